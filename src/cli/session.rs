//! Options → what a run needs: the words, the clock, the sources; and how findings reach the terminal.

use super::Outcome;
use super::arguments::{Format, SiteOptions, Speech};
use diptych::base::{Arg, Diagnostic, SafeUrl, Severity};
use diptych::emit::NewFileError;
use diptych::model::resolve::Settings;
use diptych::report::{ReportFormat, Words, render};
use diptych::serve::Editor;
use diptych::sources::Sources;
use jiff::Timestamp;
use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

/// A message of the command line: its name and its arguments.
pub(super) type Complaint = (&'static str, Vec<(&'static str, Arg)>);

/// The words for the reader: `--lang`, else the language of the machine, else English.
pub(super) fn words(speech: &Speech) -> Words {
    spoken_or(speech.lang.as_deref())
}

/// The same before what was typed is understood.
pub(super) fn spoken(typed: &[OsString]) -> Words {
    let typed: Vec<&str> = typed.iter().filter_map(|t| t.to_str()).collect();
    let apart = typed.iter().position(|t| *t == "--lang").and_then(|at| typed.get(at + 1).copied());
    spoken_or(apart.or_else(|| typed.iter().find_map(|t| t.strip_prefix("--lang="))))
}

fn spoken_or(asked: Option<&str>) -> Words {
    match asked {
        Some(wanted) => Words::spoken([wanted]),
        None => words_of([]),
    }
}

/// The words in the first of these languages that the tool speaks, else in that of the machine, else English.
pub(super) fn words_of<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Words {
    let from_machine = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    Words::spoken(wishes.into_iter().map(str::to_owned).chain(from_machine))
}

/// The instant of the build: `--now`, `SOURCE_DATE_EPOCH`, the clock.
pub(super) fn now(given: Option<&str>) -> Result<Timestamp, Complaint> {
    if let Some(text) = given {
        return text.parse().map_err(|_| ("cli-bad-now", Vec::new()));
    }
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(text) => text.trim().parse::<i64>().ok().and_then(|s| Timestamp::from_second(s).ok()).ok_or(("cli-bad-epoch", Vec::new())),
        Err(_) => Ok(clock()),
    }
}

/// The instant that the clock shows.
pub(super) fn clock() -> Timestamp {
    Timestamp::now()
}

/// That `--base-url` is the address of a site.
pub(super) fn check_base_url(given: Option<&str>) -> Result<(), Complaint> {
    let good =
        |url: &str| SafeUrl::parse_https(url).is_ok_and(|u| u.host().is_some_and(|h| !h.is_empty()) && !u.as_str().contains(['?', '#']));
    if given.is_none_or(good) { Ok(()) } else { Err(("cli-bad-base-url", Vec::new())) }
}

/// That there is no site below this root.
pub(super) fn no_content(root: &Path) -> Complaint {
    ("cli-no-content", vec![("path", Arg::Str(root.join("content").display().to_string()))])
}

/// That something could not be written.
pub(super) fn not_possible(path: impl AsRef<Path>, why: &dyn std::fmt::Display) -> Complaint {
    ("cli-output-failed", vec![("path", Arg::Str(path.as_ref().display().to_string())), ("why", Arg::Str(why.to_string()))])
}

/// The editor of a site, or how to get it.
pub(super) fn editor(root: &Path) -> Result<Editor, Complaint> {
    Editor::open(root).map_err(|_| ("cli-edit-missing", Vec::new()))
}

/// Why new files were not written.
pub(super) fn not_written(error: NewFileError) -> Complaint {
    let shown = |path: PathBuf| ("path", Arg::Str(path.display().to_string()));
    match error {
        NewFileError::Exists(path) => ("cli-new-exists", vec![shown(path)]),
        NewFileError::Link(path) => ("cli-new-link", vec![shown(path)]),
        NewFileError::Io(path, why) => not_possible(path, &why),
    }
}

/// Reads the site that the options name.
pub(super) fn load(options: &SiteOptions) -> Result<(Sources, Settings), Complaint> {
    let now = now(options.now.as_deref())?;
    check_base_url(options.base_url.as_deref())?;
    let sources = Sources::load(&options.root, now).map_err(|_| no_content(&options.root))?;
    // Who only judges needs no file that takes long.
    let settings = Settings {
        base_url: options.base_url.clone(),
        drafts: options.drafts,
        locked: options.locked,
        pages_only: true,
        ..Settings::default()
    };
    Ok((sources, settings))
}

/// Says on stderr why the command could not run.
pub(super) fn complain(words: &Words, (id, args): &Complaint) -> Outcome {
    let _ = writeln!(std::io::stderr(), "diptych: {}", words.say(id, args));
    Outcome::Broken
}

/// The findings as text for a stream.
pub(super) fn report(options: &SiteOptions, diagnostics: &[Diagnostic], sources: &Sources, words: &Words, terminal: bool) -> String {
    let format = match options.format {
        Format::Human => ReportFormat::Human,
        Format::Short => ReportFormat::Short,
        Format::Json => ReportFormat::Json,
        Format::Github => ReportFormat::Github,
        Format::Sarif => ReportFormat::Sarif,
    };
    let colour = terminal && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    render(format, diagnostics, sources, words, colour)
}

/// True when people read stderr.
pub(super) fn is_terminal() -> bool {
    std::io::stderr().is_terminal()
}

/// How to read more about the first finding.
pub(super) fn pointer(words: &Words, diagnostics: &[Diagnostic]) -> Option<String> {
    diagnostics.iter().find(|d| d.severity == Severity::Error).map(|d| words.say("report-explain", &[("rule", Arg::from(d.rule.id))]))
}
