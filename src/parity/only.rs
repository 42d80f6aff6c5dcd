//! `<!-- parity: only fr — reason -->`, `<!-- parity: allow fact/date — reason -->` → what an author says of the block below.

use super::unit::Unit;
use crate::base::{Lang, Span};
use crate::model::{Note, Side, Site};

/// A block that stands in one language only, as its author says.
#[derive(Debug)]
pub struct Only {
    /// The comment.
    pub comment: Span,
    /// True when there was such a block.
    pub used: bool,
}

impl Only {
    /// Takes the blocks out of a side that its author says stand in this language only.
    pub(super) fn take(lang: Lang, side: &Side, units: &mut Vec<Unit>, site: &Site) -> Vec<Only> {
        let mut out = Vec::new();
        for note in &side.notes {
            let Note::Only { code, comment, block, .. } = note else { continue };
            let before = units.len();
            if site.languages.find(code) == Some(lang)
                && let Some(block) = block
            {
                units.retain(|u| !(block.start <= u.span.start && u.span.end <= block.end && u.span.file == block.file));
            }
            out.push(Only { comment: *comment, used: units.len() < before });
        }
        out
    }
}
