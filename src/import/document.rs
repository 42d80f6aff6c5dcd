//! A part with text (WordprocessingML, ECMA-376-1 §17) → blocks, or the paragraphs of each note.
//!
//! What tracked changes inserted is kept and what they deleted is not. Of two forms of the same drawing the first is taken.
//! A text box stands after the paragraph that holds it, and a table inside a cell becomes paragraphs of that cell.

use super::ImportError;
use super::fields::{Field, link};
use super::numbering::{Level, Numbering};
use super::relations::Relation;
use super::styles::Styles;
use super::text::{Block, Item, Kind, Look, Paragraph, Piece, Role};
use super::word::Spent;
use super::xml::{Element, Node};
use std::collections::{BTreeMap, HashMap};

/// A paragraph that is open.
#[derive(Default)]
struct Open {
    paragraph: Paragraph,
    style: Option<String>,
    outline: Option<usize>,
    list: Option<usize>,
    depth: Option<usize>,
    /// A line below or above it.
    bordered: bool,
    breaks_before: bool,
    breaks_after: bool,
    /// The end of it was deleted: the next one goes on in it.
    continues: bool,
}

/// A run that is open: what is said of it directly.
#[derive(Default)]
struct Run {
    style: Option<String>,
    bold: Option<bool>,
    italic: Option<bool>,
    strike: Option<bool>,
    hidden: Option<bool>,
    tag: Option<String>,
    /// What of it came out, once it has words.
    look: Option<(Look, bool)>,
}

/// What is read of a part.
pub(super) struct Reader<'a> {
    styles: &'a Styles,
    numbering: &'a Numbering,
    links: &'a BTreeMap<String, Relation>,
    spent: &'a mut Spent,
    pub blocks: Vec<Block>,
    /// The notes that this part holds.
    pub notes: Vec<(String, Vec<Paragraph>)>,
    /// The notes that are asked for: whether at the end, and the id.
    pub asked: Vec<(bool, String)>,
    known_notes: HashMap<(bool, String), usize>,
    /// The names of what is open.
    path: Vec<&'static str>,
    /// How many elements are open that are passed over.
    skipped: usize,
    open: Vec<Open>,
    /// What text boxes hold, until the paragraph around them ends.
    boxed: Vec<Paragraph>,
    runs: Vec<Run>,
    fields: Vec<Field>,
    hyperlinks: Vec<Option<String>>,
    /// For each choice between forms of a drawing, whether one was taken.
    choices: Vec<bool>,
    /// What a picture shows, from the drawing around it.
    alt: String,
    /// How many tables are open, and the outermost of them.
    tables: usize,
    rows: Vec<Vec<Vec<Paragraph>>>,
    row_deleted: bool,
    /// How many cells the open one covers beside its own place.
    covered: usize,
    /// What was begun in a paragraph whose end was deleted.
    carried: Vec<Piece>,
}

/// The most fields that may be open in one another.
const MAX_FIELDS: usize = 250;

/// The names that mean something as what is around others.
const NAMES: &[&str] = &["p", "r", "t", "pPr", "rPr", "pBdr", "instrText", "trPr", "numPr"];

impl<'a> Reader<'a> {
    pub(super) fn new(styles: &'a Styles, numbering: &'a Numbering, links: &'a BTreeMap<String, Relation>, spent: &'a mut Spent) -> Self {
        Self {
            styles,
            numbering,
            links,
            spent,
            blocks: Vec::new(),
            notes: Vec::new(),
            asked: Vec::new(),
            known_notes: HashMap::new(),
            path: Vec::new(),
            skipped: 0,
            open: Vec::new(),
            boxed: Vec::new(),
            runs: Vec::new(),
            fields: Vec::new(),
            hyperlinks: Vec::new(),
            choices: Vec::new(),
            alt: String::new(),
            tables: 0,
            rows: Vec::new(),
            row_deleted: false,
            covered: 0,
            carried: Vec::new(),
        }
    }

    /// Takes what comes next.
    pub(super) fn see(&mut self, node: Node<'_>) -> Result<(), ImportError> {
        match node {
            Node::Open(_, _) if self.skipped > 0 => self.skipped += 1,
            Node::Open(name, element) => {
                if self.passes_over(name, &element) {
                    self.skipped = 1;
                    return Ok(());
                }
                self.begin(name, &element)?;
                self.path.push(NAMES.iter().find(|n| **n == name).copied().unwrap_or(""));
            }
            Node::Close(_) if self.skipped > 0 => self.skipped -= 1,
            Node::Close(name) => {
                self.path.pop();
                self.end(name)?;
            }
            Node::Text(words) if self.skipped == 0 => match self.path.last() {
                Some(&"t") => self.words(words)?,
                Some(&"instrText") => {
                    if let Some(field) = self.fields.last_mut() {
                        field.instruct(words);
                    }
                }
                _ => {}
            },
            Node::Text(_) => {}
        }
        Ok(())
    }

    fn parent(&self) -> &'static str {
        self.path.last().copied().unwrap_or("")
    }

    /// True for what is not part of the text as it stands.
    fn passes_over(&mut self, name: &str, element: &Element<'_>) -> bool {
        match name {
            "del" | "moveFrom" => {
                let depth = self.path.len();
                if self.parent() == "rPr" && depth >= 2 && self.path[depth - 2] == "pPr" {
                    self.open.last_mut().into_iter().for_each(|o| o.continues = true);
                }
                self.row_deleted |= self.parent() == "trPr";
                true
            }
            "delText" | "delInstrText" | "rt" | "pPrChange" | "rPrChange" | "sectPrChange" | "tblPrChange" | "tcPrChange"
            | "trPrChange" => true,
            // A second form of the same drawing.
            "Choice" | "Fallback" => match self.choices.last_mut() {
                Some(taken) => std::mem::replace(taken, true),
                None => false,
            },
            // The lines between text and notes.
            "footnote" | "endnote" => element.get("type").is_some_and(|t| t != "normal"),
            _ => false,
        }
    }

    fn begin(&mut self, name: &str, element: &Element<'_>) -> Result<(), ImportError> {
        match (self.parent(), name) {
            ("pPr", _) | ("numPr", _) | ("pBdr", _) => self.paragraph_property(name, element),
            ("rPr", _) if self.path.iter().rev().nth(1) == Some(&"r") => self.run_property(name, element),
            ("rPr", _) => {}
            (_, "p") => {
                self.spent.paragraph()?;
                self.open.push(Open::default());
            }
            (_, "r") => self.runs.push(Run::default()),
            (_, "AlternateContent") => self.choices.push(false),
            (_, "fldSimple") if self.fields.len() < MAX_FIELDS => {
                self.fields.push(Field::simple(&element.get("instr").unwrap_or_default()))
            }
            ("r", "fldChar") => match element.get("fldCharType").as_deref() {
                Some("begin") if self.fields.len() < MAX_FIELDS => self.fields.push(Field::default()),
                Some("separate") => self.fields.last_mut().into_iter().for_each(Field::begin_result),
                Some("end") => drop(self.fields.pop()),
                _ => {}
            },
            (_, "hyperlink") => {
                let relation = element.get("id").and_then(|id| self.links.get(&id)).filter(|r| r.external && r.kind == "hyperlink");
                self.hyperlinks.push(relation.and_then(|r| link(&r.target)));
            }
            ("r", "br") if element.get("type").is_some_and(|t| t == "page") => {
                self.open.last_mut().into_iter().for_each(|o| match o.paragraph.is_empty() {
                    true => o.breaks_before = true,
                    false => o.breaks_after = true,
                });
            }
            ("r", "br" | "cr") => self.piece(Kind::Break)?,
            ("r", "tab" | "ptab") => self.words(" ")?,
            ("r", "noBreakHyphen") => self.words("-")?,
            ("r", "sym") => {
                let code = element.get("char").and_then(|c| u32::from_str_radix(&c, 16).ok());
                // Fonts of signs have their own places, which no other font shows.
                let sign = code.and_then(char::from_u32).filter(|c| !c.is_control() && !matches!(c, '\u{e000}'..='\u{f8ff}'));
                if let Some(sign) = sign {
                    self.words(sign.encode_utf8(&mut [0; 4]))?;
                }
            }
            ("r", "footnoteReference" | "endnoteReference") => {
                let key = (name == "endnoteReference", element.get("id").unwrap_or_default());
                let next = self.asked.len();
                let number = *self.known_notes.entry(key.clone()).or_insert(next);
                if number == next {
                    self.asked.push(key);
                }
                self.piece(Kind::Note(number))?;
            }
            (_, "docPr") => self.alt = element.get("descr").unwrap_or_default(),
            (_, "shape") => self.alt = element.get("alt").unwrap_or_default(),
            (_, "blip" | "imagedata") => {
                let id = element.get("embed").or_else(|| element.get("id")).unwrap_or_default();
                let alt = std::mem::take(&mut self.alt);
                if let Some(relation) = self.links.get(&id).filter(|r| !r.external && r.kind == "image") {
                    self.piece(Kind::Picture(relation.target.clone(), alt))?;
                }
            }
            (_, "tbl") if self.open.is_empty() => self.tables += 1,
            (_, "tr") if self.tables == 1 && self.open.is_empty() => {
                self.row_deleted = false;
                self.rows.push(Vec::new());
            }
            (_, "tc") if self.tables == 1 && self.open.is_empty() => {
                self.spent.paragraph()?;
                self.rows.last_mut().into_iter().for_each(|row| row.push(Vec::new()));
            }
            (_, "gridSpan") if self.tables == 1 && self.open.is_empty() => {
                self.covered = element.number().unwrap_or(1).saturating_sub(1).min(64);
            }
            (_, "footnote" | "endnote") => self.notes.push((element.get("id").unwrap_or_default(), Vec::new())),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), ImportError> {
        match name {
            "p" => self.end_paragraph(),
            "r" => drop(self.runs.pop()),
            "AlternateContent" => drop(self.choices.pop()),
            "fldSimple" => drop(self.fields.pop()),
            "hyperlink" => drop(self.hyperlinks.pop()),
            "tc" if self.tables == 1 && self.open.is_empty() => {
                // The cells that a wide one covers are there and empty.
                for _ in 0..std::mem::take(&mut self.covered) {
                    self.spent.paragraph()?;
                    self.rows.last_mut().into_iter().for_each(|row| row.push(Vec::new()));
                }
            }
            "body" => {
                let rest = Paragraph { pieces: std::mem::take(&mut self.carried), ..Paragraph::default() };
                self.blocks.extend((!rest.is_empty()).then_some(Block::Paragraph(rest)));
            }
            "tr" if self.tables == 1 && self.open.is_empty() && self.row_deleted => drop(self.rows.pop()),
            "tbl" if self.open.is_empty() && self.tables > 0 => {
                self.tables -= 1;
                let rows = if self.tables == 0 { std::mem::take(&mut self.rows) } else { Vec::new() };
                if self.notes.is_empty() && !rows.is_empty() {
                    self.blocks.push(Block::Table(rows));
                } else if let Some((_, note)) = self.notes.last_mut() {
                    note.extend(rows.into_iter().flatten().flatten());
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn paragraph_property(&mut self, name: &str, element: &Element<'_>) {
        let Some(open) = self.open.last_mut() else { return };
        match (self.path.last().copied().unwrap_or(""), name) {
            (_, "pStyle") => open.style = element.val(),
            (_, "numId") => open.list = element.number(),
            (_, "ilvl") => open.depth = element.number(),
            (_, "outlineLvl") => open.outline = element.number(),
            (_, "pageBreakBefore") => open.breaks_before = element.is_on(),
            ("pBdr", "bottom" | "top") => open.bordered = element.is_on() && element.val().is_some_and(|v| v != "nil"),
            // The section that ends here; the next one may go on where this one ends.
            (_, "sectPr") => open.breaks_after = true,
            _ => {}
        }
    }

    fn run_property(&mut self, name: &str, element: &Element<'_>) {
        let Some(run) = self.runs.last_mut() else { return };
        match name {
            "rStyle" => run.style = element.val(),
            "b" => run.bold = Some(element.is_on()),
            "i" => run.italic = Some(element.is_on()),
            "strike" | "dstrike" => run.strike = Some(element.is_on()),
            "vanish" => run.hidden = Some(element.is_on()),
            "lang" => run.tag = element.val().filter(|t| t.len() < 20),
            _ => {}
        }
    }

    /// How the words of the open run look, and whether they are hidden.
    fn look(&mut self) -> (Look, bool) {
        let in_result = self.fields.iter().find_map(|f| f.link());
        let to = self.hyperlinks.iter().rev().flatten().next().map(String::as_str).or(in_result).map(str::to_owned);
        let (styles, style) = (self.styles, self.open.last().and_then(|o| o.style.as_deref()));
        let Some(run) = self.runs.last_mut() else { return (Look { link: to, ..Look::default() }, false) };
        let (mut look, hidden) = run
            .look
            .get_or_insert_with(|| {
                let paragraph = styles.of(style);
                let own = run.style.as_deref().map(|id| styles.of(Some(id))).unwrap_or_default();
                let look = Look {
                    bold: run.bold.or(own.bold).or(paragraph.bold).unwrap_or(false),
                    italic: run.italic.or(own.italic).or(paragraph.italic).unwrap_or(false),
                    strike: run.strike.or(own.strike).or(paragraph.strike).unwrap_or(false),
                    tag: run.tag.clone().or(own.tag).or(paragraph.tag).or_else(|| styles.tag.clone()),
                    ..Look::default()
                };
                (look, run.hidden.or(own.hidden).or(paragraph.hidden).unwrap_or(false))
            })
            .clone();
        look.link = to;
        (look, hidden)
    }

    /// True where what stands here is text: not in the instruction of a field, and not in a table of contents.
    fn is_text(&self) -> bool {
        !self.open.is_empty() && self.fields.iter().all(|f| f.in_result && !f.is_contents())
    }

    fn words(&mut self, words: &str) -> Result<(), ImportError> {
        if !self.is_text() {
            return Ok(());
        }
        self.spent.piece(words.len())?;
        let (look, hidden) = self.look();
        if let Some(open) = self.open.last_mut().filter(|_| !hidden) {
            open.paragraph.push_words(words, &look);
        }
        Ok(())
    }

    fn piece(&mut self, kind: Kind) -> Result<(), ImportError> {
        if !self.is_text() {
            return Ok(());
        }
        self.spent.piece(1)?;
        let (look, hidden) = self.look();
        if let Some(open) = self.open.last_mut().filter(|_| !hidden) {
            open.paragraph.pieces.push(Piece { kind, look });
        }
        Ok(())
    }

    fn end_paragraph(&mut self) {
        let Some(mut open) = self.open.pop() else { return };
        let style = self.styles.of(open.style.as_deref());
        if style.is_contents() {
            open.paragraph.pieces.clear();
        }
        let paragraph = &mut open.paragraph;
        paragraph.role = match open.outline {
            Some(level) if level < 9 && style.role() == Role::Body => Role::Heading(level),
            _ => style.role(),
        };
        let list = open.list.or(style.list).filter(|l| *l > 0);
        let depth = open.depth.or(style.depth).unwrap_or(0).min(8);
        paragraph.item = list.and_then(|list| match self.numbering.level(list, depth) {
            Level::Bullet => Some(Item { list, depth, start: None }),
            Level::Number(first) => Some(Item { list, depth, start: Some(first) }),
            Level::Nothing => None,
        });
        // Numbered headings are headings.
        if !matches!(paragraph.role, Role::Body | Role::Quote) {
            paragraph.item = None;
        }
        if !self.open.is_empty() {
            self.boxed.push(open.paragraph);
            return;
        }
        // An instruction ends with its paragraph, whatever a broken file says.
        self.fields.retain(|f| f.in_result);
        if !self.carried.is_empty() {
            let rest = std::mem::take(&mut paragraph.pieces);
            paragraph.pieces = std::mem::take(&mut self.carried);
            paragraph.pieces.extend(rest);
        }
        if open.continues {
            self.carried = open.paragraph.pieces;
            return;
        }
        let is_rule = open.bordered && open.paragraph.is_empty();
        let boxed = std::mem::take(&mut self.boxed);
        let all = std::iter::once(open.paragraph).chain(boxed).filter(|p| !p.is_empty());
        if let Some((_, note)) = self.notes.last_mut() {
            note.extend(all);
        } else if let Some(cell) = self.rows.last_mut().filter(|_| self.tables > 0).and_then(|row| row.last_mut()) {
            cell.extend(all);
        } else {
            self.blocks.extend(open.breaks_before.then_some(Block::Break));
            self.blocks.extend(all.map(Block::Paragraph));
            self.blocks.extend(is_rule.then_some(Block::Rule));
            self.blocks.extend(open.breaks_after.then_some(Block::Break));
        }
    }
}
