//! SARIF, read back by the types that somebody else made of its schema.

use crate::support::{build, report};
use diptych::report::ReportFormat;
use serde_sarif::sarif::{ResultLevel, Sarif};

#[test]
fn findings_as_sarif_hold_both_places_and_the_fix() {
    let schedule = "dates:\n  - id: debat\n    title: { fr: Débat, nl: Debat }\n    start: 2024-01-15T09:00\n    end: 2024-01-15T12:00\n";
    let (sources, compiled) = build(&[
        ("content/schedule.yaml", schedule),
        ("content/a.fr.md", "---\ntitle: Accueil\n---\n\nLe lundi 15 janvier 2024.\n"),
        ("content/a.nl.md", "---\ntitle: Onthaal\n---\n\nOp dinsdag 16 januari 2024.\n"),
    ]);
    let sarif: Sarif = serde_json::from_str(&report(ReportFormat::Sarif, &sources, &compiled)).expect("SARIF 2.1.0");
    let run = &sarif.runs[0];
    let result = run.results.iter().flatten().find(|r| r.rule_id.as_deref() == Some("fact/date")).expect("the finding");
    assert_eq!(result.level, Some(ResultLevel::Error));
    let region = |l: &serde_sarif::sarif::Location| {
        let place = l.physical_location.as_ref().expect("a place");
        let region = place.region.as_ref().expect("a region");
        let uri = place.artifact_location.as_ref().and_then(|a| a.uri.clone()).unwrap_or_default();
        (uri, region.start_line.unwrap_or(0), region.start_column.unwrap_or(0))
    };
    let places: Vec<_> = result.locations.iter().flatten().chain(result.related_locations.iter().flatten()).map(region).collect();
    let at = |path: &str, line, column| (path.to_owned(), line, column);
    assert_eq!(places, [at("content/a.fr.md", 5, 4), at("content/a.nl.md", 5, 4), at("content/schedule.yaml", 4, 12)]);
    let fix = &result.fixes.as_ref().expect("a fix")[0].artifact_changes[0].replacements[0];
    assert_eq!(fix.inserted_content.as_ref().and_then(|c| c.text.as_deref()), Some("maandag 15 januari 2024"));
}
