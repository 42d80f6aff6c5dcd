//! A line that says the same in several languages → the part of each: « Contact presse | Perscontact ».

use super::evidence::Judge;
use super::structure::trim;
use super::text::Paragraph;
use crate::base::Lang;

/// What stands between the languages of a line.
const BETWEEN: &[&str] = &[" / ", " | ", " – ", " — ", " - ", " • ", " · ", "/", "|"];

/// The longest such line, in words; one with line breaks may be longer.
const MAX_WORDS: usize = 40;

/// The languages of a line and the part of each; none when it is not such a line.
pub(super) fn halves(paragraph: &Paragraph, judge: &Judge<'_>) -> Option<Vec<(Lang, Paragraph)>> {
    let words = paragraph.words();
    let ranges = broken(&words, judge).or_else(|| {
        let short = words.split_whitespace().count() <= MAX_WORDS && !words.contains('\n');
        BETWEEN.iter().filter(|_| short).find_map(|between| joined(&words, between, judge))
    })?;
    let part = |(lang, range): (Lang, std::ops::Range<usize>)| {
        let mut part = paragraph.cut(range);
        trim(&mut part);
        (lang, part)
    };
    Some(ranges.into_iter().map(part).collect())
}

type Parts = Vec<(Lang, std::ops::Range<usize>)>;

/// One part for each language, with a sign between them.
fn joined(words: &str, between: &str, judge: &Judge<'_>) -> Option<Parts> {
    let mut parts = Parts::new();
    let mut start = 0;
    for part in words.split(between) {
        let lang = likely(part, judge)?;
        if parts.iter().any(|(l, _)| *l == lang) || parts.len() == judge.site.languages.len() {
            return None;
        }
        parts.push((lang, start..start + part.len()));
        start += part.len() + between.len();
    }
    (parts.len() > 1).then_some(parts)
}

/// Lines of one language, then lines of the next.
fn broken(words: &str, judge: &Judge<'_>) -> Option<Parts> {
    let mut parts = Parts::new();
    let mut start = 0;
    for line in words.split('\n') {
        let range = start..start + line.len();
        start = range.end + 1;
        if line.trim().is_empty() {
            continue;
        }
        let lang = likely(line, judge)?;
        let known = parts.iter().position(|(l, _)| *l == lang);
        match known {
            Some(at) if at + 1 == parts.len() => parts[at].1.end = range.end,
            Some(_) => return None,
            None => parts.push((lang, range)),
        }
    }
    (parts.len() > 1).then_some(parts)
}

/// A part has letters, and rather one language than another.
fn likely(part: &str, judge: &Judge<'_>) -> Option<Lang> {
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    let evidence = judge.read(part);
    evidence.likely().filter(|lang| letters > 2 && evidence.0[lang.index()] >= 0.5)
}
