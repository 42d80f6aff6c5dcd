//! A name refers to something that does not exist: a venue, a person, an organisation, a date, a rule or a theme.
//!
//! Venues and dates are looked up in `content/schedule.yaml`, people and organisations in `content/contacts.yaml`.
//! The name of a file in `content/dates/` is the id of a date as well. Themes are the folders in `themes/`; the rules
//! are listed by `diptych explain`.
//!
//! What to do: correct the name (the message offers the nearest one, where one is near), or add what is missing to
//! the file. A venue that is not known yet is written `venue: tbd`.
//!
//! Wrong: `speakers: [jose-garcai]`
//! Right: `speakers: [jose-garcia]`
