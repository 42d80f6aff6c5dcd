//! How a page stands: what was confirmed of it, what has changed since, and what is wrong with it.

use super::group::Group;
use super::record::{Change, Record};
use super::texts::Texts;
use crate::base::{Diagnostic, FileId, Severity};
use crate::model::Page;
use crate::sources::Sources;
use jiff::civil::Date;

/// How a page stands.
#[derive(Debug)]
pub struct Status<'a> {
    /// The page.
    pub page: &'a Page,
    /// Its units and which of them correspond.
    pub group: Group<'a>,
    /// How it stands.
    pub state: State,
    /// The day on which it was last confirmed.
    pub confirmed: Option<Date>,
    /// The blocks that are not as they were confirmed.
    pub changes: Vec<Change>,
    /// What was found in it.
    pub findings: Vec<&'a Diagnostic>,
}

/// How a page stands, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A language is missing or cannot be read.
    Incomplete,
    /// Nobody has confirmed it.
    Unconfirmed,
    /// It has changed since.
    Outdated,
    /// It stands as it was confirmed.
    Confirmed,
}

impl State {
    /// `incomplete`, `unconfirmed`, `outdated` or `confirmed`: as in the JSON output.
    pub fn as_str(self) -> &'static str {
        match self {
            State::Incomplete => "incomplete",
            State::Unconfirmed => "unconfirmed",
            State::Outdated => "outdated",
            State::Confirmed => "confirmed",
        }
    }
}

impl<'a> Status<'a> {
    /// How a page stands.
    pub fn of(texts: &Texts<'a>, sources: &Sources, page: &'a Page, found: &'a [Diagnostic]) -> Self {
        let group = texts.page(page);
        let files: Vec<FileId> = page.sides.values().map(|s| s.file).collect();
        let findings = found.iter().filter(|d| d.labels.iter().any(|l| files.contains(&l.span.file))).collect();
        let record = sources.record(&page.key).and_then(Record::parse);
        let changes = record.as_ref().map(|r| r.changes(&group, &texts.site.languages, &texts.readers)).unwrap_or_default();
        let state = match &record {
            _ if !page.readable || !page.sides.is_complete() => State::Incomplete,
            None => State::Unconfirmed,
            Some(_) if changes.is_empty() => State::Confirmed,
            Some(_) => State::Outdated,
        };
        Self { page, group, state, confirmed: record.and_then(|r| r.confirmed), changes, findings }
    }

    /// How many of its findings have a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|d| d.severity == severity).count()
    }

    /// True while its facts contradict each other or the schedule: then it cannot be confirmed.
    pub fn has_conflicts(&self) -> bool {
        self.findings.iter().any(|d| d.severity == Severity::Error && d.rule.id.starts_with("fact/"))
    }
}

/// The page that a name means: its key (`press/x`), the path of one of its files, or the last part of its key where that is
/// the name of one page only.
pub fn named<'a>(pages: &'a [Page], sources: &Sources, name: &str) -> Option<&'a Page> {
    let name = name.trim_start_matches("./").trim_end_matches('/');
    let key = name.strip_prefix("content/").unwrap_or(name);
    let of_file = |p: &&Page| p.sides.values().any(|s| sources.file(s.file).path.strip_prefix("content/") == Some(key));
    let mut of_stem = pages.iter().filter(|p| p.stem() == key);
    let one = of_stem.next().filter(|_| of_stem.next().is_none());
    pages.iter().find(|p| p.key == key).or_else(|| pages.iter().find(of_file)).or(one)
}
