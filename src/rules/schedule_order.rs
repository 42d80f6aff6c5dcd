//! Something ends before it begins, or only one of its two ends has an hour.
//!
//! What has hours ends later than it starts. A date without hours may begin and end on the same day. Of a date,
//! either both `start` and `end` have an hour, or neither.
//!
//! What to do: correct the hour or the day. What goes on after midnight ends on the next day, and needs its day
//! written out.
//!
//! Wrong: `start: 2024-01-15T12:30` and `end: 2024-01-15T09:00`
//! Right: `start: 2024-01-15T09:00` and `end: 2024-01-15T12:30`
//!
//! A registration opens before it closes and before its date is over, and closes before its date begins.

use super::RuleCx;
use crate::base::{Diagnostic, Role, rule, text};

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for event in &cx.site.events {
        let Some(registration) = &event.registration else { continue };
        let Some((start, end)) = event.when.instants(&cx.site.config.time_zone) else { continue };
        if let Some(opens) = registration.opens.as_ref().filter(|opens| opens.value.at >= end) {
            let d = Diagnostic::new(rule::SCHEDULE_ORDER, text!("schedule-order.opens-late")).at(opens.span);
            found.push(d.label(event.start_span, Role::Context, Some(text!("schedule-order.start"))).help(text!("schedule-order.help")));
        }
        let Some(closes) = &registration.closes else { continue };
        if let Some(opens) = registration.opens.as_ref().filter(|o| o.value.at >= closes.value.at) {
            let d = Diagnostic::new(rule::SCHEDULE_ORDER, text!("schedule-order.registration")).at(closes.span);
            found.push(d.label(opens.span, Role::Context, Some(text!("schedule-order.opens"))).help(text!("schedule-order.help")));
        }
        // A whole day may be the day of the event itself: one registers until it begins.
        let late = closes.value.day.map_or_else(|| closes.value.at > start, |day| day > start.date());
        if late {
            let d = Diagnostic::new(rule::SCHEDULE_ORDER, text!("schedule-order.closes-late")).at(closes.span);
            found.push(d.label(event.start_span, Role::Context, Some(text!("schedule-order.start"))).help(text!("schedule-order.help")));
        }
    }
    found
}
