//! A site ↔ objects of a bucket, where nothing is done in one step.
//!
//! `state` is the object that says what is published and who is publishing, `objects` speaks with the storage, `bringing` does what is to
//! be done in an order in which a reader never sees a hole, `kept` is the site before, `probe` asks whether the storage keeps conditions.

mod bringing;
mod connect;
mod kept;
mod objects;
mod probe;
mod state;

pub use connect::{Access, is_local};

use super::{Known, Plan, PublishError, Standing, Store};
use crate::base::Hash;
use crate::emit::{Claims, Files, Progress, listed};
use crate::output::{is_for_servers, is_sibling};
use bringing::Bringing;
use kept::Kept;
use object_store::ObjectStore;
use objects::{Meta, Objects};
use state::{STATE, State};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How a bucket is written to.
pub struct Manner {
    /// False when the storage ignores conditions, and somebody knows it.
    pub conditions: bool,
    /// True to go on where another publication was stopped, without waiting until that is certain.
    pub take_over: bool,
    /// True to keep nothing of the site before.
    pub forget: bool,
    /// The claims of this computer.
    pub claims: Option<Claims>,
    /// How long assets stay that nothing names any more, in seconds.
    pub grace: i64,
    /// Told how many files of how many are there.
    pub progress: Option<Progress>,
}

impl Default for Manner {
    fn default() -> Self {
        Self { conditions: true, take_over: false, forget: false, claims: None, grace: GRACE, progress: None }
    }
}

impl std::fmt::Debug for Manner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { conditions, take_over, forget, grace, .. } = self;
        f.debug_struct("Manner")
            .field("conditions", conditions)
            .field("take_over", take_over)
            .field("forget", forget)
            .field("grace", grace)
            .finish_non_exhaustive()
    }
}

/// Longer than any cache may keep a page.
const GRACE: i64 = 3600;

/// The objects of ours that are no files of the site begin like this.
const OURS: &str = ".diptych-";

/// A bucket.
#[derive(Debug)]
pub struct Bucket {
    objects: Objects,
    manner: Manner,
    seen: Option<Seen>,
}

/// What [`Store::look`] saw.
#[derive(Clone, Debug)]
struct Seen {
    /// What is published; none where nothing ever was.
    state: Option<Held>,
    /// Every object.
    listing: BTreeMap<String, Meta>,
}

/// The state, and what the storage says of it.
#[derive(Clone, Debug)]
struct Held {
    state: State,
    meta: Meta,
}

impl Seen {
    /// What is known of an object by what the state says of it.
    fn hash_of(&self, path: &str, object: &state::Object) -> Option<Hash> {
        let meta = self.listing.get(path)?;
        if meta.tag.is_some() && meta.tag == object.tag { object.known() } else { None }
    }

    /// The files of the listing.
    fn files(&self) -> impl Iterator<Item = &str> {
        self.listing.keys().map(String::as_str).filter(|path| !path.starts_with(OURS))
    }
}

impl Bucket {
    /// The objects below a prefix of any storage.
    ///
    /// # Errors
    /// When this machine cannot wait for several things at once.
    pub fn over(store: Arc<dyn ObjectStore>, prefix: &str, manner: Manner) -> Result<Self, PublishError> {
        Ok(Self { objects: Objects::new(store, prefix, manner.conditions)?, manner, seen: None })
    }

    fn seen(&mut self) -> Result<Seen, PublishError> {
        if let Some(seen) = &self.seen {
            return Ok(seen.clone());
        }
        let state = match self.objects.read(STATE)? {
            Some((bytes, meta)) => Some(Held { state: State::parse(&bytes)?, meta }),
            None => None,
        };
        let seen = Seen { state, listing: self.objects.list()? };
        self.seen = Some(seen.clone());
        Ok(seen)
    }
}

impl Store for Bucket {
    fn look(&mut self) -> Result<Standing, PublishError> {
        self.seen = None;
        let seen = self.seen()?;
        let Some(Held { state, .. }) = &seen.state else {
            return if seen.files().next().is_some() { Err(PublishError::NotOurs) } else { Ok(Standing::default()) };
        };
        let mut standing = Standing { site: Some(state.site.clone()), ..Standing::default() };
        standing.unfinished = state.underway.is_some();
        for path in seen.files() {
            let name = listed(path);
            if let Some(object) = state.files.get(&name) {
                standing.files.insert(path.to_owned(), Known { hash: seen.hash_of(path, object), published: true });
            } else if let Some(retired) = state.retired.get(&name).filter(|r| seen.hash_of(path, &r.object).is_some()) {
                standing.retired.extend(retired.object.known().map(|hash| (path.to_owned(), hash)));
            } else if state.retired.contains_key(&name) || state.underway.as_ref().is_some_and(|u| u.adds.contains(&name)) {
                standing.files.insert(path.to_owned(), Known { hash: None, published: false });
            }
        }
        Ok(standing)
    }

    fn previous(&mut self) -> Result<Files, PublishError> {
        let seen = self.seen()?;
        let state = &seen.state.as_ref().ok_or(PublishError::NoPrevious)?.state;
        // A publication that was stopped before its commit is what is to be undone: the site before it is the one that the state tells.
        if let Some(saved) = state.underway.as_ref().and_then(|underway| underway.saved.as_deref()) {
            let kept = Kept::find(&seen.listing, Some(saved)).map_or_else(Kept::new, Ok)?;
            return kept.files(&self.objects, &seen, &state.files);
        }
        let kept = Kept::find(&seen.listing, state.previous.as_deref()).ok_or(PublishError::NoPrevious)?;
        let whole = kept.whole(&self.objects)?;
        kept.files(&self.objects, &seen, &whole)
    }

    fn bring(&mut self, site: &str, files: &Files, plan: &Plan) -> Result<(), PublishError> {
        let seen = self.seen()?;
        self.seen = None;
        Bringing::claim(&self.objects, &self.manner, &seen, site, files, plan)?.bring(site, files, plan)
    }

    fn takes(&self, path: &str) -> bool {
        // Storage does not choose between a file and its compressed sibling, and reads no files for servers.
        is_sibling(path).is_none() && !is_for_servers(path)
    }

    fn retires(&self) -> bool {
        true
    }
}
