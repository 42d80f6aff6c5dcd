//! A parsed Markdown text → what every format writes of it: typeset, its links resolved, its footnotes numbered.
//!
//! One text, many outputs: HTML, plain text, Markdown, DOCX and PDF are all written from this, so that none of them can
//! say more or less than another. Everything is in the language of the page; nothing is escaped yet, that is for the format.

use super::links::{self, Href};
use super::plan::Plan;
use crate::base::{FileId, Lang, percent_decode};
use crate::locale::Locale;
use crate::model::{Side, Site};
use crate::syntax::document::{self, Align, BlockKind, Cell, Document, InlineKind};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// The text of a page in one language.
#[derive(Debug)]
pub(super) struct Article<'a> {
    /// The blocks, in order.
    pub blocks: Vec<Block<'a>>,
    /// The footnotes that the text refers to, in the order of their numbers, from 1.
    pub notes: Vec<Vec<Block<'a>>>,
}

/// A block.
#[derive(Debug)]
pub(super) enum Block<'a> {
    /// A heading of level 2 to 6, below the title of the page; levels are never skipped.
    Heading { level: u8, id: &'a str, content: Vec<Inline<'a>> },
    /// A paragraph.
    Paragraph(Vec<Inline<'a>>),
    /// A list; numbered from `start` when there is one. In a tight list the words of an item are one paragraph.
    List { start: Option<u64>, tight: bool, items: Vec<Vec<Block<'a>>> },
    /// A quotation.
    Quote(Vec<Block<'a>>),
    /// Code, as it stands.
    Code(&'a str),
    /// A table.
    Table { align: &'a [Align], head: Vec<Vec<Inline<'a>>>, rows: Vec<Vec<Vec<Inline<'a>>>> },
    /// A picture that stands alone, with the words below it.
    Figure { picture: Picture, caption: Option<String> },
    /// A line across.
    Rule,
}

/// A piece of running text.
#[derive(Debug)]
pub(super) enum Inline<'a> {
    /// Words.
    Text(Cow<'a, str>),
    /// Letters that the language raises above the line: the `er` of `1er`.
    Raised(Cow<'a, str>),
    /// Code in a line.
    Code(&'a str),
    /// Emphasis.
    Emphasis(Vec<Inline<'a>>),
    /// Strong emphasis.
    Strong(Vec<Inline<'a>>),
    /// Struck out.
    Strike(Vec<Inline<'a>>),
    /// A term of the glossary, where it stands for the first time: its index, and the words.
    Term { term: usize, words: Cow<'a, str> },
    /// Words of another language, with its tag: `nl-BE`.
    Foreign { tag: &'a str, content: Vec<Inline<'a>> },
    /// A link.
    Link { href: Href, title: String, content: Vec<Inline<'a>> },
    /// A picture in a line.
    Picture(Picture),
    /// The mark of a footnote; `first` where its number stands for the first time.
    Note { number: usize, first: bool },
    /// The end of a source line: a space.
    SoftBreak,
    /// A line break that the author wants.
    HardBreak,
}

/// A picture of the text.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    /// The file.
    pub file: FileId,
    /// What it shows.
    pub alt: String,
}

impl<'a> Article<'a> {
    /// The text of a side.
    pub(super) fn of(site: &'a Site, plan: &'a Plan, side: &'a Side, lang: Lang) -> Self {
        let levels = Levels::of(&side.document);
        let locale = site.locale(lang);
        let mut composer = Composer {
            site,
            plan,
            side,
            lang,
            locale,
            heading: 0,
            levels,
            labels: Vec::new(),
            explained: BTreeSet::new(),
            apart: 0,
            foreign: 0,
        };
        let blocks = composer.blocks(&side.document.blocks);
        let mut notes = Vec::new();
        // A note may refer to another, which is then added at the end.
        while notes.len() < composer.labels.len() {
            let label = composer.labels[notes.len()];
            notes.push(find_note(&side.document.blocks, label).map(|b| composer.blocks(b)).unwrap_or_default());
        }
        Self { blocks, notes }
    }
}

/// Maps the author's heading levels to those of the page.
struct Levels {
    top: u8,
    last: u8,
}

impl Levels {
    fn of(document: &Document) -> Self {
        let mut top: Option<u8> = None;
        document.headings(|_, heading| top = Some(top.map_or(heading.level, |top| top.min(heading.level))));
        Self { top: top.unwrap_or(1), last: 1 }
    }

    fn next(&mut self, level: u8) -> u8 {
        self.last = (level - self.top + 2).min(self.last + 1).min(6);
        self.last
    }
}

struct Composer<'a> {
    site: &'a Site,
    plan: &'a Plan,
    side: &'a Side,
    lang: Lang,
    locale: &'a Locale,
    heading: usize,
    levels: Levels,
    /// The footnotes that were referred to, in order.
    labels: Vec<&'a str>,
    /// The terms that have been linked to what they mean.
    explained: BTreeSet<usize>,
    /// How many headings, links and words of other languages the text stands in: no term is linked there.
    apart: usize,
    /// How many words of other languages it stands in: none is marked there once more.
    foreign: usize,
}

impl<'a> Composer<'a> {
    fn blocks(&mut self, blocks: &'a [document::Block]) -> Vec<Block<'a>> {
        blocks.iter().filter_map(|b| self.block(b)).collect()
    }

    fn block(&mut self, block: &'a document::Block) -> Option<Block<'a>> {
        Some(match &block.kind {
            BlockKind::Heading(heading) => {
                let level = self.levels.next(heading.level);
                let id = self.side.anchors.get(self.heading).map_or("", String::as_str);
                self.heading += 1;
                Block::Heading { level, id, content: self.apart(&heading.content) }
            }
            BlockKind::Paragraph(content) => match &**content {
                [document::Inline { kind: InlineKind::Image(image), .. }] => {
                    let caption = (!image.title.is_empty()).then(|| self.locale.typeset(&image.title));
                    return self.picture(&image.src, &image.alt).map(|picture| Block::Figure { picture, caption });
                }
                _ => Block::Paragraph(self.inlines(content)),
            },
            BlockKind::List(list) => {
                let items = list.items.iter().map(|i| self.blocks(&i.blocks)).collect();
                Block::List { start: list.start, tight: list.tight, items }
            }
            BlockKind::Quote(blocks) => Block::Quote(self.blocks(blocks)),
            BlockKind::Code(code) => Block::Code(&code.text),
            BlockKind::Table(table) => Block::Table {
                align: &table.align,
                head: self.cells(&table.head),
                rows: table.rows.iter().map(|r| self.cells(r)).collect(),
            },
            BlockKind::Footnote(_) => return None,
            BlockKind::Rule => Block::Rule,
        })
    }

    fn cells(&mut self, cells: &'a [Cell]) -> Vec<Vec<Inline<'a>>> {
        cells.iter().map(|c| self.inlines(&c.content)).collect()
    }

    fn inlines(&mut self, inlines: &'a [document::Inline]) -> Vec<Inline<'a>> {
        let mut out = Vec::with_capacity(inlines.len());
        self.add(inlines, &mut out);
        out
    }

    fn add(&mut self, inlines: &'a [document::Inline], out: &mut Vec<Inline<'a>>) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => {
                    let text = self.locale.as_typeset(text);
                    let mut from = 0;
                    for raised in self.locale.raised(&text) {
                        self.words(cut(&text, from..raised.start), out);
                        from = raised.end;
                        out.push(Inline::Raised(cut(&text, raised)));
                    }
                    self.words(cut_off(text, from), out);
                }
                InlineKind::Code(code) => out.push(Inline::Code(code)),
                InlineKind::Emphasis(content) => out.push(Inline::Emphasis(self.inlines(content))),
                InlineKind::Strong(content) => out.push(Inline::Strong(self.inlines(content))),
                InlineKind::Strike(content) => out.push(Inline::Strike(self.inlines(content))),
                InlineKind::Lang(foreign) => {
                    // A language of the site is typeset by its own habits.
                    let own = self.site.languages.find(&foreign.lang).map(|l| self.site.locale(l));
                    let before = self.locale;
                    self.locale = own.unwrap_or(before);
                    self.foreign += 1;
                    let content = self.apart(&foreign.content);
                    self.foreign -= 1;
                    self.locale = before;
                    out.push(Inline::Foreign { tag: own.map_or(&*foreign.lang, |l| l.tag.as_str()), content });
                }
                InlineKind::Link(link) => match links::resolve(self.site, self.plan, self.side, self.lang, &link.href) {
                    Ok(href) => {
                        let content = self.apart(&link.content);
                        out.push(Inline::Link { href, title: self.locale.typeset(&link.title), content });
                    }
                    // A link that leads nowhere has been reported; its words remain.
                    Err(_) => self.add(&link.content, out),
                },
                InlineKind::Image(image) => out.extend(self.picture(&image.src, &image.alt).map(Inline::Picture)),
                InlineKind::FootnoteReference(label) => out.extend(self.note(label)),
                InlineKind::SoftBreak => out.push(Inline::SoftBreak),
                InlineKind::HardBreak => out.push(Inline::HardBreak),
            }
        }
    }

    /// Running text in which no term is linked.
    fn apart(&mut self, inlines: &'a [document::Inline]) -> Vec<Inline<'a>> {
        self.apart += 1;
        let content = self.inlines(inlines);
        self.apart -= 1;
        content
    }

    /// Words, with the terms of the glossary in them: one of the page's language is explained where it stands first, one of
    /// another language is marked as such.
    fn words(&mut self, words: Cow<'a, str>, out: &mut Vec<Inline<'a>>) {
        let mut from = 0;
        let all = self.site.terms.find(&words);
        for found in &all {
            let Range { start, end } = found.range;
            if start < from {
                continue;
            }
            // The same word may be at home in this language as another term.
            let at_home = all.iter().any(|f| f.range == found.range && f.is_of(self.lang));
            let other = self.site.languages.iter().find(|l| found.is_of(*l)).filter(|_| !at_home && self.foreign == 0);
            let explained = found.is_of(self.lang)
                && self.apart == 0
                && self.plan.term(found.term, self.lang).is_some()
                && self.explained.insert(found.term);
            if !explained && other.is_none() {
                continue;
            }
            if start > from {
                out.push(Inline::Text(cut(&words, from..start)));
            }
            let words = cut(&words, start..end);
            out.push(match other {
                Some(lang) => Inline::Foreign { tag: &self.site.locale(lang).tag, content: vec![Inline::Text(words)] },
                None => Inline::Term { term: found.term, words },
            });
            from = end;
        }
        if from < words.len() {
            out.push(Inline::Text(cut_off(words, from)));
        }
    }

    fn picture(&self, src: &str, alt: &str) -> Option<Picture> {
        let file = links::media(self.site, &links::join(&self.side.folder, &percent_decode(src))?)?;
        Some(Picture { file, alt: self.locale.typeset(alt) })
    }

    fn note(&mut self, label: &'a str) -> Option<Inline<'a>> {
        find_note(&self.side.document.blocks, label)?;
        let known = self.labels.iter().position(|n| *n == label);
        let number = known.unwrap_or_else(|| {
            self.labels.push(label);
            self.labels.len() - 1
        });
        Some(Inline::Note { number: number + 1, first: known.is_none() })
    }
}

/// What a text is from a place on.
fn cut_off(text: Cow<'_, str>, from: usize) -> Cow<'_, str> {
    if from == 0 { text } else { cut(&text, from..text.len()) }
}

/// A stretch of a text, which is not copied when the text is not.
fn cut<'a>(text: &Cow<'a, str>, range: Range<usize>) -> Cow<'a, str> {
    match text {
        Cow::Borrowed(text) => text[range].into(),
        Cow::Owned(text) => text[range].to_owned().into(),
    }
}

fn find_note<'a>(blocks: &'a [document::Block], label: &str) -> Option<&'a [document::Block]> {
    blocks.iter().find_map(|b| match &b.kind {
        BlockKind::Footnote(note) if note.label == label => Some(&*note.blocks),
        BlockKind::Quote(inner) => find_note(inner, label),
        BlockKind::List(list) => list.items.iter().find_map(|i| find_note(&i.blocks, label)),
        _ => None,
    })
}
