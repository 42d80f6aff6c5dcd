//! A link leads to a page or a file that does not exist, or that is held back (a draft, an embargo).
//!
//! A link may be relative to the file (`../programme.fr.md`; the language may be left out: `../programme.md`), a path of
//! the site (`/fr/programme/`), or a whole address (`https://…`), which is not followed.
//!
//! A file beside the text is published when a browser shows or saves it (pictures, PDF, Word, sound, film); one that a browser
//! would run (HTML, SVG, scripts) is not.
//!
//! What to do: correct the path; the message says what was looked for.

use super::RuleCx;
use crate::base::{Diagnostic, rule, text};
use crate::output::links::{Fault, Link};

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let report = |link: &Link<'_>| match &link.target {
        Err(Fault::Dead(path)) => Some(Diagnostic::new(rule::LINK_DEAD, text!("link-dead", path = path)).at(link.span).help(text!("link-dead.help"))),
        Err(Fault::Active(path)) => {
            Some(Diagnostic::new(rule::LINK_DEAD, text!("link-dead.kind", path = path)).at(link.span).help(text!("link-dead.kind-help")))
        }
        // A page that is held back itself may link to others that are.
        Err(Fault::Held) if link.page.published => Some(Diagnostic::new(rule::LINK_DEAD, text!("link-dead.held", path = link.href)).at(link.span)),
        _ => None,
    };
    cx.links().filter_map(report).collect()
}
