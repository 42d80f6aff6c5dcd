//! HTML that we wrote ourselves → its ids and links.
//!
//! This reads the output of our own renderer, whose attributes are always quoted; it is no parser of other people's HTML.

use memchr::memmem::Finder;
use memchr::{memchr, memchr_iter, memmem, memrchr2};

/// What an audit wants to know of a page.
pub(super) struct Outline<'a> {
    /// The ids, in order, also those that are there twice.
    pub ids: Vec<&'a str>,
    /// The targets of links and sources of pictures, in order.
    pub links: Vec<&'a str>,
}

/// What hides tags, searched for many bytes at a time.
#[derive(Debug)]
pub(super) struct Search {
    comment: Finder<'static>,
    script: Finder<'static>,
}

impl Default for Search {
    fn default() -> Self {
        Self { comment: Finder::new(b"<!--"), script: Finder::new(b"<script") }
    }
}

impl Search {
    /// The ids and links of a page. What is written in an unusual way is read tag by tag.
    pub(super) fn outline<'a>(&self, html: &'a [u8]) -> Outline<'a> {
        self.plain(html).unwrap_or_else(|| Outline::of(html))
    }

    /// The same of a page without comments whose ids and links stand between double quotes, in tags that hold neither `'` nor `>`
    /// before them.
    fn plain<'a>(&self, html: &'a [u8]) -> Option<Outline<'a>> {
        if self.comment.find(html).is_some() {
            return None;
        }
        let mut outline = Outline { ids: Vec::new(), links: Vec::new() };
        let mut from = 0;
        while from < html.len() {
            let script = self.script.find(&html[from..]).map_or(html.len(), |at| from + at);
            outline.attributes(&html[from..script])?;
            from = html.len() - after(&html[script..], b"</script>").len();
        }
        Some(outline)
    }
}

impl<'a> Outline<'a> {
    /// Reads a page tag by tag.
    fn of(html: &'a [u8]) -> Self {
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

    /// Adds the ids and links of a piece of a page that begins and ends between tags; none where they cannot be told at sight.
    fn attributes(&mut self, html: &'a [u8]) -> Option<()> {
        for at in memchr_iter(b'=', html) {
            let list = match html[..at] {
                [.., before, b'i', b'd'] if before.is_ascii_whitespace() => &mut self.ids,
                [.., before, b'h', b'r', b'e', b'f'] | [.., before, b's', b'r', b'c'] if before.is_ascii_whitespace() => &mut self.links,
                _ => continue,
            };
            let value = match html[at + 1..] {
                [b'"', ref value @ ..] => value,
                [b'\'', ..] => return None,
                _ => continue,
            };
            let open = memrchr2(b'<', b'>', &html[..at]).filter(|open| html[*open] == b'<')?;
            let quotes = |quote| html[open..at].iter().filter(|byte| **byte == quote).count();
            if quotes(b'"') % 2 == 1 || quotes(b'\'') > 0 {
                return None;
            }
            list.extend(std::str::from_utf8(&value[..memchr(b'"', value)?]));
        }
        Some(())
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
    use proptest::prelude::*;

    #[test]
    fn ids_and_links_are_found() {
        let page: &[u8] =
            b"<!-- <a href=\"no\"> --><a href=\"/fr/\" title='a > b'>x</a><p id=\"p\"><img src=\"i.png\" alt=\"\"><script type=\"x\">{\"id\":\"<a href='n'>\"}</script>";
        let o = Outline::of(page);
        assert_eq!((o.ids, o.links), (vec!["p"], vec!["/fr/", "i.png"]));
        assert!(Search::default().plain(page).is_none(), "a > stands in an attribute");
    }

    proptest! {
        /// Both ways find the same, in pages such as ours and in any other.
        #[test]
        fn a_page_is_searched_as_it_is_read(pieces in proptest::collection::vec(
            prop_oneof![
                Just("<a href=\"/fr/\">"), Just("<p id=\"p\">"), Just("<img src=\"i.png\" alt=\"\">"), Just("</a>"), Just("text &gt; "),
                Just("<!-- "), Just(" -->"), Just("<script>"), Just("</script>"), Just("<a class=\"x\"\nhref=\"#p\" id=\"q\">"),
                Just("<a title='a > b' href='/nl/'>"), Just("<b data-id=\"n\">"), Just(" href=\"no\" "), Just("<a title=\" href='n'\">"), Just("é"),
            ],
            0..12,
        )) {
            let page = pieces.concat();
            let (searched, read) = (Search::default().outline(page.as_bytes()), Outline::of(page.as_bytes()));
            prop_assert_eq!((searched.ids, searched.links), (read.ids, read.links));
        }
    }
}
