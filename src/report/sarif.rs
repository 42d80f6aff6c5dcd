//! Diagnostics → SARIF 2.1.0, the form in which code hosts and editors take the results of analysers.

use super::{ReportCx, printable};
use crate::base::{Diagnostic, Role, Rule, Severity, Span};
use serde_json::{Value, json};

/// One run with all findings.
pub(super) fn render(diagnostics: &[Diagnostic], cx: &ReportCx<'_>) -> String {
    let mut rules: Vec<&'static Rule> = diagnostics.iter().map(|d| d.rule).collect();
    rules.sort_by_key(|r| r.id);
    rules.dedup();
    let descriptors: Vec<Value> =
        rules.iter().map(|r| json!({ "id": r.id, "defaultConfiguration": { "level": level(r.severity) } })).collect();
    let results: Vec<Value> = diagnostics.iter().map(|d| result(d, &rules, cx)).collect();
    let run = json!({
        "tool": { "driver": { "name": "diptych", "version": env!("CARGO_PKG_VERSION"), "rules": descriptors } },
        "columnKind": "unicodeCodePoints",
        "results": results,
    });
    format!("{}\n", json!({ "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run] }))
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn result(diagnostic: &Diagnostic, rules: &[&'static Rule], cx: &ReportCx<'_>) -> Value {
    let mut text = printable(&cx.words.text(&diagnostic.message));
    if let Some(help) = &diagnostic.help {
        text.push_str(&format!(" ({})", printable(&cx.words.text(help))));
    }
    let subjects: Vec<Value> = diagnostic.labels.iter().filter(|l| l.role == Role::Subject).map(|l| location(l.span, None, cx)).collect();
    // What SARIF knows as the place is one; the other sides and the witnesses are related to it.
    let related: Vec<Value> = diagnostic
        .labels
        .iter()
        .enumerate()
        .filter(|(i, _)| *i > 0)
        .map(|(_, l)| location(l.span, l.text.as_ref().map(|t| printable(&cx.words.text(t))), cx))
        .collect();
    let mut result = json!({
        "ruleId": diagnostic.rule.id,
        "ruleIndex": rules.iter().position(|r| *r == diagnostic.rule).unwrap_or(0),
        "level": level(diagnostic.severity),
        "message": { "text": text },
    });
    if let Some(first) = subjects.into_iter().next() {
        result["locations"] = json!([first]);
    }
    if !related.is_empty() {
        result["relatedLocations"] = Value::Array(related);
    }
    if let Some(fix) = &diagnostic.fix {
        let replacements = fix.edits.iter().map(|e| {
            let place = location(e.span, None, cx);
            json!({
                "artifactLocation": place["physicalLocation"]["artifactLocation"],
                "replacements": [{ "deletedRegion": place["physicalLocation"]["region"], "insertedContent": { "text": e.replacement } }],
            })
        });
        result["fixes"] = json!([{ "artifactChanges": replacements.collect::<Vec<_>>() }]);
    }
    result
}

fn location(span: Span, message: Option<String>, cx: &ReportCx<'_>) -> Value {
    let (start, end) = cx.positions.of(span);
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": crate::base::percent_encode(&cx.sources.file(span.file).path) },
            "region": { "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column },
        },
    });
    if let Some(message) = message {
        location["message"] = json!({ "text": message });
    }
    location
}
