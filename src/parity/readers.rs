//! What is needed to read the prose of a site: a reader for each language, and what its links mean in all of them.

use crate::base::Lang;
use crate::facts::{Lexicon, Reader, Value, address, international};
use crate::locale::Locale;
use crate::model::ENDINGS;
use crate::model::Site;

/// The readers of a site.
#[derive(Debug)]
pub struct Readers<'a> {
    readers: Vec<Reader<'a>>,
    codes: &'a [String],
}

impl<'a> Readers<'a> {
    /// The readers of a site.
    pub fn new(site: &'a Site) -> Self {
        let locales: Vec<&Locale> = site.languages.iter().map(|l| site.locale(l)).collect();
        let words = |text: &str| text.split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect::<Vec<_>>();
        let people = site.contacts.people.iter().flat_map(|p| p.name.values()).flat_map(|n| words(&n.value));
        let terms = site
            .glossary
            .iter()
            .flat_map(|t| t.forms.values().flatten())
            .filter_map(|f| words(&f.value).into_iter().find(|w| !w.is_empty()));
        let terms = terms.flat_map(|word| ENDINGS.iter().map(move |e| format!("{word}{e}")));
        let watched: Vec<String> = people.chain(terms).filter(|w| w.len() > 1).collect();
        let codes = site.languages.codes();
        let readers = locales.iter().enumerate().map(|(i, locale)| Reader { locale, lexicon: Lexicon::new(&locales, i, &watched), codes });
        Self { readers: readers.collect(), codes }
    }

    /// The reader of a language.
    pub fn of(&self, lang: Lang) -> &Reader<'a> {
        &self.readers[lang.index()]
    }

    /// How many languages the site has.
    pub fn count(&self) -> usize {
        self.readers.len()
    }

    /// The codes of the languages.
    pub fn codes(&self) -> &'a [String] {
        self.codes
    }

    /// What a link elsewhere says.
    pub(super) fn target(&self, href: &str) -> Option<Value> {
        if let Some(mail) = href.strip_prefix("mailto:") {
            return Some(Value::Email(mail.split('?').next().unwrap_or(mail).to_lowercase()));
        }
        if let Some(number) = href.strip_prefix("tel:") {
            return international(number).map(Value::Phone);
        }
        href.contains("://").then(|| Value::Url(address::canonical(href, self.codes)))
    }
}
