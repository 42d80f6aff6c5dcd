//! `diptych new`: what it writes, what it refuses, and that its marks are reported until they are gone.

use crate::support::{GERMAN, NOW, write};
use std::path::Path;
use std::process::{Command, Output};

fn diptych(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diptych"));
    command.args(arguments).args(["--lang", "fr", "--now", NOW, "--root"]).arg(root);
    command.output().expect("run")
}

fn text(root: &Path, path: &str) -> String {
    std::fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn findings(root: &Path) -> String {
    String::from_utf8_lossy(&diptych(root, &["check", "--format", "short"]).stderr).into_owned()
}

const SITE: &[(&str, &str)] = &[
    ("content/site.yaml", "title: { fr: Essai, nl: Proef }\nbase_url: https://example.be\nlanguages: [fr, nl]\n"),
    ("content/index.fr.md", "---\ntitle: Accueil\n---\nBienvenue.\n"),
    ("content/index.nl.md", "---\ntitle: Onthaal\n---\nWelkom.\n"),
];

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), SITE);
    folder
}

#[test]
fn a_release_is_begun_in_every_language_and_its_marks_stop_its_publication_only() {
    let folder = site();
    let root = folder.path();
    let output = diptych(root, &["new", "press", "Venir à vélo : \"oui\""]);
    assert!(output.status.success(), "{output:?}");
    let french = text(root, "content/press/venir-a-velo-oui.fr.md");
    assert!(french.starts_with("---\ntitle: \"[[Venir à vélo : \\\"oui\\\"]]\"\ndate: 2023-12-01\ndraft: true\n---\n\n[["), "{french}");
    let dutch = text(root, "content/press/venir-a-velo-oui.nl.md");
    assert!(dutch.contains("[[Eerste alinea"), "{dutch}");
    // A draft stops nobody: the site can be published, and the marks are reported.
    let found = findings(root);
    assert_eq!(found.matches("warning[text/placeholder]").count(), 6, "{found}");
    assert!(!found.contains("error["), "{found}");
    for lang in ["fr", "nl"] {
        let path = format!("content/press/venir-a-velo-oui.{lang}.md");
        write(root, &[(&path, &text(root, &path).replace("draft: true\n", ""))]);
    }
    assert_eq!(findings(root).matches("error[text/placeholder]").count(), 6);
}

#[test]
fn what_is_there_is_never_written_over_and_half_of_it_is_not_written() {
    let folder = site();
    let root = folder.path();
    write(root, &[("content/press/demo.nl.md", "---\ntitle: Demo\ndate: 2023-12-01\n---\nTekst.\n")]);
    let output = diptych(root, &["new", "press", "demo"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("demo.nl.md"), "{output:?}");
    assert!(!root.join("content/press/demo.fr.md").exists());
    let output = diptych(root, &["new", "page", "???"]);
    assert_eq!(output.status.code(), Some(2));
    let outside = diptych(root, &["new", "page", "../../etc/passwd"]);
    assert!(outside.status.success() && root.join("content/etc-passwd.fr.md").exists(), "{outside:?}");
}

#[test]
fn a_date_is_added_to_the_schedule_and_its_day_is_not_invented() {
    let folder = site();
    let root = folder.path();
    assert!(diptych(root, &["new", "date", "fete"]).status.success());
    let schedule = text(root, "content/schedule.yaml");
    assert!(schedule.starts_with("dates:\n  - id: fete\n    title: { fr: \"[[titre]]\", nl: \"[[titel]]\" }\n"), "{schedule}");
    assert!(root.join("content/dates/fete.nl.md").exists());
    let found = findings(root);
    assert!(found.contains("content/schedule.yaml:4:13: error[text/placeholder]"), "{found}");
    assert!(!found.contains("schema/value"), "said once: {found}");
    let written = schedule.replace("[[titre]]", "Fête").replace("[[titel]]", "Feest").replace("[[2030-12-31T09:00]]", "2030-12-31T09:00");
    write(root, &[("content/schedule.yaml", &written.replace("[[2030-12-31T12:30]]", "2030-12-31T12:30"))]);
    let found = findings(root);
    assert!(!found.contains("error["), "{found}");
    let output = diptych(root, &["new", "date", "second"]);
    assert!(output.status.success());
    assert!(text(root, "content/schedule.yaml").contains("venue: tbd\n  - id: second\n"));
}

#[test]
fn a_language_that_only_a_site_has_gets_its_page_too() {
    let folder = site();
    let root = folder.path();
    write(root, &GERMAN);
    write(
        root,
        &[("content/site.yaml", "title: { fr: Essai, nl: Proef, de: Probe }\nbase_url: https://example.be\nlanguages: [de, fr, nl]\n")],
    );
    assert!(diptych(root, &["new", "page", "plan"]).status.success());
    assert!(text(root, "content/plan.de.md").contains("[[Titel]]"));
    assert!(text(root, "content/plan.fr.md").contains("[[titre]]"));
}
