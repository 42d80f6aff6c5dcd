//! A text → its units, the blocks that correspond between languages, each with the facts that it tells.

use super::passage::Passage;
use super::readers::Readers;
use crate::base::{Hash, Lang, Span, Spanned};
use crate::facts::{Counts, Fact, Reading, Value};
use crate::output::Subject;
use crate::output::links::{Fault, Href};
use crate::syntax::document::{Block, BlockKind, Document};
use smallvec::smallvec;
use std::collections::BTreeMap;

/// A unit of a text: what has one counterpart in every other language.
#[derive(Debug)]
pub struct Unit {
    /// What it is.
    pub kind: UnitKind,
    /// The whole block in the file.
    pub span: Span,
    /// Its words.
    pub passage: Passage,
    /// The facts that it tells, links among them.
    pub facts: Vec<UnitFact>,
    /// How many words it has.
    pub words: u32,
    /// How many of them are stop words of each language.
    pub votes: Counts,
    /// How many of them are also stop words of its own language.
    pub shared: Counts,
    /// Where words stand that rules look for.
    pub watched: Vec<u32>,
    /// Hashes of names in it, sorted.
    pub names: Vec<u32>,
    /// How many sentences it has, about.
    pub sentences: u32,
    /// How many characters it has.
    pub chars: u32,
    /// Features that a translation keeps: question marks, quotations, a colon at the end, pictures.
    pub marks: [u8; 4],
}

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// A field of a front matter or data file.
    Field(&'static str),
    /// A heading and its level.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A paragraph of an item of a list: whether the list is numbered, and a number for the list.
    Item(bool, u32),
    /// A cell: a number for the table, its row and its column.
    Cell(u32, u32, u32),
    /// Code, by its hash.
    Code(u64),
    /// A line across.
    Rule,
}

impl UnitKind {
    /// True for what may be one block in one language and two in another.
    pub fn may_split(self) -> bool {
        matches!(self, UnitKind::Paragraph)
    }
}

/// A fact and its place, where that is not simply where its words stand.
#[derive(Clone, Debug)]
pub struct UnitFact {
    /// The fact.
    pub fact: Fact,
    /// The whole link, for the target of a link.
    pub link: Option<Span>,
    /// The link leads to a page of the site.
    pub own: bool,
}

impl Unit {
    /// The place of a fact in the file.
    pub fn fact_span(&self, fact: &UnitFact) -> Span {
        fact.link.unwrap_or_else(|| self.passage.span(fact.fact.range.clone()))
    }

    /// A fact as it was written.
    pub fn written(&self, fact: &UnitFact) -> &str {
        self.passage.text().get(fact.fact.range.clone()).unwrap_or_default()
    }
}

/// What the links of a side lead to, by their place.
pub type Targets<'a> = BTreeMap<Span, &'a Result<Href, Fault>>;

/// Makes units.
pub(super) struct Units<'a> {
    pub readers: &'a Readers<'a>,
    pub lang: Lang,
    pub targets: &'a Targets<'a>,
    lists: u32,
    units: Vec<Unit>,
}

impl<'a> Units<'a> {
    pub(super) fn new(readers: &'a Readers<'a>, lang: Lang, targets: &'a Targets<'a>) -> Self {
        Self { readers, lang, targets, lists: 0, units: Vec::new() }
    }

    /// A field of a front matter or data file.
    pub(super) fn field(&mut self, name: &'static str, value: &Spanned<String>) {
        self.add(UnitKind::Field(name), value.span, Passage::value(value));
    }

    /// The text of a page.
    pub(super) fn document(&mut self, document: &Document) {
        let count = |block: &Block| match &block.kind {
            BlockKind::Table(table) => (table.rows.len() + 1) * table.head.len(),
            BlockKind::List(list) => list.items.len(),
            BlockKind::Quote(blocks) => blocks.len(),
            _ => 1,
        };
        self.units.reserve(document.blocks.iter().map(count).sum());
        self.blocks(&document.blocks, None);
    }

    fn blocks(&mut self, blocks: &[Block], item: Option<(bool, u32)>) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading(heading) => {
                    self.add(UnitKind::Heading(heading.level), block.span, Passage::running(&heading.content));
                }
                BlockKind::Paragraph(content) => {
                    let kind = item.map_or(UnitKind::Paragraph, |(ordered, list)| UnitKind::Item(ordered, list));
                    self.add(kind, block.span, Passage::running(content));
                }
                BlockKind::List(written) => {
                    self.lists += 1;
                    let list = self.lists;
                    for entry in &written.items {
                        // Only the first block of an item is the item: what follows is text below it.
                        let first = entry.blocks.iter().take(1);
                        let rest = entry.blocks.get(1..).unwrap_or_default();
                        first.for_each(|b| self.blocks(std::slice::from_ref(b), Some((written.start.is_some(), list))));
                        self.blocks(rest, None);
                    }
                }
                BlockKind::Quote(blocks) => self.blocks(blocks, None),
                BlockKind::Footnote(note) => self.blocks(&note.blocks, None),
                BlockKind::Table(written) => {
                    self.lists += 1;
                    let table = self.lists;
                    for (r, row) in std::iter::once(&written.head).chain(&written.rows).enumerate() {
                        for (c, cell) in row.iter().enumerate() {
                            self.add(UnitKind::Cell(table, r as u32, c as u32), cell.span, Passage::running(&cell.content));
                        }
                    }
                }
                BlockKind::Code(code) => {
                    let hash = Hash::of(code.text.trim().as_bytes()).to_string();
                    let hash = u64::from_str_radix(&hash[..16], 16).unwrap_or(0);
                    let passage = Passage::code(&code.text, block.span);
                    self.units.push(Unit { passage, ..self.empty(UnitKind::Code(hash), block.span) });
                }
                BlockKind::Rule => self.units.push(self.empty(UnitKind::Rule, block.span)),
            }
        }
    }

    fn empty(&self, kind: UnitKind, span: Span) -> Unit {
        Unit {
            kind,
            span,
            passage: Passage::running(&[]),
            facts: Vec::new(),
            words: 0,
            votes: smallvec![0; self.readers.count()],
            shared: smallvec![0; self.readers.count()],
            watched: Vec::new(),
            names: Vec::new(),
            sentences: 0,
            chars: 0,
            marks: [0; 4],
        }
    }

    fn add(&mut self, kind: UnitKind, span: Span, passage: Passage) {
        self.units.push(Unit { passage, ..self.empty(kind, span) });
    }

    /// The units, with the facts that they tell.
    pub(super) fn read(self) -> Vec<Unit> {
        let Self { readers, lang, targets, mut units, .. } = self;
        let is_prose = |unit: &Unit| !matches!(unit.kind, UnitKind::Code(_) | UnitKind::Rule);
        let texts: Vec<&str> = units.iter().filter(|u| is_prose(u)).map(|u| u.passage.text()).collect();
        let readings = readers.of(lang).read_all(&texts);
        for (unit, reading) in units.iter_mut().filter(|u| is_prose(u)).zip(readings) {
            unit.take(reading, readers, targets);
        }
        units
    }
}

impl Unit {
    /// Takes in what was read in its words.
    fn take(&mut self, reading: Reading, readers: &Readers<'_>, targets: &Targets<'_>) {
        let text = self.passage.text();
        self.marks = [reading.questions, reading.quotes, u8::from(text.trim_end().ends_with(':')), self.passage.flat.images.min(255) as u8];
        self.chars = text.chars().count() as u32;
        self.facts.extend(reading.facts.into_iter().map(|fact| UnitFact { fact, link: None, own: false }));
        links(&self.passage, readers, targets, &mut self.facts);
        weekdays(&mut self.facts);
        self.names = reading.names;
        self.names.sort_unstable();
        self.words = reading.words;
        self.votes = reading.votes;
        self.shared = reading.shared;
        self.watched = reading.watched;
        self.sentences = reading.sentences;
    }
}

/// The targets of links as facts. Where the words of a link say the same, once is enough.
fn links(passage: &Passage, readers: &Readers<'_>, targets: &Targets<'_>, facts: &mut Vec<UnitFact>) {
    for (range, href, span) in &passage.flat.links {
        let target = targets.get(span);
        let (value, own) = match target {
            // A file may well have a name of its own in each language.
            Some(Ok(Href::Internal { subject: None | Some(Subject::Media(_)), .. })) => continue,
            Some(Ok(Href::Internal { subject: Some(subject), .. })) => (Value::Url(format!("{subject:?}")), true),
            Some(Err(_)) => continue,
            _ => match readers.target(href) {
                Some(value) => (value, false),
                None => continue,
            },
        };
        let same = |f: &UnitFact| f.link.is_none() && f.fact.range.start < range.end && range.start < f.fact.range.end;
        if facts.iter().any(|f| same(f) && f.fact.value.agrees(&value)) {
            continue;
        }
        let fact = Fact { range: range.clone(), value, soft: false };
        facts.push(UnitFact { fact, link: Some(*span), own });
    }
}

/// The day of the week of a date is a fact of its own, which need not be said.
fn weekdays(facts: &mut Vec<UnitFact>) {
    let named: Vec<UnitFact> = facts
        .iter()
        .filter_map(|f| match &f.fact.value {
            Value::Date(date) => {
                let day = date.weekday?.to_monday_zero_offset() as u8;
                let fact = Fact { range: f.fact.range.clone(), value: Value::Weekday(day), soft: true };
                Some(UnitFact { fact, link: None, own: false })
            }
            _ => None,
        })
        .collect();
    facts.extend(named);
}
