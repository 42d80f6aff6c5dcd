//! A whole new tree beside the old one → in its place, at once.
//!
//! The new site is made complete in a staging folder beside the output: files that have not changed are the same files (hard links),
//! the others are written and brought to the disk. Then the two folders change places in one step of the system, which either
//! happens or does not: at no instant is there half of one site and half of another, whatever is killed or fails. The old tree
//! goes last.

use super::directory::MANIFEST;
use crate::base::Hash;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What could not be done, and where.
pub(super) type Failure = (PathBuf, io::Error);

/// Up to this many new files, each is brought to the disk by itself; for more, all that waits is.
const FEW: usize = 64;

/// How the path of a page ends: it has a folder of its own.
const PAGE: &str = "/index.html";

/// How often a build that is interrupted tries to take away what it was making.
const LAST_TRIES: usize = 100;

/// The folder beside the output in which this process makes the new tree: `.public.staging-1234` for `public`.
pub(super) fn staging(output: &Path) -> PathBuf {
    output.with_file_name(format!("{}{}", prefix(output), std::process::id()))
}

fn prefix(output: &Path) -> String {
    let name = output.file_name().map_or_else(|| "output".into(), |n| n.to_string_lossy());
    format!(".{name}.staging-")
}

/// Takes away what builds that were killed have left beside the output. Nobody else may be building.
///
/// # Errors
/// What could not be put back.
pub(super) fn clear(output: &Path) -> Result<(), Failure> {
    let Some(Ok(entries)) = output.parent().map(|p| std::fs::read_dir(if p.as_os_str().is_empty() { Path::new(".") } else { p })) else {
        return Ok(());
    };
    let prefix = prefix(output);
    for entry in entries.flatten().filter(|e| e.file_name().to_string_lossy().starts_with(&prefix)) {
        let path = entry.path();
        // Where two folders cannot change places at once, the old one was moved away first: it is the site.
        if path.to_string_lossy().ends_with(ASIDE) && !output.exists() {
            std::fs::rename(&path, output).map_err(|error| (path, error))?;
        } else {
            remove(&path);
        }
    }
    Ok(())
}

/// How the name of an old tree ends that was moved aside.
const ASIDE: &str = "-old";

fn remove(path: &Path) {
    let _ = if path.is_dir() && !path.is_symlink() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) };
}

/// Whether the process is about to end. While this is held, no staging folder is begun.
static GIVEN_UP: Mutex<bool> = Mutex::new(false);

/// Takes away what this process is making, because it is about to end. It is moved first, so that nothing can be added to it.
pub fn abandon(output: &Path) {
    *GIVEN_UP.lock().unwrap_or_else(PoisonError::into_inner) = true;
    let gone = output.with_file_name(format!("{}{}-gone", prefix(output), std::process::id()));
    if std::fs::rename(staging(output), &gone).is_err() {
        return;
    }
    // A file that was being written just then may still come, or whoever takes the old tree away may be at it too.
    for _ in 0..LAST_TRIES {
        remove(&gone);
        if gone.symlink_metadata().is_err() {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// The new tree while it is made. Whatever happens, nothing is left of it: at the end it is what the old tree was, or what was begun.
#[derive(Debug)]
pub(super) struct Staging<'a> {
    output: &'a Path,
    path: PathBuf,
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        remove(&self.path);
    }
}

/// What is in the new tree, by path, in order.
#[derive(Debug)]
pub(super) struct Contents<'a> {
    /// Files that were written, without the manifest.
    pub new: Vec<&'a str>,
    /// Files of the old tree that have not changed.
    pub kept: Vec<&'a str>,
}

impl Contents<'_> {
    fn has(&self, path: &str) -> bool {
        path == MANIFEST || self.new.binary_search(&path).is_ok() || self.kept.binary_search(&path).is_ok()
    }
}

impl<'a> Staging<'a> {
    /// Begins a new tree beside the old one.
    ///
    /// # Errors
    /// When there is no room for it or it is not allowed.
    pub(super) fn begin(output: &'a Path) -> Result<Self, Failure> {
        if let Some(parent) = output.parent() {
            std::fs::create_dir_all(parent).map_err(|error| (parent.to_owned(), error))?;
        }
        let path = staging(output);
        let failed = |error| (path.clone(), error);
        remove(&path);
        {
            let given_up = GIVEN_UP.lock().unwrap_or_else(PoisonError::into_inner);
            if *given_up {
                return Err(failed(io::ErrorKind::Interrupted.into()));
            }
            std::fs::create_dir(&path).map_err(failed)?;
        }
        let begun = Self { output, path: path.clone() };
        if let Ok(meta) = std::fs::metadata(output) {
            std::fs::set_permissions(&path, meta.permissions()).map_err(failed)?;
        }
        Ok(begun)
    }

    /// Writes a file of the new tree. Several may be written at once.
    ///
    /// # Errors
    /// What failed.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let target = self.path.join(path);
        let written = self.within_folder(path, || std::fs::File::create_new(&target)).and_then(|mut file| file.write_all(bytes));
        written.map_err(|error| (target, error))
    }

    /// Does something that wants the folder of a path to be there, and makes it when it is not.
    fn within_folder<T>(&self, path: &str, act: impl Fn() -> io::Result<T>) -> io::Result<T> {
        let make = || Path::new(path).parent().map_or(Ok(()), |folder| make_folders(&self.path, folder));
        if path.ends_with(PAGE) {
            return make().and_then(|()| act());
        }
        act().or_else(|error| if error.kind() == io::ErrorKind::NotFound { make().and_then(|()| act()) } else { Err(error) })
    }

    /// Completes the new tree with what has not changed and with the manifest, brings it to the disk and puts it in the place of the old
    /// one. What lies in the old tree and is not among the files of the build `before` was put there by somebody else and comes along.
    ///
    /// # Errors
    /// What failed. Then the old tree is as it was.
    pub(super) fn switch(self, contents: &Contents<'_>, manifest: &str, before: &BTreeMap<String, Hash>) -> Result<(), Failure> {
        let ours = |path: &str| path == MANIFEST || before.contains_key(path);
        self.write(MANIFEST, manifest.as_bytes())?;
        contents.kept.par_iter().try_for_each(|path| {
            let target = self.path.join(path);
            self.within_folder(path, || link(&self.output.join(path), &target)).map_err(|error| (target, error))
        })?;
        carry(self.output, &self.path, &ours)?;
        self.sync(contents)?;
        match exchange(&self.path, self.output) {
            // The output is a disk of its own, as in a container: it cannot be moved, but what is in it can be replaced.
            Err((_, error)) if matches!(error.kind(), io::ErrorKind::CrossesDevices | io::ErrorKind::ResourceBusy) => {
                piece_by_piece(&self.path, self.output, contents, &ours)
            }
            switched => {
                switched?;
                self.take_away(before);
                Ok(())
            }
        }
    }

    /// Takes away the files of the old tree, when it lies here, and the folders of its pages. What is left goes with this.
    fn take_away(&self, before: &BTreeMap<String, Hash>) {
        before.par_iter().for_each(|(path, _)| {
            let file = self.path.join(path);
            let _ = std::fs::remove_file(&file);
            if path.ends_with(PAGE) {
                file.parent().into_iter().for_each(|folder| drop(std::fs::remove_dir(folder)));
            }
        });
    }

    fn sync(&self, contents: &Contents<'_>) -> Result<(), Failure> {
        if contents.new.len() > FEW {
            return sync_all(&self.path).map_err(|error| (self.path.clone(), error));
        }
        contents.new.iter().chain([&MANIFEST]).try_for_each(|path| {
            let target = self.path.join(path);
            std::fs::File::open(&target).and_then(|file| file.sync_all()).map_err(|error| (target, error))
        })
    }
}

/// The folders of a path below the staging folder; most often all but the last are there. The staging folder itself is never made again:
/// where it has gone, the build was given up.
fn make_folders(staging: &Path, below: &Path) -> io::Result<()> {
    if below.as_os_str().is_empty() {
        return Ok(());
    }
    let folder = staging.join(below);
    let make = || match std::fs::create_dir(&folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        other => other,
    };
    make().or_else(|error| match below.parent() {
        Some(above) if error.kind() == io::ErrorKind::NotFound => make_folders(staging, above).and_then(|()| make()),
        _ => Err(error),
    })
}

/// The same file at another place, or a copy where the disk has no such thing.
pub(super) fn link(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::hard_link(from, to).or_else(|_| std::fs::copy(from, to).map(drop))
}

/// A path below the output as manifests write it; none of one that is not text.
fn listed_path(below: &Path) -> Option<Cow<'_, str>> {
    let path = below.to_str()?;
    Some(if path.contains('\\') { path.replace('\\', "/").into() } else { path.into() })
}

/// What somebody else put into the old tree: the answer to a certificate, a file of a host.
fn carry(output: &Path, staging: &Path, ours: &impl Fn(&str) -> bool) -> Result<(), Failure> {
    for entry in walkdir::WalkDir::new(output).min_depth(1).follow_links(false).into_iter().flatten() {
        if entry.file_type().is_dir() {
            continue;
        }
        let Ok(below) = entry.path().strip_prefix(output) else { continue };
        if listed_path(below).is_some_and(|path| ours(&path)) {
            continue;
        }
        let target = staging.join(below);
        if target.symlink_metadata().is_ok() {
            continue;
        }
        let carried =
            below.parent().map_or(Ok(()), |folder| make_folders(staging, folder)).and_then(|()| match entry.file_type().is_symlink() {
                true => copy_link(entry.path(), &target),
                false => link(entry.path(), &target),
            });
        carried.map_err(|error| (entry.into_path(), error))?;
    }
    Ok(())
}

#[cfg(unix)]
fn copy_link(from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(std::fs::read_link(from)?, to)
}

#[cfg(not(unix))]
fn copy_link(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::copy(from, to).map(drop)
}

/// The new tree in the place of the old, which comes to lie in the staging folder.
fn exchange(staging: &Path, output: &Path) -> Result<(), Failure> {
    let failed = |error| (output.to_owned(), error);
    if !output.exists() {
        std::fs::rename(staging, output).map_err(failed)?;
    } else if !at_once(staging, output).map_err(failed)? {
        // Two steps, where there is no single one; a build that was killed between them is mended by the next.
        let aside = output.with_file_name(format!("{}{}{ASIDE}", prefix(output), std::process::id()));
        std::fs::rename(output, &aside).map_err(failed)?;
        if let Err(error) = std::fs::rename(staging, output) {
            std::fs::rename(&aside, output).map_err(failed)?;
            return Err(failed(error));
        }
        remove(&aside);
    }
    // That the names have changed is brought to the disk too; where a folder cannot be, the system will do it.
    if let Some(parent) = output.parent() {
        let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
        let _ = std::fs::File::open(parent).and_then(|folder| folder.sync_all());
    }
    Ok(())
}

/// Replaces the files of the old tree one after the other, each whole; what has no source goes last. The last of the new files is
/// the manifest, so that a build that was killed is made again by the next.
fn piece_by_piece(staging: &Path, output: &Path, contents: &Contents<'_>, ours: &impl Fn(&str) -> bool) -> Result<(), Failure> {
    for path in contents.new.iter().chain([&MANIFEST]) {
        let target = output.join(path);
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let aside = target.with_file_name(format!(".{name}.new"));
        let moved = target.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::copy(staging.join(path), &aside));
        let moved = moved.and_then(|_| std::fs::File::open(&aside)?.sync_all()).and_then(|()| std::fs::rename(&aside, &target));
        moved.map_err(|error| {
            remove(&aside);
            (target, error)
        })?;
    }
    // From the deepest up, so that folders that are empty go with their files.
    for entry in walkdir::WalkDir::new(output).min_depth(1).contents_first(true).into_iter().flatten() {
        let Some(path) = entry.path().strip_prefix(output).ok().and_then(listed_path) else { continue };
        if entry.file_type().is_dir() {
            let _ = std::fs::remove_dir(entry.path());
        } else if ours(&path) && !contents.has(&path) {
            std::fs::remove_file(entry.path()).map_err(|error| (entry.into_path(), error))?;
        }
    }
    Ok(())
}

/// Lets two folders change places in one step; false where the system or the disk has no such step.
#[cfg(target_os = "linux")]
fn at_once(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn at_once(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Brings everything that waits on the disk of this folder to it.
#[cfg(target_os = "linux")]
fn sync_all(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(std::fs::File::open(folder)?)?)
}

#[cfg(not(target_os = "linux"))]
fn sync_all(folder: &Path) -> io::Result<()> {
    for entry in walkdir::WalkDir::new(folder).into_iter().flatten().filter(|e| e.file_type().is_file()) {
        std::fs::File::open(entry.path())?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_that_was_given_up_is_not_begun_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let output = folder.path().join("public");
        let staging = Staging::begin(&output).expect("begun");
        staging.write("fr/index.html", b"x").expect("written");
        std::fs::rename(&staging.path, folder.path().join("gone")).expect("moved");
        for path in ["404.html", "index.html", "fr/index.html", "nl/pers/x.txt"] {
            assert!(staging.write(path, b"x").is_err(), "{path}");
            assert!(!staging.path.exists(), "{path}");
        }
    }
}
