//! A diagnostic → a JSON object on a line. The names of the fields are a contract with scripts.

use super::{ReportCx, printable};
use crate::base::Diagnostic;
use serde_json::json;

pub(super) fn line(diagnostic: &Diagnostic, cx: &ReportCx<'_>) -> String {
    let labels: Vec<serde_json::Value> = diagnostic
        .labels
        .iter()
        .map(|label| {
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
        })
        .collect();
    let object = json!({
        "rule": diagnostic.rule.id,
        "severity": diagnostic.severity.as_str(),
        "message": printable(&cx.words.text(&diagnostic.message)),
        "labels": labels,
        "help": diagnostic.help.as_ref().map(|h| cx.words.text(h)).unwrap_or_default(),
    });
    format!("{object}\n")
}
