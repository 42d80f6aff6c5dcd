//! The glossary → where its terms stand in a text: as whole words, with plural and genitive endings.

use super::unit::Unit;
use crate::base::Lang;
use crate::facts::folded_words;
use crate::model::Site;
use std::collections::HashMap;
use std::ops::Range;

/// What may stick to a word of a term.
pub(super) const ENDINGS: &[&str] = &["", "s", "x", "n", "en", "e", "es"];

/// The terms of a site, ready to be found.
#[derive(Debug, Default)]
pub struct Terms {
    forms: Vec<Form>,
    /// Forms by their first word, folded, with each ending.
    by_word: HashMap<String, Vec<usize>>,
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
    /// An index of [`Site::glossary`].
    pub term: usize,
    /// Which form, as its place among the forms of its language.
    pub rank: usize,
    /// The languages that have this form, one bit each.
    pub langs: u64,
    /// Where it stands in the words of the unit.
    pub range: Range<usize>,
}

impl Found {
    /// True when the form is one of this language.
    pub fn is_of(&self, lang: Lang) -> bool {
        self.langs >> lang.index() & 1 == 1
    }
}

impl Terms {
    /// The terms of a site.
    pub fn new(site: &Site) -> Self {
        let mut terms = Self::default();
        for (index, term) in site.glossary.iter().enumerate() {
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
        for ending in ENDINGS {
            self.by_word.entry(format!("{first}{ending}")).or_default().push(self.forms.len() - 1);
        }
    }

    /// Every term in a unit, the longest form at each place; not in words that are marked as another language.
    pub fn find(&self, unit: &Unit) -> Vec<Found> {
        let mut out: Vec<Found> = Vec::new();
        if unit.watched.is_empty() {
            return out;
        }
        let text = unit.passage.text();
        for start in unit.watched.iter().map(|s| *s as usize) {
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
        let taken = |range: &Range<usize>| {
            unit.facts.iter().any(|f| f.link.is_none() && is_address(f) && f.fact.range.start < range.end && range.start < f.fact.range.end)
        };
        out.retain(|f| !unit.passage.is_foreign(&f.range) && !taken(&f.range));
        out
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

fn is_address(fact: &super::unit::UnitFact) -> bool {
    matches!(fact.fact.value, crate::facts::Value::Email(_) | crate::facts::Value::Url(_))
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
