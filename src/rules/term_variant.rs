//! A page says one thing in two ways: two forms of one term of the glossary.
//!
//! An abbreviation beside its full name is no variant. Of several full names (or several abbreviations) that the glossary
//! allows, a page keeps to one, so that readers do not look for two things.
//!
//! What to do: use one form throughout the page. Where both are needed (a name and a quotation), say so with a reason:
//! `parity: { allow: [{ rule: term/variant, reason: "…" }] }`.
//!
//! Example: `huurdersbond` and `huurdersvakbond` in one text.

use super::GroupCx;
use crate::base::{Diagnostic, Role, Span, rule, text};
use crate::model::FoundTerm;
use crate::parity::Unit;
use std::collections::BTreeMap;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if cx.group.page.is_none() {
        return found;
    }
    for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
        // Of each term and kind of form, the first that is used and where.
        let mut used: BTreeMap<(usize, bool), (usize, Span, String)> = BTreeMap::new();
        for (unit, terms) in units.iter().zip(&cx.terms[lang.index()]) {
            for term in terms.iter().filter(|t| t.is_of(lang)) {
                let Some(form) = cx.site.glossary.get(term.term).and_then(|t| t.forms.get(lang)?.get(term.rank)) else { continue };
                let place = unit.passage.span(term.range.clone());
                let kind = (term.term, is_abbreviation(&form.value));
                match used.get(&kind) {
                    // « échevin » and « échevine », „X (de Y)”: one word in two genders, and one that explains the other.
                    Some((rank, first, name)) if *rank != term.rank && !same_stem(name, &form.value) && !explains(unit, term, *first) => {
                        let message = text!("term-variant", one = name, other = &form.value);
                        let d = Diagnostic::new(rule::TERM_VARIANT, message).at(place).label(*first, Role::Context, Some(text!("term-variant.first")));
                        found.push(d.help(text!("term-variant.help")));
                        // Once a page is enough.
                        used.insert(kind, (term.rank, place, form.value.clone()));
                    }
                    Some(_) => {}
                    None => {
                        used.insert(kind, (term.rank, place, form.value.clone()));
                    }
                }
            }
        }
    }
    found
}

/// True for two forms of one word: all letters but the last few are the same.
fn same_stem(one: &str, other: &str) -> bool {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a.to_lowercase().eq(b.to_lowercase())).count();
    same >= 4 && same + 4 >= one.chars().count().max(other.chars().count())
}

/// True for a form right after the one before, in brackets or between commas.
fn explains(unit: &Unit, term: &FoundTerm, first: Span) -> bool {
    let place = unit.passage.span(term.range.clone());
    let near = place.file == first.file && place.start >= first.end && place.start - first.end < 32;
    let from = term.range.start.saturating_sub((place.start - first.end.min(place.start)) as usize);
    near && unit.passage.text().get(from..term.range.start).is_some_and(|between| between.contains(['(', ',', '/', '–']))
}

/// One short word: `OCMW`, `vzw`.
fn is_abbreviation(form: &str) -> bool {
    let capitals = form.chars().filter(|c| c.is_uppercase()).count();
    !form.contains(' ') && (capitals >= 2 || form.chars().count() <= 5)
}
