//! A date that is still to come was published in calendars and is gone from the schedule.
//!
//! Whoever put it in a calendar would keep it there: a calendar program only takes an event away when it is told that the event
//! is cancelled. A date that is over may be deleted.
//!
//! What to do: put the date back and give it `status: cancelled` (a session too has a `status`). If its id was changed,
//! give it its old id again: an id never changes.
//!
//! Wrong: deleting `- id: rencontre-debat` a month before its day
//! Right: `- id: rencontre-debat` with `status: cancelled`
