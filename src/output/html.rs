//! A parsed Markdown text → HTML in the language of its page.
//!
//! Every text is escaped, every link is one that [`links::resolve`] found; nothing of the author's is written as it stands.

use super::links::{self, Href};
use super::plan::{Plan, Subject};
use crate::base::{Arg, Lang};
use crate::locale::{Locale, Messages};
use crate::model::{Side, Site};
use crate::syntax::document::{Align, Block, BlockKind, Cell, Document, Inline, InlineKind};
use crate::theme::context::Html;

/// Writes the text of a page. Headings begin at level 2, below the title of the page, and never skip a level.
pub(super) fn body(site: &Site, plan: &Plan, side: &Side, lang: Lang) -> Html {
    let mut writer = Writer {
        site,
        plan,
        side,
        lang,
        locale: site.locale(lang),
        words: site.words(lang),
        out: String::with_capacity(4096),
        heading: 0,
        tables: 0,
        levels: Levels::of(&side.document),
        notes: Vec::new(),
    };
    writer.blocks(&side.document.blocks);
    writer.footnotes();
    Html(writer.out)
}

/// Text in HTML: escaped, with what the language raises above the line.
pub(super) fn text(locale: &Locale, text: &str) -> Html {
    let mut out = String::with_capacity(text.len() + 16);
    escape(&locale.typeset(text), &mut out);
    Html(locale.raise(&out))
}

/// Escapes text for HTML, also inside a quoted attribute.
pub(super) fn escape(text: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(entity);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

/// Maps the author's heading levels to those of the page.
struct Levels {
    top: u8,
    last: u8,
}

impl Levels {
    fn of(document: &Document) -> Self {
        let top = document
            .texts()
            .iter()
            .filter_map(|(b, _)| if let BlockKind::Heading { level, .. } = &b.kind { Some(*level) } else { None })
            .min()
            .unwrap_or(1);
        Self { top, last: 1 }
    }

    fn next(&mut self, level: u8) -> u8 {
        self.last = (level - self.top + 2).min(self.last + 1).min(6);
        self.last
    }
}

struct Writer<'a> {
    site: &'a Site,
    plan: &'a Plan,
    side: &'a Side,
    lang: Lang,
    locale: &'a Locale,
    words: &'a Messages,
    out: String,
    heading: usize,
    /// How many tables there are so far: each has a name of its own.
    tables: usize,
    levels: Levels,
    /// The footnotes that were referred to, in order.
    notes: Vec<&'a str>,
}

impl<'a> Writer<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &'a Block) {
        match &block.kind {
            BlockKind::Heading { level, content, .. } => {
                let level = self.levels.next(*level);
                let id = self.side.anchors.get(self.heading).cloned().unwrap_or_default();
                self.heading += 1;
                self.out.push_str(&format!("<h{level} id=\"{id}\">"));
                self.inlines(content);
                self.out.push_str(&format!("</h{level}>\n"));
            }
            BlockKind::Paragraph(content) => match lone_image(content) {
                Some(image) => self.figure(image),
                None => {
                    self.out.push_str("<p>");
                    self.inlines(content);
                    self.out.push_str("</p>\n");
                }
            },
            BlockKind::List { start, items, tight } => {
                let (open, close) = match start {
                    None => ("<ul>\n".to_owned(), "</ul>\n"),
                    Some(1) => ("<ol>\n".to_owned(), "</ol>\n"),
                    Some(n) => (format!("<ol start=\"{n}\">\n"), "</ol>\n"),
                };
                self.out.push_str(&open);
                for item in items {
                    self.out.push_str("<li>");
                    match (tight, item.blocks.split_first()) {
                        (true, Some((Block { kind: BlockKind::Paragraph(content), .. }, rest))) => {
                            self.inlines(content);
                            if !rest.is_empty() {
                                self.out.push('\n');
                            }
                            self.blocks(rest);
                        }
                        _ => self.blocks(&item.blocks),
                    }
                    self.out.push_str("</li>\n");
                }
                self.out.push_str(close);
            }
            BlockKind::Quote(blocks) => {
                self.out.push_str("<blockquote>\n");
                self.blocks(blocks);
                self.out.push_str("</blockquote>\n");
            }
            BlockKind::Code { text, .. } => {
                self.out.push_str("<pre><code>");
                escape(text, &mut self.out);
                self.out.push_str("</code></pre>\n");
            }
            BlockKind::Table { align, head, rows } => self.table(align, head, rows),
            BlockKind::Footnote { .. } => {}
            BlockKind::Rule => self.out.push_str("<hr>\n"),
        }
    }

    fn table(&mut self, align: &[Align], head: &'a [Cell], rows: &'a [Vec<Cell>]) {
        // A wide table scrolls by itself, and one must be able to scroll it without a mouse.
        self.out.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        self.tables += 1;
        escape(&self.words.say("table-label", &[("number", Arg::from(self.tables))]), &mut self.out);
        self.out.push_str("\">\n<table>\n<thead>\n");
        self.row("th", align, head);
        self.out.push_str("</thead>\n<tbody>\n");
        for row in rows {
            self.row("td", align, row);
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn row(&mut self, tag: &str, align: &[Align], cells: &'a [Cell]) {
        self.out.push_str("<tr>");
        for (i, cell) in cells.iter().enumerate() {
            // A heading without words is no heading.
            let tag = if tag == "th" && cell.content.is_empty() { "td" } else { tag };
            let class = match align.get(i) {
                Some(Align::Right) => " class=\"right\"",
                Some(Align::Center) => " class=\"center\"",
                _ => "",
            };
            let scope = if tag == "th" { " scope=\"col\"" } else { "" };
            self.out.push_str(&format!("<{tag}{scope}{class}>"));
            self.inlines(&cell.content);
            self.out.push_str(&format!("</{tag}>"));
        }
        self.out.push_str("</tr>\n");
    }

    fn inlines(&mut self, inlines: &'a [Inline]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &'a Inline) {
        match &inline.kind {
            InlineKind::Text { text: words, .. } => self.out.push_str(&text(self.locale, words).0),
            InlineKind::Code(code) => {
                self.out.push_str("<code>");
                escape(code, &mut self.out);
                self.out.push_str("</code>");
            }
            InlineKind::Emphasis(content) => self.wrap("em", content),
            InlineKind::Strong(content) => self.wrap("strong", content),
            InlineKind::Strike(content) => self.wrap("del", content),
            InlineKind::Lang { lang, content } => {
                // A language of the site is typeset by its own habits.
                let tag = self.site.languages.find(lang).map_or(lang.as_str(), |l| self.site.locale(l).tag.as_str());
                let own = self.site.languages.find(lang).map_or(self.locale, |l| self.site.locale(l));
                self.out.push_str("<span lang=\"");
                escape(tag, &mut self.out);
                self.out.push_str("\">");
                let before = std::mem::replace(&mut self.locale, own);
                self.inlines(content);
                self.locale = before;
                self.out.push_str("</span>");
            }
            InlineKind::Link { href, title, content } => self.link(href, title, content),
            InlineKind::Image { src, alt, .. } => self.image(src, alt),
            InlineKind::FootnoteReference(label) => self.footnote_reference(label),
            InlineKind::SoftBreak => self.out.push('\n'),
            InlineKind::HardBreak => self.out.push_str("<br>\n"),
        }
    }

    fn wrap(&mut self, tag: &str, content: &'a [Inline]) {
        self.out.push_str(&format!("<{tag}>"));
        self.inlines(content);
        self.out.push_str(&format!("</{tag}>"));
    }

    fn link(&mut self, href: &str, title: &str, content: &'a [Inline]) {
        // A link that leads nowhere has been reported; its words remain.
        let Ok(target) = links::resolve(self.site, self.plan, self.side, self.lang, href) else { return self.inlines(content) };
        self.out.push_str("<a href=\"");
        match target {
            Href::External(url) => {
                escape(url.as_str(), &mut self.out);
                self.out.push('"');
                if url.host().is_some() {
                    self.out.push_str(" rel=\"external noopener\"");
                }
            }
            Href::Internal { path, lang, .. } => {
                escape(&path, &mut self.out);
                self.out.push('"');
                if let Some(other) = lang.filter(|l| *l != self.lang) {
                    self.out.push_str(&format!(" hreflang=\"{}\"", self.site.languages.code(other)));
                }
            }
        }
        if !title.is_empty() {
            self.out.push_str(" title=\"");
            escape(&self.locale.typeset(title), &mut self.out);
            self.out.push('"');
        }
        self.out.push('>');
        self.inlines(content);
        self.out.push_str("</a>");
    }

    fn image(&mut self, src: &str, alt: &str) {
        let Some(path) = self.media_path(src) else { return };
        self.out.push_str("<img src=\"");
        escape(&path, &mut self.out);
        self.out.push_str("\" alt=\"");
        escape(&self.locale.typeset(alt), &mut self.out);
        self.out.push_str("\" loading=\"lazy\">");
    }

    fn media_path(&self, src: &str) -> Option<String> {
        let file = links::media(self.site, &links::join(&self.side.folder, &crate::base::percent_decode(src))?)?;
        self.plan.find(Subject::Media(file), None).map(|t| self.plan.path(t))
    }

    fn figure(&mut self, image: &'a Inline) {
        let InlineKind::Image { src, title, alt } = &image.kind else { return };
        self.out.push_str("<figure>");
        self.image(src, alt);
        if !title.is_empty() {
            self.out.push_str("<figcaption>");
            let caption = text(self.locale, title);
            self.out.push_str(&caption.0);
            self.out.push_str("</figcaption>");
        }
        self.out.push_str("</figure>\n");
    }

    fn footnote_reference(&mut self, label: &'a str) {
        if find_note(&self.side.document.blocks, label).is_none() {
            return;
        }
        let (number, first) = match self.notes.iter().position(|n| *n == label) {
            Some(i) => (i + 1, false),
            None => {
                self.notes.push(label);
                (self.notes.len(), true)
            }
        };
        let id = if first { format!(" id=\"fnref-{number}\"") } else { String::new() };
        self.out.push_str(&format!("<sup class=\"fn\"><a href=\"#fn-{number}\"{id}>{number}</a></sup>"));
    }

    fn footnotes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        self.out.push_str("<section class=\"footnotes\" aria-label=\"");
        escape(&self.words.say("footnotes", &[]), &mut self.out);
        self.out.push_str("\">\n<ol>\n");
        // A note may refer to another, which is then added at the end.
        let mut number = 0;
        while number < self.notes.len() {
            let label = self.notes[number];
            number += 1;
            self.out.push_str(&format!("<li id=\"fn-{number}\">"));
            if let Some(blocks) = find_note(&self.side.document.blocks, label) {
                self.blocks(blocks);
            }
            self.out.push_str(&format!("<a href=\"#fnref-{number}\" aria-label=\""));
            let back = self.words.say("footnote-back", &[("number", Arg::from(number))]);
            escape(&back, &mut self.out);
            self.out.push_str("\">↩</a></li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }
}

/// The picture of a paragraph that is nothing else.
fn lone_image(content: &[Inline]) -> Option<&Inline> {
    match content {
        [image] if matches!(image.kind, InlineKind::Image { .. }) => Some(image),
        _ => None,
    }
}

fn find_note<'a>(blocks: &'a [Block], label: &str) -> Option<&'a [Block]> {
    blocks.iter().find_map(|b| match &b.kind {
        BlockKind::Footnote { label: l, blocks } if l == label => Some(blocks.as_slice()),
        BlockKind::Quote(inner) => find_note(inner, label),
        BlockKind::List { items, .. } => items.iter().find_map(|i| find_note(&i.blocks, label)),
        _ => None,
    })
}
