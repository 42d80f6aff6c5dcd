//! What was published against tools of this kind, tried on this one: each test is named after the advisory that it repeats.
//!
//! Its comment says what happened there. Those that cannot be repeated, because there is no such thing here, are in SECURITY.md.

use crate::preview::{Preview, SITE};
use crate::support::{NOW, build, check_at, instant, page, quick, report, short, write};
use diptych::report::ReportFormat;
use diptych::sources::Sources;
use diptych::{Compiled, compile};
use std::path::Path;
use std::time::{Duration, Instant};

const PAGE: &str = "---\ntitle: Titre\n---\n\n";

/// The findings of a site with this text in both languages, and what was made all the same.
fn text(body: &str) -> (String, Compiled) {
    let whole = format!("{PAGE}{body}\n");
    let (sources, compiled) = check_at(&[("content/a.fr.md", &whole), ("content/a.nl.md", &whole)], NOW);
    (short(&sources, &compiled), compiled)
}

/// The pages of a site, one after the other.
fn pages(compiled: &Compiled) -> String {
    let pages = compiled.artifacts.iter().filter(|a| a.path.as_str().ends_with(".html"));
    pages.map(|a| String::from_utf8_lossy(&a.body).into_owned()).collect()
}

/// The preview of a site beside which and in which secrets lie.
fn guarded() -> (tempfile::TempDir, Preview) {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("site");
    write(&root, SITE);
    write(folder.path(), &[("secret.txt", SECRET), ("secret.html", SECRET), ("site-private/secret.html", SECRET)]);
    write(
        &root,
        &[
            (".env", SECRET),
            (".env.local", SECRET),
            ("key.pem", SECRET),
            ("content/.env", SECRET),
            ("content/notes.txt", SECRET),
            ("page.html", SECRET),
        ],
    );
    let preview = Preview::open(&root, &[]);
    (folder, preview)
}

const SECRET: &str = "TOP-SECRET base_url";

/// Asks for each path; none is answered with a file.
fn none_is_answered(paths: &[&str]) {
    let (folder, preview) = guarded();
    let root = folder.path().join("site").display().to_string();
    for path in paths {
        let path = path.replace("{root}", &root);
        let answer = preview.get(&path);
        assert!(!answer.body.contains("TOP-SECRET"), "{path}");
        // What stands behind a `#` is not asked for.
        let asked = path.split(['#', '?']).next().unwrap_or_default();
        assert!(!(200..300).contains(&answer.status) || ["/", "/fr/"].contains(&asked), "{path}: {}", answer.status);
    }
}

// Hugo, CVE-2020-26284: programs of the current folder were started in place of those of the system (Windows).
#[cfg(unix)]
#[test]
fn cve_2020_26284() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), SITE);
    for name in ["pandoc", "git", "npm", "node", "asciidoctor", "sh", "postcss"] {
        for below in ["", "content/", "node_modules/.bin/"] {
            let path = format!("{below}{name}");
            write(folder.path(), &[(path.as_str(), "#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\n")]);
            std::fs::set_permissions(folder.path().join(&path), std::fs::Permissions::from_mode(0o755)).expect("set");
        }
    }
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_diptych"))
        .args(["build", "--now", NOW, "--without", "pdf,cards"])
        .current_dir(folder.path())
        .env("PATH", ".:content:node_modules/.bin")
        .output()
        .expect("run");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    for below in ["", "content/", "node_modules/.bin/"] {
        assert!(!folder.path().join(below).join("ran").exists(), "{below}");
    }
}

// Hugo, CVE-2024-32875: the titles of links and pictures were not escaped.
#[test]
fn cve_2024_32875() {
    let title = "\\\" onmouseover=alert(1) x=\\\"<script>alert(1)</script>";
    let (found, compiled) = text(&format!("[a](https://example.be \"{title}\") ![b](b.png \"{title}\")"));
    assert!(!found.contains("raw-html"), "{found}");
    let html = page(&compiled, "fr/a/index.html");
    assert!(!html.contains("<script>") && !html.contains("\" onmouseover"), "{html}");
}

// Hugo, CVE-2024-55601: attributes were not escaped in templates of the tool's own.
#[test]
fn cve_2024_55601() {
    let hostile = "x\" onload=\"alert(1)\" '><img src=x onerror=alert(1)>";
    let quoted = serde_json::to_string(hostile).expect("JSON");
    let site = format!("title: {{ fr: {quoted}, nl: {quoted} }}\nbase_url: https://example.be\nlanguages: [fr, nl]\n");
    let text = format!("---\ntitle: {quoted}\nsummary: {quoted}\ndate: 2023-11-14\n---\n\n## {}\n", hostile.replace('<', "\\<"));
    let schedule = format!(
        "venues:\n  v: {{ name: {quoted}, address: {quoted} }}\ndates:\n  - {{ id: a, title: {quoted}, summary: {quoted}, start: 2024-01-15T09:00, end: 2024-01-15T10:00, venue: v }}\n"
    );
    let contacts = format!("people:\n  - {{ id: p, name: {quoted}, role: {quoted}, press: true }}\n");
    let files = [
        ("content/site.yaml", site.as_str()),
        ("content/press/a.fr.md", &text),
        ("content/press/a.nl.md", &text),
        ("content/schedule.yaml", &schedule),
        ("content/contacts.yaml", &contacts),
    ];
    let (_, compiled) = build(&files);
    let html = pages(&compiled);
    assert!(html.contains("onload=&quot;alert(1)"), "it is shown: {:.2000}", html);
    assert!(!html.contains("onload=\"") && !html.contains("<img src=x"));
}

// Hugo, CVE-2026-35166: the targets of links and pictures were not escaped where no template wrote them.
#[test]
fn cve_2026_35166() {
    let hostile = "\" onmouseover=\"alert(1)\" x=\"";
    let body = format!(
        "[a](<https://example.be/{hostile}>) <https://example.be/{hostile}> ![b](<b.png{hostile}>)\n\n[c]: <https://example.be/?{hostile}>\n\n[c]"
    );
    let (_, compiled) = text(&body);
    let html = page(&compiled, "fr/a/index.html");
    assert!(!html.contains("\" onmouseover=") && !html.contains("onmouseover=\""), "{html}");
}

// Hugo, CVE-2026-50134: the language of a block of code was not escaped.
#[test]
fn cve_2026_50134() {
    let (_, compiled) = text("```\"><script>alert(1)</script>\ncode\n```\n\n~~~x\" onclick=\"alert(1)\ncode\n~~~");
    let html = page(&compiled, "fr/a/index.html");
    assert!(html.contains("code") && !html.contains("alert(1)"), "{html}");
}

// Hugo, CVE-2026-50133: HTML files among the content were published as they were, with their scripts.
#[test]
fn cve_2026_50133() {
    let files = [
        ("content/a.fr.md", "---\ntitle: Titre\n---\n\n[page](x.html) [dessin](x.svg) [suite](x.xhtml)\n"),
        ("content/a.nl.md", "---\ntitle: Titel\n---\n\n[pagina](x.html) [tekening](x.svg) [vervolg](x.xhtml)\n"),
        ("content/x.html", "<script>alert(1)</script>"),
        ("content/b.fr.html", "<script>alert(1)</script>"),
        ("content/x.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("content/x.xhtml", "<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>"),
    ];
    let (sources, compiled) = build(&files);
    assert_eq!(short(&sources, &compiled).matches("error[link/dead]").count(), 6);
    assert!(compiled.artifacts.iter().all(|a| !String::from_utf8_lossy(&a.body).contains("alert(1)")));
}

/// A site in which each of these links leads to a file outside of it.
#[cfg(unix)]
fn linked(links: &[(&str, &str)]) -> (tempfile::TempDir, Sources, Compiled) {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("site");
    write(&root, &SITE[..5]);
    write(
        folder.path(),
        &[("outside/secret.md", &format!("{PAGE}{SECRET}\n")), ("outside/secret.pdf", SECRET), ("outside/page.html", SECRET)],
    );
    for (path, target) in links {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::os::unix::fs::symlink(folder.path().join(target), path).expect("a link");
    }
    let sources = Sources::load(&root, instant(NOW)).expect("content/");
    let compiled = compile(&sources, &quick());
    (folder, sources, compiled)
}

// Jekyll, CVE-2018-17567: a link of the file system that the configuration named was followed out of the site.
#[cfg(unix)]
#[test]
fn cve_2018_17567() {
    let (_folder, sources, compiled) = linked(&[
        ("content/b.fr.md", "outside/secret.md"),
        ("content/b.nl.md", "outside/secret.md"),
        ("content/b.pdf", "outside/secret.pdf"),
    ]);
    let found = short(&sources, &compiled);
    for path in ["content/b.fr.md", "content/b.nl.md", "content/b.pdf"] {
        assert!(found.contains(&format!("{path}:1:1: error[file/kind]")), "{found}");
    }
    assert!(compiled.artifacts.iter().all(|a| !String::from_utf8_lossy(&a.body).contains(SECRET)));
}

// Hugo, GHSA-c3wq-j5vh-68rc and CVE-2026-89258: links of the file system, also folders above a file, led out of the project.
#[cfg(unix)]
#[test]
fn cve_2026_89258() {
    for place in ["content/deep", "themes/default/templates", "themes", "i18n"] {
        let (_folder, sources, compiled) = linked(&[(place, "outside")]);
        let found = short(&sources, &compiled);
        assert!(found.contains(&format!("{place}:1:1: error[file/kind]")), "{place}: {found}");
        assert!(compiled.artifacts.iter().all(|a| !String::from_utf8_lossy(&a.body).contains(SECRET)), "{place}");
    }
}

// Zola, CVE-2023-40274: `zola serve` answered `/../../etc/passwd`.
#[test]
fn cve_2023_40274() {
    none_is_answered(&[
        "/../secret.txt",
        "/fr/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/....//secret.txt",
        "/fr/..;/../secret.txt",
    ]);
}

// mdBook, CVE-2020-26297: what was searched for, and stood in the address, was written into the page.
#[test]
fn cve_2020_26297() {
    let (_folder, preview) = guarded();
    let hostile = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    for path in [
        "/?search=",
        "/fr/?q=",
        "/_status?page=",
        "/_split/?x=",
        "/_split/",
        "/fr/nowhere/",
        "/_diptych/findings.json?lang=fr&page=",
        "/?shown=",
    ] {
        for hostile in [hostile, "\"><script>alert(1)</script>"] {
            let body = preview.get(&format!("{path}{hostile}")).body;
            assert!(!body.contains("<script>alert") && !body.contains("\"><script"), "{path}{hostile}: {body}");
        }
    }
}

// Vite, CVE-2023-34092: two slashes at the beginning went past the list of what is denied.
#[test]
fn cve_2023_34092() {
    none_is_answered(&["//.env", "//content/.env", "///key.pem", "/fr//.env", "//{root}/.env"]);
}

// Vite, CVE-2024-23331: so did other letters on a disk that takes them for the same.
#[test]
fn cve_2024_23331() {
    none_is_answered(&["/.ENV", "/KEY.PEM", "/Content/site.yaml", "/CONTENT/SITE.YAML", "/.Env.Local"]);
}

// Vite, CVE-2023-49293: the query of an address came unescaped into the page.
#[test]
fn cve_2023_49293() {
    let (_folder, preview) = guarded();
    for path in ["/fr/?\"></script><script>alert(1)</script>", "/fr/info/?%3C/script%3E%3Cscript%3Ealert(1)", "/fr/info/?'-alert(1)-'"] {
        let answer = preview.get(path);
        assert!(!answer.body.contains("alert(1)"), "{path}: {}", answer.body);
    }
}

// Vite, CVE-2024-31207: a rule for a folder denied nothing of what lies in it.
#[test]
fn cve_2024_31207() {
    none_is_answered(&[
        "/content/.env",
        "/content/.diptych/calendar.yaml",
        "/.cache/",
        "/.git/config",
        "/content/notes.txt",
        "/media/notes.txt",
        "/media/.env",
    ]);
}

// Vite, CVE-2024-45811, CVE-2025-30208, CVE-2025-31125 and CVE-2026-39364: queries (`?raw`, `?import&raw??`, `?inline`) went past it.
#[test]
fn cve_2025_30208() {
    none_is_answered(&[
        "/.env?raw",
        "/.env?raw??",
        "/.env?import&raw??",
        "/.env?import&?inline=1.wasm?init",
        "/@fs{root}/.env?import&raw??",
        "/@fs/etc/passwd?raw??",
        "/content/site.yaml?url&inline",
        "/_diptych/preview.js/../../.env?raw",
    ]);
}

// Vite, CVE-2025-31486: so did an ending (`.svg`) and paths that are relative to a folder.
#[test]
fn cve_2025_31486() {
    none_is_answered(&[
        "/.env?.svg?.wasm?init",
        "/.env?x.svg",
        "/@fs{root}/fr/../.env",
        "/@fs/x/x/x/vite-project/?/../../../../../etc/passwd?import&?raw",
    ]);
}

// Vite, CVE-2025-32395: so did a `#` in the request itself, which no browser sends.
#[test]
fn cve_2025_32395() {
    none_is_answered(&["/#/../.env", "/fr#/../../.env", "/@fs{root}/#/../../../../../etc/passwd", "/fr/nowhere#/../../secret.txt"]);
}

// Vite, CVE-2025-46565: so did `/.` at the end.
#[test]
fn cve_2025_46565() {
    none_is_answered(&["/.env/.", "/key.pem/.", "/content/.env/", "/./.env", "/.env/%2e"]);
}

// Vite, CVE-2025-62522: so did a backslash at the end (Windows).
#[test]
fn cve_2025_62522() {
    none_is_answered(&["/.env\\", "/key.pem%5c", "/content\\.env", "/fr\\..\\..\\secret.txt", "/%5c.env"]);
}

// Vite, CVE-2025-58751: files whose names only begin like that of the public folder were served.
#[test]
fn cve_2025_58751() {
    none_is_answered(&[
        "/../site-private/secret.html",
        "/../site.private",
        "/media/../../site-private/secret.html",
        "/_diptych-private/secret.html",
    ]);
}

// Vite, CVE-2025-58752: every HTML file of the machine was served.
#[test]
fn cve_2025_58752() {
    none_is_answered(&["/page.html", "/../secret.html", "/{root}/page.html", "/../../../../..{root}/page.html", "/_split/../page.html"]);
}

// Vite, CVE-2025-24010: every web page could ask the server and read the answer; names that are made to point at this computer too.
#[test]
fn cve_2025_24010() {
    let (folder, preview) = guarded();
    for head in [
        "Host: {host}\r\nOrigin: https://evil.example",
        "Host: {host}\r\nOrigin: http://localhost.evil.example",
        "Host: evil.example",
        "Host: 127.0.0.1.evil.example",
        "Host: {host}\r\nOrigin: https://evil.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==",
        "Host: {host}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty",
    ] {
        for path in ["/fr/presse/demo/", "/_events", "/_status", "/_diptych/findings.json"] {
            let answer = preview.raw(&format!("GET {path} HTTP/1.1\r\n{head}\r\nConnection: close\r\n\r\n"));
            assert!(matches!(answer.status, 400 | 403), "{path} {head}: {}", answer.status);
            assert!(!answer.body.contains("secret") && !answer.head.contains("access-control-allow"), "{path} {head}");
        }
    }
    let asked = "OPTIONS /_edit/write HTTP/1.1\r\nHost: {host}\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n";
    let answer = preview.raw(asked);
    assert!(answer.status >= 400 && !answer.head.contains("access-control-allow"), "{}", answer.head);
    assert!(folder.path().join("site/content/info.fr.md").exists());
}

// The advisories against Vite from 2023 to 2025 want a server that the network can reach. This one has no option for it.
#[test]
fn no_option_lets_the_network_in() {
    let help = std::process::Command::new(env!("CARGO_BIN_EXE_diptych")).args(["serve", "--help", "--lang", "en"]).output().expect("run");
    let help = String::from_utf8_lossy(&help.stdout).into_owned();
    assert!(help.contains("--port") && !help.contains("--host") && !help.contains("--bind") && !help.contains("0.0.0.0"), "{help}");
    let (_folder, preview) = guarded();
    // All of 127.0.0.0/8 is this machine: who listens everywhere answers here too.
    if cfg!(target_os = "linux") {
        assert!(std::net::TcpStream::connect(("127.0.0.2", preview.port)).is_err());
    }
    assert!(std::net::TcpStream::connect(("::1", preview.port)).is_err());
}

// Vite, CVE-2024-45812: an element that an author names like a property of the document changed what a script of the tool loads.
#[test]
fn cve_2024_45812() {
    let (found, compiled) = text(
        "## Titre {#currentScript}\n\n<img name=\"currentScript\" src=\"https://evil.example/\">\n\n## Deux {name=currentScript src=x}",
    );
    assert!(found.contains("error[markdown/raw-html]"), "{found}");
    let html = page(&compiled, "fr/a/index.html");
    assert!(!html.contains("name=\"currentScript\"") && !html.contains("src=\"https://evil"), "{html}");
    // The scripts of the preview find nothing by the name of an element.
    for script in ["preview.js", "split.js", "panel.js", "report.js", "news.js"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/serve/assets").join(script);
        let code = std::fs::read_to_string(path).expect("read");
        assert!(!code.contains("document.currentScript") && !code.contains("innerHTML"), "{script}");
    }
}

// Decap CMS, CVE-2025-57520, and Sveltia CMS before 0.167.3: fields of a text ran as HTML where its editor previews it.
#[test]
fn cve_2025_57520() {
    let (folder, preview) = guarded();
    let hostile = "\"<img src=x onerror=alert(1)><script>alert(1)</script>\"";
    let text = format!("---\ntitle: {hostile}\nsummary: {hostile}\n---\n\n<img src=x onerror=alert(1)>\n\n[x](javascript:alert(1))\n");
    write(&folder.path().join("site"), &[("content/info.fr.md", &text)]);
    let until = Instant::now() + Duration::from_secs(60);
    let mut told = String::new();
    while !told.contains("markdown/raw-html") && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(50));
        told = preview.get("/_diptych/findings.json?page=/fr/info/&lang=fr").body;
    }
    assert!(told.contains("markdown/raw-html"), "{told}");
    for path in ["/fr/info/", "/fr/", "/_split/fr/info/", "/_status"] {
        let answer = preview.get(path);
        assert!(
            !answer.body.contains("<img src=x") && !answer.body.contains("<script>alert") && !answer.body.contains("href=\"javascript"),
            "{path}"
        );
        let policy = answer.head.lines().find(|l| l.starts_with("content-security-policy:")).unwrap_or_default();
        let scripts = policy.split(';').find(|p| p.trim().starts_with("script-src")).unwrap_or_default();
        assert!(policy.contains("default-src 'none'") && !scripts.contains("unsafe"), "{path}: {policy}");
    }
}

// comrak, RUSTSEC-2021-0063 (CVE-2021-38186): a scheme that is written in entities was not seen.
#[test]
fn rustsec_2021_0063() {
    for link in [
        "&#x6a&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3a;alert(1)",
        "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "&#1;javascript:alert(1)",
        "&#x64;ata:text/html,x",
        "javascript%3Aalert(1)",
        "JAVASCRIPT:alert(1)",
    ] {
        let forms = ["[a]({})", "[b](<{}>)", "[c]\n\n[c]: {}", "![d]({})"];
        let (found, compiled) = text(&forms.join("\n\n").replace("{}", link));
        assert!(found.contains("error["), "{link}: {found}");
        let html = pages(&compiled).to_lowercase();
        assert!(!html.contains("href=\"javascript") && !html.contains("href=\"data:") && !html.contains("src=\"data:text"), "{link}");
    }
}

// league/commonmark, CVE-2025-46734, and others: attributes that Markdown extensions take (`{onclick=…}`).
#[test]
fn cve_2025_46734() {
    let (_, compiled) = text(
        "## Titre {#a .b onclick=alert(1) href=javascript:x style=color:red}\n\n[mot]{lang=nl onclick=alert(1)}\n\n![x](y.png){onerror=alert(1)}",
    );
    let html = page(&compiled, "fr/a/index.html");
    assert!(!html.contains("onclick=\"") && !html.contains("onerror=\"") && !html.contains("style=\"color"), "{html}");
}

// comrak, GHSA-8hqf-xjwp-p67v: a time that grows with the square of the text.
#[test]
fn ghsa_8hqf_xjwp_p67v() {
    for piece in ["`", "*a_ ", "[a](<b", "![", "<!-- ", "^^", "~~", "| a ", "[^a]:", ":::", "&#"] {
        let started = Instant::now();
        let whole = format!("{PAGE}{}\n", piece.repeat(20_000 / piece.len()));
        check_at(&[("content/a.fr.md", &whole), ("content/a.nl.md", &whole)], NOW);
        assert!(started.elapsed() < Duration::from_secs(60), "{piece}");
    }
}

// Several terminals and compilers, CVE-2021-42574 and escape sequences: a text that shows something else than it says.
#[test]
fn cve_2021_42574() {
    for hostile in ["\u{202e}txet", "\u{2066}x\u{2069}", "\u{1b}[2J\u{1b}]0;x\u{7}", "\u{9b}31m", "\u{0}"] {
        let whole = format!("{PAGE}Mot {hostile}.\n");
        let (sources, compiled) = check_at(&[("content/a.fr.md", &whole), ("content/a.nl.md", &whole)], NOW);
        assert!(compiled.diagnostics.iter().any(|d| d.rule.id == "file/encoding"), "{hostile:?}");
        for format in [ReportFormat::Human, ReportFormat::Short, ReportFormat::Github, ReportFormat::Json, ReportFormat::Sarif] {
            let said = report(format, &sources, &compiled);
            assert!(
                said.chars()
                    .all(|c| c == '\n'
                        || !c.is_control() && !('\u{202a}'..='\u{202e}').contains(&c) && !('\u{2066}'..='\u{2069}').contains(&c)),
                "{said:?}"
            );
        }
    }
}
