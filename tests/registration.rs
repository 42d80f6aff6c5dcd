//! The state of a registration at every instant at which it changes, also when the clocks do.

use crate::support::{build_at, instant, page, short};
use diptych::emit::next_change;
use diptych::model::RegistrationState as S;
use jiff::{SignedDuration, Timestamp};

fn schedule(facts: &str) -> String {
    format!(
        "dates:\n  - id: a\n    title: {{ fr: A, nl: A }}\n    start: 2024-04-15T09:00\n    end: 2024-04-15T12:30\n    updated: 2024-01-08T09:00\n    registration: {{ {facts} }}\n"
    )
}

/// The state at an instant, what the page shows of it, and the next instant at which the site changes.
fn at(facts: &str, now: Timestamp) -> (S, Option<Timestamp>) {
    let schedule = schedule(facts);
    let (sources, compiled) = build_at(&[("content/schedule.yaml", &schedule)], &now.to_string());
    assert!(!compiled.has_errors(), "{}", short(&sources, &compiled));
    let site = compiled.site.as_ref().expect("a site");
    let state = site.events[0].registration_state(&site.now);
    let html = page(&compiled, "fr/rendez-vous/a/index.html");
    assert_eq!(html.contains("class=\"button\""), state.invites(), "{state:?} at {now}");
    assert_eq!(html.contains(&format!("class=\"state {}\"", state.as_str())), state != S::None, "{state:?} at {now}");
    // Search engines are told of an offer while there is a form and something to say of it.
    let offered = !matches!(state, S::Announced | S::None | S::Over) && facts.contains("url");
    assert_eq!(html.contains("\"offers\""), offered, "{state:?} at {now}");
    assert_eq!(html.contains("schema.org/InStock"), matches!(state, S::Upcoming | S::Open | S::Closing) && offered, "{state:?} at {now}");
    // Calendars are told nothing that the clock alone changes.
    let calendar = page(&compiled, "fr/agenda.ics");
    assert!(calendar.contains("LAST-MODIFIED:20240108T080000Z") && calendar.contains("SEQUENCE:0"), "{calendar}");
    let invites = facts.contains("url") && !["full", "closed", "none", "announced"].iter().any(|s| facts.contains(&format!("state: {s}")));
    assert_eq!(calendar.contains("https://x.be/"), invites, "{calendar}");
    (state, next_change(site))
}

/// Follows a registration from change to change; each must come exactly when it was announced.
fn story(facts: &str, from: &str) -> Vec<(String, S)> {
    let mut now = instant(from);
    let (mut state, mut next) = at(facts, now);
    let mut out = vec![(now.to_string(), state)];
    while let Some(change) = next {
        let before = at(facts, change.checked_sub(SignedDuration::from_secs(1)).expect("an instant")).0;
        assert_eq!(before, state, "a second before {change}");
        now = change;
        (state, next) = at(facts, now);
        out.push((now.to_string(), state));
    }
    out
}

fn shown(story: Vec<(String, S)>) -> String {
    story.into_iter().map(|(at, state)| format!("{at} {}\n", state.as_str())).collect()
}

#[test]
fn a_registration_opens_closes_and_is_over() {
    // The clocks go forward on 31 March 2024: nine o'clock is 8:00 UTC before and 7:00 UTC after.
    let story = shown(story("url: https://x.be/, opens: 2024-03-25T09:00, closes: 2024-04-12T12:00", "2024-03-01T00:00:00Z"));
    assert_eq!(
        story,
        "2024-03-01T00:00:00Z upcoming\n2024-03-25T08:00:00Z open\n2024-04-09T10:00:00Z closing\n2024-04-12T10:00:00Z closed\n2024-04-15T10:30:00Z over\n"
    );
}

#[test]
fn three_days_are_seventy_two_hours_also_when_the_clocks_change() {
    let story = shown(story("url: https://x.be/, closes: 2024-04-01T12:00", "2024-03-20T00:00:00Z"));
    assert_eq!(story, "2024-03-20T00:00:00Z open\n2024-03-29T10:00:00Z closing\n2024-04-01T10:00:00Z closed\n2024-04-15T10:30:00Z over\n");
}

#[test]
fn days_without_an_hour_are_whole_days() {
    let facts = "url: https://x.be/, opens: 2024-03-31, closes: 2024-04-10";
    // 31 March begins in winter time; 10 April ends with its day.
    let story = shown(story(facts, "2024-03-30T00:00:00Z"));
    assert_eq!(
        story,
        "2024-03-30T00:00:00Z upcoming\n2024-03-30T23:00:00Z open\n2024-04-07T22:00:00Z closing\n2024-04-10T22:00:00Z closed\n2024-04-15T10:30:00Z over\n"
    );
    let schedule = schedule(facts);
    let (_, compiled) = build_at(&[("content/schedule.yaml", &schedule)], "2024-04-01T00:00:00Z");
    let html = page(&compiled, "nl/data/a/index.html");
    assert!(html.contains("woensdag 10\u{a0}april 2024") && !html.contains("om 0\u{a0}uur"), "no hour is told where none was written");
}

#[test]
fn what_the_author_says_goes_before_the_clock_until_it_is_over() {
    for (state, expected) in [
        ("full", S::Full),
        ("waitlist", S::Waitlist),
        ("closed", S::Closed),
        ("none", S::None),
        ("announced", S::Announced),
        ("open", S::Open),
    ] {
        let facts = format!("url: https://x.be/, opens: 2024-04-01T09:00, state: {state}");
        assert_eq!(at(&facts, instant("2024-03-01T00:00:00Z")).0, expected);
        assert_eq!(at(&facts, instant("2024-04-15T10:30:00Z")).0, S::Over);
    }
    // Nobody can register without a form.
    assert_eq!(at("state: open", instant("2024-03-01T00:00:00Z")).0, S::Announced);
    assert_eq!(at("price: 0", instant("2024-03-01T00:00:00Z")).0, S::Announced);
}

#[test]
fn nothing_becomes_an_error_because_time_passed() {
    for state in ["open", "waitlist", "announced"] {
        let schedule = schedule(&format!("url: https://x.be/, state: {state}"));
        let (sources, compiled) = build_at(&[("content/schedule.yaml", &schedule)], "2024-05-01T00:00:00Z");
        let said = short(&sources, &compiled);
        assert!(!compiled.has_errors() && said.contains("warning[schedule/past-invites]"), "{said}");
    }
    let schedule = schedule("url: https://x.be/, state: full");
    assert!(build_at(&[("content/schedule.yaml", &schedule)], "2024-05-01T00:00:00Z").1.diagnostics.is_empty());
}

#[test]
fn a_cancelled_date_offers_nothing() {
    let schedule = schedule("url: https://x.be/, state: open") + "    status: cancelled\n";
    let (_, compiled) = build_at(&[("content/schedule.yaml", &schedule)], "2024-03-01T00:00:00Z");
    let html = page(&compiled, "fr/rendez-vous/a/index.html");
    assert!(html.contains("Annulé") && !html.contains("https://x.be/"));
    assert!(!html.contains("\"offers\"") && html.contains("EventCancelled"));
}

#[test]
fn the_autumn_change_is_followed_too() {
    let schedule = "dates:\n  - { id: a, title: { fr: A, nl: A }, start: 2024-11-15T09:00, end: 2024-11-15T12:30, registration: { url: https://x.be/, closes: 2024-10-27T12:00 } }\n";
    let state = |now: &str| {
        let (_, compiled) = build_at(&[("content/schedule.yaml", schedule)], now);
        let site = compiled.site.expect("a site");
        (site.events[0].registration_state(&site.now), next_change(&site).map(|t| t.to_string()))
    };
    assert_eq!(state("2024-10-24T10:59:59Z"), (S::Open, Some("2024-10-24T11:00:00Z".into())));
    assert_eq!(state("2024-10-24T11:00:00Z"), (S::Closing, Some("2024-10-27T11:00:00Z".into())));
    assert_eq!(state("2024-10-27T11:00:00Z"), (S::Closed, Some("2024-11-15T11:30:00Z".into())));
}

#[test]
fn one_registers_until_a_date_begins() {
    let story = shown(story("url: https://x.be/, closes: 2024-04-15", "2024-04-14T00:00:00Z"));
    assert_eq!(story, "2024-04-14T00:00:00Z closing\n2024-04-15T07:00:00Z closed\n2024-04-15T10:30:00Z over\n");
}

#[test]
fn the_sessions_of_a_cancelled_date_are_cancelled_for_search_engines_too() {
    let schedule = schedule("url: https://x.be/")
        + "    status: cancelled\n    sessions:\n      - { id: s, start: \"09:00\", end: \"10:00\", title: { fr: Mot, nl: Woord } }\n";
    let (_, compiled) = build_at(&[("content/schedule.yaml", &schedule)], "2024-03-01T00:00:00Z");
    let html = page(&compiled, "fr/rendez-vous/a/index.html");
    assert_eq!(html.matches("https://schema.org/EventCancelled").count(), 2);
    assert!(!html.contains("EventScheduled"));
}

#[test]
fn an_embargo_that_lifts_is_a_change_too() {
    let schedule = schedule("url: https://x.be/, opens: 2024-03-25T09:00");
    let release = |lang: &str| {
        (format!("content/press/a.{lang}.md"), "---\ntitle: A\ndate: 2024-03-20\nembargo: 2024-03-20T09:00+01:00\n---\n\nA.\n")
    };
    let [fr, nl] = ["fr", "nl"].map(release);
    let files = [("content/schedule.yaml", schedule.as_str()), (fr.0.as_str(), fr.1), (nl.0.as_str(), nl.1)];
    let next = |now: &str| next_change(build_at(&files, now).1.site.as_ref().expect("a site")).map(|t| t.to_string());
    assert_eq!(next("2024-03-01T00:00:00Z").as_deref(), Some("2024-03-20T08:00:00Z"));
    assert_eq!(next("2024-03-20T08:00:00Z").as_deref(), Some("2024-03-25T08:00:00Z"));
}

#[test]
fn a_postponed_date_is_not_the_next_one() {
    let schedule = schedule("url: https://x.be/") + "    status: postponed\n  - { id: b, title: { fr: B, nl: B }, start: 2024-05-02 }\n";
    let (_, compiled) = build_at(&[("content/schedule.yaml", &schedule)], "2024-03-01T00:00:00Z");
    let site = compiled.site.as_ref().expect("a site");
    assert_eq!(site.next_event.map(|i| site.events[i].id.value.as_str()), Some("b"));
    assert!(page(&compiled, "fr/rendez-vous/a/index.html").contains("Reporté"));
}
