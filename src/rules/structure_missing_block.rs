//! A heading, a paragraph or an item of a list stands in one language only.
//!
//! The blocks of a page are set side by side by their order, kind, length, facts and names. A paragraph that is two in the
//! other language is no mistake.
//!
//! What to do: write the block that is missing, or delete the one that is too many. A block that is meant for one language
//! says so in a comment before it: `<!-- parity: only fr — reason -->`.
//!
//! Example: a paragraph about the way to the venue in French, and none in Dutch.

use super::GroupCx;
use super::difference::beginning;
use crate::base::{Diagnostic, Lang, Role, rule, text};
use crate::parity::{Bead, UnitKind};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let beads = &cx.group.beads;
    let mut i = 0;
    while i < beads.len() {
        let missing = missing(cx, &beads[i]);
        if missing.is_empty() || !is_judged(cx, &beads[i]) || is_of_prose(cx, &beads[i], &missing) {
            i += 1;
            continue;
        }
        // What is missing in a row is missing once.
        let run = beads[i..].iter().take_while(|b| self::missing(cx, b) == missing && is_judged(cx, b)).count();
        found.push(report(cx, i, run, &missing));
        i += run;
    }
    found
}

/// The languages that have no unit in a bead. A field is judged when it is read.
fn missing(cx: &GroupCx<'_>, bead: &Bead) -> Vec<Lang> {
    let field = cx.group.languages().any(|l| cx.group.units(bead, l).first().is_some_and(|u| matches!(u.kind, UnitKind::Field(_))));
    if field { Vec::new() } else { cx.group.languages().filter(|l| bead.sides[l.index()].is_empty()).collect() }
}

/// Cells and code have rules of their own.
fn is_judged(cx: &GroupCx<'_>, bead: &Bead) -> bool {
    cx.group.languages().flat_map(|l| cx.group.units(bead, l)).all(|u| !matches!(u.kind, UnitKind::Cell(..) | UnitKind::Code(_)))
}

/// True for an item of a list that is a paragraph in the languages which lack the item: that is reported as such.
fn is_of_prose(cx: &GroupCx<'_>, bead: &Bead, missing: &[Lang]) -> bool {
    let list = |bead: &Bead, lang: Lang| match cx.group.units(bead, lang).first()?.kind {
        UnitKind::Item(_, list) => Some((lang, list)),
        _ => None,
    };
    let own: Vec<(Lang, u32)> = cx.group.languages().filter_map(|l| list(bead, l)).collect();
    let prose = |b: &Bead, lang: &Lang| cx.group.units(b, *lang).first().is_some_and(|u| u.kind == UnitKind::Paragraph);
    let mut whole = cx.group.beads.iter().filter(|b| b.is_whole());
    whole.any(|b| missing.iter().all(|lang| prose(b, lang)) && cx.group.languages().filter_map(|l| list(b, l)).any(|of| own.contains(&of)))
}

fn report(cx: &GroupCx<'_>, from: usize, run: usize, missing: &[Lang]) -> Diagnostic {
    let codes: Vec<&str> = missing.iter().map(|l| cx.site.languages.code(*l)).collect();
    let mut d = Diagnostic::new(rule::STRUCTURE_MISSING_BLOCK, text!("structure-missing-block", codes = codes.join(", "), count = run));
    for lang in cx.group.languages() {
        if !missing.contains(&lang) {
            for bead in &cx.group.beads[from..from + run] {
                d = cx.group.units(bead, lang).first().into_iter().fold(d, |d, u| d.at(beginning(u)));
            }
            continue;
        }
        // Where it would stand: after the block before it, else before the one after.
        let before = cx.group.beads[..from].iter().rev().find_map(|b| cx.group.units(b, lang).last());
        let after = || cx.group.beads[from..].iter().find_map(|b| cx.group.units(b, lang).first());
        let (unit, text) = match before {
            Some(unit) => (Some(unit), text!("structure-missing-block.after")),
            None => (after(), text!("structure-missing-block.before")),
        };
        d = unit.into_iter().fold(d, |d, u| d.label(beginning(u), Role::Subject, Some(text.clone())));
    }
    let own = cx.group.languages().find(|l| !missing.contains(l)).map_or("", |l| cx.site.languages.code(l));
    d.help(text!("structure-missing-block.help", own = own))
}
