//! How the pages of a site stand → a table, a page in detail, or JSON.

use super::diff::{Piece, words};
use super::{Words, printable};
use crate::base::{Arg, Lang, Severity, Span};
use crate::model::Site;
use crate::parity::{Change, State, Status, Weight};
use crate::report::Positions;
use crate::sources::Sources;
use serde_json::{Map, Value, json};

/// The pages as a table.
pub fn table(all: &[Status<'_>], site: &Site, words: &Words) -> String {
    let width = all.iter().map(|s| s.page.key.chars().count()).max().unwrap_or(0);
    let mut out = String::new();
    for status in all {
        let key = printable(&status.page.key);
        out.push_str(&format!("{key:width$}  {}\n", line(status, site, words)));
    }
    let count = |state: State| all.iter().filter(|s| s.state == state).count();
    let args = [
        ("pages", Arg::from(all.len())),
        ("confirmed", Arg::from(count(State::Confirmed))),
        ("outdated", Arg::from(count(State::Outdated))),
        ("unconfirmed", Arg::from(count(State::Unconfirmed))),
    ];
    out.push_str(&format!("\n{}\n", words.say("status-total", &args)));
    out
}

/// How a page stands, in a line.
pub(super) fn line(status: &Status<'_>, site: &Site, words: &Words) -> String {
    let mut parts = vec![match status.state {
        State::Incomplete => words.say("status-incomplete", &[]),
        State::Unconfirmed => words.say("status-unconfirmed", &[]),
        State::Outdated => words.say("status-outdated", &[("count", Arg::from(status.changes.len()))]),
        State::Confirmed => {
            words.say("status-confirmed", &[("date", Arg::Str(status.confirmed.map(|d| d.to_string()).unwrap_or_default()))])
        }
    }];
    let errors = status.count(Severity::Error);
    if errors > 0 {
        parts.push(words.say("report-errors", &[("count", Arg::from(errors))]));
    }
    let warnings = status.count(Severity::Warning);
    if warnings > 0 {
        parts.push(words.say("report-warnings", &[("count", Arg::from(warnings))]));
    }
    if status.page.draft {
        parts.push(words.say("status-draft", &[]));
    }
    if let Some(embargo) = status.page.embargo.filter(|e| *e > site.now.timestamp()) {
        let when = embargo.to_zoned(site.config.time_zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
        parts.push(words.say("status-embargo", &[("when", Arg::Str(when))]));
    }
    parts.join(", ")
}

/// What was accepted of a page and what stands there now, side by side, with the words that changed.
pub fn page(status: &Status<'_>, site: &Site, sources: &Sources, say: &Words) -> String {
    let positions = Positions::new(sources);
    let mut out = format!("{}: {}\n", printable(&status.page.key), line(status, site, say));
    for change in &status.changes {
        out.push('\n');
        for lang in status.group.languages() {
            let code = site.languages.code(lang);
            let (now, place) = (current(status, change, lang), place(status, change, lang));
            let head =
                if change.changed.contains(&lang) { say.say("pair-outdated.changed", &[]) } else { say.say("pair-outdated.review", &[]) };
            let shown = place.map(|span| format!("{}:{}", sources.file(span.file).path, positions.of(span).0.line)).unwrap_or_default();
            out.push_str(&format!("{} {code}  {head}\n", printable(&shown)));
            let before = change.accepted.iter().flatten().find(|a| a.code == code).map(|a| a.text.as_str());
            match before.filter(|_| change.changed.contains(&lang)) {
                Some(before) => out.push_str(&format!("  {}\n", printable(&marked(before, &now)))),
                None => out.push_str(&format!("  {}\n", printable(&now))),
            }
        }
    }
    out
}

/// « le [-15-] {+16+} janvier ».
fn marked(before: &str, now: &str) -> String {
    let piece = |p: &Piece<'_>| match p {
        Piece::Same(w) => (*w).to_owned(),
        Piece::Gone(w) => format!("[-{w}-]"),
        Piece::New(w) => format!("{{+{w}+}}"),
    };
    words(before, now).iter().map(piece).collect::<Vec<_>>().join(" ")
}

/// The text of a block as it stands now.
pub(super) fn current(status: &Status<'_>, change: &Change, lang: Lang) -> String {
    let units = status.group.beads.get(change.bead).map(|b| status.group.units(b, lang)).unwrap_or_default();
    units.iter().map(|u| u.passage.text()).collect::<Vec<_>>().join("\n")
}

fn place(status: &Status<'_>, change: &Change, lang: Lang) -> Option<Span> {
    status.group.units(status.group.beads.get(change.bead)?, lang).first().map(|u| u.span)
}

/// A page as a JSON object on a line.
pub fn json(status: &Status<'_>, site: &Site, sources: &Sources) -> String {
    let positions = Positions::new(sources);
    let paths: Map<String, Value> =
        status.page.sides.iter().map(|(lang, side)| (site.languages.code(lang).to_owned(), json!(sources.file(side.file).path))).collect();
    let change = |change: &Change| {
        let sides: Map<String, Value> = status
            .group
            .languages()
            .map(|lang| {
                let code = site.languages.code(lang).to_owned();
                let accepted = change.accepted.iter().flatten().find(|a| a.code == code).map(|a| a.text.clone());
                let line = place(status, change, lang).map(|span| positions.of(span).0.line);
                let value = json!({
                    "changed": change.changed.contains(&lang),
                    "accepted": accepted,
                    "current": current(status, change, lang),
                    "line": line,
                });
                (code, value)
            })
            .collect();
        json!({ "weight": if change.weight == Weight::Slip { "slip" } else { "review" }, "sides": sides })
    };
    let object = json!({
        "page": status.page.key,
        "state": status.state.as_str(),
        "confirmed": status.confirmed.map(|d| d.to_string()),
        "published": status.page.published,
        "draft": status.page.draft,
        "embargo": status.page.embargo.map(|e| e.to_string()),
        "errors": status.count(Severity::Error),
        "warnings": status.count(Severity::Warning),
        "paths": paths,
        "changes": status.changes.iter().map(change).collect::<Vec<_>>(),
    });
    format!("{object}\n")
}
