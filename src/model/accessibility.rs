//! `content/accessibility.yaml` → what the accessibility statement says: a state, a day, what is known to be missing, whom to tell.
//!
//! The fields are those of the Commission's model statement (Implementing Decision (EU) 2018/1523).

use crate::base::{SafeUrl, Spanned, is_email, text};
use crate::syntax::fields::{Decoder, LocalText};
use crate::syntax::yaml::{Node, Value};
use jiff::civil::Date;

/// How far the site meets the standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conformance {
    /// In all.
    Full,
    /// In most.
    Partial,
    /// In too little.
    None,
}

/// Who found out, and how.
#[derive(Clone, Debug)]
pub enum Method {
    /// The organisers themselves.
    SelfAssessment,
    /// Somebody else.
    ThirdParty,
    /// In words.
    Words(LocalText),
}

/// To whom one may write about the site.
#[derive(Clone, Debug)]
pub enum Desk {
    /// An e-mail address.
    Email(Spanned<String>),
    /// The id of a person or an organisation.
    Named(Spanned<String>),
    /// In words.
    Words(LocalText),
}

/// Who decides when an answer does not satisfy.
#[derive(Clone, Debug)]
pub struct Authority {
    /// Its name.
    pub name: LocalText,
    /// Its site.
    pub url: Option<Spanned<SafeUrl>>,
}

/// What is known of the accessibility of the site.
#[derive(Clone, Debug, Default)]
pub struct Accessibility {
    /// The state; none when nobody has looked yet.
    pub status: Option<Spanned<Conformance>>,
    /// The day on which somebody looked.
    pub date: Option<Spanned<Date>>,
    /// How.
    pub method: Option<Method>,
    /// What is known not to be accessible.
    pub issues: Vec<LocalText>,
    /// Whom to tell.
    pub contact: Option<Desk>,
    /// Whom to appeal to.
    pub authority: Option<Authority>,
}

/// What a state may be called. The longer names are those of the model statement.
const STATES: &[(&str, Conformance)] = &[
    ("full", Conformance::Full),
    ("partial", Conformance::Partial),
    ("none", Conformance::None),
    ("compliant", Conformance::Full),
    ("partially-compliant", Conformance::Partial),
    ("non-compliant", Conformance::None),
];

impl Accessibility {
    /// Reads `accessibility.yaml`.
    pub(super) fn read(node: &Node, d: &mut Decoder<'_>) -> Self {
        let mut f = d.fields(node);
        let status = f.take("status").and_then(|n| d.choice(n, STATES));
        let date = f.take("date").and_then(|n| d.day(n));
        let method = f.take("method").and_then(|n| method(n, d));
        let issues = f.take("issues").map(|n| d.list(n).iter().filter_map(|n| d.local(n)).collect()).unwrap_or_default();
        let contact = f.take("contact").and_then(|n| desk(n, d));
        let authority = f.take("authority").and_then(|n| authority(n, d));
        f.finish(d);
        Self { status, date, method, issues, contact, authority }
    }
}

fn method(node: &Node, d: &mut Decoder<'_>) -> Option<Method> {
    match &node.value {
        Value::Scalar(word) if matches!(word.as_str(), "self" | "self-assessment") => Some(Method::SelfAssessment),
        Value::Scalar(word) if matches!(word.as_str(), "third-party" | "audit") => Some(Method::ThirdParty),
        _ => d.local(node).map(Method::Words),
    }
}

fn desk(node: &Node, d: &mut Decoder<'_>) -> Option<Desk> {
    if !matches!(node.value, Value::Scalar(_)) {
        return d.local(node).map(Desk::Words);
    }
    let written = d.text(node)?;
    if is_email(&written.value) {
        return Some(Desk::Email(written));
    }
    if written.value.contains('@') {
        d.wrong(written.span, text!("schema-value.email"));
        return None;
    }
    Some(Desk::Named(written))
}

/// A name, or `{ name, url }`.
fn authority(node: &Node, d: &mut Decoder<'_>) -> Option<Authority> {
    let has_name = matches!(&node.value, Value::Map(entries) if entries.iter().any(|(k, _)| matches!(k.value.as_str(), "name" | "url")));
    if !has_name {
        return d.local(node).map(|name| Authority { name, url: None });
    }
    let mut f = d.fields(node);
    let name = f.require("name").and_then(|n| d.local(n));
    let url = f.take("url").and_then(|n| d.https(n));
    f.finish(d);
    Some(Authority { name: name?, url })
}
