//! Files that a command makes → the site, all of them or none; nothing that is there is ever written over.

use super::records::write_whole;
use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};

/// Why nothing was written.
#[derive(Debug)]
pub enum NewFileError {
    /// Something stands at this path already.
    Exists(PathBuf),
    /// This folder is a link to another place.
    Link(PathBuf),
    /// The disk.
    Io(PathBuf, io::Error),
}

/// Writes files below the root of a site. Each path is claimed before any of them has its bytes, and the bytes are written
/// aside and moved, so that nobody ever reads half a file. Then files that are there get the text that belongs to them.
///
/// # Errors
/// When one of the files is there already, when a folder is a link, or when the disk fails. Then there is none of them.
pub fn write_new(root: &Path, files: &[(String, Vec<u8>)], changed: &[(String, String)]) -> Result<(), NewFileError> {
    let mut made = Made::default();
    let change = |(path, text): &(String, String)| {
        let target = root.join(path);
        write_whole(&target, text).map_err(|error| NewFileError::Io(target, error))
    };
    let result = write_all(root, files, &mut made).and_then(|()| changed.iter().try_for_each(change));
    if result.is_err() {
        made.undo();
    }
    result
}

/// What has been made so far, in order.
#[derive(Default)]
struct Made {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Made {
    fn undo(&self) {
        for file in self.files.iter().rev() {
            let _ = std::fs::remove_file(file);
        }
        // A folder in which something else has appeared meanwhile stays.
        for folder in self.folders.iter().rev() {
            let _ = std::fs::remove_dir(folder);
        }
    }
}

fn write_all(root: &Path, files: &[(String, Vec<u8>)], made: &mut Made) -> Result<(), NewFileError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |error: io::Error| match error.kind() {
            io::ErrorKind::AlreadyExists => NewFileError::Exists(path),
            _ => NewFileError::Io(path, error),
        }
    };
    let create = |path: &Path| OpenOptions::new().write(true).create_new(true).open(path).map(drop);
    for (path, _) in files {
        make_folders(root, Path::new(path), made)?;
        let target = root.join(path);
        create(&target).map_err(failed(&target))?;
        made.files.push(target);
    }
    for (path, bytes) in files {
        let target = root.join(path);
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let aside = target.with_file_name(format!(".{name}.new"));
        made.files.push(aside.clone());
        std::fs::write(&aside, bytes).and_then(|()| std::fs::rename(&aside, &target)).map_err(failed(&target))?;
        made.files.pop();
    }
    Ok(())
}

/// The folders of a file, one after the other; none of them may be a link.
fn make_folders(root: &Path, path: &Path, made: &mut Made) -> Result<(), NewFileError> {
    let mut folder = root.to_owned();
    for part in path.parent().into_iter().flat_map(Path::components) {
        folder.push(part);
        if folder.is_symlink() {
            return Err(NewFileError::Link(folder));
        }
        if !folder.is_dir() {
            std::fs::create_dir(&folder).map_err(|error| NewFileError::Io(folder.clone(), error))?;
            made.folders.push(folder.clone());
        }
    }
    Ok(())
}
