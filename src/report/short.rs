//! A diagnostic → one line: `path:line:column: severity[rule] message (what to do)`.

use super::{ReportCx, printable};
use crate::base::Diagnostic;

pub(super) fn line(diagnostic: &Diagnostic, cx: &ReportCx<'_>) -> String {
    let place = match diagnostic.place() {
        Some(span) => {
            let start = cx.positions.of(span).0;
            format!("{}:{}:{}: ", cx.sources.file(span.file).path, start.line, start.column)
        }
        None => String::new(),
    };
    let help = diagnostic.help.as_ref().map(|h| format!(" ({})", cx.words.text(h))).unwrap_or_default();
    printable(&format!("{place}{}[{}] {}{help}", diagnostic.severity.as_str(), diagnostic.rule.id, cx.words.text(&diagnostic.message)))
        .replace('\n', "\\n")
        + "\n"
}
