//! The units of two texts → which of them correspond: one to one, one to two, or to none (Needleman–Wunsch).
//!
//! What speaks for two units: their kind, the ratio of their lengths (Gale & Church 1993), the facts and names that both
//! have, their sentences and marks. The work is bounded: far from the diagonal nothing is compared.

use super::unit::{Unit, UnitKind};
use std::ops::Range;

/// Units of two texts that correspond.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pairing {
    pub a: Range<usize>,
    pub b: Range<usize>,
}

/// What a unit without counterpart costs.
const GAP: f32 = 0.8;
/// What two units for one cost, beside their likeness.
const SPLIT: f32 = 0.5;
/// Below this cost, units that stand at the same place in texts of the same shape are taken for a pair at once.
const PLAIN: f32 = 0.62;
/// By how much another alignment must be better than that of texts of the same shape, one block to one. There what is missing
/// on one side would be too many on the other, which happens to few: more often blocks have changed places.
const SHAPE: f32 = 1.0;
/// How far from the diagonal units are compared, beside the difference in their number.
const BAND: usize = 40;

/// Aligns two texts. Swapping them swaps the result: of two alignments that cost the same one must be taken, and it is the same
/// whichever text is named first.
pub(super) fn align(a: &[Unit], b: &[Unit]) -> Vec<Pairing> {
    let order = a.iter().map(|u| u.passage.text()).cmp(b.iter().map(|u| u.passage.text()));
    let order = order.then_with(|| a.iter().map(|u| u.span).cmp(b.iter().map(|u| u.span)));
    if order.is_gt() {
        return in_order(b, a).into_iter().map(|p| Pairing { a: p.b, b: p.a }).collect();
    }
    in_order(a, b)
}

fn in_order(a: &[Unit], b: &[Unit]) -> Vec<Pairing> {
    let straight = || (0..a.len()).map(|i| Pairing { a: i..i + 1, b: i..i + 1 }).collect();
    let shape = a.len() == b.len() && a.iter().zip(b).all(|(x, y)| alike(x.kind, y.kind));
    if shape && a.iter().zip(b).all(|(x, y)| is_plain(x, y) || cost(&[x], &[y]) < PLAIN) {
        return straight();
    }
    let plain: Option<f32> = shape.then(|| a.iter().zip(b).map(|(x, y)| cost(&[x], &[y])).sum());
    let (n, m) = (a.len(), b.len());
    let band = BAND + n.abs_diff(m);
    let width = m + 1;
    let mut best = vec![f32::INFINITY; (n + 1) * width];
    let mut step = vec![(0_u8, 0_u8); (n + 1) * width];
    best[0] = 0.0;
    for i in 0..=n {
        // The diagonal of texts of unequal length.
        let middle = i * m / n.max(1);
        for j in middle.saturating_sub(band)..=(middle + band).min(m) {
            let here = best[i * width + j];
            if !here.is_finite() {
                continue;
            }
            let mut offer = |di: usize, dj: usize, price: f32| {
                let at = (i + di) * width + j + dj;
                // Strictly better, so that one to one wins over a gap on each side.
                if here + price < best[at] - 1e-6 {
                    best[at] = here + price;
                    step[at] = (di as u8, dj as u8);
                }
            };
            if i < n && j < m {
                offer(1, 1, cost(&[&a[i]], &[&b[j]]));
                if i + 1 < n && splits(&a[i], &a[i + 1], &b[j]) {
                    offer(2, 1, SPLIT + cost(&[&a[i], &a[i + 1]], &[&b[j]]));
                }
                if j + 1 < m && splits(&b[j], &b[j + 1], &a[i]) {
                    offer(1, 2, SPLIT + cost(&[&a[i]], &[&b[j], &b[j + 1]]));
                }
            }
            if i < n {
                offer(1, 0, GAP);
            }
            if j < m {
                offer(0, 1, GAP);
            }
        }
    }
    if plain.is_some_and(|sum| sum < best[n * width + m] + SHAPE) {
        return straight();
    }
    let (mut i, mut j) = (n, m);
    let mut out = Vec::new();
    while i > 0 || j > 0 {
        let (di, dj) = match step[i * width + j] {
            (0, 0) => (i.min(1) as u8, j.min(1) as u8),
            step => step,
        };
        let (pi, pj) = (i - usize::from(di), j - usize::from(dj));
        out.push(Pairing { a: pi..i, b: pj..j });
        (i, j) = (pi, pj);
    }
    out.reverse();
    out
}

/// True for kinds that texts of the same shape have at the same place.
fn alike(a: UnitKind, b: UnitKind) -> bool {
    match (a, b) {
        (UnitKind::Item(..), UnitKind::Item(..)) => true,
        (UnitKind::Cell(_, r, c), UnitKind::Cell(_, s, d)) => (r, c) == (s, d),
        _ => a == b,
    }
}

/// True for units of about the same length without facts and names, of which nothing more can be known.
fn is_plain(a: &Unit, b: &Unit) -> bool {
    let (x, y) = (a.chars + 4, b.chars + 4);
    a.facts.is_empty()
        && b.facts.is_empty()
        && a.names.is_empty()
        && b.names.is_empty()
        && a.marks == b.marks
        && x * 3 > y * 2
        && y * 3 > x * 2
}

/// True for units of which the first two may be one in the other language.
fn splits(first: &Unit, second: &Unit, whole: &Unit) -> bool {
    first.kind.may_split() && second.kind.may_split() && whole.kind.may_split()
}

/// What it costs to take units for the same.
fn cost(a: &[&Unit], b: &[&Unit]) -> f32 {
    let kinds = kind_cost(a[0].kind, b[0].kind);
    if kinds >= 3.0 {
        return kinds;
    }
    let sum = |units: &[&Unit], of: fn(&Unit) -> u32| units.iter().map(|u| of(u)).sum::<u32>() as f32;
    let (x, y) = (sum(a, |u| u.chars) + 4.0, sum(b, |u| u.chars) + 4.0);
    let tolerance = 0.36 + 4.0 / x.min(y);
    let length = ((x / y).ln() / tolerance).powi(2).mul_add(0.35, 0.0).min(0.8);
    let sentences = (sum(a, |u| u.sentences) - sum(b, |u| u.sentences)).abs().min(2.0);
    let merged = a.len() + b.len() > 2;
    let sentences = sentences * if merged { 0.25 } else { 0.06 };
    let marks: f32 = (0..4).map(|k| if mark(a, k) == mark(b, k) { 0.0 } else { 0.08 }).sum();
    0.12 + kinds + length + sentences + marks + evidence(a, b)
}

fn mark(units: &[&Unit], k: usize) -> u32 {
    units.iter().map(|u| u32::from(u.marks[k])).sum()
}

/// Facts and names that both have speak for them, those that one alone has against.
fn evidence(a: &[&Unit], b: &[&Unit]) -> f32 {
    let (mut shared, mut alone) = (0.0_f32, 0.0_f32);
    let hard = |units: &[&Unit]| units.iter().map(|u| u.facts.iter().filter(|f| !f.fact.soft).count()).sum::<usize>();
    if hard(a) + hard(b) > 0 {
        let total = hard(a) + hard(b);
        // A long list of numbers says no more than a few of them.
        let mut matched = 0;
        let mut free: Vec<_> = b.iter().flat_map(|u| &u.facts).filter(|f| !f.fact.soft).take(24).collect();
        for fact in a.iter().flat_map(|u| &u.facts).filter(|f| !f.fact.soft).take(24) {
            if let Some(at) = free.iter().position(|f| f.fact.value.agrees(&fact.fact.value)) {
                free.swap_remove(at);
                matched += 1;
            }
        }
        shared += matched as f32;
        alone += (total.min(48) as f32 - 2.0 * matched as f32).max(0.0) / 2.0;
    }
    let (names, own) = names(a, b);
    shared += names as f32 * 0.7;
    alone += own as f32 * 0.15;
    if shared + alone == 0.0 {
        return 0.0;
    }
    0.4 * alone / (shared + alone) - 0.12 * shared.min(3.0)
}

/// How many names both have, and how many one has alone.
fn names(a: &[&Unit], b: &[&Unit]) -> (usize, usize) {
    let all = |units: &[&Unit]| {
        let mut names: Vec<u32> = units.iter().flat_map(|u| u.names.iter().copied()).collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    let (x, y) = (all(a), all(b));
    let both = x.iter().filter(|n| y.binary_search(n).is_ok()).count();
    (both, x.len() + y.len() - 2 * both)
}

fn kind_cost(a: UnitKind, b: UnitKind) -> f32 {
    use UnitKind as K;
    match (a, b) {
        (K::Heading(x), K::Heading(y)) => 0.12 * f32::from(x.abs_diff(y)).min(2.0),
        (K::Paragraph, K::Paragraph) | (K::Rule, K::Rule) => 0.0,
        (K::Item(x, _), K::Item(y, _)) => {
            if x == y {
                0.0
            } else {
                0.08
            }
        }
        (K::Cell(_, _, x), K::Cell(_, _, y)) => {
            if x == y {
                0.0
            } else {
                1.2
            }
        }
        (K::Code(x), K::Code(y)) => {
            if x == y {
                0.0
            } else {
                0.4
            }
        }
        (K::Item(..), K::Paragraph) | (K::Paragraph, K::Item(..)) => 0.35,
        (K::Heading(_), K::Paragraph) | (K::Paragraph, K::Heading(_)) => 0.5,
        (K::Heading(_), K::Item(..)) | (K::Item(..), K::Heading(_)) => 0.9,
        _ => 4.0,
    }
}
