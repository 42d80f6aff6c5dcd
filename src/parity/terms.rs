//! Where the terms of the glossary stand in a unit: not in words that are marked as another language, nor in an address.

use super::unit::{Unit, UnitFact};
use crate::facts::Value;
use crate::model::{FoundTerm, Terms};
use std::ops::Range;

impl Unit {
    /// Every term in the unit, the longest form at each place.
    pub fn terms(&self, terms: &Terms) -> Vec<FoundTerm> {
        if self.watched.is_empty() {
            return Vec::new();
        }
        let mut out = terms.at(self.passage.text(), self.watched.iter().map(|s| *s as usize));
        let taken = |range: &Range<usize>| {
            self.facts.iter().any(|f| f.link.is_none() && is_address(f) && f.fact.range.start < range.end && range.start < f.fact.range.end)
        };
        out.retain(|f| !self.passage.is_foreign(&f.range) && !taken(&f.range));
        out
    }
}

fn is_address(fact: &UnitFact) -> bool {
    matches!(fact.fact.value, Value::Email(_) | Value::Url(_))
}
