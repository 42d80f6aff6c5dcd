//! `i18n/places.yaml` → the communes of Brussels, by whose postal codes addresses are known.

use crate::base::{Languages, PerLang};
use crate::syntax::fields::Decoder;
use crate::syntax::yaml::Node;

/// A commune.
#[derive(Clone, Debug)]
pub struct Commune {
    /// Its names; the first of each language is the one to recommend. None in a language of which the file knows nothing.
    pub names: PerLang<Vec<String>>,
    /// Its postal codes.
    pub postcodes: Vec<u32>,
}

impl Commune {
    /// Reads the file. It may know more languages than the site has.
    pub(super) fn read_all(node: &Node, d: &mut Decoder<'_>) -> Vec<Self> {
        d.strict_list(node).iter().map(|n| Self::read(n, d)).collect()
    }

    fn read(node: &Node, d: &mut Decoder<'_>) -> Self {
        let languages: &Languages = d.languages;
        let (mut names, mut postcodes) = (PerLang::new(languages), Vec::new());
        for (key, value) in d.map(node) {
            if key.value == "postcodes" {
                postcodes = d.strict_list(value).iter().filter_map(|n| d.number(n)).map(|n| n.value).collect();
            } else if let Some(lang) = languages.find(&key.value) {
                names.set(lang, d.list(value).iter().filter_map(|n| d.text(n)).map(|t| t.value).collect::<Vec<_>>());
            }
        }
        Self { names, postcodes }
    }
}
