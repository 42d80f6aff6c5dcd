//! A diagnostic → a workflow command (`::error file=…,line=…::…`): GitHub shows it beside the line.

use super::{ReportCx, printable};
use crate::base::{Diagnostic, Severity};

pub(super) fn line(diagnostic: &Diagnostic, cx: &ReportCx<'_>) -> String {
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let mut properties = Vec::new();
    if let Some(span) = diagnostic.place() {
        let (start, end) = cx.positions.of(span);
        properties.push(format!("file={}", property(&cx.sources.file(span.file).path)));
        properties.push(format!("line={},col={},endLine={},endColumn={}", start.line, start.column, end.line, end.column));
    }
    properties.push(format!("title={}", property(diagnostic.rule.id)));
    let mut message = cx.words.text(&diagnostic.message);
    for label in diagnostic.labels.iter().skip(1) {
        let start = cx.positions.of(label.span).0;
        let text = label.text.as_ref().map(|t| format!(": {}", cx.words.text(t))).unwrap_or_default();
        message.push_str(&format!("\n{}:{}:{}{text}", cx.sources.file(label.span.file).path, start.line, start.column));
    }
    if let Some(help) = &diagnostic.help {
        message.push_str(&format!("\n{}", cx.words.text(help)));
    }
    format!("::{command} {}::{}\n", properties.join(","), data(&printable(&message)))
}

/// The text of a command: percent signs and line ends are written as codes.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property: colons and commas too.
fn property(text: &str) -> String {
    data(&printable(text)).replace(':', "%3A").replace(',', "%2C")
}
