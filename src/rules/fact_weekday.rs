//! The languages name different days of the week.
//!
//! A day of the week that stands alone (`tous les lundis`, `’s maandags`) is compared with those of the other language, also
//! with those in dates. A date need not say its day of the week. `en semaine` and `op weekdagen` agree with Monday to Friday, and
//! `lu-ve` with both, but none of them has to be said.
//!
//! What to do: correct the side that is wrong. Where the texts differ on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/weekday, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow fact/weekday — reason -->`.
//!
//! Example: `le mardi` in French, `op woensdag` in Dutch.

use super::difference::{self, Words};
use super::GroupCx;
use crate::base::{Diagnostic, rule, text};
use crate::facts::Class;
use crate::parity::{At, Difference};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let words = Words { differs: text!("fact-weekday"), missing: |codes| text!("fact-weekday.missing", codes = codes) };
    let days = cx.differences.iter().filter(|d| d.class == Class::Weekday && !is_of_dates(cx, d));
    days.filter_map(|d| difference::report(cx, d, rule::FACT_WEEKDAY, &words)).collect()
}

/// True when the days of the week are those of dates that differ, which is reported.
fn is_of_dates(cx: &GroupCx<'_>, difference: &Difference) -> bool {
    let range = |at: &At| cx.group.fact(*at).fact.range.clone();
    let dates = cx.differences.iter().filter(|d| d.class == Class::Date).flat_map(|d| &d.row);
    dates.into_iter().any(|date| difference.row.iter().any(|at| (at.lang, at.unit) == (date.lang, date.unit) && range(at) == range(date)))
}
