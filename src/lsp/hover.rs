//! A place in a text → what the editor shows when the pointer rests there: the same block in the other languages, or what a name
//! means.

use super::counterpart;
use super::reference::{self, Named};
use super::site::{Places, Snapshot};
use crate::base::{FileId, Lang, Span};
use crate::model::Site;
use crate::report::{Words, printable};
use lsp_types::{Hover, HoverContents, MarkupContent, MarkupKind};

/// What is shown at a place.
pub(super) fn at(snapshot: &Snapshot, words: &Words, file: FileId, offset: usize) -> Option<Hover> {
    let site = snapshot.compiled.site.as_ref()?;
    let places = Places::new(snapshot);
    let page = Sheet { snapshot, places: &places };
    let (span, parts) = match reference::at(snapshot, file, offset) {
        Some((span, named)) => (span, meaning(&page, site, named)),
        None => {
            let block = counterpart::block(snapshot, file, offset)?;
            (block.span, block.others.iter().map(|(lang, parts)| other(&page, site, words, *lang, parts)).collect())
        }
    };
    let kind = if snapshot.client.markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
    let contents = HoverContents::Markup(MarkupContent { kind, value: parts.join("\n\n") });
    Some(Hover { contents, range: Some(places.range(span)) })
}

/// How the words are set: in Markdown, or plainly.
struct Sheet<'a> {
    snapshot: &'a Snapshot,
    places: &'a Places<'a>,
}

impl Sheet<'_> {
    fn heading(&self, site: &Site, lang: Lang) -> String {
        let name = &site.locale(lang).name;
        if self.snapshot.client.markdown { format!("### {}", escape(name)) } else { format!("{name}:") }
    }

    /// Words that are no Markdown.
    fn plain(&self, text: &str) -> String {
        if self.snapshot.client.markdown { escape(&printable(text)) } else { printable(text) }
    }

    /// Where something stands, to go there.
    fn place(&self, span: Span) -> String {
        let shown = format!("{}:{}", self.snapshot.sources.file(span.file).path, self.places.range(span).start.line + 1);
        match self.places.location(span).filter(|_| self.snapshot.client.markdown) {
            Some(location) => format!("[{}]({}#L{})", escape(&shown), location.uri.as_str(), location.range.start.line + 1),
            None => shown,
        }
    }
}

/// A language in which the block stands too, or does not.
fn other(page: &Sheet<'_>, site: &Site, words: &Words, lang: Lang, parts: &[counterpart::Part]) -> String {
    let mut lines = vec![page.heading(site, lang)];
    if parts.is_empty() {
        lines.push(page.plain(&words.say("lsp-no-counterpart", &[])));
    }
    for part in parts {
        lines.push(match &part.words {
            Some(words) => page.plain(words),
            None => printable(page.snapshot.sources.snippet(part.span).trim()),
        });
    }
    lines.extend(parts.first().map(|part| page.place(part.span)));
    lines.join("\n\n")
}

/// What a name means, in every language, and where it is written.
fn meaning(page: &Sheet<'_>, site: &Site, named: Named<'_>) -> Vec<String> {
    let language = |lang| {
        let facts: Vec<String> = named.facts(site, lang).iter().filter(|f| !f.is_empty()).map(|f| page.plain(f)).collect();
        [page.heading(site, lang), facts.join(" · ")].join("\n\n")
    };
    let mut parts: Vec<String> = site.languages.iter().map(language).collect();
    parts.push(page.place(named.id().span));
    parts
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
