//! The press room: a release in every format, in its archive, ahead of its embargo, with its pictures.

use crate::support::{self, NOW, SITE, compile_with, instant, page, quick, repository, short, sources};
use diptych::base::{Hash, OutputPath};
use diptych::model::Extra;
use diptych::model::resolve::Settings;
use diptych::output::{Artifact, Memo};
use diptych::sources::Sources;
use diptych::syntax::document::{Flat, plain};
use diptych::{Compiled, compile};
use image::{ImageEncoder, RgbImage};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Read;
use std::sync::Mutex;

const CONTACTS: (&str, &str) = (
    "content/contacts.yaml",
    "organisations:\n  syndicat:\n    name: { fr: Syndicat, nl: Huurdersbond }\n    boilerplate: { fr: Nous défendons les locataires., nl: Wij verdedigen de huurders. }\npeople:\n  jose:\n    name: José Garcia\n    role: { fr: Secrétaire, nl: Secretaris }\n    organisation: syndicat\n    phone: 02/522 98 69\n    hours: { fr: du lundi au vendredi, nl: van maandag tot vrijdag }\n",
);
const ORGANISED: (&str, &str) = (
    SITE.0,
    "title: { fr: Assises, nl: Conferentie }\nbase_url: https://assises.example.be\nlanguages: [fr, nl]\norganisers: [syndicat]\n",
);
const SCHEDULE: (&str, &str) = (
    "content/schedule.yaml",
    "dates:\n  - id: debat\n    title: { fr: Débat, nl: Debat }\n    start: 2024-01-15T09:00\n    end: 2024-01-15T12:30\n",
);

/// Everything that a text may hold, twice.
const FR: &str = "---\ntitle: « Un titre » & des signes <b>\nsummary: Le résumé, en une phrase.\ndate: 2023-11-14\ncontacts: [jose]\ndates: [debat]\n---\n\nLe 1er paragraphe, avec *de l’emphase*, **du gras** et `#code`.\nLa suite[^n] : un [lien](https://example.be/page) et <mail@example.be>.\n\n## Un titre\n\n- un\n- deux\n  - trois\n    - quatre\n\n4. a\n\n   encore\n5. b\n\n> Une citation.\n\n| Lieu | Salle |\n|---|--:|\n| Ixelles | `a\\|b` |\n\n```\nlet x = 1;\n```\n\nUn mot : [huis]{lang=nl}, \\*sans marque\\*, 1\\. et # aussi.\n\n[^n]: La *note*.\n";
const NL: &str = "---\ntitle: “Een titel” & tekens <b>\nsummary: De samenvatting, in één zin.\ndate: 2023-11-14\n---\n\nDe 1ste alinea, met *nadruk*, **vet** en `#code`.\nDe rest[^n]: een [link](https://example.be/page) en <mail@example.be>.\n\n## Een titel\n\n- een\n- twee\n  - drie\n    - vier\n\n4. a\n\n   nog\n5. b\n\n> Een citaat.\n\n| Plaats | Zaal |\n|---|--:|\n| Elsene | `a\\|b` |\n\n```\nlet x = 1;\n```\n\nEen woord: [maison]{lang=fr}, \\*zonder teken\\*, 1\\. en ook #.\n\n[^n]: De *noot*.\n";

fn rich() -> Vec<(&'static str, &'static str)> {
    vec![ORGANISED, CONTACTS, SCHEDULE, ("content/press/riche.fr.md", FR), ("content/press/riche.nl.md", NL)]
}

fn made(sources: &Sources, settings: &Settings) -> Compiled {
    let compiled = compile(sources, settings);
    assert!(!compiled.has_errors(), "{}", short(sources, &compiled));
    compiled
}

fn body<'a>(compiled: &'a Compiled, path: &str) -> &'a [u8] {
    let known = || compiled.artifacts.iter().map(|a| a.path.as_str()).collect::<Vec<_>>().join("\n");
    &compiled.artifacts.iter().find(|a| a.path.as_str() == path).unwrap_or_else(|| panic!("no {path} among\n{}", known())).body
}

/// The paths and bytes of a build.
fn output(compiled: &Compiled) -> Vec<(&OutputPath, &Vec<u8>)> {
    compiled.artifacts.iter().map(|a| (&a.path, &a.body)).collect()
}

/// The members of an archive, in its order.
fn members(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip)).expect("an archive");
    (0..archive.len())
        .map(|i| {
            let mut file = archive.by_index(i).expect("a member");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("bytes");
            (file.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

fn part(zip: &[u8], name: &str) -> String {
    let (_, bytes) = members(zip).into_iter().find(|(n, _)| n == name).unwrap_or_else(|| panic!("no {name}"));
    String::from_utf8(bytes).expect("text")
}

/// The words of marked up text, a line for each element that ends a paragraph.
fn lines(markup: &str, ends: &[&str]) -> Vec<String> {
    let text = ends.iter().fold(markup.to_owned(), |t, end| t.replace(end, "\n"));
    let mut out = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if !inside => out.push(c),
            _ => {}
        }
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&")];
    bare(entities.iter().fold(out, |t, (entity, c)| t.replace(entity, c)).lines())
}

/// Lines without white space, and those that are empty left out.
fn bare<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    lines.into_iter().map(|l| l.split_whitespace().collect::<String>()).filter(|l| !l.is_empty()).collect()
}

#[test]
fn every_file_of_a_release_says_the_same() {
    let compiled = made(&sources(&rich(), NOW), &Settings::default());
    for (folder, code, first, last) in
        [("fr/presse/riche", "fr", "Le1erparagraphe", "Débat"), ("nl/pers/riche", "nl", "De1steparagraaf", "Debat")]
    {
        let html = page(&compiled, &format!("{folder}/index.html"));
        let article = html.split_once("e-content").expect("the text").1.split_once('>').expect("the text").1;
        let article = article.split_once("<div class=\"band side more\">").expect("the panel").0.replace('\n', " ").replace("↩", "");
        // The newlines of the code are its own.
        let article = article.replace("let x = 1; ", "let x = 1;");
        let ends = ["</p>", "<ul>", "<ol", "</li>", "</h2>", "</td>", "</th>", "</pre>", "</blockquote>"];
        let mut from_html = lines(&article.replace("<ol start=\"4\">", "<ol>"), &ends);
        from_html.retain(|l| l != ">");
        let from_html: Vec<String> = from_html.iter().map(|l| l.trim_start_matches('>').to_owned()).collect();

        let txt = page(&compiled, &format!("{folder}/riche-{code}.txt"));
        assert!(
            !txt.contains(['\u{a0}', '\u{202f}', '\r', '*', '\t'].as_slice()) || txt.contains("*sans") || txt.contains("*zonder"),
            "{txt}"
        );
        let text = txt.split_once("Le résumé").or(txt.split_once("De samenvatting")).expect("the lead").1;
        let text = text.split_once("\n\n").expect("the text").1.split_once(&format!("\n{last} (https")).expect("the end").0;
        let plain = text.replace(" (https://example.be/page)", "").replace("[1]", "1").replace(" | ", "\n");
        let marks = ["• ", "– ", "4. ", "5. ", "1 "];
        let mut from_txt = bare(plain.lines().map(|l| marks.iter().fold(l.trim_start(), |l, m| l.strip_prefix(m).unwrap_or(l))));
        // The headings of the notes and of what follows stand in the files only.
        let heading = |l: &String| ["Notes", "Voetnoten", "Rendez-vous", "Bijeenkomsten"].contains(&l.as_str());
        from_txt.retain(|l| !heading(l));
        assert_eq!(from_html, from_txt, "HTML and TXT, {code}");
        assert!(from_txt[0].starts_with(&first[..3]), "{from_txt:?}");

        let docx = part(body(&compiled, &format!("{folder}/riche-{code}.docx")), "word/document.xml");
        let all = lines(&docx, &["</w:p>"]);
        let lead = all.iter().position(|l| l.starts_with("Lerésumé") || l.starts_with("Desamenvatting")).expect("the lead");
        let end = all.iter().position(|l| l.starts_with(last)).expect("the dates");
        let mut from_docx = all[lead + 1..end].to_vec();
        from_docx.retain(|l| !heading(l));
        assert_eq!(from_html, from_docx, "HTML and DOCX, {code}");
    }
}

#[test]
fn the_markdown_of_a_release_is_read_back_as_the_same_text() {
    let compiled = made(&sources(&rich(), NOW), &Settings::default());
    for (path, source) in [("fr/presse/riche/riche-fr.md", FR), ("nl/pers/riche/riche-nl.md", NL)] {
        let text = page(&compiled, path);
        let read = |text: &str| {
            let (document, found) = diptych::syntax::markdown::parse(diptych::base::FileId(0), &text.to_owned().into(), 0..text.len());
            assert!(found.is_empty(), "{found:?}\n{text}");
            let words = document.texts().iter().map(|(_, inlines)| plain(inlines)).collect::<Vec<_>>();
            let links: Vec<String> = document
                .texts()
                .iter()
                .flat_map(|(_, i)| Flat::of(i).links.into_iter().map(|(_, href, _)| href).collect::<Vec<_>>())
                .collect();
            (bare(words.iter().map(String::as_str)), links)
        };
        let (words, links) = read(&text);
        let (own, own_links) = read(source.splitn(3, "---\n").nth(2).expect("the text"));
        // The words of the author stand there, in order; the typography of the language apart.
        let alike = |t: &String| t.replace('’', "'").replace(['«', '»', '“', '”'], "");
        let mut rest = words.iter().map(alike);
        for word in own.iter().map(alike) {
            assert!(rest.any(|w| w == word), "{word} in {words:?}");
        }
        assert!(own_links.iter().all(|l| links.contains(l)), "{links:?}");
    }
}

#[test]
fn every_run_of_a_word_file_says_its_language() {
    let compiled = made(&sources(&rich(), NOW), &Settings::default());
    let docx = body(&compiled, "fr/presse/riche/riche-fr.docx");
    let names: Vec<String> = members(docx).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names[0], "[Content_Types].xml");
    for (name, bytes) in members(docx).iter().filter(|(n, _)| n.ends_with(".xml") || n.ends_with(".rels")) {
        let mut reader = quick_xml::Reader::from_reader(bytes.as_slice());
        loop {
            match reader.read_event().unwrap_or_else(|e| panic!("{name}: {e}")) {
                quick_xml::events::Event::Eof => break,
                _ => continue,
            }
        }
    }
    let document = part(docx, "word/document.xml");
    let runs: Vec<&str> = document.split("<w:r>").skip(1).filter(|r| r.contains("<w:t ")).collect();
    assert!(runs.iter().all(|r| r.contains("<w:lang w:val=\"fr-BE\"/>") || r.contains("<w:lang w:val=\"nl-BE\"/>")));
    let dutch: Vec<&&str> = runs.iter().filter(|r| r.contains("nl-BE")).collect();
    assert!(matches!(dutch.as_slice(), [one] if one.contains(">huis<")), "{dutch:?}");
    assert!(part(docx, "word/_rels/document.xml.rels").contains("Target=\"https://example.be/page\" TargetMode=\"External\""));
    assert!(part(docx, "word/numbering.xml").contains("<w:startOverride w:val=\"4\"/>"));
}

#[test]
fn the_kit_holds_everything_and_its_sums_are_right() {
    let compiled = made(&sources(&rich(), NOW), &Settings::default());
    let kit = members(body(&compiled, "press/riche/kit.zip"));
    let names: Vec<&str> = kit.iter().map(|(n, _)| n.as_str()).collect();
    assert!(names.is_sorted(), "{names:?}");
    let mut expected = vec!["LISEZMOI-LEESMIJ.txt", "SHA256SUMS", "agenda/debat-fr.ics", "agenda/debat-nl.ics"];
    if cfg!(feature = "pdf") {
        expected.extend(["fr-nl/riche-fr-nl.pdf", "fr-nl/riche-nl-fr.pdf"]);
    }
    expected.extend(["fr/riche-fr.docx", "fr/riche-fr.md"]);
    expected.extend(cfg!(feature = "pdf").then_some("fr/riche-fr.pdf"));
    expected.extend(["fr/riche-fr.txt", "nl/riche-nl.docx", "nl/riche-nl.md"]);
    expected.extend(cfg!(feature = "pdf").then_some("nl/riche-nl.pdf"));
    expected.push("nl/riche-nl.txt");
    assert_eq!(names, expected);
    let sums: BTreeMap<String, String> = part(body(&compiled, "press/riche/kit.zip"), "SHA256SUMS")
        .lines()
        .map(|l| l.split_once("  ").expect("a sum"))
        .map(|(sum, name)| (name.to_owned(), sum.to_owned()))
        .collect();
    assert_eq!(sums.len(), names.len() - 1);
    for (name, bytes) in kit.iter().filter(|(n, _)| n != "SHA256SUMS") {
        let sum: String = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(sums[name], sum, "{name}");
        let file = name.rsplit('/').next().expect("a name");
        let there = compiled.artifacts.iter().filter(|a| a.path.as_str().ends_with(&format!("/{file}")));
        assert!(name.starts_with("agenda/") || name.starts_with("LISEZMOI") || there.map(|a| &a.body).eq([bytes]), "{name}");
    }
    let read_me = part(body(&compiled, "press/riche/kit.zip"), "LISEZMOI-LEESMIJ.txt");
    assert!(read_me.contains("du lundi au vendredi") && read_me.contains("van maandag tot vrijdag"), "{read_me}");
}

#[test]
fn what_is_left_out_is_in_no_list_and_no_kit() {
    let left_out = |extra: Extra| made(&sources(&rich(), NOW), &Settings { without: [extra].into(), ..Settings::default() });
    for (extra, end) in [
        (Extra::Pdf, ".pdf"),
        (Extra::Docx, ".docx"),
        (Extra::Txt, ".txt"),
        (Extra::Md, ".md"),
        (Extra::Kit, ".zip"),
        (Extra::Ninjs, ".ninjs.json"),
        (Extra::Facing, "fr-nl/index.html"),
    ] {
        let compiled = left_out(extra);
        let is_one =
            |a: &&Artifact| a.path.as_str().ends_with(end) && !a.path.as_str().starts_with("assets/") && a.path.as_str() != "robots.txt";
        assert_eq!(compiled.artifacts.iter().filter(is_one).map(|a| a.path.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
        for path in ["fr/presse/riche/index.html", "fr/presse/index.html", "fr/atom.xml", "fr/feed.json"] {
            let text = page(&compiled, path);
            assert!(
                !text.contains(&format!("{end}\"")) && (extra != Extra::Facing || !text.contains("\"/fr/presse/riche/fr-nl/\"")),
                "{path} without {end}"
            );
        }
        if let Some(kit) = compiled.artifacts.iter().find(|a| a.path.as_str().ends_with("kit.zip")) {
            assert!(members(&kit.body).iter().all(|(n, _)| !n.ends_with(end) || n.starts_with("LISEZMOI")), "a kit without {end}");
        }
    }
}

/// A release ahead of its embargo, with a picture, beside the rich one.
fn held(embargo: &str) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = rich().into_iter().map(|(p, t)| (p.to_owned(), t.as_bytes().to_vec())).collect();
    let images =
        |alt: &str| format!("images:\n  - {{ file: secret.png, alt: {alt}, caption: {alt}, credit: STICS, licence: CC BY 4.0 }}\n");
    for (code, title, text) in [("fr", "Le mot zinzolin", "Rien avant l’heure."), ("nl", "Het woord zinzolijn", "Niets voor het uur.")] {
        let front = format!("title: {title}\ndate: 2023-11-20\nembargo: {embargo}\ndates: [debat]\n{}", images(title));
        files.push((format!("content/press/zinzolin/index.{code}.md"), format!("---\n{front}---\n\n{text}\n").into_bytes()));
    }
    files.push(("content/press/zinzolin/secret.png".to_owned(), photo(64, 48, "png")));
    files
}

fn replace(files: &mut [(String, Vec<u8>)], path: &str, old: &str, new: &str) {
    let (_, bytes) = files.iter_mut().find(|(p, _)| p.ends_with(path)).expect(path);
    let text = std::str::from_utf8(bytes).expect("text");
    assert!(text.contains(old), "{text}");
    *bytes = text.replace(old, new).into_bytes();
}

fn photo(width: u32, height: u32, kind: &str) -> Vec<u8> {
    let picture =
        RgbImage::from_fn(width, height, |x, y| image::Rgb([(x * 255 / width) as u8, (y * 255 / height) as u8, ((x ^ y) & 255) as u8]));
    let mut out = Vec::new();
    match kind {
        "png" => image::codecs::png::PngEncoder::new(&mut out).write_image(&picture, width, height, image::ExtendedColorType::Rgb8),
        _ => image::codecs::jpeg::JpegEncoder::new_with_quality(&mut out, 90).write_image(
            &picture,
            width,
            height,
            image::ExtendedColorType::Rgb8,
        ),
    }
    .expect("a picture");
    out
}

fn from(files: &[(String, Vec<u8>)], now: &str) -> Sources {
    Sources::from_files(files.iter().map(|(p, b)| (p.as_str(), b.as_slice())), instant(now))
}

#[test]
fn a_release_ahead_of_its_embargo_changes_no_byte() {
    let with = made(&from(&held("2023-12-05T06:00+01:00"), "2023-12-05T04:59:59Z"), &Settings::default());
    let without = made(&sources(&rich(), "2023-12-05T04:59:59Z"), &Settings::default());
    assert!(output(&with) == output(&without), "a build that holds a release is the build of a site without it");
    // The first build after the instant has both languages, whole.
    let after = made(&from(&held("2023-12-05T06:00+01:00"), "2023-12-05T05:00:00Z"), &Settings::default());
    for path in
        ["fr/presse/zinzolin/index.html", "nl/pers/zinzolin/index.html", "press/zinzolin/kit.zip", "fr/presse/zinzolin/zinzolin-fr.docx"]
    {
        assert!(!body(&after, path).is_empty());
    }
    for path in ["fr/presse/index.html", "nl/pers/index.html", "fr/atom.xml", "nl/feed.json", "sitemap.xml"] {
        assert!(page(&after, path).contains("zinzolin"), "{path}");
    }
    // What is no longer in the content is gone.
    let gone = made(&sources(&rich(), "2023-12-05T05:00:00Z"), &Settings::default());
    assert!(!gone.artifacts.iter().any(|a| a.path.as_str().contains("zinzolin")));
}

#[test]
fn a_preview_lies_apart_and_says_what_it_is() {
    let settings = Settings { press_preview: true, ..Settings::default() };
    let preview = made(&from(&held("2023-12-05T06:00+01:00"), NOW), &settings);
    let (apart, rest): (Vec<&Artifact>, Vec<&Artifact>) = preview.artifacts.iter().partition(|a| a.path.as_str().starts_with("preview-"));
    let plain = made(&sources(&rich(), NOW), &Settings::default());
    assert!(rest.into_iter().map(|a| (&a.path, &a.body)).eq(output(&plain)), "nothing else knows of it");
    let folders: std::collections::BTreeSet<&str> = apart.iter().filter_map(|a| a.path.as_str().split('/').next()).collect();
    let folder = (*folders.first().expect("a folder")).to_owned();
    assert!(folders.len() == 1 && folder.len() == "preview-".len() + 32, "{folders:?}");
    let banner = "Sous embargo jusqu’au mardi 5 décembre 2023 à 6 h. Ne rien publier avant.";
    let spaced = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
    let html = page(&preview, &format!("{folder}/fr/presse/zinzolin/index.html"));
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">") && spaced(&html).contains(banner), "{html}");
    assert!(html.contains(&format!("href=\"/{folder}/nl/pers/zinzolin/\"")), "the other language lies beside it");
    assert!(spaced(&page(&preview, &format!("{folder}/fr/presse/zinzolin/fr-nl/index.html"))).contains(banner));
    for end in ["txt", "md"] {
        let text = page(&preview, &format!("{folder}/fr/presse/zinzolin/zinzolin-fr.{end}"));
        assert!(text.trim_start_matches('*').starts_with("Sous embargo jusqu’au"), "{text}");
    }
    let docx = part(body(&preview, &format!("{folder}/fr/presse/zinzolin/zinzolin-fr.docx")), "word/document.xml");
    assert!(spaced(&docx).contains(banner));
    let ninjs: serde_json::Value =
        serde_json::from_str(&page(&preview, &format!("{folder}/fr/presse/zinzolin/zinzolin-fr.ninjs.json"))).expect("JSON");
    assert_eq!((ninjs["embargoed"].as_str(), ninjs["pubstatus"].as_str()), (Some("2023-12-05T06:00:00+01:00"), Some("withheld")));
    assert!(apart.iter().any(|a| a.path.as_str() == format!("{folder}/media/press/zinzolin/secret.png")), "its pictures lie with it");
    // Another text, another folder: only who knows every word could find it.
    let mut other = held("2023-12-05T06:00+01:00");
    replace(&mut other, "zinzolin/index.nl.md", "Niets voor", "Helemaal niets voor");
    let other = made(&from(&other, NOW), &settings);
    assert!(other.artifacts.iter().any(|a| a.path.as_str().starts_with("preview-")));
    assert!(!other.artifacts.iter().any(|a| a.path.as_str().starts_with(&folder)));
}

/// A memo that counts what it is given.
#[derive(Default)]
struct Counting(Mutex<BTreeMap<Hash, Vec<u8>>>);

impl Memo for Counting {
    fn get(&self, key: &Hash) -> Option<Vec<u8>> {
        self.0.lock().expect("a lock").get(key).cloned()
    }

    fn put(&self, key: &Hash, bytes: &[u8]) {
        assert!(self.0.lock().expect("a lock").insert(*key, bytes.to_vec()).is_none(), "made twice");
    }
}

#[test]
fn a_second_build_sets_no_document_and_an_edit_only_its_own() {
    let memo = Counting::default();
    let files = held("2023-11-01T06:00+01:00");
    let first = compile_with(&from(&files, NOW), &quick(), &memo);
    let count = || memo.0.lock().expect("a lock").len();
    // Two fonts, a picture in two formats, and with PDFs four for each release and two programmes.
    let made = 2 + 2 + if cfg!(feature = "pdf") { 10 } else { 0 };
    assert_eq!(count(), made);
    let second = compile_with(&from(&files, NOW), &quick(), &memo);
    assert!(count() == made && output(&first) == output(&second));
    let mut edited = files;
    replace(&mut edited, "zinzolin/index.fr.md", "Rien avant", "Rien du tout avant");
    compile_with(&from(&edited, NOW), &quick(), &memo);
    assert_eq!(count(), made + if cfg!(feature = "pdf") { 3 } else { 0 }, "French, and both orders");
}

#[test]
fn pictures_come_in_the_sizes_of_the_web_and_keep_no_secrets() {
    // A photograph taken on its side, as its EXIF says (orientation 6), with a word that a camera might write.
    let mut jpeg = photo(1200, 800, "jpg");
    let exif: Vec<u8> = [b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".as_slice(), b"GPS-SECRET"].concat();
    let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
    jpeg.splice(2..2, [[0xff, 0xe1].as_slice(), &length, &exif].concat());
    let front = |alt: &str, rest: &str| {
        format!("title: {alt}\ndate: 2023-11-20\nimages: [{{ alt: {alt}, caption: {alt}, credit: STICS{rest} }}]\n")
    };
    let files = vec![
        (SITE.0.to_owned(), SITE.1.as_bytes().to_vec()),
        (
            "content/press/p/index.fr.md".to_owned(),
            format!("---\n{}---\n\n![La salle](x.jpg \"Au COOP\")\n", front("La salle", ", file: x.jpg, licence: CC BY 4.0")).into_bytes(),
        ),
        (
            "content/press/p/index.nl.md".to_owned(),
            format!("---\n{}---\n\n![De zaal](x.jpg \"In COOP\")\n", front("De zaal", "")).into_bytes(),
        ),
        ("content/press/p/x.jpg".to_owned(), jpeg.clone()),
    ];
    let compiled = made(&from(&files, NOW), &Settings::default());
    let html = page(&compiled, "fr/presse/p/index.html");
    let shown = "<picture><source type=\"image/avif\" srcset=\"/media/press/p/x.480.avif 480w, /media/press/p/x.800.avif 800w\" sizes=";
    assert_eq!(html.matches(shown).count(), 2, "in the text and for the press\n{html}");
    assert_eq!(html.matches("width=\"800\" height=\"1200\"").count(), 2, "turned");
    assert!(
        html.contains("href=\"/media/press/p/x.jpg\"") && html.contains("800\u{a0}×\u{a0}1200") | html.contains("800 × 1200"),
        "{html}"
    );
    for (path, width) in [("media/press/p/x.480.jpg", 480), ("media/press/p/x.800.jpg", 800)] {
        let small = image::load_from_memory(body(&compiled, path)).expect("a picture");
        assert_eq!((small.width(), small.height()), (width, width * 3 / 2));
        // What is red on the right of the sensor is red below when the camera is turned back.
        let (top, bottom) = (small.to_rgb8().get_pixel(width / 2, 2).0, small.to_rgb8().get_pixel(width / 2, width * 3 / 2 - 3).0);
        assert!(top[0] < 40 && bottom[0] > 215, "{top:?} {bottom:?}");
    }
    let secret = |bytes: &[u8]| bytes.windows(10).any(|w| w == b"GPS-SECRET");
    for artifact in compiled.artifacts.iter().filter(|a| a.path.as_str().starts_with("media/")) {
        assert_eq!(secret(&artifact.body), artifact.path.as_str().ends_with("x.jpg"), "{}", artifact.path.as_str());
    }
    assert!(
        body(&compiled, "media/press/p/x.480.avif").starts_with(b"\0\0\0")
            && body(&compiled, "media/press/p/x.480.avif")[4..12] == *b"ftypavif"
    );
    let kit = members(body(&compiled, "press/p/kit.zip"));
    assert!(kit.contains(&("images/x.jpg".to_owned(), jpeg)), "the original");
    let about = part(body(&compiled, "press/p/kit.zip"), "images/x.jpg.txt");
    assert_eq!(about, "La salle\nLa salle\nPhoto : STICS\n\nDe zaal\nDe zaal\nFoto: STICS\n\nCC BY 4.0\n");
    let docx = body(&compiled, "fr/presse/p/p-fr.docx");
    assert!(
        members(docx).iter().any(|(n, _)| n == "word/media/picture-1.jpg")
            && part(docx, "word/document.xml").contains("descr=\"La salle\"")
    );
}

#[test]
fn agencies_get_only_what_the_schema_of_ninjs_knows() {
    // The properties of ninjs 2.1 (iptc.org/std/ninjs/ninjs-schema_2.1.json), whose objects allow no others.
    const ITEM: &[&str] = &[
        "standard",
        "uri",
        "type",
        "representationtype",
        "profile",
        "firstcreated",
        "versioncreated",
        "embargoed",
        "pubstatus",
        "language",
        "title",
        "slugline",
        "headlines",
        "descriptions",
        "bodies",
        "infosources",
        "genres",
        "altids",
        "people",
        "events",
        "renditions",
        "associations",
        "by",
        "usageterms",
        "ednote",
        "name",
    ];
    let inner: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("standard", ["name", "version", "schema"].as_slice()),
        ("headlines", &["role", "contenttype", "value"]),
        ("descriptions", &["role", "contenttype", "value"]),
        ("bodies", &["role", "contenttype", "charcount", "wordcount", "value"]),
        ("infosources", &["name", "role", "uri", "literal", "contactinfo"]),
        ("genres", &["name", "uri", "literal"]),
        ("altids", &["role", "value"]),
        ("people", &["name", "rel", "uri", "literal", "contactinfo"]),
        ("contactinfo", &["type", "role", "lang", "name", "value", "address"]),
        ("events", &["name", "rel", "uri", "literal"]),
        ("renditions", &["name", "href", "contenttype", "title", "height", "width", "sizeinbytes", "duration", "format"]),
        ("associations", ITEM),
    ]);
    fn judge(value: &serde_json::Value, known: &[&str], inner: &BTreeMap<&str, &[&str]>) {
        for (name, value) in value.as_object().expect("an object") {
            assert!(known.contains(&name.as_str()), "{name}");
            let objects = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
            for object in objects.iter().filter(|o| o.is_object()) {
                judge(object, inner[name.as_str()], inner);
            }
        }
    }
    let compiled = made(&from(&held("2023-11-01T06:00+01:00"), NOW), &Settings::default());
    for path in ["fr/presse/riche/riche-fr.ninjs.json", "fr/presse/zinzolin/zinzolin-fr.ninjs.json"] {
        let item: serde_json::Value = serde_json::from_str(&page(&compiled, path)).expect("JSON");
        judge(&item, ITEM, &inner);
        assert_eq!((item["language"].as_str(), item["pubstatus"].as_str()), (Some("fr-BE"), Some("usable")));
        for rendition in item["renditions"].as_array().expect("files") {
            let path = rendition["href"].as_str().expect("an address").trim_start_matches("https://assises.example.be/").to_owned();
            let path = if path.is_empty() { SITE.0.to_owned() } else { path.trim_start_matches("https://example.be/").to_owned() };
            assert_eq!(rendition["sizeinbytes"].as_u64(), Some(body(&compiled, &path).len() as u64), "{path}");
        }
    }
}

#[test]
fn feeds_carry_the_files_of_a_release() {
    let compiled = made(&sources(&rich(), NOW), &Settings::default());
    let atom = page(&compiled, "nl/atom.xml");
    let enclosures: Vec<&str> = atom.split("<link rel=\"enclosure\" ").skip(1).map(|l| l.split("/>").next().expect("a link")).collect();
    assert_eq!(enclosures.len(), if cfg!(feature = "pdf") { 6 } else { 4 }, "{enclosures:?}");
    for link in enclosures {
        let value = |name: &str| link.split_once(&format!("{name}=\"")).expect(name).1.split('"').next().expect(name).to_owned();
        let path = value("href").trim_start_matches("https://assises.example.be/").to_owned();
        assert_eq!(value("length"), body(&compiled, &path).len().to_string(), "{path}");
    }
    let feed: serde_json::Value = serde_json::from_str(&page(&compiled, "nl/feed.json")).expect("JSON");
    assert_eq!((feed["version"].as_str(), feed["language"].as_str()), (Some("https://jsonfeed.org/version/1.1"), Some("nl-BE")));
    assert!(feed["items"][0]["attachments"].as_array().expect("files").iter().all(|a| a["size_in_bytes"].as_u64() > Some(100)));
    assert!(feed["items"][0]["content_html"].as_str().expect("text").contains("https://example.be/page"));
}

#[test]
#[cfg(feature = "pdf")]
fn a_template_of_the_site_sets_its_pdfs_and_a_fault_in_it_has_a_place() {
    let own = "#let data = json(\"/data.json\")\n#set document(title: data.title, date: datetime(year: 2023, month: 1, day: 1))\n#set text(font: \"Hanken Grotesk\", lang: data.releases.first().lang)\n= #data.releases.first().title\n";
    let mut files = rich();
    files.push(("themes/default/press.typ", own));
    let compiled = made(&sources(&files, NOW), &Settings::default());
    assert!(body(&compiled, "fr/presse/riche/riche-fr.pdf").starts_with(b"%PDF-"));
    let judge = |template: &'static str| {
        let mut files = rich();
        files.push(("themes/default/press.typ", template));
        let sources = sources(&files, NOW);
        // A check judges it too, though it makes no other document.
        let compiled = compile(&sources, &Settings { pages_only: true, ..Settings::default() });
        short(&sources, &compiled).lines().filter(|l| l.contains("theme/template")).collect::<Vec<_>>().join("\n")
    };
    assert!(judge("#let data = json(\"/data.json\")\n#data.titel\n").starts_with("themes/default/press.typ:2:7: error[theme/template]"));
    assert!(judge("#import \"@preview/cetz:0.1.0\"\n").starts_with("themes/default/press.typ:1:"), "no packages");
    assert!(judge("#read(\"/etc/passwd\")\n").starts_with("themes/default/press.typ:1:"), "no disk");
    assert!(judge("#datetime.today()\n").starts_with("themes/default/press.typ:1:"), "no clock");
}

/// Texts as awkward as people's are: the marks of templates, signs that no font has, what has no end and what has no width.
const AWKWARD: [(&str, &str); 10] = [
    (
        "Un texte avec #panic(\"x\"), $a+b$, @ref, \\\\ deux barres, <https://example.be/> et `#raw`.",
        "Een tekst met #panic(\"x\"), $a+b$, @ref, \\\\ twee strepen, <https://example.be/> en `#raw`.",
    ),
    (
        "- un\n  - deux\n    - trois\n      - quatre\n- cinq\n\n4. quatre\n5. cinq\n\n   encore",
        "- een\n  - twee\n    - drie\n      - vier\n- vijf\n\n4. vier\n5. vijf\n\n   nog",
    ),
    (
        "| Lieu | Salle |\n|:--|--:|\n| *Un* | **deux** |\n| `#x` | [lien](https://example.be/a_b) |",
        "| Plaats | Zaal |\n|:--|--:|\n| *Een* | **twee** |\n| `#x` | [link](https://example.be/a_b) |",
    ),
    (
        "Une note[^a] et une autre[^b].\n\n[^a]: La première, avec #let x = 1.\n[^b]: La seconde[^a].",
        "Een noot[^a] en nog een[^b].\n\n[^a]: De eerste, met #let x = 1.\n[^b]: De tweede[^a].",
    ),
    (
        "> Une citation *avec* \\#emph[du] \\*gras\\*.\n>\n> - et une liste",
        "> Een citaat *met* \\#emph[van] \\*vet\\*.\n>\n> - en een lijst",
    ),
    ("Des emoji 🎉👩‍👧 et → ou ✓, e\u{301}tude, 日本, ﬁn.", "Emoji 🎉👩‍👧 en → of ✓, e\u{301}tude, 日本, ﬁn."),
    (
        "Anticonstitutionnellementanticonstitutionnellementanticonstitutionnellementanticonstitutionnellementanticonstitutionnellement fin.",
        "Arbeidsongeschiktheidsverzekeringsmaatschappijarbeidsongeschiktheidsverzekeringsmaatschappijarbeidsongeschiktheidsverzekeringsmaatschappij einde.",
    ),
    ("```\n#import \"x\"\n  $y$\n```", "```\n#import \"x\"\n  $y$\n```"),
    (
        "Un [woord]{lang=nl} néerlandais, ~~barré~~, **gras *et italique***, ligne\\\ndeux.",
        "Een [mot]{lang=fr} Frans, ~~door~~, **vet *en cursief***, lijn\\\ntwee.",
    ),
    (
        "## Titre #1 {#t}\n\nTexte.\n\n### Plus bas\n\nTexte encore, voir [ici](#t).\n\n***\n\nFin = #eval(\"1\").",
        "## Titel #1 {#t}\n\nTekst.\n\n### Lager\n\nNog tekst, zie [hier](#t).\n\n***\n\nEinde = #eval(\"1\").",
    ),
];

/// Fifty releases of awkward texts. What is built is left in `target/tmp/press`, where `tests/all` has other programs read it.
#[test]
fn fifty_releases_of_awkward_texts_are_built_in_every_format() {
    let mut all: Vec<(String, String)> = [ORGANISED, CONTACTS, SCHEDULE].iter().map(|(p, t)| ((*p).to_owned(), (*t).to_owned())).collect();
    for n in 0..50 {
        let blocks = [n % 10, (n * 3 + 1) % 10, (n * 7 + 2) % 10];
        let mut once: Vec<usize> = Vec::new();
        blocks.into_iter().for_each(|b| {
            if !once.contains(&b) {
                once.push(b)
            }
        });
        for (code, title) in [("fr", "Titre"), ("nl", "Titel")] {
            let text = once.iter().map(|b| if code == "fr" { AWKWARD[*b].0 } else { AWKWARD[*b].1 }).collect::<Vec<_>>().join("\n\n");
            let front = format!(
                "title: '{title} #{n} $x$ <b> \"et\" ''x'' \\'\ndate: {}-03-{:02}\ncontacts: [jose]\ndates: [debat]",
                2021 + n % 4,
                1 + n % 28
            );
            all.push((format!("content/press/r-{n:02}.{code}.md"), format!("---\n{front}\n---\n\n{text}\n")));
        }
    }
    let files: Vec<(&str, &str)> = all.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    let compiled = made(&sources(&files, NOW), &Settings::default());
    let pdfs = compiled.artifacts.iter().filter(|a| a.path.as_str().ends_with(".pdf")).collect::<Vec<_>>();
    assert!(pdfs.iter().all(|a| a.body.starts_with(b"%PDF-1.7")));
    assert_eq!(pdfs.len(), if cfg!(feature = "pdf") { 202 } else { 0 });
    let root = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("press");
    support::emit(&repository(), &root, &compiled.artifacts).expect("written");
}

#[test]
fn the_manifest_names_no_preview_and_the_next_build_removes_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (root, output) = (folder.path().join("site"), folder.path().join("public"));
    std::fs::create_dir_all(&root).expect("written");
    let preview = made(&from(&held("2023-12-05T06:00+01:00"), NOW), &Settings { press_preview: true, ..Settings::default() });
    let emit = |compiled: &Compiled| support::emit(&root, &output, &compiled.artifacts).expect("written");
    emit(&preview);
    let there = || std::fs::read_dir(&output).expect("read").flatten().any(|e| e.file_name().to_string_lossy().starts_with("preview-"));
    let manifest = std::fs::read_to_string(output.join(".diptych-manifest")).expect("read");
    assert!(there() && !manifest.contains("preview-") && !manifest.contains("zinzolin"), "{manifest}");
    assert_eq!(emit(&preview).written, 0, "what is there is known");
    let removed = emit(&made(&sources(&rich(), NOW), &Settings::default())).removed;
    assert_eq!((there(), removed), (false, preview.artifacts.iter().filter(|a| a.path.as_str().starts_with("preview-")).count()));
}

#[test]
fn no_file_of_a_release_holds_anything_active() {
    let title = "</script><script>alert(1)</script><img src=x onerror=alert(1)>";
    let release =
        |code: &str| format!("---\ntitle: '{title} {code}'\ndate: 2023-11-14\n---\n\nMot \\<script>alert(1)\\</script> {code}.\n");
    let (fr, nl) = (release("fr"), release("nl"));
    let compiled =
        made(&sources(&[ORGANISED, CONTACTS, ("content/press/x.fr.md", &fr), ("content/press/x.nl.md", &nl)], NOW), &Settings::default());
    for artifact in compiled.artifacts.iter().filter(|a| !a.path.as_str().starts_with("assets/")) {
        let Ok(text) = std::str::from_utf8(&artifact.body) else { continue };
        // The data of search engines is the only script, and it does not run.
        let text = text.replace("<script type=\"application/ld+json\">", "");
        for active in ["<script", "<img src=x"] {
            assert!(!text.contains(active), "{}: {active}\n{text}", artifact.path.as_str());
        }
    }
    let ninjs: serde_json::Value = serde_json::from_str(&page(&compiled, "fr/presse/x/x-fr.ninjs.json")).expect("JSON");
    assert_eq!(ninjs["title"], format!("{title} fr").as_str(), "and nothing is lost");
}

#[test]
fn the_only_script_is_there_when_it_is_asked_for() {
    let asked: (&str, &str) = (ORGANISED.0, &format!("{}theme: {{ copy_button: true }}\n", ORGANISED.1));
    let scripts =
        |compiled: &Compiled| page(compiled, "fr/presse/riche/index.html").matches("<script type=\"module\" src=\"/assets/copy.").count();
    let files = |compiled: &Compiled| compiled.artifacts.iter().filter(|a| a.path.as_str().ends_with(".js")).count();
    let without = made(&sources(&rich(), NOW), &Settings::default());
    assert_eq!((scripts(&without), files(&without)), (0, 0));
    let mut all = rich();
    all[0] = asked;
    let with = made(&sources(&all, NOW), &Settings::default());
    assert_eq!((scripts(&with), files(&with)), (1, 1));
}

#[test]
fn a_release_as_long_as_a_book_has_no_pdf_and_says_so() {
    let text =
        |word: &str| format!("---\ntitle: Un {word}\ndate: 2023-11-14\n---\n\n{}\n", format!("Le {word} est long.\n\n").repeat(14_000));
    let (fr, nl) = (text("livre"), text("boek"));
    let sources = sources(&[ORGANISED, CONTACTS, ("content/press/x.fr.md", &fr), ("content/press/x.nl.md", &nl)], NOW);
    let compiled = compile(&sources, &Settings { without: [Extra::Facing].into(), ..Settings::default() });
    let said: Vec<_> = compiled.diagnostics.iter().filter(|d| d.rule.id == "pdf/length").collect();
    assert_eq!(said.len(), usize::from(cfg!(feature = "pdf")), "{}", short(&sources, &compiled));
    assert!(!compiled.artifacts.iter().any(|a| a.path.as_str().ends_with(".pdf")));
}

#[test]
fn the_logos_of_the_organisations_lie_in_one_archive() {
    let contacts = CONTACTS.1.replace("    boilerplate:", "    logo: marks/logo.png\n    boilerplate:");
    let mut files: Vec<(String, Vec<u8>)> = rich().into_iter().map(|(p, t)| (p.to_owned(), t.as_bytes().to_vec())).collect();
    files.iter_mut().filter(|(p, _)| p == CONTACTS.0).for_each(|(_, b)| *b = contacts.clone().into_bytes());
    files.push(("content/marks/logo.png".to_owned(), photo(60, 20, "png")));
    let compiled = made(&from(&files, NOW), &Settings::default());
    let logos = members(body(&compiled, "press/logos.zip"));
    assert_eq!(logos.iter().map(|(n, _)| n.as_str()).collect::<Vec<_>>(), ["logos.txt", "syndicat.png"]);
    assert!(logos[0].1 == b"syndicat.png\nSyndicat / Huurdersbond\n\n" && logos[1].1 == photo(60, 20, "png"));
    let room = page(&compiled, "nl/pers/index.html");
    assert!(room.contains("href=\"/press/logos.zip\"") && room.contains("Wij verdedigen de huurders."), "{room}");
    assert!(room.contains("02/522\u{a0}98\u{a0}69") && room.contains("van maandag tot vrijdag"), "whom to call, and when");
    assert!(page(&compiled, "nl/index.html").contains("width=\"60\" height=\"20\""), "a logo moves nothing when it arrives");
}

#[test]
fn texts_of_which_the_fonts_have_nothing_are_set_all_the_same() {
    let site = (SITE.0, "title: { fr: 🎉, nl: 🎉 }\nbase_url: https://assises.example.be\nlanguages: [fr, nl]\n");
    let texts = [
        ("🎉🎉", "Texte.", "Tekst."),
        ("Un titre", "## 🎉\n\nTexte.", "## 🎉\n\nTekst."),
        ("Un titre", "Un [🎉](https://example.be/x) lien.", "Een [🎉](https://example.be/x) link."),
        ("Un titre", "- 🎉\n- deux", "- 🎉\n- twee"),
        ("Un titre", "| | B |\n|---|---|\n| 🎉 | |", "| | B |\n|---|---|\n| 🎉 | |"),
        ("Un titre", "", ""),
        (
            "Un titre",
            "```\n```\n\n[x]{lang=zh-Hant} [y]{lang=abcdefgh} **🎉** `🎉`\n\n> 🎉",
            "```\n```\n\n[x]{lang=zh-Hant} [y]{lang=abcdefgh} **🎉** `🎉`\n\n> 🎉",
        ),
        ("Un titre", "## ![🎉](x.png)\n\n[![🎉](x.png)](https://example.be/x)", "## ![🎉](x.png)\n\n[![🎉](x.png)](https://example.be/x)"),
        ("日本語", "日本語の文\n\nשלום", "日本語の文\n\nשלום"),
        ("Un titre", "![🎉](x.png)\n\nUne image ![🎉](x.png).", "![🎉](x.png)\n\nEen beeld ![🎉](x.png)."),
    ];
    let mut files = vec![(site.0.to_owned(), site.1.as_bytes().to_vec()), ("content/press/x.png".to_owned(), photo(40, 30, "png"))];
    for (n, (title, fr, nl)) in texts.iter().enumerate() {
        for (code, text) in [("fr", fr), ("nl", nl)] {
            let release =
                format!("---\ntitle: {title} {}\ndate: 2023-11-14\n---\n\n{text}\n", if title.starts_with("Un") { code } else { "" });
            files.push((format!("content/press/r-{n}.{code}.md"), release.into_bytes()));
        }
    }
    let compiled = made(&from(&files, NOW), &Settings::default());
    let pdfs = compiled.artifacts.iter().filter(|a| a.path.as_str().ends_with(".pdf")).count();
    assert_eq!(pdfs, if cfg!(feature = "pdf") { texts.len() * 4 } else { 0 });
}

#[test]
fn an_item_that_begins_with_no_paragraph_keeps_its_number() {
    let text = |word: &str| {
        format!("---\ntitle: Titre {word}\ndate: 2023-11-14\n---\n\n2. > cité\n3. trois\n4. - dedans\n5. ```\n   code\n   ```\n")
    };
    let (fr, nl) = (text("fr"), text("nl"));
    let compiled =
        made(&sources(&[ORGANISED, CONTACTS, ("content/press/x.fr.md", &fr), ("content/press/x.nl.md", &nl)], NOW), &Settings::default());
    let txt = page(&compiled, "fr/presse/x/x-fr.txt");
    assert!(txt.contains("2. cité\n3. trois\n4.\n  – dedans\n5. code\n"), "{txt}");
    let document = part(body(&compiled, "fr/presse/x/x-fr.docx"), "word/document.xml");
    assert_eq!(document.matches("<w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/>").count(), 4, "{document}");
}
