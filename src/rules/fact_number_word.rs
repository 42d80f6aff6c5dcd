//! The languages tell different numbers, at least one of them in words.
//!
//! `trois`, `3` and `drie` are the same. Since a text may well say `plusieurs` or leave a number out, this is reported only
//! where both sides of a block have a number that the other lacks.
//!
//! What to do: correct the side that is wrong. Where the texts differ on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/number-word, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow fact/number-word — reason -->`.
//!
//! Example: `trois thèmes` in French, `vier thema’s` in Dutch.

use super::GroupCx;
use super::difference::{self, Words};
use super::fact_number::has_word;
use crate::base::{Diagnostic, rule, text};
use crate::facts::Class;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let words = Words { differs: text!("fact-number"), missing: |codes| text!("fact-number.missing", codes = codes) };
    let both = cx.differences.iter().filter(|d| d.class == Class::Number && d.row.len() > 1 && has_word(cx, d));
    both.filter_map(|d| difference::report(cx, d, rule::FACT_NUMBER_WORD, &words)).collect()
}
