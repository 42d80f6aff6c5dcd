//! A release → one archive with everything: every file in each language, the pictures as they were taken with what must be
//! said of them, the dates for calendars, and the sum of each file.

use super::super::page_context::Speaker;
use super::super::plan::{Download, PageId, Subject, Target, joined, shared_folder};
use super::super::{Format, RenderCx, Rendered, Wave, links, media};
use super::document::embargo;
use super::{archive, text};
use crate::base::{Arg, Lang, OutputPath, Span};
use crate::model::{Extra, Page, PressImage, Site};
use crate::theme::Theme;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;

pub(in crate::output) struct Kit;

impl Format for Kit {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        if !site.makes(Extra::Kit) {
            return Vec::new();
        }
        let target = |index: usize, page: &Page| {
            let folder = shared_folder(page);
            let path = OutputPath::new(folder.iter().map(String::as_str).chain(["kit.zip"]));
            let origin = page.sides.values().map(|s| Span::top(s.file)).collect();
            Target::new(path, Subject::Kit(index as u32), None, origin)
        };
        site.written_releases().map(|(i, page)| target(i, page)).collect()
    }

    fn wave(&self) -> Wave {
        Wave::Archives
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let Subject::Kit(index) = target.subject else { return Ok(Vec::new()) };
        let Some(page) = cx.site.pages.get(index as usize) else { return Ok(Vec::new()) };
        let mut files: BTreeMap<String, Cow<'_, [u8]>> = BTreeMap::new();
        documents(cx, index, &mut files);
        pictures(cx, page, &mut files);
        calendars(cx, page, &mut files);
        files.insert(read_me_name(cx), read_me(cx, index as usize, page).into_bytes().into());
        let sums: String = files.iter().map(|(name, bytes)| format!("{}  {name}\n", hexadecimal(&Sha256::digest(bytes)))).collect();
        files.insert("SHA256SUMS".to_owned(), sums.into_bytes().into());
        Ok(archive::pack(files.iter().map(|(name, bytes)| (name.clone(), bytes.as_ref()))))
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// `fr/…`, `nl/…`, and `fr-nl/…` for what is in both.
fn documents<'a>(cx: &'a RenderCx<'_>, index: u32, files: &mut BTreeMap<String, Cow<'a, [u8]>>) {
    let mut all: Vec<Lang> = cx.site.languages.iter().collect();
    all.sort_by_key(|l| cx.site.languages.code(*l));
    for lang in cx.site.languages.iter() {
        for download in [Download::Text, Download::Markdown, Download::Word, Download::Pdf, Download::BilingualPdf] {
            let Some(target) = cx.plan.find(Subject::Download(download, index), Some(lang)) else { continue };
            let Some(bytes) = cx.bytes(target) else { continue };
            let folder = if download == Download::BilingualPdf { joined(cx.site, &all) } else { cx.site.languages.code(lang).to_owned() };
            let name = target.path.as_str().rsplit('/').next().unwrap_or_default();
            files.insert(format!("{folder}/{name}"), bytes.into());
        }
    }
}

/// The original of each picture, and beside it what must be said of it.
fn pictures<'a>(cx: &'a RenderCx<'_>, page: &Page, files: &mut BTreeMap<String, Cow<'a, [u8]>>) {
    for image in &page.images {
        let Some(file) = links::join("", &image.path).and_then(|p| links::media(cx.site, &p)) else { continue };
        let name = image.path.rsplit('/').next().unwrap_or_default();
        let bytes = media::original(cx, file);
        // Two pictures of one name lie in different folders of the site.
        let mut path = format!("images/{name}");
        if files.get(&path).is_some_and(|other| other.as_ref() != bytes) {
            path = format!("images/{}", image.path.trim_start_matches("content/").replace('/', "-"));
        }
        files.insert(format!("{path}.txt"), about_picture(cx, image).into_bytes().into());
        files.insert(path, bytes.into());
    }
}

fn about_picture(cx: &RenderCx<'_>, image: &PressImage) -> String {
    let mut out = Vec::new();
    for lang in cx.site.languages.iter() {
        let s = Speaker::new(cx.site, cx.plan, lang);
        let lines = [s.optional(Some(&image.caption)), Some(s.local(&image.alt)), s.credit(image)];
        out.push(lines.into_iter().flatten().filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n"));
    }
    out.extend(image.licence.as_ref().map(|l| l.value.clone()));
    format!("{}\n", text::plain(&out.join("\n\n")))
}

/// The dates that the release speaks of, in each language.
fn calendars<'a>(cx: &'a RenderCx<'_>, page: &Page, files: &mut BTreeMap<String, Cow<'a, [u8]>>) {
    for event in &page.events {
        for lang in cx.site.languages.iter() {
            let Some(target) = cx.plan.find(Subject::Calendar(*event as u32), Some(lang)) else { continue };
            let Some(bytes) = cx.bytes(target) else { continue };
            let (id, code) = (&cx.site.events[*event].id.value, cx.site.languages.code(lang));
            files.insert(format!("agenda/{id}-{code}.ics"), bytes.into());
        }
    }
}

/// `LISEZMOI-LEESMIJ.txt`.
fn read_me_name(cx: &RenderCx<'_>) -> String {
    let mut names: Vec<(&str, String)> =
        cx.site.languages.iter().map(|l| (cx.site.languages.code(l), cx.site.words(l).say("kit-read-me", &[]))).collect();
    names.sort();
    let names: Vec<String> = names.into_iter().map(|(_, name)| name.chars().filter(|c| c.is_alphanumeric()).collect()).collect();
    format!("{}.txt", names.join("-"))
}

/// What is in the archive, whom to call, and where the release stands, in each language.
fn read_me(cx: &RenderCx<'_>, index: usize, page: &Page) -> String {
    let mut out = Vec::new();
    for lang in cx.site.languages.iter() {
        let s = Speaker::new(cx.site, cx.plan, lang);
        let Some(side) = page.sides.get(lang) else { continue };
        let mut lines: Vec<String> = embargo(&s, page).into_iter().collect();
        lines.extend(side.title.as_ref().map(|t| s.locale.typeset(&t.value)));
        lines.extend(page.date.map(|d| s.locale.plain_date(d)));
        lines.push(s.plan.page_url(PageId::Release(index as u32), lang).unwrap_or_default());
        lines.push(String::new());
        lines.push(s.say("kit-contents", &[]));
        for contact in s.press_contacts(page) {
            lines.push(String::new());
            let phones = contact.phones.iter().map(|p| p.title.clone());
            let all = [Some(contact.name.clone()), contact.role.clone(), contact.organisation.clone()].into_iter().flatten();
            lines.push(s.say("press-contact", &[]));
            lines.push(all.chain(phones).chain(contact.email.clone()).collect::<Vec<_>>().join(", "));
            lines.extend(contact.hours.clone());
        }
        if !page.images.is_empty() {
            lines.push(String::new());
            lines.push(s.say("kit-pictures", &[("count", Arg::from(page.images.len()))]));
        }
        out.push(lines.join("\n"));
    }
    format!("{}\n", text::plain(&out.join("\n\n----\n\n")))
}
