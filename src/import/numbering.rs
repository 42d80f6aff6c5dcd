//! `numbering.xml` → how the items of each list are marked.

use super::ImportError;
use super::xml::{Node, walk};
use std::collections::HashMap;

/// A level of a list.
#[derive(Clone, Copy, Debug)]
pub(super) enum Level {
    /// A bullet.
    Bullet,
    /// A number, the first of which is this.
    Number(u64),
    /// Nothing: only the place to the right.
    Nothing,
}

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// The levels of each kind of list.
    kinds: HashMap<usize, Vec<Level>>,
    /// The kind of each list, and the first numbers that it changes.
    lists: HashMap<usize, (usize, HashMap<usize, u64>)>,
}

/// The most lists, and the most levels of one.
const MAX_LISTS: usize = 10_000;
const MAX_LEVELS: usize = 9;

impl Numbering {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, ImportError> {
        let mut all = Self::default();
        let (mut kind, mut list, mut level) = (None, None, 0usize);
        let mut start = 1;
        walk(bytes, |node| {
            let Node::Open(name, element) = node else { return Ok(()) };
            let id = |name: &str| element.get(name).and_then(|v| v.parse::<usize>().ok());
            match name {
                "abstractNum" => {
                    kind = id("abstractNumId").filter(|_| all.kinds.len() < MAX_LISTS);
                    list = None;
                    all.kinds.extend(kind.map(|k| (k, Vec::new())));
                }
                "num" => {
                    kind = None;
                    list = id("numId").filter(|_| all.lists.len() < MAX_LISTS);
                }
                "abstractNumId" => all.lists.extend(list.zip(element.number()).map(|(l, k)| (l, (k, HashMap::new())))),
                "lvl" | "lvlOverride" => {
                    level = id("ilvl").unwrap_or(MAX_LEVELS);
                    start = 1;
                }
                "start" => start = element.number().unwrap_or(1) as u64,
                "startOverride" => {
                    if let Some((_, starts)) = list.and_then(|l| all.lists.get_mut(&l)).filter(|_| level < MAX_LEVELS) {
                        starts.insert(level, element.number().unwrap_or(1) as u64);
                    }
                }
                "numFmt" => {
                    if let Some(levels) = kind.and_then(|k| all.kinds.get_mut(&k)).filter(|l| l.len() <= level && level < MAX_LEVELS) {
                        levels.resize(level, Level::Bullet);
                        levels.push(match element.val().as_deref() {
                            Some("bullet") => Level::Bullet,
                            Some("none") | None => Level::Nothing,
                            Some(_) => Level::Number(start),
                        });
                    }
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(all)
    }

    /// How the items of a list are marked at a depth. A list that nobody describes has bullets.
    pub(super) fn level(&self, list: usize, depth: usize) -> Level {
        let Some((kind, starts)) = self.lists.get(&list) else { return Level::Bullet };
        let level = self.kinds.get(kind).and_then(|levels| levels.get(depth)).copied().unwrap_or(Level::Bullet);
        match (level, starts.get(&depth)) {
            (Level::Number(_), Some(start)) => Level::Number(*start),
            (level, _) => level,
        }
    }
}
