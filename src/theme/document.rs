//! What the Typst templates of a theme see: the contract between the compiler and `press.typ`, `programme.typ` and `card.typ`.
//!
//! A template reads it with `json("/data.json")`. Every text is typeset already and is data, never markup: what an author
//! writes can be shown by a template and cannot run. An `Option` is `none` when there is nothing to say.

use serde::Serialize;
use std::collections::BTreeMap;

/// `press.typ`: a release, in one language or in several one after the other.
#[derive(Clone, Debug, Serialize)]
pub struct PressDocument {
    /// The title of the document: that of the release, in each of its languages.
    pub title: String,
    /// Who speaks: the names of the organisers.
    pub authors: Vec<String>,
    /// Year, month and day of the release.
    pub date: [i16; 3],
    /// The accent colour of the site: `#9e2f1b`.
    pub accent: String,
    /// The release, once in each language of the document.
    pub releases: Vec<PressRelease>,
}

/// A release in one language.
#[derive(Clone, Debug, Serialize)]
pub struct PressRelease {
    /// The language: `fr`.
    pub lang: String,
    /// The country: `BE`; empty when the language is spoken without one.
    pub region: String,
    /// The name of the event.
    pub site: String,
    /// The names of the organisers.
    pub organisers: Vec<String>,
    /// When it may be published, in a sentence, while it may not.
    pub embargo: Option<String>,
    /// What it is: « Communiqué de presse ».
    pub kicker: String,
    /// Its day: « 14 novembre 2023 ».
    pub date: String,
    /// The title.
    pub title: String,
    /// The author's summary.
    pub lead: Option<String>,
    /// The text.
    pub body: Vec<Node>,
    /// The footnotes, in the order of their numbers, from 1.
    pub notes: Vec<Vec<Node>>,
    /// The pictures that are offered to the press.
    pub images: Vec<PressImage>,
    /// The dates that it speaks of.
    pub dates: Vec<PressDate>,
    /// Whom the press may call.
    pub contacts: Vec<PressContact>,
    /// Who the organisers are.
    pub about: Vec<PressOrganisation>,
    /// The address of its page.
    pub permalink: String,
    /// The words of the template.
    pub words: PressWords,
}

/// The words of a press document in one language.
#[derive(Clone, Debug, Serialize)]
pub struct PressWords {
    /// Above the footnotes.
    pub notes: String,
    /// Above the pictures.
    pub images: String,
    /// Above the dates.
    pub dates: String,
    /// Above the people.
    pub contacts: String,
    /// Above the organisations.
    pub about: String,
    /// Before the address of the page.
    pub online: String,
    /// The end of the text.
    pub end: String,
    /// « page 1 sur 2 », with `{page}` and `{count}` for the numbers.
    pub page: String,
}

/// A picture that is offered to the press.
#[derive(Clone, Debug, Serialize)]
pub struct PressImage {
    /// The file, for `image()`; none when a PDF cannot hold it.
    pub src: Option<String>,
    /// What it shows.
    pub alt: String,
    /// Below it.
    pub caption: Option<String>,
    /// Who made it, and under which licence it may be used.
    pub credit: Option<String>,
}

/// A date that a release speaks of.
#[derive(Clone, Debug, Serialize)]
pub struct PressDate {
    /// The title.
    pub title: String,
    /// Day and hours.
    pub when: String,
    /// The place, or that it is not known yet.
    pub place: String,
    /// Words for a status that readers must know: « Annulé ».
    pub status: Option<String>,
    /// The address of its page.
    pub url: String,
}

/// A person whom the press may call.
#[derive(Clone, Debug, Serialize)]
pub struct PressContact {
    /// The name.
    pub name: String,
    /// The role and the organisation.
    pub role: Option<String>,
    /// Telephones, with `tel:` links.
    pub phones: Vec<super::context::Link>,
    /// An e-mail address.
    pub email: Option<String>,
    /// When one may call.
    pub hours: Option<String>,
}

/// An organisation, in its own words.
#[derive(Clone, Debug, Serialize)]
pub struct PressOrganisation {
    /// The name.
    pub name: String,
    /// A paragraph about it.
    pub text: String,
    /// Its site.
    pub url: Option<String>,
}

/// A block of an author's text.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Node {
    /// A heading; `level` from 2.
    Heading {
        /// 2 to 6.
        level: u8,
        /// The words.
        content: Vec<Run>,
    },
    /// A paragraph.
    Paragraph {
        /// The words.
        content: Vec<Run>,
    },
    /// A list; numbered from `start` when there is one.
    List {
        /// The first number.
        start: Option<u64>,
        /// The items, each of blocks.
        items: Vec<Vec<Node>>,
    },
    /// A quotation.
    Quote {
        /// What is quoted.
        blocks: Vec<Node>,
    },
    /// Code, as it stands.
    Code {
        /// The code.
        text: String,
    },
    /// A table.
    Table {
        /// `left`, `center` or `right`, for each column.
        align: Vec<&'static str>,
        /// The first row.
        head: Vec<Vec<Run>>,
        /// The other rows.
        rows: Vec<Vec<Vec<Run>>>,
    },
    /// A picture that stands alone.
    Figure {
        /// The file, for `image()`.
        src: String,
        /// What it shows.
        alt: String,
        /// Below it.
        caption: Option<String>,
    },
    /// A line across.
    Rule,
}

/// A piece of running text.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Run {
    /// Words.
    Text {
        /// The words.
        text: String,
    },
    /// Letters above the line.
    Raised {
        /// The letters.
        text: String,
    },
    /// Code in a line.
    Code {
        /// The code.
        text: String,
    },
    /// Emphasis.
    Emphasis {
        /// The words.
        content: Vec<Run>,
    },
    /// Strong emphasis.
    Strong {
        /// The words.
        content: Vec<Run>,
    },
    /// Struck out.
    Strike {
        /// The words.
        content: Vec<Run>,
    },
    /// Words of another language.
    Foreign {
        /// The language: `nl`.
        lang: String,
        /// The country: `BE`; empty when there is none.
        region: String,
        /// The words.
        content: Vec<Run>,
    },
    /// A link; the address is one that we checked.
    Link {
        /// The address.
        url: String,
        /// The words.
        content: Vec<Run>,
    },
    /// A picture in a line.
    Picture {
        /// The file, for `image()`.
        src: String,
        /// What it shows.
        alt: String,
    },
    /// The mark of a footnote.
    Note {
        /// From 1.
        number: usize,
    },
    /// A line break that the author wants.
    Break,
}

/// `programme.typ`: the dates, their places and their sessions in one language.
#[derive(Clone, Debug, Serialize)]
pub struct ProgrammeDocument {
    /// The language: `fr`.
    pub lang: String,
    /// The country: `BE`; empty when there is none.
    pub region: String,
    /// The title of the document.
    pub title: String,
    /// The name of the event.
    pub site: String,
    /// The names of the organisers.
    pub organisers: Vec<String>,
    /// Year, month and day on which it last changed, as far as its author says; else of its first date.
    pub date: [i16; 3],
    /// From the first date to the last.
    pub period: Option<String>,
    /// The accent colour of the site.
    pub accent: String,
    /// The dates, in order of time.
    pub dates: Vec<ProgrammeDate>,
    /// The address of the programme's page.
    pub permalink: String,
    /// The words of the template.
    pub words: ProgrammeWords,
}

/// The words of the programme in one language.
#[derive(Clone, Debug, Serialize)]
pub struct ProgrammeWords {
    /// Above the hours.
    pub time: String,
    /// Above the titles of the sessions.
    pub session: String,
    /// Above the speakers.
    pub speakers: String,
    /// Above the rooms.
    pub room: String,
    /// Before the address of the page.
    pub online: String,
    /// « page 1 sur 2 », with `{page}` and `{count}` for the numbers.
    pub page: String,
}

/// A date in the programme.
#[derive(Clone, Debug, Serialize)]
pub struct ProgrammeDate {
    /// The title.
    pub title: String,
    /// Day and hours.
    pub when: String,
    /// The place, or that it is not known yet.
    pub place: String,
    /// Words for a status that readers must know.
    pub status: Option<String>,
    /// One or two sentences.
    pub summary: Option<String>,
    /// What one must know to register: the state, and the address of the form.
    pub registration: Vec<String>,
    /// The form, while one can register.
    pub form: Option<super::context::Link>,
    /// The timed programme.
    pub sessions: Vec<ProgrammeSession>,
}

/// A session in the programme.
#[derive(Clone, Debug, Serialize)]
pub struct ProgrammeSession {
    /// The day, on the first session of each day of a date that lasts several days.
    pub day: Option<String>,
    /// « de 9 h à 9 h 30 ».
    pub hours: String,
    /// The title.
    pub title: String,
    /// Words for a session that does not take place.
    pub status: Option<String>,
    /// One or two sentences.
    pub summary: Option<String>,
    /// Who speaks, each in a line.
    pub speakers: Vec<String>,
    /// The room.
    pub room: Option<String>,
    /// The languages spoken and those into which it is interpreted, in words.
    pub languages: Option<String>,
}

/// `card.typ`: the picture that social networks show of a page, 600 × 315 points (1200 × 630 pixels).
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// The colours of the light scheme, by name: `paper`, `ink`, `accent`, `on-accent`.
    pub colours: BTreeMap<String, String>,
    /// What the page says, once in each of its languages: the page that offers the languages has several.
    pub panels: Vec<CardPanel>,
    /// Day, month and year, where the page is about a date or one is next.
    pub leaf: Option<CardLeaf>,
    /// The host of the site: `assises.example.be`.
    pub host: String,
}

/// What a card says in a language.
#[derive(Clone, Debug, Serialize)]
pub struct CardPanel {
    /// The language: `fr`.
    pub lang: String,
    /// The country: `BE`; empty when there is none.
    pub region: String,
    /// The name of the event.
    pub site: String,
    /// What it is: « Communiqué de presse »; none where the title says it.
    pub kicker: Option<String>,
    /// The title of the page.
    pub title: String,
    /// Hours and place of a date, the day of a release, the period of an event: each a line.
    pub lines: Vec<String>,
}

/// The day on a card.
#[derive(Clone, Debug, Serialize)]
pub struct CardLeaf {
    /// « lundi ».
    pub weekday: String,
    /// `15`.
    pub day: String,
    /// « janvier 2024 ».
    pub month: String,
}
