//! A heading skips a level (`####` directly below `##`), or names itself with signs that a link cannot hold.
//!
//! People who listen to a page go from heading to heading and take a skipped level for a part that they missed. On the
//! page the heading is moved up; in the source it should be right too.
//!
//! What to do: use one `#` more than the heading above it, no more.

use super::RuleCx;
use crate::base::{Diagnostic, rule, text};
use crate::model::{Page, Side};

pub(super) fn check_side(_: &RuleCx<'_>, _: &Page, side: &Side) -> Vec<Diagnostic> {
    let mut found = Vec::new();
        let mut last: Option<u8> = None;
        side.document.headings(|block, heading| {
            if let Some(last) = last.filter(|l| heading.level > l + 1) {
                found.push(Diagnostic::new(rule::MARKDOWN_HEADING, text!("markdown-heading", level = usize::from(heading.level), last = usize::from(last))).at(block.span).help(text!("markdown-heading.help")));
            }
            last = Some(heading.level);
        });
    found
}
