//! Findings → JSON for the preview and the editor: those of the page that somebody looks at, then the others.

use super::pages::{addresses, page_at};
use super::workshop::{Findings, Shown};
use crate::base::{Diagnostic, FileId, Lang, Languages, Severity};
use crate::output::PageId;
use crate::parity::named;
use crate::report::{Positions, Words, object};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How many findings of other pages are told.
const OTHERS: usize = 200;

/// Which page somebody looks at.
#[derive(Clone, Debug)]
pub(super) enum Looking {
    /// At an address of the preview.
    Address(String),
    /// At a source file.
    File(String),
    /// At no page.
    Nowhere,
}

/// The findings, in the words of the reader.
pub(super) fn json(shown: Option<&Shown>, found: &Findings, at: &Looking, words: &Words) -> Value {
    let page = shown.and_then(|shown| {
        let site = &shown.outline.site;
        match at {
            Looking::Address(path) => page_at(shown, path).map(|id| (shown, Some(id), id.text(site))),
            Looking::File(path) => {
                let page = named(&site.pages, &shown.sources, path)?;
                let at = site.pages.iter().position(|p| std::ptr::eq(p, page))?;
                Some((shown, PageId::of(site, at), Some(page)))
            }
            Looking::Nowhere => None,
        }
    });
    // Ids of files are those of the sources that were compiled, paths are the same in both.
    let own: BTreeMap<String, String> =
        page.and_then(|(shown, _, page)| Some((shown, page?))).map_or_else(BTreeMap::new, |(shown, page)| {
            let languages = &shown.outline.site.languages;
            page.sides.iter().map(|(lang, side)| (shown.sources.file(side.file).path.clone(), languages.code(lang).to_owned())).collect()
        });
    let languages = shown.map(|s| &s.outline.site.languages);
    let path_of = |file: FileId| found.sources.file(file).path.as_str();
    let is_own = |d: &&Diagnostic| {
        d.labels.iter().any(|l| own.contains_key(path_of(l.span.file)))
            || matches!(at, Looking::File(path) if d.labels.iter().any(|l| path_of(l.span.file) == path))
    };
    let positions = Positions::new(&found.sources);
    let told = |d: &Diagnostic, mine: bool| {
        let mut value = object(d, &positions, &found.sources, words);
        value["mine"] = json!(mine);
        value["fixable"] = json!(d.fix.is_some());
        for (label, json) in d.labels.iter().zip(value["labels"].as_array_mut().into_iter().flatten()) {
            let lang = languages.and_then(|all| language_of(path_of(label.span.file), all));
            json["lang"] = json!(lang.zip(languages).map(|(lang, all)| all.code(lang)));
            json["lang_name"] = json!(lang.zip(shown).map(|(lang, shown)| &shown.outline.site.locale(lang).name));
            json["source"] = json!(found.sources.snippet(label.span).chars().take(240).collect::<String>());
        }
        value
    };
    // Remarks are for those who ask for more, as on the command line; what stops a publication comes first.
    let mut serious: Vec<&Diagnostic> = found.diagnostics.iter().filter(|d| d.severity > Severity::Info).collect();
    serious.sort_by_key(|d| std::cmp::Reverse(d.severity));
    let (mine, others): (Vec<&Diagnostic>, Vec<&Diagnostic>) = serious.into_iter().partition(is_own);
    let others = others.into_iter().take(OTHERS);
    let findings: Vec<Value> = mine.into_iter().map(|d| told(d, true)).chain(others.map(|d| told(d, false))).collect();
    let count = |severity| found.diagnostics.iter().filter(|d| d.severity == severity).count();
    json!({
        "version": found.version,
        "errors": count(Severity::Error),
        "warnings": count(Severity::Warning),
        "tally": words.tally(&found.diagnostics),
        "page": page.map(|(shown, id, page)| json!({
            "key": page.map(|p| p.key.clone()),
            "urls": id.map(|id| addresses(shown, id)).unwrap_or_default(),
            "files": own.iter().map(|(path, code)| (code.clone(), json!(path))).collect::<serde_json::Map<_, _>>(),
            "draft": page.is_some_and(|p| p.draft),
            "embargo": page.and_then(|p| p.embargo).map(|e| e.to_zoned(shown.outline.site.config.time_zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()),
        })),
        "findings": findings,
    })
}

/// The language of a file, by its name: `x.fr.md`, `i18n/fr/messages.ftl`.
fn language_of(path: &str, languages: &Languages) -> Option<Lang> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let code = name.strip_suffix(".md").and_then(|n| n.rsplit_once('.')).map(|(_, code)| code);
    languages.find(code.or_else(|| path.strip_prefix("i18n/")?.split_once('/').map(|(code, _)| code))?)
}
