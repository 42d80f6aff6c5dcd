//! A site → the characters that its pages can show, for the fonts.
//!
//! What is held back (a draft, a release ahead of its embargo) is left out: not even its letters are published.

use crate::base::special_places;
use crate::model::Site;
use crate::sources::{Content, Sources};
use crate::syntax::document::{BlockKind, Document, InlineKind};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// What stands on pages whatever their authors write: figures, the letters of most addresses, and the signs of typesetting.
const ALWAYS: &str = " !\"#%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz\u{a0}«·»–—‘’“”„…\u{202f}€";

/// True for the bytes that characters which [`ALWAYS`] lacks begin with.
fn is_rare(byte: u8) -> bool {
    (byte >= 0xc2)
        | (byte == b'$')
        | (byte == b'<')
        | (byte == b'>')
        | (byte == b'\\')
        | (byte == b'^')
        | (byte == b'`')
        | (byte.wrapping_sub(b'{') <= b'~' - b'{')
}

/// The characters of a site and of the templates of its theme.
pub(super) fn of(site: &Site, sources: &Sources, templates: &[&str]) -> BTreeSet<char> {
    let mut found = Seen::default();
    found.extend(ALWAYS.chars());
    let mut public: Vec<String> = vec!["i18n/glossary.yaml".to_owned()];
    for lang in site.languages.iter() {
        let locale = site.locale(lang);
        found.extend(locale.letters.chars());
        let names = locale.months.iter().chain(&locale.weekdays).chain(locale.languages.values()).chain([&locale.name, &locale.country]);
        names.for_each(|name| found.extend(beyond_ascii(name)));
        public.push(format!("i18n/{}/messages.ftl", site.languages.code(lang)));
    }
    templates.iter().for_each(|t| found.extend(beyond_ascii(t)));
    // Words of the interface and data files hold no secret: what they say is public, whatever the day.
    for (_, file) in sources.iter() {
        let is_data = file.path.starts_with("content/") && file.path.ends_with(".yaml");
        if let Content::Text(text) = &file.content
            && (is_data || public.contains(&file.path))
        {
            found.extend(beyond_ascii(text));
        }
    }
    let written: Vec<_> = site.pages.iter().filter(|p| p.is_written()).collect();
    let of_pages = written.par_iter().fold(Seen::default, |mut found, page| {
        for side in page.sides.values() {
            let words = side.title.iter().chain(&side.short_title).chain(&side.summary);
            words.for_each(|w| found.words(&w.value));
            of_document(&side.document, &mut found);
        }
        for image in &page.images {
            let words = image.alt.values().chain(image.caption.values()).chain(image.credit.values()).chain(&image.licence);
            words.for_each(|w| found.words(&w.value));
        }
        found
    });
    found.merge(of_pages.reduce(Seen::default, |mut a, b| {
        a.merge(b);
        a
    }));
    found.into_set()
}

/// Characters that were seen. Those of most texts are marks in a table, which is faster than any set.
#[derive(Default)]
struct Seen {
    low: Vec<u64>,
    high: BTreeSet<char>,
}

impl Seen {
    /// The characters below this one are in the table: the alphabets of Europe and the signs of typesetting.
    const LOW: u32 = 0x2200;

    fn extend(&mut self, characters: impl IntoIterator<Item = char>) {
        for c in characters {
            let code = c as u32;
            if code >= Self::LOW {
                self.high.insert(c);
                continue;
            }
            if self.low.is_empty() {
                self.low = vec![0; Self::LOW as usize / 64];
            }
            self.low[code as usize / 64] |= 1 << (code % 64);
        }
    }

    /// The characters of a text that [`ALWAYS`] may lack. Most texts have few: the others are passed over fast.
    fn words(&mut self, text: &str) {
        for at in special_places(text, is_rare) {
            // Letters with accents, in two bytes.
            if let [lead @ 0xc3..=0xdf, last, ..] = text.as_bytes()[at..]
                && let Some(low) = self.low.get_mut(usize::from(lead & 0x1f))
            {
                *low |= 1 << (last & 0x3f);
                continue;
            }
            self.extend(text[at..].chars().next().filter(|c| !c.is_control()));
        }
    }

    fn merge(&mut self, other: Self) {
        if self.low.is_empty() {
            self.low = other.low;
        } else {
            self.low.iter_mut().zip(other.low).for_each(|(a, b)| *a |= b);
        }
        self.high.extend(other.high);
    }

    fn into_set(self) -> BTreeSet<char> {
        let low = (0..Self::LOW).filter(|c| self.low.get(*c as usize / 64).is_some_and(|bits| bits >> (c % 64) & 1 == 1));
        low.filter_map(char::from_u32).chain(self.high).collect()
    }
}

fn of_document(document: &Document, found: &mut Seen) {
    document.inlines(|inline| match &inline.kind {
        InlineKind::Text(text) => found.words(text),
        InlineKind::Code(text) => found.words(text),
        InlineKind::Image(image) => [&image.alt, &image.title].into_iter().for_each(|words| found.words(words)),
        _ => {}
    });
    for block in &document.blocks {
        if let BlockKind::Code(code) = &block.kind {
            found.words(&code.text);
        }
    }
}

/// In a file with a syntax of its own the signs of ASCII are not what a page shows.
fn beyond_ascii(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_ascii() && !c.is_control())
}
