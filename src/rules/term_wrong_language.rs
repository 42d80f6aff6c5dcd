//! A term of the glossary stands in the text of another language: “CPAS” in Dutch.
//!
//! The terms are those of `i18n/glossary.yaml`. A form that several languages share is at home in all of them. In brackets,
//! right after the term itself, the other form is an explanation: “het OCMW (CPAS)”.
//!
//! What to do: write the term of this language, which the message names. Words that are meant to stand in the other language
//! are marked: `[CPAS]{lang=fr}`.
//!
//! Example: `het CPAS van Anderlecht`

use super::GroupCx;
use crate::base::{Diagnostic, Lang, Role, rule, text};
use crate::model::FoundTerm;
use crate::parity::Unit;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
        for (unit, terms) in units.iter().zip(&cx.terms[lang.index()]) {
            for term in terms.iter().filter(|t| !t.is_of(lang)) {
                let same_place = terms.iter().any(|o| o.range == term.range && o.is_of(lang));
                if same_place || is_explained(unit, terms, term, lang) {
                    continue;
                }
                found.extend(report(cx, unit, term, lang));
            }
        }
    }
    found
}

fn report(cx: &GroupCx<'_>, unit: &Unit, term: &FoundTerm, lang: Lang) -> Option<Diagnostic> {
    let entry = cx.site.glossary.get(term.term)?;
    let right = entry.forms.get(lang)?.first()?;
    let written = unit.passage.text().get(term.range.clone()).unwrap_or_default();
    let code = cx.site.languages.code(lang);
    let d = Diagnostic::new(rule::TERM_WRONG_LANGUAGE, text!("term-wrong-language", written = written, code = code))
        .at(unit.passage.span(term.range.clone()))
        .label(right.span, Role::Witness, Some(text!("term-wrong-language.glossary")));
    Some(d.help(text!("term-wrong-language.help", right = &right.value)))
}

/// True for a form in brackets after the same term in its own language.
fn is_explained(unit: &Unit, terms: &[FoundTerm], term: &FoundTerm, lang: Lang) -> bool {
    let text = unit.passage.text();
    let bracket = text[..term.range.start].trim_end().ends_with('(') || text[..term.range.start].trim_end().ends_with(['/', '[']);
    bracket && terms.iter().any(|o| o.term == term.term && o.is_of(lang) && o.range.end <= term.range.start && term.range.start - o.range.end < 24)
}
