//! Text → words, figures and signs, with their places. What is between two of them is space.

use super::letters::plain;
use super::lexicon::{Known, Lexicon};
use std::borrow::Cow;
use unicode_normalization::char::is_combining_mark;

/// A word, a run of figures or a sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub start: u32,
    pub end: u32,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// Letters; what the language knows of them, if anything.
    Word(Known),
    /// ASCII digits.
    Digits,
    /// Any other character that is no space.
    Sign(char),
}

/// Reads a text and adds what is in it to `out`. `folded` is room for a word.
pub(super) fn tokens(text: &str, lexicon: &Lexicon, out: &mut Vec<Token>, folded: &mut String) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        let kind = match byte {
            b' ' => {
                at += 1;
                continue;
            }
            b'a'..=b'z' | b'A'..=b'Z' => {
                // Most words are letters without accents: they are looked up where they stand.
                let plain = bytes[at..].iter().position(|b| !b.is_ascii_alphabetic()).unwrap_or(bytes.len() - at);
                if bytes.get(at + plain).is_none_or(u8::is_ascii) {
                    at += plain;
                    Kind::Word(lexicon.ascii_word(text, start, plain))
                } else {
                    at = word(text, at, folded);
                    Kind::Word(lexicon.word(folded))
                }
            }
            b'0'..=b'9' => {
                at += bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
                Kind::Digits
            }
            b if !b.is_ascii() => {
                let c = text[at..].chars().next().unwrap_or(' ');
                if is_letter(c) {
                    at = word(text, at, folded);
                    Kind::Word(lexicon.word(folded))
                } else {
                    at += c.len_utf8();
                    if c.is_whitespace() || is_combining_mark(c) || plain(c).is_none() {
                        continue;
                    }
                    Kind::Sign(c)
                }
            }
            b if b.is_ascii_whitespace() => {
                at += 1;
                continue;
            }
            b => {
                at += 1;
                Kind::Sign(char::from(b))
            }
        };
        out.push(Token { start: start as u32, end: at as u32, kind });
    }
}

/// The end of the word that begins at `start`; its folded letters are put into `folded`.
fn word(text: &str, start: usize, folded: &mut String) -> usize {
    let bytes = text.as_bytes();
    folded.clear();
    // Room for most words at once.
    folded.reserve(24);
    let mut at = start;
    while let Some(b) = bytes.get(at) {
        if b.is_ascii() {
            if !b.is_ascii_alphabetic() {
                break;
            }
            folded.push(char::from(b.to_ascii_lowercase()));
            at += 1;
            continue;
        }
        let Some(c) = text[at..].chars().next() else { break };
        if !(is_letter(c) || is_combining_mark(c) || c == '\u{ad}') {
            break;
        }
        folded.extend(fold(c));
        at += c.len_utf8();
    }
    at
}

/// What [`char::is_alphabetic`] says, without looking up the letters and signs of these languages again and again.
fn is_letter(c: char) -> bool {
    match c {
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{24f}' => true,
        '\u{2000}'..='\u{206f}' => false,
        _ => c.is_alphabetic(),
    }
}

/// A letter as words are compared. What [`plain`] does, without decomposing the letters of these languages again and again.
fn fold(c: char) -> Option<char> {
    match c {
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' => Some('e'),
        'à' | 'â' | 'ä' | 'À' => Some('a'),
        'ç' => Some('c'),
        'î' | 'ï' => Some('i'),
        'ô' | 'ö' => Some('o'),
        'ù' | 'û' | 'ü' => Some('u'),
        _ => plain(c),
    }
}

/// A word, folded as in the texts; nothing of a figure or a sign.
pub fn folded(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.into();
    }
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded.into()
}

/// Puts a word into `folded`, folded as in the texts; nothing of a figure or a sign.
pub fn fold_into(word: &str, folded: &mut String) {
    self::word(word, 0, folded);
}

/// True for a word that is, folded as in the texts, these letters.
pub fn is_folded(word: &str, letters: &str) -> bool {
    match word.is_ascii() {
        true => word.eq_ignore_ascii_case(letters),
        false => folded(word) == letters,
    }
}

/// A word or phrase, folded as in the texts: its words, without spaces and signs.
pub fn folded_words(phrase: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(c) = phrase[at..].chars().next() {
        if c.is_alphabetic() {
            let mut folded = String::new();
            at = word(phrase, at, &mut folded);
            out.push(folded);
        } else {
            at += c.len_utf8();
        }
    }
    out
}
