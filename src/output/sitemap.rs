//! Plan → `sitemap.xml` (sitemaps.org 0.9), each page with its alternates in every language.

use super::page::is_preview;
use super::plan::{PageId, Subject, Target};
use super::xml::escape;
use super::{Format, RenderCx, Rendered};
use crate::base::OutputPath;
use crate::model::Site;
use crate::theme::Theme;

pub(super) struct Sitemap;

impl Format for Sitemap {
    fn plan(&self, _: &Site, _: &Theme) -> Vec<Target> {
        vec![Target::new(OutputPath::new(["sitemap.xml"]), Subject::Sitemap, None, Vec::new())]
    }

    fn render(&self, _: &Target, cx: &RenderCx<'_>) -> Rendered {
        let mut out = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
        );
        let root = cx.plan.find(Subject::Html(PageId::Choice), None).map(|t| cx.plan.url(t)).unwrap_or_default();
        for (target, page) in cx.plan.pages().filter(|(_, p)| *p != PageId::NotFound && !is_preview(cx.site, *p)) {
            out.extend(["<url>\n<loc>", &escape(&cx.plan.url(target)), "</loc>\n"]);
            if let Some(day) = last_change(cx.site, page) {
                out.push_str(&format!("<lastmod>{day}</lastmod>\n"));
            }
            // The choice of a language stands for no language: it is the x-default of the home pages.
            let group = if page == PageId::Choice { PageId::Home } else { page };
            for lang in cx.site.languages.iter() {
                if let Some(url) = cx.plan.page_url(group, lang) {
                    let code = cx.site.languages.code(lang);
                    out.extend(["<xhtml:link rel=\"alternate\" hreflang=\"", code, "\" href=\"", &escape(&url), "\"/>\n"]);
                }
            }
            if matches!(page, PageId::Choice | PageId::Home) {
                out.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\"/>\n", escape(&root)));
            }
            out.push_str("</url>\n");
        }
        out.push_str("</urlset>\n");
        Ok(out.into_bytes())
    }
}

/// The day on which a page last changed, as its author says; never the day of the build.
fn last_change(site: &Site, page: PageId) -> Option<jiff::civil::Date> {
    match page {
        PageId::Release(i) | PageId::Facing(i) | PageId::Page(i) => site.pages.get(i as usize).and_then(|p| p.updated.or(p.date)),
        PageId::Date(i) => site.events.get(i as usize).and_then(|e| e.updated.as_ref()).map(|u| u.value.date()),
        _ => None,
    }
}
