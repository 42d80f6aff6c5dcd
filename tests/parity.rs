//! Pages that are right, and what is said when one of them is changed: recall and false alarms of the parity rules.
//!
//! The pages and the changes are in `tests/parity/` and were written by others than the rules. Set `DIPTYCH_SHOW=known` to
//! see what was misjudged; `unseen` is measured, not read.

use crate::support::{instant, repository};
use diptych::base::{Diagnostic, Severity};
use diptych::model::resolve::{Settings, resolve};
use diptych::output::Plan;
use diptych::parse::parse;
use diptych::report::{ReportFormat, Words, render};
use diptych::rules;
use diptych::sources::Sources;
use diptych::theme::Theme;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const NOW: &str = "2024-01-10T12:00:00+01:00";

type Files = BTreeMap<String, Vec<u8>>;

/// A change of the pages and what must be said of it: one of these rules, or nothing.
struct Change {
    id: String,
    edits: Vec<(String, String, String)>,
    expect: Vec<String>,
    why: String,
}

fn files(half: &str) -> Files {
    let root = repository().join("tests/parity").join(half);
    let entries = walkdir::WalkDir::new(&root).into_iter().flatten().filter(|e| e.file_type().is_file());
    entries
        .map(|e| {
            let path = e.path().strip_prefix(&root).expect("below").to_string_lossy().into_owned();
            (path, std::fs::read(e.path()).expect("read"))
        })
        .collect()
}

fn changes(half: &str) -> Vec<Change> {
    let text = std::fs::read_to_string(repository().join(format!("tests/parity/{half}.jsonl"))).expect("read");
    let word = |v: &serde_json::Value| v.as_str().unwrap_or_default().to_owned();
    let edit = |v: &serde_json::Value| (word(&v["file"]), word(&v["find"]), word(&v["replace"]));
    let change = |line: &str| {
        let v: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let also = v["also"].as_array().cloned().unwrap_or_default();
        let expect = v["expect"].as_array().expect("expect").iter().map(word).collect();
        Change { id: word(&v["id"]), edits: std::iter::once(edit(&v)).chain(also.iter().map(edit)).collect(), expect, why: word(&v["why"]) }
    };
    text.lines().filter(|l| !l.trim().is_empty()).map(change).collect()
}

/// What the rules say; nothing is rendered.
fn judged(files: &Files) -> (Sources, Vec<Diagnostic>) {
    let sources = Sources::from_files(files.iter().map(|(p, t)| (p.as_str(), t.as_slice())), instant(NOW));
    let mut trees = parse(&sources);
    let theme_files = std::mem::take(&mut trees.theme);
    let (site, mut found) = resolve(&sources, trees, &Settings::default());
    if let Some(site) = site {
        let (theme, _) = Theme::load(&sources, &theme_files, &site);
        let (plan, more) = Plan::new(&site, &theme);
        found.extend(more);
        found.extend(rules::check(&sources, &site, &plan, &theme, false));
        found = rules::allow(found, &site);
    }
    (sources, found)
}

/// What is said from warnings up: the rules, and the whole lines.
fn said(files: &Files) -> (BTreeSet<String>, String) {
    let (sources, mut found) = judged(files);
    found.retain(|d| d.severity > Severity::Info);
    let words = Words::load("en").expect("English");
    (found.iter().map(|d| d.rule.id.to_owned()).collect(), render(ReportFormat::Short, &found, &sources, &words, false))
}

fn changed(files: &Files, change: &Change) -> Files {
    let mut files = files.clone();
    for (path, find, replace) in &change.edits {
        let bytes = files.get_mut(path).unwrap_or_else(|| panic!("{}: no {path}", change.id));
        let text = std::str::from_utf8(bytes).expect("text");
        assert_eq!(text.matches(find.as_str()).count(), 1, "{}: “{find}” in {path}", change.id);
        *bytes = text.replacen(find.as_str(), replace, 1).into_bytes();
    }
    files
}

/// What came of the changes of one half.
#[derive(Default)]
struct Outcome {
    errors: usize,
    found: usize,
    harmless: usize,
    alarms: usize,
    /// How many errors of each rule were missed, and what was said of harmless changes.
    missed: BTreeMap<String, usize>,
    /// The changes that were misjudged, for those who may read them.
    wrong: Vec<String>,
}

fn measure(half: &str) -> Outcome {
    let files = files(half);
    let judged: Vec<(Change, BTreeSet<String>, String)> = changes(half)
        .into_par_iter()
        .map(|change| {
            let (rules, lines) = said(&changed(&files, &change));
            (change, rules, lines)
        })
        .collect();
    let mut out = Outcome::default();
    for (change, rules, lines) in judged {
        let harmless = change.expect.is_empty();
        let good = if harmless { rules.is_empty() } else { change.expect.iter().any(|r| rules.contains(r)) };
        out.errors += usize::from(!harmless);
        out.harmless += usize::from(harmless);
        out.found += usize::from(!harmless && good);
        out.alarms += usize::from(harmless && !good);
        if !good {
            let names = if harmless { rules.iter().map(|r| format!("alarm {r}")).collect() } else { change.expect.clone() };
            names.into_iter().for_each(|name| *out.missed.entry(name).or_default() += 1);
            out.wrong.push(format!("{} {:?} {}\n{lines}", change.id, change.expect, change.why));
        }
    }
    out
}

#[test]
fn pages_that_are_right_are_passed_in_silence() {
    for half in ["known", "unseen", "fresh"] {
        assert_eq!(said(&files(half)).1, "", "{half}");
    }
}

#[test]
fn changes_of_the_known_pages_are_judged_as_a_person_would() {
    judge("known");
}

#[test]
fn changes_of_the_unseen_pages_are_judged_as_a_person_would() {
    judge("unseen");
}

#[test]
fn changes_of_the_fresh_pages_are_judged_as_a_person_would() {
    judge("fresh");
}

fn judge(half: &str) {
    let outcome = measure(half);
    if std::env::var("DIPTYCH_SHOW").is_ok_and(|shown| shown == half) {
        println!("{}", outcome.wrong.join("\n"));
    }
    let Outcome { errors, found, harmless, alarms, missed, .. } = outcome;
    println!("{half}: {found} of {errors} errors found, {alarms} false alarms on {harmless} harmless changes; missed: {missed:?}");
    assert!(found * 100 >= errors * 95 && alarms == 0, "{half}: {found} of {errors} errors found, {alarms} false alarms");
}

/// Ten thousand pages of about 400 words in each language (a few hundred where nothing is optimised): the work of the rules.
#[test]
fn ten_thousand_pairs_are_judged_in_seconds() {
    let known = files("known");
    let copies = if cfg!(debug_assertions) { 30 } else { 2_000 };
    let mut all: Files =
        known.iter().filter(|(p, _)| !p.ends_with(".md") || p.contains("/dates/")).map(|(p, t)| (p.clone(), t.clone())).collect();
    for (path, text) in known.iter().filter(|(p, _)| p.ends_with(".md") && !p.contains("/dates/")) {
        let (stem, rest) = path.split_once('.').expect("a language");
        // Links among the pages would lead to the copies of others.
        let text = String::from_utf8(text.clone()).expect("text").replace("](../", "](/x/").replace("slug:", "summary:");
        let (head, body) = text.split_once("\n---\n").expect("front matter");
        let head: Vec<&str> = head.lines().filter(|l| !l.starts_with("summary:")).collect();
        let text = format!("{}\n---\n{body}", head.join("\n"));
        all.extend((0..copies).map(|n| (format!("{stem}-{n}.{rest}"), text.clone().into_bytes())));
    }
    let sources = Sources::from_files(all.iter().map(|(p, t)| (p.as_str(), t.as_slice())), instant(NOW));
    let mut trees = parse(&sources);
    let theme_files = std::mem::take(&mut trees.theme);
    let site = resolve(&sources, trees, &Settings::default()).0.expect("a site");
    let (theme, _) = Theme::load(&sources, &theme_files, &site);
    let (plan, _) = Plan::new(&site, &theme);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool");
    let start = std::time::Instant::now();
    let found = pool.install(|| rules::check(&sources, &site, &plan, &theme, false)).len();
    let seconds = start.elapsed().as_secs_f64();
    println!("{} pairs judged in {seconds:.2} s on one core, {found} findings", site.pages.len());
    // Ten times the aim: only work that grew with the square would fail, whatever the machine is busy with.
    assert!(seconds < 20.0, "{seconds} s");
}
