//! A text writes inclusive forms in two ways: `premier·ère·s` and `participant.e.s`.
//!
//! Nothing is wrong with either; a text that keeps to one of them reads more easily. It is said only with `-v`.
//!
//! What to do: choose one sign and keep to it.

use super::GroupCx;
use crate::base::{Diagnostic, Role, Span, rule, text};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
        let reading = &cx.site.locale(lang).reading;
        // A mix needs two of the signs; the rarest is looked for first.
        let rarest = reading.inclusive_signs.chars().find(|c| !c.is_ascii());
        if reading.inclusive_signs.is_empty() || rarest.is_some_and(|c| !units.iter().any(|u| u.passage.text().contains(c))) {
            continue;
        }
        let mut first: Option<(char, Span)> = None;
        for unit in units {
            for (at, sign, len) in forms(unit.passage.text(), &reading.inclusive_signs, &reading.inclusive_endings) {
                let place = unit.passage.span(at..at + len);
                match first {
                    None => first = Some((sign, place)),
                    Some((other, before)) if other != sign => {
                        let d = Diagnostic::new(rule::STYLE_INCLUSIVE_MIX, text!("style-inclusive-mix")).at(place);
                        found.push(d.label(before, Role::Context, None).help(text!("style-inclusive-mix.help")));
                        return found;
                    }
                    Some(_) => {}
                }
            }
        }
    }
    found
}

/// The inclusive forms of a text: where the sign stands, which, and how long it is with its ending.
fn forms(text: &str, signs: &str, endings: &[String]) -> Vec<(usize, char, usize)> {
    let mut out = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, c)| signs.contains(*c)) {
        let rest = &text[at + sign.len_utf8()..];
        let len: usize = rest.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
        let inside = text[..at].chars().next_back().is_some_and(char::is_lowercase);
        if inside && endings.iter().any(|e| *e == rest[..len]) {
            out.push((at, sign, sign.len_utf8() + len));
        }
    }
    out
}
