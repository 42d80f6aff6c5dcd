//! A session lies outside the hours of its date.
//!
//! What to do: correct the hours of the session, or let the date begin earlier or end later.
//!
//! Wrong: a session from 20:00 to 21:00 in a date that ends at 17:00

use super::RuleCx;
use crate::base::{Diagnostic, Role, rule, text};

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for event in &cx.site.events {
        let Some((start, end)) = event.when.instants(&cx.site.config.time_zone) else { continue };
        for session in event.sessions.iter().filter(|s| s.start < start || s.end > end) {
            let d = Diagnostic::new(rule::SCHEDULE_OUTSIDE, text!("schedule-outside")).at(session.span);
            found.push(d.label(event.start_span, Role::Context, Some(text!("schedule-outside.date"))).help(text!("schedule-outside.help")));
        }
    }
    found
}
