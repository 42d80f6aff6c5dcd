//! A link leads to a part of a page (`#who`) that the page does not have.
//!
//! The parts of a page are its headings. A heading is named by its words (`## Pour qui ?` is `#pour-qui`) unless it names
//! itself: `## Pour qui ? {#who}`.
//!
//! What to do: correct the name after `#`.

use super::RuleCx;
use crate::base::{Diagnostic, rule, text};
use crate::output::links::{Fault, Link};

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let report = |link: &Link<'_>| match &link.target {
        Err(Fault::Anchor(part)) => Some(Diagnostic::new(rule::LINK_ANCHOR, text!("link-anchor", part = part)).at(link.span).help(text!("link-anchor.help"))),
        _ => None,
    };
    cx.links().filter_map(report).collect()
}
