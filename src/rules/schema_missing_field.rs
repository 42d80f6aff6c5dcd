//! A field that is needed is missing, or has no value.
//!
//! The site cannot do without these fields, among others:
//! - `content/site.yaml`, which must exist: `title`, `base_url`, `languages`;
//! - a page: `title`; a press release also `date`, on one side or on both; a picture for the press: `file`;
//! - a date in `content/schedule.yaml`: `id`, `title`, `start`, and `end` when `start` has an hour;
//! - a session: `id`, `title`, `start`, `end`;
//! - a venue, a person, an organisation: `name`;
//! - an exception under `parity`: `rule` and `reason`; a severity that is lowered: also `severity`.
//!
//! What to do: add the line. Nothing is guessed in its place.
