//! What a site looks like and says of itself: colours, fonts, cards, terms, statements, and what servers are told.

use crate::support::{build, build_at, check_at, page, report, short};
use diptych::Compiled;
use diptych::report::ReportFormat;

const SITE: &str = "title: { fr: Essai, nl: Proef }\nbase_url: https://essai.example\nlanguages: [fr, nl]\n";
const NOW: &str = "2024-01-15T12:00:00Z";

fn with_site<'a>(site: &'a str, files: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    std::iter::once(("content/site.yaml", site)).chain(files.iter().copied()).collect()
}

fn asset(compiled: &Compiled, start: &str) -> Vec<u8> {
    compiled.artifacts.iter().find(|a| a.path.as_str().starts_with(start)).expect("the asset").body.clone()
}

fn style(compiled: &Compiled) -> String {
    String::from_utf8(asset(compiled, "assets/style.")).expect("text")
}

#[test]
fn an_accent_is_held_against_what_is_read_with_it() {
    let dark = format!("{SITE}theme: {{ accent: \"#0b4f6c\" }}\n");
    let (sources, compiled) = build(&with_site(&dark, &[]));
    assert_eq!(short(&sources, &compiled), "");
    assert!(style(&compiled).contains("--accent:light-dark(#0b4f6c,#"), "{}", &style(&compiled)[..400]);
    let pale = format!("{SITE}theme: {{ accent: \"#ffcc00\" }}\n");
    let (sources, compiled) = check_at(&with_site(&pale, &[]), NOW);
    let found = short(&sources, &compiled);
    assert!(found.starts_with("content/site.yaml:4:18: error[theme/contrast]"), "{found}");
    assert!(found.contains("(#ffcc00)") && found.contains("a contrast of 1.4, and at least 4.5"), "{found}");
    // The colour that the message names passes.
    let near = found.rsplit('#').next().expect("a colour").trim_end_matches(|c: char| !c.is_ascii_hexdigit());
    let mended = format!("{SITE}theme: {{ accent: \"#{near}\" }}\n");
    let (sources, compiled) = check_at(&with_site(&mended, &[]), NOW);
    assert_eq!(short(&sources, &compiled), "");
}

#[test]
fn each_scheme_can_have_its_own_accent() {
    let site = format!("{SITE}theme: {{ accent: {{ light: \"#0b4f6c\", dark: \"#123456\" }} }}\n");
    let (sources, compiled) = check_at(&with_site(&site, &[]), NOW);
    let found = short(&sources, &compiled);
    assert!(found.contains("theme/contrast") && found.contains("in the dark scheme") && found.lines().count() == 1, "{found}");
}

#[test]
fn a_theme_changes_only_what_it_names() {
    let site = format!("{SITE}theme: {{ name: ours }}\n");
    let theme = "colours:\n  paper: { light: \"#ffffff\", dark: \"#000000\" }\n";
    let title = "<header class=\"ours\"><h1>{{ page.title }}</h1></header>\n";
    let files = [("themes/ours/theme.yaml", theme), ("themes/ours/templates/partials/title.html", title)];
    let (sources, compiled) = build(&with_site(&site, &files));
    assert_eq!(short(&sources, &compiled), "");
    assert!(style(&compiled).contains("--paper:light-dark(#ffffff,#000000)") && style(&compiled).contains("--ink:light-dark(#1b1714,"));
    assert!(page(&compiled, "fr/accessibilite/index.html").contains("<header class=\"ours\">"));
    let (sources, compiled) = check_at(&with_site(&site, &[("themes/ours/theme.yaml", "colours:\n  paper: \"#777777\"\n")]), NOW);
    let found = short(&sources, &compiled);
    assert!(found.starts_with("themes/ours/theme.yaml:2:10: error[theme/contrast]"), "{found}");
}

#[test]
fn a_name_that_no_template_knows_is_shown_with_those_that_there_are() {
    let site = format!("{SITE}theme: {{ name: ours }}\n");
    let files = [("themes/ours/templates/partials/title.html", "<h1>{{ page.titel }}</h1>\n")];
    let (sources, compiled) = check_at(&with_site(&site, &files), NOW);
    let found = short(&sources, &compiled);
    assert!(found.starts_with("themes/ours/templates/partials/title.html:1:"), "{found}");
    assert!(found.contains("error[theme/template]"), "{found}");
    let long = report(ReportFormat::Human, &sources, &compiled);
    assert!(long.contains("titel") && long.contains("title") && long.contains("longest_word"), "it names what there is: {long}");
}

/// The place in the menu is told for the page of a section, for those below it, and for no other.
#[test]
fn what_the_pages_of_a_section_share_knows_the_section() {
    let site = format!("{SITE}theme: {{ name: ours }}\n");
    let menu = "<p class=\"mine\">{{ section.id }}-{{ section.top }}</p>\n";
    let release = "---\ntitle: A\ndate: 2024-01-01\n---\n\nA.\n";
    let aside = "---\ntitle: B\n---\n\nB.\n";
    let files = [
        ("themes/ours/templates/shared/menu.html", menu),
        ("content/press/a.fr.md", release),
        ("content/press/a.nl.md", release),
        ("content/aside.fr.md", aside),
        ("content/aside.nl.md", aside),
    ];
    let (_, compiled) = build_at(&with_site(&site, &files), NOW);
    let menu_of = |path: &str| {
        let html = page(&compiled, path);
        let mine = html.split("<p class=\"mine\">").nth(1).expect("the menu").split('<').next().expect("its words").to_owned();
        (mine, html.matches("aria-current=\"page\"").count())
    };
    assert_eq!(menu_of("fr/presse/index.html"), ("press-true".to_owned(), 0));
    assert_eq!(menu_of("nl/pers/a/index.html"), ("press-false".to_owned(), 0));
    assert_eq!(menu_of("fr/aside/index.html"), ("-false".to_owned(), 0));
    assert_eq!(menu_of("fr/404.html"), ("-false".to_owned(), 0));
    assert_eq!(menu_of("fr/accessibilite/index.html"), ("accessibility-true".to_owned(), 1), "the foot tells where one is");
}

#[test]
fn what_pages_share_cannot_name_one_of_them() {
    let site = format!("{SITE}theme: {{ name: ours }}\n");
    let files = [("themes/ours/templates/shared/menu.html", "<p>{{ site.title }}</p>\n<p>{{ page.title }}</p>\n")];
    let (sources, compiled) = check_at(&with_site(&site, &files), NOW);
    let found = short(&sources, &compiled);
    assert!(found.starts_with("themes/ours/templates/shared/menu.html:2:") && found.contains("error[theme/template]"), "{found}");
    assert_eq!(found.lines().count(), 1, "it is said once: {found}");
}

#[test]
fn a_font_that_is_none_is_a_finding() {
    let site = format!("{SITE}theme: {{ name: ours }}\n");
    let css = "@font-face{font-family:Ours;src:url(Ours.ttf)}\n";
    let files = [("themes/ours/assets/style.css", css), ("themes/ours/fonts/Ours.ttf", "no font")];
    let (sources, compiled) = check_at(&with_site(&site, &files), NOW);
    let found = short(&sources, &compiled);
    assert!(found.starts_with("themes/ours/assets/style.css:1:37: error[theme/font] the font “Ours.ttf” cannot be read"), "{found}");
}

#[test]
fn fonts_hold_what_the_site_shows_and_not_a_letter_of_what_is_held_back() {
    let release = |embargo: &str| format!("---\ntitle: Ștefănescu\ndate: 2024-01-01\n{embargo}---\n\nȘtefănescu.\n");
    let fonts = |text: &str| {
        let files = [("content/press/a.fr.md", text), ("content/press/a.nl.md", text)];
        let (sources, compiled) = build_at(&with_site(SITE, &files), NOW);
        assert!(!compiled.has_errors(), "{}", short(&sources, &compiled));
        asset(&compiled, "assets/HankenGrotesk-Regular.")
    };
    let (_, without) = build_at(&with_site(SITE, &[]), NOW);
    let without = asset(&without, "assets/HankenGrotesk-Regular.");
    assert!(fonts(&release("")).len() > without.len());
    assert_eq!(fonts(&release("embargo: 2030-01-01T00:00+01:00\n")), without);
}

const GLOSSARY: &str = "- fr: CPAS\n  nl: OCMW\n  definition: { fr: Un centre., nl: Een centrum. }\n- { fr: SLRB, nl: BGHM }\n";

#[test]
fn a_term_is_explained_where_it_stands_first() {
    let fr = "---\ntitle: Le CPAS\n---\n\n## Le CPAS\n\nLe CPAS, encore le CPAS, et [le CPAS](/fr/). La SLRB.\n\nEt les CPAS.\n";
    let nl = "---\ntitle: Het OCMW\n---\n\n## Het OCMW\n\nHet OCMW, nog eens het OCMW, en [het OCMW](/nl/). De BGHM.\n\nEn de OCMW’s.\n";
    let files = [("i18n/glossary.yaml", GLOSSARY), ("content/a.fr.md", fr), ("content/a.nl.md", nl)];
    let (sources, compiled) = build(&with_site(SITE, &files));
    assert_eq!(short(&sources, &compiled), "");
    let html = page(&compiled, "fr/a/index.html");
    let link = "<a class=\"term\" href=\"/fr/lexique/#term-cpas\">CPAS</a>";
    assert!(html.contains(&format!("<p>Le {link}, encore le CPAS, et <a href=\"/fr/\">le CPAS</a>. La SLRB.</p>")), "{html}");
    assert_eq!(html.matches("class=\"term\"").count(), 1, "once, not in headings and links, and only what has a definition");
    assert!(page(&compiled, "fr/lexique/index.html").contains("id=\"term-cpas\""));
    assert!(page(&compiled, "nl/a/index.html").contains("<a class=\"term\" href=\"/nl/woordenlijst/#term-ocmw\">OCMW</a>"));
}

#[test]
fn a_term_of_the_other_language_says_so_by_itself() {
    let fr = "---\ntitle: Un\n---\n\nLe CPAS (OCMW) est là.\n";
    let nl = "---\ntitle: Een\n---\n\nHet OCMW (CPAS) is daar.\n";
    let files = [("i18n/glossary.yaml", GLOSSARY), ("content/a.fr.md", fr), ("content/a.nl.md", nl)];
    let (sources, compiled) = build(&with_site(SITE, &files));
    assert_eq!(short(&sources, &compiled), "");
    assert!(page(&compiled, "fr/a/index.html").contains("(<span lang=\"nl-BE\">OCMW</span>) est"));
    assert!(page(&compiled, "nl/a/index.html").contains("(<span lang=\"fr-BE\">CPAS</span>) is"));
}

#[test]
fn a_word_that_is_a_term_of_both_languages_is_at_home_in_both() {
    let glossary = "- { fr: PCS, nl: PSC }\n- { fr: CSP, nl: PCS }\n";
    let text = |title: &str| format!("---\ntitle: {title}\n---\n\n2024: PCS.\n");
    let (fr, nl) = (text("Un"), text("Een"));
    let files = [("i18n/glossary.yaml", glossary), ("content/a.fr.md", fr.as_str()), ("content/a.nl.md", nl.as_str())];
    let (_, compiled) = build(&with_site(SITE, &files));
    for page_of in ["fr/a/index.html", "nl/a/index.html"] {
        assert!(page(&compiled, page_of).contains("PCS.</p>") && !page(&compiled, page_of).contains("<span lang"), "{page_of}");
    }
}

#[test]
fn a_statement_says_what_is_known_and_no_more() {
    let (_, compiled) = build(&[]);
    assert!(page(&compiled, "fr/accessibilite/index.html").contains("n’a pas encore été évaluée"));
    assert!(page(&compiled, "nl/toegankelijkheid/index.html").contains("Contactadres nog te bepalen."));
    let statement = "status: partial\ndate: 2023-12-01\nmethod: self\nissues:\n  - { fr: Une vidéo est sans sous-titres., nl: Een video heeft geen ondertitels. }\ncontact: acces@essai.example\nauthority: { name: { fr: Unia, nl: Unia }, url: \"https://www.unia.be/\" }\n";
    let (sources, compiled) = build_at(&with_site(SITE, &[("content/accessibility.yaml", statement)]), NOW);
    assert_eq!(short(&sources, &compiled), "");
    let html = page(&compiled, "fr/accessibilite/index.html").replace('\u{a0}', " ");
    for words in [
        "partiellement conforme",
        "<li>Une vidéo est sans sous-titres.</li>",
        "établie le 1er décembre 2023. Les organisateurs ont évalué",
        "mailto:acces@essai.example",
        "https://www.unia.be/",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    for name in ["fr/index.html", "nl/404.html", "index.html"] {
        let html = page(&compiled, name);
        assert!(html.contains("/accessibilite/") || html.contains("/toegankelijkheid/"), "{name} links to the statement");
        assert!(html.contains("/vie-privee/") || html.contains("/privacy/"), "{name} links to the privacy page");
    }
}

#[test]
fn an_old_statement_is_a_warning_and_never_an_error() {
    let files = with_site(SITE, &[("content/accessibility.yaml", "date: 2023-01-14\n")]);
    let (sources, compiled) = check_at(&files, NOW);
    let found = short(&sources, &compiled);
    assert!(found.starts_with("content/accessibility.yaml:1:7: warning[accessibility/outdated]") && !compiled.has_errors(), "{found}");
    let (sources, compiled) = check_at(&with_site(SITE, &[("content/accessibility.yaml", "date: 2023-01-15\n")]), NOW);
    assert_eq!(short(&sources, &compiled), "");
}

#[test]
fn somebody_unknown_cannot_be_told() {
    let files = with_site(SITE, &[("content/accessibility.yaml", "contact: nobody\nstatus: perfect\n")]);
    let (sources, compiled) = check_at(&files, NOW);
    let found = short(&sources, &compiled);
    assert!(
        found.contains("accessibility.yaml:1:10: error[reference/unknown]")
            && found.contains("accessibility.yaml:2:9: error[schema/value]"),
        "{found}"
    );
}

#[test]
fn servers_are_told_the_same() {
    let site = SITE.replace("https://essai.example", "https://essai.example/sous");
    let (_, compiled) = build(&with_site(&site, &[]));
    for file in ["_headers", ".htaccess", ".server/nginx.conf", ".server/Caddyfile"] {
        let text = page(&compiled, file);
        assert!(
            text.contains("default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'"),
            "{file}: {text}"
        );
        for words in ["text/calendar", "max-age=31536000, immutable", "Strict-Transport-Security", "/sous/"] {
            assert!(text.contains(words), "{file} lacks {words}: {text}");
        }
        assert!(!text.contains("unsafe"), "{file}");
    }
    let scripted = format!("{SITE}theme: {{ copy_button: true }}\n");
    let (_, compiled) = build(&with_site(&scripted, &[]));
    assert!(page(&compiled, "_headers").contains("script-src 'self'; connect-src 'self'"));
}

#[cfg(feature = "pdf")]
#[test]
fn every_page_has_a_card_of_its_own() {
    let files =
        with_site(SITE, &[("content/a.fr.md", "---\ntitle: Un\n---\n\nTexte.\n"), ("content/a.nl.md", "---\ntitle: Een\n---\n\nTekst.\n")]);
    let sources = crate::support::sources(&files, NOW);
    let compiled = diptych::compile(&sources, &diptych::model::resolve::Settings::default());
    for (name, card) in [
        ("index.html", "card.png"),
        ("404.html", "card.png"),
        ("fr/index.html", "fr/card.png"),
        ("fr/404.html", "fr/card.png"),
        ("nl/a/index.html", "nl/a/card.png"),
    ] {
        let html = page(&compiled, name);
        assert!(html.contains(&format!("<meta property=\"og:image\" content=\"https://essai.example/{card}\">")), "{name}: {html}");
        assert!(html.contains("og:image:alt") && html.contains("summary_large_image"), "{name}");
        let png = &compiled.artifacts.iter().find(|a| a.path.as_str() == card).expect("the card").body;
        // The width and height of a PNG stand at its 17th byte.
        assert_eq!((&png[16..20], &png[20..24]), (1200u32.to_be_bytes().as_slice(), 630u32.to_be_bytes().as_slice()), "{card}");
    }
    let without = diptych::compile(&sources, &crate::support::quick());
    assert!(without.artifacts.iter().all(|a| !a.path.as_str().ends_with("card.png")));
    assert!(!page(&without, "fr/index.html").contains("og:image"));
}
