//! A difference between the languages → a finding that shows every side, says which is wrong where a witness knows, and
//! what to write there.

use super::GroupCx;
use super::witness::{self, Witness};
use crate::base::{Diagnostic, Lang, Role, Rule, Span, Text, text};
use crate::facts::{Class, Value};
use crate::parity::{At, Difference, Unit, UnitKind};

/// The words of a rule about a class of facts: when they differ, and when a language has none.
pub(super) struct Words {
    pub differs: Text,
    pub missing: fn(String) -> Text,
}

/// The findings about one class of facts.
pub(super) fn check(cx: &GroupCx<'_>, class: Class, rule: &'static Rule, words: &Words) -> Vec<Diagnostic> {
    cx.differences.iter().filter(|d| d.class == class).filter_map(|d| report(cx, d, rule, words)).collect()
}

/// The finding about a difference; none when another rule speaks of one of its facts.
pub(super) fn report(cx: &GroupCx<'_>, difference: &Difference, rule: &'static Rule, words: &Words) -> Option<Diagnostic> {
    if difference.row.iter().any(|at| is_faulty(cx, *at)) {
        return None;
    }
    let codes: Vec<&str> = difference.missing.iter().map(|l| cx.site.languages.code(*l)).collect();
    let message = if difference.row.len() > 1 { words.differs.clone() } else { (words.missing)(codes.join(", ")) };
    let mut diagnostic = Diagnostic::new(rule, message);
    for lang in cx.group.languages() {
        for at in difference.row.iter().filter(|a| a.lang == lang) {
            diagnostic = diagnostic.saying(place(cx, *at), said(cx.group.value(*at)));
        }
        if difference.missing.contains(&lang)
            && let Some(place) = missing_place(cx, difference, lang)
        {
            diagnostic = diagnostic.saying(place, text!("fact-nowhere"));
        }
    }
    let witness = witness::of(cx, difference);
    Some(match witness {
        Some(witness) => with_witness(cx, difference, &codes, diagnostic, &witness),
        None => diagnostic.help(help(cx, difference, rule)),
    })
}

/// What to do where no witness knows which side is wrong: correct it, or say why both are right.
fn help(cx: &GroupCx<'_>, difference: &Difference, rule: &'static Rule) -> Text {
    let field = difference.row.iter().any(|at| matches!(cx.group.unit(*at).kind, UnitKind::Field(_)));
    match (cx.group.page, field, difference.missing.is_empty()) {
        (None, ..) => text!("fact-help.data"),
        (_, true, _) => text!("fact-help.front-matter", rule = rule.id),
        (_, _, true) => text!("fact-help", rule = rule.id),
        (_, _, false) => text!("fact-help.missing", rule = rule.id),
    }
}

fn with_witness(cx: &GroupCx<'_>, difference: &Difference, codes: &[&str], diagnostic: Diagnostic, witness: &Witness) -> Diagnostic {
    let diagnostic = diagnostic.label(witness.span, Role::Witness, Some(known(&witness.value)));
    let wrong: Vec<At> = difference.row.iter().copied().filter(|a| !cx.group.value(*a).agrees(&witness.value)).collect();
    match wrong.first() {
        Some(at) => {
            let code = cx.site.languages.code(at.lang);
            match witness::written(cx, *at, &witness.value) {
                Some(right) => {
                    let diagnostic = diagnostic.help(text!("fact-help.wrong", code = code, written = &right));
                    let place = place(cx, *at);
                    // Only where the file holds what the text says, letter by letter, can it be replaced.
                    if place.range().len() == cx.group.unit(*at).written(cx.group.fact(*at)).len() {
                        diagnostic.fix(place, right)
                    } else {
                        diagnostic
                    }
                }
                None => diagnostic.help(text!("fact-help.wrong-side", code = code)),
            }
        }
        None => diagnostic.help(text!("fact-help.add", codes = codes.join(", "))),
    }
}

/// Where a fact stands.
pub(super) fn place(cx: &GroupCx<'_>, at: At) -> Span {
    cx.group.unit(at).fact_span(cx.group.fact(at))
}

/// Where a language would have said it: the first words of the unit that corresponds.
fn missing_place(cx: &GroupCx<'_>, difference: &Difference, lang: Lang) -> Option<Span> {
    cx.group.units(cx.group.beads.get(difference.bead)?, lang).first().map(beginning)
}

/// The finding with what corresponds to a unit in the other languages.
pub(super) fn with_counterparts(cx: &GroupCx<'_>, lang: Lang, unit: usize, diagnostic: Diagnostic) -> Diagnostic {
    let Some(bead) = cx.group.beads.iter().find(|b| b.sides[lang.index()].contains(&unit)) else { return diagnostic };
    let others = cx.group.languages().filter(|l| *l != lang).filter_map(|l| cx.group.units(bead, l).first());
    others.fold(diagnostic, |d, u| d.label(beginning(u), Role::Context, Some(text!("fact-counterpart"))))
}

/// The first words of a unit.
pub(super) fn beginning(unit: &Unit) -> Span {
    let text = unit.passage.text();
    if text.is_empty() {
        return unit.span;
    }
    let mut end = text.len().min(32);
    while !text.is_char_boundary(end) {
        end += 1;
    }
    let end = if end < text.len() { text[..end].rfind(' ').filter(|i| *i > 0).unwrap_or(end) } else { end };
    unit.passage.span(0..end)
}

/// True for a day that does not exist or has another day of the week: that is reported, and what it should be is not known.
fn is_faulty(cx: &GroupCx<'_>, at: At) -> bool {
    let unit = cx.group.unit(at);
    let range = &cx.group.fact(at).fact.range;
    unit.facts.iter().filter(|f| f.fact.range == *range).any(|f| match &f.fact.value {
        Value::Date(date) => {
            let day = date.year.and_then(|y| date.in_year(y));
            date.is_impossible() || day.is_some_and(|d| date.weekday.is_some_and(|w| d.weekday() != w))
        }
        _ => false,
    })
}

/// What a witness says.
fn known(value: &Value) -> Text {
    let text = said(value);
    let id = match text.id {
        "said-date" => "said-date.known",
        "said" => "said.known",
        other => other,
    };
    Text { id, ..text }
}

/// What a fact says, in the words of whoever reads the report.
pub(super) fn said(value: &Value) -> Text {
    let number = |n: i8| usize::try_from(n).unwrap_or(0);
    match value {
        Value::Date(date) => {
            let weekday = date.weekday.map_or(0, |w| number(w.to_monday_one_offset()));
            let text = match date.year {
                Some(year) => text!("said-date").arg("year", year.to_string()),
                None => text!("said-date.no-year"),
            };
            text.arg("weekday", weekday).arg("day", number(date.day)).arg("month", number(date.month))
        }
        Value::Weekday(day) => text!("said-weekday", weekday = usize::from(*day) + 1),
        Value::Month(month, year) => {
            let text = match year {
                Some(year) => text!("said-month").arg("year", year.to_string()),
                None => text!("said-month.no-year"),
            };
            text.arg("month", number(*month))
        }
        Value::Ambiguous(a, b) => text!("said.either", one = a.to_string(), other = b.to_string()),
        Value::Url(url) if !url.contains('.') => text!("said.page"),
        other => text!("said", value = other.to_string()),
    }
}
