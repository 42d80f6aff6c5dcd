//! Days and hours → the words of a language.

use super::Locale;
use jiff::civil::{Date, DateTime, Time};

impl Locale {
    /// The number of a day in its month, as the language writes it: `1er`, `15`.
    pub fn day_number(&self, day: Date) -> String {
        self.date.days.get(&day.day()).cloned().unwrap_or_else(|| day.day().to_string())
    }

    /// The name of the month.
    pub fn month_name(&self, day: Date) -> &str {
        &self.months[usize::try_from(day.month() - 1).unwrap_or(0)]
    }

    /// The name of the day of the week.
    pub fn weekday_name(&self, day: Date) -> &str {
        &self.weekdays[usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0)]
    }

    /// « lundi 15 janvier 2024 ».
    pub fn full_date(&self, day: Date) -> String {
        self.date.full.fill(&[
            ("weekday", self.weekday_name(day)),
            ("day", &self.day_number(day)),
            ("month", self.month_name(day)),
            ("year", &day.year().to_string()),
        ])
    }

    /// « 15 janvier 2024 ».
    pub fn plain_date(&self, day: Date) -> String {
        self.date.plain.fill(&[("day", &self.day_number(day)), ("month", self.month_name(day)), ("year", &day.year().to_string())])
    }

    /// « du 15 au 17 janvier 2024 »; a single day is « 15 janvier 2024 ».
    pub fn date_range(&self, start: Date, end: Date) -> String {
        let (start_day, end_day) = (self.day_number(start), self.day_number(end));
        let (start_year, end_year) = (start.year().to_string(), end.year().to_string());
        let values = [
            ("start_day", start_day.as_str()),
            ("end_day", &end_day),
            ("start_month", self.month_name(start)),
            ("end_month", self.month_name(end)),
            ("month", self.month_name(end)),
            ("start_year", &start_year),
            ("end_year", &end_year),
            ("year", &end_year),
        ];
        if start == end {
            self.plain_date(start)
        } else if start_year != end_year {
            self.date.range.fill(&values)
        } else if start.month() != end.month() {
            self.date.range_in_year.fill(&values)
        } else {
            self.date.range_in_month.fill(&values)
        }
    }

    /// « 9 h », « 9 h 30 ».
    pub fn hour(&self, time: Time) -> String {
        let (h, mm) = (time.hour().to_string(), format!("{:02}", time.minute()));
        let pattern = if time.minute() == 0 { &self.time.hour } else { &self.time.minutes };
        pattern.fill(&[("h", &h), ("mm", &mm)])
    }

    /// « de 9 h à 12 h 30 », „van 9 tot 12.30 uur”.
    pub fn hours(&self, start: Time, end: Time) -> String {
        self.time.range.fill(&[("start", &self.first_hour(start)), ("end", &self.hour(end))])
    }

    /// An hour before another one: « 9 h 30 », „9.30”.
    pub fn first_hour(&self, time: Time) -> String {
        let (h, mm) = (time.hour().to_string(), format!("{:02}", time.minute()));
        let pattern = if time.minute() == 0 { &self.time.first_hour } else { &self.time.first_minutes };
        pattern.fill(&[("h", &h), ("mm", &mm)])
    }

    /// « vendredi 1er décembre 2023 à 9 h ».
    pub fn moment(&self, moment: DateTime) -> String {
        self.date.at.fill(&[("date", &self.full_date(moment.date())), ("time", &self.hour(moment.time()))])
    }
}
