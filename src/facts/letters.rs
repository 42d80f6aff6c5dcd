//! Letters → what they are compared by: without capitals, accents and the many forms of an apostrophe or a hyphen.
//!
//! Nothing is allocated: the words of a language are compared with the text where it stands.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// What a character is compared by; `None` for an accent of its own and for what nobody sees.
pub(super) fn plain(c: char) -> Option<char> {
    match c {
        _ if c.is_ascii() => Some(if c.is_ascii_whitespace() { ' ' } else { c.to_ascii_lowercase() }),
        '’' | '‘' | 'ʼ' => Some('\''),
        '\u{2010}' | '\u{2011}' => Some('-'),
        // The soft hyphen and spaces without width.
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => None,
        _ if c.is_whitespace() => Some(' '),
        _ if is_combining_mark(c) => None,
        _ => {
            let mut first = None;
            decompose_canonical(c, |d| {
                first.get_or_insert(d);
            });
            first.unwrap_or(c).to_lowercase().next()
        }
    }
}

/// True for two words that are the same letters.
#[inline]
pub(super) fn same(a: &str, b: &str) -> bool {
    !differ(a.as_bytes().first(), b.as_bytes().first()) && same_letters(a, b)
}

fn same_letters(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return a.eq_ignore_ascii_case(b);
    }
    a.chars().filter_map(plain).eq(b.chars().filter_map(plain))
}

/// True for a character of ASCII that is not what a word has in its place: most words are told apart by one of them.
fn differ(text: Option<&u8>, word: Option<&u8>) -> bool {
    matches!((text, word), (Some(a), Some(b)) if a.is_ascii() && b.is_ascii_graphic() && !a.eq_ignore_ascii_case(b))
}

/// Where `phrase` begins at the end of `text`, when it stands there as words of its own. A space stands for any spaces.
#[inline]
pub(super) fn phrase_at_end(text: &str, phrase: &str) -> Option<usize> {
    let start = letters_at_end(text, phrase)?;
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || is_combining_mark(c));
    (!(inside(phrase.chars().next()) && inside(text[..start].chars().next_back()))).then_some(start)
}

/// Where these letters begin at the end of `text`, whatever stands before them.
#[inline]
pub(super) fn letters_at_end(text: &str, letters: &str) -> Option<usize> {
    if differ(text.as_bytes().last(), letters.as_bytes().last()) { None } else { compared_at_end(text, letters) }
}

fn compared_at_end(text: &str, letters: &str) -> Option<usize> {
    let mut back = text.char_indices().rev().peekable();
    let mut start = text.len();
    for want in letters.chars().rev().filter_map(plain) {
        if want == ' ' {
            let mut any = false;
            while let Some((at, _)) = back.next_if(|(_, c)| plain(*c).is_none_or(|p| p == ' ')) {
                (start, any) = (at, true);
            }
            if !any {
                return None;
            }
            continue;
        }
        loop {
            let (at, c) = back.next()?;
            match plain(c) {
                None => {}
                Some(p) if p == want => {
                    start = at;
                    break;
                }
                Some(_) => return None,
            }
        }
    }
    Some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_capitals_and_apostrophes_make_no_difference() {
        assert!(same("FÉVRIER", "fevrier") && same("fe\u{301}vrier", "février") && same("ao\u{ad}ût", "aout"));
        assert!(!same("mars", "mar"));
        assert_eq!(phrase_at_end("du 15 jusqu'au", "jusqu’au"), Some(6));
        assert_eq!(phrase_at_end("15 tot\n en met", "tot en met"), Some(3));
    }

    #[test]
    fn a_word_is_a_whole_word() {
        assert_eq!(phrase_at_end("château", "au"), None);
        assert_eq!(phrase_at_end("15au", "au"), None);
        assert_eq!(letters_at_end("15ste", "ste"), Some(2));
    }
}
