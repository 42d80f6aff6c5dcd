//! Facts of a page → JSON-LD (schema.org), for search engines. Nothing in it that the page does not say.
//!
//! A page has one graph. Whoever stands in it more than once (an organiser, a place) stands there once whole, and is meant by its
//! `@id` elsewhere; what is the same in all languages has the same `@id` on all pages.

use super::json::Json;
use super::links;
use super::page::{event_description, title};
use super::page_context::{Speaker, iso};
use super::picture;
use super::plan::{PageId, SECTIONS, Subject};
use crate::model::{Event, Organisation, RegistrationState, Session, Status, Venue, When};
use crate::theme::context::Html;
use std::collections::BTreeSet;

/// What all pages of a language say alike, in JSON.
pub(super) struct Common {
    /// Those who hold the event, whole.
    organisers: String,
    /// Those who hold the event, as others mean them.
    organizer: String,
    /// The name and the address of each section.
    sections: Vec<(PageId, String)>,
}

impl Common {
    pub(super) fn new(s: &Speaker<'_>) -> Self {
        let mut organisers = Json::default();
        s.organisers().for_each(|o| organisation(&mut organisers, s, o));
        let mut organizer = Json::default();
        let ids: Vec<String> = s.organisers().map(|o| organisation_id(s, o)).collect();
        match ids.as_slice() {
            // Where nobody stands in the graph, the event holds itself.
            [] => organizer.object(|json| {
                json.put("@type", "Organization");
                json.put("name", &s.site_title());
                json.put("url", s.plan.base_url());
            }),
            [id] => meant(&mut organizer, id),
            ids => organizer.list(|list| ids.iter().for_each(|id| meant(list, id))),
        }
        // The menu has shorter names than the pages.
        let section = |(key, page): &(&str, PageId)| {
            let key = if *key == "index" { "home" } else { key };
            Some((*page, step(&s.say(&format!("nav-{key}"), &[]), &s.plan.page_url(*page, s.lang)?)))
        };
        let sections = SECTIONS.iter().filter_map(section).collect();
        Self { organisers: organisers.finish(), organizer: organizer.finish(), sections }
    }
}

/// What a page says of itself.
#[derive(Clone, Copy)]
pub(super) struct Own<'a> {
    pub page: PageId,
    pub title: &'a str,
    /// Empty where nobody wrote one.
    pub description: &'a str,
}

/// The data of a page, ready for a script element; none for pages without facts of their own.
pub(super) fn for_page(s: &Speaker<'_>, own: Own<'_>, common: &Common) -> Option<Html> {
    let mut graph = Json::with_room();
    match own.page {
        PageId::NotFound | PageId::Choice => return None,
        PageId::Date(i) => {
            event(&mut graph, s, common, i as usize, Some(own));
            if let Some(place) = s.site.events.get(i as usize).and_then(|e| s.site.venue(e)) {
                venue(&mut graph, s, place);
            }
            graph.add(&common.organisers);
        }
        PageId::Home => {
            (0..s.site.events.len()).for_each(|i| event(&mut graph, s, common, i, None));
            let used: BTreeSet<&str> = s.site.events.iter().filter_map(|e| Some(s.site.venue(e)?.id.value.as_str())).collect();
            let places = s.site.venues.iter().filter(|v| used.contains(v.id.value.as_str()));
            places.for_each(|place| venue(&mut graph, s, place));
            graph.add(&common.organisers);
        }
        PageId::Release(i) => {
            release(&mut graph, s, common, i as usize, own);
            graph.add(&common.organisers);
        }
        PageId::Contact => s.site.contacts.organisations.iter().for_each(|o| organisation(&mut graph, s, o)),
        _ => {}
    }
    breadcrumbs(&mut graph, s, common, own);
    let graph = graph.finish();
    (!graph.is_empty()).then(|| Html(["{\"@context\":\"https://schema.org\",\"@graph\":[", &graph, "]}"].concat()))
}

/// The way from the home page to this one.
fn breadcrumbs(json: &mut Json, s: &Speaker<'_>, common: &Common, own: Own<'_>) {
    let above: &[PageId] = match own.page {
        PageId::Home => return,
        PageId::Date(_) => &[PageId::Dates],
        PageId::Release(_) | PageId::PressYear(..) => &[PageId::Press],
        PageId::Facing(i) => &[PageId::Press, PageId::Release(i)],
        _ => &[],
    };
    let written = |page: PageId| match common.sections.iter().find(|(section, _)| *section == page) {
        Some((_, written)) => Some(written.clone()),
        None if page == own.page => Some(step(own.title, &s.plan.page_url(page, s.lang)?)),
        None => Some(step(&title(s, page), &s.plan.page_url(page, s.lang)?)),
    };
    json.object(|json| {
        json.put("@type", "BreadcrumbList");
        json.name("itemListElement").list(|list| {
            let way = [PageId::Home].iter().chain(above).chain([&own.page]);
            for (at, step) in way.filter_map(|page| written(*page)).enumerate() {
                list.object(|json| {
                    json.put("@type", "ListItem");
                    json.name("position").number(at + 1);
                    json.add(&step);
                });
            }
        });
    });
}

/// A page on the way to another.
fn step(name: &str, url: &str) -> String {
    let mut json = Json::default();
    json.put("name", name);
    json.put("item", url);
    json.finish()
}

/// The event's name for machines: the same in all languages.
fn event_id(s: &Speaker<'_>, event: &Event) -> String {
    format!("{}/#{}", s.plan.base_url(), event.id.value)
}

fn organisation_id(s: &Speaker<'_>, o: &Organisation) -> String {
    format!("{}/#organisation-{}", s.plan.base_url(), o.id.value)
}

fn venue_id(s: &Speaker<'_>, v: &Venue) -> String {
    format!("{}/#place-{}", s.plan.base_url(), v.id.value)
}

/// What stands elsewhere in the graph.
fn meant(json: &mut Json, id: &str) {
    json.object(|json| json.put("@id", id));
}

/// A date; with its sessions and whoever speaks at them where it is the subject of the page.
fn event(json: &mut Json, s: &Speaker<'_>, common: &Common, index: usize, own: Option<Own<'_>>) {
    let Some(event) = s.site.events.get(index) else { return };
    let Some(url) = s.plan.page_url(PageId::Date(index as u32), s.lang) else { return };
    let (start, end) = match &event.when {
        When::Days(first, last) => (first.to_string(), last.to_string()),
        When::Hours(start, end) => (iso(start), iso(end)),
    };
    let status = match event.status {
        Status::Cancelled => "https://schema.org/EventCancelled",
        Status::Postponed => "https://schema.org/EventPostponed",
        _ => "https://schema.org/EventScheduled",
    };
    json.object(|json| {
        json.put("@type", "Event");
        json.put("@id", &event_id(s, event));
        match own {
            Some(own) => {
                json.put("name", own.title);
                json.put("description", own.description);
            }
            None => {
                json.put("name", &s.local(&event.title));
                json.put("description", &event_description(s, event));
            }
        }
        json.put("startDate", &start);
        json.put("endDate", &end);
        json.put("eventStatus", status);
        json.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
        location(json, s, event);
        json.name("organizer").add(&common.organizer);
        json.put("inLanguage", &s.locale.tag);
        json.put("url", &url);
        offer(json, s, event);
        if let Some(card) = s.plan.find(Subject::Card(PageId::Date(index as u32)), Some(s.lang)) {
            json.put("image", &s.plan.url(card));
        }
        if own.is_none() {
            return;
        }
        if !event.sessions.is_empty() {
            json.name("subEvent").list(|list| event.sessions.iter().for_each(|session| part(list, s, event, session, status, &url)));
        }
        performers(json, s, event.speakers().into_iter());
    });
}

/// A session: an event of its own within its date.
fn part(json: &mut Json, s: &Speaker<'_>, event: &Event, session: &Session, status: &str, url: &str) {
    // What it shares with its date (organiser, attendance) is said there.
    json.object(|json| {
        json.put("@type", "Event");
        json.put("@id", &format!("{}.{}", event_id(s, event), session.id.value));
        json.put("name", &s.local(&session.title));
        json.put("startDate", &iso(&session.start));
        json.put("endDate", &iso(&session.end));
        json.put("eventStatus", if session.cancelled { "https://schema.org/EventCancelled" } else { status });
        location(json, s, event);
        json.put("url", &format!("{url}#{}", session.id.value));
        if let Some(summary) = s.optional(session.summary.as_ref()) {
            json.put("description", &summary);
        }
        if !session.languages.is_empty() {
            json.name("inLanguage").list(|list| session.languages.iter().for_each(|l| list.text(&l.value)));
        }
        performers(json, s, session.speakers.iter().map(|id| id.value.as_str()));
    });
}

fn performers<'i>(json: &mut Json, s: &Speaker<'_>, ids: impl Iterator<Item = &'i str>) {
    let mut people = ids.filter_map(|id| s.site.contacts.person(id)).peekable();
    if people.peek().is_some() {
        json.name("performer").list(|list| {
            people.for_each(|person| {
                list.object(|json| {
                    json.put("@type", "Person");
                    json.put("name", &s.local(&person.name));
                });
            });
        });
    }
}

fn location(json: &mut Json, s: &Speaker<'_>, event: &Event) {
    json.name("location");
    match s.site.venue(event) {
        Some(venue) => meant(json, &venue_id(s, venue)),
        None => json.object(|json| {
            json.put("@type", "Place");
            json.put("name", &s.say("venue-to-be-announced", &[]));
            address(json, s, None);
        }),
    }
}

fn venue(json: &mut Json, s: &Speaker<'_>, venue: &Venue) {
    json.object(|json| {
        json.put("@type", "Place");
        json.put("@id", &venue_id(s, venue));
        json.put("name", &s.local(&venue.name));
        address(json, s, s.optional(venue.address.as_ref()));
        if let Some([lat, lon]) = &venue.geo {
            json.name("geo").object(|json| {
                json.put("@type", "GeoCoordinates");
                json.put("latitude", lat);
                json.put("longitude", lon);
            });
        }
        if let Some(url) = &venue.url {
            json.put("url", url.value.as_str());
        }
    });
}

fn address(json: &mut Json, s: &Speaker<'_>, written: Option<String>) {
    // The code of the country is the second part of the language's tag.
    let country = s.locale.tag.split_once('-').map_or(s.locale.country.as_str(), |(_, country)| country);
    json.name("address").object(|json| {
        json.put("@type", "PostalAddress");
        json.put("addressCountry", country);
        match written.as_deref().map(|text| parts(text).ok_or(text)) {
            Some(Ok((street, code, town))) => {
                json.put("streetAddress", street);
                json.put("postalCode", code);
                json.put("addressLocality", town);
            }
            Some(Err(text)) => json.put("streetAddress", text),
            None => {}
        }
    });
}

/// `Quai Fernand Demets 23, 1070 Anderlecht` → street, code, town.
fn parts(address: &str) -> Option<(&str, &str, &str)> {
    let (street, rest) = address.rsplit_once(", ")?;
    let (code, town) = rest.split_once([' ', '\u{a0}'])?;
    (code.len() == 4 && code.bytes().all(|b| b.is_ascii_digit())).then_some((street, code, town))
}

fn organisation(json: &mut Json, s: &Speaker<'_>, o: &Organisation) {
    let logo = || {
        let file = links::media(s.site, &links::join("content", &o.logo.as_ref()?.value)?)?;
        picture::shown(s.site, s.plan, file, s.plan.host())
    };
    json.object(|json| {
        json.put("@type", "Organization");
        json.put("@id", &organisation_id(s, o));
        json.put("name", &s.local(&o.name));
        if let Some(url) = &o.url {
            json.put("url", url.value.as_str());
        }
        if let Some(logo) = logo() {
            json.put("logo", &logo.src);
        }
        if let Some(email) = &o.email {
            json.put("email", &email.value);
        }
        if let Some(phone) = o.phones.first() {
            json.put("telephone", &phone.number);
        }
        if let Some(written) = s.optional(o.address.as_ref()) {
            address(json, s, Some(written));
        }
    });
}

/// There is an offer exactly when there is something to register for.
fn offer(json: &mut Json, s: &Speaker<'_>, event: &Event) {
    use RegistrationState as S;
    let Some(facts) = &event.registration else { return };
    let Some(url) = facts.form(s.lang) else { return };
    let availability = match event.registration_state(&s.site.now) {
        S::Open | S::Closing | S::Upcoming => "https://schema.org/InStock",
        S::Waitlist => "https://schema.org/LimitedAvailability",
        S::Full | S::Closed => "https://schema.org/SoldOut",
        S::Announced | S::None | S::Over | S::Cancelled => return,
    };
    json.name("offers").object(|json| {
        json.put("@type", "Offer");
        json.put("url", url.as_str());
        json.put("availability", availability);
        if let Some(price) = &facts.price {
            json.put("price", &format!("{}.{:02}", price.value.0 / 100, price.value.0 % 100));
            json.put("priceCurrency", "EUR");
        }
        if let Some(opens) = &facts.opens {
            json.put("validFrom", &iso(&opens.value.at));
        }
        if let Some(closes) = &facts.closes {
            json.put("validThrough", &iso(&closes.value.at));
        }
    });
}

fn release(json: &mut Json, s: &Speaker<'_>, common: &Common, index: usize, own: Own<'_>) {
    let Some(page) = s.site.pages.get(index).filter(|p| p.sides.get(s.lang).is_some()) else { return };
    let Some(url) = s.plan.page_url(own.page, s.lang) else { return };
    json.object(|json| {
        json.put("@type", "NewsArticle");
        json.put("@id", &url);
        json.put("headline", own.title);
        json.put("description", own.description);
        json.put("inLanguage", &s.locale.tag);
        json.put("url", &url);
        json.name("author").add(&common.organizer);
        json.name("publisher").add(&common.organizer);
        // No language is the original: each is a translation of the other.
        json.name("workTranslation").list(|list| {
            for other in s.site.languages.iter().filter(|l| *l != s.lang) {
                let Some(url) = s.plan.page_url(own.page, other) else { continue };
                list.object(|json| {
                    json.put("@type", "NewsArticle");
                    json.put("@id", &url);
                    json.put("inLanguage", &s.site.locale(other).tag);
                });
            }
        });
        if let Some(date) = page.date {
            json.put("datePublished", &date.to_string());
            json.put("dateModified", &page.updated.unwrap_or(date).to_string());
        }
        let shown = page.images.iter().filter_map(|i| {
            let file = links::media(s.site, &links::join("", &i.path)?)?;
            Some(picture::shown(s.site, s.plan, file, s.plan.host())?.src)
        });
        let card = s.plan.find(Subject::Card(own.page), Some(s.lang)).map(|t| s.plan.url(t));
        let images: Vec<String> = shown.chain(card).collect();
        if !images.is_empty() {
            json.name("image").list(|list| images.iter().for_each(|image| list.text(image)));
        }
        if !page.events.is_empty() {
            json.name("about").list(|list| {
                for event in &page.events {
                    list.object(|json| {
                        json.put("@type", "Event");
                        json.put("@id", &event_id(s, &s.site.events[*event]));
                    });
                }
            });
        }
    });
}
