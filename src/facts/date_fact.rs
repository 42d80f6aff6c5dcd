//! A date that a text tells, and when two of them are the same day.

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
