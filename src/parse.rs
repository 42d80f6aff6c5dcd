//! Every source file → its tree. One file at a time, on all cores; nothing fails.

use crate::base::{Diagnostic, FileId, Span, any_place, rule, text};
use crate::sources::{Content, Odd, SourceFile, Sources};
use crate::syntax::document::Document;
use crate::syntax::fluent::{self, MessageFile};
use crate::syntax::front_matter;
use crate::syntax::markdown;
use crate::syntax::picture::{self, PictureHeader};
use crate::syntax::yaml::{self, Node};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The trees of a site.
#[derive(Debug, Default)]
pub struct Trees {
    /// Data files: the path and the tree. A file without a tree has been reported.
    pub data: Vec<(String, FileId, Option<Node>)>,
    /// Markdown files.
    pub pages: Vec<PageTree>,
    /// Message files: the code of the language.
    pub messages: Vec<(String, FileId, MessageFile)>,
    /// Pictures and the like in `content/`, by path.
    pub media: Vec<(String, FileId)>,
    /// The size and kind of those that are pictures.
    pub pictures: BTreeMap<FileId, PictureHeader>,
    /// Files of themes, by path.
    pub theme: Vec<(String, FileId)>,
    /// What was wrong.
    pub found: Vec<Diagnostic>,
}

/// A Markdown file.
#[derive(Debug)]
pub struct PageTree {
    /// The file.
    pub file: FileId,
    /// Its path: `content/press/x.fr.md`.
    pub path: String,
    /// The front matter; none when it could not be read, which has been reported.
    pub front: Option<Node>,
    /// The text.
    pub document: Document,
}

/// What becomes of one file.
enum Tree {
    Data(Option<Node>),
    Page(Box<PageTree>),
    Messages(MessageFile),
    Media(Option<PictureHeader>),
    Theme,
    Ignored,
}

/// Reads every file. The order of the trees and of the findings is that of the sources.
pub fn parse(sources: &Sources) -> Trees {
    let files: Vec<(FileId, &SourceFile)> = sources.iter().collect();
    let parsed: Vec<(Tree, Vec<Diagnostic>)> = files.par_iter().with_min_len(16).map(|(id, file)| parse_file(*id, file)).collect();
    let mut trees = Trees::default();
    for ((id, file), (tree, found)) in files.into_iter().zip(parsed) {
        trees.found.extend(found);
        let path = file.path.clone();
        match tree {
            Tree::Data(node) => trees.data.push((path, id, node)),
            Tree::Page(page) => trees.pages.push(*page),
            Tree::Messages(messages) => {
                let code = path.split('/').nth(1).unwrap_or_default().to_owned();
                trees.messages.push((code, id, messages));
            }
            Tree::Media(header) => {
                trees.pictures.extend(header.map(|h| (id, h)));
                trees.media.push((path, id));
            }
            Tree::Theme => trees.theme.push((path, id)),
            Tree::Ignored => {}
        }
    }
    trees
}

/// The tree of one Markdown file; none of another file.
pub fn page_tree(sources: &Sources, file: FileId) -> Option<PageTree> {
    match parse_file(file, sources.file(file)).0 {
        Tree::Page(page) => Some(*page),
        _ => None,
    }
}

fn parse_file(id: FileId, file: &SourceFile) -> (Tree, Vec<Diagnostic>) {
    let top = Span::top(id);
    let one = |tree, diagnostic: Diagnostic| (tree, vec![diagnostic]);
    let path = file.path.as_str();
    let content = path.starts_with("content/");
    // What other versions of the tool may keep there is theirs.
    if path.starts_with("content/.diptych/") && path != crate::sources::LEDGER {
        return (Tree::Ignored, Vec::new());
    }
    let text = match &file.content {
        Content::Text(text) => text,
        Content::Binary(bytes) if content => return (Tree::Media(picture::header(bytes).ok()), Vec::new()),
        Content::Binary(_) if path.starts_with("themes/") => return (Tree::Theme, Vec::new()),
        Content::Binary(_) => return (Tree::Ignored, Vec::new()),
        Content::NotText(at) => {
            return one(
                broken(id, path),
                Diagnostic::new(rule::FILE_ENCODING, text!("file-encoding", byte = *at)).at(top).help(text!("file-encoding.help")),
            );
        }
        Content::TooLarge(size, limit) => {
            let mega = |n: u64| format!("{}.{}", n / 1_000_000, n / 100_000 % 10);
            return one(
                broken(id, path),
                Diagnostic::new(rule::FILE_SIZE, text!("file-size", size = mega(*size), limit = mega(*limit))).at(top),
            );
        }
        Content::Odd(Odd::Link) => {
            return one(
                Tree::Ignored,
                Diagnostic::new(rule::FILE_KIND, text!("file-kind.link")).at(top).help(text!("file-kind.link-help")),
            );
        }
        Content::Odd(Odd::Special) => return one(Tree::Ignored, Diagnostic::new(rule::FILE_KIND, text!("file-kind.special")).at(top)),
        Content::Odd(Odd::Deep) => return one(Tree::Ignored, Diagnostic::new(rule::FILE_KIND, text!("file-kind.deep")).at(top)),
        Content::Odd(Odd::Name) => return one(Tree::Ignored, Diagnostic::new(rule::FILE_KIND, text!("file-kind.name")).at(top)),
        Content::Unreadable(words) => {
            return one(broken(id, path), Diagnostic::new(rule::FILE_UNREADABLE, text!("file-unreadable", words = words)).at(top));
        }
    };
    if let Some((at, c)) = invisible(text) {
        let place = Span::new(id, at, at + c.len_utf8());
        return one(
            broken(id, path),
            Diagnostic::new(rule::FILE_ENCODING, text!("file-encoding.invisible", code = format!("U+{:04X}", c as u32)))
                .at(place)
                .help(text!("file-encoding.invisible-help")),
        );
    }
    if content && path.ends_with(".md") {
        return page(id, path, text);
    }
    if path.starts_with("themes/") {
        return (Tree::Theme, Vec::new());
    }
    if path.ends_with(".yaml") || path.ends_with(".yml") {
        let (node, found) = yaml::parse(id, text, 0..text.len());
        return (Tree::Data(node), found);
    }
    if path.starts_with("i18n/") && path.ends_with("/messages.ftl") {
        let (messages, found) = fluent::parse(id, text);
        return (Tree::Messages(messages), found);
    }
    // Other texts beside an author's are files that somebody may link to, whether or not they are published.
    if content { (Tree::Media(None), Vec::new()) } else { (Tree::Ignored, Vec::new()) }
}

/// A file that could not be read still stands for its page, so that the page is not said to be missing as well.
fn broken(id: FileId, path: &str) -> Tree {
    if path.starts_with("content/") && path.ends_with(".md") {
        Tree::Page(Box::new(PageTree { file: id, path: path.to_owned(), front: None, document: Document::default() }))
    } else if path.ends_with(".yaml") {
        Tree::Data(None)
    } else {
        Tree::Ignored
    }
}

/// The first character that no one can see and that may lead astray: a control, or one that turns the direction of
/// the text (CVE-2021-42574).
fn invisible(text: &str) -> Option<(usize, char)> {
    let is_one =
        |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    // What they begin with, most texts do not hold.
    let may_begin_one = |a: u8, b: u8, c: u8| {
        (a < b' ') & !((a == b'\n') | (a == b'\r') | (a == b'\t'))
            | (a == 0x7f)
            | (a == 0xc2) & (b < 0xa0)
            | (a == 0xe2) & ((b == 0x80) & (c.wrapping_sub(0xaa) < 5) | (b == 0x81) & (c.wrapping_sub(0xa6) < 4))
    };
    if !any_place(text, may_begin_one) {
        return None;
    }
    text.char_indices().find(|(_, c)| is_one(*c))
}

fn page(id: FileId, path: &str, text: &Arc<String>) -> (Tree, Vec<Diagnostic>) {
    let split = match front_matter::split(id, text) {
        Ok(split) => split,
        Err(diagnostic) => return (broken(id, path), vec![*diagnostic]),
    };
    let (front, mut found) = yaml::parse(id, text, split.yaml);
    let (document, more) = markdown::parse(id, text, split.body);
    found.extend(more);
    (Tree::Page(Box::new(PageTree { file: id, path: path.to_owned(), front, document })), found)
}
