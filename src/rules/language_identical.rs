//! A text is the same in all languages: it was copied and not translated.
//!
//! From six words, from three in headings and titles; addresses do not count. Names may be the same; words that all begin with a capital are taken for
//! one. Where the words of the text show its language, `language/untranslated` says so.
//!
//! What to do: translate it, or say why it is the same:
//! `parity: { allow: [{ rule: language/identical, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow language/identical — reason -->`.
//!
//! Example: the title `Assises du logement` in both languages.

use super::GroupCx;
use super::difference::beginning;
use super::language_untranslated::{is_marked, other_language};
use crate::base::{Diagnostic, rule, text};
use crate::facts::{Value, folded_words};
use crate::parity::{Unit, UnitKind};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for bead in cx.group.beads.iter().filter(|b| b.is_whole()) {
        let units = || cx.group.languages().filter_map(|l| cx.group.units(bead, l).first());
        let Some(first) = units().next() else { continue };
        let least = match first.kind {
            UnitKind::Heading(_) | UnitKind::Field("title" | "short_title") => 3,
            UnitKind::Field("name" | "room" | "role" | "hours" | "address" | "message") | UnitKind::Code(_) => continue,
            _ => 6,
        };
        // Most blocks differ in length already, and many cells have no words.
        if (first.words as usize) < least || !units().skip(1).all(|u| u.chars == first.chars && same_words(u, first)) {
            continue;
        }
        let explained = !matches!(first.kind, UnitKind::Field(_)) && cx.group.languages().zip(units()).any(|(l, u)| other_language(u, l).is_some());
        if own_words(first) < least || explained || is_name(first.passage.text()) || units().any(is_marked) {
            continue;
        }
        let d = units().fold(Diagnostic::new(rule::LANGUAGE_IDENTICAL, text!("language-identical")), |d, u| d.at(beginning(u)));
        found.push(d.help(match (cx.group.page, first.kind) {
            (None, _) => text!("language-identical.data"),
            (_, UnitKind::Field(_)) => text!("language-identical.front-matter"),
            _ => text!("language-identical.help"),
        }));
    }
    found
}

/// How many words a translation would change: none of an address, and no single letter.
fn own_words(unit: &Unit) -> usize {
    let text = unit.passage.text();
    let addresses = unit.facts.iter().filter(|f| f.link.is_none() && matches!(f.fact.value, Value::Url(_) | Value::Email(_)));
    let (mut count, mut from) = (0, 0);
    let words = |text: &str| folded_words(text).iter().filter(|w| w.chars().count() > 1).count();
    for address in addresses {
        count += text.get(from..address.fact.range.start).map_or(0, words);
        from = address.fact.range.end;
    }
    count + text.get(from..).map_or(0, words)
}

fn same_words(a: &Unit, b: &Unit) -> bool {
    folded_words(a.passage.text()) == folded_words(b.passage.text())
}

/// True when every word begins with a capital: a name.
fn is_name(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).all(|w| !w.starts_with(char::is_lowercase))
}
