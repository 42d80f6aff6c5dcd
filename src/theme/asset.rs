//! Files in `assets/` of a theme, and the fonts that its style sheets name → what is published, named by a hash.
//!
//! Style sheets come last, since they hold the names of the others. They begin with the colours of the site; a picture (`.svg`)
//! may name one too. Every `@font-face` of a font of the theme gets a fallback that takes the same room: `Hanken` has `Hanken
//! Fallback`.

use super::palette::Palette;
use super::webfont::{self, Webfont};
use crate::base::{Diagnostic, FileId, OutputPath, Span, rule, short_hash, text};
use crate::sources::{Content, Sources};
use std::collections::{BTreeMap, BTreeSet};

/// A file of the theme that is published.
#[derive(Clone, Debug)]
pub struct Asset {
    /// `assets/style.1a2b3c4d5e.css`.
    pub path: OutputPath,
    /// What is in it.
    pub body: AssetBody,
    /// Where it comes from.
    pub file: FileId,
}

/// What is in a file of the theme that is published.
#[derive(Clone, Debug)]
pub enum AssetBody {
    /// These bytes.
    Bytes(Vec<u8>),
    /// A font, which is still to be made: that takes a while.
    Font(Webfont),
}

/// What assets are made of.
pub(super) struct Workshop<'a> {
    pub sources: &'a Sources,
    pub palette: &'a Palette,
    /// The files in `fonts/`, by name.
    pub fonts: &'a BTreeMap<&'a str, FileId>,
    /// The characters that the fonts must have.
    pub characters: &'a BTreeSet<char>,
}

impl Workshop<'_> {
    /// The assets of these files, by their plain name: `style.css`.
    pub(super) fn assets(&self, files: &[(&str, FileId)]) -> (BTreeMap<String, Asset>, Vec<Diagnostic>) {
        let mut assets = BTreeMap::new();
        let mut found = Vec::new();
        let is_style = |name: &str| name.ends_with(".css");
        for (name, file) in files.iter().filter(|(n, _)| !is_style(n)) {
            let bytes = match &self.sources.file(*file).content {
                Content::Text(text) if name.ends_with(".svg") => self.coloured(text).into_bytes(),
                Content::Text(text) => text.as_bytes().to_vec(),
                Content::Binary(bytes) => bytes.clone(),
                _ => continue,
            };
            assets.insert((*name).to_owned(), published(name, bytes, *file));
        }
        let sheets: Vec<(&str, FileId, &str)> = files
            .iter()
            .filter(|(n, _)| is_style(n))
            .filter_map(|(name, file)| match &self.sources.file(*file).content {
                Content::Text(text) => Some((*name, *file, text.as_str())),
                _ => None,
            })
            .collect();
        let features: BTreeSet<&str> = sheets.iter().flat_map(|(_, _, css)| webfont::features_in(css)).collect();
        let features: Vec<&'static str> = features.into_iter().collect();
        for (name, file, css) in sheets {
            for (font, at) in urls(css).filter(|(url, _)| self.fonts.contains_key(url)) {
                found.extend(self.add_font(font, Span::new(file, at, at + font.len()), &features, &mut assets));
            }
            let css = format!("{}{}", self.palette.css(), self.style(css, &assets));
            assets.insert(name.to_owned(), published(name, css.into_bytes(), file));
        }
        (assets, found)
    }

    /// Adds a font under its own name; a second time it is there.
    fn add_font(&self, name: &str, place: Span, features: &[&'static str], assets: &mut BTreeMap<String, Asset>) -> Option<Diagnostic> {
        let file = *self.fonts.get(name)?;
        if assets.contains_key(name) {
            return None;
        }
        let bytes = match &self.sources.file(file).content {
            Content::Binary(bytes) if webfont::is_readable(bytes) => bytes.clone(),
            _ => return Some(Diagnostic::new(rule::THEME_FONT, text!("theme-font", name = name)).at(place).at(Span::top(file))),
        };
        let font = Webfont { bytes, characters: self.characters.clone(), features: features.to_vec() };
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let path = OutputPath::new(["assets", &format!("{stem}.{}.woff2", &font.key().to_string()[..10])]);
        assets.insert(name.to_owned(), Asset { path, body: AssetBody::Font(font), file });
        None
    }

    /// A style sheet with the published names of what it names, and a fallback after each font.
    fn style(&self, css: &str, assets: &BTreeMap<String, Asset>) -> String {
        let mut out = String::with_capacity(css.len() + 512);
        let mut rest = css;
        while let Some(at) = rest.find("@font-face") {
            let end = rest[at..].find('}').map_or(rest.len(), |i| at + i + 1);
            out.push_str(&renamed(&rest[..end], assets));
            out.extend(self.fallback(&rest[at..end]));
            rest = &rest[end..];
        }
        out.push_str(&renamed(rest, assets));
        out
    }

    /// The fallback of a `@font-face` rule that names a font of the theme.
    fn fallback(&self, face: &str) -> Option<String> {
        let body = face.split_once('{')?.1.trim_end_matches('}');
        let value = |name: &str| body.split(';').filter_map(|d| d.split_once(':')).find(|(n, _)| n.trim() == name).map(|(_, v)| v.trim());
        let family = value("font-family")?.trim_matches(['"', '\'']);
        let file = urls(face).find_map(|(url, _)| self.fonts.get(url))?;
        let Content::Binary(bytes) = &self.sources.file(*file).content else { return None };
        let weight = value("font-weight").unwrap_or("400");
        let bold = weight == "bold" || weight.parse::<u32>().is_ok_and(|w| w >= 600);
        let (local, weight) = if bold {
            ("local(\"Arial Bold\"),local(\"Liberation Sans Bold\"),local(\"Arimo Bold\")", format!(";font-weight:{weight}"))
        } else {
            ("local(\"Arial\"),local(\"Liberation Sans\"),local(\"Arimo\")", String::new())
        };
        Some(format!("\n@font-face{{font-family:\"{family} Fallback\"{weight};src:{local};{}}}", webfont::fallback(bytes, bold)?))
    }

    /// A picture with `var(--accent)` as the colour itself: pictures have no variables.
    fn coloured(&self, svg: &str) -> String {
        self.palette.iter().fold(svg.to_owned(), |svg, (name, shades)| svg.replace(&format!("var(--{name})"), &shades.light.to_string()))
    }
}

fn published(name: &str, bytes: Vec<u8>, file: FileId) -> Asset {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let path = OutputPath::new(["assets", &format!("{stem}.{}.{extension}", short_hash(&bytes))]);
    Asset { path, body: AssetBody::Bytes(bytes), file }
}

/// What a style sheet names by `url(…)`, and where.
fn urls(css: &str) -> impl Iterator<Item = (&str, usize)> {
    css.match_indices("url(").filter_map(|(at, open)| {
        let from = at + open.len();
        let written = &css[from..from + css[from..].find(')')?];
        let plain = written.trim_matches(['"', '\'', ' ']);
        Some((plain, from + (plain.as_ptr() as usize - written.as_ptr() as usize)))
    })
}

/// A piece of a style sheet with the published names of what it names.
fn renamed(css: &str, assets: &BTreeMap<String, Asset>) -> String {
    let mut out = String::with_capacity(css.len() + 64);
    let mut from = 0;
    for (name, at) in urls(css) {
        if let Some(asset) = assets.get(name) {
            out.push_str(&css[from..at]);
            out.push_str(asset.path.as_str().trim_start_matches("assets/"));
            from = at + name.len();
        }
    }
    out.push_str(&css[from..]);
    out
}
