//! The languages give different telephone numbers.
//!
//! How a number is grouped makes no difference, nor whether it begins with `0`, `0032`, `+32` or `+32 (0)`. The contacts
//! say which side is wrong.
//!
//! What to do: correct the side that is wrong. Where the texts differ on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/phone, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow fact/phone — reason -->`.
//!
//! Example: `02/522 98 69` in French, `02 522 98 96` in Dutch.

use super::difference::{self, Words};
use super::GroupCx;
use crate::base::{Diagnostic, rule, text};
use crate::facts::Class;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let words = Words { differs: text!("fact-phone"), missing: |codes| text!("fact-phone.missing", codes = codes) };
    difference::check(cx, Class::Phone, rule::FACT_PHONE, &words)
}
