//! Word files, taken in: what is kept of them, how their languages are told apart, and what hostile ones come to.
//!
//! `import/ateliers.docx` is the first release of the site as it was sent (docs/sources.md, document 000), French then Dutch,
//! laid out as HTML (headings, bold, lists, straight and curly quotes as sent), opened in LibreOffice and saved as Word.

use crate::support::{GERMAN, NOW, SITE, build, real_site, repository, write};
use diptych::Compiled;
use diptych::base::FileId;
use diptych::import::{ImportError, ImportOptions, Imported, MAX_ENTRIES, MAX_FILE, MAX_PARAGRAPHS, Target, import};
use diptych::model::Site;
use diptych::syntax::document::{Block, BlockKind, plain};
use diptych::syntax::{front_matter, markdown};
use proptest::prelude::*;
use std::io::{Cursor, Read, Write};
use std::process::Command;
use std::sync::OnceLock;

const ATELIERS: &[u8] = include_bytes!("import/ateliers.docx");

/// A site without pages, in two languages.
fn site() -> &'static Site {
    static BUILT: OnceLock<Compiled> = OnceLock::new();
    BUILT.get_or_init(|| build(&[]).1).site.as_ref().expect("a site")
}

fn options() -> ImportOptions {
    ImportOptions { name: None, target: Target::Press, today: "2024-03-01".parse().expect("a day") }
}

/// An archive of these parts.
fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a part");
        writer.write_all(bytes).expect("written");
    }
    writer.finish().expect("whole").into_inner()
}

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The XML of a document with this body.
fn document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\" xmlns:r=\"r\" xmlns:mc=\"mc\" xmlns:wp=\"wp\" xmlns:a=\"a\" xmlns:v=\"v\"><w:body>{body}</w:body></w:document>"
    )
}

const STYLES: &str = r#"<w:styles xmlns:w="w"><w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Kop3"><w:name w:val="heading 3"/><w:basedOn w:val="Titre1"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Propre"><w:name w:val="Le mien"/><w:basedOn w:val="Kop3"/></w:style><w:style w:type="paragraph" w:styleId="Citation"><w:name w:val="Quote"/></w:style><w:style w:type="character" w:styleId="Fort"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style></w:styles>"#;
const NUMBERING: &str = r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>"#;
const FOOTNOTES: &str = r#"<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>ligne</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t xml:space="preserve"> La note du bas, avec * une étoile.</w:t></w:r></w:p><w:p><w:r><w:t>Et sa suite.</w:t></w:r></w:p></w:footnote></w:footnotes>"#;

fn relations() -> String {
    let one = |id: &str, kind: &str, target: &str, mode: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"{mode}/>")
    };
    let outside = " TargetMode=\"External\"";
    [
        one("s", "styles", "styles.xml", ""),
        one("n", "numbering", "numbering.xml", ""),
        one("f", "footnotes", "footnotes.xml", ""),
        one("web", "hyperlink", "https://example.be/a_(b)?x=1&amp;copy=2", outside),
        one("mail", "hyperlink", "mailto:presse@example.be", outside),
        one("bad", "hyperlink", "javascript:alert(1)", outside),
        one("disk", "hyperlink", "file:///C:/secret.docx", outside),
        one("p1", "image", "media/image1.png", ""),
        one("p2", "image", "media/image2.emf", ""),
        one("far", "image", "https://example.be/track.png", outside),
        one("up", "image", "../../../../etc/passwd", ""),
    ]
    .concat()
}

/// A Word file with this body, and the parts that the cases need.
fn word(body: &str) -> Vec<u8> {
    let png = picture(3, 2);
    zipped(&[
        ("word/document.xml", document(body).as_bytes()),
        ("word/_rels/document.xml.rels", format!("<Relationships>{}</Relationships>", relations()).as_bytes()),
        ("word/styles.xml", STYLES.as_bytes()),
        ("word/numbering.xml", NUMBERING.as_bytes()),
        ("word/footnotes.xml", FOOTNOTES.as_bytes()),
        ("word/media/image1.png", &png),
        ("word/media/image2.emf", b"\x01\x00\x00\x00emf"),
    ])
}

fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let pixels = vec![0u8; (width * height * 3) as usize];
    image::ImageEncoder::write_image(
        image::codecs::png::PngEncoder::new(&mut bytes),
        &pixels,
        width,
        height,
        image::ExtendedColorType::Rgb8,
    )
    .expect("a picture");
    bytes
}

/// A paragraph of these words.
fn p(words: &str) -> String {
    format!("<w:p>{}</w:p>", r(words))
}

fn r(words: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", words.replace('&', "&amp;").replace('<', "&lt;"))
}

fn styled(style: &str, words: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>", r(words))
}

fn item(list: usize, depth: usize, words: &str) -> String {
    format!("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{depth}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{}</w:p>", r(words))
}

fn table(rows: &[&[&str]]) -> String {
    let cell = |c: &&str| format!("<w:tc>{}</w:tc>", if c.starts_with("<w:p") { (*c).to_owned() } else { p(c) });
    let rows: String = rows.iter().map(|row| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>())).collect();
    format!("<w:tbl>{rows}</w:tbl>")
}

fn taken(bytes: &[u8]) -> Imported {
    import(bytes, site(), &options()).unwrap_or_else(|e| panic!("{e:?}"))
}

/// The text of a language: below the front matter.
fn body(imported: &Imported, site: &Site, code: &str) -> String {
    let side = imported.sides.get(site.languages.find(code).expect("a language"));
    let text = side.unwrap_or_else(|| panic!("no {code} in {imported:?}"));
    let split = front_matter::split(FileId(0), text).expect("front matter");
    text[split.body].trim().to_owned()
}

/// The front matter of a language.
fn front(imported: &Imported, code: &str) -> String {
    let text = imported.sides.get(site().languages.find(code).expect("a language")).expect("a side");
    text[front_matter::split(FileId(0), text).expect("front matter").yaml].to_owned()
}

fn has(imported: &Imported, code: &str) -> bool {
    imported.sides.get(site().languages.find(code).expect("a language")).is_some()
}

/// The words of every block, in order, whatever their typography.
fn blocks(text: &str) -> Vec<String> {
    let (document, found) = markdown::parse(FileId(0), &text.to_owned().into(), 0..text.len());
    assert!(found.is_empty(), "{found:?} in {text}");
    document.texts().iter().map(|(block, inlines)| format!("{}{}", mark(block), loose(&plain(inlines)))).collect()
}

fn mark(block: &Block) -> &'static str {
    match block.kind {
        BlockKind::Heading { .. } => "# ",
        _ => "",
    }
}

fn loose(text: &str) -> String {
    let text = text.replace("« ", "").replace(" »", "").replace(['“', '”', '"', '‘'], "").replace('\'', "’");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const INTRO: &str = "Nous avons le plaisir de vous inviter à la rencontre qui se tiendra dans les locaux de la commune.";
const INTRO_NL: &str = "Wij hebben het genoegen u uit te nodigen voor de ontmoeting die in de lokalen van de gemeente zal worden gehouden.";

#[test]
fn the_first_release_of_the_site_comes_back_as_its_pair() {
    let real = real_site(NOW).1;
    let site = real.site.as_ref().expect("a site");
    let imported = import(ATELIERS, site, &options()).expect("taken in");
    assert!(imported.notes.is_empty() && imported.pictures.is_empty(), "{:?}", imported.notes);
    // What the editors of the site changed by hand in what was sent, beside quotation marks and apostrophes.
    let edited = [
        ("A partir de ce jeudi", "À partir de ce jeudi"),
        ("de nos citoyens. déclare", "de nos citoyens, déclare"),
        ("réussi notre pari. déclare", "réussi notre pari, déclare"),
    ];
    for (code, contact) in [("fr", "# Contact presse"), ("nl", "# pers contact")] {
        let file = std::fs::read_to_string(repository().join(format!("content/press/2023-11-14-ateliers.{code}.md"))).expect("there");
        let split = front_matter::split(FileId(0), &file).expect("front matter");
        let mut wanted = blocks(&file[split.body.clone()]);
        // The site names whom to call beside the text, not in it.
        wanted.extend([contact.to_owned(), "José Garcia - 0473/715.482".to_owned()]);
        let mut found = blocks(&body(&imported, site, code));
        for (sent, published) in edited {
            found.iter_mut().for_each(|b| *b = b.replace(sent, published));
        }
        assert_eq!(found, wanted, "{code}");
        let own = imported.sides.get(site.languages.find(code).expect("a language")).expect("a side");
        for line in file[split.yaml].lines().filter(|l| l.starts_with("title:") || l.starts_with("date:")) {
            assert!(own.contains(&format!("{line}\n")), "{line} in {own}");
        }
        assert!(own.contains("\ndraft: true\n"));
    }
    let fr = body(&imported, site, "fr");
    assert!(fr.contains("« Ce projet nous permet") && fr.contains("à l’insertion"), "{fr}");
    let nl = body(&imported, site, "nl");
    assert!(nl.contains("“Dit project zal ons") && nl.contains("thema’s"), "{nl}");
}

#[test]
fn our_own_word_files_come_back_as_the_text_that_they_were_made_of() {
    let real = real_site(NOW).1;
    let site = real.site.as_ref().expect("a site");
    let part = |path: &str, part: &str| {
        let file = real.artifacts.iter().find(|a| a.path.as_str().ends_with(path)).expect("a Word file");
        let mut archive = zip::ZipArchive::new(Cursor::new(file.body.as_slice())).expect("an archive");
        let mut text = String::new();
        archive.by_name(part).expect("a part").read_to_string(&mut text).expect("text");
        text
    };
    let (fr, nl) = ("2023-11-14-ateliers-fr.docx", "2023-11-14-workshops-nl.docx");
    let inner = |path: &str| {
        let text = part(path, "word/document.xml");
        let (_, after) = text.split_once("<w:body>").expect("a body");
        after.split_once("<w:sectPr>").expect("its end").0.to_owned()
    };
    let both = zipped(&[
        ("word/document.xml", document(&format!("{}{}", inner(fr), inner(nl))).as_bytes()),
        ("word/_rels/document.xml.rels", part(fr, "word/_rels/document.xml.rels").as_bytes()),
        ("word/styles.xml", part(fr, "word/styles.xml").as_bytes()),
        ("word/numbering.xml", part(fr, "word/numbering.xml").as_bytes()),
    ]);
    let imported = import(&both, site, &options()).expect("taken in");
    for code in ["fr", "nl"] {
        let file = std::fs::read_to_string(repository().join(format!("content/press/2023-11-14-ateliers.{code}.md"))).expect("there");
        let split = front_matter::split(FileId(0), &file).expect("front matter");
        let (wanted, found) = (blocks(&file[split.body.clone()]), blocks(&body(&imported, site, code)));
        assert!(found.windows(wanted.len()).any(|w| w == wanted), "{code}: {found:#?}");
        let title = file[split.yaml].lines().find(|l| l.starts_with("title:")).expect("a title").to_owned();
        let own = imported.sides.get(site.languages.find(code).expect("a language")).expect("a side");
        assert!(own.contains(&title), "{own}");
    }
}

#[test]
fn what_word_knows_becomes_markdown() {
    let link = |id: &str, words: &str| format!("<w:p>{}<w:hyperlink r:id=\"{id}\">{}</w:hyperlink>{}</w:p>", r("Voir "), r(words), r("."));
    let bold = |words: &str| format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>");
    let cases: Vec<(&str, String, &str)> = vec![
        ("headings by level, whatever their names", styled("Titre1", "Un") + &styled("Propre", "Deux") + &p("mot"), "## Un\n\n### Deux\n\nmot"),
        (
            "a heading of the paragraph's own level",
            format!("<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>{}</w:p>", r("Un")),
            "## Un",
        ),
        ("a bold line is a heading", format!("<w:p>{}</w:p>", bold("Pour qui ?")) + &p("mot"), "## Pour qui ?\n\nmot"),
        ("a style that is based on itself", styled("A", "un mot"), "un mot"),
        (
            "bold, italic, struck out",
            format!(
                "<w:p>{}{}<w:r><w:rPr><w:i/></w:rPr><w:t>deux</w:t></w:r>{}<w:r><w:rPr><w:strike/></w:rPr><w:t>trois</w:t></w:r><w:r><w:rPr><w:b w:val=\"0\"/><w:rStyle w:val=\"Fort\"/></w:rPr><w:t> non</w:t></w:r></w:p>",
                r("Un"),
                bold(" un "),
                r(" ")
            ),
            "Un **un** *deux* ~~trois~~ non",
        ),
        ("bold letters inside a word", format!("<w:p>{}{}{}</w:p>", r("pré"), bold("fixe"), r("s")), "pré**fixe**s"),
        ("bold signs at a word", format!("<w:p>{}{}{}</w:p>", r("dit"), bold("(un)"), r("mot")), "dit(**un**)mot"),
        ("a link", link("web", "ici"), r"Voir [ici](https://example.be/a\_\(b\)?x=1&amp;copy=2)."),
        ("an address of mail", link("mail", "presse@example.be"), "Voir <presse@example.be>."),
        ("no link to a script, nor to a disk", link("bad", "ici") + &link("disk", "là"), "Voir ici.\n\nVoir là."),
        (
            "a link as a field",
            format!(
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.be/x\" \\o \"y\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{}</w:p>",
                r("ici"),
                r(" aussi")
            ),
            "[ici](https://example.be/x) aussi",
        ),
        (
            "a link as a simple field",
            format!("<w:p><w:fldSimple w:instr=\"HYPERLINK https://example.be/\">{}</w:fldSimple></w:p>", r("https://example.be/")),
            "<https://example.be/>",
        ),
        (
            "lists in lists",
            item(1, 0, "un") + &item(1, 1, "deux") + &item(1, 0, "trois") + &p("mot") + &item(2, 0, "a") + &item(2, 1, "b") + &item(2, 0, "c"),
            "- un\n  - deux\n- trois\n\nmot\n\n1. a\n   1. b\n2. c",
        ),
        ("a list that begins with four", item(2, 0, "a") + &item(3, 0, "d") + &item(3, 0, "e"), "1. a\n\n4) d\n5) e"),
        ("bullets that were typed", p("• un") + &p("•\u{a0}deux") + &p("- a") + &p("- b") + &p("- "), "- un\n- deux\n- a\n- b\n\n\\-"),
        ("a hyphen alone is none", p("mot") + &p("- un tiret"), "mot\n\n\\- un tiret"),
        ("a table", table(&[&["Lieu", "Salle"], &["Ixelles", "A|B"]]), "| Lieu | Salle |\n|---|---|\n| Ixelles | A\\|B |"),
        ("a frame", table(&[&["Un mot."]]), "Un mot."),
        (
            "a table in a table",
            format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}{}</w:tc></w:tr></w:tbl>", p("un"), table(&[&["deux", "trois"]]), p("")),
            "| un | deux trois |\n|---|---|",
        ),
        (
            "wide cells",
            format!(
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
                p("un"),
                p("deux"),
                p("trois")
            ),
            "| un | |\n|---|---|\n| deux | trois |",
        ),
        (
            "notes",
            format!("<w:p>{}<w:r><w:footnoteReference w:id=\"2\"/></w:r>{}<w:r><w:footnoteReference w:id=\"9\"/></w:r></w:p>", r("mot"), r(" et")),
            "mot[^1] et\n\n[^1]: La note du bas, avec \\* une étoile.\n\n    Et sa suite.",
        ),
        (
            "line breaks, tabs, hyphens",
            "<w:p><w:r><w:t>un</w:t><w:br/><w:t>- deux</w:t><w:tab/><w:t>avant</w:t><w:noBreakHyphen/><w:t>midi mo\u{ad}t</w:t><w:softHyphen/><w:br/></w:r></w:p>".into(),
            "un\\\n\\- deux avant-midi mot",
        ),
        (
            "tracked changes",
            format!(
                "<w:p>{}<w:del><w:r><w:delText>vieux</w:delText></w:r></w:del><w:ins><w:r><w:t>neuf</w:t></w:r></w:ins><w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo></w:p>",
                r("mot "),
                r("ici"),
                r(" là")
            ),
            "mot neuf là",
        ),
        (
            "a paragraph whose end was deleted",
            format!("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>{}", r("un "), p("deux")),
            "un deux",
        ),
        (
            "a text box, once",
            format!(
                "<w:p>{}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>",
                r("avant"),
                p("dans la boîte"),
                p("dans la boîte"),
                r(" après")
            ),
            "avant après\n\ndans la boîte",
        ),
        ("hidden words", format!("<w:p>{}<w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r></w:p>", r("mot")), "mot"),
        ("quotations", styled("Citation", "un") + &styled("Citation", "deux") + &p("mot"), "> un\n>\n> deux\n\nmot"),
        ("a line across", p("un") + &p("-----") + &p("deux"), "un\n\n---\n\ndeux"),
        ("signs of Markdown", p("# *un* _deux_ [x](y) `z` <b> & &amp; 1. a|b ~c~ \\d !"), "\\# \\*un\\* \\_deux\\_ \\[x\\](y) \\`z\\` \\<b> & \\&amp; 1. a|b \\~c\\~ \\\\d !"),
        ("a number at the beginning", p("14. novembre") + &p("+ un") + &p("> deux"), "14\\. novembre\n\n\\+ un\n\n\\> deux"),
        ("quotation marks", p("Il dit “oui” et \"non\" : l'été"), "Il dit « oui » et « non » : l’été"),
        ("spaces that a page sets", p("Pourquoi\u{a0}? Mme\u{a0}Dupont"), "Pourquoi ? Mme\u{a0}Dupont"),
    ];
    for (name, content, wanted) in cases {
        let imported = taken(&word(&(styled("Titre", "Le titre de la page") + &p(INTRO) + &content)));
        let found = body(&imported, site(), "fr");
        let found = found.strip_prefix(INTRO).unwrap_or_else(|| panic!("{name}: {found}")).trim();
        assert_eq!(found, wanted, "{name}");
        assert!(!has(&imported, "nl"), "{name}");
    }
}

#[test]
fn languages_are_told_apart_however_they_stand() {
    let (fr, nl) = (
        [INTRO, "Les travaux des ateliers y seront présentés par les associations."],
        [INTRO_NL, "De resultaten van de workshops worden er door de verenigingen voorgesteld."],
    );
    let rule = "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\"/></w:pBdr></w:pPr></w:p>".to_owned();
    let page = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>".to_owned();
    let all = |x: &[&str]| x.iter().map(|t| p(t)).collect::<String>();
    let turns = || fr.iter().zip(nl).map(|(a, b)| p(a) + &p(b)).collect::<String>();
    let both = |extra: &[&str]| {
        (fr.iter().chain(extra).copied().collect::<Vec<_>>().join("\n\n"), nl.iter().chain(extra).copied().collect::<Vec<_>>().join("\n\n"))
    };
    let cases: Vec<(&str, String, (String, String))> = vec![
        ("one after the other", all(&fr) + &all(&nl), both(&[])),
        ("with names", p("FR") + &all(&fr) + &p("NL") + &all(&nl), both(&[])),
        ("with names in words", p("Version française") + &all(&fr) + &page + &p("Nederlandse versie") + &all(&nl), both(&[])),
        ("with a line", p("FR / NL") + &all(&fr) + &rule + &all(&nl), both(&[])),
        ("in turns", turns(), both(&[])),
        ("in columns", table(&[&["FR", "NL"], &[fr[0], nl[0]], &[fr[1], nl[1]]]), both(&[])),
        ("in two cells", table(&[&[&all(&fr), &all(&nl)]]), both(&[])),
        ("a contact for both at the end", all(&fr) + &all(&nl) + &p("José Garcia, 0473/715.482"), both(&["José Garcia, 0473/715.482"])),
        ("a contact for both after turns", turns() + &p("02/522 98 69"), both(&["02/522 98 69"])),
        ("a contact in each", all(&fr) + &p("0473/715.482") + &all(&nl) + &p("0473/715.482"), both(&["0473/715.482"])),
        (
            "a contact in each, a sign at the end of all",
            all(&fr) + &p("0473/715.482") + &all(&nl) + &p("0473/715.482") + &p("-30-"),
            both(&["0473/715.482", "-30-"]),
        ),
        (
            "headings and items in turns",
            styled("Titre1", "Programme")
                + &styled("Titre1", "Programma")
                + &turns()
                + &item(1, 0, "9 h : accueil")
                + &item(1, 0, "9.00 uur: ontvangst"),
            (
                format!("## Programme\n\n{}\n\n- 9 h : accueil", fr.join("\n\n")),
                format!("## Programma\n\n{}\n\n- 9.00 uur: ontvangst", nl.join("\n\n")),
            ),
        ),
        (
            "a line that says it twice",
            all(&fr) + &all(&nl) + &p("Contact presse / Perscontact"),
            (format!("{}\n\nContact presse", fr.join("\n\n")), format!("{}\n\nPerscontact", nl.join("\n\n"))),
        ),
        (
            "a quotation in the other language",
            p(fr[0]) + &p("Wonen is een recht voor iedereen!") + &p(fr[1]) + &all(&nl),
            (format!("{}\n\n[Wonen is een recht voor iedereen!]{{lang=nl}}\n\n{}", fr[0], fr[1]), nl.join("\n\n")),
        ),
    ];
    for (name, content, (fr, nl)) in cases {
        let titled = p("14/11/2023") + &styled("Titre", "Invitation / Uitnodiging") + &content;
        let imported = taken(&word(&titled));
        assert_eq!(body(&imported, site(), "fr"), fr, "{name}");
        assert_eq!(body(&imported, site(), "nl"), nl, "{name}");
        for (code, title) in [("fr", "Invitation"), ("nl", "Uitnodiging")] {
            let front = front(&imported, code);
            assert!(front.contains(&format!("title: \"{title}\"\n")) && front.contains("date: 2023-11-14\n"), "{name}: {front}");
        }
    }
}

#[test]
fn what_word_takes_a_line_for_helps_where_words_do_not() {
    let tagged = |tag: &str, words: &str| format!("<w:p><w:r><w:rPr><w:lang w:val=\"{tag}\"/></w:rPr><w:t>{words}</w:t></w:r></w:p>");
    let content = tagged("fr-BE", INTRO)
        + &tagged("nl-BE", INTRO_NL)
        + &tagged("fr-BE", "Zorblax 12")
        + &tagged("nl-BE", "Zorblax 13")
        + &tagged("fr-BE", INTRO)
        + &tagged("nl-BE", INTRO_NL);
    let imported = taken(&word(&content));
    assert!(body(&imported, site(), "fr").contains("Zorblax 12") && !body(&imported, site(), "fr").contains("Zorblax 13"));
    assert!(body(&imported, site(), "nl").contains("Zorblax 13") && !body(&imported, site(), "nl").contains("Zorblax 12"));
}

#[test]
fn a_third_language_is_one_more() {
    let yaml = "title: { fr: Essai, nl: Proef, de: Probe }\nbase_url: https://example.be\nlanguages: [de, fr, nl]\n";
    let built = build(&[(SITE.0, yaml), GERMAN[0], GERMAN[1]]).1;
    let site = built.site.as_ref().expect("a site");
    let german = "Wir freuen uns, Sie zu dem Treffen einzuladen, das in den Räumen der Gemeinde für alle stattfinden wird.";
    let imported = import(&word(&[INTRO, german, INTRO_NL].map(p).concat()), site, &options()).expect("taken in");
    for (code, text) in [("fr", INTRO), ("nl", INTRO_NL), ("de", german)] {
        assert_eq!(body(&imported, site, code), text);
    }
    assert_eq!(imported.missing(site).count(), 0);
}

#[test]
fn one_language_is_not_made_into_two() {
    let imported = taken(&word(&(p("Contact presse | Perscontact") + &p(INTRO))));
    assert!(has(&imported, "fr") && !has(&imported, "nl"));
    assert_eq!(imported.missing(site()).map(|l| site().languages.code(l)).collect::<Vec<_>>(), ["nl"]);
}

#[test]
fn the_beginning_gives_title_day_and_name() {
    let long = "Le Syndicat des locataires et le CPAS invitent la presse à une rencontre";
    let content = p("Communiqué de presse") + &p("Bruxelles, le 14 novembre 2023") + &styled("Titre1", long) + &p(INTRO);
    let imported = taken(&word(&content));
    assert_eq!(imported.stem, "2023-11-14-le-syndicat-des-locataires-et-le-cpas");
    assert_eq!(front(&imported, "fr"), format!("title: {long}\ndate: 2023-11-14\ndraft: true\n"));
    assert_eq!(body(&imported, site(), "fr"), INTRO);
    let content = p("Bruxelles, le 14 novembre 2023 / Brussel, 14 november 2023") + &p(INTRO) + &p(INTRO_NL);
    let imported = taken(&word(&content));
    assert!(["fr", "nl"].iter().all(|code| front(&imported, code).contains("date: 2023-11-14\n")));
    assert_eq!((body(&imported, site(), "fr").as_str(), body(&imported, site(), "nl").as_str()), (INTRO, INTRO_NL));
    // A day inside a sentence is not that of the release, and an embargo is said to be one.
    let imported = taken(&word(&(p("Embargo : 14/11/2023") + &styled("Titre", "Titre : « un » #2") + &p(INTRO))));
    let front = front(&imported, "fr");
    assert!(front.starts_with("title: \"Titre : « un » #2\"\ndate: 2024-03-01\n"), "{front}");
    assert_eq!(imported.notes.iter().map(|n| n.id).collect::<Vec<_>>(), ["import-no-day", "import-embargo"]);
    assert!(body(&imported, site(), "fr").starts_with("Embargo"));
}

#[test]
fn pictures_lie_beside_the_text_under_names_of_ours() {
    let drawing = |id: &str, alt: &str| {
        format!(
            "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"{alt}\"/><a:blip r:embed=\"{id}\"/></wp:inline></w:drawing></w:r></w:p>"
        )
    };
    let content =
        p(INTRO) + &drawing("p1", "La salle [A]") + &drawing("p1", "") + &drawing("p2", "x") + &drawing("far", "x") + &drawing("up", "x");
    let imported = taken(&word(&content));
    assert_eq!(imported.pictures.iter().map(|(n, b)| (n.as_str(), b.len())).collect::<Vec<_>>(), [("image-1.png", picture(3, 2).len())]);
    assert_eq!(body(&imported, site(), "fr"), format!("{INTRO}\n\n![La salle \\[A\\]](image-1.png)\n\n![](image-1.png)"));
    assert_eq!(
        imported.notes.iter().map(|n| n.id).collect::<Vec<_>>(),
        ["import-no-day", "import-no-title", "import-pictures-left", "import-pictures-silent"]
    );
    let paths: Vec<String> = imported.files(site()).into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["content/press/2024-03-01/index.fr.md", "content/press/2024-03-01/image-1.png"]);
}

#[test]
fn hostile_files_are_refused_in_words() {
    let whole = word(&p(INTRO));
    let refused = |bytes: &[u8]| import(bytes, site(), &options()).err();
    let with = |name: &str, bytes: &[u8]| zipped(&[("word/document.xml", document(&p(INTRO)).as_bytes()), (name, bytes)]);
    let xml = |text: &str| zipped(&[("word/document.xml", text.as_bytes())]);
    let many: Vec<(String, Vec<u8>)> = (0..MAX_ENTRIES + 1_000).map(|i| (format!("x{i}"), Vec::new())).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(n, b)| (n.as_str(), b.as_slice())).collect();
    let old: Vec<u8> = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain([0; 600]).collect();
    let locked: Vec<u8> = old.iter().copied().chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let deep = format!("{}{}", "<w:sdt>".repeat(100_000), "</w:sdt>".repeat(100_000));
    let doctype =
        format!("<!DOCTYPE w [<!ENTITY a \"aaaa\">]>{}", document(&p(INTRO)).replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", ""));
    let cases: Vec<(&str, Vec<u8>, ImportError)> = vec![
        ("nothing", Vec::new(), ImportError::NotWord),
        ("a text", b"Bonjour".to_vec(), ImportError::NotWord),
        ("an old Word file", old, ImportError::OldWord),
        ("with a password", locked, ImportError::Encrypted),
        ("an OpenDocument", zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text")]), ImportError::OpenDocument),
        ("a spreadsheet", zipped(&[("xl/workbook.xml", b"<workbook/>")]), ImportError::NotWord),
        ("cut in two", whole[..whole.len() / 2].to_vec(), ImportError::Broken),
        ("too large", [b"PK".to_vec(), vec![0; MAX_FILE]].concat(), ImportError::Large),
        ("too many parts", zipped(&many), ImportError::Entries),
        ("a bomb", with("word/styles.xml", &vec![b' '; 110_000_000]), ImportError::Bomb),
        ("a bomb that is read", xml(&document(&" ".repeat(60_000_000))), ImportError::Bomb),
        ("deep", xml(&document(&deep)), ImportError::Deep),
        ("entities", xml(&doctype), ImportError::Entities),
        ("an unknown entity", xml(&document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")), ImportError::Entities),
        ("half of its XML", xml("<w:document><w:body><w:p>"), ImportError::Broken),
        ("wrong ends", xml("<w:document ><w:body></w:p></w:document>"), ImportError::Broken),
        ("no text at all", word(""), ImportError::Empty),
        ("no language", word(&p("12345")), ImportError::NoLanguage),
        ("too many paragraphs", word(&"<w:p/>".repeat(MAX_PARAGRAPHS + 1)), ImportError::Long),
        ("too much text", word(&p(&(0..200_000).map(|i| format!("mot{i} ")).collect::<String>())), ImportError::Long),
    ];
    let words = diptych::report::Words::load("en").expect("English");
    for (name, bytes, wanted) in cases {
        assert!(!words.text(&wanted.text()).starts_with("import-"), "{name} has words");
        assert_eq!(refused(&bytes), Some(wanted), "{name}");
    }
    // Names that would leave a folder are names like any other: nothing is unpacked under them.
    for name in ["../../evil.fr.md", "/etc/passwd", "C:\\evil", "word\\..\\x"] {
        assert_eq!(refused(&with(name, b"x")), None, "{name}");
    }
    // Much of anything is only much.
    let attributes: String = (0..50_000).map(|i| format!(" a{i}=\"x\"")).collect();
    let fields = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(20_000);
    for content in
        [format!("<w:p{attributes}>{}</w:p>", r(INTRO)), format!("<w:p>{fields}</w:p>{}", p(INTRO)), p(&"*[<".repeat(20_000)) + &p(INTRO)]
    {
        assert_eq!(refused(&word(&content)), None);
    }
}

fn diptych(folder: &std::path::Path, arguments: &[&str]) -> (i32, String, String) {
    let run =
        Command::new(env!("CARGO_BIN_EXE_diptych")).args(arguments).current_dir(folder).env("LANG", "C").env_remove("LC_ALL").output();
    let run = run.expect("run");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (run.status.code().expect("a code"), text(&run.stdout), text(&run.stderr))
}

#[test]
fn the_command_writes_the_pair_shows_what_is_wrong_and_writes_over_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &[SITE]);
    std::fs::write(folder.path().join("a.docx"), ATELIERS).expect("written");
    let (code, out, err) = diptych(folder.path(), &["import", "a.docx", "--name", "ateliers"]);
    assert_eq!(code, 0, "{out}{err}");
    assert!(
        out.contains("content/press/ateliers.fr.md, content/press/ateliers.nl.md") && out.contains("diptych confirm press/ateliers"),
        "{out}"
    );
    let text = std::fs::read_to_string(folder.path().join("content/press/ateliers.nl.md")).expect("written");
    // Nothing that is there is touched, in this form or the other.
    let (code, _, err) = diptych(folder.path(), &["import", "a.docx", "--name", "ateliers"]);
    assert!(code == 2 && err.contains("content/press/ateliers.fr.md") && err.contains("already"), "{code} {err}");
    std::fs::remove_file(folder.path().join("content/press/ateliers.fr.md")).expect("gone");
    let (code, _, err) = diptych(folder.path(), &["import", "a.docx", "--name", "ateliers"]);
    assert!(code == 2 && err.contains("ateliers.nl.md"), "{code} {err}");
    assert!(!folder.path().join("content/press/ateliers.fr.md").exists());
    assert_eq!(std::fs::read_to_string(folder.path().join("content/press/ateliers.nl.md")).expect("there"), text);
    // One side, and a date that differs: the check says so.
    let content = word(&(styled("Titre1", "Un titre en français") + &p(INTRO)));
    std::fs::write(folder.path().join("b.docx"), content).expect("written");
    let (code, out, err) = diptych(folder.path(), &["import", "b.docx", "--kind", "page", "--name", "seul"]);
    assert!(code == 1 && err.contains("pair/missing-page") && out.contains("write content/seul.nl.md"), "{code} {out}{err}");
    assert!(!err.contains("ateliers"), "{err}");
    std::fs::remove_file(folder.path().join("content/seul.fr.md")).expect("gone");
    let content = word(&(p(&format!("{INTRO} Le 15 janvier 2024.")) + &p(&format!("{INTRO_NL} Op 16 januari 2024."))));
    std::fs::write(folder.path().join("c.docx"), content).expect("written");
    let (code, _, err) = diptych(folder.path(), &["import", "c.docx", "--kind", "page", "--name", "deux"]);
    assert!(code == 1 && err.contains("fact/date"), "{code} {err}");
    for (arguments, said) in [
        (["import", "none.docx", "--name", "x"], "none.docx"),
        (["import", "content/site.yaml", "--name", "x"], "Save as"),
        (["import", "a.docx", "--name", "É x"], "could be “e-x”"),
    ] {
        let (code, _, err) = diptych(folder.path(), &arguments);
        assert!(code == 2 && err.contains(said), "{err}");
    }
}

#[test]
fn files_are_written_all_or_none() {
    use diptych::emit::{NewFileError, write_new};
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &[("content/press/x/image-1.png", "old")]);
    let files =
        ["content/press/x/index.fr.md", "content/press/y/a.md", "content/press/x/image-1.png"].map(|p| (p.to_owned(), b"new".to_vec()));
    assert!(matches!(write_new(folder.path(), &files, &[]), Err(NewFileError::Exists(_))));
    let left: Vec<String> = walkdir::WalkDir::new(folder.path())
        .sort_by_file_name()
        .into_iter()
        .flatten()
        .skip(1)
        .map(|e| e.file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(left, ["content", "press", "x", "image-1.png"]);
    assert_eq!(std::fs::read_to_string(folder.path().join("content/press/x/image-1.png")).expect("there"), "old");
    assert!(write_new(folder.path(), &files[..2], &[]).is_ok());
}

/// A string that Markdown might read otherwise, without what the spelling of a language changes.
const AWKWARD: &str = "[a-zé0-9 *_\\[\\]<>&;#+=|~`!(){}.:/\\\\^$@-]{1,60}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_only_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = import(&bytes, site(), &options());
        let _ = import(&[b"PK\x03\x04".as_slice(), &bytes].concat(), site(), &options());
        let _ = import(&zipped(&[("word/document.xml", &bytes)]), site(), &options());
    }

    #[test]
    fn a_file_that_was_tampered_with_does_no_harm(at in 0..ATELIERS.len(), byte in any::<u8>(), cut in 0..ATELIERS.len()) {
        let mut bytes = ATELIERS.to_vec();
        bytes[at] = byte;
        let _ = import(&bytes, site(), &options());
        let _ = import(&bytes[..cut], site(), &options());
    }

    #[test]
    fn elements_in_any_order_do_no_harm(picks in proptest::collection::vec((0..24usize, any::<bool>()), 0..80)) {
        const NAMES: [&str; 24] = ["p", "r", "t", "tbl", "tr", "tc", "pPr", "rPr", "numPr", "numId w:val=\"2\"", "ilvl w:val=\"9\"", "b", "hyperlink r:id=\"web\"", "fldSimple w:instr=\"HYPERLINK x\"", "fldChar w:fldCharType=\"begin\"", "fldChar w:fldCharType=\"end\"", "footnoteReference w:id=\"2\"", "del", "AlternateContent", "Choice", "txbxContent", "gridSpan w:val=\"9\"", "br", "pStyle w:val=\"Titre1\""];
        let (mut content, mut open) = (String::new(), Vec::new());
        for (pick, close) in picks {
            content.push_str(&format!("<w:{}>Les mots de la commune et des locataires </w:{}>", NAMES[pick], "").replace("</w:>", ""));
            open.push(NAMES[pick].split(' ').next().unwrap_or_default());
            if close {
                open.pop().into_iter().for_each(|n| content.push_str(&format!("</w:{n}>")));
            }
        }
        open.into_iter().rev().for_each(|n| content.push_str(&format!("</w:{n}>")));
        let _ = import(&word(&content), site(), &options());
    }

    #[test]
    fn our_parser_reads_back_exactly_what_word_said(texts in proptest::collection::vec((AWKWARD, any::<bool>(), any::<bool>(), any::<bool>()), 1..5)) {
        let run = |(text, bold, italic, linked): &(String, bool, bool, bool)| {
            let look = format!("{}{}", if *bold { "<w:b/>" } else { "" }, if *italic { "<w:i/>" } else { "" });
            let run = r(text).replace("<w:r>", &format!("<w:r><w:rPr>{look}</w:rPr>"));
            if *linked { format!("<w:hyperlink r:id=\"web\">{run}</w:hyperlink>") } else { run }
        };
        let content = format!("{}{}<w:p>{}{}</w:p>", styled("Titre", "Le titre de la page"), p(INTRO), r("Dans la rue "), texts.iter().map(run).collect::<String>());
        let imported = taken(&word(&content));
        let text = body(&imported, site(), "fr");
        let (document, found) = markdown::parse(FileId(0), &text.to_owned().into(), 0..text.len());
        prop_assert!(found.is_empty(), "{text}");
        let words = document.texts().iter().skip(1).map(|(_, i)| plain(i)).collect::<Vec<_>>().join("¶");
        let squeezed = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ");
        let wanted = squeezed(&format!("Dans la rue {}", texts.iter().map(|t| t.0.as_str()).collect::<String>())).replace("...", "…");
        let fold = |t: &str| squeezed(&t.replace(['\u{a0}', '\u{202f}'], " ")).replace("...", "…");
        prop_assert_eq!(fold(&words), fold(&wanted), "{}", text);
    }
}
