//! Files of a theme → [`Theme`]: templates parsed, assets named, colours held against one another.

use super::asset::{Asset, Workshop};
use super::characters;
use super::escape::escape_html;
use super::palette::Palette;
use crate::base::{Diagnostic, FileId, Span, Spanned, Text, rule, text};
use crate::model::Site;
use crate::sources::{Content, Sources};
use crate::syntax::fields::nearest;
use std::collections::{BTreeMap, BTreeSet};

/// A theme, ready to render.
pub struct Theme {
    pub(super) tera: tera::Tera,
    /// The text of each template.
    sources: Vec<(FileId, String)>,
    /// The source file of each template, by its name.
    pub(super) files: BTreeMap<String, FileId>,
    /// The assets, by their plain name: `style.css`.
    pub assets: BTreeMap<String, Asset>,
    /// The messages that the templates ask for, and where.
    pub messages: Vec<Spanned<String>>,
    /// The templates of the PDFs: name, file and text.
    pub typst: Vec<(String, FileId, String)>,
    /// The fonts of the PDFs, in order of their names.
    pub fonts: Vec<Font>,
    /// The colours.
    pub palette: Palette,
}

/// A font of the theme.
#[derive(Clone, Debug)]
pub struct Font {
    /// Where it comes from.
    pub file: FileId,
    /// A TrueType or OpenType file.
    pub bytes: Vec<u8>,
}

/// The default theme's folder.
const DEFAULT: &str = "themes/default/";

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme").field("files", &self.files).finish_non_exhaustive()
    }
}

impl Theme {
    /// Loads the theme that `site.yaml` names. `files` are all files of themes, by path.
    pub fn load(sources: &Sources, files: &[(String, FileId)], site: &Site) -> (Self, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let name = &site.config.theme.name;
        let own = format!("themes/{}/", name.value);
        if own != DEFAULT && !files.iter().any(|(p, _)| p.starts_with(&own)) {
            let known: BTreeSet<&str> = files.iter().filter_map(|(p, _)| p.split('/').nth(1)).collect();
            found.push(unknown(name, text!("reference-unknown.theme", id = &name.value), known.iter().copied()));
        }
        let mut layered: BTreeMap<&str, FileId> = BTreeMap::new();
        for folder in [DEFAULT, own.as_str()] {
            layered.extend(files.iter().filter_map(|(p, id)| Some((p.strip_prefix(folder)?, *id))));
        }
        // Both files are read: a theme of the site changes only the colours that it names.
        let manifests =
            [DEFAULT, own.as_str()].map(|folder| files.iter().find(|(p, _)| *p == format!("{folder}theme.yaml")).map(|(_, id)| *id));
        let mut manifests: Vec<FileId> = manifests.into_iter().flatten().collect();
        manifests.dedup();
        let (palette, more) = Palette::load(sources, &manifests, site.config.theme.accent.as_ref());
        found.extend(more);
        let mut theme = Self {
            tera: tera::Tera::new(),
            sources: Vec::new(),
            files: BTreeMap::new(),
            assets: BTreeMap::new(),
            messages: Vec::new(),
            typst: layered
                .iter()
                .filter(|(p, _)| p.ends_with(".typ"))
                .map(|(p, id)| ((*p).to_owned(), *id, sources.text(*id).to_owned()))
                .collect(),
            fonts: layered.iter().filter(|(p, _)| p.starts_with("fonts/")).filter_map(|(_, id)| font(sources, *id)).collect(),
            palette,
        };
        theme.tera.autoescape_on(vec![".html"]);
        theme.tera.set_escape_fn(|text, out| escape_html(text, |piece| out.write_all(piece.as_bytes())));
        let mut templates: Vec<(String, &str)> = Vec::new();
        for (name, id) in layered.iter().filter_map(|(p, id)| Some((p.strip_prefix("templates/")?, *id))) {
            let source = sources.text(id);
            theme.files.insert(name.to_owned(), id);
            theme.sources.push((id, source.to_owned()));
            theme.messages.extend(messages_in(id, source));
            if let Some(at) = too_deep(source) {
                found.push(Diagnostic::new(rule::THEME_TEMPLATE, text!("theme-template.deep")).at(Span::new(id, at, at + 1)));
            } else {
                templates.push((name.to_owned(), source));
            }
        }
        if let Err(error) = theme.tera.add_raw_templates(templates.iter().map(|(n, s)| (n.as_str(), *s))) {
            found.push(theme.explain(&error));
        }
        let below = |folder: &'static str| layered.iter().filter_map(move |(p, id)| Some((p.strip_prefix(folder)?, *id)));
        let texts: Vec<&str> = theme.sources.iter().map(|(_, text)| text.as_str()).collect();
        let workshop = Workshop {
            sources,
            palette: &theme.palette,
            fonts: &below("fonts/").collect(),
            characters: &characters::of(site, sources, &texts),
        };
        let (assets, more) = workshop.assets(&below("assets/").collect::<Vec<_>>());
        theme.assets = assets;
        found.extend(more);
        (theme, found)
    }

    /// The path of an asset in the site; empty when the theme has none of that name.
    pub fn asset(&self, name: &str) -> String {
        self.assets.get(name).map(|a| a.path.url_path()).unwrap_or_default()
    }

    /// An error of the template engine as a finding.
    pub(super) fn explain(&self, error: &tera::Error) -> Diagnostic {
        let place = |report: &tera::ReportError| {
            let file = self.files.get(report.filename()).copied().unwrap_or_default();
            Span::new(file, report.span().range.start, report.span().range.end)
        };
        let named = |name: &str| self.files.get(name).copied().map(Span::top);
        let (span, words) = match error.kind() {
            tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => {
                (Some(place(report)), report.message().to_owned())
            }
            tera::ErrorKind::CircularExtend { tpl, .. } | tera::ErrorKind::CircularInclude { tpl, .. } => (named(tpl), error.to_string()),
            tera::ErrorKind::MissingParent { current, .. } => (named(current), error.to_string()),
            _ => (self.mention(&error.to_string()), error.to_string()),
        };
        let words = words.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
        let diagnostic = Diagnostic::new(rule::THEME_TEMPLATE, text!("theme-template"));
        let label = text!("theme-template.label", words = words);
        match span {
            Some(span) => diagnostic.saying(span, label),
            None => Diagnostic { message: label, ..diagnostic },
        }
    }
}

impl Theme {
    /// Where a template names the file that an error names in quotes or backticks (`Unknown template partials/x.html`).
    fn mention(&self, words: &str) -> Option<Span> {
        let mut names = words.split(['`', '\'', '"', ' ']).map(|w| w.trim_end_matches(['.', ',', ':'])).filter(|w| w.ends_with(".html"));
        names.find_map(|name| {
            self.sources.iter().find_map(|(file, source)| {
                let at = source.find(&format!("\"{name}\""))?;
                Some(Span::new(*file, at + 1, at + 1 + name.len()))
            })
        })
    }
}

/// A name that means nothing, with the nearest that does, or all of them.
pub(super) fn unknown<'a>(name: &Spanned<String>, words: Text, known: impl Iterator<Item = &'a str> + Clone) -> Diagnostic {
    let diagnostic = Diagnostic::new(rule::REFERENCE_UNKNOWN, words).at(name.span);
    match nearest(&name.value, known.clone()) {
        Some(near) => diagnostic.help(text!("schema-unknown-field.near", near = near)).fix(name.span, near),
        None => diagnostic.help(text!("schema-unknown-field.known", fields = known.collect::<Vec<_>>().join(", "))),
    }
}

fn font(sources: &Sources, file: FileId) -> Option<Font> {
    match &sources.file(file).content {
        Content::Binary(bytes) => Some(Font { file, bytes: bytes.clone() }),
        _ => None,
    }
}

/// How deep brackets may lie in one another in a template: its parser recurses.
const MAX_NESTING: usize = 60;

fn too_deep(source: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, byte) in source.bytes().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_NESTING {
            return Some(at);
        }
    }
    None
}

/// The messages that a template asks for: `t.nav_home` is `nav-home`.
fn messages_in(file: FileId, source: &str) -> Vec<Spanned<String>> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(open) = source[from..].find(['{']).map(|i| from + i) {
        let Some(close) = ["{{", "{%"]
            .iter()
            .zip(["}}", "%}"])
            .find(|(o, _)| source[open..].starts_with(**o))
            .and_then(|(_, c)| source[open..].find(c))
            .map(|i| open + i)
        else {
            from = open + 1;
            continue;
        };
        let code = &source[open..close];
        for (at, _) in code.match_indices("t.") {
            let word_before = code[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
            let name: String = code[at + 2..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            if !word_before && !name.is_empty() {
                let start = open + at + 2;
                out.push(Spanned::new(name.replace('_', "-"), Span::new(file, start, start + name.len())));
            }
        }
        from = close;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_messages_of_a_template_are_known() {
        let names: Vec<String> = messages_in(FileId(0), "{{ t.nav_home }} text t.x {% if t.a %}{{ choice.t.b_c ~ not.d ~ set.e }}")
            .into_iter()
            .map(|m| m.value)
            .collect();
        assert_eq!(names, ["nav-home", "a", "b-c"]);
    }
}
