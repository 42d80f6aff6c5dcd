//! A place in YAML → the date, venue, person or organisation that is named there, and what one knows of it.

use super::site::Snapshot;
use crate::base::{FileId, Lang, Span, Spanned};
use crate::model::{Event, Organisation, Person, Site, Venue, When};
use crate::syntax::fields::LocalText;
use crate::syntax::front_matter;
use crate::syntax::yaml::{self, Node, Value};

/// What a name means.
#[derive(Clone, Copy, Debug)]
pub(super) enum Named<'a> {
    /// A date of the schedule.
    Event(&'a Event),
    /// A place where dates are held.
    Venue(&'a Venue),
    /// Somebody who may be called, or who speaks.
    Person(&'a Person),
    /// An organisation.
    Organisation(&'a Organisation),
}

/// What a field means by a name in it: `dates: [x]`, `venue: x`.
pub(super) fn find<'a>(site: &'a Site, field: &str, name: &str) -> Option<Named<'a>> {
    all(site, field).into_iter().find(|n| n.id().value == name)
}

/// Everything that a field may name.
pub(super) fn all<'a>(site: &'a Site, field: &str) -> Vec<Named<'a>> {
    let people = || site.contacts.people.iter().map(Named::Person);
    let organisations = || site.contacts.organisations.iter().map(Named::Organisation);
    match field {
        "dates" => site.events.iter().map(Named::Event).collect(),
        "venue" | "venues" => site.venues.iter().map(Named::Venue).collect(),
        "contacts" | "speakers" | "people" => people().collect(),
        "organisation" | "organisers" | "organisations" => organisations().collect(),
        "contact" => people().chain(organisations()).collect(),
        _ => Vec::new(),
    }
}

/// What is named at a place of a data file or front matter, and where the name stands.
pub(super) fn at(snapshot: &Snapshot, file: FileId, offset: usize) -> Option<(Span, Named<'_>)> {
    let site = snapshot.compiled.site.as_ref()?;
    let text = snapshot.sources.text(file);
    let range = match snapshot.sources.file(file).path.ends_with(".md") {
        true => front_matter::split(file, text).ok()?.yaml,
        false => 0..text.len(),
    };
    if !range.contains(&offset) && offset != range.end {
        return None;
    }
    let tree = yaml::parse(file, text, range).0?;
    let mut fields = Vec::new();
    let (span, name) = name(&tree, offset, &mut fields)?;
    let field = match fields.as_slice() {
        // Where a date itself is written.
        [first, "id"] => first,
        [.., last] => last,
        [] => return None,
    };
    find(site, field, name).map(|named| (span, named))
}

/// The value or the name of a field at a place, and the fields that it stands in.
fn name<'t>(node: &'t Node, offset: usize, fields: &mut Vec<&'t str>) -> Option<(Span, &'t str)> {
    let here = |span: Span| span.start as usize <= offset && offset <= span.end as usize;
    match &node.value {
        Value::Null => None,
        Value::Scalar(text) => here(node.span).then_some((node.span, text.as_str())),
        Value::Seq(items) => items.iter().find_map(|item| name(item, offset, fields)),
        Value::Map(entries) => entries.iter().find_map(|(key, value)| {
            if here(key.span) {
                return Some((key.span, key.value.as_str()));
            }
            fields.push(&key.value);
            let found = name(value, offset, fields);
            if found.is_none() {
                fields.pop();
            }
            found
        }),
    }
}

impl<'a> Named<'a> {
    /// Its id, where it is written.
    pub(super) fn id(self) -> &'a Spanned<String> {
        match self {
            Named::Event(event) => &event.id,
            Named::Venue(venue) => &venue.id,
            Named::Person(person) => &person.id,
            Named::Organisation(organisation) => &organisation.id,
        }
    }

    /// What it is called in a language.
    pub(super) fn title(self, lang: Lang) -> &'a str {
        let name = match self {
            Named::Event(event) => &event.title,
            Named::Venue(venue) => &venue.name,
            Named::Person(person) => &person.name,
            Named::Organisation(organisation) => &organisation.name,
        };
        name.get(lang).map_or("", |n| n.value.as_str())
    }

    /// What one knows of it, in a language: each a line.
    pub(super) fn facts(self, site: &Site, lang: Lang) -> Vec<String> {
        let words = |text: Option<&LocalText>| text.and_then(|t| t.get(lang)).map(|t| t.value.clone());
        let mut lines = vec![self.title(lang).to_owned()];
        match self {
            Named::Event(event) => {
                lines.push(when(&event.when, site, lang));
                lines.extend(site.venue(event).and_then(|v| words(Some(&v.name))));
            }
            Named::Venue(venue) => lines.extend(words(venue.address.as_ref())),
            Named::Person(person) => {
                lines.extend(words(person.role.as_ref()));
                let organisation = person.organisation.as_ref().and_then(|id| site.contacts.organisation(&id.value));
                lines.extend(organisation.and_then(|o| words(Some(&o.name))));
            }
            Named::Organisation(organisation) => lines.extend(words(organisation.address.as_ref())),
        }
        lines
    }
}

/// When a date is, in words.
fn when(when: &When, site: &Site, lang: Lang) -> String {
    let locale = site.locale(lang);
    match when {
        When::Days(first, last) if first == last => locale.full_date(*first),
        When::Hours(start, end) if start.date() == end.date() => {
            format!("{}, {}", locale.full_date(start.date()), locale.hours(start.time(), end.time()))
        }
        other => locale.date_range(other.first_day(), other.last_day()),
    }
}
