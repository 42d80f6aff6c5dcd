//! The Markdown files of a page → [`Page`]: which of them belong together, and what their front matter says.

use super::page::{Front, PREVIEW, agree};
use super::reference::Known;
use super::resolve::Settings;
use super::{Contacts, Note, Page, PageKind, PressImage, Side};
use crate::base::{Diagnostic, Hash, Lang, Languages, PerLang, Slug, Span, Spanned, rule, text};
use crate::parse::PageTree;
use crate::sources::Sources;
use crate::syntax::document::{Document, plain};
use crate::syntax::fields::Decoder;
use jiff::Zoned;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Reads pages, and collects what is wrong with them.
pub(super) struct PageReader<'a> {
    pub(super) languages: &'a Languages,
    /// The dates by their ids.
    pub(super) dates: &'a BTreeMap<&'a str, usize>,
    pub(super) contacts: &'a Contacts,
    pub(super) known: &'a Known,
    pub(super) now: &'a Zoned,
    pub(super) settings: &'a Settings,
    pub(super) sources: &'a Sources,
    pub(super) found: &'a mut Vec<Diagnostic>,
}

impl PageReader<'_> {
    /// The pages of these files, in order of their keys.
    pub(super) fn pages(&mut self, trees: Vec<PageTree>) -> Vec<Page> {
        let mut groups: BTreeMap<String, PerLang<PageTree>> = BTreeMap::new();
        for tree in trees {
            let Some((key, lang)) = self.name(&tree) else { continue };
            let group = groups.entry(key).or_insert_with(|| PerLang::new(self.languages));
            let place = Span::top(tree.file);
            if let Some(other) = group.set(lang, tree) {
                self.found.push(Diagnostic::new(rule::URL_COLLISION, text!("url-collision.file")).at(Span::top(other.file)).at(place));
            }
        }
        // Each page is read for itself, on all cores; what is wrong comes in the order of the pages.
        let read = |(key, group): (String, PerLang<PageTree>)| {
            let mut found = Vec::new();
            let Self { languages, dates, contacts, known, now, settings, sources, .. } = &*self;
            let page = PageReader { languages, dates, contacts, known, now, settings, sources, found: &mut found }.page(key, group);
            (page, found)
        };
        let groups: Vec<(String, PerLang<PageTree>)> = groups.into_iter().collect();
        let read: Vec<(Page, Vec<Diagnostic>)> = groups.into_par_iter().with_min_len(16).map(read).collect();
        let (pages, found): (Vec<Page>, Vec<Vec<Diagnostic>>) = read.into_iter().unzip();
        self.found.extend(found.into_iter().flatten());
        pages
    }

    /// `content/press/x.fr.md` → `press/x` and its language.
    fn name(&mut self, tree: &PageTree) -> Option<(String, Lang)> {
        let path = tree.path.strip_prefix("content/")?.strip_suffix(".md")?;
        let (folder, name) = path.rsplit_once('/').map_or(("", path), |(f, n)| (f, n));
        let example = |stem: &str| self.languages.codes().iter().map(|c| format!("{stem}.{c}.md")).collect::<Vec<_>>().join(", ");
        let wrong = match name.rsplit_once('.') {
            Some((stem, code)) if !stem.is_empty() => match self.languages.find(code) {
                Some(lang) => {
                    let parts = folder.split('/').chain((stem != "index" || folder.is_empty()).then_some(stem));
                    return Some((parts.filter(|p| !p.is_empty()).collect::<Vec<_>>().join("/"), lang));
                }
                None => Diagnostic::new(rule::FILE_LANGUAGE, text!("file-language.unknown", code = code))
                    .help(text!("file-language.help", names = example(stem))),
            },
            _ => Diagnostic::new(rule::FILE_LANGUAGE, text!("file-language")).help(text!("file-language.help", names = example(name))),
        };
        self.found.push(wrong.at(Span::top(tree.file)));
        None
    }

    fn page(&mut self, key: String, mut group: PerLang<PageTree>) -> Page {
        let kind = if key.starts_with("press/") {
            PageKind::Release
        } else if key.starts_with("dates/") {
            PageKind::DateText
        } else {
            PageKind::Page
        };
        self.missing_sides(&key, &group);
        let mut fronts: PerLang<Front> = PerLang::new(self.languages);
        let mut sides: PerLang<Side> = PerLang::new(self.languages);
        for lang in self.languages.iter() {
            let Some(tree) = group.get_mut(lang) else { continue };
            let mut d = Decoder::new(self.languages);
            let front = tree.front.as_ref().map(|n| Front::read(n, kind, &mut d));
            self.found.extend(d.found);
            let document = std::mem::take(&mut tree.document);
            let (anchors, more) = anchors(&document);
            self.found.extend(more);
            let (notes, more) = Note::read_all(&document, self.languages);
            self.found.extend(more);
            let folder = tree.path.rsplit_once('/').map_or("", |(f, _)| f).to_owned();
            sides.set(
                lang,
                Side {
                    file: tree.file,
                    length: self.sources.text(tree.file).len(),
                    folder,
                    title: front.as_ref().and_then(|f| f.title.clone()),
                    short_title: front.as_ref().and_then(|f| f.short_title.clone()),
                    slug: front.as_ref().and_then(|f| f.slug.clone()),
                    summary: front.as_ref().and_then(|f| f.summary.clone()),
                    document,
                    anchors,
                    allows: front.as_ref().map(|f| f.allows.clone()).unwrap_or_default(),
                    notes,
                },
            );
            // A side whose front matter could not be read is not said to lack fields as well.
            if let Some(front) = front {
                fronts.set(lang, front);
            }
        }
        self.one_sided_words(kind, &fronts);
        let has_address = self.address(&key, kind, &group, &sides);
        let readable = group.is_complete() && group.values().all(|t| t.front.is_some()) && has_address;
        let weight = self.shared(&fronts, "weight", |f| f.weight.clone(), u32::to_string);
        let draft = self.shared(&fronts, "draft", |f| f.draft.clone(), bool::to_string).unwrap_or(false);
        let updated = self.shared(&fronts, "updated", |f| f.updated.clone(), |v| v.to_string());
        let date = self.shared(&fronts, "date", |f| f.date.clone(), |v| v.to_string());
        let embargo = self.shared(&fronts, "embargo", |f| f.embargo.clone(), |v| v.to_string());
        let names = |list: &Vec<String>| list.join(", ");
        // The order of a list says nothing.
        let plain_names = |l: &Spanned<Vec<Spanned<String>>>| {
            let mut names: Vec<String> = l.value.iter().map(|n| n.value.clone()).collect();
            names.sort_unstable();
            Spanned::new(names, l.span)
        };
        self.shared(&fronts, "dates", |f| f.dates.as_ref().map(plain_names), names);
        self.shared(&fronts, "contacts", |f| f.contacts.as_ref().map(plain_names), names);
        if kind == PageKind::Release && date.is_none() && readable {
            let d = Diagnostic::new(rule::SCHEMA_MISSING_FIELD, text!("schema-missing-field", field = "date"))
                .help(text!("schema-missing-field.help", field = "date"));
            let written = fronts.values().any(|f| f.date.is_some())
                || self
                    .found
                    .iter()
                    .any(|d| d.rule == rule::SCHEMA_VALUE && group.values().any(|t| d.place().is_some_and(|s| s.file == t.file)));
            if !written {
                self.found.push(group.values().fold(d, |d, t| d.at(Span::top(t.file))));
            }
        }
        let events = self.event_references(&key, kind, &fronts, &group);
        let contacts = self.contact_references(&fronts);
        let images = if kind == PageKind::Release { self.images(&fronts, &sides) } else { Vec::new() };
        let held = embargo.is_some_and(|e| e > self.now.timestamp()) && !self.settings.rehearse;
        let ready = readable && (!draft || self.settings.drafts);
        let preview = (ready && held && self.settings.press_preview).then(|| self.preview_folder(&sides));
        let published = ready && !held;
        Page { key, kind, sides, weight, updated, date, embargo, draft, events, contacts, images, published, preview, readable }
    }

    /// The name of the folder that shows a release ahead of its embargo: a hash of every word of it, so that only those who
    /// know the text could find it, and so that it is the same in each build.
    fn preview_folder(&self, sides: &PerLang<Side>) -> String {
        let texts: Vec<&str> = sides.values().map(|s| self.sources.text(s.file)).collect();
        format!("{PREVIEW}{}", &Hash::of(texts.join("\0").as_bytes()).to_string()[..32])
    }

    fn missing_sides(&mut self, key: &str, group: &PerLang<PageTree>) {
        for lang in self.languages.iter().filter(|l| group.get(*l).is_none()) {
            let code = self.languages.code(lang);
            let d = Diagnostic::new(rule::PAIR_MISSING_PAGE, text!("pair-missing-page", code = code));
            let bundle = group.values().any(|t| t.path.contains("/index.") && key != "index");
            let path = if bundle { format!("content/{key}/index.{code}.md") } else { format!("content/{key}.{code}.md") };
            self.found.push(group.values().fold(d, |d, t| d.at(Span::top(t.file))).help(text!("pair-missing-page.help", path = path)));
        }
    }

    /// The name of a file becomes a part of its address unless the page names itself.
    fn address(&mut self, key: &str, kind: PageKind, group: &PerLang<PageTree>, sides: &PerLang<Side>) -> bool {
        let stem = key.rsplit('/').next().unwrap_or(key);
        if kind == PageKind::DateText || key == "index" || Slug::parse(&Slug::fold(stem)).is_ok() {
            return true;
        }
        let unnamed = sides.iter().filter(|(_, s)| s.slug.is_none()).filter_map(|(l, _)| group.get(l));
        let places: Vec<Span> = unnamed.map(|t| Span::top(t.file)).collect();
        let good = places.is_empty();
        if !good {
            let diagnostic = Diagnostic::new(rule::URL_SLUG, text!("url-slug.file", name = stem)).help(text!("url-slug.file-help"));
            self.found.push(places.into_iter().fold(diagnostic, Diagnostic::at));
        }
        good
    }

    /// A text field that stands on one side only.
    fn one_sided_words(&mut self, kind: PageKind, fronts: &PerLang<Front>) {
        let mut check = |name: &'static str, get: &dyn Fn(&Front) -> Option<Span>| {
            let there: Vec<Span> = fronts.values().filter_map(get).collect();
            if there.is_empty() {
                return;
            }
            for (lang, _) in fronts.iter().filter(|(_, f)| get(f).is_none() && !f.misspelt.contains(&name)) {
                let d = Diagnostic::new(rule::META_FIELD, text!("meta-field.one-side", field = name, code = self.languages.code(lang)));
                self.found.push(there.iter().fold(d, |d, s| d.at(*s)).help(text!("meta-field.one-side-help", field = name)));
            }
        };
        check("summary", &|f| f.summary.as_ref().map(|s| s.span));
        check("short_title", &|f| f.short_title.as_ref().map(|s| s.span));
        if kind == PageKind::DateText {
            check("title", &|f| f.title.as_ref().map(|s| s.span));
        }
    }

    fn shared<T: PartialEq + Clone>(
        &mut self,
        fronts: &PerLang<Front>,
        name: &str,
        get: impl Fn(&Front) -> Option<Spanned<T>>,
        show: impl Fn(&T) -> String,
    ) -> Option<T> {
        let mut values: PerLang<Spanned<T>> = PerLang::new(self.languages);
        for (lang, front) in fronts.iter() {
            if let Some(value) = get(front) {
                values.set(lang, value);
            }
        }
        agree(name, &values, self.languages, self.found, show)
    }

    /// The dates that a page speaks of. The longer text of a date speaks of its own.
    fn event_references(&mut self, key: &str, kind: PageKind, fronts: &PerLang<Front>, group: &PerLang<PageTree>) -> Vec<usize> {
        let find = |id: &str| self.dates.get(id).copied();
        let mut out: Vec<usize> = Vec::new();
        if kind == PageKind::DateText {
            let id = key.trim_start_matches("dates/");
            out.extend(find(id));
            let mut files = group.values().map(|t| Span::top(t.file));
            let unknown = files.next().and_then(|place| self.known.date(&Spanned::new(id.to_owned(), place)));
            // The id is the name of the files: no text can be replaced.
            self.found.extend(unknown.map(|d| files.fold(Diagnostic { fix: None, ..d }, Diagnostic::at)));
        }
        for id in fronts.values().filter_map(|f| f.dates.as_ref()).flat_map(|l| &l.value) {
            out.extend(find(&id.value));
            self.found.extend(self.known.date(id));
        }
        out.sort_unstable();
        out.dedup();
        out
    }

    fn contact_references(&mut self, fronts: &PerLang<Front>) -> Vec<Spanned<String>> {
        let mut out: Vec<Spanned<String>> = Vec::new();
        for id in fronts.values().filter_map(|f| f.contacts.as_ref()).flat_map(|l| &l.value) {
            self.found.extend(self.known.person(id));
            if self.contacts.person(&id.value).is_some() && !out.iter().any(|o| o.value == id.value) {
                out.push(id.clone());
            }
        }
        out
    }

    /// The pictures for the press: the first of one side is the first of the other.
    fn images(&mut self, fronts: &PerLang<Front>, sides: &PerLang<Side>) -> Vec<PressImage> {
        if fronts.values().any(|f| f.misspelt.contains(&"images")) {
            return Vec::new();
        }
        let count = fronts.values().map(|f| f.images.len()).max().unwrap_or(0);
        let mut out = Vec::new();
        for i in 0..count {
            let there: Vec<(Lang, &super::page::FrontImage)> = fronts.iter().filter_map(|(l, f)| Some((l, f.images.get(i)?))).collect();
            let Some((lang, file)) = there.iter().find_map(|(l, image)| Some((*l, image.file.clone()?))) else {
                let d = Diagnostic::new(rule::SCHEMA_MISSING_FIELD, text!("schema-missing-field", field = "file"));
                self.found.push(there.iter().fold(d, |d, (_, image)| d.at(image.span)));
                continue;
            };
            let mut image = PressImage {
                path: format!("{}/{}", sides.get(lang).map_or("content", |s| s.folder.as_str()), file.value),
                span: file.span,
                alt: PerLang::new(self.languages),
                caption: PerLang::new(self.languages),
                credit: PerLang::new(self.languages),
                licence: there.iter().find_map(|(_, image)| image.licence.clone()),
            };
            for lang in self.languages.iter() {
                let here = there.iter().find(|(l, _)| *l == lang).map(|(_, image)| *image);
                match here.and_then(|i| i.alt.clone()) {
                    Some(alt) => {
                        image.alt.set(lang, alt);
                    }
                    None => self.found.push(
                        Diagnostic::new(rule::IMAGE_ALT, text!("image-alt.press", code = self.languages.code(lang)))
                            .at(here.map_or(file.span, |i| i.span))
                            .help(text!("image-alt.help")),
                    ),
                }
                if let Some(caption) = here.and_then(|i| i.caption.clone()) {
                    image.caption.set(lang, caption);
                }
                if let Some(credit) = here.and_then(|i| i.credit.clone()) {
                    image.credit.set(lang, credit);
                }
            }
            // A newspaper cannot print a picture of which it does not know who made it and what it may do with it.
            let none = [("caption", image.caption.is_empty()), ("credit", image.credit.is_empty()), ("licence", image.licence.is_none())];
            for (name, _) in none.into_iter().filter(|(_, missing)| *missing) {
                let misspelt = there.iter().any(|(_, i)| i.misspelt.contains(&name));
                let d = Diagnostic::new(rule::SCHEMA_MISSING_FIELD, text!("schema-missing-field", field = name));
                let d = there.iter().fold(d, |d, (_, image)| d.at(image.span));
                self.found.extend((!misspelt).then(|| d.help(text!("schema-missing-field.image-help", field = name))));
            }
            for (name, words) in [("caption", &image.caption), ("credit", &image.credit)] {
                let there: Vec<Span> = words.values().map(|w| w.span).collect();
                for lang in self.languages.iter().filter(|l| words.get(*l).is_none() && !there.is_empty()) {
                    let d = Diagnostic::new(rule::META_FIELD, text!("meta-field.one-side", field = name, code = self.languages.code(lang)));
                    self.found.push(there.iter().fold(d, |d, s| d.at(*s)).help(text!("meta-field.one-side-help", field = name)));
                }
            }
            out.push(image);
        }
        out
    }
}

/// The ids of the headings of a text: the author's own, else made of the words; never one twice.
fn anchors(document: &Document) -> (Vec<String>, Vec<Diagnostic>) {
    let (mut ids, mut found) = (Vec::<String>::new(), Vec::new());
    let mut own: Vec<(&str, Span)> = Vec::new();
    document.headings(|block, heading| {
        if let Some(id) = &heading.id {
            match own.iter().find(|(other, _)| other == id) {
                Some((_, first)) => found.push(
                    Diagnostic::new(rule::PAGE_DUPLICATE_ID, text!("page-duplicate-id", id = id))
                        .at(block.span)
                        .label(*first, crate::base::Role::Context, None)
                        .help(text!("page-duplicate-id.help")),
                ),
                None => own.push((id, block.span)),
            }
        }
        let base = match &heading.id {
            Some(id) if !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')) => id.clone(),
            Some(id) => {
                found.push(Diagnostic::new(rule::MARKDOWN_HEADING, text!("markdown-heading.id", id = id)).at(block.span));
                Slug::fold(id)
            }
            None => Slug::fold(&plain(&heading.content)),
        };
        let base = if base.is_empty() { "section".to_owned() } else { base };
        let id = (1..).map(|n| if n == 1 { base.clone() } else { format!("{base}-{n}") }).find(|i| !ids.contains(i)).unwrap_or(base);
        ids.push(id);
    });
    (ids, found)
}
