//! The accessibility statement was made more than a year ago.
//!
//! A statement says how a site stood on a day; public bodies have to look again at least once a year. The day is the `date` of
//! `content/accessibility.yaml`.
//!
//! What to do: look again at what the statement says, mend it where it is no longer true, and change the `date`.

use super::RuleCx;
use crate::base::{Diagnostic, rule, text};
use jiff::ToSpan;

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let Some(date) = &cx.site.accessibility.date else { return Vec::new() };
    let limit = date.value.checked_add(12.months()).unwrap_or(date.value);
    if cx.site.now.date() <= limit {
        return Vec::new();
    }
    vec![Diagnostic::new(rule::ACCESSIBILITY_OUTDATED, text!("accessibility-outdated")).at(date.span).help(text!("accessibility-outdated.help"))]
}
