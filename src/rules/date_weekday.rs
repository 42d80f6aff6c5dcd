//! The day of the week does not match the date: “mardi 15 janvier 2024” is a Monday.
//!
//! Where the text gives no year, the year of the schedule's date on that day is taken, and the finding is a warning.
//!
//! What to do: correct the day of the week or the date; the message says which day of the week the date has.
//!
//! Example: `Rendez-vous le mardi 15 janvier 2024.`

use super::GroupCx;
use crate::base::{Diagnostic, Lang, Severity, rule, text};
use crate::facts::{DateFact, Value};
use crate::model::Site;
use crate::parity::{Unit, UnitFact};
use jiff::civil::Date;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
        for unit in units {
            found.extend(unit.facts.iter().filter_map(|fact| judge(cx.site, lang, unit, fact)));
        }
    }
    found
}

fn judge(site: &Site, lang: Lang, unit: &Unit, fact: &UnitFact) -> Option<Diagnostic> {
    let Value::Date(date) = &fact.fact.value else { return None };
    let written = date.weekday?;
    let (day, inferred) = match date.year.and_then(|y| date.in_year(y)) {
        Some(day) => (day, false),
        None => (in_schedule(site, date)?, true),
    };
    if day.weekday() == written {
        return None;
    }
    let locale = site.locale(lang);
    let message = text!("date-weekday", date = locale.plain_date(day), weekday = locale.weekday_name(day));
    let mut diagnostic =
        Diagnostic::new(rule::DATE_WEEKDAY, message).at(unit.fact_span(fact)).help(text!("date-weekday.help", date = locale.full_date(day)));
    if inferred {
        diagnostic.severity = Severity::Warning;
    }
    Some(diagnostic)
}

/// The day of the schedule that a date without a year means, when all such days agree on the day of the week.
fn in_schedule(site: &Site, fact: &DateFact) -> Option<Date> {
    let mut days = site.events.iter().flat_map(|e| [e.when.first_day(), e.when.last_day()]).filter(|d| fact.is(*d));
    let first = days.next()?;
    days.all(|d| d.weekday() == first.weekday()).then_some(first)
}
