//! A heading has another level in the other language, or is no heading there.
//!
//! What to do: give both the same number of signs `#`.
//!
//! Example: `## Pour qui ?` in French, `### Voor wie?` in Dutch.

use super::GroupCx;
use super::difference::beginning;
use crate::base::{Diagnostic, rule, text};
use crate::parity::{Unit, UnitKind};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for bead in cx.group.beads.iter().filter(|b| b.is_whole()) {
        let units = || cx.group.languages().flat_map(|l| cx.group.units(bead, l));
        let level = |u: &Unit| if let UnitKind::Heading(level) = u.kind { usize::from(level) } else { 0 };
        if units().all(|u| Some(level(u)) == units().next().map(level)) {
            continue;
        }
        let d = units().fold(Diagnostic::new(rule::STRUCTURE_HEADING_LEVEL, text!("structure-heading-level")), |d, u| {
            d.saying(beginning(u), text!("structure-heading-level.label", level = level(u)))
        });
        found.push(d.help(text!("structure-heading-level.help")));
    }
    found
}
