//! `styles.xml` → what a style means: a title, a heading, a list, bold, a language.
//!
//! The names that Word shows are translated, those in the file are not: a style is known by `w:name` and by its outline level.

use super::ImportError;
use super::text::Role;
use super::xml::{Node, walk};
use std::collections::HashMap;

/// What a style says, itself or through those that it is based on.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    name: String,
    parent: Option<String>,
    /// The outline level: 0 is the highest.
    pub outline: Option<usize>,
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub hidden: Option<bool>,
    pub strike: Option<bool>,
    pub tag: Option<String>,
    /// The list.
    pub list: Option<usize>,
    /// How deep in the list.
    pub depth: Option<usize>,
    /// Known by its own name, or that of the nearest style above it.
    known: Option<Known>,
}

/// What the names of built-in styles mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    Title,
    Heading(usize),
    Quote,
    /// The lines of a table of contents.
    Contents,
}

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Option<String>,
    /// The language of text that names none.
    pub tag: Option<String>,
}

/// The most styles, and how many of them may be based on one another.
const MAX_STYLES: usize = 5_000;
const MAX_CHAIN: usize = 20;

impl Styles {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, ImportError> {
        let mut styles = Self::default();
        let mut open: Option<(String, Style)> = None;
        walk(bytes, |node| {
            match node {
                Node::Open("style", element) => {
                    let id = element.get("styleId").unwrap_or_default();
                    let is_default = element.get("default").is_some_and(|v| v == "1" || v == "true");
                    if is_default && element.get("type").is_some_and(|t| t == "paragraph") {
                        styles.default = Some(id.clone());
                    }
                    open = Some((id, Style::default()));
                }
                Node::Close("style") => {
                    if let Some((id, style)) = open.take().filter(|_| styles.styles.len() < MAX_STYLES) {
                        styles.styles.insert(id, style);
                    }
                }
                Node::Open(name, element) => match (&mut open, name) {
                    (Some((_, style)), "name") => style.name = element.val().unwrap_or_default().to_lowercase(),
                    (Some((_, style)), "basedOn") => style.parent = element.val(),
                    (Some((_, style)), "outlineLvl") => style.outline = element.number(),
                    (Some((_, style)), "b") => style.bold = Some(element.is_on()),
                    (Some((_, style)), "i") => style.italic = Some(element.is_on()),
                    (Some((_, style)), "vanish") => style.hidden = Some(element.is_on()),
                    (Some((_, style)), "strike" | "dstrike") => style.strike = Some(element.is_on()),
                    (Some((_, style)), "lang") => style.tag = element.val(),
                    (Some((_, style)), "numId") => style.list = element.number(),
                    (Some((_, style)), "ilvl") => style.depth = element.number(),
                    (None, "lang") => styles.tag = element.val(),
                    _ => {}
                },
                _ => {}
            }
            Ok(())
        })?;
        Ok(styles)
    }

    /// What a style says with all that it is based on; without a name, what the style of plain paragraphs says.
    pub(super) fn of(&self, id: Option<&str>) -> Style {
        let mut all = Style::default();
        let mut next = id.or(self.default.as_deref());
        for _ in 0..MAX_CHAIN {
            let Some(style) = next.and_then(|id| self.styles.get(id)) else { break };
            all.outline = all.outline.or(style.outline);
            all.bold = all.bold.or(style.bold);
            all.italic = all.italic.or(style.italic);
            all.hidden = all.hidden.or(style.hidden);
            all.strike = all.strike.or(style.strike);
            all.tag = all.tag.or_else(|| style.tag.clone());
            all.list = all.list.or(style.list);
            all.depth = all.depth.or(style.depth);
            all.known = all.known.or_else(|| known(&style.name));
            next = style.parent.as_deref();
        }
        all
    }
}

fn known(name: &str) -> Option<Known> {
    let level = |n: &str| n.trim().parse::<usize>().ok().filter(|n| (1..=9).contains(n)).map(|n| n - 1);
    match name {
        "title" => Some(Known::Title),
        "quote" | "intense quote" | "quotations" | "block text" => Some(Known::Quote),
        "toc heading" => Some(Known::Contents),
        _ => match (name.strip_prefix("heading "), name.strip_prefix("toc ")) {
            (Some(n), _) => level(n).map(Known::Heading),
            (_, Some(n)) => level(n).map(|_| Known::Contents),
            _ => None,
        },
    }
}

impl Style {
    /// What its paragraphs are for.
    pub(super) fn role(&self) -> Role {
        match (self.known, self.outline) {
            (Some(Known::Title), _) => Role::Title,
            // Level 9 is that of running text.
            (_, Some(level)) if level < 9 => Role::Heading(level),
            (Some(Known::Heading(level)), None) => Role::Heading(level),
            (Some(Known::Quote), _) => Role::Quote,
            _ => Role::Body,
        }
    }

    /// True for the lines of a table of contents.
    pub(super) fn is_contents(&self) -> bool {
        self.known == Some(Known::Contents)
    }
}
