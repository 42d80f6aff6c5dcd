//! Code differs between the languages, or stands in one of them only.
//!
//! Code is not translated: a block of code is the same, letter by letter, in every language.
//!
//! What to do: copy it from the side that is right.

use super::GroupCx;
use crate::base::{Diagnostic, rule, text};
use crate::parity::{Unit, UnitKind};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for bead in &cx.group.beads {
        let units: Vec<&Unit> = cx.group.languages().flat_map(|l| cx.group.units(bead, l)).collect();
        let is_code = |u: &&Unit| matches!(u.kind, UnitKind::Code(_));
        if !units.iter().any(|u| is_code(u)) || bead.is_whole() && units.iter().all(|u| u.kind == units[0].kind) {
            continue;
        }
        let d = units.iter().fold(Diagnostic::new(rule::STRUCTURE_CODE, text!("structure-code")), |d, u| d.at(u.span));
        found.push(d.help(text!("structure-code.help")));
    }
    found
}
