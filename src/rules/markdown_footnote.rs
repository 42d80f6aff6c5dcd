//! A footnote is written but never referred to, so that nobody would read it.
//!
//! What to do: put its mark (`[^1]`) where it belongs, or delete the note.

use super::RuleCx;
use crate::base::{Diagnostic, rule, text};
use crate::syntax::document::{Block, BlockKind, InlineKind};
use std::collections::BTreeSet;

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for side in cx.site.pages.iter().flat_map(|p| p.sides.values()) {
        let mut used = BTreeSet::new();
        side.document.inlines(|inline| {
            if let InlineKind::FootnoteReference(label) = &inline.kind {
                used.insert(label.as_str());
            }
        });
        notes(&side.document.blocks, &mut |block, label| {
            if !used.contains(label) {
                found.push(Diagnostic::new(rule::MARKDOWN_FOOTNOTE, text!("markdown-footnote", label = label)).at(block.span).help(text!("markdown-footnote.help", label = label)));
            }
        });
    }
    found
}

fn notes<'a>(blocks: &'a [Block], see: &mut dyn FnMut(&'a Block, &'a str)) {
    for block in blocks {
        match &block.kind {
            BlockKind::Footnote { label, .. } => see(block, label),
            BlockKind::Quote(inner) => notes(inner, see),
            BlockKind::List { items, .. } => items.iter().for_each(|i| notes(&i.blocks, see)),
            _ => {}
        }
    }
}
