//! `tests/cases/**/*.md`: tiny sites with the findings that they must give.
//!
//! Each `## heading` is a case: fences that name a path hold the files of the site (`` ```md content/a.fr.md ``), and a fence
//! `diagnostics` holds what the compiler says, one line each. A fence `report` holds the report as people see it.
//! A site that names `de` among its languages gets that language from `tests/sites/three`. A line `now: …` builds the case at another instant. `UPDATE=1 cargo test` writes what the compiler says into the files.

use crate::support::{GERMAN, NOW, SITE, check_at, report, short};
use diptych::report::ReportFormat;
use std::path::{Path, PathBuf};

struct Fence {
    info: String,
    text: String,
    /// Lines of the text in the file: the first, and the one after the last.
    lines: (usize, usize),
}

struct Case {
    title: String,
    now: String,
    fences: Vec<Fence>,
}

fn parse(markdown: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut open: Option<(String, Fence)> = None;
    for (number, line) in markdown.lines().enumerate() {
        if let Some((ticks, fence)) = &mut open {
            if line.trim_end() == ticks.as_str() {
                fence.lines.1 = number;
                let (_, fence) = open.take().expect("open");
                cases.last_mut().expect("a fence stands below a heading").fences.push(fence);
            } else {
                fence.text.push_str(line);
                fence.text.push('\n');
            }
            continue;
        }
        let ticks = line.len() - line.trim_start_matches('`').len();
        if ticks >= 3 {
            open = Some((
                "`".repeat(ticks),
                Fence { info: line[ticks..].trim().to_owned(), text: String::new(), lines: (number + 1, number + 1) },
            ));
        } else if let Some(title) = line.strip_prefix("## ") {
            cases.push(Case { title: title.to_owned(), now: NOW.to_owned(), fences: Vec::new() });
        } else if let (Some(now), Some(case)) = (line.strip_prefix("now: "), cases.last_mut()) {
            case.now = now.trim().to_owned();
        }
    }
    assert!(open.is_none(), "a fence is not closed");
    cases
}

/// The files of a case.
fn site(case: &Case) -> Vec<(&str, &str)> {
    let mut files: Vec<(&str, &str)> = case.fences.iter().filter_map(|f| Some((f.info.split_once(' ')?.1, f.text.as_str()))).collect();
    if files.iter().any(|(path, text)| *path == SITE.0 && text.contains("languages: [de, ")) {
        files.extend(GERMAN);
    }
    files
}

fn run(case: &Case) -> Vec<(&Fence, String)> {
    let files = site(case);
    let (sources, compiled) = check_at(&files, &case.now);
    let mut out = Vec::new();
    for fence in &case.fences {
        match fence.info.as_str() {
            "diagnostics" => out.push((fence, short(&sources, &compiled))),
            "report" => out.push((
                fence,
                report(ReportFormat::Human, &sources, &compiled)
                    .lines()
                    .map(|l| l.trim_end().to_owned() + "\n")
                    .collect::<String>()
                    .trim_end()
                    .to_owned()
                    + "\n",
            )),
            _ => {}
        }
    }
    assert!(!out.is_empty(), "the case “{}” expects nothing", case.title);
    out
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = walkdir::WalkDir::new(folder)
        .into_iter()
        .flatten()
        .map(|e| e.into_path())
        .filter(|p| p.extension().is_some_and(|e| e == "md"))
        .collect();
    found.sort();
    found
}

/// A case for other tests: the files of its site, and when it is built.
pub(crate) struct Site {
    pub(crate) title: String,
    pub(crate) now: String,
    pub(crate) files: Vec<(String, String)>,
}

/// Every case of `tests/cases`.
pub(crate) fn every_case() -> Vec<Site> {
    let texts = files(&crate::support::repository().join("tests/cases")).into_iter().map(|p| std::fs::read_to_string(p).expect("read"));
    let cases = texts.flat_map(|markdown| parse(&markdown));
    let owned = |case: &Case| site(case).into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    cases.map(|case| Site { files: owned(&case), title: case.title, now: case.now }).collect()
}

#[test]
fn every_case_gives_its_findings() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut failures = String::new();
    let mut count = 0;
    for path in files(&crate::support::repository().join("tests/cases")) {
        let markdown = std::fs::read_to_string(&path).expect("read");
        let mut lines: Vec<String> = markdown.lines().map(str::to_owned).collect();
        let mut edits: Vec<(usize, usize, String)> = Vec::new();
        for case in parse(&markdown) {
            count += 1;
            for (fence, actual) in run(&case) {
                if fence.text != actual {
                    failures.push_str(&format!("{} “{}”\nexpected:\n{}actual:\n{actual}\n", path.display(), case.title, fence.text));
                    edits.push((fence.lines.0, fence.lines.1, actual));
                }
            }
        }
        if update && !edits.is_empty() {
            for (from, to, text) in edits.into_iter().rev() {
                lines.splice(from..to, text.lines().map(str::to_owned));
            }
            std::fs::write(&path, lines.join("\n") + "\n").expect("written");
        }
    }
    assert!(count >= 30, "only {count} cases were found");
    assert!(update || failures.is_empty(), "{failures}");
}
