//! Finished pages → findings that only the finished page shows: links of the theme that lead nowhere, ids that are there twice.
//!
//! Links of the authors' texts are judged at their source (`link/dead`); what is found here in spite of that comes from a
//! theme, or from a part of a page that only the finished page has.

mod html;

use crate::base::{Diagnostic, Span, percent_decode, rule, text};
use crate::model::{Side, Site};
use crate::output::{Artifact, Plan};
use crate::syntax::document::{BlockKind, InlineKind};
use html::Outline;
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap};

/// Judges the finished pages.
pub fn audit(site: &Site, plan: &Plan, artifacts: &[Artifact]) -> Vec<Diagnostic> {
    let pages: Vec<(&Artifact, Outline<'_>)> = artifacts
        .par_iter()
        .filter(|a| a.path.as_str().ends_with(".html"))
        .filter_map(|a| Some((a, Outline::of(std::str::from_utf8(&a.body).ok()?))))
        .collect();
    let ids: HashMap<String, &[&str]> = pages.iter().map(|(a, o)| (a.path.url_path(), o.ids.as_slice())).collect();
    pages.par_iter().flat_map_iter(|(artifact, outline)| judge(site, plan, artifact, outline, &ids)).collect()
}

fn judge(site: &Site, plan: &Plan, artifact: &Artifact, outline: &Outline<'_>, ids: &HashMap<String, &[&str]>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let place = |d: Diagnostic, own: Option<Span>| match own {
        Some(span) => d.at(span),
        None => artifact.origin.iter().fold(d, |d, s| d.at(*s)),
    };
    let sides = || site.pages.iter().flat_map(|p| p.sides.values()).filter(|s| artifact.origin.iter().any(|o| o.file == s.file));
    let mut seen = BTreeSet::new();
    for id in outline.ids.iter().filter(|id| !seen.insert(**id)) {
        let d = Diagnostic::new(rule::PAGE_DUPLICATE_ID, text!("page-duplicate-id", id = *id)).help(text!("page-duplicate-id.help"));
        found.push(place(d, sides().find_map(|s| heading(s, id))));
    }
    let own = artifact.path.url_path();
    let mut reported = BTreeSet::new();
    for href in &outline.links {
        let (path, part) = href.split_once('#').unwrap_or((href, ""));
        let path = match path.strip_prefix(plan.base_path()) {
            _ if path.is_empty() => own.as_str(),
            Some(rest) if rest.starts_with('/') => rest,
            // Another site, a mail address, a telephone.
            _ if path.contains(':') => continue,
            _ => path,
        };
        let path = path.split('?').next().unwrap_or(path);
        let there = plan.at(path).is_some();
        let part_there = part.is_empty() || ids.get(path).is_none_or(|ids| ids.contains(&percent_decode(part).as_str()));
        if !(there && part_there) && reported.insert(*href) {
            let d = Diagnostic::new(rule::PAGE_LINK, text!("page-link", page = artifact.path.as_str(), href = *href))
                .help(text!("page-link.help"));
            found.push(place(d, sides().find_map(|s| link(s, part))));
        }
    }
    found
}

/// Where the author wrote the heading with this id.
fn heading(side: &Side, id: &str) -> Option<Span> {
    let texts = side.document.texts();
    let mut headings = texts.iter().filter(|(b, _)| matches!(b.kind, BlockKind::Heading { .. }));
    side.anchors.iter().position(|a| a == id).and_then(|i| headings.nth(i)).map(|(b, _)| b.span)
}

/// Where the author wrote a link to this part of a page.
fn link(side: &Side, part: &str) -> Option<Span> {
    let mut found = None;
    side.document.inlines(|inline| {
        if let InlineKind::Link { href, .. } = &inline.kind
            && href.split_once('#').is_some_and(|(_, p)| !p.is_empty() && p == part)
        {
            found = found.or(Some(inline.span));
        }
    });
    found
}
