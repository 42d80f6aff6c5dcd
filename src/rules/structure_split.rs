//! A paragraph is one in one language and two in another.
//!
//! Nothing is wrong with that; it is said only with `-v`.

use super::GroupCx;
use super::difference::beginning;
use crate::base::{Diagnostic, rule, text};

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let split = cx.group.beads.iter().filter(|b| b.is_whole() && b.sides.iter().any(|s| s.len() > 1));
    split
        .map(|bead| {
            let units = cx.group.languages().filter_map(|l| cx.group.units(bead, l).first());
            units.fold(Diagnostic::new(rule::STRUCTURE_SPLIT, text!("structure-split")), |d, u| d.at(beginning(u)))
        })
        .collect()
}
