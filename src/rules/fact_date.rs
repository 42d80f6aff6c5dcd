//! The two languages announce different dates.
//!
//! Dates are compared as facts, not as words: `15 janvier 2024`, `lundi 15 janvier`, `15/01/2024` and `2024-01-15` are
//! the same day, and a day without a year agrees with that day of any year. Order does not matter, nor how often a date
//! is named. Where the schedule knows the date, the message says which side is wrong.
//!
//! What to do: correct the side that is wrong. Where the texts differ on purpose, say so in the front matter:
//! `parity: { allow: [{ rule: fact/date, reason: "…" }] }`.
//!
//! Example: `le lundi 15 janvier 2024` in French, `op maandag 16 januari` in Dutch.

use super::prose::{self, Group, PlacedDate};
use super::RuleCx;
use crate::base::{Diagnostic, Lang, Role, Text, rule, text};
use crate::facts::DateFact;
use crate::model::{Event, Site};

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    prose::groups(cx.site).iter().flat_map(|g| check_group(cx.site, g)).collect()
}

fn check_group(site: &Site, group: &Group<'_>) -> Vec<Diagnostic> {
    let dates = group.dates(site);
    let there: Vec<Lang> = site.languages.iter().filter(|l| group.prose.iter().any(|p| p.lang == *l)).collect();
    // A page that lacks a language altogether is another rule's.
    if there.len() < site.languages.len() {
        return Vec::new();
    }
    let has = |lang: Lang, date: &PlacedDate| dates.iter().any(|d| d.lang == lang && d.fact.agrees(&date.fact));
    // What each language says and some other does not; each day once, where it stands first.
    let mut left: Vec<Vec<&PlacedDate>> = there.iter().map(|_| Vec::new()).collect();
    for date in dates.iter().filter(|d| there.iter().any(|l| !has(*l, d))) {
        let list = &mut left[date.lang.index()];
        if !list.iter().any(|d| d.fact.agrees(&date.fact)) {
            list.push(date);
        }
    }
    let mut found = Vec::new();
    while left.iter().any(|l| !l.is_empty()) {
        // The first that is left in each language stand against each other.
        let row: Vec<&PlacedDate> = left.iter_mut().filter(|l| !l.is_empty()).map(|l| l.remove(0)).collect();
        // A day that does not exist, or has another day of the week, has been reported: what it should be is not known.
        if row.iter().any(|d| is_faulty(&d.fact)) {
            continue;
        }
        found.push(report(site, group, &row, &there, &has));
    }
    found
}

fn report(site: &Site, group: &Group<'_>, row: &[&PlacedDate], there: &[Lang], has: &dyn Fn(Lang, &PlacedDate) -> bool) -> Diagnostic {
    let missing: Vec<&str> = there.iter().filter(|l| !row.iter().any(|d| d.lang == **l) && !row.iter().any(|d| has(**l, d))).map(|l| site.languages.code(*l)).collect();
    let differ = row.iter().any(|d| !d.fact.agrees(&row[0].fact));
    let mut diagnostic = match differ {
        true => Diagnostic::new(rule::FACT_DATE, text!("fact-date")),
        false => Diagnostic::new(rule::FACT_DATE, text!("fact-date.missing", codes = missing.join(", "))),
    };
    for date in row {
        diagnostic = diagnostic.saying(date.span, label(date));
    }
    if !differ {
        for side in group.page.iter().flat_map(|p| p.sides.iter()).filter(|(l, _)| missing.contains(&site.languages.code(*l))) {
            let place = side.1.title.as_ref().map_or(crate::base::Span::top(side.1.file), |t| t.span);
            diagnostic = diagnostic.saying(place, text!("fact-date.nowhere"));
        }
    }
    // The schedule knows: the side that agrees with it is right.
    let known = events(site, group).find(|e| row.iter().any(|d| d.fact.is(e.when.first_day())));
    match known {
        Some(event) => {
            diagnostic = diagnostic.label(event.start_span, Role::Witness, Some(text!("fact-date.witness", date = event.when.first_day().to_string())));
            let wrong: Vec<&&PlacedDate> = row.iter().filter(|d| !d.fact.is(event.when.first_day())).collect();
            match wrong.first() {
                Some(date) => diagnostic.help(text!("fact-date.help-wrong", code = site.languages.code(date.lang), date = site.locale(date.lang).full_date(event.when.first_day()))),
                None => diagnostic.help(text!("fact-date.help-add", codes = missing.join(", "))),
            }
        }
        None => diagnostic.help(text!("fact-date.help")),
    }
}

fn is_faulty(date: &DateFact) -> bool {
    let day = date.year.and_then(|y| date.in_year(y));
    date.is_impossible() || day.is_some_and(|d| date.weekday.is_some_and(|w| d.weekday() != w))
}

/// The dates of the schedule that a page speaks of; all of them for a page that names none.
fn events<'a>(site: &'a Site, group: &Group<'a>) -> Box<dyn Iterator<Item = &'a Event> + 'a> {
    match group.page {
        Some(page) if !page.events.is_empty() => Box::new(page.events.iter().map(|i| &site.events[*i])),
        _ => Box::new(site.events.iter()),
    }
}

/// What a text says: `2024-01-15`, or day and month where it gives no year.
fn label(date: &PlacedDate) -> Text {
    let (month, day) = (date.fact.month, date.fact.day);
    match date.fact.year {
        Some(year) => text!("fact-date.label", date = format!("{year}-{month:02}-{day:02}")),
        None => text!("fact-date.label-no-year", date = format!("{day:02}/{month:02}")),
    }
}
