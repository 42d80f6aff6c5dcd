//! `docs/theme/` is made of the types that templates see, and of the words of the interface: `UPDATE=1 cargo test` writes it, every other
//! run holds it against them.

use crate::manual::held_against;
use crate::support::repository;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A type of the contract.
struct Type {
    name: String,
    doc: String,
    /// Name, type and meaning.
    fields: Vec<(String, String, String)>,
    /// A piece of text that is told apart by its `kind`.
    is_enum: bool,
}

/// The public types of a source file, with the words of their comments.
fn types(source: &str) -> Vec<Type> {
    let mut out: Vec<Type> = Vec::new();
    let mut doc = String::new();
    let mut variant: Option<String> = None;
    for line in source.lines() {
        let text = line.trim();
        if let Some(words) = text.strip_prefix("///") {
            if !doc.is_empty() {
                doc.push(' ');
            }
            doc.push_str(words.trim());
            continue;
        }
        if text.starts_with("#[") {
            if text == "#[serde(flatten)]" {
                doc.push_str(" (its fields stand here)");
            }
            continue;
        }
        let said = std::mem::take(&mut doc);
        let head = |keyword: &str| text.strip_prefix(keyword).map(|rest| rest.split([' ', '(', '{']).next().unwrap_or_default().to_owned());
        if let Some(name) = head("pub struct ").or_else(|| head("pub enum ")) {
            let is_enum = text.starts_with("pub enum");
            if text.ends_with('{') {
                out.push(Type { name, doc: said, fields: Vec::new(), is_enum });
            }
            continue;
        }
        let Some(current) = out.last_mut() else { continue };
        if current.is_enum {
            match (&variant, text.strip_suffix(" {"), text.strip_suffix(',')) {
                (None, Some(name), _) => {
                    variant = Some(name.to_lowercase());
                    current.fields.push((format!("kind: \"{}\"", name.to_lowercase()), String::new(), said));
                }
                (Some(_), _, Some(field)) if field.contains(": ") => {
                    let (name, kind) = field.split_once(": ").expect("a field");
                    current.fields.push((format!("· {name}"), kind.to_owned(), said));
                }
                (Some(_), _, Some("}")) => variant = None,
                (None, _, Some(name)) if !said.is_empty() => {
                    current.fields.push((format!("kind: \"{}\"", name.to_lowercase()), String::new(), said));
                }
                _ => {}
            }
        } else if let Some((name, kind)) = text.strip_prefix("pub ").and_then(|f| f.strip_suffix(',')).and_then(|f| f.split_once(": ")) {
            current.fields.push((name.to_owned(), kind.to_owned(), said));
        }
    }
    out
}

/// A type in words: `Option<Vec<Date>>` is “list of Date, or none”.
fn in_words(kind: &str, known: &[&str]) -> String {
    let inner = |outer: &str| kind.strip_prefix(outer).and_then(|k| k.strip_suffix('>'));
    if let Some(kind) = inner("Option<") {
        return format!("{}, or none", in_words(kind, known));
    }
    if let Some(kind) = inner("Vec<") {
        return format!("list of {}", in_words(kind, known));
    }
    if let Some(kind) = inner("BTreeMap<String, ") {
        return format!("{} by name", in_words(kind, known));
    }
    match kind.rsplit("::").next().unwrap_or(kind) {
        "" => String::new(),
        "String" | "&'static str" => "text".to_owned(),
        "Html" => "HTML".to_owned(),
        "bool" => "true or false".to_owned(),
        "u8" | "u32" | "u64" | "usize" => "number".to_owned(),
        "[i16; 3]" => "three numbers".to_owned(),
        "Value" => "words".to_owned(),
        name if known.contains(&name) => format!("[{name}](#{})", name.to_lowercase()),
        other => other.to_owned(),
    }
}

fn page(title: &str, about: &str, types: &[Type]) -> String {
    let known: Vec<&str> = types.iter().map(|t| t.name.as_str()).collect();
    let mut out = format!("# {title}\n\n{about}\n\nThis page is made of the source: do not edit it here.\n");
    for kind in types {
        let _ = write!(out, "\n## {}\n\n{}\n\n| name | what it is | |\n|---|---|---|\n", kind.name, kind.doc);
        for (name, field, doc) in &kind.fields {
            let _ = writeln!(out, "| `{name}` | {} | {} |", in_words(field, &known).replace('|', "\\|"), doc.replace('|', "\\|"));
        }
    }
    out
}

/// The words that templates find in `t`, in the languages that come with the tool.
fn words() -> String {
    let read = |code: &str| std::fs::read_to_string(repository().join(format!("i18n/{code}/messages.ftl"))).expect("messages");
    let messages = |source: &str| -> BTreeMap<String, String> {
        let lines = source.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()) && !l.contains("{ $"));
        lines.filter_map(|l| l.split_once(" = ")).map(|(name, words)| (name.replace('-', "_"), words.to_owned())).collect()
    };
    let codes: Vec<String> = {
        let folder = std::fs::read_dir(repository().join("i18n")).expect("i18n/").flatten();
        let mut codes: Vec<String> =
            folder.filter(|e| e.path().join("messages.ftl").is_file()).map(|e| e.file_name().to_string_lossy().into_owned()).collect();
        codes.sort();
        codes
    };
    let by_language: Vec<BTreeMap<String, String>> = codes.iter().map(|code| messages(&read(code))).collect();
    let mut out = String::from(
        "# The words of the interface\n\nA template writes `{{ t.nav_home }}`. A site changes any of them in its own `i18n/<language>/messages.ftl`, under their Fluent name (`nav-home`), in every language at once. Messages that need a date or a number are said by the tool and are not in this list.\n\nThis page is made of the source: do not edit it here.\n\n",
    );
    let _ = writeln!(out, "| name | {} |\n|---|{}", codes.join(" | "), "---|".repeat(codes.len()));
    for name in by_language[0].keys() {
        let row: Vec<&str> = by_language.iter().map(|m| m.get(name).map_or("", String::as_str)).collect();
        let _ = writeln!(out, "| `{name}` | {} |", row.join(" | ").replace('\u{a0}', " "));
    }
    out
}

fn pages() -> BTreeMap<String, String> {
    let read = |path: &str| std::fs::read_to_string(repository().join("src/theme").join(path)).expect("source");
    let context: Vec<Type> =
        ["context/mod.rs", "context/dates.rs", "context/press.rs", "context/people.rs"].iter().flat_map(|p| types(&read(p))).collect();
    let documents = types(&read("document.rs"));
    let index = "# What a theme sees\n\n[Your own look in an hour](../your-own-look.md) shows how to use this.\n\n\
        | | |\n|---|---|\n\
        | [pages.md](pages.md) | what the templates of pages see (`themes/<name>/templates/*.html`, [Tera](https://keats.github.io/tera/)) |\n\
        | [documents.md](documents.md) | what the templates of PDFs and cards see (`themes/<name>/*.typ`, [Typst](https://typst.app/docs)) |\n\
        | [words.md](words.md) | the words of the interface |\n\
        | [theme.yaml](../../themes/default/theme.yaml) | the colours, and which is read on which |\n\n\
        These pages are made of the source: do not edit them here.\n";
    let about_pages = "Every page has `site`, `page` and `t` (the [words](words.md)); the pages at the root (`choice.html`, `not_found_root.html`) have `choices`, `assets`, `page` and `root_lang`. \
        What the pages of a section share is rendered once for all of them: the templates in `shared/` see `site`, `t` and `section`, which is a [Section](#section), \
        and `shared/menu.html` is `shared.menu` on every page that has a `site`. \
        The page’s own variable stands first in the description of its type: `home.html` has `home`, which is a [Home](#home). \
        Text is typeset and is escaped by the template; HTML is written as it stands. What is “or none” is tested with `{% if %}`. \
        A name that is not in this list is an error that shows its place and the names that there are.";
    let about_documents = "A template reads its data with `json(\"/data.json\")`: `press.typ` sees a [PressDocument](#pressdocument), `programme.typ` a [ProgrammeDocument](#programmedocument), \
        `card.typ` a [Card](#card). Everything in it is text and is never run. See [pdf-templates.md](../pdf-templates.md).";
    BTreeMap::from([
        ("README.md".to_owned(), index.to_owned()),
        ("documents.md".to_owned(), page("What the templates of PDFs and cards see", about_documents, &documents)),
        ("pages.md".to_owned(), page("What the templates of pages see", about_pages, &context)),
        ("words.md".to_owned(), words()),
    ])
}

#[test]
fn the_contract_in_docs_is_that_of_the_types() {
    let pages = pages();
    for (name, text) in &pages {
        assert!(!text.contains("|  |\n") || name == "words.md", "a field of {name} has no description");
    }
    held_against("docs/theme", &pages);
}
