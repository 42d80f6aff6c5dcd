//! The parsed form of a Markdown text: blocks and running text with their places, from which every output is made.

use super::stretch::Stretch;
use crate::base::{FileId, Span, Spanned};

/// A Markdown text.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The blocks, in order.
    pub blocks: Vec<Block>,
    /// The comments that speak to the parity rules: `parity: allow …`.
    pub comments: Vec<Spanned<String>>,
    /// The [rarer characters](crate::base::Characters::add_rare) of its words, in order.
    pub characters: Box<[char]>,
    /// Some picture stands in it.
    pub(super) has_images: bool,
    /// A `]` stands in its words: most ends of links are not among them.
    pub has_brackets: bool,
    /// A bit for each of the blocks that has a link in it; the last is for all that have none of their own.
    pub(super) linking: u64,
    /// The same for those that are a heading or have one in them.
    pub(super) headed: u64,
}

/// A block and its place.
#[derive(Clone, Debug)]
pub struct Block {
    /// The whole block in the file, with its marks.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is. A site holds many: what is not a few bytes lies elsewhere.
#[derive(Clone, Debug)]
pub enum BlockKind {
    /// A heading; `level` from 1.
    Heading(Box<Heading>),
    /// A paragraph.
    Paragraph(Box<[Inline]>),
    /// A list.
    List(Box<List>),
    /// A quotation.
    Quote(Box<[Block]>),
    /// Code, as it stands.
    Code(Box<Code>),
    /// A table.
    Table(Box<Table>),
    /// A footnote, where it was written.
    Footnote(Box<Footnote>),
    /// A line across.
    Rule,
}

/// A heading.
#[derive(Clone, Debug)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// The id that the author gave it.
    pub id: Option<String>,
    /// The words.
    pub content: Box<[Inline]>,
}

/// A list; numbered from `start` when there is one.
#[derive(Clone, Debug)]
pub struct List {
    /// The first number.
    pub start: Option<u64>,
    /// The items, each of blocks; the words of a tight item are one paragraph.
    pub items: Box<[ListItem]>,
    /// True when no item has a blank line in it.
    pub tight: bool,
}

/// Code that stands by itself.
#[derive(Clone, Debug)]
pub struct Code {
    /// The word after the fence.
    pub info: String,
    /// The code.
    pub text: String,
}

/// A footnote.
#[derive(Clone, Debug)]
pub struct Footnote {
    /// Its mark.
    pub label: String,
    /// Its text.
    pub blocks: Box<[Block]>,
}

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// The alignment of each column.
    pub align: Vec<Align>,
    /// The cells of the first row.
    pub head: Box<[Cell]>,
    /// The cells of the other rows.
    pub rows: Vec<Box<[Cell]>>,
}

/// An item of a list.
#[derive(Clone, Debug)]
pub struct ListItem {
    /// The whole item.
    pub span: Span,
    /// What is in it.
    pub blocks: Box<[Block]>,
}

/// How a column of a table is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// As the text runs.
    None,
    /// To the left.
    Left,
    /// In the middle.
    Center,
    /// To the right.
    Right,
}

/// A cell of a table.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The whole cell.
    pub span: Span,
    /// The words.
    pub content: Box<[Inline]>,
}

/// A piece of running text and its place.
#[derive(Clone, Debug)]
pub struct Inline {
    /// The piece in the file, with its marks.
    pub span: Span,
    /// What it is.
    pub kind: InlineKind,
}

/// A link.
#[derive(Clone, Debug)]
pub struct Link {
    /// The target, as it was written, entities decoded.
    pub href: String,
    /// The title.
    pub title: String,
    /// The words.
    pub content: Box<[Inline]>,
}

/// Words of another language.
#[derive(Clone, Debug)]
pub struct Foreign {
    /// The language, as it was written.
    pub lang: String,
    /// The words.
    pub content: Box<[Inline]>,
}

/// A picture.
#[derive(Clone, Debug)]
pub struct Image {
    /// The file, as it was written.
    pub src: String,
    /// The title, which is shown below the picture.
    pub title: String,
    /// What the picture shows.
    pub alt: String,
}

/// What a piece of running text is. A site holds many: what is rare lies elsewhere.
#[derive(Clone, Debug)]
pub enum InlineKind {
    /// Words.
    Text(Stretch),
    /// Code in a line.
    Code(Box<str>),
    /// Emphasis.
    Emphasis(Box<[Inline]>),
    /// Strong emphasis.
    Strong(Box<[Inline]>),
    /// Struck out.
    Strike(Box<[Inline]>),
    /// Words of another language: `[Huurdersbond]{lang=nl}`.
    Lang(Box<Foreign>),
    /// A link.
    Link(Box<Link>),
    /// A picture.
    Image(Box<Image>),
    /// The mark of a footnote.
    FootnoteReference(Box<str>),
    /// The end of a source line.
    SoftBreak,
    /// A line break that the author wants.
    HardBreak,
}

/// The words of running text in a row, with a way back to the file.
#[derive(Clone, Debug, Default)]
pub struct Flat {
    words: Words,
    /// The links in them: the words of each, its target as it was written, and its place.
    pub links: Vec<(std::ops::Range<usize>, String, Span)>,
    /// The words that the author marked as those of another language.
    pub foreign: Vec<std::ops::Range<usize>>,
    /// How many pictures stand among them.
    pub images: usize,
    file: FileId,
}

/// Where the words of a [`Flat`] come from.
#[derive(Clone, Debug, Default)]
enum Words {
    #[default]
    None,
    /// From no running text: the value of a field, a sentence of the interface.
    Plain(String),
    /// From the running text of a file.
    Running(Stretch),
}

impl Flat {
    /// The words of these inlines. Code is left out (its place is kept by a space): it is no prose.
    pub fn of(inlines: &[Inline]) -> Self {
        let mut flat = Self { file: inlines.first().map_or(FileId(0), |i| i.span.file), ..Self::default() };
        flat.add(inlines);
        flat
    }

    /// These words, which stand in no running text.
    pub fn plain(text: String) -> Self {
        Self { words: Words::Plain(text), ..Self::default() }
    }

    /// The words.
    pub fn text(&self) -> &str {
        match &self.words {
            Words::None => "",
            Words::Plain(words) => words,
            Words::Running(words) => words,
        }
    }

    fn push(&mut self, words: &Stretch) {
        match &mut self.words {
            Words::Running(before) => before.append(words),
            _ => self.words = Words::Running(words.clone()),
        }
    }

    fn add(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            let at = self.text().len();
            match &inline.kind {
                InlineKind::Text(text) => self.push(text),
                InlineKind::Emphasis(c) | InlineKind::Strong(c) | InlineKind::Strike(c) => self.add(c),
                InlineKind::Lang(foreign) => {
                    self.add(&foreign.content);
                    self.foreign.push(at..self.text().len());
                }
                InlineKind::Link(link) => {
                    self.add(&link.content);
                    self.links.push((at..self.text().len(), link.href.clone(), inline.span));
                }
                InlineKind::Code(_) | InlineKind::SoftBreak | InlineKind::HardBreak => self.push(&Stretch::own(" ", inline.span.start)),
                InlineKind::Image(_) => self.images += 1,
                InlineKind::FootnoteReference(_) => {}
            }
        }
    }

    /// The place in the file of a stretch of the words.
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        let Words::Running(words) = &self.words else { return Span::new(self.file, 0, 0) };
        let place = |offset: usize| words.place(offset) as usize;
        // The end is the place after the last byte, which may lie in another piece than the byte after it.
        let end = if range.end > range.start { place(range.end - 1) + 1 } else { place(range.start) };
        Span::new(self.file, place(range.start), end)
    }
}

/// The words of running text, for titles, descriptions and calendars.
pub fn plain(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) => out.push_str(text),
            InlineKind::Code(code) => out.push_str(code),
            InlineKind::Emphasis(c) | InlineKind::Strong(c) | InlineKind::Strike(c) => out.push_str(&plain(c)),
            InlineKind::Lang(foreign) => out.push_str(&plain(&foreign.content)),
            InlineKind::Link(link) => out.push_str(&plain(&link.content)),
            InlineKind::SoftBreak | InlineKind::HardBreak => out.push(' '),
            InlineKind::Image(_) | InlineKind::FootnoteReference(_) => {}
        }
    }
    out
}

impl Document {
    /// Every stretch of running text (headings, paragraphs, cells), in order, with the block that holds it.
    pub fn texts(&self) -> Vec<(&Block, &[Inline])> {
        let mut out = Vec::new();
        self.each_text(|block, inlines| out.push((block, inlines)));
        out
    }

    /// Calls `see` for each of the [texts](Self::texts).
    pub fn each_text<'a>(&'a self, mut see: impl FnMut(&'a Block, &'a [Inline])) {
        collect(&self.blocks, &mut see);
    }

    /// Calls `see` for every heading, with its block.
    pub fn headings<'a>(&'a self, mut see: impl FnMut(&'a Block, &'a Heading)) {
        let mut text = |block: &'a Block, _: &'a [Inline]| {
            if let BlockKind::Heading(heading) = &block.kind {
                see(block, heading);
            }
        };
        self.with_bit(self.headed).for_each(|block| collect(std::slice::from_ref(block), &mut text));
    }

    /// Calls `see` for every piece of running text, also inside links and emphasis.
    pub fn inlines<'a>(&'a self, mut see: impl FnMut(&'a Inline)) {
        self.each_text(|_, inlines| walk(inlines, &mut see));
    }

    /// Calls `see` for every link, with its place. Most blocks have none.
    pub fn links<'a>(&'a self, mut see: impl FnMut(&'a Link, Span)) {
        let mut inline = |inline: &'a Inline| {
            if let InlineKind::Link(link) = &inline.kind {
                see(link, inline.span);
            }
        };
        let mut text = |_: &'a Block, inlines: &'a [Inline]| walk(inlines, &mut inline);
        self.with_bit(self.linking).for_each(|block| collect(std::slice::from_ref(block), &mut text));
    }

    /// The bit of a block in `linking` and `headed`.
    pub(super) fn bit(block: usize) -> u64 {
        1 << block.min(63)
    }

    /// The blocks whose bit is in a set.
    fn with_bit(&self, set: u64) -> impl Iterator<Item = &Block> {
        self.blocks.iter().enumerate().filter(move |(at, _)| set & Self::bit(*at) > 0).map(|(_, block)| block)
    }

    /// Calls `see` for every picture, with its place. Most texts have none.
    pub fn images<'a>(&'a self, mut see: impl FnMut(&'a Image, Span)) {
        if self.has_images {
            self.inlines(|inline| {
                if let InlineKind::Image(image) = &inline.kind {
                    see(image, inline.span);
                }
            });
        }
    }

    /// The words of the first paragraph.
    pub fn first_paragraph(&self) -> Option<String> {
        self.blocks.iter().find_map(|b| match &b.kind {
            BlockKind::Paragraph(content) => Some(plain(content)).filter(|t| !t.trim().is_empty()),
            _ => None,
        })
    }
}

fn walk<'a>(inlines: &'a [Inline], see: &mut impl FnMut(&'a Inline)) {
    for inline in inlines {
        see(inline);
        match &inline.kind {
            InlineKind::Emphasis(c) | InlineKind::Strong(c) | InlineKind::Strike(c) => walk(c, see),
            InlineKind::Lang(foreign) => walk(&foreign.content, see),
            InlineKind::Link(link) => walk(&link.content, see),
            _ => {}
        }
    }
}

fn collect<'a>(blocks: &'a [Block], see: &mut dyn FnMut(&'a Block, &'a [Inline])) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading(heading) => see(block, &heading.content),
            BlockKind::Paragraph(content) => see(block, content),
            BlockKind::List(list) => list.items.iter().for_each(|i| collect(&i.blocks, see)),
            BlockKind::Quote(blocks) => collect(blocks, see),
            BlockKind::Footnote(note) => collect(&note.blocks, see),
            BlockKind::Table(table) => {
                table.head.iter().for_each(|c| see(block, &c.content));
                table.rows.iter().flatten().for_each(|c| see(block, &c.content));
            }
            BlockKind::Code(_) | BlockKind::Rule => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In whatever block they stand, also behind the last that has a bit of its own.
    #[test]
    fn every_link_is_found() {
        let rest = "text\n\n".repeat(80);
        let text = format!(
            "[a](/a/)\n\n- x\n  - *[b](/b/)*\n\n> [c](/c/)\n\n| t |\n|---|\n| [d](/d/) |\n\nx[^1]\n\n[^1]: [e](/e/)\n\n{rest}[f](/f/)\n\nend [g](/g/)\n"
        );
        let (document, found) = crate::syntax::markdown::parse(FileId(0), &std::sync::Arc::new(text.clone()), 0..text.len());
        let (mut links, mut all) = (Vec::new(), Vec::new());
        document.links(|link, _| links.push(link.href.as_str()));
        document.inlines(|inline| {
            if let InlineKind::Link(link) = &inline.kind {
                all.push(link.href.as_str());
            }
        });
        assert!(found.is_empty() && links.len() == 7, "{links:?}");
        assert_eq!(links, all);
    }

    /// The same of headings, which may stand in lists and quotations too.
    #[test]
    fn every_heading_is_found() {
        let rest = "text\n\n".repeat(80);
        let text = format!("# a\n\n> ## b\n\n- x\n\n  ### c\n\nx[^1]\n\n[^1]: y\n\n    # d\n\n{rest}## e\n\ntext\n\n> # f\n");
        let (document, found) = crate::syntax::markdown::parse(FileId(0), &std::sync::Arc::new(text.clone()), 0..text.len());
        let (mut headings, mut all) = (Vec::new(), Vec::new());
        document.headings(|_, heading| headings.push(&heading.content));
        document.each_text(|block, _| {
            if let BlockKind::Heading(heading) = &block.kind {
                all.push(&heading.content);
            }
        });
        assert!(found.is_empty() && headings.len() == 6, "{headings:?}");
        assert!(headings.iter().zip(&all).all(|(a, b)| std::ptr::eq(*a, *b)) && headings.len() == all.len());
    }

    /// What a page costs while the site is held is mostly these.
    #[test]
    fn pieces_of_a_text_are_small() {
        assert_eq!((size_of::<Inline>(), size_of::<Block>(), size_of::<Cell>()), (40, 40, 32));
    }
}
