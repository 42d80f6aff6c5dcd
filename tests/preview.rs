//! The preview, as browsers and those who attack them ask it: the real binary, over sockets.

use crate::support::{NOW, repository, write};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// How long anything may take; nothing does unless it is broken.
const DEADLINE: Duration = Duration::from_secs(60);

/// A preview that runs, and what it tells.
pub(crate) struct Preview {
    process: Child,
    pub(crate) port: u16,
    news: Receiver<Value>,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// An answer: its status, its headers in small letters, its body.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Preview {
    pub(crate) fn open(root: &Path, arguments: &[&str]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_diptych"))
            .args(["serve", "--port", "0", "--now", NOW, "--root"])
            .arg(root)
            .args(arguments)
            .env("LANG", "C")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("started");
        let mut said = BufReader::new(process.stderr.take().expect("piped")).lines();
        let line = said.next().expect("a line").expect("text");
        let port = line.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next()).expect("a port").parse().expect("a number");
        // Whoever writes to a pipe that nobody reads stops.
        std::thread::spawn(move || said.for_each(drop));
        let (tell, news) = channel();
        let mut events = TcpStream::connect(("127.0.0.1", port)).expect("connected");
        write!(events, "GET /_events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n").expect("sent");
        std::thread::spawn(move || {
            for line in BufReader::new(events).lines().map_while(Result::ok) {
                if let Some(data) = line.strip_prefix("data: ") {
                    let _ = tell.send(serde_json::from_str(data).expect("JSON"));
                }
            }
        });
        let preview = Self { process, port, news };
        preview.wait(|news| news["judged"].as_u64() > Some(0));
        preview
    }

    /// Waits for news of this kind.
    fn wait(&self, until: impl Fn(&Value) -> bool) -> Value {
        let end = Instant::now() + DEADLINE;
        loop {
            let news = self.news.recv_timeout(end.saturating_duration_since(Instant::now())).expect("news in time");
            if until(&news) {
                return news;
            }
        }
    }

    /// Writes files, and waits until they are compiled.
    fn save(&self, root: &Path, files: &[(&str, &str)]) -> Value {
        while self.news.try_recv().is_ok() {}
        let before = self.findings("/", "en")["version"].as_u64();
        write(root, files);
        self.wait(|news| news["judged"].as_u64() > before)
    }

    pub(crate) fn raw(&self, request: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("connected");
        stream.set_read_timeout(Some(DEADLINE)).expect("set");
        stream.write_all(request.replace("{host}", &format!("127.0.0.1:{}", self.port)).as_bytes()).expect("sent");
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|s| s.parse().ok()).unwrap_or(0);
        Answer { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    /// A page without the number of the change that it shows.
    fn page(&self, path: &str) -> String {
        let body = self.get(path).body;
        match body.split_once("?shown=") {
            Some((before, after)) => format!("{before}{}", after.trim_start_matches(|c: char| c.is_ascii_digit())),
            None => body,
        }
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.raw(&format!("GET {path} HTTP/1.1\r\nHost: {{host}}\r\nConnection: close\r\n\r\n"))
    }

    fn findings(&self, page: &str, lang: &str) -> Value {
        serde_json::from_str(&self.get(&format!("/_diptych/findings.json?page={page}&lang={lang}")).body).expect("JSON")
    }
}

pub(crate) const SITE: &[(&str, &str)] = &[
    ("content/site.yaml", "title: { fr: Essai, nl: Proef }\nbase_url: https://example.be\nlanguages: [fr, nl]\n"),
    ("content/index.fr.md", "---\ntitle: Accueil\n---\n\nBienvenue.\n"),
    ("content/index.nl.md", "---\ntitle: Onthaal\n---\n\nWelkom.\n"),
    ("content/info.fr.md", "---\ntitle: Infos\n---\n\nLe lundi 15 janvier 2024.\n"),
    ("content/info.nl.md", "---\ntitle: Info\n---\n\nOp maandag 15 januari 2024.\n"),
    ("content/press/demo.fr.md", "---\ntitle: Essai\ndate: 2023-11-14\nembargo: 2099-01-01T09:00+01:00\n---\n\nUn secret.\n"),
    ("content/press/demo.nl.md", "---\ntitle: Proef\ndate: 2023-11-14\nembargo: 2099-01-01T09:00+01:00\n---\n\nEen geheim.\n"),
];

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), SITE);
    folder
}

#[test]
fn what_is_saved_is_on_the_page_and_what_is_wrong_is_said_in_the_language_of_the_reader() {
    let folder = site();
    let preview = Preview::open(folder.path(), &[]);
    let page = preview.get("/fr/info/");
    assert_eq!(page.status, 200);
    let words = |page: &Answer| page.body.replace('\u{a0}', " ");
    assert!(words(&page).contains("lundi 15 janvier 2024") && page.body.contains("/_diptych/preview.js"), "{}", page.body);
    let news = preview.save(folder.path(), &[("content/info.fr.md", "---\ntitle: Infos\n---\n\nLe mardi 16 janvier 2024.\n")]);
    assert_eq!(news["errors"], 1);
    assert!(words(&preview.get("/fr/info/")).contains("mardi 16 janvier 2024"));
    let told = preview.findings("/nl/info/", "nl");
    assert_eq!(told["tally"], "1 fout");
    assert_eq!(told["page"]["urls"]["nl"], "/nl/info/");
    let finding = &told["findings"][0];
    assert_eq!((finding["rule"].as_str(), finding["mine"].as_bool()), (Some("fact/date"), Some(true)));
    assert_eq!(finding["message"], "de talen geven verschillende data");
    let places: Vec<&str> = finding["labels"].as_array().expect("labels").iter().filter_map(|l| l["source"].as_str()).collect();
    assert_eq!(places, ["mardi 16 janvier 2024", "maandag 15 januari 2024"]);
    assert_eq!(preview.findings("/fr/", "fr")["findings"][0]["mine"], false, "it is about another page");
    let news = preview.save(folder.path(), &[SITE[3]]);
    assert_eq!(news["errors"], 0);
    assert!(!folder.path().join("public").exists() && !folder.path().join("content/.diptych").exists());
}

#[test]
fn a_page_that_cannot_be_made_stays_as_it_last_could() {
    let folder = site();
    let preview = Preview::open(folder.path(), &[]);
    let good = preview.page("/fr/info/");
    let broken: &[(&str, &str)] = &[
        ("content/site.yaml", "title: { fr: Essai\n"),
        ("content/info.fr.md", "---\ntitle: \"Infos\n---\n\nAutre chose.\n"),
        ("themes/default/templates/page.html", "{% if %}"),
    ];
    for file in broken {
        let news = preview.save(folder.path(), &[*file]);
        assert!(news["errors"].as_u64() > Some(0), "{}: {news}", file.0);
        assert_eq!(preview.page("/fr/info/"), good, "{}", file.0);
        assert!(!preview.findings("/fr/info/", "en")["findings"].as_array().expect("findings").is_empty());
        let news = match SITE.iter().find(|(path, _)| *path == file.0) {
            Some(file) => preview.save(folder.path(), &[*file]),
            None => {
                std::fs::remove_dir_all(folder.path().join("themes")).expect("removed");
                preview.wait(|news| news["errors"] == 0)
            }
        };
        assert_eq!(news["errors"], 0, "{}", file.0);
    }
}

#[test]
fn a_site_that_cannot_be_read_at_all_says_why_and_comes_when_it_can() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &[("content/site.yaml", "title: Essai\n")]);
    let preview = Preview::open(folder.path(), &[]);
    let page = preview.get("/");
    assert_eq!(page.status, 503);
    assert!(page.body.contains("/_diptych/preview.js"));
    assert!(preview.findings("/", "fr")["errors"].as_u64() > Some(0));
    preview.save(folder.path(), SITE);
    assert_eq!(preview.get("/fr/info/").status, 200);
}

#[test]
fn pages_come_and_go_with_their_files() {
    let folder = site();
    let preview = Preview::open(folder.path(), &[]);
    assert_eq!(preview.get("/fr/plan/").status, 404);
    preview.save(
        folder.path(),
        &[("content/plan.fr.md", "---\ntitle: Plan\n---\n\nIci.\n"), ("content/plan.nl.md", "---\ntitle: Plan\n---\n\nHier.\n")],
    );
    assert_eq!(preview.get("/fr/plan/").status, 200);
    assert_eq!(preview.get("/fr/plan").status, 307);
    for name in ["content/plan.fr.md", "content/plan.nl.md"] {
        std::fs::remove_file(folder.path().join(name)).expect("removed");
    }
    let before = preview.findings("/", "en")["version"].as_u64();
    preview.wait(|news| news["judged"].as_u64() > before || news["errors"] == 0);
}

#[test]
fn a_text_that_is_put_in_place_gives_the_pages_of_a_whole_compilation() {
    let folder = site();
    let preview = Preview::open(folder.path(), &[]);
    let paths = [
        "/fr/",
        "/nl/",
        "/fr/info/",
        "/nl/info/",
        "/fr/presse/",
        "/fr/presse/demo/",
        "/nl/pers/demo/",
        "/sitemap.xml",
        "/fr/presse/atom.xml",
    ];
    let edits: &[(&str, &str)] = &[
        ("content/info.fr.md", "---\ntitle: Autre titre\nsummary: Un résumé.\n---\n\n## Un\n\n[lien](press/demo.fr.md)\n"),
        (
            "content/press/demo.nl.md",
            "---\ntitle: Ander\nshort_title: Kort\ndate: 2023-11-14\nembargo: 2099-01-01T09:00+01:00\n---\n\nEen ander geheim ☃.\n",
        ),
        ("content/index.fr.md", "---\ntitle: Bonjour\n---\n\nBienvenue à tous.\n"),
    ];
    for edit in edits {
        write(folder.path(), &[*edit]);
        preview.save(folder.path(), &[("content/index.nl.md", "---\ntitle: Onthaal\n---\n\nWelkom.\n\n")]);
        preview.save(folder.path(), &[SITE[2]]);
    }
    let fresh = Preview::open(folder.path(), &[]);
    for path in paths {
        assert_eq!(preview.page(path), fresh.page(path), "{path}");
    }
}

#[test]
fn who_is_no_browser_of_this_machine_learns_nothing() {
    let folder = site();
    let preview = Preview::open(folder.path(), &[]);
    assert!(preview.get("/fr/presse/demo/").body.contains("Un secret"), "its author sees what is under embargo");
    let heads = [
        "Host: evil.example",
        "Host: evil.example:80",
        "Host: {host}\r\nHost: evil.example",
        "Host: {host}\r\nOrigin: http://evil.example",
        "Host: {host}\r\nOrigin: null",
        "Host: {host}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script",
        "Host: {host}\r\nSec-Fetch-Site: same-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe",
    ];
    let paths =
        ["/", "/fr/presse/demo/", "/_events", "/_status", "/_split/fr/presse/demo/", "/_diptych/findings.json", "/_edit/", "/_edit/files"];
    for path in paths {
        for head in heads {
            let answer = preview.raw(&format!("GET {path} HTTP/1.1\r\n{head}\r\nConnection: close\r\n\r\n"));
            assert!(matches!(answer.status, 400 | 403), "{path} {head}: {}", answer.status);
            assert!(!answer.body.contains("secret"), "{path} {head}");
        }
        // What is told as it happens has no end.
        if path == "/_events" {
            continue;
        }
        let answer = preview.get(path);
        assert!(!answer.head.contains("access-control-"), "{path}");
        for header in
            ["cross-origin-resource-policy: same-origin", "x-frame-options: sameorigin", "content-security-policy: default-src 'none'"]
        {
            assert!(answer.head.contains(header), "{path} lacks {header}: {}", answer.head);
        }
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        let answer = preview.raw(&format!("{method} /fr/ HTTP/1.1\r\nHost: {{host}}\r\nConnection: close\r\n\r\n"));
        assert_eq!(answer.status, 405, "{method}");
    }
    for path in ["/_edit/write?path=content/info.fr.md", "/_edit/remove?path=content/info.fr.md"] {
        let answer = preview
            .raw(&format!("POST {path} HTTP/1.1\r\nHost: {{host}}\r\nIf-Match: \"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        assert_eq!(answer.status, 403, "{path}");
    }
    assert!(folder.path().join("content/info.fr.md").exists());
}

#[test]
fn no_path_leads_out_of_the_site() {
    let folder = site();
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc", folder.path().join("content/etc")).expect("a link");
    let preview = Preview::open(folder.path(), &[]);
    let paths = [
        "/../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/%252e%252e/etc/passwd",
        "/..\\..\\etc\\passwd",
        "/_diptych/../../Cargo.toml",
        "/_diptych/%2e%2e/mod.rs",
        "/_edit/cms/../../../../../../etc/passwd",
        "/media/etc/passwd",
        "/etc/passwd",
        "/content/site.yaml",
        "/fr/%00",
        "//etc/passwd",
        "/_split/../../etc/passwd",
        "/_status?page=../../../etc/passwd",
    ];
    for path in paths {
        let answer = preview.get(path);
        assert!(!answer.body.contains("root:") && !answer.body.contains("base_url:"), "{path}");
        assert!(matches!(answer.status, 400 | 404) || path.starts_with("/_status"), "{path}: {}", answer.status);
    }
}

#[test]
fn a_site_below_a_path_lies_there_in_the_preview_too() {
    let folder = site();
    write(
        folder.path(),
        &[("content/site.yaml", "title: { fr: Essai, nl: Proef }\nbase_url: https://example.be/sous/chemin\nlanguages: [fr, nl]\n")],
    );
    let preview = Preview::open(folder.path(), &[]);
    assert_eq!(preview.get("/sous/chemin/fr/info/").status, 200);
    let root = preview.get("/");
    assert_eq!(root.status, 307);
    assert!(root.head.contains("location: /sous/chemin/"), "{}", root.head);
    assert_eq!(preview.get("/fr/info/").status, 404);
    assert!(preview.get("/_split/sous/chemin/fr/info/").body.contains("src=\"/sous/chemin/nl/info/\""));
}

#[test]
fn every_language_of_a_page_stands_beside_the_others() {
    let preview = Preview::open(&repository(), &[]);
    let split = preview.get("/_split/fr/programme/");
    assert_eq!(split.status, 200);
    assert!(split.body.contains("src=\"/fr/programme/\"") && split.body.contains("src=\"/nl/programma/\""), "{}", split.body);
    assert_eq!(preview.get("/_split/fr/nothing/").status, 404);
    let status = preview.get("/_status?lang=nl");
    assert!(status.body.contains("href=\"/_split/") && status.body.contains("<html lang=\"nl\""));
    for lang in ["fr", "nl", "en"] {
        let words: Value = serde_json::from_str(&preview.get(&format!("/_diptych/words.json?lang={lang}")).body).expect("JSON");
        let said: Vec<(&String, &Value)> = words["words"].as_object().expect("words").iter().collect();
        assert!(said.len() > 10 && said.iter().all(|(id, word)| *word != id.as_str()), "{lang}: {words}");
    }
    // Files for the press are made when somebody asks.
    let text = preview.get("/fr/presse/2023-11-14-ateliers/2023-11-14-ateliers-fr.docx");
    assert_eq!(text.status, 200);
    let kit = preview.get("/press/2023-11-14-ateliers/kit.zip");
    assert!(kit.status == 200 && kit.body.contains("fr/2023-11-14-ateliers-fr.docx"), "{}", kit.status);
}

#[test]
fn a_page_that_was_removed_or_renamed_is_not_shown_as_it_was() {
    let folder = site();
    let preview = Preview::open(folder.path(), &[]);
    assert_eq!(preview.get("/fr/info/").status, 200);
    preview.save(folder.path(), &[("content/info.fr.md", "---\ntitle: Infos\nslug: renseignements\n---\n\nLe lundi 15 janvier 2024.\n")]);
    assert_eq!((preview.get("/fr/info/").status, preview.get("/fr/renseignements/").status), (404, 200));
    for name in ["content/info.fr.md", "content/info.nl.md"] {
        std::fs::remove_file(folder.path().join(name)).expect("removed");
    }
    let end = Instant::now() + DEADLINE;
    while preview.get("/fr/renseignements/").status != 404 {
        assert!(Instant::now() < end, "the page is still there");
    }
}

#[test]
fn a_folder_that_is_replaced_at_once_is_followed_from_then_on() {
    let folder = site();
    let root = folder.path();
    let preview = Preview::open(root, &[]);
    write(
        root,
        &SITE
            .iter()
            .map(|(path, text)| (path.replace("content/", "new/"), *text))
            .collect::<Vec<_>>()
            .iter()
            .map(|(p, t)| (p.as_str(), *t))
            .collect::<Vec<_>>(),
    );
    std::fs::rename(root.join("content"), root.join("old"))
        .and_then(|()| std::fs::rename(root.join("new"), root.join("content")))
        .expect("moved");
    std::thread::sleep(Duration::from_millis(300));
    let news = preview.save(root, &[("content/info.fr.md", "---\ntitle: Infos\n---\n\nLe mardi 16 janvier 2024.\n")]);
    assert_eq!(news["errors"], 1);
}

#[test]
fn what_is_held_back_is_shown_and_judged_as_the_public_has_it() {
    let folder = site();
    let root = folder.path();
    write(
        root,
        &[
            ("content/info.fr.md", "---\ntitle: Infos\n---\n\n[Le communiqué](press/demo.fr.md)\n"),
            ("content/info.nl.md", "---\ntitle: Info\n---\n\n[Het persbericht](press/demo.nl.md)\n"),
        ],
    );
    let preview = Preview::open(root, &[]);
    assert!(preview.get("/fr/info/").body.contains("href=\"/fr/presse/demo/\""));
    let told = preview.findings("/fr/info/", "en");
    let rules: Vec<&str> = told["findings"].as_array().expect("findings").iter().filter_map(|f| f["rule"].as_str()).collect();
    assert_eq!(rules, ["link/dead", "link/dead"], "it is under embargo: nobody could follow the link");
}

#[test]
fn a_port_that_is_taken_is_said_and_another_is_found_when_none_was_asked_for() {
    let folder = site();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("bound");
    let port = taken.local_addr().expect("an address").port().to_string();
    let output = Command::new(env!("CARGO_BIN_EXE_diptych"))
        .args(["serve", "--lang", "fr", "--port", &port, "--root"])
        .arg(folder.path())
        .output()
        .expect("run");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains(&port) && said.contains("--port"), "{said}");
}
