//! Running text → Markdown in which only what is meant as a mark is one.

use super::text::{Kind, Look, Paragraph};
use crate::base::FileId;
use crate::syntax::document::{Block, BlockKind, plain};
use crate::syntax::markdown;
use std::collections::BTreeMap;

/// Where the words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Paragraph,
    Heading,
    HeadCell,
    Cell,
    Note,
}

/// What stands at one place of the text.
#[derive(Clone, Debug)]
enum Sign {
    Char(char),
    Break,
    /// Markdown as it is: a picture, the mark of a note.
    Made(String),
}

#[derive(Clone, Debug)]
struct Atom {
    sign: Sign,
    look: Look,
}

/// The marks that are given up first when a text does not come back as it was.
const ATTEMPTS: usize = 4;

/// Writes a paragraph; `number` gives a note its number.
pub(super) fn write(
    paragraph: &Paragraph,
    place: Place,
    pictures: &BTreeMap<String, String>,
    codes: &[String],
    number: &mut dyn FnMut(usize) -> Option<usize>,
) -> String {
    let one_line = !matches!(place, Place::Paragraph | Place::Note);
    let mut atoms: Vec<Atom> = Vec::new();
    for piece in &paragraph.pieces {
        let mut look = piece.look.clone();
        look.tag = None;
        look.bold &= !matches!(place, Place::Heading | Place::HeadCell);
        let mut add = |sign| atoms.push(Atom { sign, look: look.clone() });
        match &piece.kind {
            Kind::Words(words) => words.chars().for_each(|c| add(Sign::Char(c))),
            Kind::Break => add(if one_line { Sign::Char(' ') } else { Sign::Break }),
            Kind::Note(note) => number(*note).into_iter().for_each(|n| add(Sign::Made(format!("[^{n}]")))),
            Kind::Picture(part, alt) => {
                if let Some(file) = pictures.get(part) {
                    let alt: String = alt.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(300).flat_map(escaped).collect();
                    add(Sign::Made(format!("![{alt}]({file})")));
                }
            }
        }
    }
    let atoms = tidy(atoms);
    if atoms.is_empty() {
        return String::new();
    }
    let expected = expected(&atoms);
    for attempt in 0..ATTEMPTS {
        let mut atoms = atoms.clone();
        for atom in &mut atoms {
            atom.look.italic &= attempt < 1;
            atom.look.bold &= attempt < 2;
            atom.look.strike &= attempt < 2;
            if attempt >= 3 {
                (atom.look.link, atom.look.foreign) = (None, None);
            }
        }
        let text = marked(&mut atoms, place, codes);
        if attempt + 1 == ATTEMPTS || reads_as(&text, &expected) {
            return text;
        }
    }
    String::new()
}

/// Without spaces at the ends of lines, and without lines that hold nothing.
fn tidy(atoms: Vec<Atom>) -> Vec<Atom> {
    let mut out: Vec<Atom> = Vec::with_capacity(atoms.len());
    for atom in atoms {
        let at_start = out.last().is_none_or(|a| matches!(a.sign, Sign::Break));
        match atom.sign {
            Sign::Char(' ') if at_start || matches!(out.last(), Some(Atom { sign: Sign::Char(' '), .. })) => {}
            Sign::Char(c) if at_start && c.is_whitespace() => {}
            Sign::Break => {
                trim_end(&mut out);
                if !out.is_empty() {
                    out.push(atom);
                }
            }
            _ => out.push(atom),
        }
    }
    trim_end(&mut out);
    out
}

fn trim_end(atoms: &mut Vec<Atom>) {
    while atoms.last().is_some_and(|a| matches!(a.sign, Sign::Break) || matches!(a.sign, Sign::Char(c) if c.is_whitespace())) {
        atoms.pop();
    }
}

/// The words as the parser should see them.
fn expected(atoms: &[Atom]) -> String {
    atoms
        .iter()
        .filter_map(|a| match a.sign {
            Sign::Char(c) => Some(c),
            Sign::Break => Some(' '),
            Sign::Made(_) => None,
        })
        .collect()
}

/// True when our parser takes the text for one paragraph of these words.
fn reads_as(text: &str, expected: &str) -> bool {
    let (document, found) = markdown::parse(FileId(0), &text.to_owned().into(), 0..text.len());
    match document.blocks.as_slice() {
        [Block { kind: BlockKind::Paragraph(inlines), .. }] => found.is_empty() && unnumbered(&plain(inlines)) == expected,
        _ => false,
    }
}

/// Without the marks of notes, which are words for a parser that does not see the notes.
fn unnumbered(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[^") {
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        out.push_str(before);
        match after[digits..].strip_prefix(']') {
            Some(tail) if digits > 0 => rest = tail,
            _ => {
                out.push_str("[^");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// A pair of marks around words, from the outermost.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Wrap {
    Foreign(u8),
    Link(String),
    Strike,
    Bold,
    Italic,
}

fn wraps(look: &Look) -> Vec<Wrap> {
    let mut out = Vec::new();
    out.extend(look.foreign.map(Wrap::Foreign));
    out.extend(look.link.clone().map(Wrap::Link));
    out.extend(look.strike.then_some(Wrap::Strike));
    out.extend(look.bold.then_some(Wrap::Bold));
    out.extend(look.italic.then_some(Wrap::Italic));
    out
}

fn marked(atoms: &mut [Atom], place: Place, codes: &[String]) -> String {
    shrink(atoms, |l| &mut l.bold);
    shrink(atoms, |l| &mut l.italic);
    shrink(atoms, |l| &mut l.strike);
    let mut out = String::new();
    let mut open: Vec<Wrap> = Vec::new();
    let mut line = 0;
    let mut at = 0;
    while at < atoms.len() {
        let wanted = wraps(&atoms[at].look);
        let shared = open.iter().zip(&wanted).take_while(|(a, b)| a == b).count();
        while open.len() > shared {
            open.pop().into_iter().for_each(|w| close(&w, codes, &mut out));
        }
        if let Some(end) = autolink(atoms, at, shared, &wanted, &mut out) {
            at = end;
            continue;
        }
        for wrap in &wanted[shared..] {
            out.push_str(match wrap {
                Wrap::Foreign(_) | Wrap::Link(_) => "[",
                Wrap::Strike => "~~",
                Wrap::Bold => "**",
                Wrap::Italic => "*",
            });
            open.push(wrap.clone());
        }
        match &atoms[at].sign {
            Sign::Char(c) => {
                if needs_escape(atoms, at, *c, out.len() == line, place) {
                    out.push('\\');
                }
                out.push(*c);
            }
            Sign::Break => {
                out.push_str("\\\n");
                line = out.len();
            }
            Sign::Made(text) => out.push_str(text),
        }
        at += 1;
    }
    while let Some(wrap) = open.pop() {
        close(&wrap, codes, &mut out);
    }
    out
}

fn close(wrap: &Wrap, codes: &[String], out: &mut String) {
    match wrap {
        Wrap::Foreign(lang) => {
            out.push_str("]{lang=");
            out.push_str(codes.get(usize::from(*lang)).map_or("", String::as_str));
            out.push('}');
        }
        Wrap::Link(url) => {
            out.push_str("](");
            // Brackets end a target, and an ampersand may begin an entity.
            for c in url.chars() {
                match c {
                    '(' | ')' | '*' | '_' => out.extend(['\\', c]),
                    '&' => out.push_str("&amp;"),
                    _ => out.push(c),
                }
            }
            out.push(')');
        }
        Wrap::Strike => out.push_str("~~"),
        Wrap::Bold => out.push_str("**"),
        Wrap::Italic => out.push('*'),
    }
}

/// A link whose words are its target is written once; the end of it.
fn autolink(atoms: &[Atom], at: usize, shared: usize, wanted: &[Wrap], out: &mut String) -> Option<usize> {
    let [Wrap::Link(url)] = &wanted[shared..] else { return None };
    let length = atoms[at..].iter().take_while(|a| a.look == atoms[at].look).count();
    let words: Option<String> = atoms[at..at + length].iter().map(|a| if let Sign::Char(c) = a.sign { Some(c) } else { None }).collect();
    let words = words?;
    let same = words == *url && url.contains("://") || url.strip_prefix("mailto:") == Some(&words);
    if !same || !words.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'<' | b'>' | b'\\')) {
        return None;
    }
    out.push('<');
    out.push_str(&words);
    out.push('>');
    Some(at + length)
}

/// Marks stand directly at words: spaces go outside, and so do signs where the mark would touch a letter (CommonMark §6.2).
fn shrink(atoms: &mut [Atom], flag: fn(&mut Look) -> &mut bool) {
    let char_at = |atoms: &[Atom], at: usize| match atoms.get(at).map(|a| &a.sign) {
        Some(Sign::Char(c)) => *c,
        Some(Sign::Break) | None => ' ',
        Some(Sign::Made(_)) => '[',
    };
    let is_on = |atom: &mut Atom| *flag(&mut atom.look);
    let mut at = 0;
    while at < atoms.len() {
        if !is_on(&mut atoms[at]) {
            at += 1;
            continue;
        }
        let (mut start, mut end) = (at, at);
        while end < atoms.len() && is_on(&mut atoms[end]) {
            end += 1;
        }
        at = end;
        let outside_before = |start: usize| if start == 0 { ' ' } else { char_at(atoms, start - 1) };
        let bad = |edge: char, outside: char| edge.is_whitespace() || !edge.is_alphanumeric() && outside.is_alphanumeric();
        let mut changes = Vec::new();
        while start < end && bad(char_at(atoms, start), outside_before(start)) {
            changes.push(start);
            start += 1;
        }
        while end > start && bad(char_at(atoms, end - 1), char_at(atoms, end)) {
            end -= 1;
            changes.push(end);
        }
        changes.into_iter().for_each(|i| *flag(&mut atoms[i].look) = false);
    }
}

/// True for a sign that Markdown would take for a mark where it stands.
fn needs_escape(atoms: &[Atom], at: usize, c: char, line_begins: bool, place: Place) -> bool {
    let near = |i: Option<usize>| match i.and_then(|i| atoms.get(i)).map(|a| &a.sign) {
        Some(Sign::Char(c)) => Some(*c),
        Some(Sign::Made(_)) => Some('['),
        Some(Sign::Break) | None => None,
    };
    let (before, after) = (near(at.checked_sub(1)), near(Some(at + 1)));
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '\\' | '`' | '*' | '[' | ']' | '<' | '~' => true,
        '_' => !(word(before) && word(after)),
        '&' => after.is_some_and(|c| c.is_ascii_alphanumeric() || c == '#'),
        '!' => after == Some('[') || atoms.get(at + 1).is_some_and(|a| a.look.link.is_some() || a.look.foreign.is_some()),
        '|' => matches!(place, Place::Cell | Place::HeadCell) || line_begins,
        '{' | '}' => place == Place::Heading,
        '#' if place == Place::Heading => after.is_none() || line_begins,
        '#' | '>' => line_begins,
        '=' => line_begins,
        '+' | '-' => line_begins && after.is_none_or(|c| c == ' ' || c == '-' || c == ':' || c == '|'),
        ':' => line_begins && after == Some('-'),
        '.' | ')' => {
            // A number that would begin a list.
            let digits = atoms[..at].iter().rev().take_while(|a| matches!(a.sign, Sign::Char(c) if c.is_ascii_digit())).take(10).count();
            let begins = digits > 0 && atoms[..at - digits].last().is_none_or(|a| matches!(a.sign, Sign::Break));
            begins && after.is_none_or(|c| c == ' ')
        }
        _ => false,
    }
}

fn escaped(c: char) -> impl Iterator<Item = char> {
    let mark = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~' | '&' | '|' | '!').then_some('\\');
    mark.into_iter().chain(std::iter::once(c))
}
