//! Facts of a page → JSON-LD (schema.org), for search engines. Nothing in it that the page does not say.
//!
//! A page has one graph. Whoever stands in it more than once (an organiser, a place) stands there once whole, and is meant by its
//! `@id` elsewhere; what is the same in all languages has the same `@id` on all pages.

use super::links;
use super::page::{event_description, title};
use super::page_context::{Speaker, iso};
use super::picture;
use super::plan::{PageId, SECTIONS, Subject};
use crate::base::Lang;
use crate::model::{Event, Organisation, Person, RegistrationState, Session, Status, Venue, When};
use crate::theme::context::Html;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The data of a page, ready for a script element; none for pages without facts of their own.
///
/// `organisers`: those of the event, as [`organisers`] writes them.
pub(super) fn for_page(s: &Speaker<'_>, page: PageId, organisers: &str) -> Option<Html> {
    let mut about_organisers = "";
    let graph: Vec<Value> = match page {
        PageId::NotFound | PageId::Choice => return None,
        PageId::Date(i) => {
            about_organisers = organisers;
            let place = s.site.events.get(i as usize).and_then(|e| s.site.venue(e));
            event(s, i as usize, true).into_iter().chain(place.map(|v| venue(s, v))).collect()
        }
        PageId::Home => {
            let events = (0..s.site.events.len()).filter_map(|i| event(s, i, false));
            let used: BTreeSet<&str> = s.site.events.iter().filter_map(|e| Some(s.site.venue(e)?.id.value.as_str())).collect();
            let places = s.site.venues.iter().filter(|v| used.contains(v.id.value.as_str()));
            about_organisers = organisers;
            events.chain(places.map(|v| venue(s, v))).collect()
        }
        PageId::Release(i) => {
            about_organisers = organisers;
            release(s, i as usize).into_iter().collect()
        }
        PageId::Contact => s.site.contacts.organisations.iter().map(|o| organisation(s, o)).collect(),
        _ => Vec::new(),
    };
    let things = graph.iter().map(json).chain((!about_organisers.is_empty()).then(|| about_organisers.to_owned()));
    let things: Vec<String> = things.chain(breadcrumbs(s, page).as_ref().map(json)).collect();
    (!things.is_empty()).then(|| Html(inert(&format!("{{\"@context\":\"https://schema.org\",\"@graph\":[{}]}}", things.join(",")))))
}

fn json(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The way from the home page to this one.
fn breadcrumbs(s: &Speaker<'_>, page: PageId) -> Option<Value> {
    let above = match page {
        PageId::Home => return None,
        PageId::Date(_) => vec![PageId::Dates],
        PageId::Release(_) | PageId::PressYear(..) => vec![PageId::Press],
        PageId::Facing(i) => vec![PageId::Press, PageId::Release(i)],
        _ => Vec::new(),
    };
    let way = std::iter::once(PageId::Home).chain(above).chain([page]);
    let steps: Vec<Value> = way
        .filter_map(|step| {
            // The menu has shorter names than the pages.
            let section = SECTIONS.iter().find(|(_, id)| *id == step).map(|(key, _)| if *key == "index" { "home" } else { key });
            let name = section.map_or_else(|| title(s, step), |key| s.say(&format!("nav-{key}"), &[]));
            Some((name, s.plan.page_url(step, s.lang)?))
        })
        .enumerate()
        .map(|(at, (name, url))| json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": url }))
        .collect();
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": steps }))
}

/// JSON that is no markup, wherever it is put: inside a script element nothing in it may end the element or begin a comment
/// (HTML §4.12.1.3), and a file that a careless host sends as HTML shows text.
pub(super) fn inert(json: &str) -> String {
    json.replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
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
fn meant(ids: Vec<String>) -> Value {
    let mut ids: Vec<Value> = ids.into_iter().map(|id| json!({ "@id": id })).collect();
    if ids.len() == 1 { ids.remove(0) } else { ids.into() }
}

/// A date; with its sessions and whoever speaks at them where it is the subject of the page.
fn event(s: &Speaker<'_>, index: usize, whole: bool) -> Option<Value> {
    let event = s.site.events.get(index)?;
    let url = s.plan.page_url(PageId::Date(index as u32), s.lang)?;
    let (start, end) = match &event.when {
        When::Days(first, last) => (first.to_string(), last.to_string()),
        When::Hours(start, end) => (iso(start), iso(end)),
    };
    let status = match event.status {
        Status::Cancelled => "https://schema.org/EventCancelled",
        Status::Postponed => "https://schema.org/EventPostponed",
        _ => "https://schema.org/EventScheduled",
    };
    let mut data = json!({
        "@type": "Event",
        "@id": event_id(s, event),
        "name": s.local(&event.title),
        "description": event_description(s, event),
        "startDate": start,
        "endDate": end,
        "eventStatus": status,
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": location(s, event),
        "organizer": organizer(s),
        "inLanguage": s.locale.tag,
        "url": url,
    });
    if let Some(offer) = offer(s, event) {
        data["offers"] = offer;
    }
    if let Some(card) = s.plan.find(Subject::Card(PageId::Date(index as u32)), Some(s.lang)) {
        data["image"] = s.plan.url(card).into();
    }
    if !whole {
        return Some(data);
    }
    let sessions: Vec<Value> = event.sessions.iter().map(|session| part(s, event, session, status, &url)).collect();
    if !sessions.is_empty() {
        data["subEvent"] = sessions.into();
    }
    let performers: Vec<Value> = event.speakers().into_iter().filter_map(|id| s.site.contacts.person(id)).map(|p| person(s, p)).collect();
    if !performers.is_empty() {
        data["performer"] = performers.into();
    }
    Some(data)
}

/// A session: an event of its own within its date.
fn part(s: &Speaker<'_>, event: &Event, session: &Session, status: &str, url: &str) -> Value {
    // What it shares with its date (organiser, attendance) is said there.
    let mut part = json!({
        "@type": "Event",
        "@id": format!("{}.{}", event_id(s, event), session.id.value),
        "name": s.local(&session.title),
        "startDate": iso(&session.start),
        "endDate": iso(&session.end),
        "eventStatus": if session.cancelled { "https://schema.org/EventCancelled" } else { status },
        "location": location(s, event),
        "url": format!("{url}#{}", session.id.value),
    });
    if let Some(summary) = s.optional(session.summary.as_ref()) {
        part["description"] = summary.into();
    }
    if !session.languages.is_empty() {
        part["inLanguage"] = session.languages.iter().map(|l| l.value.as_str()).collect();
    }
    let performers: Vec<Value> = session.speakers.iter().filter_map(|p| s.site.contacts.person(&p.value)).map(|p| person(s, p)).collect();
    if !performers.is_empty() {
        part["performer"] = performers.into();
    }
    part
}

fn person(s: &Speaker<'_>, person: &Person) -> Value {
    json!({ "@type": "Person", "name": s.local(&person.name) })
}

fn location(s: &Speaker<'_>, event: &Event) -> Value {
    match s.site.venue(event) {
        Some(venue) => meant(vec![venue_id(s, venue)]),
        None => {
            json!({ "@type": "Place", "name": s.say("venue-to-be-announced", &[]), "address": { "@type": "PostalAddress", "addressCountry": country(s) } })
        }
    }
}

fn venue(s: &Speaker<'_>, venue: &Venue) -> Value {
    let mut place = json!({ "@type": "Place", "@id": venue_id(s, venue), "name": s.local(&venue.name), "address": address(s, s.optional(venue.address.as_ref())) });
    if let Some([lat, lon]) = &venue.geo {
        place["geo"] = json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon });
    }
    if let Some(url) = &venue.url {
        place["url"] = url.value.as_str().into();
    }
    place
}

fn address(s: &Speaker<'_>, written: Option<String>) -> Value {
    let mut address = json!({ "@type": "PostalAddress", "addressCountry": country(s) });
    if let Some(text) = written {
        match parts(&text) {
            Some((street, code, town)) => {
                address["streetAddress"] = street.into();
                address["postalCode"] = code.into();
                address["addressLocality"] = town.into();
            }
            None => address["streetAddress"] = text.into(),
        }
    }
    address
}

/// The code of the country: the second part of the language's tag.
fn country<'a>(s: &Speaker<'a>) -> &'a str {
    s.locale.tag.split_once('-').map_or(s.locale.country.as_str(), |(_, c)| c)
}

/// `Quai Fernand Demets 23, 1070 Anderlecht` → street, code, town.
fn parts(address: &str) -> Option<(&str, &str, &str)> {
    let (street, rest) = address.rsplit_once(", ")?;
    let (code, town) = rest.split_once([' ', '\u{a0}'])?;
    (code.len() == 4 && code.bytes().all(|b| b.is_ascii_digit())).then_some((street, code, town))
}

/// Who holds the event: those who stand in the graph, else the event itself.
fn organizer(s: &Speaker<'_>) -> Value {
    let ids: Vec<String> = s.organisers().map(|o| organisation_id(s, o)).collect();
    match ids.len() {
        0 => json!({ "@type": "Organization", "name": s.site_title(), "url": s.plan.base_url() }),
        _ => meant(ids),
    }
}

/// Those who hold the event, in JSON, with commas between them: they stand on most pages of a language.
pub(super) fn organisers(s: &Speaker<'_>) -> String {
    s.organisers().map(|o| json(&organisation(s, o))).collect::<Vec<_>>().join(",")
}

fn organisation(s: &Speaker<'_>, o: &Organisation) -> Value {
    let mut data = Map::new();
    let mut put = |name: &str, value: Value| data.insert(name.to_owned(), value);
    put("@type", "Organization".into());
    put("@id", organisation_id(s, o).into());
    put("name", s.local(&o.name).into());
    if let Some(url) = &o.url {
        put("url", url.value.as_str().into());
    }
    if let Some(logo) = o
        .logo
        .as_ref()
        .and_then(|l| picture::shown(s.site, s.plan, links::media(s.site, &links::join("content", &l.value)?)?, s.plan.host()))
    {
        put("logo", logo.src.into());
    }
    if let Some(email) = &o.email {
        put("email", email.value.as_str().into());
    }
    if let Some(phone) = o.phones.first() {
        put("telephone", phone.number.as_str().into());
    }
    if let Some(written) = s.optional(o.address.as_ref()) {
        put("address", address(s, Some(written)));
    }
    data.into()
}

/// There is an offer exactly when there is something to register for.
fn offer(s: &Speaker<'_>, event: &Event) -> Option<Value> {
    use RegistrationState as S;
    let facts = event.registration.as_ref()?;
    let url = facts.form(s.lang)?;
    let availability = match event.registration_state(&s.site.now) {
        S::Open | S::Closing | S::Upcoming => "https://schema.org/InStock",
        S::Waitlist => "https://schema.org/LimitedAvailability",
        S::Full | S::Closed => "https://schema.org/SoldOut",
        S::Announced | S::None | S::Over | S::Cancelled => return None,
    };
    let mut offer = json!({ "@type": "Offer", "url": url.as_str(), "availability": availability });
    if let Some(price) = &facts.price {
        offer["price"] = format!("{}.{:02}", price.value.0 / 100, price.value.0 % 100).into();
        offer["priceCurrency"] = "EUR".into();
    }
    if let Some(opens) = &facts.opens {
        offer["validFrom"] = iso(&opens.value.at).into();
    }
    if let Some(closes) = &facts.closes {
        offer["validThrough"] = iso(&closes.value.at).into();
    }
    Some(offer)
}

fn release(s: &Speaker<'_>, index: usize) -> Option<Value> {
    let page = s.site.pages.get(index)?;
    let side = page.sides.get(s.lang)?;
    let id = PageId::Release(index as u32);
    let url = s.plan.page_url(id, s.lang)?;
    let others: Vec<Value> = s
        .site
        .languages
        .iter()
        .filter(|l: &Lang| *l != s.lang)
        .filter_map(|l| Some(json!({ "@type": "NewsArticle", "@id": s.plan.page_url(id, l)?, "inLanguage": s.site.locale(l).tag })))
        .collect();
    let mut data = json!({
        "@type": "NewsArticle",
        "@id": url,
        "headline": side.title.as_ref().map(|t| s.locale.typeset(&t.value)).unwrap_or_default(),
        "description": s.description(side).unwrap_or_default(),
        "inLanguage": s.locale.tag,
        "url": url,
        "author": organizer(s),
        "publisher": organizer(s),
        // No language is the original: each is a translation of the other.
        "workTranslation": others,
    });
    if let Some(date) = page.date {
        data["datePublished"] = date.to_string().into();
        data["dateModified"] = page.updated.unwrap_or(date).to_string().into();
    }
    let images: Vec<String> = page
        .images
        .iter()
        .filter_map(|i| links::media(s.site, &links::join("", &i.path)?))
        .filter_map(|file| picture::shown(s.site, s.plan, file, s.plan.host()))
        .map(|shown| shown.src)
        .collect();
    let card = s.plan.find(Subject::Card(id), Some(s.lang)).map(|t| s.plan.url(t));
    let images: Vec<String> = images.into_iter().chain(card).collect();
    if !images.is_empty() {
        data["image"] = images.into();
    }
    let about: Vec<Value> = page.events.iter().map(|i| json!({ "@type": "Event", "@id": event_id(s, &s.site.events[*i]) })).collect();
    if !about.is_empty() {
        data["about"] = about.into();
    }
    Some(data)
}
