//! `<root>/.cache/made/`: what takes long to make, kept from build to build. Deleting it changes only time.
//!
//! An entry is named by the hash of everything that it is made of, and begins with the hash of its own bytes: one that was
//! written in part, or changed by somebody, is made again. What no build has asked for in a month goes.

use super::own_folder;
use crate::base::Hash;
use crate::output::Memo;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Where it lies, below the root of a site.
const MADE: &str = ".cache/made";

/// How long an entry stays that nobody asks for.
const KEEP: Duration = Duration::from_secs(31 * 24 * 3600);

/// Told how many files of how many are rendered.
pub type Progress = Box<dyn Fn(usize, usize) + Send + Sync>;

/// A cache on the disk.
pub struct Cache {
    root: PathBuf,
    folder: PathBuf,
    /// True when this tool made the folder, here: nothing of what came with a site is believed.
    ours: bool,
    /// Whether it could be made when it was not there; set by the first that is kept.
    begun: OnceLock<bool>,
    made: AtomicUsize,
    progress: Option<Progress>,
}

impl std::fmt::Debug for Cache {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cache").field("folder", &self.folder).field("made", &self.made).finish_non_exhaustive()
    }
}

impl Cache {
    /// The cache of a site.
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            folder: root.join(MADE),
            ours: own_folder::is_ours(root, MADE),
            begun: OnceLock::new(),
            made: AtomicUsize::new(0),
            progress: None,
        }
    }

    /// The same, telling somebody how far the rendering is.
    #[must_use]
    pub fn telling(self, progress: Option<Progress>) -> Self {
        Self { progress, ..self }
    }

    /// How many things this build had to make.
    pub fn made(&self) -> usize {
        self.made.load(Ordering::Relaxed)
    }

    fn path(&self, key: &Hash) -> PathBuf {
        self.folder.join(key.to_string())
    }

    fn is_ours(&self) -> bool {
        self.ours || self.begun.get() == Some(&true)
    }

    /// Removes what no build has asked for in a month, and what a build that was stopped left behind.
    pub fn sweep(&self) {
        if !self.is_ours() {
            return;
        }
        let Ok(entries) = std::fs::read_dir(&self.folder) else { return };
        // Entries, whole or begun; the mark of the folder is neither.
        let begun = |name: &str| name.strip_prefix('.').and_then(|n| n.split_once('-')).is_some_and(|(key, _)| Hash::parse(key).is_some());
        let is_entry = |e: &std::fs::DirEntry| e.file_name().to_str().is_some_and(|n| Hash::parse(n).is_some() || begun(n));
        for entry in entries.flatten().filter(is_entry) {
            let age = entry.metadata().and_then(|m| m.modified()).ok().and_then(|t| t.elapsed().ok());
            if age.is_some_and(|age| age > KEEP) {
                let _ = std::fs::remove_file(entry.path());
            }
        }
    }
}

impl Memo for Cache {
    fn get(&self, key: &Hash) -> Option<Vec<u8>> {
        if !self.is_ours() {
            return None;
        }
        let path = self.path(key);
        let mut bytes = std::fs::read(&path).ok()?;
        let body = bytes.split_off(bytes.len().min(64));
        let whole = std::str::from_utf8(&bytes).ok().and_then(Hash::parse) == Some(Hash::of(&body));
        if !whole {
            return None;
        }
        // That it was asked for is told by its time.
        if let Ok(file) = std::fs::OpenOptions::new().append(true).open(&path) {
            let _ = file.set_modified(std::time::SystemTime::now());
        }
        Some(body)
    }

    fn rendered(&self, done: usize, of: usize) {
        if let Some(tell) = &self.progress {
            tell(done, of);
        }
    }

    fn put(&self, key: &Hash, bytes: &[u8]) {
        self.made.fetch_add(1, Ordering::Relaxed);
        if !self.ours && !self.begun.get_or_init(|| own_folder::make(&self.root, MADE).is_ok()) {
            return;
        }
        let path = self.path(key);
        let staged = self.folder.join(format!(".{key}-{}", std::process::id()));
        let text = [Hash::of(bytes).to_string().as_bytes(), bytes].concat();
        let written = std::fs::write(&staged, text).and_then(|()| std::fs::rename(&staged, &path));
        if written.is_err() {
            let _ = std::fs::remove_file(&staged);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_found_at_once_and_by_the_next_and_the_mark_outlives_it() {
        let site = tempfile::tempdir().expect("a folder");
        let (kept, old) = (Hash::of(b"kept"), Hash::of(b"old"));
        let cache = Cache::new(site.path());
        cache.put(&kept, b"made");
        cache.put(&old, b"long ago");
        assert_eq!(cache.get(&kept).as_deref(), Some(&b"made"[..]), "by whoever made the folder too");
        let folder = site.path().join(MADE);
        for entry in std::fs::read_dir(&folder).expect("read").flatten().filter(|e| e.file_name().to_str() != Some(&kept.to_string())) {
            let file = std::fs::OpenOptions::new().append(true).open(entry.path()).expect("opened");
            file.set_modified(std::time::SystemTime::now() - KEEP * 2).expect("aged");
        }
        cache.sweep();
        let next = Cache::new(site.path());
        assert_eq!((next.get(&kept).as_deref(), next.get(&old)), (Some(&b"made"[..]), None));
    }
}
