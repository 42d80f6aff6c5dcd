//! A block, or a sentence of eight words or more, is in the other language.
//!
//! The language is known by its small words (`le`, `dans`, `het`, `niet`). An error from eight words, a warning for four to
//! seven.
//!
//! What to do: translate it. Words that are meant to stand in the other language, such as a quotation, are marked:
//! `[Le logement est un droit]{lang=fr}`.
//!
//! Example: a paragraph in French in a Dutch page.

use super::GroupCx;
use super::difference::beginning;
use crate::base::{Diagnostic, Lang, Severity, Span, rule, text};
use crate::parity::{Unit, UnitKind};
use std::ops::Range;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
        for unit in units.iter().filter(|u| !matches!(u.kind, UnitKind::Field(_))) {
            found.extend(judge(cx, lang, unit));
        }
    }
    found
}

fn judge(cx: &GroupCx<'_>, lang: Lang, unit: &Unit) -> Option<Diagnostic> {
    if let Some(other) = other_language(unit, lang) {
        let mut d = report(cx, lang, other, beginning(unit));
        if unit.words < 8 {
            d.severity = Severity::Warning;
        }
        return Some(d);
    }
    // A single sentence: looked for only where many words speak for another language.
    let others = unit.votes.iter().enumerate().filter(|(i, _)| *i != lang.index()).map(|(_, v)| *v).max()?;
    if others < 4 || unit.sentences < 2 {
        return None;
    }
    let text = unit.passage.text();
    sentences(text).into_iter().find_map(|range| {
        let reading = cx.readers.of(lang).read(&text[range.clone()]);
        let other = decide(reading.words, &reading.votes, lang).filter(|_| reading.words >= 8 && !unit.passage.is_foreign(&range))?;
        Some(report(cx, lang, other, unit.passage.span(range)))
    })
}

fn report(cx: &GroupCx<'_>, lang: Lang, other: Lang, place: Span) -> Diagnostic {
    let codes = (cx.site.languages.code(lang), cx.site.languages.code(other));
    let message = text!("language-untranslated", own = codes.0, other = codes.1);
    Diagnostic::new(rule::LANGUAGE_UNTRANSLATED, message).at(place).help(text!("language-untranslated.help", other = codes.1))
}

/// The other language in which a unit is written, if it is.
pub(super) fn other_language(unit: &Unit, own: Lang) -> Option<Lang> {
    // What the author marked is meant to be in another language.
    let marked: usize = unit.passage.flat.foreign.iter().map(|r| r.len()).sum();
    if unit.words < 4 || marked * 2 > unit.passage.text().len() {
        return None;
    }
    decide(unit.words, &unit.votes, own)
}

/// A vote of the small words: clear, or none.
fn decide(words: u32, votes: &[u16], own: Lang) -> Option<Lang> {
    let mine = *votes.get(own.index())?;
    let (best, count) = votes.iter().enumerate().filter(|(i, _)| *i != own.index()).max_by_key(|(_, v)| **v)?;
    let clear = if words < 8 { *count >= 2 && mine == 0 } else { *count >= 3 && *count > mine.saturating_mul(2) };
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
