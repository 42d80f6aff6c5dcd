//! A site → what the editor in the browser is made of, and what it saves → the files.
//!
//! The editor is Sveltia CMS (`package.json` pins it). It shows the languages side by side and writes whole files; [`config()`]
//! tells it what a page consists of, and [`merge()`] takes of what it writes only what somebody changed.

mod config;
mod merge;

pub use config::config;
pub use merge::merge;

/// The names of the messages that the scripts of the editor show; its configuration names its own.
pub const WORDS: &[&str] = &[
    "edit-title",
    "edit-loading",
    "edit-failed",
    "edit-panel",
    "edit-panel-hide",
    "edit-panel-show",
    "edit-pages",
    "edit-findings",
    "edit-page-none",
    "edit-page-good",
    "edit-page-fresh",
    "edit-other",
    "edit-other-none",
    "edit-place",
    "edit-fixable",
    "edit-severity-error",
    "edit-severity-warning",
    "edit-severity-info",
    "edit-open",
    "edit-held-back",
    "edit-offline",
    "edit-compiling",
    "edit-refused",
    "edit-refused-what",
    "edit-refused-file",
    "edit-refused-failed",
    "edit-refused-lost",
    "edit-copy",
    "edit-copied",
    "edit-copy-failed",
    "edit-mine",
    "edit-reload",
    "edit-reload-sure",
    "edit-later",
    "edit-changed",
    "edit-changed-what",
    "edit-saved",
];
