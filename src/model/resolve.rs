//! All trees → [`Site`]: pairs, references, times in their zone; and what is wrong with them.

use super::config::{self, Config};
use super::ledger::{self, Ledger, Told};
use super::page_reader::PageReader;
use super::reference::Known;
use super::{Accessibility, Commune, Contacts, Desk, Event, Extra, Page, PageKind, Site, Term, ZoneRule, schedule};
use crate::base::{Diagnostic, FileId, Languages, PerLang, Span, rule, text};
use crate::locale::{Locale, Messages};
use crate::parse::{PageTree, Trees};
use crate::sources::Sources;
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
    /// Show what is held back (an embargo ahead) at its own address, as it will be: for a preview that only its author sees.
    pub rehearse: bool,
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
        dates: &dates(&events),
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

/// Reads pages of a resolved site again, from trees of all their files. What is wrong with them is left to the next [`resolve`].
pub fn pages_again(site: &Site, sources: &Sources, trees: Vec<PageTree>, settings: &Settings) -> Vec<Page> {
    let mut reader = PageReader {
        languages: &site.languages,
        dates: &dates(&site.events),
        contacts: &site.contacts,
        known: &Known::new(None, None),
        now: &site.now,
        settings,
        sources,
        found: &mut Vec::new(),
    };
    reader.pages(trees)
}

/// The dates by their ids.
fn dates(events: &[Event]) -> BTreeMap<&str, usize> {
    events.iter().enumerate().map(|(at, e)| (e.id.value.as_str(), at)).collect()
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
        fn name(path: &str) -> &str {
            path.rsplit('/').next().unwrap_or(path)
        }
        // The file may well have the right name, in another folder.
        let near = nearest(name(path), DATA.iter().map(|p| name(p))).and_then(|near| DATA.iter().find(|p| name(p) == near));
        found.push(match near {
            Some(near) => diagnostic.help(text!("schema-unknown-field.near", near = *near)),
            None => diagnostic.help(text!("schema-unknown-field.known", fields = DATA.join(", "))),
        });
    }
}
