//! The site as plain, resolved types: every public fact once, with the place where it was written.

mod accessibility;
mod commune;
mod config;
mod contacts;
mod directory;
mod extra;
mod glossary;
mod ledger;
mod note;
mod page;
mod page_reader;
mod reference;
mod registration;
pub mod resolve;
mod schedule;
mod terms;
mod zone;

pub use accessibility::{Accessibility, Authority, Conformance, Desk, Method};
pub use commune::Commune;
pub use config::{AccentConfig, Config, ThemeConfig};
pub use contacts::{Contacts, Organisation, Person, Phone};
pub use directory::Directory;
pub use extra::Extra;
pub use glossary::Term;
pub use ledger::{CalendarEvent, Entry, Ledger, PATH as LEDGER_PATH, Told};
pub use note::Note;
pub use page::{Allow, PREVIEW, Page, PageKind, PressImage, Side};
pub use registration::{Limit, Price, Registration, RegistrationState};
pub use schedule::{Event, Session, Status, Venue, When};
pub use terms::{ENDINGS, Found as FoundTerm, Terms};
pub use zone::{Observance, Onset, ZoneRule};

use crate::base::{FileId, Lang, Languages, PerLang};
use crate::locale::{Locale, Messages};
use crate::syntax::picture::PictureHeader;
use jiff::Zoned;
use std::collections::{BTreeMap, BTreeSet};

/// A site, resolved: what the rules judge and the outputs are made of.
#[derive(Debug)]
pub struct Site {
    /// `site.yaml`.
    pub config: Config,
    /// The languages, a set of equals.
    pub languages: Languages,
    /// What each language knows.
    pub locales: PerLang<Locale>,
    /// The words of the interface in each language.
    pub messages: PerLang<Messages>,
    /// The instant of the build, in the site's time zone.
    pub now: Zoned,
    /// How clocks run in the years of the dates; none when there are no dates.
    pub zone: Option<ZoneRule>,
    /// The places, in the order of `schedule.yaml`.
    pub venues: Directory<Venue>,
    /// The dates, in order of time.
    pub events: Vec<Event>,
    /// The first date that is ahead and takes place then: an index of `events`.
    pub next_event: Option<usize>,
    /// What calendars are told by this build.
    pub ledger: Ledger,
    /// People and organisations.
    pub contacts: Contacts,
    /// Whom one may call about dates that name nobody: an index of the people.
    pub desk: Option<usize>,
    /// The terms that must correspond.
    pub glossary: Vec<Term>,
    /// Its terms, ready to be found.
    pub terms: Terms,
    /// What is known of the accessibility of the site.
    pub accessibility: Accessibility,
    /// The communes by whose postal codes addresses are known.
    pub communes: Vec<Commune>,
    /// Pages, releases and the longer texts of dates, in order of their key.
    pub pages: Vec<Page>,
    /// The releases that are published, newest first, as indices of `pages`; on one day in the order of their keys.
    pub releases: Vec<usize>,
    /// Pictures and other files in `content/` that are no text, by path, in order.
    pub media: Vec<(String, FileId)>,
    /// The size and kind of those that are pictures.
    pub pictures: BTreeMap<FileId, PictureHeader>,
    /// Outputs that this build leaves out.
    pub without: BTreeSet<Extra>,
    /// Where `site.yaml` lies, for faults of the site as a whole.
    pub file: FileId,
}

impl Site {
    /// What a language knows. Every language of a resolved site has a locale.
    pub fn locale(&self, lang: Lang) -> &Locale {
        #[expect(clippy::expect_used, reason = "resolve gives no site without a locale for each of its languages")]
        self.locales.get(lang).expect("a locale for each language")
    }

    /// The words of the interface in a language.
    pub fn words(&self, lang: Lang) -> &Messages {
        #[expect(clippy::expect_used, reason = "resolve gives no site without messages for each of its languages")]
        self.messages.get(lang).expect("messages for each language")
    }

    /// The pages of a kind that this build publishes, with their index.
    pub fn published(&self, kind: PageKind) -> impl Iterator<Item = (usize, &Page)> {
        self.pages.iter().enumerate().filter(move |(_, p)| p.kind == kind && p.published)
    }

    /// The releases that this build writes, with their index: those that are published, and those that it shows ahead of
    /// their embargo.
    pub fn written_releases(&self) -> impl Iterator<Item = (usize, &Page)> {
        self.pages.iter().enumerate().filter(|(_, p)| p.kind == PageKind::Release && p.is_written())
    }

    /// True when this build makes such outputs.
    pub fn makes(&self, extra: Extra) -> bool {
        !self.without.contains(&extra)
    }

    /// What the events of its calendars show.
    pub fn told(&self) -> Told<'_> {
        let Self { languages, config, venues, contacts, pages, .. } = self;
        Told { languages, config, venues, contacts, pages, desk: self.desk.and_then(|at| contacts.people.get(at)) }
    }

    /// Where a date takes place, when that is known.
    pub fn venue(&self, event: &Event) -> Option<&Venue> {
        self.venues.named(&event.venue.as_ref()?.value)
    }

    /// The author's text of a page with this key (`programme`, `dates/ateliers`), when it is published.
    pub fn page(&self, key: &str) -> Option<&Page> {
        let at = self.pages.binary_search_by(|p| p.key.as_str().cmp(key)).ok()?;
        self.pages.get(at).filter(|p| p.published)
    }

    /// The place of a release in [`Site::releases`].
    pub fn rank(&self, page: usize) -> Option<usize> {
        let key = |i: usize| (std::cmp::Reverse(self.pages[i].date), i);
        self.releases.binary_search_by_key(&key(page), |i| key(*i)).ok()
    }

    /// True when there are dates and all are over.
    pub fn is_archive(&self) -> bool {
        !self.events.is_empty() && self.events.iter().all(|e| e.is_over(&self.now))
    }
}
