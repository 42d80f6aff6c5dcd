//! What somebody wrote in the browser → a file below `content/`, whole or not at all.
//!
//! Only texts and pictures of pages are written, never through a link of the file system, and only over what the writer has
//! seen: a file that has changed meanwhile stays as it is.

use super::own_folder;
use crate::base::{Hash, short_hash};
use crate::sources::{MAX_BINARY, MAX_TEXT};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// What a writer has seen of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// There was none.
    Nothing,
    /// It was this.
    Version(Hash),
}

/// Why a file was not written.
#[derive(Debug)]
pub enum WriteError {
    /// No file of this name may be written.
    Name,
    /// It is not what the writer has seen; what it is now, if it is.
    Changed(Option<Hash>),
    /// It is larger than a site takes.
    Large,
    /// The disk.
    Io(io::Error),
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// The extensions of what may be written.
const KINDS: &[&str] = &["md", "png", "jpg", "jpeg", "webp", "gif", "avif", "pdf"];

/// Where a file lies that may be written; none for a path that leads out of `content/`, is hidden, or crosses a link.
fn writable(root: &Path, path: &str) -> Option<PathBuf> {
    let parts: Vec<&str> = path.split('/').collect();
    let plain = |p: &&str| !p.is_empty() && !p.starts_with('.') && !p.contains(['\\', ':']) && !p.chars().any(char::is_control);
    let kind = path.rsplit_once('.').map(|(_, kind)| kind.to_ascii_lowercase())?;
    if parts.len() < 2 || parts.len() > 12 || parts[0] != "content" || !parts.iter().all(plain) || !KINDS.contains(&kind.as_str()) {
        return None;
    }
    (!own_folder::crosses_link(root, path)).then(|| root.join(path))
}

/// What a file below `content/` holds now; none when there is none.
///
/// # Errors
/// When its name may not be read, or the disk fails.
pub fn read_source(root: &Path, path: &str) -> Result<Option<Vec<u8>>, WriteError> {
    let whole = writable(root, path).ok_or(WriteError::Name)?;
    // What is no file (a pipe, a device) would be read for ever, and what no site takes is not read.
    match std::fs::symlink_metadata(&whole) {
        Ok(meta) if !meta.is_file() || meta.len() > limit(path) => Err(WriteError::Name),
        Ok(_) => Ok(Some(std::fs::read(&whole)?)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Writes a file over what the writer has seen of it. `merge` makes what is written of what is there. Gives the new version.
///
/// # Errors
/// Why it was not written; then the file is as it was.
pub fn write_source(root: &Path, path: &str, seen: Seen, merge: impl FnOnce(Option<&[u8]>) -> Vec<u8>) -> Result<Hash, WriteError> {
    let whole = writable(root, path).ok_or(WriteError::Name)?;
    let old = read_source(root, path)?;
    hold(old.as_deref(), seen)?;
    let new = merge(old.as_deref());
    if new.len() as u64 > limit(path) {
        return Err(WriteError::Large);
    }
    if old.as_deref() != Some(&new[..]) {
        let folder = whole.parent().unwrap_or(root);
        std::fs::create_dir_all(folder)?;
        // Its name is as long as any file may have, whatever the name of the other.
        let staged = folder.join(format!(".{}.{}.new", short_hash(path.as_bytes()), std::process::id()));
        let written = stage(&staged, &whole, &new).and_then(|()| put(root, path, &staged, &whole, seen));
        let _ = std::fs::remove_file(&staged);
        written?;
    }
    Ok(Hash::of(&new))
}

fn stage(staged: &Path, whole: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(staged)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    if let Ok(kept) = std::fs::metadata(whole) {
        std::fs::set_permissions(staged, kept.permissions())?;
    }
    Ok(())
}

/// Brings the new file into its place. Writing it took a while: what somebody saved meanwhile stays.
fn put(root: &Path, path: &str, staged: &Path, whole: &Path, seen: Seen) -> Result<(), WriteError> {
    hold(read_source(root, path)?.as_deref(), seen)?;
    match seen {
        Seen::Version(_) => Ok(std::fs::rename(staged, whole)?),
        // A new name for the file, which fails where there is such a file by now.
        Seen::Nothing => match std::fs::hard_link(staged, whole) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(WriteError::Changed(None)),
            Err(_) => Ok(std::fs::rename(staged, whole)?),
            Ok(()) => Ok(()),
        },
    }
}

/// The largest file of this name that a site takes, in bytes.
fn limit(path: &str) -> u64 {
    if path.ends_with(".md") { MAX_TEXT } else { MAX_BINARY }
}

/// Removes a file that is what the writer has seen.
///
/// # Errors
/// Why it was not removed.
pub fn remove_source(root: &Path, path: &str, seen: Seen) -> Result<(), WriteError> {
    let whole = writable(root, path).ok_or(WriteError::Name)?;
    let old = read_source(root, path)?;
    hold(old.as_deref(), seen)?;
    match old {
        Some(_) => Ok(std::fs::remove_file(whole)?),
        None => Ok(()),
    }
}

fn hold(old: Option<&[u8]>, seen: Seen) -> Result<(), WriteError> {
    let now = old.map(Hash::of);
    let expected = match seen {
        Seen::Nothing => None,
        Seen::Version(hash) => Some(hash),
    };
    if now == expected { Ok(()) } else { Err(WriteError::Changed(now)) }
}

/// A file below `content/` that may be written.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Relative to the root of the site.
    pub path: String,
    /// In bytes.
    pub size: usize,
    /// What it holds.
    pub version: Hash,
    /// When it was written, as the disk says.
    pub modified: Option<jiff::Timestamp>,
}

/// Every file below `content/` that may be written, in order of path. One that cannot be read is left out.
pub fn list_sources(root: &Path) -> Vec<Listed> {
    let walk = walkdir::WalkDir::new(root.join("content")).follow_links(false).max_depth(12).sort_by_file_name();
    let mut found = Vec::new();
    for entry in walk.into_iter().flatten().filter(|e| e.file_type().is_file()) {
        let Ok(below) = entry.path().strip_prefix(root) else { continue };
        let path = below.to_string_lossy().replace('\\', "/");
        let Ok(Some(bytes)) = read_source(root, &path) else { continue };
        let modified = entry.metadata().ok().and_then(|m| m.modified().ok()).and_then(|t| jiff::Timestamp::try_from(t).ok());
        found.push(Listed { path, size: bytes.len(), version: Hash::of(&bytes), modified });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join("content")).expect("made");
        folder
    }

    #[test]
    fn what_somebody_saves_while_another_writes_stays() {
        let site = site();
        let whole = site.path().join("content/a.fr.md");
        std::fs::write(&whole, "old").expect("written");
        let meanwhile = |text: &'static str| {
            let whole = whole.clone();
            move |_: Option<&[u8]>| {
                std::fs::write(&whole, text).expect("written");
                b"mine".to_vec()
            }
        };
        let written = write_source(site.path(), "content/a.fr.md", Seen::Version(Hash::of(b"old")), meanwhile("theirs"));
        assert!(matches!(written, Err(WriteError::Changed(Some(now))) if now == Hash::of(b"theirs")), "{written:?}");
        assert_eq!(std::fs::read(&whole).expect("read"), b"theirs");
        std::fs::remove_file(&whole).expect("removed");
        let written = write_source(site.path(), "content/a.fr.md", Seen::Nothing, meanwhile("new"));
        assert!(matches!(written, Err(WriteError::Changed(_))), "{written:?}");
        assert_eq!(std::fs::read(&whole).expect("read"), b"new");
        let left: Vec<_> = std::fs::read_dir(site.path().join("content")).expect("read").flatten().map(|e| e.file_name()).collect();
        assert_eq!(left, ["a.fr.md"], "nothing is left beside it");
    }

    #[test]
    fn only_files_of_a_site_are_read_and_written() {
        let site = site();
        std::fs::create_dir(site.path().join("content/folder.md")).expect("made");
        std::fs::write(site.path().join("content/large.fr.md"), vec![b'a'; MAX_TEXT as usize + 1]).expect("written");
        for path in
            ["content/folder.md", "content/large.fr.md", "content/../a.md", "content/.x.md", "content/a.yaml", "a.md", "content/a\\b.md"]
        {
            assert!(matches!(read_source(site.path(), path), Err(WriteError::Name)), "{path}");
        }
        let written = write_source(site.path(), "content/a.fr.md", Seen::Nothing, |_| vec![b'a'; MAX_TEXT as usize + 1]);
        assert!(matches!(written, Err(WriteError::Large)), "{written:?}");
        assert!(list_sources(site.path()).is_empty());
    }
}
