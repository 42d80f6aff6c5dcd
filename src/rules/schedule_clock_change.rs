//! An hour falls into the clock change: in that night it does not exist, or it exists twice.
//!
//! In Belgium the clocks go from 2:00 to 3:00 on the last Sunday of March, so that 2:30 does not exist; on the last
//! Sunday of October they go from 3:00 back to 2:00, so that 2:30 is there twice. A calendar could not tell which
//! hour is meant. Other places have other days; what counts is the `time_zone` of `content/site.yaml`
//! (Europe/Brussels when there is none). Every hour of `content/schedule.yaml` is judged, those of sessions and
//! registrations too.
//!
//! What to do: choose an hour before or after the clock change. Often the day or the hour is a slip of the finger.
//!
//! Wrong: `closes: 2024-03-31T02:30`
//! Right: `closes: 2024-03-31T01:30`
