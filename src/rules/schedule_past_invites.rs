//! A date that is over still says `state: open`, `waitlist` or `announced`.
//!
//! The site itself closes what is over, whatever the schedule says; only the schedule is out of date.
//!
//! What to do: delete the line `state: …`.

use super::RuleCx;
use crate::base::{Diagnostic, rule, text};
use crate::model::RegistrationState;

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let over = cx.site.events.iter().filter(|e| e.is_over(&cx.site.now));
    let states = over.filter_map(|e| e.registration.as_ref()?.state.as_ref());
    let inviting =
        states.filter(|s| matches!(s.value, RegistrationState::Open | RegistrationState::Waitlist | RegistrationState::Announced));
    inviting
        .map(|s| {
            Diagnostic::new(rule::SCHEDULE_PAST_INVITES, text!("schedule-past-invites"))
                .at(s.span)
                .help(text!("schedule-past-invites.help"))
        })
        .collect()
}
