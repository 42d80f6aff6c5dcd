//! A built site and what stands at its place → what is done there, in order.
//!
//! A reader may come at any instant, and the publication may be killed at any. So additions come before changes and changes before
//! removals, and among them files before the pages that name them, pages before the feeds, and these before the home page and the
//! sitemap: what can be reached leads only to what is there.

use super::Standing;
use crate::base::Hash;
use crate::emit::{Files, is_preview};
use crate::output::{is_lasting, is_sibling};

/// What is done to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// It is new.
    Add,
    /// It takes the place of another.
    Change,
    /// It has no source any more.
    Remove,
    /// It has none either, and stays for a while: pages that caches still hold name it.
    Retire,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What.
    pub act: Act,
    /// To which file.
    pub path: String,
}

/// What is done, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The steps.
    pub steps: Vec<Step>,
    /// How many files are there already.
    pub unchanged: usize,
    /// True when the place knows of something that is not so any more, though no file has changed.
    pub tidy: bool,
}

/// So many files may always go: a release has a dozen.
const FEW: usize = 20;

impl Plan {
    /// What makes of a place this site. Where `retires` says so, assets stay for a while.
    pub fn new(site: &Files, standing: &Standing, retires: bool) -> Self {
        let mut plan = Self { tidy: standing.unfinished, ..Self::default() };
        for (path, file) in site {
            let there = standing.files.get(path);
            match there.map(|known| known.hash) {
                Some(Some(hash)) if hash == file.hash => plan.unchanged += 1,
                Some(_) => plan.push(Act::Change, path),
                None if standing.retired.get(path) == Some(&file.hash) => {
                    plan.unchanged += 1;
                    plan.tidy = true;
                }
                None if standing.retired.contains_key(path) => plan.push(Act::Change, path),
                None => plan.push(Act::Add, path),
            }
        }
        for (path, known) in standing.files.iter().filter(|(path, _)| !site.contains_key(*path)) {
            plan.push(if retires && known.published && is_lasting(path) { Act::Retire } else { Act::Remove }, path);
        }
        plan.steps.sort_by_cached_key(|step| (step.act, rank(&step.path), beside(&step.path), step.path.clone()));
        plan
    }

    fn push(&mut self, act: Act, path: &str) {
        self.steps.push(Step { act, path: path.to_owned() });
    }

    /// True when there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && !self.tidy
    }

    /// How many files this is done to.
    pub fn count(&self, act: Act) -> usize {
        self.of(act).count()
    }

    /// The paths of the files that this is done to, in order.
    pub fn of(&self, act: Act) -> impl Iterator<Item = &str> {
        self.steps.iter().filter(move |s| s.act == act).map(|s| s.path.as_str())
    }

    /// How many files of how many would be lost, when that is more than one would expect. Assets and what is under embargo have other
    /// names after each edit.
    pub fn losses(&self, standing: &Standing) -> Option<(usize, usize)> {
        let counts = |path: &str| !is_lasting(path) && !is_preview(path);
        let of = standing.files.iter().filter(|(path, known)| known.published && counts(path)).count();
        let is_published = |path: &str| standing.files.get(path).is_some_and(|known| known.published);
        let lost = self.of(Act::Remove).filter(|path| is_published(path) && counts(path)).count();
        (lost > FEW && lost * 10 > of).then_some((lost, of))
    }
}

/// When a file comes, among those to which the same is done.
pub(super) fn rank(path: &str) -> u8 {
    let path = is_sibling(path).unwrap_or(path);
    let name = path.rsplit('/').next().unwrap_or(path);
    match (path, name) {
        ("robots.txt" | "sitemap.xml", _) => 5,
        ("index.html", _) => 4,
        (_, "atom.xml" | "feed.json") => 3,
        _ if path.ends_with(".html") => 2,
        _ if is_lasting(path) => 0,
        _ => 1,
    }
}

/// The path without the folder of its language: the sides of a page come one after the other.
fn beside(path: &str) -> String {
    path.split_once('/').map_or(path, |(_, rest)| rest).to_owned()
}

/// What is known of a file at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its hash; none when nobody knows what it holds, for a publication was stopped or somebody changed it.
    pub hash: Option<Hash>,
    /// True for a file of the site that was published whole; false for one that a publication that was stopped has begun.
    pub published: bool,
}
