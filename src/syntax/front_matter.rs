//! A Markdown file → its front matter (YAML between `---`) and where its text begins.

use crate::base::{Diagnostic, FileId, Span, rule, text};

/// The largest front matter, in bytes.
pub const MAX: usize = 64_000;

/// The two parts of a Markdown file, as ranges of bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// The YAML between the two lines of `---`.
    pub yaml: std::ops::Range<usize>,
    /// The Markdown after it.
    pub body: std::ops::Range<usize>,
}

/// Finds the front matter of a Markdown file.
///
/// # Errors
/// A diagnostic when there is none, when it is not closed, or when it is longer than [`MAX`].
pub fn split(file: FileId, source: &str) -> Result<Split, Box<Diagnostic>> {
    let fail =
        |span, message| Err(Box::new(Diagnostic::new(rule::META_FRONT_MATTER, message).at(span).help(text!("meta-front-matter.help"))));
    let mut lines = source.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let top = Span::new(file, 0, first.trim_end().len());
    if first.trim_end() != "---" {
        return fail(top, text!("meta-front-matter"));
    }
    let start = first.len();
    let mut at = start;
    for line in lines {
        if line.trim_end() == "---" {
            return Ok(Split { yaml: start..at, body: at + line.len()..source.len() });
        }
        if at + line.len() - start > MAX {
            return fail(Span::new(file, at, at + 1), text!("meta-front-matter.large", limit = MAX / 1000));
        }
        at += line.len();
    }
    fail(top, text!("meta-front-matter.open"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_found() {
        let s = "---\ntitle: A\n---\nText\n";
        let split = split(FileId(0), s).expect("closed");
        assert_eq!((&s[split.yaml], &s[split.body]), ("title: A\n", "Text\n"));
    }

    #[test]
    fn windows_line_ends_are_line_ends() {
        let s = "---\r\ntitle: A\r\n---\r\nText";
        let split = split(FileId(0), s).expect("closed");
        assert_eq!(&s[split.body], "Text");
    }

    #[test]
    fn nothing_or_half_of_it_is_said() {
        for s in ["", "# Title\n", "---\ntitle: A\n"] {
            assert!(split(FileId(0), s).is_err(), "{s:?}");
        }
    }
}
