//! A day that no calendar has: “31 avril”, “30 februari 2024”.
//!
//! What to do: write the day that is meant. A year that is not written counts as a leap year, so `29 février` alone is
//! accepted.
//!
//! Example: `La rencontre aura lieu le 31 avril 2024.`

use super::GroupCx;
use crate::base::{Diagnostic, rule, text};
use crate::facts::Value;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let facts = cx.group.sides.iter().flatten().flat_map(|unit| unit.facts.iter().map(move |fact| (unit, fact)));
    let impossible = facts.filter(|(_, f)| matches!(&f.fact.value, Value::Date(date) if date.is_impossible()));
    impossible
        .map(|(unit, fact)| {
            let message = text!("date-invalid", written = unit.written(fact));
            Diagnostic::new(rule::DATE_INVALID, message).at(unit.fact_span(fact)).help(text!("date-invalid.help"))
        })
        .collect()
}
