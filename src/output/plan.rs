//! Site → [`Plan`]: every path and URL of the output before anything is rendered.
//!
//! Whoever needs a URL (the switcher, `hreflang`, lists, feeds, the sitemap) asks here; nothing builds one by hand.

use super::hosting::Server;
use super::press::downloads;
use super::{FORMATS, media, picture};
use crate::base::{Diagnostic, FileId, Lang, OutputPath, PerLang, Slug, Span, rule, text};
use crate::model::{Page, PageKind, Side, Site, Term};
use crate::theme::Theme;
use foldhash::fast::RandomState;
use std::collections::{BTreeSet, HashMap};

/// An HTML page, in whatever language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageId {
    /// The choice of a language, at `/`.
    Choice,
    /// The page for what does not exist.
    NotFound,
    /// The home page of a language.
    Home,
    /// The programme.
    Programme,
    /// The list of dates.
    Dates,
    /// How to register.
    Registration,
    /// The newest releases.
    Press,
    /// The releases of a year; a page of the list, from 1.
    PressYear(i16, u32),
    /// People and organisations.
    Contact,
    /// The words of the sector.
    Glossary,
    /// How accessible the site is, and whom to tell.
    Accessibility,
    /// What the site knows of its visitors: nothing.
    Privacy,
    /// A page of the author: index of [`Site::pages`].
    Page(u32),
    /// A release: index of [`Site::pages`].
    Release(u32),
    /// A release in all languages, side by side: index of [`Site::pages`].
    Facing(u32),
    /// A date: index of [`Site::events`].
    Date(u32),
}

impl PageId {
    /// The page that shows a text of the author, an index of [`Site::pages`]; none for the longer text of no date.
    pub fn of(site: &Site, index: usize) -> Option<Self> {
        let page = site.pages.get(index)?;
        Some(match page.kind {
            PageKind::Release => Self::Release(index as u32),
            PageKind::DateText => Self::Date(*page.events.first()? as u32),
            PageKind::Page => section_of(page).unwrap_or(Self::Page(index as u32)),
        })
    }

    /// The author's text of this page, when there is one and it is published.
    pub fn text(self, site: &Site) -> Option<&Page> {
        match self {
            Self::Page(index) | Self::Release(index) | Self::Facing(index) => site.pages.get(index as usize),
            Self::Date(index) => site.page(&format!("dates/{}", site.events.get(index as usize)?.id.value)),
            Self::PressYear(..) => Self::Press.text(site),
            section => SECTIONS.iter().find(|(_, id)| *id == section).and_then(|(key, _)| site.page(key)),
        }
    }
}

/// What a file of the output is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// An HTML page.
    Html(PageId),
    /// The calendar of a date: index of [`Site::events`].
    Calendar(u32),
    /// The calendar of all dates.
    CalendarFeed,
    /// The feed of releases.
    Atom,
    /// The same as JSON Feed.
    JsonFeed,
    /// A release as a file: index of [`Site::pages`].
    Download(Download, u32),
    /// Everything of a release in one archive: index of [`Site::pages`].
    Kit(u32),
    /// The logos of the organisations in one archive.
    Logos,
    /// The programme as a PDF.
    ProgrammePdf,
    /// The picture that social networks show of a page.
    Card(PageId),
    /// The picture on the home screen of a phone.
    TouchIcon,
    /// The dates with hours, as frab XML.
    ScheduleXml,
    /// The dates with hours, as JSON.
    ScheduleJson,
    /// The sitemap.
    Sitemap,
    /// `robots.txt`.
    Robots,
    /// What a server must know.
    Hosting(Server),
    /// A file of the theme.
    Asset(FileId),
    /// A file of an author, as it is.
    Media(FileId),
    /// A picture, so many pixels wide.
    Picture(FileId, u32, Encoding),
}

/// A release as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Download {
    /// Plain text.
    Text,
    /// For word processors.
    Word,
    /// PDF in one language.
    Pdf,
    /// PDF in all languages; the language of the target comes first.
    BilingualPdf,
    /// Markdown.
    Markdown,
    /// For the systems of news agencies.
    Ninjs,
}

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    /// AVIF, small.
    Avif,
    /// JPEG, for everybody.
    Jpeg,
    /// PNG, where something is transparent or drawn.
    Png,
}

/// A file to be made.
#[derive(Clone, Debug)]
pub struct Target {
    /// Where it is written.
    pub path: OutputPath,
    /// The same in the site's URLs.
    pub url_path: String,
    /// What it is about.
    pub subject: Subject,
    /// Its language, when it has one.
    pub lang: Option<Lang>,
    /// The index of its format in [`FORMATS`]; set by the plan.
    pub format: usize,
    /// The sources that it is made of.
    pub origin: Vec<Span>,
}

impl Target {
    /// A target; the plan sets its format.
    pub fn new(path: OutputPath, subject: Subject, lang: Option<Lang>, origin: Vec<Span>) -> Self {
        Self { url_path: path.url_path(), path, subject, lang, format: 0, origin }
    }
}

/// Every file of the output, in order of path.
#[derive(Debug)]
pub struct Plan {
    /// The files.
    pub targets: Vec<Target>,
    by_subject: HashMap<(Subject, Option<Lang>), usize, RandomState>,
    by_url: HashMap<String, usize, RandomState>,
    /// The paths of what explains the terms, by their index in the glossary.
    terms: PerLang<Vec<Option<String>>>,
    /// `https://assises.example.be`, without a final `/`.
    base_url: String,
    /// The path of the base URL, without a final `/`: empty, or `/site`.
    base_path: String,
}

impl Plan {
    /// Plans a site. Two sources on one path are a finding; the second is left out.
    pub fn new(site: &Site, theme: &Theme) -> (Self, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let mut all: Vec<Target> = Vec::new();
        for (format, kind) in FORMATS.iter().enumerate() {
            all.extend(kind.plan(site, theme).into_iter().map(|t| Target { format, ..t }));
        }
        // Paths that differ only by case are one on many disks.
        let mut taken: HashMap<String, usize, RandomState> = HashMap::with_capacity_and_hasher(all.len(), RandomState::default());
        let mut targets: Vec<Target> = Vec::with_capacity(all.len());
        // Two releases with one address want the same pages and the same files: that is said once.
        let mut said: BTreeSet<(Vec<FileId>, Vec<FileId>)> = BTreeSet::new();
        for target in all {
            let path = target.path.as_str();
            let path = if path.bytes().any(|b| b.is_ascii_uppercase() || !b.is_ascii()) { path.to_lowercase() } else { path.to_owned() };
            match taken.get(&path) {
                Some(first) if targets[*first].subject != target.subject || targets[*first].lang != target.lang => {
                    let files = |t: &Target| t.origin.iter().map(|s| s.file).collect::<Vec<_>>();
                    if said.insert((files(&targets[*first]), files(&target))) {
                        found.push(collision(&targets[*first], &target, site));
                    }
                }
                Some(_) => {}
                None => {
                    taken.insert(path, targets.len());
                    targets.push(target);
                }
            }
        }
        targets.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let by_subject = targets.iter().enumerate().map(|(i, t)| ((t.subject, t.lang), i)).collect();
        let by_url = targets.iter().enumerate().map(|(i, t)| (t.url_path.clone(), i)).collect();
        let base_url = site.config.base_url.clone();
        let base_path =
            base_url.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or(String::new(), |(_, path)| format!("/{path}"));
        let mut plan = Self { targets, by_subject, by_url, terms: PerLang::new(&site.languages), base_url, base_path };
        for lang in site.languages.iter() {
            if let Some(page) = plan.page_path(PageId::Glossary, lang) {
                let anchors = term_anchors(site, lang).into_iter();
                plan.terms.set(lang, anchors.map(|a| a.map(|a| format!("{page}#{a}"))).collect());
            }
        }
        (plan, found)
    }

    /// The target about a subject in a language.
    pub fn find(&self, subject: Subject, lang: Option<Lang>) -> Option<&Target> {
        self.by_subject.get(&(subject, lang)).map(|i| &self.targets[*i])
    }

    /// The target at a path of the site: `/fr/programme/`.
    pub fn at(&self, url_path: &str) -> Option<&Target> {
        self.by_url.get(url_path).map(|i| &self.targets[*i])
    }

    /// The path by which a page of the site links to a target.
    pub fn path(&self, target: &Target) -> String {
        [self.base_path.as_str(), &target.url_path].concat()
    }

    /// The whole address of a target.
    pub fn url(&self, target: &Target) -> String {
        [self.base_url.as_str(), &target.url_path].concat()
    }

    /// The path of a page in a language; `None` when there is no such page.
    pub fn page_path(&self, page: PageId, lang: Lang) -> Option<String> {
        self.find(Subject::Html(page), Some(lang)).map(|t| self.path(t))
    }

    /// The path of what explains a term, by its index in the glossary; none for one without a definition.
    pub fn term(&self, term: usize, lang: Lang) -> Option<&str> {
        self.terms.get(lang)?.get(term)?.as_deref()
    }

    /// The name of a term on the page that explains it.
    pub fn term_anchor(&self, term: usize, lang: Lang) -> Option<&str> {
        self.term(term, lang)?.split_once('#').map(|(_, anchor)| anchor)
    }

    /// The scheme and host of the site: what comes before [`Plan::path`] in a whole address.
    pub fn host(&self) -> &str {
        self.base_url.strip_suffix(self.base_path.as_str()).unwrap_or(&self.base_url)
    }

    /// The whole address of a page in a language.
    pub fn page_url(&self, page: PageId, lang: Lang) -> Option<String> {
        self.find(Subject::Html(page), Some(lang)).map(|t| self.url(t))
    }

    /// What comes before a path in the addresses of the site: its host, or its whole base.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// What comes before each path of the site: empty, or `/site`.
    pub fn base_path(&self) -> &str {
        &self.base_path
    }

    /// True when a page that was read again has the same files, at the same addresses and in the same lists, as before: then
    /// the plan of its site stands.
    pub fn stands(site: &Site, old: &Page, new: &Page) -> bool {
        let same_sides = site.languages.iter().all(|lang| match (old.sides.get(lang), new.sides.get(lang)) {
            (Some(a), Some(b)) => a.file == b.file && slug(a) == slug(b) && a.title.is_some() == b.title.is_some(),
            (None, None) => true,
            _ => false,
        });
        let ids = |p: &Page| p.contacts.iter().map(|c| c.value.clone()).collect::<Vec<_>>();
        let named = |p: &Page| (media::files_of(site, p), picture::pictures_of(site, p));
        let front = |p: &Page| (p.kind, p.weight, p.updated, p.date, p.embargo, p.draft, p.published, p.readable);
        same_sides
            && front(old) == front(new)
            && (&old.key, &old.preview, &old.events) == (&new.key, &new.preview, &new.events)
            && ids(old) == ids(new)
            && named(old) == named(new)
            && downloads::is_too_long(old) == downloads::is_too_long(new)
    }

    /// The HTML pages, in order of path.
    pub fn pages(&self) -> impl Iterator<Item = (&Target, PageId)> {
        self.targets.iter().filter_map(|t| match t.subject {
            Subject::Html(page) => Some((t, page)),
            _ => None,
        })
    }
}

fn slug(side: &Side) -> Option<&Slug> {
    side.slug.as_ref().map(|s| &s.value)
}

/// The names of the terms that are explained, each once: `term-cpas`.
fn term_anchors(site: &Site, lang: Lang) -> Vec<Option<String>> {
    let mut taken = BTreeSet::new();
    let mut anchor = |term: &Term| {
        term.definition.as_ref()?.get(lang)?;
        let name = format!("term-{}", Slug::fold(&term.forms.get(lang)?.first()?.value));
        // Two terms may fold to one name: OVM, ovm.
        let free = (1..).map(|n| if n == 1 { name.clone() } else { format!("{name}-{n}") }).find(|name| !taken.contains(name))?;
        taken.insert(free.clone());
        Some(free)
    };
    site.glossary.iter().map(&mut anchor).collect()
}

fn collision(first: &Target, second: &Target, site: &Site) -> Diagnostic {
    let diagnostic = Diagnostic::new(rule::URL_COLLISION, text!("url-collision", path = first.path.as_str()));
    let places: Vec<Span> = first.origin.iter().chain(&second.origin).copied().collect();
    // A generated page has no place of its own: the name that collides with it has.
    let own: Vec<Span> = places.iter().copied().filter(|p| *p != Span::top(site.file)).collect();
    let places = if own.is_empty() { places } else { own };
    // What belongs to no language is called after the files, whatever their `slug` says.
    let help = match (first.lang, second.lang) {
        (None, None) => text!("url-collision.help-files"),
        _ => text!("url-collision.help"),
    };
    places.into_iter().fold(diagnostic, Diagnostic::at).help(help)
}

/// The sections that the tool generates, with the key of the author's text.
pub(super) const SECTIONS: &[(&str, PageId)] = &[
    ("index", PageId::Home),
    ("programme", PageId::Programme),
    ("dates", PageId::Dates),
    ("registration", PageId::Registration),
    ("press", PageId::Press),
    ("contact", PageId::Contact),
    ("glossary", PageId::Glossary),
    ("accessibility", PageId::Accessibility),
    ("privacy", PageId::Privacy),
];

/// The section that an author's page belongs to, by its key.
pub(super) fn section_of(page: &Page) -> Option<PageId> {
    SECTIONS.iter().find(|(key, _)| *key == page.key).map(|(_, id)| *id)
}

/// The name of a section in URLs: what `site.yaml` says, what the author's page says, what the language says.
pub(super) fn section_slug(site: &Site, key: &str, lang: Lang) -> String {
    if let Some(slug) = site.config.sections.get(key).and_then(|s| s.get(lang)) {
        return slug.value.to_string();
    }
    // The name must not depend on whether the page is a draft: other pages lie below it.
    let at = site.pages.binary_search_by(|p| p.key.as_str().cmp(key)).ok();
    let written = at.and_then(|at| site.pages.get(at)).filter(|p| p.kind == PageKind::Page);
    if let Some(slug) = written.and_then(|p| p.sides.get(lang)).and_then(|s| s.slug.as_ref()) {
        return slug.value.to_string();
    }
    let named = || site.locale(lang).sections.get(key).cloned().unwrap_or_else(|| key.to_owned());
    match written {
        Some(_) if !matches!(key, "press" | "dates") => key.to_owned(),
        _ => named(),
    }
}

/// The name of a page in URLs, below the folders that its key lies in.
pub(super) fn page_segments(page: &Page, lang: Lang) -> Vec<String> {
    let mut segments: Vec<String> = page.key.split('/').map(Slug::fold).collect();
    let stem = segments.pop().unwrap_or_default();
    let slug = page.sides.get(lang).and_then(|s| s.slug.as_ref()).map(|s| s.value.to_string());
    segments.push(slug.unwrap_or(stem));
    segments
}

/// The folders in which a release lies in a language: `fr/presse/2023-11-14-ateliers`, below that of its preview when it is
/// shown ahead of its embargo.
pub(super) fn release_folder(site: &Site, page: &Page, lang: Lang) -> Vec<String> {
    let slug = page_segments(page, lang).pop().unwrap_or_default();
    let folder = [site.languages.code(lang).to_owned(), section_slug(site, "press", lang), slug];
    page.preview.iter().cloned().chain(folder).collect()
}

/// The same of what a release has in no language or in all: `press/2023-11-14-ateliers`.
pub(super) fn shared_folder(page: &Page) -> Vec<String> {
    page.preview.iter().cloned().chain(["press".to_owned(), Slug::fold(page.stem())]).collect()
}

/// A language and the others after it, in the order of the site: every language comes first once.
pub(super) fn own_first(site: &Site, lang: Lang) -> Vec<Lang> {
    std::iter::once(lang).chain(site.languages.iter().filter(|l| *l != lang)).collect()
}

/// `fr-nl`: the languages of a bilingual document in its order.
pub(super) fn joined(site: &Site, languages: &[Lang]) -> String {
    languages.iter().map(|l| site.languages.code(*l)).collect::<Vec<_>>().join("-")
}
