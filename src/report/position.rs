//! Byte offsets → lines and columns, both counted from 1, columns in characters.

use crate::base::{FileId, Span};
use crate::sources::Sources;

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
}

impl<'a> Positions<'a> {
    /// For these sources.
    pub fn new(sources: &'a Sources) -> Self {
        Self { sources }
    }

    /// Where a span begins and ends.
    pub fn of(&self, span: Span) -> (Position, Position) {
        (self.at(span.file, span.start as usize), self.at(span.file, span.end as usize))
    }

    fn at(&self, file: FileId, offset: usize) -> Position {
        let text = self.sources.text(file);
        let before = text.get(..offset.min(text.len())).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        Position { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }
}
