//! Facts of a page → JSON-LD (schema.org), for search engines. Nothing in it that the page does not say.

use super::links;
use super::page::event_description;
use super::page_context::{Speaker, iso};
use super::picture;
use super::plan::PageId;
use crate::base::Lang;
use crate::model::{Event, Person, RegistrationState, Session, Status, When};
use crate::theme::context::Html;
use serde_json::{Value, json};

/// The data of a page, ready for a script element; none for pages without facts of their own.
pub(super) fn for_page(s: &Speaker<'_>, page: PageId) -> Option<Html> {
    let data = match page {
        PageId::Date(i) => event(s, i as usize)?,
        PageId::Home => {
            let events: Vec<Value> = (0..s.site.events.len()).filter_map(|i| event(s, i)).map(without_context).collect();
            (!events.is_empty()).then(|| json!({ "@context": "https://schema.org", "@graph": events }))?
        }
        PageId::Release(i) => release(s, i as usize)?,
        _ => return None,
    };
    Some(Html(inert(&data.to_string())))
}

fn without_context(mut value: Value) -> Value {
    if let Value::Object(map) = &mut value {
        map.shift_remove("@context");
    }
    value
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

fn event(s: &Speaker<'_>, index: usize) -> Option<Value> {
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
        "@context": "https://schema.org",
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
    let sessions: Vec<Value> = event.sessions.iter().map(|session| part(s, event, session, status, &url)).collect();
    if !sessions.is_empty() {
        data["subEvent"] = sessions.into();
    }
    let mut speakers: Vec<&str> = Vec::new();
    for id in event.sessions.iter().flat_map(|s| &s.speakers).filter(|id| s.site.contacts.person(&id.value).is_some()) {
        if !speakers.contains(&id.value.as_str()) {
            speakers.push(&id.value);
        }
    }
    if !speakers.is_empty() {
        data["performer"] = speakers.iter().filter_map(|id| s.site.contacts.person(id)).map(|p| person(s, p)).collect();
    }
    Some(data)
}

/// A session: an event of its own within its date.
fn part(s: &Speaker<'_>, event: &Event, session: &Session, status: &str, url: &str) -> Value {
    let mut part = json!({
        "@type": "Event",
        "@id": format!("{}.{}", event_id(s, event), session.id.value),
        "name": s.local(&session.title),
        "description": s.optional(session.summary.as_ref()).unwrap_or_else(|| s.session_sentence(event, session)),
        "startDate": iso(&session.start),
        "endDate": iso(&session.end),
        "eventStatus": if session.cancelled { "https://schema.org/EventCancelled" } else { status },
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": location(s, event),
        "organizer": organizer(s),
        "url": format!("{url}#{}", session.id.value),
    });
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
    let venue = s.site.venue(event);
    let Some(venue) = venue else {
        return json!({ "@type": "Place", "name": s.say("venue-to-be-announced", &[]), "address": { "@type": "PostalAddress", "addressCountry": country(s) } });
    };
    let mut address = json!({ "@type": "PostalAddress", "addressCountry": country(s) });
    if let Some(text) = s.optional(venue.address.as_ref()) {
        match parts(&text) {
            Some((street, code, town)) => {
                address["streetAddress"] = street.into();
                address["postalCode"] = code.into();
                address["addressLocality"] = town.into();
            }
            None => address["streetAddress"] = text.into(),
        }
    }
    let mut place = json!({ "@type": "Place", "name": s.local(&venue.name), "address": address });
    if let Some([lat, lon]) = &venue.geo {
        place["geo"] = json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon });
    }
    if let Some(url) = &venue.url {
        place["url"] = url.value.as_str().into();
    }
    place
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

fn organizer(s: &Speaker<'_>) -> Value {
    let organisers: Vec<Value> = s
        .site
        .config
        .organisers
        .iter()
        .filter_map(|id| s.site.contacts.organisation(&id.value))
        .map(|o| {
            let mut data =
                json!({ "@type": "Organization", "@id": format!("{}/#{}", s.plan.base_url(), o.id.value), "name": s.local(&o.name) });
            if let Some(url) = &o.url {
                data["url"] = url.value.as_str().into();
            }
            data
        })
        .collect();
    match organisers.len() {
        0 => json!({ "@type": "Organization", "name": s.site_title(), "url": s.plan.base_url() }),
        1 => organisers.into_iter().next().unwrap_or_default(),
        _ => organisers.into(),
    }
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
        "@context": "https://schema.org",
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
    if !images.is_empty() {
        data["image"] = images.into();
    }
    Some(data)
}
