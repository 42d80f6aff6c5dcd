//! A site → what the editor in the browser is made of, and what it saves → the files.
//!
//! The editor is Sveltia CMS (`package.json` pins it). It shows the languages side by side and writes whole files; [`config()`]
//! tells it what a page consists of, and [`merge()`] takes of what it writes only what somebody changed.

mod config;
mod merge;

pub use config::config;
pub use merge::merge;

/// What is loaded first of the package of the editor.
pub const ENTRY: &str = "npm/index.js";

/// What the page of the editor may load and do. Sveltia writes styles into the page while it runs; its scripts are files.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'none'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The files from which npm installs the editor, by their names: the version and the hash of everything that it is made of.
pub const PINNED: &[(&str, &str)] =
    &[("package.json", include_str!("package.json")), ("package-lock.json", include_str!("package-lock.json"))];

/// The page of the editor, for whoever may write with this token, in a language.
pub fn page(token: &str, lang: &str) -> String {
    include_str!("../assets/edit.html").replace("{{token}}", token).replace("{{lang}}", lang)
}

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
