//! What calendars have been told, kept in `content/.diptych/calendar.yaml`.
//!
//! A calendar program knows an event by its UID and asks two things: has it changed (LAST-MODIFIED), and must those who have
//! it be told (SEQUENCE). A static site has no memory of its own, so the record is committed with the content: the host of all
//! UIDs, the rest of each UID, a hash of the facts, and when they last changed. A build that changes nothing leaves it as it is.

use super::Directory;
use super::config::Config;
use super::contacts::{Contacts, Person};
use super::page::Page;
use super::schedule::{Event, Session, Status, Venue, When};
use crate::base::{Diagnostic, Hash, Languages, PerLang, SafeUrl, Slug, Span, Spanned, rule, text};
use crate::syntax::fields::{Decoder, LocalText};
use crate::syntax::yaml::{Node, Value};
use jiff::{Timestamp, Zoned};
use std::collections::{BTreeMap, BTreeSet};

/// Where the record lies.
pub use crate::sources::LEDGER as PATH;

/// What calendars have been told, by the UID without its host: `rencontre-debat`, `rencontre-debat.accueil`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    host: String,
    entries: BTreeMap<String, Entry>,
}

/// What the events of calendars show, besides themselves.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The languages of the site.
    pub languages: &'a Languages,
    /// The title of the site, its address and its zone.
    pub config: &'a Config,
    /// Where dates take place.
    pub venues: &'a Directory<Venue>,
    /// Who speaks, and whom one may call.
    pub contacts: &'a Contacts,
    /// The pages of the dates, which may name other people to call.
    pub pages: &'a [Page],
    /// Whom one may call about the others.
    pub desk: Option<&'a Person>,
}

impl<'a> Told<'a> {
    /// Whom one may call about a date: the people whom its page names, else those of the organisers.
    pub fn contact(&self, event: &Event) -> Option<&'a Person> {
        let key = format!("dates/{}", event.id.value);
        let page = self.pages.binary_search_by(|p| p.key.cmp(&key)).ok().and_then(|at| self.pages.get(at)).filter(|p| p.published);
        let named = page.map(|p| p.contacts.as_slice()).unwrap_or_default();
        named.iter().find_map(|id| self.contacts.person(&id.value)).or(self.desk)
    }

    /// The first of the people of the organisers: an index of the people.
    pub fn desk(config: &Config, contacts: &Contacts) -> Option<usize> {
        let organiser = |p: &Person| p.organisation.as_ref().is_some_and(|o| config.organisers.iter().any(|id| id.value == o.value));
        contacts.people.iter().position(organiser)
    }
}

/// What calendars have been told of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// A hash of everything that a calendar shows.
    pub facts: String,
    /// A hash of when, where and whether: what people must be told again.
    pub schedule: String,
    /// How often the latter has changed.
    pub sequence: u32,
    /// When the facts last changed.
    pub modified: Timestamp,
    /// When it ends: an event that is still ahead may not vanish.
    pub ends: Timestamp,
}

/// An event of a calendar: a date as a whole, or one of its sessions.
#[derive(Clone, Copy, Debug)]
pub struct CalendarEvent<'a> {
    /// The date.
    pub event: &'a Event,
    /// The session; none for the date as a whole.
    pub session: Option<&'a Session>,
}

impl CalendarEvent<'_> {
    /// The UID without its host.
    pub fn key(&self) -> String {
        match self.session {
            Some(session) => format!("{}.{}", self.event.id.value, session.id.value),
            None => self.event.id.value.clone(),
        }
    }

    /// What the site says of it: a session may be cancelled alone.
    pub fn status(&self) -> Status {
        match self.session {
            Some(session) if session.cancelled => Status::Cancelled,
            _ => self.event.status,
        }
    }
}

impl Ledger {
    /// Reads the record. A part of it that cannot be read is a finding.
    pub(super) fn read(node: &Node, d: &mut Decoder<'_>) -> (Self, BTreeMap<String, Span>) {
        let (mut ledger, mut places) = (Self::default(), BTreeMap::new());
        let mut f = d.fields(node);
        ledger.host = f.take("host").and_then(|n| d.text(n)).map(|t| t.value).filter(|t| t.bytes().all(is_host)).unwrap_or_default();
        if let Some(events) = f.take("events") {
            for (key, value) in d.map(events) {
                if !key.value.split('.').all(|part| Slug::parse(part).is_ok()) {
                    d.found.push(
                        Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.calendar-key", key = &key.value))
                            .at(key.span)
                            .help(text!("calendar-locked.restore")),
                    );
                    continue;
                }
                if let Some(entry) = entry(value, d) {
                    ledger.entries.insert(key.value.clone(), entry);
                    places.insert(key.value.clone(), key.span);
                }
            }
        }
        f.finish(d);
        (ledger, places)
    }

    /// The host of every UID: that of the first publication, for a site that moves is still the same in people's calendars.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// What has been told of an event.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.get(key)
    }

    /// The events that calendars hold: of a date its sessions, and the date as a whole where there are none or where
    /// it was published as a whole before it had any.
    pub fn events<'a>(&self, event: &'a Event) -> Vec<CalendarEvent<'a>> {
        let whole = event.sessions.is_empty() || self.entries.contains_key(&event.id.value);
        let sessions = event.sessions.iter().map(|s| CalendarEvent { event, session: Some(s) });
        whole.then_some(CalendarEvent { event, session: None }).into_iter().chain(sessions).collect()
    }

    /// The record after a build: `self` is the one before it. Events that are gone keep their entry, so that time alone
    /// changes nothing.
    pub(super) fn next(&self, events: &[Event], told: Told<'_>, now: &Zoned) -> Self {
        let now = Timestamp::from_second(now.timestamp().as_second()).unwrap_or_default();
        let mut next = self.clone();
        if is_example(&self.host) {
            next.host = host(&told.config.base_url).to_owned();
        }
        for item in events.iter().flat_map(|e| self.events(e)) {
            let Some((facts, schedule, ends)) = facts(&item, told) else { continue };
            // What the author says, unless it lies ahead: a stamp in the future is refused by calendars.
            let said = item.event.updated.as_ref().map(|u| u.value.timestamp()).filter(|u| *u <= now);
            let entry = match self.entries.get(&item.key()) {
                Some(old) if old.facts == facts => Entry { ends, ..old.clone() },
                Some(old) => {
                    let sequence = old.sequence.saturating_add(u32::from(old.schedule != schedule));
                    // Whoever moves a date forgets the field: then the change is of now.
                    let modified = said.filter(|u| *u > old.modified).unwrap_or_else(|| now.max(old.modified));
                    Entry { facts, schedule, sequence, modified, ends }
                }
                None => Entry { facts, schedule, sequence: 0, modified: said.unwrap_or(now), ends },
            };
            next.entries.insert(item.key(), entry);
        }
        next
    }

    /// The events of the record that are still ahead and that the schedule does not have any more.
    pub(super) fn vanished<'a>(&'a self, events: &[Event], now: Timestamp) -> Vec<(&'a str, &'a Entry)> {
        let there: BTreeSet<String> = events
            .iter()
            .flat_map(|event| {
                let sessions = event.sessions.iter().map(move |s| CalendarEvent { event, session: Some(s) });
                sessions.chain([CalendarEvent { event, session: None }])
            })
            .map(|item| item.key())
            .collect();
        self.entries
            .iter()
            .filter(|(key, entry)| entry.ends > now && !there.contains(*key))
            .map(|(key, entry)| (key.as_str(), entry))
            .collect()
    }

    /// The names of the events that differ, and the host.
    pub(super) fn differences<'a>(&'a self, other: &'a Self) -> Vec<&'a str> {
        let host = (!other.entries.is_empty() && self.host != other.host).then_some(other.host.as_str());
        let entries = other.entries.iter().filter(|(key, entry)| self.entries.get(*key) != Some(entry)).map(|(key, _)| key.as_str());
        entries.chain(host).collect()
    }

    /// The record as the file that is committed; none when nothing was ever told.
    pub fn to_yaml(&self) -> Option<String> {
        if self.entries.is_empty() {
            return None;
        }
        let mut out = format!(
            "# What calendars have been told. Written by `diptych build`; commit it, and do not edit it.\nhost: \"{}\"\nevents:\n",
            self.host
        );
        for (key, entry) in &self.entries {
            out.push_str(&format!(
                "  {key}:\n    facts: \"{}\"\n    schedule: \"{}\"\n    sequence: {}\n    modified: \"{}\"\n    ends: \"{}\"\n",
                entry.facts, entry.schedule, entry.sequence, entry.modified, entry.ends
            ));
        }
        Some(out)
    }
}

/// Findings about the record: dates that vanished, and, where it may not change, that it would.
pub(super) fn check(
    old: &Ledger,
    next: &Ledger,
    places: &BTreeMap<String, Span>,
    events: &[Event],
    now: Timestamp,
    locked: bool,
) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = old
        .vanished(events, now)
        .into_iter()
        .map(|(key, _)| {
            let place = places.get(key).copied().unwrap_or_default();
            Diagnostic::new(rule::CALENDAR_VANISHED, text!("calendar-vanished", id = key)).at(place).help(text!("calendar-vanished.help"))
        })
        .collect();
    let changed = old.differences(next);
    if let (true, Some(first)) = (locked, changed.first()) {
        let id = first.split('.').next().unwrap_or(first);
        let place = events.iter().find(|e| e.id.value == id).map(|e| e.id.span);
        let d = Diagnostic::new(rule::CALENDAR_LOCKED, text!("calendar-locked", ids = changed.join(", ")));
        found.push(place.into_iter().fold(d, Diagnostic::at).help(text!("calendar-locked.help")));
    }
    found
}

fn entry(node: &Node, d: &mut Decoder<'_>) -> Option<Entry> {
    let mut f = d.fields(node);
    let mut instant = |f: &mut crate::syntax::fields::Fields<'_>, name| {
        let node = f.require(name)?;
        let parsed = match &node.value {
            Value::Scalar(text) => text.parse::<Timestamp>().ok(),
            _ => None,
        };
        if parsed.is_none() {
            d.found.push(
                Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.moment")).at(node.span).help(text!("calendar-locked.restore")),
            );
        }
        parsed
    };
    let modified = instant(&mut f, "modified");
    let ends = instant(&mut f, "ends");
    let facts = f.require("facts").and_then(|n| d.text(n));
    let schedule = f.require("schedule").and_then(|n| d.text(n));
    let sequence = f.require("sequence").and_then(|n| d.number(n));
    f.finish(d);
    // A hash that is none differs from any: the event counts as changed.
    let word =
        |text: Option<Spanned<String>>| text.map(|t| if t.value.bytes().all(|b| b.is_ascii_hexdigit()) { t.value } else { String::new() });
    Some(Entry { facts: word(facts)?, schedule: word(schedule)?, sequence: sequence?.value, modified: modified?, ends: ends? })
}

/// The two hashes of an event, and when it ends.
fn facts(item: &CalendarEvent<'_>, told: Told<'_>) -> Option<(String, String, Timestamp)> {
    let event = item.event;
    let venue = event.venue.as_ref().and_then(|id| told.venues.named(&id.value));
    let add = |out: &mut String, text: Option<&LocalText>| add(out, text, told.languages);
    let (start, end) = match item.session {
        Some(session) => (session.start.clone(), session.end.clone()),
        None => event.when.instants(&told.config.time_zone)?,
    };
    let whole_days = item.session.is_none() && matches!(event.when, When::Days(..));
    let mut schedule = format!("{} {} {whole_days} {}\n", start.timestamp(), end.timestamp(), item.status().as_str());
    let room = item.session.and_then(|s| s.room.as_ref());
    for text in [room, venue.map(|v| &v.name), venue.and_then(|v| v.address.as_ref())] {
        add(&mut schedule, text);
    }
    let mut facts = schedule.clone();
    add(&mut facts, Some(&event.title));
    add(&mut facts, item.session.map(|s| &s.title));
    add(&mut facts, item.session.map_or(event.summary.as_ref(), |s| s.summary.as_ref()));
    for speaker in item.session.iter().flat_map(|s| &s.speakers) {
        add(&mut facts, told.contacts.person(&speaker.value).map(|p| &p.name));
    }
    if let Some(person) = told.contact(event) {
        add(&mut facts, Some(&person.name));
        facts.extend(person.phones.first().map(|p| p.written.value.as_str()));
    }
    if let Some(registration) = event.registration.as_ref().filter(|r| r.url.is_some() || r.state.is_some()) {
        facts.push_str(registration.state.as_ref().map_or("", |s| s.value.as_str()));
        let mut forms: Vec<_> =
            told.languages.iter().map(|l| (told.languages.code(l), registration.form(l).map(SafeUrl::as_str))).collect();
        forms.sort_unstable();
        facts.extend(forms.into_iter().filter_map(|(code, url)| Some(format!("{code} {}\n", url?))));
        facts.extend(registration.closes.as_ref().map(|c| format!("{} {}", c.value.at.timestamp(), c.value.day.is_some())));
        facts.extend(registration.language.as_ref().map(|l| l.value.as_str()));
    }
    add(&mut facts, Some(&told.config.title));
    facts.push_str(&told.config.time_zone_name.value);
    facts.extend(venue.and_then(|v| v.geo.as_ref()).map(|geo| geo.join(";")));
    let hash = |text: &str| Hash::of(text.as_bytes()).to_string()[..16].to_owned();
    Some((hash(&facts), hash(&schedule), end.timestamp()))
}

/// Adds a text in every language; the order of the languages in `site.yaml` changes nothing.
fn add(out: &mut String, text: Option<&LocalText>, languages: &Languages) {
    let none = PerLang::default();
    let mut values: Vec<(&str, &str)> = text.unwrap_or(&none).iter().map(|(lang, t)| (languages.code(lang), t.value.as_str())).collect();
    values.sort_unstable();
    for (code, value) in values {
        out.push_str(code);
        out.push('\u{1e}');
        out.push_str(value);
        out.push('\u{1f}');
    }
    out.push('\n');
}

/// The host of an address: `https://presse.example:8443/site` → `presse.example`.
fn host(base_url: &str) -> &str {
    let rest = base_url.split_once("://").map_or("", |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')
}

/// True for no host, and for those that nobody publishes on: `localhost`, `presse.example` (RFC 6761), `presse.example.be`.
fn is_example(host: &str) -> bool {
    let mut labels = host.rsplit('.');
    let top = labels.next().unwrap_or_default();
    matches!(top, "" | "example" | "invalid" | "localhost" | "test") || labels.next() == Some("example")
}
