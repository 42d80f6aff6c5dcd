//! What a template sees: the contract between the compiler and a theme.
//!
//! Every field of these types is a name that a template may use, and a template that uses another name is an
//! error with its place. Text is typeset already (spaces, apostrophes) and is escaped by the template;
//! [`Html`] is escaped already. An `Option` is `none` in a template when there is nothing to say:
//! test it with `{% if date.summary %}`.
//!
//! Beside the page's own variable every page gets `site`, `page` and `t`; `t` holds the messages of the interface
//! in the page's language, under their Fluent name with `_` for `-`: `nav-home` is `t.nav_home`. What the pages of a
//! section share is rendered once for all of them: `shared/menu.html`, which sees `site`, `t` and `section`, is `shared.menu`.

mod dates;
mod people;
mod press;

pub use dates::{AddToCalendar, Date, Home, Listing, Registration, RegistrationButton, Session, Speaker, Venue, When};
pub use people::{Contact, ContactPage, Desk, Organisation, Privacy, Statement};
pub use press::{Download, Facing, FacingSide, Press, Release, ReleaseLink, ReleaseRow, Year};

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
    /// The fonts that the style sheets name, to be asked for at once.
    pub fonts: Vec<String>,
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
    /// How many letters its longest word has: a very long one wants to be smaller.
    pub longest_word: usize,
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

/// `section`, in the templates of `shared/`: the part of the site that a page belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The `id` of an item of the menu or of the pages about the site; empty when none.
    pub id: String,
    /// True on the page of that item, false on those below it.
    pub top: bool,
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
