//! Whole sites: the smallest, one in three languages, and what their pages say.

use crate::support::{NOW, build, build_at, instant, page, repository, short, sources};
use diptych::base::Severity;
use diptych::model::Extra;
use diptych::model::resolve::Settings;
use diptych::sources::Sources;
use diptych::{Compiled, compile};
use std::collections::BTreeSet;

fn site(name: &str, now: &str) -> Compiled {
    let sources = Sources::load(&repository().join("tests/sites").join(name), instant(now)).expect("content/");
    let compiled = compile(&sources, &Settings::default());
    assert!(compiled.diagnostics.iter().all(|d| d.severity == Severity::Info), "{}", short(&sources, &compiled));
    compiled
}

fn paths(compiled: &Compiled) -> Vec<String> {
    compiled.artifacts.iter().map(|a| a.path.to_string()).filter(|p| !p.starts_with("assets/")).collect()
}

#[test]
fn a_site_of_one_file_has_a_home_in_each_language() {
    let (_, compiled) = build(&[]);
    assert!(compiled.diagnostics.is_empty());
    assert_eq!(
        paths(&compiled),
        [
            ".htaccess",
            ".server/Caddyfile",
            ".server/nginx.conf",
            "404.html",
            "_headers",
            "fr/404.html",
            "fr/accessibilite/index.html",
            "fr/index.html",
            "fr/vie-privee/index.html",
            "index.html",
            "nl/404.html",
            "nl/index.html",
            "nl/privacy/index.html",
            "nl/toegankelijkheid/index.html",
            "robots.txt",
            "sitemap.xml"
        ]
    );
}

#[test]
fn the_minimal_forms_of_the_contract_build() {
    let compiled = site("minimal", NOW);
    let paths = paths(&compiled);
    for path in [
        "fr/agenda/rencontre-debat.ics",
        "nl/agenda.ics",
        "fr/rendez-vous/rencontre-debat/index.html",
        "nl/data/rencontre-debat/index.html",
        "fr/presse/demo/index.html",
        "nl/pers/demo/index.html",
        "nl/contact/index.html",
        "fr/inscription/index.html",
        "nl/programma/index.html",
    ] {
        assert!(paths.iter().any(|p| p == path), "{path} is not among {paths:?}");
    }
    let date = page(&compiled, "nl/data/rencontre-debat/index.html");
    for words in [
        "maandag",
        "van 9 tot 12.30\u{a0}uur",
        "Het formulier bestaat alleen in het Frans.",
        "José Garcia",
        "Ontvangst",
        "href=\"https://fr.surveymonkey.com/r/P2VBBD2\"",
    ] {
        assert!(date.contains(words), "{words}");
    }
}

#[test]
fn three_languages_are_as_equal_as_two() {
    let compiled = site("three", NOW);
    let root = page(&compiled, "index.html");
    // The document needs one language; every text in it has its own.
    assert!(root.starts_with("<!doctype html>\n<html lang=\"de-BE\">"));
    let about = page(&compiled, "de/about/index.html");
    assert_eq!(about.matches("<link rel=\"alternate\" hreflang=").count(), 4);
    assert!(about.contains("Das Formular gibt es nur auf Französisch.") && about.contains("von 9 bis 12.30\u{a0}Uhr"));
    assert!(page(&compiled, "nl/about/index.html").contains("Deelnameprijs: 12,50\u{a0}euro"));
    assert!(page(&compiled, "de/agenda/debate.ics").contains("SUMMARY;LANGUAGE=de-BE:Auftakt"));
}

#[test]
fn with_three_languages_one_that_differs_is_shown_against_the_others() {
    let folder = repository().join("tests/sites/three");
    let read = |path: &str| std::fs::read_to_string(folder.join(path)).expect("read");
    let mut files: Vec<(String, String)> = walkdir::WalkDir::new(&folder)
        .into_iter()
        .filter_entry(|e| e.file_name() != ".cache")
        .flatten()
        .filter(|e| e.file_type().is_file())
        .map(|e| e.path().strip_prefix(&folder).expect("below").to_string_lossy().into_owned())
        .map(|p| (p.clone(), read(&p)))
        .collect();
    for (path, text) in &mut files {
        if path == "content/about.nl.md" {
            *text = text.replace("maandag 15 januari", "dinsdag 16 januari");
        }
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    let (_, compiled) = build(&files);
    let found: Vec<_> = compiled.diagnostics.iter().map(|d| (d.rule.id, d.labels.len())).collect();
    assert_eq!(found, [("fact/date", 4)], "three texts and the schedule");
}

#[test]
fn an_archive_invites_nobody() {
    let (_, compiled) = crate::support::real_site("2026-11-22T10:00:00Z");
    for artifact in compiled.artifacts.iter().filter(|a| a.path.as_str().ends_with(".html")) {
        let html = std::str::from_utf8(&artifact.body).expect("text");
        assert!(!html.contains("surveymonkey"), "{} offers the form", artifact.path);
        assert!(!html.contains("calendar.google.com"), "{} offers a calendar entry", artifact.path);
    }
    assert!(page(&compiled, "fr/index.html").contains("L’événement a eu lieu"));
    assert!(page(&compiled, "nl/index.html").replace('\u{a0}', " ").contains("van 16 november 2023 tot en met 18 april 2024"));
}

const EMBARGO: &[(&str, &str)] = &[
    (
        "content/press/secret.fr.md",
        "---\ntitle: Le secret\ndate: 2023-12-01\nembargo: 2023-12-05T06:00+01:00\n---\n\nChut.\n\n![Une photo](secret.png)\n",
    ),
    ("content/press/secret.nl.md", "---\ntitle: Het geheim\ndate: 2023-12-01\n---\n\nStil.\n\n![Een foto](secret.png)\n"),
];

#[test]
fn a_release_under_embargo_is_in_no_byte_of_the_output() {
    let words = ["secret", "geheim", "Chut", "Stil."];
    let (_, compiled) = build_at(EMBARGO, "2023-12-05T04:59:59Z");
    for artifact in &compiled.artifacts {
        let text = String::from_utf8_lossy(&artifact.body);
        assert!(!words.iter().any(|w| text.contains(w) || artifact.path.as_str().contains(w)), "{}", artifact.path);
    }
    let (_, compiled) = build_at(EMBARGO, "2023-12-05T05:00:00Z");
    assert!(page(&compiled, "fr/presse/secret/index.html").contains("Chut."));
    assert!(page(&compiled, "nl/pers/secret/index.html").contains("Stil."));
}

#[test]
fn a_draft_is_published_only_when_asked_for() {
    let files = [
        ("content/x.fr.md", "---\ntitle: Brouillon\ndraft: true\n---\n\nA.\n"),
        ("content/x.nl.md", "---\ntitle: Kladversie\n---\n\nB.\n"),
    ];
    let (sources, compiled) = build(&files);
    assert!(compiled.diagnostics.is_empty() && !paths(&compiled).iter().any(|p| p.contains("/x/")));
    let drafts = compile(&sources, &Settings { drafts: true, ..Settings::default() });
    assert!(page(&drafts, "nl/x/index.html").contains("Kladversie"));
}

#[test]
fn a_site_below_a_path_links_below_it() {
    let (sources, _) = build(&[
        ("content/a.fr.md", "---\ntitle: A\n---\n\n[accueil](/fr/) [b](index.md)\n"),
        ("content/a.nl.md", "---\ntitle: B\n---\n\n[start](/nl/) [b](index.md)\n"),
    ]);
    let compiled = compile(&sources, &Settings { base_url: Some("https://example.be/assises/".into()), ..Settings::default() });
    assert!(!compiled.has_errors(), "{}", short(&sources, &compiled));
    let html = page(&compiled, "fr/a/index.html");
    assert!(html.contains("<link rel=\"canonical\" href=\"https://example.be/assises/fr/a/\">"));
    assert!(html.contains("<a href=\"/assises/fr/\">accueil</a>") && html.contains("href=\"/assises/assets/style."));
    assert!(!html.contains("href=\"/fr/"), "{html}");
}

#[test]
fn many_releases_are_listed_by_year_and_linked_to_their_neighbours() {
    let mut files = Vec::new();
    for n in 1..=60 {
        for (code, word) in [("fr", "Texte"), ("nl", "Tekst")] {
            files.push((
                format!("content/press/r-{n:02}.{code}.md"),
                format!("---\ntitle: Titre {n}\ndate: {}-{:02}-{:02}\n---\n\n{word} {n}.\n", 2023 + n / 55, 1 + n / 28, 1 + n % 28),
            ));
        }
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    let sources = sources(&files, NOW);
    let without = BTreeSet::from([Extra::Pdf, Extra::Docx, Extra::Kit, Extra::Cards, Extra::Compressed]);
    let compiled = compile(&sources, &Settings { without, ..Settings::default() });
    assert!(!compiled.has_errors(), "{}", short(&sources, &compiled));
    let first = page(&compiled, "nl/pers/index.html");
    assert_eq!(first.matches("<li class=\"h-entry\">").count(), 12, "the newest");
    let years: Vec<usize> = ["href=\"/nl/pers/2024/\"", "href=\"/nl/pers/2023/\""].iter().map(|h| first.find(h).expect(h)).collect();
    assert!(years.is_sorted() && first.contains("54 persberichten"), "the years, newest first");
    let second = page(&compiled, "nl/pers/2023/2/index.html");
    assert!(second.contains("pagina 2 van 3") && second.contains("href=\"/nl/pers/2023/\"") && second.contains("href=\"/nl/pers/\""));
    let on_page = |html: &str| html.matches("<li class=\"h-entry\">").count();
    assert_eq!((on_page(&second), on_page(&page(&compiled, "nl/pers/2023/3/index.html"))), (20, 14));
    assert!(!compiled.artifacts.iter().any(|a| [".pdf", ".docx", ".zip"].iter().any(|e| a.path.as_str().ends_with(e))), "left out");
    let one = page(&compiled, "fr/presse/r-02/index.html");
    assert!(one.contains("href=\"/fr/presse/r-01/\" rel=\"prev\"") && one.contains("href=\"/fr/presse/r-03/\" rel=\"next\""));
}

#[test]
fn html_of_markdown_is_escaped_typeset_and_complete() {
    let fr = "---\ntitle: \"Quoi ?\"\n---\n\n# Un\n\n### Trois\n\nL'été : le 1er mars, 9 h 30 & <mail@example.be>[^n] `a < b`\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n\n[^n]: Une note.\n\n- a\n- b\n\n1. x\n\n   y\n\n> [Woord]{lang=nl} ~~non~~\n";
    let nl = "---\ntitle: Wat?\n---\n\n# Een\n\n### Drie\n\nDe zomer: op 1 maart, 9.30 uur & <mail@example.be>[^n] `a < b`\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n\n[^n]: Een noot.\n\n- a\n- b\n\n1. x\n\n   y\n\n> [Mot]{lang=fr} ~~nee~~\n";
    let (_, compiled) = build(&[("content/p.fr.md", fr), ("content/p.nl.md", nl)]);
    let html = page(&compiled, "fr/p/index.html");
    for part in [
        "<h1>Quoi\u{202f}?</h1>",
        "<h2 id=\"un\">Un</h2>",
        "<h3 id=\"trois\">Trois</h3>",
        "L’été\u{a0}: le 1<sup>er</sup>\u{a0}mars, 9\u{a0}h\u{a0}30 &amp; <a href=\"mailto:mail@example.be\">mail@example.be</a><sup class=\"fn\"><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup> <code>a &lt; b</code>",
        "<th scope=\"col\">A</th><th scope=\"col\" class=\"right\">B</th>",
        "<li>a</li>",
        "<li><p>x</p>\n<p>y</p>\n</li>",
        "<span lang=\"nl-BE\">Woord</span> <del>non</del>",
        "<li id=\"fn-1\"><p>Une note.\u{a0}<a href=\"#fnref-1\" aria-label=\"Retour au texte\">↩</a></p></li>",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
}

#[test]
fn a_date_of_several_days_or_through_the_night_says_its_hours() {
    let schedule = "dates:\n  - { id: fete, title: { fr: Fête, nl: Feest }, start: 2024-03-30T20:00, end: 2024-03-31T04:00 }\n  - { id: jours, title: { fr: Journées, nl: Dagen }, start: 2024-04-20T08:30, end: 2024-04-22T18:30 }\n";
    let (_, compiled) = build(&[("content/schedule.yaml", schedule)]);
    for (path, words) in [
        ("fr/rendez-vous/fete/index.html", ">de 20\u{a0}h à 4\u{a0}h</time>"),
        ("nl/data/fete/index.html", ">van 20 tot 4\u{a0}uur</time>"),
        (
            "fr/rendez-vous/jours/index.html",
            ">samedi 20\u{a0}avril 2024 à 8\u{a0}h\u{a0}30 – lundi 22\u{a0}avril 2024 à 18\u{a0}h\u{a0}30</time>",
        ),
        ("nl/data/jours/index.html", ">zaterdag 20\u{a0}april 2024 om 8.30\u{a0}uur – maandag 22\u{a0}april 2024 om 18.30\u{a0}uur</time>"),
    ] {
        let html = page(&compiled, path);
        assert!(html.contains(words), "{path}: {}", html.split("facts").nth(1).unwrap_or_default().get(..300).unwrap_or_default());
    }
}
