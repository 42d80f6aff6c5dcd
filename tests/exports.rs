//! `schedule.xml` and `schedule.json`, held against the rules of the public schemas (`schedule.xml.xsd` and `schema.json` of the
//! CCC's video team): which elements, in which form, each name once.

use crate::support::{build, page};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};

const SCHEDULE: &str = r#"
venues:
  coop: { name: COOP, address: { fr: "Quai 23, 1070 Anderlecht", nl: "Kaai 23, 1070 Anderlecht" } }
dates:
  - id: a
    title: { fr: "Rencontre & <débat>", nl: Ontmoeting }
    start: 2024-01-15T09:00
    end: 2024-01-15T12:30
    venue: coop
    sessions:
      - { id: un, start: 09:00, end: 10:00, title: { fr: Accueil, nl: Onthaal }, room: A, speakers: [jose-garcia], languages: [nl] }
      - { id: deux, start: 09:00, end: 10:30, title: { fr: Débat, nl: Debat }, room: B }
  - { id: b, title: { fr: Jour, nl: Dag }, start: 2024-02-01, venue: coop }
  - { id: c, title: { fr: Soirée, nl: Avond }, start: 2024-07-01T20:00, end: 2024-07-01T23:15 }
"#;
const CONTACTS: &str = "people:\n  jose-garcia: { name: José Garcia }\n";

fn site() -> diptych::Compiled {
    let (sources, compiled) = build(&[("content/schedule.yaml", SCHEDULE), ("content/contacts.yaml", CONTACTS)]);
    assert!(!compiled.has_errors(), "{}", crate::support::short(&sources, &compiled));
    compiled
}

/// An element: its path, its text, its attributes.
type Element = (String, String, BTreeMap<String, String>);

fn elements(xml: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(xml);
    let (mut path, mut out): (Vec<String>, Vec<Element>) = (Vec::new(), Vec::new());
    let attributes = |e: &BytesStart<'_>| {
        e.attributes().map(|a| a.expect("an attribute")).map(|a| (a.key.as_ref().to_owned(), a.value.to_string())).collect()
    };
    let mut open: Vec<usize> = Vec::new();
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(e) => {
                path.push(e.name().as_ref().to_owned());
                open.push(out.len());
                out.push((path.join("/"), String::new(), attributes(&e)));
            }
            Event::Empty(e) => out.push((format!("{}/{}", path.join("/"), e.name().as_ref()), String::new(), attributes(&e))),
            Event::End(_) => {
                path.pop();
                open.pop();
            }
            Event::Text(t) => {
                if let Some(last) = open.last() {
                    out[*last].1.push_str(t.trim());
                }
            }
            Event::Eof => return out,
            _ => {}
        }
    }
}

fn digits(text: &str, form: &str) -> bool {
    text.len() == form.len() && text.bytes().zip(form.bytes()).all(|(t, f)| if f == b'0' { t.is_ascii_digit() } else { t == f })
}

#[test]
fn the_xml_keeps_the_rules_of_the_public_schema() {
    let compiled = site();
    for lang in ["fr", "nl"] {
        let all = elements(&page(&compiled, &format!("{lang}/schedule.xml")));
        let order: Vec<&str> = all.iter().filter(|e| e.0.matches('/').count() == 1).map(|e| e.0.as_str()).collect();
        assert_eq!(order, ["schedule/generator", "schedule/version", "schedule/conference", "schedule/day", "schedule/day"]);
        let conference: BTreeSet<&str> = all.iter().filter_map(|e| e.0.strip_prefix("schedule/conference/")).collect();
        assert_eq!(
            conference.into_iter().collect::<Vec<_>>(),
            ["acronym", "base_url", "days", "end", "start", "time_zone_name", "timeslot_duration", "title"]
        );
        let events: Vec<&Element> = all.iter().filter(|e| e.0 == "schedule/day/room/event").collect();
        assert_eq!(events.len(), 3, "sessions, and the date without any; a day without hours is none");
        let unique = |values: Vec<&str>| assert_eq!(values.iter().collect::<BTreeSet<_>>().len(), values.len(), "{values:?}");
        unique(events.iter().map(|e| e.2["id"].as_str()).collect());
        unique(events.iter().map(|e| e.2["guid"].as_str()).collect());
        unique(all.iter().filter(|e| e.0.ends_with("event/slug")).map(|e| e.1.as_str()).collect());
        for event in &events {
            assert!(event.2["id"].parse::<u32>().is_ok_and(|id| id > 0));
            let guid = &event.2["guid"];
            assert!(
                guid.len() == 36
                    && guid.split('-').map(str::len).eq([8, 4, 4, 4, 12])
                    && guid.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
            );
        }
        for (path, text, _) in &all {
            match path.rsplit('/').next().expect("a name") {
                "duration" => assert!(digits(text, "00:00"), "{text}"),
                "start" if path.contains("event") => assert!(digits(text, "00:00"), "{text}"),
                "date" => assert!(digits(&text[..19], "0000-00-00T00:00:00") && digits(&text[19..], "+00:00"), "{text}"),
                "url" | "base_url" => assert!(text.starts_with("https://"), "{text}"),
                _ => {}
            }
        }
        // Every event has what the schema wants, once.
        for name in ["room", "title", "subtitle", "type", "date", "start", "duration", "abstract", "slug", "track"] {
            assert_eq!(all.iter().filter(|e| e.0 == format!("schedule/day/room/event/{name}")).count(), 3, "{name}");
        }
    }
    let fr = page(&compiled, "fr/schedule.xml");
    assert!(fr.contains("<date>2024-07-01T20:00:00+02:00</date>\n<start>20:00</start>\n<duration>03:15</duration>"), "{fr}");
    assert!(fr.contains("<subtitle>Rencontre &amp; &lt;débat&gt;</subtitle>") && fr.contains("José Garcia</person>"));
}

#[test]
fn the_json_says_the_same_in_each_language() {
    let compiled = site();
    let read = |lang: &str| serde_json::from_str::<serde_json::Value>(&page(&compiled, &format!("{lang}/schedule.json"))).expect("JSON");
    let (fr, nl) = (read("fr"), read("nl"));
    let conference = &fr["schedule"]["conference"];
    assert_eq!((conference["daysCount"].as_u64(), conference["time_zone_name"].as_str()), (Some(2), Some("Europe/Brussels")));
    let first = |v: &serde_json::Value| v["schedule"]["conference"]["days"][0]["rooms"]["A"][0].clone();
    let (a, b) = (first(&fr), first(&nl));
    assert_eq!((&a["guid"], &a["id"], &a["date"]), (&b["guid"], &b["id"], &b["date"]));
    assert_eq!((a["title"].as_str(), b["title"].as_str()), (Some("Accueil"), Some("Onthaal")));
    assert_eq!((a["language"].as_str(), a["persons"][0]["public_name"].as_str()), (Some("nl"), Some("José Garcia")));
    for key in [
        "abstract", "date", "duration", "guid", "id", "language", "links", "persons", "room", "slug", "start", "subtitle", "title",
        "track", "type", "url",
    ] {
        assert!(a.get(key).is_some(), "{key}");
    }
}
