//! Blocks of one language → our Markdown.
//!
//! Every paragraph is read back by our own parser: where its words would not come out as they went in, it is written with
//! fewer marks, in the end with none.

use super::inline::{self, Place};
use super::text::{Block, Item, Kind, Paragraph, Role};
use std::collections::{BTreeMap, HashMap};

/// What the words need to know of their surroundings.
pub(super) struct Writer<'a> {
    /// The file of each picture, by the name of its part.
    pub pictures: &'a BTreeMap<String, String>,
    /// The codes of the languages.
    pub codes: &'a [String],
    /// The paragraphs of each note.
    pub notes: &'a [Vec<Paragraph>],
    /// The level of each level of heading of the document.
    pub levels: &'a BTreeMap<usize, usize>,
    /// The notes that the text refers to, in order.
    pub asked: Vec<usize>,
}

/// An open list.
struct List {
    id: usize,
    depth: usize,
    indent: usize,
    /// Where the words of its items stand.
    inner: usize,
    ordered: bool,
    delimiter: char,
}

impl Writer<'_> {
    /// The whole text, notes at the end.
    pub(super) fn write(&mut self, blocks: &[Block]) -> String {
        let mut out: Vec<String> = Vec::new();
        let mut counters: HashMap<(usize, usize), u64> = HashMap::new();
        let mut last_level = 1;
        let mut at = 0;
        while let Some(block) = blocks.get(at) {
            at += 1;
            match block {
                Block::Paragraph(paragraph) if paragraph.item.is_some() => {
                    let items = blocks[at - 1..].iter().map_while(item).collect::<Vec<_>>();
                    at += items.len() - 1;
                    out.push(self.list(&items, &mut counters));
                }
                Block::Paragraph(paragraph) => match paragraph.role {
                    Role::Title | Role::Heading(_) => {
                        let wanted = match paragraph.role {
                            Role::Heading(level) => self.levels.get(&level).copied().unwrap_or(2),
                            _ => 2,
                        };
                        let level = wanted.clamp(2, (last_level + 1).min(6));
                        let words = self.inline(paragraph, Place::Heading);
                        if !words.is_empty() {
                            last_level = level;
                            out.push(format!("{} {words}", "#".repeat(level)));
                        }
                    }
                    Role::Quote => {
                        let text = self.inline(paragraph, Place::Paragraph);
                        let text = text.lines().map(|l| format!("> {l}")).collect::<Vec<_>>().join("\n");
                        match out.last_mut() {
                            Some(before) if at > 1 && is_quote(blocks.get(at - 2)) && before.starts_with("> ") => {
                                before.push_str("\n>\n");
                                before.push_str(&text);
                            }
                            _ => out.push(text),
                        }
                    }
                    Role::Body => out.push(self.inline(paragraph, Place::Paragraph)),
                },
                Block::Table(rows) => out.push(self.table(rows)),
                Block::Rule => out.push("---".to_owned()),
                Block::Break => {}
            }
        }
        // A line across at either end parts nothing.
        out.retain(|b| !b.is_empty());
        let ends = |b: Option<&String>| b.is_some_and(|b| b == "---");
        while ends(out.first()) {
            out.remove(0);
        }
        while ends(out.last()) {
            out.pop();
        }
        let mut number = 0;
        while let Some(note) = self.asked.get(number).copied() {
            number += 1;
            let paragraphs: Vec<String> =
                self.notes.get(note).into_iter().flatten().map(|p| self.inline(p, Place::Note)).filter(|t| !t.is_empty()).collect();
            let text = paragraphs.join("\n\n").replace('\n', "\n    ").replace("\n    \n", "\n\n");
            out.push(format!("[^{number}]: {text}"));
        }
        out.join("\n\n")
    }

    fn inline(&mut self, paragraph: &Paragraph, place: Place) -> String {
        let notes = self.notes;
        let has_words = |note: usize| notes.get(note).is_some_and(|n| n.iter().any(|p| !p.words().trim().is_empty()));
        let asked = &mut self.asked;
        let mut number = |note: usize| {
            if place == Place::Note || !has_words(note) {
                return None;
            }
            let at = asked.iter().position(|n| *n == note).unwrap_or_else(|| {
                asked.push(note);
                asked.len() - 1
            });
            Some(at + 1)
        };
        inline::write(paragraph, place, self.pictures, self.codes, &mut number)
    }

    fn list(&mut self, items: &[(&Paragraph, Item)], counters: &mut HashMap<(usize, usize), u64>) -> String {
        let mut lines: Vec<String> = Vec::new();
        let mut open: Vec<List> = Vec::new();
        for (paragraph, item) in items {
            let text = self.inline(paragraph, Place::Paragraph);
            if text.is_empty() {
                continue;
            }
            while open.last().is_some_and(|l| l.depth > item.depth) {
                open.pop();
            }
            let ordered = item.start.is_some();
            let mut delimiter = '.';
            let goes_on = open.last().is_some_and(|l| l.depth == item.depth && l.ordered == ordered && (l.id == item.list || !ordered));
            if !goes_on {
                if let Some(before) = open.pop_if(|l| l.depth == item.depth) {
                    // Two numbered lists with one sign would be one.
                    delimiter = if ordered && before.ordered && before.delimiter == '.' { ')' } else { '.' };
                }
                let indent = open.last().map_or(0, |l| l.inner);
                open.push(List { id: item.list, depth: item.depth, indent, inner: indent + 2, ordered, delimiter });
            }
            let Some(list) = open.last_mut() else { continue };
            let mark = match item.start {
                None => "-".to_owned(),
                Some(first) => {
                    let number = counters.entry((item.list, item.depth)).and_modify(|n| *n += 1).or_insert(first.min(999_999_999));
                    format!("{number}{}", list.delimiter)
                }
            };
            // Deeper numbers begin anew below the next item.
            for deeper in item.depth + 1..9 {
                counters.remove(&(item.list, deeper));
            }
            if !goes_on {
                list.inner = list.indent + mark.len() + 1;
                // Only a list that begins with 1 may follow words without a blank line.
                if !lines.is_empty() && mark != "-" && !mark.starts_with("1.") {
                    lines.push(String::new());
                }
            }
            let inner = " ".repeat(list.indent + mark.len() + 1);
            let mut text = text.lines();
            lines.push(format!("{}{mark} {}", " ".repeat(list.indent), text.next().unwrap_or_default()));
            lines.extend(text.map(|l| format!("{inner}{l}")));
        }
        lines.join("\n")
    }

    fn table(&mut self, rows: &[Vec<Vec<Paragraph>>]) -> String {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut lines = Vec::new();
        for (at, row) in rows.iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).enumerate() {
            let place = if at == 0 { Place::HeadCell } else { Place::Cell };
            let mut line = "|".to_owned();
            for column in 0..width {
                let cell: &[Paragraph] = row.get(column).map_or(&[], Vec::as_slice);
                let words: Vec<String> = cell.iter().map(|p| self.inline(p, place)).filter(|t| !t.is_empty()).collect();
                line.push_str(&format!(" {} |", words.join(" ")).replace("  |", " |"));
            }
            lines.push(line);
            if at == 0 {
                lines.push(format!("|{}", "---|".repeat(width)));
            }
        }
        lines.join("\n")
    }
}

fn item(block: &Block) -> Option<(&Paragraph, Item)> {
    match block {
        Block::Paragraph(paragraph) => paragraph.item.map(|item| (paragraph, item)),
        _ => None,
    }
}

fn is_quote(block: Option<&Block>) -> bool {
    matches!(block, Some(Block::Paragraph(p)) if p.role == Role::Quote && p.item.is_none())
}

/// The parts of the pictures in a block, in order, with what they show.
pub(super) fn pictures(block: &Block) -> impl Iterator<Item = (&String, &String)> {
    block.paragraphs().into_iter().flat_map(|p| &p.pieces).filter_map(|p| match &p.kind {
        Kind::Picture(part, alt) => Some((part, alt)),
        _ => None,
    })
}
