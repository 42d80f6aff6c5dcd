//! The instructions of fields → whether their result is text, and what it links to (ECMA-376-1 §17.16).

use crate::base::SafeUrl;

/// A field that is open: its instruction, then its result.
#[derive(Clone, Debug, Default)]
pub(super) struct Field {
    instruction: String,
    /// True once its result begins.
    pub in_result: bool,
    link: Option<String>,
}

/// The longest instruction that is read.
const MAX_INSTRUCTION: usize = 4_000;

impl Field {
    /// A field whose instruction stands in an attribute.
    pub(super) fn simple(instruction: &str) -> Self {
        let mut field = Self::default();
        field.instruct(instruction);
        field.begin_result();
        field
    }

    pub(super) fn instruct(&mut self, words: &str) {
        if self.instruction.len() + words.len() <= MAX_INSTRUCTION {
            self.instruction.push_str(words);
        }
    }

    pub(super) fn begin_result(&mut self) {
        self.in_result = true;
        let mut words = self.instruction.split_whitespace();
        if words.next().is_some_and(|w| w.eq_ignore_ascii_case("HYPERLINK")) {
            self.link = words.next().filter(|w| !w.starts_with('\\')).and_then(|w| link(w.trim_matches(['"', '“', '”'])));
        }
    }

    /// What the words of the result link to.
    pub(super) fn link(&self) -> Option<&str> {
        self.link.as_deref()
    }

    /// True for a table of contents, which a page makes by itself.
    pub(super) fn is_contents(&self) -> bool {
        self.instruction.trim_start().get(..3).is_some_and(|w| w.eq_ignore_ascii_case("TOC"))
    }
}

/// A target that a page may link to: `https`, `http`, `mailto` or `tel`.
pub(super) fn link(target: &str) -> Option<String> {
    SafeUrl::parse(target).ok().filter(SafeUrl::is_external).map(|url| url.as_str().to_owned())
}
