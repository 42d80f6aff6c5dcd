//! What is too large, too deep or too much is refused in words, and what is only much is taken: no text costs more than it is long.

use crate::support::{NOW, SITE, build, check_at, instant, quick, short, sources, write};
use diptych::base::OutputPath;
use diptych::compile;
use diptych::output::{Artifact, Forgetful, siblings};
use diptych::sources::{MAX_DATA, MAX_TEXT, Sources};
use std::time::{Duration, Instant};

/// How long anything here may take, in a build without an optimiser on a busy machine; what is quadratic takes much longer.
const PATIENCE: Duration = Duration::from_secs(60);

const PAGE: &str = "---\ntitle: Titre\n---\n";

/// The findings of a site with this text as a page in both languages.
fn page(text: &str) -> String {
    let (sources, compiled) = check_at(&[("content/a.fr.md", text), ("content/a.nl.md", text)], NOW);
    short(&sources, &compiled)
}

/// The findings of a site on the disk.
fn on_disk(files: &[(&str, &str)]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &[SITE]);
    write(folder.path(), files);
    let sources = Sources::load(folder.path(), instant(NOW)).expect("content/");
    short(&sources, &compile(&sources, &quick()))
}

#[test]
fn a_file_is_two_megabytes_at_most_and_a_data_file_twelve() {
    let text = format!("{PAGE}{}", "mot ".repeat(MAX_TEXT as usize / 4));
    let found = on_disk(&[("content/a.fr.md", &text), ("content/a.nl.md", &text)]);
    assert!(found.contains("content/a.fr.md:1:1: error[file/size]") && found.contains("2.0 MB"), "{found}");
    let data = format!("# {}\n", "x".repeat(MAX_DATA as usize));
    let found = on_disk(&[("content/schedule.yaml", &data)]);
    assert!(found.contains("content/schedule.yaml:1:1: error[file/size]"), "{found}");
}

#[test]
fn a_front_matter_is_sixty_four_kilobytes_at_most() {
    let long = format!("---\ntitle: Titre\n{}---\n", "# une remarque qui ne finit pas\n".repeat(2_100));
    assert!(page(&long).contains("error[meta/front-matter]"), "{}", page(&long));
    let short = format!("---\ntitle: Titre\n{}---\n", "# une remarque qui ne finit pas\n".repeat(1_900));
    assert!(!page(&short).contains("meta/front-matter"));
}

#[test]
fn what_lies_too_deep_is_said_and_overflows_nothing() {
    let many = |text: &str| text.repeat(100_000);
    for (yaml, rule) in [
        (format!("a: {}", many("[")), "yaml/syntax"),
        (format!("a: {}", many("{a: ")), "yaml/syntax"),
        (many("- "), "yaml/syntax"),
        ((0..1_000).map(|i| format!("{}a:\n", " ".repeat(i))).collect(), "yaml/syntax"),
        ("a: &x [1]\nb: [*x, *x]\n".to_owned(), "yaml/syntax"),
        ("<<: {a: b}\n".to_owned(), "yaml/syntax"),
    ] {
        let (sources, compiled) = build(&[("content/contacts.yaml", &yaml)]);
        let found = short(&sources, &compiled);
        assert!(found.contains("content/contacts.yaml:"), "{found}");
        assert!(found.contains("error[yaml/") || found.contains("error[schema/"), "{rule}: {yaml:.40}\n{found}");
    }
    for (text, deep) in
        [(">", true), ("- ", true), ("*a **b ", false), ("[", false), ("![", false), ("`", false), ("\\[^a]", false), ("<a ", false)]
    {
        let found = page(&format!("{PAGE}{}x", many(text)));
        assert_eq!(found.contains("markdown/nesting"), deep, "{text}\n{found:.300}");
    }
}

#[test]
fn a_message_that_uses_a_message_that_uses_a_message_is_said_to_be_too_much() {
    let chain: String = (0..60_000).map(|i| format!("m{i} = {{ m{} }}\n", i + 1)).collect();
    for messages in [format!("skip-to-content = {{ m0 }}\n{chain}"), format!("skip-to-content = {{ m0 }}\n{chain}m60000 = x\n")] {
        let (sources, compiled) = check_at(&[("i18n/fr/messages.ftl", &messages)], NOW);
        assert!(short(&sources, &compiled).contains("error[message/cycle]"));
    }
    for deep in ["{", "F(", "F({ ", "{ F(\"}\", "] {
        let messages = format!("skip-to-content = {{ {}\n", deep.repeat(50_000));
        let (sources, compiled) = check_at(&[("i18n/fr/messages.ftl", &messages)], NOW);
        let found = short(&sources, &compiled);
        assert!(found.contains("i18n/fr/messages.ftl:1:") && found.contains("error[message/syntax]"), "{deep}: {found:.300}");
    }
}

/// A definition that is long and used often would make much of little (in the Markdown parsers of others it did).
#[test]
fn a_page_is_not_much_longer_than_its_text() {
    let address = format!("https://example.be/{}", "x".repeat(50_000));
    let texts = [
        format!("{PAGE}[a]: {address}\n\n{}\n", "[a] ".repeat(20_000)),
        format!("{PAGE}[a]: https://example.be/ \"{}\"\n\n{}\n", "t".repeat(50_000), "[a] ".repeat(20_000)),
        format!("{PAGE}|{}\n|{}\n{}", "a|".repeat(1_000), "-|".repeat(1_000), "|\n".repeat(2_000)),
        format!("{PAGE}{}\n\n[^a]: {}\n", "[^a] ".repeat(5_000), "mot ".repeat(5_000)),
    ];
    for text in texts {
        let started = Instant::now();
        let (_, compiled) = check_at(&[("content/a.fr.md", &text), ("content/a.nl.md", &text)], NOW);
        let size: usize = compiled.artifacts.iter().filter(|a| a.path.as_str().starts_with("fr/a/")).map(|a| a.body.len()).sum();
        assert!(size < 30 * text.len() + 100_000, "{size} bytes of {}: {:.60}", text.len(), &text[PAGE.len()..]);
        assert!(started.elapsed() < PATIENCE, "{:?}: {:.60}", started.elapsed(), &text[PAGE.len()..]);
    }
}

/// A page of a megabyte in which one letter comes over and over once took Brotli five seconds; four take twenty.
#[test]
fn much_of_one_letter_is_compressed_in_little_time() {
    let path = OutputPath::new(["fr/index.html"]);
    let body: String = (1..3000).map(|n| "`".repeat(n) + " ").collect();
    let started = Instant::now();
    let made = siblings(&Artifact { path, body: body.into_bytes(), lang: None, origin: Vec::new() }, |_| false, &Forgetful);
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
    assert_eq!(made.len(), 2);
}

/// What has made other parsers of Markdown take a time that grows with the square of the text.
#[test]
fn much_of_anything_is_read_in_little_time() {
    for piece in [
        "[",
        "]",
        "[a](",
        "![[",
        "*a_ ",
        "**a*",
        "_a__ ",
        "`a``",
        "<",
        "<!--",
        "<?x ",
        "<![CDATA[",
        "a\\\n",
        "&amp",
        "[^a]",
        "[a]: b\n",
        "| ",
        "~~a ",
        "1) ",
        "> * ",
        "\t- ",
        "# #",
        "{#a} ",
        "[x]{lang=",
        "a@b.",
        "02 1",
        "1.2.",
        "12/",
        "« ",
        "https://a.b/(",
    ] {
        let text = format!("{PAGE}{}\n", piece.repeat(30_000 / piece.len()));
        let started = Instant::now();
        page(&text);
        assert!(started.elapsed() < PATIENCE, "{piece:?}: {:?}", started.elapsed());
    }
}

#[test]
fn names_that_are_one_on_some_disk_or_in_some_form_of_unicode_are_told_with_both_files() {
    for (one, other) in [
        ("été", "e\u{301}te\u{301}"),
        ("Programme", "programme"),
        ("straße", "strasse"),
        ("œuvre", "oeuvre"),
        ("a_b", "a-b"),
        ("ＡＢ", "ab"),
    ] {
        let files: Vec<(String, &str)> =
            [one, other].iter().flat_map(|name| ["fr", "nl"].map(|code| (format!("content/{name}.{code}.md"), PAGE))).collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        let (sources, compiled) = check_at(&files, NOW);
        let told: Vec<String> = compiled
            .diagnostics
            .iter()
            .filter(|d| d.rule.id == "url/collision")
            .flat_map(|d| &d.labels)
            .map(|label| sources.file(label.span.file).path.clone())
            .collect();
        for (path, _) in &files {
            assert!(told.iter().any(|t| t == path), "{path} is not among {told:?}");
        }
    }
}

#[test]
fn files_that_differ_by_case_alone_are_told_with_both() {
    let page = "---\ntitle: Titre\n---\n\n[un](plan.pdf) [deux](Plan.pdf)\n";
    let sources =
        sources(&[("content/a.fr.md", page), ("content/a.nl.md", page), ("content/plan.pdf", "%PDF"), ("content/Plan.pdf", "%PDF")], NOW);
    let found = compile(&sources, &quick()).diagnostics;
    let collision = found.iter().find(|d| d.rule.id == "url/collision").expect("told");
    let files: Vec<&str> = collision.labels.iter().map(|l| sources.file(l.span.file).path.as_str()).collect();
    assert_eq!(files, ["content/Plan.pdf", "content/plan.pdf"]);
}

#[test]
fn a_picture_of_too_many_pixels_is_refused_by_its_header() {
    // A PNG that says to be 100,000 by 100,000, and holds nothing.
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\x86\xa0\0\x01\x86\xa0\x08\x02\0\0\0".to_vec();
    png.extend([0x3a, 0xd3, 0x55, 0x1d]);
    let text = "---\ntitle: Titre\n---\n\n![Une image](x.png)\n";
    let site = SITE.1.as_bytes();
    let files: [(&str, &[u8]); 4] =
        [("content/site.yaml", site), ("content/a.fr.md", text.as_bytes()), ("content/a.nl.md", text.as_bytes()), ("content/x.png", &png)];
    let sources = Sources::from_files(files, instant(NOW));
    let found = short(&sources, &compile(&sources, &quick()));
    assert!(found.contains("content/a.fr.md:5:1: error[image/unreadable]"), "{found}");
}
