//! YAML text → a tree in which every value knows its place.
//!
//! The parser is serde-saphyr under the name of serde_yaml; this is the only file that names it. A plain scalar is
//! kept as it was written (`0473` stays `0473`, `no` stays `no`): what it means is for the field that it fills to say.
//! Anchors, aliases, tags and merge keys are refused: no one who writes `& co` means them.

use super::yaml_traps;
use crate::base::{Diagnostic, FileId, Span, Spanned, Text, rule, text};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeMap;

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
    let mut found = yaml_traps::find(file, source, range.clone());
    // A trap explains what the parser would only call a syntax error.
    if !found.is_empty() {
        return (None, found);
    }
    let raw = match serde_yaml::from_str_with_options::<serde_yaml::Spanned<Raw>>(yaml, options()) {
        Ok(raw) => raw,
        Err(error) => {
            found.push(syntax_error(file, source, range, &error));
            return (None, found);
        }
    };
    let mut reader = Reader { file, yaml, base: range.start, found };
    let node = reader.node(raw);
    (Some(node), reader.found)
}

fn options() -> serde_yaml::Options {
    serde_yaml::options! {
        budget: serde_yaml::budget! { max_depth: 32, flow_nesting_limit: 32, max_anchors: 0, max_aliases: 0, max_merge_keys: 0, max_documents: 1, max_nodes: 2_000_000, max_events: 8_000_000 },
        duplicate_keys: serde_yaml::DuplicateKeyPolicy::PassThrough,
        merge_keys: serde_yaml::MergeKeyPolicy::AsOrdinary,
        non_finite_float_policy: serde_yaml::NonFiniteFloatPolicy::AsString,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        strict_booleans: true,
        reject_unsupported_tags: true,
        with_snippet: false,
    }
}

fn syntax_error(file: FileId, source: &str, range: std::ops::Range<usize>, error: &serde_yaml::Error) -> Diagnostic {
    let yaml = &source[range.clone()];
    let place = error.location().map_or(0, |l| match l.span().byte_offset() {
        Some(offset) => usize::try_from(offset).unwrap_or(0).min(yaml.len()),
        None => offset_of(yaml, l.line(), l.column()),
    });
    // The end of the text is no place that one can see: point at the last thing that was written.
    let place = if place >= yaml.trim_end().len() { yaml.trim_end().rfind('\n').map_or(0, |i| i + 1) } else { place };
    let end = yaml[place..].find('\n').map_or(yaml.len(), |i| place + i);
    let end = place + yaml[place..end].trim_end().len();
    let words = error.to_string();
    let words = words.split(" at line ").next().unwrap_or(&words);
    let (message, help) = in_our_words(words).unwrap_or_else(|| (text!("yaml-syntax", words = words), text!("yaml-syntax.help")));
    Diagnostic::new(rule::YAML_SYNTAX, message).at(Span::new(file, range.start + place, range.start + end)).help(help)
}

/// The parser's own words → what we say of it, with what to do. `None` for what is rare: its words are then kept.
fn in_our_words(words: &str) -> Option<(Text, Text)> {
    let says = |stretches: &[&str]| stretches.iter().any(|s| words.contains(s));
    Some(match () {
        () if says(&["tabs disallowed", "a tab", "tab cannot"]) => (text!("yaml-syntax.tab"), text!("yaml-syntax.tab-help")),
        () if says(&["unclosed quote", "found unexpected document indicator"]) => {
            (text!("yaml-syntax.quote"), text!("yaml-syntax.quote-help"))
        }
        () if says(&["content after single-quoted", "content after double-quoted"]) => {
            (text!("yaml-syntax.after-quote"), text!("yaml-syntax.after-quote-help"))
        }
        () if says(&["bracket", "EOF while parsing a flow"]) => (text!("yaml-syntax.bracket"), text!("yaml-syntax.bracket-help")),
        () if says(&["',' or '}'", "',' or ']'"]) => (text!("yaml-syntax.comma"), text!("yaml-syntax.comma-help")),
        () if says(&["escape", "hexadecimal", "surrogate"]) => (text!("yaml-syntax.escape"), text!("yaml-syntax.escape-help")),
        () if says(&[
            "indent",
            "did not find expected key",
            "'-' indicator",
            "block sequence entries",
            "mapping values are not allowed",
            "simple key",
        ]) =>
        {
            (text!("yaml-syntax.indent"), text!("yaml-syntax.indent-help"))
        }
        () if says(&["nesting", "recursion limit", "depth", "Depth"]) => (text!("yaml-syntax.deep"), text!("yaml-syntax.deep-help")),
        () if says(&["multiple documents", "multiple YAML documents", "only one document"]) => {
            (text!("yaml-syntax.documents"), text!("yaml-syntax.documents-help"))
        }
        () if says(&["anchor", "alias", "Anchors", "Aliases"]) => (text!("yaml-syntax.anchor"), text!("yaml-syntax.anchor-help")),
        () if says(&["tag", "Tag"]) => (text!("yaml-syntax.tag"), text!("yaml-syntax.tag-help")),
        () => return None,
    })
}

/// The byte at a line and column, both counted in characters from 1.
fn offset_of(text: &str, line: u64, column: u64) -> usize {
    let line = usize::try_from(line).unwrap_or(1).max(1);
    let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let rest = &text[start.min(text.len())..];
    let column = usize::try_from(column).unwrap_or(1).max(1);
    start + rest.char_indices().nth(column - 1).map_or(rest.len(), |(i, _)| i)
}

struct Reader<'a> {
    file: FileId,
    yaml: &'a str,
    base: usize,
    found: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn span(&self, location: serde_yaml::Location) -> Span {
        let span = location.span();
        let start = span.byte_offset().and_then(|o| usize::try_from(o).ok()).unwrap_or(0);
        let len = span.byte_len().and_then(|l| usize::try_from(l).ok()).unwrap_or(0);
        let end = (start + len).min(self.yaml.len());
        let end = start + self.yaml.get(start..end).unwrap_or_default().trim_end().len();
        Span::new(self.file, self.base + start, self.base + end)
    }

    fn node(&mut self, raw: serde_yaml::Spanned<Raw>) -> Node {
        let span = self.span(raw.referenced);
        match raw.value {
            Raw::Null => Node { span, value: self.empty(span) },
            Raw::Scalar(text) => {
                let written = self.yaml.get(span.start as usize - self.base..span.end as usize - self.base).unwrap_or_default();
                let plain = !written.starts_with(['"', '\'', '|', '>']) && !written.contains('\n') && !written.is_empty();
                Node { span, value: Value::Scalar(if plain { written.to_owned() } else { text.trim_end_matches('\n').to_owned() }) }
            }
            Raw::Seq(items) => {
                let items: Vec<Node> = items.into_iter().map(|n| self.node(n)).collect();
                let span = items.iter().fold(span, |s, n| s.to(n.span));
                Node { span, value: Value::Seq(items) }
            }
            Raw::Map(entries) => {
                let mut map: Vec<(Spanned<String>, Node)> = Vec::with_capacity(entries.len());
                let mut seen: BTreeMap<String, Span> = BTreeMap::new();
                for (key, value) in entries {
                    let key = Spanned::new(key.value, self.span(key.referenced));
                    let value = self.node(value);
                    match seen.get(&key.value) {
                        Some(_) if self.found.len() >= yaml_traps::MANY => {}
                        Some(first) => self.found.push(
                            Diagnostic::new(rule::YAML_DUPLICATE_KEY, text!("yaml-duplicate-key", key = &key.value))
                                .at(key.span)
                                .label(*first, crate::base::Role::Context, Some(text!("yaml-duplicate-key.first")))
                                .help(text!("yaml-duplicate-key.help")),
                        ),
                        None => {
                            seen.insert(key.value.clone(), key.span);
                            map.push((key, value));
                        }
                    }
                }
                let span = map.iter().fold(map.first().map_or(span, |(k, _)| k.span), |s, (_, n)| s.to(n.span));
                Node { span, value: Value::Map(map) }
            }
        }
    }

    /// `~` and nothing are null; a scalar that only looks like null (`null`, `Null`) is a word.
    fn empty(&self, span: Span) -> Value {
        match self.yaml.get(span.start as usize - self.base..span.end as usize - self.base) {
            Some(word) if word.eq_ignore_ascii_case("null") => Value::Scalar(word.to_owned()),
            _ => Value::Null,
        }
    }
}

/// A value as the parser hands it over.
enum Raw {
    Null,
    Scalar(String),
    Seq(Vec<serde_yaml::Spanned<Raw>>),
    Map(Vec<(serde_yaml::Spanned<String>, serde_yaml::Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a value")
    }
    fn visit_bool<E>(self, v: bool) -> Result<Raw, E> {
        Ok(Raw::Scalar(v.to_string()))
    }
    fn visit_i64<E>(self, v: i64) -> Result<Raw, E> {
        Ok(Raw::Scalar(v.to_string()))
    }
    fn visit_u64<E>(self, v: u64) -> Result<Raw, E> {
        Ok(Raw::Scalar(v.to_string()))
    }
    fn visit_i128<E>(self, v: i128) -> Result<Raw, E> {
        Ok(Raw::Scalar(v.to_string()))
    }
    fn visit_u128<E>(self, v: u128) -> Result<Raw, E> {
        Ok(Raw::Scalar(v.to_string()))
    }
    fn visit_f64<E>(self, v: f64) -> Result<Raw, E> {
        Ok(Raw::Scalar(v.to_string()))
    }
    fn visit_str<E>(self, v: &str) -> Result<Raw, E> {
        Ok(Raw::Scalar(v.to_owned()))
    }
    fn visit_string<E>(self, v: String) -> Result<Raw, E> {
        Ok(Raw::Scalar(v))
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }
    fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<Raw, D::Error> {
        Raw::deserialize(d)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Raw::Seq(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
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
            "a: 'l'été'\n",
            "x:\n\ty: 1\n",
        ] {
            assert!(tree(bad).starts_with("yaml/"), "{bad:.40} {:.80}", tree(bad));
        }
    }
}
