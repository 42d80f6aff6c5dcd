//! A whole new tree beside the old one → in its place, at once.
//!
//! The new site is made complete in a staging folder beside the output: files that have not changed are the same files (hard links),
//! the others are written and brought to the disk. Then the two folders change places in one step of the system, which either
//! happens or does not: at no instant is there half of one site and half of another, whatever is killed or fails. The old tree
//! goes last.

use super::directory::MANIFEST;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// A file of the new tree.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part<'a> {
    /// These bytes.
    New(&'a [u8]),
    /// The file of the old tree.
    Kept,
}

/// What could not be done, and where.
pub(super) type Failure = (PathBuf, io::Error);

/// Up to this many new files, each is brought to the disk by itself; for more, all that waits is.
const FEW: usize = 64;

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

/// Makes the new tree and puts it in the place of the old one. `parts` are its files by their path; what lies in the old tree and
/// is not `ours` was put there by somebody else and comes along.
///
/// # Errors
/// What failed. Then the old tree is as it was, and nothing is left beside it.
pub(super) fn switch(output: &Path, parts: &BTreeMap<&str, Part<'_>>, ours: impl Fn(&str) -> bool) -> Result<(), Failure> {
    let staging = staging(output);
    let result = stage(output, &staging, parts, &ours).and_then(|()| match exchange(&staging, output) {
        // The output is a disk of its own, as in a container: it cannot be moved, but what is in it can be replaced.
        Err((_, error)) if matches!(error.kind(), io::ErrorKind::CrossesDevices | io::ErrorKind::ResourceBusy) => {
            piece_by_piece(&staging, output, parts, &ours)
        }
        other => other,
    });
    // The new tree when something failed, the old one when nothing did.
    remove(&staging);
    result
}

fn stage(output: &Path, staging: &Path, parts: &BTreeMap<&str, Part<'_>>, ours: &impl Fn(&str) -> bool) -> Result<(), Failure> {
    let at = |path: &Path| {
        let path = path.to_owned();
        move |error| (path, error)
    };
    if let Some(parent) = output.parent() {
        std::fs::create_dir_all(parent).map_err(at(parent))?;
    }
    remove(staging);
    {
        let given_up = GIVEN_UP.lock().unwrap_or_else(PoisonError::into_inner);
        if *given_up {
            return Err(at(staging)(io::ErrorKind::Interrupted.into()));
        }
        std::fs::create_dir(staging).map_err(at(staging))?;
    }
    if let Ok(meta) = std::fs::metadata(output) {
        std::fs::set_permissions(staging, meta.permissions()).map_err(at(staging))?;
    }
    let mut folders: BTreeSet<&Path> = BTreeSet::new();
    let new = parts.values().filter(|p| matches!(p, Part::New(_))).count();
    for (path, part) in parts {
        let target = staging.join(path);
        if let Some(folder) = Path::new(path).parent()
            && folders.insert(folder)
        {
            make_folders(staging, folder).map_err(at(&target))?;
        }
        match part {
            Part::Kept => link(&output.join(path), &target).map_err(at(&target))?,
            Part::New(bytes) => write(&target, bytes, new <= FEW).map_err(at(&target))?,
        }
    }
    carry(output, staging, ours)?;
    if new > FEW {
        sync_all(staging).map_err(at(staging))?;
    }
    Ok(())
}

/// The folders of a path below the staging folder. That folder itself is never made again: where it has gone, the build was given up.
fn make_folders(staging: &Path, below: &Path) -> io::Result<()> {
    let mut folder = staging.to_owned();
    below.components().try_for_each(|part| {
        folder.push(part);
        match std::fs::create_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            other => other,
        }
    })
}

/// The same file at another place, or a copy where the disk has no such thing.
pub(super) fn link(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::hard_link(from, to).or_else(|_| std::fs::copy(from, to).map(drop))
}

fn write(path: &Path, bytes: &[u8], sync: bool) -> io::Result<()> {
    let mut file = std::fs::File::create_new(path)?;
    file.write_all(bytes)?;
    if sync { file.sync_all() } else { Ok(()) }
}

/// What somebody else put into the old tree: the answer to a certificate, a file of a host.
fn carry(output: &Path, staging: &Path, ours: &impl Fn(&str) -> bool) -> Result<(), Failure> {
    for entry in walkdir::WalkDir::new(output).min_depth(1).follow_links(false).sort_by_file_name().into_iter().flatten() {
        let Ok(below) = entry.path().strip_prefix(output) else { continue };
        let target = staging.join(below);
        let known = below.to_str().is_some_and(|p| ours(&p.replace('\\', "/")));
        if entry.file_type().is_dir() || known || target.symlink_metadata().is_ok() {
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
fn piece_by_piece(staging: &Path, output: &Path, parts: &BTreeMap<&str, Part<'_>>, ours: &impl Fn(&str) -> bool) -> Result<(), Failure> {
    let (manifest, others): (Vec<_>, Vec<_>) = parts.iter().filter(|(_, p)| matches!(p, Part::New(_))).partition(|(p, _)| **p == MANIFEST);
    for (path, _) in others.into_iter().chain(manifest) {
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
        let Some(path) = entry.path().strip_prefix(output).ok().and_then(Path::to_str).map(|p| p.replace('\\', "/")) else { continue };
        if entry.file_type().is_dir() {
            let _ = std::fs::remove_dir(entry.path());
        } else if ours(&path) && !parts.contains_key(path.as_str()) {
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
