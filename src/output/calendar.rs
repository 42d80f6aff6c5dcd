//! Dates → calendars (RFC 5545, 7986): a file for each date and language, and a feed for each language.
//!
//! One event never holds two languages; the same event has the same UID in all of them. A single date's file carries no name,
//! for Outlook would open a calendar of that name. Deliberately not here: METHOD, ORGANIZER, VALARM, X-ALT-DESC.

use super::page_context::Speaker;
use super::plan::{PageId, Plan, Subject, Target};
use super::{Format, RenderCx, Rendered};
use crate::base::{Arg, Lang, OutputPath, Span};
use crate::model::{CalendarEvent, Event, Observance, RegistrationState, Session, Site, Status, When, ZoneRule};
use crate::theme::Theme;
use jiff::civil::{Date, Weekday};
use jiff::tz::Offset;
use jiff::{Timestamp, ToSpan, Zoned};
use std::borrow::Cow;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

pub(super) struct Calendar;

impl Format for Calendar {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        let mut targets = Vec::new();
        for lang in site.languages.iter().filter(|_| !site.events.is_empty()) {
            let code = site.languages.code(lang);
            for (i, event) in site.events.iter().enumerate() {
                let path = OutputPath::new([code, "agenda", &format!("{}.ics", event.id.value)]);
                targets.push(Target::new(path, Subject::Calendar(i as u32), Some(lang), vec![event.id.span]));
            }
            targets.push(Target::new(OutputPath::new([code, "agenda.ics"]), Subject::CalendarFeed, Some(lang), vec![Span::top(site.file)]));
        }
        targets
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let Some(lang) = target.lang else { return Ok(Vec::new()) };
        let mut w = Writer { site: cx.site, plan: cx.plan, lang, tag: &cx.site.locale(lang).tag, out: String::new() };
        w.line("BEGIN", "VCALENDAR");
        w.line("VERSION", "2.0");
        w.line("PRODID", &format!("-//Diptych//Diptych//{}", cx.site.languages.code(lang).to_uppercase()));
        w.line("CALSCALE", "GREGORIAN");
        let events: Vec<(usize, &Event)> = match target.subject {
            Subject::Calendar(i) => cx.site.events.get(i as usize).map(|e| (i as usize, e)).into_iter().collect(),
            _ => {
                w.feed(target);
                cx.site.events.iter().enumerate().collect()
            }
        };
        if events.iter().any(|(_, e)| e.has_hours() || !e.sessions.is_empty()) {
            w.time_zone();
        }
        for (index, event) in events {
            let url = cx.plan.page_url(PageId::Date(index as u32), lang);
            for item in cx.site.ledger.events(event) {
                w.vevent(item, url.as_deref());
            }
        }
        w.line("END", "VCALENDAR");
        Ok(w.out.into_bytes())
    }
}

struct Writer<'a> {
    site: &'a Site,
    plan: &'a Plan,
    lang: Lang,
    tag: &'a str,
    out: String,
}

impl Writer<'_> {
    /// A content line whose value stands as it is.
    fn line(&mut self, name: &str, value: &str) {
        fold(&[name, ":", value].concat(), &mut self.out);
    }

    /// A content line with a text.
    fn text(&mut self, name: &str, value: &str) {
        self.line(name, &escape(value));
    }

    /// A content line with a text in the language of the calendar.
    fn words(&mut self, name: &str, value: &str) {
        self.text(&format!("{name};LANGUAGE={}", parameter(self.tag)), value);
    }

    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.site.words(self.lang).say(id, args)
    }

    /// What only a feed has (RFC 7986 §5).
    fn feed(&mut self, target: &Target) {
        let title = self.site.config.title.get(self.lang).map(|t| t.value.clone()).unwrap_or_default();
        let name = self.say("calendar-name", &[("site", Arg::from(&title))]);
        let description = self.say("calendar-description", &[("site", Arg::from(&title))]);
        self.words("NAME", &name);
        self.text("X-WR-CALNAME", &name);
        self.words("DESCRIPTION", &description);
        self.line("X-WR-TIMEZONE", &self.site.config.time_zone_name.value.clone());
        self.line("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        self.line("X-PUBLISHED-TTL", "PT12H");
        let url = self.plan.url(target);
        self.line("SOURCE;VALUE=URI", &url);
        if let Some(home) = self.plan.page_url(PageId::Home, self.lang) {
            self.line("URL", &home);
        }
        self.line("UID", &format!("agenda@{}", self.host()));
        let items = self.site.events.iter().flat_map(|e| self.site.ledger.events(e));
        let last = items.filter_map(|i| self.site.ledger.get(&i.key())).map(|e| e.modified).max();
        if let Some(last) = last {
            self.line("LAST-MODIFIED", &utc(last));
        }
        self.line("COLOR", "firebrick");
    }

    fn host(&self) -> &str {
        self.site.ledger.host()
    }

    fn time_zone(&mut self) {
        let Some(rule) = &self.site.zone else { return };
        self.line("BEGIN", "VTIMEZONE");
        self.line("TZID", &rule.name.clone());
        self.observance("STANDARD", &rule.standard.clone());
        if let Some(daylight) = rule.daylight.clone() {
            self.observance("DAYLIGHT", &daylight);
        }
        self.line("END", "VTIMEZONE");
    }

    fn observance(&mut self, name: &str, observance: &Observance) {
        self.line("BEGIN", name);
        let start = observance.onset.and_then(|o| o.in_year(1970)).unwrap_or_else(|| Date::constant(1970, 1, 1).at(0, 0, 0, 0));
        self.line("DTSTART", &start.strftime("%Y%m%dT%H%M%S").to_string());
        if let Some(onset) = observance.onset {
            self.line("RRULE", &format!("FREQ=YEARLY;BYMONTH={};BYDAY={}{}", onset.month, onset.nth, weekday(onset.weekday)));
        }
        self.line("TZOFFSETFROM", &offset(observance.from));
        self.line("TZOFFSETTO", &offset(observance.to));
        self.text("TZNAME", &observance.abbreviation);
        self.line("END", name);
    }

    fn vevent(&mut self, item: CalendarEvent<'_>, url: Option<&str>) {
        let CalendarEvent { event, session } = item;
        let lang = self.lang;
        let key = item.key();
        let Some(entry) = self.site.ledger.get(&key) else { return };
        self.line("BEGIN", "VEVENT");
        self.line("UID", &format!("{key}@{}", self.host()));
        let stamp = utc(entry.modified);
        self.line("DTSTAMP", &stamp);
        self.line("LAST-MODIFIED", &stamp);
        self.line("SEQUENCE", &entry.sequence.to_string());
        self.line("STATUS", status(item.status()));
        match (session, &event.when) {
            (Some(session), _) => {
                self.local("DTSTART", &session.start);
                self.local("DTEND", &session.end);
            }
            (None, When::Hours(start, end)) => {
                self.local("DTSTART", start);
                self.local("DTEND", end);
            }
            (None, When::Days(first, last)) => {
                self.line("DTSTART;VALUE=DATE", &first.strftime("%Y%m%d").to_string());
                // The end of days is the day after them.
                let end = last.checked_add(1.day()).unwrap_or(*last);
                self.line("DTEND;VALUE=DATE", &end.strftime("%Y%m%d").to_string());
            }
        }
        let summary = self.summary(item);
        self.words("SUMMARY", &summary);
        let description = self.description(event, session, url);
        self.words("DESCRIPTION", &description);
        let venue = self.site.venue(event);
        if let Some(venue) = venue {
            let parts = [session.and_then(|s| s.room.as_ref()), Some(&venue.name), venue.address.as_ref()];
            let place: Vec<&str> = parts.into_iter().flatten().filter_map(|t| t.get(lang)).map(|t| t.value.as_str()).collect();
            self.words("LOCATION", &place.join(", "));
            if let Some([lat, lon]) = &venue.geo {
                self.line("GEO", &format!("{lat};{lon}"));
            }
        }
        if let Some(url) = url {
            self.line("URL", url);
        }
        let series = self.site.config.title.get(lang).map(|t| t.value.clone()).unwrap_or_default();
        self.words("CATEGORIES", &series);
        if let Some(contact) = self.contact(event) {
            self.words("CONTACT", &contact);
        }
        self.line("CLASS", "PUBLIC");
        self.line("TRANSP", "OPAQUE");
        self.line("END", "VEVENT");
    }

    /// Whom one may call, and at which number.
    fn contact(&self, event: &Event) -> Option<String> {
        let person = self.site.told().contact(event)?;
        let phone = person.phones.first().map(|p| p.written.value.as_str());
        let name = person.name.get(self.lang).map(|n| n.value.as_str());
        Some([name, phone].into_iter().flatten().collect::<Vec<_>>().join(", "))
    }

    fn local(&mut self, name: &str, moment: &Zoned) {
        let zone = self.site.zone.as_ref().map(|z: &ZoneRule| z.name.clone());
        match zone {
            Some(zone) => self.line(&format!("{name};TZID={}", parameter(&zone)), &moment.strftime("%Y%m%dT%H%M%S").to_string()),
            None => self.line(name, &utc(moment.timestamp())),
        }
    }

    fn summary(&self, item: CalendarEvent<'_>) -> String {
        let CalendarEvent { event, session } = item;
        let title = event.title.get(self.lang).map(|t| t.value.clone()).unwrap_or_default();
        let title = match session.and_then(|s| s.title.get(self.lang)) {
            Some(own) => format!("{} – {title}", own.value),
            None => title,
        };
        let id = match item.status() {
            Status::Cancelled => "summary-cancelled",
            Status::Postponed => "summary-postponed",
            _ if event.venue.is_none() => "summary-venue-unknown",
            _ => return title,
        };
        self.say(id, &[("title", Arg::Str(title))])
    }

    /// What it is about, who speaks, and where to read more. Nothing that time alone changes.
    fn description(&self, event: &Event, session: Option<&Session>, url: Option<&str>) -> String {
        let mut parts: Vec<String> = Vec::new();
        let summary = session.map_or(event.summary.as_ref(), |s| s.summary.as_ref());
        parts.extend(summary.and_then(|s| s.get(self.lang)).map(|s| s.value.clone()));
        if let Some(session) = session {
            let names: Vec<&str> = session
                .speakers
                .iter()
                .filter_map(|s| self.site.contacts.person(&s.value)?.name.get(self.lang))
                .map(|n| n.value.as_str())
                .collect();
            parts.extend((!names.is_empty()).then(|| names.join(", ")));
        }
        parts.extend(self.registration(event).filter(|_| session.is_none_or(|s| !s.cancelled)));
        parts.extend(url.map(str::to_owned));
        parts.join("\n\n")
    }

    /// Where one registers and until when, as the schedule says it: a calendar does not know when it is read.
    fn registration(&self, event: &Event) -> Option<String> {
        use RegistrationState as S;
        let facts = event.registration.as_ref().filter(|_| !matches!(event.status, Status::Cancelled | Status::Postponed))?;
        let state = facts.state.as_ref().map(|s| s.value);
        let mut lines = Vec::new();
        match state {
            Some(S::Full) => return Some(self.say("registration-full", &[])),
            Some(S::Waitlist) => lines.push(self.say("registration-waitlist", &[])),
            Some(S::Open) | None => {}
            Some(_) => return None,
        }
        lines.push(self.say("calendar-registration", &[("url", Arg::from(facts.form(self.lang)?.as_str()))]));
        let speaker = Speaker::new(self.site, self.plan, self.lang);
        if let Some(closes) = &facts.closes {
            lines.push(self.say("registration-until", &[("date", Arg::Str(speaker.limit(&closes.value)))]));
        }
        lines.extend(speaker.form_language(event));
        Some(lines.join("\n"))
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Confirmed => "CONFIRMED",
        Status::Tentative | Status::Postponed => "TENTATIVE",
        Status::Cancelled => "CANCELLED",
    }
}

fn utc(instant: Timestamp) -> String {
    instant.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

/// RFC 5545 §3.3.14: `+0100`.
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds().abs();
    let sign = if offset.seconds() < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", seconds / 3600, seconds / 60 % 60)
}

/// RFC 5545 §3.3.11. Controls are dropped, spaces are plain ones, and letters are in NFC.
fn escape(text: &str) -> String {
    let composed = if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) };
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = composed.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            // Some readers take Unicode's own line ends for ends of content lines.
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\u{a0}' | '\u{202f}' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A value of a parameter: RFC 6868 for quotes, carets and line ends; quotes around what RFC 5545 §3.2 reserves.
fn parameter(value: &str) -> String {
    let value: String = value.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || *c == '\n').collect();
    let value = value.replace('^', "^^").replace('\n', "^n").replace('"', "^'");
    if value.contains([':', ';', ',']) { format!("\"{value}\"") } else { value }
}

/// RFC 5545 §3.1: fold at 75 octets, not characters, and never inside a character or before a mark that belongs to it.
fn fold(line: &str, out: &mut String) {
    const LIMIT: usize = 75;
    let is_mark = |c: char| !c.is_ascii() && (is_combining_mark(c) || matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}'));
    // What is not written yet, and how wide it is with the space before it.
    let (mut from, mut width) = (0, 0);
    let mut chars = line.char_indices().peekable();
    // What is left may fit.
    while let Some((start, mut last)) = chars.next().filter(|(start, _)| width + (line.len() - start) > LIMIT) {
        let mut end = start + last.len_utf8();
        // A cluster that fills half a line is no letter any more.
        while let Some((at, c)) = chars.next_if(|(at, c)| (last == '\u{200d}' || is_mark(*c)) && at - start <= LIMIT / 2) {
            (end, last) = (at + c.len_utf8(), c);
        }
        if width + (end - start) > LIMIT {
            out.push_str(&line[from..start]);
            out.push_str("\r\n ");
            (from, width) = (start, 1);
        }
        width += end - start;
    }
    out.push_str(&line[from..]);
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn folding_comes_back(s in "\\PC{0,300}") {
            let mut out = String::new();
            fold(&s, &mut out);
            for line in out.trim_end_matches("\r\n").split("\r\n") {
                prop_assert!(line.len() <= 75);
            }
            prop_assert_eq!(out.trim_end_matches("\r\n").replace("\r\n ", ""), s);
        }
    }

    #[test]
    fn a_million_texts_fold_and_come_back() {
        // Letters of one to four octets, marks that belong to the letter before them, and joiners.
        let letters = ['a', ' ', 'é', '€', '𝄞', '\u{301}', '\u{200d}', '👩', '\u{fe0f}', '日', ';', '\u{202f}'];
        let mut seed = 0x2545_f491_4f6c_dd1d_u64;
        let mut random = move |n: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            (seed % n as u64) as usize
        };
        let (mut text, mut out) = (String::new(), String::new());
        for _ in 0..1_000_000 {
            text.clear();
            out.clear();
            let length = random(60);
            text.extend((0..length).map(|_| letters[random(letters.len())]));
            fold(&text, &mut out);
            assert!(out.split("\r\n").all(|line| line.len() <= 75));
            let unfolded = out.strip_suffix("\r\n").map(|o| o.replace("\r\n ", ""));
            assert_eq!(unfolded.as_deref(), Some(text.as_str()));
        }
    }

    #[test]
    fn parameters_hold_anything() {
        assert_eq!(parameter("fr-BE"), "fr-BE");
        assert_eq!(parameter("a \"b\"^\n: c"), "\"a ^'b^'^^^n: c\"");
    }

    #[test]
    fn text_is_escaped_once() {
        assert_eq!(escape("a, b; c\\d\r\ne\u{7}\u{202f}!"), "a\\, b\\; c\\\\d\\ne !");
        assert_eq!(escape("a\rb\u{2028}c\u{2029}d\u{85}"), "a\\nb\\nc\\nd");
    }
}
