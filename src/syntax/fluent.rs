//! A message file (Fluent) → its messages with their places, and what is wrong with them.

use crate::base::{Diagnostic, FileId, Span, Spanned, rule, text};
use fluent::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::ErrorKind;
use std::collections::BTreeSet;

/// How deep placeables may lie in one another. The parser of `fluent-syntax` recurses, and 20,000 overflow its stack.
const MAX_NESTING: usize = 50;

/// A message file.
#[derive(Debug)]
pub struct MessageFile {
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
    /// The messages and terms that it uses.
    pub references: Vec<String>,
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
        return (MessageFile { messages: Vec::new(), resource: empty() }, found);
    }
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let at = error.pos.start.min(source.len());
                let line_end = source[at..].find('\n').map_or(source.len(), |i| at + i);
                found.push(
                    Diagnostic::new(rule::MESSAGE_SYNTAX, text!("message-syntax"))
                        .saying(Span::new(file, at, line_end.max(at)), text!("message-syntax.label", words = words(&error.kind)))
                        .help(text!("message-syntax.help")),
                );
            }
            resource
        }
    };
    let mut messages: Vec<Message> = Vec::new();
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
        if let Some(first) = messages.iter().find(|m| m.id.value == id.value) {
            found.push(Diagnostic::new(rule::MESSAGE_DUPLICATE, text!("message-duplicate", id = &id.value)).at(id.span).label(
                first.id.span,
                crate::base::Role::Context,
                None,
            ));
            continue;
        }
        for attribute in attributes {
            let at = attribute.id.name.as_ptr() as usize - base;
            let name = Spanned::new(format!("{}.{}", id.value, attribute.id.name), Span::new(file, at, at + attribute.id.name.len()));
            messages.push(message(name, Some(&attribute.value)));
        }
        messages.push(message(id, value));
    }
    (MessageFile { messages, resource }, found)
}

fn empty() -> FluentResource {
    match FluentResource::try_new(String::new()) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}

/// Where braces lie deeper than the limit, if anywhere.
fn too_deep(source: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, byte) in source.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_NESTING {
            return Some(at);
        }
    }
    None
}

fn words(kind: &ErrorKind) -> String {
    kind.to_string().chars().filter(|c| !c.is_control()).collect()
}

fn message(id: Spanned<String>, value: Option<&Pattern<&str>>) -> Message {
    let mut message = Message { id, arguments: BTreeSet::new(), references: Vec::new() };
    if let Some(pattern) = value {
        walk_pattern(pattern, &mut message);
    }
    message
}

fn walk_pattern(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk_expression(expression, message);
        }
    }
}

fn walk_expression(expression: &Expression<&str>, message: &mut Message) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, message),
        Expression::Select { selector, variants } => {
            walk_inline(selector, message);
            variants.iter().for_each(|v| walk_pattern(&v.value, message));
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.arguments.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, attribute } => message.references.push(match attribute {
            Some(attribute) => format!("{}.{}", id.name, attribute.name),
            None => id.name.to_owned(),
        }),
        InlineExpression::TermReference { id, arguments, .. } => {
            message.references.push(format!("-{}", id.name));
            if let Some(arguments) = arguments {
                walk_arguments(arguments, message);
            }
        }
        InlineExpression::FunctionReference { arguments, .. } => walk_arguments(arguments, message),
        InlineExpression::Placeable { expression } => walk_expression(expression, message),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn walk_arguments(arguments: &CallArguments<&str>, message: &mut Message) {
    arguments.positional.iter().for_each(|a| walk_inline(a, message));
    arguments.named.iter().for_each(|a| walk_inline(&a.value, message));
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
            .map(|m| (m.id.value.as_str(), &source[m.id.span.range()], m.arguments.len(), m.references.clone()))
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
}
