//! An article → HTML in the language of its page.
//!
//! Every text is escaped, every link is one that [`links::resolve`](super::links::resolve) found; nothing of the author's
//! is written as it stands.

use super::article::{Article, Block, Inline, Picture};
use super::links::Href;
use super::picture;
use super::plan::Plan;
use crate::base::{Arg, Lang};
use crate::locale::{Locale, Messages};
use crate::model::{Side, Site};
use crate::syntax::document::Align;
use crate::theme::context::Html;
use crate::theme::escape_html;
use std::convert::Infallible;

/// How a text names the pages of its own site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paths {
    /// `/fr/programme/`: on a page of the site.
    Own,
    /// `https://assises.example.be/fr/programme/`: in a feed, which is on no page.
    Whole,
}

/// Writes the text of a page. Headings begin at level 2, below the title of the page.
pub(super) fn body(site: &Site, plan: &Plan, side: &Side, lang: Lang, paths: Paths) -> Html {
    let article = Article::of(site, plan, side, lang);
    let mut writer = Writer::new(site, plan, lang, paths, "");
    // The page that explains the terms needs no links to itself.
    let glossary = site.page("glossary").and_then(|p| p.sides.get(lang));
    writer.terms = glossary.is_none_or(|g| g.file != side.file);
    writer.blocks(&article.blocks);
    writer.footnotes(&article.notes);
    Html(writer.out)
}

/// Writes each block of a text by itself, the footnotes last. `prefix` begins every id, for a page that holds several texts.
pub(super) fn blocks(site: &Site, plan: &Plan, article: &Article<'_>, lang: Lang, prefix: &str) -> Vec<Html> {
    let mut writer = Writer::new(site, plan, lang, Paths::Own, prefix);
    let mut out: Vec<Html> = Vec::with_capacity(article.blocks.len() + 1);
    for block in &article.blocks {
        writer.block(block);
        out.push(Html(std::mem::take(&mut writer.out)));
    }
    writer.footnotes(&article.notes);
    if !writer.out.is_empty() {
        out.push(Html(writer.out));
    }
    out
}

/// Text in HTML: escaped, with what the language raises above the line.
pub(super) fn text(locale: &Locale, text: &str) -> Html {
    let typeset = locale.as_typeset(text);
    let mut out = String::with_capacity(typeset.len() + 16);
    let mut from = 0;
    for raised in locale.raised(&typeset) {
        escape(&typeset[from..raised.start], &mut out);
        out.push_str("<sup>");
        escape(&typeset[raised.clone()], &mut out);
        out.push_str("</sup>");
        from = raised.end;
    }
    escape(&typeset[from..], &mut out);
    Html(out)
}

/// Escapes text for HTML, also inside a quoted attribute.
pub(super) fn escape(text: &str, out: &mut String) {
    let Ok(()) = escape_html(text, |piece| {
        out.push_str(piece);
        Ok::<_, Infallible>(())
    });
}

struct Writer<'a> {
    site: &'a Site,
    plan: &'a Plan,
    lang: Lang,
    words: &'a Messages,
    paths: Paths,
    prefix: &'a str,
    out: String,
    /// Whether terms are linked to what they mean.
    terms: bool,
    /// How many tables there are so far: each has a name of its own.
    tables: usize,
}

impl<'a> Writer<'a> {
    fn new(site: &'a Site, plan: &'a Plan, lang: Lang, paths: Paths, prefix: &'a str) -> Self {
        Self { site, plan, lang, words: site.words(lang), paths, prefix, out: String::with_capacity(8 << 10), terms: false, tables: 0 }
    }

    fn blocks(&mut self, blocks: &[Block<'_>]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Heading { level, id, content } => {
                let level = level.to_string();
                self.out.extend(["<h", &level, " id=\"", self.prefix, id, "\">"]);
                self.inlines(content);
                self.out.extend(["</h", &level, ">\n"]);
            }
            Block::Paragraph(content) => {
                self.out.push_str("<p>");
                self.inlines(content);
                self.out.push_str("</p>\n");
            }
            Block::List { start, tight, items } => {
                let (open, close) = match start {
                    None => ("<ul>\n".to_owned(), "</ul>\n"),
                    Some(1) => ("<ol>\n".to_owned(), "</ol>\n"),
                    Some(n) => (format!("<ol start=\"{n}\">\n"), "</ol>\n"),
                };
                self.out.push_str(&open);
                for item in items {
                    self.item(item, *tight);
                }
                self.out.push_str(close);
            }
            Block::Quote(blocks) => {
                self.out.push_str("<blockquote>\n");
                self.blocks(blocks);
                self.out.push_str("</blockquote>\n");
            }
            Block::Code(code) => {
                self.out.push_str("<pre><code>");
                escape(code, &mut self.out);
                self.out.push_str("</code></pre>\n");
            }
            Block::Table { align, head, rows } => self.table(align, head, rows),
            Block::Figure { picture, caption } => self.figure(picture, caption.as_deref()),
            Block::Rule => self.out.push_str("<hr>\n"),
        }
    }

    fn item(&mut self, item: &[Block<'_>], tight: bool) {
        self.out.push_str("<li>");
        match (tight, item.split_first()) {
            (true, Some((Block::Paragraph(content), rest))) => {
                self.inlines(content);
                if !rest.is_empty() {
                    self.out.push('\n');
                }
                self.blocks(rest);
            }
            _ => self.blocks(item),
        }
        self.out.push_str("</li>\n");
    }

    fn table(&mut self, align: &[Align], head: &[Vec<Inline<'_>>], rows: &[Vec<Vec<Inline<'_>>>]) {
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

    fn row(&mut self, tag: &str, align: &[Align], cells: &[Vec<Inline<'_>>]) {
        self.out.push_str("<tr>");
        for (i, cell) in cells.iter().enumerate() {
            // A heading without words is no heading.
            let tag = if tag == "th" && cell.is_empty() { "td" } else { tag };
            let class = match align.get(i) {
                Some(Align::Right) => " class=\"right\"",
                Some(Align::Center) => " class=\"center\"",
                _ => "",
            };
            let scope = if tag == "th" { " scope=\"col\"" } else { "" };
            self.out.extend(["<", tag, scope, class, ">"]);
            self.inlines(cell);
            self.out.extend(["</", tag, ">"]);
        }
        self.out.push_str("</tr>\n");
    }

    fn inlines(&mut self, inlines: &[Inline<'_>]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline<'_>) {
        match inline {
            Inline::Text(words) => escape(words, &mut self.out),
            Inline::Raised(letters) => {
                self.out.push_str("<sup>");
                escape(letters, &mut self.out);
                self.out.push_str("</sup>");
            }
            Inline::Code(code) => {
                self.out.push_str("<code>");
                escape(code, &mut self.out);
                self.out.push_str("</code>");
            }
            Inline::Emphasis(content) => self.wrap("em", content),
            Inline::Strong(content) => self.wrap("strong", content),
            Inline::Strike(content) => self.wrap("del", content),
            Inline::Term { term, words } => match self.plan.term(*term, self.lang) {
                Some(path) if self.terms => {
                    self.out.push_str("<a class=\"term\" href=\"");
                    self.path(path);
                    self.out.push_str("\">");
                    escape(words, &mut self.out);
                    self.out.push_str("</a>");
                }
                _ => escape(words, &mut self.out),
            },
            Inline::Foreign { tag, content } => {
                self.out.push_str("<span lang=\"");
                escape(tag, &mut self.out);
                self.out.push_str("\">");
                self.inlines(content);
                self.out.push_str("</span>");
            }
            Inline::Link { href, title, content } => self.link(href, title, content),
            Inline::Picture(picture) => self.picture(picture),
            Inline::Note { number, first } => {
                let prefix = self.prefix;
                let id = if *first { format!(" id=\"{prefix}fnref-{number}\"") } else { String::new() };
                self.out.push_str(&format!("<sup class=\"fn\"><a href=\"#{prefix}fn-{number}\"{id}>{number}</a></sup>"));
            }
            Inline::SoftBreak => self.out.push('\n'),
            Inline::HardBreak => self.out.push_str("<br>\n"),
        }
    }

    fn wrap(&mut self, tag: &str, content: &[Inline<'_>]) {
        self.out.extend(["<", tag, ">"]);
        self.inlines(content);
        self.out.extend(["</", tag, ">"]);
    }

    fn link(&mut self, href: &Href, title: &str, content: &[Inline<'_>]) {
        self.out.push_str("<a href=\"");
        match href {
            Href::External(url) => {
                escape(url.as_str(), &mut self.out);
                self.out.push('"');
                if url.host().is_some() {
                    self.out.push_str(" rel=\"external noopener\"");
                }
            }
            Href::Internal { path, lang, .. } => {
                match path.strip_prefix('#') {
                    Some(part) => {
                        self.out.push('#');
                        self.out.push_str(self.prefix);
                        escape(part, &mut self.out);
                    }
                    None => self.path(path),
                }
                self.out.push('"');
                if let Some(other) = lang.filter(|l| *l != self.lang) {
                    self.out.push_str(&format!(" hreflang=\"{}\"", self.site.languages.code(other)));
                }
            }
        }
        if !title.is_empty() {
            self.out.push_str(" title=\"");
            escape(title, &mut self.out);
            self.out.push('"');
        }
        self.out.push('>');
        self.inlines(content);
        self.out.push_str("</a>");
    }

    fn path(&mut self, path: &str) {
        if self.paths == Paths::Whole {
            self.out.push_str(self.plan.host());
        }
        escape(path, &mut self.out);
    }

    fn picture(&mut self, picture: &Picture) {
        let host = if self.paths == Paths::Whole { self.plan.host() } else { "" };
        let Some(shown) = picture::shown(self.site, self.plan, picture.file, host) else { return };
        let srcset = |set: &str, out: &mut String| {
            if !set.is_empty() {
                out.push_str(" srcset=\"");
                escape(set, out);
                out.push_str("\" sizes=\"");
                out.push_str(picture::SIZES);
                out.push('"');
            }
        };
        let modern = shown.sources.first();
        if let Some(source) = modern {
            self.out.push_str(&format!("<picture><source type=\"{}\"", source.media_type));
            srcset(&source.srcset, &mut self.out);
            self.out.push('>');
        }
        self.out.push_str("<img src=\"");
        escape(&shown.src, &mut self.out);
        self.out.push('"');
        srcset(&shown.srcset, &mut self.out);
        if let Some((width, height)) = shown.size {
            self.out.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        self.out.push_str(" alt=\"");
        escape(&picture.alt, &mut self.out);
        self.out.push_str("\" loading=\"lazy\">");
        if modern.is_some() {
            self.out.push_str("</picture>");
        }
    }

    fn figure(&mut self, picture: &Picture, caption: Option<&str>) {
        self.out.push_str("<figure>");
        self.picture(picture);
        if let Some(caption) = caption {
            self.out.push_str("<figcaption>");
            escape(caption, &mut self.out);
            self.out.push_str("</figcaption>");
        }
        self.out.push_str("</figure>\n");
    }

    fn footnotes(&mut self, notes: &[Vec<Block<'_>>]) {
        if notes.is_empty() {
            return;
        }
        self.out.push_str("<section class=\"footnotes\" aria-label=\"");
        escape(&self.words.say("footnotes", &[]), &mut self.out);
        self.out.push_str("\">\n<ol>\n");
        for (i, blocks) in notes.iter().enumerate() {
            let (number, prefix) = (i + 1, self.prefix);
            self.out.push_str(&format!("<li id=\"{prefix}fn-{number}\">"));
            match blocks.split_last() {
                // The sign stays on the last line.
                Some((Block::Paragraph(content), before)) => {
                    self.blocks(before);
                    self.out.push_str("<p>");
                    self.inlines(content);
                    self.out.push('\u{a0}');
                    self.back(number);
                    self.out.push_str("</p>");
                }
                _ => {
                    self.blocks(blocks);
                    self.back(number);
                }
            }
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    /// The link from a footnote to its mark.
    fn back(&mut self, number: usize) {
        let prefix = self.prefix;
        self.out.push_str(&format!("<a href=\"#{prefix}fnref-{number}\" aria-label=\""));
        let back = self.words.say("footnote-back", &[("number", Arg::from(number))]);
        escape(&back, &mut self.out);
        self.out.push_str("\">↩</a>");
    }
}
