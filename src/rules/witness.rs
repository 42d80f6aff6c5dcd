//! The schedule and the contacts know dates, hours, forms and numbers: which side of a difference they bear out.

use super::GroupCx;
use crate::base::{Span, Spanned};
use crate::facts::{DateFact, Value, address};
use crate::model::{Event, When};
use crate::parity::{At, Difference};
use jiff::civil::{Date, Time};

/// What a source of facts knows.
pub(super) struct Witness {
    /// Where it says so.
    pub span: Span,
    /// What it says.
    pub value: Value,
}

/// The witness of a difference: it bears out one of the sides, and not all of them.
pub(super) fn of(cx: &GroupCx<'_>, difference: &Difference) -> Option<Witness> {
    let values: Vec<&Value> = difference.row.iter().map(|a| cx.group.value(*a)).collect();
    let borne = |w: &Witness| values.iter().any(|v| v.agrees(&w.value));
    let mut matching = known(cx, difference, values.first()?).into_iter().filter(borne);
    let first = matching.next()?;
    // Where several answers bear out several sides, nobody knows.
    let right = |w: &Witness| values.iter().map(|v| v.agrees(&w.value)).collect::<Vec<_>>();
    let own = right(&first);
    matching.all(|w| right(&w) == own).then_some(first)
}

/// What the site's data know of this kind of fact.
fn known(cx: &GroupCx<'_>, difference: &Difference, like: &Value) -> Vec<Witness> {
    match like {
        Value::Date(_) => events(cx).flat_map(days).collect(),
        // An hour is that of a date only in a block that names its day, on a page that speaks of it.
        Value::Time(_) => cx.events.iter().filter(|e| names_day(cx, difference, e)).flat_map(|e| hours(e)).collect(),
        Value::Phone(_) => {
            let contacts = &cx.site.contacts;
            let phones = contacts.people.iter().flat_map(|p| &p.phones).chain(contacts.organisations.iter().flat_map(|o| &o.phones));
            phones.map(|p| Witness { span: p.written.span, value: Value::Phone(p.number.clone()) }).collect()
        }
        Value::Email(_) => {
            let contacts = &cx.site.contacts;
            let emails = contacts
                .people
                .iter()
                .filter_map(|p| p.email.as_ref())
                .chain(contacts.organisations.iter().filter_map(|o| o.email.as_ref()));
            emails.map(|e| Witness { span: e.span, value: Value::Email(e.value.to_lowercase()) }).collect()
        }
        Value::Url(_) => {
            let url = |text: &str, span| Witness { span, value: Value::Url(address::canonical(text, cx.readers.codes())) };
            let forms = cx.site.events.iter().filter_map(|e| e.registration.as_ref()?.url.as_ref()).flat_map(|u| u.values());
            let sites = cx
                .site
                .venues
                .iter()
                .filter_map(|v| v.url.as_ref())
                .chain(cx.site.contacts.organisations.iter().filter_map(|o| o.url.as_ref()));
            forms.chain(sites).map(|u| url(u.value.as_str(), u.span)).collect()
        }
        _ => Vec::new(),
    }
}

/// True when the block of each fact names the day of a date.
fn names_day(cx: &GroupCx<'_>, difference: &Difference, event: &Event) -> bool {
    let names = |at: &At| {
        let mut facts = cx.group.unit(*at).facts.iter();
        facts.any(|f| matches!(&f.fact.value, Value::Date(d) if d.is(event.when.first_day()) || d.is(event.when.last_day())))
    };
    difference.row.iter().all(names)
}

/// The dates that a text speaks of; all of them for a text that names none.
fn events<'a>(cx: &'a GroupCx<'_>) -> Box<dyn Iterator<Item = &'a Event> + 'a> {
    if cx.events.is_empty() { Box::new(cx.site.events.iter()) } else { Box::new(cx.events.iter().copied()) }
}

fn days(event: &Event) -> Vec<Witness> {
    let day = |day: Date| Witness { span: event.start_span, value: Value::Date(fact(day)) };
    let mut days = vec![day(event.when.first_day())];
    if event.when.last_day() != event.when.first_day() {
        days.push(day(event.when.last_day()));
    }
    days
}

/// A day as a fact.
pub(super) fn fact(day: Date) -> DateFact {
    DateFact { range: 0..0, day: day.day(), month: day.month(), year: Some(day.year()), weekday: Some(day.weekday()) }
}

/// The hours of a date and of its sessions.
pub(super) fn hours(event: &Event) -> Vec<Witness> {
    let at = |time: Time, span| Witness { span, value: Value::Time(time.hour() as u16 * 60 + time.minute() as u16) };
    let mut out = Vec::new();
    if let When::Hours(start, end) = &event.when {
        out.extend([at(start.time(), event.start_span), at(end.time(), event.start_span)]);
    }
    for session in &event.sessions {
        out.extend([at(session.start.time(), session.span), at(session.end.time(), session.span)]);
    }
    out
}

/// A value as the language of a fact would write it in its place.
pub(super) fn written(cx: &GroupCx<'_>, at: At, value: &Value) -> Option<String> {
    let locale = cx.site.locale(at.lang);
    match (value, cx.group.value(at)) {
        (Value::Date(right), Value::Date(wrong)) => {
            let day = right.in_year(right.year?)?;
            let text = if wrong.weekday.is_some() { locale.full_date(day) } else { locale.plain_date(day) };
            // Without its year where the text gives none.
            let year = format!(" {}", day.year());
            Some(if wrong.year.is_none() { text.strip_suffix(&year).map_or(text.clone(), str::to_owned) } else { text })
        }
        (Value::Time(minutes), _) => Some(locale.hour(Time::new((minutes / 60) as i8, (minutes % 60) as i8, 0, 0).ok()?)),
        (Value::Phone(number), _) => {
            let contacts = &cx.site.contacts;
            let mut phones = contacts.people.iter().flat_map(|p| &p.phones).chain(contacts.organisations.iter().flat_map(|o| &o.phones));
            phones.find(|p| p.number == *number).map(|p| p.written.value.clone())
        }
        (Value::Email(email), _) => Some(email.clone()),
        _ => None,
    }
}

/// The form of a date in a language, as it is compared.
pub(super) fn form(cx: &GroupCx<'_>, url: &Spanned<crate::base::SafeUrl>) -> Value {
    Value::Url(address::canonical(url.value.as_str(), cx.readers.codes()))
}
