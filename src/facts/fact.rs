//! A fact that a text tells: its canonical value, and when two of them are the same.

use super::date_fact::DateFact;
use std::ops::Range;

/// A fact in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// What it says, whatever the words.
    pub value: Value,
    /// True for what another language may leave out: `midi`, a number as an ordinal word. It agrees, but is never missed.
    pub soft: bool,
}

/// What a fact says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// An e-mail address, in small letters.
    Email(String),
    /// An address on the web, without scheme, `www.` and language (see [`super::address`]).
    Url(String),
    /// A telephone number: `+3225229869`.
    Phone(String),
    /// A day.
    Date(DateFact),
    /// An hour, in minutes since midnight.
    Time(u16),
    /// A day of the week, from Monday (0).
    Weekday(u8),
    /// A month, with its year where it is written.
    Month(i8, Option<i16>),
    /// An amount of money and its currency (ISO 4217).
    Amount(Decimal, String),
    /// A percentage.
    Percent(Decimal),
    /// A number in figures.
    Number(Decimal),
    /// A number in figures that can be read in two ways: `600,000`.
    Ambiguous(Decimal, Decimal),
    /// A number in words.
    NumberWord(Decimal),
    /// The number of a version, or another with several dots: `12.04.1`.
    Version(String),
    /// A place in a row: `3e`.
    Ordinal(u64),
}

/// What is compared with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// E-mail addresses.
    Email,
    /// Addresses on the web.
    Url,
    /// Telephone numbers.
    Phone,
    /// Days.
    Date,
    /// Hours.
    Time,
    /// Days of the week.
    Weekday,
    /// Months.
    Month,
    /// Amounts of money.
    Amount,
    /// Percentages.
    Percent,
    /// Numbers in figures and in words, and versions.
    Number,
    /// Places in a row.
    Ordinal,
}

impl Class {
    /// Every class, in the order in which they are compared.
    pub const ALL: [Class; 11] = [
        Class::Email,
        Class::Url,
        Class::Phone,
        Class::Date,
        Class::Time,
        Class::Weekday,
        Class::Month,
        Class::Amount,
        Class::Percent,
        Class::Number,
        Class::Ordinal,
    ];
}

/// A decimal number, exact to six places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i128);

/// How many millionths are one.
const ONE: i128 = 1_000_000;

impl Decimal {
    /// A whole number.
    pub fn whole(n: u64) -> Self {
        Self(i128::from(n) * ONE)
    }

    /// The number with these digits before and after its point; `None` when it is too long to be one. From the seventh decimal
    /// on it is cut.
    pub fn parse(whole: &str, part: &str) -> Option<Self> {
        let part = &part[..part.len().min(6)];
        if whole.len() > 18 {
            return None;
        }
        let whole = i128::from(whole.parse::<i64>().ok()?);
        let scaled: i128 = if part.is_empty() { 0 } else { i128::from(part.parse::<i64>().ok()?) * 10_i128.pow(6 - part.len() as u32) };
        Some(Self(whole * ONE + scaled))
    }

    /// Multiplied by a whole number.
    #[must_use]
    pub fn times(self, scale: u64) -> Self {
        Self(self.0.saturating_mul(i128::from(scale)))
    }

    /// A half more.
    #[must_use]
    pub fn and_a_half(self) -> Self {
        Self(self.0 + ONE / 2)
    }

    /// True for a number without decimals.
    pub fn is_whole(self) -> bool {
        self.0 % ONE == 0
    }

    /// The whole part.
    pub fn floor(self) -> u64 {
        u64::try_from(self.0 / ONE).unwrap_or(u64::MAX)
    }

    /// True when it says more than a numeral that any text may write out: ten and more, or decimals.
    pub fn is_notable(self) -> bool {
        self.0 >= 10 * ONE || !self.is_whole()
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, part) = (self.0 / ONE, self.0 % ONE);
        match part {
            0 => write!(f, "{whole}"),
            _ => write!(f, "{}", format!("{whole}.{part:06}").trim_end_matches('0')),
        }
    }
}

impl Value {
    /// What this value is compared with.
    pub fn class(&self) -> Class {
        match self {
            Value::Email(_) => Class::Email,
            Value::Url(_) => Class::Url,
            Value::Phone(_) => Class::Phone,
            Value::Date(_) => Class::Date,
            Value::Time(_) => Class::Time,
            Value::Weekday(_) => Class::Weekday,
            Value::Month(..) => Class::Month,
            Value::Amount(..) => Class::Amount,
            Value::Percent(_) => Class::Percent,
            Value::Number(_) | Value::Ambiguous(..) | Value::NumberWord(_) | Value::Version(_) => Class::Number,
            Value::Ordinal(_) => Class::Ordinal,
        }
    }

    /// True when both may be the same fact: an absent year agrees with any.
    pub fn agrees(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Date(a), Value::Date(b)) => a.agrees(b),
            (Value::Month(a, x), Value::Month(b, y)) => a == b && (x.is_none() || y.is_none() || x == y),
            (Value::Url(a), Value::Url(b)) => super::address::same(a, b),
            _ => match (self.numbers(), other.numbers()) {
                ([Some(a), b], [Some(x), y]) => a == x || b == Some(x) || y == Some(a),
                _ => self == other,
            },
        }
    }

    /// What a number in any form may be.
    fn numbers(&self) -> [Option<Decimal>; 2] {
        match self {
            Value::Number(n) | Value::NumberWord(n) => [Some(*n), None],
            Value::Ambiguous(n, m) => [Some(*n), Some(*m)],
            Value::Version(v) => {
                let (whole, part) = v.split_once('.').unwrap_or((v, ""));
                [if part.contains('.') { None } else { Decimal::parse(whole, part) }, None]
            }
            _ => [None, None],
        }
    }

    /// True when a number without its unit may be meant by both: « 10 » and « 10 euros ».
    pub fn may_be(&self, other: &Value) -> bool {
        let bare = |v: &Value| match v {
            Value::Amount(n, _) | Value::Percent(n) => Some(*n),
            Value::Ordinal(n) => Some(Decimal::whole(*n)),
            // « 2 h » may be 2, and « une demi-heure » 30 minutes.
            Value::Time(minutes) if minutes % 60 == 0 => Some(Decimal::whole(u64::from(minutes / 60))),
            Value::Time(minutes) => Some(Decimal::whole(u64::from(*minutes))),
            _ => v.numbers()[0],
        };
        // One of the two has to be a number without a unit.
        let plain = self.class() == Class::Number || other.class() == Class::Number;
        plain && bare(self).is_some() && bare(self) == bare(other)
    }
}

impl std::fmt::Display for Value {
    /// The value as reports show it: the same for every language.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Value::Email(s) | Value::Url(s) | Value::Phone(s) | Value::Version(s) => f.write_str(s),
            Value::Date(d) => match d.year {
                Some(year) => write!(f, "{year}-{:02}-{:02}", d.month, d.day),
                None => write!(f, "{:02}/{:02}", d.day, d.month),
            },
            Value::Time(minutes) => write!(f, "{:02}:{:02}", minutes / 60, minutes % 60),
            Value::Weekday(day) => write!(f, "{}", day + 1),
            Value::Month(month, Some(year)) => write!(f, "{year}-{month:02}"),
            Value::Month(month, None) => write!(f, "{month:02}"),
            Value::Amount(n, currency) => write!(f, "{n} {currency}"),
            Value::Percent(n) => write!(f, "{n} %"),
            Value::Number(n) | Value::NumberWord(n) => write!(f, "{n}"),
            Value::Ambiguous(a, b) => write!(f, "{a} / {b}"),
            Value::Ordinal(n) => write!(f, "{n}."),
        }
    }
}
