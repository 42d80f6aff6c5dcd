//! A YAML tree → typed values: every field is asked for by name, and what nobody asked for is unknown.
//!
//! A [`Decoder`] collects what is wrong and goes on, so that all faults of a file are reported in one run.

use super::yaml::{Node, Value};
use crate::base::{Colour, Diagnostic, Languages, PerLang, SafeUrl, Span, Spanned, Text, UrlError, is_email, rule, text};
use jiff::civil;

/// A text in each of the site's languages.
pub type LocalText = PerLang<Spanned<String>>;

/// Collects what is wrong while trees become values.
pub struct Decoder<'a> {
    /// The languages of the site; empty while `site.yaml` itself is read.
    pub languages: &'a Languages,
    /// What was found.
    pub found: Vec<Diagnostic>,
}

/// The fields of a mapping that are still to be asked for.
pub struct Fields<'n> {
    entries: &'n [(Spanned<String>, Node)],
    known: Vec<&'static str>,
    /// Fields that must be there and are not, with the place to say so.
    missing: Vec<(&'static str, Span)>,
    /// False when the value was no mapping at all, which has been reported.
    readable: bool,
    /// The whole mapping.
    pub span: Span,
}

impl<'n> Fields<'n> {
    /// No fields at all, at this place.
    pub fn none(span: Span) -> Self {
        Self { entries: &[], known: Vec::new(), missing: Vec::new(), readable: true, span }
    }

    /// The value of a field; an empty one counts as absent.
    pub fn take(&mut self, name: &'static str) -> Option<&'n Node> {
        self.known.push(name);
        self.entries.iter().find(|(k, _)| k.value == name).map(|(_, v)| v).filter(|v| !matches!(v.value, Value::Null))
    }

    /// The value of a field that must be there. That it is not is said by [`Fields::finish`].
    pub fn require(&mut self, name: &'static str) -> Option<&'n Node> {
        let value = self.take(name);
        if value.is_none() {
            let key = self.entries.iter().find(|(k, _)| k.value == name).map(|(k, _)| k.span);
            self.missing.push((name, key.unwrap_or(Span { end: self.span.start, ..self.span })));
        }
        value
    }

    /// Where the name of a field stands.
    pub fn key(&self, name: &str) -> Option<Span> {
        self.entries.iter().find(|(k, _)| k.value == name).map(|(k, _)| k.span)
    }

    /// Reports every field that nobody asked for, with the nearest one that exists, and every one that is missing.
    /// A field that is missing because its name is misspelt is reported once. Returns the names that were misspelt.
    pub fn finish(self, decoder: &mut Decoder<'_>) -> Vec<&'static str> {
        let mut meant = Vec::new();
        for (key, _) in self.entries.iter().filter(|(k, _)| !self.known.contains(&k.value.as_str())) {
            let mut diagnostic =
                Diagnostic::new(rule::SCHEMA_UNKNOWN_FIELD, text!("schema-unknown-field", field = &key.value)).at(key.span);
            diagnostic = match nearest(&key.value, self.known.iter().copied()) {
                Some(near) => {
                    meant.extend(self.known.iter().find(|k| **k == near));
                    diagnostic.help(text!("schema-unknown-field.near", near = near)).fix(key.span, near)
                }
                None => diagnostic.help(text!("schema-unknown-field.known", fields = self.known.join(", "))),
            };
            decoder.found.push(diagnostic);
        }
        for (name, place) in self.missing.iter().filter(|(name, _)| self.readable && !meant.contains(name)) {
            let diagnostic = Diagnostic::new(rule::SCHEMA_MISSING_FIELD, text!("schema-missing-field", field = *name));
            decoder.found.push(diagnostic.at(*place).help(text!("schema-missing-field.help", field = *name)));
        }
        meant
    }
}

/// The known name that a writer most likely meant: at most a third of its letters differ.
pub fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    known
        .map(|k| (strsim::damerau_levenshtein(&written.to_lowercase(), k), k))
        .filter(|(distance, k)| *distance <= (k.chars().count() / 3).max(1))
        .min()
        .map(|(_, k)| k)
}

impl<'a> Decoder<'a> {
    /// A decoder for a site with these languages.
    pub fn new(languages: &'a Languages) -> Self {
        Self { languages, found: Vec::new() }
    }

    /// Reports a value that is not what its field wants.
    pub fn wrong(&mut self, span: Span, message: Text) {
        self.found.push(Diagnostic::new(rule::SCHEMA_VALUE, message).at(span));
    }

    /// The fields of a mapping.
    pub fn fields<'n>(&mut self, node: &'n Node) -> Fields<'n> {
        match &node.value {
            Value::Map(entries) => Fields { entries, ..Fields::none(node.span) },
            Value::Null => Fields::none(node.span),
            _ => {
                self.wrong(node.span, text!("schema-value.map"));
                Fields { readable: false, ..Fields::none(node.span) }
            }
        }
    }

    /// The names and values of a mapping whose names are the writer's own.
    pub fn map<'n>(&mut self, node: &'n Node) -> &'n [(Spanned<String>, Node)] {
        match &node.value {
            Value::Map(entries) => entries,
            _ => {
                self.wrong(node.span, text!("schema-value.map"));
                &[]
            }
        }
    }

    /// A list. A single value counts as a list of one.
    pub fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::Seq(items) => items,
            _ => std::slice::from_ref(node),
        }
    }

    /// A list that must be written as one.
    pub fn strict_list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::Seq(items) => items,
            _ => {
                self.wrong(node.span, text!("schema-value.list"));
                &[]
            }
        }
    }

    /// One line of text. Line ends become spaces; a character that no one can see is refused.
    pub fn text(&mut self, node: &Node) -> Option<Spanned<String>> {
        let Value::Scalar(text) = &node.value else {
            self.wrong(node.span, text!("schema-value.text"));
            return None;
        };
        if let Some(c) = text
            .chars()
            .find(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        {
            self.wrong(node.span, text!("schema-value.invisible", code = format!("U+{:04X}", c as u32)));
            return None;
        }
        let one_line = if text.contains(['\n', '\r', '\t']) {
            text.split(['\n', '\r', '\t']).map(str::trim).filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ")
        } else {
            text.trim().to_owned()
        };
        if one_line.is_empty() {
            self.wrong(node.span, text!("schema-value.empty"));
            return None;
        }
        Some(Spanned::new(one_line, node.span))
    }

    /// A text for all languages (`COOP`), or one for each (`{ fr: …, nl: … }`); none may be missing.
    pub fn local(&mut self, node: &Node) -> Option<LocalText> {
        let languages = self.languages;
        let Value::Map(entries) = &node.value else {
            let text = self.text(node)?;
            return Some(PerLang::from_fn(languages, |_| Some(text.clone())));
        };
        let mut local = LocalText::new(languages);
        for (key, value) in entries {
            match languages.find(&key.value) {
                Some(lang) if matches!(value.value, Value::Null) => {
                    self.found.push(missing_language(key.span, languages.code(lang)));
                }
                Some(lang) => {
                    if let Some(text) = self.text(value) {
                        local.set(lang, text);
                    } else {
                        // Already reported: keep the languages complete so that it is not reported twice.
                        local.set(lang, Spanned::new(String::new(), value.span));
                    }
                }
                None => self.found.push(
                    Diagnostic::new(rule::SCHEMA_LANGUAGE, text!("schema-language", code = &key.value))
                        .at(key.span)
                        .help(text!("schema-language.help", languages = languages.codes().join(", "))),
                ),
            }
        }
        // A language that is missing because its code is misspelt is reported once.
        let misspelt = entries.iter().any(|(k, _)| languages.find(&k.value).is_none());
        for lang in languages.iter().filter(|l| local.get(*l).is_none() && !misspelt) {
            let code = languages.code(lang);
            if !entries.iter().any(|(k, _)| k.value == code) {
                self.found.push(missing_language(node.span, code));
            }
        }
        Some(local)
    }

    /// A whole number that is not negative.
    pub fn number(&mut self, node: &Node) -> Option<Spanned<u32>> {
        match &node.value {
            Value::Scalar(text) if text.parse::<u32>().is_ok() => text.parse().ok().map(|n| Spanned::new(n, node.span)),
            _ => {
                self.wrong(node.span, text!("schema-value.number"));
                None
            }
        }
    }

    /// The code of a language, of any: `fr`, `nl-BE` (BCP 47).
    pub fn language_code(&mut self, node: &Node) -> Option<Spanned<String>> {
        let text = self.text(node)?;
        let mut parts = text.value.split('-');
        let language = parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_lowercase()));
        if language && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric())) {
            return Some(text);
        }
        self.wrong(node.span, text!("schema-value.language-code"));
        None
    }

    /// `true` or `false`.
    pub fn flag(&mut self, node: &Node) -> Option<Spanned<bool>> {
        match &node.value {
            Value::Scalar(text) if text == "true" || text == "false" => Some(Spanned::new(text == "true", node.span)),
            _ => {
                self.wrong(node.span, text!("schema-value.flag"));
                None
            }
        }
    }

    /// One of these words.
    pub fn choice<T: Copy>(&mut self, node: &Node, choices: &[(&'static str, T)]) -> Option<Spanned<T>> {
        let written = match &node.value {
            Value::Scalar(text) => text.as_str(),
            _ => "",
        };
        if let Some((_, value)) = choices.iter().find(|(name, _)| *name == written) {
            return Some(Spanned::new(*value, node.span));
        }
        let known: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        self.found.push(
            Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.choice"))
                .at(node.span)
                .help(text!("schema-value.choices", choices = known.join(", "))),
        );
        None
    }

    /// An id: `[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?`.
    pub fn id(&mut self, written: &Spanned<String>) -> bool {
        let id = &written.value;
        let good = !id.is_empty()
            && id.len() <= 64
            && id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            && !id.starts_with('-')
            && !id.ends_with('-');
        if !good {
            self.found.push(
                Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.id", id = id)).at(written.span).help(text!("schema-value.id-help")),
            );
        }
        good
    }

    /// A day: `2024-01-15`.
    pub fn day(&mut self, node: &Node) -> Option<Spanned<civil::Date>> {
        let day = match &node.value {
            Value::Scalar(text) => parse_day(text),
            _ => None,
        };
        if day.is_none() {
            self.found
                .push(Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.day")).at(node.span).help(text!("schema-value.day-help")));
        }
        day.map(|d| Spanned::new(d, node.span))
    }

    /// An hour of a day: `09:00`.
    pub fn time(&mut self, node: &Node) -> Option<Spanned<civil::Time>> {
        let time = match &node.value {
            Value::Scalar(text) => parse_time(text),
            _ => None,
        };
        if time.is_none() {
            self.found
                .push(Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.time")).at(node.span).help(text!("schema-value.time-help")));
        }
        time.map(|t| Spanned::new(t, node.span))
    }

    /// A day with an hour (`2024-01-15T09:00`), or a day alone.
    pub fn day_or_moment(&mut self, node: &Node) -> Option<Spanned<DayOrMoment>> {
        let value = match &node.value {
            Value::Scalar(text) => parse_day_or_moment(text),
            _ => None,
        };
        if value.is_none() && self.no_such_day(node) {
            return None;
        }
        // What is still to be written is reported as such.
        let is_mark = matches!(&node.value, Value::Scalar(text) if text.starts_with("[[") && text.ends_with("]]"));
        if value.is_none() && !is_mark {
            self.found.push(
                Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.moment")).at(node.span).help(text!("schema-value.moment-help")),
            );
        }
        value.map(|v| Spanned::new(v, node.span))
    }

    /// Reports a day that is written as it should be and does not exist: `2024-02-30`.
    fn no_such_day(&mut self, node: &Node) -> bool {
        let Value::Scalar(text) = &node.value else { return false };
        let day = text.split(['T', ' ']).next().unwrap_or_default();
        let shape =
            day.len() == 10 && day.bytes().enumerate().all(|(i, b)| if matches!(i, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
        if shape && parse_day(day).is_none() {
            self.wrong(node.span, text!("schema-value.no-such-day"));
            return true;
        }
        false
    }

    /// A colour: `"#9e2f1b"`.
    pub fn colour(&mut self, node: &Node) -> Option<Spanned<Colour>> {
        let written = self.text(node)?;
        let colour = Colour::parse(&written.value);
        if colour.is_none() {
            self.wrong(written.span, text!("schema-value.colour"));
        }
        colour.map(|c| Spanned::new(c, written.span))
    }

    /// A colour in each scheme: `{ light: "#9e2f1b", dark: "#e66f53" }`.
    pub fn light_and_dark(&mut self, node: &Node) -> (Option<Spanned<Colour>>, Option<Spanned<Colour>>) {
        let mut f = self.fields(node);
        let light = f.require("light").and_then(|n| self.colour(n));
        let dark = f.require("dark").and_then(|n| self.colour(n));
        f.finish(self);
        (light, dark)
    }

    /// An https address.
    pub fn https(&mut self, node: &Node) -> Option<Spanned<SafeUrl>> {
        let text = self.text(node)?;
        // Read as it was written: what a text folds (a line end) is not folded in an address.
        let written = match &node.value {
            Value::Scalar(raw) => raw.as_str(),
            _ => &text.value,
        };
        match SafeUrl::parse_https(written) {
            Ok(url) => Some(Spanned::new(url, node.span)),
            Err(error) => {
                let help = if error == UrlError::UserName { text!("link-malformed.help") } else { text!("link-malformed.https") };
                self.found.push(Diagnostic::new(rule::LINK_MALFORMED, url_words(&error)).at(node.span).help(help));
                None
            }
        }
    }

    /// An e-mail address.
    pub fn email(&mut self, node: &Node) -> Option<Spanned<String>> {
        let text = self.text(node)?;
        if is_email(&text.value) {
            return Some(text);
        }
        self.found
            .push(Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.email")).at(node.span).help(text!("schema-value.email-help")));
        None
    }
}

fn missing_language(span: Span, code: &str) -> Diagnostic {
    Diagnostic::new(rule::META_FIELD, text!("meta-field.language", code = code)).at(span).help(text!("meta-field.language-help"))
}

/// What is wrong with an address, in words.
pub fn url_words(error: &UrlError) -> Text {
    match error {
        UrlError::Empty => text!("link-malformed.empty"),
        UrlError::Malformed => text!("link-malformed"),
        UrlError::Scheme(scheme) => text!("link-malformed.scheme", scheme = scheme),
        UrlError::NotHttps => text!("link-malformed.not-https"),
        UrlError::ProtocolRelative => text!("link-malformed.relative"),
        UrlError::UserName => text!("link-malformed.user"),
        UrlError::Host => text!("link-malformed.host"),
    }
}

/// A day with or without an hour, in the time of the site's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrMoment {
    /// A whole day.
    Day(civil::Date),
    /// An hour of a day.
    Moment(civil::DateTime),
}

impl DayOrMoment {
    /// The day.
    pub fn date(self) -> civil::Date {
        match self {
            DayOrMoment::Day(day) => day,
            DayOrMoment::Moment(moment) => moment.date(),
        }
    }
}

fn parse_day(text: &str) -> Option<civil::Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let year: i16 = text.get(..4)?.parse().ok()?;
    // Calendars and JSON-LD want four digits, and an event of the year 12 is a slip of the finger.
    (1900..=2999).contains(&year).then(|| civil::Date::new(year, text.get(5..7)?.parse().ok()?, text.get(8..)?.parse().ok()?).ok())?
}

fn parse_time(text: &str) -> Option<civil::Time> {
    let (hour, minute) = text.split_once(':')?;
    let digits = |s: &str| (s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse::<i8>().ok())?;
    civil::Time::new(digits(hour)?, digits(minute)?, 0, 0).ok()
}

fn parse_day_or_moment(text: &str) -> Option<DayOrMoment> {
    match text.split_once(['T', ' ']) {
        Some((day, time)) => {
            let time = time.strip_suffix(":00").filter(|t| t.len() == 5).unwrap_or(time);
            Some(DayOrMoment::Moment(parse_day(day)?.to_datetime(parse_time(time)?)))
        }
        None => parse_day(text).map(DayOrMoment::Day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_hours_are_strict() {
        for bad in
            ["2024-1-5", "15/01/2024", "2024-02-30", "2024-01-15T25:00", "2024-01-15T9:00", "yes", "9:30", "0012-01-01", "２０２４-01-15"]
        {
            assert_eq!(parse_day_or_moment(bad), None, "{bad}");
        }
        for good in ["2024-01-15", "2024-01-15T09:00", "2024-01-15 09:00", "2024-01-15T09:00:00"] {
            assert!(parse_day_or_moment(good).is_some(), "{good}");
        }
    }

    #[test]
    fn the_nearest_name_is_near() {
        assert_eq!(nearest("titel", ["title", "date"].into_iter()), Some("title"));
        assert_eq!(nearest("sumary", ["summary", "slug"].into_iter()), Some("summary"));
        assert_eq!(nearest("xyz", ["title", "date"].into_iter()), None);
    }
}
