//! The languages tell different hours.
//!
//! `9h30`, `9 h 30`, `09:30`, `9.30 uur` and `9u30` are the same hour; in `de 14 à 17 h` and `van 9 tot 12.30 uur` both
//! ends are hours. `midi` agrees with `12 uur`, but need not be said. On a page that names its dates (`dates: […]`), the
//! schedule says which side is wrong.
//!
//! What to do: correct the side that is wrong. Where the texts differ on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/time, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow fact/time — reason -->`.
//!
//! Example: `de 9 h à 12 h 30` in French, `van 9 tot 12 uur` in Dutch.

use super::difference::{self, Words};
use super::GroupCx;
use crate::base::{Diagnostic, rule, text};
use crate::facts::Class;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let words = Words { differs: text!("fact-time"), missing: |codes| text!("fact-time.missing", codes = codes) };
    difference::check(cx, Class::Time, rule::FACT_TIME, &words)
}
