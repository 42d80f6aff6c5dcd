//! The languages name different months.
//!
//! A month that stands without a day: `en mars 2024`, `03-2024`. One without a year agrees with that month of any year.
//!
//! What to do: correct the side that is wrong. Where the texts differ on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/month, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow fact/month — reason -->`.
//!
//! Example: `en mars` in French, `in mei` in Dutch.

use super::difference::{self, Words};
use super::GroupCx;
use crate::base::{Diagnostic, rule, text};
use crate::facts::Class;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let words = Words { differs: text!("fact-month"), missing: |codes| text!("fact-month.missing", codes = codes) };
    difference::check(cx, Class::Month, rule::FACT_MONTH, &words)
}
