//! A footnote is written but never referred to, so that nobody would read it; or it is referred to and not written, so that
//! its mark would be printed as it stands.
//!
//! What to do: put the mark (`[^1]`) where it belongs, or delete the note; write the note as `[^1]: Its words.`

use super::RuleCx;
use crate::base::{Diagnostic, rule, text};
use crate::model::{Page, Side};
use crate::syntax::document::{Block, BlockKind, InlineKind};
use memchr::memmem;
use std::collections::BTreeSet;

pub(super) fn check_side(cx: &RuleCx<'_>, _: &Page, side: &Side) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // Most texts have none.
    if memmem::find(cx.sources.text(side.file).as_bytes(), b"[^").is_none() {
        return found;
    }
        let mut used = BTreeSet::new();
        side.document.inlines(|inline| {
            match &inline.kind {
                InlineKind::FootnoteReference(label) => {
                    used.insert(&**label);
                }
                // A mark without a note is no mark to the parser: it stays words.
                InlineKind::Text(text) => found.extend(marks(text).map(|label| {
                    Diagnostic::new(rule::MARKDOWN_FOOTNOTE, text!("markdown-footnote.missing", label = label))
                        .at(inline.span)
                        .help(text!("markdown-footnote.missing-help", label = label))
                })),
                _ => {}
            }
        });
        notes(&side.document.blocks, &mut |block, label| {
            if !used.contains(label) {
                found.push(Diagnostic::new(rule::MARKDOWN_FOOTNOTE, text!("markdown-footnote", label = label)).at(block.span).help(text!("markdown-footnote.help", label = label)));
            }
        });
    found
}

/// The labels of marks in words: `[^2]`.
fn marks(text: &str) -> impl Iterator<Item = &str> {
    // Few texts have a bracket at all.
    let text = if text.contains('[') { text } else { "" };
    text.match_indices("[^").filter_map(|(at, _)| text[at + 2..].split_once(']')).map(|(label, _)| label).filter(|l| !l.is_empty() && !l.contains(char::is_whitespace))
}

fn notes<'a>(blocks: &'a [Block], see: &mut dyn FnMut(&'a Block, &'a str)) {
    for block in blocks {
        match &block.kind {
            BlockKind::Footnote(note) => see(block, &note.label),
            BlockKind::Quote(inner) => notes(inner, see),
            BlockKind::List(list) => list.items.iter().for_each(|i| notes(&i.blocks, see)),
            _ => {}
        }
    }
}
