//! Two dates, or two sessions of one date, have the same id.
//!
//! The id of a date is its name for ever: the calendars of those who have put the date in their agenda recognise it
//! by its id. Two dates with one id would be one date to them. Sessions of different dates may have the same id.
//!
//! What to do: give the newer of the two another id. Never change an id that has been published.
//!
//! Wrong: `- id: atelier` for both workshops
//! Right: `- id: atelier` for the first, `- id: atelier-2` for the new one
