//! The server for editors, as an editor talks with it: the real binary, over pipes.

use crate::support::{NOW, instant, write};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// How long anything may take; nothing does unless it is broken.
const DEADLINE: Duration = Duration::from_secs(60);

/// An editor: it starts the server, and waits for what it is told.
struct Editor {
    server: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    last: i32,
}

impl Editor {
    /// An editor in which the server has only been started.
    fn begin(arguments: &[&str]) -> Self {
        let mut server = Command::new(env!("CARGO_BIN_EXE_diptych"))
            .arg("lsp")
            .args(arguments)
            .env("LANG", "C")
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("SOURCE_DATE_EPOCH", instant(NOW).as_second().to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("started");
        let output = BufReader::new(server.stdout.take().expect("piped"));
        let (tell, messages) = channel();
        std::thread::spawn(move || read_all(output, &|message| drop(tell.send(message))));
        let input = server.stdin.take();
        Self { server, input, messages, last: 0 }
    }

    /// An editor with a site open, in Dutch unless it says otherwise.
    fn open(root: &Path, capabilities: Value) -> Self {
        let mut editor = Self::begin(&[]);
        let params = json!({ "processId": null, "rootUri": uri(root, ""), "locale": "nl-BE", "capabilities": capabilities });
        editor.ask("initialize", params);
        editor.tell("initialized", json!({}));
        editor
    }

    fn raw(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("open");
        input.write_all(bytes).and_then(|()| input.flush()).expect("sent");
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Asks, and waits for the answer: the whole of it.
    fn request(&mut self, method: &str, params: Value) -> Value {
        self.last += 1;
        let id = self.last;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        self.wait(|m| m["id"] == id && m.get("method").is_none())
    }

    /// Asks, and waits for the result.
    fn ask(&mut self, method: &str, params: Value) -> Value {
        let answer = self.request(method, params);
        answer.get("result").unwrap_or_else(|| panic!("{method}: {answer}")).clone()
    }

    /// Waits for a message; what comes before it is passed over.
    fn wait(&self, is_it: impl Fn(&Value) -> bool) -> Value {
        let end = Instant::now() + DEADLINE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let message = self.messages.recv_timeout(left).expect("an answer in time");
            if is_it(&message) {
                return message;
            }
        }
    }

    /// Waits until the findings of a file are as they should be, and returns them.
    fn findings(&self, uri: &str, are_they: impl Fn(&[Value]) -> bool) -> Vec<Value> {
        let list = |m: &Value| m["params"]["diagnostics"].as_array().cloned().unwrap_or_default();
        let of_file = |m: &Value| m["method"] == "textDocument/publishDiagnostics" && m["params"]["uri"] == uri;
        list(&self.wait(|m| of_file(m) && are_they(&list(m))))
    }

    fn did_open(&mut self, uri: &str, text: &str) {
        let document = json!({ "uri": uri, "languageId": "markdown", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    fn did_change(&mut self, uri: &str, version: i32, text: &str) {
        let params = json!({ "textDocument": { "uri": uri, "version": version }, "contentChanges": [{ "text": text }] });
        self.tell("textDocument/didChange", params);
    }

    /// How the server ended.
    fn ended(&mut self) -> i32 {
        let end = Instant::now() + DEADLINE;
        while Instant::now() < end {
            // It tells when it ends by closing its side.
            let _ = self.messages.recv_timeout(Duration::from_millis(20));
            if let Some(status) = self.server.try_wait().expect("a child") {
                return status.code().expect("a code");
            }
        }
        panic!("the server did not end");
    }

    fn leave(mut self) {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        assert_eq!(self.ended(), 0);
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn read_all(mut output: impl BufRead, tell: &dyn Fn(Value)) {
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if output.read_line(&mut line).unwrap_or(0) == 0 {
                return;
            }
            if line == "\r\n" {
                break;
            }
            if let Some(n) = line.strip_prefix("Content-Length: ") {
                length = n.trim().parse().expect("a number");
            }
        }
        let mut body = vec![0; length];
        if output.read_exact(&mut body).is_err() {
            return;
        }
        tell(serde_json::from_slice(&body).expect("JSON"));
    }
}

fn uri(root: &Path, path: &str) -> String {
    format!("file://{}", root.join(path).display())
}

fn rule(finding: &Value) -> &str {
    finding["code"].as_str().expect("a rule")
}

/// Findings that matter here: not that nobody has confirmed the pages.
fn rules(findings: &[Value]) -> Vec<&str> {
    // Whether a sign has a place in the PDFs is asked only where there are any.
    findings.iter().map(rule).filter(|r| !["pair/unconfirmed", "pdf/glyph"].contains(r)).collect()
}

/// The place of words in a text, as editors count: in UTF-16.
fn position(text: &str, words: &str) -> Value {
    let at = text.find(words).expect("there");
    let line = text[..at].matches('\n').count();
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    json!({ "line": line, "character": text[start..at].encode_utf16().count() })
}

/// The words at a range of a text, as editors count.
fn words_at(text: &str, range: &Value) -> String {
    let byte = |p: &Value| {
        let (line, character) = (p["line"].as_u64().expect("a line") as usize, p["character"].as_u64().expect("a character") as usize);
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let mut units = 0;
        let before = text[start..].chars().take_while(|c| {
            units += c.len_utf16();
            units <= character
        });
        start + before.map(char::len_utf8).sum::<usize>()
    };
    text[byte(&range["start"])..byte(&range["end"])].to_owned()
}

/// Makes the changes of a `WorkspaceEdit` in a text, whatever its form.
fn applied(text: &str, edit: &Value, uri: &str) -> String {
    let documents = edit["documentChanges"].as_array().cloned().unwrap_or_default();
    let of_document =
        documents.iter().filter(|d| d["textDocument"]["uri"] == uri).flat_map(|d| d["edits"].as_array().cloned().unwrap_or_default());
    let mut edits: Vec<Value> = edit["changes"][uri].as_array().cloned().unwrap_or_default().into_iter().chain(of_document).collect();
    edits.sort_by_key(|e| std::cmp::Reverse((e["range"]["start"]["line"].as_u64(), e["range"]["start"]["character"].as_u64())));
    let mut text = text.to_owned();
    for edit in edits {
        let range = json!({ "start": { "line": 0, "character": 0 }, "end": edit["range"]["start"] });
        let start = words_at(&text, &range).len();
        let end = start + words_at(&text, &edit["range"]).len();
        text.replace_range(start..end, edit["newText"].as_str().expect("text"));
    }
    text
}

const FR: &str = "---\ntitle: Les ateliers\ndates: [debat]\ncontacts: [jose]\ndate: 2023-11-14\n---\n\nPremier bloc 😀 « ici ».\n\nLe débat a lieu le lundi 15 janvier 2024. Voir [le programme](../programme.fr.md).\n\n- Un point\n- Un autre point\n";
const NL: &str = "---\ntitle: De workshops\ndate: 2023-11-14\n---\n\nEerste blok 😀 ‘hier’.\n\nHet debat vindt plaats op maandag 15 januari 2024. Zie [het programma](../programme.nl.md).\n\n- Een punt\n- Een ander punt\n";
const SCHEDULE: &str = "venues:\n  coop: { name: COOP }\ndates:\n  - id: debat\n    title: { fr: Débat, nl: Debat }\n    start: 2024-01-15T09:00\n    end: 2024-01-15T12:30\n    venue: coop\n";
const CONTACTS: &str =
    "people:\n  jose:\n    name: José Garcia\n    role: { fr: Secrétaire général, nl: Secretaris-generaal }\n    phone: 02/522 98 69\n";

/// A site with a release in two languages, in which nothing is wrong.
fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(
        folder.path(),
        &[
            ("content/site.yaml", "title: { fr: Essai, nl: Proef }\nbase_url: https://example.be\nlanguages: [fr, nl]\n"),
            ("content/schedule.yaml", SCHEDULE),
            ("content/contacts.yaml", CONTACTS),
            ("content/programme.fr.md", "---\ntitle: Le programme\nslug: programme\n---\n"),
            ("content/programme.nl.md", "---\ntitle: Het programma\nslug: programma\n---\n"),
            ("content/press/ateliers.fr.md", FR),
            ("content/press/ateliers.nl.md", NL),
        ],
    );
    folder
}

/// What the editors of today say that they can do.
fn modern() -> Value {
    json!({
        "general": { "positionEncodings": ["utf-16"] },
        "workspace": { "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create"] }, "didChangeWatchedFiles": { "dynamicRegistration": true } },
        "textDocument": {
            "publishDiagnostics": { "relatedInformation": true },
            "hover": { "contentFormat": ["markdown"] },
            "definition": { "linkSupport": true },
            "something": { "new": ["that", "nobody", 7, "knows"] },
        },
    })
}

#[test]
fn a_date_changed_on_one_side_is_shown_on_both_and_a_quick_fix_mends_it() {
    let folder = site();
    let (fr, nl) = (uri(folder.path(), "content/press/ateliers.fr.md"), uri(folder.path(), "content/press/ateliers.nl.md"));
    let mut editor = Editor::open(folder.path(), modern());
    assert_eq!(
        editor.wait(|m| m["method"] == "client/registerCapability")["params"]["registrations"][0]["method"],
        "workspace/didChangeWatchedFiles"
    );
    editor.did_open(&fr, FR);
    assert_eq!(rules(&editor.findings(&fr, |_| true)), Vec::<&str>::new());
    // What is not saved counts.
    let changed = FR.replace("lundi 15 janvier", "mardi 16 janvier");
    editor.did_change(&fr, 2, &changed);
    let here = editor.findings(&fr, |f| rules(f).contains(&"fact/date"));
    let there = editor.findings(&nl, |f| rules(f).contains(&"fact/date"));
    let of = |f: &[Value]| f.iter().find(|f| rule(f) == "fact/date").cloned().expect("found");
    let (here, there) = (of(&here), of(&there));
    assert_eq!((here["severity"].as_u64(), here["source"].as_str()), (Some(1), Some("diptych")));
    assert!(
        here["message"].as_str().expect("words").starts_with("de talen geven verschillende data\nde tekst in het Frans is fout"),
        "{here}"
    );
    assert_eq!(words_at(&changed, &here["range"]), "mardi 16 janvier 2024");
    assert_eq!(words_at(NL, &there["range"]), "maandag 15 januari 2024");
    // Each side shows the other, and the schedule, which knows.
    let places = |f: &Value| -> Vec<String> {
        let related = f["relatedInformation"].as_array().cloned().unwrap_or_default();
        related.iter().map(|r| r["location"]["uri"].as_str().expect("a URI").to_owned()).collect()
    };
    let schedule = uri(folder.path(), "content/schedule.yaml");
    assert_eq!(places(&here), [nl.clone(), schedule.clone()]);
    assert_eq!(places(&there), [fr.clone(), schedule]);
    // The change that mends it.
    let context = json!({ "diagnostics": [here], "only": ["quickfix"] });
    let actions =
        editor.ask("textDocument/codeAction", json!({ "textDocument": { "uri": fr }, "range": here["range"], "context": context }));
    let action = actions.as_array().expect("a list").iter().find(|a| a["diagnostics"][0]["code"] == "fact/date").expect("offered").clone();
    assert_eq!(action["title"], "“mardi 16 janvier 2024” vervangen door “lundi 15 janvier 2024”");
    let mended = applied(&changed, &action["edit"], &fr);
    assert_eq!(mended, FR);
    // The same from the other side, and all at once.
    let at = json!({ "textDocument": { "uri": nl }, "range": there["range"], "context": { "diagnostics": [] } });
    let actions = editor.ask("textDocument/codeAction", at);
    let kinds: Vec<&str> = actions.as_array().expect("a list").iter().filter_map(|a| a["kind"].as_str()).collect();
    assert!(kinds.contains(&"quickfix") && kinds.contains(&"source.fixAll.diptych"), "{kinds:?}");
    assert_eq!(applied(&changed, &actions[kinds.len() - 1]["edit"], &fr), FR);
    editor.did_change(&fr, 3, &mended);
    editor.findings(&fr, |f| rules(f).is_empty());
    editor.findings(&nl, |f| rules(f).is_empty());
    // Closed without saving: the disk counts.
    editor.did_change(&fr, 4, &changed);
    editor.findings(&nl, |f| !rules(f).is_empty());
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": fr } }));
    editor.findings(&nl, |f| rules(f).is_empty());
    editor.leave();
    assert_eq!(std::fs::read_to_string(folder.path().join("content/press/ateliers.fr.md")).expect("there"), FR);
    assert!(!folder.path().join(".cache").exists() && !folder.path().join("content/.diptych").exists(), "nothing is written");
}

#[test]
fn a_block_shows_its_counterpart_and_leads_there() {
    let folder = site();
    let (fr, nl) = (uri(folder.path(), "content/press/ateliers.fr.md"), uri(folder.path(), "content/press/ateliers.nl.md"));
    let mut editor = Editor::open(folder.path(), modern());
    editor.did_open(&fr, FR);
    editor.findings(&fr, |_| true);
    let at = |text: &str, words: &str| json!({ "textDocument": { "uri": fr }, "position": position(text, words) });
    let shown = |answer: Value| answer["contents"]["value"].as_str().expect("words").to_owned();
    let hover = shown(editor.ask("textDocument/hover", at(FR, "lundi")));
    let place = format!("[content/press/ateliers.nl.md:8]({nl}#L8)");
    assert_eq!(
        hover,
        format!("### Nederlands\n\nHet debat vindt plaats op maandag 15 januari 2024. Zie [het programma](../programme.nl.md).\n\n{place}")
    );
    assert!(shown(editor.ask("textDocument/hover", at(FR, "title"))).contains("De workshops"));
    assert!(shown(editor.ask("textDocument/hover", at(FR, "Un autre"))).contains("Een ander punt"));
    let date = shown(editor.ask("textDocument/hover", at(FR, "debat]")));
    assert!(
        date.contains("### Français\n\nDébat · lundi 15 janvier 2024, de 9 h à 12 h 30 · COOP") && date.contains("maandag 15 januari 2024"),
        "{date}"
    );
    assert!(shown(editor.ask("textDocument/hover", at(FR, "jose]"))).contains("Secretaris-generaal"));
    assert_eq!(
        editor.ask("textDocument/hover", json!({ "textDocument": { "uri": fr }, "position": { "line": 6, "character": 0 } })),
        Value::Null
    );
    let schedule = uri(folder.path(), "content/schedule.yaml");
    let venue = json!({ "textDocument": { "uri": schedule }, "position": position(SCHEDULE, "coop\n") });
    assert!(shown(editor.ask("textDocument/hover", venue)).contains("COOP"));

    let target = |answer: &Value, text: &str| {
        (answer[0]["targetUri"].as_str().unwrap_or_default().to_owned(), words_at(text, &answer[0]["targetRange"]))
    };
    let answer = editor.ask("textDocument/definition", at(FR, "lundi"));
    let (path, words) = target(&answer, NL);
    assert!(path == nl && words.trim_end().starts_with("Het debat") && words.trim_end().ends_with("programme.nl.md)."), "{answer}");
    let answer = editor.ask("textDocument/definition", at(FR, "le programme"));
    assert_eq!(answer[0]["targetUri"], uri(folder.path(), "content/programme.fr.md"), "a link leads to its page");
    assert_eq!(target(&editor.ask("textDocument/definition", at(FR, "debat]")), SCHEDULE), (schedule, "debat".to_owned()));
    let contacts = uri(folder.path(), "content/contacts.yaml");
    assert_eq!(target(&editor.ask("textDocument/definition", at(FR, "jose]")), CONTACTS), (contacts, "jose".to_owned()));
    // While something new is written above, the blocks below keep their counterparts.
    let longer = FR.replace("Premier bloc", "Un bloc de plus.\n\nPremier bloc");
    editor.did_change(&fr, 2, &longer);
    assert_eq!(target(&editor.ask("textDocument/definition", at(&longer, "lundi")), NL).0, nl);
    // An id that is being written.
    let begun = FR.replace("contacts: [jose]", "contacts: [");
    editor.did_change(&fr, 3, &begun);
    let mut end = position(&begun, "contacts: [");
    end["character"] = json!(11);
    let items = editor.ask("textDocument/completion", json!({ "textDocument": { "uri": fr }, "position": end }));
    assert_eq!((items[0]["label"].as_str(), items[0]["detail"].as_str()), (Some("jose"), Some("José Garcia")));
    editor.leave();
}

#[test]
fn an_editor_that_can_do_little_is_told_everything_all_the_same() {
    let folder = site();
    let (fr, nl) = (uri(folder.path(), "content/press/ateliers.fr.md"), uri(folder.path(), "content/press/ateliers.nl.md"));
    let mut editor = Editor::open(folder.path(), json!({}));
    let changed = FR.replace("lundi 15", "mardi 16");
    editor.did_open(&fr, &changed);
    let found = editor.findings(&nl, |f| rules(f).contains(&"fact/date"));
    let found = found.iter().find(|f| rule(f) == "fact/date").expect("found");
    let message = found["message"].as_str().expect("words");
    assert!(message.contains("content/press/ateliers.fr.md:10:") && message.contains("content/schedule.yaml:6:"), "{message}");
    let at = json!({ "textDocument": { "uri": nl }, "range": found["range"], "context": { "diagnostics": [] } });
    let action = editor.ask("textDocument/codeAction", at)[0].clone();
    assert_eq!(applied(&changed, &action["edit"], &fr), FR);
    let at = json!({ "textDocument": { "uri": fr }, "position": position(FR, "lundi") });
    assert_eq!(editor.ask("textDocument/definition", at.clone())[0]["uri"], nl);
    assert_eq!(editor.ask("textDocument/hover", at)["contents"]["kind"], "plaintext");
    editor.leave();
}

#[test]
fn places_are_counted_as_the_editor_counts() {
    // Emoji, a narrow no-break space, Windows line ends and a byte order mark.
    let text = FR.replace("Premier bloc 😀 « ici ».", "😀 «\u{202f}ici\u{202f}» et le 30 février 2024.").replace('\n', "\r\n");
    let text = format!("\u{feff}{text}");
    for (encoding, column) in [("utf-16", 17), ("utf-8", 25), ("utf-32", 16)] {
        let folder = site();
        let fr = uri(folder.path(), "content/press/ateliers.fr.md");
        let mut editor = Editor::open(folder.path(), json!({ "general": { "positionEncodings": [encoding, "utf-16"] } }));
        editor.did_open(&fr, &text);
        let found = editor.findings(&fr, |f| rules(f).contains(&"date/invalid"));
        let found = found.iter().find(|f| rule(f) == "date/invalid").expect("found");
        assert_eq!(
            (found["range"]["start"]["line"].as_u64(), found["range"]["start"]["character"].as_u64()),
            (Some(7), Some(column)),
            "{encoding}: {found}"
        );
        // A change in the same units.
        let end = found["range"]["end"].clone();
        let change = json!({ "range": { "start": found["range"]["start"], "end": end }, "text": "31 décembre 2023" });
        editor.tell("textDocument/didChange", json!({ "textDocument": { "uri": fr, "version": 2 }, "contentChanges": [change] }));
        editor.findings(&fr, |f| !rules(f).contains(&"date/invalid"));
        editor.leave();
    }
}

#[test]
fn what_others_save_is_seen_and_a_missing_language_can_be_begun() {
    let folder = site();
    let (fr, new) = (uri(folder.path(), "content/lieu.fr.md"), uri(folder.path(), "content/lieu.nl.md"));
    let mut editor = Editor::open(folder.path(), modern());
    write(folder.path(), &[("content/lieu.fr.md", "---\ntitle: Le lieu\nslug: lieu\n---\n")]);
    let changed = |editor: &mut Editor| editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": [{ "uri": fr, "type": 1 }] }));
    changed(&mut editor);
    let found = editor.findings(&fr, |f| rules(f).contains(&"pair/missing-page"));
    let at = json!({ "textDocument": { "uri": fr }, "range": found[0]["range"], "context": { "diagnostics": found } });
    let action = editor.ask("textDocument/codeAction", at)[0].clone();
    assert_eq!(action["title"], "content/lieu.nl.md aanmaken");
    let steps = &action["edit"]["documentChanges"];
    assert_eq!((steps[0]["kind"].as_str(), steps[0]["uri"].as_str()), (Some("create"), Some(new.as_str())));
    assert_eq!(steps[1]["edits"][0]["newText"], "---\ntitle: Le lieu\n---\n");
    // A file that exists only in the editor.
    editor.did_open(&new, "---\ntitle: De plaats\nslug: plaats\n---\n");
    editor.findings(&fr, |f| rules(f).is_empty());
    // What goes is taken back.
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": new } }));
    editor.findings(&fr, |f| !rules(f).is_empty());
    std::fs::remove_file(folder.path().join("content/lieu.fr.md")).expect("removed");
    changed(&mut editor);
    assert!(editor.findings(&fr, |f| f.is_empty()).is_empty());
    editor.leave();
}

#[test]
fn many_quick_edits_end_with_the_findings_of_the_last() {
    let folder = site();
    let fr = uri(folder.path(), "content/press/ateliers.fr.md");
    let mut editor = Editor::open(folder.path(), modern());
    editor.did_open(&fr, FR);
    editor.findings(&fr, |_| true);
    for version in 2..=201 {
        let day = version % 27 + 1;
        editor.did_change(&fr, version, &FR.replace("lundi 15 janvier", &format!("{day} janvier")));
    }
    // The last one says 13 January; whatever is shown of another is older.
    let of = |m: &Value, version: i32| m["params"]["uri"] == fr && m["params"]["version"] == version;
    let last = editor.wait(|m| of(m, 201));
    let found = last["params"]["diagnostics"].as_array().expect("a list");
    let found = found.iter().find(|f| rule(f) == "fact/date").expect("found");
    let text = FR.replace("lundi 15 janvier", &format!("{} janvier", 201 % 27 + 1));
    assert_eq!(words_at(&text, &found["range"]), format!("{} janvier 2024", 201 % 27 + 1));
    // Nothing older comes after it.
    editor.send(&json!({ "jsonrpc": "2.0", "id": "end", "method": "shutdown" }));
    editor.wait(|m| {
        assert!(m["params"]["uri"] != fr, "{m}");
        m["id"] == "end"
    });
    editor.tell("exit", Value::Null);
    assert_eq!(editor.ended(), 0);
}

#[test]
fn several_sites_are_told_apart() {
    let (one, two) = (site(), site());
    // A site in a folder of another, as tests of a theme may have.
    write(
        one.path(),
        &[
            ("examples/content/site.yaml", "title: { fr: A, nl: B }\nbase_url: https://a.be\nlanguages: [fr, nl]\n"),
            ("examples/content/a.fr.md", "---\ntitle: A\n---\n"),
        ],
    );
    let mut editor = Editor::begin(&["--lang", "fr", "--stdio"]);
    let folders = json!([{ "uri": uri(one.path(), "content"), "name": "un" }, { "uri": uri(two.path(), ""), "name": "deux" }]);
    editor.ask("initialize", json!({ "capabilities": modern(), "locale": "nl", "workspaceFolders": folders }));
    editor.tell("initialized", json!({}));
    let inner = uri(one.path(), "examples/content/a.fr.md");
    editor.did_open(&inner, "---\ntitel: A\n---\n");
    let found = editor.findings(&inner, |f| rules(f).contains(&"schema/unknown-field"));
    assert!(found.iter().any(|f| f["message"].as_str().is_some_and(|m| m.contains("n’est pas un champ"))), "{found:?}");
    let other = uri(two.path(), "content/press/ateliers.fr.md");
    editor.did_open(&other, &FR.replace("title:", "titre:"));
    editor.findings(&other, |f| rules(f).contains(&"schema/unknown-field"));
    // A folder that is closed takes its findings with it.
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": other } }));
    editor.tell("workspace/didChangeWorkspaceFolders", json!({ "event": { "added": [], "removed": [folders[1]] } }));
    editor.findings(&other, |f| f.is_empty());
    editor.leave();
}

#[test]
fn the_protocol_is_kept() {
    let mut editor = Editor::begin(&[]);
    let code = |answer: &Value| answer["error"]["code"].as_i64().unwrap_or_default();
    assert_eq!(code(&editor.request("textDocument/hover", json!({}))), -32002, "before initialize");
    editor.tell("textDocument/didOpen", json!({ "nonsense": true }));
    let told =
        editor.ask("initialize", json!({ "capabilities": { "general": 7 }, "rootUri": null, "initializationOptions": { "lang": "fr" } }));
    assert_eq!((told["capabilities"]["positionEncoding"].as_str(), told["serverInfo"]["name"].as_str()), (Some("utf-16"), Some("diptych")));
    editor.tell("initialized", json!({}));
    assert_eq!(code(&editor.request("initialize", json!({}))), -32600, "twice");
    assert_eq!(code(&editor.request("textDocument/frobnicate", json!({}))), -32601);
    assert_eq!(code(&editor.request("$/frobnicate", json!({}))), -32601);
    assert_eq!(code(&editor.request("textDocument/hover", json!({ "nonsense": true }))), -32602);
    let nowhere = json!({ "textDocument": { "uri": "untitled:Untitled-1" }, "position": { "line": 4_000_000_000_u32, "character": 4_000_000_000_u32 } });
    assert_eq!(editor.ask("textDocument/hover", nowhere.clone()), Value::Null);
    assert_eq!(editor.ask("textDocument/definition", nowhere), Value::Null);
    for (bytes, expected) in [
        (&b"Content-Length: 5\r\n\r\n{\"a\":"[..], -32700),
        (b"Content-Length: 2\r\n\r\n[]", -32600),
        (b"Content-Length: 3\r\n\r\n\xff\xfe\xfd", -32700),
    ] {
        editor.raw(bytes);
        let answer = editor.wait(|m| m["id"].is_null() && m.get("error").is_some());
        assert_eq!(code(&answer), expected);
    }
    for method in ["$/cancelRequest", "$/setTrace", "textDocument/didChange", "workspace/didChangeConfiguration", "unknown/thing"] {
        editor.tell(method, json!({ "id": 1, "nonsense": [] }));
    }
    assert_eq!(editor.ask("shutdown", Value::Null), Value::Null);
    assert_eq!(code(&editor.request("textDocument/hover", json!({}))), -32600, "after shutdown");
    editor.tell("exit", Value::Null);
    assert_eq!(editor.ended(), 0);
}

#[test]
fn who_leaves_without_a_word_ends_with_1() {
    let mut gone = Editor::begin(&[]);
    gone.tell("exit", Value::Null);
    assert_eq!(gone.ended(), 1);
    let mut closed = Editor::begin(&[]);
    closed.input = None;
    assert_eq!(closed.ended(), 1);
    // A length that nobody can mean is answered at once, and takes no memory.
    let mut endless = Editor::begin(&[]);
    endless.raw(b"Content-Length: 99999999999999\r\n\r\n{");
    assert_eq!(endless.wait(|_| true)["error"]["code"], -32600);
    endless.input = None;
    assert_eq!(endless.ended(), 1);
    let mut broken = Editor::begin(&[]);
    broken.raw(b"GET / HTTP/1.1\r\nContent-Length: many\r\n\r\n");
    assert_eq!(broken.wait(|_| true)["error"]["code"], -32700);
    assert_eq!(broken.ended(), 1);
}
