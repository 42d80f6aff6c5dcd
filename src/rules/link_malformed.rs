//! A link is broken or of a kind that is not published.
//!
//! Links may begin with `https://`, `http://`, `mailto:` or `tel:`, or be paths. `javascript:` and the like are refused however
//! they are disguised, and so are addresses with a user name in them (`https://name@host/`), with spaces or line ends, or with
//! no host. A link whose brackets are not closed, or have a space between them, is no link at all. A registration form must be an `https://` address.
//!
//! What to do: copy the address again from the browser. A space in it is written `%20`.

use super::RuleCx;
use crate::base::{Diagnostic, rule, text};
use crate::model::{Page, Side};
use crate::output::links::Fault;
use crate::syntax::document::{Flat, Inline, InlineKind};
use crate::syntax::fields::url_words;
use memchr::memchr;

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let report = |link: &super::Link<'_>| match &link.target {
        Err(Fault::Malformed(error)) => Some(Diagnostic::new(rule::LINK_MALFORMED, url_words(error)).at(link.span).help(text!("link-malformed.help"))),
        _ => None,
    };
    cx.links().filter_map(report).collect()
}

pub(super) fn check_side(_: &RuleCx<'_>, _: &Page, side: &Side) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if side.document.has_brackets {
        side.document.each_text(|_, inlines| found.extend(broken(inlines)));
    }
    found
}

/// A link that Markdown does not see: `[form](https://…` without its end, `[form] (https://…)` with a space in it.
fn broken(inlines: &[Inline]) -> Option<Diagnostic> {
    if !inlines.iter().any(|i| matches!(&i.kind, InlineKind::Text(text) if memchr(b']', text.as_bytes()).is_some())) {
        return None;
    }
    let flat = Flat::of(inlines);
    let at = flat.text().find(']')?;
    let (_, rest) = flat.text().split_at(at + 1);
    let target = rest.trim_start_matches(' ').strip_prefix('(')?;
    let address = ["http://", "https://", "mailto:", "tel:", "www.", "/", "../", "./"].iter().any(|p| target.starts_with(p))
        || target.split([')', ' ']).next().is_some_and(|t| t.ends_with(".md"));
    let open = flat.text()[..at].rfind('[').unwrap_or(at);
    let d = Diagnostic::new(rule::LINK_MALFORMED, text!("link-malformed.brackets")).at(flat.span(open..at + 2 + (rest.len() - target.len() - 1)));
    address.then(|| d.help(text!("link-malformed.brackets-help")))
}
