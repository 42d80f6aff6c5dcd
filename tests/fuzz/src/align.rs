//! Two lists of any blocks → which of them correspond: every block once, in order; and when the languages change places, so do the
//! pairs and nothing else.

use super::sites::{planned, sources};
use diptych::parity::Texts;
use std::ops::Range;

/// Blocks that differ in kind, length and facts.
const BLOCKS: &[&str] = &[
    "Een kort woord.",
    "Une phrase un peu plus longue, qui dit une chose à la fois et qui la dit à tous.",
    "Le 12 mars 2024 à 9 h 30, au COOP.",
    "Op 12 maart 2024 om 9.30 uur, in COOP.",
    "Op 13 maart 2024 komt er nog iets. En dan nog iets? « Ja ».",
    "Tél. 02 522 98 69 ; 1 200 € ; 12 %.",
    "## Programme",
    "### Anvers et Namur",
    "- un",
    "- deux\n- trois",
    "1. un\n2. deux",
    "> Une citation de Marie Curie.",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "---",
    "```\ncode\n```",
    "![Une image](x.jpg)",
    "[Un lien](https://example.be/a)",
];

/// The first byte says how many of the others are of the first text.
pub(crate) fn run(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else { return };
    let rest = &rest[..rest.len().min(200)];
    let (a, b) = rest.split_at(usize::from(*first).min(rest.len()));
    let (a, b) = (page(a), page(b));
    let there = beads("[fr, nl]", &a, &b);
    let back: Vec<[Range<usize>; 2]> = beads("[nl, fr]", &a, &b).into_iter().map(|[x, y]| [y, x]).collect();
    let pairs = |beads: &[[Range<usize>; 2]]| {
        // What stands on one side only has no place on the other.
        let mut pairs: Vec<_> = beads
            .iter()
            .map(|b| b.clone().map(|r| if r.is_empty() { 0..0 } else { r }))
            .map(|[x, y]| (x.start, x.end, y.start, y.end))
            .collect();
        pairs.sort_unstable();
        pairs
    };
    assert_eq!(pairs(&there), pairs(&back), "the order of the languages\n{a}\n=====\n{b}");
}

fn page(blocks: &[u8]) -> String {
    let mut text = "---\ntitle: Titel\n---\n".to_owned();
    for byte in blocks {
        let block = BLOCKS[usize::from(*byte) % BLOCKS.len()];
        text += "\n";
        // Some are said twice.
        text += block;
        if usize::from(*byte) >= 128 && !block.contains('\n') {
            text += " ";
            text += block;
        }
        text += "\n";
    }
    text
}

/// The pairs of a page in two languages.
fn beads(languages: &str, fr: &str, nl: &str) -> Vec<[Range<usize>; 2]> {
    let site = format!("title: {{ fr: Essai, nl: Proef }}\nbase_url: https://example.be\nlanguages: {languages}\n");
    let sources = sources(&[("content/site.yaml", &site), ("content/a.fr.md", fr), ("content/a.nl.md", nl)]);
    let outline = planned(&sources).expect("a site");
    let texts = Texts::new(&outline.site, &outline.plan);
    let page = outline.site.pages.iter().find(|p| p.key == "a").expect("a page");
    let group = texts.page(page);
    for (at, units) in group.sides.iter().enumerate() {
        let mut next = 0;
        for bead in &group.beads {
            let range = &bead.sides[at];
            assert!(range.is_empty() || range.start == next, "side {at}: {range:?} after {next}");
            next = next.max(range.end);
        }
        assert_eq!(next, units.len(), "every unit of side {at} is in one");
    }
    group.beads.iter().map(|b| [b.sides[0].clone(), b.sides[1].clone()]).collect()
}
