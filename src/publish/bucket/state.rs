//! What a bucket holds of a site ↔ the object `.diptych-published`.
//!
//! Whoever writes this object holds the place: it is written on the condition that it is still the one that was read. Since a bucket may
//! show all it holds to everybody, it names a release ahead of its embargo by a hash alone, as the manifest does, and says of what was
//! kept of the site before only the hash of its name.

use crate::base::Hash;
use crate::publish::PublishError;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Its name.
pub(super) const STATE: &str = ".diptych-published";

/// The form of the object that this version writes.
const FORM: u32 = 1;

/// What is published, and what is being done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    /// The form of the object.
    pub(super) form: u32,
    /// The address of the site.
    pub(super) site: String,
    /// How often it was published.
    pub(super) generation: u64,
    /// Its files.
    pub(super) files: BTreeMap<String, Object>,
    /// Files that are no longer part of it and have not gone yet.
    #[serde(default)]
    pub(super) retired: BTreeMap<String, Retired>,
    /// The hash of the name below which the site before lies.
    #[serde(default)]
    pub(super) previous: Option<String>,
    /// The publication that is under way.
    #[serde(default)]
    pub(super) underway: Option<Underway>,
}

/// A file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Object {
    /// The hash of what it holds; none when that is not known.
    pub(super) hash: Option<String>,
    /// How the storage names what it holds: when it says something else, somebody has changed it.
    pub(super) tag: Option<String>,
}

/// A file that is to go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Retired {
    #[serde(flatten)]
    pub(super) object: Object,
    /// Since when, in seconds since 1970 by the clock of the storage; 0 when it goes at once.
    pub(super) since: i64,
}

/// A publication.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Underway {
    /// Nobody else has this name.
    pub(super) id: String,
    /// Files that it may have brought, and that are not part of the site yet.
    pub(super) adds: BTreeSet<String>,
    /// The hash of the name below which it keeps the site that stands there.
    pub(super) saved: Option<String>,
}

impl Object {
    /// The hash, read.
    pub(super) fn known(&self) -> Option<Hash> {
        self.hash.as_deref().and_then(Hash::parse)
    }
}

impl State {
    /// That of a place where nothing is.
    pub(super) fn empty(site: &str) -> Self {
        Self { form: FORM, site: site.to_owned(), ..Self::default() }
    }

    /// Reads one.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, PublishError> {
        #[derive(Deserialize)]
        struct Form {
            form: u32,
        }
        match serde_json::from_slice::<Form>(bytes) {
            Ok(Form { form: FORM }) => serde_json::from_slice(bytes).map_err(|_| PublishError::NotOurs),
            Ok(_) => Err(PublishError::Newer),
            Err(_) => Err(PublishError::NotOurs),
        }
    }

    /// Writes it.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).unwrap_or_default()
    }
}
