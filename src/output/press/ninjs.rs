//! A release → ninjs 2.1 (IPTC, News in JSON), for the systems of news agencies and newsrooms.

use super::super::json::inert;
use super::super::media;
use super::super::page_context::{Speaker, iso};
use super::super::plan::{Download, PageId, Subject, Target};
use super::super::{Format, RenderCx, Rendered, Wave, html, links};
use super::document::Manuscript;
use super::{downloads, text};
use crate::base::{FileId, Lang, Slug};
use crate::model::{Extra, Page, PressImage, Site};
use crate::syntax::picture::PictureKind;
use crate::theme::Theme;
use jiff::civil::Date;
use serde_json::{Value, json};

pub(in crate::output) struct Ninjs;

impl Format for Ninjs {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        downloads::targets(site, Extra::Ninjs, Download::Ninjs)
    }

    fn wave(&self) -> Wave {
        // It says how large the other files are.
        Wave::Archives
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let (Subject::Download(_, index), Some(lang)) = (target.subject, target.lang) else { return Ok(Vec::new()) };
        let mut out = item(cx, index as usize, lang).map(|v| inert(&format!("{v:#}"))).unwrap_or_default();
        out.push('\n');
        Ok(out.into_bytes())
    }
}

fn item(cx: &RenderCx<'_>, index: usize, lang: Lang) -> Option<Value> {
    let s = Speaker::new(cx.site, cx.plan, lang);
    let page = cx.site.pages.get(index)?;
    let side = page.sides.get(lang)?;
    let manuscript = Manuscript::of(&s, index)?;
    let words = &manuscript.words;
    let instant = |day: Option<Date>| day.and_then(|d| d.to_zoned(cx.site.config.time_zone.clone()).ok()).map(|z| iso(&z));
    let plain = text::text(&s, &manuscript);
    let rich = html::body(cx.site, cx.plan, side, lang, html::Paths::Whole).0;
    let mut item = json!({
        "standard": { "name": "ninjs", "version": "2.1", "schema": "https://iptc.org/std/ninjs/ninjs-schema_2.1.json" },
        "uri": words.permalink,
        "type": "text",
        "representationtype": "full",
        "profile": if page.images.is_empty() { "text-only" } else { "text-photo" },
        "pubstatus": "usable",
        "language": s.locale.tag,
        "title": words.title,
        "slugline": Slug::fold(page.stem()),
        "headlines": [{ "role": "main", "contenttype": "text/plain", "value": words.title }],
        "descriptions": [{ "role": "summary", "contenttype": "text/plain", "value": s.description(side).unwrap_or_default() }],
        "bodies": [
            { "role": "main", "contenttype": "text/plain", "charcount": plain.chars().count(), "wordcount": plain.split_whitespace().count(), "value": plain },
            { "role": "richtext", "contenttype": "text/html", "value": rich },
        ],
        "infosources": words.organisers.iter().map(|o| json!({ "name": o })).collect::<Vec<_>>(),
        "genres": [{ "name": "Press Release", "uri": "http://cv.iptc.org/newscodes/genre/Press_Release" }],
        "altids": others(&s, index).into_iter().map(|url| json!({ "role": "translation", "value": url })).collect::<Vec<_>>(),
    });
    if let Some(created) = instant(page.date) {
        item["firstcreated"] = created.clone().into();
        item["versioncreated"] = instant(page.updated).unwrap_or(created).into();
    }
    if let Some(embargo) = page.embargo.filter(|_| page.preview.is_some()) {
        item["embargoed"] = iso(&embargo.to_zoned(cx.site.config.time_zone.clone())).into();
        item["pubstatus"] = "withheld".into();
        item["ednote"] = words.embargo.clone().unwrap_or_default().into();
    }
    let people: Vec<Value> = words.contacts.iter().map(person).collect();
    if !people.is_empty() {
        item["people"] = people.into();
    }
    let events: Vec<Value> = words
        .dates
        .iter()
        .map(|d| json!({ "name": format!("{}, {}, {}", d.title, d.when, d.place), "rel": "mentions", "uri": d.url }))
        .collect();
    if !events.is_empty() {
        item["events"] = events.into();
    }
    item["renditions"] = renditions(cx, index, lang).into();
    let pictures: Vec<Value> = page.images.iter().filter_map(|i| picture(cx, &s, page, i)).collect();
    if !pictures.is_empty() {
        item["associations"] = pictures.into();
    }
    Some(item)
}

/// The release in the other languages: none of them is the original.
fn others(s: &Speaker<'_>, index: usize) -> Vec<String> {
    let others = s.site.languages.iter().filter(|l| *l != s.lang);
    others.filter_map(|l| s.plan.page_url(PageId::Release(index as u32), l)).collect()
}

fn person(contact: &crate::theme::document::PressContact) -> Value {
    let phones = contact.phones.iter().map(|p| json!({ "type": "phone", "role": "office", "value": p.href.trim_start_matches("tel:") }));
    let email = contact.email.iter().map(|e| json!({ "type": "email", "role": "office", "value": e }));
    json!({ "name": contact.name, "rel": "contact", "contactinfo": phones.chain(email).collect::<Vec<_>>() })
}

/// The files of the release in this language.
fn renditions(cx: &RenderCx<'_>, index: usize, lang: Lang) -> Vec<Value> {
    let own = downloads::of_release(cx, index, lang).into_iter().filter(|(d, l, _)| *l == lang && *d != Download::Ninjs);
    own.map(|(download, _, target)| {
        let name = target.path.as_str().rsplit('/').next().unwrap_or_default().to_owned();
        let mut rendition = json!({ "name": name, "href": cx.plan.url(target), "contenttype": download.media_type() });
        if let Some(size) = cx.size(target) {
            rendition["sizeinbytes"] = size.into();
        }
        rendition
    })
    .collect()
}

fn picture(cx: &RenderCx<'_>, s: &Speaker<'_>, page: &Page, image: &PressImage) -> Option<Value> {
    let file: FileId = links::media(cx.site, &links::join("", &image.path)?)?;
    let target = cx.plan.find(Subject::Media(file), None)?;
    let header = cx.site.pictures.get(&file)?;
    let kind = match header.kind {
        PictureKind::Jpeg => "image/jpeg",
        PictureKind::Png => "image/png",
        PictureKind::WebP => "image/webp",
        PictureKind::Gif => "image/gif",
        PictureKind::Avif => "image/avif",
    };
    let url = cx.plan.url(target);
    let mut picture = json!({
        "name": image.path.rsplit('/').next().unwrap_or_default(),
        "uri": url,
        "type": "picture",
        "pubstatus": if page.preview.is_some() { "withheld" } else { "usable" },
        "language": s.locale.tag,
        "descriptions": [{ "role": "alt", "contenttype": "text/plain", "value": s.local(&image.alt) }],
        "renditions": [{
            "name": "original", "href": url, "contenttype": kind, "width": header.width, "height": header.height,
            "sizeinbytes": media::original(cx, file).len(),
        }],
    });
    if let Some(caption) = s.optional(Some(&image.caption)) {
        picture["descriptions"] = json!([{ "role": "caption", "contenttype": "text/plain", "value": caption }, picture["descriptions"][0]]);
    }
    if let Some(credit) = s.optional(Some(&image.credit)) {
        picture["by"] = credit.into();
    }
    if let Some(licence) = &image.licence {
        picture["usageterms"] = licence.value.clone().into();
    }
    Some(picture)
}
