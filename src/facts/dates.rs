//! Dates in prose: « lundi 15 janvier 2024 », „15 t/m 17 januari”, `15/01/2024`, `2024-01-15`.
//!
//! A day without a year is a fact too: it agrees with the same day of any year. A month without a day is none.
//! The text is read once from the left; a month looks back for its days (« les 15, 16 et 17 janvier »), never further
//! than the end of the date before it, so that the work grows with the text. In doubt it is no date.

use super::date_fact::DateFact;
use super::figures;
use super::letters::{letters_at_end, phrase_at_end, same};
use crate::locale::Locale;
use jiff::civil::Weekday;
use unicode_normalization::char::is_combining_mark;

/// The dates in a text of a language, in order. `starts` are the places, in order, where figures or the name of a month may stand.
pub(super) fn dates_with(text: &str, locale: &Locale, starts: impl Iterator<Item = usize>) -> Vec<DateFact> {
    let mut scanner = Scanner { text, locale, found: Vec::new(), floor: 0, chain: 0 };
    let mut read = 0;
    for at in starts.filter(|at| text.is_char_boundary(*at)) {
        let glued = text[..at].ends_with(|c: char| c.is_alphanumeric() || is_combining_mark(c) || c == '\u{ad}');
        if at < read || glued {
            continue;
        }
        let found = match text.as_bytes().get(at).is_some_and(u8::is_ascii_digit) {
            true => scanner.in_figures(at),
            false => scanner.in_words(at, end_of_letters(text, at)),
        };
        read = found.unwrap_or(read);
    }
    scanner.found
}

/// Where the letters end that begin at an offset.
fn end_of_letters(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    loop {
        at += bytes[at..].iter().take_while(|b| b.is_ascii_alphabetic()).count();
        // Anything but ASCII is looked at as a character.
        if bytes.get(at).is_none_or(u8::is_ascii) {
            return at;
        }
        match text[at..].chars().next() {
            Some(c) if c.is_alphanumeric() || is_combining_mark(c) || c == '\u{ad}' => at += c.len_utf8(),
            _ => return at,
        }
    }
}

/// How two days hang together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `et`, `&`: both days.
    List,
    /// A comma, which joins days only before a word that does.
    Comma,
    /// `au`: the first and the last day.
    Range,
    /// A hyphen or a dash: the first and the last day, in this order.
    Dash,
    /// `15/16 janvier`: a day and the next.
    Slash,
}

/// What stands between two days.
struct Link {
    kind: Kind,
    start: usize,
}

/// A day that has its month from a date after it, or that date itself.
struct Day {
    fact: DateFact,
    /// Where its number begins, after the day of the week.
    number: usize,
    /// What joins it to the day after it.
    link: Option<Link>,
}

struct Scanner<'a> {
    text: &'a str,
    locale: &'a Locale,
    found: Vec<DateFact>,
    /// The end of the last date: nothing before it is read again.
    floor: usize,
    /// The first of `found` that shares its month with the last.
    chain: usize,
}

impl Scanner<'_> {
    /// `15/01/2024` at `at`; where to read on.
    fn in_figures(&mut self, at: usize) -> Option<usize> {
        let figures = figures::at(self.text, at)?;
        let fact = DateFact { range: at..figures.end, day: figures.day, month: figures.month, year: figures.year, weekday: None };
        let weekday = self.weekday_before(at);
        if figures.doubtful && weekday.is_none() {
            return None;
        }
        // 10-17.01.24 is a phone number rather than days of January.
        let may_share = !figures.iso && (figures.sign != '.' || figures.end - at == "17.01.2024".len());
        self.finish(fact, may_share, figures.sign)
    }

    /// `15 janvier 2024` with the month at `at..end`; where to read on.
    fn in_words(&mut self, at: usize, end: usize) -> Option<usize> {
        let word = &self.text[at..end];
        let (month, short) = self.month(word)?;
        let gap = self.before_spaces(at);
        if gap == at && !(self.locale.date.day_stop && self.text[..at].ends_with('.')) {
            return None;
        }
        let (day, start) = self.day_before(gap)?;
        // « avenue du Onze Novembre »: a name, for neither word has a capital in a date.
        let capital = |word: &str| word.starts_with(char::is_uppercase);
        if capital(word)
            && (capital(&self.text[start..]) || self.follows_street(start))
            && !capital(&self.locale.months[0])
            && !word.chars().nth(1).is_some_and(char::is_uppercase)
        {
            return None;
        }
        let mut fact = DateFact { range: start..end, day, month, year: None, weekday: None };
        if let Some((year, end)) = self.year_after(end, short) {
            fact.year = Some(year);
            fact.range.end = end;
        }
        self.finish(fact, true, ' ')
    }

    /// Adds a date with the days before it that share its month; where to read on. `None` when its day is part of
    /// another number.
    fn finish(&mut self, fact: DateFact, may_share: bool, sign: char) -> Option<usize> {
        let end = fact.range.end;
        let mut chain = vec![self.with_weekday(fact)];
        while may_share && let Some(day) = self.earlier(&chain, sign) {
            chain.push(day);
        }
        chain.reverse();
        // 3,15 mars: the number before is no day, so neither is the one that it touches.
        let alone = chain.iter().position(|d| self.stands_alone(d.number))?;
        chain.drain(..alone);
        self.spread_weekdays(&mut chain);
        self.carry_year(&chain);
        self.chain = self.found.len();
        self.found.extend(chain.into_iter().map(|d| d.fact));
        self.floor = end;
        Some(end)
    }

    fn with_weekday(&self, mut fact: DateFact) -> Day {
        let number = fact.range.start;
        if let Some((weekday, start)) = self.weekday_before(number) {
            fact.weekday = Some(weekday);
            fact.range.start = start;
        }
        Day { fact, number, link: None }
    }

    /// The day before the first of these (which stand from the last to the first): the 15 of « les 15 et 17 janvier ».
    fn earlier(&self, chain: &[Day], sign: char) -> Option<Day> {
        let next = &chain.last()?.fact;
        let link = self.link_before(next.range.start)?;
        let in_list = chain.iter().any(|d| d.link.as_ref().is_some_and(|l| l.kind != Kind::Comma));
        let (day, start) = self.day_before(self.before_spaces(link.start))?;
        // « 12 h 30 et le 5 février »: minutes.
        if self.follows_hour(start) {
            return None;
        }
        // The end of a phone number and a day: « 98 15 – 16 janvier ».
        let before = self.before_spaces(start);
        let numbers = before < start && self.text[..before].ends_with(|c: char| c.is_ascii_digit()) && before > self.floor;
        let joins = match link.kind {
            Kind::List | Kind::Range => true,
            Kind::Comma => in_list && day < next.day && !numbers,
            Kind::Dash => day < next.day && sign != '-' && !numbers,
            Kind::Slash => day + 1 == next.day && sign == ' ' && !numbers,
        };
        if !joins {
            return None;
        }
        let (mut month, mut year) = (next.month, next.year);
        // « du 28 au 3 mars » begins in February.
        if link.kind == Kind::Range && day > next.day {
            (month, year) = if month == 1 { (12, year.map(|y| y - 1)) } else { (month - 1, year) };
        }
        let end = self.before_spaces(link.start);
        let mut day = self.with_weekday(DateFact { range: start..end, day, month, year, weekday: None });
        day.link = Some(link);
        Some(day)
    }

    /// True when one of the two words before `start` makes a street: « avenue du 11 Novembre ».
    fn follows_street(&self, start: usize) -> bool {
        let words = self.text[self.floor..start].rsplit(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).take(2);
        words.into_iter().any(|word| self.locale.reading.street_words.iter().any(|street| same(street, word)))
    }

    /// True when the unit of an hour stands before `start`: « 12 h 30 ».
    fn follows_hour(&self, start: usize) -> bool {
        let text = &self.text[self.floor..self.before_spaces(start)];
        let hours =
            self.locale.reading.hour_words.iter().filter_map(|word| phrase_at_end(text, word).or_else(|| letters_at_end(text, word)));
        hours.into_iter().any(|at| text[..at].trim_end().ends_with(|c: char| c.is_ascii_digit()))
    }

    /// « lundi et mardi 15 et 16 janvier »: the days of the week stand together before the days.
    fn spread_weekdays(&self, chain: &mut [Day]) {
        let Some(last) = chain.first().and_then(|d| d.fact.weekday) else { return };
        let mut weekdays = vec![last];
        let mut start = chain[0].fact.range.start;
        while let Some(link) = self.link_before(start)
            && let Some((weekday, at)) = self.weekday_before(link.start)
        {
            weekdays.push(weekday);
            start = at;
        }
        if weekdays.len() == 1 {
            return;
        }
        weekdays.reverse();
        let spread = weekdays.len() == chain.len() && chain[1..].iter().all(|d| d.fact.weekday.is_none());
        chain[0].fact.range.start = if spread { start } else { chain[0].number };
        for (i, day) in chain.iter_mut().enumerate() {
            match spread {
                true => day.fact.weekday = Some(weekdays[i]),
                false if i == 0 => day.fact.weekday = None,
                false => {}
            }
        }
    }

    /// « du 15 décembre au 3 janvier 2024 »: the year at the end tells that of the days before.
    fn carry_year(&mut self, chain: &[Day]) {
        let Some((day, year)) = chain.first().and_then(|d| Some((&d.fact, d.fact.year?))) else { return };
        let Some(link) = self.link_before(day.range.start) else { return };
        let Some(before) = self.found.last() else { return };
        if !matches!(self.text[before.range.end.min(link.start)..link.start].trim(), "" | ".") {
            return;
        }
        let later = (before.month, before.day) > (day.month, day.day);
        let year = match link.kind {
            Kind::Range | Kind::Dash if later => year - 1,
            Kind::List | Kind::Range | Kind::Dash if !later => year,
            _ => return,
        };
        for fact in &mut self.found[self.chain..] {
            fact.year = fact.year.or(Some(year));
        }
    }

    fn month(&self, word: &str) -> Option<(i8, bool)> {
        let number = |i: usize| i8::try_from(i + 1).ok();
        if let Some(i) = self.locale.months.iter().position(|m| same(m, word)) {
            return Some((number(i)?, false));
        }
        let short = self.locale.month_abbreviations.iter().position(|list| list.iter().any(|m| same(m, word)))?;
        Some((number(short)?, true))
    }

    /// The year after a month, and where it ends: ` 2024`, ` ’24`.
    fn year_after(&self, end: usize, short: bool) -> Option<(i16, usize)> {
        let rest = &self.text[end..];
        // After a whole month a full stop ends the sentence.
        let rest = if short { rest.strip_prefix('.').unwrap_or(rest) } else { rest };
        let spaced = rest.trim_start();
        if spaced.len() == self.text.len() - end {
            return None;
        }
        let (century, digits) = match spaced.strip_prefix(['’', '\'']) {
            Some(rest) => (2000, rest),
            None => (0, spaced),
        };
        let len = digits.bytes().take(5).take_while(u8::is_ascii_digit).count();
        if len != if century == 0 { 4 } else { 2 } {
            return None;
        }
        let mut after = digits[len..].chars();
        let (next, then) = (after.next(), after.next());
        // 2000,50 and 2000e are no years.
        if next.is_some_and(char::is_alphanumeric) || matches!(next, Some('.' | ',')) && then.is_some_and(|c| c.is_ascii_digit()) {
            return None;
        }
        let year = century + digits[..len].parse::<i16>().ok()?;
        (1800..=2199).contains(&year).then_some((year, self.text.len() - digits.len() + len))
    }

    /// The day that ends at `end`, as a number or in words, and where it begins.
    fn day_before(&self, end: usize) -> Option<(i8, usize)> {
        let date = &self.locale.date;
        let text = self.text.get(self.floor..end)?;
        let text = if date.day_stop { text.strip_suffix('.').unwrap_or(text) } else { text };
        if text.ends_with(|c: char| c.is_ascii_digit()) {
            return self.number_before(text);
        }
        let words = date.day_words.iter().map(|(d, w)| (*d, w)).chain(date.days.iter().map(|(d, w)| (*d, w)));
        let found = words.filter_map(|(day, word)| Some((day, phrase_at_end(text, word)?))).min_by_key(|(_, start)| *start);
        if let Some((day, start)) = found {
            return Some((day, self.floor + start));
        }
        date.day_endings.iter().find_map(|ending| self.number_before(&text[..letters_at_end(text, ending)?]))
    }

    /// The number from 1 to 31 at the end of a text that begins at the floor.
    fn number_before(&self, text: &str) -> Option<(i8, usize)> {
        let digits = text.bytes().rev().take(3).take_while(u8::is_ascii_digit).count();
        let start = text.len() - digits;
        if !(1..=2).contains(&digits) || text[..start].ends_with(char::is_alphanumeric) {
            return None;
        }
        let day = text[start..].parse::<i8>().ok().filter(|d| (1..=31).contains(d))?;
        Some((day, self.floor + start))
    }

    /// True when no number goes on before `start`: neither 3,15 nor 02/15.
    fn stands_alone(&self, start: usize) -> bool {
        let before = &self.text[..start];
        let Some(sign) = before.chars().next_back() else { return true };
        let at = start - sign.len_utf8();
        !(figures::is_link(sign) || matches!(sign, '–' | '—'))
            || !before[..at].ends_with(|c: char| c.is_ascii_digit())
            || (at == self.floor && at > 0)
    }

    /// The day of the week before `start`, with or without a comma: « lundi 15 », “maandag, 15”, « lun. 15 ».
    fn weekday_before(&self, start: usize) -> Option<(Weekday, usize)> {
        let mut end = self.before_spaces(start);
        if self.text[self.floor..end].ends_with(',') {
            end = self.before_spaces(end - 1);
        }
        if end == start {
            return None;
        }
        let text = &self.text[self.floor..end];
        let whole = self.locale.weekdays.iter().enumerate().find_map(|(i, w)| Some((i, phrase_at_end(text, w)?)));
        let (index, at) = whole.or_else(|| {
            let lists = self.locale.date.weekday_abbreviations.iter().enumerate();
            let mut words = lists.flat_map(|(i, list)| list.iter().map(move |w| (i, w)));
            let bare = text.strip_suffix('.').unwrap_or(text);
            words.find_map(|(i, w)| Some((i, phrase_at_end(text, w).or_else(|| phrase_at_end(bare, w))?)))
        })?;
        Some((Weekday::from_monday_zero_offset(i8::try_from(index).ok()?).ok()?, self.floor + at))
    }

    /// What joins something to the day that begins at `start`.
    fn link_before(&self, start: usize) -> Option<Link> {
        let end = self.before_spaces(start);
        let text = self.text.get(self.floor..end)?;
        let last = text.chars().next_back()?;
        let at = end - last.len_utf8();
        let sign = match last {
            '-' | '\u{2010}' | '\u{2011}' | '–' | '—' => Some(Kind::Dash),
            '&' | '+' => Some(Kind::List),
            ',' => Some(Kind::Comma),
            '/' if end == start => Some(Kind::Slash),
            _ => None,
        };
        let before = self.before_spaces(at);
        if let Some(kind) = sign {
            return (kind != Kind::Slash || before == at).then_some(Link { kind, start: at });
        }
        if end == start {
            return None;
        }
        let date = &self.locale.date;
        let words = date.joiners.iter().map(|w| (Kind::List, w)).chain(date.range_joiners.iter().map(|w| (Kind::Range, w)));
        let found = words.filter_map(|(kind, word)| Some((kind, phrase_at_end(text, word)?))).min_by_key(|(_, at)| *at);
        let Some((kind, at)) = found.map(|(kind, at)| (kind, self.floor + at)) else { return self.comma_before(text) };
        // « 15, 16, et 17 »
        let before = self.before_spaces(at);
        let at = if self.text[self.floor..before].ends_with(',') { before - 1 } else { at };
        Some(Link { kind, start: at })
    }

    /// The comma of « le 5, le 12 et le 19 mars »: what follows it is the end of a word that joins days.
    fn comma_before(&self, text: &str) -> Option<Link> {
        let articles = self.locale.date.joiners.iter().filter_map(|joiner| joiner.split_once(' ')).map(|(_, article)| article);
        let at = articles.filter_map(|article| phrase_at_end(text, article)).min()?;
        let before = text[..at].trim_end().strip_suffix(',')?;
        Some(Link { kind: Kind::Comma, start: self.floor + before.len() })
    }

    /// Where the spaces before `end` begin.
    fn before_spaces(&self, end: usize) -> usize {
        let floor = self.floor.min(end);
        floor + self.text[floor..end].trim_end().len()
    }
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
