//! Findings → what the editor shows in each file. No side of a finding is shown without the others.

use super::site::{Places, Snapshot};
use crate::base::{Diagnostic, FileId, Label, Role, Severity, Span};
use crate::report::{Words, printable};
use lsp_types::{DiagnosticRelatedInformation, DiagnosticSeverity, NumberOrString, Uri};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// How many characters of a text are shown where it has no word of its own.
const SHOWN: usize = 80;

/// What is shown in a file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Published {
    /// The file.
    pub(super) uri: Uri,
    /// The version of its text, when it is open.
    pub(super) version: Option<i32>,
    /// The findings, in order.
    pub(super) findings: Vec<lsp_types::Diagnostic>,
}

/// What is shown in each file: those with a finding, and those that are open.
pub(super) fn by_file(snapshot: &Snapshot, words: &Words) -> BTreeMap<PathBuf, Published> {
    let places = Places::new(snapshot);
    let mut found: BTreeMap<FileId, Vec<lsp_types::Diagnostic>> = BTreeMap::new();
    for diagnostic in &snapshot.compiled.diagnostics {
        for at in shown_at(diagnostic, snapshot) {
            found.entry(at.file).or_default().push(finding(diagnostic, at, snapshot, &places, words));
        }
    }
    for (file, _) in snapshot.sources.iter().filter(|(file, _)| snapshot.document(*file).is_some()) {
        found.entry(file).or_default();
    }
    let published = found.into_iter().filter_map(|(file, findings)| {
        let version = snapshot.document(file).map(|d| d.version);
        Some((snapshot.path(file)?, Published { uri: snapshot.uri(file)?, version, findings }))
    });
    published.collect()
}

/// Where a finding is shown: once in every file in which something is wrong. What has no place of its own is a fault of the site.
pub(super) fn shown_at(diagnostic: &Diagnostic, snapshot: &Snapshot) -> Vec<Span> {
    let own = |l: &&Label| !snapshot.sources.file(l.span.file).built_in;
    let mut places: Vec<Span> = Vec::new();
    for label in diagnostic.labels.iter().filter(own).filter(|l| l.role == Role::Subject) {
        if !places.iter().any(|p| p.file == label.span.file) {
            places.push(label.span);
        }
    }
    if places.is_empty() {
        let other = diagnostic.labels.iter().find(own).map(|l| l.span);
        let site = || snapshot.sources.find("content/site.yaml").map(|(file, _)| file);
        let first = || snapshot.sources.iter().find(|(_, f)| !f.built_in).map(|(file, _)| file);
        places.extend(other.or_else(|| site().or_else(first).map(Span::top)));
    }
    places
}

/// A finding as it is shown at one of its places.
pub(super) fn finding(diagnostic: &Diagnostic, at: Span, snapshot: &Snapshot, places: &Places<'_>, words: &Words) -> lsp_types::Diagnostic {
    let mut message = words.text(&diagnostic.message);
    if let Some(help) = &diagnostic.help {
        message.push('\n');
        message.push_str(&words.text(help));
    }
    let others = diagnostic.labels.iter().filter(|l| l.span != at);
    let related = others.filter_map(|label| {
        let information = DiagnosticRelatedInformation { location: places.location(label.span)?, message: said(label, snapshot, words) };
        Some((&snapshot.sources.file(label.span.file).path, information))
    });
    let related: Vec<(&String, DiagnosticRelatedInformation)> = related.collect();
    if !snapshot.client.related {
        for (path, other) in &related {
            message.push_str(&format!("\n{path}:{}: {}", other.location.range.start.line + 1, other.message));
        }
    }
    let related: Vec<DiagnosticRelatedInformation> = related.into_iter().map(|(_, other)| other).collect();
    lsp_types::Diagnostic {
        range: places.range(at),
        severity: Some(match diagnostic.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Info => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(diagnostic.rule.id.to_owned())),
        source: Some("diptych".to_owned()),
        message: printable(&message),
        related_information: (snapshot.client.related && !related.is_empty()).then_some(related),
        ..lsp_types::Diagnostic::default()
    }
}

/// The word about a place: its own, else what stands there, else the name of the file.
fn said(label: &Label, snapshot: &Snapshot, words: &Words) -> String {
    if let Some(text) = &label.text {
        return printable(&words.text(text));
    }
    match snapshot.sources.snippet(label.span).trim() {
        "" => snapshot.sources.file(label.span.file).path.clone(),
        text => cut(text),
    }
}

/// The beginning of a text, on one line.
pub(super) fn cut(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    printable(&match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    })
}
