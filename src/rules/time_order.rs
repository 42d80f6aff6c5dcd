//! An hour range ends before it begins: “de 12 h 30 à 9 h”.
//!
//! A night is no mistake: `de 20 h à 2 h` ends on the next day.
//!
//! What to do: write the two hours in their order, or correct the one that is wrong.
//!
//! Example: `van 12.30 tot 9.00 uur`

use super::GroupCx;
use super::difference::said;
use crate::base::{Diagnostic, Lang, rule, text};
use crate::facts::{Fact, Value};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (lang, units) in cx.group.languages().zip(&cx.group.sides) {
        for unit in units {
            let times: Vec<(&Fact, u16)> =
                unit.facts.iter().filter_map(|f| if let Value::Time(t) = f.fact.value { Some((&f.fact, t)) } else { None }).collect();
            for pair in times.windows(2) {
                let ((first, start), (second, end)) = (pair[0], pair[1]);
                let between = unit.passage.text().get(first.range.end..second.range.start).unwrap_or(" , ").trim();
                let night = end <= 8 * 60 && start >= 16 * 60 || end <= 6 * 60 && start >= 12 * 60 || end == 0;
                let before = unit.passage.text()[..first.range.start].trim_end();
                if end < start && !night && (is_range_word(cx, lang, between) || is_between(cx, lang, before, between)) {
                    let d = Diagnostic::new(rule::TIME_ORDER, text!("time-order")).saying(unit.passage.span(first.range.clone()), said(&first.value));
                    found.push(d.saying(unit.passage.span(second.range.clone()), said(&second.value)).help(text!("time-order.help")));
                }
            }
        }
    }
    found
}

/// « entre 9 h et 12 h ».
pub(super) fn is_between(cx: &GroupCx<'_>, lang: Lang, before: &str, between: &str) -> bool {
    let locale = cx.site.locale(lang);
    let last = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    locale.reading.between_words.contains(&last) && locale.reading.range_words.contains(&between.to_lowercase())
}

/// True for what stands between the two ends of a range: a dash, or a word that joins no list.
pub(super) fn is_range_word(cx: &GroupCx<'_>, lang: Lang, between: &str) -> bool {
    let locale = cx.site.locale(lang);
    let word = between.to_lowercase().replace('\'', "’");
    let first = word.split(' ').next().unwrap_or_default().to_owned();
    matches!(between, "-" | "–" | "—" | "‑") || locale.reading.range_words.contains(&word) && !locale.date.joiners.contains(&first)
}
