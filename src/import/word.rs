//! The parts of a Word file → its blocks and its notes.

use super::document::Reader;
use super::numbering::Numbering;
use super::package::Package;
use super::relations;
use super::styles::Styles;
use super::text::{Block, Paragraph};
use super::xml::walk;
use super::{ImportError, MAX_PARAGRAPHS, MAX_TEXT};
use std::collections::BTreeMap;

/// A Word file, read.
pub(super) struct Word {
    pub blocks: Vec<Block>,
    /// The paragraphs of each note.
    pub notes: Vec<Vec<Paragraph>>,
    /// True when there is not a word in it.
    pub empty: bool,
}

/// Reads the document of a package.
pub(super) fn read(package: &mut Package<'_>) -> Result<Word, ImportError> {
    let root = relations::read(package, "")?;
    let main = root.values().find(|r| r.kind == "officeDocument" && !r.external);
    let main = main.map_or_else(|| "word/document.xml".to_owned(), |r| r.target.clone());
    let Some(bytes) = package.part(&main)?.filter(|b| looks_like_word(b)) else { return Err(package.stranger()) };
    let links = relations::read(package, &main)?;
    let mut other = |kind: &str| match links.values().find(|r| r.kind == kind && !r.external) {
        Some(relation) => Ok(package.part(&relation.target)?.map(|bytes| (relation.target.clone(), bytes))),
        None => Ok(None),
    };
    let styles = other("styles")?.map(|(_, b)| Styles::read(&b)).transpose()?.unwrap_or_default();
    let numbering = other("numbering")?.map(|(_, b)| Numbering::read(&b)).transpose()?.unwrap_or_default();
    let (foot, end) = (other("footnotes")?, other("endnotes")?);
    let mut spent = Spent::default();
    let mut body = Reader::new(&styles, &numbering, &links, &mut spent);
    walk(&bytes, |node| body.see(node))?;
    let (blocks, asked) = (body.blocks, body.asked);
    let mut noted: BTreeMap<(bool, String), Vec<Paragraph>> = BTreeMap::new();
    for (is_end, part) in [(false, foot), (true, end)] {
        let Some((name, bytes)) = part else { continue };
        let links = relations::read(package, &name)?;
        let mut reader = Reader::new(&styles, &numbering, &links, &mut spent);
        walk(&bytes, |node| reader.see(node))?;
        noted.extend(reader.notes.into_iter().map(|(id, paragraphs)| ((is_end, id), paragraphs)));
    }
    let notes: Vec<Vec<Paragraph>> = asked.iter().map(|key| noted.remove(key).unwrap_or_default()).collect();
    let empty = blocks.iter().all(|b| b.words().trim().is_empty());
    Ok(Word { blocks, notes, empty })
}

/// True for a part of text, and not of a spreadsheet or of slides.
fn looks_like_word(bytes: &[u8]) -> bool {
    bytes.windows(9).take(4_000).any(|w| w == b"document " || w == b"document>")
}

/// What has been taken of what a document may have.
#[derive(Default)]
pub(super) struct Spent {
    paragraphs: usize,
    text: usize,
    pieces: usize,
}

impl Spent {
    pub(super) fn paragraph(&mut self) -> Result<(), ImportError> {
        self.paragraphs += 1;
        if self.paragraphs > MAX_PARAGRAPHS { Err(ImportError::Long) } else { Ok(()) }
    }

    pub(super) fn piece(&mut self, text: usize) -> Result<(), ImportError> {
        self.text += text;
        self.pieces += 1;
        if self.text > MAX_TEXT || self.pieces > 10 * MAX_PARAGRAPHS { Err(ImportError::Long) } else { Ok(()) }
    }
}
