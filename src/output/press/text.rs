//! A release → plain text that pastes cleanly: UTF-8, one line a paragraph, no marks, plain spaces.
//!
//! Wrapped lines would become hard returns in a newsroom's system, and spaces that do not break would stay behind in it. A
//! link is followed by its address in parentheses.

use super::super::article::{Block, Inline};
use super::super::page_context::Speaker;
use super::super::plan::{Download, Subject, Target};
use super::super::{Format, RenderCx, Rendered};
use super::document::{Line, Manuscript, Part};
use super::{address, downloads, opens_markup};
use crate::model::{Extra, Site};
use crate::theme::Theme;

pub(in crate::output) struct Text;

impl Format for Text {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        downloads::targets(site, Extra::Txt, Download::Text)
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let (Subject::Download(_, index), Some(lang)) = (target.subject, target.lang) else { return Ok(Vec::new()) };
        let s = Speaker::new(cx.site, cx.plan, lang);
        Ok(Manuscript::of(&s, index as usize).map(|m| text(&s, &m)).unwrap_or_default().into_bytes())
    }
}

/// The whole release: paragraphs with an empty line between them.
pub(super) fn text(s: &Speaker<'_>, manuscript: &Manuscript<'_>) -> String {
    let mut writer = Writer { s, permalink: &manuscript.words.permalink, paragraphs: Vec::new() };
    for part in manuscript.parts() {
        match part {
            Part::Banner(text) | Part::Title(text) | Part::Lead(text) | Part::Section(text) | Part::End(text) => writer.add(text),
            Part::Letterhead(lines) => writer.add(lines.join("\n")),
            Part::Entry(lines) => writer.add(lines.iter().map(line).collect::<Vec<_>>().join("\n")),
            Part::Body => {
                writer.blocks(&manuscript.article.blocks);
                if !manuscript.article.notes.is_empty() {
                    writer.add(manuscript.words.words.notes.clone());
                }
                for (i, note) in manuscript.article.notes.iter().enumerate() {
                    writer.add(format!("[{}] {}", i + 1, writer.inside(note).join("\n")));
                }
            }
        }
    }
    let mut out = inert(&plain(&writer.paragraphs.join("\n\n")));
    out.push('\n');
    out
}

/// Text in which nothing begins an element, should a careless host send it as HTML: `< script` for `<script`.
fn inert(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        out.push(c);
        if c == '<' && opens_markup(&text[at + 1..]) {
            out.push(' ');
        }
    }
    out
}

/// Text with no other space than the plain one.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'))
        .map(|c| if is_space(c) { ' ' } else { c })
        .collect()
}

fn is_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

struct Writer<'a> {
    s: &'a Speaker<'a>,
    permalink: &'a str,
    paragraphs: Vec<String>,
}

impl Writer<'_> {
    fn add(&mut self, paragraph: impl Into<Option<String>>) {
        self.paragraphs.extend(paragraph.into().filter(|p| !p.trim().is_empty()));
    }

    /// The paragraphs of these blocks, by themselves.
    fn inside(&self, blocks: &[Block<'_>]) -> Vec<String> {
        let mut inner = Writer { s: self.s, permalink: self.permalink, paragraphs: Vec::new() };
        inner.blocks(blocks);
        inner.paragraphs
    }

    fn blocks(&mut self, blocks: &[Block<'_>]) {
        for block in blocks {
            match block {
                Block::Heading { content, .. } | Block::Paragraph(content) => self.add(self.inlines(content)),
                Block::List { start, items, .. } => self.add(self.list(*start, items, 0)),
                Block::Quote(blocks) => self.blocks(blocks),
                Block::Code(code) => self.add(code.trim_end_matches('\n').to_owned()),
                Block::Table { head, rows, .. } => {
                    let row = |cells: &Vec<Vec<Inline<'_>>>| cells.iter().map(|c| self.inlines(c)).collect::<Vec<_>>().join(" | ");
                    self.add(std::iter::once(head).chain(rows).map(row).collect::<Vec<_>>().join("\n"));
                }
                Block::Figure { caption, .. } => self.add(caption.clone()),
                Block::Rule => {}
            }
        }
    }

    /// A line an item; what lies deeper is moved to the right.
    fn list(&self, start: Option<u64>, items: &[Vec<Block<'_>>], depth: usize) -> String {
        let mut lines = Vec::new();
        for (i, item) in items.iter().enumerate() {
            let mark = match start {
                Some(first) => format!("{}. ", first.saturating_add(i as u64)),
                None => super::bullet(depth).to_owned() + " ",
            };
            let indent = "  ".repeat(depth);
            let mut first = true;
            if matches!(item.first(), Some(Block::List { .. })) {
                lines.push(format!("{indent}{}", mark.trim_end()));
                first = false;
            }
            for block in item {
                let inner = match block {
                    Block::List { start, items, .. } => {
                        lines.push(self.list(*start, items, depth + 1));
                        continue;
                    }
                    block => self.inside(std::slice::from_ref(block)),
                };
                for line in inner.iter().flat_map(|p| p.lines()) {
                    let before = if first { mark.clone() } else { " ".repeat(mark.chars().count()) };
                    lines.push(format!("{indent}{before}{line}"));
                    first = false;
                }
            }
        }
        lines.join("\n")
    }

    fn inlines(&self, inlines: &[Inline<'_>]) -> String {
        let mut out = String::new();
        self.run(inlines, &mut out);
        out
    }

    fn run(&self, inlines: &[Inline<'_>], out: &mut String) {
        for inline in inlines {
            match inline {
                Inline::Text(text) | Inline::Raised(text) | Inline::Term { words: text, .. } => out.push_str(text),
                Inline::Code(code) => out.push_str(code),
                Inline::Emphasis(c) | Inline::Strong(c) | Inline::Strike(c) | Inline::Foreign { content: c, .. } => self.run(c, out),
                Inline::Link { href, content, .. } => {
                    let words = self.inlines(content);
                    let url = address(self.s.plan, self.permalink, href);
                    out.push_str(&words);
                    if !says(&words, &url) {
                        out.push_str(&format!(" ({url})"));
                    }
                }
                Inline::Picture(picture) => out.push_str(&picture.alt),
                Inline::Note { number, .. } => out.push_str(&format!("[{number}]")),
                Inline::SoftBreak => out.push(' '),
                Inline::HardBreak => out.push('\n'),
            }
        }
    }
}

/// A line of an entry, with its address when the words do not say it. A number is its own address.
fn line(line: &Line) -> String {
    match line.url.as_deref().filter(|url| !url.starts_with("tel:") && !says(&line.text, url)) {
        Some(url) => format!("{} ({url})", line.text),
        None => line.text.clone(),
    }
}

/// True when the words of a link are its address already.
fn says(words: &str, url: &str) -> bool {
    let bare = |text: &str| {
        let text = ["https://", "http://", "mailto:", "tel:"].iter().fold(text.trim(), |t, p| t.strip_prefix(p).unwrap_or(t));
        text.trim_end_matches('/').chars().filter(|c| !c.is_whitespace()).collect::<String>()
    };
    bare(words) == bare(url)
}
