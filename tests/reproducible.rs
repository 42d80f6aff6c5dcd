//! The same inputs give the same bytes: for any number of threads, any folder, and any time zone of the machine.

use crate::support::{NOW, emit, instant, real_site, repository, write};
use diptych::base::Hash;
use diptych::compile;
use diptych::emit::Emitted;
use diptych::model::resolve::Settings;
use diptych::sources::Sources;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

fn tree(root: &Path) -> BTreeMap<String, Hash> {
    let files = walkdir::WalkDir::new(root).into_iter().flatten().filter(|e| e.file_type().is_file());
    files
        .map(|e| {
            let path = e.path().strip_prefix(root).expect("below").to_string_lossy().into_owned();
            (path, Hash::of(&std::fs::read(e.path()).expect("read")))
        })
        .collect()
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let build = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| real_site(NOW).1.artifacts)
    };
    assert_eq!(build(1), build(7));
}

#[test]
fn any_folder_and_time_zone_gives_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut trees = Vec::new();
    for (zone, name) in [("Pacific/Auckland", "a"), ("America/New_York", "deep/er/b")] {
        let site = folder.path().join(name);
        for part in ["content", "i18n"] {
            copy(&repository().join(part), &site.join(part));
        }
        let run = Command::new(env!("CARGO_BIN_EXE_diptych"))
            .args(["build", "--now", NOW, "--root"])
            .arg(&site)
            .env("TZ", zone)
            .env("LANG", "de_DE.UTF-8")
            .output()
            .expect("run");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        trees.push(tree(&site.join("public")));
    }
    assert_eq!(trees[0], trees[1]);
    assert!(trees[0].len() > 40);
}

#[test]
fn the_order_of_the_languages_changes_no_page() {
    let swapped = |languages: &str| {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&repository().join("content"), &folder.path().join("content"));
        let path = folder.path().join("content/site.yaml");
        let text = std::fs::read_to_string(&path).expect("read");
        let line = text.lines().find(|l| l.starts_with("languages:")).expect("there").to_owned();
        std::fs::write(&path, text.replace(&line, languages)).expect("written");
        let sources = Sources::load(folder.path(), instant(NOW)).expect("content/");
        compile(&sources, &Settings::default())
    };
    let (a, b) = (swapped("languages: [fr, nl]"), swapped("languages: [nl, fr]"));
    assert!(!a.has_errors() && !b.has_errors());
    let paths = |c: &diptych::Compiled| c.artifacts.iter().map(|a| a.path.to_string()).collect::<Vec<_>>();
    assert_eq!(paths(&a), paths(&b));
    // Calendars and feeds are the same to the byte; pages differ in the order of the switcher alone.
    let data = |c: &diptych::Compiled| {
        c.artifacts
            .iter()
            .filter(|a| a.path.as_str().ends_with(".ics") || a.path.as_str().ends_with("atom.xml"))
            .map(|a| (a.path.clone(), a.body.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(data(&a), data(&b));
}

#[test]
fn a_second_build_writes_nothing_and_a_page_without_source_goes() {
    let folder = tempfile::tempdir().expect("a folder");
    let (root, output) = (folder.path(), folder.path().join("public"));
    write(
        root,
        &[
            ("content/site.yaml", "title: { fr: Essai, nl: Proef }\nbase_url: https://example.be\nlanguages: [fr, nl]\n"),
            ("content/a.fr.md", "---\ntitle: A\n---\n\nUn.\n"),
            ("content/a.nl.md", "---\ntitle: B\n---\n\nEen.\n"),
        ],
    );
    let build = || {
        let sources = Sources::load(root, instant(NOW)).expect("content/");
        emit(root, &output, &compile(&sources, &Settings::default()).artifacts).expect("emitted")
    };
    let first = build();
    assert!(first.written > 5 && first.unchanged == 0);
    assert_eq!(build(), Emitted { written: 0, unchanged: first.written, removed: 0 });
    // Only what changed is written, with its compressed siblings.
    write(root, &[("content/a.fr.md", "---\ntitle: A\n---\n\nDeux.\n")]);
    assert_eq!(build(), Emitted { written: 3, unchanged: first.written - 3, removed: 0 });
    for side in ["fr", "nl"] {
        std::fs::remove_file(root.join(format!("content/a.{side}.md"))).expect("removed");
    }
    // In each language the page, its siblings and its card.
    assert_eq!(build().removed, 2 * if cfg!(feature = "pdf") { 4 } else { 3 });
    assert!(!output.join("fr/a").exists() && output.join("fr/index.html").exists());
    // A page that somebody deleted from the output comes back.
    std::fs::remove_file(output.join("fr/index.html")).expect("removed");
    assert_eq!(build().written, 1);
}

#[test]
fn folders_that_are_not_ours_are_refused() {
    use diptych::emit::{EmitError, Refusal};
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("site");
    write(&root, &[("content/site.yaml", "x"), ("foreign/thesis.docx", "precious"), ("file", "x")]);
    #[cfg(unix)]
    std::os::unix::fs::symlink(root.join("foreign"), root.join("link")).expect("linked");
    let refused = |output: &Path| match emit(&root, output, &[]) {
        Err(EmitError::Refused(why)) => Some(why),
        _ => None,
    };
    assert_eq!(refused(&root.join("foreign")), Some(Refusal::NotOurs));
    assert_eq!(refused(&root.join("content")), Some(Refusal::Inside));
    assert_eq!(refused(&root.join("content/deep")), Some(Refusal::Inside));
    assert_eq!(refused(&root), Some(Refusal::Inside));
    assert_eq!(refused(&root.join("..")), Some(Refusal::Inside));
    assert_eq!(refused(Path::new("/")), Some(Refusal::Inside));
    assert_eq!(refused(&root.join("file")), Some(Refusal::NotAFolder));
    #[cfg(unix)]
    assert_eq!(refused(&root.join("link")), Some(Refusal::Link));
    assert_eq!(std::fs::read_to_string(root.join("foreign/thesis.docx")).expect("still there"), "precious");
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().flatten().filter(|e| e.file_type().is_file()) {
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        std::fs::create_dir_all(target.parent().expect("a folder")).expect("made");
        std::fs::copy(entry.path(), target).expect("copied");
    }
}
