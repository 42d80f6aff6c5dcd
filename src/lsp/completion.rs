//! The line before the cursor → the ids that may stand there.

use super::reference;
use crate::model::Site;
use lsp_types::{CompletionItem, CompletionItemKind};

/// The ids that the field before the cursor may name, each with what it is called; `before` is the text up to the cursor.
pub(super) fn at(site: &Site, before: &str) -> Vec<CompletionItem> {
    let Some(field) = field(before) else { return Vec::new() };
    let titles = |named: reference::Named<'_>| {
        let mut titles: Vec<&str> = site.languages.iter().map(|lang| named.title(lang)).collect();
        titles.dedup();
        titles.join(" · ")
    };
    let item = |named: reference::Named<'_>| CompletionItem {
        label: named.id().value.clone(),
        kind: Some(CompletionItemKind::REFERENCE),
        detail: Some(titles(named)),
        ..CompletionItem::default()
    };
    reference::all(site, field).into_iter().map(item).collect()
}

/// The field whose value is being written: `dates: [a, `, `venue: `, or an item of a list below its name.
fn field(before: &str) -> Option<&str> {
    const FIELDS: [&str; 7] = ["dates", "venue", "contacts", "speakers", "organisation", "organisers", "contact"];
    let line = before.rsplit(['\n', '\r']).next()?;
    let is_begun = |value: &str| value.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | ',' | '[' | ' '));
    if let Some((name, value)) = line.rsplit_once(':') {
        let name = name.rsplit([' ', '{', ',']).next()?;
        return is_begun(value).then(|| FIELDS.into_iter().find(|f| *f == name)).flatten();
    }
    let item = line.trim_start().strip_prefix("- ").filter(|item| is_begun(item));
    let above = before.lines().rev().skip(1).find(|l| !l.trim_start().starts_with("- ") && !l.trim().is_empty());
    let name = item.and(above)?.trim().trim_start_matches("- ").strip_suffix(':')?;
    FIELDS.into_iter().find(|f| *f == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_field_is_known_by_the_line() {
        for (before, expected) in [
            ("---\ndates: [", Some("dates")),
            ("---\ndates: [a, b", Some("dates")),
            ("    venue: ", Some("venue")),
            ("- { id: a, venue: co", Some("venue")),
            ("contacts:\n  - a\n  - ", Some("contacts")),
            ("    speakers:\r\n      - jo", Some("speakers")),
            ("title: x", None),
            ("dates: [a] # ", None),
            ("Les dates : ", None),
            ("- ", None),
            ("", None),
        ] {
            assert_eq!(field(before), expected, "{before:?}");
        }
    }
}
