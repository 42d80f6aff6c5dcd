//! Words as Word writes them → as we do: without signs that nobody sees, with the quotation marks and apostrophes of their
//! language, and with plain spaces where a page sets the right one by itself.

use super::text::{Block, Kind, Paragraph};
use crate::locale::Locale;
use unicode_normalization::UnicodeNormalization;

/// Spells the paragraphs of a block.
pub(super) fn block(block: &mut Block, locale: &Locale) {
    match block {
        Block::Paragraph(p) => paragraph(p, locale),
        Block::Table(rows) => rows.iter_mut().flatten().flatten().for_each(|p| paragraph(p, locale)),
        Block::Rule | Block::Break => {}
    }
}

/// Spells a paragraph.
pub(super) fn paragraph(paragraph: &mut Paragraph, locale: &Locale) {
    let mut texts: Vec<&mut String> = Vec::new();
    let mut ends: Vec<usize> = Vec::new();
    for piece in &mut paragraph.pieces {
        match &mut piece.kind {
            Kind::Words(words) => {
                *words = clean(words);
                texts.push(words);
            }
            // A line ends after this piece.
            Kind::Break => ends.push(texts.len()),
            Kind::Note(_) | Kind::Picture(..) => {}
        }
    }
    let quoted = locale.quote(&texts.iter().map(|t| t.as_str()).collect::<Vec<_>>());
    for (text, quoted) in texts.iter_mut().zip(quoted) {
        **text = quoted;
    }
    let mut flat = String::new();
    for (at, text) in texts.iter().enumerate() {
        let breaks = ends.iter().filter(|e| **e == at).take(1);
        breaks.for_each(|_| flat.push('\n'));
        flat.push_str(text);
    }
    let set = settle(&flat, locale);
    // The same characters, one for one, go back to where they were.
    let mut chars = set.chars();
    if set.chars().count() != flat.chars().count() {
        return;
    }
    let mut after_space = false;
    for (at, text) in texts.iter_mut().enumerate() {
        if ends.contains(&at) {
            chars.next();
            after_space = false;
        }
        let count = text.chars().count();
        let mut out = String::with_capacity(text.len());
        for c in chars.by_ref().take(count) {
            let space = matches!(c, ' ' | '\u{a0}' | '\u{202f}');
            if !(space && after_space) {
                out.push(c);
            }
            after_space = space;
        }
        **text = out;
    }
}

/// Without what nobody sees, every kind of space one of three, accents and letters in one piece.
fn clean(words: &str) -> String {
    let seen = words.chars().filter_map(|c| match c {
        // What would turn the direction of the text around it, and spaces without width.
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {
            None
        }
        '\u{a0}' | '\u{202f}' => Some(c),
        _ if c.is_whitespace() => Some(' '),
        _ if c.is_control() => None,
        '\u{2010}' | '\u{2011}' => Some('-'),
        _ => Some(c),
    });
    let composed: String = seen.nfc().collect();
    composed.replace("...", "…").chars().flat_map(ligature).collect()
}

fn ligature(c: char) -> Box<dyn Iterator<Item = char>> {
    match c {
        'ﬀ'..='ﬆ' => Box::new(std::iter::once(c).nfkc()),
        _ => Box::new(std::iter::once(c)),
    }
}

/// The apostrophes of the language; and a plain space wherever the page would set the same one that does not break.
fn settle(text: &str, locale: &Locale) -> String {
    let set = locale.typeset(text);
    let plain = set.replace(['\u{a0}', '\u{202f}'], " ");
    let again = locale.typeset(&plain);
    let keep = |(written, made): (char, char)| if matches!(written, '\u{a0}' | '\u{202f}') && made != ' ' { ' ' } else { written };
    set.chars().zip(again.chars()).map(keep).collect()
}
