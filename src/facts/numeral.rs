//! Numbers in figures and in words: `1 000`, `1.000,50`, `quatre-vingt-douze`, `vijfentwintig`, `3e`, `v2.1`.

use super::fact::{Decimal, Value};
use super::lexicon::flag;
use super::scanner::Line;
use super::token::Kind;
use std::borrow::Cow;

/// A number and the token after it.
pub(super) struct Numeral {
    /// What it is when no unit follows.
    pub value: Value,
    /// The number itself, where it is one.
    pub number: Option<Decimal>,
    /// Both readings of a number such as `600,000`.
    pub ambiguous: Option<(Decimal, Decimal)>,
    pub next: usize,
}

/// The number in figures that begins at a token.
pub(super) fn at(line: &Line<'_>, i: usize) -> Option<Numeral> {
    let first = line.digits(i)?;
    if let Some(version) = version(line, i) {
        return Some(version);
    }
    let (whole, mut next) = grouped(line, i, first);
    let (mut part, mut sign) = ("", ' ');
    if let Some(Kind::Sign(c @ (',' | '.'))) = line.kind(next)
        && line.gap(next) == 0
        && line.gap(next + 1) == 0
        && let Some(digits) = line.digits(next + 1)
        && (c == ',' || digits.len() != 3)
        && !(c == ',' && digits.len() != 3 && is_list(line, i, next + 2))
    {
        (part, sign) = (digits, c);
        next += 2;
    }
    // 1,500,000: groups as English writes them.
    let may_be_group = sign == ',' && part.len() == 3;
    let mut english = if may_be_group { format!("{whole}{part}") } else { String::new() };
    while may_be_group && matches!(line.kind(next), Some(Kind::Sign(','))) && line.gap(next) == 0 && line.gap(next + 1) == 0 {
        let Some(group) = line.digits(next + 1).filter(|g| g.len() == 3 && english.len() < 15) else { break };
        english.push_str(group);
        next += 2;
    }
    let number = Decimal::parse(&whole, part)?;
    // 600,000 is 600 for us and 600 thousand elsewhere; 0,125 is no riddle.
    let riddle = may_be_group && whole == first && first.len() <= 3 && !first.starts_with('0');
    let ambiguous = riddle.then(|| Decimal::parse(&english, "").map(|big| (number, big))).flatten();
    let value = match ambiguous {
        Some((small, big)) => Value::Ambiguous(small, big),
        None => Value::Number(number),
    };
    if part.is_empty() && whole == first && line.gap(next) == 0 && line.has(next, flag::ORDINAL_ENDING) && first.len() <= 4 {
        let place = first.parse().ok()?;
        return Some(Numeral { value: Value::Ordinal(place), number: None, ambiguous: None, next: next + 1 });
    }
    Some(Numeral { value, number: Some(number), ambiguous, next })
}

/// `1,3,5`: numbers between commas without spaces, before or after.
fn is_list(line: &Line<'_>, from: usize, next: usize) -> bool {
    let comma = |at: usize| matches!(line.kind(at), Some(Kind::Sign(','))) && line.gap(at) == 0;
    let after = comma(next) && line.gap(next + 1) == 0 && line.digits(next + 1).is_some();
    after || from > 1 && comma(from - 1) && line.gap(from) == 0 && line.digits(from - 2).is_some()
}

/// Figures in groups of three: `1.000`, `1 000 000`, `1’000`.
fn grouped<'a>(line: &Line<'_>, i: usize, first: &'a str) -> (Cow<'a, str>, usize) {
    let (mut whole, mut next) = (Cow::Borrowed(first), i + 1);
    if first.len() > 3 || first.starts_with('0') {
        return (whole, next);
    }
    let mut used = ' ';
    while whole.len() <= 18 {
        let (sign, at) = match line.kind(next) {
            Some(Kind::Digits)
                if line.gap(next) <= 3 && line.gap(next) > 0 && !line.text[..line.tokens[next].start as usize].ends_with('\n') =>
            {
                ('_', next)
            }
            Some(Kind::Sign(c @ ('.' | '’' | '\''))) if line.gap(next) == 0 && line.gap(next + 1) == 0 => (c, next + 1),
            _ => break,
        };
        let Some(group) = line.digits(at).filter(|g| g.len() == 3 && (used == ' ' || used == sign)) else { break };
        // A plain space joins figures only where nothing else may: « salle 12 150 personnes » is rare, « 12 150 » is not.
        whole.to_mut().push_str(group);
        used = sign;
        next = at + 1;
    }
    (whole, next)
}

/// `v2.1`, `2.0.1`, `12.04.1`: figures with several dots, or after a v.
fn version(line: &Line<'_>, i: usize) -> Option<Numeral> {
    let mut next = i + 1;
    let mut dots = 0;
    while dots < 8
        && matches!(line.kind(next), Some(Kind::Sign('.')))
        && line.gap(next) == 0
        && line.gap(next + 1) == 0
        && line.digits(next + 1).is_some()
    {
        dots += 1;
        next += 2;
    }
    let text = &line.text[line.tokens[i].start as usize..line.tokens[next - 1].end as usize];
    let marked = i > 0 && line.gap(i) == 0 && line.word(i - 1).eq_ignore_ascii_case("v");
    let grouped = text.split('.').skip(1).all(|g| g.len() == 3) && text.split('.').next().is_some_and(|g| g.len() <= 3);
    if dots == 0 || grouped || dots == 1 && !marked {
        return None;
    }
    // A comma after groups is a decimal: 1.000,50 is grouped and has been let go.
    Some(Numeral { value: Value::Version(text.to_owned()), number: None, ambiguous: None, next })
}

/// The number in words that begins at a token, and the token after it: « deux cent cinquante », „vijfentwintig”.
pub(super) fn in_words(line: &Line<'_>, i: usize) -> Option<(Decimal, usize)> {
    let (first, mut next) = line.phrase(i, flag::NUMBER)?;
    if line.has(i, flag::HALF) {
        return Some((Decimal::whole(first).and_a_half(), next));
    }
    // What is complete, and what the next words may still multiply or add to.
    let (mut total, mut current, mut last) = if first == 1000 { (1000_u64, 0, 1000) } else { (0, first, first) };
    loop {
        let hyphen =
            matches!(line.kind(next), Some(Kind::Sign('-' | '\u{2010}' | '\u{2011}'))) && line.gap(next) == 0 && line.gap(next + 1) == 0;
        let mut at = next + usize::from(hyphen);
        let joined = line.has(at, flag::JOINER);
        if joined {
            at += 1;
            if matches!(line.kind(at), Some(Kind::Sign('-' | '\u{2011}'))) && line.gap(at) == 0 {
                at += 1;
            }
        }
        if joined && (20..100).contains(&last) && line.has(at, flag::ONE) {
            current += 1;
            next = at + 1;
            break;
        }
        let Some((number, after)) = line.phrase(at, flag::NUMBER) else { break };
        if number == 1000 && !joined {
            total += current.max(1) * 1000;
            current = 0;
        } else if number == 100 && current > 0 && current < 10 && !joined {
            current *= 100;
        } else if hyphen && last == 10 && (7..10).contains(&number)
            || current > 0 && last >= 20 && number < last && (!joined || last < 100) && (last >= 100 || number < 20) && number > 0
        {
            current += number;
        } else if current == 0 && total > 0 && number < 1000 && number > 0 {
            current = number;
        } else {
            break;
        }
        last = number;
        next = after;
    }
    Some((Decimal::whole(total + current), next))
}
