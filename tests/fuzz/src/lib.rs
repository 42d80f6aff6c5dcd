//! What is fuzzed: each target takes any bytes, makes an input of them, and panics when the result breaks a promise.
//!
//! Each is a plain function with two callers: `cargo fuzz`, which looks for inputs, and `tests/corpora.rs`, which runs all that are
//! kept in `corpus/` in every `cargo test`. They go through the public interface only.

mod align;
mod calendar;
mod facts;
mod fluent;
mod front_matter;
mod html;
mod markdown;
mod schedule;
mod sites;
mod slug;
mod word;

/// Takes an input.
pub type Target = fn(&[u8]);

/// Every target, by its name.
pub const TARGETS: &[(&str, Target)] = &[
    ("align", align::run),
    ("calendar", calendar::run),
    ("facts", facts::run),
    ("fluent", fluent::run),
    ("front_matter", front_matter::run),
    ("markdown", markdown::run),
    ("schedule", schedule::run),
    ("slug", slug::run),
    ("word", word::run),
];

/// Gives an input to a target.
///
/// # Panics
/// When it breaks a promise, or there is no target of this name.
pub fn run(target: &str, data: &[u8]) {
    match TARGETS.iter().find(|(name, _)| *name == target) {
        Some((_, run)) => run(data),
        None => panic!("no target {target}"),
    }
}
