//! `theme.yaml` and the accent of `site.yaml` → the colours of the site in both schemes, each read where it can be read.
//!
//! The theme says which colour is read on which and how much contrast that needs; a colour that a site or a theme of its own
//! sets is held against it. The dark variant of an accent is derived from the light one.

use super::load::unknown;
use crate::base::{Colour, Diagnostic, FileId, Languages, Span, Spanned, rule, text};
use crate::model::AccentConfig;
use crate::sources::Sources;
use crate::syntax::fields::Decoder;
use crate::syntax::yaml::{self, Node, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// The colours of a theme, by name.
#[derive(Clone, Debug, Default)]
pub struct Palette(BTreeMap<String, Shades>);

/// A colour in both schemes, and where it was set.
#[derive(Clone, Copy, Debug)]
pub struct Shades {
    /// In the light scheme.
    pub light: Colour,
    /// In the dark scheme.
    pub dark: Colour,
    /// Where each was set; none for what was derived.
    places: [Option<Span>; 2],
}

/// What is read on what.
struct Pair {
    of: Spanned<String>,
    on: Spanned<String>,
    least: f64,
}

/// The colour that a site may set, and the words on it.
const ACCENT: &str = "accent";
const ON_ACCENT: &str = "on-accent";

/// What a dark variant is given more than it needs: it was not looked at by anybody.
const MARGIN: f64 = 1.2;

impl Palette {
    /// The colours of the files `theme.yaml`, the later over the earlier, under the accent of the site.
    pub(super) fn load(sources: &Sources, files: &[FileId], accent: Option<&AccentConfig>) -> (Self, Vec<Diagnostic>) {
        let languages = Languages::default();
        let mut d = Decoder::new(&languages);
        let mut palette = Self::default();
        let mut pairs = Vec::new();
        for file in files {
            let text = sources.text(*file);
            let (node, found) = yaml::parse(*file, text, 0..text.len());
            d.found.extend(found);
            let Some(node) = node.filter(|n| !matches!(n.value, Value::Null)) else { continue };
            let mut f = d.fields(&node);
            let (colours, contrast) = (f.take("colours"), f.take("contrast"));
            f.finish(&mut d);
            for (name, value) in colours.map(|n| d.map(n)).unwrap_or_default() {
                palette.0.extend(shades(value, &mut d).map(|s| (name.value.clone(), s)));
            }
            pairs.extend(contrast.map(|n| d.strict_list(n)).unwrap_or_default().iter().filter_map(|n| pair(n, &mut d)));
        }
        let mut found = d.found;
        pairs.retain(|pair| {
            let strange = [&pair.of, &pair.on].into_iter().find(|name| !palette.0.contains_key(&name.value));
            found.extend(strange.map(|name| {
                let words = text!("reference-unknown.colour", name = &name.value);
                unknown(name, words, palette.0.keys().map(String::as_str))
            }));
            strange.is_none()
        });
        if let Some(accent) = accent {
            palette.set_accent(accent, &pairs);
        }
        found.extend(palette.faint(&pairs, sources));
        (palette, found)
    }

    /// A colour by its name.
    pub fn get(&self, name: &str) -> Option<&Shades> {
        self.0.get(name)
    }

    /// Every colour, in order of names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Shades)> {
        self.0.iter().map(|(name, shades)| (name.as_str(), shades))
    }

    /// The colours as variables of a style sheet.
    pub(super) fn css(&self) -> String {
        let mut css = String::from(":root{");
        for (name, shades) in self.iter() {
            let _ = write!(css, "--{name}:light-dark({},{});", shades.light, shades.dark);
        }
        css.truncate(css.len() - 1);
        css.push_str("}\n");
        css
    }

    /// The accent as it can be read on white paper.
    pub fn printed_accent(&self) -> Colour {
        let accent = self.get(ACCENT).map_or(Colour([0; 3]), |s| s.light);
        accent.nearest(|c| c.contrast(Colour::WHITE) >= 4.5).unwrap_or(accent)
    }

    fn set_accent(&mut self, accent: &AccentConfig, pairs: &[Pair]) {
        let light = accent.light.value;
        let dark = accent.dark.as_ref().map_or_else(|| self.derived(light, pairs), |d| d.value);
        let places = [Some(accent.light.span), accent.dark.as_ref().map(|d| d.span)];
        self.0.insert(ACCENT.to_owned(), Shades { light, dark, places });
        self.0.insert(ON_ACCENT.to_owned(), Shades { light: words_on(light), dark: words_on(dark), places: [None; 2] });
    }

    /// The dark variant of an accent: of its hue, and light enough.
    fn derived(&self, light: Colour, pairs: &[Pair]) -> Colour {
        let good = |c: Colour| {
            pairs
                .iter()
                .filter(|p| p.of.value == ACCENT)
                .all(|p| self.0.get(&p.on.value).is_none_or(|s| c.contrast(s.dark) >= p.least * MARGIN))
        };
        light.nearest(|c| good(c) && c.contrast(words_on(c)) >= 4.5).unwrap_or(Colour::WHITE)
    }

    /// Colours that cannot be read: the worst pair of each in each scheme, with the nearest colour that can.
    fn faint(&self, pairs: &[Pair], sources: &Sources) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for dark in [false, true] {
            let scheme = Scheme { palette: self, pairs, dark };
            let mut failing: Vec<&Pair> = pairs.iter().filter(|p| scheme.ratio(p) < p.least).collect();
            failing.sort_by(|a, b| (scheme.ratio(a) / a.least).total_cmp(&(scheme.ratio(b) / b.least)));
            let mut said = BTreeSet::new();
            for pair in failing {
                // Who set the colour of the words answers for it, unless only what is below them was set by the site.
                let is_own = |name: &str| scheme.place(name).is_some_and(|p| !sources.file(p.file).built_in);
                let turned = !is_own(&pair.of.value) && is_own(&pair.on.value);
                let (name, other) = if turned { (&pair.on, &pair.of) } else { (&pair.of, &pair.on) };
                if said.insert(name.value.as_str()) {
                    found.push(scheme.explain(pair, &name.value, &other.value));
                }
            }
        }
        found
    }
}

/// The colours of one scheme.
struct Scheme<'a> {
    palette: &'a Palette,
    pairs: &'a [Pair],
    dark: bool,
}

impl Scheme<'_> {
    fn colour(&self, name: &str) -> Colour {
        self.palette.get(name).map_or(Colour::WHITE, |s| if self.dark { s.dark } else { s.light })
    }

    fn place(&self, name: &str) -> Option<Span> {
        self.palette.get(name)?.places[usize::from(self.dark)]
    }

    fn ratio(&self, pair: &Pair) -> f64 {
        self.colour(&pair.of.value).contrast(self.colour(&pair.on.value))
    }

    /// True when everything could be read if the colour of this name were that one. The words on an accent follow it.
    fn would_do(&self, name: &str, colour: Colour) -> bool {
        let shown = |other: &str| match other {
            _ if other == name => colour,
            ON_ACCENT if name == ACCENT => words_on(colour),
            _ => self.colour(other),
        };
        let concerns = |p: &&Pair| p.of.value == name || p.on.value == name;
        self.pairs.iter().filter(concerns).all(|p| shown(&p.of.value).contrast(shown(&p.on.value)) >= p.least)
    }

    fn explain(&self, pair: &Pair, name: &str, other: &str) -> Diagnostic {
        let colour = self.colour(name);
        let message = text!(
            "theme-contrast",
            name = name,
            colour = colour.to_string(),
            other = other,
            ground = self.colour(other).to_string(),
            ratio = decimal(self.ratio(pair)),
            least = decimal(pair.least),
            scheme = if self.dark { "dark" } else { "light" }
        );
        let diagnostic = Diagnostic::new(rule::THEME_CONTRAST, message).at(self.place(name).unwrap_or(pair.of.span));
        match colour.nearest(|c| self.would_do(name, c)) {
            Some(near) => diagnostic.help(text!("theme-contrast.near", near = near.to_string())),
            None => diagnostic,
        }
    }
}

/// White or black, whichever is read better on this colour.
fn words_on(colour: Colour) -> Colour {
    let black = Colour([0; 3]);
    if colour.contrast(Colour::WHITE) >= colour.contrast(black) { Colour::WHITE } else { black }
}

/// `{ light, dark }`, or one colour for both.
fn shades(node: &Node, d: &mut Decoder<'_>) -> Option<Shades> {
    let (light, dark) = if matches!(node.value, Value::Map(_)) {
        let (light, dark) = d.light_and_dark(node);
        (light?, dark?)
    } else {
        let both = d.colour(node)?;
        (both.clone(), both)
    };
    Some(Shades { light: light.value, dark: dark.value, places: [Some(light.span), Some(dark.span)] })
}

fn pair(node: &Node, d: &mut Decoder<'_>) -> Option<Pair> {
    let mut f = d.fields(node);
    let of = f.require("of").and_then(|n| d.text(n));
    let on = f.require("on").and_then(|n| d.text(n));
    let least = f.require("least").and_then(|n| d.text(n));
    f.finish(d);
    let least = least?;
    let number = least.value.parse::<f64>().ok().filter(|n| (1.0..=21.0).contains(n));
    if number.is_none() {
        d.wrong(least.span, text!("schema-value.contrast"));
    }
    Some(Pair { of: of?, on: on?, least: number? })
}

/// A contrast with one decimal, cut and not rounded: 4.49 is not 4.5.
fn decimal(ratio: f64) -> String {
    format!("{:.1}", (ratio * 10.0).floor() / 10.0)
}
