//! `content/site.yaml` → [`Config`].

use crate::base::{Colour, Diagnostic, Languages, PerLang, SafeUrl, Slug, SlugError, Span, Spanned, rule, text};
use crate::syntax::fields::{Decoder, LocalText, nearest};
use crate::syntax::yaml::{Node, Value};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// What `site.yaml` says.
#[derive(Clone, Debug)]
pub struct Config {
    /// The name of the event.
    pub title: LocalText,
    /// Where the site is published, without a final `/`: `https://assises.example.be`.
    pub base_url: String,
    /// The zone of every hour of the site.
    pub time_zone: TimeZone,
    /// Its name in the tz database.
    pub time_zone_name: Spanned<String>,
    /// The ids of the organisations that hold the event.
    pub organisers: Vec<Spanned<String>>,
    /// How the site looks.
    pub theme: ThemeConfig,
    /// Names of sections in URLs, where the site gives its own: `press` → `{ fr: presse, nl: pers }`.
    pub sections: BTreeMap<String, PerLang<Spanned<Slug>>>,
    /// The severities that the site has lowered: rule id and new severity.
    pub severities: Vec<(Spanned<String>, crate::base::Severity)>,
}

/// How the site looks.
#[derive(Clone, Debug)]
pub struct ThemeConfig {
    /// The folder below `themes/`.
    pub name: Spanned<String>,
    /// The accent colour.
    pub accent: Option<AccentConfig>,
    /// The logo, relative to `content/`.
    pub logo: Option<Spanned<String>>,
    /// A button that copies a release. It is the only script that a site can have, so it is asked for.
    pub copy_button: bool,
}

impl ThemeConfig {
    /// The default theme, as it is.
    fn new(place: Span) -> Self {
        Self { name: Spanned::new("default".to_owned(), place), accent: None, logo: None, copy_button: false }
    }
}

/// The accent colour of a site.
#[derive(Clone, Debug)]
pub struct AccentConfig {
    /// In the light scheme.
    pub light: Spanned<Colour>,
    /// In the dark one, where the site gives its own.
    pub dark: Option<Spanned<Colour>>,
}

/// The sections that have a name in URLs.
pub(super) const SECTIONS: &[&str] = &["programme", "dates", "registration", "press", "contact", "glossary", "accessibility", "privacy"];

/// Reads the languages, which everything else needs first, and where each is named.
pub(super) fn read_languages(node: &Node) -> (Languages, Vec<Span>, Vec<Diagnostic>) {
    let none = Languages::default();
    let mut d = Decoder::new(&none);
    let mut f = d.fields(node);
    let Some(list) = f.take("languages") else {
        let place = f.key("languages").unwrap_or(Span { end: node.span.start, ..node.span });
        let missing = Diagnostic::new(rule::SCHEMA_MISSING_FIELD, text!("schema-missing-field", field = "languages")).at(place);
        d.found.push(missing.help(text!("site-languages.few-help")));
        return (none.clone(), Vec::new(), d.found);
    };
    let mut codes: Vec<Spanned<String>> = Vec::new();
    for item in d.strict_list(list) {
        let Some(code) = d.text(item) else { continue };
        let good = (2..=3).contains(&code.value.len()) && code.value.bytes().all(|b| b.is_ascii_lowercase());
        if !good {
            d.found.push(Diagnostic::new(rule::SITE_LANGUAGES, text!("site-languages.code", code = &code.value)).at(code.span));
        } else if codes.iter().any(|c| c.value == code.value) {
            d.found.push(Diagnostic::new(rule::SITE_LANGUAGES, text!("site-languages.twice", code = &code.value)).at(code.span));
        } else {
            codes.push(code);
        }
    }
    if codes.len() < 2 && d.found.is_empty() {
        d.found
            .push(Diagnostic::new(rule::SITE_LANGUAGES, text!("site-languages.few")).at(list.span).help(text!("site-languages.few-help")));
    }
    let places = codes.iter().map(|c| c.span).collect();
    (Languages::new(codes.into_iter().map(|c| c.value)), places, d.found)
}

impl Config {
    /// Reads the rest of `site.yaml`. `base_url` is `--base-url` when it was given.
    pub fn read(node: &Node, d: &mut Decoder<'_>, base_url: Option<&str>) -> Option<Self> {
        let mut f = d.fields(node);
        let title = f.require("title").and_then(|n| d.local(n));
        let written = f.require("base_url").and_then(|n| d.https(n));
        let written = written.and_then(|url| site_address(url, d));
        let base_url = base_url.map(|u| u.trim_end_matches('/').to_owned()).or(written);
        f.take("languages");
        let (time_zone_name, time_zone) = match f.take("time_zone") {
            Some(node) => zone(node, d)?,
            None => (Spanned::new("Europe/Brussels".to_owned(), node.span), jiff::tz::db().get("Europe/Brussels").ok()?),
        };
        let organisers = f.take("organisers").map(|n| d.list(n).iter().filter_map(|n| d.text(n)).collect()).unwrap_or_default();
        let theme = f.take("theme").map_or_else(|| ThemeConfig::new(node.span), |n| theme(n, d));
        let sections = f.take("sections").map(|n| sections(n, d)).unwrap_or_default();
        let severities = f.take("parity").map(|n| severities(n, d)).unwrap_or_default();
        f.finish(d);
        Some(Self { title: title?, base_url: base_url?, time_zone, time_zone_name, organisers, theme, sections, severities })
    }
}

/// The address of the site itself: a host, perhaps a path, nothing else.
fn site_address(url: Spanned<SafeUrl>, d: &mut Decoder<'_>) -> Option<String> {
    let text = url.value.as_str();
    let host = url.value.host().unwrap_or_default();
    let plain = host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
    if text.contains(['?', '#']) || !plain || host.is_empty() {
        d.found.push(Diagnostic::new(rule::LINK_MALFORMED, text!("link-malformed.base")).at(url.span));
        return None;
    }
    Some(text.trim_end_matches('/').to_owned())
}

fn zone(node: &Node, d: &mut Decoder<'_>) -> Option<(Spanned<String>, TimeZone)> {
    let name = d.text(node)?;
    match jiff::tz::db().get(&name.value) {
        Ok(zone) => Some((Spanned::new(zone.iana_name().unwrap_or(&name.value).to_owned(), name.span), zone)),
        Err(_) => {
            let known: Vec<String> = jiff::tz::db().available().map(|n| n.to_string()).collect();
            let lower: Vec<String> = known.iter().map(|n| n.to_lowercase()).collect();
            let near = nearest(&name.value, lower.iter().map(String::as_str))
                .and_then(|n| lower.iter().position(|l| l == n))
                .map(|i| known[i].clone());
            let diagnostic = Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.zone", zone = &name.value)).at(name.span);
            d.found.push(match near {
                Some(near) => diagnostic.help(text!("schema-unknown-field.near", near = near)),
                None => diagnostic,
            });
            None
        }
    }
}

fn theme(node: &Node, d: &mut Decoder<'_>) -> ThemeConfig {
    let mut f = d.fields(node);
    let name = f.take("name").and_then(|n| d.text(n)).unwrap_or_else(|| ThemeConfig::new(node.span).name);
    let accent = f.take("accent").and_then(|n| accent(n, d));
    let logo = f.take("logo").and_then(|n| d.text(n));
    let copy_button = f.take("copy_button").and_then(|n| d.flag(n)).is_some_and(|b| b.value);
    f.finish(d);
    ThemeConfig { name, accent, logo, copy_button }
}

/// `accent: "#9e2f1b"`, or `accent: { light: "#9e2f1b", dark: "#e66f53" }`.
fn accent(node: &Node, d: &mut Decoder<'_>) -> Option<AccentConfig> {
    if !matches!(node.value, Value::Map(_)) {
        return d.colour(node).map(|light| AccentConfig { light, dark: None });
    }
    let (light, dark) = d.light_and_dark(node);
    light.map(|light| AccentConfig { light, dark })
}

fn sections(node: &Node, d: &mut Decoder<'_>) -> BTreeMap<String, PerLang<Spanned<Slug>>> {
    let mut f = d.fields(node);
    let mut out = BTreeMap::new();
    for name in SECTIONS {
        let Some(names) = f.take(name).and_then(|n| d.local(n)) else { continue };
        let mut slugs = PerLang::new(d.languages);
        for (lang, written) in names.iter() {
            if let Some(slug) = slug(written, d) {
                slugs.set(lang, Spanned::new(slug, written.span));
            }
        }
        out.insert((*name).to_owned(), slugs);
    }
    f.finish(d);
    out
}

/// A text as a slug, or a diagnostic with the nearest one.
pub(super) fn slug(written: &Spanned<String>, d: &mut Decoder<'_>) -> Option<Slug> {
    match Slug::parse(&written.value) {
        Ok(slug) => Some(slug),
        Err(error) => {
            let diagnostic = match &error {
                SlugError::Empty => Diagnostic::new(rule::URL_SLUG, text!("url-slug.empty")).at(written.span),
                SlugError::Character(c, near) => {
                    let diagnostic = Diagnostic::new(rule::URL_SLUG, text!("url-slug", sign = *c)).at(written.span);
                    if Slug::parse(near).is_ok() {
                        diagnostic.help(text!("url-slug.near", near = near)).fix(written.span, near)
                    } else {
                        diagnostic.help(text!("url-slug.help"))
                    }
                }
                SlugError::Long => Diagnostic::new(rule::URL_SLUG, text!("url-slug.long", limit = Slug::MAX)).at(written.span),
                SlugError::Reserved => Diagnostic::new(rule::URL_SLUG, text!("url-slug.reserved", slug = &written.value)).at(written.span),
            };
            d.found.push(diagnostic);
            None
        }
    }
}

/// `parity: { severities: [{ rule, severity, reason }] }`.
fn severities(node: &Node, d: &mut Decoder<'_>) -> Vec<(Spanned<String>, crate::base::Severity)> {
    use crate::base::Severity;
    let mut f = d.fields(node);
    let mut out = Vec::new();
    if let Some(list) = f.take("severities") {
        for item in d.strict_list(list) {
            let mut f = d.fields(item);
            let rule = f.require("rule").and_then(|n| rule_name(n, d));
            let severity = f
                .require("severity")
                .and_then(|n| d.choice(n, &[("info", Severity::Info), ("warning", Severity::Warning), ("error", Severity::Error)]));
            f.require("reason").and_then(|n| d.text(n));
            f.finish(d);
            if let (Some(rule), Some(severity)) = (rule, severity) {
                out.push((rule, severity.value));
            }
        }
    }
    f.finish(d);
    out
}

/// The id of a rule that exists and that a site may set aside.
pub(super) fn rule_name(node: &Node, d: &mut Decoder<'_>) -> Option<Spanned<String>> {
    let name = d.text(node)?;
    match rule::ALL.iter().find(|r| r.id == name.value) {
        Some(rule) if rule.is_negotiable() => return Some(name),
        Some(_) => {
            d.found.push(Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.rule", id = &name.value)).at(name.span));
            return None;
        }
        None => {}
    }
    let diagnostic = Diagnostic::new(rule::REFERENCE_UNKNOWN, text!("reference-unknown.rule", id = &name.value)).at(name.span);
    d.found.push(match nearest(&name.value, rule::ALL.iter().map(|r| r.id)) {
        Some(near) => diagnostic.help(text!("schema-unknown-field.near", near = near)),
        None => diagnostic,
    });
    None
}
