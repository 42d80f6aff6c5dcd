//! Telephone numbers in prose: `02/522 98 69`, `0473/715.482`, `+32 (0)2 522 98 69`, `0800 98 990`.
//!
//! They must never be taken for dates, prices or years: a number begins with 0 or `+`, has eight or nine digits after its
//! zero (abroad up to fifteen), and its groups have two or three of them, but for one group that may hold all the rest.

use super::fact::{Fact, Value};
use super::token::{Kind, Token};

/// A number for a `tel:` link (RFC 3966), or nothing when it is none. One that begins with a single 0 is Belgian.
pub fn international(written: &str) -> Option<String> {
    if written.chars().any(|c| !c.is_ascii_digit() && !matches!(c, ' ' | '.' | '/' | '-' | '+' | '(' | ')' | '\u{a0}' | '\u{202f}')) {
        return None;
    }
    let abroad = written.starts_with('+') || written.starts_with("00");
    let digits: String = written.replace("(0)", "").chars().filter(char::is_ascii_digit).collect();
    let number = match digits.strip_prefix("00").filter(|_| !written.starts_with('+')) {
        Some(rest) => rest.to_owned(),
        None if abroad => digits,
        None => format!("32{}", digits.strip_prefix('0')?),
    };
    // In Belgium a mobile number (04…) has nine digits after the country, every other eight.
    let good = match number.strip_prefix("32") {
        Some(rest) if rest.starts_with('0') => false,
        Some(rest) => {
            rest.len() == if rest.starts_with('4') && rest.len() > 8 { 9 } else { 8 } && !(rest.len() == 8 && rest.starts_with("47"))
        }
        None => (8..=15).contains(&number.len()),
    };
    good.then(|| format!("+{number}"))
}

/// True for a token that a number may begin with.
pub(super) fn may_begin(text: &str, token: &Token) -> bool {
    match token.kind {
        Kind::Sign(c) => c == '+',
        Kind::Digits => text.as_bytes().get(token.start as usize) == Some(&b'0'),
        Kind::Word(_) => false,
    }
}

/// The number that begins at a token that [one may begin](may_begin), and the token after it.
pub(super) fn at(text: &str, tokens: &[Token], i: usize) -> Option<(Fact, usize)> {
    let first = tokens.get(i)?;
    let start = first.start as usize;
    let before = text[..start].chars().next_back();
    if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, ',' | ':' | '/' | '.' | '-')) && !text[..start].ends_with("tel:") {
        return None;
    }
    // Groups of digits, with one sign or space between them.
    let mut groups: Vec<(usize, usize)> = Vec::new();
    let mut j = i + usize::from(matches!(first.kind, Kind::Sign(_)));
    let mut end = if j > i { first.end as usize } else { start };
    let mut best = None;
    while let Some(token) = tokens.get(j) {
        let gap = token.start as usize - end;
        match token.kind {
            Kind::Digits if groups.len() < 8 => {
                if gap > 3 || (groups.is_empty() && gap > 0) {
                    break;
                }
                groups.push((token.end as usize - token.start as usize, j));
                end = token.end as usize;
                let next = text[end..].chars().next();
                if shaped(&groups)
                    && !next.is_some_and(char::is_alphanumeric)
                    && let Some(number) = international(&text[start..end])
                {
                    best = Some((number, end, j + 1));
                }
            }
            // « +32 (0)2 »
            Kind::Sign('(') if gap <= 3 && text[token.start as usize..].starts_with("(0)") => {
                j += 2;
                end = tokens.get(j).map_or(end, |t| t.end as usize);
            }
            Kind::Sign('/' | '.' | '-') if gap <= 3 && !groups.is_empty() => {
                if matches!(token.kind, Kind::Sign('/')) && gap > 0 && tokens.get(j + 1).is_some_and(|n| n.start > token.end) {
                    // « 02 522 98 69 / 0473 71 54 82 »: two numbers.
                    break;
                }
                end = token.end as usize;
            }
            _ => break,
        }
        j += 1;
    }
    let (number, end, next) = best?;
    Some((Fact { range: start..end, value: Value::Phone(number), soft: false }, next))
}

/// True for groups as people write them: `02 522 98 69`, `0473 715482`; not `02/02/2024`.
fn shaped(groups: &[(usize, usize)]) -> bool {
    let lens: Vec<usize> = groups.iter().map(|(len, _)| *len).collect();
    match lens.as_slice() {
        [all] => *all >= 9,
        [_, rest] if *rest >= 6 => true,
        [first, rest @ ..] => {
            *first <= 4
                && rest.iter().enumerate().all(|(i, n)| (2..=3).contains(n) || (*n == 1 && i == 0) || (*n >= 6 && i + 1 == rest.len()))
        }
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::international;

    #[test]
    fn numbers_become_international() {
        for (written, number) in [
            ("02/522 98 69", "+3225229869"),
            ("0473/715.482", "+32473715482"),
            ("+32 (0)2 522 98 69", "+3225229869"),
            ("0032 2 522 98 69", "+3225229869"),
            ("0800 98 990", "+3280098990"),
            ("+33 1 23 45 67 89", "+33123456789"),
        ] {
            assert_eq!(international(written).as_deref(), Some(number), "{written}");
        }
        for bad in ["522 98 69", "02/522 98 6", "0473/715.48", "+32 02 522 98 69", "abc", "02", "tel:02/522"] {
            assert_eq!(international(bad), None, "{bad}");
        }
    }
}
