//! The path of a request → the page or file of the site that lies there, rendered now.

use super::workshop::{Shown, Workshop};
use crate::base::{percent_decode, percent_encode};
use crate::output::media_type;
use crate::output::{PageId, RenderCx, Subject, Target};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What a path leads to.
pub(super) enum Found {
    /// A file of the site, with its media type.
    File(Vec<u8>, &'static str),
    /// The page for what does not exist.
    Nothing(Option<Vec<u8>>),
    /// It lies elsewhere.
    Elsewhere(String),
}

/// The pages that could be rendered last, for when they cannot.
#[derive(Default)]
pub(super) struct LastGood(Mutex<BTreeMap<String, Kept>>);

/// A page as it last could be rendered.
#[derive(Clone)]
struct Kept {
    body: Vec<u8>,
    /// The files that it is made of.
    files: Vec<String>,
}

/// How many pages are kept.
const KEPT: usize = 64;

impl LastGood {
    fn keep(&self, shown: &Shown, target: &Target, path: &str, page: &[u8]) {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= KEPT && !pages.contains_key(path) {
            pages.pop_first();
        }
        pages.insert(path.to_owned(), Kept { body: page.to_vec(), files: files_of(shown, target) });
    }

    /// The page that was at this path, while what it is made of is there and has no page elsewhere: then it cannot be read, and nobody
    /// has removed or renamed it.
    fn get(&self, shown: &Shown, path: &str) -> Option<Vec<u8>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned()?;
        let there = kept.files.iter().all(|f| shown.sources.find(f).is_some());
        let elsewhere = || shown.outline.plan.pages().any(|(t, _)| t.path.url_path() != path && files_of(shown, t) == kept.files);
        (there && !elsewhere()).then_some(kept.body)
    }
}

fn files_of(shown: &Shown, target: &Target) -> Vec<String> {
    target.origin.iter().map(|span| shown.sources.file(span.file).path.clone()).collect()
}

/// What lies at a path. A page that cannot be rendered now is shown as it last could.
pub(super) fn find(workshop: &Workshop, shown: &Shown, last: &LastGood, path: &str) -> Found {
    let plan = &shown.outline.plan;
    let Some(inner) = path.strip_prefix(plan.base_path()).filter(|p| p.starts_with('/')) else {
        return match path {
            "/" => Found::Elsewhere(format!("{}/", plan.base_path())),
            _ => Found::Nothing(not_found(workshop, shown, path)),
        };
    };
    let plain = percent_encode(&percent_decode(inner));
    let target = plan.at(inner).or_else(|| plan.at(&plain));
    let Some(target) = target else {
        if let Some(page) = last.get(shown, inner) {
            return Found::File(page, media_type("index.html"));
        }
        let folder = format!("{inner}/");
        return match plan.at(&folder) {
            Some(target) => Found::Elsewhere(plan.path(target)),
            None => Found::Nothing(not_found(workshop, shown, inner)),
        };
    };
    let is_page = matches!(target.subject, Subject::Html(_));
    match render(workshop, shown, target) {
        Some(body) => {
            if is_page {
                last.keep(shown, target, inner, &body);
            }
            Found::File(body, media_type(target.path.as_str()))
        }
        None => match last.get(shown, inner) {
            Some(page) => Found::File(page, media_type("index.html")),
            None => Found::Nothing(not_found(workshop, shown, inner)),
        },
    }
}

fn render(workshop: &Workshop, shown: &Shown, target: &Target) -> Option<Vec<u8>> {
    let Shown { sources, outline, .. } = shown;
    let cx = RenderCx::new(&outline.site, &outline.plan, &outline.theme, sources, &workshop.cache);
    cx.render_alone(target).ok().map(|a| a.body)
}

/// The page for what does not exist, in the language that the path begins with.
fn not_found(workshop: &Workshop, shown: &Shown, path: &str) -> Option<Vec<u8>> {
    let languages = &shown.outline.site.languages;
    let lang = path.split('/').nth(1).and_then(|code| languages.find(code));
    let target = shown.outline.plan.find(Subject::Html(PageId::NotFound), lang)?;
    render(workshop, shown, target)
}

/// The page at a path, with or without what comes before every path of the site.
pub(super) fn page_at(shown: &Shown, path: &str) -> Option<PageId> {
    let plan = &shown.outline.plan;
    match plan.at(path.strip_prefix(plan.base_path()).unwrap_or(path))?.subject {
        Subject::Html(id) => Some(id),
        _ => None,
    }
}

/// The path of a page in each language, by its code.
pub(super) fn addresses(shown: &Shown, id: PageId) -> BTreeMap<String, String> {
    let Shown { outline, .. } = shown;
    let languages = &outline.site.languages;
    languages.iter().filter_map(|lang| Some((languages.code(lang).to_owned(), outline.plan.page_path(id, lang)?))).collect()
}
