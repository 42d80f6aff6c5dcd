//! Site and plan → what templates see: every fact put into the words of one language. Dates are in `date_context`.

use super::RenderCx;
use super::html::{self, text};
use super::links;
use super::plan::{PageId, Plan, SECTIONS, Subject};
use crate::base::{Arg, Lang, PerLang, Spanned};
use crate::locale::Locale;
use crate::model::{self, PageKind, Side, Site};
use crate::theme::context::{self, Html};
use jiff::Zoned;
use std::sync::OnceLock;

/// The messages that the code asks for, with the arguments that it gives.
pub(super) const MESSAGES: &[(&str, &[&str])] = &[
    ("accessibility-appeal", &["authority"]),
    ("accessibility-date", &["date"]),
    ("accessibility-full", &[]),
    ("accessibility-none", &[]),
    ("accessibility-partial", &[]),
    ("accessibility-promise", &["url"]),
    ("accessibility-self", &[]),
    ("accessibility-third-party", &[]),
    ("accessibility-unknown", &[]),
    ("calendar-description", &["site"]),
    ("calendar-name", &["site"]),
    ("calendar-registration", &["url"]),
    ("date-sentence", &["title", "when", "where"]),
    ("dates-mentioned", &[]),
    ("description-accessibility", &["site"]),
    ("description-contact", &["site"]),
    ("description-dates", &["site"]),
    ("description-facing", &["title"]),
    ("description-glossary", &["site"]),
    ("description-press", &["site"]),
    ("description-press-year", &["site", "year"]),
    ("description-privacy", &["site"]),
    ("description-programme", &["site"]),
    ("description-registration", &["site"]),
    ("document-page", &["page", "count"]),
    ("download-kit", &[]),
    ("download-logos", &[]),
    ("download-markdown", &[]),
    ("download-ninjs", &[]),
    ("download-pdf", &[]),
    ("download-pdf-bilingual", &["count"]),
    ("download-picture", &[]),
    ("download-picture-size", &["width", "height"]),
    ("download-programme", &[]),
    ("download-text", &[]),
    ("download-word", &[]),
    ("export-json", &[]),
    ("export-xml", &[]),
    ("feed-title", &["site"]),
    ("footnote-back", &["number"]),
    ("footnotes", &[]),
    ("image-credit", &["credit"]),
    ("kit-contents", &[]),
    ("kit-pictures", &["count"]),
    ("kit-read-me", &[]),
    ("mark-lead", &[]),
    ("mark-quote", &[]),
    ("mark-text", &[]),
    ("mark-title", &[]),
    ("nav-accessibility", &[]),
    ("nav-contact", &[]),
    ("nav-dates", &[]),
    ("nav-glossary", &[]),
    ("nav-home", &[]),
    ("nav-press", &[]),
    ("nav-privacy", &[]),
    ("nav-programme", &[]),
    ("nav-registration", &[]),
    ("not-found-title", &[]),
    ("period", &["start", "end"]),
    ("press-about", &[]),
    ("press-contact", &[]),
    ("press-embargo", &["date"]),
    ("press-end", &[]),
    ("press-facing", &["languages"]),
    ("press-images", &[]),
    ("press-newer", &[]),
    ("press-number", &["number", "count"]),
    ("press-older", &[]),
    ("press-online", &[]),
    ("press-release", &[]),
    ("press-this-page", &[]),
    ("press-year", &["count"]),
    ("privacy-forms", &["hosts"]),
    ("registration-announced", &[]),
    ("registration-button", &[]),
    ("registration-button-waitlist", &[]),
    ("registration-closed", &[]),
    ("registration-closing", &["date"]),
    ("registration-form-language", &["language"]),
    ("registration-free", &[]),
    ("registration-full", &[]),
    ("registration-host", &["host"]),
    ("registration-open", &[]),
    ("registration-over", &[]),
    ("registration-per-organisation", &["count"]),
    ("registration-price", &["amount"]),
    ("registration-until", &["date"]),
    ("registration-upcoming", &["date"]),
    ("registration-waitlist", &[]),
    ("session-interpretation", &[]),
    ("session-room", &[]),
    ("session-speakers", &[]),
    ("session-time", &[]),
    ("session-title", &[]),
    ("size-kilobytes", &["number"]),
    ("size-megabytes", &["number"]),
    ("status-cancelled", &[]),
    ("status-postponed", &[]),
    ("status-tentative", &[]),
    ("summary-cancelled", &["title"]),
    ("summary-postponed", &["title"]),
    ("summary-venue-unknown", &["title"]),
    ("table-label", &["number"]),
    ("title-accessibility", &[]),
    ("title-contact", &[]),
    ("title-dates", &[]),
    ("title-glossary", &[]),
    ("title-press", &[]),
    ("title-press-year", &["year"]),
    ("title-privacy", &[]),
    ("title-programme", &[]),
    ("title-registration", &[]),
    ("venue-to-be-announced", &[]),
];

/// The pages about the site, at its foot unless an author gives them a place in the menu.
const ABOUT: &[(&str, PageId, u32)] =
    &[("glossary", PageId::Glossary, 95), ("accessibility", PageId::Accessibility, 96), ("privacy", PageId::Privacy, 97)];

/// The longest description, in characters.
const DESCRIPTION: usize = 160;

/// Puts the facts of a site into the words of one language.
pub(super) struct Speaker<'a> {
    pub site: &'a Site,
    pub plan: &'a Plan,
    pub lang: Lang,
    pub locale: &'a Locale,
    /// What is said of each of [`Site::pages`], where many pages say it.
    told: Option<&'a [Told]>,
}

/// What other pages say of a page, put into words when the first asks.
#[derive(Default)]
pub(super) struct Told {
    title: OnceLock<String>,
    description: OnceLock<Option<String>>,
}

impl<'a> Speaker<'a> {
    pub(super) fn new(site: &'a Site, plan: &'a Plan, lang: Lang) -> Self {
        Self { site, plan, lang, locale: site.locale(lang), told: None }
    }

    /// The same for the pages of a site, which name one another.
    pub(super) fn of_pages(cx: &'a RenderCx<'_>, lang: Lang) -> Self {
        let told = cx.shared.get(lang).map(|shared| shared.told.as_slice());
        Self { told, ..Self::new(cx.site, cx.plan, lang) }
    }

    /// The title that a page has in this language, by its index in [`Site::pages`].
    pub(super) fn page_title(&self, index: usize) -> Option<String> {
        let title = self.site.pages.get(index)?.sides.get(self.lang)?.title.as_ref()?;
        let say = || self.locale.typeset(&title.value);
        Some(match self.told.and_then(|told| told.get(index)) {
            Some(told) => told.title.get_or_init(say).clone(),
            None => say(),
        })
    }

    /// One sentence about the text of a page, by its index in [`Site::pages`].
    pub(super) fn page_description(&self, index: usize) -> Option<String> {
        let side = self.site.pages.get(index)?.sides.get(self.lang)?;
        let say = || self.description(side);
        match self.told.and_then(|told| told.get(index)) {
            Some(told) => told.description.get_or_init(say).clone(),
            None => say(),
        }
    }

    /// The words of a message, with its spaces as the language wants them.
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.locale.typeset(&self.site.words(self.lang).say(id, args))
    }

    /// A text of the author in this language.
    pub(super) fn local(&self, text: &PerLang<Spanned<String>>) -> String {
        text.get(self.lang).map(|t| self.locale.typeset(&t.value)).unwrap_or_default()
    }

    pub(super) fn optional(&self, text: Option<&PerLang<Spanned<String>>>) -> Option<String> {
        text.map(|t| self.local(t)).filter(|t| !t.is_empty())
    }

    /// The name of the event.
    pub(super) fn site_title(&self) -> String {
        self.local(&self.site.config.title)
    }

    /// The organisations that hold the event, in the order of `site.yaml`.
    pub(super) fn organisers(&self) -> impl Iterator<Item = &'a model::Organisation> + use<'a> {
        let site = self.site;
        site.config.organisers.iter().filter_map(|id| site.contacts.organisation(&id.value))
    }

    /// The names of languages in a row: « français – néerlandais ».
    pub(super) fn language_names(&self, languages: &[Lang]) -> String {
        let codes = languages.iter().map(|l| self.site.languages.code(*l));
        codes.map(|c| self.locale.languages.get(c).map_or(c, String::as_str)).collect::<Vec<_>>().join(" – ")
    }

    /// The author's text of a section: its side in this language.
    pub(super) fn section(&self, page: PageId) -> Option<&'a Side> {
        let key = SECTIONS.iter().find(|(_, id)| same_section(*id, page)).map(|(key, _)| *key)?;
        self.site.page(key)?.sides.get(self.lang)
    }

    pub(super) fn body(&self, side: Option<&Side>) -> Option<Html> {
        side.map(|s| html::body(self.site, self.plan, s, self.lang, html::Paths::Own)).filter(|b| !b.0.is_empty())
    }

    pub(super) fn summary(&self, side: Option<&Side>) -> Option<String> {
        side.and_then(|s| s.summary.as_ref()).map(|s| self.locale.typeset(&s.value))
    }

    /// A text cut at 160 characters, between two words.
    pub(super) fn cut(&self, text: &str) -> String {
        let mut words = String::with_capacity(text.len());
        text.split_whitespace().for_each(|word| words.extend([if words.is_empty() { "" } else { " " }, word]));
        let text = words;
        if text.chars().count() <= DESCRIPTION {
            return self.locale.typeset(&text);
        }
        let cut: String = text.chars().take(DESCRIPTION - 1).collect();
        let at = cut.rfind(' ').filter(|at| *at > 0).unwrap_or(cut.len());
        self.locale.typeset(&format!("{}…", cut[..at].trim_end_matches([',', ';', ':', '.', ' '])))
    }

    /// One sentence about a text: the author's summary, else the first paragraph.
    pub(super) fn description(&self, side: &Side) -> Option<String> {
        self.summary(Some(side)).map(|s| self.cut(&s)).or_else(|| side.document.first_paragraph().map(|p| self.cut(&p)))
    }

    pub(super) fn site_context(&self) -> context::Site {
        let home = self.plan.page_path(PageId::Home, self.lang).unwrap_or_default();
        let calendar = self.plan.find(Subject::CalendarFeed, Some(self.lang)).map(|t| {
            let url = self.plan.url(t);
            context::CalendarFeed { path: self.plan.path(t), webcal: url.replacen("https://", "webcal://", 1), url }
        });
        let feed = self
            .plan
            .find(Subject::Atom, Some(self.lang))
            .map(|t| context::Link { title: self.say("feed-title", &[("site", Arg::Str(self.site_title()))]), href: self.plan.path(t) });
        context::Site {
            title: self.site_title(),
            lang: self.site.languages.code(self.lang).to_owned(),
            lang_tag: self.locale.tag.clone(),
            og_locale: self.locale.og_locale(),
            home,
            nav: self.nav(),
            about: self.about_site(),
            organisers: self.organisers().map(|o| self.organisation(o)).collect(),
            archive: self.site.is_archive(),
            calendar,
            feed,
            json_feed: self.plan.find(Subject::JsonFeed, Some(self.lang)).map(|t| self.plan.path(t)),
            assets: context::Assets::default(),
            logo: self.site.config.theme.logo.as_ref().and_then(|l| self.image_at(&format!("content/{}", l.value))),
        }
    }

    fn image_at(&self, path: &str) -> Option<context::Image> {
        self.shown(links::media(self.site, &links::join("", path)?)?)
    }

    /// The menu: the sections that exist, then the author's pages that ask for a place.
    fn nav(&self) -> Vec<context::NavItem> {
        const ORDER: &[(&str, PageId, u32)] = &[
            ("home", PageId::Home, 0),
            ("programme", PageId::Programme, 10),
            ("dates", PageId::Dates, 20),
            ("registration", PageId::Registration, 30),
            ("press", PageId::Press, 40),
            ("contact", PageId::Contact, 90),
        ];
        let mut items: Vec<(u32, String, context::NavItem)> = Vec::new();
        for (name, page, weight) in ORDER.iter().chain(ABOUT.iter().filter(|(name, _, _)| self.is_in_menu(name))) {
            let Some(path) = self.plan.page_path(*page, self.lang) else { continue };
            let key = SECTIONS.iter().find(|(_, id)| id == page).map_or(*name, |(key, _)| key);
            let own = self.site.page(key).and_then(|p| p.weight).unwrap_or(*weight);
            let title = self.say(&format!("nav-{name}"), &[]);
            let own = if *page == PageId::Home { 0 } else { own.max(1) };
            items.push((own, (*name).to_owned(), context::NavItem { id: (*name).to_owned(), title, path }));
        }
        for (i, page) in self.site.published(PageKind::Page).filter(|(_, p)| !SECTIONS.iter().any(|(k, _)| *k == p.key)) {
            let (Some(weight), Some(side)) = (page.weight, page.sides.get(self.lang)) else { continue };
            let Some(path) = self.plan.page_path(PageId::Page(i as u32), self.lang) else { continue };
            let title = side.title.as_ref().map(|t| self.locale.typeset(&t.value)).unwrap_or_default();
            items.push((weight.max(1), page.key.clone(), context::NavItem { id: page.key.clone(), title, path }));
        }
        items.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        items.into_iter().map(|(_, _, item)| item).collect()
    }

    /// The pages about the site, except those that an author gave a place in the menu.
    pub(super) fn about_site(&self) -> Vec<context::NavItem> {
        let item = |(id, page, _): &(&str, PageId, u32)| {
            Some(context::NavItem {
                id: (*id).to_owned(),
                title: self.say(&format!("nav-{id}"), &[]),
                path: self.plan.page_path(*page, self.lang)?,
            })
        };
        ABOUT.iter().filter(|(name, _, _)| !self.is_in_menu(name)).filter_map(item).collect()
    }

    /// True for a page that its author gave a place in the menu.
    fn is_in_menu(&self, key: &str) -> bool {
        self.site.page(key).is_some_and(|p| p.weight.is_some())
    }

    pub(super) fn organisation(&self, o: &model::Organisation) -> context::Organisation {
        context::Organisation {
            name: self.local(&o.name),
            name_lang: None,
            url: o.url.as_ref().map(|u| u.value.as_str().to_owned()),
            email: o.email.as_ref().map(|e| e.value.clone()),
            phones: o.phones.iter().map(phone).collect(),
            address: self.optional(o.address.as_ref()),
            boilerplate: self.optional(o.boilerplate.as_ref()),
            logo: o.logo.as_ref().and_then(|l| self.image_at(&format!("content/{}", l.value))),
        }
    }

    pub(super) fn contact(&self, p: &model::Person) -> context::Contact {
        context::Contact {
            name: self.local(&p.name),
            role: self.optional(p.role.as_ref()),
            organisation: p.organisation.as_ref().and_then(|id| self.site.contacts.organisation(&id.value)).map(|o| self.local(&o.name)),
            phones: p.phones.iter().map(phone).collect(),
            email: p.email.as_ref().map(|e| e.value.clone()),
            hours: self.optional(p.hours.as_ref()),
        }
    }

    pub(super) fn contacts(&self, ids: &[Spanned<String>]) -> Vec<context::Contact> {
        ids.iter().filter_map(|id| self.site.contacts.person(&id.value)).map(|p| self.contact(p)).collect()
    }

    pub(super) fn release_link(&self, index: usize) -> Option<context::ReleaseLink> {
        let page = self.site.pages.get(index)?;
        Some(context::ReleaseLink {
            title: self.page_title(index).unwrap_or_default(),
            path: self.plan.page_path(PageId::Release(index as u32), self.lang)?,
            summary: self.page_description(index).unwrap_or_default(),
            date_iso: page.date.map(|d| d.to_string()).unwrap_or_default(),
            date: page.date.map(|d| text(self.locale, &self.locale.plain_date(d))).unwrap_or_default(),
        })
    }

    /// A release as its neighbours name it.
    pub(super) fn neighbour(&self, index: usize) -> Option<context::Link> {
        let side = self.site.pages.get(index)?.sides.get(self.lang)?;
        let short = side.short_title.as_ref().map(|t| self.locale.typeset(&t.value));
        Some(context::Link {
            title: short.or_else(|| self.page_title(index))?,
            href: self.plan.page_path(PageId::Release(index as u32), self.lang)?,
        })
    }

    /// The terms of the glossary that have something to say, in alphabetical order.
    pub(super) fn terms(&self) -> Vec<context::Term> {
        let mut terms: Vec<context::Term> = self.site.glossary.iter().enumerate().filter_map(|(i, t)| self.term(i, t)).collect();
        terms.sort_by_key(|t| (crate::base::Slug::fold(&t.name), t.name.clone()));
        terms
    }

    fn term(&self, index: usize, term: &model::Term) -> Option<context::Term> {
        let definition = self.optional(term.definition.as_ref())?;
        let forms: Vec<String> = term.forms.get(self.lang)?.iter().map(|f| self.locale.typeset(&f.value)).collect();
        let others = term.forms.iter().filter(|(l, _)| *l != self.lang).map(|(l, forms)| {
            let locale = self.site.locale(l);
            let name = forms.iter().map(|f| locale.typeset(&f.value)).collect::<Vec<_>>().join(", ");
            context::TermElsewhere { lang_tag: locale.tag.clone(), language: locale.name.clone(), name }
        });
        let name = forms.first()?.clone();
        Some(context::Term {
            id: self.plan.term_anchor(index, self.lang)?.to_owned(),
            forms: forms.into_iter().skip(1).collect(),
            others: others.collect(),
            definition: Some(definition),
            name,
        })
    }
}

/// True for two pages of one section: every page of the press list belongs to the press.
pub(super) fn same_section(a: PageId, b: PageId) -> bool {
    a == b || matches!((a, b), (PageId::Press | PageId::PressYear(..), PageId::Press | PageId::PressYear(..)))
}

/// An instant with its offset: `2024-01-15T09:00:00+01:00`.
pub(super) fn iso(z: &Zoned) -> String {
    z.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn phone(phone: &model::Phone) -> context::Link {
    context::Link { title: phone.written.value.replace(' ', "\u{a0}"), href: format!("tel:{}", phone.number) }
}
