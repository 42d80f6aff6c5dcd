//! What an editor opens, changes and closes → the texts as they stand in it.

use super::address::path_of;
use super::position::{Encoding, Lines};
use lsp_types::{DidChangeTextDocumentParams, DidOpenTextDocumentParams, Uri};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A text that is open in the editor.
#[derive(Clone, Debug)]
pub(super) struct Document {
    /// As the editor names it.
    pub(super) uri: Uri,
    /// The number that the editor gave this text.
    pub(super) version: i32,
    /// The text, with the byte order mark if the editor sends one.
    pub(super) text: Arc<str>,
}

/// The texts that are open, by path.
#[derive(Debug, Default)]
pub(super) struct Documents(BTreeMap<PathBuf, Document>);

impl Documents {
    /// A file was opened; its path, when it lies on the disk.
    pub(super) fn open(&mut self, params: DidOpenTextDocumentParams) -> Option<PathBuf> {
        let item = params.text_document;
        let path = path_of(&item.uri)?;
        self.0.insert(path.clone(), Document { uri: item.uri, version: item.version, text: item.text.into() });
        Some(path)
    }

    /// A text was changed; its path, when it is open.
    pub(super) fn change(&mut self, params: DidChangeTextDocumentParams, encoding: Encoding) -> Option<PathBuf> {
        let path = path_of(&params.text_document.uri)?;
        let document = self.0.get_mut(&path)?;
        let mut text = document.text.to_string();
        for change in params.content_changes {
            match change.range {
                None => text = change.text,
                Some(range) => {
                    let lines = Lines::new(&text, encoding);
                    let (start, end) = (lines.byte(range.start), lines.byte(range.end));
                    text.replace_range(start..end.max(start), &change.text);
                }
            }
        }
        (document.text, document.version) = (text.into(), params.text_document.version);
        Some(path)
    }

    /// A file was closed: what is on the disk counts again.
    pub(super) fn close(&mut self, uri: &Uri) -> Option<PathBuf> {
        let path = path_of(uri)?;
        self.0.remove(&path).map(|_| path)
    }

    /// The text that is open under a path.
    pub(super) fn get(&self, path: &Path) -> Option<&Document> {
        self.0.get(path)
    }

    /// The texts that are open below a folder, by their path in it.
    pub(super) fn below(&self, root: &Path) -> impl Iterator<Item = (String, &Document)> {
        let path = move |path: &Path| path.strip_prefix(root).ok()?.to_str().map(|p| p.replace(std::path::MAIN_SEPARATOR, "/"));
        self.0.iter().filter_map(move |(p, document)| Some((path(p)?, document)))
    }
}
