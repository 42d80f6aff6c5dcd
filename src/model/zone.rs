//! A time zone over some years → the one rule by which calendars know it (RFC 5545 §3.6.5).
//!
//! Outlook ignores zones that are lists of instants, so a zone is one standard time, and one summer time with a yearly
//! rule each; a zone whose clock changes follow no such rule in these years has none.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::{Offset, TimeZone};
use std::ops::RangeInclusive;

/// How clocks run in a zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneRule {
    /// The name in the tz database.
    pub name: String,
    /// Standard time.
    pub standard: Observance,
    /// Summer time, where there is one.
    pub daylight: Option<Observance>,
}

/// A part of the year with one offset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observance {
    /// `CET`.
    pub abbreviation: String,
    /// The offset before it begins.
    pub from: Offset,
    /// The offset while it lasts.
    pub to: Offset,
    /// When it begins each year; none where the offset never changes.
    pub onset: Option<Onset>,
}

/// A yearly instant: the last Sunday of March at 2:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Onset {
    /// 1 to 12.
    pub month: i8,
    /// The day of the week.
    pub weekday: Weekday,
    /// Which one of the month: 1 to 4, or -1 for the last.
    pub nth: i8,
    /// The hour on the clock before the change.
    pub time: Time,
}

impl Onset {
    /// The instant in a year, on the clock before the change.
    pub fn in_year(&self, year: i16) -> Option<DateTime> {
        Date::new(year, self.month, 1).ok()?.nth_weekday_of_month(self.nth, self.weekday).ok().map(|d| d.to_datetime(self.time))
    }
}

/// A clock change: the clock before it, the offsets around it, and the name of the time after it.
struct Change {
    local: DateTime,
    from: Offset,
    to: Offset,
    abbreviation: String,
    summer: bool,
}

impl ZoneRule {
    /// The rule of a zone that holds in each of these years, if there is one.
    pub fn of(name: &str, zone: &TimeZone, years: RangeInclusive<i16>) -> Option<Self> {
        let begin = Date::new(*years.start(), 1, 1).ok()?.to_zoned(zone.clone()).ok()?;
        let end = Date::new(years.end().checked_add(1)?, 1, 1).ok()?.to_zoned(zone.clone()).ok()?;
        let mut offset = zone.to_offset(begin.timestamp());
        let mut changes = Vec::new();
        for t in zone.following(begin.timestamp()).take_while(|t| t.timestamp() < end.timestamp()) {
            // Some changes are of the name only.
            if t.offset() != offset {
                changes.push(Change {
                    local: offset.to_datetime(t.timestamp()),
                    from: offset,
                    to: t.offset(),
                    abbreviation: t.abbreviation().to_owned(),
                    summer: t.dst().is_dst(),
                });
            }
            offset = t.offset();
        }
        if changes.is_empty() {
            let info = zone.to_offset_info(begin.timestamp());
            let standard = Observance { abbreviation: info.abbreviation().to_owned(), from: offset, to: offset, onset: None };
            return Some(Self { name: name.to_owned(), standard, daylight: None });
        }
        let (summer, winter): (Vec<Change>, Vec<Change>) = changes.into_iter().partition(|c| c.summer);
        Some(Self { name: name.to_owned(), standard: observance(&winter, &years)?, daylight: Some(observance(&summer, &years)?) })
    }
}

/// The yearly rule of these changes: one a year, all alike.
fn observance(changes: &[Change], years: &RangeInclusive<i16>) -> Option<Observance> {
    let first = changes.first()?;
    let alike = |c: &Change| {
        c.from == first.from
            && c.to == first.to
            && c.local.month() == first.local.month()
            && c.local.weekday() == first.local.weekday()
            && c.local.time() == first.local.time()
    };
    if !changes.iter().all(alike) || !years.clone().eq(changes.iter().map(|c| c.local.year())) {
        return None;
    }
    let nth = [-1, 1, 2, 3, 4].into_iter().find(|nth| {
        changes.iter().all(|c| c.local.date().first_of_month().nth_weekday_of_month(*nth, c.local.weekday()).ok() == Some(c.local.date()))
    })?;
    let onset = Onset { month: first.local.month(), weekday: first.local.weekday(), nth, time: first.local.time() };
    Some(Observance { abbreviation: first.abbreviation.clone(), from: first.from, to: first.to, onset: Some(onset) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(name: &str) -> Option<ZoneRule> {
        ZoneRule::of(name, &jiff::tz::db().get(name).ok()?, 2020..=2030)
    }

    fn shown(name: &str) -> String {
        let onset = |o: &Observance| o.onset.map(|o| format!("{} {} {:?} {}", o.month, o.nth, o.weekday, o.time)).unwrap_or_default();
        rule(name).map_or("none".into(), |r| {
            format!("{} {}; {}", r.standard.abbreviation, onset(&r.standard), r.daylight.as_ref().map(onset).unwrap_or_default())
        })
    }

    #[test]
    fn zones_have_their_rule() {
        assert_eq!(shown("Europe/Brussels"), "CET 10 -1 Sunday 03:00:00; 3 -1 Sunday 02:00:00");
        assert_eq!(shown("America/New_York"), "EST 11 1 Sunday 02:00:00; 3 2 Sunday 02:00:00");
        assert_eq!(shown("Pacific/Auckland"), "NZST 4 1 Sunday 03:00:00; 9 -1 Sunday 02:00:00");
        assert_eq!(shown("Asia/Kolkata"), "IST ; ");
        assert_eq!(shown("Africa/Casablanca"), "none");
    }
}
