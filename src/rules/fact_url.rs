//! The languages link to different addresses.
//!
//! `https://`, `www.`, a final `/` and the language in an address (`/fr/` and `/nl/`, `lang=fr`, `fr.example.org`) make no
//! difference. A page of the site is the same page in every language. An error for pages of the site and for registration
//! forms, a warning for everything else.
//!
//! What to do: correct the side that is wrong. Where the pages differ on purpose, say so with a reason:
//! `parity: { allow: [{ rule: fact/url, reason: "…" }] }`, or a comment before the block:
//! `<!-- parity: allow fact/url — reason -->`.
//!
//! Example: `https://fr.surveymonkey.com/r/P2VBBD2` in French, `https://fr.surveymonkey.com/r/P2VBBD3` in Dutch.

use super::GroupCx;
use super::difference::{self, Words};
use super::witness::form;
use crate::base::{Diagnostic, Severity, rule, text};
use crate::facts::Class;
use crate::parity::Difference;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let words = Words { differs: text!("fact-url"), missing: |codes| text!("fact-url.missing", codes = codes) };
    let urls = cx.differences.iter().filter(|d| d.class == Class::Url);
    urls.filter_map(|d| {
        let mut diagnostic = difference::report(cx, d, rule::FACT_URL, &words)?;
        if !is_vital(cx, d) {
            diagnostic.severity = Severity::Warning;
        }
        Some(diagnostic)
    })
    .collect()
}

/// True for a page of the site and for a registration form.
fn is_vital(cx: &GroupCx<'_>, difference: &Difference) -> bool {
    let forms = || cx.site.events.iter().filter_map(|e| e.registration.as_ref()?.url.as_ref()).flat_map(|u| u.values());
    difference.row.iter().any(|at| cx.group.fact(*at).own || forms().any(|f| form(cx, f).agrees(cx.group.value(*at))))
}
