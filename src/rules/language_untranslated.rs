//! A block, or a sentence of eight words or more, is in the other language.
//!
//! The language is known by its small words (`le`, `dans`, `het`, `niet`). An error from eight words, a warning for four to
//! seven. A short item of a list that may be a name, as `Maison de la participation`, is passed over.
//!
//! What to do: translate it. Words that are meant to stand in the other language, such as a quotation, are marked:
//! `[Le logement est un droit]{lang=fr}`.
//!
//! Example: a paragraph in French in a Dutch page.

use super::GroupCx;
use super::difference::{beginning, with_counterparts};
use crate::base::{Diagnostic, Lang, Severity, Span, rule, text};
use crate::facts::folded_words;
use crate::parity::{Unit, UnitKind};
use std::ops::Range;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
        for (index, unit) in units.iter().enumerate().filter(|(_, u)| !matches!(u.kind, UnitKind::Field(_))) {
            if let Some(d) = judge(cx, lang, unit) {
                found.push(with_counterparts(cx, lang, index, d));
            }
        }
    }
    found
}

fn judge(cx: &GroupCx<'_>, lang: Lang, unit: &Unit) -> Option<Diagnostic> {
    let whole = other_language(unit, lang);
    let alone = unit.votes.iter().zip(&unit.shared).enumerate().filter(|(i, _)| *i != lang.index()).map(|(_, (v, both))| v - both);
    let others = alone.max()?;
    // A single sentence: looked for only where many words speak for another language.
    if others >= 4 && unit.sentences >= 2 {
        let text = unit.passage.text();
        let sentences = sentences(text);
        let judge = |range: &Range<usize>| {
            let reading = cx.readers.of(lang).read(&text[range.clone()]);
            let other = decide(reading.words, &reading.votes, &[], lang).filter(|_| !unit.passage.is_foreign(range));
            Judged { range: range.clone(), words: reading.words, other }
        };
        let judged: Vec<Judged> = sentences.iter().map(judge).collect();
        let long = judged.iter().find_map(|j| Some((&j.range, j.other.filter(|_| j.words >= 8)?)));
        // Where all of them are, the block is.
        if let Some((range, other)) = long.filter(|_| whole.is_none() || judged.iter().any(|j| j.words >= 3 && j.other.is_none())) {
            return Some(report(cx, lang, other, unit.passage.span(range.clone())));
        }
    }
    let other = whole.filter(|other| !is_name(cx, unit, *other))?;
    let mut d = report(cx, lang, other, beginning(unit));
    if unit.words < 8 {
        d.severity = Severity::Warning;
    }
    Some(d)
}

/// A sentence, and the other language in which it is, if it is.
struct Judged {
    range: Range<usize>,
    words: u32,
    other: Option<Lang>,
}

fn report(cx: &GroupCx<'_>, lang: Lang, other: Lang, place: Span) -> Diagnostic {
    let codes = (cx.site.languages.code(lang), cx.site.languages.code(other));
    let message = text!("language-untranslated", own = codes.0, other = codes.1);
    Diagnostic::new(rule::LANGUAGE_UNTRANSLATED, message).at(place).help(text!("language-untranslated.help", other = codes.1))
}

/// True for an item or a cell that may well be a name: it begins with a capital, does not end as a sentence, and has no other
/// small words than names have.
fn is_name(cx: &GroupCx<'_>, unit: &Unit, other: Lang) -> bool {
    let reading = &cx.site.locale(other).reading;
    let text = unit.passage.text().trim();
    let small = |words: &[String], word: &str| words.iter().any(|w| folded_words(w).iter().any(|w| w == word));
    let words = folded_words(text);
    unit.words < 8
        && matches!(unit.kind, UnitKind::Item(..) | UnitKind::Cell(..))
        && text.starts_with(char::is_uppercase)
        && !text.ends_with(['.', '!', '?', ':'])
        && words.first().is_some_and(|first| !small(&reading.stop_words, first))
        && words.iter().all(|word| !small(&reading.stop_words, word) || small(&reading.name_words, word))
}

/// The other language in which a unit is written, if it is.
pub(super) fn other_language(unit: &Unit, own: Lang) -> Option<Lang> {
    if unit.words < 4 || is_marked(unit) {
        return None;
    }
    // Names are short and stay as they are; a sentence about a page does not.
    let shared: &[u16] = if matches!(unit.kind, UnitKind::Field("summary" | "caption" | "alt" | "role")) { &unit.shared } else { &[] };
    decide(unit.words, &unit.votes, shared, own)
}

/// True where the author marked most of a unit: it is meant to be in another language.
pub(super) fn is_marked(unit: &Unit) -> bool {
    let marked: usize = unit.passage.flat.foreign.iter().map(|r| r.len()).sum();
    marked * 2 > unit.passage.text().len()
}

/// A vote of the small words: clear, or none. In a short text no word of its own language may stand, but those that both have.
fn decide(words: u32, votes: &[u16], shared: &[u16], own: Lang) -> Option<Lang> {
    let mine = *votes.get(own.index())?;
    let (best, count) = votes.iter().enumerate().filter(|(i, _)| *i != own.index()).max_by_key(|(_, v)| **v)?;
    let both = shared.get(best).copied().unwrap_or(0);
    let clear = if words < 8 { count.saturating_sub(both) >= 2 && mine <= both } else { *count >= 3 && *count > mine.saturating_mul(2) };
    clear.then_some(Lang(best as u8))
}

/// The sentences of a text, about.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let ends = matches!(c, '.' | '!' | '?' | '…' | '»' | '”') && chars.peek().is_some_and(|(_, n)| n.is_whitespace());
        let end = at + c.len_utf8();
        if ends && end - start > 20 {
            out.push(start..end);
            start = end + text[end..].len() - text[end..].trim_start().len();
        }
    }
    out.push(start..text.len());
    out
}
