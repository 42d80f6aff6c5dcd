//! `content/schedule.yaml` → venues and dates with their sessions.

use super::Directory;
use super::registration::Registration;
use crate::base::{Diagnostic, Role, SafeUrl, Span, Spanned, rule, text};
use crate::syntax::fields::{DayOrMoment, Decoder, LocalText};
use crate::syntax::yaml::{Node, Value};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{ToSpan, Zoned};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// A place where dates are held.
#[derive(Clone, Debug)]
pub struct Venue {
    /// The name by which dates mean it.
    pub id: Spanned<String>,
    /// The name.
    pub name: LocalText,
    /// The postal address.
    pub address: Option<LocalText>,
    /// Its site.
    pub url: Option<Spanned<SafeUrl>>,
    /// Latitude and longitude in degrees (WGS 84), as they were written.
    pub geo: Option<[String; 2]>,
}

/// A date of the event.
#[derive(Clone, Debug)]
pub struct Event {
    /// Stable for ever: the calendar's UID and the URL come from it.
    pub id: Spanned<String>,
    /// The title.
    pub title: LocalText,
    /// One or two sentences.
    pub summary: Option<LocalText>,
    /// When it is.
    pub when: When,
    /// Where `start` was written.
    pub start_span: Span,
    /// The id of the place; none while it is to be announced.
    pub venue: Option<Spanned<String>>,
    /// What the site says of it.
    pub status: Status,
    /// When its facts last changed.
    pub updated: Option<Spanned<Zoned>>,
    /// How one registers.
    pub registration: Option<Registration>,
    /// The timed programme.
    pub sessions: Vec<Session>,
}

/// When a date is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// Whole days, both included.
    Days(Date, Date),
    /// From one instant to another.
    Hours(Zoned, Zoned),
}

/// What the site says of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It takes place.
    Confirmed,
    /// Something is not certain yet: the place, or what the author says.
    Tentative,
    /// It does not take place.
    Cancelled,
    /// It takes place later.
    Postponed,
}

impl Status {
    /// The name that templates see.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Tentative => "tentative",
            Self::Cancelled => "cancelled",
            Self::Postponed => "postponed",
        }
    }
}

/// A part of a date's programme.
#[derive(Clone, Debug)]
pub struct Session {
    /// Unique among the sessions of its date.
    pub id: Spanned<String>,
    /// The title.
    pub title: LocalText,
    /// One or two sentences.
    pub summary: Option<LocalText>,
    /// When it begins.
    pub start: Zoned,
    /// When it ends.
    pub end: Zoned,
    /// Where its hours were written.
    pub span: Span,
    /// True when it does not take place though its date does.
    pub cancelled: bool,
    /// The room.
    pub room: Option<LocalText>,
    /// The ids of those who speak.
    pub speakers: Vec<Spanned<String>>,
    /// The languages spoken; any languages.
    pub languages: Vec<Spanned<String>>,
    /// The languages into which it is interpreted; any languages.
    pub interpretation: Vec<Spanned<String>>,
}

impl When {
    /// The first day.
    pub fn first_day(&self) -> Date {
        match self {
            When::Days(first, _) => *first,
            When::Hours(start, _) => start.date(),
        }
    }

    /// The last day.
    pub fn last_day(&self) -> Date {
        match self {
            When::Days(_, last) => *last,
            When::Hours(_, end) => end.date(),
        }
    }

    /// True when people speak of one day: it ends on the day of its beginning, or in the night after it.
    pub fn is_one_day(&self) -> bool {
        match self {
            When::Days(first, last) => first == last,
            When::Hours(start, end) => {
                let next = start.date().tomorrow().ok();
                start.date() == end.date() || next == Some(end.date()) && end.time() < start.time()
            }
        }
    }

    /// The instants at which it begins and ends.
    pub fn instants(&self, zone: &TimeZone) -> Option<(Zoned, Zoned)> {
        match self {
            When::Days(first, last) => {
                Some((first.to_zoned(zone.clone()).ok()?, last.checked_add(1.day()).ok()?.to_zoned(zone.clone()).ok()?))
            }
            When::Hours(start, end) => Some((start.clone(), end.clone())),
        }
    }
}

impl Event {
    /// True when it has ended.
    pub fn is_over(&self, now: &Zoned) -> bool {
        match &self.when {
            When::Days(_, last) => now.date() > *last,
            When::Hours(_, end) => now >= end,
        }
    }

    /// The ids of whoever speaks at its sessions, each once, in the order of their first.
    pub fn speakers(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = Vec::new();
        for id in self.sessions.iter().flat_map(|s| &s.speakers).map(|s| s.value.as_str()) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// True when its hours are known.
    pub fn has_hours(&self) -> bool {
        matches!(self.when, When::Hours(..))
    }
}

/// Reads `schedule.yaml`: venues, and dates in order of time.
pub(super) fn read(node: &Node, d: &mut Decoder<'_>, zone: &TimeZone) -> (Directory<Venue>, Vec<Event>) {
    let mut f = d.fields(node);
    let mut venues = Vec::new();
    if let Some(map) = f.take("venues") {
        for (id, node) in d.map(map) {
            d.id(id);
            venues.extend(venue(id, node, d));
        }
    }
    let mut events: Vec<Event> = Vec::new();
    let mut names: BTreeMap<String, Span> = BTreeMap::new();
    if let Some(list) = f.take("dates") {
        for node in d.strict_list(list) {
            let Some(event) = event(node, d, zone) else { continue };
            if is_new(&event.id, &mut names, d) {
                events.push(event);
            }
        }
    }
    f.finish(d);
    events.sort_by_cached_key(|e| (e.when.first_day(), e.when.instants(zone).map(|(s, _)| s.timestamp()), e.id.value.clone()));
    (Directory::new(venues, |v: &Venue| v.id.value.as_str()), events)
}

/// True for a name that is not taken yet; one that is taken is reported.
fn is_new(id: &Spanned<String>, names: &mut BTreeMap<String, Span>, d: &mut Decoder<'_>) -> bool {
    let first = match names.entry(id.value.clone()) {
        Entry::Vacant(free) => {
            free.insert(id.span);
            return true;
        }
        Entry::Occupied(taken) => *taken.get(),
    };
    d.found.push(
        Diagnostic::new(rule::REFERENCE_DUPLICATE, text!("reference-duplicate", id = &id.value))
            .at(id.span)
            .label(first, Role::Context, Some(text!("reference-duplicate.first")))
            .help(text!("reference-duplicate.help")),
    );
    false
}

fn venue(id: &Spanned<String>, node: &Node, d: &mut Decoder<'_>) -> Option<Venue> {
    let mut f = d.fields(node);
    let name = f.require("name").and_then(|n| d.local(n));
    let address = f.take("address").and_then(|n| d.local(n));
    let url = f.take("url").and_then(|n| d.https(n));
    let geo = f.take("geo").and_then(|n| geo(n, d));
    f.finish(d);
    Some(Venue { id: id.clone(), name: name?, address, url, geo })
}

fn geo(node: &Node, d: &mut Decoder<'_>) -> Option<[String; 2]> {
    let read = |node: &Node, limit: f64| match &node.value {
        Value::Scalar(s) if is_decimal(s) => s.parse::<f64>().ok().filter(|n| n.abs() <= limit).map(|_| s.clone()),
        _ => None,
    };
    let pair = match &node.value {
        Value::Seq(items) if items.len() == 2 => read(&items[0], 90.0).zip(read(&items[1], 180.0)),
        _ => None,
    };
    if pair.is_none() {
        d.wrong(node.span, text!("schema-value.geo"));
    }
    pair.map(|(lat, lon)| [lat, lon])
}

/// `50.8385`, `-3`: digits on both sides of the point, for calendars take nothing else.
fn is_decimal(text: &str) -> bool {
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let number = text.strip_prefix('-').unwrap_or(text);
    number.split_once('.').map_or_else(|| digits(number), |(whole, rest)| digits(whole) && digits(rest))
}

/// Puts an hour of the schedule into the site's zone. An hour that the clock change skips or repeats is refused.
pub(super) fn zoned(written: Spanned<DateTime>, d: &mut Decoder<'_>, zone: &TimeZone) -> Option<Spanned<Zoned>> {
    let ambiguous = zone.to_ambiguous_zoned(written.value);
    let message = match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { .. } => return ambiguous.unambiguous().ok().map(|z| Spanned::new(z, written.span)),
        AmbiguousOffset::Gap { .. } => text!("schedule-clock-change.gap"),
        AmbiguousOffset::Fold { .. } => text!("schedule-clock-change.fold"),
    };
    d.found.push(Diagnostic::new(rule::SCHEDULE_CLOCK_CHANGE, message).at(written.span).help(text!("schedule-clock-change.help")));
    None
}

fn moment(node: &Node, d: &mut Decoder<'_>, zone: &TimeZone) -> Option<Spanned<Zoned>> {
    let written = d.day_or_moment(node)?;
    let moment = match written.value {
        DayOrMoment::Moment(moment) => moment,
        DayOrMoment::Day(day) => day.to_datetime(Time::midnight()),
    };
    zoned(Spanned::new(moment, written.span), d, zone)
}

fn event(node: &Node, d: &mut Decoder<'_>, zone: &TimeZone) -> Option<Event> {
    let mut f = d.fields(node);
    let id = f.require("id").and_then(|n| d.text(n)).filter(|id| d.id(id));
    let title = f.require("title").and_then(|n| d.local(n));
    let summary = f.take("summary").and_then(|n| d.local(n));
    let start = f.require("start").and_then(|n| d.day_or_moment(n));
    let end_missing = start.as_ref().is_some_and(|s| matches!(s.value, DayOrMoment::Moment(_)));
    let end = if end_missing { f.require("end") } else { f.take("end") }.and_then(|n| d.day_or_moment(n));
    let when = start.as_ref().and_then(|s| when(s, end.as_ref(), d, zone));
    let venue = f.take("venue").and_then(|n| d.text(n)).filter(|v| v.value != "tbd");
    let statuses = [
        ("confirmed", Some(Status::Confirmed)),
        ("tentative", Some(Status::Tentative)),
        ("cancelled", Some(Status::Cancelled)),
        ("postponed", Some(Status::Postponed)),
        ("tbd", None),
    ];
    let written = f.take("status").and_then(|n| d.choice(n, &statuses));
    let status = match written.as_ref().map(|s| s.value) {
        Some(Some(Status::Confirmed)) if venue.is_none() => {
            if let Some(span) = written.as_ref().map(|s| s.span) {
                d.found.push(Diagnostic::new(rule::SCHEDULE_VENUE, text!("schedule-venue")).at(span).help(text!("schedule-venue.help")));
            }
            Status::Tentative
        }
        Some(Some(status)) => status,
        Some(None) => Status::Tentative,
        None if venue.is_none() => Status::Tentative,
        None => Status::Confirmed,
    };
    let updated = f.take("updated").and_then(|n| moment(n, d, zone));
    let registration = f.take("registration").map(|n| Registration::read(n, d, zone)).map(|r| match &when {
        Some(When::Hours(start, _)) => r.until(start),
        _ => r,
    });
    let sessions = match (f.take("sessions"), &when) {
        (Some(node), Some(when)) => sessions(node, when, d, zone),
        _ => Vec::new(),
    };
    f.finish(d);
    Some(Event {
        start_span: start.as_ref()?.span,
        id: id?,
        title: title?,
        summary,
        when: when?,
        venue,
        status,
        updated,
        registration,
        sessions,
    })
}

fn when(start: &Spanned<DayOrMoment>, end: Option<&Spanned<DayOrMoment>>, d: &mut Decoder<'_>, zone: &TimeZone) -> Option<When> {
    let order = |d: &mut Decoder<'_>, end: Span, message| {
        d.found.push(
            Diagnostic::new(rule::SCHEDULE_ORDER, message)
                .at(end)
                .label(start.span, Role::Context, Some(text!("schedule-order.start")))
                .help(text!("schedule-order.help")),
        );
        None
    };
    match (start.value, end.map(|e| (e.value, e.span))) {
        (DayOrMoment::Day(day), None) => Some(When::Days(day, day)),
        (DayOrMoment::Day(first), Some((DayOrMoment::Day(last), span))) => {
            if last < first {
                return order(d, span, text!("schedule-order"));
            }
            Some(When::Days(first, last))
        }
        (DayOrMoment::Moment(from), Some((DayOrMoment::Moment(to), span))) => {
            let from = zoned(Spanned::new(from, start.span), d, zone);
            let to = zoned(Spanned::new(to, span), d, zone);
            let (from, to) = (from?.value, to?.value);
            if to <= from {
                return order(d, span, text!("schedule-order"));
            }
            Some(When::Hours(from, to))
        }
        (DayOrMoment::Moment(_), None) => None,
        (_, Some((_, span))) => order(d, span, text!("schedule-order.mixed")),
    }
}

fn sessions(node: &Node, when: &When, d: &mut Decoder<'_>, zone: &TimeZone) -> Vec<Session> {
    let mut sessions: Vec<Session> = Vec::new();
    let mut names: BTreeMap<String, Span> = BTreeMap::new();
    for item in d.strict_list(node) {
        let Some(session) = session(item, when, d, zone) else { continue };
        if is_new(&session.id, &mut names, d) {
            sessions.push(session);
        }
    }
    sessions.sort_by_key(|s| (s.start.timestamp(), s.end.timestamp()));
    sessions
}

fn session(node: &Node, when: &When, d: &mut Decoder<'_>, zone: &TimeZone) -> Option<Session> {
    let mut f = d.fields(node);
    let id = f.require("id").and_then(|n| d.text(n)).filter(|id| d.id(id));
    let title = f.require("title").and_then(|n| d.local(n));
    let summary = f.take("summary").and_then(|n| d.local(n));
    let start = f.require("start").and_then(|n| session_time(n, when, d, zone));
    let end = f.require("end").and_then(|n| session_time(n, when, d, zone));
    let status = f.take("status").and_then(|n| d.choice(n, &[("confirmed", false), ("cancelled", true)]));
    let room = f.take("room").and_then(|n| d.local(n));
    let speakers = f.take("speakers").map(|n| d.list(n).iter().filter_map(|n| d.text(n)).collect()).unwrap_or_default();
    let mut codes = |name| f.take(name).map(|n| d.list(n).iter().filter_map(|n| d.language_code(n)).collect()).unwrap_or_default();
    let (languages, interpretation) = (codes("languages"), codes("interpretation"));
    f.finish(d);
    let (start, end) = (start?, end?);
    if end.value <= start.value {
        d.found.push(
            Diagnostic::new(rule::SCHEDULE_ORDER, text!("schedule-order"))
                .at(end.span)
                .label(start.span, Role::Context, Some(text!("schedule-order.start")))
                .help(text!("schedule-order.help")),
        );
        return None;
    }
    Some(Session {
        id: id?,
        title: title?,
        summary,
        span: start.span.to(end.span),
        cancelled: status.is_some_and(|s| s.value),
        start: start.value,
        end: end.value,
        room,
        speakers,
        languages,
        interpretation,
    })
}

/// The hour of a session: `09:00` on the first day of its date, or a day with an hour where a date lasts several days.
fn session_time(node: &Node, when: &When, d: &mut Decoder<'_>, zone: &TimeZone) -> Option<Spanned<Zoned>> {
    let several = when.first_day() != when.last_day();
    let written = match &node.value {
        Value::Scalar(text) if text.len() > 5 || several => {
            let moment = d.day_or_moment(node)?;
            match moment.value {
                DayOrMoment::Moment(m) => Spanned::new(m, moment.span),
                DayOrMoment::Day(_) => {
                    d.wrong(node.span, text!("schema-value.time"));
                    return None;
                }
            }
        }
        _ => d.time(node)?.map(|t| when.first_day().to_datetime(t)),
    };
    zoned(written, d, zone)
}
