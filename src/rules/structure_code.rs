//! Code differs between the languages, or stands in one of them only.
//!
//! Signs and numbers are the same in every language. Words in code (the name of a file, a remark) may be translated; words
//! that differ by a letter or two are a slip.
//!
//! What to do: copy it from the side that is right.

use super::GroupCx;
use crate::base::{Diagnostic, Severity, rule, text};
use crate::parity::{Unit, UnitKind};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let (mut found, mut differs) = (Vec::new(), false);
    for bead in &cx.group.beads {
        let units = || cx.group.languages().flat_map(|l| cx.group.units(bead, l));
        let is_code = |u: &Unit| matches!(u.kind, UnitKind::Code(_));
        if !units().any(is_code) {
            continue;
        }
        let there = bead.is_whole() && units().all(is_code);
        let units: Vec<&Unit> = units().collect();
        if there && units.iter().all(|u| u.kind == units[0].kind || same(u.passage.text(), units[0].passage.text())) {
            continue;
        }
        let mut d = units.iter().fold(Diagnostic::new(rule::STRUCTURE_CODE, text!("structure-code")), |d, u| d.at(u.span));
        if there {
            // Where code is translated, much of it is: one finding is enough to look.
            if std::mem::replace(&mut differs, true) {
                continue;
            }
            d.severity = Severity::Warning;
        }
        found.push(d.help(text!("structure-code.help")));
    }
    found
}

/// True for code that differs in words that were translated.
fn same(a: &str, b: &str) -> bool {
    let (x, y) = (pieces(a), pieces(b));
    if x.len() != y.len() {
        // A translation has more words or fewer; its signs and numbers stay.
        let signs = |p: &[&str]| p.iter().filter(|w| !w.starts_with(char::is_alphabetic)).map(|s| (*s).to_owned()).collect::<Vec<_>>();
        return signs(&x) == signs(&y) && x.len().abs_diff(y.len()) * 2 <= x.len().max(y.len());
    }
    let word = |s: &str| s.starts_with(char::is_alphabetic);
    x.iter().zip(&y).all(|(p, q)| p == q || word(p) && word(q) && strsim::levenshtein(p, q) > 2)
}

/// Words, numbers and signs.
fn pieces(code: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = code.trim_start();
    while let Some(c) = rest.chars().next() {
        let same = |d: char| if c.is_alphabetic() { d.is_alphabetic() } else if c.is_ascii_digit() { d.is_ascii_digit() } else { false };
        let len = c.len_utf8() + rest[c.len_utf8()..].chars().take_while(|d| same(*d)).map(char::len_utf8).sum::<usize>();
        out.push(&rest[..len]);
        rest = rest[len..].trim_start();
    }
    out
}
