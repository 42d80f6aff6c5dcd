//! Any texts and dates → calendars: lines of 75 octets at most, ended as they must be, which another parser reads back as the texts
//! that were written.

use super::sites::{planned, rendered, sources, text};
use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty};
use diptych::output::Subject;
use unicode_normalization::UnicodeNormalization;

const ZONES: &[&str] = &["Europe/Brussels", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "America/Sao_Paulo", "UTC"];

/// Eight bytes of numbers, then texts, each ended by a NUL.
pub(crate) fn run(data: &[u8]) {
    let Some((numbers, rest)) = data.split_at_checked(8) else { return };
    let n = |at: usize| u32::from(numbers[at]);
    let mut texts = rest.splitn(4, |b| *b == 0).map(text);
    let mut next = |other: &str| texts.next().filter(|t| !t.trim().is_empty()).unwrap_or_else(|| other.to_owned());
    let (title, summary, place, series) = (next("Titre"), next("Résumé"), next("Lieu"), next("Série"));
    let quoted = |text: &str| serde_json::to_string(text).expect("JSON");
    let zone = ZONES[numbers[0] as usize % ZONES.len()];
    let (year, month, day, hour, minute) = (1950 + n(1), 1 + n(2) % 12, 1 + n(3) % 31, n(4) % 24, n(5) % 60);
    let until = if n(6) % 4 == 0 { String::new() } else { format!("    end: {year}-{month:02}-{day:02}T23:59\n") };
    let time = if until.is_empty() { String::new() } else { format!("T{hour:02}:{minute:02}") };
    let site = format!(
        "title: {{ fr: {series}, nl: {series} }}\nbase_url: https://example.be\nlanguages: [fr, nl]\ntime_zone: {zone}\n",
        series = quoted(&series)
    );
    let schedule = format!(
        "venues:\n  v: {{ name: {place} }}\ndates:\n  - id: d\n    title: {title}\n    summary: {summary}\n    venue: v\n    start: {year}-{month:02}-{day:02}{time}\n{until}",
        place = quoted(&place),
        title = quoted(&title),
        summary = quoted(&summary)
    );
    let sources = sources(&[("content/site.yaml", &site), ("content/schedule.yaml", &schedule)]);
    let Some(outline) = planned(&sources) else { return };
    for file in rendered(&outline, &sources, |s| matches!(s, Subject::Calendar(_) | Subject::CalendarFeed)) {
        let body = String::from_utf8(file.body).expect("UTF-8");
        let calendar = read(&body);
        // A day that does not exist, or a text that is refused, is left out of what a preview shows.
        if outline.refused {
            continue;
        }
        for event in calendar.components.iter().filter(|c| c.component_type == ICalendarComponentType::VEvent) {
            for (property, written) in [(ICalendarProperty::Summary, &title), (ICalendarProperty::Location, &place)] {
                assert_eq!(plain(&value(event, &property)), plain(written), "{property:?} in\n{body}");
            }
            let description = plain(&value(event, &ICalendarProperty::Description));
            assert!(description.starts_with(&plain(&summary)), "{description:?} begins not with {summary:?}");
        }
    }
}

/// A calendar whose lines are as RFC 5545 wants them, read by another parser.
pub(crate) fn read(body: &str) -> ICalendar {
    assert!(body.ends_with("END:VCALENDAR\r\n"));
    for line in body.trim_end_matches("\r\n").split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
        assert!(!line.trim().is_empty() && line.chars().all(|c| !c.is_control()), "{line:?}");
    }
    let unfolded = body.replace("\r\n ", "");
    for line in unfolded.trim_end_matches("\r\n").split("\r\n") {
        let name = line.split([':', ';']).next().unwrap_or_default();
        assert!(
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_uppercase() || b == b'-') && line.contains(':'),
            "no content line: {line:?}"
        );
    }
    ICalendar::parse(body).unwrap_or_else(|e| panic!("{e:?}\n{body}"))
}

fn value(event: &ICalendarComponent, property: &ICalendarProperty) -> String {
    let entry = event.property(property).unwrap_or_else(|| panic!("no {property:?}"));
    entry.values.iter().map(|v| v.as_text().unwrap_or_default()).collect::<Vec<_>>().join(",")
}

/// A text but for its spaces, its controls and the form of its letters.
fn plain(text: &str) -> String {
    let spaced: String = text
        .nfc()
        .map(|c| if matches!(c, '\u{2028}' | '\u{2029}') { '\n' } else { c })
        .filter(|c| !c.is_control() || c.is_whitespace() && *c != '\u{85}' && *c != '\u{b}' && *c != '\u{c}')
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
