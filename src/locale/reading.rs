//! `reading` of a `locale.yaml` → by which words prose of the language tells hours, amounts and numbers, and is known to be it.
//!
//! Everything may be missing: then the facts that need it are not found, and nothing is said of them.

use crate::base::text;
use crate::syntax::fields::{Decoder, Fields};
use crate::syntax::yaml::{Node, Value};

/// How prose of a language is read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// After the number of an hour: `h`, `uur`.
    pub hour_words: Vec<String>,
    /// After the number of minutes.
    pub minute_words: Vec<String>,
    /// Between two hours, amounts or percentages that share their unit: `à`, `tot`.
    pub range_words: Vec<String>,
    /// Before two ends of a range with a word that otherwise joins a list: `entre`.
    pub between_words: Vec<String>,
    /// Between two 24, where no hour is meant: `sur`, `op`.
    pub around_the_clock: Vec<String>,
    /// Hours that have a name, in minutes since midnight: `midi`.
    pub hour_names: Vec<(u16, String)>,
    /// What makes something else of the name of an hour before which it stands: `après`.
    pub hour_names_not_after: Vec<String>,
    /// Before an hour, the minutes that are added to it: `half` is -30.
    pub minutes_before_hour: Vec<(i16, String)>,
    /// After an hour, the minutes that are added to it: `et demie` is 30.
    pub minutes_after_hour: Vec<(i16, String)>,
    /// After an hour up to twelve, where one of the afternoon is meant: `du soir`.
    pub afternoon: Vec<String>,
    /// Numbers that languages count differently: `quinze jours` are two weeks.
    pub loose_numbers: Vec<String>,
    /// Signs and names of currencies, with their code (ISO 4217).
    pub currencies: Vec<(String, String)>,
    /// After a percentage.
    pub percent: Vec<String>,
    /// Words by which a number is multiplied: `million`.
    pub scales: Vec<(u64, String)>,
    /// Between a number and its currency: `d’`.
    pub of: Vec<String>,
    /// Numbers as words; a phrase may have several.
    pub numbers: Vec<(u64, String)>,
    /// Numbers with a half in one word: `anderhalf` is 1 and a half.
    pub halves: Vec<(u64, String)>,
    /// One as a word, which counts only as the end of a number: `vingt et un`.
    pub one: Vec<String>,
    /// Between the words of a number: `et`.
    pub number_joiners: Vec<String>,
    /// Between a unit and a ten in one word: `en` of `vijfentwintig`. Empty where numbers are not written in one word.
    pub number_compounds: Vec<String>,
    /// What sticks to a number that says a place in a row: `ème`, `ste`.
    pub ordinal_endings: Vec<String>,
    /// The same as words.
    pub ordinals: Vec<(u64, String)>,
    /// Other names of days of the week, from Monday (1): `paasmaandag`.
    pub weekday_names: Vec<(u64, String)>,
    /// Words for the days from one of the week to another, both as figures from Monday (1): `15` is `en semaine`.
    pub weekday_groups: Vec<(u64, String)>,
    /// Short names of days of the week, from Monday (1), that count in a text with two of them joined by a dash: `lu-ve`.
    pub weekday_shorts: Vec<(u64, String)>,
    /// What may stick to the name of a day of the week: `s`, `avond`.
    pub weekday_endings: Vec<String>,
    /// Words before a name that make it a street: `rue`.
    pub street_words: Vec<String>,
    /// Endings of a name that make it a street: `straat`.
    pub street_endings: Vec<String>,
    /// Signs between the two forms of an inclusive word.
    pub inclusive_signs: String,
    /// What follows such a sign: `e`, `trice`.
    pub inclusive_endings: Vec<String>,
    /// Stop words that also stand in names: `Maison de la participation`.
    pub name_words: Vec<String>,
    /// Words by which the language is known.
    pub stop_words: Vec<String>,
}

impl Reading {
    pub(super) fn read(node: &Node, d: &mut Decoder<'_>) -> Self {
        let mut f = d.fields(node);
        let mut list = |name| list(&mut f, d, name);
        let (hour_words, minute_words, range_words) = (list("hour_words"), list("minute_words"), list("range_words"));
        let (around_the_clock, hour_names_not_after) = (list("around_the_clock"), list("hour_names_not_after"));
        let (afternoon, loose_numbers, percent, of) = (list("afternoon"), list("loose_numbers"), list("percent"), list("of"));
        let (one, number_joiners, number_compounds) = (list("one"), list("number_joiners"), list("number_compounds"));
        let (ordinal_endings, weekday_endings) = (list("ordinal_endings"), list("weekday_endings"));
        let (street_words, street_endings, stop_words) = (list("street_words"), list("street_endings"), list("stop_words"));
        let name_words = list("name_words");
        let (inclusive_endings, between_words) = (list("inclusive_endings"), list("between_words"));
        let number = |key: &str| key.parse::<u64>().ok();
        let weekdays = |key: &str| {
            let (first, last) = key.split_once('-')?;
            Some(first.parse::<u64>().ok()? * 10 + last.parse::<u64>().ok()?)
        };
        let minutes = |key: &str| {
            let (h, m) = key.split_once(':')?;
            Some(h.parse::<u16>().ok()? * 60 + m.parse::<u16>().ok()?)
        };
        let read = Self {
            hour_names: named(&mut f, d, "hour_names", minutes),
            minutes_before_hour: named(&mut f, d, "minutes_before_hour", |key| key.parse().ok()),
            minutes_after_hour: named(&mut f, d, "minutes_after_hour", |key| key.parse().ok()),
            currencies: named(&mut f, d, "currencies", |key| Some(key.to_owned())),
            scales: named(&mut f, d, "scales", number),
            numbers: named(&mut f, d, "numbers", number),
            halves: named(&mut f, d, "halves", number),
            weekday_names: named(&mut f, d, "weekday_names", number),
            weekday_shorts: named(&mut f, d, "weekday_shorts", number),
            weekday_groups: named(&mut f, d, "weekday_groups", weekdays),
            ordinals: named(&mut f, d, "ordinals", number),
            inclusive_signs: match f.take("inclusive_signs").map(|n| &n.value) {
                Some(Value::Scalar(signs)) => signs.clone(),
                _ => String::new(),
            },
            hour_words,
            minute_words,
            range_words,
            between_words,
            around_the_clock,
            hour_names_not_after,
            afternoon,
            loose_numbers,
            percent,
            of,
            one,
            number_joiners,
            number_compounds,
            ordinal_endings,
            weekday_endings,
            street_words,
            street_endings,
            inclusive_endings,
            name_words,
            stop_words,
        };
        f.finish(d);
        read
    }
}

fn list(f: &mut Fields<'_>, d: &mut Decoder<'_>, name: &'static str) -> Vec<String> {
    f.take(name).map(|n| super::texts(n, d)).unwrap_or_default()
}

/// `{ 2: [deux] }`: each word with what its key means.
fn named<T: Clone>(f: &mut Fields<'_>, d: &mut Decoder<'_>, name: &'static str, read: impl Fn(&str) -> Option<T>) -> Vec<(T, String)> {
    let Some(node) = f.take(name) else { return Vec::new() };
    let mut out = Vec::new();
    for (key, value) in d.map(node) {
        match read(&key.value) {
            Some(meaning) => out.extend(super::texts(value, d).into_iter().map(|word| (meaning.clone(), word))),
            None => d.wrong(key.span, text!("schema-value.number")),
        }
    }
    out
}
