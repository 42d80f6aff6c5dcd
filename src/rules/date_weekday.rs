//! The day of the week does not match the date: “mardi 15 janvier 2024” is a Monday.
//!
//! Where the text gives no year, the years that the page names elsewhere are tried, and those of its dates in the schedule; if
//! the day of the week is right in none of them, the finding is a warning.
//!
//! What to do: correct the day of the week or the date; the message says which day of the week the date has.
//!
//! Example: `Rendez-vous le mardi 15 janvier 2024.`

use super::GroupCx;
use crate::base::{Diagnostic, Severity, rule, text};
use crate::facts::Value;
use crate::model::Event;
use crate::parity::At;
use jiff::civil::Date;
use std::collections::BTreeSet;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut years = None;
    for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
        let facts = units.iter().enumerate().flat_map(|(i, u)| u.facts.iter().enumerate().map(move |(j, f)| (At { lang, unit: i, fact: j }, u, f)));
        for (at, unit, fact) in facts {
            let Value::Date(date) = &fact.fact.value else { continue };
            let Some(written) = date.weekday else { continue };
            // A date that the languages tell differently is wrong as a whole.
            if date.year.is_none() && cx.differences.iter().any(|d| d.row.contains(&at)) {
                continue;
            }
            let possible: Vec<Date> = match date.year {
                Some(year) => date.in_year(year).into_iter().collect(),
                None => years.get_or_insert_with(|| self::years(cx)).iter().filter_map(|y| date.in_year(*y)).collect(),
            };
            let Some(day) = possible.first().filter(|_| possible.iter().all(|d| d.weekday() != written)) else { continue };
            let locale = cx.site.locale(lang);
            let message = text!("date-weekday", date = locale.plain_date(*day), weekday = locale.weekday_name(*day));
            let d = Diagnostic::new(rule::DATE_WEEKDAY, message).at(unit.fact_span(fact));
            let mut d = d.help(text!("date-weekday.help", date = locale.full_date(*day)));
            if date.year.is_none() {
                d.severity = Severity::Warning;
            }
            found.push(d);
        }
    }
    found
}

/// The years that a date without one may mean: those of the schedule's dates, of the release and of the page's other dates.
fn years(cx: &GroupCx<'_>) -> BTreeSet<i16> {
    let facts = cx.group.sides.iter().flatten().flat_map(|u| &u.facts);
    let written = facts.filter_map(|f| match &f.fact.value {
        Value::Date(date) => date.year,
        Value::Month(_, year) => *year,
        _ => None,
    });
    let page = cx.group.page.and_then(|p| p.date).map(|d| d.year());
    let events: Vec<&Event> = if cx.events.is_empty() && cx.group.page.is_none_or(|p| p.date.is_none()) { cx.site.events.iter().collect() } else { cx.events.clone() };
    let events = events.into_iter().flat_map(|e| [e.when.first_day().year(), e.when.last_day().year()]);
    written.chain(page).chain(events).collect()
}
