//! Finished pages → findings that only the finished page shows: links of the theme that lead nowhere, ids that are there twice.
//!
//! Links of the authors' texts are judged at their source (`link/dead`); what is found here in spite of that comes from a
//! theme, or from a part of a page that only the finished page has.

mod html;

use crate::base::{Diagnostic, Role, percent_decode, rule, text};
use crate::output::{Artifact, Plan};
use html::Outline;
use rayon::prelude::*;
use std::collections::{BTreeSet, HashMap};

/// Judges the finished pages.
pub fn audit(plan: &Plan, artifacts: &[Artifact]) -> Vec<Diagnostic> {
    let pages: Vec<(&Artifact, Outline<'_>)> = artifacts
        .par_iter()
        .filter(|a| a.path.as_str().ends_with(".html"))
        .filter_map(|a| Some((a, Outline::of(std::str::from_utf8(&a.body).ok()?))))
        .collect();
    let ids: HashMap<String, &[&str]> = pages.iter().map(|(a, o)| (a.path.url_path(), o.ids.as_slice())).collect();
    pages.par_iter().flat_map_iter(|(artifact, outline)| judge(plan, artifact, outline, &ids)).collect()
}

fn judge(plan: &Plan, artifact: &Artifact, outline: &Outline<'_>, ids: &HashMap<String, &[&str]>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let place = |d: Diagnostic| artifact.origin.iter().fold(d, |d, s| d.label(*s, Role::Subject, None));
    let mut seen = BTreeSet::new();
    for id in outline.ids.iter().filter(|id| !seen.insert(**id)) {
        found.push(place(
            Diagnostic::new(rule::PAGE_DUPLICATE_ID, text!("page-duplicate-id", id = *id)).help(text!("page-duplicate-id.help")),
        ));
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
            found.push(place(d));
        }
    }
    found
}
