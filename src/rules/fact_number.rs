//! The languages tell different numbers.
//!
//! Groups of three make no difference: `1 000`, `1.000` and `1’000` are the same, and `3`, `trois` and `drie`. A whole number
//! below ten is only worth a remark, for a text may well write it out or leave it out; so is the year of a release or one
//! beside it, which may be called “last year”.
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
            if !d.row.iter().any(|at| is_notable(cx.group.value(*at))) || d.row.len() == 1 && is_near_year(cx, cx.group.value(d.row[0])) {
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

/// True for the year of the page or one beside it, which the other language may call « l’an dernier ».
fn is_near_year(cx: &GroupCx<'_>, value: &Value) -> bool {
    let year = cx.group.page.and_then(|p| p.date).map(|d| u64::try_from(d.year()).unwrap_or(0));
    matches!((value, year), (Value::Number(n), Some(year)) if n.is_whole() && n.floor().abs_diff(year) <= 1)
}

/// True for a postal code that is not that of its commune, which another rule says.
fn is_wrong_postcode(cx: &GroupCx<'_>, at: At) -> bool {
    let range = &cx.group.fact(at).fact.range;
    cx.addresses[at.lang.index()][at.unit].iter().any(|a| a.code_range == *range && !cx.site.communes[a.commune].postcodes.contains(&a.postcode))
}
