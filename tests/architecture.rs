//! The invariants of ARCHITECTURE.md, each as a test.

use crate::support::repository;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// The source files of the library but for its tests, with their path below `src/`.
fn modules() -> Vec<(String, String)> {
    let root = repository().join("src");
    let mut found: Vec<PathBuf> = walkdir::WalkDir::new(&root)
        .into_iter()
        .flatten()
        .map(|e| e.into_path())
        .filter(|p| p.extension().is_some_and(|e| e == "rs") && !p.to_string_lossy().ends_with("_tests.rs"))
        .collect();
    found.sort();
    found
        .into_iter()
        .map(|p| (p.strip_prefix(&root).expect("below src").to_string_lossy().into_owned(), std::fs::read_to_string(&p).expect("read")))
        .collect()
}

/// The code of a file, without its tests, comments and doc comments.
fn code(text: &str) -> String {
    let text = text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or(text);
    text.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// From the lowest layer to the highest; rooms on one line may not name each other either.
const LAYERS: &[&str] = &[
    "base", "sources", "syntax", "locale", "facts", "parse", "model", "theme", "output", "parity", "rules", "audit", "emit", "publish",
    "report", "scaffold", "import", "lsp", "serve", "cli",
];

/// `parse` reads the trees that `model` resolves; `locale` reads what is built in.
fn layer(name: &str) -> Option<usize> {
    LAYERS.iter().position(|l| *l == name)
}

#[test]
fn a_lower_layer_never_names_a_higher_one() {
    let mut wrong = Vec::new();
    for (path, text) in modules() {
        let room = path.split(['/', '.']).next().unwrap_or_default();
        let Some(own) = layer(room) else { continue };
        for (number, line) in text.lines().enumerate() {
            for (at, _) in line.match_indices("crate::").filter(|_| !line.trim_start().starts_with("//")) {
                let named: String = line[at + 7..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                if layer(&named).is_some_and(|other| other > own) {
                    wrong.push(format!("src/{path}:{}: {room} names {named}", number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_language_is_named_in_code() {
    let names = ["\"fr\"", "\"nl\"", "\"de\"", "Lang::Fr", "Lang::Nl", "French", "Dutch", "janvier", "januari"];
    let mut wrong = Vec::new();
    for (path, text) in modules() {
        // The language of the tool's own messages when the machine's is unknown.
        let code = code(&text);
        wrong.extend(names.iter().filter(|n| code.contains(**n)).map(|n| format!("src/{path} names {n}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_named_rooms_touch_disk_clock_and_environment() {
    let allowed = |path: &str| path == "sources.rs" || path.starts_with("emit/") || path.starts_with("cli/") || path == "main.rs";
    let mut wrong = Vec::new();
    for (path, text) in modules().into_iter().filter(|(p, _)| !allowed(p)) {
        let code = code(&text);
        // How long somebody waits for a save or a page is no input of a site.
        let waits = ["serve/watch.rs", "serve/workshop.rs"].contains(&path.as_str());
        wrong.extend(
            ["std::fs", "std::env", "SystemTime", "Instant::now", "Timestamp::now", "Zoned::now"]
                .iter()
                .filter(|n| code.contains(**n) && !(waits && **n == "Instant::now"))
                .map(|n| format!("src/{path} names {n}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_engine_is_named_in_one_room() {
    let rooms = [
        ("tera::", "theme/"),
        ("serde_yaml::", "syntax/yaml.rs"),
        ("pulldown_cmark::", "syntax/markdown.rs"),
        ("annotate_snippets::", "report/human.rs"),
        ("clap::", "cli/"),
        ("typst::", "output/press/typesetter.rs"),
        ("typst_pdf::", "output/press/typesetter.rs"),
        ("comemo::", "output/press/typesetter.rs"),
        ("skera::", "theme/webfont.rs"),
        ("skrifa::", "theme/webfont.rs"),
        ("ttf2woff2::", "theme/webfont.rs"),
        ("typst_render::", "output/press/typesetter.rs"),
        ("ZipWriter", "output/press/archive.rs"),
        ("ZipArchive", "import/package.rs"),
        ("quick_xml::", "import/xml.rs"),
        ("sha2::", "output/press/kit.rs"),
        ("lsp_server::", "lsp/"),
        ("lsp_types::", "lsp/"),
        ("axum::", "serve/"),
        ("notify::", "serve/"),
        ("object_store::", "publish/bucket/"),
        ("futures_util::", "publish/bucket/"),
        ("rustls::", "publish/bucket/connect.rs"),
        ("chrono::", "in no room of ours"),
    ];
    let mut wrong = Vec::new();
    for (path, text) in modules() {
        let code = code(&text);
        wrong.extend(
            rooms
                .iter()
                .filter(|(engine, room)| code.contains(engine) && !path.starts_with(room))
                .map(|(engine, _)| format!("src/{path} names {engine}")),
        );
        // Two rooms wait for the network, each for its own.
        if code.contains("tokio::") && !["serve/", "publish/bucket/"].iter().any(|room| path.starts_with(room)) {
            wrong.push(format!("src/{path} names tokio::"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_manual_page_and_its_own_file() {
    use diptych::base::rule;
    let mut wrong = Vec::new();
    for rule in rule::ALL {
        let file = format!("src/rules/{}.rs", rule.id.replace(['/', '-'], "_"));
        let manual = diptych::rules::manual(rule.id).unwrap_or_default();
        if !repository().join(&file).is_file() || manual.lines().count() < 3 || manual.contains("to be written") {
            wrong.push(format!("{} has no manual page in {file}", rule.id));
        }
    }
    let mut sorted: Vec<&str> = rule::ALL.iter().map(|r| r.id).collect();
    sorted.sort_unstable();
    assert_eq!(sorted, rule::ALL.iter().map(|r| r.id).collect::<Vec<_>>(), "the rules stand in alphabetical order");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_room_has_no_file_with_a_second_idea() {
    let long: Vec<String> = modules()
        .into_iter()
        .map(|(p, t)| (p, t.lines().count()))
        .filter(|(_, n)| *n > 700)
        .map(|(p, n)| format!("src/{p}: {n} lines"))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// What a build or a measurement leaves behind is no part of the project.
#[test]
fn the_top_of_the_tree_holds_what_belongs_there() {
    let known = [
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "SECURITY.md",
        "benches",
        "build.rs",
        "clippy.toml",
        "content",
        "deny.toml",
        "docs",
        "i18n",
        "justfile",
        "proptest-regressions",
        "rustfmt.toml",
        "src",
        "tests",
        "themes",
    ];
    let ignored = std::fs::read_to_string(repository().join(".gitignore")).expect(".gitignore");
    let is_ignored = |name: &str| name.starts_with('.') || ignored.lines().any(|line| line.trim_matches('/') == name);
    let names = std::fs::read_dir(repository()).expect("the repository").flatten().map(|e| e.file_name().to_string_lossy().into_owned());
    let strange: Vec<String> = names.filter(|name| !known.contains(&name.as_str()) && !is_ignored(name)).collect();
    assert!(strange.is_empty(), "{strange:?}");
}

fn manifest() -> String {
    std::fs::read_to_string(repository().join("Cargo.toml")).expect("read")
}

/// The lines of a manifest that name a dependency, each with the head of its section.
fn dependencies(manifest: &str) -> Vec<(&str, &str)> {
    let mut section = "";
    let mut found = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section.contains("dependencies") && line.contains('=') {
            found.push((section, line));
        }
    }
    found
}

#[test]
fn each_dependency_says_why_it_is_there() {
    let manifest = manifest();
    let silent: Vec<&str> = dependencies(&manifest).into_iter().map(|(_, line)| line).filter(|line| !line.contains(" # ")).collect();
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

/// A package of a lock file.
#[derive(Default)]
struct Locked {
    /// Of which one may stand there twice.
    versions: BTreeSet<String>,
    /// The names of what it needs.
    needs: BTreeSet<String>,
}

fn locked(path: &str) -> BTreeMap<String, Locked> {
    let text = std::fs::read_to_string(repository().join(path)).expect("read");
    let mut packages: BTreeMap<String, Locked> = BTreeMap::new();
    for package in text.split("[[package]]") {
        let quoted = |line: &str| line.split('"').nth(1).unwrap_or_default().to_owned();
        let value = |key: &str| package.lines().find(|line| line.starts_with(key)).map(quoted).unwrap_or_default();
        let needs = package.lines().skip_while(|line| *line != "dependencies = [").map(quoted);
        let entry = packages.entry(value("name = ")).or_default();
        entry.versions.insert(value("version = "));
        entry.needs.extend(needs.filter_map(|need| need.split(' ').next().map(str::to_owned)).filter(|need| !need.is_empty()));
    }
    packages
}

/// The fuzz targets have a lock file of their own, which nobody looks at until it no longer fits.
#[test]
fn the_fuzz_targets_are_built_of_what_the_tool_is() {
    let (ours, theirs) = (locked("Cargo.lock"), locked("tests/fuzz/Cargo.lock"));
    let manifest = manifest();
    let built =
        dependencies(&manifest).into_iter().filter(|(section, line)| *section != "[dev-dependencies]" && !line.contains("optional = true"));
    let package = |line: &str| {
        let renamed = line.split_once("package = \"").and_then(|(_, rest)| rest.split('"').next());
        renamed.or_else(|| line.split(" = ").next()).unwrap_or_default().to_owned()
    };
    let wanted: BTreeSet<String> = built.map(|(_, line)| package(line)).collect();
    let mend = "mend it with: cp Cargo.lock tests/fuzz && cargo update --workspace --manifest-path tests/fuzz/Cargo.toml";
    assert_eq!(theirs["diptych"].needs, wanted, "{mend}");
    let other = |name: &&String| !theirs[*name].versions.is_subset(&ours[*name].versions);
    let others: Vec<&String> = wanted.iter().filter(other).collect();
    assert!(others.is_empty(), "other versions of {others:?} than in Cargo.lock; {mend}");
}

/// A crate without the optimiser shares what it makes of generic code, also with those that have it: one that came to the encoder of
/// AVIF made a picture take a minute.
#[test]
fn what_makes_pictures_is_optimised() {
    let manifest = manifest();
    let slow: Vec<&str> = manifest.lines().filter_map(|line| line.strip_suffix(".opt-level = 0")).collect();
    let packages = locked("Cargo.lock");
    let reaches = |from: &str| {
        let (mut seen, mut waiting) = (BTreeSet::new(), vec![from]);
        while let Some(name) = waiting.pop() {
            let needs = packages.get(name).into_iter().flat_map(|package| &package.needs);
            waiting.extend(needs.map(String::as_str).filter(|need| seen.insert(*need)));
        }
        seen.contains("rav1e")
    };
    assert!(reaches("diptych") && !slow.is_empty());
    let bad: Vec<&&str> = slow.iter().filter(|name| reaches(name)).collect();
    assert!(bad.is_empty(), "they reach the encoder of AVIF without the optimiser: {bad:?}");
}
