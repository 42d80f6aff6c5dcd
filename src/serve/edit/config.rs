//! A site → the configuration of Sveltia CMS: which files it edits, and what fields they have.
//!
//! The reader's language is the first column and the one in which new files get their name; for Sveltia that is its default
//! locale. Nothing in the files tells which it was. Fields that are no words are shown once and written on all sides, as the
//! model has them. A field that is not listed here (`parity`) is kept by Sveltia as it was read.
//!
//! The text is edited as it is written, in a plain field. Sveltia's own editor for Markdown would rewrite footnotes, and the
//! spaces that cannot be seen.

use crate::base::{Lang, Spanned};
use crate::model::{Event, Page, PageKind, Site};
use crate::report::Words;
use crate::syntax::fields::LocalText;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The folder of the releases, which may be empty and is offered all the same.
const PRESS: &str = "content/press";

/// The configuration of Sveltia for this site, in the words of whoever edits.
pub fn config(site: &Site, words: &Words) -> Value {
    let reader = site.languages.find(words.code()).or_else(|| site.languages.iter().next());
    let editor = Editor { site, words, reader };
    let mut collections = vec![editor.releases(false)];
    let mut folders = BTreeSet::from([("content".to_owned(), false)]);
    let mut bundled = false;
    for page in &site.pages {
        let Some((folder, bundle)) = home(page) else { continue };
        match page.kind {
            PageKind::Release => bundled |= bundle,
            PageKind::Page => {
                folders.insert((folder, bundle));
            }
            PageKind::DateText => {}
        }
    }
    if bundled {
        collections.push(editor.releases(true));
    }
    if !site.events.is_empty() {
        collections.push(editor.dates());
    }
    collections.extend(folders.into_iter().map(|(folder, bundle)| editor.pages(&folder, bundle)));
    let others = site.languages.iter().filter(|lang| Some(*lang) != reader);
    let locales: Vec<&str> = reader.into_iter().chain(others).map(|lang| site.languages.code(lang)).collect();
    json!({
        "load_config_file": false,
        // Of the ways to a folder this one asks nobody to sign in; the folder that it gets is ours (bridge.js).
        "backend": { "name": "test-repo" },
        "app_title": editor.local(&site.config.title),
        "display_url": "/",
        "show_preview_links": false,
        "media_folder": "content/media",
        "public_folder": "/media",
        "media_libraries": { "stock_assets": false },
        "slug": { "encoding": "ascii", "clean_accents": true, "maxlength": 60 },
        "editor": { "preview": false },
        "output": { "omit_empty_optional_fields": true },
        "i18n": { "structure": "multiple_files", "locales": locales, "default_locale": locales.first() },
        "collections": collections,
    })
}

/// The folder in which a page lies, and whether it has a folder of its own with the language in the name of the file.
fn home(page: &Page) -> Option<(String, bool)> {
    let own = format!("content/{}", page.key);
    let bundle = page.sides.values().next()?.folder == own;
    let folder = own.rsplit_once('/').map_or(own.as_str(), |(folder, _)| folder);
    Some((folder.to_owned(), bundle))
}

struct Editor<'a> {
    site: &'a Site,
    words: &'a Words,
    /// The language of whoever edits, when the site has it; otherwise its first.
    reader: Option<Lang>,
}

impl Editor<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    /// A text of the site, for whoever edits.
    fn local(&self, text: &LocalText) -> String {
        let own = self.reader.and_then(|lang| text.get(lang));
        own.or_else(|| text.values().next()).map(|t: &Spanned<String>| t.value.clone()).unwrap_or_default()
    }

    fn releases(&self, bundle: bool) -> Value {
        let fields = self.fields(PageKind::Release);
        let mut releases = self.entries(if bundle { "press-bundles" } else { "press" }, PRESS, bundle, fields);
        add(
            &mut releases,
            [
                ("label", self.say("edit-releases").into()),
                ("label_singular", self.say("edit-release").into()),
                ("icon", "campaign".into()),
                ("create", (!bundle).into()),
                ("slug", self.file_name("{{year}}-{{month}}-{{day}}-{{title}}")),
                ("sortable_fields", json!({ "fields": ["title", "date"], "default": { "field": "date", "direction": "descending" } })),
            ],
        );
        releases
    }

    /// The pages in a folder of `content/`.
    fn pages(&self, folder: &str, bundle: bool) -> Value {
        let below = folder.trim_start_matches("content").trim_start_matches('/');
        let mut name = if below.is_empty() { "pages".to_owned() } else { format!("pages-{}", below.replace('/', "--")) };
        if bundle {
            name.push_str("-bundles");
        }
        let label = self.say("edit-own-pages");
        let mut pages = self.entries(&name, folder, bundle, self.fields(PageKind::Page));
        add(
            &mut pages,
            [
                ("label", if below.is_empty() { label } else { format!("{label} · {below}") }.into()),
                ("label_singular", self.say("edit-own-page").into()),
                ("icon", "description".into()),
                ("create", (!bundle).into()),
                ("slug", self.file_name("{{title}}")),
                ("sortable_fields", json!({ "fields": ["title", "weight"], "default": { "field": "weight", "direction": "ascending" } })),
            ],
        );
        pages
    }

    /// The longer texts of the dates: one for each date of the schedule, whether it is written already or not.
    fn dates(&self) -> Value {
        let bundles: Vec<&str> =
            self.site.pages.iter().filter(|p| p.kind == PageKind::DateText && home(p).is_some_and(|h| h.1)).map(Page::stem).collect();
        let fields = self.fields(PageKind::DateText);
        let file = |event: &Event| {
            let id = &event.id.value;
            let path = if bundles.contains(&id.as_str()) { format!("{id}/index") } else { id.clone() };
            json!({
                "name": id,
                "label": self.date(event),
                "file": format!("content/dates/{path}.{{{{locale}}}}.md"),
                "i18n": true,
                "fields": fields,
            })
        };
        json!({
            "name": "dates",
            "label": self.say("edit-dates"),
            "icon": "event",
            "i18n": true,
            "files": self.site.events.iter().map(file).collect::<Vec<_>>(),
        })
    }

    /// A date of the schedule in a list: its title and its days.
    fn date(&self, event: &Event) -> String {
        let (first, last) = (event.when.first_day(), event.when.last_day());
        let days = self.reader.map_or_else(|| first.to_string(), |lang| self.site.locale(lang).date_range(first, last));
        format!("{} ({days})", self.local(&event.title))
    }

    fn entries(&self, name: &str, folder: &str, bundle: bool, fields: Vec<Value>) -> Value {
        json!({
            "name": name,
            "folder": folder,
            "path": if bundle { "{{slug}}/index" } else { "{{slug}}" },
            "extension": "md",
            "format": "yaml-frontmatter",
            "i18n": true,
            "delete": false,
            "thumbnail": false,
            "fields": fields,
        })
    }

    /// How a new file is called. It can be chosen once: other pages link to it.
    fn file_name(&self, template: &str) -> Value {
        json!({
            "template": template,
            "editable": ["create"],
            "hint": self.say("edit-file-hint"),
            "pattern": ["^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$", self.say("edit-slug-wrong")],
        })
    }

    /// The fields of a front matter and the text, in the order in which they are filled in.
    fn fields(&self, kind: PageKind) -> Vec<Value> {
        let release = kind == PageKind::Release;
        let mut fields =
            vec![self.field("title", "string", "edit-field-title", None, true, json!({ "required": kind != PageKind::DateText }))];
        if release {
            fields.push(self.field("short_title", "string", "edit-field-short-title", Some("edit-hint-short-title"), true, json!({})));
        }
        fields.push(self.field("summary", "text", "edit-field-summary", Some("edit-hint-summary"), true, json!({})));
        fields.push(self.field("body", "text", "edit-field-body", Some("edit-hint-body"), true, json!({})));
        if release {
            let day = json!({ "type": "date", "format": "YYYY-MM-DD" });
            fields.push(self.field("date", "datetime", "edit-field-date", Some("edit-hint-date"), false, day));
            let instant = r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2}|Z)$";
            let instant = json!({ "pattern": [instant, self.say("edit-wrong-embargo")] });
            fields.push(self.field("embargo", "string", "edit-field-embargo", Some("edit-hint-embargo"), false, instant));
        }
        fields.push(self.field("draft", "boolean", "edit-field-draft", Some("edit-hint-draft"), false, json!({})));
        if kind != PageKind::DateText && !self.site.events.is_empty() {
            let options = self.site.events.iter().map(|e| json!({ "label": self.date(e), "value": e.id.value }));
            let options = json!({ "multiple": true, "options": options.collect::<Vec<_>>() });
            fields.push(self.field("dates", "select", "edit-field-dates", Some("edit-hint-dates"), false, options));
        }
        if !self.site.contacts.people.is_empty() {
            let options = self.site.contacts.people.iter().map(|p| json!({ "label": self.local(&p.name), "value": p.id.value }));
            let options = json!({ "multiple": true, "options": options.collect::<Vec<_>>() });
            fields.push(self.field("contacts", "select", "edit-field-contacts", Some("edit-hint-contacts"), false, options));
        }
        if release {
            fields.push(self.images());
        }
        let slug = json!({ "pattern": ["^[a-z0-9-]{1,80}$", self.say("edit-slug-wrong")] });
        fields.push(self.field("slug", "string", "edit-field-slug", Some("edit-hint-slug"), true, slug));
        if kind == PageKind::Page {
            let whole = json!({ "value_type": "int", "min": 0 });
            fields.push(self.field("weight", "number", "edit-field-weight", Some("edit-hint-weight"), false, whole));
        }
        let day = json!({ "type": "date", "format": "YYYY-MM-DD" });
        fields.push(self.field("updated", "datetime", "edit-field-updated", Some("edit-hint-updated"), false, day));
        fields
    }

    /// The pictures offered to the press.
    fn images(&self) -> Value {
        let of_image = [
            ("file", "edit-field-image-file", Some("edit-hint-image-file")),
            ("alt", "edit-field-image-alt", Some("edit-hint-image-alt")),
            ("caption", "edit-field-image-caption", None),
            ("credit", "edit-field-image-credit", None),
            ("licence", "edit-field-image-licence", Some("edit-hint-image-licence")),
        ];
        let fields: Vec<Value> =
            of_image.into_iter().map(|(name, label, hint)| self.field(name, "string", label, hint, true, json!({}))).collect();
        let list = json!({ "fields": fields, "collapsed": true, "summary": "{{file}}", "label_singular": self.say("edit-image") });
        self.field("images", "list", "edit-field-images", Some("edit-hint-images"), true, list)
    }

    /// A field. Words have a value on each side, facts one for all sides; a field is optional unless `more` says otherwise.
    fn field(&self, name: &str, widget: &str, label: &str, hint: Option<&str>, words: bool, more: Value) -> Value {
        let mut field = json!({ "name": name, "widget": widget, "label": self.say(label), "required": false });
        add(&mut field, [("i18n", if words { true.into() } else { "duplicate".into() })]);
        if matches!(widget, "string" | "text") {
            add(&mut field, [("use_emoji_autocomplete", false.into())]);
        }
        if let Some(hint) = hint {
            add(&mut field, [("hint", self.say(hint).into())]);
        }
        if let Value::Object(more) = more {
            extend(&mut field, more);
        }
        field
    }
}

fn add<const N: usize>(object: &mut Value, more: [(&str, Value); N]) {
    extend(object, more.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
}

fn extend(object: &mut Value, more: Map<String, Value>) {
    if let Value::Object(object) = object {
        object.extend(more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::resolve::Settings;
    use crate::sources::Sources;

    const SITE: (&str, &str) =
        ("content/site.yaml", "title: { fr: Essai, nl: Proef }\nbase_url: https://example.be\nlanguages: [fr, nl]\n");
    const TEXT: &str = "---\ntitle: A\n---\n\nB\n";

    fn configuration(files: &[(&str, &str)], code: &str) -> Value {
        let sources = Sources::from_texts(files.iter().copied().chain([SITE]), jiff::Timestamp::UNIX_EPOCH);
        let compiled = crate::compile(&sources, &Settings { pages_only: true, ..Settings::default() });
        config(&compiled.site.expect("a site"), &Words::load(code).expect("words"))
    }

    fn names(config: &Value) -> Vec<String> {
        config["collections"].as_array().expect("a list").iter().map(|c| format!("{}: {}", c["name"], c["path"]).replace('"', "")).collect()
    }

    #[test]
    fn the_column_of_the_reader_is_the_first() {
        for (code, locales, title) in [("fr", ["fr", "nl"], "Essai"), ("nl", ["nl", "fr"], "Proef"), ("en", ["fr", "nl"], "Essai")] {
            let config = configuration(&[], code);
            assert_eq!((&config["i18n"]["locales"], &config["app_title"]), (&json!(locales), &json!(title)), "{code}");
        }
    }

    #[test]
    fn every_folder_with_pages_is_a_collection() {
        let site = [
            ("content/index.fr.md", TEXT),
            ("content/guide/bus.fr.md", TEXT),
            ("content/guide/plan/index.fr.md", TEXT),
            ("content/press/x/index.fr.md", TEXT),
        ];
        assert_eq!(
            names(&configuration(&site, "fr")),
            [
                "press: {{slug}}",
                "press-bundles: {{slug}}/index",
                "pages: {{slug}}",
                "pages-guide: {{slug}}",
                "pages-guide-bundles: {{slug}}/index"
            ]
        );
    }

    #[test]
    fn every_date_has_a_text_to_write() {
        let dates = "dates:\n  - { id: debat, title: { fr: Débat, nl: Debat }, start: 2024-01-15 }\n  - { id: fin, title: Fin, start: 2024-02-01 }\n";
        let site = [("content/schedule.yaml", dates), ("content/dates/fin/index.fr.md", "---\n---\n\nB\n")];
        let config = configuration(&site, "nl");
        let files = config["collections"][1]["files"].as_array().expect("files");
        let shown: Vec<String> = files.iter().map(|f| format!("{} {}", f["label"], f["file"]).replace('"', "")).collect();
        assert_eq!(
            shown,
            ["Debat (15 januari 2024) content/dates/debat.{{locale}}.md", "Fin (1 februari 2024) content/dates/fin/index.{{locale}}.md"]
        );
    }
}
