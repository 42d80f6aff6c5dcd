//! Dates in prose: « lundi 15 janvier 2024 », „15 t/m 17 januari”, `15/01/2024`, `2024-01-15`.
//!
//! A day without a year is a fact too: it agrees with the same day of any year. A month without a day is none.

use crate::locale::Locale;
use jiff::civil::{Date, Weekday};
use std::ops::Range;

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateFact {
    /// Where it stands in the text, with its day of the week.
    pub range: Range<usize>,
    /// 1 to 31.
    pub day: i8,
    /// 1 to 12.
    pub month: i8,
    /// The year, where it is written or follows from the other end of a range.
    pub year: Option<i16>,
    /// The day of the week, where it is written.
    pub weekday: Option<Weekday>,
}

impl DateFact {
    /// The day in a year; `None` when that year has no such day.
    pub fn in_year(&self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).ok()
    }

    /// True when no year has this day, or the written year has not.
    pub fn is_impossible(&self) -> bool {
        // 2000 is a leap year: it has every day that any year has.
        self.in_year(self.year.unwrap_or(2000)).is_none()
    }

    /// True when both may be the same day.
    pub fn agrees(&self, other: &DateFact) -> bool {
        self.day == other.day && self.month == other.month && (self.year.is_none() || other.year.is_none() || self.year == other.year)
    }

    /// True when this may be that day.
    pub fn is(&self, day: Date) -> bool {
        self.day == day.day() && self.month == day.month() && self.year.is_none_or(|y| y == day.year())
    }
}

/// A word, or a run of digits with what is attached to it.
struct Word<'a> {
    text: &'a str,
    start: usize,
    /// True when only spaces (and a comma) stand before it and after the word before.
    follows: bool,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The dates in a text of a language, in order.
pub fn dates(text: &str, locale: &Locale) -> Vec<DateFact> {
    let words = words(text);
    let mut found: Vec<DateFact> = Vec::new();
    let mut i = 0;
    while i < words.len() {
        if let Some(fact) = numeric(text, &words, i) {
            while i < words.len() && words[i].start < fact.range.end {
                i += 1;
            }
            found.push(fact);
            continue;
        }
        let Some(mut fact) = written(text, &words, i, locale) else {
            i += 1;
            continue;
        };
        let next = words.iter().position(|w| w.start >= fact.range.end).unwrap_or(words.len());
        weekday_before(&words, i, locale, &mut fact);
        let earlier = earlier_days(&words, i, locale, &fact);
        // « 30 janvier au 2 février 2024 »: the year at the end is that of both.
        if let (Some(year), Some(before)) = (fact.year, found.last_mut())
            && before.year.is_none()
            && joined(text, before.range.end, first_word(&fact, &words, i), locale)
        {
            before.year = Some(year);
        }
        found.extend(earlier);
        found.push(fact);
        i = next;
    }
    found
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut out: Vec<Word<'_>> = Vec::new();
    let mut start = None;
    let mut gap_ok = true;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        // ᵉʳ of 1ᵉʳ are letters; an apostrophe or a hyphen ends a word.
        let inside = c.is_alphanumeric();
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(s), false) => {
                out.push(Word { text: &text[s..at], start: s, follows: gap_ok });
                start = None;
                gap_ok = true;
            }
            _ => {}
        }
        if !inside && !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\n' | ',' | '.') {
            gap_ok = false;
        }
    }
    out
}

/// The number of a day: `15`, or what the language writes for it (`1er`).
fn day_number(word: &str, locale: &Locale) -> Option<i8> {
    let plain = word.replace("ᵉʳ", "er").to_lowercase();
    if let Some((day, _)) = locale.date.days.iter().find(|(_, w)| **w == plain) {
        return Some(*day);
    }
    (plain.len() <= 2 && plain.bytes().all(|b| b.is_ascii_digit())).then(|| plain.parse().ok()).flatten().filter(|d| (1..=31).contains(d))
}

/// True for two words that differ by capitals at most.
fn same(a: &str, b: &str) -> bool {
    a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase))
}

fn month(word: &str, locale: &Locale) -> Option<i8> {
    let full = locale.months.iter().position(|m| same(m, word));
    full.or_else(|| locale.month_abbreviations.iter().position(|list| list.iter().any(|m| same(m, word))))
        .and_then(|i| i8::try_from(i + 1).ok())
}

fn weekday(word: &str, locale: &Locale) -> Option<Weekday> {
    let index = locale.weekdays.iter().position(|w| same(w, word))?;
    Weekday::from_monday_zero_offset(i8::try_from(index).ok()?).ok()
}

fn year(word: &str) -> Option<i16> {
    (word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())).then(|| word.parse().ok()).flatten().filter(|y| (1800..=2199).contains(y))
}

/// `15 janvier 2024` with the day at `words[i]`.
fn written(text: &str, words: &[Word<'_>], i: usize, locale: &Locale) -> Option<DateFact> {
    let day = day_number(words[i].text, locale)?;
    // 3,15 mars is no date: the number must stand alone.
    let before = &text[..words[i].start];
    if before.ends_with([',', '.', '/', ':', '-']) && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let name = words.get(i + 1)?;
    let gap = &text[words[i].end()..name.start];
    // « 15. Januar »: where the language writes the full stop itself.
    let gap = if locale.date.plain.has("{day}.") { gap.strip_prefix('.').unwrap_or(gap) } else { gap };
    if gap.is_empty() || !gap.chars().all(char::is_whitespace) {
        return None;
    }
    let month = month(name.text, locale)?;
    let mut fact = DateFact { range: words[i].start..name.end(), day, month, year: None, weekday: None };
    if let Some(word) = words.get(i + 2)
        && let Some(year) = year(word.text)
        && text[name.end()..word.start].chars().all(|c| c.is_whitespace() || c == '.')
    {
        fact.year = Some(year);
        fact.range.end = word.end();
    }
    Some(fact)
}

/// « lundi 15 janvier », “maandag, 15 januari”.
fn weekday_before(words: &[Word<'_>], i: usize, locale: &Locale, fact: &mut DateFact) {
    if let Some(before) = i.checked_sub(1).map(|b| &words[b]).filter(|_| words[i].follows)
        && let Some(day) = weekday(before.text, locale)
    {
        fact.weekday = Some(day);
        fact.range.start = before.start;
    }
}

/// The days before a date that share its month: « les 15, 16 et 17 janvier », „15 t/m 17 januari”.
fn earlier_days(words: &[Word<'_>], i: usize, locale: &Locale, fact: &DateFact) -> Vec<DateFact> {
    let mut out = Vec::new();
    let mut at = i;
    // A day of the week stands between the joiner and the day.
    if fact.weekday.is_some() {
        at = i - 1;
    }
    while let Some(length) = joiner_before(words, at, locale) {
        let Some(word) = at.checked_sub(length + 1).map(|b| &words[b]) else { break };
        let Some(day) = day_number(word.text, locale) else { break };
        at -= length + 1;
        let mut earlier = DateFact { range: word.start..word.end(), day, month: fact.month, year: fact.year, weekday: None };
        weekday_before(words, at, locale, &mut earlier);
        if earlier.weekday.is_some() {
            at -= 1;
        }
        out.insert(0, earlier);
    }
    out
}

/// How many words before `words[at]` make a joiner (`tot en met` is three).
fn joiner_before(words: &[Word<'_>], at: usize, locale: &Locale) -> Option<usize> {
    locale.date.joiners.iter().find_map(|joiner| {
        let parts: Vec<&str> = joiner.split([' ', '/']).collect();
        let start = at.checked_sub(parts.len())?;
        let same = parts.iter().zip(&words[start..at]).all(|(p, w)| w.text.to_lowercase() == *p);
        same.then_some(parts.len())
    })
}

fn first_word(fact: &DateFact, words: &[Word<'_>], i: usize) -> usize {
    fact.range.start.min(words[i].start)
}

/// True when nothing but a joiner stands between two places of a text.
fn joined(text: &str, from: usize, to: usize, locale: &Locale) -> bool {
    let between = text.get(from..to).unwrap_or_default().trim().to_lowercase();
    locale.date.joiners.contains(&between) || matches!(between.as_str(), "-" | "–")
}

/// `2024-01-15`, `15/01/2024`, `15-1-24`, `15.01.2024`: three numbers with the same sign between them.
fn numeric(text: &str, words: &[Word<'_>], i: usize) -> Option<DateFact> {
    let [a, b, c] = words.get(i..i + 3)? else { return None };
    let sign = |x: &Word<'_>, y: &Word<'_>| {
        let gap = &text[x.end()..y.start];
        matches!(gap, "/" | "-" | ".").then_some(gap.to_owned())
    };
    let first = sign(a, b)?;
    let digits = |w: &Word<'_>| w.text.bytes().all(|b| b.is_ascii_digit());
    if sign(b, c)? != first || !(digits(a) && digits(b) && digits(c)) {
        return None;
    }
    // Neither before nor after may the chain of numbers go on: 02/522.98.69 is no date.
    let chained =
        |c: Option<char>, d: Option<char>| c.is_some_and(|c| matches!(c, '/' | '-' | '.')) && d.is_some_and(|d| d.is_ascii_digit());
    let (before, after) = (&text[..a.start], &text[c.end()..]);
    if chained(before.chars().next_back(), before.chars().rev().nth(1)) || chained(after.chars().next(), after.chars().nth(1)) {
        return None;
    }
    let number = |w: &Word<'_>| w.text.parse::<i16>().ok();
    let (year, month, day) = match (a.text.len(), b.text.len(), c.text.len()) {
        (4, 2, 2) if first == "-" => (number(a)?, number(b)?, number(c)?),
        (1..=2, 1..=2, 4) => (number(c)?, number(b)?, number(a)?),
        (1..=2, 1..=2, 2) if first != "." => (2000 + number(c)?, number(b)?, number(a)?),
        _ => return None,
    };
    let in_range = (1..=12).contains(&month) && (1..=31).contains(&day) && (1800..=2199).contains(&year);
    in_range.then(|| DateFact { range: a.start..c.end(), day: day as i8, month: month as i8, year: Some(year), weekday: None })
}
