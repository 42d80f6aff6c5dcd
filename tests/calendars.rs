//! Calendars, read back by somebody else's parser.

use crate::support::{NOW, build, page, real_site, sources};
use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};
use diptych::model::resolve::{Settings, resolve};
use diptych::output::{Forgetful, Plan, RenderCx, Subject};
use diptych::parse::parse as parse_sources;
use diptych::theme::Theme;
use std::time::{Duration, Instant};

fn parse(text: &str) -> ICalendar {
    ICalendar::parse(text).unwrap_or_else(|e| panic!("{e:?}\n{text}"))
}

/// The text of a property of each event.
fn events(calendar: &ICalendar, property: &ICalendarProperty) -> Vec<String> {
    let events = calendar.components.iter().filter(|c| c.component_type == ICalendarComponentType::VEvent);
    events.map(|e| e.property(property).and_then(|p| p.values.first()).and_then(|v| v.as_text()).unwrap_or_default().to_owned()).collect()
}

const SCHEDULE: &str = r#"
venues:
  coop: { name: COOP, address: { fr: "Quai Fernand Demets 23, 1070 Anderlecht", nl: "Fernand Demetskaai 23, 1070 Anderlecht" }, geo: [50.8385, 4.3225] }
dates:
  - id: a
    title: { fr: "Une rencontre ; deux, trois\\quatre 👩‍👩‍👧 é", nl: "Een ontmoeting" }
    start: 2024-01-15T09:00
    end: 2024-01-15T12:30
    venue: coop
    updated: 2023-11-14T09:00
  - id: b
    title: { fr: Journée, nl: Dag }
    start: 2024-03-22
  - id: c
    title: { fr: Annulée, nl: Afgelast }
    start: 2024-04-18T09:00
    end: 2024-04-18T13:00
    status: cancelled
  - id: d
    title: { fr: Programme, nl: Programma }
    start: 2024-05-02T09:00
    end: 2024-05-02T11:00
    venue: coop
    sessions:
      - { id: un, start: 09:00, end: 10:00, title: { fr: Accueil, nl: Onthaal }, room: A }
      - { id: deux, start: 10:00, end: 11:00, title: { fr: Débat, nl: Debat } }
"#;

#[test]
fn a_calendar_says_in_each_language_what_the_schedule_says() {
    let (_, compiled) = build(&[("content/schedule.yaml", SCHEDULE)]);
    assert!(!compiled.has_errors(), "{:?}", compiled.diagnostics);
    let (fr, nl) = (parse(&page(&compiled, "fr/agenda.ics")), parse(&page(&compiled, "nl/agenda.ics")));
    assert_eq!(
        events(&fr, &ICalendarProperty::Summary),
        [
            "Une rencontre ; deux, trois\\quatre 👩‍👩‍👧 é",
            "Journée (lieu à définir)",
            "Annulé : Annulée",
            "Accueil – Programme",
            "Débat – Programme"
        ]
    );
    assert_eq!(events(&nl, &ICalendarProperty::Location)[3], "A, COOP, Fernand Demetskaai 23, 1070 Anderlecht");
    assert_eq!(events(&fr, &ICalendarProperty::Uid), events(&nl, &ICalendarProperty::Uid));
    assert_eq!(
        events(&fr, &ICalendarProperty::Uid),
        ["a@example.be", "b@example.be", "c@example.be", "d.un@example.be", "d.deux@example.be"]
    );
}

#[test]
fn a_single_date_has_no_calendar_of_its_own_and_a_feed_has() {
    let (_, compiled) = build(&[("content/schedule.yaml", SCHEDULE)]);
    let (single, feed) = (page(&compiled, "fr/agenda/a.ics"), page(&compiled, "fr/agenda.ics"));
    for property in ["X-WR-CALNAME", "REFRESH-INTERVAL", "SOURCE", "METHOD", "ORGANIZER", "VALARM"] {
        assert!(!single.contains(property), "{property}");
    }
    for property in [
        "X-WR-CALNAME:",
        "NAME;LANGUAGE=fr-BE:",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "SOURCE;VALUE=URI:https://example.be/fr/agenda.ics",
    ] {
        assert!(feed.contains(property), "{property}");
    }
    // A calendar of whole days needs no zone.
    assert!(single.contains("BEGIN:VTIMEZONE") && !page(&compiled, "fr/agenda/b.ics").contains("VTIMEZONE"));
    assert!(page(&compiled, "fr/agenda/b.ics").contains("DTSTART;VALUE=DATE:20240322\r\nDTEND;VALUE=DATE:20240323\r\n"));
}

#[test]
fn every_line_of_every_calendar_is_short_and_ends_as_it_must() {
    let (_, compiled) = real_site("2023-12-01T11:00:00Z");
    let calendars: Vec<_> = compiled.artifacts.iter().filter(|a| a.path.as_str().ends_with(".ics")).collect();
    assert_eq!(calendars.len(), 10);
    for calendar in calendars {
        let text = std::str::from_utf8(&calendar.body).expect("UTF-8");
        assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
        assert!(text.split("\r\n").all(|l| l.len() <= 75));
        parse(text);
    }
}

/// `cargo test --release -- --nocapture the_calendars_of_ten_thousand_dates` says how long it takes on one core.
#[test]
fn the_calendars_of_ten_thousand_dates_are_made_in_two_seconds() {
    // Not optimised, a tenth of them is enough to see that it works.
    let count = if cfg!(debug_assertions) { 1_000 } else { 10_000 };
    let mut schedule =
        "venues:\n  coop: { name: COOP, address: { fr: \"Quai 23, 1070 Anderlecht\", nl: \"Kaai 23, 1070 Anderlecht\" } }\ndates:\n"
            .to_owned();
    let mut day = jiff::civil::date(2024, 1, 1);
    for i in 0..count {
        schedule += &format!(
            "  - {{ id: d{i}, title: {{ fr: Rencontre, nl: Ontmoeting }}, summary: {{ fr: \"Une rencontre, longue et utile, au sujet du logement.\", nl: \"Een lange en nuttige ontmoeting over wonen, en over werk.\" }}, start: {day}T09:00, end: {day}T12:30, venue: coop, registration: {{ url: \"https://form.example/x\", price: 0 }} }}\n"
        );
        day = if i % 10 == 9 { day.tomorrow().expect("a day") } else { day };
    }
    let sources = sources(&[("content/schedule.yaml", &schedule)], NOW);
    let mut trees = parse_sources(&sources);
    let theme_files = std::mem::take(&mut trees.theme);
    let (site, _) = resolve(&sources, trees, &Settings::default());
    let site = site.expect("a site");
    let (theme, _) = Theme::load(&sources, &theme_files, &site);
    let (plan, _) = Plan::new(&site, &theme);
    let cx = RenderCx::new(&site, &plan, &theme, &sources, &Forgetful);
    let calendars: Vec<_> = plan.targets.iter().filter(|t| matches!(t.subject, Subject::Calendar(_) | Subject::CalendarFeed)).collect();
    assert_eq!(calendars.len(), 2 * (count + 1));
    let made = || {
        let start = Instant::now();
        let bytes: usize = calendars.iter().map(|t| cx.render(t).expect("a calendar").body.len()).sum();
        (start.elapsed(), bytes)
    };
    // A machine that is busy with something else says nothing about us: one of a few tries must do.
    let tries: Vec<(Duration, usize)> = (0..if cfg!(debug_assertions) { 1 } else { 5 }).map(|_| made()).collect();
    let (time, bytes) = tries.into_iter().min().expect("one");
    println!("{count} dates: {bytes} bytes of calendars in {time:?}");
    assert!(cfg!(debug_assertions) || time < Duration::from_secs(2), "{time:?}");
}
