//! `content/contacts.yaml` → people and organisations.

use crate::base::{Diagnostic, SafeUrl, Spanned, rule, text};
use crate::syntax::fields::{Decoder, LocalText};
use crate::syntax::yaml::Node;

/// Who may be called.
#[derive(Clone, Debug, Default)]
pub struct Contacts {
    /// The organisations, in the order of the file.
    pub organisations: Vec<Organisation>,
    /// The people, in the order of the file.
    pub people: Vec<Person>,
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

impl Contacts {
    /// Reads `contacts.yaml`.
    pub fn read(node: &Node, d: &mut Decoder<'_>) -> Self {
        let mut f = d.fields(node);
        let mut contacts = Self::default();
        if let Some(map) = f.take("organisations") {
            for (id, node) in d.map(map) {
                d.id(id);
                contacts.organisations.extend(organisation(id, node, d));
            }
        }
        if let Some(map) = f.take("people") {
            for (id, node) in d.map(map) {
                d.id(id);
                contacts.people.extend(person(id, node, d));
            }
        }
        f.finish(d);
        contacts
    }

    /// The organisation with this id.
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.organisations.iter().find(|o| o.id.value == id)
    }

    /// The person with this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|p| p.id.value == id)
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
        match international(&written.value) {
            Some(number) => phones.push(Phone { written, number }),
            None => d.found.push(
                Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.phone")).at(written.span).help(text!("schema-value.phone-help")),
            ),
        }
    }
    phones
}

/// A number for a `tel:` link. One that begins with a single 0 is Belgian.
fn international(written: &str) -> Option<String> {
    if written.chars().any(|c| !c.is_ascii_digit() && !matches!(c, ' ' | '.' | '/' | '-' | '+' | '(' | ')' | '\u{a0}' | '\u{202f}')) {
        return None;
    }
    let abroad = written.starts_with('+') || written.starts_with("00");
    let digits: String = written.replace("(0)", "").chars().filter(char::is_ascii_digit).collect();
    let number = match digits.strip_prefix("00").filter(|_| !written.starts_with('+')) {
        Some(rest) => rest.to_owned(),
        None if abroad => digits,
        None => format!("32{}", digits.strip_prefix('0')?),
    };
    // In Belgium a mobile number (04…) has nine digits after the country, every other eight.
    let good = match number.strip_prefix("32") {
        Some(rest) if rest.starts_with('0') => false,
        Some(rest) => {
            rest.len() == if rest.starts_with('4') && rest.len() > 8 { 9 } else { 8 } && !(rest.len() == 8 && rest.starts_with("47"))
        }
        None => (8..=15).contains(&number.len()),
    };
    good.then(|| format!("+{number}"))
}

#[cfg(test)]
mod tests {
    use super::international;

    #[test]
    fn numbers_become_international() {
        for (written, number) in [
            ("02/522 98 69", "+3225229869"),
            ("0473/715.482", "+32473715482"),
            ("+32 (0)2 522 98 69", "+3225229869"),
            ("0032 2 522 98 69", "+3225229869"),
            ("0800 98 990", "+3280098990"),
            ("+33 1 23 45 67 89", "+33123456789"),
        ] {
            assert_eq!(international(written).as_deref(), Some(number), "{written}");
        }
        for bad in ["522 98 69", "02/522 98 6", "0473/715.48", "+32 02 522 98 69", "abc", "02", "tel:02/522"] {
            assert_eq!(international(bad), None, "{bad}");
        }
    }
}
