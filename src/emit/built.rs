//! The output folder → the site that a build made there, each file held against the manifest.
//!
//! Nothing else may be published: not half of a build that is going on, not what somebody changed by hand, and nothing that no build
//! made.

use super::directory::{Ahead, EmitError, Listed, Lock, MANIFEST, read_manifest};
use crate::base::Hash;
use crate::model::PREVIEW;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The files of a site by their path.
pub type Files = BTreeMap<String, BuiltFile>;

/// A file of a site.
#[derive(Clone, Debug)]
pub struct BuiltFile {
    /// The hash of its bytes.
    pub hash: Hash,
    /// The bytes.
    pub body: Body,
}

/// Where the bytes of a file are.
#[derive(Clone, Debug)]
pub enum Body {
    /// Here.
    Here(Arc<[u8]>),
    /// At the place where the site is published, and nowhere else.
    There,
}

/// A site as a build left it.
#[derive(Clone, Debug)]
pub struct Built {
    /// The address of the site, as the build was told it.
    pub site: String,
    /// Its files.
    pub files: Files,
    /// How many files lie in the folder that no build made.
    pub strangers: usize,
    /// What it shows before its time.
    pub ahead: Ahead,
}

impl Built {
    /// True when it holds releases ahead of their embargo.
    pub fn holds_previews(&self) -> bool {
        self.files.keys().any(|path| is_preview(path))
    }
}

/// True for what lies at an address that is told to the press alone.
pub fn is_preview(path: &str) -> bool {
    path.starts_with(PREVIEW)
}

/// Why there is nothing that can be published.
#[derive(Debug)]
pub enum BuiltError {
    /// No build has written this folder.
    Nothing,
    /// This file is not as the build wrote it.
    Changed(String),
    /// A build is writing it, and does not end.
    Busy,
    /// The disk.
    Io(PathBuf, io::Error),
}

/// Reads what a build made, when no build is at it.
///
/// # Errors
/// When the folder is not what a build left.
pub fn read_built(root: &Path, output: &Path) -> Result<Built, BuiltError> {
    if !output.join(MANIFEST).is_file() {
        return Err(BuiltError::Nothing);
    }
    let _lock = Lock::take(root, output).map_err(|error| match error {
        EmitError::Io(path, error) => BuiltError::Io(path, error),
        EmitError::Busy | EmitError::Refused(_) => BuiltError::Busy,
    })?;
    read_tree(output)
}

/// The same of a tree that nobody else writes.
pub(super) fn read_tree(tree: &Path) -> Result<Built, BuiltError> {
    let Listed { files: listed, lost, ahead } = read_manifest(tree).ok_or(BuiltError::Nothing)?;
    if lost > 0 {
        return Err(BuiltError::Changed(format!("{PREVIEW}…")));
    }
    let mut files = Files::new();
    for (path, hash) in listed {
        let whole = tree.join(&path);
        let regular = std::fs::symlink_metadata(&whole).is_ok_and(|m| m.is_file());
        let body = match std::fs::read(&whole) {
            Ok(body) if regular && Hash::of(&body) == hash => body,
            Err(error) if regular => return Err(BuiltError::Io(whole, error)),
            _ => return Err(BuiltError::Changed(path)),
        };
        files.insert(path, BuiltFile { hash, body: Body::Here(body.into()) });
    }
    let here = walkdir::WalkDir::new(tree).into_iter().flatten().filter(|e| !e.file_type().is_dir()).count();
    let strangers = here.saturating_sub(files.len() + 1);
    let robots = files.get(ROBOTS).and_then(|f| if let Body::Here(body) = &f.body { site_of(body) } else { None });
    Ok(Built { site: robots.ok_or_else(|| BuiltError::Changed(ROBOTS.to_owned()))?, files, strangers, ahead })
}

/// The file of every site that says where the site is.
pub(super) const ROBOTS: &str = "robots.txt";

/// The address of a site, as its `robots.txt` tells it.
pub(super) fn site_of(robots: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(robots).ok()?;
    let sitemap = text.lines().find_map(|line| line.strip_prefix("Sitemap: "))?;
    sitemap.strip_suffix("/sitemap.xml").map(str::to_owned)
}
