//! A file and what the editor wrote in its place → the file with exactly what was changed.
//!
//! Sveltia writes a whole file: it puts the fields into its own order, drops comments, chooses quotes anew and ends lines in its own
//! way. None of that is an edit. Of the front matter, fields whose values mean the same keep their bytes, and the others are replaced
//! where they stand; the text is taken over when a letter of it differs. What cannot be read on both sides is written as it came.

use crate::base::FileId;
use crate::syntax::front_matter::{Split, split};
use crate::syntax::yaml::{self, Node, Value};
use std::collections::BTreeMap;
use std::ops::Range;

/// The mark that some editors put before a text in UTF-8.
const BOM: char = '\u{feff}';

/// The new content of the file at `path`, which holds `old`, when the editor writes `new`.
pub fn merge(path: &str, old: &str, new: &str) -> String {
    if !path.ends_with(".md") {
        return new.to_owned();
    }
    if old.is_empty() {
        return begun(new);
    }
    let unmarked = old.strip_prefix(BOM).unwrap_or(old);
    let fresh = new.strip_prefix(BOM).unwrap_or(new).replace("\r\n", "\n");
    let Some(merged) = merged(unmarked, &fresh).filter(|merged| says_the_same(merged, &fresh)) else { return new.to_owned() };
    let mark = if unmarked.len() == old.len() { "" } else { &old[..BOM.len_utf8()] };
    format!("{mark}{merged}")
}

/// A new file. Without any field Sveltia leaves out the two lines that every text begins with.
fn begun(new: &str) -> String {
    if new.starts_with("---") { new.to_owned() } else { format!("---\n---\n\n{}\n", bare(new)) }
}

/// A text without the empty lines before it and the space after it. Spaces that are no ASCII are words to typographers, and the first
/// line may be set in.
fn bare(text: &str) -> &str {
    const SPACE: [char; 4] = [' ', '\t', '\n', '\r'];
    let text = text.trim_end_matches(SPACE);
    let first = text.find(|c| !SPACE.contains(&c)).unwrap_or(text.len());
    &text[text[..first].rfind('\n').map_or(0, |at| at + 1)..]
}

fn merged(old: &str, new: &str) -> Option<String> {
    let before = split(FileId(0), old).ok()?;
    let fields = Fields::read(old, before.yaml.clone())?;
    let (after, words) = written(new)?;
    let Split { yaml, body } = before;
    let ends = Ends::of(old);
    Some(
        [
            &old[..yaml.start],
            &ends.put(&front(&fields, &after, yaml.clone(), old)),
            &old[yaml.end..body.start],
            &text(&old[body], words, ends),
        ]
        .concat(),
    )
}

/// True when every field of one text has the same value in the other, and the words are the same: nothing of an edit was lost.
fn says_the_same(merged: &str, new: &str) -> bool {
    let Ok(parts) = split(FileId(0), merged) else { return false };
    let (Some(here), Some((there, body))) = (Fields::read(merged, parts.yaml), written(new)) else { return false };
    let is_void = |field: &Field<'_>| field.says_nothing() || field.is_false();
    here.list.iter().all(|f| there.named(&f.name).map_or_else(|| is_void(f), |same| f.means_the_same(same)))
        && there.list.iter().all(|f| here.named(&f.name).is_some() || is_void(f))
        && bare(&merged[parts.body]).replace("\r\n", "\n").trim_start_matches(' ') == bare(body).trim_start_matches(' ')
}

/// What Sveltia wrote: fields and text. Without any field it leaves the two lines out.
fn written(new: &str) -> Option<(Fields<'_>, &str)> {
    if !new.starts_with("---\n") {
        // Two lines that are no front matter because of a space would take the place of one.
        return (!new.starts_with("---")).then(|| (Fields::default(), new));
    }
    let parts = split(FileId(0), new).ok()?;
    Some((Fields::read(new, parts.yaml)?, &new[parts.body]))
}

/// How the lines of a file end.
#[derive(Clone, Copy)]
enum Ends {
    Unix,
    Windows,
}

impl Ends {
    fn of(text: &str) -> Self {
        if text.matches("\r\n").count() * 2 > text.matches('\n').count() { Self::Windows } else { Self::Unix }
    }

    /// A text with these ends. Those of Windows in it stay.
    fn put(self, text: &str) -> String {
        match self {
            Self::Unix => text.to_owned(),
            Self::Windows => text.replace("\r\n", "\n").replace('\n', "\r\n"),
        }
    }
}

/// The fields of a front matter, in their order.
#[derive(Default)]
struct Fields<'a> {
    list: Vec<Field<'a>>,
}

struct Field<'a> {
    name: String,
    value: Node,
    source: &'a str,
    /// Its lines, from its name to the end of its value; comments below it are not among them.
    lines: Range<usize>,
}

impl<'a> Fields<'a> {
    /// `None` when the YAML is not understood, or is not one field a line.
    fn read(source: &'a str, yaml: Range<usize>) -> Option<Self> {
        if source[yaml.clone()].lines().all(is_empty) {
            return Some(Self::default());
        }
        let (node, found) = yaml::parse(FileId(0), source, yaml.clone());
        let Some(Node { value: Value::Map(entries), .. }) = node.filter(|_| found.is_empty()) else { return None };
        let starts: Vec<usize> = entries.iter().map(|(name, _)| name.span.range().start).collect();
        if starts.iter().any(|at| !source[..*at].ends_with('\n')) {
            return None;
        }
        let ends = starts.iter().skip(1).copied().chain([yaml.end]);
        let list = entries.into_iter().zip(starts.iter().zip(ends)).map(|((name, value), (start, end))| {
            let filled = match value.value {
                Value::Null => *start,
                _ => value.span.range().end.max(*start),
            };
            Field { name: name.value, lines: *start..without_comments(source, filled, end), value, source }
        });
        Some(Self { list: list.collect() })
    }

    fn named(&self, name: &str) -> Option<&Field<'a>> {
        self.list.iter().find(|f| f.name == name)
    }
}

impl Field<'_> {
    fn text(&self) -> &str {
        &self.source[self.lines.clone()]
    }

    /// The value as it is written; of a list or map only where it begins.
    fn written(&self) -> &str {
        self.source[self.lines.clone()].split_once(':').map_or("", |(_, value)| value.trim())
    }
}

impl Field<'_> {
    /// True for a value between quotes, which is words whatever it looks like.
    fn is_quoted(&self) -> bool {
        self.written().starts_with(['"', '\''])
    }

    /// True for a value that is as good as none.
    fn says_nothing(&self) -> bool {
        match &self.value.value {
            Value::Scalar(text) if self.is_quoted() => text.is_empty(),
            _ => says_nothing(&self.value),
        }
    }

    /// True for what Sveltia adds where a switch is missing.
    fn is_false(&self) -> bool {
        !self.is_quoted() && is_false(&self.value)
    }

    /// True when two values differ in how they are written only.
    fn means_the_same(&self, new: &Field<'_>) -> bool {
        match (&self.value.value, &new.value.value) {
            (Value::Scalar(a), Value::Scalar(b)) if self.is_quoted() || new.is_quoted() && !is_same_number(a, b) => {
                a == b || self.says_nothing() && new.says_nothing()
            }
            _ => means_the_same(&self.value, &new.value),
        }
    }
}

fn is_empty(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

/// `end` without the comments and empty lines before it, but never before the value, which may hold some itself.
fn without_comments(source: &str, value: usize, mut end: usize) -> usize {
    while end > value {
        let start = source[..end.saturating_sub(1)].rfind('\n').map_or(0, |at| at + 1);
        if start < value || !is_empty(&source[start..end]) {
            break;
        }
        end = start;
    }
    end
}

/// The front matter: the old lines, but for what was changed, added and deleted.
fn front(old: &Fields<'_>, new: &Fields<'_>, yaml: Range<usize>, source: &str) -> String {
    let mut added: BTreeMap<usize, String> = BTreeMap::new();
    let mut place = yaml.start;
    for field in &new.list {
        match old.named(&field.name) {
            Some(known) => place = known.lines.end,
            None if field.says_nothing() || field.is_false() => {}
            None => added.entry(place).or_default().push_str(field.text()),
        }
    }
    let mut out = String::new();
    let mut done = yaml.start;
    out.extend(added.remove(&done));
    for field in &old.list {
        out.push_str(&source[done..field.lines.start]);
        match new.named(&field.name) {
            Some(now) if field.means_the_same(now) => out.push_str(field.text()),
            Some(now) if !now.says_nothing() => out.push_str(&replaced(field, now)),
            None if field.says_nothing() => out.push_str(field.text()),
            _ => {}
        }
        done = field.lines.end;
        out.extend(added.remove(&done));
    }
    out.push_str(&source[done..yaml.end]);
    out
}

/// A field with its new value. A value on one line is replaced in its line, in the quotes or brackets that it had.
fn replaced(old: &Field<'_>, new: &Field<'_>) -> String {
    let one_line = |field: &Field<'_>| field.text().trim_end().lines().count() == 1;
    let value = match (&old.value.value, &new.value.value) {
        (Value::Scalar(_), Value::Scalar(text)) if one_line(old) => {
            in_quotes(old.written(), text).or_else(|| one_line(new).then(|| new.written().to_owned()))
        }
        (Value::Seq(_), Value::Seq(items)) if one_line(old) && old.written().starts_with('[') => in_brackets(items),
        _ => None,
    };
    let Some(value) = value else { return new.text().to_owned() };
    let line = old.text();
    let at = old.value.span.range().start - old.lines.start;
    let end = match old.value.value {
        Value::Seq(_) => line.rfind(']').map_or(line.len(), |i| i + 1),
        _ => old.value.span.range().end - old.lines.start,
    };
    let at = if matches!(old.value.value, Value::Seq(_)) { line.find('[').unwrap_or(at) } else { at };
    match (line.get(..at), line.get(end..)) {
        (Some(before), Some(after)) => format!("{before}{value}{after}"),
        _ => new.text().to_owned(),
    }
}

/// A text in the quotes of another; `None` when that has none, or when these do not hold it on one line.
fn in_quotes(other: &str, text: &str) -> Option<String> {
    if text.chars().any(char::is_control) {
        return None;
    }
    match other.chars().next()? {
        '"' => Some(format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))),
        '\'' => Some(format!("'{}'", text.replace('\'', "''"))),
        _ => None,
    }
}

/// A list of words on one line; `None` for anything else.
fn in_brackets(items: &[Node]) -> Option<String> {
    let word = |node: &Node| match &node.value {
        Value::Scalar(text)
            if !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_./".contains(&b)) && !text.starts_with('-') =>
        {
            Some(text.clone())
        }
        _ => None,
    };
    Some(format!("[{}]", items.iter().map(word).collect::<Option<Vec<_>>>()?.join(", ")))
}

/// True for a value that is as good as none.
fn says_nothing(node: &Node) -> bool {
    match &node.value {
        Value::Null => true,
        Value::Scalar(text) => matches!(text.as_str(), "" | "null"),
        Value::Seq(items) => items.is_empty(),
        Value::Map(entries) => entries.iter().all(|(_, value)| says_nothing(value)),
    }
}

/// What Sveltia adds where a switch is missing.
fn is_false(node: &Node) -> bool {
    matches!(&node.value, Value::Scalar(text) if text == "false")
}

/// True when two values differ in how they are written only.
fn means_the_same(old: &Node, new: &Node) -> bool {
    match (&old.value, &new.value) {
        _ if says_nothing(old) || says_nothing(new) => says_nothing(old) && says_nothing(new),
        (Value::Scalar(a), Value::Scalar(b)) => a == b || is_same_number(a, b),
        (Value::Seq(a), Value::Seq(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| means_the_same(a, b)),
        // A single value counts as a list of one, and Sveltia makes it one.
        (Value::Scalar(_), Value::Seq(b)) => matches!(b.as_slice(), [b] if means_the_same(old, b)),
        (Value::Map(a), Value::Map(b)) => {
            let said = |m: &'_ [(crate::base::Spanned<String>, Node)]| m.iter().filter(|(_, v)| !says_nothing(v)).count();
            said(a) == said(b)
                && a.iter()
                    .filter(|(_, v)| !says_nothing(v))
                    .all(|(name, value)| b.iter().any(|(n, v)| n.value == name.value && means_the_same(value, v)))
        }
        _ => false,
    }
}

/// Sveltia reads `0473` and `1.50` as numbers and writes `473` and `1.5`.
fn is_same_number(old: &str, new: &str) -> bool {
    let number =
        |text: &str| text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-')).then(|| text.parse::<f64>().ok()).flatten();
    number(old).is_some_and(|a| number(new) == Some(a))
}

/// The text: as it was, when only the space around it and the ends of its lines differ.
fn text(old: &str, new: &str, ends: Ends) -> String {
    let (new, kept) = (bare(new), bare(old));
    let flat = kept.replace("\r\n", "\n");
    // Sveltia takes the space before the first line for space around the text.
    if flat == new || flat.trim_start_matches(' ') == new {
        return old.to_owned();
    }
    let newline = ends.put("\n");
    if kept.is_empty() {
        return format!("{newline}{}{newline}", ends.put(new));
    }
    let start = old.len() - old.trim_start_matches(['\n', '\r', ' ', '\t']).len();
    let lead = &old[..old[..start].rfind('\n').map_or(0, |at| at + 1)];
    let same_first = kept.lines().next().map(|l| l.trim_start_matches(' ')) == new.lines().next();
    let indent = if same_first { &old[lead.len()..start] } else { "" };
    let tail = &old[old.trim_end_matches([' ', '\t', '\n', '\r']).len()..];
    format!("{lead}{indent}{}{tail}", ends.put(new))
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
