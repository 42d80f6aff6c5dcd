//! The languages give different e-mail addresses.
//!
//! Capitals make no difference. A link `mailto:` counts as the address that it leads to. The contacts say which side is
//! wrong.
//!
//! What to do: correct the side that is wrong. Where the texts differ on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/email, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow fact/email — reason -->`.
//!
//! Example: `info@example.be` in French, `infos@example.be` in Dutch.

use super::difference::{self, Words};
use super::GroupCx;
use crate::base::{Diagnostic, rule, text};
use crate::facts::Class;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let words = Words { differs: text!("fact-email"), missing: |codes| text!("fact-email.missing", codes = codes) };
    difference::check(cx, Class::Email, rule::FACT_EMAIL, &words)
}
