//! A folder of the tool below the root of a site → whether this tool made it, here.
//!
//! What lies in `.cache/` is trusted: pictures and PDFs that were made before, the editor. A site that somebody else wrote may bring such
//! a folder along, or a link in its place. So a folder that the tool makes holds a mark that is true of that very folder only: when it was
//! made and where the disk keeps it. A copy, a checkout or an archive does not have them.

use std::io;
use std::path::Path;

/// The name of the mark.
const MARK: &str = ".made-here";

/// Makes a folder of ours below the root; one that is not ours is emptied first.
///
/// # Errors
/// When a part of its path is a link, or the disk fails.
pub(super) fn make(root: &Path, below: &str) -> io::Result<()> {
    if crosses_link(root, below) {
        return Err(io::Error::new(io::ErrorKind::NotADirectory, "a link"));
    }
    let folder = root.join(below);
    if is_ours(root, below) {
        return Ok(());
    }
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join(MARK), identity(&folder)?)
}

/// True for a folder that this tool made where it is.
pub(super) fn is_ours(root: &Path, below: &str) -> bool {
    let folder = root.join(below);
    !crosses_link(root, below)
        && identity(&folder).is_ok_and(|identity| std::fs::read_to_string(folder.join(MARK)).is_ok_and(|mark| mark == identity))
}

/// True when a part of a path below the root is a link of the file system.
pub(super) fn crosses_link(root: &Path, below: &str) -> bool {
    let mut path = root.to_owned();
    below.split('/').any(|part| {
        path.push(part);
        path.is_symlink()
    })
}

fn identity(folder: &Path) -> io::Result<String> {
    let meta = std::fs::metadata(folder)?;
    let made = meta.created().ok().and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok()).map_or(0, |d| d.as_nanos());
    Ok(format!("{made} {}\n", place(&meta)))
}

#[cfg(unix)]
fn place(meta: &std::fs::Metadata) -> String {
    use std::os::unix::fs::MetadataExt;
    format!("{} {}", meta.dev(), meta.ino())
}

#[cfg(not(unix))]
fn place(_: &std::fs::Metadata) -> String {
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_ours_only_where_it_was_made() {
        let site = tempfile::tempdir().expect("a folder");
        assert!(!is_ours(site.path(), ".cache/made"));
        make(site.path(), ".cache/made").expect("made");
        assert!(is_ours(site.path(), ".cache/made"));
        std::fs::write(site.path().join(".cache/made/x"), "x").expect("written");
        make(site.path(), ".cache/made").expect("made");
        assert!(site.path().join(".cache/made/x").exists(), "what is ours stays");
        // Somebody else's copy of it, as it comes with a checkout.
        let other = tempfile::tempdir().expect("a folder");
        std::fs::create_dir_all(other.path().join(".cache/made")).expect("made");
        for name in ["x", MARK] {
            std::fs::copy(site.path().join(".cache/made").join(name), other.path().join(".cache/made").join(name)).expect("copied");
        }
        assert!(!is_ours(other.path(), ".cache/made"));
        make(other.path(), ".cache/made").expect("made");
        assert!(!other.path().join(".cache/made/x").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_never_followed() {
        let (site, elsewhere) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        std::fs::create_dir(site.path().join(".cache")).expect("made");
        std::os::unix::fs::symlink(elsewhere.path(), site.path().join(".cache/made")).expect("a link");
        std::fs::write(elsewhere.path().join("theirs"), "x").expect("written");
        assert!(make(site.path(), ".cache/made").is_err() && !is_ours(site.path(), ".cache/made"));
        assert!(elsewhere.path().join("theirs").exists());
    }
}
