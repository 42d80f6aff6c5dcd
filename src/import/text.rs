//! What a Word file says, without its looks: blocks of pieces.

/// A block of the document.
#[derive(Clone, Debug)]
pub(super) enum Block {
    /// A paragraph, a heading, an item.
    Paragraph(Paragraph),
    /// Rows of cells, each of paragraphs.
    Table(Vec<Vec<Vec<Paragraph>>>),
    /// A line across.
    Rule,
    /// A new page begins.
    Break,
}

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Running text.
    #[default]
    Body,
    /// The title of the document.
    Title,
    /// A heading; 0 is the highest.
    Heading(usize),
    /// A quotation.
    Quote,
}

/// An item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Which list.
    pub list: usize,
    /// How deep, from 0.
    pub depth: usize,
    /// The first number of a numbered list.
    pub start: Option<u64>,
}

/// A paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph {
    pub role: Role,
    pub item: Option<Item>,
    pub pieces: Vec<Piece>,
}

/// A piece of running text.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub kind: Kind,
    pub look: Look,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words.
    Words(String),
    /// The end of a line.
    Break,
    /// The mark of a note: an index of the notes.
    Note(usize),
    /// A picture: the name of its part and what it shows.
    Picture(String, String),
}

/// How a piece looks, as far as it means something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub bold: bool,
    pub italic: bool,
    pub strike: bool,
    pub link: Option<String>,
    /// The language that Word takes it for.
    pub tag: Option<String>,
    /// The index of a language of the site, for words that stand in a text of another.
    pub foreign: Option<u8>,
}

impl Paragraph {
    /// The words in a row; a line break is a line break.
    pub(super) fn words(&self) -> String {
        let mut out = String::new();
        for piece in &self.pieces {
            match &piece.kind {
                Kind::Words(words) => out.push_str(words),
                Kind::Break => out.push('\n'),
                Kind::Note(_) | Kind::Picture(..) => {}
            }
        }
        out
    }

    /// True when nothing of it would be seen.
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.iter().all(|p| match &p.kind {
            Kind::Words(words) => words.trim().is_empty(),
            Kind::Break => true,
            Kind::Note(_) | Kind::Picture(..) => false,
        })
    }

    /// Adds words, to those before them where they look the same.
    pub(super) fn push_words(&mut self, words: &str, look: &Look) {
        if let Some(Piece { kind: Kind::Words(before), look: same }) = self.pieces.last_mut()
            && same == look
        {
            before.push_str(words);
        } else {
            self.pieces.push(Piece { kind: Kind::Words(words.to_owned()), look: look.clone() });
        }
    }

    /// True when all of its words are bold.
    pub(super) fn is_bold(&self) -> bool {
        let mut words = self.pieces.iter().filter(|p| matches!(&p.kind, Kind::Words(w) if !w.trim().is_empty())).peekable();
        words.peek().is_some() && words.all(|p| p.look.bold)
    }

    /// The pieces from one offset of [`Paragraph::words`] to another.
    pub(super) fn cut(&self, range: std::ops::Range<usize>) -> Self {
        let mut out = Self { role: self.role, item: self.item, pieces: Vec::new() };
        let mut at = 0;
        for piece in &self.pieces {
            match &piece.kind {
                Kind::Words(words) => {
                    let (from, to) = (range.start.clamp(at, at + words.len()) - at, range.end.clamp(at, at + words.len()) - at);
                    if let Some(part) = words.get(from..to).filter(|p| !p.is_empty()) {
                        out.push_words(part, &piece.look);
                    }
                    at += words.len();
                }
                Kind::Break => {
                    if range.contains(&at) {
                        out.pieces.push(piece.clone());
                    }
                    at += 1;
                }
                Kind::Note(_) | Kind::Picture(..) => {
                    if range.contains(&at) || at == range.end && at > range.start {
                        out.pieces.push(piece.clone());
                    }
                }
            }
        }
        out
    }
}

impl Block {
    /// The paragraphs in it.
    pub(super) fn paragraphs(&self) -> Vec<&Paragraph> {
        match self {
            Block::Paragraph(paragraph) => vec![paragraph],
            Block::Table(rows) => rows.iter().flatten().flatten().collect(),
            Block::Rule | Block::Break => Vec::new(),
        }
    }

    /// The words in it.
    pub(super) fn words(&self) -> String {
        match self {
            Block::Paragraph(paragraph) => paragraph.words(),
            _ => self.paragraphs().iter().map(|p| p.words()).collect::<Vec<_>>().join("\n"),
        }
    }
}
