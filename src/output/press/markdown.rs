//! A release → Markdown, for content systems: CommonMark with tables and footnotes, whole addresses, every letter that
//! could be a mark escaped. Read back by our own parser it gives the same text.

use super::super::article::{Block, Inline};
use super::super::page_context::Speaker;
use super::super::plan::{Download, Plan, Subject, Target};
use super::super::{Format, RenderCx, Rendered};
use super::document::{Line, Manuscript, Part};
use super::{address, downloads, opens_markup};
use crate::model::{Extra, Site};
use crate::syntax::document::Align;
use crate::theme::Theme;

pub(in crate::output) struct Markdown;

impl Format for Markdown {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        downloads::targets(site, Extra::Md, Download::Markdown)
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let (Subject::Download(_, index), Some(lang)) = (target.subject, target.lang) else { return Ok(Vec::new()) };
        let s = Speaker::new(cx.site, cx.plan, lang);
        Ok(Manuscript::of(&s, index as usize).map(|m| markdown(cx.plan, &m)).unwrap_or_default().into_bytes())
    }
}

/// The whole release.
fn markdown(plan: &Plan, manuscript: &Manuscript<'_>) -> String {
    let writer = Writer { plan, permalink: &manuscript.words.permalink };
    let mut out: Vec<String> = Vec::new();
    for part in manuscript.parts() {
        match part {
            Part::Banner(text) => out.push(format!("**{}**", escape(&text))),
            Part::Letterhead(lines) => out.push(lines.iter().map(|l| escape(l)).collect::<Vec<_>>().join("\\\n")),
            Part::Title(text) => out.push(format!("# {}", escape(&text))),
            Part::Lead(text) => out.push(format!("**{}**", escape(&text))),
            Part::Section(text) => out.push(format!("## {}", escape(&text))),
            Part::Entry(lines) => out.push(lines.iter().map(|l| writer.line(l)).collect::<Vec<_>>().join("\\\n")),
            Part::End(text) => out.push(escape(&text)),
            Part::Body => {
                out.extend(writer.blocks(&manuscript.article.blocks));
                for (i, note) in manuscript.article.notes.iter().enumerate() {
                    out.push(indent(&format!("[^{}]: ", i + 1), "    ", &writer.blocks(note)));
                }
            }
        }
    }
    let mut text = out.into_iter().filter(|b| !b.trim().is_empty()).collect::<Vec<_>>().join("\n\n");
    text.push('\n');
    text
}

/// Blocks below a mark: the first line after it, the others as far to the right.
fn indent(mark: &str, margin: &str, blocks: &[String]) -> String {
    let text = blocks.join("\n\n");
    let mut lines = text.lines();
    let mut out = format!("{mark}{}", lines.next().unwrap_or_default());
    for line in lines {
        out.push('\n');
        if !line.is_empty() {
            out.push_str(margin);
            out.push_str(line);
        }
    }
    out
}

/// Text in which no letter is a mark of Markdown. A line break would end a paragraph or begin a block.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        let first = out.is_empty() || text[..at].ends_with('\n');
        match c {
            // As entities these are text to a system that lets HTML through, too.
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '{' | '}' | '^' => out.extend(['\\', c]),
            '#' | '+' | '-' | '=' | ':' if first => out.extend(['\\', c]),
            // `1. ` and `1) ` begin a list.
            '.' | ')' if at > 0 && text[..at].trim_start().bytes().all(|b| b.is_ascii_digit()) => out.extend(['\\', c]),
            '\n' | '\r' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

struct Writer<'a> {
    plan: &'a Plan,
    permalink: &'a str,
}

impl Writer<'_> {
    fn line(&self, line: &Line) -> String {
        let words = if line.strong { format!("**{}**", escape(&line.text)) } else { escape(&line.text) };
        line.url.as_ref().map_or(words.clone(), |url| format!("[{words}](<{url}>)"))
    }

    fn blocks(&self, blocks: &[Block<'_>]) -> Vec<String> {
        blocks.iter().map(|b| self.block(b)).collect()
    }

    fn block(&self, block: &Block<'_>) -> String {
        match block {
            Block::Heading { level, content, .. } => format!("{} {}", "#".repeat(usize::from(*level)), self.inlines(content)),
            Block::Paragraph(content) => self.inlines(content),
            Block::List { start, tight, items } => {
                let items: Vec<String> = items
                    .iter()
                    .enumerate()
                    .map(|(i, item)| {
                        let mark = start.map_or_else(|| "- ".to_owned(), |first| format!("{}. ", first.saturating_add(i as u64)));
                        let blocks = self.blocks(item);
                        let blocks = if *tight { vec![blocks.join("\n")] } else { blocks };
                        indent(&mark, &" ".repeat(mark.len()), &blocks)
                    })
                    .collect();
                items.join(if *tight { "\n" } else { "\n\n" })
            }
            Block::Quote(blocks) => {
                let text = self.blocks(blocks).join("\n\n");
                text.lines().map(|l| if l.is_empty() { ">".to_owned() } else { format!("> {l}") }).collect::<Vec<_>>().join("\n")
            }
            Block::Code(code) if begins_an_element(code) => {
                let lines = code.trim_end_matches('\n').split('\n').map(|line| {
                    let words = line.trim_start();
                    format!("{}{}", "\u{a0}".repeat(line.len() - words.len()), escape(words))
                });
                lines.collect::<Vec<_>>().join("\\\n")
            }
            Block::Code(code) => {
                let fence = "`".repeat(longest_run(code).max(2) + 1);
                format!("{fence}\n{}\n{fence}", code.trim_end_matches('\n'))
            }
            Block::Table { align, head, rows } => self.table(align, head, rows),
            Block::Figure { picture, caption } => match caption {
                Some(caption) => format!("{}\n\n*{}*", escape(&picture.alt), escape(caption)),
                None => escape(&picture.alt),
            },
            Block::Rule => "***".to_owned(),
        }
    }

    fn table(&self, align: &[Align], head: &[Vec<Inline<'_>>], rows: &[Vec<Vec<Inline<'_>>>]) -> String {
        // A line in code would end the cell as well.
        let cell = |c: &Vec<Inline<'_>>| self.inlines(c).replace("\\|", "|").replace('|', "\\|");
        let row = |cells: &[Vec<Inline<'_>>]| format!("| {} |", cells.iter().map(cell).collect::<Vec<_>>().join(" | "));
        let rule = |a: &Align| match a {
            Align::None => "---",
            Align::Left => ":--",
            Align::Center => ":-:",
            Align::Right => "--:",
        };
        let mut lines = vec![row(head), format!("| {} |", align.iter().map(rule).collect::<Vec<_>>().join(" | "))];
        lines.extend(rows.iter().map(|r| row(r)));
        lines.join("\n")
    }

    fn inlines(&self, inlines: &[Inline<'_>]) -> String {
        // Neighbours are escaped as one text: a number and its full stop may stand in two.
        let mut out = String::new();
        let mut words = String::new();
        for inline in inlines {
            if let Inline::Text(text) | Inline::Raised(text) | Inline::Term { words: text, .. } = inline {
                words.push_str(text);
                continue;
            }
            if let Inline::Code(code) = inline
                && begins_an_element(code)
            {
                words.push_str(code);
                continue;
            }
            out.push_str(&escape(&std::mem::take(&mut words)));
            match inline {
                Inline::Text(_) | Inline::Raised(_) | Inline::Term { .. } => {}
                Inline::Code(code) => {
                    let fence = "`".repeat(longest_run(code) + 1);
                    let pad = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
                    out.push_str(&format!("{fence}{pad}{code}{pad}{fence}"));
                }
                Inline::Emphasis(c) => out.push_str(&wrap("*", &self.inlines(c))),
                Inline::Strong(c) => out.push_str(&wrap("**", &self.inlines(c))),
                Inline::Strike(c) => out.push_str(&wrap("~~", &self.inlines(c))),
                Inline::Foreign { content, .. } => out.push_str(&self.inlines(content)),
                Inline::Link { href, content, .. } => {
                    let url = address(self.plan, self.permalink, href);
                    out.push_str(&format!("[{}](<{url}>)", self.inlines(content)));
                }
                Inline::Picture(picture) => out.push_str(&escape(&picture.alt)),
                Inline::Note { number, .. } => out.push_str(&format!("[^{number}]")),
                Inline::SoftBreak => out.push(' '),
                Inline::HardBreak => out.push_str("\\\n"),
            }
        }
        out.push_str(&escape(&words));
        out
    }
}

/// Marks around words; marks beside a space would not be marks.
fn wrap(mark: &str, words: &str) -> String {
    let inner = words.trim();
    if inner.is_empty() {
        return words.to_owned();
    }
    let before = &words[..words.len() - words.trim_start().len()];
    let after = &words[words.trim_end().len()..];
    format!("{before}{mark}{inner}{mark}{after}")
}

/// Whether a browser would read an element, a comment or the like, were the file sent as HTML: in code a `<` cannot be an entity, so
/// such code is written as text.
fn begins_an_element(code: &str) -> bool {
    code.split('<').skip(1).any(opens_markup)
}

/// The longest row of backticks in a code.
fn longest_run(code: &str) -> usize {
    code.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}
