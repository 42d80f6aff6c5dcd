//! A link is broken or of a kind that is not published.
//!
//! Links may begin with `https://`, `http://`, `mailto:` or `tel:`, or be paths. `javascript:` and the like are refused however
//! they are disguised, and so are addresses with a user name in them (`https://name@host/`), with spaces or line ends, or with
//! no host. A registration form must be an `https://` address.
//!
//! What to do: copy the address again from the browser. A space in it is written `%20`.

use super::RuleCx;
use crate::base::{Diagnostic, rule, text};
use crate::output::links::Fault;
use crate::syntax::fields::url_words;

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let report = |link: &super::Link<'_>| match &link.target {
        Err(Fault::Malformed(error)) => Some(Diagnostic::new(rule::LINK_MALFORMED, url_words(error)).at(link.span).help(text!("link-malformed.help"))),
        _ => None,
    };
    cx.links.iter().filter_map(report).collect()
}
