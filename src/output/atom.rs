//! Releases → an Atom feed in each language (RFC 4287).

use super::html;
use super::page_context::Speaker;
use super::plan::{PageId, Subject, Target};
use super::press::downloads;
use super::xml::escape;
use super::{Format, RenderCx, Rendered, Wave};
use crate::base::{Arg, OutputPath, Span};
use crate::model::Site;
use crate::theme::Theme;
use jiff::civil::Date;

/// How many releases the feed holds.
pub(super) const ENTRIES: usize = 20;

pub(super) struct Atom;

impl Format for Atom {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        if site.releases.is_empty() {
            return Vec::new();
        }
        let path = |lang| OutputPath::new([site.languages.code(lang), "atom.xml"]);
        site.languages.iter().map(|lang| Target::new(path(lang), Subject::Atom, Some(lang), vec![Span::top(site.file)])).collect()
    }

    fn wave(&self) -> Wave {
        Wave::Pages
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let Some(lang) = target.lang else { return Ok(Vec::new()) };
        let s = Speaker::new(cx.site, cx.plan, lang);
        let releases = &cx.site.releases;
        let instant = |day: Option<Date>| instant(cx, day);
        let changed = |i: &usize| cx.site.pages[*i].updated.or(cx.site.pages[*i].date);
        let updated = instant(releases.iter().filter_map(changed).max());
        let own = cx.plan.url(target);
        let press = cx.plan.page_url(PageId::Press, lang).unwrap_or_default();
        let title = s.say("feed-title", &[("site", Arg::Str(s.site_title()))]);
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{own}</id>\n<title>{}</title>\n<updated>{updated}</updated>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{press}\"/>\n",
            escape(&s.locale.tag),
            escape(&title),
        );
        for author in authors(&s) {
            out.push_str(&format!("<author><name>{}</name></author>\n", escape(&author)));
        }
        for i in releases.iter().take(ENTRIES) {
            let page = &cx.site.pages[*i];
            let (Some(side), Some(url)) = (page.sides.get(lang), cx.plan.page_url(PageId::Release(*i as u32), lang)) else { continue };
            let title = side.title.as_ref().map(|t| s.locale.typeset(&t.value)).unwrap_or_default();
            out.push_str(&format!(
                "<entry>\n<id>{url}</id>\n<title>{}</title>\n<link rel=\"alternate\" type=\"text/html\" href=\"{url}\"/>\n",
                escape(&title)
            ));
            out.push_str(&format!(
                "<published>{}</published>\n<updated>{}</updated>\n",
                instant(page.date),
                instant(page.updated.or(page.date))
            ));
            out.push_str(&format!("<summary>{}</summary>\n", escape(&s.description(side).unwrap_or_default())));
            for (download, _, file) in downloads::of_release(cx, *i, lang).into_iter().filter(|(_, l, _)| *l == lang) {
                let length = cx.size(file).map(|n| format!(" length=\"{n}\"")).unwrap_or_default();
                out.push_str(&format!(
                    "<link rel=\"enclosure\" type=\"{}\" hreflang=\"{}\" href=\"{}\"{length}/>\n",
                    download.media_type(),
                    cx.site.languages.code(lang),
                    cx.plan.url(file)
                ));
            }
            let body = html::body(cx.site, cx.plan, side, lang, html::Paths::Whole).0;
            out.push_str(&format!("<content type=\"html\">{}</content>\n</entry>\n", escape(&body)));
        }
        out.push_str("</feed>\n");
        Ok(out.into_bytes())
    }
}

/// The beginning of a day, in the zone of the site.
pub(super) fn instant(cx: &RenderCx<'_>, day: Option<Date>) -> String {
    let day = day.and_then(|d| d.to_zoned(cx.site.config.time_zone.clone()).ok());
    day.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |z| super::page_context::iso(&z))
}

/// Who speaks: the organisers, or the event itself.
pub(super) fn authors(s: &Speaker<'_>) -> Vec<String> {
    let names: Vec<String> = s.organisers().map(|o| s.local(&o.name)).collect();
    if names.is_empty() { vec![s.site_title()] } else { names }
}
