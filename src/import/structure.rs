//! Blocks as people type them → blocks as they meant them: bullets, lines and headings that were made by hand.

use super::text::{Block, Item, Kind, Paragraph, Piece, Role};

/// The list of bullets that were typed.
const TYPED: usize = usize::MAX;

/// A heading that is only bold has no more words than this; at the beginning of a text, where it is the title, some more.
const HEADING_WORDS: usize = 12;
const TITLE_WORDS: usize = 40;

/// Makes the blocks what they were meant to be. `begins` says whether the text begins with them.
pub(super) fn mend(blocks: Vec<Block>, begins: bool) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for block in blocks {
        match block {
            Block::Table(rows) => table(rows, &mut out),
            Block::Paragraph(paragraph) => out.push(if is_line(&paragraph) { Block::Rule } else { Block::Paragraph(paragraph) }),
            other => out.push(other),
        }
    }
    typed_bullets(&mut out);
    bold_headings(&mut out, begins);
    out
}

/// A table with one column that holds anything is a frame around paragraphs.
fn table(rows: Vec<Vec<Vec<Paragraph>>>, out: &mut Vec<Block>) {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let full = (0..width).filter(|c| rows.iter().any(|row| row.get(*c).is_some_and(|cell| !cell.is_empty()))).count();
    if full > 1 {
        out.push(Block::Table(rows));
    } else {
        out.extend(rows.into_iter().flatten().flatten().map(Block::Paragraph));
    }
}

/// `-----`, `_____`, `* * *`.
fn is_line(paragraph: &Paragraph) -> bool {
    let words: String = paragraph.words().chars().filter(|c| !c.is_whitespace()).collect();
    let mut signs = words.chars();
    let first = signs.next();
    let plain = paragraph.pieces.iter().all(|p| matches!(p.kind, Kind::Words(_) | Kind::Break));
    plain && words.chars().count() >= 3 && first.is_some_and(|f| "-_*=–—".contains(f) && signs.all(|c| c == f))
}

/// Paragraphs that begin with a typed bullet are items. A hyphen is one only where another paragraph beside it has one too.
fn typed_bullets(blocks: &mut [Block]) {
    let sign = |block: Option<&Block>| match block {
        Some(Block::Paragraph(p)) if p.item.is_none() && matches!(p.role, Role::Body | Role::Quote) => typed_bullet(p),
        _ => None,
    };
    let signs: Vec<Option<(char, usize)>> = blocks.iter().map(|b| sign(Some(b))).collect();
    for (at, block) in blocks.iter_mut().enumerate() {
        let (Some((c, length)), Block::Paragraph(paragraph)) = (signs[at], block) else { continue };
        let same = |other: Option<&Option<(char, usize)>>| other.is_some_and(|o| o.is_some_and(|(d, _)| d == c));
        let alone = !(same(signs.get(at + 1)) || at > 0 && same(signs.get(at - 1)));
        if alone && "-–—*".contains(c) {
            continue;
        }
        let all = paragraph.words().len();
        let rest = paragraph.cut(length..all);
        paragraph.pieces = rest.pieces;
        paragraph.item = Some(Item { list: TYPED, depth: 0, start: None });
    }
}

/// The bullet and how many bytes it takes with the spaces after it.
fn typed_bullet(paragraph: &Paragraph) -> Option<(char, usize)> {
    let words = paragraph.words();
    let text = words.trim_start();
    let bullet = text.chars().next().filter(|c| "•▪◦‣●○■□➢►✓-–—*·".contains(*c))?;
    let rest = text[bullet.len_utf8()..].trim_start_matches(' ');
    let spaces = text.len() - bullet.len_utf8() - rest.len();
    let fixed = rest.trim_start_matches('\u{a0}');
    let spaces = spaces + rest.len() - fixed.len();
    (spaces > 0 && !fixed.is_empty()).then(|| (bullet, words.len() - fixed.len()))
}

/// A short paragraph that is wholly bold and no sentence is a heading, below those that are headings by their style.
fn bold_headings(blocks: &mut [Block], mut begins: bool) {
    for block in blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        let words = paragraph.words();
        let count = words.split_whitespace().count();
        let limit = if begins { TITLE_WORDS } else { HEADING_WORDS };
        let plain = paragraph.pieces.iter().all(|p| !matches!(p.kind, Kind::Picture(..)));
        let sentence = !begins && words.trim_end().ends_with(['.', ';', ',']);
        if paragraph.role == Role::Body && paragraph.item.is_none() && paragraph.is_bold() && plain && count <= limit && !sentence {
            paragraph.role = Role::Heading(BOLD);
        }
        begins &= paragraph.role != Role::Body || count <= 6;
    }
}

/// The level of a heading that is only bold: below all others.
pub(super) const BOLD: usize = 9;

/// Takes the spaces and line breaks from both ends of a paragraph.
pub(super) fn trim(paragraph: &mut Paragraph) {
    let blank = |p: &Piece| matches!(p.kind, Kind::Break) || matches!(&p.kind, Kind::Words(w) if w.trim().is_empty());
    while paragraph.pieces.last().is_some_and(blank) {
        paragraph.pieces.pop();
    }
    let leading = paragraph.pieces.iter().take_while(|p| blank(p)).count();
    paragraph.pieces.drain(..leading);
    if let Some(Piece { kind: Kind::Words(words), .. }) = paragraph.pieces.last_mut() {
        words.truncate(words.trim_end().len());
    }
    if let Some(Piece { kind: Kind::Words(words), .. }) = paragraph.pieces.first_mut() {
        words.drain(..words.len() - words.trim_start().len());
    }
}
