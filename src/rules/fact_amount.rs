//! The languages tell different amounts of money.
//!
//! `1 000 EUR`, `1.000 €`, `€ 1.000,00` and `mille euros` are the same amount, `1,2 milliard d’euros` and
//! `1,2 miljard euro` too.
//!
//! What to do: correct the side that is wrong. Where the texts differ on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/amount, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow fact/amount — reason -->`.
//!
//! Example: `1.500 €` in French, `€ 15.000` in Dutch.

use super::difference::{self, Words};
use super::GroupCx;
use crate::base::{Diagnostic, rule, text};
use crate::facts::Class;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let words = Words { differs: text!("fact-amount"), missing: |codes| text!("fact-amount.missing", codes = codes) };
    difference::check(cx, Class::Amount, rule::FACT_AMOUNT, &words)
}
