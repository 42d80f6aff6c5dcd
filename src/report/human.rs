//! Diagnostics → reports that show the lines that are meant, in several files at once, with the fix as a change.

use super::{ReportCx, printable};
use crate::base::{Diagnostic, FileId, Fix, Label, Role, Severity};
use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet, renderer::DecorStyle};
use std::ops::Range;

pub(super) fn render(diagnostics: &[Diagnostic], cx: &ReportCx<'_>, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() }.decor_style(DecorStyle::Ascii).term_width(WIDTH);
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&one(diagnostic, cx, &renderer));
        out.push_str("\n\n");
    }
    out
}

/// The width of a report, in columns: longer lines are cut around what is meant.
const WIDTH: usize = 120;

/// A few lines of a file.
struct Excerpt {
    text: String,
    first_line: usize,
    /// Each label with its place in `text`.
    labels: Vec<(Range<usize>, Role, Option<String>)>,
}

fn one(diagnostic: &Diagnostic, cx: &ReportCx<'_>, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let mut group = Group::with_title(level.primary_title(printable(&cx.words.text(&diagnostic.message))).id(diagnostic.rule.id));
    for (file, excerpt) in excerpts(&diagnostic.labels, cx) {
        let annotations = excerpt.labels.iter().map(|(range, role, text)| {
            let kind = if *role == Role::Subject { AnnotationKind::Primary } else { AnnotationKind::Context };
            kind.span(range.clone()).label(text.clone())
        });
        let snippet = Snippet::source(excerpt.text.clone())
            .line_start(excerpt.first_line)
            .path(printable(&cx.sources.file(file).path))
            .annotations(annotations.collect::<Vec<_>>());
        group = group.element(snippet);
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(printable(&cx.words.text(help))));
    }
    let mut groups = vec![group];
    if let Some(fix) = &diagnostic.fix {
        groups.extend(change(fix, cx));
    }
    renderer.render(&groups)
}

/// The labels by file, those of one file together, in the order of the diagnostic.
fn excerpts(labels: &[Label], cx: &ReportCx<'_>) -> Vec<(FileId, Excerpt)> {
    let mut files: Vec<FileId> = Vec::new();
    for label in labels {
        if !files.contains(&label.span.file) {
            files.push(label.span.file);
        }
    }
    files.into_iter().map(|file| (file, excerpt(file, labels.iter().filter(|l| l.span.file == file), cx))).collect()
}

/// The lines from the first label to the last. A character that could steer a terminal is shown as U+FFFD.
fn excerpt<'a>(file: FileId, labels: impl Iterator<Item = &'a Label> + Clone, cx: &ReportCx<'_>) -> Excerpt {
    let source = cx.sources.text(file);
    let bound = |offset: u32| (offset as usize).min(source.len());
    let start = labels.clone().map(|l| bound(l.span.start)).min().unwrap_or(0);
    let end = labels.clone().map(|l| bound(l.span.end)).max().unwrap_or(0);
    let from = source[..start].rfind('\n').map_or(0, |i| i + 1);
    let to = source[end..].find('\n').map_or(source.len(), |i| end + i);
    let mut text = String::with_capacity(to - from);
    // Pairs of an offset in the source and the one in the excerpt, where the two stop running in step.
    let mut shifts: Vec<(usize, usize)> = vec![(from, 0)];
    for (at, c) in source[from..to].char_indices() {
        let shown = match c {
            '\t' => ' ',
            '\r' => continue,
            c if c.is_control() && c != '\n' || super::is_bidi(c) => '\u{fffd}',
            c => c,
        };
        if shown.len_utf8() != c.len_utf8() || shifts.last().is_some_and(|(o, t)| text.len() - t != from + at - o) {
            shifts.push((from + at, text.len()));
        }
        text.push(shown);
    }
    let place = |offset: usize| {
        let at = shifts.iter().rev().find(|(o, _)| *o <= offset).map_or(0, |(o, t)| t + (offset - o)).min(text.len());
        (0..=at).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
    };
    let labels = labels.map(|l| {
        let (start, end) = (place(bound(l.span.start)), place(bound(l.span.end)));
        (start..end.max(start), l.role, l.text.as_ref().map(|t| printable(&cx.words.text(t))))
    });
    Excerpt { first_line: cx.positions.line(file, from).0, labels: labels.collect(), text: text.clone() }
}

/// The fix as a change of the lines that it touches.
fn change<'a>(fix: &Fix, cx: &ReportCx<'_>) -> Option<Group<'a>> {
    let file = fix.edits.first()?.span.file;
    let source = cx.sources.text(file);
    // A change of a very long line would show nothing but the line.
    let edits: Vec<_> = fix.edits.iter().filter(|e| e.span.file == file && source.get(e.span.range()).is_some()).collect();
    let start = edits.iter().map(|e| e.span.start as usize).min()?;
    let end = edits.iter().map(|e| e.span.end as usize).max()?;
    let from = source[..start].rfind('\n').map_or(0, |i| i + 1);
    let to = source[end..].find('\n').map_or(source.len(), |i| end + i);
    let line = &source[from..to];
    if line.len() > 400 || line.contains(|c: char| c.is_control() && c != '\n') {
        return None;
    }
    let mut snippet =
        Snippet::source(line.to_owned()).line_start(cx.positions.line(file, from).0).path(printable(&cx.sources.file(file).path));
    for edit in edits {
        snippet = snippet.patch(Patch::new(edit.span.start as usize - from..edit.span.end as usize - from, printable(&edit.replacement)));
    }
    Some(Level::HELP.secondary_title(cx.words.say("report-fix", &[])).element(snippet))
}
