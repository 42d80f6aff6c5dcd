//! The day of the week does not match the date: “mardi 15 janvier 2024” is a Monday.
//!
//! Where the text gives no year, the year of the schedule's date on that day is taken, and the finding is a warning.
//!
//! What to do: correct the day of the week or the date; the message says which day of the week the date has.
//!
//! Example: `Rendez-vous le mardi 15 janvier 2024.`

use super::{RuleCx, prose};
use crate::base::{Diagnostic, Severity, rule, text};
use crate::facts::DateFact;
use crate::model::Site;
use jiff::civil::Date;

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for date in prose::groups(cx.site).into_iter().flat_map(|g| g.dates(cx.site)) {
        let Some(written) = date.fact.weekday else { continue };
        let (day, inferred) = match date.fact.year.and_then(|y| date.fact.in_year(y)) {
            Some(day) => (day, false),
            None => match in_schedule(cx.site, &date.fact) {
                Some(day) => (day, true),
                None => continue,
            },
        };
        if day.weekday() == written {
            continue;
        }
        let locale = cx.site.locale(date.lang);
        let mut diagnostic = Diagnostic::new(rule::DATE_WEEKDAY, text!("date-weekday", date = locale.plain_date(day), weekday = locale.weekday_name(day)))
            .at(date.span)
            .help(text!("date-weekday.help", date = locale.full_date(day)));
        if inferred {
            diagnostic.severity = Severity::Warning;
        }
        found.push(diagnostic);
    }
    found
}

/// The day of the schedule that a date without a year means, when all such days agree on the day of the week.
fn in_schedule(site: &Site, fact: &DateFact) -> Option<Date> {
    let mut days = site.events.iter().flat_map(|e| [e.when.first_day(), e.when.last_day()]).filter(|d| fact.is(*d));
    let first = days.next()?;
    days.all(|d| d.weekday() == first.weekday()).then_some(first)
}
