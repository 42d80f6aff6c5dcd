//! The disk → [`Sources`]: every input of a build as a value, the clock among them.
//!
//! This is the only place that reads a site. A file that cannot be read is a value too ([`Content::Unreadable`]), so
//! that it is reported with everything else. Links of the file system are not followed and nothing outside the
//! site's root is read; the order is that of the paths, whatever the disk says.

use crate::base::{FileId, Span};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use walkdir::{DirEntry, WalkDir};

/// Files that are in the binary itself: the default theme and the languages that come with it.
mod embedded {
    include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
}

/// The files of the binary: path and bytes.
pub fn built_in() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    embedded::FILES.iter().map(|(path, bytes)| (*path, *bytes))
}

/// Where a site keeps what calendars have been told.
pub const LEDGER: &str = "content/.diptych/calendar.yaml";

/// Where a site keeps what was confirmed of each page, by its key.
pub const RECORDS: &str = "content/.diptych/parity/";

/// Where the record of a page lies. It ends in `.txt`, so that `press` and `press/x` can both have one.
pub fn record_path(key: &str) -> String {
    format!("{RECORDS}{key}.txt")
}

/// The largest text, in bytes.
pub const MAX_TEXT: u64 = 2_000_000;
/// The largest data file, in bytes: ten thousand dates with their words.
pub const MAX_DATA: u64 = 12_000_000;
/// The largest picture or font, in bytes.
pub const MAX_BINARY: u64 = 40_000_000;
/// How deep folders may lie in one another.
const MAX_DEPTH: usize = 12;
/// The folders of a site that are read.
pub const FOLDERS: [&str; 3] = ["content", "i18n", "themes"];

/// Every input of a build.
#[derive(Clone, Debug)]
pub struct Sources {
    files: Vec<Arc<SourceFile>>,
    /// The instant at which the site is built: the clock, `--now` or `SOURCE_DATE_EPOCH`.
    pub now: Timestamp,
}

/// A file of the site or of the binary.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Relative to the site's root, with `/`: `content/site.yaml`.
    pub path: String,
    /// True for a file that came with the binary.
    pub built_in: bool,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// UTF-8, without byte order mark.
    Text(Arc<String>),
    /// A picture, a font, or something that nobody asks for.
    Binary(Vec<u8>),
    /// A text that is not UTF-8, or holds a NUL; the offset of the first wrong byte.
    NotText(usize),
    /// Larger than its kind may be: its size and the limit, in bytes.
    TooLarge(u64, u64),
    /// Neither file nor folder, a link of the file system, or too deep.
    Odd(Odd),
    /// The words of the operating system.
    Unreadable(String),
}

/// Why something in a folder is no file for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// A symbolic link.
    Link,
    /// A pipe, a socket, a device.
    Special,
    /// A folder below too many others.
    Deep,
    /// A name that is not text.
    Name,
}

impl Sources {
    /// Reads the site below `root`: `content/`, `i18n/` and `themes/`.
    ///
    /// # Errors
    /// When there is no `content/` folder.
    pub fn load(root: &Path, now: Timestamp) -> std::io::Result<Self> {
        let content = root.join("content");
        if !content.is_dir() {
            return Err(std::io::Error::new(std::io::ErrorKind::NotFound, content.display().to_string()));
        }
        let mut site = BTreeMap::new();
        for folder in FOLDERS {
            let top = root.join(folder);
            if top.is_symlink() {
                site.insert(folder.to_owned(), Content::Odd(Odd::Link));
            } else if top.is_dir() {
                read_folder(root, &top, &mut site);
            }
        }
        Ok(Self::new(site, now))
    }

    /// The same site with these files read again, at another instant; what lies in no folder of a site, or is hidden, is passed
    /// over. When a file has come, gone or become something else, all are read: then each has another id.
    ///
    /// # Errors
    /// When there is no `content/` folder.
    pub fn reread<'a>(&self, root: &Path, paths: impl IntoIterator<Item = &'a str>, now: Timestamp) -> std::io::Result<Self> {
        let mut files = self.files.clone();
        for path in paths {
            if !is_source(path) {
                continue;
            }
            let whole = root.join(path);
            match self.find(path).filter(|(_, f)| !f.built_in) {
                Some((id, _)) if whole.is_file() && !whole.is_symlink() => {
                    let content = read_file(&whole, path);
                    files[id.0 as usize] = Arc::new(SourceFile { path: path.to_owned(), built_in: false, content });
                }
                // Editors make files beside the one that they save and remove them again.
                None if !whole.exists() && !self.files.iter().any(|f| f.path.strip_prefix(path).is_some_and(|p| p.starts_with('/'))) => {}
                _ => return Self::load(root, now),
            }
        }
        Ok(Self { files, now })
    }

    /// The same files at another instant.
    #[must_use]
    pub fn at(self, now: Timestamp) -> Self {
        Self { now, ..self }
    }

    /// The site made of these texts, for tests and for tools that hold a site in memory.
    pub fn from_texts<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>, now: Timestamp) -> Self {
        Self::from_files(files.into_iter().map(|(path, text)| (path, text.as_bytes())), now)
    }

    /// The site made of these files.
    pub fn from_files<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>, now: Timestamp) -> Self {
        Self::new(files.into_iter().map(|(path, bytes)| (path.to_owned(), content_of(path, bytes.to_vec()))).collect(), now)
    }

    /// The site made of these files, and the files of the binary that it does not replace.
    fn new(site: BTreeMap<String, Content>, now: Timestamp) -> Self {
        let replaced: Vec<bool> = embedded::FILES.iter().map(|(path, _)| site.contains_key(*path) && !is_merged(path)).collect();
        let mut files: Vec<Arc<SourceFile>> =
            site.into_iter().map(|(path, content)| Arc::new(SourceFile { path, built_in: false, content })).collect();
        for ((path, bytes), _) in embedded::FILES.iter().zip(replaced).filter(|(_, replaced)| !replaced) {
            files.push(Arc::new(SourceFile { path: (*path).to_owned(), built_in: true, content: content_of(path, bytes.to_vec()) }));
        }
        Self { files, now }
    }

    /// The same site with this text in a file, as if it had been saved. A path that no site reads changes nothing.
    #[must_use]
    pub fn with_text(mut self, path: &str, text: &str) -> Self {
        if !is_source(path) {
            return self;
        }
        let content = match limit(path) {
            limit if text.len() as u64 > limit => Content::TooLarge(text.len() as u64, limit),
            _ => content_of(path, text.as_bytes().to_vec()),
        };
        let own = self.files.partition_point(|f| !f.built_in);
        let at = self.files[..own].partition_point(|f| f.path.as_str() < path);
        let file = Arc::new(SourceFile { path: path.to_owned(), built_in: false, content });
        match self.files[..own].get(at) {
            Some(there) if there.path == path => self.files[at] = file,
            _ => {
                self.files.insert(at, file);
                self.files.retain(|f| !f.built_in || f.path != path || is_merged(path));
            }
        }
        self
    }

    /// Every file with its id.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(i, f)| (FileId(i as u32), f.as_ref()))
    }

    /// A file.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The site's own file with this path, else the one of the binary.
    pub fn find(&self, path: &str) -> Option<(FileId, &SourceFile)> {
        let own = self.files.partition_point(|f| !f.built_in && f.path.as_str() < path);
        if self.files.get(own).is_some_and(|f| !f.built_in && f.path == path) {
            return Some((FileId(own as u32), &self.files[own]));
        }
        // Those of the binary come after the site's own.
        let first = self.files.partition_point(|f| !f.built_in);
        let at = self.files[first..].iter().position(|f| f.path == path)? + first;
        Some((FileId(at as u32), &self.files[at]))
    }

    /// The text of a file; empty when it is no text.
    pub fn text(&self, id: FileId) -> &str {
        match &self.file(id).content {
            Content::Text(text) => text,
            _ => "",
        }
    }

    /// What was confirmed of a page, as it was written; none when nothing was, or when it is no text.
    pub fn record(&self, key: &str) -> Option<&str> {
        match &self.find(&record_path(key)).filter(|(_, f)| !f.built_in)?.1.content {
            Content::Binary(bytes) => std::str::from_utf8(bytes).ok(),
            Content::Text(text) => Some(text),
            _ => Some(""),
        }
    }

    /// What was written at a place.
    pub fn snippet(&self, span: Span) -> &str {
        self.text(span.file).get(span.range()).unwrap_or_default()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// True when there is none, which never happens: the binary has some.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

/// The root of the site that a place belongs to: the nearest folder, there or above it, that holds `content/site.yaml`.
pub fn root_of(place: &Path) -> Option<PathBuf> {
    place.ancestors().find(|folder| folder.join("content/site.yaml").is_file()).map(Path::to_owned)
}

/// True for a path below the root that is read: in one of the folders of a site, and nothing of it hidden.
pub fn is_source(path: &str) -> bool {
    let mut parts = path.split('/');
    let known = parts.next().is_some_and(|first| FOLDERS.contains(&first));
    let depth = parts.clone().count();
    known && (1..=MAX_DEPTH).contains(&depth) && parts.all(|p| !p.is_empty() && (!p.starts_with('.') || p == ".diptych"))
}

/// True for the files of which a site's own is read *over* the one of the binary, message by message.
fn is_merged(path: &str) -> bool {
    path.ends_with(".ftl")
}

fn read_folder(root: &Path, top: &Path, out: &mut BTreeMap<String, Content>) {
    let shown = |path: &Path| path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
    let hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
    // The paths of a folder's entries are in the order of their names, which would have to be found in them each time.
    let by_path = |a: &DirEntry, b: &DirEntry| a.path().as_os_str().cmp(b.path().as_os_str());
    let walk = WalkDir::new(top).follow_links(false).max_depth(MAX_DEPTH).sort_by(by_path);
    for entry in walk.into_iter().filter_entry(|e| e.depth() == 0 || !hidden(e.file_name()) || e.file_name() == ".diptych") {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().map_or_else(|| shown(top), shown);
                out.insert(path, Content::Unreadable(error.io_error().map_or_else(|| "?".to_owned(), system_words)));
                continue;
            }
        };
        let kind = entry.file_type();
        let path = shown(entry.path());
        if entry.path().to_str().is_none() {
            out.insert(path, Content::Odd(Odd::Name));
        } else if kind.is_dir() {
            if entry.depth() == MAX_DEPTH {
                out.insert(path, Content::Odd(Odd::Deep));
            }
        } else if kind.is_symlink() {
            out.insert(path, Content::Odd(Odd::Link));
        } else if !kind.is_file() {
            out.insert(path, Content::Odd(Odd::Special));
        } else {
            let content = read_file(entry.path(), &path);
            out.insert(path, content);
        }
    }
}

/// The words of the operating system, without the number that `std` adds.
fn system_words(error: &std::io::Error) -> String {
    error.to_string().split(" (os error").next().unwrap_or_default().to_owned()
}

/// How large a file may be, in bytes.
fn limit(name: &str) -> u64 {
    match name.rsplit('.').next() {
        Some("yaml" | "yml") => MAX_DATA,
        _ if is_text(name) => MAX_TEXT,
        _ => MAX_BINARY,
    }
}

#[expect(clippy::disallowed_types, reason = "this is the one place that reads the site")]
fn read_file(path: &Path, name: &str) -> Content {
    let limit = limit(name);
    let read = || {
        let mut file = std::fs::File::open(path)?;
        let len = file.metadata()?.len();
        if len > limit {
            return Ok(Content::TooLarge(len, limit));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(len).unwrap_or(0));
        // Up to what it held when it was opened: the end need not be asked for.
        file.by_ref().take(len).read_to_end(&mut bytes)?;
        Ok(content_of(name, bytes))
    };
    read().unwrap_or_else(|error: std::io::Error| Content::Unreadable(system_words(&error)))
}

/// True for the files that the compiler reads as text.
fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ext)| {
        matches!(ext.to_ascii_lowercase().as_str(), "md" | "yaml" | "yml" | "ftl" | "html" | "css" | "svg" | "txt" | "typ" | "json")
    })
}

fn content_of(path: &str, bytes: Vec<u8>) -> Content {
    if !is_text(path) {
        return Content::Binary(bytes);
    }
    let bytes = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => rest.to_vec(),
        None => bytes,
    };
    match String::from_utf8(bytes) {
        Ok(text) => match memchr::memchr(0, text.as_bytes()) {
            Some(at) => Content::NotText(at),
            None => Content::Text(Arc::new(text)),
        },
        Err(error) => Content::NotText(error.utf8_error().valid_up_to()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(sources: &Sources) -> Vec<&str> {
        sources.iter().filter(|(_, f)| !f.built_in).map(|(_, f)| f.path.as_str()).collect()
    }

    #[test]
    fn a_text_that_is_not_saved_stands_in_its_place() {
        let disk = Sources::from_texts([("content/b.yaml", "b"), ("content/d.yaml", "d")], Timestamp::UNIX_EPOCH);
        let all = disk.len();
        let sources = disk.with_text("content/d.yaml", "\u{feff}D").with_text("content/a.yaml", "a").with_text("content/c.md", "\0");
        assert_eq!(paths(&sources), ["content/a.yaml", "content/b.yaml", "content/c.md", "content/d.yaml"]);
        assert_eq!(sources.len(), all + 2);
        let text = |path: &str| sources.find(path).map(|(id, _)| sources.text(id));
        assert_eq!((text("content/a.yaml"), text("content/b.yaml"), text("content/d.yaml")), (Some("a"), Some("b"), Some("D")));
        assert!(matches!(sources.find("content/c.md").map(|(_, f)| &f.content), Some(Content::NotText(0))));
    }

    #[test]
    fn it_takes_the_place_of_a_file_of_the_binary() {
        let empty = || Sources::from_texts([], Timestamp::UNIX_EPOCH);
        let (all, path) = (empty().len(), "themes/default/templates/page.html");
        let sources = empty().with_text(path, "x");
        assert_eq!((sources.len(), sources.find(path).map(|(_, f)| f.built_in)), (all, Some(false)));
    }

    #[test]
    fn what_no_site_reads_changes_nothing() {
        for path in ["README.md", "content", "content/", "content/.git/a.md", "public/content/a.md", "content/../a.md"] {
            let sources = Sources::from_texts([], Timestamp::UNIX_EPOCH).with_text(path, "x");
            assert_eq!(paths(&sources), Vec::<&str>::new(), "{path}");
        }
        assert!(is_source("content/.diptych/calendar.yaml") && is_source("i18n/glossary.yaml"));
    }
}
