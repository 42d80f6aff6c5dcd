//! `docs/rules/` is made of the doc comments of the rules: `UPDATE=1 cargo test` writes it, every other run holds it against them.

use crate::support::repository;
use diptych::base::{Rule, Severity};
use diptych::rules::{documented, manual};
use std::collections::BTreeMap;
use std::fmt::Write as _;

fn pages() -> BTreeMap<String, String> {
    let mut pages = BTreeMap::new();
    let mut index = String::from(
        "# The rules\n\nWhat `diptych` holds against a site. `diptych explain RULE` prints the same pages. They are made of the rules’ own source: do not edit them here.\n",
    );
    let mut group = "";
    for rule in documented() {
        let own = rule.id.split('/').next().unwrap_or_default();
        if std::mem::replace(&mut group, own) != own {
            let _ = write!(index, "\n## {own}\n\n| rule | severity | |\n|---|---|---|\n");
        }
        let text = manual(rule.id).unwrap_or_default();
        let first = text.lines().next().unwrap_or_default();
        let name = format!("{}.md", rule.id.replace('/', "-"));
        let _ = writeln!(index, "| [`{}`]({name}) | {} | {} |", rule.id, severity(rule), first.replace('|', "\\|"));
        pages.insert(name, page(rule, &text));
    }
    pages.insert("README.md".to_owned(), index);
    pages
}

fn severity(rule: &Rule) -> &'static str {
    match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

fn page(rule: &Rule, text: &str) -> String {
    // In Markdown a line that goes on is the same paragraph.
    let lines = text.lines().map(|l| if l.starts_with("Wrong: ") { format!("{l}  ") } else { l.to_owned() });
    format!("# {}\n\n*{}*\n\n{}\n", rule.id, severity(rule), lines.collect::<Vec<_>>().join("\n").trim_end())
}

/// A folder of the documentation is what was made of the source. `UPDATE=1` writes it.
pub(crate) fn held_against(folder: &str, wanted: &BTreeMap<String, String>) {
    let path = repository().join(folder);
    let there = |folder: &std::path::Path| -> BTreeMap<String, String> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|e| (e.file_name().to_string_lossy().into_owned(), std::fs::read_to_string(e.path()).expect("text"))).collect()
    };
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(&path).expect("a folder");
        there(&path).keys().filter(|name| !wanted.contains_key(*name)).for_each(|n| std::fs::remove_file(path.join(n)).expect("removed"));
        wanted.iter().for_each(|(name, text)| std::fs::write(path.join(name), text).expect("written"));
    }
    let found = there(&path);
    let stale: Vec<&String> = wanted.keys().chain(found.keys()).filter(|n| wanted.get(*n) != found.get(*n)).collect();
    assert!(stale.is_empty(), "{folder} is not that of the source; UPDATE=1 cargo test writes it: {stale:?}");
}

#[test]
fn the_manual_in_docs_is_that_of_the_rules() {
    held_against("docs/rules", &pages());
}
