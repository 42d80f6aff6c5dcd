//! Blocks with what their words say → who gets each: the languages stand one after the other, or in turns.

use super::evidence::Judge;
use super::languages::{Marked, Owner};
use super::text::{Block, Role};
use crate::base::Lang;
use std::collections::HashSet;

/// A block of fewer words does not say where a language begins: it may be a quotation or a line for all.
pub(super) const LONG: usize = 8;

/// How many blocks around a place are looked at where one language gives way to another.
const MAX_GAP: usize = 60;

/// Who gets each block of a document in several languages.
pub(super) fn owners(marked: &[Marked], judge: &Judge<'_>) -> Vec<Owner> {
    let long = |m: &Marked| m.clear.filter(|_| !m.is_half && (m.words >= LONG || m.is_marker));
    let any = |m: &Marked| m.clear.filter(|_| !m.is_half);
    let mut anchors: Vec<(usize, Lang)> = marked.iter().enumerate().filter_map(|(i, m)| Some((i, long(m)?))).collect();
    let mut langs = anchors.iter().map(|a| a.1).collect::<Vec<_>>();
    langs.sort_unstable();
    langs.dedup();
    if langs.len() < 2 {
        anchors = marked.iter().enumerate().filter_map(|(i, m)| Some((i, any(m)?))).collect();
        langs = anchors.iter().map(|a| a.1).collect();
        langs.sort_unstable();
        langs.dedup();
    }
    let turns = anchors.windows(2).filter(|w| w[0].1 != w[1].1).count();
    let mut owners = if turns + 1 == langs.len() { one_after_the_other(marked, &anchors, judge) } else { in_turns(marked, judge) };
    halves(marked, &mut owners);
    owners
}

/// The languages stand in turns: what has none is for all, unless one language is on both sides of it.
fn in_turns(marked: &[Marked], judge: &Judge<'_>) -> Vec<Owner> {
    let mut next: Vec<Option<Lang>> = vec![None; marked.len()];
    let mut last = None;
    for at in (0..marked.len()).rev() {
        next[at] = last;
        last = marked[at].clear.or(last);
    }
    let mut before: Option<Lang> = None;
    let mut out = Vec::with_capacity(marked.len());
    for (m, next) in marked.iter().zip(next) {
        let likely = m.evidence.likely().filter(|_| !m.is_contact(judge));
        let owner = match (m.clear.or(likely), &m.block) {
            (Some(lang), _) => Owner::One(lang),
            (None, Block::Rule) => Owner::Nobody,
            (None, _) => match before.zip(next) {
                Some((b, n)) if b == n => Owner::One(b),
                _ => Owner::All,
            },
        };
        before = m.clear.or(before);
        out.push(owner);
    }
    out
}

/// The languages stand one after the other.
fn one_after_the_other(marked: &[Marked], anchors: &[(usize, Lang)], judge: &Judge<'_>) -> Vec<Owner> {
    let (Some((first, first_lang)), Some((last, last_lang))) = (anchors.first().copied(), anchors.last().copied()) else {
        return vec![Owner::All; marked.len()];
    };
    let mut owners = vec![Owner::All; marked.len()];
    let same = |m: &Marked| m.block.words().split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let head: HashSet<String> = marked[..first].iter().map(same).filter(|w| !w.is_empty()).collect();
    let tail: HashSet<String> = marked[last + 1..].iter().map(same).filter(|w| !w.is_empty()).collect();
    // Whether a later language has a beginning of its own, and an earlier one an end.
    let (mut own_head, mut own_tail) = (false, false);
    let mut between: HashSet<String> = HashSet::new();
    for pair in anchors.windows(2) {
        let ((a, before), (b, after)) = (pair[0], pair[1]);
        owners[a] = Owner::One(before);
        if before == after {
            for at in a + 1..b {
                owners[at] = inside(&marked[at], before);
            }
            continue;
        }
        let gap = &marked[a + 1..b];
        let pull: Vec<f32> = gap
            .iter()
            .map(|m| {
                let lead = m.evidence.0[before.index()] - m.evidence.0[after.index()];
                let mut pull = lead.clamp(-4.0, 4.0);
                let (words, looked_at) = (same(m), gap.len() <= MAX_GAP);
                pull += if tail.contains(&words) { 2.0 } else { 0.0 };
                pull -= if head.contains(&words) { 2.0 } else { 0.0 };
                pull += if looked_at && m.is_contact(judge) { 1.0 } else { 0.0 };
                pull -= if looked_at && m.is_date(judge) { 1.5 } else { 0.0 };
                pull -= if is_heading(m) { 1.0 } else { 0.0 };
                pull
            })
            .collect();
        let cut = best_cut(gap, &pull);
        for (at, m) in gap.iter().enumerate() {
            let lang = if at < cut { before } else { after };
            owners[a + 1 + at] = match (&m.block, m.clear) {
                (Block::Rule, _) => Owner::Nobody,
                (_, Some(own)) => Owner::One(own),
                _ => Owner::One(lang),
            };
            let seen = !m.is_marker && !matches!(m.block, Block::Break | Block::Rule) && !m.is_picture();
            between.insert(same(m));
            own_tail |= seen && at < cut;
            own_head |= seen && at >= cut;
        }
    }
    owners[last] = Owner::One(last_lang);
    let ends = [(0..first, first_lang, own_head), (last + 1..marked.len(), last_lang, own_tail)];
    for (range, lang, has_its_own) in ends {
        for at in range {
            let m = &marked[at];
            owners[at] = match (&m.block, m.clear.or_else(|| m.evidence.likely())) {
                (Block::Rule, _) => Owner::Nobody,
                (_, Some(own)) if m.clear.is_some() || own == lang => Owner::One(own),
                // A sign that the whole ends, as “-30-”.
                _ if is_sign(m) && !m.is_contact(judge) && !m.is_date(judge) && !between.contains(&same(m)) => Owner::All,
                _ if has_its_own && !m.is_picture() => Owner::One(lang),
                (_, Some(own)) if !m.is_contact(judge) => Owner::One(own),
                _ => Owner::All,
            };
        }
    }
    owners
}

/// A block with its own language on both sides.
fn inside(m: &Marked, lang: Lang) -> Owner {
    match m.clear {
        Some(own) if own != lang && !m.is_half => Owner::Quoted(lang, own),
        Some(own) => Owner::One(own),
        None => Owner::One(lang),
    }
}

fn is_sign(m: &Marked) -> bool {
    m.words > 0 && !m.block.words().contains(char::is_alphabetic)
}

fn is_heading(m: &Marked) -> bool {
    matches!(&m.block, Block::Paragraph(p) if matches!(p.role, Role::Title | Role::Heading(_)))
}

/// Where the blocks between two languages go over from one to the other: what pulls back stays before it.
fn best_cut(gap: &[Marked], pull: &[f32]) -> usize {
    let is_break = |at: usize| gap.get(at).is_some_and(|m| matches!(m.block, Block::Break | Block::Rule));
    let mut sum: f32 = -pull.iter().sum::<f32>();
    let (mut best, mut most) = (0, f32::NEG_INFINITY);
    for cut in 0..=gap.len() {
        let bonus = if is_break(cut) || cut > 0 && is_break(cut - 1) { 3.0 } else { 0.0 };
        if sum + bonus >= most {
            (best, most) = (cut, sum + bonus);
        }
        sum += 2.0 * pull.get(cut).copied().unwrap_or(0.0);
    }
    best
}

/// Of a line that says the same twice and stands in the part of each language, each keeps its half once.
fn halves(marked: &[Marked], owners: &mut [Owner]) {
    // The language of the text around each half.
    let mut around: Vec<Option<Lang>> = vec![None; marked.len()];
    let mut before = marked.iter().filter(|m| !m.is_half && m.words >= LONG).find_map(|m| m.clear);
    for (at, m) in marked.iter().enumerate() {
        before = m.clear.filter(|_| !m.is_half && m.words >= LONG).or(before);
        around[at] = before;
    }
    let at_home: HashSet<(Lang, String)> = marked
        .iter()
        .zip(&around)
        .filter_map(|(m, around)| m.clear.filter(|l| m.is_half && *around == Some(*l)).map(|l| (l, m.block.words())))
        .collect();
    for (at, m) in marked.iter().enumerate().filter(|(_, m)| m.is_half) {
        let Some(own) = m.clear else { continue };
        owners[at] = Owner::One(own);
        if around[at] != Some(own) && at_home.contains(&(own, m.block.words())) {
            owners[at] = Owner::Nobody;
        }
    }
}
