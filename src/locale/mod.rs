//! What a language knows, from `i18n/<lang>/`: how it writes dates, hours and spaces, and the words of the interface.
//!
//! No language is named here: a new one is a folder.

mod dates;
mod messages;
mod pattern;
mod quotes;
mod reading;
mod typography;

pub use messages::{Interface, Messages, check_messages};
pub use pattern::Pattern;
pub use reading::Reading;

use crate::base::{Diagnostic, FileId, Languages, Spanned, rule, text};
use crate::syntax::fields::{Decoder, Fields};
use crate::syntax::yaml::Node;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use typography::Typography;

/// What a language knows.
#[derive(Clone, Debug)]
pub struct Locale {
    /// What the language calls itself: `Français`.
    pub name: String,
    /// The language and country: `fr-BE`.
    pub tag: String,
    /// The name of the country.
    pub country: String,
    /// Names of languages inside a sentence, by code: `fr` is `français`.
    pub languages: BTreeMap<String, String>,
    /// Names of sections in URLs: `press` is `presse`.
    pub sections: BTreeMap<String, String>,
    /// The letters that it has beside those from a to z, and their capitals that texts begin with.
    pub letters: String,
    /// The twelve months.
    pub months: Vec<String>,
    /// Short forms of each month, without a full stop.
    pub month_abbreviations: Vec<Vec<String>>,
    /// The seven days, from Monday.
    pub weekdays: Vec<String>,
    /// How dates are written.
    pub date: DatePatterns,
    /// How hours are written.
    pub time: TimePatterns,
    /// How numbers are written.
    pub number: NumberPatterns,
    /// How prose is read.
    pub reading: Reading,
    typography: Typography,
}

/// How a language writes dates.
#[derive(Clone, Debug)]
pub struct DatePatterns {
    /// Days that are not written as plain numbers: 1 is `1er`.
    pub days: BTreeMap<i8, String>,
    /// With the day of the week.
    pub full: Pattern,
    /// Without it.
    pub plain: Pattern,
    /// A day and an hour.
    pub at: Pattern,
    /// A day and its hours.
    pub with_hours: Pattern,
    /// Days of one month.
    pub range_in_month: Pattern,
    /// Days of one year.
    pub range_in_year: Pattern,
    /// Days of several years.
    pub range: Pattern,
    /// Words between days of a list that share a month: `et`.
    pub joiners: Vec<String>,
    /// Words between the first and the last of days that follow one another: `au`.
    pub range_joiners: Vec<String>,
    /// Days as prose may write them otherwise: 1 is `premier`, 15 is `quinze`.
    pub day_words: Vec<(i8, String)>,
    /// What may stick to the number of a day: `ste` of `1ste`.
    pub day_endings: Vec<String>,
    /// Short forms of the days of the week, from Monday; a full stop where the form would be another word without it.
    pub weekday_abbreviations: Vec<Vec<String>>,
    /// True where a full stop follows the number of the day: `15. Januar`.
    pub day_stop: bool,
}

/// How a language writes hours.
#[derive(Clone, Debug)]
pub struct TimePatterns {
    /// A full hour.
    pub hour: Pattern,
    /// An hour and minutes.
    pub minutes: Pattern,
    /// A full hour at the beginning of a range.
    pub first_hour: Pattern,
    /// An hour and minutes at the beginning of a range.
    pub first_minutes: Pattern,
    /// From one hour to another.
    pub range: Pattern,
}

/// How a language writes numbers.
#[derive(Clone, Debug)]
pub struct NumberPatterns {
    /// Between the whole and its parts.
    pub decimal: String,
    /// Between groups of three digits.
    pub group: String,
    /// An amount of money.
    pub amount: Pattern,
}

impl Locale {
    /// Reads a `locale.yaml`. What is missing or wrong is a diagnostic; `None` when nothing can be made of it.
    pub fn read(node: &Node) -> (Option<Self>, Vec<Diagnostic>) {
        let languages = Languages::default();
        let mut d = Decoder::new(&languages);
        let mut f = d.fields(node);
        let name = word(&mut f, &mut d, "name");
        let tag = word(&mut f, &mut d, "tag");
        let country = word(&mut f, &mut d, "country");
        let names = dictionary(&mut f, &mut d, "languages");
        let sections = dictionary(&mut f, &mut d, "sections");
        let letters = f.take("letters").and_then(|n| d.text(n)).map(|t| t.value).unwrap_or_default();
        let months = words(&mut f, &mut d, "months", Some(12));
        let month_abbreviations = lists(&mut f, &mut d, "month_abbreviations");
        let weekdays = words(&mut f, &mut d, "weekdays", Some(7));
        let date = f.require("date").and_then(|n| date_patterns(n, &mut d));
        let time = f.require("time").and_then(|n| time_patterns(n, &mut d));
        let number = f.require("number").and_then(|n| number_patterns(n, &mut d));
        let typography = f.require("typography").map(|n| Typography::read(n, &mut d)).map(|t| t.with_months(&months));
        let reading = f.take("reading").map(|n| Reading::read(n, &mut d)).unwrap_or_default();
        f.finish(&mut d);
        let all = (|| {
            Some(Self {
                name: name?,
                tag: tag?,
                country: country?,
                languages: names,
                sections,
                letters,
                months,
                month_abbreviations,
                weekdays,
                date: date?,
                time: time?,
                number: number?,
                reading,
                typography: typography?,
            })
        })();
        let all = all.filter(|l| l.months.len() == 12 && l.weekdays.len() == 7);
        (all, d.found)
    }

    /// What a language knows that comes with the binary.
    pub fn built_in(code: &str) -> Option<Self> {
        let path = format!("i18n/{code}/locale.yaml");
        let (_, bytes) = crate::sources::built_in().find(|(p, _)| *p == path)?;
        let text = std::str::from_utf8(bytes).ok()?;
        Self::read(&crate::syntax::yaml::parse(FileId(0), text, 0..text.len()).0?).0
    }

    /// The language and country for Open Graph: `fr_BE`.
    pub fn og_locale(&self) -> String {
        self.tag.replace('-', "_")
    }

    /// The text with the spaces and apostrophes of the language. Doing it twice changes nothing.
    pub fn typeset(&self, text: &str) -> String {
        self.as_typeset(text).into_owned()
    }

    /// The same; a text that is as the language wants it is not copied.
    pub fn as_typeset<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.typography.typeset(text)
    }

    /// Pieces of one text with the quotation marks of the language; in a language that does not name them, as they are.
    pub fn quote(&self, pieces: &[&str]) -> Vec<String> {
        self.typography.quotes.apply(pieces)
    }

    /// The stretches of a text that the language raises above the line, in order: the `er` of `1er`.
    pub fn raised(&self, text: &str) -> Vec<Range<usize>> {
        self.typography.raised(text)
    }

    /// A price: `12,50 €`.
    pub fn amount(&self, cents: u64) -> String {
        let (whole, rest) = (cents / 100, cents % 100);
        let mut digits = whole.to_string();
        let mut at = digits.len();
        while at > 3 {
            at -= 3;
            digits.insert_str(at, &self.number.group);
        }
        if rest > 0 {
            digits.push_str(&format!("{}{rest:02}", self.number.decimal));
        }
        self.number.amount.fill(&[("number", &digits)])
    }
}

fn word(f: &mut Fields<'_>, d: &mut Decoder<'_>, name: &'static str) -> Option<String> {
    f.require(name).and_then(|n| d.text(n)).map(|t| t.value)
}

fn words(f: &mut Fields<'_>, d: &mut Decoder<'_>, name: &'static str, count: Option<usize>) -> Vec<String> {
    let Some(node) = f.require(name) else { return Vec::new() };
    let words: Vec<String> = d.strict_list(node).iter().filter_map(|n| d.text(n)).map(|t| t.value).collect();
    if let Some(count) = count.filter(|c| *c != words.len()) {
        d.wrong(node.span, text!("schema-value.count", count = count));
    }
    words
}

/// A list of lists of words; an absent one is empty.
fn lists(f: &mut Fields<'_>, d: &mut Decoder<'_>, name: &'static str) -> Vec<Vec<String>> {
    let Some(node) = f.take(name) else { return Vec::new() };
    d.strict_list(node).iter().map(|n| texts(n, d)).collect()
}

fn texts(node: &Node, d: &mut Decoder<'_>) -> Vec<String> {
    d.strict_list(node).iter().filter_map(|n| d.text(n)).map(|t| t.value).collect()
}

fn dictionary(f: &mut Fields<'_>, d: &mut Decoder<'_>, name: &'static str) -> BTreeMap<String, String> {
    match f.take(name) {
        Some(node) => d.map(node).iter().filter_map(|(k, v)| Some((k.value.clone(), d.text(v)?.value))).collect(),
        None => BTreeMap::new(),
    }
}

/// A pattern whose names are among these; an absent one is `default`.
fn pattern(f: &mut Fields<'_>, d: &mut Decoder<'_>, name: &'static str, names: &[&str]) -> Option<Pattern> {
    let written = f.require(name).and_then(|n| d.text(n))?;
    checked(written, d, names)
}

fn checked(written: Spanned<String>, d: &mut Decoder<'_>, names: &[&str]) -> Option<Pattern> {
    let pattern = Pattern::new(&written.value);
    if let Some(unknown) = pattern.names().find(|n| !names.contains(n)) {
        d.found.push(
            Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.pattern", name = unknown))
                .at(written.span)
                .help(text!("schema-value.choices", choices = names.join(", "))),
        );
        return None;
    }
    Some(pattern)
}

fn date_patterns(node: &Node, d: &mut Decoder<'_>) -> Option<DatePatterns> {
    let mut f = d.fields(node);
    let days = dictionary(&mut f, d, "days").into_iter().filter_map(|(k, v)| Some((k.parse().ok()?, v))).collect();
    let full = pattern(&mut f, d, "full", &["weekday", "day", "month", "year"]);
    let plain = pattern(&mut f, d, "plain", &["day", "month", "year"]);
    let at = pattern(&mut f, d, "at", &["date", "time"]);
    let with_hours = pattern(&mut f, d, "with_hours", &["date", "hours"]);
    let range_in_month = pattern(&mut f, d, "range_in_month", &["start_day", "end_day", "month", "year"]);
    let range_in_year = pattern(&mut f, d, "range_in_year", &["start_day", "start_month", "end_day", "end_month", "year"]);
    let range = pattern(&mut f, d, "range", &["start_day", "start_month", "start_year", "end_day", "end_month", "end_year"]);
    let joiners = words(&mut f, d, "joiners", None);
    let range_joiners = f.take("range_joiners").map(|n| texts(n, d)).unwrap_or_default();
    let day_words = day_words(&mut f, d);
    let day_endings = f.take("day_endings").map(|n| texts(n, d)).unwrap_or_default();
    let weekday_abbreviations = lists(&mut f, d, "weekday_abbreviations");
    f.finish(d);
    let plain = plain?;
    Some(DatePatterns {
        days,
        full: full?,
        at: at?,
        with_hours: with_hours?,
        range_in_month: range_in_month?,
        range_in_year: range_in_year?,
        range: range?,
        joiners,
        range_joiners,
        day_words,
        day_endings,
        weekday_abbreviations,
        day_stop: plain.has("{day}."),
        plain,
    })
}

/// `{ 1: [premier], 2: [deux] }`.
fn day_words(f: &mut Fields<'_>, d: &mut Decoder<'_>) -> Vec<(i8, String)> {
    let Some(node) = f.take("day_words") else { return Vec::new() };
    let mut out = Vec::new();
    for (key, value) in d.map(node) {
        match key.value.parse::<i8>() {
            Ok(day) if (1..=31).contains(&day) => out.extend(texts(value, d).into_iter().map(|word| (day, word))),
            _ => d.wrong(key.span, text!("schema-value.day")),
        }
    }
    out
}

fn time_patterns(node: &Node, d: &mut Decoder<'_>) -> Option<TimePatterns> {
    let mut f = d.fields(node);
    let hour = pattern(&mut f, d, "hour", &["h"]);
    let minutes = pattern(&mut f, d, "minutes", &["h", "mm"]);
    let first_hour = f.take("first_hour").and_then(|n| d.text(n)).and_then(|t| checked(t, d, &["h"]));
    let first_minutes = f.take("first_minutes").and_then(|n| d.text(n)).and_then(|t| checked(t, d, &["h", "mm"]));
    let range = pattern(&mut f, d, "range", &["start", "end"]);
    f.finish(d);
    let (hour, minutes) = (hour?, minutes?);
    Some(TimePatterns {
        first_hour: first_hour.unwrap_or_else(|| hour.clone()),
        first_minutes: first_minutes.unwrap_or_else(|| minutes.clone()),
        hour,
        minutes,
        range: range?,
    })
}

fn number_patterns(node: &Node, d: &mut Decoder<'_>) -> Option<NumberPatterns> {
    let mut f = d.fields(node);
    let raw = |node: Option<&Node>| match node.map(|n| &n.value) {
        Some(crate::syntax::yaml::Value::Scalar(s)) => s.clone(),
        _ => String::new(),
    };
    let decimal = raw(f.require("decimal"));
    let group = raw(f.take("group"));
    let amount = pattern(&mut f, d, "amount", &["number"]);
    f.finish(d);
    Some(NumberPatterns { decimal, group, amount: amount? })
}
