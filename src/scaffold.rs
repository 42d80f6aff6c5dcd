//! A kind of page and a name → the files that somebody fills in, one for each language; a date → its entry in the schedule.
//!
//! What is still to be written stands between double square brackets, which `text/placeholder` finds. Pages are drafts.

use crate::base::{FileId, Languages, Slug};
use crate::model::Site;
use crate::sources::{Content, Sources};
use crate::syntax::yaml::{self, Node, Value};
use jiff::civil::Date;
use std::fmt::Write as _;

/// What is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A press release.
    Press,
    /// A page.
    Page,
    /// A date, with its longer text.
    Date,
}

/// A file to be written: its path below the root, and its text.
pub type File = (String, String);

/// What is written.
#[derive(Clone, Debug, Default)]
pub struct Scaffold {
    /// Files that may not be there yet.
    pub new: Vec<File>,
    /// Files that are there and get an entry more.
    pub changed: Vec<File>,
}

/// Why nothing can be begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The name has neither letters nor figures.
    Name,
    /// The dates of the schedule are written on one line.
    Dates,
}

/// Begins a page, a release or a date. `name` may be its title or the name of its files.
///
/// # Errors
/// When the name makes no name for a file, or the schedule takes no entry.
pub fn scaffold(site: &Site, sources: &Sources, kind: Kind, name: &str, today: Date) -> Result<Scaffold, Obstacle> {
    let slug = Slug::parse(&Slug::fold(name)).map_err(|_| Obstacle::Name)?.to_string();
    // A name that is written as files are is no title.
    let title = (slug != name).then_some(name);
    let folder = match kind {
        Kind::Press => "content/press/",
        Kind::Page => "content/",
        Kind::Date => "content/dates/",
    };
    let mut made = Scaffold::default();
    for lang in site.languages.iter() {
        let word = |id: &str| mark(&site.words(lang).say(id, &[]));
        let title = title.map_or_else(|| word("mark-title"), mark);
        let text = match kind {
            Kind::Press => {
                let (lead, quote) = (word("mark-lead"), word("mark-quote"));
                format!("---\ntitle: {}\ndate: {today}\ndraft: true\n---\n\n{lead}\n\n{quote}\n", quoted(&title))
            }
            Kind::Page => format!("---\ntitle: {}\ndraft: true\n---\n\n{}\n", quoted(&title), word("mark-text")),
            Kind::Date => format!("---\ndraft: true\n---\n\n{}\n", word("mark-text")),
        };
        made.new.push((format!("{folder}{slug}.{}.md", site.languages.code(lang)), text));
    }
    if kind == Kind::Date {
        let titles = |code: &str| {
            let lang = site.languages.find(code)?;
            Some(title.map_or_else(|| mark(&site.words(lang).say("mark-title", &[])), mark))
        };
        let schedule = sources.find(SCHEDULE).filter(|(_, f)| !f.built_in);
        let entry = entry(&site.languages, &slug, titles);
        match schedule {
            None => made.new.push((SCHEDULE.to_owned(), format!("dates:\n{}", indented(&entry, "  ")))),
            Some((file, source)) => {
                let Content::Text(text) = &source.content else { return Err(Obstacle::Dates) };
                made.changed.push((SCHEDULE.to_owned(), with_entry(file, text, &entry).ok_or(Obstacle::Dates)?));
            }
        }
    }
    Ok(made)
}

const SCHEDULE: &str = "content/schedule.yaml";

fn mark(words: &str) -> String {
    format!("[[{}]]", words.replace(['[', ']', '\n'], " ").trim())
}

/// A text as YAML, between straight quotes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A date whose day nobody knows yet.
fn entry(languages: &Languages, id: &str, title: impl Fn(&str) -> Option<String>) -> String {
    let titles: Vec<String> = languages.codes().iter().filter_map(|c| Some(format!("{c}: {}", quoted(&title(c)?)))).collect();
    format!(
        "- id: {id}\n  title: {{ {} }}\n  start: \"[[2030-12-31T09:00]]\"\n  end: \"[[2030-12-31T12:30]]\"\n  venue: tbd\n",
        titles.join(", ")
    )
}

fn indented(entry: &str, indent: &str) -> String {
    entry.lines().fold(String::new(), |mut out, line| {
        let _ = writeln!(out, "{indent}{line}");
        out
    })
}

/// The schedule with an entry more, below the last date; everything else stays as it is written.
fn with_entry(file: FileId, text: &str, entry: &str) -> Option<String> {
    let (node, found) = yaml::parse(file, text, 0..text.len());
    if !found.is_empty() {
        return None;
    }
    let entries: Vec<_> = match node {
        Some(Node { value: Value::Map(entries), .. }) => entries,
        Some(Node { value: Value::Null, .. }) | None => Vec::new(),
        Some(_) => return None,
    };
    let newline = |at: usize| text[at..].find('\n').map_or(text.len(), |i| at + i + 1);
    let ends_line = |out: &mut String| {
        if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
    };
    let (mut out, rest, indent) = match entries.iter().find(|(key, _)| key.value == "dates") {
        None => (format!("{text}{}dates:\n", if text.is_empty() || text.ends_with('\n') { "" } else { "\n" }), "", "  ".to_owned()),
        Some((_, Node { value: Value::Seq(items), .. })) if !items.is_empty() => {
            let start = items.last()?.span.start as usize;
            let line = text[..start].rfind('\n').map_or(0, |i| i + 1);
            let indent: String = text[line..].chars().take_while(|c| *c == ' ').collect();
            if !text[line + indent.len()..].starts_with('-') {
                return None;
            }
            let end = newline((items.last()?.span.end as usize).saturating_sub(1).max(start));
            (text[..end].to_owned(), &text[end..], indent)
        }
        Some((key, Node { value: Value::Null, .. })) => {
            let end = newline(key.span.end as usize);
            (text[..end].to_owned(), &text[end..], "  ".to_owned())
        }
        Some(_) => return None,
    };
    ends_line(&mut out);
    out.push_str(&indented(entry, &indent));
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(text: &str) -> Option<String> {
        with_entry(FileId(0), text, "- id: new\n  venue: tbd\n")
    }

    #[test]
    fn a_date_is_added_below_the_last_and_nothing_else_changes() {
        let new = |indent: &str| format!("{indent}- id: new\n{indent}  venue: tbd\n");
        let cases = [
            ("", format!("dates:\n{}", new("  "))),
            ("# nothing yet\n", format!("# nothing yet\ndates:\n{}", new("  "))),
            ("dates:\n", format!("dates:\n{}", new("  "))),
            ("dates:\n  - id: a # first\nvenues: {}\n", format!("dates:\n  - id: a # first\n{}venues: {{}}\n", new("  "))),
            ("dates:\n- id: a\n  start: 2030-01-01\n", format!("dates:\n- id: a\n  start: 2030-01-01\n{}", new(""))),
            ("dates:\n    - id: a", format!("dates:\n    - id: a\n{}", new("    "))),
            (
                "dates:\n  - { id: a, start: 2030-01-01 }\n\n# venues\nvenues: {}\n",
                format!("dates:\n  - {{ id: a, start: 2030-01-01 }}\n{}\n# venues\nvenues: {{}}\n", new("  ")),
            ),
        ];
        for (old, expected) in cases {
            assert_eq!(added(old).as_deref(), Some(expected.as_str()), "{old:?}");
        }
        assert_eq!(added("dates: [{ id: a }]\n"), None);
        assert_eq!(added("dates: nonsense\n"), None);
        assert_eq!(added("dates:\n  - id: a\n dates:\n"), None);
    }
}
