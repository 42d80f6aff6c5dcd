//! A date of the schedule → what templates see of it: its day in words, its place, its registration, its sessions.

use super::html::text;
use super::page_context::{Speaker, iso};
use super::plan::{PageId, Subject, Target};
use crate::base::{Arg, Spanned, percent_encode};
use crate::model::{Event, Limit, RegistrationState, Session, Status, When};
use crate::theme::context;
use jiff::tz::TimeZone;
use jiff::{ToSpan, Zoned};

impl Speaker<'_> {
    /// Every date with its index, in order of time, as lists show it.
    pub(super) fn dates(&self) -> Vec<(usize, context::Date)> {
        (0..self.site.events.len()).filter_map(|i| Some((i, self.date(i, false)?))).collect()
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
            speakers: event.speakers().into_iter().filter_map(|id| self.speaker(id)).collect(),
            sessions: self.sessions(event),
            body: if whole { self.body(side) } else { None },
        })
    }

    fn venue(&self, event: &Event) -> Option<context::Venue> {
        let venue = self.site.venue(event)?;
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
        let one_day = when.is_one_day();
        let last = when.last_day();
        let in_one_month = !one_day && last.first_of_month() == day.first_of_month();
        let (date, hours) = self.day_and_hours(when);
        let label = match &hours {
            Some(hours) => self.locale.date.with_hours.fill(&[("date", &date), ("hours", hours)]),
            None => date.clone(),
        };
        context::When {
            start_iso,
            end_iso,
            day: day.day().to_string(),
            last_day: in_one_month.then(|| last.day().to_string()),
            last_weekday: in_one_month.then(|| self.locale.weekday_name(last).to_owned()),
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
        let (date, hours) = self.day_and_hours(when);
        self.locale
            .typeset(&hours.map_or_else(|| date.clone(), |hours| self.locale.date.with_hours.fill(&[("date", &date), ("hours", &hours)])))
    }

    /// One day and its hours, or all days in one phrase; when several days have hours, those of the first and the last.
    fn day_and_hours(&self, when: &When) -> (String, Option<String>) {
        match when {
            When::Hours(start, end) if when.is_one_day() => {
                (self.locale.full_date(start.date()), Some(self.locale.typeset(&self.locale.hours(start.time(), end.time()))))
            }
            When::Hours(start, end) => (format!("{} – {}", self.locale.moment(start.datetime()), self.locale.moment(end.datetime())), None),
            When::Days(first, last) if first == last => (self.locale.full_date(*first), None),
            When::Days(first, last) => (self.locale.date_range(*first, *last), None),
        }
    }

    /// A sentence made of the facts of a date, for a date without a word of its author.
    pub(super) fn date_sentence(&self, event: &Event) -> String {
        let place = self.venue(event).map_or_else(|| self.say("venue-to-be-announced", &[]), |v| v.name);
        let (title, when) = (self.local(&event.title), self.when_text(&event.when));
        self.say("date-sentence", &[("title", Arg::Str(title)), ("when", Arg::Str(when)), ("where", Arg::Str(place))])
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
        let language = self.other_language(event);
        let form = facts.and_then(|r| r.form(self.lang)).filter(|_| state.invites());
        let button = form.map(|url| context::RegistrationButton {
            label: self.say(if state == S::Waitlist { "registration-button-waitlist" } else { "registration-button" }, &[]),
            href: url.as_str().to_owned(),
            host_label: self.say("registration-host", &[("host", Arg::from(url.host().unwrap_or_default()))]),
            form_lang: language.map(|l| l.value.clone()),
        });
        context::Registration { state: state.as_str(), label, button, notes: self.registration_notes(event, state) }
    }

    /// The day and hour of a limit, or the day alone.
    pub(super) fn limit(&self, limit: &Limit) -> String {
        limit.day.map_or_else(|| self.locale.moment(limit.at.datetime()), |day| self.locale.full_date(day))
    }

    fn registration_notes(&self, event: &Event, state: RegistrationState) -> Vec<String> {
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
        notes.extend(self.form_language(event));
        notes
    }

    /// The language of the form, when it is another one than that of the page.
    fn other_language<'e>(&self, event: &'e Event) -> Option<&'e Spanned<String>> {
        event.registration.as_ref()?.language.as_ref().filter(|l| l.value != self.site.languages.code(self.lang))
    }

    /// In words, that the form is in another language.
    pub(super) fn form_language(&self, event: &Event) -> Option<String> {
        event.registration.as_ref()?.url.as_ref()?;
        let language = self.other_language(event)?;
        let name = self.locale.languages.get(&language.value).cloned().unwrap_or_else(|| language.value.clone());
        Some(self.say("registration-form-language", &[("language", Arg::Str(name))]))
    }

    fn add_to_calendar(&self, index: usize, event: &Event, ics: &Target) -> Option<context::AddToCalendar> {
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
            context.day_id = first_of_day.then(|| day.to_string());
            context.day = first_of_day.then(|| text(self.locale, &self.locale.full_date(day)));
            out.push(context);
        }
        out
    }

    fn session(&self, session: &Session) -> context::Session {
        let typeset = |s: String| self.locale.typeset(&s);
        let names = |codes: &[Spanned<String>]| {
            let names: Vec<&str> =
                codes.iter().map(|l| self.locale.languages.get(&l.value).map_or(l.value.as_str(), String::as_str)).collect();
            (!names.is_empty()).then(|| names.join(", "))
        };
        context::Session {
            id: session.id.value.clone(),
            title: self.local(&session.title),
            summary: self.optional(session.summary.as_ref()),
            start_iso: iso(&session.start),
            end_iso: iso(&session.end),
            day: None,
            day_id: None,
            status_label: session.cancelled.then(|| self.say("status-cancelled", &[])),
            start: typeset(self.locale.first_hour(session.start.time())),
            end: typeset(self.locale.hour(session.end.time())),
            hours: typeset(self.locale.hours(session.start.time(), session.end.time())),
            room: self.optional(session.room.as_ref()),
            speakers: session.speakers.iter().filter_map(|s| self.speaker(&s.value)).collect(),
            languages: names(&session.languages),
            interpretation: names(&session.interpretation),
        }
    }

    fn speaker(&self, id: &str) -> Option<context::Speaker> {
        let contact = self.contact(self.site.contacts.person(id)?);
        Some(context::Speaker { name: contact.name, role: contact.role, organisation: contact.organisation })
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

/// A value in the query of a URL.
fn form_encode(text: &str) -> String {
    percent_encode(&text.replace(['\u{a0}', '\u{202f}'], " "))
        .replace('/', "%2F")
        .replace('&', "%26")
        .replace('+', "%2B")
        .replace('=', "%3D")
        .replace(';', "%3B")
}
