//! What the authors allow with a reason → the findings without it, and the exceptions that allow nothing.

use crate::base::{Diagnostic, FileId, Role, Span, rule, text};
use crate::model::{Note, Site};
use std::collections::HashMap;

/// An exception of a page or of one of its blocks.
struct Exception<'a> {
    rule: &'a str,
    /// The block that it is about; none for the whole page.
    block: Option<Span>,
    /// Where it stands.
    place: Span,
    used: bool,
}

/// Leaves out what the authors allow, and lowers what the site lowers.
pub(crate) fn apply(found: Vec<Diagnostic>, site: &Site) -> Vec<Diagnostic> {
    let (mut exceptions, by_file) = collect(site);
    let mut kept = Vec::with_capacity(found.len());
    for mut diagnostic in found {
        if !exceptions.is_empty() && is_allowed(&diagnostic, &mut exceptions, &by_file) {
            continue;
        }
        if let Some((_, severity)) = site.config.severities.iter().find(|(rule, _)| rule.value == diagnostic.rule.id) {
            diagnostic.severity = diagnostic.severity.min(*severity);
        }
        kept.push(diagnostic);
    }
    let unused = exceptions.iter().filter(|e| !e.used);
    kept.extend(unused.map(|e| {
        Diagnostic::new(rule::PARITY_UNUSED_ALLOW, text!("parity-unused-allow")).at(e.place).help(text!("parity-unused-allow.help"))
    }));
    kept
}

/// The exceptions, and which of them each file of a page has. A page that is not compared yet has none that could be unused.
fn collect(site: &Site) -> (Vec<Exception<'_>>, HashMap<FileId, Vec<usize>>) {
    let mut exceptions = Vec::new();
    let mut by_file: HashMap<FileId, Vec<usize>> = HashMap::new();
    for page in &site.pages {
        let files: Vec<FileId> = page.sides.values().map(|s| s.file).collect();
        let whole = page.readable && page.sides.is_complete();
        for side in page.sides.values() {
            let front = side.allows.iter().map(|a| (a.rule.value.as_str(), None, a.rule.span));
            let notes = side.notes.iter().filter_map(|n| match n {
                Note::Allow { rule, comment, block, .. } => Some((*rule, Some(block.unwrap_or(Span::top(comment.file))), *comment)),
                Note::Only { .. } => None,
            });
            for (rule, block, place) in front.chain(notes) {
                files.iter().for_each(|f| by_file.entry(*f).or_default().push(exceptions.len()));
                exceptions.push(Exception { rule, block, place, used: !whole });
            }
        }
    }
    (exceptions, by_file)
}

fn is_allowed(diagnostic: &Diagnostic, exceptions: &mut [Exception<'_>], by_file: &HashMap<FileId, Vec<usize>>) -> bool {
    if !diagnostic.rule.is_negotiable() {
        return false;
    }
    let places: Vec<Span> = diagnostic.labels.iter().filter(|l| l.role == Role::Subject).map(|l| l.span).collect();
    let inside = |block: Span, place: &Span| place.file == block.file && place.start >= block.start && place.end <= block.end;
    let mut allowed = false;
    for index in places.iter().filter_map(|p| by_file.get(&p.file)).flatten() {
        let exception = &mut exceptions[*index];
        let hit = exception.rule == diagnostic.rule.id && exception.block.is_none_or(|b| places.iter().any(|p| inside(b, p)));
        exception.used |= hit;
        allowed |= hit;
    }
    allowed
}
