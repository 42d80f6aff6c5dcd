//! A site → the characters that its pages can show, for the fonts.
//!
//! What is held back (a draft, a release ahead of its embargo) is left out: not even its letters are published.

use crate::base::Characters;
use crate::model::Site;
use crate::sources::{Content, Sources};
use std::collections::BTreeSet;

/// What stands on pages whatever their authors write: figures, the letters of most addresses, and the signs of typesetting.
const ALWAYS: &str = " !\"#%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz\u{a0}«·»–—‘’“”„…\u{202f}€";

/// The characters of a site and of the templates of its theme.
pub(super) fn of(site: &Site, sources: &Sources, templates: &[&str]) -> BTreeSet<char> {
    let mut found = Characters::default();
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
    for page in site.pages.iter().filter(|p| p.is_written()) {
        for side in page.sides.values() {
            let words = side.title.iter().chain(&side.short_title).chain(&side.summary);
            words.for_each(|w| found.add_rare(&w.value));
            found.extend(side.document.characters.iter().copied());
        }
        for image in &page.images {
            let words = image.alt.values().chain(image.caption.values()).chain(image.credit.values()).chain(&image.licence);
            words.for_each(|w| found.add_rare(&w.value));
        }
    }
    found.iter().collect()
}

/// In a file with a syntax of its own the signs of ASCII are not what a page shows.
fn beyond_ascii(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_ascii() && !c.is_control())
}
