//! Any text as `schedule.yaml`: what is wrong is said at a place in it, and what is right becomes calendars and pages that can be read.

use super::sites::{planned, rendered, sources, text, theme};
use super::{calendar, html};
use diptych::output::Subject;

pub(crate) fn run(data: &[u8]) {
    let schedule = text(data);
    let sources = sources(&[("content/schedule.yaml", &schedule)]);
    let Some(made) = planned(&sources) else { return };
    let site = &made.site;
    // What many dates cost is measured elsewhere.
    if site.events.len() > 20 || site.events.iter().map(|e| e.sessions.len()).sum::<usize>() > 40 {
        return;
    }
    for found in diptych::rules::check(&sources, site, &made.plan, theme(), false) {
        for label in &found.labels {
            assert!(sources.text(label.span.file).get(label.span.range()).is_some(), "{found:?}");
        }
    }
    let wanted =
        |s| matches!(s, Subject::Calendar(_) | Subject::CalendarFeed | Subject::Html(_) | Subject::ScheduleXml | Subject::ScheduleJson);
    for file in rendered(&made, &sources, wanted) {
        let body = String::from_utf8(file.body).expect("UTF-8");
        match file.path.as_str().rsplit_once('.') {
            Some((_, "ics")) => drop(calendar::read(&body)),
            Some((_, "html")) => html::check(&body),
            Some((_, "json")) => drop(serde_json::from_str::<serde_json::Value>(&body).expect("JSON")),
            _ => assert!(!body.contains("<script"), "{body}"),
        }
    }
}
