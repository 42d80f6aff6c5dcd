//! What a language knows of each of its words, in one look-up: made of its `locale.yaml` once a build.

use super::token::folded_words;
use crate::base;
use crate::locale::Locale;
use std::collections::HashMap;

/// What a language knows of a word. All of it may be nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Word {
    /// What the word does; a set of [`flag`]s.
    pub flags: u32,
    /// What the phrases do that begin with it.
    pub phrases: u32,
    /// The number that it names, or what a scale multiplies by; or the minutes of an hour's name.
    pub number: u32,
    /// 1 to 12, or 0.
    pub month: u8,
    /// 1 (Monday) to 7, or 0.
    pub weekday: u8,
    /// The same for a short name, which counts beside others only.
    pub short_weekday: u8,
    /// An index of [`Lexicon::currencies`] and one, or 0.
    pub currency: u8,
    /// For each language of the site, whether it is one of its stop words.
    pub stops: u32,
}

impl Word {
    /// True for the name of a month, whole or short.
    pub(super) fn is_month(self) -> bool {
        self.month > 0 || self.flags & flag::MONTH_PART > 0
    }

    /// True for a word that a fact may begin with.
    fn begins(self) -> bool {
        (self.flags | self.phrases) & flag::BEGINS > 0 || self.is_month() || self.weekday | self.short_weekday > 0
    }
}

/// What words do.
pub(super) mod flag {
    pub(in crate::facts) const NUMBER: u32 = 1;
    pub(in crate::facts) const ONE: u32 = 1 << 1;
    pub(in crate::facts) const JOINER: u32 = 1 << 2;
    pub(in crate::facts) const HOUR: u32 = 1 << 3;
    pub(in crate::facts) const MINUTE: u32 = 1 << 4;
    pub(in crate::facts) const RANGE: u32 = 1 << 5;
    pub(in crate::facts) const HOUR_NAME: u32 = 1 << 6;
    pub(in crate::facts) const NOT_BEFORE_HOUR: u32 = 1 << 7;
    pub(in crate::facts) const PERCENT: u32 = 1 << 8;
    pub(in crate::facts) const SCALE: u32 = 1 << 9;
    pub(in crate::facts) const OF: u32 = 1 << 10;
    pub(in crate::facts) const CLOCK: u32 = 1 << 11;
    pub(in crate::facts) const ORDINAL_ENDING: u32 = 1 << 12;
    pub(in crate::facts) const ORDINAL: u32 = 1 << 13;
    pub(in crate::facts) const MINUTES_BEFORE: u32 = 1 << 14;
    pub(in crate::facts) const MONTH_PART: u32 = 1 << 16;
    pub(in crate::facts) const STREET: u32 = 1 << 17;
    pub(in crate::facts) const WATCHED: u32 = 1 << 18;
    pub(in crate::facts) const MINUTES_AFTER: u32 = 1 << 19;
    pub(in crate::facts) const SOFT: u32 = 1 << 20;
    pub(in crate::facts) const AFTERNOON: u32 = 1 << 21;
    pub(in crate::facts) const LOOSE: u32 = 1 << 22;
    pub(in crate::facts) const DAYS: u32 = 1 << 23;
    pub(in crate::facts) const HALF: u32 = 1 << 24;
    /// What a number, an hour or a group of days begins with.
    pub(in crate::facts) const BEGINS: u32 = NUMBER | ONE | MINUTES_BEFORE | ORDINAL | HOUR_NAME | LOOSE | DAYS;
}

/// A phrase of several words and what it does.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub words: Vec<String>,
    pub flags: u32,
    pub number: u64,
}

/// The words of a language.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// The number of each word.
    words: HashMap<Box<str>, Known, Fast>,
    /// The same of those that are not long, found sooner.
    short: ShortWords,
    /// What is known of each word, by its number; nothing at first.
    known: Vec<Word>,
    /// By their first word.
    phrases: HashMap<Box<str>, Vec<Phrase>, Fast>,
    pub(super) currencies: Vec<String>,
    /// Signs of currencies with their index in `currencies`.
    pub(super) signs: Vec<(char, u8)>,
    /// True where the sign `%` is one of percentages.
    pub(super) percent_sign: bool,
    /// Number words for compounds: `vijf` 5, `twintig` 20, `honderd` 100.
    parts: Vec<(String, u64)>,
    /// The last three letters that they may end in.
    endings: Endings,
    compounds: Vec<String>,
    /// Endings that make a street of a name, folded.
    pub(super) street_endings: Vec<String>,
    /// Which of the languages of the site this is.
    pub(super) own: usize,
    /// How many languages the site has.
    pub(super) languages: usize,
    /// Months begin with a capital in this language.
    pub(super) capital_months: bool,
}

impl Lexicon {
    /// The words of the language `own` of these languages. `watched` are words that rules look for.
    pub fn new(locales: &[&Locale], own: usize, watched: &[String]) -> Self {
        let locale = locales[own];
        let reading = &locale.reading;
        let mut lexicon = Self {
            own,
            languages: locales.len(),
            known: vec![Word::default()],
            compounds: reading.number_compounds.clone(),
            ..Self::default()
        };
        for (index, other) in locales.iter().enumerate().take(32) {
            for word in &other.reading.stop_words {
                lexicon.edit(word, |w| w.stops |= 1 << index);
            }
        }
        let flags = [
            (&reading.hour_words, flag::HOUR),
            (&reading.minute_words, flag::MINUTE),
            (&reading.range_words, flag::RANGE),
            (&reading.around_the_clock, flag::CLOCK),
            (&reading.hour_names_not_after, flag::NOT_BEFORE_HOUR),
            (&reading.afternoon, flag::AFTERNOON),
            (&reading.of, flag::OF),
            (&reading.one, flag::ONE),
            (&reading.number_joiners, flag::JOINER),
            (&reading.ordinal_endings, flag::ORDINAL_ENDING),
            (&reading.street_words, flag::STREET),
        ];
        for (words, flag) in flags {
            words.iter().for_each(|word| lexicon.add(word, flag, None));
        }
        for word in &reading.percent {
            lexicon.percent_sign |= word == "%";
            lexicon.add(word, flag::PERCENT, None);
        }
        for (scale, word) in &reading.scales {
            lexicon.add(word, flag::SCALE, Some(*scale));
        }
        for (number, word) in &reading.numbers {
            lexicon.add(word, flag::NUMBER, Some(*number));
            lexicon
                .parts
                .extend(folded_words(word).first().filter(|w| folded_words(word).len() == 1 && w.len() > 1).map(|w| (w.clone(), *number)));
        }
        for (number, word) in &reading.halves {
            lexicon.add(word, flag::NUMBER | flag::HALF, Some(*number));
        }
        for (number, word) in &reading.ordinals {
            lexicon.add(word, flag::ORDINAL, Some(*number));
        }
        for (minutes, word) in &reading.minutes_before_hour {
            lexicon.add(word, flag::MINUTES_BEFORE, Some(offset(*minutes)));
        }
        for (minutes, word) in &reading.minutes_after_hour {
            lexicon.add(word, flag::MINUTES_AFTER, Some(offset(*minutes)));
        }
        for phrase in &reading.loose_numbers {
            let first = folded_words(phrase).into_iter().next().unwrap_or_default();
            let number = lexicon.words.get(first.as_str()).map_or(0, |w| u64::from(lexicon.known(*w).number));
            lexicon.add(phrase, flag::LOOSE, Some(number));
        }
        for (minutes, word) in &reading.hour_names {
            lexicon.add(word, flag::HOUR_NAME, Some(u64::from(*minutes)));
        }
        for (code, word) in &reading.currencies {
            let index = lexicon.currencies.iter().position(|c| c == code).unwrap_or_else(|| {
                lexicon.currencies.push(code.clone());
                lexicon.currencies.len() - 1
            }) as u8;
            match word.chars().next().filter(|c| !c.is_alphanumeric()) {
                Some(sign) => lexicon.signs.push((sign, index)),
                None => lexicon.edit(word, |w| w.currency = index + 1),
            }
        }
        for (i, month) in locale.months.iter().enumerate() {
            lexicon.capital_months |= month.starts_with(char::is_uppercase);
            lexicon.edit(month, |w| w.month = i as u8 + 1);
        }
        for abbreviation in locale.month_abbreviations.iter().flatten() {
            lexicon.edit(abbreviation, |w| w.flags |= flag::MONTH_PART);
        }
        for (i, day) in locale.weekdays.iter().enumerate() {
            lexicon.edit(day, |w| w.weekday = i as u8 + 1);
            for ending in &reading.weekday_endings {
                lexicon.edit(&format!("{day}{ending}"), |w| w.weekday = i as u8 + 1);
            }
        }
        for (day, name) in &reading.weekday_names {
            lexicon.edit(name, |w| {
                w.weekday = (*day).min(7) as u8;
                w.flags |= flag::SOFT;
            });
        }
        for (day, word) in &reading.weekday_shorts {
            lexicon.edit(word, |w| w.short_weekday = (*day).min(7) as u8);
        }
        for (days, words) in &reading.weekday_groups {
            lexicon.add(words, flag::DAYS, Some(*days));
        }
        lexicon.street_endings = reading.street_endings.iter().flat_map(|e| folded_words(e)).collect();
        for word in watched {
            lexicon.edit(word, |w| w.flags |= flag::WATCHED);
        }
        // Longer numbers first, so that the tens are found before the units in them.
        lexicon.parts.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        lexicon.endings = Endings::of(lexicon.parts.iter().map(|(part, _)| part.as_str()));
        lexicon.settle();
        lexicon
    }

    /// Changes what is known of a single word.
    fn edit(&mut self, word: &str, change: impl FnOnce(&mut Word)) {
        if let [word] = folded_words(word).as_slice() {
            change(self.entry(word));
        }
    }

    /// What is known of a folded word, to be changed.
    fn entry(&mut self, word: &str) -> &mut Word {
        let known = &mut self.known;
        let number = self.words.entry(word.into()).or_insert_with(|| {
            known.push(Word::default());
            Known(known.len() as u32 - 1)
        });
        &mut known[number.0 as usize]
    }

    fn add(&mut self, phrase: &str, flags: u32, number: Option<u64>) {
        let words = folded_words(phrase);
        match words.as_slice() {
            [] => {}
            [_] => self.edit(phrase, |w| {
                w.flags |= flags;
                w.number = number.map_or(w.number, |n| u32::try_from(n).unwrap_or(u32::MAX));
            }),
            [first, ..] => {
                self.entry(first).phrases |= flags;
                let list = self.phrases.entry(first.as_str().into()).or_default();
                list.push(Phrase { words, flags, number: number.unwrap_or(0) });
                list.sort_by_key(|p| std::cmp::Reverse(p.words.len()));
            }
        }
    }

    /// Marks the words that a fact may begin with, when all is known of them, and gathers those that are not long.
    fn settle(&mut self) {
        let Self { words, known, .. } = self;
        words.values_mut().filter(|word| known[word.0 as usize].begins()).for_each(|word| word.0 |= Known::BEGINS);
        let short = words.iter().filter(|(word, _)| word.len() <= SHORT);
        self.short = ShortWords::of(short.map(|(word, known)| (packed(word.as_bytes(), 0, word.len()), *known)).collect());
    }

    /// What is known of a word that was looked up.
    pub(super) fn known(&self, word: Known) -> Word {
        match word.0 & Known::COMPOUND {
            0 => self.known.get((word.0 & !Known::BEGINS) as usize).copied().unwrap_or_default(),
            _ => Word { flags: flag::NUMBER, number: word.0 & !(Known::COMPOUND | Known::BEGINS), ..Word::default() },
        }
    }

    /// Looks up a folded word.
    pub(super) fn word(&self, folded: &str) -> Known {
        match folded.len() <= SHORT {
            true => self.short.get(packed(folded.as_bytes(), 0, folded.len())),
            false => self.words.get(folded).copied(),
        }
        .or_else(|| self.compound(folded))
        .unwrap_or_default()
    }

    /// Looks up the word of `len` letters of ASCII, small or not, that stands at `at` in a text.
    #[inline]
    pub(super) fn ascii_word(&self, text: &str, at: usize, len: usize) -> Known {
        if len <= SHORT {
            let found = self.short.get(in_small_letters(packed(text.as_bytes(), at, len)));
            if found.is_some() || !self.may_be_compound(&text.as_bytes()[at..at + len]) {
                return found.unwrap_or_default();
            }
        }
        self.word(&text[at..at + len].to_ascii_lowercase())
    }

    /// The phrases that begin with a folded word, the longest first.
    pub(super) fn phrases(&self, first: &str) -> &[Phrase] {
        self.phrases.get(first).map(Vec::as_slice).unwrap_or_default()
    }

    /// The number that a compound names: `vijfentwintig`, `tweehonderdvijftig`.
    fn compound(&self, word: &str) -> Option<Known> {
        let ends_in = |part: &str| part.as_bytes().last() == word.as_bytes().last() && word.ends_with(part);
        if !self.may_be_compound(word.as_bytes()) || !self.parts.iter().any(|(part, _)| ends_in(part)) {
            return None;
        }
        Some(Known(Known::COMPOUND | Known::BEGINS | u32::try_from(self.number(word, 1_000_000)?).ok()?))
    }

    /// A number ends in one of its parts; few words do. Capitals make no difference.
    fn may_be_compound(&self, word: &[u8]) -> bool {
        word.len() >= COMPOUND && !self.compounds.is_empty() && self.endings.may_end(word)
    }

    fn number(&self, word: &str, below: u64) -> Option<u64> {
        if let Some((_, n)) = self.parts.iter().find(|(part, n)| part == word && *n < below) {
            return Some(*n);
        }
        for scale in [1000, 100] {
            if scale >= below {
                continue;
            }
            for (name, _) in self.parts.iter().filter(|(_, n)| *n == scale) {
                let Some((before, after)) = word.split_once(name.as_str()) else { continue };
                let times = if before.is_empty() { 1 } else { self.number(before, scale)? };
                let after = self
                    .compounds
                    .iter()
                    .find_map(|c| after.strip_prefix(c.as_str()).filter(|a| self.number(a, scale).is_some()))
                    .unwrap_or(after);
                let rest = if after.is_empty() { 0 } else { self.number(after, scale)? };
                return Some(times * scale + rest);
            }
        }
        // The unit, the joiner, the ten.
        let (ten_word, ten) = self.parts.iter().find(|(part, n)| (20..100).contains(n) && word.ends_with(part.as_str()))?;
        let before = &word[..word.len() - ten_word.len()];
        let unit_word = self.compounds.iter().find_map(|c| before.strip_suffix(c.as_str()))?;
        let unit = self.parts.iter().find(|(part, n)| part == unit_word && (1..10).contains(n)).map(|(_, n)| *n);
        let unit = unit.or_else(|| self.words.get(unit_word).filter(|w| self.known(**w).flags & flag::ONE != 0).map(|_| 1))?;
        Some(ten + unit)
    }
}

/// The bytes that a word may have to be found at once.
const SHORT: usize = 16;

/// The letters that a compound number has at least.
const COMPOUND: usize = 7;

/// The number of a word in a [`Lexicon`]; 0 for a word of which nothing is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known(u32);

impl Known {
    /// It is the number that a compound names.
    const COMPOUND: u32 = 1 << 31;
    /// A fact may begin with it.
    const BEGINS: u32 = 1 << 30;

    /// True for a word of which nothing is known.
    pub(super) fn is_nothing(self) -> bool {
        self.0 == 0
    }

    /// True for a word that a fact may begin with.
    pub(super) fn begins(self) -> bool {
        self.0 & Self::BEGINS > 0
    }
}

/// A packed word of ASCII letters in small letters.
fn in_small_letters(packed: u128) -> u128 {
    // Every letter has the bit of 0x40, and no other byte stands here.
    packed | (packed & u128::from_le_bytes([0x40; 16])) >> 1
}

/// For each number of bytes, the bits of the first of them.
const FIRST: [u128; SHORT + 1] = {
    let mut masks = [u128::MAX; SHORT + 1];
    let mut len = 0;
    while len < SHORT {
        masks[len] = (1 << (8 * len)) - 1;
        len += 1;
    }
    masks
};

/// The word of `len` bytes, at most [`SHORT`], that stands at `at` in a text, as a number; a word holds no NUL.
#[inline]
fn packed(text: &[u8], at: usize, len: usize) -> u128 {
    match text.get(at..).and_then(<[u8]>::first_chunk) {
        Some(chunk) => u128::from_le_bytes(*chunk) & FIRST[len],
        None => base::packed(&text[at..at + len]),
    }
}

/// The numbers of words of at most [`SHORT`] bytes: a table with open addressing, at most half of it full.
#[derive(Debug, Default)]
struct ShortWords {
    places: Vec<(u128, Known)>,
    shift: u32,
}

impl ShortWords {
    fn of(words: Vec<(u128, Known)>) -> Self {
        let size = (2 * words.len() + 2).next_power_of_two();
        let mut table = Self { places: vec![(0, Known::default()); size], shift: 64 - size.trailing_zeros() };
        for (key, word) in words.into_iter().filter(|(key, _)| *key != 0) {
            let mut at = table.place(key);
            while table.places[at].0 != 0 {
                at = (at + 1) & (size - 1);
            }
            table.places[at] = (key, word);
        }
        table
    }

    fn place(&self, key: u128) -> usize {
        let mixed = (key as u64 ^ ((key >> 64) as u64).rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed >> self.shift) as usize
    }

    fn get(&self, key: u128) -> Option<Known> {
        let mut at = self.place(key);
        while let Some((found, word)) = self.places.get(at) {
            match *found {
                0 => return None,
                found if found == key => return Some(*word),
                _ => at = (at + 1) & (self.places.len() - 1),
            }
        }
        None
    }
}

/// The last three letters that words may end in, as a set.
#[derive(Debug, Default)]
struct Endings {
    bits: Vec<u64>,
    /// One of them is shorter, or of letters beyond a to z: any word may end in it.
    any: bool,
}

impl Endings {
    fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut endings = Self { bits: vec![0; (26 * 26 * 26_usize).div_ceil(64)], any: false };
        for word in words {
            match Self::index(word.as_bytes()) {
                Some(index) => endings.bits[index / 64] |= 1 << (index % 64),
                None => endings.any = true,
            }
        }
        endings
    }

    fn may_end(&self, word: &[u8]) -> bool {
        self.any || Self::index(word).is_some_and(|index| self.bits.get(index / 64).is_some_and(|bits| bits >> (index % 64) & 1 == 1))
    }

    fn index(word: &[u8]) -> Option<usize> {
        let letters: &[u8; 3] = word.last_chunk()?;
        letters.iter().try_fold(0, |index, b| b.is_ascii_alphabetic().then(|| index * 26 + usize::from((b | 0x20) - b'a')))
    }
}

/// Minutes before or after an hour, as the number of a word: from an hour before on.
pub(super) fn offset(minutes: i16) -> u64 {
    u64::try_from(minutes + 60).unwrap_or(60)
}

/// A hash for short words: these tables are made of our own files, so that nobody can choose their keys to collide.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fast;

impl std::hash::BuildHasher for Fast {
    type Hasher = FastHasher;

    fn build_hasher(&self) -> FastHasher {
        FastHasher(0xcbf2_9ce4_8422_2325)
    }
}

/// FNV-1a over eight bytes at a time.
#[derive(Debug)]
pub(super) struct FastHasher(u64);

impl FastHasher {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23);
    }
}

impl std::hash::Hasher for FastHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        eights.iter().for_each(|eight| self.mix(u64::from_le_bytes(*eight)));
        let (fours, rest) = rest.as_chunks::<4>();
        let four = fours.first().map_or(0, |four| u64::from(u32::from_le_bytes(*four)));
        self.mix(rest.iter().fold(four, |word, byte| word << 8 | u64::from(*byte)));
    }

    // The end of a text, which its length says too.
    fn write_u8(&mut self, _: u8) {}
}
