//! `<!-- parity: … -->` → what an author says of the block below: an exception from a rule, or that it stands alone.

use crate::base::{Diagnostic, Languages, Span, rule, text};
use crate::syntax::document::{Block, BlockKind, Document};

/// What a comment says of the block below it.
#[derive(Clone, Debug)]
pub enum Note {
    /// `parity: allow fact/date — reason`.
    Allow {
        /// The id of the rule.
        rule: &'static str,
        /// Why.
        reason: String,
        /// The comment.
        comment: Span,
        /// The block below; none at the end of the text.
        block: Option<Span>,
    },
    /// `parity: only fr — reason`.
    Only {
        /// The code of the language.
        code: String,
        /// Why.
        reason: String,
        /// The comment.
        comment: Span,
        /// The block below; none at the end of the text.
        block: Option<Span>,
    },
}

impl Note {
    /// Reads the comments of a text.
    pub(super) fn read_all(document: &Document, languages: &Languages) -> (Vec<Self>, Vec<Diagnostic>) {
        let (mut notes, mut found) = (Vec::new(), Vec::new());
        for comment in &document.comments {
            let block = below(&document.blocks, comment.span.end);
            match Self::read(&comment.value, comment.span, block, languages) {
                Some(note) => notes.push(note),
                None => found.push(
                    Diagnostic::new(rule::PARITY_UNUSED_ALLOW, text!("parity-unused-allow.syntax"))
                        .at(comment.span)
                        .help(text!("parity-unused-allow.syntax-help")),
                ),
            }
        }
        (notes, found)
    }

    fn read(words: &str, comment: Span, block: Option<Span>, languages: &Languages) -> Option<Self> {
        let rest = words.strip_prefix("parity:")?.trim_start();
        let (verb, rest) = rest.split_once(char::is_whitespace)?;
        let (name, rest) = rest.trim_start().split_once(char::is_whitespace)?;
        // The reason is required; a dash or a colon may stand before it.
        let reason = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '-' | ':')).trim().to_owned();
        if reason.is_empty() {
            return None;
        }
        match verb {
            "allow" => {
                let rule = rule::ALL.iter().find(|r| r.id == name && r.is_negotiable())?.id;
                Some(Note::Allow { rule, reason, comment, block })
            }
            "only" => {
                languages.find(name)?;
                Some(Note::Only { code: name.to_owned(), reason, comment, block })
            }
            _ => None,
        }
    }
}

/// The outermost block that begins after an offset.
fn below(blocks: &[Block], offset: u32) -> Option<Span> {
    for block in blocks {
        if block.span.start >= offset {
            return Some(block.span);
        }
        if block.span.end <= offset {
            continue;
        }
        let inner = match &block.kind {
            BlockKind::List(list) => list.items.iter().find_map(|i| below(&i.blocks, offset)),
            BlockKind::Quote(blocks) => below(blocks, offset),
            BlockKind::Footnote(note) => below(&note.blocks, offset),
            _ => None,
        };
        if inner.is_some() {
            return inner;
        }
    }
    None
}
