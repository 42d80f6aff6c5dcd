//! A term of the glossary stands on one side of a page only.
//!
//! The terms are those of `i18n/glossary.yaml`. It is enough that any form of the term stands anywhere on the other side,
//! also as a part of a longer word.
//!
//! What to do: use the term, or allow the difference with a reason:
//! `parity: { allow: [{ rule: term/missing, reason: "…" }] }`.
//!
//! Example: `le CPAS et la commune` in French, `het OCMW en de stad` in Dutch.

use super::GroupCx;
use super::difference::beginning;
use crate::base::{Diagnostic, Lang, Role, Span, rule, text};
use crate::facts::folded_words;
use std::collections::BTreeMap;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if cx.group.page.is_none_or(|p| !p.readable) || cx.terms.iter().flatten().all(Vec::is_empty) {
        return found;
    }
    // Of each term, where it stands first in each language.
    let mut first: BTreeMap<usize, Vec<Option<Span>>> = BTreeMap::new();
    for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
        for (unit, terms) in units.iter().zip(&cx.terms[lang.index()]) {
            for term in terms {
                let places = first.entry(term.term).or_insert_with(|| vec![None; cx.group.sides.len()]);
                places[lang.index()].get_or_insert(unit.passage.span(term.range.clone()));
            }
        }
    }
    for (term, places) in first {
        let missing: Vec<Lang> = cx.group.languages().filter(|l| places[l.index()].is_none() && !is_hinted(cx, term, *l)).collect();
        let Some(entry) = cx.site.glossary.get(term).filter(|_| !missing.is_empty()) else { continue };
        for lang in missing {
            let Some(right) = entry.forms.get(lang).and_then(|f| f.first()) else { continue };
            let code = cx.site.languages.code(lang);
            let mut d = Diagnostic::new(rule::TERM_MISSING, text!("term-missing", term = &right.value, code = code));
            d = places.iter().flatten().fold(d, |d, place| d.at(*place));
            if let Some(unit) = cx.group.sides[lang.index()].first() {
                d = d.saying(beginning(unit), text!("fact-nowhere.page"));
            }
            d = d.label(right.span, Role::Witness, Some(text!("term-wrong-language.glossary")));
            found.push(d.help(text!("term-missing.help", term = &right.value)));
        }
    }
    found
}

/// True when a block of a language has the beginnings of all the longer words of a form, in whatever words.
fn is_hinted(cx: &GroupCx<'_>, term: usize, lang: Lang) -> bool {
    let Some(forms) = cx.site.glossary.get(term).and_then(|t| t.forms.get(lang)) else { return true };
    let stems: Vec<Vec<String>> = forms.iter().map(|f| stems(&f.value)).collect();
    cx.group.sides[lang.index()].iter().any(|unit| {
        let words = folded_words(unit.passage.text());
        stems.iter().any(|form| form.iter().all(|stem| words.iter().any(|w| w.contains(stem.as_str()))))
    })
}

/// The words of a form that are no mere joints, without their last letters, which change with number and gender.
fn stems(form: &str) -> Vec<String> {
    let words = folded_words(form);
    let long: Vec<&String> = words.iter().filter(|w| w.chars().count() >= 5).collect();
    let stem = |word: &String| match word.chars().count() {
        count @ 6.. => word.chars().take(count - 2).collect(),
        _ => word.clone(),
    };
    if long.is_empty() { words.iter().map(stem).collect() } else { long.into_iter().map(stem).collect() }
}
