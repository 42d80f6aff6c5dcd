//! A list → the same list, in which an entry is found by its name without reading the others.

use std::collections::BTreeMap;
use std::ops::Deref;

/// Entries in the order of their file. Of two with one name the first is found.
#[derive(Clone, Debug)]
pub struct Directory<T> {
    entries: Vec<T>,
    by_name: BTreeMap<String, usize>,
}

impl<T> Directory<T> {
    /// A directory of these entries, each with its name.
    pub fn new(entries: Vec<T>, name: impl Fn(&T) -> &str) -> Self {
        let mut by_name = BTreeMap::new();
        for (at, entry) in entries.iter().enumerate() {
            by_name.entry(name(entry).to_owned()).or_insert(at);
        }
        Self { entries, by_name }
    }

    /// The place of the entry with this name.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    /// The entry with this name.
    pub fn named(&self, name: &str) -> Option<&T> {
        self.position(name).and_then(|at| self.entries.get(at))
    }
}

impl<T> Default for Directory<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), by_name: BTreeMap::new() }
    }
}

impl<T> Deref for Directory<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.entries
    }
}

impl<'a, T> IntoIterator for &'a Directory<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter()
    }
}
