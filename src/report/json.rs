//! A diagnostic → a JSON object. The names of the fields are a contract with scripts.

use super::{ReportCx, printable};
use crate::base::{Diagnostic, Label};
use serde_json::{Value, json};

/// An object on a line.
pub(super) fn line(diagnostic: &Diagnostic, cx: &ReportCx<'_>) -> String {
    format!("{}\n", object(diagnostic, cx))
}

/// The object itself.
pub(super) fn object(diagnostic: &Diagnostic, cx: &ReportCx<'_>) -> Value {
    json!({
        "rule": diagnostic.rule.id,
        "severity": diagnostic.severity.as_str(),
        "message": printable(&cx.words.text(&diagnostic.message)),
        "labels": diagnostic.labels.iter().map(|l| label(l, cx)).collect::<Vec<_>>(),
        "help": diagnostic.help.as_ref().map(|h| cx.words.text(h)).unwrap_or_default(),
    })
}

fn label(label: &Label, cx: &ReportCx<'_>) -> Value {
    let (start, end) = cx.positions.of(label.span);
    json!({
        "path": cx.sources.file(label.span.file).path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "role": label.role.as_str(),
        "text": label.text.as_ref().map(|t| cx.words.text(t)).unwrap_or_default(),
    })
}
