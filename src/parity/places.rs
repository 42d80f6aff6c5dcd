//! Addresses in a text: a postal code and its commune, and the street before them.

use super::unit::Unit;
use crate::base::Lang;
use crate::facts::{Value, fold_into, folded, folded_words, is_folded};
use crate::model::Site;
use std::collections::HashMap;
use std::ops::Range;

/// How many bytes before the postal code a street may begin.
const REACH: usize = 80;

/// What is known of places.
#[derive(Debug)]
pub struct Places {
    /// By the first word of a name, folded: all its words, its commune and its language.
    names: HashMap<String, Vec<(Vec<String>, usize, Lang)>>,
    /// Of each language, words before the name of a street, folded.
    words: Vec<Vec<String>>,
    /// Of each language, endings of the name of a street, folded.
    endings: Vec<Vec<String>>,
}

/// An address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The postal code.
    pub postcode: u32,
    /// Where it stands.
    pub code_range: Range<usize>,
    /// The commune: an index of [`Site::communes`].
    pub commune: usize,
    /// Where its name stands.
    pub name_range: Range<usize>,
    /// The languages that have this name, one bit each.
    pub langs: u64,
    /// The word that makes a street of the name before, and its language.
    pub street: Option<(Range<usize>, Lang)>,
}

impl Places {
    /// What a site knows of places.
    pub fn new(site: &Site) -> Self {
        let fold = |words: &[String]| words.iter().filter_map(|w| folded_words(w).pop()).collect();
        let of =
            |pick: fn(&crate::locale::Reading) -> &[String]| site.languages.iter().map(|l| fold(pick(&site.locale(l).reading))).collect();
        let mut names: HashMap<String, Vec<(Vec<String>, usize, Lang)>> = HashMap::new();
        for (index, commune) in site.communes.iter().enumerate() {
            for (lang, name) in commune.names.iter().flat_map(|(l, names)| names.iter().map(move |n| (l, n))) {
                let words = folded_words(name);
                let Some(first) = words.first().cloned() else { continue };
                names.entry(first).or_default().push((words, index, lang));
            }
        }
        Self { names, words: of(|r| &r.street_words), endings: of(|r| &r.street_endings) }
    }

    /// The addresses of a unit.
    pub fn find(&self, unit: &Unit, own: Lang) -> Vec<Address> {
        let numbers = unit.facts.iter().filter(|f| f.link.is_none()).filter_map(|f| match &f.fact.value {
            Value::Number(n) if n.is_whole() && f.fact.range.len() == 4 => Some((n.floor() as u32, f.fact.range.clone())),
            _ => None,
        });
        numbers
            .filter(|(n, _)| (1000..1300).contains(n))
            .filter_map(|(n, range)| self.address(unit.passage.text(), n, range, own))
            .collect()
    }

    fn address(&self, text: &str, postcode: u32, code_range: Range<usize>, own: Lang) -> Option<Address> {
        let start = code_range.end + text[code_range.end..].chars().take_while(|c| c.is_whitespace()).map(char::len_utf8).sum::<usize>();
        if start == code_range.end {
            return None;
        }
        let first = text[start..].chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
        let first = folded(&text[start..start + first]);
        // The longest name that stands there.
        let mut best: Option<(usize, usize, u64)> = None;
        for (words, index, lang) in self.names.get(first.as_ref())? {
            let Some(end) = spelled(text, start, words) else { continue };
            let bit = 1_u64 << lang.index().min(63);
            match &mut best {
                Some((e, i, langs)) if *e == end && i == index => *langs |= bit,
                Some((e, ..)) if *e >= end => {}
                _ => best = Some((end, *index, bit)),
            }
        }
        let (end, commune, langs) = best?;
        let street = self.street(text, code_range.start, own);
        Some(Address { postcode, code_range, commune, name_range: start..end, langs, street })
    }

    /// The nearest mark of a street before an offset; one of the own language where there is one.
    fn street(&self, text: &str, end: usize, own: Lang) -> Option<(Range<usize>, Lang)> {
        let mut from = end.saturating_sub(REACH);
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let mut found: Option<(Range<usize>, Lang)> = None;
        let mut word = String::new();
        let mut at = from;
        while at < end {
            let len = text[at..end].chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
            if len == 0 {
                at += text[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            }
            fold_into(&text[at..at + len], &mut word);
            // Few words end in the letter that an ending ends in.
            let ends_in =
                |e: &String| word.len() > e.len() + 1 && word.as_bytes().last() == e.as_bytes().last() && word.ends_with(e.as_str());
            for l in 0..self.words.len() {
                let is = self.words[l].contains(&word) || self.endings[l].iter().any(ends_in);
                let lang = Lang(l as u8);
                if is && !found.as_ref().is_some_and(|(_, other)| *other == own && lang != own) {
                    found = Some((at..at + len, lang));
                }
            }
            at += len;
        }
        found
    }
}

/// Where a name ends that stands at an offset.
fn spelled(text: &str, start: usize, words: &[String]) -> Option<usize> {
    let (mut at, mut words) = (start, words.iter().peekable());
    while let Some(word) = words.next() {
        let len = text[at..].chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
        if !is_folded(&text[at..at + len], word) {
            return None;
        }
        at += len;
        if words.peek().is_some() {
            let sign = text[at..].chars().next().filter(|c| matches!(c, '-' | ' ' | '\u{2011}' | '\u{a0}'))?;
            at += sign.len_utf8();
        }
    }
    Some(at)
}
