//! An exception does nothing: what it allows is not there, or it cannot be read.
//!
//! Exceptions stand in the front matter, `parity: { allow: [{ rule: fact/url, reason: "…" }] }`, or in a comment before a
//! block: `<!-- parity: allow fact/date — reason -->`, `<!-- parity: only fr — reason -->`. Every one has a reason. When the
//! text has been corrected, the exception would hide the next mistake.
//!
//! What to do: delete it. If it should still do something, correct the name of the rule, or put the comment directly above
//! the block that it is about.

use super::GroupCx;
use crate::base::{Diagnostic, rule, text};

/// Blocks that are said to stand in one language only, where there is none. Exceptions are judged when all is known.
pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let idle = cx.group.only.iter().filter(|o| !o.used);
    let report = |comment| Diagnostic::new(rule::PARITY_UNUSED_ALLOW, text!("parity-unused-allow.only")).at(comment);
    idle.map(|o| report(o.comment).help(text!("parity-unused-allow.help"))).collect()
}
