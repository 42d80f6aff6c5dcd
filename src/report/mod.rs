//! Diagnostics → text for a person or a program: one renderer a file.

mod diff;
mod github;
mod human;
mod json;
mod position;
mod sarif;
mod short;
mod status;
mod status_html;
mod words;

pub use position::{Position, Positions};
pub use status::{json as status_json, page as status_page, table as status_table};
pub(crate) use status_html::escape as escape_html;
pub use status_html::html as status_html;
pub use words::Words;

use crate::base::Diagnostic;
use crate::sources::Sources;

/// How diagnostics are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// With the lines that are meant, for people.
    Human,
    /// One line each, for people and editors.
    Short,
    /// One JSON object a line.
    Json,
    /// Commands that GitHub shows beside the lines of a change.
    Github,
    /// One SARIF document, for code hosts and analysers.
    Sarif,
}

/// Writes diagnostics. `colour` matters to people only.
pub fn render(format: ReportFormat, diagnostics: &[Diagnostic], sources: &Sources, words: &Words, colour: bool) -> String {
    let positions = Positions::new(sources);
    let cx = ReportCx { sources, words, positions: &positions };
    match format {
        ReportFormat::Human => human::render(diagnostics, &cx, colour),
        ReportFormat::Short => diagnostics.iter().map(|d| short::line(d, &cx)).collect(),
        ReportFormat::Json => diagnostics.iter().map(|d| json::line(d, &cx)).collect(),
        ReportFormat::Sarif => sarif::render(diagnostics, &cx),
        ReportFormat::Github => diagnostics.iter().map(|d| github::line(d, &cx)).collect(),
    }
}

/// One finding as the object that a program reads, in the form of [`ReportFormat::Json`].
pub fn object(diagnostic: &Diagnostic, positions: &Positions<'_>, sources: &Sources, words: &Words) -> serde_json::Value {
    json::object(diagnostic, &ReportCx { sources, words, positions })
}

/// What every renderer needs.
struct ReportCx<'a> {
    sources: &'a Sources,
    words: &'a Words,
    positions: &'a Positions<'a>,
}

/// Text that is safe to print: control characters are shown as their code, so that no file can steer a terminal.
pub(crate) fn printable(text: &str) -> String {
    if !text.contains(|c: char| c.is_control() && c != '\n' || is_bidi(c)) {
        return text.to_owned();
    }
    text.chars()
        .map(|c| match c {
            '\n' => c.to_string(),
            '\t' => " ".to_owned(),
            c if c.is_control() || is_bidi(c) => format!("\\u{{{:x}}}", c as u32),
            c => c.to_string(),
        })
        .collect()
}

fn is_bidi(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
