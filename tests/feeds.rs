//! Feeds and the sitemap, read back by somebody else's parser.

use crate::support::{NOW, page, real_site};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeSet;

/// An element: its name, its text, its attributes.
type Element = (String, String, Vec<(String, String)>);

/// Every element, flat.
fn elements(xml: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(xml);
    let mut out: Vec<Element> = Vec::new();
    let attributes = |e: &quick_xml::events::BytesStart<'_>| {
        let pair = |a: quick_xml::events::attributes::Attribute<'_>| (a.key.as_ref().to_owned(), a.value.replace("&amp;", "&"));
        e.attributes().map(|a| pair(a.expect("an attribute"))).collect()
    };
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(e) | Event::Empty(e) => out.push((e.name().as_ref().to_owned(), String::new(), attributes(&e))),
            Event::Text(t) => {
                if let Some(last) = out.last_mut() {
                    last.1.push_str(t.trim());
                }
            }
            Event::Eof => return out,
            _ => {}
        }
    }
}

#[test]
fn the_feed_of_each_language_holds_each_release_in_that_language() {
    let (_, compiled) = real_site(NOW);
    for (lang, tag, word) in [("fr", "fr-BE", "locataires"), ("nl", "nl-BE", "OCMW")] {
        let feed = elements(&page(&compiled, &format!("{lang}/atom.xml")));
        assert!(feed[0].2.contains(&("xml:lang".into(), tag.into())));
        let ids: Vec<&str> = feed.iter().filter(|e| e.0 == "id").map(|e| e.1.as_str()).collect();
        assert_eq!(ids.len(), 2);
        assert!(ids.iter().all(|id| id.starts_with(&format!("https://assises.example.be/{lang}/"))));
        let titles: Vec<&str> = feed.iter().filter(|e| e.0 == "title").map(|e| e.1.as_str()).collect();
        assert!(titles[1].contains(word), "{titles:?}");
        let updated: BTreeSet<&str> = feed.iter().filter(|e| e.0 == "updated" || e.0 == "published").map(|e| e.1.as_str()).collect();
        assert_eq!(updated.into_iter().collect::<Vec<_>>(), ["2023-11-14T00:00:00+01:00"]);
    }
}

#[test]
fn the_sitemap_names_every_page_with_its_alternates() {
    let (_, compiled) = real_site(NOW);
    let sitemap = elements(&page(&compiled, "sitemap.xml"));
    let locations: BTreeSet<String> = sitemap.iter().filter(|e| e.0 == "loc").map(|e| e.1.clone()).collect();
    let pages: BTreeSet<String> = compiled
        .artifacts
        .iter()
        .filter(|a| a.path.as_str().ends_with("index.html"))
        .map(|a| format!("https://assises.example.be{}", a.path.url_path()))
        .collect();
    assert_eq!(locations, pages);
    for link in sitemap.iter().filter(|e| e.0 == "xhtml:link") {
        let href = &link.2.iter().find(|(k, _)| k == "href").expect("href").1;
        assert!(pages.contains(href), "{href}");
    }
}
