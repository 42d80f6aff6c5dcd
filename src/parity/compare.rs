//! The facts of corresponding units → the differences between the languages.
//!
//! Facts are compared as multisets: order never matters. What is left over in one language only, and stands elsewhere on
//! the page in the other, has moved and is no difference; nor is what one of them merely says again.

use super::group::{Bead, Group};
use super::unit::{Unit, UnitFact, UnitKind};
use crate::base::Lang;
use crate::facts::{Class, Value};
use std::collections::BTreeMap;

/// How many entries of a list are looked for in another order; the work grows with the square of their number.
const MOST: usize = 200;

/// A fact in a group: its language, its unit and its index among the facts of the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// The language.
    pub lang: Lang,
    /// The unit, as an index of [`Group::sides`].
    pub unit: usize,
    /// The fact.
    pub fact: usize,
}

/// Facts that stand against each other, one of each language at most; or one that the others lack.
#[derive(Clone, Debug)]
pub struct Difference {
    /// What kind of fact it is.
    pub class: Class,
    /// The facts, in the order of the languages.
    pub row: Vec<At>,
    /// The languages that have no such fact.
    pub missing: Vec<Lang>,
    /// Where: an index of [`Group::beads`].
    pub bead: usize,
}

impl<'a> Group<'a> {
    /// The unit of a fact.
    pub fn unit(&self, at: At) -> &Unit {
        &self.sides[at.lang.index()][at.unit]
    }

    /// A fact.
    pub fn fact(&self, at: At) -> &UnitFact {
        &self.unit(at).facts[at.fact]
    }

    /// What a fact says.
    pub fn value(&self, at: At) -> &Value {
        &self.fact(at).fact.value
    }

    /// Every difference between the languages, in order of place.
    pub fn differences(&self) -> Vec<Difference> {
        let whole = self.beads.iter().enumerate().filter(|(_, b)| b.is_whole());
        let mut left: Vec<Left> = whole.map(|(i, b)| self.left(i, b)).collect();
        if left.iter().all(Left::is_empty) {
            return Vec::new();
        }
        self.reorder(&mut left);
        self.settle(&mut left);
        let mut out: Vec<Difference> = left.iter().flat_map(|l| self.rows(l)).collect();
        out.sort_by_key(|d| (d.bead, d.class, d.row.first().map(|a| (a.lang, a.unit, a.fact))));
        out
    }

    /// True for the many blocks that tell the same facts in the same order, or none.
    fn is_plainly_equal(&self, bead: &Bead) -> bool {
        let facts = |l: usize| self.sides[l][bead.sides[l].clone()].iter().flat_map(|u| &u.facts).map(|f| &f.fact.value);
        (1..self.sides.len()).all(|l| facts(0).eq(facts(l)))
    }

    /// The facts of a bead that some other language of it lacks.
    fn left(&self, index: usize, bead: &Bead) -> Left {
        let mut left = Left { bead: index, languages: self.sides.len(), lists: Vec::new() };
        if self.is_plainly_equal(bead) {
            return left;
        }
        let all: Vec<Vec<At>> = self.languages().map(|lang| self.facts(bead, lang)).collect();
        for l in 0..self.sides.len() {
            for m in l + 1..self.sides.len() {
                let (of_l, of_m) = self.unmatched(&all[l], &all[m]);
                // What the other says too, only not as often, is no difference.
                let said = |x: &At, others: &[At]| others.iter().any(|o| self.value(*o).agrees(self.value(*x)));
                left.set(l, m, of_l.into_iter().filter(|x| !said(x, &all[m])).collect());
                left.set(m, l, of_m.into_iter().filter(|x| !said(x, &all[l])).collect());
            }
        }
        left
    }

    fn facts(&self, bead: &Bead, lang: Lang) -> Vec<At> {
        let units = bead.sides[lang.index()].clone();
        units.flat_map(|unit| (0..self.sides[lang.index()][unit].facts.len()).map(move |fact| At { lang, unit, fact })).collect()
    }

    /// What two lists do not share: first what is equal, then what agrees, then numbers whose unit one of them leaves out.
    fn unmatched(&self, a: &[At], b: &[At]) -> (Vec<At>, Vec<At>) {
        let (mut a, mut b) = (a.to_vec(), b.to_vec());
        let passes: [fn(&Value, &Value) -> bool; 3] = [|x, y| x == y, Value::agrees, Value::may_be];
        for same in passes {
            if a.is_empty() || b.is_empty() {
                break;
            }
            a.retain(|x| match b.iter().position(|y| same(self.value(*x), self.value(*y))) {
                Some(at) => {
                    b.remove(at);
                    false
                }
                None => true,
            });
        }
        (a, b)
    }

    /// Takes away what stands in lists and tables whose items or rows are in another order.
    fn reorder(&self, left: &mut [Left]) {
        let n = self.sides.len();
        let is_open = |l: usize, m: usize, left: &[Left]| left.iter().any(|here| !here.of(l, m).is_empty());
        for (l, m) in (0..n).flat_map(|l| (0..n).filter(move |m| l != *m).map(move |m| (l, m))) {
            // What changes places is left over on both sides.
            if !is_open(l, m, left) || !is_open(m, l, left) {
                continue;
            }
            // Of each list: its entries, as the beads that each has.
            let mut lists: BTreeMap<(u32, u32), BTreeMap<u32, Vec<usize>>> = BTreeMap::new();
            for (at, here) in left.iter().enumerate() {
                let first = |side: usize| self.beads[here.bead].sides[side].clone().next().map(|unit| self.sides[side][unit].kind);
                match (first(l), first(m)) {
                    (Some(UnitKind::Item(_, a)), Some(UnitKind::Item(_, b))) => {
                        lists.entry((a, b)).or_default().insert(at as u32, vec![at]);
                    }
                    (Some(UnitKind::Cell(a, row, _)), Some(UnitKind::Cell(b, other, _))) if row == other => {
                        lists.entry((a, b)).or_default().entry(row).or_default().push(at);
                    }
                    _ => {}
                }
            }
            for entries in lists.into_values().map(|e| e.into_values().collect::<Vec<_>>()).filter(|e| e.len() > 1) {
                self.reorder_list(l, m, &entries, left);
            }
        }
    }

    /// Takes away what the entries of a list of the language `l` tell, where another entry of the language `m` tells all of it.
    fn reorder_list(&self, l: usize, m: usize, entries: &[Vec<usize>], left: &mut [Left]) {
        let open = |e: &Vec<usize>, x: usize, y: usize, left: &[Left]| e.iter().any(|at| !left[*at].of(x, y).is_empty());
        let told = |e: &Vec<usize>, side: usize, left: &[Left]| -> Vec<At> {
            let all = e.iter().flat_map(|at| self.facts(&self.beads[left[*at].bead], Lang(side as u8)));
            all.filter(|x| !self.fact(*x).fact.soft).collect()
        };
        let now: &[Left] = left;
        let opened = |x: usize, y: usize| (0..entries.len()).filter(move |e| open(&entries[*e], x, y, now)).take(MOST);
        let mut others: Vec<(usize, Vec<At>)> = opened(m, l).map(|o| (o, told(&entries[o], m, now))).collect();
        let mut moved = Vec::new();
        for e in opened(l, m) {
            let own = told(&entries[e], l, now);
            // One fact alone may as well have changed places by mistake, unless the entry is nothing else.
            if own.len() < 2 && !own.iter().all(|x| self.is_bare(*x)) {
                continue;
            }
            let same = |(o, theirs): &(usize, Vec<At>)| {
                *o != e && own.len() == theirs.len() && {
                    let (x, y) = self.unmatched(&own, theirs);
                    x.is_empty() && y.is_empty()
                }
            };
            if let Some(found) = others.iter().position(same) {
                moved.push((e, others.remove(found).0));
            }
        }
        for (e, o) in moved {
            entries[e].iter().for_each(|at| left[*at].set(l, m, Vec::new()));
            entries[o].iter().for_each(|at| left[*at].set(m, l, Vec::new()));
        }
    }

    /// True for a fact that is all that its unit says.
    fn is_bare(&self, at: At) -> bool {
        let (text, range) = (self.unit(at).passage.text(), &self.fact(at).fact.range);
        let around = [text.get(..range.start), text.get(range.end..)];
        around.iter().flatten().all(|t| !t.contains(char::is_alphanumeric))
    }

    /// Takes away what has moved to another place of the page.
    fn settle(&self, left: &mut [Left]) {
        let n = self.sides.len();
        for l in 0..n {
            for m in (0..n).filter(|m| *m != l) {
                for i in 0..left.len() {
                    let (own, other) = (left[i].of(l, m), left[i].of(m, l));
                    if own.is_empty() {
                        continue;
                    }
                    let keep = own.iter().copied().filter(|x| {
                        let class = self.value(*x).class();
                        let opposed = other.iter().any(|y| self.value(*y).class() == class);
                        !(if opposed { self.moved_alone(*x, m, left, i) } else { self.elsewhere(*x, m) })
                    });
                    let keep = keep.collect();
                    left[i].set(l, m, keep);
                }
            }
        }
    }

    /// True when a language says it anywhere.
    fn elsewhere(&self, x: At, m: usize) -> bool {
        let value = self.value(x);
        self.sides[m].iter().any(|u| u.facts.iter().any(|f| f.fact.value.agrees(value) || f.fact.value.may_be(value)))
    }

    /// True when it is left over in another bead of the other language, where nothing of this one stands against it.
    fn moved_alone(&self, x: At, m: usize, left: &[Left], here: usize) -> bool {
        let (l, value) = (x.lang.index(), self.value(x));
        left.iter().enumerate().filter(|(i, _)| *i != here).any(|(_, other)| {
            other.of(m, l).iter().any(|y| self.value(*y).agrees(value))
                && !other.of(l, m).iter().any(|y| self.value(*y).class() == value.class())
        })
    }

    /// True for a soft fact that two languages may still tell differently: the hour that a name means, the day of the week of
    /// a date. A number in words or a word for several days is none.
    fn is_told(&self, at: At) -> bool {
        let range = &self.fact(at).fact.range;
        match self.value(at) {
            Value::Time(_) => true,
            Value::Weekday(_) => self.unit(at).facts.iter().any(|f| f.fact.range == *range && matches!(f.fact.value, Value::Date(_))),
            _ => false,
        }
    }

    /// What is left of a bead, each set against the nearest of the other languages.
    fn rows(&self, left: &Left) -> Vec<Difference> {
        let mut out = Vec::new();
        let there = |class: &Class| left.lists.iter().flatten().any(|x| self.value(*x).class() == *class);
        if left.is_empty() {
            return out;
        }
        for class in Class::ALL.into_iter().filter(there) {
            // Of each language, what some other language lacks.
            let mut sides: Vec<Vec<At>> = left
                .lists
                .chunks(left.languages)
                .map(|others| {
                    let mut all: Vec<At> = others.iter().flatten().copied().filter(|x| self.value(*x).class() == class).collect();
                    all.sort_unstable();
                    all.dedup();
                    all
                })
                .collect();
            while let Some(l) = (0..sides.len()).find(|l| !sides[*l].is_empty()) {
                let x = sides[l].remove(0);
                let mut row = vec![x];
                let mut missing = Vec::new();
                for m in (0..self.sides.len()).filter(|m| *m != l) {
                    let near = |y: &At| strsim::levenshtein(&self.value(x).to_string(), &self.value(*y).to_string());
                    // Where there is one only, it need not be chosen.
                    let nearest = match sides[m].len() {
                        1 => Some(0),
                        n => (0..n).min_by_key(|i| (near(&sides[m][*i]), *i)),
                    };
                    match nearest {
                        Some(at) => row.push(sides[m].remove(at)),
                        None if left.of(l, m).contains(&x) => missing.push(Lang(m as u8)),
                        None => {}
                    }
                }
                row.sort_unstable();
                // What need not be said is no difference alone, nor among its like.
                let soft = row.iter().filter(|a| self.fact(**a).fact.soft).count();
                if soft == row.len() && (row.len() == 1 || !row.iter().all(|a| self.is_told(*a))) {
                    continue;
                }
                // « quinze jours » and „14 dagen” are told in other words.
                if soft > 0 && class == Class::Number {
                    continue;
                }
                out.push(Difference { class, row, missing, bead: left.bead });
            }
        }
        out
    }
}

/// What is left over in a bead: of each language, what each other one lacks.
struct Left {
    bead: usize,
    languages: usize,
    /// By language and other language; nothing at all for the many beads that are plainly equal.
    lists: Vec<Vec<At>>,
}

impl Left {
    fn is_empty(&self) -> bool {
        self.lists.iter().all(Vec::is_empty)
    }

    /// What a language tells that another lacks.
    fn of(&self, language: usize, other: usize) -> &[At] {
        self.lists.get(language * self.languages + other).map(Vec::as_slice).unwrap_or_default()
    }

    fn set(&mut self, language: usize, other: usize, facts: Vec<At>) {
        if self.lists.is_empty() && !facts.is_empty() {
            self.lists = vec![Vec::new(); self.languages * self.languages];
        }
        if let Some(list) = self.lists.get_mut(language * self.languages + other) {
            *list = facts;
        }
    }
}
