//! The package of the editor, which npm installs below `.cache/editor` → its files.
//!
//! Only what was installed here is used: its script may write the files of the site.

use super::own_folder;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// Where npm installs, below the root of a site.
const FOLDER: &str = ".cache/editor";

/// The files of an installed package, by their path in it.
#[derive(Debug, Default)]
pub struct Package(BTreeMap<String, PathBuf>);

impl Package {
    /// The package of this name; empty when it was not installed here.
    pub fn open(root: &Path, name: &str) -> Self {
        if !own_folder::is_ours(root, FOLDER) {
            return Self::default();
        }
        let package = root.join(FOLDER).join("node_modules").join(name);
        let walk = walkdir::WalkDir::new(&package).follow_links(false).sort_by_file_name();
        let files = walk.into_iter().flatten().filter(|e| e.file_type().is_file());
        Self(files.filter_map(|e| Some((e.path().strip_prefix(&package).ok()?.to_str()?.replace('\\', "/"), e.into_path()))).collect())
    }

    /// True when it has this file.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A file of it; none when there is none of this name.
    pub fn read(&self, name: &str) -> Option<Vec<u8>> {
        std::fs::read(self.0.get(name)?).ok()
    }
}

/// Makes the folder in which npm installs by these files; it is given back.
///
/// # Errors
/// When a link stands in its place, or the disk fails.
pub fn prepare_package(root: &Path, files: &[(&str, &str)]) -> io::Result<PathBuf> {
    own_folder::make(root, FOLDER)?;
    let folder = root.join(FOLDER);
    files.iter().try_for_each(|(name, text)| std::fs::write(folder.join(name), text))?;
    Ok(folder)
}
