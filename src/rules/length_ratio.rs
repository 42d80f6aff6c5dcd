//! A block is less than half as long in one language as in another: something may be missing.
//!
//! Blocks of eighty characters and more are judged.
//!
//! What to do: look whether the shorter text says everything. Where it does, say so before the block:
//! `<!-- parity: allow length/ratio — reason -->`.
//!
//! Example: a paragraph of four sentences in French, of which the Dutch has one.

use super::GroupCx;
use super::difference::beginning;
use crate::base::{Diagnostic, rule, text};

/// The least length that is judged, in characters.
const LEAST: u32 = 80;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for bead in cx.group.beads.iter().filter(|b| b.is_whole()) {
        let lengths = || cx.group.languages().map(|l| cx.group.units(bead, l).iter().map(|u| u.chars).sum::<u32>());
        let (Some(shortest), Some(longest)) = (lengths().min(), lengths().max()) else { continue };
        if longest < LEAST || shortest * 2 >= longest {
            continue;
        }
        let mut d = Diagnostic::new(rule::LENGTH_RATIO, text!("length-ratio"));
        for (lang, length) in cx.group.languages().zip(lengths()) {
            let unit = cx.group.units(bead, lang).first();
            d = unit.into_iter().fold(d, |d, u| d.saying(beginning(u), text!("length-ratio.label", count = length as usize)));
        }
        found.push(d.help(text!("length-ratio.help")));
    }
    found
}
