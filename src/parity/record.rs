//! What was confirmed of a page: of each block and language a hash and the text, as it was accepted.
//!
//! No language is the original, and no history is asked: whichever side differs from the record has changed, and the other
//! is to be looked at. The hash is of the folded text, so that spaces and quotes never make a page outdated. The record is a
//! text of lines, so that a change of it can be read where changes are reviewed.

use super::group::{Bead, Group};
use super::readers::Readers;
use super::unit::Unit;
use crate::base::{Hash, Lang, Languages};
use crate::facts::Value;
use jiff::civil::Date;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// Where the records of a site lie.
pub use crate::sources::RECORDS as FOLDER;

/// What was confirmed of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The day on which it was confirmed.
    pub confirmed: Option<Date>,
    /// The blocks: of each language, its code, the hash and the text.
    pub blocks: Vec<Vec<Accepted>>,
}

/// The text of a block in a language, as it was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The code of the language.
    pub code: String,
    /// The hash of its folded text.
    pub hash: String,
    /// The text.
    pub text: String,
}

/// A block that is not as it was confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which: an index of [`Group::beads`].
    pub bead: usize,
    /// What was confirmed; none for a block that is new.
    pub accepted: Option<Vec<Accepted>>,
    /// The languages that have changed.
    pub changed: Vec<Lang>,
    /// How much it matters.
    pub weight: Weight,
}

/// How much a change matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// A slip of one or two letters, without a fact: the other side need not change.
    Slip,
    /// The other side is to be looked at.
    Review,
}

impl Record {
    /// The record of a page as it stands now.
    pub fn of(group: &Group<'_>, languages: &Languages, today: Date) -> Self {
        let accepted = |bead: &Bead| {
            let side = |lang: Lang| {
                let text = text(group.units(bead, lang));
                Accepted { code: languages.code(lang).to_owned(), hash: hash(&text), text }
            };
            let mut sides: Vec<Accepted> = group.languages().map(side).collect();
            // The order of the languages in site.yaml changes nothing.
            sides.sort_by(|a, b| a.code.cmp(&b.code));
            sides
        };
        Self { confirmed: Some(today), blocks: group.beads.iter().map(accepted).collect() }
    }

    /// Reads a record; `None` when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let mut record = Self::default();
        let mut block = Vec::new();
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            if line.is_empty() {
                record.blocks.extend((!block.is_empty()).then(|| std::mem::take(&mut block)));
                continue;
            }
            let (code, rest) = line.split_once(' ')?;
            if code == "confirmed" {
                record.confirmed = Some(rest.parse().ok()?);
                continue;
            }
            let (hash, text) = rest.split_once(' ').unwrap_or((rest, ""));
            if hash.len() != 16 || !hash.bytes().all(|b| b.is_ascii_hexdigit()) || !code.bytes().all(|b| b.is_ascii_lowercase()) {
                return None;
            }
            block.push(Accepted { code: code.to_owned(), hash: hash.to_owned(), text: unescape(text) });
        }
        record.blocks.extend((!block.is_empty()).then_some(block));
        record.confirmed.map(|_| record)
    }

    /// The record as the file that is committed.
    pub fn to_text(&self) -> String {
        let mut out = String::from("# What was confirmed to say the same. Written by `diptych confirm`; commit it, and do not edit it.\n");
        out.extend(self.confirmed.map(|day| format!("confirmed {day}\n")));
        for block in &self.blocks {
            out.push('\n');
            for side in block {
                out.push_str(&format!("{} {} {}\n", side.code, side.hash, escape(&side.text)));
            }
        }
        out
    }

    /// The blocks of a page that are not as they were confirmed.
    pub fn changes(&self, group: &Group<'_>, languages: &Languages, readers: &Readers<'_>) -> Vec<Change> {
        // Where each text was accepted, so that blocks that only moved are found.
        let mut known: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
        for (i, block) in self.blocks.iter().enumerate() {
            block.iter().for_each(|side| known.entry((&side.code, &side.hash)).or_default().push(i));
        }
        let now: Vec<Vec<(String, String)>> =
            group.beads.iter().map(|bead| group.languages().map(|l| text(group.units(bead, l))).map(|t| (hash(&t), t)).collect()).collect();
        let mut used = vec![false; self.blocks.len()];
        let places = |bead: usize, lang: Lang| known.get(&(languages.code(lang), now[bead][lang.index()].0.as_str()));
        // First what stands as it was, so that it is not taken for the change of another.
        let mut open = Vec::new();
        for bead in 0..group.beads.len() {
            let mut candidates = group.languages().next().and_then(|l| places(bead, l)).into_iter().flatten();
            let whole = |i: &usize| !used[*i] && group.languages().all(|l| places(bead, l).is_some_and(|p| p.contains(i)));
            match candidates.find(|i| whole(i)).copied() {
                Some(i) => used[i] = true,
                None => open.push(bead),
            }
        }
        let mut out = Vec::new();
        for bead in open {
            // A side that is as it was tells which block it is; else the first that is left of the same shape.
            let by_side = group.languages().filter_map(|l| places(bead, l)).flatten().copied().find(|i| !used[*i]);
            let block = by_side.or_else(|| self.nearest(&now[bead], languages, &used));
            let Some(i) = block else {
                out.push(Change { bead, accepted: None, changed: group.languages().collect(), weight: Weight::Review });
                continue;
            };
            used[i] = true;
            let accepted = &self.blocks[i];
            let before = |lang: Lang| accepted.iter().find(|a| a.code == languages.code(lang));
            let changed: Vec<Lang> = group.languages().filter(|l| before(*l).is_none_or(|a| a.hash != now[bead][l.index()].0)).collect();
            let weight = self::weight(group, bead, &changed, &before, readers, &now[bead]);
            if let Some(weight) = weight {
                out.push(Change { bead, accepted: Some(accepted.clone()), changed, weight });
            }
        }
        out
    }

    /// The block whose text is nearest to one of which every side has changed.
    fn nearest(&self, now: &[(String, String)], languages: &Languages, used: &[bool]) -> Option<usize> {
        let likeness = |block: &[Accepted]| {
            let sides = block.iter().filter_map(|a| Some((&a.text, &now.get(languages.find(&a.code)?.index())?.1)));
            let scores: Vec<f64> = sides.map(|(a, b)| shared_words(a, b)).collect();
            scores.iter().sum::<f64>() / scores.len().max(1) as f64
        };
        let free = self.blocks.iter().enumerate().filter(|(i, _)| !used[*i]).map(|(i, b)| (likeness(b), i));
        free.filter(|(score, _)| *score > 0.5).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))).map(|(_, i)| i)
    }
}

/// How much a change matters; nothing when it is accepted by itself.
fn weight<'a>(
    group: &Group<'_>,
    bead: usize,
    changed: &[Lang],
    before: &dyn Fn(Lang) -> Option<&'a Accepted>,
    readers: &Readers<'_>,
    now: &[(String, String)],
) -> Option<Weight> {
    let old = |lang: Lang| before(lang).map(|a| a.text.as_str()).unwrap_or_default();
    let masked = |lang: Lang, text: &str| {
        let mut masked = text.to_owned();
        let facts = readers.of(lang).read(text).facts;
        for fact in facts.iter().rev() {
            masked.replace_range(fact.range.clone(), "#");
        }
        fold(&masked)
    };
    // A fact that changed alike on every side: nothing but facts changed, and they agree.
    if changed.len() == now.len() {
        let only_facts = changed.iter().all(|l| masked(*l, old(*l)) == masked(*l, &now[l.index()].1));
        let agree = !group.differences().iter().any(|d| d.bead == bead);
        if only_facts && agree {
            return None;
        }
    }
    let facts = |lang: Lang, text: &str| readers.of(lang).read(text).facts.into_iter().map(|f| f.value).collect::<Vec<Value>>();
    let slip = |lang: Lang| {
        let (a, b) = (old(lang), now[lang.index()].1.as_str());
        a.len().abs_diff(b.len()) <= 4 && strsim::levenshtein(&fold(a), &fold(b)) <= 2 && same_values(&facts(lang, a), &facts(lang, b))
    };
    if changed.iter().all(|l| slip(*l)) { Some(Weight::Slip) } else { Some(Weight::Review) }
}

fn same_values(a: &[Value], b: &[Value]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x.agrees(y))
}

/// The part of the words that two texts share.
fn shared_words(a: &str, b: &str) -> f64 {
    let words = |t: &str| t.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    let (x, y) = (words(a), words(b));
    let both = x.iter().filter(|w| y.contains(w)).count();
    2.0 * both as f64 / (x.len() + y.len()).max(1) as f64
}

/// The text of the units of a bead in a language.
pub(super) fn text(units: &[Unit]) -> String {
    units.iter().map(|u| u.passage.text()).collect::<Vec<_>>().join("\n")
}

fn hash(text: &str) -> String {
    Hash::of(fold(text).as_bytes()).to_string()[..16].to_owned()
}

/// A text without what typography changes: the forms of spaces, quotes and apostrophes.
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfc() {
        let c = match c {
            '’' | '‘' | 'ʼ' => '\'',
            '«' | '»' | '“' | '”' | '„' => '"',
            '\u{2010}' | '\u{2011}' => '-',
            '\u{ad}' | '\u{200b}' | '\u{2060}' => continue,
            '…' => {
                out.push_str("...");
                continue;
            }
            c if c.is_whitespace() => ' ',
            c => c,
        };
        // A space before a sign, after an opening quotation mark, or twice, is typography.
        if matches!(c, ';' | ':' | '!' | '?' | '"') && out.ends_with(' ') {
            out.pop();
        }
        if c == ' ' && (out.ends_with([' ', '"']) || out.is_empty()) {
            continue;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out
}

fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "")
}

fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some(c) => out.push(c),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography_changes_no_hash() {
        assert_eq!(fold("« L’été »\u{202f}: oui\u{a0}!"), fold("\"L'été\": oui!"));
        assert_eq!(fold("a  b\nc "), "a b c");
        assert_ne!(fold("15 janvier"), fold("16 janvier"));
    }

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let side = |code: &str, text: &str| Accepted { code: code.to_owned(), hash: hash(text), text: text.to_owned() };
        let record = Record {
            confirmed: "2026-11-25".parse().ok(),
            blocks: vec![vec![side("aa", "a\\b\nc"), side("bb", "")], vec![side("aa", "d"), side("bb", "e")]],
        };
        assert_eq!(Record::parse(&record.to_text()), Some(record));
        assert_eq!(Record::parse("<<<<<<< HEAD\n"), None);
        assert_eq!(Record::parse(""), None);
    }
}
