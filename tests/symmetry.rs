//! No language comes first: what is said does not change with their order, nor with which of them holds which text.

use crate::cases::{Site, every_case};
use crate::support::{SITE, build, check_at};
use diptych::Compiled;
use diptych::base::Role;
use diptych::sources::Sources;
use rayon::prelude::*;

/// A finding without its words: the rule, how bad it is, and every place in the order of the files.
fn findings(sources: &Sources, compiled: &Compiled, path: impl Fn(&str) -> String) -> Vec<String> {
    let mut found: Vec<String> = compiled
        .diagnostics
        .iter()
        .map(|d| {
            let mut places: Vec<String> = d
                .labels
                .iter()
                .filter(|l| l.role != Role::Context)
                .map(|l| format!("{}:{}..{}", path(sources.file(l.span.file).path.as_str()), l.span.start, l.span.end))
                .collect();
            places.sort();
            format!("{}[{}] {}", d.severity.as_str(), d.rule.id, places.join(", "))
        })
        .collect();
    found.sort();
    found
}

#[test]
fn the_order_of_the_languages_changes_no_finding() {
    let cases = every_case();
    let compared: Vec<String> = cases.par_iter().filter_map(in_another_order).collect();
    assert!(compared.len() > 300, "only {} cases were compared", compared.len());
    assert!(compared.iter().all(String::is_empty), "{}", compared.concat());
}

/// What a case says otherwise when its languages stand in another order; nothing for a case that is about their order.
fn in_another_order(case: &Site) -> Option<String> {
    let orders = [("languages: [fr, nl]\n", "languages: [nl, fr]\n"), ("languages: [de, fr, nl]\n", "languages: [nl, fr, de]\n")];
    let mut other = case.files.clone();
    match other.iter_mut().find(|(path, _)| path == SITE.0) {
        None => other.push((SITE.0.to_owned(), SITE.1.replace(orders[0].0, orders[0].1))),
        Some((_, text)) => {
            let (from, to) = orders.iter().find(|(from, _)| text.contains(from))?;
            *text = text.replace(from, to);
        }
    }
    let of = |files: &[(String, String)]| {
        let files: Vec<(&str, &str)> = files.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
        let (sources, compiled) = check_at(&files, &case.now);
        findings(&sources, &compiled, str::to_owned)
    };
    let (one, two) = (of(&case.files), of(&other));
    let told = || format!("“{}”\n  {}\nin the other order:\n  {}\n", case.title, one.join("\n  "), two.join("\n  "));
    Some(if one == two { String::new() } else { told() })
}

#[test]
fn texts_that_change_sides_change_the_sides_of_the_findings() {
    // Words that say nothing in either language, so that only the facts and the form count.
    let pairs = [
        ("ABC 02/522 98 69", "ABC 02/522 98 96"),
        ("ABC info@example.be", "ABC infos@example.be"),
        ("ABC 12,50 €", "ABC 12,05 €"),
        ("ABC 1.000 €", "ABC"),
        ("ABC 35 %", "ABC 53 %"),
        ("ABC 150 XYZ", "ABC 115 XYZ"),
        ("ABC 2024-01-15", "ABC 2024-01-16"),
        ("ABC 15/01/2024, 9:00", "ABC 15/01/2024, 10:00"),
        ("ABC 9:00 – 12:30", "ABC 12:30 – 9:00"),
        ("ABC 31/04/2024", "ABC 30/04/2024"),
        ("ABC 600,000", "ABC 600.000"),
        ("[ABC](https://example.org/a)", "[ABC](https://example.org/b)"),
        ("[ABC](https://example.org/a)", "ABC"),
        ("ABC\n\nDEF 150\n\nGHI", "ABC\n\nGHI"),
        ("# ABC\n\nDEF", "## ABC\n\nDEF"),
        ("1. ABC\n2. DEF", "- ABC\n- DEF"),
        ("- ABC\n- DEF", "ABC DEF"),
        ("- 15/01/2024\n- 16/01/2024", "- 16/01/2024\n- 15/01/2024"),
        ("- ABC 9:00\n- DEF 10:00", "- ABC 10:00\n- DEF 9:00"),
        ("| A | B |\n| --- | --- |\n| C | D |", "| A | B |\n| --- | --- |\n| C | D |\n| E | F |"),
        ("ABC\n\n```\nx = 1\n```", "ABC\n\n```\nx = 2\n```"),
        ("1070 Jette", "1090 Jette"),
        ("ABC 02/522 98 69\n\nDEF", "ABC\n\nDEF 02/522 98 69"),
    ];
    let mut wrong = String::new();
    for (one, other) in pairs {
        let of = |fr: &str, nl: &str, path: &dyn Fn(&str) -> String| {
            let page = |text: &str| format!("---\ntitle: ABC\n---\n{text}\n");
            let (sources, compiled) = build(&[("content/a.fr.md", &page(fr)), ("content/a.nl.md", &page(nl))]);
            findings(&sources, &compiled, path)
        };
        let there = of(one, other, &str::to_owned);
        let back = of(other, one, &|path| match path {
            "content/a.fr.md" => "content/a.nl.md".to_owned(),
            "content/a.nl.md" => "content/a.fr.md".to_owned(),
            path => path.to_owned(),
        });
        if there != back {
            wrong.push_str(&format!("{one:?} and {other:?}\n  {}\nswapped:\n  {}\n", there.join("\n  "), back.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
