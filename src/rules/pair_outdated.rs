//! One side of a page has changed since it was confirmed that the languages say the same.
//!
//! No language is the original: whichever side changed, the other is to be looked at. What the compiler can see for itself (a
//! fact that changed alike on all sides, a slip of one or two letters) needs nobody. An error with `--locked`.
//!
//! What to do: `diptych status PAGE` shows what was accepted and what stands there now. Adapt the other side, or see that it
//! is still right; then `diptych confirm PAGE`.

use super::GroupCx;
use super::difference::beginning;
use crate::base::{Diagnostic, Role, Severity, rule, text};
use crate::parity::{Record, Weight};

/// How many blocks are shown one by one.
const FEW: usize = 4;

pub(super) fn check(cx: &GroupCx<'_>) -> Vec<Diagnostic> {
    let Some(page) = cx.group.page.filter(|p| p.published) else { return Vec::new() };
    let Some(record) = cx.record.and_then(Record::parse) else { return Vec::new() };
    let mut changes = record.changes(cx.group, &cx.site.languages, cx.readers);
    if !cx.locked {
        // Where facts differ, that is said, and both sides are to be looked at anyway.
        changes.retain(|c| !cx.differences.iter().any(|d| d.bead == c.bead));
    }
    let mut found = Vec::new();
    for change in changes.iter().take(FEW) {
        let bead = &cx.group.beads[change.bead];
        let codes: Vec<&str> = change.changed.iter().map(|l| cx.site.languages.code(*l)).collect();
        let all = change.changed.len() == cx.group.sides.len();
        let message = if all { text!("pair-outdated.all") } else { text!("pair-outdated", codes = codes.join(", ")) };
        let mut d = Diagnostic::new(rule::PAIR_OUTDATED, message);
        for lang in cx.group.languages() {
            let Some(unit) = cx.group.units(bead, lang).first() else { continue };
            let text = if change.changed.contains(&lang) { text!("pair-outdated.changed") } else { text!("pair-outdated.review") };
            d = d.label(beginning(unit), Role::Subject, Some(text));
        }
        d.severity = match (change.weight, cx.locked) {
            (_, true) => Severity::Error,
            (Weight::Slip, false) => Severity::Info,
            (Weight::Review, false) => Severity::Warning,
        };
        found.push(d.help(text!("pair-outdated.help", page = &page.key)));
    }
    if changes.len() > FEW
        && let Some(last) = found.last_mut()
    {
        last.help = Some(text!("pair-outdated.more", page = &page.key, count = changes.len() - FEW));
    }
    found
}
