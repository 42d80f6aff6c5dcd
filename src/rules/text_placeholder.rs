//! What stands between double square brackets is not written yet: `[[the title]]`.
//!
//! `diptych new` writes such marks, and an author may write them too. On a page that is published they are an error; a draft,
//! whose turn has not come, is only warned.
//!
//! What to do: write what is meant in the place of the mark, brackets included.
//!
//! Example: `title: "[[titre]]"` in a release that is no draft any more.

use super::RuleCx;
use memchr::memmem;
use crate::base::{Diagnostic, FileId, Severity, Span, rule, text};
use crate::model::{Page, Side};

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, file) in cx.sources.iter().filter(|(_, f)| !f.built_in && f.path.starts_with("content/") && f.path.ends_with(".yaml")) {
        found.extend(marks(cx.sources.text(id), id).filter(|_| !file.path.contains("/.diptych/")));
    }
    found
}

pub(super) fn check_side(cx: &RuleCx<'_>, page: &Page, side: &Side) -> Vec<Diagnostic> {
    let severity = if page.draft { Severity::Warning } else { rule::TEXT_PLACEHOLDER.severity };
    marks(cx.sources.text(side.file), side.file).map(|d| Diagnostic { severity, ..d }).collect()
}

/// The marks of a file. What is followed by an address is a link in brackets.
fn marks(source: &str, file: FileId) -> impl Iterator<Item = Diagnostic> + '_ {
    memmem::find_iter(source.as_bytes(), "[[").filter_map(move |start| {
        let inner = source[start + 2..].split(['\n', '[']).next()?;
        let end = start + 2 + inner.find("]]")? + 2;
        let is_link = source[end..].starts_with(['(', '[']);
        let words = source.get(start + 2..end - 2).filter(|w| !w.trim().is_empty() && !is_link)?;
        let placeholder = Diagnostic::new(rule::TEXT_PLACEHOLDER, text!("text-placeholder", words = words));
        Some(placeholder.at(Span::new(file, start, end)).help(text!("text-placeholder.help")))
    })
}
