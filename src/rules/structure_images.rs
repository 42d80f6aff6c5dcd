//! A text has more pictures in one language than in the other.
//!
//! What to do: add the picture that is missing, with its words for those who do not see it.

use super::GroupCx;
use super::difference::beginning;
use crate::base::{Diagnostic, rule, text};
use crate::parity::Unit;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    if cx.group.beads.is_empty() {
        return Vec::new();
    }
    let counts: Vec<usize> = cx.group.sides.iter().map(|units| units.iter().map(|u| u.passage.flat.images).sum()).collect();
    if counts.iter().all(|c| *c == counts[0]) {
        return Vec::new();
    }
    let mut d = Diagnostic::new(rule::STRUCTURE_IMAGES, text!("structure-images"));
    for (units, count) in cx.group.sides.iter().zip(&counts) {
        let with: Option<&Unit> = units.iter().find(|u| u.passage.flat.images > 0).or(units.last());
        d = with.into_iter().fold(d, |d, u| d.saying(if *count > 0 { u.span } else { beginning(u) }, text!("structure-images.label", count = *count)));
    }
    vec![d.help(text!("structure-images.help"))]
}
