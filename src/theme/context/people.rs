//! What templates see of people, organisations and the site itself: whom to call, how accessible it is, what it knows of visitors.

use super::{Html, Image, Link};
use serde::Serialize;

/// `contact`: the page of people and organisations.
#[derive(Clone, Debug, Serialize)]
pub struct ContactPage {
    /// The author's text, when there is one.
    pub body: Option<Html>,
    /// The author's summary.
    pub summary: Option<String>,
    /// The people whom one may call or write to, in the order of `contacts.yaml`.
    pub people: Vec<Contact>,
    /// The others: they speak at a session.
    pub speakers: Vec<Contact>,
    /// The organisations, in the order of `contacts.yaml`.
    pub organisations: Vec<Organisation>,
}

/// A person whom one may call.
#[derive(Clone, Debug, Serialize)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// The role.
    pub role: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
    /// Telephones, with `tel:` links.
    pub phones: Vec<Link>,
    /// An e-mail address.
    pub email: Option<String>,
    /// When one may call.
    pub hours: Option<String>,
}

impl Contact {
    /// Somebody of whom only a name is known.
    pub(crate) fn named(name: String) -> Self {
        Self { name, role: None, organisation: None, phones: Vec::new(), email: None, hours: None }
    }
}

/// An organisation.
#[derive(Clone, Debug, Serialize)]
pub struct Organisation {
    /// The name.
    pub name: String,
    /// The language of the name when it is not that of the page: it then wants a `lang`.
    pub name_lang: Option<String>,
    /// Its site.
    pub url: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// Telephones, with `tel:` links.
    pub phones: Vec<Link>,
    /// The postal address.
    pub address: Option<String>,
    /// A paragraph about it.
    pub boilerplate: Option<String>,
    /// Its logo; the name stands beside it, so that it needs no words of its own.
    pub logo: Option<Image>,
}

/// `statement`: how accessible the site is.
#[derive(Clone, Debug, Serialize)]
pub struct Statement {
    /// The author's text, when there is one.
    pub body: Option<Html>,
    /// The author's summary.
    pub summary: Option<String>,
    /// What is wanted, and for which site.
    pub promise: String,
    /// How far the site is there.
    pub status: String,
    /// What is known not to be accessible.
    pub issues: Vec<String>,
    /// When and how the statement was made, in sentences.
    pub prepared: Vec<String>,
    /// Whom to tell.
    pub desk: Desk,
    /// To whom one may turn when an answer does not satisfy.
    pub appeal: Option<String>,
    /// Their site.
    pub appeal_url: Option<String>,
}

/// `privacy`: what the site knows of its visitors.
#[derive(Clone, Debug, Serialize)]
pub struct Privacy {
    /// The author's text, when there is one.
    pub body: Option<Html>,
    /// The author's summary.
    pub summary: Option<String>,
    /// Where the registration forms are.
    pub forms: Option<String>,
    /// True when there are links to calendars and maps.
    pub calendars: bool,
    /// Whom to ask.
    pub desk: Desk,
}

/// To whom one may write about the site.
#[derive(Clone, Debug, Serialize)]
pub struct Desk {
    /// A person, or who stands for them.
    pub contact: Option<Contact>,
    /// The same in words; none of both when nobody is known yet.
    pub words: Option<String>,
}
