//! What the reader of dates finds in prose, in three languages.

use super::*;
use proptest::prelude::*;

fn locale(code: &str) -> Locale {
    match code {
        "de" => {
            let text = include_str!("../../tests/sites/three/i18n/de/locale.yaml");
            let node = crate::syntax::yaml::parse(crate::base::FileId(0), text, 0..text.len()).0.unwrap();
            Locale::read(&node).0.unwrap()
        }
        _ => Locale::built_in(code).unwrap(),
    }
}

/// `2024-01-15`, `*-01-15` without a year, with `Mon` and the like where a day of the week is written.
fn shown(fact: &DateFact) -> String {
    let year = fact.year.map_or("*".to_owned(), |y| y.to_string());
    let weekday = fact.weekday.map_or(String::new(), |w| format!(" {:.3}", format!("{w:?}")));
    format!("{year}-{:02}-{:02}{weekday}", fact.month, fact.day)
}

fn check(code: &str, table: &[(&str, &str)]) {
    let locale = locale(code);
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(text, expected)| {
            let found = dates(text, &locale).iter().map(shown).collect::<Vec<_>>().join(", ");
            (found != *expected).then(|| format!("{text}\n  expected {expected}\n  found    {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{code}\n{}", wrong.join("\n"));
}

#[test]
fn french() {
    check(
        "fr",
        &[
            ("le lundi 15 janvier 2024", "2024-01-15 Mon"),
            ("LUNDI, 15 JANVIER 2024", "2024-01-15 Mon"),
            ("du 15 au 17 janvier 2024", "2024-01-15, 2024-01-17"),
            ("du lundi 15 jusqu’au mercredi 17 janvier", "*-01-15 Mon, *-01-17 Wed"),
            ("du 15 jusqu'au 17 janvier", "*-01-15, *-01-17"),
            ("les 15 & 16 janvier, les 15&16 mars", "*-01-15, *-01-16, *-03-15, *-03-16"),
            ("15, 16 et 17 janvier 2024", "2024-01-15, 2024-01-16, 2024-01-17"),
            ("les 15,16 et 17 janvier", "*-01-15, *-01-16, *-01-17"),
            ("15, 16, et 17 janvier", "*-01-15, *-01-16, *-01-17"),
            ("du 15 au 17 et du 22 au 24 janvier", "*-01-15, *-01-17, *-01-22, *-01-24"),
            ("samedi 13, dimanche 14 et lundi 15 janvier", "*-01-13 Sat, *-01-14 Sun, *-01-15 Mon"),
            ("les lundi et mardi 15 et 16 janvier 2024", "2024-01-15 Mon, 2024-01-16 Tue"),
            ("ouvert du lundi au vendredi 15 janvier 2024", "2024-01-15"),
            ("15-17 janvier, 15 – 17 mars, 15–17 avril 2024", "*-01-15, *-01-17, *-03-15, *-03-17, 2024-04-15, 2024-04-17"),
            ("les 15/16 janvier", "*-01-15, *-01-16"),
            ("du 15 décembre 2023 au 3 janvier 2024", "2023-12-15, 2024-01-03"),
            ("du 15 décembre au 3 janvier 2024", "2023-12-15, 2024-01-03"),
            ("du 15 et 16 décembre au 3 janvier 2024", "2023-12-15, 2023-12-16, 2024-01-03"),
            ("du 30 janvier au 2 février 2024", "2024-01-30, 2024-02-02"),
            ("du 30 janv. – 2 févr. 2024", "2024-01-30, 2024-02-02"),
            ("du 28 au 3 mars 2024", "2024-02-28, 2024-03-03"),
            ("du 28 au 3 janvier 2024", "2023-12-28, 2024-01-03"),
            ("les 17 et 15 janvier", "*-01-17, *-01-15"),
            ("le 15 décembre et le 3 janvier 2024", "*-12-15, 2024-01-03"),
            ("1er mars, 1ᵉʳ avril, 1° mai, 1 er juin, le premier juillet", "*-03-01, *-04-01, *-05-01, *-06-01, *-07-01"),
            ("15 aout, 15 fevrier, 15 fe\u{301}vrier, 15 DECEMBRE", "*-08-15, *-02-15, *-02-15, *-12-15"),
            ("15 janv. 2024, 3 févr., 4 déc", "2024-01-15, *-02-03, *-12-04"),
            ("le quinze janvier 2024", "2024-01-15"),
            ("du vingt et un au vingt-trois mars", "*-03-21, *-03-23"),
            ("le premier et le deux mars", "*-03-01, *-03-02"),
            ("le 15\u{a0}janvier\u{202f}2024, le 16\njanvier", "2024-01-15, *-01-16"),
            ("le 15 janvier ’24", "2024-01-15"),
            ("lun. 15 janv. 2024, jeu. 18 janv., ven 19 janv", "2024-01-15 Mon, *-01-18 Thu, *-01-19 Fri"),
            // No dates.
            ("Le jeu 18 janvier", "*-01-18"),
            ("Fermé le lundi. 15 janvier 2024 : ouverture", "2024-01-15"),
            ("avenue du Onze Novembre", ""),
            ("sur Mars, à Chiang Mai, au mois de mars 2024, mai 68", ""),
            ("3,15 mars, 45 mars, 2023-15 mars, 115 mars, A15 mars, 15mars", ""),
            ("15 mars. 2024 sera bissextile", "*-03-15"),
            ("le 15 janvier 2000,50 €", "*-01-15"),
            ("Salle 15, 17 janvier", "*-01-17"),
            ("02 522 98 15 – 16 janvier", "*-01-16"),
            ("Atelier 17 – 15 janvier", "*-01-15"),
        ],
    );
}

#[test]
fn dutch() {
    check(
        "nl",
        &[
            ("maandag 15 januari 2024", "2024-01-15 Mon"),
            ("15 december tot 3 januari 2024", "2023-12-15, 2024-01-03"),
            ("15 tot en met 17 januari", "*-01-15, *-01-17"),
            ("van 15 t/m woensdag 17 januari 2024", "2024-01-15, 2024-01-17 Wed"),
            ("15–17 januari 2024", "2024-01-15, 2024-01-17"),
            ("1ste maart, 2e maart, 2de maart, 15de maart, de eerste april", "*-03-01, *-03-02, *-03-02, *-03-15, *-04-01"),
            ("op de 15e en 16e maart", "*-03-15, *-03-16"),
            ("vijftien januari 2024, eenentwintig maart", "2024-01-15, *-03-21"),
            ("wo 17 jan., vr. 19 jan. 2024, do 18/01", "*-01-17 Wed, 2024-01-19 Fri, *-01-18 Thu"),
            ("Ma 15 januari. Zo. 16 januari.", "*-01-15, *-01-16"),
            ("op 1 mei-viering", "*-05-01"),
            ("een mei, in mei 2024, maart 15", ""),
            ("15 t.e.m. 17 januari", "*-01-15, *-01-17"),
        ],
    );
}

#[test]
fn german() {
    check(
        "de",
        &[
            ("am Montag, 15. Januar 2024", "2024-01-15 Mon"),
            ("vom 15. bis 17. Januar", "*-01-15, *-01-17"),
            ("vom 15. bis zum 17. Januar 2024", "2024-01-15, 2024-01-17"),
            ("15.–17. Januar, 15./16. März, 15. und 16. Marz", "*-01-15, *-01-17, *-03-15, *-03-16, *-03-15, *-03-16"),
            ("am ersten Mai, Mo. 15. Januar", "*-05-01, *-01-15 Mon"),
            ("vom 15. Dezember bis 3. Januar 2024", "2023-12-15, 2024-01-03"),
            ("15 Januar, 15.1.2024", "*-01-15, 2024-01-15"),
        ],
    );
    // Only where the language writes it.
    check("nl", &[("Hij telt er 15. Januari begint.", "")]);
}

#[test]
fn figures() {
    check(
        "fr",
        &[
            ("2024-01-15, 15/01/2024, 15-1-24, 15.01.2024, 15.01.24, 2024/01/15", &["2024-01-15"; 6].join(", ")),
            ("2024-01-15T09:00 et 2024-01-15T09:00+01:00", "2024-01-15, 2024-01-15"),
            ("2024-01-15/2024-01-17", "2024-01-15, 2024-01-17"),
            ("15/01/2024-17/01/2024", "2024-01-15, 2024-01-17"),
            ("15/01/2024–17/01/2024", "2024-01-15, 2024-01-17"),
            ("15–17/01/2024, 22-24/01/2024", "2024-01-15, 2024-01-17, 2024-01-22, 2024-01-24"),
            ("du 15 au 17/01/2024", "2024-01-15, 2024-01-17"),
            ("du 25/01 au 27/01/2024", "2024-01-25, 2024-01-27"),
            ("du 25/12 au 03/01/2024", "2023-12-25, 2024-01-03"),
            ("mardi 16/01/2024, mardi 16/01, mardi 10/12", "2024-01-16 Tue, *-01-16 Tue, *-12-10 Tue"),
            ("15/01, 05/11, 25/12, 15/01 10 h, 15/01.", "*-01-15, *-11-05, *-12-25, *-01-15, *-01-15"),
            // No dates.
            ("24/7, 1/2, 3/4, 10/12, 7/10, 18/20, 50/50, 2023/24, 15/13", ""),
            ("03-2016, 03/2016, 2016-03, 15/13/2024, 15/01:30, 15/01,5", ""),
            ("02/522 98 69, 0473/715.482, 02/522.98.69, 02/12.04.82, 0473/11.04.82, 02/12 34 56, 02-12.04.82", ""),
            ("192.168.10.12, 1.2.24, v15.01.2024, 10.15.12.24, 4.000.000, 12.30, 9.00-12.30, 3-2-1", ""),
            ("12,50 €, 1.000,00, 10-15, 2024-2025, 12-31-2024", ""),
            ("31/04/2024", "2024-04-31"),
            ("31/02", ""),
        ],
    );
}

#[test]
fn a_date_covers_its_day_of_the_week_and_its_year() {
    let covered = |text: &str| -> Vec<String> { dates(text, &locale("fr")).into_iter().map(|d| text[d.range].to_owned()).collect() };
    assert_eq!(covered("Du lundi 15, au mercredi 17 janv. 2024."), ["lundi 15", "mercredi 17 janv. 2024"]);
    assert_eq!(covered("les lundi et mardi 15 et 16 janvier"), ["lundi et mardi 15", "16 janvier"]);
    assert_eq!(covered("du lundi au vendredi 15 janvier"), ["15 janvier"]);
    assert_eq!(covered("le premier mars, 2024-01-15T09:00"), ["premier mars", "2024-01-15"]);
}

#[test]
fn the_work_grows_with_the_text() {
    let french = locale("fr");
    let german = locale("de");
    for piece in [
        "Le lundi 15 janvier 2024, de 9 h à 12 h, au COOP. ",
        "15 et ",
        "15, ",
        "et ",
        "1-1-",
        "15/01/2024-",
        "1",
        " ",
        "15 ",
        "mars ",
        "3,15 mars ",
        "15 – ",
        "15&16&",
        "lundi et ",
        "é\u{301}",
        "15.",
        "quinze et ",
        "15 janvier et ",
    ] {
        // Half a megabyte: work that grew with the square would take hours.
        let text = format!("{} 17 janvier 2024", piece.repeat(500_000 / piece.len()));
        dates(&text, &french);
        dates(&text, &german);
    }
}

proptest! {
    #[test]
    fn every_place_is_on_whole_characters_and_in_order(pieces in proptest::collection::vec(
        prop_oneof![
            Just("15"), Just("1er"), Just("°"), Just("janvier"), Just("Januar"), Just("maart"), Just("mai"), Just("lundi"), Just("lun."), Just("et"), Just("du"),
            Just("au"), Just("jusqu’au"), Just("tot en met"), Just("bis"), Just(" "), Just("\u{a0}"), Just("-"), Just("–"), Just("/"), Just("."),
            Just(","), Just("&"), Just("2024"), Just("01"), Just("é"), Just("\u{301}"), Just("’"), Just("😀"), Just("quinze"), Just("vingt et un"), Just("ᵉʳ"), Just("T09"),
        ], 0..40), other in "\\PC{0,20}")
    {
        let text = pieces.concat() + &other;
        for code in ["fr", "nl", "de"] {
            let mut last = 0;
            for fact in dates(&text, &locale(code)) {
                prop_assert!(text.get(fact.range.clone()).is_some_and(|t| !t.is_empty()), "{text:?} {fact:?}");
                prop_assert!(fact.range.start >= last, "{text:?} {fact:?}");
                prop_assert!((1..=31).contains(&fact.day) && (1..=12).contains(&fact.month));
                last = fact.range.end;
            }
        }
    }
}

fn dates(text: &str, locale: &Locale) -> Vec<DateFact> {
    dates_with(text, locale, text.char_indices().filter(|(_, c)| c.is_alphanumeric()).map(|(at, _)| at))
}
