//! An address in Brussels is written in the other language: “rue Haute 12, 1000 Brussel” in a Dutch text.
//!
//! In the nineteen communes every street and commune has a name in both languages, and a page uses those of its own. Elsewhere
//! places have one name. Only addresses with a postal code of Brussels are judged.
//!
//! What to do: write the name of the street or the commune in the language of the page. A name that has to stand in the other
//! language is marked: `[rue Haute]{lang=fr}`.
//!
//! Example: `Quai Fernand Demets 23, 1070 Anderlecht` in Dutch, where it is `Fernand Demetskaai 23`.

use super::GroupCx;
use crate::base::{Diagnostic, rule, text};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
        let code = cx.site.languages.code(lang);
        for (unit, addresses) in units.iter().zip(&cx.addresses[lang.index()]) {
            for address in addresses {
                // A language in which Brussels has no names of its own takes those of another.
                let names = cx.site.communes[address.commune].names.get(lang);
                if names.is_none() {
                    continue;
                }
                if let Some((range, other)) = &address.street
                    && *other != lang
                    && !unit.passage.is_foreign(range)
                {
                    let d = Diagnostic::new(rule::PLACE_LANGUAGE, text!("place-language.street", code = code));
                    found.push(d.at(unit.passage.span(range.clone())).help(text!("place-language.help")));
                }
                if address.langs >> lang.index().min(63) & 1 == 0
                    && !unit.passage.is_foreign(&address.name_range)
                    && let Some(right) = names.and_then(|n| n.first())
                {
                    let place = unit.passage.span(address.name_range.clone());
                    let d = Diagnostic::new(rule::PLACE_LANGUAGE, text!("place-language.commune", code = code, name = right));
                    found.push(d.at(place).help(text!("place-language.help")));
                }
            }
        }
    }
    found
}
