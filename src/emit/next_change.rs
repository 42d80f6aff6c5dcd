//! The next instant at which a site would be built differently, though nobody edits it.
//!
//! Static sites go stale: an embargo lifts, a registration opens or closes, a date is over. The instant is printed and kept in
//! `.cache/`, never in the output: an embargo's instant is a secret too.

use super::own_folder;
use crate::model::{Event, Site};
use jiff::{Timestamp, Zoned};
use std::io;
use std::path::Path;

/// The next instant after `now` at which any page would differ.
pub fn next_change(site: &Site) -> Option<Timestamp> {
    let now = site.now.timestamp();
    let embargoes = site.pages.iter().filter(|p| !p.draft).filter_map(|p| p.embargo).filter(|e| *e > now);
    embargoes.chain(site.events.iter().filter_map(|event| next_change_of(event, site))).min()
}

/// Not each instant of a date changes a page: a registration that is full stays so when it closes.
fn next_change_of(event: &Event, site: &Site) -> Option<Timestamp> {
    let state = |at: &Zoned| (event.is_over(at), event.registration_state(at));
    let current = state(&site.now);
    let mut instants = event.transitions(&site.config.time_zone);
    instants.sort_unstable();
    let mut ahead = instants.into_iter().filter(|i| *i > site.now.timestamp());
    ahead.find(|i| state(&i.to_zoned(site.config.time_zone.clone())) != current)
}

/// Keeps the instant where a job that builds the site can read it.
///
/// # Errors
/// When the disk fails.
pub fn record(root: &Path, next: Option<Timestamp>) -> io::Result<()> {
    // Where there is a link in its place, the instant is not kept: it would lie in somebody else's folder.
    if own_folder::crosses_link(root, ".cache/next-change.json") {
        return Ok(());
    }
    let path = root.join(".cache").join("next-change.json");
    let text = format!("{}\n", serde_json::json!({ "next_change": next.map(|n| n.to_string()) }));
    if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    std::fs::create_dir_all(root.join(".cache"))?;
    std::fs::write(&path, text)
}
