//! What happens in people's calendars when a date moves, is cancelled, is renamed or is removed: each test is the story.

use crate::support::{page, quick, short, sources};
use diptych::model::resolve::Settings;
use diptych::sources::Sources;
use diptych::{Compiled, compile};

const DATE: &str =
    "dates:\n  - id: debat\n    title: { fr: Débat, nl: Debat }\n    start: 2024-01-15T09:00\n    end: 2024-01-15T12:30\n    venue: coop\n";
const VENUES: &str = "venues:\n  coop: { name: COOP }\n  autre: { name: Autre }\n";

/// Builds a site whose record is what an earlier build left.
fn build_with(schedule: &str, ledger: Option<&str>, now: &str, locked: bool) -> (Sources, Compiled) {
    let schedule = format!("{VENUES}{schedule}");
    let mut files = vec![("content/schedule.yaml", schedule.as_str())];
    files.extend(ledger.map(|l| ("content/.diptych/calendar.yaml", l)));
    let sources = sources(&files, now);
    let compiled = compile(&sources, &Settings { locked, ..quick() });
    (sources, compiled)
}

fn built(schedule: &str, ledger: Option<&str>, now: &str) -> Compiled {
    let (sources, compiled) = build_with(schedule, ledger, now, false);
    assert!(!compiled.has_errors(), "{}", short(&sources, &compiled));
    compiled
}

fn record(compiled: &Compiled) -> String {
    compiled.site.as_ref().and_then(|s| s.ledger.to_yaml()).expect("a record")
}

/// The value of a property of the only event.
fn value(compiled: &Compiled, property: &str) -> String {
    let calendar = page(compiled, "fr/agenda/debat.ics");
    let line = calendar.lines().find(|l| l.starts_with(property)).unwrap_or_else(|| panic!("no {property} in {calendar}"));
    line.rsplit(':').next().expect("a value").to_owned()
}

/// Every file of the output.
fn bytes(compiled: &Compiled) -> Vec<(String, &[u8])> {
    compiled.artifacts.iter().map(|a| (a.path.to_string(), a.body.as_slice())).collect()
}

const DECEMBER_1: &str = "2023-12-01T11:00:00Z";
const DECEMBER_5: &str = "2023-12-05T11:00:00Z";
const DECEMBER_9: &str = "2023-12-09T11:00:00Z";

#[test]
fn a_rebuild_tells_calendars_nothing() {
    let first = built(DATE, None, DECEMBER_1);
    assert_eq!((value(&first, "SEQUENCE"), value(&first, "DTSTAMP")), ("0".into(), "20231201T110000Z".into()));
    let second = built(DATE, Some(&record(&first)), DECEMBER_5);
    assert_eq!(bytes(&first), bytes(&second));
    assert_eq!(record(&first), record(&second));
}

#[test]
fn a_date_that_moves_keeps_its_name_and_is_announced_once() {
    let first = built(DATE, None, DECEMBER_1);
    let moved = DATE.replace("2024-01-15T", "2024-01-16T");
    let second = built(&moved, Some(&record(&first)), DECEMBER_5);
    assert_eq!(value(&second, "UID"), value(&first, "UID"));
    assert_eq!((value(&second, "SEQUENCE"), value(&second, "LAST-MODIFIED")), ("1".into(), "20231205T110000Z".into()));
    let third = built(&moved, Some(&record(&second)), DECEMBER_9);
    assert_eq!(bytes(&second), bytes(&third));
}

#[test]
fn another_place_or_status_is_announced_and_another_word_is_not() {
    let first = built(DATE, None, DECEMBER_1);
    let sequence = |schedule: &str| value(&built(schedule, Some(&record(&first)), DECEMBER_5), "SEQUENCE");
    assert_eq!(sequence(&DATE.replace("venue: coop", "venue: autre")), "1");
    assert_eq!(sequence(&DATE.replace("    venue: coop\n", "")), "1");
    assert_eq!(sequence(&(DATE.to_owned() + "    status: cancelled\n")), "1");
    let renamed = built(&DATE.replace("Débat", "Grand débat"), Some(&record(&first)), DECEMBER_5);
    assert_eq!((value(&renamed, "SEQUENCE"), value(&renamed, "LAST-MODIFIED")), ("0".into(), "20231205T110000Z".into()));
}

#[test]
fn what_the_author_says_of_the_change_is_believed_unless_it_is_old_or_lies_ahead() {
    let said = |day: &str| format!("{DATE}    updated: {day}\n");
    let first = built(&said("2023-11-20T10:00"), None, DECEMBER_1);
    assert_eq!(value(&first, "DTSTAMP"), "20231120T090000Z");
    let moved = |day: &str| built(&said(day).replace("T09:00\n    end", "T10:00\n    end"), Some(&record(&first)), DECEMBER_5);
    assert_eq!(value(&moved("2023-12-04T10:00"), "DTSTAMP"), "20231204T090000Z");
    assert_eq!(value(&moved("2023-11-20T10:00"), "DTSTAMP"), "20231205T110000Z", "the field was forgotten");
    assert_eq!(value(&moved("2024-06-01T10:00"), "DTSTAMP"), "20231205T110000Z", "a stamp never lies ahead");
}

#[test]
fn a_date_that_is_cancelled_stays_and_says_so() {
    let first = built(DATE, None, DECEMBER_1);
    let second = built(&(DATE.to_owned() + "    status: cancelled\n"), Some(&record(&first)), DECEMBER_5);
    assert_eq!(value(&second, "STATUS"), "CANCELLED");
    assert!(page(&second, "fr/agenda/debat.ics").contains("Annulé"));
    assert!(page(&second, "nl/agenda.ics").contains("SUMMARY;LANGUAGE=nl-BE:Geannuleerd"));
}

#[test]
fn a_date_ahead_may_not_vanish_and_one_that_is_over_may() {
    let first = built(DATE, None, DECEMBER_1);
    let (sources, second) = build_with("dates: []\n", Some(&record(&first)), DECEMBER_5, false);
    let said = short(&sources, &second);
    assert!(said.starts_with("content/.diptych/calendar.yaml:4:3: error[calendar/vanished] “debat” was published"), "{said}");
    assert!(said.contains("status: cancelled") && said.lines().count() == 1, "{said}");
    built("dates: []\n", Some(&record(&first)), "2024-02-01T11:00:00Z");
}

#[test]
fn a_schedule_that_cannot_be_read_makes_no_date_vanish() {
    let first = built(DATE, None, DECEMBER_1);
    let (sources, second) = build_with(&DATE.replace("2024-01-15T09:00", "demain"), Some(&record(&first)), DECEMBER_5, false);
    assert_eq!(second.diagnostics.len(), 1, "{}", short(&sources, &second));
}

#[test]
fn a_date_that_gets_a_programme_keeps_the_event_that_people_have() {
    let first = built(DATE, None, DECEMBER_1);
    let sessions = format!("{DATE}    sessions:\n      - {{ id: un, start: 09:00, end: 10:00, title: {{ fr: Accueil, nl: Onthaal }} }}\n");
    let second = built(&sessions, Some(&record(&first)), DECEMBER_5);
    let calendar = page(&second, "fr/agenda/debat.ics");
    assert!(calendar.contains("UID:debat@") && calendar.contains("UID:debat.un@"), "{calendar}");
    // Where nobody has it yet, the sessions alone are the date.
    let fresh = built(&sessions, None, DECEMBER_1);
    assert!(!page(&fresh, "fr/agenda/debat.ics").contains("UID:debat@"));
    // A session too is cancelled, not deleted.
    let without = build_with(DATE, Some(&record(&fresh)), DECEMBER_5, false).1;
    assert_eq!(without.diagnostics.iter().map(|d| d.rule.id).collect::<Vec<_>>(), ["calendar/vanished"]);
    let cancelled = built(&sessions.replace("id: un,", "id: un, status: cancelled,"), Some(&record(&fresh)), DECEMBER_5);
    assert_eq!((value(&cancelled, "STATUS"), value(&cancelled, "SEQUENCE")), ("CANCELLED".into(), "1".into()));
}

#[test]
fn a_locked_build_refuses_what_it_could_not_record() {
    let (sources, compiled) = build_with(DATE, None, DECEMBER_1, true);
    assert!(
        short(&sources, &compiled)
            .contains("content/schedule.yaml:5:9: error[calendar/locked] calendars would have to be told of a change: debat"),
        "{}",
        short(&sources, &compiled)
    );
    let first = built(DATE, None, DECEMBER_1);
    let (sources, compiled) = build_with(DATE, Some(&record(&first)), DECEMBER_9, true);
    assert!(compiled.diagnostics.is_empty(), "{}", short(&sources, &compiled));
    // Time alone is no change.
    let (sources, compiled) = build_with(DATE, Some(&record(&first)), "2025-01-01T00:00:00Z", true);
    assert!(compiled.diagnostics.is_empty(), "{}", short(&sources, &compiled));
}

#[test]
fn a_record_that_was_damaged_is_not_trusted() {
    for damage in ["events: [", "events: { debat: { facts: x } }\n", "rien: 1\n"] {
        let (_, compiled) = build_with(DATE, Some(damage), DECEMBER_1, false);
        assert!(compiled.has_errors(), "{damage}");
    }
}

#[test]
fn texts_that_change_places_are_a_change() {
    let first = built(DATE, None, DECEMBER_1);
    let swapped = built(&DATE.replace("fr: Débat, nl: Debat", "fr: Debat, nl: Débat"), Some(&record(&first)), DECEMBER_5);
    assert_eq!((value(&swapped, "SEQUENCE"), value(&swapped, "LAST-MODIFIED")), ("0".into(), "20231205T110000Z".into()));
}

/// A build of the site with these files besides its schedule.
fn built_beside(files: &[(&str, &str)], ledger: Option<&str>, now: &str) -> Compiled {
    let schedule = format!(
        "{VENUES}{DATE}    sessions:\n      - {{ id: mot, title: {{ fr: Mot, nl: Woord }}, start: \"09:00\", end: \"09:30\", speakers: [p] }}\n"
    );
    let mut all = vec![("content/schedule.yaml", schedule.as_str())];
    all.extend(files);
    all.extend(ledger.map(|l| ("content/.diptych/calendar.yaml", l)));
    let sources = sources(&all, now);
    let compiled = compile(&sources, &quick());
    assert!(!compiled.has_errors(), "{}", short(&sources, &compiled));
    compiled
}

const SITE: &str = "title: { fr: Démo, nl: Demo }\nbase_url: https://presse.brussels\nlanguages: [fr, nl]\norganisers: [o]\n";
const PEOPLE: &str = "organisations:\n  o: { name: O }\npeople:\n  p: { name: Ann, organisation: o, phone: \"+32 2 123 45 67\" }\n";

#[test]
fn everything_that_an_event_shows_counts_as_a_change() {
    let files = [("content/site.yaml", SITE), ("content/contacts.yaml", PEOPLE)];
    let first = built_beside(&files, None, DECEMBER_1);
    let same = built_beside(&files, Some(&record(&first)), DECEMBER_5);
    assert_eq!(bytes(&first), bytes(&same));
    let changes = [
        (SITE.to_owned(), PEOPLE.replace("Ann", "Bob")),
        (SITE.to_owned(), PEOPLE.replace("45 67", "45 68")),
        (SITE.replace("Démo", "Essai"), PEOPLE.to_owned()),
        (format!("{SITE}time_zone: Europe/Paris\n"), PEOPLE.to_owned()),
    ];
    for (site, people) in changes {
        let files = [("content/site.yaml", site.as_str()), ("content/contacts.yaml", people.as_str())];
        let changed = built_beside(&files, Some(&record(&first)), DECEMBER_5);
        assert_ne!(bytes(&first), bytes(&changed), "{site}{people}");
        assert_eq!(value(&changed, "LAST-MODIFIED"), "20231205T110000Z", "{site}{people}");
    }
}

#[test]
fn a_site_that_moves_is_the_same_in_the_calendars_of_its_readers() {
    let people = ("content/contacts.yaml", PEOPLE);
    let at = |host: &str| SITE.replace("presse.brussels", host);
    let [example, one, other] = [at("www.example.org"), at("presse.brussels"), at("pers.brussels")];
    let first = built_beside(&[("content/site.yaml", &example), people], None, DECEMBER_1);
    let uid = |c: &Compiled| value(c, "UID");
    assert_eq!(uid(&first), "debat.mot@www.example.org");
    // Nobody publishes on an example.
    let second = built_beside(&[("content/site.yaml", &one), people], Some(&record(&first)), DECEMBER_5);
    assert_eq!(uid(&second), "debat.mot@presse.brussels");
    let third = built_beside(&[("content/site.yaml", &other), people], Some(&record(&second)), DECEMBER_9);
    assert_eq!(uid(&third), "debat.mot@presse.brussels");
    assert_eq!(record(&second), record(&third));
}

#[test]
fn a_day_without_hours_whose_sessions_have_hours_says_how_clocks_run() {
    let schedule = "dates:\n  - id: debat\n    title: { fr: Débat, nl: Debat }\n    start: 2024-06-01\n    venue: coop\n    sessions:\n      - { id: mot, title: { fr: Mot, nl: Woord }, start: \"10:00\", end: \"11:00\" }\n";
    let compiled = built(schedule, None, DECEMBER_1);
    let calendar = page(&compiled, "fr/agenda/debat.ics");
    assert!(calendar.contains("DTSTART;TZID=Europe/Brussels:20240601T100000"), "{calendar}");
    assert!(calendar.contains("BEGIN:VTIMEZONE"), "{calendar}");
    assert!(page(&compiled, "fr/schedule.json").contains("10:00"));
}

#[test]
fn a_sequence_stops_at_its_largest_number() {
    let first = record(&built(DATE, None, DECEMBER_1)).replace("sequence: 0", "sequence: 4294967295");
    let moved = built(&DATE.replace("2024-01-15T", "2024-01-16T"), Some(&first), DECEMBER_5);
    assert_eq!(value(&moved, "SEQUENCE"), "4294967295");
}

#[test]
fn a_record_with_names_that_no_event_has_is_refused() {
    let bad = record(&built(DATE, None, DECEMBER_1)).replace("  debat:", "  \"evil\\r\\nX\":");
    let (sources, compiled) = build_with(DATE, Some(&bad), DECEMBER_5, false);
    let report = short(&sources, &compiled);
    assert!(compiled.has_errors() && report.contains("schema/value"), "{report}");
}

#[test]
fn another_form_is_a_change_that_is_not_announced() {
    let with = |facts: &str| format!("{DATE}    registration: {{ {facts} }}\n");
    let first = built(&with("url: https://x.be/, closes: 2024-01-12T12:00"), None, DECEMBER_1);
    let calendar = |c: &Compiled| page(c, "nl/agenda/debat.ics").replace("\r\n ", "");
    assert!(
        calendar(&first).contains("Inschrijven: https://x.be/\\nInschrijven kan tot vrijdag 12 januari 2024 om 12 uur"),
        "{}",
        calendar(&first)
    );
    for facts in
        ["url: https://y.be/, closes: 2024-01-12T12:00", "url: https://x.be/, closes: 2024-01-11", "url: https://x.be/, state: full"]
    {
        let second = built(&with(facts), Some(&record(&first)), DECEMBER_5);
        assert_ne!(calendar(&first), calendar(&second), "{facts}");
        assert_eq!((value(&second, "SEQUENCE"), value(&second, "LAST-MODIFIED")), ("0".into(), "20231205T110000Z".into()), "{facts}");
    }
    // A cancelled date invites nobody.
    let cancelled = built(&(with("url: https://x.be/") + "    status: cancelled\n"), Some(&record(&first)), DECEMBER_5);
    assert!(!calendar(&cancelled).contains("https://x.be/"));
}
