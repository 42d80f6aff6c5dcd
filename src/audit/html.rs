//! HTML that we wrote ourselves → its ids and links.
//!
//! This reads the output of our own renderer, whose attributes are always quoted; it is no parser of other people's HTML.

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
        while let Some(open) = rest.find('<') {
            rest = &rest[open + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = comment.split_once("-->").map_or("", |(_, after)| after);
                continue;
            }
            if rest.starts_with("script") {
                rest = rest.split_once("</script>").map_or("", |(_, after)| after);
                continue;
            }
            rest = outline.tag(rest);
        }
        outline
    }

    /// Reads the attributes of a tag and returns what comes after it.
    fn tag(&mut self, mut rest: &'a str) -> &'a str {
        loop {
            let Some(at) = rest.find(['"', '\'', '>']) else { return "" };
            if rest[at..].starts_with('>') {
                return &rest[at + 1..];
            }
            let name = rest[..at].trim_end_matches('=').rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
            let quote = if rest[at..].starts_with('"') { '"' } else { '\'' };
            let Some((value, after)) = rest[at + 1..].split_once(quote) else { return "" };
            match name {
                "id" => self.ids.push(value),
                "href" | "src" => self.links.push(value),
                _ => {}
            }
            rest = after;
        }
    }
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
