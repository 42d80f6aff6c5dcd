//! Releases → files for the press: plain text, Markdown, DOCX, PDF, ninjs, and one archive with everything.
//!
//! All are written from one [`Manuscript`](document::Manuscript), so that none says more or less than another.

mod archive;
mod document;
mod docx;
pub(super) mod downloads;
mod kit;
mod logos;
mod markdown;
mod ninjs;
#[cfg(feature = "pdf")]
mod pdf;
mod text;
#[cfg(feature = "pdf")]
mod typesetter;

pub(super) use document::embargo;
#[cfg(feature = "pdf")]
pub(super) use document::split_tag;
pub(super) use docx::Docx;
pub(super) use kit::Kit;
pub(super) use logos::Logos;
pub(super) use markdown::Markdown;
pub(super) use ninjs::Ninjs;
#[cfg(feature = "pdf")]
pub(super) use pdf::{Pdf, ProgrammePdf, covered};
pub(super) use text::Text;
#[cfg(feature = "pdf")]
pub(super) use typesetter::{Job, Typesetter};

use super::links::Href;
use super::plan::Plan;

/// Whether a browser would read an element, a comment or the like of a `<` and what comes after it, were a file sent as HTML.
fn opens_markup(after: &str) -> bool {
    after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}

/// The whole address of a link: a file has no page of its own that a path or a part could belong to.
fn address(plan: &Plan, permalink: &str, href: &Href) -> String {
    match href {
        Href::External(url) => url.as_str().to_owned(),
        Href::Internal { path, .. } if path.starts_with('#') => format!("{permalink}{path}"),
        Href::Internal { path, .. } => format!("{}{path}", plan.host()),
    }
}

/// The mark of an item of a list, by how deep it lies.
fn bullet(depth: usize) -> &'static str {
    if depth.is_multiple_of(2) { "•" } else { "–" }
}
