//! A site on the disk, with what an editor has not saved yet → the site as it stands, compiled.

use super::address::uri_of;
use super::client::Client;
use super::diagnostics::{self, Published};
use super::documents::Document;
use super::position::Lines;
use crate::Compiled;
use crate::base::{FileId, Span};
use crate::model::resolve::Settings;
use crate::output::Forgetful;
use crate::report::Words;
use crate::sources::Sources;
use jiff::Timestamp;
use lsp_types::{Location, Position, Range, Uri};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

/// A site to be looked at.
#[derive(Debug)]
pub(super) struct Job {
    /// The folder that holds `content/`.
    pub(super) root: PathBuf,
    /// A number that grows with every change.
    pub(super) generation: u64,
    /// What is open in the editor, by its path in the site.
    pub(super) open: BTreeMap<String, Document>,
    /// The instant that counts as now.
    pub(super) now: Timestamp,
    /// What the editor can do.
    pub(super) client: Client,
    /// The words for whoever sits at it.
    pub(super) words: Arc<Words>,
}

/// A site as it stood.
#[derive(Debug)]
pub(super) struct Snapshot {
    root: PathBuf,
    open: BTreeMap<String, Document>,
    /// What the editor can do.
    pub(super) client: Client,
    /// Every file.
    pub(super) sources: Sources,
    /// What came of them; without the output, which nobody asks for.
    pub(super) compiled: Compiled,
    /// What is shown in each file.
    pub(super) published: BTreeMap<PathBuf, Published>,
}

impl Snapshot {
    /// Looks at a site; `None` when there is none any more.
    pub(super) fn new(job: Job) -> Option<Self> {
        let Job { root, open, now, client, words, .. } = job;
        let disk = Sources::load(&root, now).ok()?;
        let sources = open.iter().fold(disk, |sources, (path, document)| sources.with_text(path, &document.text));
        let settings = Settings { pages_only: true, ..Settings::default() };
        let compiled = crate::compile_into(&sources, &settings, &Forgetful, &());
        let mut snapshot = Self { root, open, client, sources, compiled, published: BTreeMap::new() };
        snapshot.published = diagnostics::by_file(&snapshot, &words);
        Some(snapshot)
    }

    /// Where a file lies; none for one of the binary.
    pub(super) fn path(&self, file: FileId) -> Option<PathBuf> {
        let file = self.sources.file(file);
        (!file.built_in).then(|| self.root.join(&file.path))
    }

    /// Where a path of the site lies, whether or not there is such a file.
    pub(super) fn place(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The file that lies there.
    pub(super) fn file(&self, path: &Path) -> Option<FileId> {
        let path = path.strip_prefix(&self.root).ok()?.to_str()?.replace(std::path::MAIN_SEPARATOR, "/");
        self.sources.find(&path).filter(|(_, f)| !f.built_in).map(|(id, _)| id)
    }

    /// The text of a file that is open in the editor.
    pub(super) fn document(&self, file: FileId) -> Option<&Document> {
        self.open.get(&self.sources.file(file).path)
    }

    /// How the editor names a file.
    pub(super) fn uri(&self, file: FileId) -> Option<Uri> {
        self.document(file).map(|d| d.uri.clone()).or_else(|| uri_of(&self.path(file)?))
    }

    /// A file as the editor has it.
    fn text(&self, file: FileId) -> &str {
        self.document(file).map_or_else(|| self.sources.text(file), |d| &d.text)
    }

    /// The byte that a position of the editor means. Where its text has changed since, the same place in what stood there.
    pub(super) fn offset(&self, file: FileId, position: Position, current: Option<&Document>) -> usize {
        let then = self.text(file);
        let now = current.map_or(then, |d| &d.text);
        let offset = Lines::new(now, self.client.encoding).offset(position);
        if now == then {
            return offset;
        }
        let same = then.bytes().zip(now.bytes()).take_while(|(a, b)| a == b).count();
        let after = then.bytes().rev().zip(now.bytes().rev()).take_while(|(a, b)| a == b).count();
        match offset {
            before if before <= same => before,
            behind if now.len() - behind <= after => (behind + then.len()).saturating_sub(now.len()),
            _ => same,
        }
    }

    /// True when the editor still has the text that was compiled.
    pub(super) fn is_current(&self, file: FileId, current: Option<&Document>) -> bool {
        match (self.document(file), current) {
            (Some(then), Some(now)) => then.text == now.text,
            (then, now) => then.is_none() && now.is_none(),
        }
    }
}

/// Finds the positions of places in the files of a site; the lines of a file are counted once.
pub(super) struct Places<'a> {
    snapshot: &'a Snapshot,
    lines: RefCell<BTreeMap<FileId, Rc<Lines<'a>>>>,
}

impl<'a> Places<'a> {
    /// The places of a site.
    pub(super) fn new(snapshot: &'a Snapshot) -> Self {
        Self { snapshot, lines: RefCell::default() }
    }

    /// From where to where.
    pub(super) fn range(&self, span: Span) -> Range {
        let mut files = self.lines.borrow_mut();
        let snapshot = self.snapshot;
        let lines = files.entry(span.file).or_insert_with(|| Rc::new(Lines::new(snapshot.text(span.file), snapshot.client.encoding)));
        lines.range(span.range())
    }

    /// In which file, and from where to where; none for a file of the binary.
    pub(super) fn location(&self, span: Span) -> Option<Location> {
        Some(Location { uri: self.snapshot.uri(span.file)?, range: self.range(span) })
    }
}
