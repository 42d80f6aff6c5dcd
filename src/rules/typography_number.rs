//! A number can be read in two ways: `600,000`.
//!
//! In French and Dutch a comma begins the decimals, so that `600,000` is six hundred; in English it is six hundred thousand.
//! Groups of three are written with a dot, a space or a space that does not break.
//!
//! What to do: write `600.000` or `600 000` when thousands are meant, `600` or `600,0` when they are not.
//!
//! Example: `25,000 euro`

use super::GroupCx;
use crate::base::{Diagnostic, rule, text};
use crate::facts::Value;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let facts = cx.group.sides.iter().flatten().flat_map(|unit| unit.facts.iter().map(move |fact| (unit, fact)));
    let riddles = facts.filter_map(|(unit, fact)| match &fact.fact.value {
        Value::Ambiguous(small, big) => Some((unit, fact, small, big)),
        _ => None,
    });
    riddles
        .map(|(unit, fact, small, big)| {
            let message = text!("typography-number", written = unit.written(fact), small = small.to_string(), big = big.to_string());
            Diagnostic::new(rule::TYPOGRAPHY_NUMBER, message).at(unit.fact_span(fact)).help(text!("typography-number.help"))
        })
        .collect()
}
