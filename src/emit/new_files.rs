//! Files that somebody begins → the site: all of them or none, and none over another.

use super::records::write_whole;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Why no file was written.
#[derive(Debug)]
pub enum NewError {
    /// This file is there already, or another language of the same page.
    Exists(String),
    /// The disk.
    Io(String, io::Error),
}

/// Writes new files and changes others. When one cannot be written, those that were are taken back.
///
/// # Errors
/// Why no file was written.
pub fn write_new(root: &Path, new: &[(String, String)], changed: &[(String, String)]) -> Result<(), NewError> {
    if let Some((path, _)) = new.iter().find(|(path, _)| root.join(path).symlink_metadata().is_ok()) {
        return Err(NewError::Exists(path.clone()));
    }
    let mut written: Vec<PathBuf> = Vec::new();
    let result = (|| {
        for (path, text) in new {
            let whole = root.join(path);
            create(&whole, text).map_err(|error| NewError::Io(path.clone(), error))?;
            written.push(whole);
        }
        // Most sites have one file that changes: after it nothing can fail.
        changed.iter().try_for_each(|(path, text)| write_whole(&root.join(path), text).map_err(|error| NewError::Io(path.clone(), error)))
    })();
    if result.is_err() {
        written.iter().for_each(|path| drop(std::fs::remove_file(path)));
    }
    result
}

fn create(path: &Path, text: &str) -> io::Result<()> {
    path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes()).inspect_err(|_| drop(std::fs::remove_file(path)))
}
