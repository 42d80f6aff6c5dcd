//! Text with anybody's quotation marks → with those of its language, and the spaces inside that they want.
//!
//! For texts that come from elsewhere; what an author of a site writes stays as it is. Single marks are left alone, for most of
//! them are apostrophes. A mark that nobody closes or opens is of the outer kind.

/// The quotation marks of a language.
#[derive(Clone, Debug, Default)]
pub(super) struct Quotes {
    /// Opening, closing; and the same inside a quotation. Empty for a language that does not say.
    marks: Vec<char>,
    /// The marks that have a space on their inner side.
    spaced: Vec<char>,
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

impl Quotes {
    /// Four marks: opening, closing, and the same inside a quotation.
    pub(super) fn new(marks: Vec<char>, spaced: Vec<char>) -> Self {
        Self { marks, spaced }
    }

    /// Changes the marks in pieces of one text.
    pub(super) fn apply(&self, pieces: &[&str]) -> Vec<String> {
        let [open, close, inner_open, inner_close] = self.marks.as_slice() else {
            return pieces.iter().map(|p| (*p).to_owned()).collect();
        };
        let all: Vec<(char, usize)> = pieces.iter().enumerate().flat_map(|(i, p)| p.chars().map(move |c| (c, i))).collect();
        let mut out: Vec<String> = vec![String::new(); pieces.len()];
        let mut depth = 0usize;
        let mut at = 0;
        while let Some((c, piece)) = all.get(at).copied() {
            let before = at.checked_sub(1).and_then(|i| all.get(i)).map(|(c, _)| *c);
            let after = all.get(at + 1).map(|(c, _)| *c);
            at += 1;
            match direction(c, before, after, depth) {
                None => out[piece].push(c),
                Some(true) => {
                    let mark = if depth == 0 { *open } else { *inner_open };
                    depth += 1;
                    out[piece].push(mark);
                    while all.get(at).is_some_and(|(c, _)| is_space(*c)) {
                        at += 1;
                    }
                    if self.spaced.contains(&mark) {
                        out[piece].push(' ');
                    }
                }
                Some(false) => {
                    depth = depth.saturating_sub(1);
                    let mark = if depth == 0 { *close } else { *inner_close };
                    for text in out[..=piece].iter_mut().rev() {
                        text.truncate(text.trim_end_matches(is_space).len());
                        if !text.is_empty() {
                            break;
                        }
                    }
                    if self.spaced.contains(&mark) {
                        out[piece].push(' ');
                    }
                    out[piece].push(mark);
                }
            }
        }
        out
    }
}

/// Whether a character opens (true) or closes a quotation; none when it is no such mark.
fn direction(c: char, before: Option<char>, after: Option<char>, depth: usize) -> Option<bool> {
    let free_before = before.is_none_or(|c| c.is_whitespace() || "([{—–/-'’".contains(c) || "«“„\"".contains(c));
    let free_after = after.is_none_or(char::is_whitespace);
    match c {
        '«' | '„' => Some(true),
        '»' => Some(false),
        // “ closes what „ has opened.
        '“' => Some(depth == 0 || free_before),
        '”' => Some(depth == 0 && free_before && !free_after),
        '"' if free_before && !free_after => Some(true),
        '"' if free_before => Some(depth == 0),
        // 15": inches.
        '"' if depth == 0 && before.is_some_and(|c| c.is_ascii_digit()) => None,
        '"' => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str, marks: &str, spaced: &str) -> String {
        Quotes::new(marks.chars().collect(), spaced.chars().collect()).apply(&[text]).concat()
    }

    #[test]
    fn marks_become_those_of_the_language() {
        for text in ["Il dit “oui”.", "Il dit \"oui\".", "Il dit „oui“.", "Il dit «\u{a0}oui\u{a0}».", "Il dit « oui »."] {
            assert_eq!(one(text, "«»“”", "«»"), "Il dit « oui ».", "{text}");
            assert_eq!(one(text, "“”‘’", ""), "Il dit “oui”.", "{text}");
        }
        assert_eq!(one("“Le mot \"oui\" suffit”", "«»“”", "«»"), "« Le mot “oui” suffit »");
        assert_eq!(one("un écran de 15\" et l’\"été\"", "«»“”", "«»"), "un écran de 15\" et l’« été »");
        assert_eq!(one("\"x\"", "", ""), "\"x\"");
    }

    #[test]
    fn marks_are_found_across_pieces() {
        let quotes = Quotes::new("«»“”".chars().collect(), "«»".chars().collect());
        assert_eq!(quotes.apply(&["dit \"", "oui", "\" et part"]), ["dit « ", "oui", " » et part"]);
    }
}
