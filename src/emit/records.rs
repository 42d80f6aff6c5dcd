//! What the site must remember → `content/.diptych/`, committed with the content.

use crate::model::{LEDGER_PATH, Site};
use crate::parity::Record;
use crate::sources::record_path;
use std::io;
use std::path::Path;

/// Writes the records of a site that was published; a record that would not change is left alone.
///
/// # Errors
/// When the disk fails.
pub fn write_records(root: &Path, site: &Site) -> io::Result<()> {
    let Some(text) = site.ledger.to_yaml() else { return Ok(()) };
    write_whole(&root.join(LEDGER_PATH), &text)
}

/// Writes what was confirmed of a page.
///
/// # Errors
/// When the disk fails.
pub fn write_record(root: &Path, key: &str, record: &Record) -> io::Result<()> {
    write_whole(&root.join(record_path(key)), &record.to_text())
}

/// Writes a file whole or not at all: half a record would tell nonsense. One that would not change is left alone.
pub(super) fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let new = folder.join(format!(".{name}.new"));
    std::fs::write(&new, text)?;
    std::fs::rename(&new, path)
}
