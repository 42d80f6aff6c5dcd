//! The site that stood there before ↔ copies below a name that nobody can guess.
//!
//! A bucket that is read by everybody shows whatever lies in it to whoever knows the name. The name is random, is in no object, and is
//! found again by listing the bucket, which only whoever has its keys may do. What is under embargo is not kept.

use super::objects::{Meta, Objects, When, Write};
use super::state::{Object, STATE, State};
use super::{OURS, Seen};
use crate::base::Hash;
use crate::emit::{Body, BuiltFile, Files};
use crate::publish::PublishError;
use std::collections::{BTreeMap, BTreeSet};

/// What the names of copies begin with, before the part that nobody can guess.
const KEPT: &str = ".diptych-previous/";

/// A site that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// What the names begin with, with a slash at the end.
    folder: String,
    /// The hash of that.
    pub(super) hash: String,
    /// What is there.
    copies: BTreeSet<String>,
}

impl Kept {
    /// A new one, in which nothing is.
    pub(super) fn new() -> Result<Self, PublishError> {
        let folder = format!("{KEPT}{}/", random()?);
        Ok(Self { hash: Hash::of(folder.as_bytes()).to_string(), folder, copies: BTreeSet::new() })
    }

    /// The one whose name has this hash.
    pub(super) fn find(listing: &BTreeMap<String, Meta>, hash: Option<&str>) -> Option<Self> {
        let mut found: Option<Self> = None;
        for name in listing.keys() {
            let Some((secret, path)) = name.strip_prefix(KEPT).and_then(|rest| rest.split_once('/')) else { continue };
            let folder = format!("{KEPT}{secret}/");
            if Some(Hash::of(folder.as_bytes()).to_string().as_str()) == hash {
                let kept = found.get_or_insert_with(|| Self { hash: hash.unwrap_or_default().to_owned(), folder, copies: BTreeSet::new() });
                kept.copies.insert(path.to_owned());
            }
        }
        found
    }

    /// True for a copy that belongs to another site than the one that is kept.
    pub(super) fn is_stale(name: &str, kept: Option<&Self>) -> bool {
        name.starts_with(KEPT) && kept.is_none_or(|kept| !name.starts_with(&kept.folder))
    }

    /// Keeps these files, which are about to go or to change, and what the whole site was. Before anything is overwritten.
    pub(super) fn keep<'a>(&self, objects: &Objects, state: &State, paths: impl Iterator<Item = &'a str>) -> Result<(), PublishError> {
        let pairs = paths.filter(|path| !self.copies.contains(*path)).map(|path| (path.to_owned(), format!("{}{path}", self.folder)));
        objects.copy_all(&pairs.collect::<Vec<_>>())?;
        // What is under embargo is listed by a hash, and is not kept.
        let files = state.files.iter().filter(|(name, _)| !name.starts_with('#')).map(|(name, object)| (name.clone(), object.clone()));
        let mut whole = State::empty(&state.site);
        (whole.generation, whole.files) = (state.generation, files.collect());
        let name = format!("{}{STATE}", self.folder);
        if !self.copies.contains(STATE) {
            objects.write_all(&[Write { name: &name, bytes: &whole.to_bytes(), when: When::Absent }])?;
        }
        Ok(())
    }

    /// What the whole site was.
    pub(super) fn whole(&self, objects: &Objects) -> Result<BTreeMap<String, Object>, PublishError> {
        let (bytes, _) = objects.read(&format!("{}{STATE}", self.folder))?.ok_or(PublishError::NoPrevious)?;
        Ok(State::parse(&bytes)?.files)
    }

    /// The files that make such a site. Those that the bucket still holds need not be fetched.
    pub(super) fn files(&self, objects: &Objects, seen: &Seen, whole: &BTreeMap<String, Object>) -> Result<Files, PublishError> {
        let broken = |path: &str| PublishError::PreviousBroken(path.to_owned());
        // What is under embargo was not kept.
        let open = whole.iter().filter(|(name, _)| !name.starts_with('#'));
        let wanted = open.map(|(path, object)| Ok((path.as_str(), object.known().ok_or_else(|| broken(path))?)));
        let wanted = wanted.collect::<Result<BTreeMap<&str, Hash>, PublishError>>()?;
        let now = seen.state.as_ref().map(|held| &held.state);
        let object = |path: &str| -> Option<&Object> { now?.files.get(path).or_else(|| now?.retired.get(path).map(|r| &r.object)) };
        let is_there = |path: &str, hash: Hash| object(path).and_then(|o| seen.hash_of(path, o)) == Some(hash);
        let (there, gone): (Vec<_>, Vec<_>) = wanted.into_iter().partition(|(path, hash)| is_there(path, *hash));
        let fetched = objects.read_all(&gone.iter().map(|(path, _)| format!("{}{path}", self.folder)).collect::<Vec<_>>())?;
        let mut files: Files = there.into_iter().map(|(path, hash)| (path.to_owned(), BuiltFile { hash, body: Body::There })).collect();
        for ((path, hash), bytes) in gone.into_iter().zip(fetched) {
            let bytes = bytes.filter(|bytes| Hash::of(bytes) == hash).ok_or_else(|| broken(path))?;
            files.insert(path.to_owned(), BuiltFile { hash, body: Body::Here(bytes.into()) });
        }
        Ok(files)
    }
}

/// Thirty-two digits that nobody can guess.
pub(super) fn random() -> Result<String, PublishError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| PublishError::Failed(error.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The name of an object of ours that is there for a moment.
pub(super) fn momentary(kind: &str) -> Result<String, PublishError> {
    Ok(format!("{OURS}{kind}-{}", random()?))
}
