//! The languages tell different numbers.
//!
//! Groups of three make no difference: `1 000`, `1.000` and `1’000` are the same, and `3`, `trois` and `drie`. A whole number
//! below ten is only worth a remark, for a text may well write it out or leave it out.
//!
//! What to do: correct the side that is wrong. Where the texts differ on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/number, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow fact/number — reason -->`.
//!
//! Example: `150 participants` in French, `115 deelnemers` in Dutch.

use super::GroupCx;
use super::difference::{self, Words};
use crate::base::{Diagnostic, Severity, rule, text};
use crate::facts::{Class, Value};
use crate::parity::{At, Difference};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let words = Words { differs: text!("fact-number"), missing: |codes| text!("fact-number.missing", codes = codes) };
    let numbers = cx.differences.iter().filter(|d| d.class == Class::Number && !has_word(cx, d));
    numbers
        .filter(|d| !d.row.iter().any(|at| is_wrong_postcode(cx, *at)))
        .filter_map(|d| {
            let mut diagnostic = difference::report(cx, d, rule::FACT_NUMBER, &words)?;
            if !d.row.iter().any(|at| is_notable(cx.group.value(*at))) {
                diagnostic.severity = Severity::Info;
            }
            Some(diagnostic)
        })
        .collect()
}

/// True when one of the numbers is written as a word.
pub(super) fn has_word(cx: &GroupCx<'_>, difference: &Difference) -> bool {
    difference.row.iter().any(|at| matches!(cx.group.value(*at), Value::NumberWord(_)))
}

fn is_notable(value: &Value) -> bool {
    match value {
        Value::Number(n) => n.is_notable(),
        _ => true,
    }
}

/// True for a postal code that is not that of its commune, which another rule says.
fn is_wrong_postcode(cx: &GroupCx<'_>, at: At) -> bool {
    let range = &cx.group.fact(at).fact.range;
    let addresses = cx.places.find(cx.group.unit(at), at.lang);
    addresses.iter().any(|a| a.code_range == *range && !cx.site.communes[a.commune].postcodes.contains(&a.postcode))
}
