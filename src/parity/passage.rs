//! A stretch of prose with a way back to the file: running text of Markdown, or a value of YAML.

use crate::base::{Span, Spanned};
use crate::syntax::document::{Flat, Inline};
use std::ops::Range;

/// A stretch of prose.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The words, with the links in them.
    pub flat: Flat,
    /// For a value of YAML: where it stands, and how far into it its characters run in step with the file, if they do.
    value: Option<(Span, Option<u32>)>,
}

impl Passage {
    /// Running text of Markdown.
    pub fn running(inlines: &[Inline]) -> Self {
        Self { flat: Flat::of(inlines), value: None }
    }

    /// A value of YAML.
    pub fn value(value: &Spanned<String>) -> Self {
        // A plain value is as long as its text; one between quotes, without anything escaped in it, is longer by two.
        let shift = match value.span.range().len().checked_sub(value.value.len()) {
            Some(0) => Some(0),
            Some(2) => Some(1),
            _ => None,
        };
        Self { flat: Flat::plain(value.value.clone()), value: Some((value.span, shift)) }
    }

    /// A block of code: no prose, but compared.
    pub fn code(text: &str, span: Span) -> Self {
        Self { flat: Flat::plain(text.to_owned()), value: Some((span, None)) }
    }

    /// The words.
    pub fn text(&self) -> &str {
        self.flat.text()
    }

    /// The place in the file of a stretch of the words.
    pub fn span(&self, range: Range<usize>) -> Span {
        match self.value {
            None => self.flat.span(range),
            Some((span, Some(shift))) => {
                Span { start: span.start + shift + range.start as u32, end: span.start + shift + range.end as u32, ..span }
            }
            Some((span, None)) => span,
        }
    }

    /// True for a stretch that touches words which the author marked as those of another language.
    pub fn is_foreign(&self, range: &Range<usize>) -> bool {
        self.flat.foreign.iter().any(|f| f.start < range.end && range.start < f.end)
    }
}
