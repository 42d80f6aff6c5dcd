//! Files that a written text or the site names → `/media/`, as they are.
//!
//! Only what is named is published, so that the pictures of a release under embargo stay at home with it. Pictures in texts
//! are published in the sizes of the web (`picture`); those that are offered to the press also as they are.

use super::links;
use super::plan::{Subject, Target};
use super::{Format, RenderCx, Rendered, picture};
use crate::base::{FileId, OutputPath, Span, percent_decode};
use crate::model::{Page, Site};
use crate::sources::Content;
use crate::theme::Theme;
use std::collections::BTreeMap;

pub(super) struct Media;

impl Format for Media {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        let named = named(site);
        let target = |path: &str, id: FileId, preview: Option<&str>| {
            let path = OutputPath::new(preview.into_iter().chain(["media", path.strip_prefix("content/").unwrap_or(path)]));
            Target::new(path, Subject::Media(id), None, vec![Span::top(id)])
        };
        site.media
            .iter()
            .filter(|(path, _)| links::is_passive(path))
            .filter_map(|(path, id)| named.get(id).map(|preview| target(path, *id, *preview)))
            .collect()
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let Subject::Media(file) = target.subject else { return Ok(Vec::new()) };
        Ok(original(cx, file).to_vec())
    }
}

/// The bytes of a file, as its author made it.
pub(super) fn original<'a>(cx: &RenderCx<'a>, file: FileId) -> &'a [u8] {
    match &cx.sources.file(file).content {
        Content::Binary(bytes) => bytes,
        Content::Text(text) => text.as_bytes(),
        _ => &[],
    }
}

/// The files that are published as they are, with the folder of the preview when only a preview names them.
fn named(site: &Site) -> BTreeMap<FileId, Option<&str>> {
    let mut named = named_by(site, files_of);
    let logos = site.contacts.organisations.iter().filter_map(|o| o.logo.as_ref()).chain(&site.config.theme.logo);
    let logos = logos.filter_map(|l| links::media(site, &links::join("content", &l.value)?));
    named.extend(logos.map(|id| (id, None)));
    named
}

/// The files that written pages name, with the folder of the preview when only a preview names them.
pub(super) fn named_by(site: &Site, files_of: impl Fn(&Site, &Page) -> Vec<FileId>) -> BTreeMap<FileId, Option<&str>> {
    let mut named: BTreeMap<FileId, Option<&str>> = BTreeMap::new();
    for page in site.pages.iter().filter(|p| p.is_written()) {
        for file in files_of(site, page) {
            let folder = named.entry(file).or_insert(page.preview.as_deref());
            if page.preview.is_none() {
                *folder = None;
            }
        }
    }
    named
}

/// The files that a page links to or offers, and the pictures that it shows and that have no other size.
pub(super) fn files_of(site: &Site, page: &Page) -> Vec<FileId> {
    let mut out: Vec<FileId> = page.images.iter().filter_map(|i| links::media(site, &links::join("", &i.path)?)).collect();
    for side in page.sides.values() {
        side.document.links(|link, _| {
            if !link.href.contains(':') && !link.href.ends_with(".md") {
                let href = link.href.as_str();
                let path = href.split(['?', '#']).next().unwrap_or(href);
                out.extend(links::join(&side.folder, &percent_decode(path)).and_then(|p| links::media(site, &p)));
            }
        });
    }
    out.extend(picture::pictures_of(site, page).into_iter().filter(|f| !site.pictures.get(f).is_some_and(|h| h.still)));
    out
}
