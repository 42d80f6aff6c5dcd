//! A release is too long for a PDF: none is made of it, in any language. Its other files are.
//!
//! The limit is 100 kB of text, some thirty pages. A text of that length is rarely a release: it may be a report, or
//! something that was pasted twice.
//!
//! What to do: shorten it, or publish the report as a file of its own beside the release.

use super::RuleCx;
use crate::base::{Diagnostic, Span, rule, text};
use crate::output::{covers_in_pdf, is_too_long_for_pdf};

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let long = cx.site.written_releases().filter_map(|(_, page)| Some((page, is_too_long_for_pdf(page)?)));
    let found: Vec<Diagnostic> = long
        .map(|(page, limit)| {
            let d = Diagnostic::new(rule::PDF_LENGTH, text!("pdf-length", limit = limit / 1000));
            page.sides.values().filter(|s| s.length > limit).fold(d, |d, s| d.at(Span::top(s.file))).help(text!("pdf-length.help"))
        })
        .collect();
    // Without PDFs there is nothing to say.
    if found.is_empty() || covers_in_pdf(cx.site, cx.theme).is_none() { Vec::new() } else { found }
}
