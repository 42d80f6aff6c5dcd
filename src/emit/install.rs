//! A built site → a folder elsewhere, in one step, and the one that stood there before kept aside.
//!
//! What is kept lies in `.cache/published/` of the site and not beside the folder: a server may show what lies beside it. It is named by
//! the manifest of the site that took its place, so that it is brought back only over that very site.

use super::built::{Body, Built, BuiltError, Files, ROBOTS, is_preview, read_tree, site_of};
use super::directory::{EmitError, Lock, MANIFEST, examine, manifest_text};
use super::own_folder;
use super::switch::{self, Contents, Staging};
use crate::base::{Hash, short_hash};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

const KEPT: &str = ".cache/published";

/// A folder in which a site is published.
#[derive(Debug)]
pub struct Place {
    root: PathBuf,
    target: PathBuf,
}

impl Place {
    /// The folder `target` of the site below `root`.
    pub fn new(root: &Path, target: &Path) -> Self {
        Self { root: root.to_owned(), target: target.components().collect() }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.target
    }

    /// What stands there, and the address of that site. Writes nothing.
    ///
    /// # Errors
    /// When the folder is somebody else's, or lies over the sources.
    pub fn look(&self) -> Result<(BTreeMap<String, Hash>, Option<String>), EmitError> {
        let files = examine(&self.root, &self.target).map_err(EmitError::Refused)?.files;
        let site = std::fs::read(self.target.join(ROBOTS)).ok().and_then(|robots| site_of(&robots));
        Ok((files, site))
    }

    /// Keeps other publications away, waiting for one that is under way, and takes away what one that was killed has left.
    ///
    /// # Errors
    /// When the other does not end.
    pub fn hold(&self) -> Result<Hold, EmitError> {
        let parent = self.target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        std::fs::create_dir_all(parent).map_err(|error| EmitError::Io(parent.to_owned(), error))?;
        // The folder above, for the one that is published is another one afterwards.
        let lock = std::fs::File::open(parent).ok().map(Lock::of).transpose()?;
        switch::clear(&self.target).map_err(|(path, error)| EmitError::Io(path, error))?;
        Ok(Hold(lock))
    }

    /// Lets a site take the place of what stands there, which is kept when `keep` says so.
    ///
    /// # Errors
    /// When the folder is refused or the disk fails. Then what stood there stands there.
    pub fn install(&self, _: &Hold, files: &Files, keep: bool) -> Result<(), EmitError> {
        let failed = |(path, error)| EmitError::Io(path, error);
        let old = examine(&self.root, &self.target).map_err(EmitError::Refused)?.files;
        let lines = manifest_text(files.iter().map(|(path, file)| (path.as_str(), file.hash)));
        let staging = Staging::begin(&self.target).map_err(failed)?;
        let mut contents = Contents { new: Vec::new(), kept: Vec::new() };
        for (path, file) in files {
            let there = std::fs::symlink_metadata(self.target.join(path)).is_ok_and(|m| m.is_file());
            match &file.body {
                _ if there && old.get(path) == Some(&file.hash) => contents.kept.push(path),
                Body::Here(bytes) => {
                    staging.write(path, bytes).map_err(failed)?;
                    contents.new.push(path);
                }
                Body::There => return Err(EmitError::Io(self.target.join(path), io::ErrorKind::NotFound.into())),
            }
        }
        let new = Hash::of(lines.as_bytes());
        if keep && !old.is_empty() {
            self.keep(&old, &new).map_err(failed)?;
        }
        staging.switch(&contents, &lines, &old).map_err(failed)?;
        self.forget(keep.then_some(&new));
        Ok(())
    }

    /// The site that stood there before the one that stands there now.
    ///
    /// # Errors
    /// When none was kept, or not whole.
    pub fn previous(&self) -> Result<Built, BuiltError> {
        let manifest = std::fs::read(self.target.join(MANIFEST)).map_err(|_| BuiltError::Nothing)?;
        if !own_folder::is_ours(&self.root, KEPT) {
            return Err(BuiltError::Nothing);
        }
        read_tree(&self.kept().join(Hash::of(&manifest).to_string()))
    }

    /// Forgets what was kept, but for what stood there before this site.
    pub fn forget(&self, but: Option<&Hash>) {
        if !own_folder::is_ours(&self.root, KEPT) {
            return;
        }
        let but = but.map(Hash::to_string);
        for entry in std::fs::read_dir(self.kept()).into_iter().flatten().flatten() {
            if entry.file_name().to_str() != but.as_deref() {
                let _ = std::fs::remove_dir_all(entry.path());
            }
        }
    }

    fn kept(&self) -> PathBuf {
        let target = self.target.canonicalize().unwrap_or_else(|_| self.target.clone());
        self.root.join(KEPT).join(short_hash(target.as_os_str().as_encoded_bytes()))
    }

    /// Keeps what stands there, for when the site with the manifest `new` is to be taken back. What is under embargo is not kept.
    fn keep(&self, old: &BTreeMap<String, Hash>, new: &Hash) -> Result<(), switch::Failure> {
        own_folder::make(&self.root, KEPT).map_err(|error| (self.root.join(KEPT), error))?;
        let (begun, done) = (self.kept().join(format!("{new}.begun")), self.kept().join(new.to_string()));
        let kept: BTreeMap<&str, Hash> = old.iter().filter(|(path, _)| !is_preview(path)).map(|(p, h)| (p.as_str(), *h)).collect();
        let copy = || -> io::Result<()> {
            for stale in [&begun, &done] {
                if stale.exists() {
                    std::fs::remove_dir_all(stale)?;
                }
            }
            for path in kept.keys() {
                let to = begun.join(path);
                std::fs::create_dir_all(to.parent().unwrap_or(&begun))?;
                switch::link(&self.target.join(path), &to)?;
            }
            std::fs::create_dir_all(&begun)?;
            std::fs::write(begun.join(MANIFEST), manifest_text(kept.iter().map(|(p, h)| (*p, *h))))?;
            std::fs::rename(&begun, &done)
        };
        copy().map_err(|error| (done.clone(), error))
    }
}

/// Keeps other publications away as long as it lives.
pub struct Hold(#[expect(dead_code, reason = "closing the folder gives the lock back")] Option<Lock>);

impl std::fmt::Debug for Hold {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hold")
    }
}
