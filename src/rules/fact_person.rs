//! A person of the contacts is named in one language only, or the name is misspelt.
//!
//! Only people of `content/contacts.yaml` are looked for. A name counts as misspelt when one of its words is right and the
//! other differs by one or two letters. Capitals and accents make no difference. A person whom one language names anywhere on
//! the page must stand somewhere on the page in the other.
//!
//! What to do: write the name as it is in the contacts. Where it is left out on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/person, reason: "…" }] }`.
//!
//! Example: `José Garcia` in French, `José Gracia` in Dutch.

use super::GroupCx;
use super::difference::beginning;
use crate::base::{Diagnostic, Lang, Role, Span, rule, text};
use crate::facts::folded_words;
use crate::model::Person;
use crate::parity::Unit;
use std::ops::Range;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if cx.group.sides.iter().flatten().all(|u| u.watched.is_empty()) {
        return found;
    }
    for person in &cx.site.contacts.people {
        // Of each language: where the name stands first, and whether any part of it does.
        let mut whole: Vec<Option<Span>> = Vec::new();
        let mut hinted: Vec<bool> = Vec::new();
        for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
            let mentions: Vec<(&Unit, Mention)> = units.iter().flat_map(|u| mentions(u, person, lang).into_iter().map(move |m| (u, m))).collect();
            for (unit, mention) in &mentions {
                if let Mention::Misspelt(range) = mention
                    && !is_someone(cx, lang, &unit.passage.text()[range.clone()])
                    && let Some(name) = person.name.get(lang)
                {
                    let place = unit.passage.span(range.clone());
                    found.push(
                        Diagnostic::new(rule::FACT_PERSON, text!("fact-person.misspelt", name = &name.value))
                            .at(place)
                            .label(name.span, Role::Witness, Some(text!("fact-person.contacts")))
                            .help(text!("fact-person.help", name = &name.value))
                            .fix(place, &name.value),
                    );
                }
            }
            let first = mentions.iter().find_map(|(u, m)| if let Mention::Whole(range) = m { Some(u.passage.span(range.clone())) } else { None });
            whole.push(first);
            hinted.push(!mentions.is_empty());
        }
        let missing: Vec<Lang> = cx.group.languages().filter(|l| !hinted[l.index()] && !cx.group.sides[l.index()].is_empty()).collect();
        if cx.group.page.is_none_or(|p| !p.readable) || missing.is_empty() || whole.iter().all(Option::is_none) {
            continue;
        }
        let codes: Vec<&str> = missing.iter().map(|l| cx.site.languages.code(*l)).collect();
        let name = person.name.values().next().map(|n| n.value.clone()).unwrap_or_default();
        let mut diagnostic = Diagnostic::new(rule::FACT_PERSON, text!("fact-person", name = name, codes = codes.join(", ")));
        for lang in cx.group.languages() {
            match whole[lang.index()] {
                Some(place) => diagnostic = diagnostic.at(place),
                None if missing.contains(&lang) => {
                    let unit = cx.group.sides[lang.index()].first();
                    diagnostic = unit.into_iter().fold(diagnostic, |d, u| d.saying(beginning(u), text!("fact-nowhere.page")));
                }
                None => {}
            }
        }
        found.push(diagnostic.help(text!("fact-help.front-matter", rule = rule::FACT_PERSON.id)));
    }
    found
}

/// True for the name of somebody else in the contacts.
fn is_someone(cx: &GroupCx<'_>, lang: Lang, written: &str) -> bool {
    let words = folded_words(written);
    cx.site.contacts.people.iter().filter_map(|p| p.name.get(lang)).any(|n| folded_words(&n.value) == words)
}

enum Mention {
    /// The whole name.
    Whole(Range<usize>),
    /// Its last word alone.
    Last,
    /// All of its words but one, and that one nearly.
    Misspelt(Range<usize>),
}

fn mentions(unit: &Unit, person: &Person, lang: Lang) -> Vec<Mention> {
    let Some(name) = person.name.get(lang).map(|n| folded_words(&n.value)).filter(|w| w.len() >= 2) else { return Vec::new() };
    let text = unit.passage.text();
    let mut out = Vec::new();
    let mut done = 0;
    for start in unit.watched.iter().map(|s| *s as usize) {
        if start < done {
            continue;
        }
        let words = following(text, start, name.len());
        let Some((first, _)) = words.first() else { continue };
        if *first == name[0] && words.len() == name.len() {
            let range = start..words.last().map_or(start, |(_, r)| r.end);
            let wrong: Vec<usize> = (0..name.len()).filter(|i| words[*i].0 != name[*i]).collect();
            match wrong.as_slice() {
                [] => out.push(Mention::Whole(range.clone())),
                [i] if nearly(&words[*i].0, &name[*i]) => out.push(Mention::Misspelt(range.clone())),
                _ => continue,
            }
            done = range.end;
        } else if Some(first) == name.last() {
            // The word before may be a first name that is misspelt.
            match preceding(text, start) {
                Some((word, range)) if name.len() == 2 && nearly(&word, &name[0]) => {
                    out.push(Mention::Misspelt(range.start..words[0].1.end));
                }
                _ => out.push(Mention::Last),
            }
            done = words[0].1.end;
        }
    }
    out
}

/// Two words that differ by one or two letters; short words by one.
fn nearly(written: &str, right: &str) -> bool {
    let distance = strsim::osa_distance(written, right);
    distance > 0 && distance <= if right.chars().count() >= 5 { 2 } else { 1 } && right.chars().count() >= 4
}

/// Up to `count` words from an offset, with single spaces, hyphens or apostrophes between them.
fn following(text: &str, start: usize, count: usize) -> Vec<(String, Range<usize>)> {
    let mut out: Vec<(String, Range<usize>)> = Vec::new();
    let mut at = start;
    while out.len() < count {
        let len = text[at..].chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
        if len == 0 {
            break;
        }
        out.push((folded_words(&text[at..at + len]).pop().unwrap_or_default(), at..at + len));
        at += len;
        match text[at..].chars().next() {
            Some(c) if c.is_whitespace() || matches!(c, '-' | '’' | '\'') => at += c.len_utf8(),
            _ => break,
        }
    }
    out
}

/// The word before an offset, where it begins with a capital.
fn preceding(text: &str, start: usize) -> Option<(String, Range<usize>)> {
    let before = text[..start].trim_end();
    if before.len() == start {
        return None;
    }
    let len = before.chars().rev().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
    let range = before.len() - len..before.len();
    let word = &text[range.clone()];
    word.starts_with(char::is_uppercase).then(|| (folded_words(word).pop().unwrap_or_default(), range))
}
