//! The command line as a person uses it: what it prints and how it ends.

use crate::support::{NOW, write};
use std::path::Path;
use std::process::{Command, Output};

fn diptych(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_diptych"))
        .args(arguments)
        .current_dir(folder)
        .env("LANG", "C")
        .env_remove("LC_ALL")
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .expect("run")
}

fn ended(run: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (run.status.code().expect("a code"), text(&run.stdout), text(&run.stderr))
}

const SITE: &str = "title: { fr: Essai, nl: Proef }\nbase_url: https://example.be\nlanguages: [fr, nl]\n";

#[test]
fn a_new_site_builds_and_its_dates_lie_ahead() {
    let folder = tempfile::tempdir().expect("a folder");
    let (code, out, err) = ended(&diptych(folder.path(), &["init", "demo", "--now", NOW]));
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("diptych serve --root demo"), "{out}");
    let (code, _, err) = ended(&diptych(folder.path(), &["build", "--root", "demo", "--now", NOW]));
    assert_eq!(code, 0, "{err}");
    let home = std::fs::read_to_string(folder.path().join("demo/public/fr/index.html")).expect("built");
    assert!(home.contains("janvier") && home.contains("2024"), "the example lies 42 days ahead");
    let release = folder.path().join("demo/content/press/announcement.nl.md");
    assert!(std::fs::read_to_string(release).expect("there").contains("vrijdag 12 januari 2024"));
    // A folder with something in it is left alone.
    let (code, _, err) = ended(&diptych(folder.path(), &["init", "demo"]));
    assert_eq!(code, 2);
    assert!(err.contains("not empty"), "{err}");
}

#[test]
fn errors_in_the_content_end_with_1_and_publish_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    write(
        folder.path(),
        &[("content/site.yaml", SITE), ("content/a.fr.md", "---\ntitle: A\n---\n"), ("content/a.nl.md", "---\ntitle: A\n---\n")],
    );
    assert_eq!(ended(&diptych(folder.path(), &["build"])).0, 0);
    let before = std::fs::read_to_string(folder.path().join("public/.diptych-manifest")).expect("built");
    write(folder.path(), &[("content/a.fr.md", "---\ntitel: A\n---\n")]);
    let (code, _, err) = ended(&diptych(folder.path(), &["build"]));
    assert_eq!(code, 1);
    assert!(
        err.contains("error[schema/unknown-field]") && err.contains("did you mean “title”?") && err.contains("nothing was published"),
        "{err}"
    );
    assert_eq!(std::fs::read_to_string(folder.path().join("public/.diptych-manifest")).expect("still there"), before);
}

#[test]
fn what_only_the_finished_page_shows_publishes_nothing_and_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let template = |link: &str| format!("{{% extends \"base.html\" %}}\n{{% block main %}}<a href=\"{link}\">x</a>{{% endblock %}}\n");
    write(
        folder.path(),
        &[
            ("content/site.yaml", SITE),
            ("content/a.fr.md", "---\ntitle: A\n---\n"),
            ("content/a.nl.md", "---\ntitle: A\n---\n"),
            ("themes/default/templates/page.html", &template("/fr/")),
        ],
    );
    let built = ended(&diptych(folder.path(), &["build"]));
    assert_eq!(built.0, 0, "{}", built.2);
    let page = || std::fs::read_to_string(folder.path().join("public/fr/a/index.html")).expect("there");
    let before = page();
    // By then every page has been written beside the old site.
    write(folder.path(), &[("themes/default/templates/page.html", &template("/fr/rien/"))]);
    let (code, _, err) = ended(&diptych(folder.path(), &["build"]));
    assert!(code == 1 && err.contains("error[page/link]"), "{err}");
    assert_eq!(page(), before);
    let beside: Vec<String> =
        std::fs::read_dir(folder.path()).expect("there").flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    assert!(!beside.iter().any(|name| name.contains("staging")), "{beside:?}");
}

#[test]
fn a_broken_machine_ends_with_2() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &[("content/site.yaml", SITE), ("file", "x"), ("foreign/x", "x")]);
    for (arguments, words) in [
        (vec!["build", "--root", "nowhere"], "no folder"),
        (vec!["build", "--output", "file"], "not a folder"),
        (vec!["build", "--output", "file/below"], "cannot be written"),
        (vec!["build", "--output", "foreign"], "did not write"),
        (vec!["build", "--output", "content"], "sources"),
        (vec!["build", "--now", "tomorrow"], "--now"),
        (vec!["build", "--without", "everything"], "--without"),
        (vec!["build", "--base-url", "javascript:alert(1)//"], "--base-url"),
        (vec!["build", "--frobnicate"], "no option"),
        (vec!["explain", "no/rule"], "no rule"),
        (vec![], "Usage"),
    ] {
        let (code, out, err) = ended(&diptych(folder.path(), &arguments));
        assert_eq!(code, 2, "{arguments:?}: {out}{err}");
        assert!(err.contains(words), "{arguments:?}: {err}");
    }
}

#[test]
fn findings_as_json_are_the_data() {
    let folder = tempfile::tempdir().expect("a folder");
    write(
        folder.path(),
        &[
            ("content/site.yaml", SITE),
            ("content/a.fr.md", "---\ntitle: A\n---\n\nLe mardi 15 janvier 2024.\n"),
            ("content/a.nl.md", "---\ntitle: A\n---\n\nOp maandag 15 januari 2024.\n"),
        ],
    );
    let (code, out, err) = ended(&diptych(folder.path(), &["check", "--format", "json"]));
    assert_eq!((code, err.as_str()), (1, ""));
    let object: serde_json::Value =
        serde_json::from_str(out.lines().find(|l| l.contains("date/weekday")).unwrap_or_default()).expect("one object a line");
    assert_eq!(object["rule"], "date/weekday", "{out}");
    assert_eq!(object["severity"], "error");
    let label = &object["labels"][0];
    assert_eq!(
        (label["path"].as_str(), label["line"].as_u64(), label["column"].as_u64(), label["end_column"].as_u64()),
        (Some("content/a.fr.md"), Some(5), Some(4), Some(25))
    );
    assert_eq!(label["role"], "subject");
}

#[test]
fn the_tool_speaks_the_language_that_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    write(
        folder.path(),
        &[("content/site.yaml", SITE), ("content/a.fr.md", "---\ntitel: A\n---\n"), ("content/a.nl.md", "---\ntitle: A\n---\n")],
    );
    let said = |lang: &str| ended(&diptych(folder.path(), &["check", "--lang", lang, "--format", "short"])).2;
    let all = [said("fr"), said("nl"), said("en")];
    assert!(all[0] != all[1] && all[1] != all[2] && all.iter().all(|t| t.contains("[schema/unknown-field]")), "{all:?}");
    assert!(said("xx").contains("is not a field"), "English where it is unknown");
}

#[test]
fn a_rule_is_explained_and_the_help_can_be_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let (code, out, _) = ended(&diptych(folder.path(), &["explain", "fact/date"]));
    assert_eq!(code, 0);
    assert!(out.starts_with("fact/date (error)\n\n") && out.contains("What to do"), "{out}");
    let (code, out, _) = ended(&diptych(folder.path(), &["explain"]));
    assert!(code == 0 && out.lines().count() >= 45, "{out}");
    let (code, out, _) = ended(&diptych(folder.path(), &["build", "--help"]));
    assert!(code == 0 && out.contains("--output") && out.lines().all(|l| l.chars().count() <= 100), "{out}");
}

#[test]
fn the_next_change_is_kept_for_whoever_builds() {
    let folder = tempfile::tempdir().expect("a folder");
    let schedule = "dates:\n  - { id: a, title: { fr: A, nl: A }, start: 2024-01-15T09:00, end: 2024-01-15T12:30, registration: { url: https://x.be/, opens: 2023-12-10T09:00 } }\n";
    write(folder.path(), &[("content/site.yaml", SITE), ("content/schedule.yaml", schedule)]);
    let (code, _, err) = ended(&diptych(folder.path(), &["build", "--now", NOW]));
    assert!(code == 0 && err.contains("2023-12-10 09:00"), "{err}");
    let kept = std::fs::read_to_string(folder.path().join(".cache/next-change.json")).expect("kept");
    assert_eq!(kept, "{\"next_change\":\"2023-12-10T08:00:00Z\"}\n");
}

#[test]
fn what_was_built_is_published_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    write(
        folder.path(),
        &[("content/site.yaml", SITE), ("content/a.fr.md", "---\ntitle: A\n---\n"), ("content/a.nl.md", "---\ntitle: A\n---\n")],
    );
    let run = |arguments: &[&str]| ended(&diptych(folder.path(), arguments));
    let (code, _, err) = run(&["publish", "www"]);
    assert!(code == 2 && err.contains("diptych build"), "{err}");
    assert_eq!(run(&["build"]).0, 0);
    let (code, out, err) = run(&["publish", "www", "--dry-run"]);
    assert!(code == 0 && out.contains("new  ") && out.contains("fr/a/index.html") && err.contains("nothing was written"), "{out}{err}");
    assert!(!folder.path().join("www").exists());
    let (code, out, _) = run(&["publish", "www", "--dry-run", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert!(code == 0 && told["steps"].as_array().is_some_and(|steps| steps.len() > 5 && steps[0]["act"] == "add"), "{out}");
    let (code, out, err) = run(&["publish", "www"]);
    assert!(code == 0 && out.is_empty() && err.contains("published in www"), "{err}");
    assert!(folder.path().join("www/fr/a/index.html").is_file());
    std::fs::write(folder.path().join("public/fr/a/index.html"), "edited").expect("written");
    let (code, _, err) = run(&["publish", "www"]);
    assert!(code == 2 && err.contains("fr/a/index.html"), "{err}");
    for (arguments, words) in [
        (vec!["publish", "ftp://host/x"], "s3://"),
        (vec!["publish", "s3://x"], "names no bucket"),
        (vec!["publish", "www", "--rollback"], "no earlier site"),
        (vec!["publish", "www", "--rollback", "--forget"], "does not go with"),
        (vec!["publish"], "missing"),
    ] {
        let (code, out, err) = run(&arguments);
        assert!(code == 2 && err.contains(words), "{arguments:?}: {out}{err}");
    }
}

#[test]
fn what_is_under_embargo_is_published_only_by_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let release = "---\ntitle: A\ndate: 2024-01-10\nembargo: 2024-01-10T09:00+01:00\n---\n\nSTICS.\n";
    write(folder.path(), &[("content/site.yaml", SITE), ("content/press/a.fr.md", release), ("content/press/a.nl.md", release)]);
    let run = |arguments: &[&str]| ended(&diptych(folder.path(), arguments));
    let (code, _, err) = run(&["build", "--press-preview", "--now", NOW]);
    assert_eq!(code, 0, "{err}");
    let (code, _, err) = run(&["publish", "www"]);
    assert!(code == 2 && err.contains("--press-preview") && !folder.path().join("www").exists(), "{err}");
    let (code, out, err) = run(&["publish", "www", "--press-preview", "--dry-run"]);
    assert!(
        code == 0 && out.contains("preview-…") && !out.contains("preview-0") && !(out + &err).contains("/fr/presse/a"),
        "no record names it"
    );
    assert_eq!(run(&["publish", "www", "--press-preview"]).0, 0);
    let previews = || {
        std::fs::read_dir(folder.path().join("www"))
            .expect("read")
            .flatten()
            .filter(|e| e.file_name().to_string_lossy().starts_with("preview-"))
            .count()
    };
    assert_eq!(previews(), 1);
    // The next one without them takes them away, and does not keep them for later.
    assert_eq!(run(&["build", "--now", NOW]).0, 0);
    assert_eq!(run(&["publish", "www"]).0, 0);
    assert_eq!(previews(), 0);
    assert_eq!(run(&["publish", "www", "--rollback"]).0, 0);
    assert_eq!(previews(), 0);
}

#[test]
fn what_is_not_for_today_is_not_published() {
    let folder = tempfile::tempdir().expect("a folder");
    let draft = "---\ntitle: A\ndraft: true\n---\n\nSTICS.\n";
    write(folder.path(), &[("content/site.yaml", SITE), ("content/a.fr.md", draft), ("content/a.nl.md", draft)]);
    let run = |arguments: &[&str]| ended(&diptych(folder.path(), arguments));
    let refused = |word: &str| {
        let (code, _, err) = run(&["publish", "www"]);
        assert!(code == 2 && err.contains(word) && !folder.path().join("www").exists(), "{err}");
    };
    assert_eq!(run(&["build", "--drafts", "--now", NOW]).0, 0);
    refused("--drafts");
    // The same files, from now on or from a day to come.
    assert_eq!(run(&["build", "--now", NOW]).0, 0);
    assert_eq!(run(&["build", "--now", "9999-01-01T00:00:00Z"]).0, 0);
    refused("9999-01-01");
    assert_eq!(run(&["publish", "www", "--ahead", "--dry-run"]).0, 0);
    assert_eq!(run(&["build", "--now", NOW]).0, 0);
    assert_eq!(run(&["publish", "www"]).0, 0);
}

#[test]
fn a_host_gets_its_file_and_a_site_that_is_there_only_that() {
    #[derive(serde::Deserialize)]
    struct Step {
        uses: Option<String>,
        run: Option<String>,
    }
    #[derive(serde::Deserialize)]
    struct Job {
        steps: Vec<Step>,
    }
    #[derive(serde::Deserialize)]
    struct Github {
        on: std::collections::BTreeMap<String, Option<serde_json::Value>>,
        permissions: std::collections::BTreeMap<String, String>,
        env: std::collections::BTreeMap<String, String>,
        jobs: std::collections::BTreeMap<String, Job>,
    }
    #[derive(serde::Deserialize)]
    struct Artifacts {
        paths: Vec<String>,
    }
    #[derive(serde::Deserialize)]
    struct Pages {
        script: Vec<String>,
        artifacts: Artifacts,
        rules: Vec<std::collections::BTreeMap<String, String>>,
    }
    #[derive(serde::Deserialize)]
    struct Gitlab {
        variables: std::collections::BTreeMap<String, String>,
        pages: Pages,
    }
    #[derive(serde::Deserialize)]
    struct When {
        event: Vec<String>,
    }
    #[derive(serde::Deserialize)]
    struct Piece {
        name: String,
        commands: Vec<String>,
    }
    #[derive(serde::Deserialize)]
    struct Woodpecker {
        when: Vec<When>,
        steps: Vec<Piece>,
    }
    let folder = tempfile::tempdir().expect("a folder");
    let run = |arguments: &[&str]| ended(&diptych(folder.path(), arguments));
    let read = |path: &str| std::fs::read_to_string(folder.path().join(path)).expect("written");
    let (code, out, err) = run(&["init", "demo", "--ci", "github", "--now", NOW]);
    assert!(code == 0 && out.contains("TO-FILL-IN"), "{out}{err}");
    let github: Github = serde_yaml::from_str(&read("demo/.github/workflows/site.yml")).expect("YAML");
    assert!(["push", "schedule", "workflow_dispatch"].iter().all(|on| github.on.contains_key(*on)));
    assert_eq!((github.permissions["pages"].as_str(), github.permissions["id-token"].as_str()), ("write", "write"));
    assert!(github.env.contains_key("DIPTYCH_REPOSITORY") && github.env["DIPTYCH_COMMIT"] == "TO-FILL-IN");
    let steps = &github.jobs["site"].steps;
    let uses: Vec<&str> = steps.iter().filter_map(|s| s.uses.as_deref()).collect();
    assert_eq!(uses, ["actions/checkout@v4", "actions/cache@v4", "actions/upload-pages-artifact@v3", "actions/deploy-pages@v4"]);
    let runs: String = steps.iter().filter_map(|s| s.run.as_deref()).collect();
    assert!(["install --locked", "check --locked", "build --locked"].iter().all(|w| runs.contains(w)), "{runs}");
    // The site is there already now: nothing else of it is touched, and the same again is no fault.
    std::fs::remove_file(folder.path().join("demo/content/contacts.yaml")).expect("there");
    for host in ["gitlab", "codeberg", "github"] {
        let (code, out, err) = run(&["init", "demo", "--ci", host]);
        assert!(code == 0 && !out.contains("serve"), "{out}{err}");
    }
    assert!(!folder.path().join("demo/content/contacts.yaml").exists());
    let gitlab: Gitlab = serde_yaml::from_str(&read("demo/.gitlab-ci.yml")).expect("YAML");
    assert!(gitlab.variables.contains_key("DIPTYCH_COMMIT") && gitlab.pages.rules.len() == 1);
    assert_eq!(gitlab.pages.artifacts.paths, ["public"]);
    assert!(gitlab.pages.script.join("\n").contains("build --locked"));
    let woodpecker: Woodpecker = serde_yaml::from_str(&read("demo/.woodpecker.yaml")).expect("YAML");
    assert_eq!(woodpecker.when[0].event, ["push", "manual", "cron"]);
    assert_eq!(woodpecker.steps.iter().map(|s| s.name.as_str()).collect::<Vec<_>>(), ["build", "publish"]);
    assert!(woodpecker.steps[0].commands.join("\n").contains("build --locked"));
    assert!(woodpecker.steps[1].commands.join("\n").contains("push --quiet --force"));
    // What somebody changed stays as it is.
    write(folder.path(), &[("demo/.gitlab-ci.yml", "mine: true\n")]);
    let (code, _, err) = run(&["init", "demo", "--ci", "gitlab"]);
    assert!(code == 2 && err.contains("already"), "{err}");
    assert_eq!(read("demo/.gitlab-ci.yml"), "mine: true\n");
}
