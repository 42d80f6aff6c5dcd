//! What the site must remember → `content/.diptych/`, committed with the content.

use crate::model::{LEDGER_PATH, Site};
use std::io;
use std::path::Path;

/// Writes the records of a site that was published; a record that would not change is left alone.
///
/// # Errors
/// When the disk fails.
pub fn write_records(root: &Path, site: &Site) -> io::Result<()> {
    let Some(text) = site.ledger.to_yaml() else { return Ok(()) };
    let path = root.join(LEDGER_PATH);
    if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(root);
    std::fs::create_dir_all(folder)?;
    // Whole or not at all: half a record would tell calendars nonsense.
    let new = folder.join(".calendar.yaml.new");
    std::fs::write(&new, text)?;
    std::fs::rename(&new, &path)
}
