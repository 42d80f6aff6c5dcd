//! A list is numbered in one language and not in the other, or is no list there.
//!
//! An error where it is no list in one of them, a warning otherwise. An item that is missing is reported by
//! `structure/missing-block`.
//!
//! What to do: write both lists alike, with `1.` or with `-`.

use super::GroupCx;
use super::difference::beginning;
use crate::base::{Diagnostic, Severity, rule, text};
use crate::parity::{Unit, UnitKind};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut reported: Vec<Vec<Option<u32>>> = Vec::new();
    for bead in cx.group.beads.iter().filter(|b| b.is_whole()) {
        let units = || cx.group.languages().filter_map(|l| cx.group.units(bead, l).first());
        let kind = |u: &Unit| match u.kind {
            UnitKind::Item(numbered, _) => Some(numbered),
            _ => None,
        };
        let headings = units().any(|u| !matches!(u.kind, UnitKind::Item(..) | UnitKind::Paragraph));
        if headings || units().all(|u| Some(kind(u)) == units().next().map(kind)) {
            continue;
        }
        let lists = units().map(|u| if let UnitKind::Item(_, list) = u.kind { Some(list) } else { None }).collect();
        if reported.contains(&lists) {
            continue;
        }
        reported.push(lists);
        let mut d = units().fold(Diagnostic::new(rule::STRUCTURE_LIST, text!("structure-list")), |d, u| {
            let text = match kind(u) {
                Some(true) => text!("structure-list.numbered"),
                Some(false) => text!("structure-list.bullets"),
                None => text!("structure-list.none"),
            };
            d.saying(beginning(u), text)
        });
        if units().any(|u| kind(u).is_none()) {
            d.severity = Severity::Error;
        }
        found.push(d.help(text!("structure-list.help")));
    }
    found
}
