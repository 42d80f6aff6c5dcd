//! What a template sees: the contract between the compiler and a theme.
//!
//! Every field of these types is a name that a template may use, and a template that uses another name is an
//! error with its place. Text is typeset already (spaces, apostrophes) and is escaped by the template;
//! [`Html`] is escaped already. An `Option` is `none` in a template when there is nothing to say:
//! test it with `{% if date.summary %}`.
//!
//! Beside the page's own variable every page gets `site`, `page` and `t`; `t` holds the messages of the interface
//! in the page's language, under their Fluent name with `_` for `-`: `nav-home` is `t.nav_home`.

use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// Text that is HTML already and is written as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(&self.0).serialize(serializer)
    }
}

/// `site`: the same on every page of a language.
#[derive(Clone, Debug, Serialize)]
pub struct Site {
    /// The name of the event in the page's language.
    pub title: String,
    /// The language of the page, as in its URL: `fr`.
    pub lang: String,
    /// The language for `lang` attributes: `fr-BE`.
    pub lang_tag: String,
    /// The language and country for Open Graph: `fr_BE`.
    pub og_locale: String,
    /// The path of the home page in this language: `/fr/`.
    pub home: String,
    /// The sections of the site, in the order of the menu; only those that exist.
    pub nav: Vec<NavItem>,
    /// The pages about the site that are not in its menu: words, accessibility, privacy.
    pub about: Vec<NavItem>,
    /// The organisations that hold the event, in the order of `site.yaml`.
    pub organisers: Vec<Organisation>,
    /// True when there are dates and all are over: nothing invites any more.
    pub archive: bool,
    /// The calendar with every date, when there is one.
    pub calendar: Option<CalendarFeed>,
    /// The Atom feed of the releases, when there is one.
    pub feed: Option<Link>,
    /// The path of the same as JSON Feed.
    pub json_feed: Option<String>,
    /// Paths of the theme's files, with the hash of their bytes in the name.
    pub assets: Assets,
    /// The organisation's logo, when `site.yaml` names one.
    pub logo: Option<Image>,
}

/// A place in the menu.
#[derive(Clone, Debug, Serialize)]
pub struct NavItem {
    /// `home`, `programme`, `dates`, `registration`, `press`, `contact`, `glossary`, `accessibility`, `privacy`, or the stem of a page.
    pub id: String,
    /// The words of the menu.
    pub title: String,
    /// A path of the site.
    pub path: String,
}

/// Paths of the theme's files, and its colours. The pages at the root have it as `assets`, the others as `site.assets`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Assets {
    /// The style sheet.
    pub style: String,
    /// The picture in the tab of the browser.
    pub icon: String,
    /// The picture on the home screen of a phone.
    pub touch_icon: Option<String>,
    /// The script of the button that copies a release, when the site wants one.
    pub copy: Option<String>,
    /// The colours of `theme.yaml`, by name, with `_` for `-`: `assets.colours.paper.light`.
    pub colours: BTreeMap<String, Colour>,
}

/// A colour in both schemes.
#[derive(Clone, Debug, Serialize)]
pub struct Colour {
    /// `#faf7f2`.
    pub light: String,
    /// `#141211`.
    pub dark: String,
}

/// `page`: the head of the page that is being rendered.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// What it is: `choice`, `home`, `programme`, `dates`, `date`, `registration`, `press`, `release`, `facing`, `contact`,
    /// `glossary`, `accessibility`, `privacy`, `page`, `not-found`.
    pub kind: &'static str,
    /// The `id` of the menu item that it belongs to; empty when none.
    pub section: String,
    /// The title, for the `h1`.
    pub title: String,
    /// The title for the window: the page and the site.
    pub head_title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// The path of the page: `/fr/programme/`.
    pub path: String,
    /// The whole address of the page.
    pub url: String,
    /// This page in every language of the site, itself among them, in the order of `site.yaml`.
    pub alternates: Vec<Alternate>,
    /// The whole address of the page that offers the languages.
    pub x_default: String,
    /// The picture that social networks show of it.
    pub card: Option<Card>,
    /// Data for search engines, ready to stand in a script element of type `application/ld+json`.
    pub json_ld: Option<Html>,
    /// True for pages that search engines should leave out (404).
    pub noindex: bool,
}

/// A picture for social networks.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// The whole address.
    pub url: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// The words on it.
    pub alt: String,
}

/// The same page in one of the languages.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// `fr`.
    pub lang: String,
    /// `fr-BE`.
    pub lang_tag: String,
    /// What the language calls itself: `Français`.
    pub name: String,
    /// The title of the page in that language.
    pub title: String,
    /// A path of the site.
    pub path: String,
    /// The whole address.
    pub url: String,
    /// True for the page itself.
    pub current: bool,
}

/// A link with its words.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// The words.
    pub title: String,
    /// A path of the site, or a whole address.
    pub href: String,
}

/// The calendar with every date.
#[derive(Clone, Debug, Serialize)]
pub struct CalendarFeed {
    /// The path of the file: `/fr/agenda.ics`.
    pub path: String,
    /// The whole address, to be copied into a calendar program.
    pub url: String,
    /// The address that opens a calendar program: `webcal://…`.
    pub webcal: String,
}

/// A picture.
#[derive(Clone, Debug, Serialize)]
pub struct Image {
    /// A path of the site, in a format that every browser shows.
    pub src: String,
    /// The same in several widths, for `srcset`; empty when there is one.
    pub srcset: String,
    /// How wide it is shown, for `sizes`.
    pub sizes: &'static str,
    /// Better formats, the best first, for `<source>`.
    pub sources: Vec<Source>,
    /// What it shows, in the page's language.
    pub alt: String,
    /// Below the picture.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// Under which licence it may be used.
    pub licence: Option<String>,
    /// The picture as it was made, where it is offered to the press.
    pub original: Option<Download>,
    /// Pixels.
    pub width: Option<u32>,
    /// Pixels.
    pub height: Option<u32>,
}

/// A picture in a better format.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// For `type`: `image/avif`.
    pub media_type: &'static str,
    /// The files in several widths, for `srcset`.
    pub srcset: String,
}

/// A file to be downloaded.
#[derive(Clone, Debug, Serialize)]
pub struct Download {
    /// What it is: « PDF accessible ».
    pub name: String,
    /// Its languages in words: « français – néerlandais »; empty when it has none.
    pub languages: String,
    /// Its language, for `hreflang`, when it has one.
    pub lang: Option<String>,
    /// True when its first language is that of the page.
    pub own: bool,
    /// How large it is: « 85 Ko »; none while the site is only checked.
    pub size: Option<String>,
    /// The name under which it is kept.
    pub file_name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// A path of the site.
    pub href: String,
}

/// `home`: the page at `/fr/`.
#[derive(Clone, Debug, Serialize)]
pub struct Home {
    /// The author's text, when there is one.
    pub body: Option<Html>,
    /// The author's summary: one or two sentences under the title.
    pub summary: Option<String>,
    /// The next date that is not over and not cancelled.
    pub next: Option<Date>,
    /// Every date, in order of time. The first that is ahead has `next: true`.
    pub dates: Vec<Date>,
    /// True when there are dates and all are over: the site is an archive, and nothing in it invites.
    pub archive: bool,
    /// From the first date to the last: « du 16 novembre 2023 au 18 avril 2024 ».
    pub period: Option<String>,
    /// The newest releases, three at most.
    pub releases: Vec<ReleaseLink>,
}

/// `listing`: a page that lists dates (`programme`, `dates`, `registration`).
#[derive(Clone, Debug, Serialize)]
pub struct Listing {
    /// The author's text, when there is one.
    pub body: Option<Html>,
    /// The author's summary.
    pub summary: Option<String>,
    /// Every date, in order of time.
    pub dates: Vec<Date>,
    /// True when there are dates and all are over.
    pub archive: bool,
    /// On the list of dates: the same as files for apps and screens.
    pub exports: Vec<Link>,
    /// The programme as a PDF; on the pages that list all dates.
    pub pdf: Option<Download>,
}

/// `date`: an event on a day, on the lists and on its own page.
#[derive(Clone, Debug, Serialize)]
pub struct Date {
    /// The id in `schedule.yaml`.
    pub id: String,
    /// The title.
    pub title: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The path of its page.
    pub path: String,
    /// When it is.
    pub when: When,
    /// `confirmed`, `tentative`, `cancelled` or `postponed`.
    pub status: &'static str,
    /// Words for a status that readers must know: « Annulé », « Reporté ».
    pub status_label: Option<String>,
    /// True when it is over.
    pub over: bool,
    /// True for the first date that is ahead and not cancelled.
    pub next: bool,
    /// The place, when it is known.
    pub venue: Option<Venue>,
    /// The place in a line: « COOP, quai … », or « lieu à définir ».
    pub venue_label: String,
    /// The state of the registration and what to do.
    pub registration: Registration,
    /// Ways to put it in a calendar; none when it is over.
    pub calendar: Option<AddToCalendar>,
    /// The path of its calendar file, also when it is over.
    pub ics: String,
    /// The timed programme of the day.
    pub sessions: Vec<Session>,
    /// The author's longer text (`content/dates/<id>.fr.md`); on the date's own page only.
    pub body: Option<Html>,
}

/// When a date is.
#[derive(Clone, Debug, Serialize)]
pub struct When {
    /// For `<time datetime>`: `2024-01-15T09:00:00+01:00`, or `2024-01-15`.
    pub start_iso: String,
    /// The same for the end.
    pub end_iso: String,
    /// The day of the month, for a calendar leaf: `15`.
    pub day: String,
    /// The name of the month: « janvier ».
    pub month: String,
    /// The year: `2024`.
    pub year: String,
    /// The day of the week: « lundi ».
    pub weekday: String,
    /// The whole day: « lundi 15 janvier 2024 »; with `<sup>` where the language wants it.
    pub date: Html,
    /// The hours: « de 9 h à 12 h 30 »; none for a whole day, and where it lasts several days.
    pub hours: Option<String>,
    /// Where it lasts several days, all of them: « du 1er au 3 mars 2024 ». The fields above are of the first day.
    pub days: Option<Html>,
    /// Day and hours: « lundi 15 janvier 2024, de 9 h à 12 h 30 ».
    pub label: Html,
}

/// A place where dates are held.
#[derive(Clone, Debug, Serialize)]
pub struct Venue {
    /// The name.
    pub name: String,
    /// The postal address.
    pub address: Option<String>,
    /// Its site.
    pub url: Option<String>,
    /// A map of the place (OpenStreetMap), when its coordinates are known.
    pub map: Option<String>,
}

/// The state of the registration for a date, and what to do.
#[derive(Clone, Debug, Serialize)]
pub struct Registration {
    /// `announced`, `upcoming`, `open`, `closing`, `waitlist`, `full`, `closed`, `none`, `over` or `cancelled`.
    pub state: &'static str,
    /// The state in words: « Inscriptions ouvertes »; none when there is nothing to say.
    pub label: Option<String>,
    /// The button, only while one can register.
    pub button: Option<RegistrationButton>,
    /// What one must know: until when, how many people of one organisation, free, in which language the form is.
    pub notes: Vec<String>,
}

/// The button that leads to the external form.
#[derive(Clone, Debug, Serialize)]
pub struct RegistrationButton {
    /// The words of the button.
    pub label: String,
    /// The address of the form.
    pub href: String,
    /// Where it leads, to be read before one follows it: « formulaire sur fr.surveymonkey.com ».
    pub host_label: String,
    /// The language of the form when it is not that of the page: `fr`.
    pub form_lang: Option<String>,
}

/// Ways to put a date in a calendar.
#[derive(Clone, Debug, Serialize)]
pub struct AddToCalendar {
    /// The path of the calendar file.
    pub ics: String,
    /// Google Calendar.
    pub google: String,
    /// Outlook on the web.
    pub outlook: String,
}

/// A session of a date.
#[derive(Clone, Debug, Serialize)]
pub struct Session {
    /// The id in `schedule.yaml`, also the anchor on the date's page.
    pub id: String,
    /// The title.
    pub title: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// For `<time datetime>`.
    pub start_iso: String,
    /// For `<time datetime>`.
    pub end_iso: String,
    /// The day, on the first session of each day of a date that lasts several days: « lundi 1er mars 2024 ».
    pub day: Option<Html>,
    /// Words for a session that does not take place: « Annulé ».
    pub status_label: Option<String>,
    /// « 9 h 30 ».
    pub start: String,
    /// « 10 h 15 ».
    pub end: String,
    /// The hours in a line: « de 9 h à 9 h 30 ».
    pub hours: String,
    /// The room.
    pub room: Option<String>,
    /// Who speaks.
    pub speakers: Vec<Speaker>,
    /// The languages spoken, in words: « français, néerlandais ».
    pub languages: Option<String>,
    /// The languages into which it is interpreted, in words.
    pub interpretation: Option<String>,
}

/// Who speaks at a session.
#[derive(Clone, Debug, Serialize)]
pub struct Speaker {
    /// The name.
    pub name: String,
    /// The role.
    pub role: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
}

/// `press`: the list of the releases.
#[derive(Clone, Debug, Serialize)]
pub struct Press {
    /// The author's text, when there is one.
    pub body: Option<Html>,
    /// The author's summary.
    pub summary: Option<String>,
    /// The newest releases, or those of the year, newest first.
    pub releases: Vec<ReleaseRow>,
    /// The year, on the page of one.
    pub year: Option<String>,
    /// Which page of the year this is, in words: « page 2 sur 5 »; none when there is one.
    pub number_label: Option<String>,
    /// The page of newer releases of the year.
    pub newer: Option<Link>,
    /// The page of older releases of the year.
    pub older: Option<Link>,
    /// The path of the page with the newest.
    pub all: String,
    /// The years, newest first.
    pub years: Vec<Year>,
    /// Whom the press may call.
    pub contacts: Vec<Contact>,
    /// The organisers that say something of themselves; on the first page only.
    pub about: Vec<Organisation>,
    /// The logos of the organisations; on the first page only.
    pub logos: Option<Download>,
}

/// A year of releases.
#[derive(Clone, Debug, Serialize)]
pub struct Year {
    /// `2023`.
    pub name: String,
    /// How many releases it has.
    pub count: usize,
    /// The same in words: « 12 communiqués ».
    pub label: String,
    /// The path of its page.
    pub path: String,
    /// True on its own pages.
    pub current: bool,
}

/// A release in the press room.
#[derive(Clone, Debug, Serialize)]
pub struct ReleaseRow {
    /// What it is about, and its page.
    #[serde(flatten)]
    pub link: ReleaseLink,
    /// Its files.
    pub downloads: Vec<Download>,
    /// The page that shows it in all languages.
    pub facing: Option<Link>,
}

/// A release in a list.
#[derive(Clone, Debug, Serialize)]
pub struct ReleaseLink {
    /// The title.
    pub title: String,
    /// The path of its page.
    pub path: String,
    /// One or two sentences.
    pub summary: String,
    /// For `<time datetime>`.
    pub date_iso: String,
    /// « 14 novembre 2023 ».
    pub date: Html,
}

/// `release`: a press release on its page.
#[derive(Clone, Debug, Serialize)]
pub struct Release {
    /// When it may be published, in a sentence, on a page that shows it ahead of its embargo.
    pub embargo: Option<String>,
    /// For `<time datetime>`.
    pub date_iso: String,
    /// « 14 novembre 2023 ».
    pub date: Html,
    /// The author's summary, when there is one.
    pub summary: Option<String>,
    /// The text.
    pub body: Html,
    /// Pictures for the press.
    pub images: Vec<Image>,
    /// Whom the press may call about it.
    pub contacts: Vec<Contact>,
    /// The dates that it speaks of.
    pub dates: Vec<Date>,
    /// The organisers that say something of themselves.
    pub about: Vec<Organisation>,
    /// The release as files.
    pub downloads: Vec<Download>,
    /// The page that shows it in all languages.
    pub facing: Option<Link>,
    /// The release before it.
    pub older: Option<Link>,
    /// The release after it.
    pub newer: Option<Link>,
}

/// `facing`: a release in all its languages, side by side.
#[derive(Clone, Debug, Serialize)]
pub struct Facing {
    /// When it may be published, in a sentence, ahead of its embargo.
    pub embargo: Option<String>,
    /// For `<time datetime>`.
    pub date_iso: String,
    /// The languages, the page's own first.
    pub sides: Vec<FacingSide>,
    /// True when the rows of the sides stand beside each other.
    pub paired: bool,
    /// The PDFs in all languages.
    pub downloads: Vec<Download>,
}

/// A release in one of the languages of a facing page.
#[derive(Clone, Debug, Serialize)]
pub struct FacingSide {
    /// `fr`.
    pub lang: String,
    /// For `lang`: `fr-BE`.
    pub lang_tag: String,
    /// What the language calls itself.
    pub language: String,
    /// What it is, in its language: « Communiqué de presse ».
    pub kicker: String,
    /// « 14 novembre 2023 ».
    pub date: Html,
    /// The title.
    pub title: String,
    /// The author's summary.
    pub summary: Option<String>,
    /// The blocks of the text; none where the other side has one more.
    pub rows: Vec<Option<Html>>,
    /// The path of its own page.
    pub path: String,
    /// The words of a link to it, in its language.
    pub path_label: String,
}

/// `contact`: the page of people and organisations.
#[derive(Clone, Debug, Serialize)]
pub struct ContactPage {
    /// The author's text, when there is one.
    pub body: Option<Html>,
    /// The author's summary.
    pub summary: Option<String>,
    /// The people, in the order of `contacts.yaml`.
    pub people: Vec<Contact>,
    /// The organisations, in the order of `contacts.yaml`.
    pub organisations: Vec<Organisation>,
}

/// A person whom one may call.
#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// The role.
    pub role: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
    /// Telephones, with `tel:` links.
    pub phones: Vec<Link>,
    /// An e-mail address.
    pub email: Option<String>,
    /// When one may call.
    pub hours: Option<String>,
}

impl Contact {
    /// Somebody of whom only a name is known.
    pub(crate) fn named(name: String) -> Self {
        Self { name, role: None, organisation: None, phones: Vec::new(), email: None, hours: None }
    }
}

/// An organisation.
#[derive(Clone, Debug, Serialize)]
pub struct Organisation {
    /// The name.
    pub name: String,
    /// The language of the name when it is not that of the page: it then wants a `lang`.
    pub name_lang: Option<String>,
    /// Its site.
    pub url: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// Telephones, with `tel:` links.
    pub phones: Vec<Link>,
    /// The postal address.
    pub address: Option<String>,
    /// A paragraph about it.
    pub boilerplate: Option<String>,
    /// Its logo; the name stands beside it, so that it needs no words of its own.
    pub logo: Option<Image>,
}

/// `glossary`: the words of the sector.
#[derive(Clone, Debug, Serialize)]
pub struct Glossary {
    /// The author's text, when there is one.
    pub body: Option<Html>,
    /// The author's summary.
    pub summary: Option<String>,
    /// The terms, in alphabetical order of the page's language.
    pub terms: Vec<Term>,
}

/// A term of the glossary.
#[derive(Clone, Debug, Serialize)]
pub struct Term {
    /// A name for links to it.
    pub id: String,
    /// The form to recommend.
    pub name: String,
    /// Its other forms in the page's language.
    pub forms: Vec<String>,
    /// What it is called in the other languages.
    pub others: Vec<TermElsewhere>,
    /// What it means.
    pub definition: Option<String>,
}

/// A term in another language than the page's.
#[derive(Clone, Debug, Serialize)]
pub struct TermElsewhere {
    /// For the `lang` attribute: `nl-BE`.
    pub lang_tag: String,
    /// What the language calls itself.
    pub language: String,
    /// The forms.
    pub name: String,
}

/// `statement`: how accessible the site is.
#[derive(Clone, Debug, Serialize)]
pub struct Statement {
    /// The author's text, when there is one.
    pub body: Option<Html>,
    /// The author's summary.
    pub summary: Option<String>,
    /// What is wanted, and for which site.
    pub promise: String,
    /// How far the site is there.
    pub status: String,
    /// What is known not to be accessible.
    pub issues: Vec<String>,
    /// When and how the statement was made, in sentences.
    pub prepared: Vec<String>,
    /// Whom to tell.
    pub desk: Desk,
    /// To whom one may turn when an answer does not satisfy.
    pub appeal: Option<String>,
    /// Their site.
    pub appeal_url: Option<String>,
}

/// `privacy`: what the site knows of its visitors.
#[derive(Clone, Debug, Serialize)]
pub struct Privacy {
    /// The author's text, when there is one.
    pub body: Option<Html>,
    /// The author's summary.
    pub summary: Option<String>,
    /// Where the registration forms are.
    pub forms: Option<String>,
    /// True when there are links to calendars and maps.
    pub calendars: bool,
    /// Whom to ask.
    pub desk: Desk,
}

/// To whom one may write about the site.
#[derive(Clone, Debug, Serialize)]
pub struct Desk {
    /// A person, or who stands for them.
    pub contact: Option<Contact>,
    /// The same in words; none of both when nobody is known yet.
    pub words: Option<String>,
}

/// `content`: an ordinary page.
#[derive(Clone, Debug, Serialize)]
pub struct Content {
    /// The text.
    pub body: Html,
    /// The author's summary, when there is one.
    pub summary: Option<String>,
    /// The dates that it speaks of, when its front matter names some.
    pub dates: Vec<Date>,
    /// The people that its front matter names.
    pub contacts: Vec<Contact>,
}

/// `choices`: the languages on the page at `/`, and on the 404 at the root.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// `fr`.
    pub lang: String,
    /// `fr-BE`.
    pub lang_tag: String,
    /// What the language calls itself.
    pub name: String,
    /// The name of the event in that language.
    pub title: String,
    /// The path of the home page.
    pub path: String,
    /// The pages about the site in that language: words, accessibility, privacy.
    pub about: Vec<NavItem>,
    /// The messages of the interface in that language, like `t` elsewhere.
    pub t: tera::Value,
}
