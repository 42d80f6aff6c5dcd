//! What the scanner finds in prose, in three languages.

use super::*;
use crate::base::FileId;
use proptest::prelude::*;

fn locale(code: &str) -> Locale {
    if let Some(locale) = Locale::built_in(code) {
        return locale;
    }
    let text = include_str!("../../tests/sites/three/i18n/de/locale.yaml");
    let node = crate::syntax::yaml::parse(FileId(0), text, 0..text.len()).0.expect("YAML");
    Locale::read(&node).0.expect("a locale")
}

fn shown(code: &str, texts: &[(&str, &str)]) {
    let codes: Vec<String> = ["fr", "nl", "de"].map(str::to_owned).to_vec();
    let locales: Vec<Locale> = codes.iter().map(|c| locale(c)).collect();
    let all: Vec<&Locale> = locales.iter().collect();
    let own = codes.iter().position(|c| c == code).expect("a code");
    let reader = Reader { locale: all[own], lexicon: Lexicon::new(&all, own, &[]), codes: &codes };
    let mut wrong = Vec::new();
    for (text, expected) in texts {
        let facts: Vec<String> = reader
            .read(text)
            .facts
            .iter()
            .map(|f| {
                let class = format!("{:?}", f.value.class()).to_lowercase();
                let class = match f.value {
                    Value::NumberWord(_) => "word".to_owned(),
                    Value::Version(_) => "version".to_owned(),
                    _ => class,
                };
                format!("{class} {}{}", f.value, if f.soft { "?" } else { "" })
            })
            .collect();
        let facts = facts.join(", ");
        if facts != *expected {
            wrong.push(format!("{text}\n   found: {facts}\n   wanted: {expected}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn hours() {
    shown(
        "fr",
        &[
            ("à 9h00, 9 h, 14H, 9 heures, 09:00, 10.00 h", "time 09:00, time 09:00, time 14:00, time 09:00, time 09:00, time 10:00"),
            ("9 h 30, 9h30, 9 h 05, 9 heures 30", "time 09:30, time 09:30, time 09:05, time 09:30"),
            ("de 14 à 17 h, de 9h à 12h30, entre 8 et 18 h", "time 14:00, time 17:00, time 09:00, time 12:30, time 08:00, time 18:00"),
            ("à 9, 11 et 14 h", "time 09:00, time 11:00, time 14:00"),
            ("9 h-12 h, 14h–17h, 8h30/12h", "time 09:00, time 12:00, time 14:00, time 17:00, time 08:30, time 12:00"),
            ("à midi, jusqu’à minuit, l’après-midi, midi et demi", "time 12:00?, time 00:00?, time 12:30?"),
            ("neuf heures, trois heures et demie", "time 09:00, time 03:30"),
            ("24 heures sur 24, 24h/24, 7j/7, 24/7", ""),
            ("48 heures, 26 h", "number 48, number 26"),
            ("le 15 janvier 2024 à 9h", "date 2024-01-15, time 09:00"),
            ("2024-01-15T09:00", "date 2024-01-15, time 09:00"),
            ("18h00 précises ; 20 h.", "time 18:00, time 20:00"),
            ("0 h 30", "time 00:30"),
            ("de Bruxelles-Midi à 7h04, gare du Midi", "time 07:04"),
            ("après 21 heures, il passe à 57,80 €", "time 21:00, amount 57.8 EUR"),
            ("ont attendu 3 heures 40 en moyenne", "time 03:40"),
            (
                "six heures du soir, 3 h de l’après-midi, huit heures et quart, neuf heures moins le quart",
                "time 18:00, time 15:00, time 08:15, time 08:45",
            ),
            ("de 14 h 30 à 15 h 30 et de 18 h 30 à 19 h 30", "time 14:30, time 15:30, time 18:30, time 19:30"),
            ("dans les quinze jours", "word 15?"),
            (
                "3 ans et demi, trois jours et demi, un million, un million d’euros, un euro, un homme",
                "number 3.5, word 3.5, number 1000000, amount 1000000 EUR, amount 1 EUR?",
            ),
            ("le 15 janvier à 12 h 30 et le 5 février", "date 15/01, time 12:30, date 05/02"),
            ("avenue du 11 Novembre", "number 11, month 11?"),
            ("en semaine, lu-ve 9 h-17 h", "weekday 1?, weekday 5?, weekday 1?, weekday 5?, time 09:00, time 17:00"),
            ("me voilà", ""),
        ],
    );
    shown(
        "nl",
        &[
            ("om 9.00 uur, 9 uur, 9u, 8u30, 9:00, 9u.", "time 09:00, time 09:00, time 09:00, time 08:30, time 09:00, time 09:00"),
            ("van 9 tot 12.30 uur, van 9.30 tot 12 uur", "time 09:00, time 12:30, time 09:30, time 12:00"),
            ("tussen 9 en 17 uur, 9 - 12 uur, 14u-17u", "time 09:00, time 17:00, time 09:00, time 12:00, time 14:00, time 17:00"),
            ("om half tien, tot middernacht, half 3", "time 09:30?, time 00:00?, time 02:30?"),
            ("negen uur, twee uren", "time 09:00, time 02:00"),
            ("24 uur op 24, 24u/24, 7 dagen op 7", ""),
            ("na 18 u kunt u", "time 18:00"),
            ("na 21 uur 57,80 euro", "time 21:00, amount 57.8 EUR"),
            ("gemiddeld 3 uur en 40 minuten", "time 03:40"),
            ("van 14.30 tot 15.30 en van 18.30 tot 19.30 uur", "time 14:30, time 15:30, time 18:30, time 19:30"),
            (
                "om kwart voor acht, kwart over 9, zes uur ’s avonds, rond half elf ’s avonds",
                "time 07:45?, time 09:15?, time 18:00, time 22:30?",
            ),
            ("binnen veertien dagen, twee weken", "word 14?, word 2?"),
            ("anderhalf miljoen, tweeënhalf uur, vierenhalf jaar, een miljoen", "number 1500000, time 02:30, word 4.5, number 1000000"),
            ("ma–vr 9-17 uur, zo gesloten; zo gaat het", "weekday 1?, weekday 5?, time 09:00, time 17:00, weekday 7?, weekday 7?"),
            ("zo gesloten", ""),
            ("van 14 tot en met 17 uur", "time 14:00, time 17:00"),
        ],
    );
    shown("de", &[("von 9 bis 12.30 Uhr, um 14 Uhr, halb zehn", "time 09:00, time 12:30, time 14:00, time 09:30?")]);
}

#[test]
fn amounts_and_percentages() {
    shown(
        "fr",
        &[
            ("1 000 EUR, 1.000 €, 12,50 €, 1 000,50 euros", "amount 1000 EUR, amount 1000 EUR, amount 12.5 EUR, amount 1000.5 EUR"),
            ("1,2 milliard d’euros, 3 millions d'euros, dix euros", "amount 1200000000 EUR, amount 3000000 EUR, amount 10 EUR"),
            ("€ 50, 50€, 1.000.000 EUR", "amount 50 EUR, amount 50 EUR, amount 1000000 EUR"),
            ("entre 10 et 15 €, de 10 à 15 %", "amount 10 EUR, amount 15 EUR, percent 10 %, percent 15 %"),
            ("35 %, 35 pour cent, 12,5%, trente pour cent", "percent 35 %, percent 35 %, percent 12.5 %, percent 30 %"),
            ("1,2 million de personnes", "number 1200000"),
            ("2 millions", "number 2000000"),
        ],
    );
    shown(
        "nl",
        &[
            (
                "€ 1.000,00, 25.000 euro, 1,2 miljard euro, 1 000 EUR",
                "amount 1000 EUR, amount 25000 EUR, amount 1200000000 EUR, amount 1000 EUR",
            ),
            ("tien euro, € 2,5 miljoen, 10 tot 15 euro", "amount 10 EUR, amount 2500000 EUR, amount 10 EUR, amount 15 EUR"),
            ("35 procent, 35 %, dertig procent", "percent 35 %, percent 35 %, percent 30 %"),
        ],
    );
}

#[test]
fn numbers() {
    shown(
        "fr",
        &[
            ("1 000 personnes, 1.000, 4.000.000, 1’000, 12 150", "number 1000, number 1000, number 4000000, number 1000, number 12150"),
            ("2,5 km, 0,125, 600,000, 1,500,000", "number 2.5, number 0.125, number 600 / 600000, number 1.5 / 1500000"),
            ("€ 25,000", "number 25 / 25000"),
            (
                "la série 1,3,5, puis 7,9,11 ; 6,53921361504217",
                "number 1, number 3, number 5, number 7, number 9, number 11, number 6.539213",
            ),
            ("version 2.0.1, v2.1, 12.04", "version 2.0.1, version 2.1, number 12.04"),
            ("3e, 1er, 2ème, 21e siècle", "ordinal 3., ordinal 1., ordinal 2., ordinal 21."),
            ("deux, vingt et un, vingt-deux, soixante-dix, quatre-vingts", "word 2, word 21, word 22, word 70, word 80"),
            ("quatre-vingt-dix-sept, nonante-neuf, septante et un", "word 97, word 99, word 71"),
            ("deux cent cinquante, mille neuf cent quatre-vingt-quatre, trois mille, cent", "word 250, word 1984, word 3000, word 100"),
            ("une vingtaine, un, une", "word 20"),
            ("de deux à trois, deux ou trois", "word 2, word 3, word 2, word 3"),
            ("en 2024, 2023-2024", "number 2024, number 2023, number 2024"),
            ("512MB, 512 Mo, 1070 Anderlecht, bus 46 et 89", "number 512, number 512, number 1070, number 46, number 89"),
            (
                "du 15 au 17 mars, mars 2024, en mai, sur Mars, 03-2016",
                "date 15/03, date 17/03, month 2024-03, month 05, month 03?, month 2016-03",
            ),
            ("place du Samedi. Samedi, 8 h", "weekday 6, time 08:00"),
            ("le lundi, les mardis, jeudi 18 avril", "weekday 1, weekday 2, date 18/04"),
        ],
    );
    shown(
        "nl",
        &[
            ("vijfentwintig, tweehonderdvijftig, eenentwintig, tweeëntwintig", "word 25, word 250, word 21, word 22"),
            ("negenennegentig, duizend, tweeduizend, driehonderdduizend, een", "word 99, word 1000, word 2000, word 300000"),
            ("een twintigtal, twintigtal jaren", "word 20, word 20"),
            ("1ste, 2de, 3e", "ordinal 1., ordinal 2., ordinal 3."),
            ("zaterdagvoormiddag, ’s maandags, zondagen", "weekday 6, weekday 1, weekday 7"),
            ("in maart 2024, mei", "month 2024-03, month 05"),
            ("paasmaandag", "weekday 1?"),
            ("op zon- en feestdagen, zater- en zondag", "weekday 7, weekday 6, weekday 7"),
            ("600,000 en 1.000", "number 600 / 600000, number 1000"),
        ],
    );
    shown("de", &[("fünfundzwanzig, zweihundert, einundzwanzig, Mai 2024, im Mai", "word 25, word 200, word 21, month 2024-05, month 05")]);
}

#[test]
fn phones_and_addresses() {
    shown(
        "fr",
        &[
            ("02/522 98 69, 0473/715.482, 0800 98 990", "phone +3225229869, phone +32473715482, phone +3280098990"),
            ("+32 (0)2 522 98 69 ou 0032 2 522 98 69", "phone +3225229869, phone +3225229869"),
            ("02 522 98 69 / 0473 71 54 82, tél. : 02.522.98.69", "phone +3225229869, phone +32473715482, phone +3225229869"),
            ("+33 1 23 45 67 89", "phone +33123456789"),
            ("le 02/02/2024 9 h, 01-02-2024", "date 2024-02-02, time 09:00, date 2024-02-01"),
            ("appelez le 02/522 98 69 de 9 à 12 h", "phone +3225229869, time 09:00, time 12:00"),
            ("info@coop.be, https://www.coop.brussels/fr/x", "email info@coop.be, url coop.brussels/{lang}/x"),
            ("secretariat.info@coop.be, jan.be_x@coop.be", "email secretariat.info@coop.be, email jan.be_x@coop.be"),
            ("02 522 98 69.info@coop.be", "number 2, number 522, number 98, email 69.info@coop.be"),
            ("0,50 €, 007, 0 8 15", "amount 0.5 EUR, number 7, number 0, number 8, number 15"),
        ],
    );
}

proptest! {
    #[test]
    fn every_fact_is_on_whole_characters_and_in_order(pieces in proptest::collection::vec(
        prop_oneof![
            Just("15"), Just("1er"), Just("9"), Just("h"), Just("30"), Just("uur"), Just("janvier"), Just("maart"), Just("lundi"), Just("et"),
            Just("à"), Just("tot"), Just("deux"), Just("vingt"), Just("cent"), Just("mille"), Just("vijfentwintig"), Just("€"), Just("%"), Just("euro"),
            Just(" "), Just("\u{a0}"), Just("-"), Just("–"), Just("/"), Just("."), Just(","), Just(":"), Just("02"), Just("522"), Just("98"), Just("+32"),
            Just("(0)"), Just("million"), Just("d’"), Just("@"), Just("www."), Just("x.be"), Just("https://"), Just("midi"), Just("é"), Just("😀"), Just("\u{301}"),
        ], 0..40), other in "\\PC{0,20}")
    {
        let text = pieces.concat() + &other;
        let codes: Vec<String> = ["fr", "nl"].map(str::to_owned).to_vec();
        let locales: Vec<Locale> = codes.iter().map(|c| locale(c)).collect();
        let all: Vec<&Locale> = locales.iter().collect();
        for own in 0..2 {
            let reader = Reader { locale: all[own], lexicon: Lexicon::new(&all, own, &[]), codes: &codes };
            let mut last = 0..0;
            for fact in reader.read(&text).facts {
                prop_assert!(text.get(fact.range.clone()).is_some_and(|t| !t.is_empty()), "{text:?} {fact:?}");
                // « en semaine » is two days in one place.
                prop_assert!(fact.range.start >= last.end || fact.range == last, "{text:?} {fact:?}");
                last = fact.range;
            }
        }
    }
}

#[test]
fn the_work_grows_with_the_text() {
    let codes: Vec<String> = ["fr", "nl"].map(str::to_owned).to_vec();
    let locales: Vec<Locale> = codes.iter().map(|c| locale(c)).collect();
    let all: Vec<&Locale> = locales.iter().collect();
    let reader = Reader { locale: all[0], lexicon: Lexicon::new(&all, 0, &[]), codes: &codes };
    for piece in
        ["9 à ", "02 ", "0", "deux cent ", "mille ", "1.000.", "www.", "@", "a.", "https://", "(0)", "9, ", "+", "1 000 ", "et ", "9:"]
    {
        // A hundred kilobytes: work that grew with the square would take minutes.
        reader.read(&piece.repeat(100_000 / piece.len()));
    }
}
