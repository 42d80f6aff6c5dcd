//! Any text → messages: within the guard of depth the parser never overflows, and every message stands in the text.

use super::sites::{check_places, check_span, text};
use diptych::base::FileId;
use diptych::syntax::fluent::parse;

pub(crate) fn run(data: &[u8]) {
    let source = repeated(&text(data));
    let (file, found) = parse(FileId(0), &source);
    check_places(&found, &source);
    for message in &file.messages {
        check_span(message.id.span, &source);
        message.references.iter().for_each(|r| check_span(r.span, &source));
        message.words.iter().for_each(|w| check_span(w.span, &source));
    }
}

/// What stands between two `\u{1}` comes ten thousand times, so that a short input can lie deep.
fn repeated(text: &str) -> String {
    let many = |(i, part): (usize, &str)| if i % 2 == 1 && part.len() < 40 { part.repeat(10_000) } else { part.to_owned() };
    text.split('\u{1}').enumerate().map(many).collect()
}
