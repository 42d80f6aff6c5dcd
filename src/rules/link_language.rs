//! A page links to a page of another language.
//!
//! Readers of one language expect to stay in it; the switcher at the top of each page leads to the other one.
//!
//! What to do: link to the page in the same language (`programme.md` without a language is always that one).

use super::RuleCx;
use crate::base::{Diagnostic, rule, text};
use crate::output::links::Href;

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let report = |link: &super::Link<'_>| match &link.target {
        Ok(Href::Internal { lang: Some(lang), .. }) if *lang != link.lang => {
            let codes = (cx.site.languages.code(link.lang), cx.site.languages.code(*lang));
            Some(Diagnostic::new(rule::LINK_LANGUAGE, text!("link-language", own = codes.0, other = codes.1)).at(link.span).help(text!("link-language.help")))
        }
        _ => None,
    };
    cx.links.iter().filter_map(report).collect()
}
