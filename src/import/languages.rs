//! Blocks → the blocks of each language, whichever way the author put the languages into one file: one after the other, in
//! turns, or in the columns of a table.
//!
//! The words decide, and what Word takes their language for helps. A line without a language (a telephone number, a name) goes
//! with its neighbours; where it stands once for all, every language gets it. A line in another language inside a text is a
//! quotation and stays there. A language that is missing is not made up.

use super::evidence::{Evidence, Judge};
use super::lines;
use super::sequence;
use super::structure::mend;
use super::text::{Block, Kind, Paragraph};
use crate::base::{Lang, PerLang};
use crate::facts::Value;

/// A block and what is known of its language.
pub(super) struct Marked {
    pub block: Block,
    pub evidence: Evidence,
    /// The language in which it certainly is.
    pub clear: Option<Lang>,
    /// True for a line that only says which language follows.
    pub is_marker: bool,
    /// True for half of a line that says the same twice: it goes where its language is.
    pub is_half: bool,
    /// How many words it has.
    pub words: usize,
}

/// Who gets a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    One(Lang),
    /// It stays in the text of the first language, whose neighbours are, as words of the second.
    Quoted(Lang, Lang),
    All,
    Nobody,
}

/// A language with fewer of the words than one in this many of another's is quoted, not written.
const QUOTED: usize = 7;

/// Splits a document by language.
pub(super) fn split(blocks: Vec<Block>, judge: &Judge<'_>) -> PerLang<Vec<Block>> {
    let languages = &judge.site.languages;
    let mut marked = mark(blocks, judge);
    markers(&mut marked, judge);
    let quoted = quotations(&mut marked, languages.len());
    let mut present: Vec<Lang> = Vec::new();
    for lang in marked.iter().filter_map(|m| m.clear) {
        if !present.contains(&lang) {
            present.push(lang);
        }
    }
    let owners = match present.as_slice() {
        [] => return PerLang::new(languages),
        [one] => vec![Owner::One(*one); marked.len()],
        _ => sequence::owners(&marked, judge),
    };
    let mut sides: PerLang<Vec<Block>> = PerLang::new(languages);
    present.iter().for_each(|lang| drop(sides.set(*lang, Vec::new())));
    for ((m, owner), quote) in marked.into_iter().zip(owners).zip(quoted) {
        if m.is_marker || matches!(m.block, Block::Break) {
            continue;
        }
        let mut give = |lang: Lang, block: Block| sides.get_mut(lang).into_iter().for_each(|side| side.push(block.clone()));
        match (owner, quote) {
            (Owner::One(lang), Some(other)) if lang != other => give(lang, foreign(m.block, other)),
            (Owner::One(lang), _) => give(lang, m.block),
            (Owner::Quoted(lang, other), _) => give(lang, foreign(m.block, other)),
            (Owner::All, _) => present.iter().for_each(|lang| give(*lang, m.block.clone())),
            (Owner::Nobody, _) => {}
        }
    }
    sides
}

/// Every block with what its words say; tables of languages and lines that say the same twice are taken apart.
fn mark(blocks: Vec<Block>, judge: &Judge<'_>) -> Vec<Marked> {
    let tagged = is_tagged(&blocks, judge);
    let spoken = spoken(&blocks, judge);
    let halves = |paragraph: &Paragraph| {
        lines::halves(paragraph, judge).filter(|halves| halves.iter().all(|(lang, _)| spoken.is_empty() || spoken.contains(lang)))
    };
    let mut out = Vec::new();
    let add = |block: Block, given: Option<Lang>, is_half: bool, out: &mut Vec<Marked>| {
        let evidence = judge.of(&block, tagged);
        let words = block.words().split_whitespace().count();
        let clear = given.or_else(|| evidence.clear()).filter(|_| !matches!(block, Block::Break | Block::Rule));
        out.push(Marked { block, evidence, clear, is_marker: false, is_half, words });
    };
    for block in blocks {
        if let Block::Table(rows) = &block
            && let Some(columns) = columns(rows, judge)
        {
            for (at, row) in rows.iter().enumerate() {
                let alone = row.iter().filter(|cell| !cell.is_empty()).count() == 1;
                for (column, cell) in row.iter().enumerate() {
                    let begins = at == 0 || out.iter().all(|m: &Marked| m.words < 6);
                    let given = columns.get(column).copied().flatten();
                    for block in mend(cell.iter().cloned().map(Block::Paragraph).collect(), begins) {
                        // A row of one cell may be for all.
                        let given = given.filter(|_| !alone || judge.read(&block.words()).likely().is_some());
                        // Of a line that says it in every language, the column wants its own.
                        let own = match &block {
                            Block::Paragraph(p) => halves(p).and_then(|all| all.into_iter().find(|(lang, _)| Some(*lang) == given)),
                            _ => None,
                        };
                        add(own.map_or(block, |(_, half)| Block::Paragraph(half)), given, false, &mut out);
                    }
                }
            }
            continue;
        }
        match &block {
            Block::Paragraph(paragraph) if judge.named(&paragraph.words()).is_empty() => match halves(paragraph) {
                Some(halves) => halves.into_iter().for_each(|(lang, half)| add(Block::Paragraph(half), Some(lang), true, &mut out)),
                None => add(block, None, false, &mut out),
            },
            _ => add(block, None, false, &mut out),
        }
    }
    out
}

/// The languages in which longer paragraphs are.
fn spoken(blocks: &[Block], judge: &Judge<'_>) -> Vec<Lang> {
    let paragraphs = blocks.iter().flat_map(Block::paragraphs).map(Paragraph::words);
    let long = paragraphs.filter(|words| words.split_whitespace().count() >= sequence::LONG && !words.contains('\n'));
    let mut langs: Vec<Lang> = long.filter_map(|words| judge.read(&words).clear()).collect();
    langs.sort_unstable();
    langs.dedup();
    langs
}

/// True where the author, or the spelling checker, tells languages apart: then what it says of a line helps.
fn is_tagged(blocks: &[Block], judge: &Judge<'_>) -> bool {
    let mut lengths = vec![0usize; judge.site.languages.len()];
    for (length, lang) in blocks.iter().flat_map(|b| judge.tags(b)) {
        lengths[lang.index()] += length;
    }
    let all: usize = lengths.iter().sum();
    lengths.iter().filter(|n| **n * 10 > all).count() > 1
}

/// The language of each column of a table that puts languages side by side.
fn columns(rows: &[Vec<Vec<Paragraph>>], judge: &Judge<'_>) -> Option<Vec<Option<Lang>>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0).min(16);
    let text = |column: usize| {
        // A row of one cell says nothing of its column.
        let full = rows.iter().filter(|row| row.iter().filter(|cell| !cell.is_empty()).count() > 1);
        let cells = full.filter_map(|row| row.get(column)).flatten();
        cells.map(Paragraph::words).collect::<Vec<_>>().join("\n")
    };
    let columns: Vec<Option<Lang>> = (0..width).map(|c| judge.read(&text(c)).clear()).collect();
    let mut langs: Vec<Lang> = columns.iter().copied().flatten().collect();
    let known = langs.len();
    langs.sort_unstable();
    langs.dedup();
    (langs.len() > 1 && langs.len() == known).then_some(columns)
}

/// Finds the lines that say which language follows: « FR », « Nederlandse versie », « FR / NL ».
fn markers(marked: &mut [Marked], judge: &Judge<'_>) {
    let mut before: Option<Lang> = None;
    for at in 0..marked.len() {
        let Block::Paragraph(paragraph) = &marked[at].block else {
            before = marked[at].clear.or(before);
            continue;
        };
        let named = judge.named(&paragraph.words());
        let next = || marked[at + 1..].iter().filter(|m| m.words > 3).find_map(|m| m.clear);
        match named.as_slice() {
            [] => {}
            [one] => {
                let turns = before != Some(*one) && next().is_none_or(|n| n == *one);
                // In the columns of a table the column says it.
                if turns || marked[at].clear == Some(*one) && marked[at].words == 1 {
                    marked[at].is_marker = true;
                    marked[at].clear = Some(*one);
                }
            }
            _ => {
                marked[at].is_marker = true;
                marked[at].clear = None;
            }
        }
        before = marked[at].clear.or(before);
    }
}

/// Takes what is only quoted out of the languages of the document; of each block, the language that it quotes.
fn quotations(marked: &mut [Marked], languages: usize) -> Vec<Option<Lang>> {
    let mut words = vec![0usize; languages];
    let mut certain = vec![false; languages];
    for m in marked.iter() {
        if let Some(lang) = m.clear {
            words[lang.index()] += m.words;
            certain[lang.index()] |= m.is_marker;
        }
    }
    let most = words.iter().copied().max().unwrap_or(0);
    let quoted = |lang: Lang| words[lang.index()] * QUOTED < most && !certain[lang.index()];
    let mut out = Vec::with_capacity(marked.len());
    for m in marked.iter_mut() {
        let quote = m.clear.filter(|lang| quoted(*lang));
        if quote.is_some() {
            m.clear = None;
            m.evidence = Evidence(vec![0.0; languages]);
        }
        out.push(quote);
    }
    out
}

/// The same block, as words of another language.
fn foreign(block: Block, lang: Lang) -> Block {
    match block {
        Block::Paragraph(mut paragraph) => {
            paragraph.pieces.iter_mut().for_each(|p| p.look.foreign = Some(lang.0));
            Block::Paragraph(paragraph)
        }
        other => other,
    }
}

impl Marked {
    /// True for a telephone number, an address of mail or of the web.
    pub(super) fn is_contact(&self, judge: &Judge<'_>) -> bool {
        self.facts(judge, |value| matches!(value, Value::Phone(_) | Value::Email(_) | Value::Url(_)))
    }

    /// True for a line that is a date and hardly anything else.
    pub(super) fn is_date(&self, judge: &Judge<'_>) -> bool {
        self.words <= 6 && self.facts(judge, |value| matches!(value, Value::Date(_)))
    }

    fn facts(&self, judge: &Judge<'_>, wanted: impl Fn(&Value) -> bool) -> bool {
        let text = self.block.words();
        text.len() < 400 && judge.readers.iter().any(|r| r.read(&text).facts.iter().any(|f| wanted(&f.value)))
    }

    /// True for a block that holds nothing but pictures.
    pub(super) fn is_picture(&self) -> bool {
        self.words == 0 && self.block.paragraphs().iter().flat_map(|p| &p.pieces).any(|p| matches!(p.kind, Kind::Picture(..)))
    }
}
