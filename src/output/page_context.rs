//! Site and plan → what templates see: every fact put into the words of one language.

use super::html::{self, text};
use super::links;
use super::plan::{PageId, Plan, SECTIONS, Subject};
use crate::base::{Arg, FileId, Lang, PerLang, Spanned, percent_encode};
use crate::locale::Locale;
use crate::model::{self, Event, Limit, PageKind, PressImage, RegistrationState, Session, Side, Site, Status, When};
use crate::theme::context::{self, Html};
use jiff::tz::TimeZone;
use jiff::{ToSpan, Zoned};

/// The messages that the code asks for, with the arguments that it gives.
pub(super) const MESSAGES: &[(&str, &[&str])] = &[
    ("calendar-description", &["site"]),
    ("calendar-name", &["site"]),
    ("date-sentence", &["title", "when", "where"]),
    ("description-contact", &["site"]),
    ("description-dates", &["site"]),
    ("description-glossary", &["site"]),
    ("description-press", &["site"]),
    ("description-programme", &["site"]),
    ("description-registration", &["site"]),
    ("export-json", &[]),
    ("export-xml", &[]),
    ("feed-title", &["site"]),
    ("footnote-back", &["number"]),
    ("footnotes", &[]),
    ("image-credit", &["credit"]),
    ("nav-contact", &[]),
    ("nav-dates", &[]),
    ("nav-glossary", &[]),
    ("nav-home", &[]),
    ("nav-press", &[]),
    ("nav-programme", &[]),
    ("nav-registration", &[]),
    ("not-found-title", &[]),
    ("period", &["start", "end"]),
    ("press-newer", &[]),
    ("press-number", &["number", "count"]),
    ("press-older", &[]),
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
    ("status-cancelled", &[]),
    ("status-postponed", &[]),
    ("status-tentative", &[]),
    ("summary-cancelled", &["title"]),
    ("summary-postponed", &["title"]),
    ("summary-venue-unknown", &["title"]),
    ("table-label", &["number"]),
    ("title-contact", &[]),
    ("title-dates", &[]),
    ("title-glossary", &[]),
    ("title-press", &[]),
    ("title-programme", &[]),
    ("title-registration", &[]),
    ("venue-to-be-announced", &[]),
];

/// How many releases a page of the list holds.
pub(super) const RELEASES_PER_PAGE: usize = 20;

/// The longest description, in characters.
const DESCRIPTION: usize = 160;

/// Puts the facts of a site into the words of one language.
pub(super) struct Speaker<'a> {
    pub site: &'a Site,
    pub plan: &'a Plan,
    pub lang: Lang,
    pub locale: &'a Locale,
}

impl<'a> Speaker<'a> {
    pub(super) fn new(site: &'a Site, plan: &'a Plan, lang: Lang) -> Self {
        Self { site, plan, lang, locale: site.locale(lang) }
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

    /// The author's text of a section: its side in this language.
    pub(super) fn section(&self, page: PageId) -> Option<&'a Side> {
        let key = SECTIONS.iter().find(|(_, id)| same_section(*id, page)).map(|(key, _)| *key)?;
        self.site.page(key)?.sides.get(self.lang)
    }

    pub(super) fn body(&self, side: Option<&Side>) -> Option<Html> {
        side.map(|s| html::body(self.site, self.plan, s, self.lang)).filter(|b| !b.0.is_empty())
    }

    pub(super) fn summary(&self, side: Option<&Side>) -> Option<String> {
        side.and_then(|s| s.summary.as_ref()).map(|s| self.locale.typeset(&s.value))
    }

    /// A text cut at 160 characters, between two words.
    pub(super) fn cut(&self, text: &str) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
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
            organisers: self
                .site
                .config
                .organisers
                .iter()
                .filter_map(|id| self.site.contacts.organisation(&id.value))
                .map(|o| self.organisation(o))
                .collect(),
            archive: self.site.is_archive(),
            calendar,
            feed,
            assets: context::Assets { style: String::new(), icon: String::new() },
            logo: self.site.config.theme.logo.as_ref().and_then(|l| self.image_at(&format!("content/{}", l.value))),
        }
    }

    fn image_at(&self, path: &str) -> Option<context::Image> {
        let path = self.media_path(path)?;
        Some(context::Image { src: path, alt: String::new(), caption: None, credit: None, licence: None, width: None, height: None })
    }

    fn media_path(&self, path: &str) -> Option<String> {
        let file: FileId = links::media(self.site, &links::join("", path)?)?;
        self.plan.find(Subject::Media(file), None).map(|t| self.plan.path(t))
    }

    /// The menu: the sections that exist, then the author's pages that ask for a place.
    fn nav(&self) -> Vec<context::NavItem> {
        const ORDER: &[(&str, PageId, u32)] = &[
            ("home", PageId::Home, 0),
            ("programme", PageId::Programme, 10),
            ("dates", PageId::Dates, 20),
            ("registration", PageId::Registration, 30),
            ("press", PageId::Press(1), 40),
            ("contact", PageId::Contact, 90),
            ("glossary", PageId::Glossary, 95),
        ];
        let mut items: Vec<(u32, String, context::NavItem)> = Vec::new();
        for (name, page, weight) in ORDER {
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

    /// Every date, in order of time, as lists show it.
    pub(super) fn dates(&self) -> Vec<context::Date> {
        (0..self.site.events.len()).filter_map(|i| self.date(i, false)).collect()
    }

    /// A date; with its longer text on its own page.
    pub(super) fn date(&self, index: usize, whole: bool) -> Option<context::Date> {
        let event = self.site.events.get(index)?;
        let state = event.registration_state(&self.site.now);
        let over = event.is_over(&self.site.now);
        let path = self.plan.page_path(PageId::Date(index as u32), self.lang)?;
        let ics = self.plan.find(Subject::Calendar(index as u32), Some(self.lang))?;
        let venue = self.venue(event);
        let side = self.site.page(&format!("dates/{}", event.id.value)).and_then(|p| p.sides.get(self.lang));
        let status_label = match event.status {
            Status::Cancelled => Some("status-cancelled"),
            Status::Postponed => Some("status-postponed"),
            // Without a place the place says so itself.
            Status::Tentative if venue.is_some() && !over => Some("status-tentative"),
            _ => None,
        };
        Some(context::Date {
            id: event.id.value.clone(),
            title: self.local(&event.title),
            summary: self.optional(event.summary.as_ref()).or_else(|| self.summary(side)),
            path,
            when: self.when(&event.when),
            status: event.status.as_str(),
            status_label: status_label.map(|id| self.say(id, &[])),
            over,
            next: self.site.next_event == Some(index),
            venue_label: venue.as_ref().map_or_else(
                || self.say("venue-to-be-announced", &[]),
                |v| [Some(v.name.as_str()), v.address.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", "),
            ),
            venue,
            registration: self.registration(event, state),
            calendar: (!over && event.status != Status::Cancelled).then(|| self.add_to_calendar(index, event, ics)).flatten(),
            ics: self.plan.path(ics),
            sessions: self.sessions(event),
            body: if whole { self.body(side) } else { None },
        })
    }

    fn venue(&self, event: &Event) -> Option<context::Venue> {
        let id = event.venue.as_ref()?;
        let venue = self.site.venues.iter().find(|v| v.id.value == id.value)?;
        Some(context::Venue {
            name: self.local(&venue.name),
            address: self.optional(venue.address.as_ref()),
            url: venue.url.as_ref().map(|u| u.value.as_str().to_owned()),
            map: venue.geo.as_ref().map(|[lat, lon]| format!("https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=17/{lat}/{lon}")),
        })
    }

    pub(super) fn when(&self, when: &When) -> context::When {
        let day = when.first_day();
        let (start_iso, end_iso) = match when {
            When::Days(first, last) => (first.to_string(), last.to_string()),
            When::Hours(start, end) => (iso(start), iso(end)),
        };
        let one_day = when.first_day() == when.last_day();
        let date = if one_day { self.locale.full_date(day) } else { self.locale.date_range(day, when.last_day()) };
        let hours = match when {
            When::Hours(start, end) if one_day => Some(self.locale.typeset(&self.locale.hours(start.time(), end.time()))),
            _ => None,
        };
        let label = match &hours {
            Some(hours) => self.locale.date.with_hours.fill(&[("date", &date), ("hours", hours)]),
            None => date.clone(),
        };
        context::When {
            start_iso,
            end_iso,
            day: day.day().to_string(),
            month: self.locale.month_name(day).to_owned(),
            year: day.year().to_string(),
            weekday: self.locale.weekday_name(day).to_owned(),
            date: text(self.locale, &date),
            hours,
            days: (!one_day).then(|| text(self.locale, &date)),
            label: text(self.locale, &label),
        }
    }

    /// Day and hours as plain text.
    pub(super) fn when_text(&self, when: &When) -> String {
        let date = if when.first_day() == when.last_day() {
            self.locale.full_date(when.first_day())
        } else {
            self.locale.date_range(when.first_day(), when.last_day())
        };
        let text = match when {
            When::Hours(start, end) if when.first_day() == when.last_day() => {
                self.locale.date.with_hours.fill(&[("date", &date), ("hours", &self.locale.hours(start.time(), end.time()))])
            }
            _ => date,
        };
        self.locale.typeset(&text)
    }

    /// A sentence made of the facts of a date, for a date without a word of its author.
    pub(super) fn date_sentence(&self, event: &Event) -> String {
        let place = self.venue(event).map_or_else(|| self.say("venue-to-be-announced", &[]), |v| v.name);
        self.say(
            "date-sentence",
            &[("title", Arg::Str(self.local(&event.title))), ("when", Arg::Str(self.when_text(&event.when))), ("where", Arg::Str(place))],
        )
    }

    fn registration(&self, event: &Event, state: RegistrationState) -> context::Registration {
        use RegistrationState as S;
        let moment = |limit: &Limit| Arg::Str(self.limit(limit));
        let facts = event.registration.as_ref();
        let closes = facts.and_then(|r| r.closes.as_ref()).map(|c| &c.value);
        let opens = facts.and_then(|r| r.opens.as_ref()).map(|o| &o.value);
        let label = match state {
            S::Announced => Some(self.say("registration-announced", &[])),
            S::Upcoming => opens.map(|o| self.say("registration-upcoming", &[("date", moment(o))])),
            S::Open => Some(self.say("registration-open", &[])),
            S::Closing => closes.map(|c| self.say("registration-closing", &[("date", moment(c))])),
            S::Waitlist => Some(self.say("registration-waitlist", &[])),
            S::Full => Some(self.say("registration-full", &[])),
            S::Closed => Some(self.say("registration-closed", &[])),
            S::Over => Some(self.say("registration-over", &[])),
            // Cancelled is said by the status; and where one need not register there is nothing to say.
            S::Cancelled | S::None => None,
        };
        let language = facts.and_then(|r| r.language.as_ref()).filter(|l| l.value != self.site.languages.code(self.lang));
        let form = facts.and_then(|r| r.form(self.lang)).filter(|_| state.invites());
        let button = form.map(|url| context::RegistrationButton {
            label: self.say(if state == S::Waitlist { "registration-button-waitlist" } else { "registration-button" }, &[]),
            href: url.as_str().to_owned(),
            host_label: self.say("registration-host", &[("host", Arg::from(url.host().unwrap_or_default()))]),
            form_lang: language.map(|l| l.value.clone()),
        });
        context::Registration { state: state.as_str(), label, button, notes: self.registration_notes(event, state, language) }
    }

    /// The day and hour of a limit, or the day alone.
    fn limit(&self, limit: &Limit) -> String {
        limit.day.map_or_else(|| self.locale.moment(limit.at.datetime()), |day| self.locale.full_date(day))
    }

    fn registration_notes(&self, event: &Event, state: RegistrationState, language: Option<&Spanned<String>>) -> Vec<String> {
        use RegistrationState as S;
        let mut notes = Vec::new();
        let Some(facts) = &event.registration else { return notes };
        if matches!(state, S::Over | S::Cancelled | S::Closed) {
            return notes;
        }
        if let (Some(closes), S::Open | S::Waitlist) = (&facts.closes, state) {
            notes.push(self.say("registration-until", &[("date", Arg::Str(self.limit(&closes.value)))]));
        }
        if let Some(count) = &facts.per_organisation {
            notes.push(self.say("registration-per-organisation", &[("count", Arg::Num(i64::from(count.value)))]));
        }
        match &facts.price {
            Some(price) if price.value.0 == 0 => notes.push(self.say("registration-free", &[])),
            Some(price) => notes.push(self.say("registration-price", &[("amount", Arg::Str(self.locale.amount(price.value.0)))])),
            None => {}
        }
        if let (Some(language), Some(_)) = (language, &facts.url) {
            let name = self.locale.languages.get(&language.value).cloned().unwrap_or_else(|| language.value.clone());
            notes.push(self.say("registration-form-language", &[("language", Arg::Str(name))]));
        }
        notes
    }

    fn add_to_calendar(&self, index: usize, event: &Event, ics: &super::Target) -> Option<context::AddToCalendar> {
        let (start, end) = event.when.instants(&self.site.config.time_zone)?;
        let title = self.local(&event.title);
        let url = self.plan.page_url(PageId::Date(index as u32), self.lang)?;
        let place = self.venue(event).map(|v| [Some(v.name), v.address].into_iter().flatten().collect::<Vec<_>>().join(", "));
        let query = |pairs: &[(&str, &str)]| pairs.iter().map(|(k, v)| format!("{k}={}", form_encode(v))).collect::<Vec<_>>().join("&");
        let dates = match &event.when {
            When::Hours(start, end) => format!("{}/{}", start.strftime("%Y%m%dT%H%M%S"), end.strftime("%Y%m%dT%H%M%S")),
            When::Days(first, last) => {
                format!("{}/{}", first.strftime("%Y%m%d"), last.checked_add(1.day()).unwrap_or(*last).strftime("%Y%m%d"))
            }
        };
        let mut google = vec![
            ("action", "TEMPLATE"),
            ("text", title.as_str()),
            ("dates", dates.as_str()),
            ("ctz", self.site.config.time_zone_name.value.as_str()),
            ("details", url.as_str()),
        ];
        let zulu = |z: &Zoned| z.with_time_zone(TimeZone::UTC).strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        let (from, to) = match &event.when {
            When::Hours(..) => (zulu(&start), zulu(&end)),
            When::Days(first, last) => (first.to_string(), last.checked_add(1.day()).unwrap_or(*last).to_string()),
        };
        let all_day = if event.has_hours() { "false" } else { "true" };
        let mut outlook = vec![
            ("path", "/calendar/action/compose"),
            ("rru", "addevent"),
            ("subject", title.as_str()),
            ("startdt", from.as_str()),
            ("enddt", to.as_str()),
            ("allday", all_day),
            ("body", url.as_str()),
        ];
        if let Some(place) = &place {
            google.push(("location", place));
            outlook.push(("location", place));
        }
        Some(context::AddToCalendar {
            ics: self.plan.path(ics),
            google: format!("https://calendar.google.com/calendar/render?{}", query(&google)),
            outlook: format!("https://outlook.live.com/calendar/0/deeplink/compose?{}", query(&outlook)),
        })
    }

    /// The dates as files for apps and screens.
    pub(super) fn exports(&self) -> Vec<context::Link> {
        let link = |subject, id: &str| {
            self.plan.find(subject, Some(self.lang)).map(|t| context::Link { title: self.say(id, &[]), href: self.plan.path(t) })
        };
        [link(Subject::ScheduleJson, "export-json"), link(Subject::ScheduleXml, "export-xml")].into_iter().flatten().collect()
    }

    /// The sessions of a date; where it lasts several days the first of each day names the day.
    fn sessions(&self, event: &Event) -> Vec<context::Session> {
        let several = event.when.first_day() != event.when.last_day();
        let mut last = None;
        let mut out = Vec::new();
        for session in &event.sessions {
            let day = session.start.date();
            let first_of_day = several && last.replace(day) != Some(day);
            let mut context = self.session(session);
            context.day = first_of_day.then(|| text(self.locale, &self.locale.full_date(day)));
            out.push(context);
        }
        out
    }

    fn session(&self, session: &Session) -> context::Session {
        let typeset = |s: String| self.locale.typeset(&s);
        let languages: Vec<&str> =
            session.languages.iter().map(|l| self.locale.languages.get(&l.value).map_or(l.value.as_str(), String::as_str)).collect();
        context::Session {
            id: session.id.value.clone(),
            title: self.local(&session.title),
            summary: self.optional(session.summary.as_ref()),
            start_iso: iso(&session.start),
            end_iso: iso(&session.end),
            day: None,
            status_label: session.cancelled.then(|| self.say("status-cancelled", &[])),
            start: typeset(self.locale.hour(session.start.time())),
            end: typeset(self.locale.hour(session.end.time())),
            hours: typeset(self.locale.hours(session.start.time(), session.end.time())),
            room: self.optional(session.room.as_ref()),
            speakers: session
                .speakers
                .iter()
                .filter_map(|s| self.site.contacts.person(&s.value))
                .map(|p| {
                    let contact = self.contact(p);
                    context::Speaker { name: contact.name, role: contact.role, organisation: contact.organisation }
                })
                .collect(),
            languages: (!languages.is_empty()).then(|| languages.join(", ")),
        }
    }

    pub(super) fn release_link(&self, index: usize) -> Option<context::ReleaseLink> {
        let page = self.site.pages.get(index)?;
        let side = page.sides.get(self.lang)?;
        Some(context::ReleaseLink {
            title: side.title.as_ref().map(|t| self.locale.typeset(&t.value)).unwrap_or_default(),
            path: self.plan.page_path(PageId::Release(index as u32), self.lang)?,
            summary: self.description(side).unwrap_or_default(),
            date_iso: page.date.map(|d| d.to_string()).unwrap_or_default(),
            date: page.date.map(|d| text(self.locale, &self.locale.plain_date(d))).unwrap_or_default(),
        })
    }

    /// A release as its neighbours name it.
    pub(super) fn neighbour(&self, index: usize) -> Option<context::Link> {
        let side = self.site.pages.get(index)?.sides.get(self.lang)?;
        let title = side.short_title.as_ref().or(side.title.as_ref())?;
        Some(context::Link {
            title: self.locale.typeset(&title.value),
            href: self.plan.page_path(PageId::Release(index as u32), self.lang)?,
        })
    }

    pub(super) fn press_image(&self, image: &PressImage) -> Option<context::Image> {
        Some(context::Image {
            src: self.media_path(&image.path)?,
            alt: self.local(&image.alt),
            caption: self.optional(Some(&image.caption)),
            credit: self.optional(Some(&image.credit)).map(|c| self.say("image-credit", &[("credit", Arg::Str(c))])),
            licence: image.licence.as_ref().map(|l| self.locale.typeset(&l.value)),
            width: None,
            height: None,
        })
    }

    /// The terms of the glossary that have something to say, in alphabetical order.
    pub(super) fn terms(&self) -> Vec<context::Term> {
        let mut terms: Vec<context::Term> = self.site.glossary.iter().filter_map(|t| self.term(t)).collect();
        terms.sort_by_key(|t| (crate::base::Slug::fold(&t.name), t.name.clone()));
        // Two terms may fold to one id: OVM, ovm.
        for i in 1..terms.len() {
            if terms[..i].iter().any(|t| t.id == terms[i].id) {
                terms[i].id = format!("{}-{i}", terms[i].id);
            }
        }
        terms
    }

    fn term(&self, term: &model::Term) -> Option<context::Term> {
        let definition = self.optional(term.definition.as_ref())?;
        let forms: Vec<String> = term.forms.get(self.lang)?.iter().map(|f| self.locale.typeset(&f.value)).collect();
        let others = term.forms.iter().filter(|(l, _)| *l != self.lang).map(|(l, forms)| {
            let locale = self.site.locale(l);
            let name = forms.iter().map(|f| locale.typeset(&f.value)).collect::<Vec<_>>().join(", ");
            context::TermElsewhere { lang_tag: locale.tag.clone(), language: locale.name.clone(), name }
        });
        let name = forms.first()?.clone();
        Some(context::Term {
            id: format!("term-{}", crate::base::Slug::fold(&name)),
            forms: forms.into_iter().skip(1).collect(),
            others: others.collect(),
            definition: Some(definition),
            name,
        })
    }

    /// From the first date to the last, as a phrase.
    pub(super) fn period(&self) -> Option<String> {
        let first = self.site.events.iter().map(|e| e.when.first_day()).min()?;
        let last = self.site.events.iter().map(|e| e.when.last_day()).max()?;
        if first == last {
            return Some(self.locale.typeset(&self.locale.full_date(first)));
        }
        let args = [("start", Arg::Str(self.locale.plain_date(first))), ("end", Arg::Str(self.locale.plain_date(last)))];
        Some(self.say("period", &args))
    }
}

/// True for two pages of one section: every page of the press list belongs to the press.
pub(super) fn same_section(a: PageId, b: PageId) -> bool {
    a == b || matches!((a, b), (PageId::Press(_), PageId::Press(_)))
}

/// An instant with its offset: `2024-01-15T09:00:00+01:00`.
pub(super) fn iso(z: &Zoned) -> String {
    z.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn phone(phone: &model::Phone) -> context::Link {
    context::Link { title: phone.written.value.replace(' ', "\u{a0}"), href: format!("tel:{}", phone.number) }
}

/// A value in the query of a URL.
fn form_encode(text: &str) -> String {
    percent_encode(&text.replace(['\u{a0}', '\u{202f}'], " "))
        .replace('/', "%2F")
        .replace('&', "%26")
        .replace('+', "%2B")
        .replace('=', "%3D")
        .replace(';', "%3B")
}
