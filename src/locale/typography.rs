//! Text → text with the spaces and apostrophes of its language, at render time.
//!
//! A space is changed, never added: `Oui!` stays as the author wrote it. What is decided does not depend on which kind of
//! space stands there, so doing it twice changes nothing. Inclusive forms (`premier·ère·s`) hold no space and no
//! apostrophe and pass as they are. Never applied to code, addresses and calendars.

use super::quotes::Quotes;
use crate::base::{any_place, special_places};
use crate::syntax::fields::{Decoder, Fields};
use crate::syntax::yaml::{Node, Value};
use std::borrow::Cow;
use std::ops::Range;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A space that does not break: U+00A0.
const NO_BREAK: char = '\u{a0}';
/// A narrow space that does not break: U+202F.
const NARROW: char = '\u{202f}';

/// The first bytes of what may be changed.
const MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    let bytes = b" '.\xc2\xe2\xef";
    let mut i = 0;
    while i < bytes.len() {
        marks[bytes[i] as usize] = true;
        i += 1;
    }
    marks
};

/// What a byte of a text may mean to typesetting, as a set.
mod class {
    /// A figure, an apostrophe, or the first byte of a sign that the language has spaces beside.
    pub(super) const SIGN: u8 = 1;
    /// The first byte of a sign of typesetting, of which few are spaces; or a full stop, of which few are three.
    pub(super) const DOUBTFUL: u8 = 2;
}

/// What the bytes of a text mean to typesetting.
#[derive(Clone, Debug)]
struct Classes {
    /// The [`class`] of each byte.
    of: [u8; 256],
    /// The language has spaces beside a sign that is not where signs are looked for first.
    others: bool,
}

impl Classes {
    /// `signs` are those that a language has spaces beside.
    fn new(signs: impl Iterator<Item = char>) -> Self {
        let (mut classes, mut others) = ([0; 256], false);
        classes[usize::from(b'0')..=usize::from(b'9')].fill(class::SIGN);
        // Spaces that do not break, and letters that may not be in one piece.
        classes[0xcc..].fill(class::SIGN);
        classes[0xc2] = class::SIGN;
        classes[usize::from(b'\'')] = class::SIGN;
        classes[0xe2] = class::DOUBTFUL;
        classes[usize::from(b'.')] = class::DOUBTFUL;
        for first in signs.map(|c| c.encode_utf8(&mut [0; 4]).as_bytes()[0]) {
            classes[usize::from(first)] |= class::SIGN;
            others |= !may_be_sign(first);
        }
        Self { of: classes, others }
    }

    /// The places beside which something may change, in order; none in most pieces of running text.
    fn signs<'a>(&'a self, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        special_places(text, |byte| may_be_sign(byte) | self.others).filter(|at| {
            let class = self.of[usize::from(text.as_bytes()[*at])];
            // Is it a space and no sign of typesetting, or one full stop of three?
            let is_doubted = || match text.as_bytes()[*at..] {
                [b'.', next, ..] => next == b'.',
                [0xe2, 0x80, last, ..] => last < 0x82 || last == 0xaf,
                [0xe2, ..] => true,
                _ => false,
            };
            class > 0 && (class != class::DOUBTFUL || is_doubted())
        })
    }
}

impl Default for Classes {
    fn default() -> Self {
        Self::new(std::iter::empty())
    }
}

/// The habits of a language.
#[derive(Clone, Debug, Default)]
pub(super) struct Typography {
    classes: Classes,
    narrow_before: Vec<char>,
    space_before: Vec<char>,
    space_after: Vec<char>,
    elisions: Vec<String>,
    units: Vec<String>,
    months: Vec<String>,
    between_numbers: Vec<String>,
    currency: Vec<String>,
    superscripts: Vec<String>,
    pub(super) quotes: Quotes,
}

impl Typography {
    pub(super) fn read(node: &Node, d: &mut Decoder<'_>) -> Self {
        let mut f = d.fields(node);
        let chars = |f: &mut Fields<'_>, name| match f.take(name).map(|n| &n.value) {
            Some(Value::Scalar(s)) => s.chars().collect(),
            _ => Vec::new(),
        };
        let list = |f: &mut Fields<'_>, d: &mut Decoder<'_>, name| match f.take(name) {
            Some(node) => d.strict_list(node).iter().filter_map(|n| d.text(n)).map(|t| t.value.to_lowercase()).collect(),
            None => Vec::new(),
        };
        let mut read = Self {
            classes: Classes::default(),
            narrow_before: chars(&mut f, "narrow_space_before"),
            space_before: chars(&mut f, "space_before"),
            space_after: chars(&mut f, "space_after"),
            elisions: list(&mut f, d, "elisions"),
            units: list(&mut f, d, "units"),
            months: Vec::new(),
            between_numbers: list(&mut f, d, "between_numbers"),
            currency: list(&mut f, d, "currency"),
            superscripts: list(&mut f, d, "superscripts"),
            quotes: Quotes::default(),
        };
        let marks = chars(&mut f, "quotes");
        read.quotes = Quotes::new(marks, read.spaced().collect());
        read.classes = Classes::new(read.spaced());
        f.finish(d);
        read
    }

    /// The signs that the language has spaces beside.
    fn spaced(&self) -> impl Iterator<Item = char> {
        self.space_after.iter().chain(&self.space_before).chain(&self.narrow_before).copied()
    }

    pub(super) fn with_months(mut self, months: &[String]) -> Self {
        self.months = months.iter().map(|m| m.to_lowercase()).collect();
        self
    }

    /// The spaces, apostrophes and dots that the language wants, letters with their accents in one piece (NFC), and no ligature
    /// in place of letters.
    pub(super) fn typeset<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut signs = self.classes.signs(text);
        let Some(first) = signs.next() else { return text.into() };
        if is_plainly_composed(text) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
            return self.changed(text, first, signs).map_or(text.into(), Cow::Owned);
        }
        let composed: String = text.nfc().collect();
        let mut signs = self.classes.signs(&composed);
        let changed = signs.next().and_then(|first| self.changed(&composed, first, signs));
        changed.unwrap_or(composed).into()
    }

    /// The text with what changes beside its signs, of which `sign` is the first; none when nothing does.
    fn changed(&self, text: &str, mut sign: usize, mut signs: impl Iterator<Item = usize>) -> Option<String> {
        let bytes = text.as_bytes();
        let mut out = String::new();
        let mut quote_open = false;
        // Up to where the text has been taken over; most of it is, as it stands.
        let mut taken = 0;
        let mut at = 0;
        // Nothing changes but beside a word that holds a sign: between two plain words stand most spaces.
        'text: while sign < text.len() {
            at = bytes[at..sign].iter().rposition(|b| *b == b' ').map_or(at, |space| at + space);
            // Where the word begins that is being read.
            let mut word = at;
            loop {
                let Some((mark, c)) = next_mark(text, at) else { break 'text };
                let end = mark + c.len_utf8();
                // What follows: the text without this character.
                let rest = &text[end..];
                let is_space = matches!(c, ' ' | NO_BREAK | NARROW);
                if is_space {
                    let figure = bytes[word..mark].iter().any(u8::is_ascii_digit);
                    let space = self.space(text, mark, c, rest, figure);
                    word = end;
                    if space != c {
                        take_over(&mut out, text, taken..mark);
                        taken = end;
                        out.push(space);
                    }
                } else if matches!(c, '\'' | '.' | 'ﬀ'..='ﬆ') {
                    take_over(&mut out, text, taken..mark);
                    taken = end;
                    self.write_sign(c, text[..mark].ends_with('.'), rest, &mut quote_open, &mut out);
                }
                at = end;
                if is_space && end > sign {
                    break;
                }
            }
            sign = signs.find(|sign| *sign >= at).unwrap_or(text.len());
        }
        out.push_str(&text[taken..]);
        (taken > 0).then_some(out)
    }

    /// Writes an apostrophe, a full stop or a ligature after what became of the text before it. `rest` is the text after it; `quote_open`:
    /// an apostrophe has opened a quotation.
    fn write_sign(&self, sign: char, after_stop: bool, rest: &str, quote_open: &mut bool, out: &mut String) {
        match sign {
            '\'' => {
                let after_letter = out.chars().next_back().is_some_and(|p| p.is_alphanumeric() || p == '’');
                let elision = !after_letter && self.begins_elision(rest);
                if elision || after_letter && (!*quote_open || rest.starts_with(char::is_alphanumeric)) {
                    out.push('’');
                } else {
                    *quote_open = !after_letter;
                    out.push('\'');
                }
            }
            '.' if rest.starts_with("..") && !rest[2..].starts_with('.') && !out.ends_with('.') => out.push('…'),
            '.' if out.ends_with('…') && after_stop => {}
            '.' => out.push('.'),
            // Ligatures come with texts that were copied from PDFs, and nobody finds a word that holds one.
            _ => out.extend(std::iter::once(sign).nfkc()),
        }
    }

    /// `'s morgens`: an apostrophe that stands for a letter that is gone.
    fn begins_elision(&self, rest: &str) -> bool {
        let (word, after) = rest.split_at(rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len()));
        is_one_of(&self.elisions, word) && after.starts_with([' ', NO_BREAK, NARROW])
    }

    /// Which space stands between what is before and after it.
    /// `figure`: the word before it holds one.
    fn space(&self, text: &str, at: usize, written: char, rest: &str, figure: bool) -> char {
        let Some(after) = rest.chars().next() else { return written };
        // At the beginning of a piece the words before it stand in another one (a link, an emphasis).
        let before = text[..at].chars().next_back().unwrap_or_default();
        let alone = |c: char| !rest[c.len_utf8()..].starts_with(char::is_alphanumeric);
        if self.narrow_before.contains(&after) && alone(after) {
            return NARROW;
        }
        if self.space_before.contains(&after) && alone(after) || self.space_after.contains(&before) {
            return NO_BREAK;
        }
        if self.glues(text, at, rest, figure) {
            return NO_BREAK;
        }
        written
    }

    /// True when a number stays with what follows or goes before it.
    fn glues(&self, text: &str, at: usize, rest: &str, figure: bool) -> bool {
        let is_space = |c: char| matches!(c, ' ' | NO_BREAK | NARROW);
        // Nothing is glued but figures, on one side or the other; and most words are none.
        if !figure && !rest.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let before = text[..at].rsplit(is_space).next().unwrap_or_default();
        let after = rest.split(|c: char| is_space(c) || c == '\n').next().unwrap_or_default();
        let after = after.trim_end_matches([',', ';', '.', ':', ')', '»', '”', '"', '!', '?', '…']);
        let before = before.trim_start_matches(['(', '«', '“', '"']);
        let number = before.starts_with(|c: char| c.is_ascii_digit());
        let ends_in_digit = before.ends_with(|c: char| c.is_ascii_digit());
        if number && ends_in_digit && (is_one_of(&self.units, after) || is_one_of(&self.months, after)) {
            return true;
        }
        // « 1er mars »
        if number && is_one_of(&self.superscripts, before) && is_one_of(&self.months, after) {
            return true;
        }
        // « 9 h 30 »: the word between must itself follow a number.
        if after.len() == 2 && after.bytes().all(|b| b.is_ascii_digit()) && is_one_of(&self.between_numbers, before) {
            let word_start = at - before.len();
            return text[..word_start].trim_end_matches(is_space).ends_with(|c: char| c.is_ascii_digit());
        }
        if after.starts_with(|c: char| c.is_ascii_digit()) && is_one_of(&self.currency, before) {
            return true;
        }
        // 1 000 000
        ends_in_digit
            && before.len() <= 3
            && before.bytes().all(|b| b.is_ascii_digit())
            && after.len() == 3
            && after.bytes().all(|b| b.is_ascii_digit())
    }

    /// The stretches of a text that the language raises above the line: the `er` of `1er`.
    pub(super) fn raised(&self, text: &str) -> Vec<Range<usize>> {
        let mut raised = Vec::new();
        let mut at = 0;
        while !self.superscripts.is_empty() {
            let start = figure_from(text.as_bytes(), at);
            if start == text.len() {
                break;
            }
            let from = &text[start..];
            let digits = from.bytes().take_while(u8::is_ascii_digit).count();
            let word = from.bytes().take_while(u8::is_ascii_alphanumeric).count();
            let is_one = self.superscripts.iter().any(|s| s == &from[..word]) && !from[word..].starts_with(char::is_alphanumeric);
            if is_one && !text[..start].ends_with(char::is_alphanumeric) {
                raised.push(start + digits..start + word);
            }
            at = start + word;
        }
        raised
    }
}

/// Adds a stretch of a text to what becomes of it; the first time, room is made for all of it.
fn take_over(out: &mut String, text: &str, stretch: Range<usize>) {
    if out.capacity() == 0 {
        out.reserve(text.len() + 8);
    }
    out.push_str(&text[stretch]);
}

/// Cheap, and right when it says no: a figure or sign of ASCII but the comma and the hyphen, or what is no letter of Latin alphabets.
fn may_be_sign(byte: u8) -> bool {
    (byte.wrapping_sub(b'!') < b',' - b'!') | (byte.wrapping_sub(b'.') <= b'?' - b'.') | (byte >= 0xcc) | (byte == 0xc2)
}

/// The first character from a place on that may be changed, and its place.
fn next_mark(text: &str, at: usize) -> Option<(usize, char)> {
    let at = at + text.as_bytes()[at..].iter().position(|b| MARKS[usize::from(*b)])?;
    Some((at, text[at..].chars().next()?))
}

/// The place of the first figure from a place on; that of the end without one.
fn figure_from(bytes: &[u8], at: usize) -> usize {
    // Most texts have none, and without a branch all of it is looked at sooner.
    if !bytes[at..].iter().fold(false, |any, b| any | b.is_ascii_digit()) {
        return bytes.len();
    }
    bytes[at..].iter().position(u8::is_ascii_digit).map_or(bytes.len(), |next| at + next)
}

/// True for text that is in one piece (NFC) at first sight: nothing beyond the letters of Latin alphabets and the signs of typesetting.
fn is_plainly_composed(text: &str) -> bool {
    // General punctuation is composed, but for two spaces that are written otherwise.
    !any_place(text, |a, b, c| (a >= 0xcc) & !((a == 0xe2) & (b == 0x80) & (c >= 0x82)))
}

/// True for a word of a list of words in small letters.
fn is_one_of(list: &[String], word: &str) -> bool {
    match word.is_ascii() {
        true => list.iter().any(|w| w.eq_ignore_ascii_case(word)),
        false => list.iter().any(|w| w == word) || word.contains(char::is_uppercase) && list.contains(&word.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(list: &[&str]) -> Vec<String> {
        list.iter().map(|s| (*s).to_owned()).collect()
    }

    fn one() -> Typography {
        Typography {
            classes: Classes::new(";!?:»«".chars()),
            narrow_before: vec![';', '!', '?'],
            space_before: vec![':', '»'],
            space_after: vec!['«'],
            units: words(&["h", "€", "%"]),
            months: words(&["janvier", "mars"]),
            between_numbers: words(&["h"]),
            currency: words(&["€"]),
            superscripts: words(&["1er"]),
            elisions: vec![],
            quotes: Quotes::default(),
        }
    }

    #[test]
    fn spaces_are_changed_and_never_added() {
        let t = |s: &str| one().typeset(s).replace(NO_BREAK, "_").replace(NARROW, "~");
        assert_eq!(t("Quoi ? Oui! « l'été » : 15 janvier, 9 h 30 à 12 h."), "Quoi~? Oui! «_l’été_»_: 15_janvier, 9_h_30 à 12_h.");
        assert_eq!(t("1er mars, € 12,50, 1 000 €, 50 % (20 h)"), "1er_mars, €_12,50, 1_000_€, 50_% (20_h)");
        assert_eq!(t("premier·ère·s participant.e.s :smile: etc..."), "premier·ère·s participant.e.s :smile: etc…");
        assert_eq!(t("...."), "....");
    }

    #[test]
    fn letters_have_their_accents_in_one_piece() {
        assert_eq!(one().typeset("e\u{301}te\u{301}"), "été");
    }

    #[test]
    fn elisions_have_an_apostrophe_and_quotations_keep_theirs() {
        let t = Typography { elisions: words(&["s", "t"]), ..Typography::default() };
        assert_eq!(t.typeset("'s morgens is 't goed, thema's, zei hij: 'kom nu'."), "’s morgens is ’t goed, thema’s, zei hij: 'kom nu'.");
    }

    #[test]
    fn ligatures_are_letters() {
        assert_eq!(one().typeset("la ﬁn eﬀective du ﬂux, aﬃche"), "la fin effective du flux, affiche");
    }

    #[test]
    fn the_first_is_raised() {
        assert_eq!(one().raised("le 1er mars, 11er, x1er, 1erx"), [Range { start: 4, end: 6 }]);
    }

    proptest! {
        #[test]
        fn what_is_passed_over_does_not_change(s in "([a-zé ,.’…«:!?'\u{a0}\u{202f}\u{2001}ﬁ\u{301}0-9-]|er |h | mars|€|\n){0,24}") {
            let all = Typography { classes: Classes { of: [class::SIGN; 256], others: true }, ..one() };
            prop_assert_eq!(all.typeset(&s), one().typeset(&s));
        }

        #[test]
        fn twice_is_once(s in "[a-zé0-9 '.«»:;!?€\u{a0}\u{202f}h]{0,40}") {
            let once = one().typeset(&s);
            prop_assert_eq!(one().typeset(&once), &*once);
        }

        #[test]
        fn nothing_but_spaces_and_apostrophes_changes(s in "[a-zé0-9 ',«»:;!?€\u{a0}\u{202f}h]{0,40}") {
            let fold = |t: &str| t.replace([NO_BREAK, NARROW], " ").replace('’', "'");
            prop_assert_eq!(fold(&one().typeset(&s)), fold(&s));
        }
    }
}
