//! Releases → JSON Feed 1.1 in each language, with every file of a release as an attachment.

use super::json::inert;
use super::page_context::Speaker;
use super::plan::{PageId, Subject, Target};
use super::press::downloads;
use super::{Format, RenderCx, Rendered, Wave, atom, html};
use crate::base::{Arg, OutputPath, Span};
use crate::model::Site;
use crate::theme::Theme;
use serde_json::{Value, json};

pub(super) struct JsonFeed;

impl Format for JsonFeed {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        if site.releases.is_empty() {
            return Vec::new();
        }
        let path = |lang| OutputPath::new([site.languages.code(lang), "feed.json"]);
        site.languages.iter().map(|lang| Target::new(path(lang), Subject::JsonFeed, Some(lang), vec![Span::top(site.file)])).collect()
    }

    fn wave(&self) -> Wave {
        Wave::Pages
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let Some(lang) = target.lang else { return Ok(Vec::new()) };
        let s = Speaker::new(cx.site, cx.plan, lang);
        let items: Vec<Value> = cx.site.releases.iter().take(atom::ENTRIES).filter_map(|i| item(cx, &s, *i)).collect();
        let feed = json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": s.say("feed-title", &[("site", Arg::Str(s.site_title()))]),
            "home_page_url": cx.plan.page_url(PageId::Press, lang),
            "feed_url": cx.plan.url(target),
            "language": s.locale.tag,
            "authors": atom::authors(&s).into_iter().map(|name| json!({ "name": name })).collect::<Vec<_>>(),
            "items": items,
        });
        Ok(format!("{}\n", inert(&format!("{feed:#}"))).into_bytes())
    }
}

fn item(cx: &RenderCx<'_>, s: &Speaker<'_>, index: usize) -> Option<Value> {
    let page = cx.site.pages.get(index)?;
    let side = page.sides.get(s.lang)?;
    let url = cx.plan.page_url(PageId::Release(index as u32), s.lang)?;
    let attachments: Vec<Value> = downloads::of_release(cx, index, s.lang)
        .into_iter()
        .filter(|(_, lang, _)| *lang == s.lang)
        .map(|(download, _, target)| {
            let mut attachment = json!({ "url": cx.plan.url(target), "mime_type": download.media_type() });
            if let Some(size) = cx.size(target) {
                attachment["size_in_bytes"] = size.into();
            }
            attachment
        })
        .collect();
    let mut item = json!({
        "id": url,
        "url": url,
        "title": side.title.as_ref().map(|t| s.locale.typeset(&t.value)).unwrap_or_default(),
        "summary": s.description(side).unwrap_or_default(),
        "content_html": html::body(cx.site, cx.plan, side, s.lang, html::Paths::Whole).0,
        "date_published": atom::instant(cx, page.date),
        "date_modified": atom::instant(cx, page.updated.or(page.date)),
        "language": s.locale.tag,
    });
    if !attachments.is_empty() {
        item["attachments"] = attachments.into();
    }
    Some(item)
}
