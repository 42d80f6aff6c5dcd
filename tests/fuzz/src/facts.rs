//! Any prose → facts in each language: each on whole characters of the text, in order, none in another.

use super::sites::{empty, text};
use diptych::parity::Readers;
use std::sync::OnceLock;

pub(crate) fn run(data: &[u8]) {
    static READERS: OnceLock<Readers<'static>> = OnceLock::new();
    let (site, readers) = (empty(), READERS.get_or_init(|| Readers::new(empty())));
    let text = text(data);
    for lang in site.languages.iter() {
        let reading = readers.of(lang).read(&text);
        let mut last = 0;
        for fact in &reading.facts {
            let range = fact.range.clone();
            assert!(range.start < range.end && text.get(range.clone()).is_some(), "{fact:?} stands nowhere in {text:?}");
            assert!(range.start >= last, "{fact:?} begins in the one before it in {text:?}");
            last = range.end;
        }
        let chars = text.chars().count();
        assert!(reading.words as usize <= chars && reading.sentences as usize <= chars + 1);
        assert!(reading.votes.len() == 2 && reading.votes.iter().all(|v| u32::from(*v) <= reading.words));
        assert_eq!(reading.facts, readers.of(lang).read(&text).facts, "read twice");
    }
}
