//! The languages number something differently.
//!
//! Places in a row, in figures: `3e`, `3de`, `20ste`. Words such as `premier` and `eerste` agree with them, but need not be
//! there.
//!
//! What to do: correct the side that is wrong. Where the texts differ on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/ordinal, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow fact/ordinal — reason -->`.
//!
//! Example: `la 3e édition` in French, `de 4de editie` in Dutch.

use super::difference::{self, Words};
use super::GroupCx;
use crate::base::{Diagnostic, rule, text};
use crate::facts::Class;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let words = Words { differs: text!("fact-ordinal"), missing: |codes| text!("fact-ordinal.missing", codes = codes) };
    difference::check(cx, Class::Ordinal, rule::FACT_ORDINAL, &words)
}
