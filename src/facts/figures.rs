//! Dates in figures: `2024-01-15`, `15/01/2024`, `15-1-24`, `15.01.24`, and `15/01` where it cannot be a fraction.
//!
//! The day stands before the month, as in every language of the country, except where the year comes first (ISO 8601).
//! In doubt figures are no date: a version, a phone number and `24/7` must never be one.

/// A date in figures.
pub(super) struct Figures {
    /// Where it ends in the text.
    pub end: usize,
    pub day: i8,
    pub month: i8,
    pub year: Option<i16>,
    /// What stands between the numbers.
    pub sign: char,
    /// The year comes first.
    pub iso: bool,
    /// It may as well be a fraction: only a day of the week before it makes it a date.
    pub doubtful: bool,
}

/// The date in figures that begins at `at`, where a run of digits begins.
pub(super) fn at(text: &str, at: usize) -> Option<Figures> {
    let found = shape(text, at)?;
    let mut after = text[found.end..].chars();
    let (next, then) = (after.next(), after.next());
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match next {
        // 2024-01-15T09:00
        Some('T' | 't') if found.iso && digit(then) => {}
        Some(c) if c.is_alphanumeric() => return None,
        // The chain of numbers goes on: 02/522.98.69. Only another date may follow.
        Some(c) if is_link(c) && digit(then) && (c == found.sign || shape(text, found.end + c.len_utf8()).is_none()) => return None,
        _ => {}
    }
    if found.year.is_none() && goes_on_as_phone(text, at, found.end) {
        return None;
    }
    Some(found)
}

/// Signs that make one number of what stands on both sides.
pub(super) fn is_link(c: char) -> bool {
    matches!(c, '/' | '-' | '.' | ':' | ',')
}

/// `02/12 34 56`: an area code.
fn goes_on_as_phone(text: &str, start: usize, end: usize) -> bool {
    let (mut at, mut groups) = (end, 0);
    while groups < 2 && text[at..].starts_with([' ', '\u{a0}', '\u{202f}', '.']) {
        let next = at + text[at..].chars().next().map_or(0, char::len_utf8);
        let digits = digits(text, next);
        if !(2..=3).contains(&digits) {
            break;
        }
        at = next + digits;
        groups += 1;
    }
    text[start..].starts_with('0') && groups == 2
}

/// How many digits stand at `at`; five for more than four.
fn digits(text: &str, at: usize) -> usize {
    text.as_bytes()[at.min(text.len())..].iter().take(5).take_while(|b| b.is_ascii_digit()).count()
}

/// Two or three numbers with the same sign between them that can be a date.
fn shape(text: &str, at: usize) -> Option<Figures> {
    let number = |at: usize| {
        let len = digits(text, at);
        (1..=4).contains(&len).then(|| (len, text[at..at + len].parse::<i16>().unwrap_or(0)))
    };
    let (a_len, a) = number(at)?;
    let sign = text[at + a_len..].chars().next().filter(|c| matches!(c, '/' | '-' | '.'))?;
    let second = at + a_len + 1;
    let (b_len, b) = number(second)?;
    let third = second + b_len + 1;
    let c = text[second + b_len..].starts_with(sign).then(|| number(third)).flatten();
    let (day, month, year) = match (a_len, b_len, c) {
        (4, 2, Some((2, c))) if sign != '.' => (c, b, Some(a)),
        (1..=2, 1..=2, Some((4, c))) => (a, b, Some(c)),
        (1..=2, 1..=2, Some((2, c))) if sign != '.' || (a_len, b_len) == (2, 2) => (a, b, Some(2000 + c)),
        (1..=2, 2, None) if sign == '/' => (a, b, None),
        _ => return None,
    };
    let possible = (1..=12).contains(&month) && (1..=31).contains(&day) && year.is_none_or(|y| (1800..=2199).contains(&y));
    // 2000 is a leap year. A day that no month has is a mistake in a whole date, and no date without a year.
    if !possible || (year.is_none() && jiff::civil::Date::new(2000, month as i8, day as i8).is_err()) {
        return None;
    }
    let zero = text[at..].starts_with('0') || text[second..].starts_with('0');
    Some(Figures {
        end: c.map_or(second + b_len, |(len, _)| third + len),
        day: day as i8,
        month: month as i8,
        year,
        sign,
        iso: a_len == 4,
        doubtful: year.is_none() && !(zero || (a_len == 2 && day > month)),
    })
}
