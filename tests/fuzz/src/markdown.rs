//! Any Markdown → every form of a release that is text: pages of listed elements, and feeds and files in which no text becomes markup.

use super::html;
use super::sites::{check_places, check_span, planned, rendered, sources, text};
use diptych::base::FileId;
use diptych::output::{Download, Subject};
use diptych::syntax::document::{Flat, Inline, InlineKind};
use diptych::syntax::markdown;

pub(crate) fn run(data: &[u8]) {
    let body = text(data);
    let (document, found) = markdown::parse(FileId(0), &body.to_owned().into(), 0..body.len());
    check_places(&found, &body);
    document.inlines(|inline| check_inline(inline, &body));
    for (block, inlines) in document.texts() {
        check_span(block.span, &body);
        let flat = Flat::of(inlines);
        for (at, c) in flat.text().char_indices() {
            let _ = flat.span(at..at + c.len_utf8());
        }
    }
    let front = "---\ntitle: Titre\ndate: 2023-11-14\n---\n";
    let whole = format!("{front}{body}");
    let sources = sources(&[("content/press/x.fr.md", &whole), ("content/press/x.nl.md", &whole)]);
    let Some(outline) = planned(&sources) else { return };
    let wanted = |s| {
        matches!(
            s,
            Subject::Html(_)
                | Subject::Atom
                | Subject::JsonFeed
                | Subject::Download(Download::Text | Download::Markdown | Download::Ninjs, _)
        )
    };
    for file in rendered(&outline, &sources, wanted) {
        let body = String::from_utf8(file.body).expect("UTF-8");
        match file.path.as_str().rsplit_once('.') {
            Some((_, "html")) => html::check(&body),
            Some((_, "json")) => {
                assert!(!body.contains('<'), "{}: {body}", file.path);
                let value: serde_json::Value = serde_json::from_str(&body).expect("JSON");
                for html in ["content_html", "body_html"] {
                    strings(&value, html, &mut html::check);
                }
            }
            Some((_, "xml")) => {
                // The text of a release is HTML, escaped as XML.
                for content in body.split("<content type=\"html\">").skip(1) {
                    let content = content.split("</content>").next().unwrap_or_default();
                    assert!(!content.contains('<'), "{content}");
                    html::check(
                        &content
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&#39;", "'")
                            .replace("&amp;", "&"),
                    );
                }
            }
            _ => assert!(!begins_an_element(&body), "{}: {body}", file.path),
        }
    }
}

fn check_inline(inline: &Inline, text: &str) {
    check_span(inline.span, text);
    if let InlineKind::Text(words) = &inline.kind {
        assert!(!words.is_empty());
    }
}

/// A `<` after which a browser would read an element, a comment or the like, but for an address: `<https://example.be>`.
fn begins_an_element(text: &str) -> bool {
    let begins = |after: &str| after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
    let is_address = |after: &str| ["https:", "http:", "mailto:", "tel:"].iter().any(|scheme| after.starts_with(scheme));
    text.match_indices('<').map(|(at, _)| &text[at + 1..]).any(|after| begins(after) && !is_address(after))
}

/// The strings below a name, anywhere in a value.
fn strings(value: &serde_json::Value, name: &str, see: &mut dyn FnMut(&str)) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                match value {
                    serde_json::Value::String(text) if key == name => see(text),
                    _ => strings(value, name, see),
                }
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|v| strings(v, name, see)),
        _ => {}
    }
}
