//! A link or picture in an author's text → what it leads to, or why it leads nowhere.
//!
//! A link may be relative to the file (`../programme.fr.md`, the language left out or not), a path of the site
//! (`/fr/programme/`), a part of the page (`#who`), or an address elsewhere.

use super::plan::{PageId, Plan, SECTIONS, Subject};
use crate::base::{FileId, Lang, SafeUrl, Span, UrlError, percent_decode};
use crate::model::{Page, Side, Site};

/// A link in an author's text.
pub struct Link<'a> {
    /// The page.
    pub page: &'a Page,
    /// Its language.
    pub lang: Lang,
    /// Where the link stands.
    pub span: Span,
    /// The target as it was written.
    pub href: &'a str,
    /// What it leads to.
    pub target: Result<Href, Fault>,
}

/// What a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Href {
    /// Another site, a mail program, a telephone.
    External(SafeUrl),
    /// A path of the site, with what follows it (`#part`).
    Internal {
        /// The path as it is written in the page.
        path: String,
        /// The language of the page, when it is one.
        lang: Option<Lang>,
        /// What it is, whatever its language; none for a part of the same page.
        subject: Option<Subject>,
    },
}

/// Why a link leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no link at all, or one that we do not publish.
    Malformed(UrlError),
    /// There is no such page or file; here is what was looked for.
    Dead(String),
    /// The file is of a kind that a browser would run, or that nobody knows.
    Active(String),
    /// The page exists but is held back: a draft, or under embargo.
    Held,
    /// The page exists but cannot be read or lacks a language, which is reported there.
    Broken,
    /// The page exists but has no such part.
    Anchor(String),
}

/// The links of a page in all its languages, in order.
pub fn of<'a>(site: &Site, plan: &Plan, page: &'a Page) -> Vec<Link<'a>> {
    let mut out = Vec::new();
    for (lang, side) in page.sides.iter() {
        side.document.links(|link, span| {
            let target = resolve(site, plan, side, lang, &link.href);
            out.push(Link { page, lang, span, href: &link.href, target });
        });
    }
    out
}

/// Finds what a link of an author's text leads to.
///
/// # Errors
/// Why it leads nowhere.
pub fn resolve(site: &Site, plan: &Plan, side: &Side, lang: Lang, href: &str) -> Result<Href, Fault> {
    if let Some(part) = href.strip_prefix('#') {
        return match part.is_empty() || side.anchors.iter().any(|a| a == part) {
            true => Ok(Href::Internal { path: href.to_owned(), lang: None, subject: None }),
            false => Err(Fault::Anchor(part.to_owned())),
        };
    }
    let url = SafeUrl::parse(href).map_err(Fault::Malformed)?;
    let own = href.strip_prefix(plan.base_url()).filter(|rest| rest.starts_with('/') || rest.is_empty());
    if url.is_external() && own.is_none() {
        return Ok(Href::External(url));
    }
    let text = match own {
        Some("") => "/",
        Some(rest) => rest,
        None => href,
    };
    let (path, tail) = text.find(['?', '#']).map_or((text, ""), |i| text.split_at(i));
    let path = percent_decode(path);
    let target = if path.starts_with('/') { site_path(plan, &path) } else { file_path(site, plan, side, lang, &path) }?;
    if let Some(part) = tail.strip_prefix('#').filter(|p| !p.is_empty())
        && let Some(anchors) = anchors(site, target.0, target.1)
        && !anchors.iter().any(|a| a == part)
    {
        return Err(Fault::Anchor(part.to_owned()));
    }
    let found = plan.find(target.0, target.1).ok_or_else(|| Fault::Dead(path.clone()))?;
    let lang = target.1.filter(|_| matches!(target.0, Subject::Html(_)));
    Ok(Href::Internal { path: plan.path(found) + tail, lang, subject: Some(target.0) })
}

type Found = (Subject, Option<Lang>);

/// `/fr/programme/`, also without its final `/`.
fn site_path(plan: &Plan, path: &str) -> Result<Found, Fault> {
    let encoded = crate::base::percent_encode(path);
    let target = plan.at(&encoded).or_else(|| plan.at(&[&encoded, "/"].concat()));
    target.map(|t| (t.subject, t.lang)).ok_or_else(|| Fault::Dead(path.to_owned()))
}

/// `../programme.fr.md`, `../programme.md`, `photo.jpg`: relative to the file.
fn file_path(site: &Site, plan: &Plan, side: &Side, lang: Lang, path: &str) -> Result<Found, Fault> {
    let full = join(&side.folder, path).ok_or_else(|| Fault::Dead(path.to_owned()))?;
    let Some(stem) = full.strip_suffix(".md") else {
        return match media(site, &full) {
            Some(_) if !is_passive(&full) => Err(Fault::Active(full)),
            Some(file) => Ok((Subject::Media(file), None)),
            None => page_target(site, plan, &full, lang).unwrap_or_else(|| Err(Fault::Dead(full.clone()))),
        };
    };
    let (stem, lang) = match stem.rsplit_once('.').and_then(|(s, code)| Some((s, site.languages.find(code)?))) {
        Some((stem, lang)) => (stem, lang),
        None => (stem, lang),
    };
    page_target(site, plan, stem, lang).unwrap_or_else(|| Err(Fault::Dead(full.clone())))
}

/// The page whose Markdown file is `content/<key>`; `None` when there is none.
fn page_target(site: &Site, plan: &Plan, path: &str, lang: Lang) -> Option<Result<Found, Fault>> {
    let key = path.strip_prefix("content/")?;
    let key = key.strip_suffix("/index").unwrap_or(key).trim_end_matches('/');
    if let Ok(index) = site.pages.binary_search_by(|p| p.key.as_str().cmp(key)) {
        let page = &site.pages[index];
        if !page.published {
            return Some(Err(if page.readable { Fault::Held } else { Fault::Broken }));
        }
        return Some(Ok((Subject::Html(PageId::of(site, index)?), Some(lang))));
    }
    let id = match key.strip_prefix("dates/") {
        Some(id) => PageId::Date(site.events.iter().position(|e| e.id.value == id)? as u32),
        None => SECTIONS.iter().find(|(k, _)| *k == key).map(|(_, id)| *id)?,
    };
    plan.find(Subject::Html(id), Some(lang)).map(|t| Ok((t.subject, t.lang)))
}

/// The file in `content/` with this path.
pub fn media(site: &Site, path: &str) -> Option<FileId> {
    site.media.binary_search_by(|(p, _)| p.as_str().cmp(path)).ok().map(|i| site.media[i].1)
}

/// True for files that a browser shows or saves and never runs: pictures, documents, sound and film.
pub fn is_passive(path: &str) -> bool {
    const KINDS: &[&str] = &[
        "png", "jpg", "jpeg", "webp", "avif", "gif", "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "zip", "mp3", "m4a", "ogg", "mp4",
        "webm", "epub",
    ];
    path.rsplit_once('.').is_some_and(|(_, kind)| KINDS.contains(&kind.to_lowercase().as_str()))
}

/// Joins a folder and a relative path; `None` when it leads out of the site.
pub fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|p| !p.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The parts of a page that a link may name; `None` for a page of which only the finished HTML knows them.
fn anchors(site: &Site, subject: Subject, lang: Option<Lang>) -> Option<&[String]> {
    let lang = lang?;
    let page = match subject {
        Subject::Html(PageId::Page(i) | PageId::Release(i)) => site.pages.get(i as usize)?,
        _ => return None,
    };
    page.sides.get(lang).map(|s| s.anchors.as_slice())
}
