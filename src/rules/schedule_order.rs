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
