//! HTML that we wrote ourselves → its ids and links.
//!
//! This reads the output of our own renderer, whose attributes are always quoted; it is no parser of other people's HTML.

use memchr::{memchr, memchr3, memmem};

/// What an audit wants to know of a page.
pub(super) struct Outline<'a> {
    /// The ids, in order, also those that are there twice.
    pub ids: Vec<&'a str>,
    /// The targets of links and sources of pictures, in order.
    pub links: Vec<&'a str>,
}

impl<'a> Outline<'a> {
    pub(super) fn of(html: &'a str) -> Self {
        let mut outline = Self { ids: Vec::new(), links: Vec::new() };
        let mut rest = html;
        while let Some(open) = memchr(b'<', rest.as_bytes()) {
            rest = &rest[open + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = after(comment, "-->");
            } else if rest.starts_with("script") {
                rest = after(rest, "</script>");
            } else if !rest.starts_with('/') {
                rest = outline.tag(rest);
            }
        }
        outline
    }

    /// Reads the attributes of a tag and returns what comes after it.
    fn tag(&mut self, mut rest: &'a str) -> &'a str {
        while let Some(at) = memchr3(b'"', b'\'', b'>', rest.as_bytes()) {
            let quote = rest.as_bytes()[at];
            if quote == b'>' {
                return &rest[at + 1..];
            }
            let Some(length) = memchr(quote, &rest.as_bytes()[at + 1..]) else { return "" };
            let value = &rest[at + 1..at + 1 + length];
            let name = &rest[..at];
            let is = |attribute| name.strip_suffix(attribute).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_whitespace()));
            if is("id=") {
                self.ids.push(value);
            } else if is("href=") || is("src=") {
                self.links.push(value);
            }
            rest = &rest[at + 2 + length..];
        }
        ""
    }
}

/// What comes after the next of these; nothing when there is none.
fn after<'a>(text: &'a str, end: &str) -> &'a str {
    memmem::find(text.as_bytes(), end.as_bytes()).map_or("", |at| &text[at + end.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_links_are_found() {
        let o = Outline::of(
            "<!-- <a href=\"no\"> --><a href=\"/fr/\" title='a > b'>x</a><p id=\"p\"><img src=\"i.png\" alt=\"\"><script type=\"x\">{\"id\":\"<a href='n'>\"}</script>",
        );
        assert_eq!((o.ids, o.links), (vec!["p"], vec!["/fr/", "i.png"]));
    }
}
