//! Message files → the words of the interface in one language.

use crate::base::{Arg, Diagnostic, FileId, Role, Spanned, Text, rule, text};
use crate::syntax::fluent::{Message, MessageFile};
use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The messages of one language: those of the binary, and the site's own over them.
pub struct Messages {
    bundle: FluentBundle<Arc<FluentResource>>,
    known: BTreeMap<String, Message>,
    /// Messages that are there but cannot be said, which has been reported.
    unsayable: BTreeSet<String>,
    /// True when a file could not be read whole: then nobody knows what is missing.
    broken: bool,
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Messages").field("known", &self.known.keys()).finish()
    }
}

/// The most placeables that a message may come to, those of the messages in it among them: Fluent itself stops at 100.
const MAX_PLACEABLES: usize = 100;

impl Messages {
    /// The messages of these files; a later file wins over an earlier one.
    pub fn new(code: &str, files: impl IntoIterator<Item = MessageFile>) -> (Self, Vec<Diagnostic>) {
        let id = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        let mut known: BTreeMap<String, Message> = BTreeMap::new();
        let mut broken = false;
        for file in files {
            broken |= file.broken;
            bundle.add_resource_overriding(Arc::new(file.resource));
            known.extend(file.messages.into_iter().map(|m| (m.id.value.clone(), m)));
        }
        let (mut found, mut unsayable) = (Vec::new(), BTreeSet::new());
        for message in known.values() {
            for reference in message.references.iter().filter(|r| !known.contains_key(&r.value)) {
                unsayable.insert(message.id.value.clone());
                found.push(Diagnostic::new(rule::MESSAGE_UNKNOWN, text!("message-unknown", id = &reference.value)).at(reference.span));
            }
        }
        let mut sizes = BTreeMap::new();
        for (id, message) in &known {
            if size(id, &known, &mut sizes, &mut Vec::new()).is_none() && !unsayable.contains(id) {
                found.push(Diagnostic::new(rule::MESSAGE_CYCLE, text!("message-cycle", limit = MAX_PLACEABLES)).at(message.id.span));
                // Everything that is said with it, or that it is said with, has the same fault.
                reach(id, &known, &mut unsayable);
            }
        }
        known.retain(|id, _| !unsayable.contains(id));
        (Self { bundle, known, unsayable, broken }, found)
    }

    /// The message with this id.
    pub fn get(&self, id: &str) -> Option<&Message> {
        self.known.get(id)
    }

    /// Every message, in alphabetical order.
    pub fn iter(&self) -> impl Iterator<Item = &Message> {
        self.known.values()
    }

    /// The words of a message. A message that does not exist, or lacks an argument, is its own name: the rules on messages
    /// have reported it.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                Arg::Str(s) => values.set(*name, FluentValue::from(s.as_str())),
                Arg::Num(n) => values.set(*name, FluentValue::from(*n)),
            }
        }
        self.format(id, &values).unwrap_or_else(|| id.to_owned())
    }

    /// The words of a [`Text`].
    pub fn text(&self, text: &Text) -> String {
        self.say(text.id, &text.args)
    }

    fn format(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        self.known.get(id)?;
        let pattern = match id.split_once('.') {
            Some((message, attribute)) => self.bundle.get_message(message)?.get_attribute(attribute)?.value(),
            None => self.bundle.get_message(id)?.value()?,
        };
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        errors.is_empty().then(|| words.into_owned())
    }
}

/// Adds a message and all that it uses. They may be as many as a file holds, one behind the other.
fn reach<'k>(id: &'k str, known: &'k BTreeMap<String, Message>, reached: &mut BTreeSet<String>) {
    let mut waiting = vec![id];
    while let Some(id) = waiting.pop() {
        if reached.insert(id.to_owned()) {
            waiting.extend(known.get(id).iter().flat_map(|m| &m.references).map(|r| r.value.as_str()));
        }
    }
}

/// How many placeables a message comes to; `None` when it leads back to itself or to more than the limit.
fn size(id: &str, known: &BTreeMap<String, Message>, sizes: &mut BTreeMap<String, Option<usize>>, path: &mut Vec<String>) -> Option<usize> {
    if let Some(size) = sizes.get(id) {
        return *size;
    }
    let Some(message) = known.get(id) else { return Some(0) };
    if path.len() > MAX_PLACEABLES || path.iter().any(|p| p == id) {
        return None;
    }
    path.push(id.to_owned());
    let total = message
        .references
        .iter()
        .try_fold(message.arguments.len(), |sum, reference| Some(sum + 1 + size(&reference.value, known, sizes, path)?));
    path.pop();
    let total = total.filter(|t| *t <= MAX_PLACEABLES);
    sizes.insert(id.to_owned(), total);
    total
}

/// What the code and the templates ask of the messages: each id with the arguments that it is given.
#[derive(Clone, Debug, Default)]
pub struct Interface {
    /// Asked for by the code, with these arguments.
    pub code: &'static [(&'static str, &'static [&'static str])],
    /// Asked for by templates, without arguments, and where.
    pub templates: Vec<Spanned<String>>,
}

/// Holds the messages of all languages against each other and against what is asked of them.
///
/// `own` tells a file of the site from one of the binary: an unused message is only reported in the former.
pub fn check_messages(languages: &[(&str, &Messages)], asked: &Interface, own: impl Fn(FileId) -> bool) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let ids: BTreeSet<&str> =
        languages.iter().flat_map(|(_, m)| m.iter().map(|m| m.id.value.as_str())).filter(|id| !id.starts_with('-')).collect();
    let used: BTreeSet<&str> = asked.code.iter().map(|(id, _)| *id).chain(asked.templates.iter().map(|t| t.value.as_str())).collect();
    let referenced: BTreeSet<&str> =
        languages.iter().flat_map(|(_, m)| m.iter().flat_map(|m| m.references.iter().map(|r| r.value.as_str()))).collect();
    for id in ids {
        let there: Vec<(&str, &Message)> = languages.iter().filter_map(|(code, m)| Some((*code, m.get(id)?))).collect();
        let untranslated = |m: &Messages| m.get(id).is_none() && !m.unsayable.contains(id) && !m.broken;
        for (code, _) in languages.iter().filter(|(_, m)| untranslated(m)) {
            let mut diagnostic = Diagnostic::new(rule::MESSAGE_UNTRANSLATED, text!("message-untranslated", id = id, code = *code));
            diagnostic = there.iter().fold(diagnostic, |d, (_, m)| d.at(m.id.span));
            found.push(diagnostic.help(text!("message-untranslated.help", code = *code)));
        }
        let argued = there.iter().any(|(_, m)| m.arguments != there[0].1.arguments);
        if argued {
            let diagnostic = Diagnostic::new(rule::MESSAGE_ARGUMENT, text!("message-argument", id = id));
            let list = |m: &Message| m.arguments.iter().map(|a| format!("${a}")).collect::<Vec<_>>().join(" ");
            found
                .push(there.iter().fold(diagnostic, |d, (_, m)| d.saying(m.id.span, text!("message-argument.label", arguments = list(m)))));
        }
        let given = asked.code.iter().find(|(asked, _)| *asked == id).map(|(_, given)| *given);
        for (_, message) in &there {
            let in_template = asked.templates.iter().any(|t| t.value == id);
            for argument in message
                .arguments
                .iter()
                .filter(|a| !argued && (given.is_some_and(|g| !g.contains(&a.as_str())) || given.is_none() && in_template))
            {
                found.push(
                    Diagnostic::new(rule::MESSAGE_ARGUMENT, text!("message-argument.not-given", id = id, argument = argument))
                        .at(message.id.span),
                );
            }
            let translated = there.len() == languages.len();
            if translated && !used.contains(id) && !referenced.contains(id) && own(message.id.span.file) {
                found.push(
                    Diagnostic::new(rule::MESSAGE_UNUSED, text!("message-unused", id = id))
                        .at(message.id.span)
                        .help(text!("message-unused.help")),
                );
            }
        }
    }
    for (code, messages) in languages {
        for template in asked
            .templates
            .iter()
            .filter(|t| languages.iter().all(|(_, m)| m.get(&t.value).is_none() && !m.unsayable.contains(&t.value) && !m.broken))
        {
            if languages.first().is_some_and(|(first, _)| first == code) {
                found.push(
                    Diagnostic::new(rule::MESSAGE_UNKNOWN, text!("message-unknown", id = &template.value))
                        .label(template.span, Role::Subject, None)
                        .help(text!("message-unknown.help")),
                );
            }
        }
        for (id, _) in asked
            .code
            .iter()
            .filter(|(id, _)| !messages.broken && languages.iter().all(|(_, m)| m.get(id).is_none() && !m.unsayable.contains(*id)))
        {
            found.push(
                Diagnostic::new(rule::MESSAGE_UNTRANSLATED, text!("message-untranslated", id = *id, code = *code))
                    .help(text!("message-untranslated.help", code = *code)),
            );
        }
    }
    found
}
