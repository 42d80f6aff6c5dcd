//! Nobody has confirmed yet that the languages of this page say the same.
//!
//! The compiler compares facts; only a person can say that two sentences mean the same. Once confirmed, a page is known to
//! need another look whenever one of its sides changes. An error with `--locked`.
//!
//! What to do: read the page side by side, then `diptych confirm PAGE`.

use super::GroupCx;
use super::difference::beginning;
use crate::base::{Diagnostic, Severity, rule, text};
use crate::parity::Record;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let Some(page) = cx.group.page.filter(|p| p.published && p.readable) else { return Vec::new() };
    if cx.record.is_some_and(|r| Record::parse(r).is_some()) {
        return Vec::new();
    }
    let message = if cx.record.is_some() { text!("pair-unconfirmed.broken") } else { text!("pair-unconfirmed") };
    let first = cx.group.sides.iter().filter_map(|units| units.first());
    let mut d = first.fold(Diagnostic::new(rule::PAIR_UNCONFIRMED, message), |d, u| d.at(beginning(u)));
    if cx.locked {
        d.severity = Severity::Error;
    }
    vec![d.help(text!("pair-unconfirmed.help", page = &page.key))]
}
