//! Byte offsets → lines and columns, both counted from 1, columns in characters.

use crate::base::{FileId, Span};
use crate::sources::Sources;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// A place as people count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

/// Finds lines and columns in the sources.
pub struct Positions<'a> {
    sources: &'a Sources,
    /// Where the lines of a file begin, kept from the first time that somebody asks.
    lines: RefCell<BTreeMap<FileId, Vec<usize>>>,
}

impl<'a> Positions<'a> {
    /// For these sources.
    pub fn new(sources: &'a Sources) -> Self {
        Self { sources, lines: RefCell::default() }
    }

    /// Where a span begins and ends.
    pub fn of(&self, span: Span) -> (Position, Position) {
        (self.at(span.file, span.start as usize), self.at(span.file, span.end as usize))
    }

    /// The line of a byte, from 1, and the byte at which it begins.
    pub(super) fn line(&self, file: FileId, offset: usize) -> (usize, usize) {
        let mut files = self.lines.borrow_mut();
        let starts = files.entry(file).or_insert_with(|| {
            let ends = self.sources.text(file).match_indices('\n').map(|(i, _)| i + 1);
            std::iter::once(0).chain(ends).collect()
        });
        let line = starts.partition_point(|start| *start <= offset);
        (line, starts.get(line - 1).copied().unwrap_or(0))
    }

    fn at(&self, file: FileId, offset: usize) -> Position {
        let text = self.sources.text(file);
        let offset = offset.min(text.len());
        let (line, start) = self.line(file, offset);
        Position { line, column: text.get(start..offset).unwrap_or_default().chars().count() + 1 }
    }
}
