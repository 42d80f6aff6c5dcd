//! Finished pages → findings that only the finished page shows: links of the theme that lead nowhere, ids that are there twice.
//!
//! Links of the authors' texts are judged at their source (`link/dead`); what is found here in spite of that comes from a
//! theme, or from a part of a page that only the finished page has.

mod html;

use crate::base::{Diagnostic, Span, percent_decode, rule, text};
use crate::model::{Side, Site};
use crate::output::{Artifact, Plan};
use foldhash::fast::{FixedState, RandomState};
use html::{Outline, Search};
use memchr::memchr;
use std::collections::{BTreeSet, HashSet};
use std::hash::BuildHasher as _;
use std::sync::{Mutex, PoisonError};

/// Judges finished pages, each when it is made, so that none has to be held.
#[derive(Debug)]
pub struct Audit<'a> {
    site: &'a Site,
    plan: &'a Plan,
    search: Search,
    seen: Mutex<Vec<Seen>>,
}

/// What is remembered of a page.
#[derive(Debug)]
struct Seen {
    /// Its path on the site.
    path: String,
    /// What its ids are, as hashes, sorted.
    ids: Vec<u64>,
    /// Its links to parts of other pages: the address, the page and the part.
    parts: Vec<(String, String, String)>,
    origin: Vec<Span>,
    file: String,
    found: Vec<Diagnostic>,
}

impl<'a> Audit<'a> {
    /// Begins to judge the pages of a site.
    pub fn new(site: &'a Site, plan: &'a Plan) -> Self {
        Self { site, plan, search: Search::default(), seen: Mutex::default() }
    }

    /// Judges a file; those that are no pages hold nothing to judge.
    pub fn see(&self, artifact: &Artifact) {
        if artifact.path.as_str().ends_with(".html") {
            let seen = self.judge(artifact, &self.search.outline(&artifact.body));
            self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(seen);
        }
    }

    /// What was found, when all have been seen: whether a part of another page is there is known only then.
    pub fn finish(self) -> Vec<Diagnostic> {
        let mut seen = self.seen.into_inner().unwrap_or_else(PoisonError::into_inner);
        seen.sort_by(|a, b| a.path.cmp(&b.path));
        let at = |path: &str| seen.binary_search_by(|s| s.path.as_str().cmp(path)).ok().map(|i| &seen[i]);
        let mut found = Vec::new();
        for page in &seen {
            found.extend(page.found.iter().cloned());
            for (href, path, part) in &page.parts {
                if at(path).is_some_and(|other| other.ids.binary_search(&hash(&percent_decode(part))).is_err()) {
                    found.push(dead(self.site, &page.origin, &page.file, href, part));
                }
            }
        }
        found
    }

    fn judge(&self, artifact: &Artifact, outline: &Outline<'_>) -> Seen {
        let (site, plan) = (self.site, self.plan);
        let own = artifact.path.url_path();
        let mut found = Vec::new();
        let mut ids = BTreeSet::new();
        for id in outline.ids.iter().filter(|id| !ids.insert(**id)) {
            let d = Diagnostic::new(rule::PAGE_DUPLICATE_ID, text!("page-duplicate-id", id = *id)).help(text!("page-duplicate-id.help"));
            found.push(place(d, &artifact.origin, sides(site, &artifact.origin).find_map(|s| heading(s, id))));
        }
        let mut parts = Vec::new();
        let mut known: HashSet<&str, RandomState> = HashSet::with_capacity_and_hasher(outline.links.len(), RandomState::default());
        for href in outline.links.iter().filter(|href| known.insert(**href)) {
            let (path, part) = cut(href, b'#');
            let path = match path.strip_prefix(plan.base_path()) {
                _ if path.is_empty() => own.as_str(),
                Some(rest) if rest.starts_with('/') => rest,
                // Another site, a mail address, a telephone.
                _ if path.contains(':') => continue,
                _ => path,
            };
            let (path, _) = cut(path, b'?');
            let there = plan.at(path).is_some();
            if !there || path == own && !part.is_empty() && !ids.contains(percent_decode(part).as_str()) {
                found.push(dead(site, &artifact.origin, artifact.path.as_str(), href, part));
            } else if !part.is_empty() && path != own {
                parts.push(((*href).to_owned(), path.to_owned(), part.to_owned()));
            }
        }
        let mut ids: Vec<u64> = ids.into_iter().map(hash).collect();
        ids.sort_unstable();
        let (origin, file) = if parts.is_empty() { Default::default() } else { (artifact.origin.clone(), artifact.path.to_string()) };
        Seen { path: own, ids, parts, origin, file, found }
    }
}

/// A part of a page as a number that is the same for all pages.
fn hash(text: &str) -> u64 {
    FixedState::default().hash_one(text)
}

/// What stands before a sign and after it; all and nothing when it is not there.
fn cut(text: &str, sign: u8) -> (&str, &str) {
    memchr(sign, text.as_bytes()).map_or((text, ""), |at| (&text[..at], &text[at + 1..]))
}

fn dead(site: &Site, origin: &[Span], file: &str, href: &str, part: &str) -> Diagnostic {
    let d = Diagnostic::new(rule::PAGE_LINK, text!("page-link", page = file, href = href)).help(text!("page-link.help"));
    place(d, origin, sides(site, origin).find_map(|s| link(s, part)))
}

/// A finding at its own place, or at all that the page is made of.
fn place(diagnostic: Diagnostic, origin: &[Span], own: Option<Span>) -> Diagnostic {
    match own {
        Some(span) => diagnostic.at(span),
        None => origin.iter().fold(diagnostic, |d, s| d.at(*s)),
    }
}

fn sides<'a>(site: &'a Site, origin: &'a [Span]) -> impl Iterator<Item = &'a Side> {
    site.pages.iter().flat_map(|p| p.sides.values()).filter(|s| origin.iter().any(|o| o.file == s.file))
}

/// Where the author wrote the heading with this id.
fn heading(side: &Side, id: &str) -> Option<Span> {
    let mut headings = Vec::new();
    side.document.headings(|block, _| headings.push(block.span));
    side.anchors.iter().position(|a| a == id).and_then(|i| headings.get(i)).copied()
}

/// Where the author wrote a link to this part of a page.
fn link(side: &Side, part: &str) -> Option<Span> {
    let mut found = None;
    side.document.links(|written, span| {
        if written.href.split_once('#').is_some_and(|(_, p)| !p.is_empty() && p == part) {
            found = found.or(Some(span));
        }
    });
    found
}
