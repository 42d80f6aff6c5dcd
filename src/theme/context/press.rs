//! What templates see of the press room: releases, their files, and the page that shows all languages of one.

use super::{Contact, Date, Html, Image, Link, Organisation};
use serde::Serialize;

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
