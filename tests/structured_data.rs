//! JSON-LD of dates: every field that search engines require or recommend for an event, and none that nobody said.
//!
//! Google, “Event structured data”: name, startDate and location are required; description, endDate, eventStatus,
//! eventAttendanceMode, image, offers (availability, price, priceCurrency, validFrom, url), organizer (name, url) and performer
//! are recommended.

use crate::support::{build_at, page, short};
use serde_json::Value;

const CONTACTS: &str = "organisations:\n  syndicat: { name: Syndicat des locataires, url: \"https://syndicat.example/\" }\npeople:\n  jose-garcia: { name: José Garcia, organisation: syndicat }\n";
const SITE: &str = "title: { fr: Essai, nl: Proef }\nbase_url: https://essai.brussels\nlanguages: [fr, nl]\norganisers: [syndicat]\n";
const FULL: &str = r#"
venues:
  coop: { name: COOP, address: { fr: "Quai Fernand Demets 23, 1070 Anderlecht", nl: "Fernand Demetskaai 23, 1070 Anderlecht" }, geo: [50.8385, 4.3225], url: "https://coop.brussels/" }
dates:
  - id: debat
    title: { fr: Débat, nl: Debat }
    start: 2024-03-31T09:00
    end: 2024-03-31T12:30
    venue: coop
    registration: { url: "https://formulaire.example/x", opens: 2024-01-10T09:00, closes: 2024-03-29T12:00, price: 12.50 }
    sessions:
      - { id: mot, start: 09:00, end: 10:00, title: { fr: Mot, nl: Woord }, speakers: [jose-garcia], languages: [fr], interpretation: [nl] }
"#;
const LEAST: &str = "dates:\n  - { id: debat, title: { fr: Débat, nl: Debat }, start: 2024-03-31 }\n";

/// The date of the page's graph, and the whole graph.
fn data(schedule: &str, lang: &str) -> (Value, Vec<Value>) {
    let files = [("content/site.yaml", SITE), ("content/contacts.yaml", CONTACTS), ("content/schedule.yaml", schedule)];
    let (sources, compiled) = build_at(&files, "2024-01-15T12:00:00Z");
    assert!(!compiled.has_errors(), "{}", short(&sources, &compiled));
    let folder = if lang == "fr" { "rendez-vous" } else { "data" };
    let html = page(&compiled, &format!("{lang}/{folder}/debat/index.html"));
    let (_, rest) = html.split_once("application/ld+json\">").expect("data");
    let data: Value = serde_json::from_str(rest.split("</script>").next().expect("an end")).expect("JSON");
    assert_eq!(keys(&data).join(" "), "@context @graph");
    let graph = data["@graph"].as_array().expect("a graph").clone();
    (graph.iter().find(|n| n["@type"] == "Event").expect("the date").clone(), graph)
}

/// What a node of the graph means by `@id`.
fn meant<'a>(graph: &'a [Value], value: &Value) -> &'a Value {
    assert_eq!(keys(value).join(" "), "@id");
    graph.iter().find(|n| n["@id"] == value["@id"]).expect("it stands in the graph")
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[test]
fn a_date_says_everything_that_search_engines_ask_for() {
    let (date, graph) = data(FULL, "fr");
    let expected = "@id @type description endDate eventAttendanceMode eventStatus inLanguage location name offers organizer performer startDate subEvent url";
    assert_eq!(keys(&date).join(" "), expected);
    // In the night before, the clocks went forward.
    assert_eq!(date["startDate"], "2024-03-31T09:00:00+02:00");
    assert_eq!(date["offers"]["validFrom"], "2024-01-10T09:00:00+01:00");
    assert_eq!(keys(&date["offers"]).join(" "), "@type availability price priceCurrency url validFrom validThrough");
    assert_eq!((&date["offers"]["price"], &date["offers"]["priceCurrency"]), (&"12.50".into(), &"EUR".into()));
    let place = meant(&graph, &date["location"]);
    assert_eq!(keys(place).join(" "), "@id @type address geo name url");
    assert_eq!(keys(&place["address"]).join(" "), "@type addressCountry addressLocality postalCode streetAddress");
    let organiser = meant(&graph, &date["organizer"]);
    assert_eq!((&organiser["name"], &organiser["url"]), (&"Syndicat des locataires".into(), &"https://syndicat.example/".into()));
    assert_eq!(date["performer"][0]["name"], "José Garcia");
    let part = &date["subEvent"][0];
    let expected = "@id @type endDate eventStatus inLanguage location name performer startDate url";
    assert_eq!(keys(part).join(" "), expected);
    assert_eq!(part["inLanguage"], serde_json::json!(["fr"]));
    assert_eq!(part["url"], "https://essai.brussels/fr/rendez-vous/debat/#mot");
}

#[test]
fn it_is_the_same_event_in_every_language() {
    let ((fr, fr_graph), (nl, nl_graph)) = (data(FULL, "fr"), data(FULL, "nl"));
    assert_eq!(fr["@id"], nl["@id"]);
    let ids = |graph: &[Value]| graph.iter().filter_map(|n| n["@id"].as_str().map(str::to_owned)).collect::<Vec<_>>();
    assert_eq!(ids(&fr_graph), ids(&nl_graph));
    assert_eq!(fr["subEvent"][0]["@id"], nl["subEvent"][0]["@id"]);
    assert_eq!((&fr["name"], &nl["name"]), (&"Débat".into(), &"Debat".into()));
}

#[test]
fn nothing_is_made_up() {
    let (date, _) = data(LEAST, "nl");
    let expected = "@id @type description endDate eventAttendanceMode eventStatus inLanguage location name organizer startDate url";
    assert_eq!(keys(&date).join(" "), expected);
    assert_eq!((&date["startDate"], &date["endDate"]), (&"2024-03-31".into(), &"2024-03-31".into()));
    assert_eq!(keys(&date["location"]["address"]).join(" "), "@type addressCountry");
}

#[test]
fn every_page_says_the_way_to_it() {
    let (_, graph) = data(FULL, "nl");
    let way = graph.iter().find(|n| n["@type"] == "BreadcrumbList").expect("the way");
    let steps: Vec<(&str, &str)> = way["itemListElement"]
        .as_array()
        .expect("steps")
        .iter()
        .map(|s| (s["name"].as_str().expect("a name"), s["item"].as_str().expect("an address")))
        .collect();
    let expected = [
        ("Home", "https://essai.brussels/nl/"),
        ("Data", "https://essai.brussels/nl/data/"),
        ("Debat", "https://essai.brussels/nl/data/debat/"),
    ];
    assert_eq!(steps, expected);
}

#[test]
fn a_session_says_in_which_languages_it_is_spoken_and_interpreted() {
    let files = [("content/site.yaml", SITE), ("content/contacts.yaml", CONTACTS), ("content/schedule.yaml", FULL)];
    let (_, compiled) = build_at(&files, "2024-01-15T12:00:00Z");
    for (path, words) in [
        ("fr/rendez-vous/debat/index.html", "français <small>Traduction simultanée\u{a0}: néerlandais</small>"),
        ("nl/data/debat/index.html", "Frans <small>Simultaanvertaling: Nederlands</small>"),
    ] {
        let html = page(&compiled, path);
        assert!(html.contains(words), "{}", html.split("<table").nth(1).unwrap_or(&html));
    }
}
