//! Which claim this computer made last on a place where the site is published → `.cache/publishing/`.
//!
//! A publication that was killed leaves its claim behind. On the computer where that happened nobody has to wait: whoever holds the lock
//! of the file knows that the one who wrote it is no more.

use super::own_folder;
use crate::base::short_hash;
use std::path::{Path, PathBuf};

const FOLDER: &str = ".cache/publishing";

/// The memory of one place, for the time of one publication.
#[derive(Debug)]
pub struct Claims {
    path: PathBuf,
    lock: std::fs::File,
}

impl Claims {
    /// Opens it; none when another process of this computer has it, or the disk has no locks.
    pub fn open(root: &Path, target: &str) -> Option<Self> {
        own_folder::make(root, FOLDER).ok()?;
        let path = root.join(FOLDER).join(short_hash(target.as_bytes()));
        let lock = std::fs::OpenOptions::new().create(true).truncate(false).write(true).open(path.with_extension("lock")).ok()?;
        lock.try_lock().ok()?;
        Some(Self { path, lock })
    }

    /// The last claim.
    pub fn last(&self) -> Option<String> {
        std::fs::read_to_string(&self.path).ok()
    }

    /// Keeps a claim, before it is made. Where the disk refuses, one has to wait after a kill.
    pub fn note(&self, claim: &str) {
        let _ = std::fs::write(&self.path, claim).and_then(|()| self.lock.sync_all());
    }
}
