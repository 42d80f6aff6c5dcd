//! Any text → a name in a URL: `[a-z0-9-]{1,80}`, never one that is reserved, and folding it again changes nothing.

use diptych::base::{OutputPath, Slug, SlugError};

pub(crate) fn run(data: &[u8]) {
    let text = super::sites::text(data);
    let folded = Slug::fold(&text);
    assert!(folded.len() <= Slug::MAX, "{folded:?} is too long");
    assert!(folded.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')), "{text:?} folds to {folded:?}");
    assert_eq!(Slug::fold(&folded), folded, "folding twice");
    match Slug::parse(&folded) {
        Ok(slug) => assert_eq!(slug.as_str(), folded),
        Err(SlugError::Empty) => assert!(folded.is_empty()),
        Err(SlugError::Reserved) => assert!(!folded.is_empty()),
        Err(error) => panic!("{text:?} folds to {folded:?}: {error:?}"),
    }
    if let Ok(slug) = Slug::parse(&text) {
        assert!(!RESERVED.contains(&slug.as_str()) && (1..=80).contains(&text.len()));
        let parts: Vec<&str> = text.split('-').filter(|part| !part.is_empty()).collect();
        assert_eq!(folded, parts.join("-"), "a slug folds to itself, with one hyphen for several in a row");
    }
    // Whatever a file is called, it lies below the output.
    let path = OutputPath::new(["fr", &text]);
    assert!(path.as_str().split('/').all(|s| !s.is_empty() && s != "." && s != ".." && !s.contains(['\\', ':', '\0'])), "{path}");
    assert!(path.as_str() == "fr" || path.as_str().starts_with("fr/"), "{path}");
    let url = path.url_path();
    assert!(url.starts_with("/fr") && url.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'<' | b'>' | b'?' | b'#')), "{url}");
}

/// Some that must never be one.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9", "index", "assets", "agenda"];
