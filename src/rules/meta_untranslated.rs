//! A title, a summary or another text outside the page itself is in the other language.
//!
//! The language is known by its small words, from four words. A title that is the same in all languages is reported by
//! `language/identical`.
//!
//! What to do: translate it.
//!
//! Example: `summary: Les communiqués de presse des Assises` in a Dutch page.

use super::GroupCx;
use super::difference::with_counterparts;
use super::language_untranslated::other_language;
use crate::base::{Diagnostic, rule, text};
use crate::parity::UnitKind;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
        for (index, unit) in units.iter().enumerate() {
            let UnitKind::Field(name) = unit.kind else { continue };
            if matches!(name, "name" | "room" | "address") {
                continue;
            }
            let Some(other) = other_language(unit, lang) else { continue };
            let codes = (cx.site.languages.code(lang), cx.site.languages.code(other));
            let message = text!("meta-untranslated", own = codes.0, other = codes.1);
            let d = Diagnostic::new(rule::META_UNTRANSLATED, message).at(unit.span).help(text!("meta-untranslated.help"));
            found.push(with_counterparts(cx, lang, index, d));
        }
    }
    found
}
