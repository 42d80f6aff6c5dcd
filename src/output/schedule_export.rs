//! Dates with hours and their sessions → `schedule.xml` (frab) and `schedule.json`, for the apps and screens of conferences.
//!
//! Both hold the same events in one language: each session, and each date without sessions. The XML follows the schema
//! `schedule.xml.xsd` of the Chaos Computer Club's video team, the JSON its `schema.json`.

use super::page_context::{Speaker, iso};
use super::plan::{PageId, Subject, Target};
use super::xml::escape;
use super::{Format, RenderCx, Rendered};
use crate::base::{Hash, OutputPath, Slug, Span};
use crate::model::{Event, Session, Site, Status, When};
use crate::theme::Theme;
use jiff::Zoned;
use jiff::civil::Date;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The XML.
pub(super) struct FrabXml;
/// The JSON.
pub(super) struct FrabJson;

impl Format for FrabXml {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        plan(site, "schedule.xml", Subject::ScheduleXml)
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        Ok(target.lang.map(|lang| xml(&Export::of(&Speaker::new(cx.site, cx.plan, lang)))).unwrap_or_default().into_bytes())
    }
}

impl Format for FrabJson {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        plan(site, "schedule.json", Subject::ScheduleJson)
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        Ok(target.lang.map(|lang| json(&Export::of(&Speaker::new(cx.site, cx.plan, lang)))).unwrap_or_default().into_bytes())
    }
}

fn plan(site: &Site, name: &str, subject: Subject) -> Vec<Target> {
    if !site
        .events
        .iter()
        .any(|e| takes_place(e.status) && (e.sessions.is_empty() && e.has_hours() || e.sessions.iter().any(|s| !s.cancelled)))
    {
        return Vec::new();
    }
    let path = |lang| OutputPath::new([site.languages.code(lang), name]);
    site.languages.iter().map(|lang| Target::new(path(lang), subject, Some(lang), vec![Span::top(site.file)])).collect()
}

/// What both files say, in one language.
struct Export {
    title: String,
    acronym: String,
    base_url: String,
    zone: String,
    /// By day, then by room.
    days: BTreeMap<Date, BTreeMap<String, Vec<Item>>>,
}

struct Item {
    id: u32,
    guid: String,
    slug: String,
    title: String,
    subtitle: String,
    room: String,
    start: Zoned,
    end: Zoned,
    language: String,
    summary: String,
    url: String,
    persons: Vec<(u32, String)>,
}

impl Export {
    fn of(s: &Speaker<'_>) -> Self {
        let mut export = Self {
            title: s.site_title(),
            acronym: acronym(s.plan.base_url()),
            base_url: format!("{}/", s.plan.base_url()),
            zone: s.site.config.time_zone_name.value.clone(),
            days: BTreeMap::new(),
        };
        let mut taken = BTreeSet::new();
        // The formats know no status: what does not take place is left out.
        for (index, event) in s.site.events.iter().enumerate().filter(|(_, e)| takes_place(e.status)) {
            let url = s.plan.page_url(PageId::Date(index as u32), s.lang).unwrap_or_default();
            let sessions: Vec<Option<&Session>> =
                if event.sessions.is_empty() { vec![None] } else { event.sessions.iter().filter(|x| !x.cancelled).map(Some).collect() };
            for session in sessions {
                if let Some(item) = item(s, event, session, &url, &mut taken) {
                    export.days.entry(item.start.date()).or_default().entry(item.room.clone()).or_default().push(item);
                }
            }
        }
        export
    }
}

fn takes_place(status: Status) -> bool {
    matches!(status, Status::Confirmed | Status::Tentative)
}

fn item(s: &Speaker<'_>, event: &Event, session: Option<&Session>, url: &str, taken: &mut BTreeSet<u32>) -> Option<Item> {
    let (start, end) = match (session, &event.when) {
        (Some(session), _) => (session.start.clone(), session.end.clone()),
        (None, When::Hours(start, end)) => (start.clone(), end.clone()),
        (None, When::Days(..)) => return None,
    };
    let venue = s.site.venue(event);
    let room = session.and_then(|x| x.room.as_ref()).or(venue.map(|v| &v.name));
    let key = session.map_or_else(|| event.id.value.clone(), |x| format!("{}-{}", event.id.value, x.id.value));
    let languages: Vec<&str> = session.iter().flat_map(|x| &x.languages).map(|l| l.value.as_str()).collect();
    let own = s.site.languages.code(s.lang);
    Some(Item {
        id: number(&key, taken),
        guid: guid(&format!("{}/{key}", s.plan.base_url())),
        // The schema wants two characters at least.
        slug: if key.len() < 2 { format!("date-{key}") } else { key },
        title: session.map_or_else(|| s.local(&event.title), |x| s.local(&x.title)),
        subtitle: session.map(|_| s.local(&event.title)).unwrap_or_default(),
        room: room.map_or_else(|| s.say("venue-to-be-announced", &[]), |r| s.local(r)),
        start,
        end,
        language: languages.first().copied().unwrap_or(own).to_owned(),
        summary: s.optional(session.map_or(event.summary.as_ref(), |x| x.summary.as_ref())).unwrap_or_default(),
        url: session.map_or_else(|| url.to_owned(), |x| format!("{url}#{}", x.id.value)),
        persons: session
            .iter()
            .flat_map(|x| &x.speakers)
            .filter_map(|id| Some((number(&id.value, &mut BTreeSet::new()), s.local(&s.site.contacts.person(&id.value)?.name))))
            .collect(),
    })
}

/// A short name of the event: the first part of its host, in the letters that the schema allows.
fn acronym(base_url: &str) -> String {
    let host = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    let name = host.split(['.', '/', ':']).find(|part| *part != "www").unwrap_or(host);
    let name = Slug::fold(name).replace('-', "_");
    if name.len() < 4 { format!("{name}_event") } else { name }
}

/// A number for a name: the same in every build and language, and in one export never twice.
fn number(key: &str, taken: &mut BTreeSet<u32>) -> u32 {
    let hex = Hash::of(key.as_bytes()).to_string();
    let mut number = (u32::from_str_radix(&hex[..8], 16).unwrap_or(1) >> 1).max(1);
    while !taken.insert(number) {
        number += 1;
    }
    number
}

/// A UUID made of a name (RFC 9562 §5.8, version 8).
fn guid(name: &str) -> String {
    let h = Hash::of(name.as_bytes()).to_string();
    format!("{}-{}-8{}-8{}-{}", &h[..8], &h[8..12], &h[12..15], &h[15..18], &h[18..30])
}

/// Hours and minutes: `01:30`.
fn duration(start: &Zoned, end: &Zoned) -> String {
    let minutes = end.timestamp().duration_since(start.timestamp()).as_mins();
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The first beginning and the last end of a day.
fn hours(rooms: &BTreeMap<String, Vec<Item>>) -> (String, String) {
    let items = || rooms.values().flatten();
    let first = items().map(|i| &i.start).min().map(iso).unwrap_or_default();
    let last = items().map(|i| &i.end).max().map(iso).unwrap_or_default();
    (first, last)
}

fn xml(export: &Export) -> String {
    let (Some(first), Some(last)) = (export.days.keys().next(), export.days.keys().next_back()) else { return String::new() };
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schedule>\n<generator name=\"diptych\"/>\n<version>1</version>\n<conference>\n<title>{}</title>\n<acronym>{}</acronym>\n<start>{first}</start>\n<end>{last}</end>\n<days>{}</days>\n<timeslot_duration>00:05</timeslot_duration>\n<base_url>{}</base_url>\n<time_zone_name>{}</time_zone_name>\n</conference>\n",
        escape(&export.title),
        escape(&export.acronym),
        export.days.len(),
        escape(&export.base_url),
        escape(&export.zone),
    );
    for (index, (day, rooms)) in export.days.iter().enumerate() {
        let (start, end) = hours(rooms);
        out.push_str(&format!("<day index=\"{}\" date=\"{day}\" start=\"{start}\" end=\"{end}\">\n", index + 1));
        for (room, items) in rooms {
            out.push_str(&format!("<room name=\"{}\">\n", escape(room)));
            items.iter().for_each(|item| xml_event(item, &mut out));
            out.push_str("</room>\n");
        }
        out.push_str("</day>\n");
    }
    out.push_str("</schedule>\n");
    out
}

fn xml_event(item: &Item, out: &mut String) {
    out.push_str(&format!("<event guid=\"{}\" id=\"{}\">\n", item.guid, item.id));
    let fields = [
        ("room", item.room.as_str()),
        ("title", &item.title),
        ("subtitle", &item.subtitle),
        ("type", "other"),
        ("date", &iso(&item.start)),
        ("start", &item.start.strftime("%H:%M").to_string()),
        ("duration", &duration(&item.start, &item.end)),
        ("abstract", &item.summary),
        ("slug", &item.slug),
        ("track", ""),
        ("language", &item.language),
        ("url", &item.url),
    ];
    for (name, value) in fields {
        out.push_str(&format!("<{name}>{}</{name}>\n", escape(value)));
    }
    out.push_str("<persons>\n");
    for (id, name) in &item.persons {
        out.push_str(&format!("<person id=\"{id}\">{}</person>\n", escape(name)));
    }
    out.push_str("</persons>\n</event>\n");
}

fn json(export: &Export) -> String {
    let (Some(first), Some(last)) = (export.days.keys().next(), export.days.keys().next_back()) else { return String::new() };
    let days: Vec<Value> = export
        .days
        .iter()
        .enumerate()
        .map(|(index, (day, rooms))| {
            let (start, end) = hours(rooms);
            let rooms: Map<String, Value> =
                rooms.iter().map(|(name, items)| (name.clone(), items.iter().map(json_event).collect())).collect();
            json!({ "index": index + 1, "date": day.to_string(), "day_start": start, "day_end": end, "rooms": rooms })
        })
        .collect();
    let schedule = json!({
        "$schema": "https://c3voc.de/schedule/schema.json",
        "generator": { "name": "diptych" },
        "schedule": {
            "version": "1",
            "base_url": export.base_url,
            "conference": {
                "acronym": export.acronym,
                "title": export.title,
                "start": first.to_string(),
                "end": last.to_string(),
                "daysCount": export.days.len(),
                "timeslot_duration": "00:05",
                "time_zone_name": export.zone,
                "days": days,
            },
        },
    });
    format!("{schedule}\n")
}

fn json_event(item: &Item) -> Value {
    let persons: Vec<Value> = item.persons.iter().map(|(id, name)| json!({ "id": id, "public_name": name })).collect();
    json!({
        "id": item.id,
        "guid": item.guid,
        "date": iso(&item.start),
        "start": item.start.strftime("%H:%M").to_string(),
        "duration": duration(&item.start, &item.end),
        "room": item.room,
        "slug": item.slug,
        "url": item.url,
        "title": item.title,
        "subtitle": item.subtitle,
        "track": null,
        "type": "other",
        "language": item.language,
        "abstract": item.summary,
        "description": null,
        "persons": persons,
        "links": [],
        "attachments": [],
    })
}
