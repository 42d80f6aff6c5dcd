//! A font of the theme → WOFF2 with only the characters and features that the site uses, and a fallback of the same size.
//!
//! A font whose licence reserves its name (OFL 1.1, "Reserved Font Name") may not be changed under it, and keeps everything.

use crate::base::Hash;
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::types::{NameId, Tag};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};
use std::collections::BTreeSet;
use ttf2woff2::{BrotliQuality, EncodeOptions};

/// A change of how fonts are made is a change of this, so that no old ones are taken.
const VERSION: &str = "skera 0.2, ttf2woff2 0.14, 1";

/// A font as the site needs it.
#[derive(Clone, Debug)]
pub struct Webfont {
    /// The file of the theme: TrueType or OpenType.
    pub(super) bytes: Vec<u8>,
    /// The characters that the site uses.
    pub(super) characters: BTreeSet<char>,
    /// The features that the style sheets ask for, beside those that every text has.
    pub(super) features: Vec<&'static str>,
}

/// A font of fewer bytes has outlines that short offsets (128 KiB) reach with ease.
const SHORT: usize = 64 << 10;

/// What style sheets call the features that are not on by themselves, and their tags.
const FEATURES: &[(&str, &str)] = &[
    ("all-small-caps", "c2sc"),
    ("diagonal-fractions", "frac"),
    ("lining-nums", "lnum"),
    ("oldstyle-nums", "onum"),
    ("ordinal", "ordn"),
    ("proportional-nums", "pnum"),
    ("slashed-zero", "zero"),
    ("small-caps", "smcp"),
    ("tabular-nums", "tnum"),
];

/// The features of every text: composed letters, ligatures, marks, kerning.
const ALWAYS: &[&str] = &["ccmp", "locl", "rlig", "liga", "calt", "clig", "mark", "mkmk", "kern"];

/// The features that a style sheet asks for.
pub(super) fn features_in(css: &str) -> Vec<&'static str> {
    FEATURES.iter().filter(|(name, tag)| css.contains(name) || css.contains(&format!("\"{tag}\""))).map(|(_, tag)| *tag).collect()
}

/// True for a file that is a font with characters.
pub(super) fn is_readable(bytes: &[u8]) -> bool {
    FontRef::new(bytes).is_ok_and(|font| font.charmap().has_map())
}

impl Webfont {
    /// The hash of everything that the font is made of: it names the file before the file is made.
    pub fn key(&self) -> Hash {
        let characters: String = self.characters.iter().collect();
        Hash::of(format!("font {VERSION} {} {characters} {:?}", Hash::of(&self.bytes), self.features).as_bytes())
    }

    /// The bytes; none when the font cannot be read.
    pub fn make(&self) -> Option<Vec<u8>> {
        let font = FontRef::new(&self.bytes).ok()?;
        let subset = if reserves_its_name(&font) { None } else { self.subset(&font) };
        let font = subset.as_ref().unwrap_or(&self.bytes);
        // The transformation of outlines saves a tenth. A browser puts them together again, perhaps a little longer than they
        // were: in a large font they could then lie beyond what its short offsets reach.
        let transform_glyf_loca = font.len() < SHORT;
        ttf2woff2::encode_with_options(font, EncodeOptions { quality: BrotliQuality::from(11), transform_glyf_loca, threads: None }).ok()
    }

    fn subset(&self, font: &FontRef<'_>) -> Option<Vec<u8>> {
        let tags = |names: &[&str]| skera::parse_tag_list(&names.join(",")).ok();
        let mut characters = skera::parse_unicodes("").ok()?;
        characters.extend(self.characters.iter().map(|c| u32::from(*c)));
        let features = tags(&[ALWAYS, &self.features].concat())?;
        let mut scripts = tags(&[])?;
        scripts.invert();
        // Names in other languages, the text of the licence (which is published beside it) and hints for old screens go.
        let names = (0..=6).map(NameId::from).collect();
        let languages = skera::parse_name_languages("1033").ok()?;
        let dropped = [Tag::new(b"DSIG"), Tag::new(b"meta"), Tag::new(b"gasp"), Tag::new(b"STAT")].into_iter().collect();
        let flags = skera::SubsetFlags::SUBSET_FLAGS_NO_HINTING;
        let glyphs = skera::populate_gids("").ok()?;
        let plan = skera::Plan::new(&glyphs, &characters, font, flags, &dropped, &scripts, &features, &names, &languages);
        skera::subset_font(font, &plan).ok()
    }
}

fn reserves_its_name(font: &FontRef<'_>) -> bool {
    let says = |id: StringId| {
        font.localized_strings(id).any(|text| {
            let text: String = text.chars().collect::<String>().to_lowercase();
            // The text of the licence itself explains the term; a reservation names the font.
            text.contains("reserved font name") && !text.contains("no reserved font name")
        })
    };
    says(StringId::COPYRIGHT_NOTICE) || says(StringId::LICENSE_DESCRIPTION)
}

/// What a local font must be told so that its text takes the room of this one: `size-adjust` and the rest, for `@font-face`.
/// The local font is Arial or one of its size (Liberation Sans, Helvetica).
pub(super) fn fallback(bytes: &[u8], bold: bool) -> Option<String> {
    let font = FontRef::new(bytes).ok()?;
    let (size, place) = (Size::unscaled(), LocationRef::default());
    let (letters, widths) = (font.charmap(), font.glyph_metrics(size, place));
    let (mut own, mut local) = (0.0, 0.0);
    for (letter, frequency, regular, heavy) in LETTERS {
        let width = widths.advance_width(letters.map(*letter)?)?;
        own += f64::from(*frequency) * f64::from(width);
        local += f64::from(*frequency) * f64::from(if bold { *heavy } else { *regular });
    }
    let metrics = font.metrics(size, place);
    let em = f64::from(metrics.units_per_em);
    let scale = (own / em) / (local / 1000.0);
    let percent = |units: f32| (f64::from(units) / em / scale * 1000.0).round() / 10.0;
    Some(format!(
        "size-adjust:{}%;ascent-override:{}%;descent-override:{}%;line-gap-override:{}%",
        (scale * 1000.0).round() / 10.0,
        percent(metrics.ascent),
        percent(-metrics.descent),
        percent(metrics.leading)
    ))
}

/// A letter, how often it stands among a thousand letters of a text (the mean of French and Dutch), and how wide it is in Arial
/// and in Arial Bold, in thousandths of an em (the widths that PostScript gave to Helvetica).
const LETTERS: &[(char, u16, u16, u16)] = &[
    (' ', 170, 278, 278),
    ('e', 140, 556, 556),
    ('n', 70, 556, 611),
    ('a', 65, 556, 556),
    ('t', 58, 278, 333),
    ('i', 58, 222, 278),
    ('r', 54, 333, 389),
    ('o', 48, 556, 611),
    ('s', 48, 500, 556),
    ('d', 40, 556, 611),
    ('l', 38, 222, 278),
    ('u', 33, 556, 611),
    ('m', 22, 833, 889),
    ('c', 20, 500, 556),
    ('g', 20, 556, 611),
    ('p', 18, 556, 611),
    ('v', 17, 500, 556),
    ('h', 14, 556, 611),
    ('k', 12, 500, 556),
    ('b', 11, 556, 611),
    ('w', 8, 722, 778),
    ('f', 8, 278, 333),
    ('z', 7, 500, 500),
    ('j', 7, 222, 278),
    ('q', 5, 556, 611),
    ('x', 3, 500, 556),
    ('y', 3, 500, 556),
];

#[cfg(test)]
mod tests {
    use super::*;

    const REGULAR: &[u8] = include_bytes!("../../themes/default/fonts/HankenGrotesk-Regular.ttf");

    fn webfont(text: &str) -> Webfont {
        Webfont { bytes: REGULAR.to_vec(), characters: text.chars().collect(), features: Vec::new() }
    }

    #[test]
    fn a_font_holds_what_is_used_and_is_the_same_twice() {
        let (few, many) = (webfont("Assises"), webfont("abcdefghijklmnopqrstuvwxyzàâçéèêëîïôûù0123456789"));
        let (small, large) = (few.make().expect("made"), many.make().expect("made"));
        assert!(small.starts_with(b"wOF2") && small.len() < large.len() && large.len() < 12_000, "{} {}", small.len(), large.len());
        assert_eq!(few.make(), Some(small));
        assert_ne!(few.key(), many.key());
    }

    #[test]
    fn a_font_whose_name_is_reserved_stays_whole() {
        let font = FontRef::new(REGULAR).expect("a font");
        assert!(!reserves_its_name(&font));
        // The same font with a reservation in its copyright: the words there are of the same length.
        let place = |text: &str| {
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            REGULAR.windows(wide.len()).position(|w| w == wide).map(|at| (at, wide.len()))
        };
        let (at, length) = place("The Hanken Grotesk Project Authors").expect("its copyright");
        let mut reserved = REGULAR.to_vec();
        let words: Vec<u8> = "with Reserved Font Name Hanken    ".encode_utf16().flat_map(u16::to_be_bytes).collect();
        reserved[at..at + length].copy_from_slice(&words);
        let font = Webfont { bytes: reserved, ..webfont("A") };
        assert!(font.make().expect("made").len() > 25_000);
    }

    #[test]
    fn the_fallback_takes_the_room_of_the_font() {
        let regular = fallback(REGULAR, false).expect("metrics");
        assert!(regular.starts_with("size-adjust:100.") || regular.starts_with("size-adjust:101."), "{regular}");
        assert_eq!(fallback(b"no font", false), None);
    }

    #[test]
    fn a_style_sheet_keeps_the_features_it_asks_for() {
        assert_eq!(features_in("b{font-variant-numeric:tabular-nums}"), ["tnum"]);
        assert_eq!(features_in("b{font-feature-settings:\"smcp\"}"), ["smcp"]);
        assert!(features_in("b{font-weight:700}").is_empty());
    }
}
