//! A page or a field in all languages → its units and which of them correspond.

use super::align::align;
use super::only::Only;
use super::readers::Readers;
use super::unit::{Targets, Unit, UnitKind, Units};
use crate::base::{Lang, PerLang, Spanned};
use crate::model::{Page, Site};
use std::ops::Range;

/// Texts that say the same in all languages.
#[derive(Debug)]
pub struct Group<'a> {
    /// The page, when it is one.
    pub page: Option<&'a Page>,
    /// The units of each language, in the order of the languages.
    pub sides: Vec<Vec<Unit>>,
    /// Which of them correspond, in order.
    pub beads: Vec<Bead>,
    /// What the authors say stands in one language only.
    pub only: Vec<Only>,
}

/// Units that correspond: of each language none, one or two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bead {
    /// The units of each language.
    pub sides: Vec<Range<usize>>,
}

impl Bead {
    /// True when every language has a unit.
    pub fn is_whole(&self) -> bool {
        self.sides.iter().all(|s| !s.is_empty())
    }
}

impl<'a> Group<'a> {
    /// A page. While a language of it is missing or cannot be read, which is reported elsewhere, nothing of it corresponds.
    pub fn page(readers: &Readers<'_>, site: &Site, page: &'a Page, targets: &[Targets<'_>]) -> Self {
        let (mut sides, mut only) = (Vec::new(), Vec::new());
        for lang in site.languages.iter() {
            let Some(side) = page.sides.get(lang) else {
                sides.push(Vec::new());
                continue;
            };
            let mut units = Units::new(readers, lang, &targets[lang.index()]);
            let fields = [("title", &side.title), ("short_title", &side.short_title), ("summary", &side.summary)];
            for (name, value) in fields.into_iter().filter_map(|(n, v)| Some((n, v.as_ref()?))) {
                units.field(name, value);
            }
            for image in &page.images {
                for (name, words) in [("alt", &image.alt), ("caption", &image.caption)] {
                    words.get(lang).into_iter().for_each(|w| units.field(name, w));
                }
            }
            units.document(&side.document);
            let mut units = units.read();
            only.extend(Only::take(lang, side, &mut units, site));
            sides.push(units);
        }
        Self::new(Some(page), sides, only, page.readable && page.sides.is_complete())
    }

    /// A text of a data file.
    pub fn field(
        readers: &Readers<'_>,
        name: &'static str,
        text: &PerLang<Spanned<String>>,
        languages: impl Iterator<Item = Lang>,
    ) -> Self {
        let none = Targets::new();
        let sides = languages.map(|lang| {
            let mut units = Units::new(readers, lang, &none);
            text.get(lang).into_iter().for_each(|value| units.field(name, value));
            units.read()
        });
        Self::new(None, sides.collect(), Vec::new(), text.is_complete())
    }

    fn new(page: Option<&'a Page>, sides: Vec<Vec<Unit>>, only: Vec<Only>, complete: bool) -> Self {
        let mut group = Self { page, beads: if complete { beads(&sides) } else { Vec::new() }, sides, only };
        group.beads.sort_by(|a, b| a.sides.iter().map(|s| s.start).cmp(b.sides.iter().map(|s| s.start)));
        group
    }

    /// The units of a language in a bead.
    pub fn units(&self, bead: &Bead, lang: Lang) -> &[Unit] {
        &self.sides[lang.index()][bead.sides[lang.index()].clone()]
    }

    /// The languages.
    pub fn languages(&self) -> impl Iterator<Item = Lang> + use<> {
        (0..self.sides.len()).map(|i| Lang(i as u8))
    }
}

/// Which units correspond in all languages. Fields correspond by their names, everything else by alignment; with more than
/// two languages, what any two of them take for the same is one.
fn beads(sides: &[Vec<Unit>]) -> Vec<Bead> {
    let fields: Vec<usize> = sides.iter().map(|units| units.iter().take_while(|u| matches!(u.kind, UnitKind::Field(_))).count()).collect();
    let mut beads = Vec::new();
    let mut done: Vec<Vec<bool>> = fields.iter().map(|n| vec![false; *n]).collect();
    for (l, units) in sides.iter().enumerate() {
        for i in 0..fields[l] {
            if done[l][i] {
                continue;
            }
            // The same name, and the same place among those of this name.
            let rank = units[..i].iter().filter(|u| u.kind == units[i].kind).count();
            let row = sides.iter().enumerate().map(|(m, others)| {
                let mut same = (0..fields[m]).filter(|j| others[*j].kind == units[i].kind);
                match same.nth(rank) {
                    Some(j) => {
                        done[m][j] = true;
                        j..j + 1
                    }
                    None => 0..0,
                }
            });
            beads.push(Bead { sides: row.collect() });
        }
    }
    beads.extend(aligned(sides, &fields));
    beads
}

/// The units below the fields.
fn aligned(sides: &[Vec<Unit>], from: &[usize]) -> Vec<Bead> {
    if let [a, b] = sides {
        let pairs = align(&a[from[0]..], &b[from[1]..]);
        return pairs.into_iter().map(|p| Bead { sides: vec![shift(p.a, from[0]), shift(p.b, from[1])] }).collect();
    }
    // A number for each unit; those that correspond get the same.
    let mut first = vec![0];
    for units in sides {
        first.push(first[first.len() - 1] + units.len());
    }
    let mut root: Vec<usize> = (0..first[sides.len()]).collect();
    for x in 0..sides.len() {
        for y in x + 1..sides.len() {
            for pair in align(&sides[x][from[x]..], &sides[y][from[y]..]) {
                let units = shift(pair.a, first[x] + from[x]).chain(shift(pair.b, first[y] + from[y]));
                let roots: Vec<usize> = units.map(|u| root[u]).collect();
                if let Some(low) = roots.iter().min().copied() {
                    root.iter_mut().filter(|r| roots.contains(r)).for_each(|r| *r = low);
                }
            }
        }
    }
    let mut seen: Vec<usize> = (0..sides.len()).flat_map(|l| first[l] + from[l]..first[l + 1]).map(|u| root[u]).collect();
    seen.sort_unstable();
    seen.dedup();
    let of = |r: usize, l: usize| {
        let mut members = (first[l] + from[l]..first[l + 1]).filter(|u| root[*u] == r).map(|u| u - first[l]);
        let start = members.next();
        let end = members.next_back().or(start);
        start.zip(end).map_or(0..0, |(s, e)| s..e + 1)
    };
    let beads = seen.into_iter().map(|r| Bead { sides: (0..sides.len()).map(|l| of(r, l)).collect() }).collect();
    in_order(beads, from, sides)
}

/// Beads of several languages in an order that is that of every language, as far as there is one. A language that has no unit
/// in a bead has the place where it would stand.
fn in_order(mut beads: Vec<Bead>, from: &[usize], sides: &[Vec<Unit>]) -> Vec<Bead> {
    let mut next = from.to_vec();
    let mut out = Vec::new();
    while !beads.is_empty() {
        let ready = |b: &Bead| b.sides.iter().zip(&next).all(|(side, next)| side.is_empty() || side.start <= *next);
        // How far down the page it stands, in thousandths.
        let depth = |b: &Bead| {
            let there = b.sides.iter().zip(sides).filter(|(side, _)| !side.is_empty());
            let depths: Vec<usize> = there.map(|(side, units)| side.start * 1000 / units.len().max(1)).collect();
            depths.iter().sum::<usize>() / depths.len().max(1)
        };
        let Some(at) = (0..beads.len()).min_by_key(|i| (!ready(&beads[*i]), depth(&beads[*i]))) else { break };
        let mut bead = beads.remove(at);
        for (side, next) in bead.sides.iter_mut().zip(&mut next) {
            if side.start == side.end {
                *side = *next..*next;
            } else {
                *next = side.end.max(*next);
            }
        }
        out.push(bead);
    }
    out
}

fn shift(range: Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}
