//! Storage → whether it keeps conditions, and what time it is there.
//!
//! Some storage answers “done” to a write whose condition does not hold. There two publications would not notice each other.

use super::kept::momentary;
use super::objects::{Meta, Objects, When, Write, Written};
use crate::publish::PublishError;
use std::collections::BTreeMap;

/// The names of probes begin like this.
const PROBE: &str = ".diptych-probe-";

/// A probe that is older than this, in seconds, was left by a publication that was killed.
const LEFT: i64 = 3600;

/// Writes an object that may not be written twice, and takes it away; the time by the clock of the storage.
pub(super) fn probe(objects: &Objects, conditions: bool) -> Result<i64, PublishError> {
    let name = momentary("probe")?;
    let write = |when: When| objects.write(&Write { name: &name, bytes: b"{}", when });
    let first = write(When::Absent)?;
    let kept = || Ok(write(When::Absent)? == Written::Refused && write(When::Is(Some(NOT_IT.to_owned())))? == Written::Refused);
    let answer = match (first, conditions) {
        (Written::Refused, _) => Err(PublishError::NoConditions),
        (_, false) => Ok(true),
        (_, true) => kept(),
    };
    let now = objects.modified(&name);
    objects.remove_all(std::slice::from_ref(&name))?;
    if answer? { now } else { Err(PublishError::NoConditions) }
}

/// A name of bytes that are in no object.
const NOT_IT: &str = "\"00000000000000000000000000000000\"";

/// Probes that were left behind.
pub(super) fn left(listing: &BTreeMap<String, Meta>, now: i64) -> impl Iterator<Item = &String> {
    listing.iter().filter(move |(name, meta)| name.starts_with(PROBE) && now - meta.modified > LEFT).map(|(name, _)| name)
}
