//! `i18n/glossary.yaml` → the terms that must correspond.

use crate::base::{Diagnostic, PerLang, Span, Spanned, rule, text};
use crate::syntax::fields::{Decoder, LocalText};
use crate::syntax::yaml::{Node, Value};

/// A term and its forms in each language.
#[derive(Clone, Debug)]
pub struct Term {
    /// The forms; the first is the one to recommend.
    pub forms: PerLang<Vec<Spanned<String>>>,
    /// What it means.
    pub definition: Option<LocalText>,
    /// The whole entry.
    pub span: Span,
}

impl Term {
    /// Reads the glossary.
    pub fn read_all(node: &Node, d: &mut Decoder<'_>) -> Vec<Self> {
        d.strict_list(node).iter().map(|n| Self::read(n, d)).collect()
    }

    fn read(node: &Node, d: &mut Decoder<'_>) -> Self {
        let languages = d.languages;
        let mut forms: PerLang<Vec<Spanned<String>>> = PerLang::new(languages);
        let mut definition = None;
        for (key, value) in d.map(node) {
            if key.value == "definition" {
                definition = d.local(value);
            } else if let Some(lang) = languages.find(&key.value) {
                if matches!(value.value, Value::Null) {
                    d.found.push(missing(key.span, &key.value));
                    forms.set(lang, Vec::new());
                    continue;
                }
                let list = d.list(value).iter().filter_map(|n| d.text(n)).collect();
                forms.set(lang, list);
            } else {
                d.found.push(
                    Diagnostic::new(rule::SCHEMA_UNKNOWN_FIELD, text!("schema-unknown-field", field = &key.value))
                        .at(key.span)
                        .help(text!("schema-unknown-field.known", fields = format!("{}, definition", languages.codes().join(", ")))),
                );
            }
        }
        for lang in languages.iter().filter(|l| forms.get(*l).is_none()) {
            d.found.push(missing(node.span, languages.code(lang)));
        }
        Self { forms, definition, span: node.span }
    }
}

fn missing(place: Span, code: &str) -> Diagnostic {
    Diagnostic::new(rule::META_FIELD, text!("meta-field.language", code = code)).at(place).help(text!("meta-field.language-help"))
}
