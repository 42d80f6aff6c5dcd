//! What was confirmed of a page, told as stories: who changes what, and what the compiler says the next day.

use crate::support::{NOW, SITE, check_at, instant, short, write};
use diptych::base::Severity;
use diptych::compile;
use diptych::model::resolve::Settings;
use diptych::parity::{Record, Texts};
use diptych::sources::{Sources, record_path};
use std::collections::BTreeMap;
use std::path::Path;

type Files = BTreeMap<String, String>;

const FR: &str = "---\ntitle: Une rencontre\n---\n\n## Le programme\n\nLe débat a lieu le lundi 15 janvier 2024 à 9 h, dans la grande salle du COOP.\n\nLes places sont limitées et l’entrée est gratuite pour tous les participants.\n\n- un accueil\n- un débat\n";
const NL: &str = "---\ntitle: Een ontmoeting\n---\n\n## Het programma\n\nHet debat vindt plaats op maandag 15 januari 2024 om 9 uur, in de grote zaal van COOP.\n\nDe plaatsen zijn beperkt en de toegang is gratis voor alle deelnemers.\n\n- een onthaal\n- een debat\n";

fn files(fr: &str, nl: &str) -> Files {
    [("content/a.fr.md", fr), ("content/a.nl.md", nl)].map(|(p, t)| (p.to_owned(), t.to_owned())).into()
}

/// The pages with the record of how they stand.
fn confirmed(mut files: Files) -> Files {
    let (_, compiled) = build(&files);
    let (site, plan) = (compiled.site.as_ref().expect("a site"), compiled.plan.as_ref().expect("a plan"));
    let texts = Texts::new(site, plan);
    for page in &site.pages {
        let record = Record::of(&texts.page(page), &site.languages, "2023-12-01".parse().expect("a day"));
        files.insert(record_path(&page.key), record.to_text());
    }
    files
}

fn build(files: &Files) -> (Sources, diptych::Compiled) {
    let list: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    check_at(&list, NOW)
}

/// What is said of pages that were confirmed and then edited: rule, severity and first place.
fn said(edit: impl Fn(&mut Files)) -> Vec<String> {
    let mut files = confirmed(files(FR, NL));
    edit(&mut files);
    let (sources, compiled) = build(&files);
    short(&sources, &compiled).lines().map(|l| l.split(']').next().unwrap_or_default().to_owned() + "]").collect()
}

fn replace(files: &mut Files, path: &str, find: &str, with: &str) {
    let text = files.get_mut(path).expect("the file");
    assert!(text.contains(find), "{find}");
    *text = text.replace(find, with);
}

const FRENCH: &str = "content/a.fr.md";
const DUTCH: &str = "content/a.nl.md";

#[test]
fn pages_that_stand_as_they_were_confirmed_are_passed_in_silence() {
    assert_eq!(said(|_| {}), [""; 0]);
}

#[test]
fn whichever_side_changes_the_other_is_to_be_looked_at() {
    let french = said(|f| replace(f, FRENCH, "gratuite pour tous les participants", "libre pour les membres du réseau"));
    let dutch = said(|f| replace(f, DUTCH, "gratis voor alle deelnemers", "vrij voor de leden van het netwerk"));
    assert_eq!(french, ["content/a.fr.md:9:1: warning[pair/outdated]"]);
    assert_eq!(dutch, ["content/a.fr.md:9:1: warning[pair/outdated]"]);
}

#[test]
fn typography_makes_no_page_outdated() {
    assert_eq!(
        said(|f| {
            replace(f, FRENCH, "l’entrée", "l'entrée");
            replace(f, FRENCH, "9 h,", "9\u{a0}h,");
            replace(f, DUTCH, "9 uur, in", "9 uur,  in");
        }),
        [""; 0]
    );
}

#[test]
fn a_fact_that_moves_on_every_side_is_accepted_by_itself() {
    assert_eq!(
        said(|f| {
            replace(f, FRENCH, "lundi 15 janvier 2024 à 9 h", "mardi 16 janvier 2024 à 10 h");
            replace(f, DUTCH, "maandag 15 januari 2024 om 9 uur", "dinsdag 16 januari 2024 om 10 uur");
        }),
        [""; 0]
    );
}

#[test]
fn a_slip_of_a_letter_is_only_remarked() {
    assert_eq!(said(|f| replace(f, FRENCH, "limitées", "limités")), ["content/a.fr.md:9:1: info[pair/outdated]"]);
}

#[test]
fn a_block_that_only_moves_is_the_same() {
    let swap = |f: &mut Files, path: &str, a: &str, b: &str| replace(f, path, &format!("- {a}\n- {b}\n"), &format!("- {b}\n- {a}\n"));
    assert_eq!(
        said(|f| {
            swap(f, FRENCH, "un accueil", "un débat");
            swap(f, DUTCH, "een onthaal", "een debat");
        }),
        [""; 0]
    );
}

#[test]
fn a_block_that_is_new_on_every_side_is_to_be_confirmed() {
    let found = said(|f| {
        f.get_mut(FRENCH).expect("French").push_str("\nUne collation clôture la matinée.\n");
        f.get_mut(DUTCH).expect("Dutch").push_str("\nEen hapje sluit de voormiddag af.\n");
    });
    assert_eq!(found, ["content/a.fr.md:14:1: warning[pair/outdated]"]);
}

#[test]
fn a_record_that_is_gone_or_broken_leaves_the_page_unconfirmed() {
    let other = "content/.diptych/parity/other.txt";
    let found = said(|f| {
        let record = f.remove("content/.diptych/parity/a.txt").expect("a record");
        f.insert(other.to_owned(), record);
    });
    assert_eq!(found, ["content/a.fr.md:2:8: info[pair/unconfirmed]"]);
    let found = said(|f| {
        f.insert("content/.diptych/parity/a.txt".to_owned(), "<<<<<<< HEAD\n".to_owned());
    });
    assert_eq!(found, ["content/a.fr.md:2:8: info[pair/unconfirmed]"]);
}

#[test]
fn a_locked_build_wants_every_page_confirmed_as_it_stands() {
    let locked = |files: &Files| {
        let list = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).chain([SITE]);
        let sources = Sources::from_texts(list, instant(NOW));
        let compiled = compile(&sources, &Settings { locked: true, ..Settings::default() });
        compiled.diagnostics.iter().filter(|d| d.severity == Severity::Error).map(|d| d.rule.id).collect::<Vec<_>>()
    };
    let pages = files(FR, NL);
    assert_eq!(locked(&pages), ["pair/unconfirmed"]);
    let mut pages = confirmed(pages);
    assert_eq!(locked(&pages), [""; 0]);
    replace(&mut pages, FRENCH, "gratuite", "libre et gratuite");
    assert_eq!(locked(&pages), ["pair/outdated"]);
}

#[test]
fn the_order_of_the_languages_changes_no_record() {
    let site = |order: &str| {
        let mut files = files(FR, NL);
        files.insert(SITE.0.to_owned(), format!("title: {{ fr: Essai, nl: Proef }}\nbase_url: https://example.be\nlanguages: [{order}]\n"));
        confirmed(files)["content/.diptych/parity/a.txt"].clone()
    };
    assert_eq!(site("fr, nl"), site("nl, fr"));
}

fn run(root: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_diptych"))
        .args(arguments)
        .args(["--now", NOW, "--lang", "en"])
        .current_dir(root)
        .output()
        .expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

#[test]
fn a_page_is_confirmed_looked_at_and_confirmed_again() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &[SITE, (FRENCH, FR), (DUTCH, NL)]);
    let state = |page: &str| {
        let (_, out, _) = run(folder.path(), &["status", page, "--format", "json"]);
        let object: serde_json::Value = serde_json::from_str(out.trim()).expect("a JSON object");
        object["state"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(state("a"), "unconfirmed");
    assert_eq!(run(folder.path(), &["confirm", "a"]).0, 0);
    assert_eq!(state("content/a.nl.md"), "confirmed");
    // The Dutch editor rewrites a sentence.
    let changed = NL.replace("gratis voor alle deelnemers", "vrij voor de leden van het netwerk");
    write(folder.path(), &[(DUTCH, &changed)]);
    assert_eq!(state("a"), "outdated");
    let (_, out, _) = run(folder.path(), &["status", "a"]);
    assert!(out.contains("content/a.nl.md:9 nl  changed") && out.contains("[-gratis-]") && out.contains("{+vrij+}"), "{out}");
    assert!(out.contains("content/a.fr.md:9 fr  is it still right?"), "{out}");
    assert_eq!(run(folder.path(), &["confirm", "--all"]).0, 0);
    assert_eq!(state("a"), "confirmed");
}

#[test]
fn a_page_whose_facts_contradict_each_other_is_not_confirmed() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &[SITE, (FRENCH, FR), (DUTCH, &NL.replace("9 uur", "10 uur"))]);
    let (code, _, err) = run(folder.path(), &["confirm", "a"]);
    assert_eq!(code, 1);
    assert!(err.contains("fact/time") && err.contains("a is not confirmed"), "{err}");
    assert!(!folder.path().join("content/.diptych").exists());
    let (code, _, err) = run(folder.path(), &["confirm", "b"]);
    assert!(code == 2 && err.contains("there is no page “b”"), "{err}");
    assert_eq!(run(folder.path(), &["confirm"]).0, 2);
}

#[test]
fn a_page_for_people_stands_alone_and_shows_both_sides() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &[SITE, (FRENCH, FR), (DUTCH, &NL.replace("9 uur", "10 uur"))]);
    let (code, ..) = run(folder.path(), &["status", "--html", "status.html"]);
    assert_eq!(code, 1);
    let html = std::fs::read_to_string(folder.path().join("status.html")).expect("written");
    assert!(html.contains("lundi 15 janvier 2024</mark>") && html.contains("maandag 15 januari 2024</mark>"));
    assert!(html.contains("alone\">10 uur</mark>") && html.contains("<code>fact/time</code>"));
    assert!(!html.contains("<script") && !html.contains("http://") && !html.contains("https://"), "nothing from elsewhere");
}

#[test]
fn what_can_be_mended_is_mended_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let schedule = "dates:\n  - id: debat\n    title: { fr: Débat, nl: Debat }\n    start: 2024-01-15T09:00\n    end: 2024-01-15T12:00\n";
    let wrong = NL.replace("maandag 15 januari", "dinsdag 16 januari");
    write(folder.path(), &[SITE, ("content/schedule.yaml", schedule), (FRENCH, FR), (DUTCH, &wrong)]);
    let (code, _, err) = run(folder.path(), &["check", "--fix"]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(std::fs::read_to_string(folder.path().join(DUTCH)).expect("read"), NL);
    assert_eq!(std::fs::read_to_string(folder.path().join(FRENCH)).expect("read"), FR);
    let (_, _, err) = run(folder.path(), &["check", "--fix"]);
    assert!(err.contains("nothing could be mended"), "{err}");
}
