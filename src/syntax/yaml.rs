//! YAML text → a tree in which every value knows its place.
//!
//! The parser is that of serde-saphyr, under the name of serde_yaml; this is the only file that names it. It tells one event after the
//! other, which is all that a tree needs. A plain scalar is kept as it was written (`0473` stays `0473`, `no` stays `no`): what it
//! means is for the field that it fills to say. Anchors, aliases and tags are refused: no one who writes `& co` means them.

use super::yaml_traps;
use crate::base::{Diagnostic, FileId, Role, Span, Spanned, Text, rule, text};
use serde_yaml::granit_parser::{self, ErrorKind, Event, Marker, Parser, ScalarStyle, ScanError, StrInput};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How deep lists and maps may stand in one another.
const MAX_DEPTH: usize = 32;
/// How many values a file may hold.
const MAX_NODES: usize = 2_000_000;

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it stands. Of a block map or list: from its first key or item to its last value.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// A YAML value.
#[derive(Clone, Debug)]
pub enum Value {
    /// Nothing, or `~`.
    Null,
    /// A text, number or date, as it was written, without its quotes.
    Scalar(String),
    /// A list.
    Seq(Vec<Node>),
    /// Keys and values, in the order of the file, each key once.
    Map(Vec<(Spanned<String>, Node)>),
}

/// Reads `source[range]` as YAML. `None` when nothing can be made of it; the diagnostics then say why.
pub fn parse(file: FileId, source: &str, range: std::ops::Range<usize>) -> (Option<Node>, Vec<Diagnostic>) {
    let yaml = &source[range.clone()];
    let found = yaml_traps::find(file, source, range.clone());
    // A trap explains what the parser would only call a syntax error.
    if !found.is_empty() {
        return (None, found);
    }
    let options = granit_parser::options! { flow_nesting_limit: MAX_DEPTH };
    let events = Parser::new_from_str_with_options(yaml, options);
    let mut reader = Reader { file, yaml, base: range.start, events, nodes: 0, found };
    match reader.document() {
        Ok(node) => (Some(node), reader.found),
        Err(fault) => (None, vec![*fault]),
    }
}

/// What is wrong with a text.
enum Wrong {
    Tab,
    Quote,
    AfterQuote,
    Bracket,
    Comma,
    Escape,
    Indent,
    Deep,
    Documents,
    Anchor,
    Tag,
    /// What is rare, in words of the parser's language.
    Other(String),
}

impl Wrong {
    /// What the parser could not read.
    fn of(error: &ScanError) -> Self {
        use ErrorKind as Is;
        match error.kind() {
            Is::TabNotAllowed | Is::TabInBlockIndentation | Is::TabInIndentation | Is::TabInPlainScalar | Is::TabAtBlockScalarStart => {
                Self::Tab
            }
            Is::UnclosedQuotedScalar | Is::DocumentIndicatorInQuotedScalar => Self::Quote,
            Is::InvalidTrailingSingleQuotedScalar | Is::InvalidTrailingDoubleQuotedScalar => Self::AfterQuote,
            Is::MisplacedFlowCollectionEnd
            | Is::MismatchedFlowCollectionEnd { .. }
            | Is::UnclosedFlowCollection { .. }
            | Is::UnexpectedEofFlowSequence
            | Is::UnexpectedEofFlowMapping
            | Is::UnexpectedEofImplicitFlowMapping => Self::Bracket,
            Is::ExpectedFlowMappingSeparator | Is::ExpectedFlowSequenceSeparator => Self::Comma,
            Is::UnknownQuotedScalarEscape
            | Is::InvalidQuotedScalarHexEscape
            | Is::InvalidLowSurrogateHexEscape
            | Is::InvalidLowSurrogate
            | Is::MissingLowSurrogate
            | Is::UnpairedLowSurrogate
            | Is::InvalidUnicodeEscape => Self::Escape,
            Is::InvalidIndentation
            | Is::ExpectedBlockMappingKey
            | Is::ExpectedBlockSequenceEntry
            | Is::BlockSequenceEntryNotAllowed
            | Is::MappingValueNotAllowed
            | Is::SimpleKeyExpected
            | Is::InvalidSimpleKey
            | Is::ZeroBlockScalarIndent
            | Is::InvalidBlockScalarIndent
            | Is::InvalidQuotedScalarIndent
            | Is::InvalidFlowScalarIndent => Self::Indent,
            Is::RecursionLimitExceeded => Self::Deep,
            Is::MultipleDocumentsUnsupported => Self::Documents,
            Is::AnchorCountOverflow | Is::UnknownAnchor | Is::MissingAnchorOrAliasName => Self::Anchor,
            Is::ExpectedTagBang
            | Is::ExpectedTagDirectiveBang
            | Is::InvalidGlobalTagCharacter
            | Is::InvalidTagDirectiveTerminator
            | Is::InvalidTagTerminator
            | Is::InvalidTagEscape
            | Is::InvalidTagUtf8
            | Is::InvalidTagUtf8LeadingByte
            | Is::InvalidTagUtf8TrailingByte
            | Is::MissingTagUri
            | Is::UnclosedVerbatimTag
            | Is::UndeclaredTagHandle => Self::Tag,
            _ => Self::Other(error.info()),
        }
    }

    /// What is said of it, and what to do.
    fn in_words(self) -> (Text, Text) {
        match self {
            Self::Tab => (text!("yaml-syntax.tab"), text!("yaml-syntax.tab-help")),
            Self::Quote => (text!("yaml-syntax.quote"), text!("yaml-syntax.quote-help")),
            Self::AfterQuote => (text!("yaml-syntax.after-quote"), text!("yaml-syntax.after-quote-help")),
            Self::Bracket => (text!("yaml-syntax.bracket"), text!("yaml-syntax.bracket-help")),
            Self::Comma => (text!("yaml-syntax.comma"), text!("yaml-syntax.comma-help")),
            Self::Escape => (text!("yaml-syntax.escape"), text!("yaml-syntax.escape-help")),
            Self::Indent => (text!("yaml-syntax.indent"), text!("yaml-syntax.indent-help")),
            Self::Deep => (text!("yaml-syntax.deep"), text!("yaml-syntax.deep-help")),
            Self::Documents => (text!("yaml-syntax.documents"), text!("yaml-syntax.documents-help")),
            Self::Anchor => (text!("yaml-syntax.anchor"), text!("yaml-syntax.anchor-help")),
            Self::Tag => (text!("yaml-syntax.tag"), text!("yaml-syntax.tag-help")),
            Self::Other(words) => (text!("yaml-syntax", words = words), text!("yaml-syntax.help")),
        }
    }
}

/// Why nothing can be made of a text.
type Fault = Box<Diagnostic>;

struct Reader<'a> {
    file: FileId,
    yaml: &'a str,
    base: usize,
    events: Parser<'a, StrInput<'a>>,
    nodes: usize,
    found: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    /// The value of the text, of which there may be one.
    fn document(&mut self) -> Result<Node, Fault> {
        let mut node = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::StreamStart | Event::DocumentEnd => {}
                Event::DocumentStart(..) if node.is_none() => {}
                Event::DocumentStart(..) => return Err(self.fault(span, Wrong::Documents)),
                event => node = Some(self.node(event, span, 0)?),
            }
        }
        let nothing = Node { span: Span::new(self.file, self.base, self.base), value: Value::Null };
        Ok(node.unwrap_or(nothing))
    }

    /// The next event and where it stands, without the space after it.
    fn next(&mut self) -> Result<(Event<'a>, Span), Fault> {
        match self.events.next_event() {
            Some(Ok((event, place))) => {
                let offset = |marker: &Marker| marker.byte_offset().unwrap_or(0).min(self.yaml.len());
                let (start, end) = (offset(&place.start), offset(&place.end));
                let end = start + self.yaml.get(start..end).unwrap_or_default().trim_end().len();
                Ok((event, Span::new(self.file, self.base + start, self.base + end)))
            }
            Some(Err(error)) => {
                let place = self.base + error.marker().byte_offset().unwrap_or(0);
                Err(self.fault(Span::new(self.file, place, place), Wrong::of(&error)))
            }
            None => Ok((Event::StreamEnd, Span::new(self.file, self.base, self.base))),
        }
    }

    /// The value that begins with an event, in `depth` others.
    fn node(&mut self, event: Event<'a>, span: Span, depth: usize) -> Result<Node, Fault> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Err(self.fault(span, Wrong::Other(format!("more than {MAX_NODES} values"))));
        }
        if depth >= MAX_DEPTH && matches!(event, Event::SequenceStart(..) | Event::MappingStart(..)) {
            return Err(self.fault(span, Wrong::Deep));
        }
        match event {
            Event::Scalar(words, style, 0, None) => Ok(Node { span, value: self.scalar(words, style, span) }),
            Event::SequenceStart(_, 0, None) => self.list(span, depth + 1),
            Event::MappingStart(_, 0, None) => self.map(span, depth + 1),
            event => Err(self.refused(&event, span)),
        }
    }

    fn scalar(&self, words: Cow<'a, str>, style: ScalarStyle, span: Span) -> Value {
        if is_nothing(&words, style) {
            return Value::Null;
        }
        let written = self.yaml.get(span.start as usize - self.base..span.end as usize - self.base).unwrap_or_default();
        let plain = !written.starts_with(['"', '\'', '|', '>']) && !written.contains('\n') && !written.is_empty();
        Value::Scalar(if plain { written.to_owned() } else { words.trim_end_matches('\n').to_owned() })
    }

    fn list(&mut self, span: Span, depth: usize) -> Result<Node, Fault> {
        let mut items: Vec<Node> = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => break,
                (event, span) => items.push(self.node(event, span, depth)?),
            }
        }
        let span = items.iter().fold(span, |s, n| s.to(n.span));
        Ok(Node { span, value: Value::Seq(items) })
    }

    fn map(&mut self, span: Span, depth: usize) -> Result<Node, Fault> {
        let mut map: Vec<(Spanned<String>, Node)> = Vec::new();
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        loop {
            let key = match self.next()? {
                (Event::MappingEnd, _) => break,
                (Event::Scalar(words, style, 0, None), span) if !is_nothing(&words, style) => Spanned::new(words.into_owned(), span),
                (event, span) => return Err(self.refused(&event, span)),
            };
            let (event, span) = self.next()?;
            let value = self.node(event, span, depth)?;
            match seen.get(&key.value) {
                Some(_) if self.found.len() >= yaml_traps::MANY => {}
                Some(first) => self.found.push(
                    Diagnostic::new(rule::YAML_DUPLICATE_KEY, text!("yaml-duplicate-key", key = &key.value))
                        .at(key.span)
                        .label(*first, Role::Context, Some(text!("yaml-duplicate-key.first")))
                        .help(text!("yaml-duplicate-key.help")),
                ),
                None => {
                    seen.insert(key.value.clone(), key.span);
                    map.push((key, value));
                }
            }
        }
        let span = map.iter().fold(map.first().map_or(span, |(k, _)| k.span), |s, (_, n)| s.to(n.span));
        Ok(Node { span, value: Value::Map(map) })
    }

    /// What no writer means: an anchor, an alias, a tag, a list or nothing as a key.
    fn refused(&self, event: &Event<'_>, span: Span) -> Fault {
        let wrong = match event {
            Event::Alias(_) | Event::Scalar(_, _, 1.., _) | Event::SequenceStart(_, 1.., _) | Event::MappingStart(_, 1.., _) => {
                Wrong::Anchor
            }
            Event::Scalar(_, _, _, Some(_)) | Event::SequenceStart(_, _, Some(_)) | Event::MappingStart(_, _, Some(_)) => Wrong::Tag,
            _ => Wrong::Other("a key that is no word".to_owned()),
        };
        self.fault(span, wrong)
    }

    /// What is wrong where something begins.
    fn fault(&self, at: Span, wrong: Wrong) -> Fault {
        let (message, help) = wrong.in_words();
        let yaml = self.yaml;
        let place = yaml.floor_char_boundary(at.start as usize - self.base);
        // The end of the text is no place that one can see: point at the last thing that was written.
        let place = if place >= yaml.trim_end().len() { yaml.trim_end().rfind('\n').map_or(0, |i| i + 1) } else { place };
        let end = yaml[place..].find('\n').map_or(yaml.len(), |i| place + i);
        let end = place + yaml[place..end].trim_end().len();
        Box::new(Diagnostic::new(rule::YAML_SYNTAX, message).at(Span::new(self.file, self.base + place, self.base + end)).help(help))
    }
}

/// True where nothing stands, or `~`. A scalar that only looks like it (`null`) is a word.
fn is_nothing(words: &str, style: ScalarStyle) -> bool {
    matches!(style, ScalarStyle::Plain) && matches!(words, "" | "~")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(source: &str) -> String {
        fn show(n: &Node, source: &str) -> String {
            match &n.value {
                Value::Null => "~".into(),
                Value::Scalar(s) => format!("{s:?}@{:?}", &source[n.span.range()]),
                Value::Seq(v) => format!("[{}]", v.iter().map(|n| show(n, source)).collect::<Vec<_>>().join(", ")),
                Value::Map(m) => {
                    format!("{{{}}}", m.iter().map(|(k, v)| format!("{}: {}", k.value, show(v, source))).collect::<Vec<_>>().join(", "))
                }
            }
        }
        let (node, found) = parse(FileId(0), source, 0..source.len());
        node.map(|n| show(&n, source)).unwrap_or_else(|| {
            found.iter().map(|d| format!("{} {:?}", d.rule.id, d.place().map(|s| s.range()))).collect::<Vec<_>>().join("; ")
        })
    }

    #[test]
    fn scalars_stay_as_they_were_written() {
        assert_eq!(
            tree("a: 0473\nb: no\nc: 1e400\nd: 2024-01-15T09:00\ne: 09:00\n"),
            r#"{a: "0473"@"0473", b: "no"@"no", c: "1e400"@"1e400", d: "2024-01-15T09:00"@"2024-01-15T09:00", e: "09:00"@"09:00"}"#
        );
        assert_eq!(tree("a: 'l''été' # c\nb: \"x\\ty\"\n"), r#"{a: "l'été"@"'l''été'", b: "x\ty"@"\"x\\ty\""}"#);
        assert_eq!(tree("a:\nb: ~\nc: null\n"), r#"{a: ~, b: ~, c: "null"@"null"}"#);
        assert_eq!(
            tree("a: {fr: L'été, nl: De zomer}\nb: [x, y]\n"),
            r#"{a: {fr: "L'été"@"L'été", nl: "De zomer"@"De zomer"}, b: ["x"@"x", "y"@"y"]}"#
        );
        assert_eq!(tree("a: >\n  une\n  deux\n"), r#"{a: "une deux"@"une\n  deux"}"#);
    }

    #[test]
    fn what_no_writer_means_is_refused() {
        for bad in [
            "a: [*t]\n",
            "a: [&t x]\n",
            "a: [!!python/x y]\n",
            &format!("a: {}", "[".repeat(5000)),
            "a: 1\n---\nb: 2\n",
            "a: 1\n...\nb: 2\n",
            "? [a]\n: b\n",
            "{a: 1}: b\n",
            ": b\n",
            "~: b\n",
            "a: [!!str x]\n",
            &format!("a: {}x", "- ".repeat(40)),
            "a: 'l'été'\n",
            "x:\n\ty: 1\n",
        ] {
            assert!(tree(bad).starts_with("yaml/"), "{bad:.40} {:.80}", tree(bad));
        }
    }
}
