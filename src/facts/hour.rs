//! Hours in prose: `9h00`, `9 h 30`, `de 14 à 17 h`, `9.30 uur`, `9u30`, `09:00`, `midi`, `half tien`.

use super::fact::{Fact, Value};
use super::lexicon::flag;
use super::scanner::Line;
use super::token::Kind;
use smallvec::{SmallVec, smallvec};

/// An hour and the token after it.
struct Clock {
    minutes: u16,
    /// True when it says itself that it is an hour.
    sure: bool,
    next: usize,
}

/// The hours that begin with figures at a token: one, or several that share their unit (« de 14 à 17 h »).
pub(super) fn at(line: &Line<'_>, i: usize) -> Option<(Vec<Fact>, usize)> {
    // 3,15 h and 12.30.9 h are no hours; 8h30/12h are two.
    if line.follows_sign(i) && !(matches!(line.kind(i - 1), Some(Kind::Sign('/' | '-'))) && clock(line, i)?.sure) {
        return None;
    }
    if let Some(next) = around_the_clock(line, i) {
        return Some((Vec::new(), next));
    }
    let mut clocks: SmallVec<[(usize, Clock); 2]> = smallvec![(i, clock(line, i)?)];
    while let Some((_, last)) = clocks.last()
        && clocks.len() < 6
    {
        // « 9, 11 et 14 h »; a comma joins only what an hour ends.
        let joined = match line.kind(last.next) {
            Some(Kind::Sign(',')) if !last.sure => Some(last.next + 1),
            _ => line.range_word(last.next),
        };
        let Some(at) = joined else { break };
        match clock(line, at) {
            Some(clock) if !last.sure || clock.sure => clocks.push((at, clock)),
            _ => break,
        }
    }
    // The last that is sure makes those before it hours; what follows it is none.
    while clocks.last().is_some_and(|(_, c)| !c.sure) {
        clocks.pop();
    }
    let next = clocks.last()?.1.next;
    Some((clocks.into_iter().map(|(at, c)| line.fact(at, c.next, Value::Time(c.minutes))).collect(), next))
}

/// « 24 heures sur 24 », `24h/24`, `24/7`: no hour. The token after it.
fn around_the_clock(line: &Line<'_>, i: usize) -> Option<usize> {
    let first = line.digits(i)?;
    if !matches!(first, "24" | "7") {
        return None;
    }
    let mut at = i + 1;
    if matches!(line.kind(at), Some(Kind::Word(_))) && !line.has(at, flag::CLOCK) {
        at += 1;
    }
    let slash = matches!(line.kind(at), Some(Kind::Sign('/')));
    if !slash && !line.has(at, flag::CLOCK) {
        return None;
    }
    let second = line.digits(at + 1)?;
    (second == first || (first == "24" && second == "7")).then_some(at + 2)
}

/// An hour in figures, made one of the afternoon where the words after it say so.
fn clock(line: &Line<'_>, i: usize) -> Option<Clock> {
    let clock = morning_clock(line, i)?;
    let (minutes, next) = afternoon(line, clock.minutes, clock.next);
    Some(Clock { minutes, next, ..clock })
}

/// „zes uur ’s avonds”: an hour up to twelve is one of the afternoon.
fn afternoon(line: &Line<'_>, minutes: u16, next: usize) -> (u16, usize) {
    let at = if matches!(line.kind(next), Some(Kind::Sign('’' | '\''))) { next + 1 } else { next };
    match line.phrase(at, flag::AFTERNOON) {
        Some((_, end)) if minutes < 720 => (minutes + 720, end),
        Some((_, end)) => (minutes, end),
        None => (minutes, next),
    }
}

/// The minutes that follow the unit of an hour, and the token after them: `30`, „en 40 minuten”.
fn minutes_after(line: &Line<'_>, at: usize) -> Option<(u16, usize)> {
    let joined = line.has(at, flag::RANGE) && line.has(at + 2, flag::MINUTE);
    let at = if joined { at + 1 } else { at };
    let minutes = line.digits(at).filter(|d| d.len() == 2 || joined && d.len() == 1)?.parse::<u16>().ok().filter(|m| *m < 60)?;
    let close = joined || line.gap(at) <= 3;
    let next = at + 1;
    // „na 21 uur 57,80 euro”: another number; « 9 heures 30 heures »: another hour.
    let decimals = matches!(line.kind(next), Some(Kind::Sign(',' | '.')))
        && line.gap(next) == 0
        && line.gap(next + 1) == 0
        && line.digits(next + 1).is_some();
    let other = line.has(next, flag::HOUR) || matches!(line.kind(next), Some(Kind::Sign('%' | '€')));
    (close && !decimals && !other).then(|| (minutes, if line.has(next, flag::MINUTE) { next + 1 } else { next }))
}

fn morning_clock(line: &Line<'_>, i: usize) -> Option<Clock> {
    let hour: u16 = line.digits(i).filter(|d| d.len() <= 2)?.parse().ok().filter(|h| *h <= 24)?;
    let two = |at: usize| line.digits(at).filter(|d| d.len() == 2).and_then(|d| d.parse::<u16>().ok()).filter(|m| *m < 60);
    let made = |minutes: u16, sure, next| (hour < 24 || minutes == 0).then_some(Clock { minutes: hour * 60 + minutes, sure, next });
    let number_follows = |at: usize| line.gap(at) == 0 && line.gap(at + 1) == 0 && line.digits(at + 1).is_some();
    match line.kind(i + 1) {
        // 9 h, 9h30, 9 h 30, 9u30, 9 heures 30.
        Some(Kind::Word(_)) if line.has(i + 1, flag::HOUR) => {
            if let Some((minutes, next)) = minutes_after(line, i + 2) {
                return made(minutes, true, next);
            }
            if let Some((offset, next)) = line.phrase(i + 2, flag::MINUTES_AFTER) {
                let minutes = shifted(hour * 60, offset)?;
                return Some(Clock { minutes, sure: true, next });
            }
            made(0, true, i + 2)
        }
        // 9:30, 9:30 uur; not 15:01:2024 and not 1:50.000.
        Some(Kind::Sign(':')) if line.gap(i + 1) == 0 && line.gap(i + 2) == 0 => {
            let minutes = two(i + 2)?;
            let goes_on = matches!(line.kind(i + 3), Some(Kind::Sign(':'))) && line.gap(i + 3) == 0;
            let next = if goes_on && two(i + 4).is_some() { i + 5 } else { i + 3 };
            if matches!(line.kind(next), Some(Kind::Sign('.' | ',' | '/'))) && number_follows(next) {
                return None;
            }
            made(minutes, true, after_unit(line, next))
        }
        // 9.30 uur; without its unit it may be one only beside an hour.
        Some(Kind::Sign('.')) if line.gap(i + 1) == 0 && line.gap(i + 2) == 0 => {
            let minutes = two(i + 2)?;
            let unit = after_unit(line, i + 3);
            if matches!(line.kind(i + 3), Some(Kind::Sign('.' | ','))) && number_follows(i + 3) {
                return None;
            }
            made(minutes, unit > i + 3, unit)
        }
        _ => made(0, false, i + 1),
    }
}

/// An hour with minutes added or taken away, as words tell them.
fn shifted(minutes: u16, offset: u64) -> Option<u16> {
    let offset = i32::try_from(offset).ok()? - 60;
    u16::try_from((i32::from(minutes) + offset).rem_euclid(1440)).ok()
}

fn after_unit(line: &Line<'_>, i: usize) -> usize {
    if line.has(i, flag::HOUR) { i + 1 } else { i }
}

/// The hour that begins with a word: its name, or a number with its unit.
pub(super) fn in_words(line: &Line<'_>, i: usize) -> Option<(Vec<Fact>, usize)> {
    let soft = |next: usize, minutes: u16| Some((vec![Fact { soft: true, ..line.fact(i, next, Value::Time(minutes)) }], next));
    if let Some((minutes, next)) = line.phrase(i, flag::HOUR_NAME) {
        // « après-midi », « Bruxelles-Midi », « gare du Midi » are no hours.
        let after = i.checked_sub(1).and_then(|j| line.kind(j));
        let hyphen = matches!(after, Some(Kind::Sign('-' | '\u{2011}' | '\u{2010}'))) && line.gap(i) == 0;
        let name = line.word(i).starts_with(char::is_uppercase) && matches!(after, Some(Kind::Word(_)));
        if hyphen || name || i > 0 && line.has(i - 1, flag::NOT_BEFORE_HOUR) {
            return Some((Vec::new(), next));
        }
        // « midi et demi »
        let (offset, next) = line.phrase(next, flag::MINUTES_AFTER).unwrap_or((60, next));
        let (minutes, next) = afternoon(line, shifted(u16::try_from(minutes).ok()?, offset)?, next);
        return soft(next, minutes);
    }
    // „half tien”, „kwart voor acht”
    if let Some((offset, at)) = line.phrase(i, flag::MINUTES_BEFORE) {
        let (number, next) = match line.digits(at) {
            Some(digits) => (digits.parse::<u64>().ok()?, at + 1),
            None => super::numeral::in_words(line, at).map(|(n, next)| (n.floor(), next))?,
        };
        let hour = u16::try_from(number).ok().filter(|h| (1..=12).contains(h))?;
        let (minutes, next) = afternoon(line, shifted(hour * 60, offset)?, after_unit(line, next));
        return soft(next, minutes);
    }
    let (number, next) = super::numeral::in_words(line, i)?;
    let hour = u16::try_from(number.floor()).ok().filter(|h| *h <= 24)?;
    let half = if number.is_whole() { 0 } else { 30 };
    // A single letter after a word is no unit: « deux h » is not written.
    if !line.has(next, flag::HOUR) || line.word(next).len() < 3 {
        return None;
    }
    let (offset, next) = line.phrase(next + 1, flag::MINUTES_AFTER).unwrap_or((60, next + 1));
    let (minutes, next) = afternoon(line, shifted(hour * 60 + half, offset)?, next);
    let minutes = if hour == 24 && offset == 60 { 1440 } else { minutes };
    Some((vec![line.fact(i, next, Value::Time(minutes))], next))
}
