//! The languages tell different percentages.
//!
//! `35 %`, `35 pour cent` and `35 procent` are the same.
//!
//! What to do: correct the side that is wrong. Where the texts differ on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/percent, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow fact/percent — reason -->`.
//!
//! Example: `35 %` in French, `53 %` in Dutch.

use super::difference::{self, Words};
use super::GroupCx;
use crate::base::{Diagnostic, rule, text};
use crate::facts::Class;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let words = Words { differs: text!("fact-percent"), missing: |codes| text!("fact-percent.missing", codes = codes) };
    difference::check(cx, Class::Percent, rule::FACT_PERCENT, &words)
}
