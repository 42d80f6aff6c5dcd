//! A message file (Fluent) → its messages with their places, and what is wrong with them.

use crate::base::{Diagnostic, FileId, Span, Spanned, rule, text};
use fluent::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::ErrorKind;
use std::collections::{BTreeMap, BTreeSet};

/// How deep placeables and calls may lie in one another. The parser of `fluent-syntax` recurses, and 20,000 overflow its stack.
const MAX_NESTING: usize = 50;

/// A message file.
#[derive(Debug)]
pub struct MessageFile {
    /// True when parts of the file could not be read, so that a message may be missing for that reason.
    pub broken: bool,
    /// The messages, in the order of the file.
    pub messages: Vec<Message>,
    /// The same, ready to be formatted.
    pub resource: FluentResource,
}

/// A message, or one of its attributes.
#[derive(Clone, Debug)]
pub struct Message {
    /// `nav-home`, or `yaml-syntax.help` for an attribute.
    pub id: Spanned<String>,
    /// The arguments that it uses: `date` for `{ $date }`.
    pub arguments: BTreeSet<String>,
    /// The messages and terms that it uses, and where.
    pub references: Vec<Spanned<String>>,
    /// Its words, with a space for each thing that is put in; none when they depend on what is put in, or when it has none.
    pub words: Option<Spanned<String>>,
}

/// Reads a message file. It never fails: what is no message is a diagnostic, and the rest is there.
pub fn parse(file: FileId, source: &str) -> (MessageFile, Vec<Diagnostic>) {
    let mut found = Vec::new();
    if let Some(at) = too_deep(source) {
        found.push(Diagnostic::new(rule::MESSAGE_SYNTAX, text!("message-syntax.deep", limit = MAX_NESTING)).at(Span::new(
            file,
            at,
            at + 1,
        )));
        return (MessageFile { broken: true, messages: Vec::new(), resource: empty() }, found);
    }
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                // The parser stops where it can go on no more; what is wrong begins with the message.
                let from = error.slice.as_ref().map_or(error.pos.start, |s| s.start).min(source.len());
                let end = source[from..].find('\n').map_or(source.len(), |i| from + i);
                let at = if (from..end).contains(&error.pos.start) { error.pos.start } else { from };
                found.push(
                    Diagnostic::new(rule::MESSAGE_SYNTAX, text!("message-syntax"))
                        .saying(Span::new(file, at, end), text!("message-syntax.label", words = words(&error.kind)))
                        .help(text!("message-syntax.help")),
                );
            }
            resource
        }
    };
    let broken = !found.is_empty();
    let mut messages: Vec<Message> = Vec::new();
    let mut firsts: BTreeMap<String, Span> = BTreeMap::new();
    let base = resource.source().as_ptr() as usize;
    for entry in resource.entries() {
        let (name, prefix, value, attributes) = match entry {
            Entry::Message(m) => (m.id.name, "", m.value.as_ref(), &m.attributes),
            Entry::Term(t) => (t.id.name, "-", Some(&t.value), &t.attributes),
            _ => continue,
        };
        // The tree has no spans, but its names are slices of the source.
        let at = name.as_ptr() as usize - base;
        let id = Spanned::new(format!("{prefix}{name}"), Span::new(file, at, at + name.len()));
        if let Some(first) = firsts.get(&id.value) {
            let duplicate = Diagnostic::new(rule::MESSAGE_DUPLICATE, text!("message-duplicate", id = &id.value));
            found.push(duplicate.at(id.span).label(*first, crate::base::Role::Context, None));
            continue;
        }
        firsts.insert(id.value.clone(), id.span);
        for attribute in attributes {
            let at = attribute.id.name.as_ptr() as usize - base;
            let name = Spanned::new(format!("{}.{}", id.value, attribute.id.name), Span::new(file, at, at + attribute.id.name.len()));
            messages.push(message(name, Some(&attribute.value), base));
        }
        messages.push(message(id, value, base));
    }
    (MessageFile { broken, messages, resource }, found)
}

fn empty() -> FluentResource {
    match FluentResource::try_new(String::new()) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}

/// Where braces or parentheses lie deeper than the limit, if anywhere. Never counts less than the parser, which does not know where it
/// is after a fault: what may stand in quotes closes nothing, a parenthesis closes no brace, and only where a message begins does the
/// count begin anew.
fn too_deep(source: &str) -> Option<usize> {
    let (mut braces, mut parentheses) = (0usize, 0usize);
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        if begins_message(line) {
            (braces, parentheses) = (0, 0);
        }
        let quotes = line.find('"').zip(line.rfind('"'));
        for (at, byte) in line.bytes().enumerate() {
            let quoted = quotes.is_some_and(|(first, last)| (first..last).contains(&at));
            match byte {
                b'{' => braces += 1,
                b'(' => parentheses += 1,
                b'}' if !quoted => braces = braces.saturating_sub(1),
                b')' if !quoted => parentheses = parentheses.saturating_sub(1),
                _ => {}
            }
            if braces.max(parentheses) > MAX_NESTING {
                return Some(start + at);
            }
        }
        start += line.len();
    }
    None
}

/// True for `name =` at the beginning of a line: no expression goes on there.
fn begins_message(line: &str) -> bool {
    let name = line.strip_prefix('-').unwrap_or(line);
    let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.trim_start_matches(' ').starts_with('=')
}

fn words(kind: &ErrorKind) -> String {
    kind.to_string().chars().filter(|c| !c.is_control()).collect()
}

fn message(id: Spanned<String>, value: Option<&Pattern<&str>>, base: usize) -> Message {
    let mut walker = Walker { base, message: Message { id, arguments: BTreeSet::new(), references: Vec::new(), words: None } };
    if let Some(pattern) = value {
        walker.pattern(pattern);
        walker.message.words = words_of(pattern, walker.message.id.span.file, base);
    }
    walker.message
}

/// The words of a pattern that has no variants, and where they stand.
fn words_of(pattern: &Pattern<&str>, file: FileId, base: usize) -> Option<Spanned<String>> {
    let mut words = String::new();
    let mut place: Option<Span> = None;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                let at = value.as_ptr() as usize - base;
                let span = Span::new(file, at, at + value.len());
                place = Some(place.map_or(span, |p| p.to(span)));
                words.push_str(value);
            }
            PatternElement::Placeable { expression: Expression::Inline(_) } => words.push(' '),
            PatternElement::Placeable { expression: Expression::Select { .. } } => return None,
        }
    }
    place.map(|span| Spanned::new(words, span))
}

/// Collects what a message uses. `base` is where its source lies in memory.
struct Walker {
    base: usize,
    message: Message,
}

impl Walker {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|v| self.pattern(&v.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.message.arguments.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                let name = attribute.as_ref().map_or_else(|| id.name.to_owned(), |a| format!("{}.{}", id.name, a.name));
                self.reference(name, id.name);
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.reference(format!("-{}", id.name), id.name);
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|a| self.inline(a));
        arguments.named.iter().for_each(|a| self.inline(&a.value));
    }

    fn reference(&mut self, name: String, written: &str) {
        let at = written.as_ptr() as usize - self.base;
        self.message.references.push(Spanned::new(name, Span::new(self.message.id.span.file, at, at + written.len())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_have_places_arguments_and_references() {
        let source = "# c\nhello = Bonjour { $name }, { -brand }\n    .help = { hello }\n-brand = X\n";
        let (file, found) = parse(FileId(0), source);
        assert!(found.is_empty());
        let shown: Vec<_> = file
            .messages
            .iter()
            .map(|m| {
                (
                    m.id.value.as_str(),
                    &source[m.id.span.range()],
                    m.arguments.len(),
                    m.references.iter().map(|r| r.value.clone()).collect::<Vec<_>>(),
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("hello.help", "help", 0, vec!["hello".to_owned()]),
                ("hello", "hello", 1, vec!["-brand".to_owned()]),
                ("-brand", "brand", 0, vec![])
            ]
        );
    }

    #[test]
    fn broken_files_are_explained_and_never_overflow() {
        for bad in ["hello = { $x\n", "a = x\na = y\n", "\u{1} = a\n", &format!("a = {}", "{".repeat(100_000))] {
            assert!(!parse(FileId(0), bad).1.is_empty(), "{bad:.30}");
        }
    }

    #[test]
    fn no_way_of_going_deep_overflows() {
        for turn in ["F(", "F(\n", "{F(\"}\", ", "F(\")\", ", "{ $x ->\n *[a] ) ", "{ $x ->\n *[a] \" {\"}\"} ", "-x(a: F(", "{ A( { B("] {
            for start in ["a = { ", "a = \" { ", "a = { \"\nb = \"{ "] {
                let source = format!("{start}{}", turn.repeat(60_000));
                assert!(parse(FileId(0), &source).0.broken, "{start:?} {turn:?}");
            }
        }
    }

    #[test]
    fn much_that_is_not_deep_is_taken() {
        let brackets = "a = (a) ) ( { \"{\" } :( \"((\"\n    .help = { NUMBER($n) } (b)\n".replace("a =", "a-{i} =");
        let source: String = (0..500).map(|i| brackets.replace("{i}", &i.to_string())).collect();
        let (file, found) = parse(FileId(0), &source);
        assert!(found.is_empty() && file.messages.len() == 1000, "{found:?}");
    }
}
