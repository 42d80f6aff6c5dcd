//! A release → its words in one language, in the order in which every file of it writes them.

use super::super::article::Article;
use super::super::page_context::Speaker;
use super::super::plan::{PageId, Subject};
use crate::base::Arg;
use crate::model::{Page, Side};
use crate::theme::context;
use crate::theme::document::{PressContact, PressDate, PressImage, PressOrganisation, PressRelease, PressWords};

/// A release in one language: the words around the text, and the text.
pub(super) struct Manuscript<'a> {
    /// Everything but the text: `body` and `notes` are empty here.
    pub words: PressRelease,
    /// The text.
    pub article: Article<'a>,
}

impl<'a> Manuscript<'a> {
    /// A release in the language of the speaker; none when it has no such side.
    pub(super) fn of(s: &Speaker<'a>, index: usize) -> Option<Self> {
        let page = s.site.pages.get(index)?;
        let side = page.sides.get(s.lang)?;
        Some(Self { words: words(s, page, side, index), article: Article::of(s.site, s.plan, side, s.lang) })
    }
}

/// What stands around the text of a release, in order. The text comes after the lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// When it may be published, while it may not.
    Banner(String),
    /// What it is, its day, who speaks: a line each.
    Letterhead(Vec<String>),
    /// The title.
    Title(String),
    /// The author's summary.
    Lead(String),
    /// Here stands the text, with its notes.
    Body,
    /// Begins a section: the pictures, the dates, the people, the organisations.
    Section(String),
    /// Lines that belong together.
    Entry(Vec<Line>),
    /// The end of the release.
    End(String),
}

/// A line of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The words.
    pub text: String,
    /// What they lead to.
    pub url: Option<String>,
    /// True for the name of the entry.
    pub strong: bool,
}

impl Line {
    fn name(text: &str) -> Self {
        Self { text: text.to_owned(), url: None, strong: true }
    }

    fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), url: None, strong: false }
    }

    fn link(text: &str, url: &str) -> Self {
        Self { text: text.to_owned(), url: Some(url.to_owned()), strong: false }
    }
}

impl Manuscript<'_> {
    /// The whole release, in the order of every file but the PDF, whose template orders it.
    pub(super) fn parts(&self) -> Vec<Part> {
        let words = &self.words;
        let mut out: Vec<Part> = words.embargo.iter().cloned().map(Part::Banner).collect();
        let letterhead = [words.kicker.clone(), words.date.clone(), words.organisers.join(" · ")];
        out.push(Part::Letterhead(letterhead.into_iter().filter(|l| !l.is_empty()).collect()));
        out.push(Part::Title(words.title.clone()));
        out.extend(words.lead.clone().map(Part::Lead));
        out.push(Part::Body);
        let mut section = |heading: &str, entries: Vec<Vec<Line>>| {
            let entries: Vec<Part> = entries.into_iter().filter(|e| !e.is_empty()).map(Part::Entry).collect();
            if !entries.is_empty() {
                out.push(Part::Section(heading.to_owned()));
                out.extend(entries);
            }
        };
        let image = |i: &PressImage| i.caption.iter().chain(&i.credit).map(|t| Line::plain(t)).collect();
        section(&words.words.images, words.images.iter().map(image).collect());
        let date = |d: &PressDate| {
            let mut lines = vec![Line { url: Some(d.url.clone()), ..Line::name(&d.title) }];
            lines.extend(d.status.iter().map(|s| Line::plain(s)));
            lines.extend([Line::plain(&d.when), Line::plain(&d.place)]);
            lines
        };
        section(&words.words.dates, words.dates.iter().map(date).collect());
        let person = |c: &PressContact| {
            let mut lines = vec![Line::name(&c.name)];
            lines.extend(c.role.iter().map(|r| Line::plain(r)));
            lines.extend(c.phones.iter().map(|p| Line::link(&p.title, &p.href)));
            lines.extend(c.email.iter().map(|e| Line::link(e, &format!("mailto:{e}"))));
            lines.extend(c.hours.iter().map(|h| Line::plain(h)));
            lines
        };
        section(&words.words.contacts, words.contacts.iter().map(person).collect());
        let organisation = |o: &PressOrganisation| {
            let mut lines = vec![Line::name(&o.name), Line::plain(&o.text)];
            lines.extend(o.url.iter().map(|u| Line::link(u, u)));
            lines
        };
        section(&words.words.about, words.about.iter().map(organisation).collect());
        section(&words.words.online, vec![vec![Line::link(&words.permalink, &words.permalink)]]);
        out.push(Part::End(words.words.end.clone()));
        out
    }
}

fn words(s: &Speaker<'_>, page: &Page, side: &Side, index: usize) -> PressRelease {
    let (lang, region) = split_tag(&s.locale.tag);
    PressRelease {
        lang,
        region,
        site: s.site_title(),
        organisers: organisers(s),
        embargo: embargo(s, page),
        kicker: s.say("press-release", &[]),
        date: page.date.map(|d| s.locale.typeset(&s.locale.plain_date(d))).unwrap_or_default(),
        title: side.title.as_ref().map(|t| s.locale.typeset(&t.value)).unwrap_or_default(),
        lead: s.summary(Some(side)),
        body: Vec::new(),
        notes: Vec::new(),
        images: page
            .images
            .iter()
            .map(|image| {
                let parts = [s.credit(image), image.licence.as_ref().map(|l| s.locale.typeset(&l.value))];
                let credit: Vec<String> = parts.into_iter().flatten().collect();
                PressImage {
                    src: Some(image.path.clone()),
                    alt: s.local(&image.alt),
                    caption: s.optional(Some(&image.caption)),
                    credit: (!credit.is_empty()).then(|| credit.join(", ")),
                }
            })
            .collect(),
        dates: page.events.iter().filter_map(|i| s.date(*i, false)).map(|d| date(s, d)).collect(),
        contacts: s.press_contacts(page).into_iter().map(contact).collect(),
        about: s.about_organisers().into_iter().map(|(name, text, url)| PressOrganisation { name, text, url }).collect(),
        permalink: s.plan.page_url(PageId::Release(index as u32), s.lang).unwrap_or_default(),
        words: PressWords {
            notes: s.say("footnotes", &[]),
            images: s.say("press-images", &[]),
            dates: s.say("dates-mentioned", &[]),
            contacts: s.say("press-contact", &[]),
            about: s.say("press-about", &[]),
            online: s.say("press-online", &[]),
            end: s.say("press-end", &[]),
            page: page_pattern(s),
        },
    }
}

/// « page 1 sur 2 », with `{page}` and `{count}` for the numbers, which only the typesetter knows.
pub(super) fn page_pattern(s: &Speaker<'_>) -> String {
    s.say("document-page", &[("page", Arg::from("{page}")), ("count", Arg::from("{count}"))])
}

/// `fr-BE` → `fr` and `BE`; `zh-Hant` → `zh` and nothing; nothing at all for what is no language (BCP 47).
pub(in crate::output) fn split_tag(tag: &str) -> (String, String) {
    let mut parts = tag.split('-');
    let lang = parts.next().filter(|l| (2..=3).contains(&l.len()) && l.bytes().all(|b| b.is_ascii_alphabetic()));
    let region = parts.find(|p| p.len() == 2 && p.bytes().all(|b| b.is_ascii_alphabetic())).filter(|_| lang.is_some());
    (lang.unwrap_or_default().to_lowercase(), region.unwrap_or_default().to_uppercase())
}

/// The names of the organisers.
pub(super) fn organisers(s: &Speaker<'_>) -> Vec<String> {
    s.organisers().map(|o| s.local(&o.name)).collect()
}

/// When a release that is shown ahead of its embargo may be published, in a sentence.
pub(in crate::output) fn embargo(s: &Speaker<'_>, page: &Page) -> Option<String> {
    page.preview.as_ref()?;
    let until = page.embargo?.to_zoned(s.site.config.time_zone.clone());
    Some(s.say("press-embargo", &[("date", Arg::Str(s.locale.typeset(&s.locale.moment(until.datetime()))))]))
}

fn date(s: &Speaker<'_>, d: context::Date) -> PressDate {
    let index = s.site.events.iter().position(|e| e.id.value == d.id);
    let when = index.map(|i| s.when_text(&s.site.events[i].when)).unwrap_or_default();
    let url = index.and_then(|i| s.plan.find(Subject::Html(PageId::Date(i as u32)), Some(s.lang))).map(|t| s.plan.url(t));
    PressDate { title: d.title, when, place: d.venue_label, status: d.status_label, url: url.unwrap_or_default() }
}

fn contact(c: context::Contact) -> PressContact {
    let role: Vec<String> = [c.role, c.organisation].into_iter().flatten().collect();
    PressContact { name: c.name, role: (!role.is_empty()).then(|| role.join(", ")), phones: c.phones, email: c.email, hours: c.hours }
}
