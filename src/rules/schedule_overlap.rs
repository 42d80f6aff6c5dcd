//! Two sessions are in one room, or have one speaker, at the same time.
//!
//! Sessions at the same time are fine in different rooms with different people. A session that has no room, and one that is
//! cancelled or postponed, is in nobody's way. Rooms of the same name in different venues are different rooms.
//!
//! What to do: move one of the sessions, or correct its room or its speakers.

use super::RuleCx;
use crate::base::{Diagnostic, Role, Text, rule, text};
use crate::model::{Event, Session, Status};

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let held = cx.site.events.iter().filter(|e| !matches!(e.status, Status::Cancelled | Status::Postponed));
    let mut sessions: Vec<(&Event, &Session)> =
        held.flat_map(|e| e.sessions.iter().map(move |s| (e, s))).filter(|(_, s)| !s.cancelled).collect();
    sessions.sort_by_key(|(_, s)| (s.start.timestamp(), s.span));
    let mut found = Vec::new();
    for (i, (event, session)) in sessions.iter().enumerate() {
        // Sorted by their beginning: the first that begins after the end ends the search.
        for (other_event, other) in sessions[i + 1..].iter().take_while(|(_, o)| o.start < session.end) {
            if let Some(message) = conflict(event, session, other_event, other) {
                let d = Diagnostic::new(rule::SCHEDULE_OVERLAP, message).at(other.span);
                found
                    .push(d.label(session.span, Role::Context, Some(text!("schedule-overlap.first"))).help(text!("schedule-overlap.help")));
            }
        }
    }
    found
}

fn conflict(event: &Event, session: &Session, other_event: &Event, other: &Session) -> Option<Text> {
    let same_venue = event.venue.as_ref().map(|v| &v.value) == other_event.venue.as_ref().map(|v| &v.value);
    if let (Some(room), Some(other_room)) = (&session.room, &other.room)
        && same_venue
        && room.iter().any(|(lang, name)| other_room.get(lang).is_some_and(|o| o.value == name.value))
    {
        return room.values().next().map(|r| text!("schedule-overlap", room = &r.value));
    }
    let speaker = session.speakers.iter().find(|s| other.speakers.iter().any(|o| o.value == s.value))?;
    Some(text!("schedule-overlap.speaker", id = &speaker.value))
}
