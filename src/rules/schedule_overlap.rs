//! Two sessions are in one room, or have one speaker, at the same time.
//!
//! Sessions at the same time are fine in different rooms with different people. A session that has no room, and one that is
//! cancelled or postponed, is in nobody's way. Rooms of the same name in different venues are different rooms.
//!
//! What to do: move one of the sessions, or correct its room or its speakers.

use super::RuleCx;
use crate::base::{Diagnostic, Lang, Role, Span, Text, rule, text};
use crate::model::{Event, Session, Status};
use std::collections::{BTreeMap, BTreeSet};

/// What only one session can have at a time.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Shared<'a> {
    Room(Option<&'a str>, Lang, &'a str),
    Speaker(&'a str),
}

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let held = cx.site.events.iter().filter(|e| !matches!(e.status, Status::Cancelled | Status::Postponed));
    let mut taken: BTreeMap<Shared<'_>, Vec<&Session>> = BTreeMap::new();
    for (event, session) in held.flat_map(|e| e.sessions.iter().map(move |s| (e, s))).filter(|(_, s)| !s.cancelled) {
        for shared in shares(event, session) {
            taken.entry(shared).or_default().push(session);
        }
    }
    let mut found = Vec::new();
    // Two sessions that share a room and a speaker are one finding, and so are the names of a room.
    let mut told: BTreeSet<(Span, Span)> = BTreeSet::new();
    for (shared, mut sessions) in taken {
        sessions.sort_by_cached_key(|s| (s.start.timestamp(), s.span));
        sessions.dedup_by_key(|s| s.span);
        // The session that is still going on when the next one begins.
        let mut going_on: Option<&Session> = None;
        for session in sessions {
            match going_on.filter(|first| session.start < first.end) {
                Some(first) if told.insert((first.span, session.span)) => found.push(finding(&shared, first, session)),
                _ => {}
            }
            if going_on.is_none_or(|first| first.end < session.end) {
                going_on = Some(session);
            }
        }
    }
    found
}

fn shares<'a>(event: &'a Event, session: &'a Session) -> impl Iterator<Item = Shared<'a>> {
    let venue = event.venue.as_ref().map(|v| v.value.as_str());
    let rooms = session.room.iter().flat_map(|r| r.iter()).map(move |(lang, name)| Shared::Room(venue, lang, &name.value));
    rooms.chain(session.speakers.iter().map(|s| Shared::Speaker(&s.value)))
}

fn finding(shared: &Shared<'_>, first: &Session, second: &Session) -> Diagnostic {
    let message: Text = match shared {
        // A room has a name in each language; it is one finding.
        Shared::Room(_, _, name) => {
            let room = second.room.as_ref().and_then(|r| r.values().next()).map_or(*name, |r| r.value.as_str());
            text!("schedule-overlap", room = room)
        }
        Shared::Speaker(id) => text!("schedule-overlap.speaker", id = *id),
    };
    let d = Diagnostic::new(rule::SCHEDULE_OVERLAP, message).at(second.span);
    d.label(first.span, Role::Context, Some(text!("schedule-overlap.first"))).help(text!("schedule-overlap.help"))
}
