//! The next instant at which a site would be built differently, though nobody edits it.
//!
//! Static sites go stale: an embargo lifts, a registration opens or closes, a date is over. The instant is printed and kept in
//! `.cache/`, never in the output: an embargo's instant is a secret too.

use crate::model::{RegistrationState, Site};
use jiff::Timestamp;
use std::io;
use std::path::Path;

/// The next instant after `now` at which any page would differ.
pub fn next_change(site: &Site) -> Option<Timestamp> {
    let now = site.now.timestamp();
    let mut instants: Vec<Timestamp> = site.pages.iter().filter(|p| !p.draft).filter_map(|p| p.embargo).collect();
    instants.extend(site.events.iter().flat_map(|e| e.transitions(&site.config.time_zone)));
    instants.retain(|i| *i > now);
    instants.sort_unstable();
    // Not each of them changes a page: a registration that is full stays so when it closes.
    let states = |at: Timestamp| {
        let at = at.to_zoned(site.config.time_zone.clone());
        let held = site.pages.iter().map(|p| p.embargo.is_some_and(|e| e > at.timestamp()) && !p.draft).collect::<Vec<_>>();
        let events: Vec<(bool, RegistrationState)> = site.events.iter().map(|e| (e.is_over(&at), e.registration_state(&at))).collect();
        (held, events)
    };
    let current = states(now);
    instants.into_iter().find(|i| states(*i) != current)
}

/// Keeps the instant where a job that builds the site can read it.
///
/// # Errors
/// When the disk fails.
pub fn record(root: &Path, next: Option<Timestamp>) -> io::Result<()> {
    let path = root.join(".cache").join("next-change.json");
    let text = format!("{}\n", serde_json::json!({ "next_change": next.map(|n| n.to_string()) }));
    if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    std::fs::create_dir_all(root.join(".cache"))?;
    std::fs::write(&path, text)
}
