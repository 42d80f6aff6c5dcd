//! HTML that we wrote ourselves → its ids and links.
//!
//! This reads the output of our own renderer, whose attributes are always quoted; it is no parser of other people's HTML.

use memchr::{memchr, memmem};

/// What an audit wants to know of a page.
pub(super) struct Outline<'a> {
    /// The ids, in order, also those that are there twice.
    pub ids: Vec<&'a str>,
    /// The targets of links and sources of pictures, in order.
    pub links: Vec<&'a str>,
}

impl<'a> Outline<'a> {
    pub(super) fn of(html: &'a [u8]) -> Self {
        let mut outline = Self { ids: Vec::new(), links: Vec::new() };
        let mut rest = html;
        while let Some(open) = memchr(b'<', rest) {
            rest = &rest[open + 1..];
            if rest.starts_with(b"/") {
                continue;
            }
            rest = if let Some(comment) = rest.strip_prefix(b"!--") {
                after(comment, b"-->")
            } else if rest.starts_with(b"script") {
                after(rest, b"</script>")
            } else {
                outline.tag(rest)
            };
        }
        outline
    }

    /// Reads the attributes of a tag and returns what comes after it.
    fn tag(&mut self, mut rest: &'a [u8]) -> &'a [u8] {
        // Names are short: looking at each letter is faster than a search.
        while let Some(at) = rest.iter().position(|byte| matches!(byte, b'"' | b'\'' | b'>')) {
            let (name, quoted) = rest.split_at(at);
            let (quote, value) = (quoted[0], &quoted[1..]);
            if quote == b'>' {
                return value;
            }
            let Some(length) = memchr(quote, value) else { return b"" };
            let list = match name {
                [.., before, b'i', b'd', b'='] if before.is_ascii_whitespace() => Some(&mut self.ids),
                [.., before, b'h', b'r', b'e', b'f', b'='] | [.., before, b's', b'r', b'c', b'='] if before.is_ascii_whitespace() => {
                    Some(&mut self.links)
                }
                _ => None,
            };
            if let Some(list) = list {
                list.extend(std::str::from_utf8(&value[..length]));
            }
            rest = &value[length + 1..];
        }
        b""
    }
}

/// What comes after the next of these; nothing when there is none.
fn after<'a>(text: &'a [u8], end: &[u8]) -> &'a [u8] {
    memmem::find(text, end).map_or(b"", |at| &text[at + end.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_links_are_found() {
        let o = Outline::of(
            b"<!-- <a href=\"no\"> --><a href=\"/fr/\" title='a > b'>x</a><p id=\"p\"><img src=\"i.png\" alt=\"\"><script type=\"x\">{\"id\":\"<a href='n'>\"}</script>",
        );
        assert_eq!((o.ids, o.links), (vec!["p"], vec!["/fr/", "i.png"]));
    }
}
