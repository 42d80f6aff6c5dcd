//! Four hundred dates whose texts are as awkward as people's are, in zones on every side of the world.
//!
//! What is built is also left in `target/tmp/hostile`, where `tests/all` has other people's parsers read it again.

use crate::support::{page, quick, short, sources, write};
use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};
use diptych::{Compiled, compile};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};
use std::collections::BTreeMap;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// Pieces of texts: letters outside of Latin, marks, joiners, all that calendars escape, and all that ends a line.
const PIECES: &[&str] = &[
    "Débat",
    "логе",
    "日本語",
    "السكن",
    "👩‍👩‍👧",
    "🏠",
    "🇧🇪",
    "e\u{301}",
    "o\u{302}\u{323}",
    "ﬁ",
    "Å",
    "\u{202f}",
    "\u{a0}",
    "\u{200d}",
    "\u{fe0f}",
    "\r",
    "\r\n",
    "\n",
    "\u{2028}",
    "\t",
    ",",
    ";",
    ":",
    "\\",
    "\\;",
    "\"",
    "'",
    "«",
    "»",
    "^",
    "^x",
    "%20",
    "&",
    "{x}",
    "--",
    "une-très-longue-suite-de-lettres-sans-aucune-espace-qui-tient-sur-plus-d’une-ligne-de-calendrier",
];

/// A small generator of numbers, the same in every run (xorshift64).
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }

    fn text(&mut self, pieces: usize) -> String {
        let mut text = "T".to_owned();
        for _ in 0..=self.below(pieces) {
            text.push_str(PIECES[self.below(PIECES.len())]);
            text.push_str(if self.below(3) == 0 { " " } else { "" });
        }
        text
    }

    /// A title: one in ten has five hundred characters.
    fn title(&mut self) -> String {
        let long = self.below(10) == 0;
        let mut title = self.text(14);
        while long && title.chars().count() < 500 {
            title += &self.text(14);
        }
        title.chars().take(500).collect()
    }
}

/// A text in both languages, as YAML.
fn local(fr: &str, nl: &str) -> String {
    let quoted = |text: &str| serde_json::to_string(text).expect("JSON");
    format!("{{ fr: {}, nl: {} }}", quoted(fr), quoted(nl))
}

/// The first instant from this one on that the clocks of a zone show once.
fn once(zone: &TimeZone, mut at: DateTime) -> DateTime {
    while zone.to_ambiguous_zoned(at).is_ambiguous() {
        at = at.checked_add(2.hours()).expect("a date");
    }
    at
}

/// A site of dates, and the title of each in French; `later` moves, cancels, renames and fills some of them.
fn site(zone: &str, count: usize, later: bool) -> (String, String, BTreeMap<String, String>) {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut local_text = |pieces| {
        let (fr, nl) = (random.text(pieces), random.text(pieces));
        local(&fr, &nl)
    };
    let config = format!("title: {}\nbase_url: https://assises.brussels\nlanguages: [fr, nl]\ntime_zone: {zone}\n", local_text(6));
    let mut schedule = "venues:\n".to_owned();
    for i in 0..20 {
        schedule += &format!("  v{i}: {{ name: {}, address: {}, geo: [50.83, 4.32] }}\n", local_text(6), local_text(9));
    }
    schedule += "dates:\n";
    let zone = jiff::tz::db().get(zone).expect("a zone");
    let mut start: DateTime = "2027-01-04T00:00".parse().expect("a date");
    let mut titles = BTreeMap::new();
    for i in 0..count {
        // More than a year: every clock change is passed.
        let step = SignedDuration::from_mins(5 * (10 + random.below(2 * 24 * 12 * 400 / count) as i64));
        start = once(&zone, start.checked_add(step).expect("a date"));
        let length = SignedDuration::from_mins([15, 45, 90, 300, 26 * 60][random.below(5)]);
        let (mut fr, nl) = (random.title(), random.title());
        let (summary_fr, summary_nl) = (random.text(40), random.text(40));
        let (mut venue, mut status) = (random.below(24), ["confirmed", "tentative", "postponed", "cancelled"][random.below(4)]);
        let room = random.text(4);
        let mut from = start;
        match i % 10 {
            1 if later => from = once(&zone, from.checked_add(1.day()).expect("a date")),
            2 if later => status = "cancelled",
            3 if later => fr = format!("Nouveau {fr}"),
            4 if later => venue = (venue + 1) % 20,
            _ => {}
        }
        let to = once(&zone, from.checked_add(length).expect("a date"));
        let venue = if venue < 20 { format!("v{venue}") } else { "tbd".to_owned() };
        let status = if venue == "tbd" && status == "confirmed" { "tentative" } else { status };
        schedule += &format!("  - id: d{i}\n    title: {}\n    venue: {venue}\n    status: {status}\n", local(&fr, &nl));
        if i % 3 > 0 {
            schedule += &format!("    summary: {}\n", local(&summary_fr, &summary_nl));
        }
        if i % 7 == 0 {
            schedule += &format!("    start: {}\n", from.date());
        } else {
            schedule += &format!("    start: {}\n    end: {}\n", from.strftime("%Y-%m-%dT%H:%M"), to.strftime("%Y-%m-%dT%H:%M"));
        }
        if i % 5 == 0 && i % 7 > 0 {
            let (from, to) = (from.strftime("%Y-%m-%dT%H:%M"), to.strftime("%Y-%m-%dT%H:%M"));
            schedule += &format!(
                "    sessions:\n      - {{ id: s, start: {from}, end: {to}, title: {}, room: {} }}\n",
                local(&nl, &fr),
                local(&room, &room)
            );
        } else {
            titles.insert(format!("d{i}"), fr);
        }
    }
    (config, schedule, titles)
}

fn built((config, schedule, _): &(String, String, BTreeMap<String, String>), record: Option<&str>, now: &str) -> Compiled {
    let mut files = vec![("content/site.yaml", config.as_str()), ("content/schedule.yaml", schedule)];
    files.extend(record.map(|r| ("content/.diptych/calendar.yaml", r)));
    let sources = sources(&files, now);
    let compiled = compile(&sources, &quick());
    assert!(!compiled.has_errors(), "{}", short(&sources, &compiled));
    compiled
}

/// The calendars: paths and texts.
fn calendars(compiled: &Compiled) -> impl Iterator<Item = (&str, &str)> {
    let calendars = compiled.artifacts.iter().filter(|a| a.path.as_str().ends_with(".ics"));
    calendars.map(|a| (a.path.as_str(), std::str::from_utf8(&a.body).expect("UTF-8")))
}

/// Leaves the calendars for the judges of `tests/all`.
fn keep(compiled: &Compiled, zone: &str, name: &str) {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile").join(zone.replace('/', "-")).join(name);
    let _ = std::fs::remove_dir_all(&root);
    write(&root, &calendars(compiled).collect::<Vec<_>>());
}

/// A property of each event of a feed, by UID.
fn read(compiled: &Compiled, property: &ICalendarProperty) -> BTreeMap<String, String> {
    let feed = page(compiled, "fr/agenda.ics");
    assert!(feed.split("\r\n").all(|line| line.len() <= 75));
    let calendar = ICalendar::parse(&feed).unwrap_or_else(|e| panic!("{e:?}"));
    let events = calendar.components.iter().filter(|c| c.component_type == ICalendarComponentType::VEvent);
    let value = |event: &calcard::icalendar::ICalendarComponent, property| {
        let value = event.property(property).and_then(|p| p.values.first()).expect("a value");
        value.as_text().map_or_else(|| value.as_integer().expect("a number").to_string(), str::to_owned)
    };
    events.map(|e| (value(e, &ICalendarProperty::Uid), value(e, property))).collect()
}

/// What a calendar makes of a text, but for its spaces.
fn plain(text: &str) -> String {
    text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn every_client_takes(zone: &str, count: usize) {
    let first = site(zone, count, false);
    let one = built(&first, None, "2026-06-01T12:00:00Z");
    let summaries = read(&one, &ICalendarProperty::Summary);
    for (id, title) in &first.2 {
        let summary = plain(&summaries[&format!("{id}@assises.brussels")]);
        assert!(summary.contains(&plain(title)), "{title:?}\n{summary:?}");
    }
    let record = one.site.as_ref().and_then(|s| s.ledger.to_yaml()).expect("a record");
    let again = built(&first, Some(&record), "2026-06-09T12:00:00Z");
    assert!(calendars(&one).eq(calendars(&again)), "a rebuild tells calendars nothing");
    let second = site(zone, count, true);
    let two = built(&second, Some(&record), "2026-06-20T12:00:00Z");
    let (before, after) = (read(&one, &ICalendarProperty::Sequence), read(&two, &ICalendarProperty::Sequence));
    assert!(before.keys().eq(after.keys()), "every event keeps its name");
    let number = |uid: &str| uid.trim_start_matches('d').split(['.', '@']).next().and_then(|n| n.parse::<usize>().ok()).expect("a number");
    for (uid, sequence) in &after {
        match number(uid) % 10 {
            1 => assert_eq!(sequence, "1", "{uid} moved"),
            2 | 4 => {}
            _ => assert_eq!(sequence, "0", "{uid} stayed"),
        }
    }
    keep(&one, zone, "one");
    keep(&again, zone, "again");
    keep(&two, zone, "two");
}

#[test]
fn every_client_takes_four_hundred_hostile_dates_in_brussels() {
    every_client_takes("Europe/Brussels", 400);
}

#[test]
fn every_client_takes_hostile_dates_where_clocks_never_change() {
    every_client_takes("Asia/Kolkata", 100);
}

#[test]
fn every_client_takes_hostile_dates_where_clocks_change_on_other_days() {
    every_client_takes("America/New_York", 100);
}

#[test]
fn every_client_takes_hostile_dates_where_summer_is_in_january() {
    every_client_takes("Pacific/Auckland", 100);
}
