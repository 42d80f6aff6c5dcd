//! Words → how much they speak for each language of the site.
//!
//! Three witnesses: the small words that each language's `locale.yaml` lists, the words of the site itself (its interface and
//! its pages), and, for words that neither knows, the letters that follow one another in them. No language is named here.

use super::text::{Block, Kind};
use crate::base::Lang;
use crate::facts::{Lexicon, Reader, folded_words};
use crate::locale::Locale;
use crate::model::Site;
use crate::syntax::document::plain;
use std::collections::HashMap;

/// What is known of the languages of a site.
pub(super) struct Judge<'a> {
    pub site: &'a Site,
    pub readers: Vec<Reader<'a>>,
    /// How often each language uses a word; a small word counts as very often.
    words: HashMap<String, Vec<u32>>,
    /// How often each language puts three letters in a row.
    letters: HashMap<[char; 3], Vec<u32>>,
    /// How many there are of those in all.
    totals: Vec<u32>,
    /// The words by which people name each language: its code and its names.
    names: Vec<Vec<String>>,
}

/// How much a text speaks for each language.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Evidence(pub Vec<f32>);

/// From how much on a text is taken to be in a language, and how much more than in any other.
const CLEAR: f32 = 2.0;
const LEAD: f32 = 1.4;
/// From how much on it is likelier to be in a language than not.
const LIKELY: f32 = 0.4;
/// A small word counts as often as this.
const SMALL_WORD: u32 = 1_000;
/// The most words of a text that are looked at.
const MAX_WORDS: usize = 400;

impl Evidence {
    /// The language that it speaks for, by how much it speaks more for it than for any other.
    pub(super) fn best(&self) -> Option<(Lang, f32)> {
        let (at, most) = self.0.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(&a.0)))?;
        let next = self.0.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, v)| *v).fold(0.0, f32::max);
        Some((Lang(at as u8), most - next))
    }

    /// The language in which the text certainly is.
    pub(super) fn clear(&self) -> Option<Lang> {
        self.best().filter(|(lang, lead)| self.0[lang.index()] >= CLEAR && *lead >= LEAD).map(|(lang, _)| lang)
    }

    /// The language in which it rather is.
    pub(super) fn likely(&self) -> Option<Lang> {
        self.best().filter(|(_, lead)| *lead >= LIKELY).map(|(lang, _)| lang)
    }
}

impl<'a> Judge<'a> {
    pub(super) fn new(site: &'a Site) -> Self {
        let locales: Vec<&Locale> = site.languages.iter().map(|l| site.locale(l)).collect();
        let codes = site.languages.codes();
        let reader = |(i, locale): (usize, &&'a Locale)| Reader { locale, lexicon: Lexicon::new(&locales, i, &[]), codes };
        let readers = locales.iter().enumerate().map(reader).collect();
        let count = locales.len();
        let mut judge =
            Self { site, readers, words: HashMap::new(), letters: HashMap::new(), totals: vec![0; count], names: vec![Vec::new(); count] };
        for lang in site.languages.iter() {
            let locale = site.locale(lang);
            for word in &locale.reading.stop_words {
                judge.learn(lang, word, SMALL_WORD);
            }
            locale.months.iter().chain(&locale.weekdays).for_each(|word| judge.learn(lang, word, SMALL_WORD));
            let words = site.words(lang);
            let said = words.iter().map(|m| (m.id.value.as_str(), words.say(&m.id.value, &[])));
            said.filter(|(id, text)| id != text).for_each(|(_, text)| judge.learn(lang, &text, 1));
            for side in site.pages.iter().filter_map(|p| p.sides.get(lang)) {
                side.title.iter().for_each(|title| judge.learn(lang, &title.value, 1));
                side.document.texts().iter().for_each(|(_, inlines)| judge.learn(lang, &plain(inlines), 1));
            }
            let code = site.languages.code(lang).to_owned();
            let told = site.languages.iter().filter_map(|l| site.locale(l).languages.get(&code));
            let names = std::iter::once(&locale.name).chain(told).flat_map(|n| folded_words(n)).collect();
            judge.names[lang.index()] = names;
        }
        judge
    }

    fn learn(&mut self, lang: Lang, text: &str, weight: u32) {
        let count = self.totals.len();
        for word in folded_words(text) {
            for three in threes(&word) {
                let row = self.letters.entry(three).or_insert_with(|| vec![0; count]);
                row[lang.index()] = row[lang.index()].saturating_add(1);
                self.totals[lang.index()] = self.totals[lang.index()].saturating_add(1);
            }
            let row = self.words.entry(word).or_insert_with(|| vec![0; count]);
            row[lang.index()] = row[lang.index()].saturating_add(weight);
        }
    }

    /// How much a text speaks for each language.
    pub(super) fn read(&self, text: &str) -> Evidence {
        let mut votes = vec![0.0; self.totals.len()];
        // Addresses of mail and of the web are in no language.
        let prose = text.split_whitespace().filter(|w| !w.contains('@') && !w.contains("://") && !w.starts_with("www."));
        let words = prose.flat_map(|w| w.split(|c: char| !c.is_alphabetic())).filter(|w| !w.is_empty());
        let mut written = words.take(MAX_WORDS).enumerate().peekable();
        let capital = |word: &str| word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase);
        while let Some((at, word)) = written.next() {
            let Some(folded) = folded_words(word).into_iter().next() else { continue };
            // A letter alone is what an apostrophe left of a word, or nothing.
            if folded.chars().nth(1).is_none() {
                continue;
            }
            // Words with a capital inside a line may well be names, which have no language.
            let name = capital(word) && (at > 0 || written.peek().is_some_and(|(_, next)| capital(next)));
            self.vote(&folded, if name { 0.3 } else { 1.0 }, &mut votes);
        }
        Evidence(votes)
    }

    fn vote(&self, word: &str, weight: f32, votes: &mut [f32]) {
        if let Some(row) = self.words.get(word) {
            let most = row.iter().copied().max().unwrap_or(0);
            let small = most >= SMALL_WORD;
            // Those that use it about as often share it, and it says nothing of them.
            let users = row.iter().filter(|n| **n * 4 > most).count();
            if users < row.len() {
                let worth = if small { 2.0 } else { 1.2 * weight } / users as f32;
                votes.iter_mut().zip(row).filter(|(_, n)| **n * 4 > most).for_each(|(vote, _)| *vote += worth);
            }
            return;
        }
        let mut sums = vec![0.0f32; votes.len()];
        for three in threes(word) {
            let row = self.letters.get(&three);
            for (at, sum) in sums.iter_mut().enumerate() {
                let seen = row.map_or(0, |r| r[at]) as f32;
                *sum += ((seen + 0.3) / (self.totals[at] as f32 + 300.0)).ln();
            }
        }
        let most = sums.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let mut near: Vec<f32> = sums.iter().map(|s| s - most).collect();
        near.sort_by(f32::total_cmp);
        // How far the next one is behind says how sure this is.
        let lead = near.iter().rev().nth(1).map_or(0.0, |n| (-n / 3.0).min(0.9));
        votes.iter_mut().zip(&sums).filter(|(_, s)| **s == most).for_each(|(vote, _)| *vote += lead * weight);
    }

    /// How much a block speaks for each language; what Word takes it for counts where `tagged` says that the author sets it.
    pub(super) fn of(&self, block: &Block, tagged: bool) -> Evidence {
        let mut evidence = self.read(&block.words());
        if tagged {
            let mut lengths = vec![0usize; evidence.0.len()];
            for (length, lang) in self.tags(block) {
                lengths[lang.index()] += length;
            }
            let all: usize = lengths.iter().sum();
            for (vote, length) in evidence.0.iter_mut().zip(lengths).filter(|_| all > 0) {
                *vote += 1.6 * length as f32 / all as f32;
            }
        }
        evidence
    }

    /// The languages of the site that Word takes stretches of a block for, and how long these are.
    pub(super) fn tags(&self, block: &Block) -> Vec<(usize, Lang)> {
        let pieces = block.paragraphs().into_iter().flat_map(|p| &p.pieces);
        let tag = |look: Option<&str>| self.site.languages.find(&look?.split(['-', '_']).next()?.to_lowercase());
        pieces
            .filter_map(|p| match &p.kind {
                Kind::Words(words) => tag(p.look.tag.as_deref()).map(|lang| (words.trim().len(), lang)),
                _ => None,
            })
            .collect()
    }

    /// The languages that a short line names: « FR », « Version française ».
    pub(super) fn named(&self, text: &str) -> Vec<Lang> {
        let words = folded_words(text);
        if words.is_empty() || words.len() > 6 || text.chars().any(|c| c.is_ascii_digit()) {
            return Vec::new();
        }
        let names = |lang: &Lang| {
            let code = self.site.languages.code(*lang);
            let name = |w: &String| self.names[lang.index()].iter().any(|n| w.starts_with(n.as_str()) && w.len() <= n.len() + 3);
            words.iter().any(|w| w == code && words.len() <= 4 || name(w))
        };
        let named: Vec<Lang> = self.site.languages.iter().filter(names).collect();
        // A line of more words is about something else.
        if words.len() > 3 * named.len() { Vec::new() } else { named }
    }
}

/// The letters of a word, three at a time, with its ends.
fn threes(word: &str) -> Vec<[char; 3]> {
    let letters: Vec<char> = std::iter::once(' ').chain(word.chars().take(40)).chain(std::iter::once(' ')).collect();
    letters.windows(3).filter_map(|w| w.try_into().ok()).collect()
}
