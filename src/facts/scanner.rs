//! Prose → every fact in it, with its place. What matched is not read again.
//!
//! In this order: e-mail, web address, telephone, date; then from the left: hour, amount, percentage, version, place in a
//! row, number, number in words, day of the week, month. In doubt something is a number, for numbers weigh least.

use super::dates::dates_with;
use super::fact::{Decimal, Fact, Value};
use super::lexicon::{Lexicon, Word, flag, offset};
use super::numeral::{self, Numeral};
use super::token::{Kind, Token, is_folded, tokens};
use super::{address, hour, phone};
use crate::locale::Locale;
use smallvec::SmallVec;
use std::ops::Range;

/// A count for each language of the site, up to 32 of them.
pub type Counts = SmallVec<[u16; 4]>;

/// What was read in a text.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The facts, in order.
    pub facts: Vec<Fact>,
    /// How many words there are.
    pub words: u32,
    /// How many of them are stop words of each language of the site.
    pub votes: Counts,
    /// How many of them are also stop words of the text's own language.
    pub shared: Counts,
    /// A hash of each word that begins with a capital inside a sentence: names, which translations share.
    pub names: Vec<u32>,
    /// How many sentences there are, about.
    pub sentences: u32,
    /// How many question marks there are.
    pub questions: u8,
    /// How many quotation marks there are.
    pub quotes: u8,
    /// Where the words stand that rules look for: the first of each name of a person and of each term.
    pub watched: Vec<u32>,
}

/// What the scanner needs to know of a site and a language.
#[derive(Debug)]
pub struct Reader<'a> {
    /// What the language knows.
    pub locale: &'a Locale,
    /// Its words.
    pub lexicon: Lexicon,
    /// The codes of the site's languages, which addresses may hold.
    pub codes: &'a [String],
}

impl Reader<'_> {
    /// Reads a text.
    pub fn read(&self, text: &str) -> Reading {
        self.read_all(&[text]).pop().unwrap_or_default()
    }

    /// Reads texts, all words of them before what these say: the code for each of the two is as much as a processor has at hand.
    pub fn read_all(&self, texts: &[&str]) -> Vec<Reading> {
        let room = texts.iter().map(|text| text.len() / 4 + 4).sum();
        let (mut all, mut folded, mut ends) = (Vec::with_capacity(room), String::new(), Vec::with_capacity(texts.len()));
        for text in texts {
            tokens(text, &self.lexicon, &mut all, &mut folded);
            ends.push(all.len());
        }
        let starts = std::iter::once(0).chain(ends.iter().copied());
        texts.iter().zip(starts.zip(&ends)).map(|(text, (start, end))| self.read_tokens(text, &all[start..*end])).collect()
    }

    /// Reads a text by its tokens.
    fn read_tokens(&self, text: &str, tokens: &[Token]) -> Reading {
        let bytes = text.as_bytes();
        let mut reading = Reading::default();
        let own = 1_u32.checked_shl(self.lexicon.own as u32).unwrap_or(0);
        let (mut votes, mut shared) = ([0_u16; 32], [0_u16; 32]);
        let (mut figures, mut months, mut hosts, mut shorts, mut begun) = (false, false, false, false, false);
        let mut begins = true;
        // The tokens that a fact may begin with, in order.
        let mut marks: SmallVec<[u32; 32]> = SmallVec::new();
        for (i, token) in tokens.iter().enumerate() {
            let word_begins = std::mem::replace(&mut begins, false);
            match token.kind {
                Kind::Digits => {
                    figures = true;
                    marks.push(i as u32);
                }
                Kind::Sign(c) => {
                    // A full stop inside a word, a colon before a slash.
                    let inside =
                        || tokens.get(i + 1).is_some_and(|t| t.start == token.end && matches!(t.kind, Kind::Word(_) | Kind::Sign('/')));
                    match c {
                        '?' => reading.questions = reading.questions.saturating_add(1),
                        '«' | '“' | '„' | '"' => reading.quotes = reading.quotes.saturating_add(1),
                        _ => {}
                    }
                    if matches!(c, '-' | '\u{2011}') {
                        // „zon- en feestdagen”: with a hyphen, any word may begin a fact.
                        begun = true;
                        let before = i.checked_sub(1).filter(|before| matches!(tokens[*before].kind, Kind::Word(word) if !word.begins()));
                        marks.extend(before.map(|before| before as u32));
                    } else if c == '+' || self.lexicon.signs.iter().any(|(sign, _)| *sign == c) {
                        marks.push(i as u32);
                    }
                    hosts |= c == '@' || matches!(c, '.' | ':') && inside();
                    begins = matches!(c, '.' | '!' | '?' | ':' | '«' | '“' | '"' | '„' | '…') || word_begins;
                    let spaced = tokens.get(i + 1).is_none_or(|t| t.start > token.end);
                    reading.sentences += u32::from(matches!(c, '.' | '!' | '?') && !word_begins && spaced);
                }
                Kind::Word(word) => {
                    reading.words += 1;
                    let first = bytes[token.start as usize];
                    if word.is_nothing() && first.is_ascii_lowercase() {
                        continue;
                    }
                    if word.begins() {
                        begun = true;
                        marks.push(i as u32);
                    }
                    let word = self.lexicon.known(word);
                    // A letter alone is a word only before an apostrophe: « d’euros », not „D2” or “macro's”.
                    let elided = || tokens.get(i + 1).is_some_and(|t| matches!(t.kind, Kind::Sign('’' | '\'')) && t.start == token.end);
                    if word.stops > 0 && (token.end - token.start > 1 || elided()) {
                        let both = word.stops & own != 0;
                        let mut stops = word.stops;
                        while stops != 0 {
                            let language = stops.trailing_zeros() as usize;
                            votes[language] = votes[language].saturating_add(1);
                            shared[language] = shared[language].saturating_add(u16::from(both));
                            stops &= stops - 1;
                        }
                    }
                    let written = &text[token.start as usize..token.end as usize];
                    let capital = || match first.is_ascii() {
                        true => first.is_ascii_uppercase(),
                        false => written.starts_with(char::is_uppercase),
                    };
                    if !word_begins && word.stops == 0 && word.month == 0 && word.weekday == 0 && capital() {
                        reading.names.push(short_hash(written));
                    }
                    if word.flags & flag::WATCHED > 0 {
                        reading.watched.push(token.start);
                    }
                    shorts |= word.short_weekday > 0;
                    months |= word.is_month();
                }
            }
        }
        let languages = self.lexicon.languages.min(votes.len());
        (reading.votes, reading.shared) = (Counts::from_slice(&votes[..languages]), Counts::from_slice(&shared[..languages]));
        if !(figures || hosts || begun) {
            return reading;
        }
        let mut facts = if hosts { address::addresses(text, self.codes) } else { Vec::new() };
        if figures {
            self.phones(text, tokens, &marks, &mut facts);
        }
        let window = |i: &u32| tokens.get(*i as usize..).and_then(<[Token]>::first_chunk::<3>);
        if months || figures && marks.iter().filter_map(window).any(date_like) {
            self.dates(text, tokens, &marks, &mut facts);
        }
        facts.sort_by_key(|f| f.range.start);
        let taken: Vec<Range<usize>> = facts.iter().map(|f| f.range.clone()).collect();
        let shorts = shorts && marks.iter().filter_map(window).any(|window| self.short_days(window));
        Line { text, tokens, reader: self, taken, facts: &mut facts, shorts }.read(&marks);
        facts.sort_by_key(|f| f.range.start);
        reading.facts = facts;
        reading
    }

    fn phones(&self, text: &str, tokens: &[Token], marks: &[u32], facts: &mut Vec<Fact>) {
        let taken: Vec<Range<usize>> = facts.iter().map(|f| f.range.clone()).collect();
        let (mut from, mut passed) = (0, 0);
        for i in marks.iter().map(|i| *i as usize) {
            if i < from || !phone::may_begin(text, &tokens[i]) {
                continue;
            }
            let start = tokens[i].start as usize;
            while taken.get(passed).is_some_and(|t| t.end <= start) {
                passed += 1;
            }
            let free = |range: &Range<usize>| taken.get(passed).is_none_or(|t| t.start >= range.end);
            if let Some((fact, next)) = phone::at(text, tokens, i).filter(|(fact, _)| free(&fact.range)) {
                facts.push(fact);
                from = next;
            }
        }
    }

    /// Dates outside what has been read: that is covered by a sign that nothing reads, so that every place stays.
    fn dates(&self, text: &str, tokens: &[Token], marks: &[u32], facts: &mut Vec<Fact>) {
        let may_begin = |token: &&Token| match token.kind {
            Kind::Digits => true,
            Kind::Word(word) => self.lexicon.known(word).is_month(),
            Kind::Sign(_) => false,
        };
        let starts = marks.iter().filter_map(|i| tokens.get(*i as usize)).filter(may_begin).map(|token| token.start as usize);
        let found = if facts.is_empty() {
            dates_with(text, self.locale, starts)
        } else {
            let mut bytes = text.as_bytes().to_vec();
            facts.iter().for_each(|f| bytes[f.range.clone()].fill(b'|'));
            dates_with(&String::from_utf8(bytes).unwrap_or_default(), self.locale, starts)
        };
        facts.extend(found.into_iter().map(|date| Fact { range: date.range.clone(), value: Value::Date(date), soft: false }));
    }

    /// `lu-ve`, `ma-vr`: two short names of days of the week.
    fn short_days(&self, window: &[Token; 3]) -> bool {
        let short = |token: &Token| matches!(token.kind, Kind::Word(word) if self.lexicon.known(word).short_weekday > 0);
        short(&window[0])
            && short(&window[2])
            && matches!(window[1].kind, Kind::Sign('-' | '–' | '\u{2011}'))
            && window[0].start + 6 > window[2].start
    }
}

/// FNV-1a: names are only counted by it.
fn short_hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// `15/01`, `2024-01`: figures, a sign, figures, without a space.
fn date_like(window: &[Token; 3]) -> bool {
    matches!((window[0].kind, window[1].kind, window[2].kind), (Kind::Digits, Kind::Sign('/' | '-' | '.'), Kind::Digits))
        && window[0].end == window[1].start
        && window[1].end == window[2].start
}

/// A text while it is read from the left.
pub(super) struct Line<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub reader: &'a Reader<'a>,
    taken: Vec<Range<usize>>,
    facts: &'a mut Vec<Fact>,
    /// Short names of days of the week count.
    shorts: bool,
}

impl Line<'_> {
    /// Reads what begins at these tokens; most words say nothing, and begin nothing.
    fn read(&mut self, marks: &[u32]) {
        let mut taken = 0;
        let mut from = 0;
        for i in marks.iter().map(|i| *i as usize) {
            if i < from {
                continue;
            }
            let start = self.tokens[i].start as usize;
            while self.taken.get(taken).is_some_and(|t| t.end <= start) {
                taken += 1;
            }
            if self.taken.get(taken).is_some_and(|t| t.start <= start) {
                continue;
            }
            // What is read ends where the next thing that has been read begins.
            let limit = self.taken.get(taken).map_or(self.text.len(), |t| t.start);
            from = self.at(i, limit);
        }
    }

    /// Reads what begins at a token; the token after it.
    fn at(&mut self, i: usize, limit: usize) -> usize {
        let found = match self.tokens[i].kind {
            Kind::Digits => self.figures(i),
            Kind::Word(word) => {
                let word = self.reader.lexicon.known(word);
                if (word.flags | word.phrases) & flag::BEGINS > 0 {
                    self.words(i)
                } else if word.weekday > 0 {
                    // « place du Samedi »: the name of a street.
                    if self.word(i).starts_with(char::is_uppercase) && (i.saturating_sub(3)..i).any(|j| self.has(j, flag::STREET)) {
                        return i + 1;
                    }
                    let value = Value::Weekday(word.weekday - 1);
                    Some((vec![Fact { soft: word.flags & flag::SOFT > 0, ..self.fact(i, i + 1, value) }], i + 1))
                } else if self.shorts && word.short_weekday > 0 {
                    let fact = self.fact(i, i + 1, Value::Weekday(word.short_weekday - 1));
                    Some((vec![Fact { soft: true, ..fact }], i + 1))
                } else if word.month > 0 {
                    self.month(i, word.month)
                } else {
                    self.first_of_two_days(i)
                }
            }
            Kind::Sign(c) => self.sign(i, c),
        };
        match found.filter(|(facts, _)| facts.iter().all(|f| f.range.end <= limit)) {
            Some((facts, next)) => {
                self.facts.extend(facts);
                next
            }
            None => i + 1,
        }
    }

    /// What begins with figures.
    fn figures(&self, i: usize) -> Option<(Vec<Fact>, usize)> {
        if let Some(found) = hour::at(self, i) {
            return Some(found);
        }
        if let Some(found) = self.month_in_figures(i) {
            return Some(found);
        }
        let numeral = numeral::at(self, i)?;
        if let Some(found) = self.with_unit(i, &numeral) {
            return Some(found);
        }
        // « 10 à 15 % »: the first shares the unit of the second.
        if let Some(j) = self.range_word(numeral.next)
            && let Some(second) = numeral::at(self, j)
            && let Some((mut facts, next)) = self.with_unit(j, &second)
            && let Some(value) = facts.first().and_then(|f| shared_unit(&numeral, &f.value))
        {
            facts.insert(0, self.fact(i, numeral.next, value));
            return Some((facts, next));
        }
        let (value, next) = self.and_a_half(numeral.value, numeral.next);
        Some((vec![self.fact(i, next, value)], next))
    }

    /// « 3 ans et demi »: the number and a half.
    fn and_a_half(&self, value: Value, next: usize) -> (Value, usize) {
        let after = match self.kind(next) {
            Some(Kind::Word(_)) => self.phrase(next + 1, flag::MINUTES_AFTER).filter(|(minutes, _)| *minutes == offset(30)),
            _ => None,
        };
        match (value, after) {
            (Value::Number(n), Some((_, end))) if n.is_whole() => (Value::Number(n.and_a_half()), end),
            (Value::NumberWord(n), Some((_, end))) if n.is_whole() => (Value::NumberWord(n.and_a_half()), end),
            (value, _) => (value, next),
        }
    }

    /// An amount, a percentage or a number that a scale multiplies.
    fn with_unit(&self, i: usize, numeral: &Numeral) -> Option<(Vec<Fact>, usize)> {
        let mut next = numeral.next;
        let mut number = numeral.number?;
        let mut scaled = false;
        if let Some(word) = self.known(next)
            && word.flags & flag::SCALE > 0
        {
            number = number.times(u64::from(word.number));
            next += 1;
            scaled = true;
        }
        if let Some(end) = self.percent(next) {
            return Some((vec![self.fact(i, end, Value::Percent(number))], end));
        }
        // « 1,2 milliard d’euros », « 1.000,- euro ».
        let mut unit = next;
        if self.has(unit, flag::OF) {
            unit += 1;
            if matches!(self.kind(unit), Some(Kind::Sign('’' | '\''))) {
                unit += 1;
            }
        }
        if let Some((currency, end)) = self.currency(unit) {
            if let Some((low, high)) = numeral.ambiguous {
                return Some((vec![self.fact(i, numeral.next, Value::Ambiguous(low, high))], end));
            }
            return Some((vec![self.fact(i, end, Value::Amount(number, currency))], end));
        }
        scaled.then(|| (vec![self.fact(i, next, Value::Number(number))], next))
    }

    /// A currency before its number: `€ 12,50`; or a sign that says nothing.
    fn sign(&self, i: usize, c: char) -> Option<(Vec<Fact>, usize)> {
        let index = self.reader.lexicon.signs.iter().find(|(sign, _)| *sign == c)?.1;
        let numeral = numeral::at(self, i + 1)?;
        let currency = self.reader.lexicon.currencies.get(usize::from(index))?.clone();
        let mut next = numeral.next;
        let mut number = numeral.number?;
        if let Some((small, big)) = numeral.ambiguous {
            return Some((vec![self.fact(i + 1, next, Value::Ambiguous(small, big))], next));
        }
        if let Some(word) = self.known(next)
            && word.flags & flag::SCALE > 0
        {
            number = number.times(u64::from(word.number));
            next += 1;
        }
        Some((vec![self.fact(i, next, Value::Amount(number, currency))], next))
    }

    /// What begins with a word that names a number, or something made of several words.
    fn words(&self, i: usize) -> Option<(Vec<Fact>, usize)> {
        // « en semaine » agrees with Monday to Friday, but need not.
        if let Some((days, next)) = self.phrase(i, flag::DAYS) {
            let day = |n: u64| Fact { soft: true, ..self.fact(i, next, Value::Weekday((n % 10).clamp(1, 7) as u8 - 1)) };
            return Some((vec![day(days / 10), day(days)], next));
        }
        if let Some(found) = hour::in_words(self, i) {
            return Some(found);
        }
        if let Some((number, next)) = self.phrase(i, flag::LOOSE) {
            let fact = Fact { soft: true, ..self.fact(i, next, Value::NumberWord(Decimal::whole(number))) };
            return Some((vec![fact], next));
        }
        // « un million d’euros » is a number; « un euro » is one, but an article too.
        if self.has(i, flag::ONE) {
            let one = Decimal::whole(1);
            let numeral = Numeral { value: Value::NumberWord(one), number: Some(one), ambiguous: None, next: i + 1 };
            let (mut facts, next) = self.with_unit(i, &numeral)?;
            facts.iter_mut().for_each(|f| f.soft = !self.has(i + 1, flag::SCALE));
            return Some((facts, next));
        }
        let Some((number, next)) = numeral::in_words(self, i) else { return self.ordinal_word(i) };
        let numeral = Numeral { value: Value::NumberWord(number), number: Some(number), ambiguous: None, next };
        if let Some(found) = self.with_unit(i, &numeral) {
            return Some(found);
        }
        let (value, next) = self.and_a_half(numeral.value, next);
        Some((vec![self.fact(i, next, value)], next))
    }

    fn ordinal_word(&self, i: usize) -> Option<(Vec<Fact>, usize)> {
        let word = self.known(i).filter(|word| word.flags & flag::ORDINAL > 0)?;
        let fact = Fact { soft: true, ..self.fact(i, i + 1, Value::Ordinal(u64::from(word.number))) };
        Some((vec![fact], i + 1))
    }

    /// „zon- en feestdagen”: a day of the week that leaves its ending to the word after it.
    fn first_of_two_days(&self, i: usize) -> Option<(Vec<Fact>, usize)> {
        let hyphen = matches!(self.kind(i + 1), Some(Kind::Sign('-' | '\u{2011}'))) && self.gap(i + 1) == 0 && self.gap(i + 2) > 0;
        let word = self.word(i);
        if !hyphen || word.len() < 3 {
            return None;
        }
        let word = super::token::folded_words(word).pop()?;
        let mut days = self.reader.locale.weekdays.iter().enumerate().filter(|(_, day)| day.to_lowercase().starts_with(&word));
        let (day, _) = days.next()?;
        days.next().is_none().then(|| (vec![self.fact(i, i + 2, Value::Weekday(day as u8))], i + 2))
    }

    /// A month without a day, with its year: « en mars 2024 ».
    fn month(&self, i: usize, month: u8) -> Option<(Vec<Fact>, usize)> {
        let word = &self.text[self.tokens[i].start as usize..self.tokens[i].end as usize];
        let year = self.digits(i + 1).filter(|d| d.len() == 4 && self.gap(i + 1) > 0).and_then(|d| d.parse::<i16>().ok());
        let year = year.filter(|y| (1800..=2199).contains(y));
        // Mars is a planet, Mai a city of Thailand: with a capital that the language does not write, it may be a month or not.
        let capital = word.starts_with(char::is_uppercase);
        let soft = year.is_none() && capital != self.reader.lexicon.capital_months && !word.chars().nth(1).is_some_and(char::is_uppercase);
        let next = i + 1 + usize::from(year.is_some());
        Some((vec![Fact { soft, ..self.fact(i, next, Value::Month(month as i8, year)) }], next))
    }

    /// `03-2016`, `03/2016`: a month.
    fn month_in_figures(&self, i: usize) -> Option<(Vec<Fact>, usize)> {
        let sign = self.kind(i + 1).is_some_and(|k| matches!(k, Kind::Sign('-' | '/')));
        let close = sign && self.gap(i + 1) == 0 && self.gap(i + 2) == 0;
        let (month, year) = (self.digits(i).filter(|d| close && d.len() == 2)?, self.digits(i + 2).filter(|d| d.len() == 4)?);
        let month = month.parse::<i8>().ok().filter(|m| (1..=12).contains(m))?;
        let year = year.parse::<i16>().ok().filter(|y| (1900..=2199).contains(y))?;
        let alone = !matches!(self.kind(i + 3), Some(Kind::Sign('-' | '/')) if self.gap(i + 3) == 0);
        (alone && !self.follows_sign(i)).then(|| (vec![self.fact(i, i + 3, Value::Month(month, Some(year)))], i + 3))
    }

    // What the readers of hours and numbers ask.

    /// A fact that stands from one token to before another.
    pub(super) fn fact(&self, from: usize, next: usize, value: Value) -> Fact {
        let end = self.tokens[next.min(self.tokens.len()) - 1].end as usize;
        Fact { range: self.tokens[from].start as usize..end, value, soft: false }
    }

    pub(super) fn kind(&self, i: usize) -> Option<Kind> {
        self.tokens.get(i).map(|t| t.kind)
    }

    /// What is known of a word.
    pub(super) fn known(&self, i: usize) -> Option<Word> {
        match self.kind(i)? {
            Kind::Word(word) => Some(self.reader.lexicon.known(word)),
            _ => None,
        }
    }

    pub(super) fn word(&self, i: usize) -> &str {
        self.tokens.get(i).map_or("", |t| &self.text[t.start as usize..t.end as usize])
    }

    /// The figures of a token.
    pub(super) fn digits(&self, i: usize) -> Option<&str> {
        matches!(self.kind(i)?, Kind::Digits).then(|| self.word(i))
    }

    /// How many bytes stand between a token and the one before it.
    pub(super) fn gap(&self, i: usize) -> usize {
        match (self.tokens.get(i.wrapping_sub(1)), self.tokens.get(i)) {
            (Some(before), Some(token)) => (token.start - before.end) as usize,
            _ => usize::MAX,
        }
    }

    /// True where a token has a flag.
    pub(super) fn has(&self, i: usize, flag: u32) -> bool {
        self.known(i).is_some_and(|word| word.flags & flag > 0)
    }

    /// True when a sign sticks to the token from before: the number goes on.
    pub(super) fn follows_sign(&self, i: usize) -> bool {
        i > 1
            && self.gap(i) == 0
            && matches!(self.tokens[i - 1].kind, Kind::Sign('/' | '-' | '.' | ','))
            && self.gap(i - 1) == 0
            && self.digits(i - 2).is_some()
    }

    /// The token after the words of a phrase with this flag that begins at `i`.
    pub(super) fn phrase(&self, i: usize, flag: u32) -> Option<(u64, usize)> {
        let word = self.known(i)?;
        if word.phrases & flag > 0 {
            let first = super::token::folded(self.word(i));
            for phrase in self.reader.lexicon.phrases(&first).iter().filter(|p| p.flags & flag > 0) {
                if let Some(next) = self.spells(i, &phrase.words) {
                    return Some((phrase.number, next));
                }
            }
        }
        (word.flags & flag > 0).then_some((u64::from(word.number), i + 1))
    }

    /// The token after these words, where they stand at `i` with spaces or hyphens between them.
    fn spells(&self, i: usize, words: &[String]) -> Option<usize> {
        let mut at = i;
        for (n, word) in words.iter().enumerate() {
            if n > 0 && matches!(self.kind(at), Some(Kind::Sign('-' | '\u{2010}' | '\u{2011}' | '/' | '.' | '’' | '\''))) {
                at += 1;
            }
            if !is_folded(self.word(at), word) {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// The token after a word or dash between two values that share their unit.
    pub(super) fn range_word(&self, i: usize) -> Option<usize> {
        match self.kind(i)? {
            Kind::Sign('-' | '–' | '—' | '\u{2011}' | '\u{2010}') => Some(i + 1),
            Kind::Word(_) => self.phrase(i, flag::RANGE).map(|(_, next)| next),
            _ => None,
        }
    }

    /// The token after a sign or word of percentages.
    fn percent(&self, i: usize) -> Option<usize> {
        match self.kind(i)? {
            Kind::Sign('%') => self.reader.lexicon.percent_sign.then_some(i + 1),
            Kind::Word(_) => self.phrase(i, flag::PERCENT).map(|(_, next)| next),
            _ => None,
        }
    }

    fn currency(&self, i: usize) -> Option<(String, usize)> {
        let lexicon = &self.reader.lexicon;
        let index = match self.kind(i)? {
            Kind::Sign(c) => lexicon.signs.iter().find(|(sign, _)| *sign == c)?.1,
            Kind::Word(word) => lexicon.known(word).currency.checked_sub(1)?,
            Kind::Digits => return None,
        };
        Some((lexicon.currencies.get(usize::from(index))?.clone(), i + 1))
    }
}

/// The first number of a range with the unit of the second.
fn shared_unit(first: &Numeral, second: &Value) -> Option<Value> {
    let number: Decimal = first.number?;
    match second {
        Value::Percent(_) => Some(Value::Percent(number)),
        Value::Amount(_, currency) => Some(Value::Amount(number, currency.clone())),
        _ => None,
    }
}

#[cfg(test)]
#[path = "scanner_tests.rs"]
mod tests;
