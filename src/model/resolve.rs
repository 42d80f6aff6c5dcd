//! All trees → [`Site`]: pairs, references, times in their zone; and what is wrong with them.

use super::config::{self, Config};
use super::ledger::{self, Ledger, Told};
use super::page::{Front, PREVIEW, agree};
use super::reference::Known;
use super::{Accessibility, Commune, Contacts, Desk, Event, Extra, Note, Page, PageKind, PressImage, Side, Site, Term, ZoneRule, schedule};
use crate::base::{Diagnostic, FileId, Hash, Lang, Languages, PerLang, Slug, Span, Spanned, rule, text};
use crate::locale::{Locale, Messages};
use crate::parse::{PageTree, Trees};
use crate::sources::Sources;
use crate::syntax::document::{BlockKind, Document, plain};
use crate::syntax::fields::{Decoder, nearest};
use crate::syntax::yaml::{Node, Value};
use jiff::Zoned;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};

/// What the command line says about the site.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// `--base-url`: where the site is published, instead of what `site.yaml` says.
    pub base_url: Option<String>,
    /// `--drafts`: publish drafts too.
    pub drafts: bool,
    /// `--locked`: nothing in `content/.diptych` may have to change.
    pub locked: bool,
    /// `--press-preview`: show releases ahead of their embargo, in folders whose names cannot be guessed.
    pub press_preview: bool,
    /// `--without`: outputs to leave out.
    pub without: BTreeSet<Extra>,
    /// Make only what is judged: the pages, and no file that takes long and that nothing is found in.
    pub pages_only: bool,
}

/// The data files that a site may have.
const DATA: &[&str] = &[
    "content/site.yaml",
    "content/schedule.yaml",
    "content/contacts.yaml",
    "content/accessibility.yaml",
    "i18n/glossary.yaml",
    "i18n/places.yaml",
];

/// Resolves a site. There is none when its languages or its `site.yaml` cannot be understood; the findings say why.
pub fn resolve(sources: &Sources, trees: Trees, settings: &Settings) -> (Option<Site>, Vec<Diagnostic>) {
    let Trees { data, pages, messages, media, pictures, found, .. } = trees;
    let mut found = found;
    let tree = |path: &str| data.iter().find(|(p, _, _)| p == path);
    let node = |path: &str| tree(path).and_then(|(_, _, n)| n.as_ref());

    let Some((_, site_file, _)) = tree("content/site.yaml") else {
        found.push(Diagnostic::new(rule::SCHEMA_MISSING_FIELD, text!("site-missing")).help(text!("site-missing.help")));
        return (None, found);
    };
    let Some(site_node) = node("content/site.yaml") else { return (None, found) };
    let site_node = &at_top_when_empty(site_node);
    let (languages, places, more) = config::read_languages(site_node);
    let fatal = !more.is_empty();
    found.extend(more);
    if fatal {
        return (None, found);
    }
    let locales = read_locales(&languages, &data, &places, &mut found);
    let messages = join_messages(sources, &languages, messages, &mut found);
    known_files(sources, &data, &languages, &mut found);

    let mut d = Decoder::new(&languages);
    let config = Config::read(site_node, &mut d, settings.base_url.as_deref());
    let zone = config.as_ref().map_or(TimeZone::UTC, |c| c.time_zone.clone());
    let contacts = node("content/contacts.yaml").map(|n| Contacts::read(n, &mut d)).unwrap_or_default();
    let glossary =
        node("i18n/glossary.yaml").filter(|n| !matches!(n.value, Value::Null)).map(|n| Term::read_all(n, &mut d)).unwrap_or_default();
    let accessibility = node("content/accessibility.yaml").map(|n| Accessibility::read(n, &mut d)).unwrap_or_default();
    let communes = node("i18n/places.yaml").map(|n| Commune::read_all(n, &mut d)).unwrap_or_default();
    let (venues, events) = match node("content/schedule.yaml") {
        Some(node) => schedule::read(node, &mut d, &zone),
        None => Default::default(),
    };
    found.extend(d.found);

    let known = Known::new(tree("content/schedule.yaml").map(|t| t.2.as_ref()), tree("content/contacts.yaml").map(|t| t.2.as_ref()));
    for event in &events {
        found.extend(event.venue.as_ref().and_then(|id| known.venue(id)));
        found.extend(event.sessions.iter().flat_map(|s| &s.speakers).filter_map(|id| known.person(id)));
    }
    if let Some(Desk::Named(id)) = &accessibility.contact {
        found.extend(known.contact(id));
    }
    let organisations = config.iter().flat_map(|c| &c.organisers).chain(contacts.people.iter().filter_map(|p| p.organisation.as_ref()));
    found.extend(organisations.filter_map(|id| known.organisation(id)));

    let rule = config.as_ref().and_then(|c| zone_rule(c, &events, &mut found));
    let now = sources.now.to_zoned(zone);
    // While the schedule itself has faults, nothing is said of the record: a date that could not be read has not vanished.
    let sound =
        !found.iter().any(|d| d.severity == crate::base::Severity::Error) && (node(ledger::PATH).is_some() || tree(ledger::PATH).is_none());
    let mut reader = PageReader {
        languages: &languages,
        dates: events.iter().enumerate().map(|(at, e)| (e.id.value.as_str(), at)).collect(),
        contacts: &contacts,
        known: &known,
        now: &now,
        settings,
        sources,
        found: &mut found,
    };
    let pages = reader.pages(pages);
    let site = (|| {
        let config = config?;
        let desk = Told::desk(&config, &contacts);
        let told = Told {
            languages: &languages,
            config: &config,
            venues: &venues,
            contacts: &contacts,
            pages: &pages,
            desk: desk.and_then(|at| contacts.people.get(at)),
        };
        let ledger = calendar_ledger(node(ledger::PATH), told, &events, &now, settings.locked, sound, &mut found);
        if languages.iter().any(|l| locales.get(l).is_none() || messages.get(l).is_none()) {
            return None;
        }
        let held = |e: &Event| !matches!(e.status, super::Status::Cancelled | super::Status::Postponed);
        let next_event = events.iter().position(|e| !e.is_over(&now) && held(e));
        let mut releases: Vec<usize> = (0..pages.len()).filter(|i| pages[*i].kind == PageKind::Release && pages[*i].published).collect();
        releases.sort_by_key(|i| (std::cmp::Reverse(pages[*i].date), *i));
        Some(Site {
            config,
            locales,
            messages,
            now,
            zone: rule,
            venues,
            events,
            contacts,
            desk,
            terms: super::Terms::new(&glossary),
            glossary,
            accessibility,
            communes,
            pages,
            releases,
            ledger,
            next_event,
            media,
            pictures,
            without: settings.without.clone(),
            file: *site_file,
            languages: languages.clone(),
        })
    })();
    (site, found)
}

/// What calendars are told by this build, from what they have been told.
fn calendar_ledger(
    node: Option<&Node>,
    told: Told<'_>,
    events: &[Event],
    now: &Zoned,
    locked: bool,
    sound: bool,
    found: &mut Vec<Diagnostic>,
) -> Ledger {
    let mut d = Decoder::new(told.languages);
    let (old, places) = node.map(|n| Ledger::read(n, &mut d)).unwrap_or_default();
    let sound = sound && d.found.is_empty();
    found.extend(d.found);
    let next = old.next(events, told, now);
    if sound {
        found.extend(ledger::check(&old, &next, &places, events, now.timestamp(), locked));
    }
    next
}

/// How clocks run in the years of the dates. A zone that no calendar program could follow is refused.
fn zone_rule(config: &Config, events: &[Event], found: &mut Vec<Diagnostic>) -> Option<ZoneRule> {
    let years = events.iter().flat_map(|e| [e.when.first_day().year(), e.when.last_day().year()]);
    let (first, last) = (years.clone().min()?, years.max()?);
    let rule = ZoneRule::of(&config.time_zone_name.value, &config.time_zone, first..=last);
    if rule.is_none() {
        found.push(
            Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.zone-rule", zone = &config.time_zone_name.value))
                .at(config.time_zone_name.span),
        );
    }
    rule
}

/// An empty file has no place of its own: its beginning stands for it.
fn at_top_when_empty(node: &Node) -> Node {
    match node.value {
        Value::Null => Node { span: Span::top(node.span.file), value: Value::Map(Vec::new()) },
        _ => node.clone(),
    }
}

type Data = [(String, FileId, Option<Node>)];

fn read_locales(languages: &Languages, data: &Data, places: &[Span], found: &mut Vec<Diagnostic>) -> PerLang<Locale> {
    let mut locales = PerLang::new(languages);
    for lang in languages.iter() {
        let code = languages.code(lang);
        let path = format!("i18n/{code}/locale.yaml");
        match data.iter().find(|(p, _, _)| *p == path) {
            Some((_, _, Some(node))) => {
                let (locale, more) = Locale::read(node);
                found.extend(more);
                if let Some(locale) = locale {
                    locales.set(lang, locale);
                }
            }
            Some(_) => {}
            None => {
                let known: Vec<&str> = data.iter().filter_map(|(p, _, _)| p.strip_prefix("i18n/")?.strip_suffix("/locale.yaml")).collect();
                found.push(
                    Diagnostic::new(rule::SITE_LANGUAGES, text!("site-languages.unknown", code = code))
                        .at(places.get(lang.index()).copied().unwrap_or_default())
                        .help(text!("site-languages.unknown-help", path = path, known = known.join(", "))),
                );
            }
        }
    }
    locales
}

/// The messages of each language: those of the binary first, the site's own over them.
fn join_messages(
    sources: &Sources,
    languages: &Languages,
    mut files: Vec<(String, FileId, crate::syntax::fluent::MessageFile)>,
    found: &mut Vec<Diagnostic>,
) -> PerLang<Messages> {
    files.sort_by_key(|(code, id, _)| (code.clone(), !sources.file(*id).built_in));
    let mut by_code: BTreeMap<String, Vec<crate::syntax::fluent::MessageFile>> = BTreeMap::new();
    for (code, _, file) in files {
        by_code.entry(code).or_default().push(file);
    }
    PerLang::from_fn(languages, |lang| {
        let code = languages.code(lang);
        let (messages, more) = Messages::new(code, by_code.remove(code).unwrap_or_default());
        found.extend(more);
        Some(messages)
    })
}

/// Data files that nobody reads are reported: a misspelt name would silently lose what is in it.
fn known_files(sources: &Sources, data: &Data, languages: &Languages, found: &mut Vec<Diagnostic>) {
    for (path, id, _) in data.iter().filter(|(_, id, _)| !sources.file(*id).built_in) {
        let locale = languages.codes().iter().any(|c| *path == format!("i18n/{c}/locale.yaml"));
        if locale
            || DATA.contains(&path.as_str())
            || path == ledger::PATH
            || path.strip_prefix("i18n/").is_some_and(|p| p.ends_with("/locale.yaml"))
        {
            continue;
        }
        let diagnostic = Diagnostic::new(rule::FILE_KIND, text!("file-kind.data")).at(Span::top(*id));
        let name = |path: &'static str| path.rsplit('/').next().unwrap_or(path);
        let written = path.rsplit('/').next().unwrap_or(path);
        found.push(match nearest(written, DATA.iter().map(|p| name(p))) {
            Some(near) => diagnostic.help(text!("schema-unknown-field.near", near = near)),
            None => diagnostic.help(text!("schema-unknown-field.known", fields = DATA.join(", "))),
        });
    }
}

struct PageReader<'a> {
    languages: &'a Languages,
    /// The dates by their ids.
    dates: BTreeMap<&'a str, usize>,
    contacts: &'a Contacts,
    known: &'a Known,
    now: &'a Zoned,
    settings: &'a Settings,
    sources: &'a Sources,
    found: &'a mut Vec<Diagnostic>,
}

impl PageReader<'_> {
    fn pages(&mut self, trees: Vec<PageTree>) -> Vec<Page> {
        let mut groups: BTreeMap<String, PerLang<PageTree>> = BTreeMap::new();
        for tree in trees {
            let Some((key, lang)) = self.name(&tree) else { continue };
            let group = groups.entry(key).or_insert_with(|| PerLang::new(self.languages));
            let place = Span::top(tree.file);
            if let Some(other) = group.set(lang, tree) {
                self.found.push(Diagnostic::new(rule::URL_COLLISION, text!("url-collision.file")).at(Span::top(other.file)).at(place));
            }
        }
        groups.into_iter().map(|(key, group)| self.page(key, group)).collect()
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
        let held = embargo.is_some_and(|e| e > self.now.timestamp());
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
    for (block, _) in document.texts() {
        let BlockKind::Heading { id, content, .. } = &block.kind else { continue };
        if let Some(id) = id {
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
        let base = match id {
            Some(id) if !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')) => id.clone(),
            Some(id) => {
                found.push(Diagnostic::new(rule::MARKDOWN_HEADING, text!("markdown-heading.id", id = id)).at(block.span));
                Slug::fold(id)
            }
            None => Slug::fold(&plain(content)),
        };
        let base = if base.is_empty() { "section".to_owned() } else { base };
        let id = (1..).map(|n| if n == 1 { base.clone() } else { format!("{base}-{n}") }).find(|i| !ids.contains(i)).unwrap_or(base);
        ids.push(id);
    }
    (ids, found)
}
