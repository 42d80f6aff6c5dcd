//! The words of the tool and of the sites it makes: complete in every language.

use crate::support::{NOW, real_site, repository};
use diptych::base::Severity;
use diptych::locale::Messages;
use diptych::report::Words;
use std::collections::{BTreeMap, BTreeSet};

/// The sources of the tool.
fn code() -> String {
    let files = walkdir::WalkDir::new(repository().join("src")).into_iter().flatten();
    files.filter(|e| e.path().extension().is_some_and(|x| x == "rs")).map(|e| std::fs::read_to_string(e.path()).expect("read")).collect()
}

/// The messages that the code asks for: `text!("id", a = …)`, and those of the command line.
fn asked(code: &str) -> BTreeSet<String> {
    let mut asked = BTreeSet::new();
    for opening in ["text!(\"", "(\"cli-", "say(\"", "part(\""] {
        for (at, _) in code.match_indices(opening) {
            let start = at + opening.find('"').expect("a quote") + 1;
            asked.extend(code[start..].split('"').next().filter(|id| !id.contains('{') && id.contains('-')).map(str::to_owned));
        }
    }
    asked
}

fn table(messages: &Messages) -> BTreeMap<String, BTreeSet<String>> {
    messages.iter().map(|m| (m.id.value.clone(), m.arguments.clone())).collect()
}

#[test]
fn the_tool_speaks_every_language_completely() {
    let codes = Words::languages();
    assert!(codes.len() >= 3, "{codes:?}");
    let tables: Vec<_> = codes.iter().map(|c| (c, table(Words::load(c).expect("loaded").messages()))).collect();
    let (first, others) = &tables[0];
    for (code, words) in &tables {
        let apart: BTreeSet<&String> = words.keys().chain(others.keys()).filter(|id| words.get(*id) != others.get(*id)).collect();
        assert!(apart.is_empty(), "{code} differs from {first} in {apart:?}");
    }
    // A message that has attributes only has no words of its own.
    let known: BTreeSet<String> = tables[0].1.keys().cloned().collect();
    let code = code();
    let of_sites: BTreeSet<&str> = diptych::output::MESSAGES.iter().map(|(id, _)| *id).collect();
    let missing: Vec<String> =
        asked(&code).into_iter().filter(|id| !known.contains(id) && !of_sites.contains(id.as_str()) && !id.ends_with('-')).collect();
    assert!(missing.is_empty(), "no words for {missing:?}");
    let parents: BTreeSet<&str> = known.iter().filter_map(|id| id.split_once('.').map(|(p, _)| p)).collect();
    let english = Words::load("en").expect("loaded");
    let told: BTreeSet<String> = english.messages().iter().flat_map(|m| m.references.iter().map(|r| r.value.clone())).collect();
    let parents: BTreeSet<&str> = parents.into_iter().chain(told.iter().map(String::as_str)).collect();
    let unused: Vec<&String> = known.iter().filter(|id| !code.contains(&format!("\"{id}\"")) && !parents.contains(id.as_str())).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

#[test]
fn the_real_site_builds_without_a_word_of_complaint() {
    for now in [NOW, "2024-02-01T10:00:00Z", "2026-11-22T10:00:00Z"] {
        let (sources, compiled) = real_site(now);
        assert!(compiled.diagnostics.iter().all(|d| d.severity == Severity::Info), "{}", crate::support::short(&sources, &compiled));
    }
}
