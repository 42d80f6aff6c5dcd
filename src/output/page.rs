//! Site → HTML pages, through the templates of the theme.

use super::facing::facing;
use super::page_context::{Speaker, Told, same_section};
use super::plan::{
    Download, PageId, Plan, SECTIONS, Subject, Target, joined, own_first, page_segments, release_folder, section_of, section_slug,
};
use super::press::downloads;
use super::press_context::{self, List};
use super::{Format, RenderCx, Rendered, Wave, json_ld};
use crate::base::{Arg, Diagnostic, Lang, OutputPath, Span};
use crate::model::{PageKind, Person, RegistrationState, Side, Site};
use crate::theme::context::{self, Html as SafeHtml};
use crate::theme::{AssetBody, Page, Shades, Theme, Value, messages_value};
use std::sync::OnceLock;

pub(super) struct Html;

/// How large a card is, in pixels: what Open Graph and its readers agree on.
const CARD: (u32, u32) = (1200, 630);

/// What every page of a language shares, in the template engine's own form.
pub struct Shared {
    site: Value,
    messages: Value,
    /// One for the page of each section and one for those below it.
    parts: Vec<Part>,
    /// That of the pages that belong to no section.
    apart: Part,
    pub(super) told: Vec<Told>,
    /// Every date as lists show it, when a list wants them.
    dates: OnceLock<Vec<(usize, context::Date)>>,
    /// Every year of the press room, when a page of it names them.
    years: OnceLock<Vec<(i16, context::Year)>>,
    json_ld: json_ld::Common,
}

/// What the pages of a section share, made when the first asks.
struct Part {
    section: context::Section,
    /// The page of the section.
    path: String,
    made: OnceLock<Result<Value, Box<Diagnostic>>>,
}

impl Shared {
    /// Prepares the pages of a language.
    pub(super) fn new(site: &Site, plan: &Plan, theme: &Theme, lang: Lang) -> Self {
        let speaker = Speaker::new(site, plan, lang);
        let mut context = speaker.site_context();
        context.assets = assets(site, plan, theme);
        let part = |id: &str, path: &str, top: bool| Part {
            section: context::Section { id: id.to_owned(), top },
            path: path.to_owned(),
            made: OnceLock::new(),
        };
        let items = context.nav.iter().chain(&context.about);
        Self {
            parts: items.flat_map(|item| [true, false].map(|top| part(&item.id, &item.path, top))).collect(),
            apart: part("", "", false),
            site: Theme::shared(&context),
            messages: messages_value(site.words(lang), |words| site.locale(lang).typeset(words)),
            told: site.pages.iter().map(|_| Told::default()).collect(),
            dates: OnceLock::new(),
            years: OnceLock::new(),
            json_ld: json_ld::Common::new(&speaker),
        }
    }

    /// What a page shares with others.
    fn parts(&self, theme: &Theme, page: &context::Page) -> Result<&Value, Box<Diagnostic>> {
        let is_of = |part: &&Part| part.section.id == page.section && part.section.top == (part.path == page.path);
        let part = self.parts.iter().find(is_of).unwrap_or(&self.apart);
        part.made.get_or_init(|| theme.parts(&self.site, &self.messages, &part.section)).as_ref().map_err(Clone::clone)
    }

    /// The years of the press room, each as a page of another year names it.
    pub(super) fn years(&self, s: &Speaker<'_>) -> &[(i16, context::Year)] {
        self.years.get_or_init(|| s.years())
    }

    /// The dates that a list shows, by their index.
    fn dates(&self, s: &Speaker<'_>, shown: impl Fn(usize) -> bool) -> Vec<context::Date> {
        let dates = self.dates.get_or_init(|| s.dates());
        dates.iter().filter(|(index, _)| shown(*index)).map(|(_, date)| date.clone()).collect()
    }
}

fn assets(site: &Site, plan: &Plan, theme: &Theme) -> context::Assets {
    let path = |name: &str| format!("{}{}", plan.base_path(), theme.asset(name));
    let colour = |(name, shades): (&str, &Shades)| {
        (name.replace('-', "_"), context::Colour { light: shades.light.to_string(), dark: shades.dark.to_string() })
    };
    context::Assets {
        style: path("style.css"),
        fonts: theme
            .assets
            .values()
            .filter(|a| matches!(a.body, AssetBody::Font(_)))
            .map(|a| format!("{}{}", plan.base_path(), a.path.url_path()))
            .collect(),
        icon: path("icon.svg"),
        touch_icon: plan.find(Subject::TouchIcon, None).map(|t| plan.path(t)),
        copy: site.config.theme.copy_button.then(|| path("copy.js")),
        colours: theme.palette.iter().map(colour).collect(),
    }
}

impl Format for Html {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        let top = vec![Span::top(site.file)];
        let mut targets = vec![
            Target::new(OutputPath::new(["index.html"]), Subject::Html(PageId::Choice), None, top.clone()),
            Target::new(OutputPath::new(["404.html"]), Subject::Html(PageId::NotFound), None, top.clone()),
        ];
        for lang in site.languages.iter() {
            plan_language(site, lang, &top, &mut targets);
        }
        targets
    }

    fn wave(&self) -> Wave {
        Wave::Pages
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let Subject::Html(page) = target.subject else { return Ok(Vec::new()) };
        match target.lang {
            Some(lang) => render_in(cx, target, page, lang),
            None => render_root(cx, target, page),
        }
    }
}

/// The pages of one language.
fn plan_language(site: &Site, lang: Lang, top: &[Span], targets: &mut Vec<Target>) {
    let code = site.languages.code(lang);
    let mut add = |segments: Vec<String>, page: PageId, origin: Vec<Span>| {
        let path = OutputPath::new(segments.iter().map(String::as_str));
        targets.push(Target::new(path, Subject::Html(page), Some(lang), origin));
    };
    let index = |parts: &[&str]| [&[code], parts, &["index.html"]].concat().into_iter().map(str::to_owned).collect::<Vec<_>>();
    let named = |key: &str| site.config.sections.get(key).and_then(|s| s.get(lang)).map(|s| s.span);
    let origin = |key: &str, side: Option<&Side>| match named(key).or_else(|| side.map(place)) {
        Some(place) => vec![place],
        None => top.to_vec(),
    };
    add(vec![code.to_owned(), "404.html".to_owned()], PageId::NotFound, top.to_vec());
    for (key, page) in SECTIONS {
        let written = site.page(key);
        if written.is_none() && !is_generated(site, *page) {
            continue;
        }
        let origin = origin(key, written.and_then(|p| p.sides.get(lang)));
        if *page == PageId::Home {
            add(index(&[]), *page, origin);
            continue;
        }
        let slug = section_slug(site, key, lang);
        add(index(&[&slug]), *page, origin.clone());
        if *page == PageId::Press {
            for (year, count) in press_context::years(site) {
                for number in 1..=press_context::pages_of_year(count) {
                    let (year_name, number_name) = (year.to_string(), number.to_string());
                    let parts = [slug.as_str(), &year_name, &number_name];
                    let parts = if number == 1 { &parts[..2] } else { &parts[..] };
                    add(index(parts), PageId::PressYear(year, number), origin.clone());
                }
            }
        }
    }
    for (i, page) in site.pages.iter().enumerate().filter(|(_, p)| p.published) {
        let Some(side) = page.sides.get(lang) else { continue };
        let segments = page_segments(page, lang);
        match page.kind {
            PageKind::Page if section_of(page).is_none() => {
                let parts: Vec<&str> = segments.iter().map(String::as_str).collect();
                add(index(&parts), PageId::Page(i as u32), vec![place(side)]);
            }
            _ => {}
        }
    }
    for (i, page) in site.written_releases() {
        let Some(side) = page.sides.get(lang) else { continue };
        let mut segments = release_folder(site, page, lang);
        segments.push("index.html".to_owned());
        add(segments, PageId::Release(i as u32), vec![place(side)]);
    }
    for (i, page) in press_context::facing_releases(site) {
        let Some(side) = page.sides.get(lang) else { continue };
        let mut segments = release_folder(site, page, lang);
        segments.extend([joined(site, &own_first(site, lang)), "index.html".to_owned()]);
        add(segments, PageId::Facing(i as u32), vec![place(side)]);
    }
    for (i, event) in site.events.iter().enumerate() {
        let dates = section_slug(site, "dates", lang);
        let side = site.page(&format!("dates/{}", event.id.value)).and_then(|p| p.sides.get(lang));
        let slug = side.and_then(|s| s.slug.as_ref()).map_or_else(|| event.id.value.clone(), |s| s.value.to_string());
        add(index(&[&dates, &slug]), PageId::Date(i as u32), vec![event.id.span]);
    }
}

/// The line that a finding about a page points at: its slug, else its title, else the top of its file.
fn place(side: &Side) -> Span {
    side.slug.as_ref().map(|s| s.span).or_else(|| side.title.as_ref().map(|t| t.span)).unwrap_or(Span::top(side.file))
}

/// True for a section that has something to show without a word of the author.
fn is_generated(site: &Site, page: PageId) -> bool {
    match page {
        // Every site says how accessible it is and what it knows of its visitors.
        PageId::Home | PageId::Accessibility | PageId::Privacy => true,
        PageId::Programme | PageId::Dates => !site.events.is_empty(),
        PageId::Registration => site.events.iter().any(|e| e.registration.is_some()),
        PageId::Press => !site.releases.is_empty(),
        PageId::Glossary => site.glossary.iter().any(|t| t.definition.is_some()),
        PageId::Contact => !site.contacts.people.is_empty() || !site.contacts.organisations.is_empty(),
        _ => false,
    }
}

/// The pages at the root speak every language at once.
fn render_root(cx: &RenderCx<'_>, target: &Target, page: PageId) -> Rendered {
    let mut choices = Vec::new();
    // The page needs one language of its own: the first in alphabetical order, which is no preference.
    let mut root: Option<(&str, Lang)> = None;
    for lang in cx.site.languages.iter() {
        let code = cx.site.languages.code(lang);
        if root.is_none_or(|(first, _)| code < first) {
            root = Some((code, lang));
        }
        let speaker = Speaker::new(cx.site, cx.plan, lang);
        choices.push(context::Choice {
            lang: code.to_owned(),
            lang_tag: speaker.locale.tag.clone(),
            name: speaker.locale.name.clone(),
            title: speaker.site_title(),
            path: cx.plan.page_path(PageId::Home, lang).unwrap_or_default(),
            about: speaker.about_site(),
            t: cx.shared.get(lang).map_or_else(Value::none, |s| s.messages.clone()),
        });
    }
    let root_tag = root.map(|(_, lang)| cx.site.locale(lang).tag.clone()).unwrap_or_default();
    let join = |parts: Vec<String>| parts.join(" · ");
    let not_found = page == PageId::NotFound;
    let title = if not_found {
        join(cx.site.languages.iter().map(|l| Speaker::new(cx.site, cx.plan, l).say("not-found-title", &[])).collect())
    } else {
        join(choices.iter().map(|c| c.title.clone()).collect())
    };
    let alternates = if not_found { Vec::new() } else { alternates(cx, PageId::Home, None) };
    let url = cx.plan.url(target);
    let head = context::Page {
        kind: if not_found { "not-found" } else { "choice" },
        section: String::new(),
        head_title: title.clone(),
        longest_word: choices.iter().map(|c| longest_word(&c.title)).max().unwrap_or_default(),
        title: join(choices.iter().map(|c| c.title.clone()).collect()),
        description: join(choices.iter().map(|c| c.title.clone()).collect()),
        path: cx.plan.path(target),
        x_default: url.clone(),
        url,
        alternates,
        json_ld: None,
        card: root
            .map(|(_, lang)| Speaker::new(cx.site, cx.plan, lang))
            .and_then(|s| card(&s, page, None))
            .map(|c| context::Card { alt: title.clone(), ..c }),
        noindex: not_found,
    };
    let template = if not_found { "not_found_root.html" } else { "choice.html" };
    let subject = [
        ("choices", Theme::shared(&choices)),
        ("root_lang", Theme::shared(&root_tag)),
        ("assets", Theme::shared(&assets(cx.site, cx.plan, cx.theme))),
    ];
    cx.theme.render(template, &Page { site: None, messages: None, parts: None, page: head }, &subject)
}

/// A page in every language of the site; `current` is the one that is being rendered.
fn alternates(cx: &RenderCx<'_>, page: PageId, current: Option<Lang>) -> Vec<context::Alternate> {
    let mut out = Vec::new();
    for lang in cx.site.languages.iter() {
        let Some(target) = cx.plan.find(Subject::Html(page), Some(lang)) else { continue };
        let speaker = Speaker::of_pages(cx, lang);
        out.push(context::Alternate {
            lang: cx.site.languages.code(lang).to_owned(),
            lang_tag: speaker.locale.tag.clone(),
            name: speaker.locale.name.clone(),
            title: title(&speaker, page),
            path: cx.plan.path(target),
            url: cx.plan.url(target),
            current: current == Some(lang),
        });
    }
    out
}

/// The page whose card stands for this one.
pub(super) fn card_page(page: PageId, lang: Option<Lang>) -> PageId {
    match page {
        PageId::Facing(i) => PageId::Release(i),
        PageId::PressYear(..) => PageId::Press,
        PageId::NotFound if lang.is_some() => PageId::Home,
        PageId::NotFound => PageId::Choice,
        own => own,
    }
}

/// The picture that social networks show of a page; none when the build makes none.
fn card(s: &Speaker<'_>, page: PageId, lang: Option<Lang>) -> Option<context::Card> {
    let shown = card_page(page, lang);
    let target = s.plan.find(Subject::Card(shown), lang)?;
    let when = match shown {
        PageId::Date(i) => s.site.events.get(i as usize).map(|e| s.when_text(&e.when)),
        _ => None,
    };
    let alt = std::iter::once(title(s, shown)).chain(when).collect::<Vec<_>>().join(", ");
    Some(context::Card { url: s.plan.url(target), width: CARD.0, height: CARD.1, alt })
}

/// The title of a page in the speaker's language.
pub(super) fn title(s: &Speaker<'_>, page: PageId) -> String {
    let written = |side: Option<&Side>| side.and_then(|s| s.title.as_ref()).map(|t| s.locale.typeset(&t.value));
    let section = |id: &str| written(s.section(page)).unwrap_or_else(|| s.say(id, &[]));
    match page {
        PageId::Choice => s.site_title(),
        PageId::NotFound => s.say("not-found-title", &[]),
        PageId::Home => written(s.section(page)).unwrap_or_else(|| s.site_title()),
        PageId::Programme => section("title-programme"),
        PageId::Dates => section("title-dates"),
        PageId::Registration => section("title-registration"),
        PageId::Press => section("title-press"),
        PageId::PressYear(year, _) => s.say("title-press-year", &[("year", Arg::Str(year.to_string()))]),
        PageId::Contact => section("title-contact"),
        PageId::Glossary => section("title-glossary"),
        PageId::Accessibility => section("title-accessibility"),
        PageId::Privacy => section("title-privacy"),
        PageId::Page(i) | PageId::Release(i) | PageId::Facing(i) => s.page_title(i as usize).unwrap_or_default(),
        PageId::Date(i) => s.site.events.get(i as usize).map(|e| s.local(&e.title)).unwrap_or_default(),
    }
}

/// How many letters the longest word of a text has.
fn longest_word(text: &str) -> usize {
    text.split(|c: char| !c.is_alphanumeric()).map(|word| word.chars().count()).max().unwrap_or_default()
}

/// One sentence about a page; none for a text that has no paragraph either.
fn description(s: &Speaker<'_>, page: PageId) -> Option<String> {
    let site = || vec![("site", Arg::Str(s.site_title()))];
    let section = |id: &str| s.section(page).and_then(|side| s.description(side)).unwrap_or_else(|| s.say(id, &site()));
    Some(match page {
        PageId::Programme => section("description-programme"),
        PageId::Dates => section("description-dates"),
        PageId::Registration => section("description-registration"),
        PageId::Press => section("description-press"),
        PageId::PressYear(year, _) => {
            s.say("description-press-year", &[("site", Arg::Str(s.site_title())), ("year", Arg::Str(year.to_string()))])
        }
        PageId::Contact => section("description-contact"),
        PageId::Glossary => section("description-glossary"),
        PageId::Accessibility => section("description-accessibility"),
        PageId::Privacy => section("description-privacy"),
        PageId::Facing(i) => s.say("description-facing", &[("title", Arg::Str(title(s, PageId::Release(i))))]),
        PageId::Page(i) | PageId::Release(i) => return s.page_description(i as usize),
        PageId::Date(i) => s.site.events.get(i as usize).map(|e| event_description(s, e)).unwrap_or_default(),
        PageId::Home => s.section(page).and_then(|side| s.description(side)).unwrap_or_else(|| s.say("description-dates", &site())),
        PageId::Choice | PageId::NotFound => s.site_title(),
    })
}

/// What is said of a date in one sentence: its summary, else its text, else its facts.
pub(super) fn event_description(s: &Speaker<'_>, event: &crate::model::Event) -> String {
    let side = s.site.page(&format!("dates/{}", event.id.value)).and_then(|p| p.sides.get(s.lang));
    let summary = s.optional(event.summary.as_ref()).map(|t| s.cut(&t));
    summary.or_else(|| side.and_then(|side| s.description(side))).unwrap_or_else(|| s.date_sentence(event))
}

fn render_in(cx: &RenderCx<'_>, target: &Target, page: PageId, lang: Lang) -> Rendered {
    let s = Speaker::of_pages(cx, lang);
    let title = title(&s, page);
    let site_title = s.site_title();
    let which = match page {
        PageId::PressYear(year, number) => s.number_label(List::Year(year, number)),
        // Two pages may have one title; what the second is goes before it.
        PageId::Facing(_) => Some(joined(cx.site, &own_first(cx.site, lang)).to_uppercase()),
        _ => None,
    };
    let shown = match &which {
        Some(number) => format!("{title}, {number}"),
        None => title.clone(),
    };
    let shared = cx.shared.get(lang);
    let description = description(&s, page);
    let own = json_ld::Own { page, title: &title, description: description.as_deref().unwrap_or_default() };
    let head = context::Page {
        kind: kind(page),
        section: section(cx.site, page),
        head_title: if title == site_title { site_title } else { format!("{shown} – {site_title}") },
        alternates: alternates(cx, page, Some(lang)),
        json_ld: shared.and_then(|x| json_ld::for_page(&s, own, &x.json_ld)),
        description: description.unwrap_or_else(|| title.clone()),
        longest_word: longest_word(&title),
        title,
        path: cx.plan.path(target),
        url: cx.plan.url(target),
        x_default: cx.plan.find(Subject::Html(PageId::Choice), None).map(|t| cx.plan.url(t)).unwrap_or_default(),
        card: card(&s, page, Some(lang)),
        noindex: page == PageId::NotFound || is_preview(cx.site, page),
    };
    let parts = shared.map(|x| x.parts(cx.theme, &head)).transpose()?;
    let frame = Page { site: shared.map(|x| &x.site), messages: shared.map(|x| &x.messages), parts, page: head };
    let body = |side: Option<&Side>| s.body(side);
    let text = |side: Option<&Side>| s.body(side).unwrap_or(SafeHtml(String::new()));
    let author = s.section(page);
    match page {
        PageId::Choice | PageId::NotFound => cx.theme.render::<()>("not_found.html", &frame, &[]),
        PageId::Home => {
            let archive = cx.site.is_archive();
            let home = context::Home {
                body: body(author),
                summary: s.summary(author),
                next: cx.site.next_event.and_then(|i| s.date(i, false)),
                dates: shared.map(|x| x.dates(&s, |_| true)).unwrap_or_default(),
                archive,
                period: s.period(),
                releases: cx.site.releases.iter().take(3).filter_map(|i| s.release_link(*i)).collect(),
            };
            cx.theme.render("home.html", &frame, &[("home", home)])
        }
        PageId::Programme | PageId::Dates | PageId::Registration => {
            let template = match page {
                PageId::Programme => "programme.html",
                PageId::Dates => "dates.html",
                _ => "registration.html",
            };
            // Where one need not register, there is nothing to say on how to.
            let state = |i: usize| cx.site.events[i].registration_state(&cx.site.now);
            let registrable =
                |i: usize| page != PageId::Registration || cx.site.events[i].registration.is_some() && state(i) != RegistrationState::None;
            let dates = shared.map(|x| x.dates(&s, registrable)).unwrap_or_default();
            let exports = if page == PageId::Dates { s.exports() } else { Vec::new() };
            let pdf = cx.plan.find(Subject::ProgrammePdf, Some(lang)).filter(|_| page != PageId::Registration);
            let pdf = pdf.map(|t| downloads::entry(&s, cx, t, "download-programme", &[lang], "application/pdf"));
            let archive = cx.site.is_archive();
            let listing = context::Listing { body: body(author), summary: s.summary(author), dates, archive, exports, pdf };
            cx.theme.render(template, &frame, &[("listing", listing)])
        }
        PageId::Press => cx.theme.render("press.html", &frame, &[("press", s.press(cx, author, List::Newest))]),
        PageId::PressYear(year, number) => {
            cx.theme.render("press.html", &frame, &[("press", s.press(cx, author, List::Year(year, number)))])
        }
        PageId::Contact => {
            let (people, speakers): (Vec<&Person>, Vec<&Person>) = cx.site.contacts.people.iter().partition(|p| p.can_be_reached());
            let contact = context::ContactPage {
                body: body(author),
                summary: s.summary(author),
                people: people.into_iter().map(|p| s.contact(p)).collect(),
                speakers: speakers.into_iter().map(|p| s.contact(p)).collect(),
                organisations: cx.site.contacts.organisations.iter().map(|o| s.organisation(o)).collect(),
            };
            cx.theme.render("contact.html", &frame, &[("contact", contact)])
        }
        PageId::Glossary => {
            let glossary = context::Glossary { body: body(author), summary: s.summary(author), terms: s.terms() };
            cx.theme.render("glossary.html", &frame, &[("glossary", glossary)])
        }
        PageId::Accessibility => cx.theme.render("accessibility.html", &frame, &[("statement", s.statement(author))]),
        PageId::Privacy => cx.theme.render("privacy.html", &frame, &[("privacy", s.privacy(author))]),
        PageId::Page(i) => {
            let page = &cx.site.pages[i as usize];
            let side = page.sides.get(lang);
            let content = context::Content {
                body: text(side),
                summary: s.summary(side),
                dates: page.events.iter().filter_map(|i| s.date(*i, false)).collect(),
                contacts: s.contacts(&page.contacts),
            };
            cx.theme.render("page.html", &frame, &[("content", content)])
        }
        PageId::Release(i) => {
            let release = s.release(cx, i as usize);
            cx.theme.render("release.html", &frame, &[("release", release)])
        }
        PageId::Facing(i) => {
            let page = &cx.site.pages[i as usize];
            let mut facing = facing(&s, i as usize, page);
            let bilingual = downloads::of_release(cx, i as usize, lang).into_iter().filter(|(d, _, _)| *d == Download::BilingualPdf);
            facing.downloads = bilingual
                .map(|(d, l, t)| downloads::entry(&s, cx, t, "download-pdf-bilingual", &d.languages(cx.site, l), d.media_type()))
                .collect();
            cx.theme.render("facing.html", &frame, &[("facing", facing)])
        }
        PageId::Date(i) => cx.theme.render("date.html", &frame, &[("date", s.date(i as usize, true))]),
    }
}

/// True for what is shown ahead of its embargo.
pub(super) fn is_preview(site: &Site, page: PageId) -> bool {
    match page {
        PageId::Release(i) | PageId::Facing(i) => site.pages.get(i as usize).is_some_and(|p| p.preview.is_some()),
        _ => false,
    }
}

fn kind(page: PageId) -> &'static str {
    match page {
        PageId::Choice => "choice",
        PageId::NotFound => "not-found",
        PageId::Home => "home",
        PageId::Programme => "programme",
        PageId::Dates => "dates",
        PageId::Registration => "registration",
        PageId::Press | PageId::PressYear(..) => "press",
        PageId::Facing(_) => "facing",
        PageId::Contact => "contact",
        PageId::Glossary => "glossary",
        PageId::Accessibility => "accessibility",
        PageId::Privacy => "privacy",
        PageId::Page(_) => "page",
        PageId::Release(_) => "release",
        PageId::Date(_) => "date",
    }
}

/// The menu item that a page belongs to.
fn section(site: &Site, page: PageId) -> String {
    match page {
        PageId::Release(_) | PageId::Facing(_) => "press".to_owned(),
        PageId::Date(_) => "dates".to_owned(),
        PageId::Page(i) => site.pages.get(i as usize).map(|p| p.key.clone()).unwrap_or_default(),
        PageId::NotFound | PageId::Choice => String::new(),
        other => SECTIONS
            .iter()
            .find(|(_, id)| same_section(*id, other))
            .map_or(String::new(), |(key, _)| if *key == "index" { "home".to_owned() } else { (*key).to_owned() }),
    }
}
