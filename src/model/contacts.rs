//! `content/contacts.yaml` → people and organisations.

use super::Directory;
use crate::base::{Diagnostic, SafeUrl, Spanned, rule, text};
use crate::syntax::fields::{Decoder, LocalText};
use crate::syntax::yaml::Node;

/// Who may be called.
#[derive(Clone, Debug, Default)]
pub struct Contacts {
    /// The organisations, in the order of the file.
    pub organisations: Directory<Organisation>,
    /// The people, in the order of the file.
    pub people: Directory<Person>,
}

/// An organisation.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// The name by which other files mean it.
    pub id: Spanned<String>,
    /// The name.
    pub name: LocalText,
    /// Its site.
    pub url: Option<Spanned<SafeUrl>>,
    /// The logo, relative to `content/`.
    pub logo: Option<Spanned<String>>,
    /// An e-mail address.
    pub email: Option<Spanned<String>>,
    /// Telephones.
    pub phones: Vec<Phone>,
    /// The postal address.
    pub address: Option<LocalText>,
    /// A paragraph about it.
    pub boilerplate: Option<LocalText>,
}

/// A person.
#[derive(Clone, Debug)]
pub struct Person {
    /// The name by which other files mean them.
    pub id: Spanned<String>,
    /// The name.
    pub name: LocalText,
    /// What they do.
    pub role: Option<LocalText>,
    /// The id of their organisation.
    pub organisation: Option<Spanned<String>>,
    /// Telephones.
    pub phones: Vec<Phone>,
    /// An e-mail address.
    pub email: Option<Spanned<String>>,
    /// When one may call.
    pub hours: Option<LocalText>,
}

/// A telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// As it was written: `02/522 98 69`.
    pub written: Spanned<String>,
    /// For a `tel:` link (RFC 3966): `+3225229869`.
    pub number: String,
}

impl Person {
    /// True for somebody whom one may call or write to.
    pub fn can_be_reached(&self) -> bool {
        !self.phones.is_empty() || self.email.is_some()
    }
}

impl Contacts {
    /// Reads `contacts.yaml`.
    pub fn read(node: &Node, d: &mut Decoder<'_>) -> Self {
        let mut f = d.fields(node);
        let (mut organisations, mut people) = (Vec::new(), Vec::new());
        if let Some(map) = f.take("organisations") {
            for (id, node) in d.map(map) {
                d.id(id);
                organisations.extend(organisation(id, node, d));
            }
        }
        if let Some(map) = f.take("people") {
            for (id, node) in d.map(map) {
                d.id(id);
                people.extend(person(id, node, d));
            }
        }
        f.finish(d);
        Self {
            organisations: Directory::new(organisations, |o: &Organisation| o.id.value.as_str()),
            people: Directory::new(people, |p: &Person| p.id.value.as_str()),
        }
    }

    /// The organisation with this id.
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.organisations.named(id)
    }

    /// The person with this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.named(id)
    }
}

fn organisation(id: &Spanned<String>, node: &Node, d: &mut Decoder<'_>) -> Option<Organisation> {
    let mut f = d.fields(node);
    let name = f.require("name").and_then(|n| d.local(n));
    let url = f.take("url").and_then(|n| d.https(n));
    let logo = f.take("logo").and_then(|n| d.text(n));
    let email = f.take("email").and_then(|n| d.email(n));
    let phones = f.take("phone").map(|n| phones(n, d)).unwrap_or_default();
    let address = f.take("address").and_then(|n| d.local(n));
    let boilerplate = f.take("boilerplate").and_then(|n| d.local(n));
    f.finish(d);
    Some(Organisation { id: id.clone(), name: name?, url, logo, email, phones, address, boilerplate })
}

fn person(id: &Spanned<String>, node: &Node, d: &mut Decoder<'_>) -> Option<Person> {
    let mut f = d.fields(node);
    let name = f.require("name").and_then(|n| d.local(n));
    let role = f.take("role").and_then(|n| d.local(n));
    let organisation = f.take("organisation").and_then(|n| d.text(n));
    let phones = f.take("phone").map(|n| phones(n, d)).unwrap_or_default();
    let email = f.take("email").and_then(|n| d.email(n));
    let hours = f.take("hours").and_then(|n| d.local(n));
    f.finish(d);
    Some(Person { id: id.clone(), name: name?, role, organisation, phones, email, hours })
}

fn phones(node: &Node, d: &mut Decoder<'_>) -> Vec<Phone> {
    let mut phones = Vec::new();
    for item in d.list(node) {
        let Some(written) = d.text(item) else { continue };
        match crate::facts::international(&written.value) {
            Some(number) => phones.push(Phone { written, number }),
            None => d.found.push(
                Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.phone")).at(written.span).help(text!("schema-value.phone-help")),
            ),
        }
    }
    phones
}
