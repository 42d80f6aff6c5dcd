//! Names of venues, people, organisations and dates → whether there is such a one.
//!
//! What counts is that the name is written, not that its entry could be read: an entry with a fault of its own is
//! reported for that, and not once more by everything that means it.

use super::Directory;
use crate::base::{Diagnostic, Spanned, Text, rule, text};
use crate::syntax::fields::nearest;
use crate::syntax::yaml::{Node, Value};

const SCHEDULE: &str = "content/schedule.yaml";
const CONTACTS: &str = "content/contacts.yaml";

/// The names that are written; none of a kind when its file could not be read, and then no reference to it is judged.
pub(super) struct Known {
    venues: Option<Directory<String>>,
    dates: Option<Directory<String>>,
    people: Option<Directory<String>>,
    organisations: Option<Directory<String>>,
}

impl Known {
    /// The names in the two files. `None` is a file that is not there, `Some(None)` one that could not be read.
    pub(super) fn new(schedule: Option<Option<&Node>>, contacts: Option<Option<&Node>>) -> Self {
        let names = |file: Option<Option<&Node>>, list: &str| match file {
            None => Some(Directory::default()),
            // A list whose name is misspelt has been reported; nothing that means its entries is.
            Some(node) => node.filter(|n| !misspelt(n, list)).map(|n| Directory::new(ids(n, list), |name: &String| name.as_str())),
        };
        Self {
            venues: names(schedule, "venues"),
            dates: names(schedule, "dates"),
            people: names(contacts, "people"),
            organisations: names(contacts, "organisations"),
        }
    }

    /// A finding when there is no such venue.
    pub(super) fn venue(&self, id: &Spanned<String>) -> Option<Diagnostic> {
        judge(text!("reference-unknown.venue", id = &id.value), id, self.venues.as_ref()?, SCHEDULE)
    }

    /// A finding when there is no such date.
    pub(super) fn date(&self, id: &Spanned<String>) -> Option<Diagnostic> {
        judge(text!("reference-unknown.date", id = &id.value), id, self.dates.as_ref()?, SCHEDULE)
    }

    /// A finding when there is no such person.
    pub(super) fn person(&self, id: &Spanned<String>) -> Option<Diagnostic> {
        judge(text!("reference-unknown.person", id = &id.value), id, self.people.as_ref()?, CONTACTS)
    }

    /// A finding when there is neither such a person nor such an organisation.
    pub(super) fn contact(&self, id: &Spanned<String>) -> Option<Diagnostic> {
        let person = self.person(id)?;
        self.organisation(id).map(|_| person)
    }

    /// A finding when there is no such organisation.
    pub(super) fn organisation(&self, id: &Spanned<String>) -> Option<Diagnostic> {
        judge(text!("reference-unknown.organisation", id = &id.value), id, self.organisations.as_ref()?, CONTACTS)
    }
}

/// The names in a part of a file: the keys of a mapping, or the `id` of each item of a list.
fn ids(file: &Node, part: &str) -> Vec<String> {
    let Value::Map(entries) = &file.value else { return Vec::new() };
    match entries.iter().find(|(k, _)| k.value == part).map(|(_, v)| &v.value) {
        Some(Value::Map(entries)) => entries.iter().map(|(k, _)| k.value.clone()).collect(),
        Some(Value::Seq(items)) => items.iter().filter_map(id).collect(),
        _ => Vec::new(),
    }
}

fn misspelt(file: &Node, part: &str) -> bool {
    let Value::Map(entries) = &file.value else { return true };
    let there = entries.iter().any(|(k, _)| k.value == part);
    !there && entries.iter().any(|(k, _)| nearest(&k.value, std::iter::once(part)).is_some())
}

fn id(item: &Node) -> Option<String> {
    let Value::Map(entries) = &item.value else { return None };
    entries.iter().find(|(k, _)| k.value == "id").and_then(|(_, v)| match &v.value {
        Value::Scalar(id) => Some(id.clone()),
        _ => None,
    })
}

fn judge(message: Text, id: &Spanned<String>, known: &Directory<String>, file: &str) -> Option<Diagnostic> {
    if known.named(&id.value).is_some() {
        return None;
    }
    let diagnostic = Diagnostic::new(rule::REFERENCE_UNKNOWN, message).at(id.span);
    Some(match nearest(&id.value, known.iter().map(String::as_str)) {
        Some(near) => diagnostic.help(text!("schema-unknown-field.near", near = near)).fix(id.span, near),
        None => {
            let list = if known.is_empty() { "–".to_owned() } else { known.join(", ") };
            diagnostic.help(text!("reference-unknown.help", file = file, known = list))
        }
    })
}
