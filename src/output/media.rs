//! Pictures that a published text or the site names → `/media/`, as they are.
//!
//! Only what is named is published, so that the pictures of a release under embargo stay at home with it.

use super::links;
use super::plan::{Subject, Target};
use super::{Format, RenderCx, Rendered};
use crate::base::{FileId, OutputPath, Span, percent_decode};
use crate::model::Site;
use crate::sources::Content;
use crate::syntax::document::InlineKind;
use crate::theme::Theme;
use std::collections::BTreeSet;

pub(super) struct Media;

impl Format for Media {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        let named = named(site);
        site.media
            .iter()
            .filter(|(path, id)| named.contains(id) && links::is_passive(path))
            .map(|(path, id)| Target::new(output_path(path), Subject::Media(*id), None, vec![Span::top(*id)]))
            .collect()
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let Subject::Media(file) = target.subject else { return Ok(Vec::new()) };
        Ok(match &cx.sources.file(file).content {
            Content::Binary(bytes) => bytes.clone(),
            Content::Text(text) => text.clone().into_bytes(),
            _ => Vec::new(),
        })
    }
}

/// `content/press/x/photo.jpg` → `media/press/x/photo.jpg`.
fn output_path(path: &str) -> OutputPath {
    OutputPath::new(["media", path.strip_prefix("content/").unwrap_or(path)])
}

fn named(site: &Site) -> BTreeSet<FileId> {
    let mut named = BTreeSet::new();
    for page in site.pages.iter().filter(|p| p.published) {
        for side in page.sides.values() {
            side.document.inlines(|inline| {
                let path = match &inline.kind {
                    InlineKind::Image { src, .. } => src,
                    InlineKind::Link { href, .. } if !href.contains(':') && !href.ends_with(".md") => href,
                    _ => return,
                };
                let path = path.split(['?', '#']).next().unwrap_or(path);
                named.extend(links::join(&side.folder, &percent_decode(path)).and_then(|p| links::media(site, &p)));
            });
        }
        named.extend(page.images.iter().filter_map(|i| links::join("", &i.path)).filter_map(|p| links::media(site, &p)));
    }
    let logos = site.contacts.organisations.iter().filter_map(|o| o.logo.as_ref()).chain(&site.config.theme.logo);
    named.extend(logos.filter_map(|l| links::join("content", &l.value)).filter_map(|p| links::media(site, &p)));
    named
}
