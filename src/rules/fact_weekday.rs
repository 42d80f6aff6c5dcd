//! The languages name different days of the week.
//!
//! A day of the week that stands alone (`tous les lundis`, `’s maandags`) is compared with those of the other language, also
//! with those in dates. A date need not say its day of the week.
//!
//! What to do: correct the side that is wrong. Where the texts differ on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/weekday, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow fact/weekday — reason -->`.
//!
//! Example: `le mardi` in French, `op woensdag` in Dutch.

use super::difference::{self, Words};
use super::GroupCx;
use crate::base::{Diagnostic, rule, text};
use crate::facts::Class;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let words = Words { differs: text!("fact-weekday"), missing: |codes| text!("fact-weekday.missing", codes = codes) };
    difference::check(cx, Class::Weekday, rule::FACT_WEEKDAY, &words)
}
