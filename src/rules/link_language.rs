//! A page links to a page of another language.
//!
//! Readers of one language expect to stay in it; the switcher at the top of each page leads to the other one. An address
//! elsewhere is judged by what it says: `/nl/`, `lang=nl`. A registration form that exists in one language only
//! (`registration.language`) may be linked from all of them.
//!
//! What to do: link to the page in the same language (`programme.md` without a language is always that one). Where the other
//! site has the page in one language only, say so: `<!-- parity: allow link/language — reason -->`.

use super::RuleCx;
use crate::base::{Diagnostic, Lang, SafeUrl, rule, text};
use crate::facts::address;
use crate::output::links::Href;

pub(super) fn check(cx: &RuleCx<'_>) -> Vec<Diagnostic> {
    let report = |link: &super::Link<'_>| {
        let other = match &link.target {
            Ok(Href::Internal { lang, .. }) => (*lang)?,
            Ok(Href::External(url)) => elsewhere(cx, url)?,
            Err(_) => return None,
        };
        let codes = (cx.site.languages.code(link.lang), cx.site.languages.code(other));
        let message = text!("link-language", own = codes.0, other = codes.1);
        (other != link.lang).then(|| Diagnostic::new(rule::LINK_LANGUAGE, message).at(link.span).help(text!("link-language.help")))
    };
    cx.links().filter_map(report).collect()
}

/// The language that an address elsewhere says it has.
fn elsewhere(cx: &RuleCx<'_>, url: &SafeUrl) -> Option<Lang> {
    let named = Lang(address::language(url.as_str(), cx.site.languages.codes())? as u8);
    let mut forms = cx.site.events.iter().filter_map(|e| e.registration.as_ref()).filter(|r| r.language.is_some());
    let of_one_language = forms.any(|r| r.url.iter().flat_map(|u| u.values()).any(|form| form.value == *url));
    (!of_one_language).then_some(named)
}
