//! What templates see of dates: lists of them, one of them, its place, its registration and its sessions.

use super::{Download, Html, Link, ReleaseLink};
use serde::Serialize;

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
    /// Whoever speaks at its sessions, each once, in the order of their first.
    pub speakers: Vec<Speaker>,
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
    /// The last day, where it lasts several days of one month: `21`.
    pub last_day: Option<String>,
    /// The name of the month: « janvier ».
    pub month: String,
    /// The year: `2024`.
    pub year: String,
    /// The day of the week: « lundi ».
    pub weekday: String,
    /// That of the last day, where `last_day` is.
    pub last_weekday: Option<String>,
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
    /// The anchor of that day on the date's page: `2024-03-01`.
    pub day_id: Option<String>,
    /// Words for a session that does not take place: « Annulé ».
    pub status_label: Option<String>,
    /// « 9 h 30 », as it stands before the end: in Dutch „9.30”.
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Speaker {
    /// The name.
    pub name: String,
    /// The role.
    pub role: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
}
