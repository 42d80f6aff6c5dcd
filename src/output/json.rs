//! Values → JSON (RFC 8259) that is no markup, written as it comes, wherever it is put.
//!
//! Inside a script element nothing in it may end the element or begin a comment (HTML §4.12.1.3), and a file that a careless host
//! sends as HTML shows text.

use crate::base::rewrite;

/// JSON as far as it is written: a value, or several with commas between them.
#[derive(Debug, Default)]
pub(super) struct Json(String);

impl Json {
    /// An object, which `fill` writes names and values of.
    pub(super) fn object(&mut self, fill: impl FnOnce(&mut Self)) {
        self.comma();
        self.0.push('{');
        fill(self);
        self.0.push('}');
    }

    /// A list, which `fill` writes values of.
    pub(super) fn list(&mut self, fill: impl FnOnce(&mut Self)) {
        self.comma();
        self.0.push('[');
        fill(self);
        self.0.push(']');
    }

    /// A name in an object, which holds nothing to escape; its value comes next.
    pub(super) fn name(&mut self, name: &str) -> &mut Self {
        self.comma();
        self.0.push('"');
        self.0.push_str(name);
        self.0.push_str("\":");
        self
    }

    /// A name in an object, with a text.
    pub(super) fn put(&mut self, name: &str, text: &str) {
        self.name(name).text(text);
    }

    /// A text.
    pub(super) fn text(&mut self, text: &str) {
        self.comma();
        self.0.push('"');
        escape(text, &mut self.0);
        self.0.push('"');
    }

    /// A number.
    pub(super) fn number(&mut self, number: usize) {
        self.comma();
        self.0.push_str(&number.to_string());
    }

    /// What was written apart; nothing when there was nothing to write.
    pub(super) fn add(&mut self, other: &str) {
        if !other.is_empty() {
            self.comma();
            self.0.push_str(other);
        }
    }

    /// Nothing yet, with room for a page of it.
    pub(super) fn with_room() -> Self {
        Self(String::with_capacity(4096))
    }

    /// What is written.
    pub(super) fn finish(self) -> String {
        self.0
    }

    /// A comma before what is not the first of its list or object.
    fn comma(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(['{', '[', ':']) {
            self.0.push(',');
        }
    }
}

/// A text of JSON without its quotes.
fn escape(text: &str, out: &mut String) {
    let is_special = |b: u8| (b < b' ') | (b == b'"') | (b == b'\\') | may_be_markup(b);
    rewrite(text, out, is_special, |c, out| match c {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        '\0'..='\u{1f}' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
        c => no_markup(c, out),
    });
}

/// The same of JSON that was written elsewhere.
pub(super) fn inert(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    rewrite(json, &mut out, may_be_markup, no_markup);
    out
}

/// With 0xe2 begin the line ends of Unicode, and other signs.
fn may_be_markup(b: u8) -> bool {
    (b == b'<') | (b == b'>') | (b == b'&') | (b == 0xe2)
}

fn no_markup(c: char, out: &mut String) {
    match c {
        '<' => out.push_str("\\u003c"),
        '>' => out.push_str("\\u003e"),
        '&' => out.push_str("\\u0026"),
        '\u{2028}' => out.push_str("\\u2028"),
        '\u{2029}' => out.push_str("\\u2029"),
        c => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(texts in prop::collection::vec("[\\x00-\\x7f\u{80}\u{e9}\u{2027}-\u{202a}\u{1f600}]{0,20}", 0..4)) {
            let mut json = Json::default();
            json.object(|json| {
                json.name("texts").list(|list| texts.iter().for_each(|text| list.text(text)));
                json.name("count").number(texts.len());
                json.name("none").object(|_| {});
            });
            let written = json.finish();
            let value = serde_json::json!({ "texts": texts, "count": texts.len(), "none": {} });
            let markup = ['<', '>', '&', '\u{2028}', '\u{2029}'];
            prop_assert!(!written.contains(markup));
            prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&written).ok(), Some(value.clone()));
            prop_assert_eq!(written, inert(&value.to_string()));
        }
    }
}
