//! With `--locked`: the record of what calendars have been told (`content/.diptych/calendar.yaml`) would have to change.
//!
//! Calendar programs know an event by its name and by the number of its changes. The record keeps both, so that a date that
//! moves is moved in everybody's calendar and a build that changes nothing says nothing. A job that publishes must not be the
//! first to see a change: it could not keep the record.
//!
//! What to do: run `diptych build` without `--locked` and commit `content/.diptych/calendar.yaml` with the change.
