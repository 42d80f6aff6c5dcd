//! The glossary → where its terms stand in a text: as whole words, with plural and genitive endings.

use super::glossary::Term;
use crate::base::Lang;
use crate::facts::folded_words;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// What may stick to a word of a term.
pub const ENDINGS: &[&str] = &["", "s", "x", "n", "en", "e", "es"];

/// The terms of a glossary, ready to be found.
#[derive(Debug, Default)]
pub struct Terms {
    forms: Vec<Form>,
    /// Forms by their first word, folded, with each ending.
    by_word: HashMap<String, Vec<usize>>,
    /// How forms begin, where that is two letters of ASCII.
    beginnings: BTreeSet<[u8; 2]>,
}

#[derive(Debug)]
struct Form {
    term: usize,
    /// Its place among the forms of its language.
    rank: usize,
    words: Vec<String>,
    /// The languages that have this form, one bit each.
    langs: u64,
    /// It has no small letter: then it is found as written only.
    capitals: bool,
}

/// A term in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// An index of the glossary.
    pub term: usize,
    /// Which form, as its place among the forms of its language.
    pub rank: usize,
    /// The languages that have this form, one bit each.
    pub langs: u64,
    /// Where it stands in the text.
    pub range: Range<usize>,
}

impl Found {
    /// True when the form is one of this language.
    pub fn is_of(&self, lang: Lang) -> bool {
        self.langs >> lang.index() & 1 == 1
    }
}

impl Terms {
    /// The terms of a glossary.
    pub fn new(glossary: &[Term]) -> Self {
        let mut terms = Self::default();
        for (index, term) in glossary.iter().enumerate() {
            for (lang, forms) in term.forms.iter().filter(|(l, _)| l.index() < 64) {
                for (rank, form) in forms.iter().enumerate() {
                    terms.add(index, rank, lang, &form.value);
                }
            }
        }
        terms
    }

    fn add(&mut self, term: usize, rank: usize, lang: Lang, written: &str) {
        let words = folded_words(written);
        let Some(first) = words.first().cloned() else { return };
        let same = |f: &&mut Form| f.term == term && f.words == words;
        if let Some(form) = self.forms.iter_mut().find(same) {
            form.langs |= 1 << lang.index();
            return;
        }
        let capitals = !written.chars().any(char::is_lowercase);
        self.forms.push(Form { term, rank, words, langs: 1 << lang.index(), capitals });
        self.beginnings.extend(beginning(&first));
        for ending in ENDINGS {
            self.by_word.entry(format!("{first}{ending}")).or_default().push(self.forms.len() - 1);
        }
    }

    /// Every term that begins at one of these places of a text, the longest form at each.
    pub fn at(&self, text: &str, starts: impl Iterator<Item = usize>) -> Vec<Found> {
        let mut out: Vec<Found> = Vec::new();
        for start in starts {
            if out.last().is_some_and(|f| f.range.end > start) {
                continue;
            }
            let first = word_at(text, start);
            let Some(forms) = folded_words(&text[first.clone()]).first().and_then(|w| self.by_word.get(w)) else { continue };
            // The same words in several languages, or of several terms: all of them stand here.
            let matches: Vec<Found> = forms.iter().filter_map(|f| self.matches(&self.forms[*f], text, start)).collect();
            let longest = matches.iter().map(|f| f.range.end).max().unwrap_or(0);
            out.extend(matches.into_iter().filter(|f| f.range.end == longest));
        }
        out
    }

    /// Every term in a text.
    pub fn find(&self, text: &str) -> Vec<Found> {
        if self.forms.is_empty() {
            return Vec::new();
        }
        let mut inside = false;
        let starts = text.char_indices().filter(|(at, c)| {
            let begins = c.is_alphabetic() && !inside;
            inside = c.is_alphabetic() || unicode_normalization::char::is_combining_mark(*c);
            begins && self.may_begin(&text[*at..])
        });
        self.at(text, starts.map(|(at, _)| at))
    }

    /// Cheap, and right when it says no: no form begins with the letters of this text.
    fn may_begin(&self, text: &str) -> bool {
        beginning(text).is_none_or(|pair| self.beginnings.contains(&pair))
    }

    fn matches(&self, form: &Form, text: &str, start: usize) -> Option<Found> {
        let mut end = start;
        for (i, word) in form.words.iter().enumerate() {
            if i > 0 {
                let gap: usize = text[end..].chars().take_while(|c| !c.is_alphabetic()).map(char::len_utf8).sum();
                // A form does not reach over the end of a sentence.
                if gap > 4 || text[end..end + gap].contains(['.', ',', ';', ':', '(', ')', '!', '?']) {
                    return None;
                }
                end += gap;
            }
            let range = word_at(text, end);
            let written = &text[range.clone()];
            let folded = folded_words(written).pop()?;
            let good = ENDINGS.iter().any(|e| folded.strip_suffix(e) == Some(word.as_str()));
            if !good || form.capitals && written.chars().take(word.chars().count()).any(char::is_lowercase) {
                return None;
            }
            end = range.end;
        }
        Some(Found { term: form.term, rank: form.rank, langs: form.langs, range: start..end })
    }
}

/// The first two letters, small, when both are of ASCII.
fn beginning(text: &str) -> Option<[u8; 2]> {
    match text.as_bytes() {
        [a, b, ..] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => Some([a.to_ascii_lowercase(), b.to_ascii_lowercase()]),
        _ => None,
    }
}

/// The letters that begin at an offset.
fn word_at(text: &str, start: usize) -> Range<usize> {
    let len = text[start..]
        .chars()
        .take_while(|c| c.is_alphabetic() || unicode_normalization::char::is_combining_mark(*c))
        .map(char::len_utf8)
        .sum::<usize>();
    start..start + len
}
