//! E-mail addresses and addresses on the web in prose, and when two of the latter are the same page in two languages.

use super::fact::{Fact, Value};
use crate::base::after_web_scheme;
use std::ops::Range;

/// Endings of hosts that prose writes without `https://` or `www.`: `coop.brussels`.
const TOP_LEVELS: &str = "be brussels vlaanderen gent com org net eu fr nl de info int lu";

/// The most letters that a host or a mail box has (RFC 1035 §2.3.4).
const LONGEST: usize = 253;

/// Every address in a text, in order.
pub(super) fn addresses(text: &str, codes: &[String]) -> Vec<Fact> {
    let mut out: Vec<Fact> = Vec::new();
    let mut at = 0;
    // Each kind has a sign that is rare in prose.
    while let Some(found) = text.as_bytes()[at..].iter().position(|b| matches!(b, b'@' | b':' | b'.')).map(|i| at + i) {
        let floor = out.last().map_or(0, |f: &Fact| f.range.end);
        let fact = match text.as_bytes()[found] {
            b'@' => email(text, found, floor),
            b':' => with_scheme(text, found, floor, codes),
            _ => host(text, found, floor, codes),
        };
        at = fact.as_ref().map_or(found + 1, |f| f.range.end.max(found + 1));
        out.extend(fact);
    }
    out
}

fn email(text: &str, at: usize, floor: usize) -> Option<Fact> {
    let start = at - text[floor..at].chars().rev().take(LONGEST).take_while(|c| of_mail_box(*c)).map(char::len_utf8).sum::<usize>();
    let host = text[at + 1..]
        .chars()
        .take(LONGEST)
        .take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
        .map(char::len_utf8)
        .sum::<usize>();
    let end = at + 1 + text[at + 1..at + 1 + host].trim_end_matches(['.', '-']).len();
    let start = end.min(start + text[start..at].len() - text[start..at].trim_start_matches('.').len());
    let good = start < at && text[at + 1..end].contains('.');
    good.then(|| Fact { range: start..end, value: Value::Email(text[start..end].to_lowercase()), soft: false })
}

/// What the name of a mail box is made of.
fn of_mail_box(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+')
}

fn with_scheme(text: &str, at: usize, floor: usize, codes: &[String]) -> Option<Fact> {
    if !text[at..].starts_with("://") {
        return None;
    }
    let before = |s: &&str| at >= floor + s.len() && text.get(at - s.len()..at).is_some_and(|t| t.eq_ignore_ascii_case(s));
    let scheme = ["https", "http"].into_iter().find(before)?;
    fact(text, at - scheme.len()..end_of_address(text, at + 3), codes)
}

/// `www.example.be/x`, `example.be`: a host that ends in one of the known endings, without a scheme.
fn host(text: &str, dot: usize, floor: usize, codes: &[String]) -> Option<Fact> {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    let before = text[floor..dot].bytes().rev().take(LONGEST).take_while(|b| part(char::from(*b))).count();
    let after = text[dot..].bytes().take(LONGEST).take_while(|b| part(char::from(*b))).count();
    let start = dot - before;
    let host = text[start..dot + after].trim_end_matches(['.', '-']);
    let top = host.rsplit('.').next().unwrap_or_default();
    let good = before > 0
        && host.len() > before + 1
        && (TOP_LEVELS.split(' ').any(|t| t == top) || host.starts_with("www."))
        && host.bytes().any(|b| b.is_ascii_alphabetic());
    // A word goes on: « été.fr », or a full stop without its space before a word with an accent.
    let rest = &text[start + host.len()..];
    let alone = !text[..start].ends_with(char::is_alphanumeric) && !rest.starts_with(char::is_alphanumeric);
    let named = host.split('.').next().is_some_and(|l| l.len() > 1) && host.split('.').all(|l| !l.is_empty());
    // « secretariat.info@coop.be »: the name of a mail box.
    let mail = || rest.chars().take(LONGEST).find(|c| !of_mail_box(*c)) == Some('@');
    if !(good && alone && named) || mail() {
        return None;
    }
    fact(text, start..end_of_address(text, start), codes)
}

fn fact(text: &str, range: Range<usize>, codes: &[String]) -> Option<Fact> {
    let value = Value::Url(canonical(&text[range.clone()], codes));
    (range.end > range.start).then_some(Fact { range, value, soft: false })
}

/// Where an address ends that begins at `start`: before a space, a quotation mark, or the full stop of its sentence.
fn end_of_address(text: &str, start: usize) -> usize {
    let mut limit = text.len().min(start + 2000);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let rest = &text[start..limit];
    let stop =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”' | '„' | '’' | '|' | '…');
    let mut end = rest.find(stop).unwrap_or(rest.len());
    loop {
        let shown = &rest[..end];
        let trimmed = shown.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
        let closing = trimmed.strip_suffix(')').filter(|t| t.matches('(').count() < trimmed.matches(')').count());
        let next = closing.unwrap_or(trimmed).len();
        if next == end {
            return start + end;
        }
        end = next;
    }
}

/// An address as it is compared: without scheme, `www.`, the last `/`, `index.html` and its language.
pub fn canonical(url: &str, codes: &[String]) -> String {
    let rest = after_web_scheme(url).unwrap_or(url);
    let (host, tail) = rest.find(['/', '?', '#']).map_or((rest, ""), |i| rest.split_at(i));
    let host = host.to_ascii_lowercase();
    let mut host = host.strip_prefix("www.").unwrap_or(&host).to_owned();
    // fr.wikipedia.org ~ nl.wikipedia.org: the first of three labels at least, never the last.
    if let Some((first, more)) = host.split_once('.')
        && more.contains('.')
        && is_language(first, codes)
    {
        host = format!("{LANGUAGE}.{more}");
    }
    let (path, query) = tail.find(['?', '#']).map_or((tail, ""), |i| tail.split_at(i));
    let mut segments: Vec<String> = path.split('/').filter(|s| !s.is_empty()).map(|s| segment(s, codes)).collect();
    if segments.last().is_some_and(|s| matches!(s.as_str(), "index.html" | "index.htm" | "index.php")) {
        segments.pop();
    }
    let mut out = host;
    for segment in segments {
        out.push('/');
        out.push_str(&segment);
    }
    out.push_str(&parameters(query, codes));
    out
}

/// What stands for the language in an address that is compared.
const LANGUAGE: &str = "{lang}";

/// `fr`, `fr-be`, `fr_BE`.
fn is_language(part: &str, codes: &[String]) -> bool {
    let (code, region) = part.split_once(['-', '_']).unwrap_or((part, "be"));
    region.len() == 2 && region.bytes().all(|b| b.is_ascii_alphabetic()) && codes.iter().any(|c| c.eq_ignore_ascii_case(code))
}

/// A part of a path; the language alone or at its end: `fr`, `plan-fr.pdf`.
fn segment(part: &str, codes: &[String]) -> String {
    if is_language(part, codes) {
        return LANGUAGE.to_owned();
    }
    let (stem, kind) = part.rsplit_once('.').filter(|(_, kind)| kind.len() <= 5).map_or((part, None), |(s, k)| (s, Some(k)));
    let stem = match stem.rsplit_once(['-', '_', '.']) {
        Some((name, code)) if is_language(code, codes) && code.len() <= 3 => format!("{name}-{LANGUAGE}"),
        _ => stem.to_owned(),
    };
    match kind {
        Some(kind) => [&stem, ".", kind].concat(),
        None => stem,
    }
}

/// `?lang=fr&id=3`, with a value that is a language folded.
fn parameters(query: &str, codes: &[String]) -> String {
    let (query, part) = query.find('#').map_or((query, ""), |i| query.split_at(i));
    let pairs = query.trim_start_matches('?').split('&').filter(|p| !p.is_empty()).map(|pair| match pair.split_once('=') {
        Some((name, value)) if is_language(value, codes) => format!("{name}={LANGUAGE}"),
        _ => pair.to_owned(),
    });
    let pairs: Vec<String> = pairs.collect();
    let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
    if part.len() > 1 { query + part } else { query }
}

/// True when two addresses are the same page. Where both say their language, a part of the path may be translated:
/// words that have nothing in common are, words that differ by a letter or two are a slip.
pub(super) fn same(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (mut x, mut y) = (a.split('/'), b.split('/'));
    if !(a.contains(LANGUAGE) && b.contains(LANGUAGE)) || x.clone().count() != y.clone().count() || x.next() != y.next() {
        return false;
    }
    x.zip(y).all(|(p, q)| p == q || is_translated(p, q))
}

fn is_translated(a: &str, b: &str) -> bool {
    let words = |s: &str| s.bytes().all(|c| c.is_ascii_alphabetic() || matches!(c, b'-' | b'_' | b'.' | b'%'));
    words(a) && words(b) && a != LANGUAGE && b != LANGUAGE && strsim::levenshtein(a, b) > 2
}

/// The language that an address names in its path or its parameters, as an index of `codes`, and its place in it.
pub fn language(url: &str, codes: &[String]) -> Option<usize> {
    let tail = url.find("://").map_or(url, |i| &url[i + 3..]);
    let (path, query) = tail.find(['?', '#']).map_or((tail, ""), |i| tail.split_at(i));
    let code = |part: &str| {
        let name = part.split(['-', '_']).next().filter(|_| is_language(part, codes))?;
        codes.iter().position(|c| c.eq_ignore_ascii_case(name))
    };
    let named = |pair: &str| {
        pair.split_once('=').filter(|(name, _)| matches!(*name, "lang" | "language" | "l" | "lng" | "locale")).and_then(|(_, v)| code(v))
    };
    path.split('/').skip(1).find_map(code).or_else(|| query.trim_start_matches('?').split('&').find_map(named))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes() -> Vec<String> {
        vec!["fr".to_owned(), "nl".to_owned()]
    }

    #[test]
    fn addresses_end_where_they_end() {
        for (text, found) in [
            ("Écrivez à Info@coop.be.", "info@coop.be"),
            ("(voir https://www.coop.brussels/fr/plan/).", "coop.brussels/{lang}/plan"),
            ("sur www.example.be, rue", "example.be"),
            ("le site coop.brussels/a(b) et", "coop.brussels/a(b)"),
            ("https://fr.wikipedia.org/wiki/X?lang=fr&id=3", "{lang}.wikipedia.org/wiki/X?lang={lang}&id=3"),
            ("https://x.be/index.html « plan »", "x.be"),
            ("https://x.be/plan_nl.pdf", "x.be/plan-{lang}.pdf"),
            ("M.Garcia, art.3, été.fr, fin.La suite, etc.", ""),
        ] {
            let shown: Vec<String> = addresses(text, &codes()).iter().map(|f| f.value.to_string()).collect();
            assert_eq!(shown.join(" "), found, "{text}");
        }
    }

    #[test]
    fn the_same_page_in_two_languages() {
        let same = |a, b| same(&canonical(a, &codes()), &canonical(b, &codes()));
        assert!(same("https://x.be/fr/a/", "http://www.x.be/nl/a"));
        assert!(same("https://x.be/fr/demenager", "https://x.be/nl/verhuizen"));
        assert!(!same("https://x.be/fr/a/12", "https://x.be/nl/a/13"));
        assert!(!same("https://x.be/fr/plan", "https://x.be/nl/plaan"));
        assert!(!same("https://x.fr/a", "https://x.nl/a"));
        assert!(!same("https://x.be/r/P2VBBD2", "https://x.be/r/P2VBBD3"));
        assert_eq!(language("https://x.be/nl/a", &codes()), Some(1));
        assert_eq!(language("https://nl.x.be/a?lang=fr", &codes()), Some(0));
    }
}
