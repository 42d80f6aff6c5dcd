//! A field has a value that it cannot have.
//!
//! What to do: write the value as its field wants it.
//! - A day is `2024-01-15`, an hour `09:00`, both together `2024-01-15T09:00`.
//! - An embargo also has its time zone: `2023-11-14T09:00+01:00`.
//! - A price is `12` or `12.50`, a number has no decimals, a flag is `true` or `false`.
//! - An id has small letters without accents, digits and hyphens, 64 at most, and no hyphen at its beginning or end.
//! - A telephone number has its area code: `02/522 98 69`, or its country: `+32 2 522 98 69`.
//! - A colour is `"#9e2f1b"`, between quotes; a place is `[50.8385, 4.3225]`.
//! - Where only some words are possible (`status`, `state`), the message lists them.
//! - A time zone is one that calendars know, such as `Europe/Brussels`.
//!
//! Wrong: `start: 15/01/2024 9h`
//! Right: `start: 2024-01-15T09:00`
