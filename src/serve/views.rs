//! The server's own pages: the languages side by side, how the pages stand, and what is shown while there is no site.

use super::workshop::{Findings, Shown};
use crate::base::{Arg, Severity};
use crate::output::PageId;
use crate::parity::{State, Status, Texts, named};
use crate::report::{Words, escape_html as escape, status_html};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The words that the scripts say.
const WORDS: &[&str] = &[
    "preview-close",
    "preview-draft",
    "preview-edit",
    "preview-embargo",
    "preview-label",
    "preview-line",
    "preview-nothing",
    "preview-others",
    "preview-side",
    "preview-single",
    "preview-status",
    "preview-sync",
];

/// The words of the scripts in the language of the reader, by their names. Where a script puts something in, there is `{ $x }`.
pub(super) fn words(words: &Words) -> Map<String, Value> {
    let args: Vec<(&str, Arg)> = ["line", "when"].iter().map(|n| (*n, Arg::Str(format!("{{{n}}}")))).collect();
    let ids = WORDS.iter().chain(super::edit::WORDS);
    ids.map(|id| ((*id).to_owned(), json!(words.say(id, &args)))).collect()
}

fn head(lang: &str, title: &str, rest: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<link rel=\"icon\" href=\"/_diptych/edit.svg\">\n{rest}</head>\n",
        escape(lang),
        escape(title)
    )
}

/// What is shown while nothing of a site can be: the findings come over it.
pub(super) fn empty(words: &Words) -> String {
    let title = words.say("serve-empty", &[]);
    let style = "<meta name=\"diptych-empty\" content=\"\">\n<link rel=\"stylesheet\" href=\"/_diptych/panel.css\">\n<link rel=\"stylesheet\" href=\"/_diptych/split.css\">\n";
    format!("{}<body class=\"empty\">\n<main><h1>{}</h1></main>\n</body>\n</html>\n", head(words.code(), &title, style), escape(&title))
}

/// A page in all its languages, side by side.
pub(super) fn split(shown: &Shown, path: &str, addresses: &BTreeMap<String, String>, words: &Words) -> String {
    let site = &shown.outline.site;
    let title = words.say("serve-split", &[("path", Arg::from(path))]);
    let style = "<link rel=\"stylesheet\" href=\"/_diptych/panel.css\">\n<link rel=\"stylesheet\" href=\"/_diptych/split.css\">\n<script type=\"module\" src=\"/_diptych/split.js\"></script>\n";
    let mut out = head(words.code(), &title, style);
    let _ = write!(
        out,
        "<body data-page=\"{}\" data-version=\"{}\">\n<header>\n<h1>{}</h1>\n<nav></nav>\n</header>\n<main>\n",
        escape(path),
        shown.version,
        escape(&title)
    );
    // The order is that of the codes, and of no rank: the reader's own language comes first.
    let mut codes: Vec<&String> = addresses.keys().collect();
    codes.sort_by_key(|code| (code.as_str() != words.code(), code.as_str()));
    for code in codes {
        let name = site.languages.find(code).map(|lang| site.locale(lang).name.clone()).unwrap_or_default();
        let _ = writeln!(
            out,
            "<section lang=\"{code}\">\n<h2><a href=\"{address}\">{name}</a></h2>\n<iframe src=\"{address}\" title=\"{name}\" data-lang=\"{code}\"></iframe>\n</section>",
            address = escape(&addresses[code]),
            name = escape(&name)
        );
    }
    out.push_str("</main>\n<aside></aside>\n</body>\n</html>\n");
    out
}

/// How many pages are shown side by side on one page of the status; the others are a line each.
const WHOLE: usize = 60;

/// How the pages stand: all of a small site, of a large one those that ask for something; or one page.
pub(super) fn status(shown: &Shown, found: &Findings, page: Option<&str>, words: &Words) -> String {
    let Shown { sources, outline, .. } = shown;
    let site = &outline.site;
    let texts = Texts::new(site, &outline.plan);
    // While something is being compiled its findings are those of files as they were, whose places do not fit.
    let known = if found.version == shown.version { &found.diagnostics[..] } else { &[] };
    let of = |page| Status::of(&texts, sources, page, known);
    let mut all: Vec<Status<'_>> = match page {
        Some(name) => named(&site.pages, sources, name).map(of).into_iter().collect(),
        None => site.pages.iter().map(of).collect(),
    };
    if all.len() > WHOLE {
        all.retain(|s| s.state != State::Confirmed || s.count(Severity::Error) + s.count(Severity::Warning) > 0);
        all.truncate(WHOLE * 5);
    }
    let link = |status: &Status<'_>| {
        let at = site.pages.iter().position(|p| std::ptr::eq(p, status.page))?;
        let id = PageId::of(site, at)?;
        let path = site.languages.iter().find_map(|lang| outline.plan.page_path(id, lang))?;
        Some(format!("/_split{path}"))
    };
    status_html(&all, site, sources, words, &link)
}
