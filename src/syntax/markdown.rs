//! Markdown text → a [`Document`] with spans.
//!
//! Deliberately not here: HTML. A tag in the text is a diagnostic and is never carried on; a comment is dropped, and
//! only a `parity:` comment is kept for the rules. Beside CommonMark: tables, footnotes, strike-through, ids of headings
//! (`## Title {#id}`), and `[words]{lang=nl}` for words of another language.

use super::document::{
    Align, Block, BlockKind, Cell, Code, Document, Footnote, Foreign, Heading, Image, Inline, InlineKind, Link, List, ListItem, Table,
};
use super::stretch::Stretch;
use crate::base::{Characters, Diagnostic, FileId, Span, Spanned, rule, text};
use memchr::{memchr, memchr2};
use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, LinkType, OffsetIter, Options, Parser, Tag, TagEnd};
use std::sync::Arc;

/// How deep quotes, lists and emphasis may lie in one another.
const MAX_NESTING: usize = 32;

/// Reads `source[range]` as Markdown.
pub fn parse(file: FileId, source: &Arc<String>, range: std::ops::Range<usize>) -> (Document, Vec<Diagnostic>) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_HEADING_ATTRIBUTES;
    let events = Parser::new_ext(&source[range.clone()], options).into_offset_iter();
    let mut reader = Reader {
        events,
        file,
        base: range.start,
        source,
        open: Vec::new(),
        made: Vec::new(),
        depth: 0,
        top: 0,
        // What marks words of another language begins with a brace, however that is written.
        may_mark: memchr2(b'{', b'&', source[range.clone()].as_bytes()).is_some(),
        characters: Characters::default(),
        document: Document::default(),
        found: Vec::new(),
    };
    let blocks = reader.blocks();
    reader.document.blocks = blocks.into_vec();
    reader.document.characters = reader.characters.iter().collect();
    (reader.document, reader.found)
}

struct Reader<'a> {
    events: OffsetIter<'a>,
    file: FileId,
    base: usize,
    source: &'a Arc<String>,
    /// Running text that has not ended, of all elements that are open, the innermost last.
    open: Vec<Inline>,
    /// Blocks that something open will hold, in the same way.
    made: Vec<Block>,
    depth: usize,
    /// Which of the blocks of the document is being read.
    top: usize,
    /// Words may be marked as those of another language; in most texts none are.
    may_mark: bool,
    /// The rarer ones of the words so far.
    characters: Characters,
    document: Document,
    found: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.file, self.base + range.start, self.base + range.end)
    }

    /// The span without the line ends that close a block.
    fn trimmed(&self, range: std::ops::Range<usize>) -> Span {
        let text = &self.source[self.base + range.start..self.base + range.end];
        self.span(range.start..range.start + text.trim_end().len())
    }

    /// Everything up to the end of what was opened; its events are read and dropped.
    fn skip(&mut self) {
        let mut open = 1usize;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => {}
            }
            if open == 0 {
                return;
            }
        }
    }

    /// True when one may go deeper; else the rest of the element is dropped and said to be.
    fn deeper(&mut self, range: &std::ops::Range<usize>) -> bool {
        if self.depth < MAX_NESTING {
            self.depth += 1;
            return true;
        }
        if !self.found.iter().any(|d| d.rule == rule::MARKDOWN_NESTING) {
            let end = range.end.min(range.start + 1);
            self.found.push(
                Diagnostic::new(rule::MARKDOWN_NESTING, text!("markdown-nesting", limit = MAX_NESTING)).at(self.span(range.start..end)),
            );
        }
        self.skip();
        false
    }

    /// Blocks up to the end of what holds them.
    fn blocks(&mut self) -> Box<[Block]> {
        let first = self.made.len();
        // The words of a tight list item come without a paragraph around them.
        let loose = self.open.len();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) if is_block(&tag) => {
                    self.flush(loose);
                    self.block(tag, range);
                }
                Event::Rule => {
                    self.flush(loose);
                    self.made.push(Block { span: self.trimmed(range), kind: BlockKind::Rule });
                }
                Event::Html(_) => self.raw_html(range),
                other => self.inline(other, range, loose),
            }
        }
        self.flush(loose);
        self.made.drain(first..).collect()
    }

    /// The words of a tight item, which begin at `loose`, become its paragraph.
    fn flush(&mut self, loose: usize) {
        let words = self.closed(loose);
        if let Some(first) = words.first() {
            let span = words.iter().skip(1).fold(first.span, |s, i| s.to(i.span));
            self.made.push(Block { span, kind: BlockKind::Paragraph(words) });
        }
    }

    /// The running text that was opened at `first` and has ended. It is held as long as the site: nothing is held for more.
    fn closed(&mut self, first: usize) -> Box<[Inline]> {
        let mut words: Vec<Inline> = self.open.drain(first..).collect();
        if self.may_mark {
            mark_languages(&mut words);
        }
        self.note(&words);
        words.into_boxed_slice()
    }

    /// Notes what the document says of its words, while they are at hand. Those of an element in them are noted when it ends.
    fn note(&mut self, words: &[Inline]) {
        for inline in words {
            match &inline.kind {
                InlineKind::Text(text) => {
                    self.characters.add_rare(text);
                    self.document.has_brackets |= memchr(b']', text.as_bytes()).is_some();
                }
                InlineKind::Code(code) => self.characters.add_rare(code),
                InlineKind::Image(image) => [&image.alt, &image.title].into_iter().for_each(|words| self.characters.add_rare(words)),
                InlineKind::Lang(foreign) => self.note(&foreign.content),
                _ => {}
            }
        }
    }

    fn block(&mut self, tag: Tag<'a>, range: std::ops::Range<usize>) {
        let span = self.trimmed(range.clone());
        if matches!(tag, Tag::HtmlBlock) {
            self.skip();
            self.raw_html(range);
            return;
        }
        if matches!(tag, Tag::MetadataBlock(_)) {
            self.skip();
            return;
        }
        if self.depth == 0 {
            self.top = self.made.len();
        }
        if !self.deeper(&range) {
            return;
        }
        let kind = match tag {
            Tag::Paragraph => BlockKind::Paragraph(self.inlines()),
            Tag::Heading { level, id, .. } => {
                self.document.headed |= Document::bit(self.top);
                let id = id.map(|i| i.to_string());
                BlockKind::Heading(Box::new(Heading { level: level_of(level), id, content: self.inlines() }))
            }
            Tag::BlockQuote(_) => BlockKind::Quote(self.blocks()),
            Tag::CodeBlock(kind) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => info.to_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                let text = self.plain();
                self.characters.add_rare(&text);
                BlockKind::Code(Box::new(Code { info, text }))
            }
            Tag::List(start) => {
                let items = self.items();
                let tight = !self.source[span.range()].contains("\n\n")
                    || items.iter().all(|i| !self.source[i.span.range()].trim_end().contains("\n\n"))
                        && !blank_between(self.source, &items);
                BlockKind::List(Box::new(List { start, items, tight }))
            }
            Tag::Table(align) => {
                let columns = align.len();
                let align = align
                    .into_iter()
                    .map(|a| match a {
                        Alignment::None => Align::None,
                        Alignment::Left => Align::Left,
                        Alignment::Center => Align::Center,
                        Alignment::Right => Align::Right,
                    })
                    .collect();
                let (head, rows) = self.table(columns);
                BlockKind::Table(Box::new(Table { align, head, rows }))
            }
            Tag::FootnoteDefinition(label) => BlockKind::Footnote(Box::new(Footnote { label: label.to_string(), blocks: self.blocks() })),
            _ => {
                // Definition lists and the like are not switched on.
                self.skip();
                self.depth -= 1;
                return;
            }
        };
        self.depth -= 1;
        self.made.push(Block { span, kind });
    }

    fn items(&mut self) -> Box<[ListItem]> {
        let mut items = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) if self.deeper(&range) => {
                    let span = self.trimmed(range);
                    items.push(ListItem { span, blocks: self.blocks() });
                    self.depth -= 1;
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        items.into_boxed_slice()
    }

    fn table(&mut self, columns: usize) -> (Box<[Cell]>, Vec<Box<[Cell]>>) {
        let (mut head, mut rows) = (Box::default(), Vec::new());
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead) => head = self.cells(columns),
                Event::Start(Tag::TableRow) => rows.push(self.cells(columns)),
                Event::End(_) => break,
                _ => {}
            }
        }
        rows.shrink_to_fit();
        (head, rows)
    }

    fn cells(&mut self, columns: usize) -> Box<[Cell]> {
        let mut cells = Vec::with_capacity(columns);
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => {
                    let span = self.trimmed(range);
                    cells.push(Cell { span, content: self.inlines() });
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        cells.into_boxed_slice()
    }

    /// Running text up to the end of what holds it.
    fn inlines(&mut self) -> Box<[Inline]> {
        let first = self.open.len();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(_) => break,
                other => self.inline(other, range, first),
            }
        }
        self.closed(first)
    }

    /// Adds a piece to the running text that was opened at `first`.
    fn inline(&mut self, event: Event<'a>, range: std::ops::Range<usize>, first: usize) {
        let span = self.span(range.clone());
        let kind = match event {
            Event::Text(words) => return self.text(&words, span, first),
            Event::Code(code) => InlineKind::Code((&*code).into()),
            Event::SoftBreak => InlineKind::SoftBreak,
            Event::HardBreak => InlineKind::HardBreak,
            Event::FootnoteReference(label) => InlineKind::FootnoteReference((&*label).into()),
            Event::InlineHtml(_) | Event::Html(_) => return self.raw_html(range),
            Event::Start(tag) => {
                if !self.deeper(&range) {
                    return;
                }
                let kind = match tag {
                    Tag::Emphasis => InlineKind::Emphasis(self.inlines()),
                    Tag::Strong => InlineKind::Strong(self.inlines()),
                    Tag::Strikethrough => InlineKind::Strike(self.inlines()),
                    Tag::Link { link_type, dest_url, title, .. } => {
                        self.document.linking |= Document::bit(self.top);
                        let href = if link_type == LinkType::Email { format!("mailto:{dest_url}") } else { dest_url.to_string() };
                        InlineKind::Link(Box::new(Link { href, title: title.to_string(), content: self.inlines() }))
                    }
                    Tag::Image { dest_url, title, .. } => {
                        self.document.has_images = true;
                        InlineKind::Image(Box::new(Image { src: dest_url.to_string(), title: title.to_string(), alt: self.plain() }))
                    }
                    _ => {
                        self.skip();
                        self.depth -= 1;
                        return;
                    }
                };
                self.depth -= 1;
                kind
            }
            _ => return,
        };
        self.open.push(Inline { span, kind });
    }

    /// Adds words, to the words before them where they follow directly.
    fn text(&mut self, words: &str, span: Span, first: usize) {
        let in_step = self.source.get(span.range()) == Some(words);
        if let Some(Inline { span: before, kind: InlineKind::Text(text) }) = self.open[first..].last_mut() {
            text.push(words, span.start..span.end, in_step);
            *before = before.to(span);
            return;
        }
        let text = if in_step { Stretch::of(self.source, span.range()) } else { Stretch::own(words, span.start) };
        self.open.push(Inline { span, kind: InlineKind::Text(text) });
    }

    /// The words of everything up to the end of the element, without its marks.
    fn plain(&mut self) -> String {
        let mut words = String::new();
        let mut open = 1usize;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(TagEnd::Image | TagEnd::CodeBlock) if open == 1 => break,
                Event::End(_) => open -= 1,
                Event::Text(t) | Event::Code(t) => words.push_str(&t),
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
        words
    }

    fn raw_html(&mut self, range: std::ops::Range<usize>) {
        let span = self.trimmed(range);
        let html = &self.source[span.range()];
        match comment(html) {
            Some(words) if words.trim_start().starts_with("parity:") => {
                self.document.comments.push(Spanned::new(words.trim().to_owned(), span))
            }
            Some(_) => {}
            // The end of a tag whose beginning has been reported says nothing new.
            None if html.starts_with("</") && self.found.iter().any(|d| d.rule == rule::MARKDOWN_RAW_HTML) => {}
            None => {
                let end = html.find('>').map_or(html.len(), |i| i + 1);
                let tag = Span::new(self.file, span.start as usize, span.start as usize + end.min(html.find('\n').unwrap_or(html.len())));
                self.found.push(
                    Diagnostic::new(rule::MARKDOWN_RAW_HTML, text!("markdown-raw-html")).at(tag).help(text!("markdown-raw-html.help")),
                );
            }
        }
    }
}

/// The words of a comment, when the text is one comment and nothing that a browser would read otherwise
/// (`<!-->` closes itself at once).
fn comment(html: &str) -> Option<&str> {
    let inner = html.trim().strip_prefix("<!--")?.strip_suffix("-->")?;
    (!inner.starts_with('>') && !inner.starts_with("->") && !inner.contains("-->") && !inner.contains("--!>")).then_some(inner)
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn blank_between(source: &str, items: &[ListItem]) -> bool {
    items.windows(2).any(|w| source.get(w[0].span.end as usize..w[1].span.start as usize).is_some_and(|gap| gap.matches('\n').count() > 1))
}

fn level_of(level: HeadingLevel) -> u8 {
    level as u8
}

/// Finds `[words]{lang=xx}` and gives the words their language.
fn mark_languages(out: &mut Vec<Inline>) {
    const MARK: &str = "]{lang=";
    loop {
        let hit = out.iter().enumerate().find_map(|(i, inline)| match &inline.kind {
            InlineKind::Text(text) => {
                let at = text.find(MARK)?;
                let end = at + text[at..].find('}')?;
                let lang = &text[at + MARK.len()..end];
                (!lang.is_empty() && lang.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')).then(|| (i, at, end, lang.to_owned()))
            }
            _ => None,
        });
        let Some((close, at, end, lang)) = hit else { return };
        let open = (0..=close).rev().find_map(|i| match &out[i].kind {
            InlineKind::Text(text) => text[..if i == close { at } else { text.len() }].rfind('[').map(|b| (i, b)),
            _ => None,
        });
        let Some((open, bracket)) = open else { return };
        let after = cut(&mut out[close], end + 1);
        cut(&mut out[close], at);
        let inside_first = cut(&mut out[open], bracket + 1);
        cut(&mut out[open], bracket);
        // What stands between the bracket and the mark.
        let mut content: Vec<Inline> = Vec::new();
        let tail = if open == close { Vec::new() } else { out.drain(open + 1..=close).collect() };
        if open == close {
            // The cut at `at` was made before the cut at the bracket, so the first part is all of it.
            content.extend(inside_first);
        } else {
            content.extend(inside_first);
            content.extend(tail);
        }
        content.retain(|i| !matches!(&i.kind, InlineKind::Text(text) if text.is_empty()));
        let span = content.iter().skip(1).fold(content.first().map_or(out[open].span, |i| i.span), |s, i| s.to(i.span));
        let foreign = Foreign { lang, content: content.into_boxed_slice() };
        let mut rest = vec![Inline { span, kind: InlineKind::Lang(Box::new(foreign)) }];
        rest.extend(after);
        out.splice(open + 1..open + 1, rest);
        out.retain(|i| !matches!(&i.kind, InlineKind::Text(text) if text.is_empty()));
    }
}

/// Cuts words at an offset and returns what came after it.
fn cut(inline: &mut Inline, at: usize) -> Option<Inline> {
    let InlineKind::Text(text) = &mut inline.kind else { return None };
    let rest = text.split_off(at);
    let place = rest.place(0);
    let span = Span { start: place, ..inline.span };
    inline.span.end = place;
    (!rest.is_empty()).then_some(Inline { span, kind: InlineKind::Text(rest) })
}

#[cfg(test)]
mod tests {
    use super::super::document::Flat;
    use super::*;

    fn show(inlines: &[Inline], source: &str) -> String {
        inlines
            .iter()
            .map(|i| match &i.kind {
                InlineKind::Text(text) => format!("{:?}@{:?}", &**text, &source[i.span.range()]),
                InlineKind::Strong(c) => format!("strong({})", show(c, source)),
                InlineKind::Lang(foreign) => format!("{}({})", foreign.lang, show(&foreign.content, source)),
                InlineKind::Link(link) => format!("link({} {})", link.href, show(&link.content, source)),
                other => format!("{other:?}"),
            })
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn paragraph(source: &str) -> String {
        let (doc, _) = parse(FileId(0), &source.to_owned().into(), 0..source.len());
        doc.texts().iter().map(|(_, i)| show(i, source)).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn letters_and_brackets_are_noted_wherever_they_stand() {
        let read = |text: &str| parse(FileId(0), &Arc::new(text.to_owned()), 0..text.len()).0;
        let text =
            "# É\n\n- *ü* [ñ](/õ/)\n\n      ß\n\n> | ø |\n> |---|\n> | `å` [æ **ð**]{lang=nl} |\n\nx[^1]\n\n[^1]: þ ![ý](a.png \"œ\")\n";
        assert_eq!(read(text).characters.iter().collect::<String>(), "Éßåæðñøüýþœ");
        assert!(!read(text).has_brackets && read("**[a** b] (https://c.be)").has_brackets && read("> - a]\n").has_brackets);
    }

    #[test]
    fn words_of_another_language_are_marked() {
        assert_eq!(
            paragraph("De [Syndicat des locataires]{lang=fr} komt."),
            r#""De "@"De " fr("Syndicat des locataires"@"Syndicat des locataires") " komt."@" komt.""#
        );
        assert_eq!(paragraph("[un **mot**]{lang=fr} x"), r#"fr("un "@"un " strong("mot"@"mot")) " x"@" x""#);
        assert_eq!(paragraph("[a]{lang=fr} [b]{lang=nl}"), r#"fr("a"@"a") " "@" " nl("b"@"b")"#);
        assert_eq!(paragraph("[a]&#123;lang=fr}"), r#"fr("a"@"a")"#);
        assert_eq!(paragraph("[a] {lang=fr"), r#""[a] {lang=fr"@"[a] {lang=fr""#);
    }

    #[test]
    fn places_survive_entities() {
        let source = "a &amp; le 15 janvier";
        let (doc, _) = parse(FileId(0), &source.to_owned().into(), 0..source.len());
        let flat = Flat::of(doc.texts()[0].1);
        let at = flat.text().find("15").expect("there");
        assert_eq!(&source[flat.span(at..at + 10).range()], "15 janvier");
    }

    #[test]
    fn html_is_a_finding_and_a_comment_is_dropped() {
        let rules = |s: &str| parse(FileId(0), &s.to_owned().into(), 0..s.len()).1.iter().map(|d| d.rule.id).collect::<Vec<_>>();
        assert_eq!(rules("<script>alert(1)</script>\n"), ["markdown/raw-html"]);
        assert_eq!(rules("a <b>c</b>\n"), ["markdown/raw-html"]);
        assert_eq!(rules("<!--><img src=x onerror=alert(1)>-->\n"), ["markdown/raw-html"]);
        assert_eq!(rules("<!-- a comment -->\n\ntext <!-- another -->\n"), [] as [&str; 0]);
    }

    #[test]
    fn hostile_depth_is_cut() {
        for s in [">".repeat(20_000), "- ".repeat(5_000), "*a _ ".repeat(5_000), "[a](".repeat(5_000)] {
            let _ = parse(FileId(0), &s.clone().into(), 0..s.len());
        }
    }
}
