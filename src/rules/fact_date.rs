//! The languages announce different dates.
//!
//! Dates are compared as facts, not as words: `15 janvier 2024`, `lundi 15 janvier`, `15/01/2024` and `2024-01-15` are
//! the same day, and a day without a year agrees with that day of any year. Order does not matter, nor how often a date
//! is named. Where the schedule knows the date, the message says which side is wrong.
//!
//! What to do: correct the side that is wrong. Where the texts differ on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/date, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow fact/date — reason -->`.
//!
//! Example: `le lundi 15 janvier 2024` in French, `op dinsdag 16 januari` in Dutch.

use super::difference::{self, Words};
use super::GroupCx;
use crate::base::{Diagnostic, rule, text};
use crate::facts::Class;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let words = Words { differs: text!("fact-date"), missing: |codes| text!("fact-date.missing", codes = codes) };
    difference::check(cx, Class::Date, rule::FACT_DATE, &words)
}
