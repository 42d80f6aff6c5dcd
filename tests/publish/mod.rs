//! Publishing: what a reader finds while it is going on, after it was stopped at any step, and when two do it at once.

use diptych::base::Hash;
use diptych::emit::{Body, BuiltFile, Files};
use diptych::publish::{Act, Edition, Folder, Permits, Plan, PublishError, publish};
use std::collections::BTreeMap;
use std::path::Path;

const SITE: &str = "https://assises.example.be";

fn files(texts: &[(&str, &str)]) -> Files {
    let file = |text: &str| BuiltFile { hash: Hash::of(text.as_bytes()), body: Body::Here(text.as_bytes().into()) };
    let robots = ("robots.txt", "User-agent: *\n\nSitemap: https://assises.example.be/sitemap.xml\n");
    texts.iter().chain([&robots]).map(|(path, text)| ((*path).to_owned(), file(text))).collect()
}

/// A site in which one page goes, one comes, and everything else changes.
fn old() -> Files {
    files(&[
        ("assets/style.1.css", "one"),
        ("fr/agenda.ics", "BEGIN:VCALENDAR 1"),
        ("fr/atom.xml", r#"<feed href="/fr/lieu/index.html">1"#),
        (
            "fr/index.html",
            r#"<a href="/fr/lieu/index.html"><a href="/fr/agenda.ics"><link href="/assets/style.1.css"><a href="/nl/index.html">"#,
        ),
        ("fr/lieu/index.html", r#"<link href="/assets/style.1.css"><a href="/fr/index.html">"#),
        ("index.html", r#"<a href="/fr/index.html"><a href="/nl/index.html"><link href="/assets/style.1.css"><a href="/fr/atom.xml">"#),
        ("nl/index.html", r#"<a href="/fr/index.html"><link href="/assets/style.1.css">"#),
    ])
}

fn new() -> Files {
    files(&[
        ("assets/style.2.css", "two"),
        ("fr/agenda.ics", "BEGIN:VCALENDAR 2"),
        ("fr/atom.xml", r#"<feed href="/fr/presse/x/index.html">2"#),
        (
            "fr/index.html",
            r#"<a href="/fr/presse/x/index.html"><a href="/fr/agenda.ics"><link href="/assets/style.2.css"><a href="/nl/index.html">"#,
        ),
        ("fr/presse/x/index.html", r#"<link href="/assets/style.2.css"><a href="/fr/presse/x/x.pdf"><a href="/nl/pers/x/index.html">"#),
        ("fr/presse/x/x.pdf", "%PDF 2"),
        ("index.html", r#"<a href="/fr/index.html"><a href="/nl/index.html"><link href="/assets/style.2.css"><a href="/fr/atom.xml">"#),
        ("nl/index.html", r#"<a href="/fr/index.html"><link href="/assets/style.2.css"><a href="/nl/pers/x/index.html">"#),
        ("nl/pers/x/index.html", r#"<link href="/assets/style.2.css"><a href="/fr/presse/x/index.html">"#),
    ])
}

fn bytes(files: &Files) -> BTreeMap<String, Vec<u8>> {
    let body = |file: &BuiltFile| if let Body::Here(bytes) = &file.body { bytes.to_vec() } else { Vec::new() };
    files.iter().map(|(path, file)| (path.clone(), body(file))).collect()
}

fn read_folder(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(root).into_iter().flatten().filter(|e| e.file_type().is_file());
    let named = files.map(|e| (e.path().strip_prefix(root).expect("below").to_string_lossy().into_owned(), e.path().to_owned()));
    named.filter(|(name, _)| name != ".diptych-manifest").map(|(name, path)| (name, std::fs::read(path).expect("read"))).collect()
}

#[test]
fn what_is_new_comes_before_what_names_it_and_what_goes_goes_last() {
    let folder = tempfile::tempdir().expect("a folder");
    let (root, target) = (folder.path().join("site"), folder.path().join("www"));
    std::fs::create_dir(&root).expect("made");
    let bring = |edition: &Files, dry_run: bool| {
        let mut store = Folder::new(&root, &target, true, !dry_run);
        publish(Edition::Built(SITE, edition), &mut store, &Permits { dry_run, ..Permits::default() }).expect("published")
    };
    bring(&old(), false);
    let plan = bring(&new(), true);
    assert_eq!(read_folder(&target), bytes(&old()), "a dry run writes nothing");
    let shown: Vec<(Act, &str)> = plan.steps.iter().map(|s| (s.act, s.path.as_str())).collect();
    assert_eq!(
        shown,
        [
            (Act::Add, "assets/style.2.css"),
            (Act::Add, "fr/presse/x/x.pdf"),
            (Act::Add, "nl/pers/x/index.html"),
            (Act::Add, "fr/presse/x/index.html"),
            (Act::Change, "fr/agenda.ics"),
            (Act::Change, "fr/index.html"),
            (Act::Change, "nl/index.html"),
            (Act::Change, "fr/atom.xml"),
            (Act::Change, "index.html"),
            (Act::Remove, "assets/style.1.css"),
            (Act::Remove, "fr/lieu/index.html"),
        ]
    );
}

#[test]
fn a_folder_takes_a_site_whole_and_gives_the_one_before_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let (root, target) = (folder.path().join("site"), folder.path().join("www"));
    std::fs::create_dir(&root).expect("made");
    let run = |edition: Edition<'_>, keep: bool| publish(edition, &mut Folder::new(&root, &target, keep, true), &Permits::default());
    assert!(matches!(run(Edition::Previous, true), Err(PublishError::NoPrevious)));
    run(Edition::Built(SITE, &old()), true).expect("published");
    assert!(matches!(run(Edition::Previous, true), Err(PublishError::NoPrevious)), "there was none before");
    std::fs::create_dir(target.join(".well-known")).expect("made");
    std::fs::write(target.join(".well-known/token"), "theirs").expect("written");
    run(Edition::Built(SITE, &new()), true).expect("published");
    let with_theirs = |files: &Files| {
        let mut all = bytes(files);
        all.insert(".well-known/token".to_owned(), b"theirs".to_vec());
        all
    };
    assert_eq!(read_folder(&target), with_theirs(&new()));
    assert!(run(Edition::Built(SITE, &new()), true).expect("published").is_empty(), "nothing is left to do");
    run(Edition::Previous, true).expect("brought back");
    assert_eq!(read_folder(&target), with_theirs(&old()));
    run(Edition::Previous, true).expect("brought back");
    assert_eq!(read_folder(&target), with_theirs(&new()), "and the other way");
    // What was withdrawn is gone when somebody asks for it.
    publish(Edition::Built(SITE, &old()), &mut Folder::new(&root, &target, false, true), &Permits { anyway: true, ..Permits::default() })
        .expect("published");
    assert!(matches!(run(Edition::Previous, true), Err(PublishError::NoPrevious)));
    let beside: Vec<_> = std::fs::read_dir(folder.path()).expect("read").flatten().map(|e| e.file_name()).collect();
    assert_eq!(beside.len(), 2, "nothing lies beside it: {beside:?}");
}

#[test]
fn a_folder_of_somebody_else_and_another_site_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let (root, target) = (folder.path().join("site"), folder.path().join("www"));
    std::fs::create_dir_all(root.join("content")).expect("made");
    let run = |target: &Path, site: &str, permits: &Permits| {
        publish(Edition::Built(site, &old()), &mut Folder::new(&root, target, true, true), permits)
    };
    assert!(matches!(run(&root.join("content"), SITE, &Permits::default()), Err(PublishError::Refused(_))));
    std::fs::create_dir(&target).expect("made");
    std::fs::write(target.join("thesis.txt"), "x").expect("written");
    assert!(matches!(run(&target, SITE, &Permits::default()), Err(PublishError::Refused(_))));
    std::fs::remove_file(target.join("thesis.txt")).expect("removed");
    run(&target, SITE, &Permits::default()).expect("published");
    let elsewhere = "https://other.example.be";
    assert!(matches!(run(&target, elsewhere, &Permits::default()), Err(PublishError::OtherSite(site)) if site == SITE));
    let moved = Permits { moved_from: Some(SITE.to_owned()), ..Permits::default() };
    run(&target, elsewhere, &moved).expect("published");
}

/// Forty pages.
fn many() -> Files {
    let names: Vec<(String, String)> = (0..40).map(|n| (format!("fr/page-{n}/index.html"), format!("page {n}"))).collect();
    let mut files = old();
    files.extend(self::files(&names.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect::<Vec<_>>()));
    files
}

#[test]
fn many_deletions_want_a_word() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = |files: &Files, permits: &Permits| {
        publish(Edition::Built(SITE, files), &mut Folder::new(folder.path(), &folder.path().join("www"), true, true), permits)
    };
    run(&many(), &Permits::default()).expect("published");
    assert!(matches!(run(&old(), &Permits::default()), Err(PublishError::TooMany(40, 47))));
    assert_eq!(read_folder(&folder.path().join("www")), bytes(&many()));
    run(&old(), &Permits { delete_many: true, ..Permits::default() }).expect("published");
}

#[cfg(feature = "publish")]
mod bucket;

/// A plan of nothing.
#[test]
fn nothing_is_nothing() {
    assert!(Plan::default().is_empty());
}
