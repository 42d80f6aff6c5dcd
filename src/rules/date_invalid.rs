//! A day that no calendar has: “31 avril”, “30 februari 2024”.
//!
//! What to do: write the day that is meant. A year that is not written counts as a leap year, so `29 février` alone is
//! accepted.
//!
//! Example: `La rencontre aura lieu le 31 avril 2024.`

use super::{RuleCx, prose};
use crate::base::{Diagnostic, rule, text};

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let dates = prose::groups(cx.site).into_iter().flat_map(|g| g.dates(cx.site));
    dates.filter(|d| d.fact.is_impossible()).map(|d| Diagnostic::new(rule::DATE_INVALID, text!("date-invalid", written = d.written)).at(d.span).help(text!("date-invalid.help"))).collect()
}
