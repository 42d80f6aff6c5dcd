//! A page or a field in all languages → its stretches of prose, with a way back to the file.

use crate::base::{Lang, PerLang, Span, Spanned};
use crate::facts::{DateFact, dates};
use crate::model::{Page, Site};
use crate::syntax::document::Flat;

/// A stretch of prose in one language.
pub(super) struct Prose {
    pub lang: Lang,
    pub text: String,
    place: Place,
}

enum Place {
    /// A text of Markdown.
    Flat(Flat),
    /// A value of YAML, and how far into it its characters begin to run in step with the file; none when they do not.
    Value(Span, Option<u32>),
}

impl Prose {
    fn value(lang: Lang, value: &Spanned<String>) -> Self {
        // A plain value is as long as its text; one between quotes, without anything escaped in it, is longer by two.
        let shift = match value.span.range().len().checked_sub(value.value.len()) {
            Some(0) => Some(0),
            Some(2) => Some(1),
            _ => None,
        };
        Self { lang, text: value.value.clone(), place: Place::Value(value.span, shift) }
    }

    /// The place in the file of a stretch of the text.
    pub(super) fn span(&self, range: std::ops::Range<usize>) -> Span {
        match &self.place {
            Place::Flat(flat) => flat.span(range),
            Place::Value(span, Some(shift)) => {
                Span { start: span.start + shift + range.start as u32, end: span.start + shift + range.end as u32, ..*span }
            }
            Place::Value(span, None) => *span,
        }
    }
}

/// Texts that say the same in all languages.
pub(super) struct Group<'a> {
    /// The page, when it is one.
    pub page: Option<&'a Page>,
    pub prose: Vec<Prose>,
}

/// Every page, and every field of the schedule that is prose.
pub(super) fn groups(site: &Site) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for event in &site.events {
        let texts = [Some(&event.title), event.summary.as_ref()]
            .into_iter()
            .chain(event.sessions.iter().flat_map(|s| [Some(&s.title), s.summary.as_ref()]));
        for text in texts.flatten() {
            groups.push(Group { page: None, prose: local(text) });
        }
    }
    for page in &site.pages {
        let mut prose = Vec::new();
        for (lang, side) in page.sides.iter() {
            prose.extend([&side.title, &side.summary].into_iter().flatten().map(|v| Prose::value(lang, v)));
            for (_, inlines) in side.document.texts() {
                let flat = Flat::of(inlines);
                prose.push(Prose { lang, text: flat.text.clone(), place: Place::Flat(flat) });
            }
        }
        groups.push(Group { page: Some(page), prose });
    }
    groups
}

fn local(text: &PerLang<Spanned<String>>) -> Vec<Prose> {
    text.iter().map(|(lang, value)| Prose::value(lang, value)).collect()
}

/// A date in a group, with its language and place.
pub(super) struct PlacedDate {
    pub lang: Lang,
    pub span: Span,
    pub fact: DateFact,
    pub written: String,
}

impl Group<'_> {
    /// Every date in the texts, in order.
    pub(super) fn dates(&self, site: &Site) -> Vec<PlacedDate> {
        let mut out = Vec::new();
        for prose in &self.prose {
            for fact in dates(&prose.text, site.locale(prose.lang)) {
                out.push(PlacedDate {
                    lang: prose.lang,
                    span: prose.span(fact.range.clone()),
                    written: prose.text[fact.range.clone()].to_owned(),
                    fact,
                });
            }
        }
        out
    }
}
