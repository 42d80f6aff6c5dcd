//! A character that no font of the theme has: it is left out of the PDFs, and only there.
//!
//! Emoji, arrows and letters of other scripts are the usual ones. Pages, plain text and Word files keep them, since the
//! reader's own fonts show them; a PDF carries its fonts with it.
//!
//! What to do: write a word instead of the sign, or give the site's theme a font that has it (`themes/<name>/fonts/`).

use super::RuleCx;
use crate::base::{Diagnostic, PerLang, Span, Spanned, rule, text};
use crate::output::covers_in_pdf;
use crate::syntax::document::{Flat, InlineKind};
use std::collections::BTreeSet;

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let Some(covers) = covers_in_pdf(cx.site, cx.theme) else { return Vec::new() };
    let mut finder = Finder { cx, covers: &covers, found: Vec::new(), seen: BTreeSet::new() };
    for (_, page) in cx.site.written_releases() {
        for side in page.sides.values() {
            finder.words(side.title.iter().chain(&side.summary));
            for (_, inlines) in side.document.texts() {
                let flat = Flat::of(inlines);
                finder.prose(flat.text(), |at, len| flat.span(at..at + len));
            }
            // Code is no prose and has a place of its own.
            side.document.inlines(|inline| {
                if let InlineKind::Code(code) = &inline.kind {
                    finder.prose(code, |_, _| inline.span);
                }
            });
        }
        for image in &page.images {
            finder.local([&image.caption, &image.credit]);
            finder.words(&image.licence);
        }
    }
    for event in &cx.site.events {
        finder.local(std::iter::once(&event.title).chain(&event.summary));
        for session in &event.sessions {
            finder.local(std::iter::once(&session.title).chain(&session.summary).chain(&session.room));
        }
    }
    for venue in cx.site.venues.iter() {
        finder.local(std::iter::once(&venue.name).chain(&venue.address));
    }
    for person in &cx.site.contacts.people {
        finder.local(std::iter::once(&person.name).chain(&person.role).chain(&person.hours));
    }
    for organisation in &cx.site.contacts.organisations {
        finder.local(std::iter::once(&organisation.name).chain(&organisation.boilerplate));
    }
    finder.local([&cx.site.config.title]);
    finder.found
}

struct Finder<'a, 'b> {
    cx: &'b RuleCx<'a>,
    covers: &'b dyn Fn(char) -> bool,
    found: Vec<Diagnostic>,
    /// The same place may be asked for more than once.
    seen: BTreeSet<Span>,
}

impl Finder<'_, '_> {
    fn local<'t>(&mut self, texts: impl IntoIterator<Item = &'t PerLang<Spanned<String>>>) {
        for text in texts {
            self.words(text.values());
        }
    }

    /// Texts of a YAML file, whose characters stand there as they are, or as an escape.
    fn words<'t>(&mut self, texts: impl IntoIterator<Item = &'t Spanned<String>>) {
        for text in texts {
            for c in text.value.chars().filter(|c| !(self.covers)(*c)) {
                let at = self.cx.sources.snippet(text.span).find(c);
                let place = at.map(|at| Span::new(text.span.file, text.span.start as usize + at, text.span.start as usize + at + c.len_utf8()));
                self.report(c, place.unwrap_or(text.span));
            }
        }
    }

    fn prose(&mut self, text: &str, place: impl Fn(usize, usize) -> Span) {
        for (at, c) in text.char_indices().filter(|(_, c)| !(self.covers)(*c)) {
            self.report(c, place(at, c.len_utf8()));
        }
    }

    fn report(&mut self, c: char, place: Span) {
        // What nobody sees (joiners, variants of emoji) is left out without a word.
        let unseen = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}');
        if !unseen && self.seen.insert(place) {
            let code = format!("U+{:04X}", c as u32);
            self.found.push(
                Diagnostic::new(rule::PDF_GLYPH, text!("pdf-glyph", character = c.to_string(), code = code)).at(place).help(text!("pdf-glyph.help")),
            );
        }
    }
}
