//! Front matter → the fields of a page, a release, or the longer text of a date.

use super::config::{rule_name, slug};
use super::note::Note;
use crate::base::{Diagnostic, FileId, Languages, PerLang, Slug, Span, Spanned, rule, text};
use crate::syntax::document::Document;
use crate::syntax::fields::{Decoder, Fields};
use crate::syntax::yaml::{Node, Value};
use jiff::Timestamp;
use jiff::civil::Date;

/// How the name of a folder begins that shows a release ahead of its embargo.
pub const PREVIEW: &str = "preview-";

/// What a Markdown file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// A page of the site, also the author's text of a generated page.
    Page,
    /// A press release.
    Release,
    /// The longer text of a date.
    DateText,
}

/// A page in all languages: published together or not at all.
#[derive(Debug)]
pub struct Page {
    /// Its path below `content/`, without language and extension: `press/2023-11-14-ateliers`.
    pub key: String,
    /// What it is for.
    pub kind: PageKind,
    /// The page in each language.
    pub sides: PerLang<Side>,
    /// Its place in the menu; none: not in the menu.
    pub weight: Option<u32>,
    /// When its text last changed, as the author says.
    pub updated: Option<Date>,
    /// The day of a release.
    pub date: Option<Date>,
    /// The instant before which a release may not be read.
    pub embargo: Option<Timestamp>,
    /// True for what is not ready.
    pub draft: bool,
    /// The dates that it speaks of, as indices of [`super::Site::events`].
    pub events: Vec<usize>,
    /// The ids of the people that it names.
    pub contacts: Vec<Spanned<String>>,
    /// Pictures that are offered to the press.
    pub images: Vec<PressImage>,
    /// True when every side is there and its front matter could be read.
    pub readable: bool,
    /// True when this build publishes it: no draft, no embargo ahead, complete in all languages.
    pub published: bool,
    /// The folder in which this build shows it ahead of its embargo; its name cannot be guessed.
    pub preview: Option<String>,
}

/// A page in one language.
#[derive(Debug)]
pub struct Side {
    /// The file.
    pub file: FileId,
    /// How long the file is, in bytes.
    pub length: usize,
    /// The folder of the file, for relative links: `content/press`.
    pub folder: String,
    /// The title; only the longer text of a date may lack one.
    pub title: Option<Spanned<String>>,
    /// A short title, for menus and neighbours.
    pub short_title: Option<Spanned<String>>,
    /// The name in the URL, when the author gave one.
    pub slug: Option<Spanned<Slug>>,
    /// One or two sentences.
    pub summary: Option<Spanned<String>>,
    /// The text.
    pub document: Document,
    /// The id of each heading, in order.
    pub anchors: Vec<String>,
    /// Exceptions from the rules, with reasons.
    pub allows: Vec<Allow>,
    /// What comments say of the blocks below them.
    pub notes: Vec<Note>,
}

/// An exception: `parity: { allow: [{ rule: fact/url, reason: "…" }] }`.
#[derive(Clone, Debug)]
pub struct Allow {
    /// The id of the rule.
    pub rule: Spanned<String>,
    /// Why.
    pub reason: Spanned<String>,
}

/// A picture that is offered to the press.
#[derive(Clone, Debug)]
pub struct PressImage {
    /// The file, relative to the site's root: `content/press/x/photo.jpg`.
    pub path: String,
    /// Where it was named.
    pub span: Span,
    /// What it shows.
    pub alt: PerLang<Spanned<String>>,
    /// Below it.
    pub caption: PerLang<Spanned<String>>,
    /// Who made it.
    pub credit: PerLang<Spanned<String>>,
    /// Under which licence.
    pub licence: Option<Spanned<String>>,
}

impl Page {
    /// The last part of the key: the stem of the file or the name of the bundle.
    pub fn stem(&self) -> &str {
        self.key.rsplit('/').next().unwrap_or(&self.key)
    }

    /// True when this build writes it, to be seen by all or ahead of its embargo.
    pub fn is_written(&self) -> bool {
        self.published || self.preview.is_some()
    }
}

/// What one file says in its front matter: words for its side, facts for the whole page.
pub(super) struct Front {
    pub title: Option<Spanned<String>>,
    pub short_title: Option<Spanned<String>>,
    pub slug: Option<Spanned<Slug>>,
    pub summary: Option<Spanned<String>>,
    pub allows: Vec<Allow>,
    pub weight: Option<Spanned<u32>>,
    pub draft: Option<Spanned<bool>>,
    pub updated: Option<Spanned<Date>>,
    pub date: Option<Spanned<Date>>,
    pub embargo: Option<Spanned<Timestamp>>,
    pub dates: Option<Spanned<Vec<Spanned<String>>>>,
    pub contacts: Option<Spanned<Vec<Spanned<String>>>>,
    pub images: Vec<FrontImage>,
    /// Fields whose name was misspelt, which has been reported.
    pub misspelt: Vec<&'static str>,
}

/// A picture as one side names it.
pub(super) struct FrontImage {
    pub file: Option<Spanned<String>>,
    pub alt: Option<Spanned<String>>,
    pub caption: Option<Spanned<String>>,
    pub credit: Option<Spanned<String>>,
    pub licence: Option<Spanned<String>>,
    /// Fields whose name was misspelt, which has been reported.
    pub misspelt: Vec<&'static str>,
    pub span: Span,
}

impl Front {
    /// Reads a front matter. An empty one stands at the top of its file.
    pub(super) fn read(node: &Node, kind: PageKind, d: &mut Decoder<'_>) -> Self {
        let mut f = match &node.value {
            Value::Null => Fields::none(Span::top(node.span.file)),
            _ => d.fields(node),
        };
        let title = if kind == PageKind::DateText { f.take("title") } else { f.require("title") }.and_then(|n| d.text(n));
        let written_slug = f.take("slug").and_then(|n| d.text(n));
        let slug = written_slug.and_then(|t| slug(&t, d).map(|s| Spanned::new(s, t.span)));
        let summary = f.take("summary").and_then(|n| d.text(n));
        let weight = f.take("weight").and_then(|n| d.number(n));
        let draft = f.take("draft").and_then(|n| d.flag(n));
        let updated = f.take("updated").and_then(|n| d.day_or_moment(n)).map(|u| u.map(|v| v.date()));
        let names = |f: &mut Fields<'_>, d: &mut Decoder<'_>, name| {
            f.take(name).map(|n| Spanned::new(d.list(n).iter().filter_map(|n| d.text(n)).collect::<Vec<_>>(), n.span))
        };
        let dates = names(&mut f, d, "dates");
        let contacts = names(&mut f, d, "contacts");
        let allows = f.take("parity").map(|n| allows(n, d)).unwrap_or_default();
        let (mut date, mut embargo, mut short_title, mut images) = (None, None, None, Vec::new());
        if kind == PageKind::Release {
            date = f.take("date").and_then(|n| d.day_or_moment(n)).map(|u| u.map(|v| v.date()));
            embargo = f.take("embargo").and_then(|n| instant(n, d));
            short_title = f.take("short_title").and_then(|n| d.text(n));
            images = f.take("images").map(|n| d.strict_list(n).iter().map(|n| front_image(n, d)).collect()).unwrap_or_default();
        }
        let misspelt = f.finish(d);
        Self { misspelt, title, short_title, slug, summary, allows, weight, draft, updated, date, embargo, dates, contacts, images }
    }
}

/// An instant with its offset: `2023-11-14T09:00+01:00`. Without the offset nobody could say when an embargo lifts.
fn instant(node: &Node, d: &mut Decoder<'_>) -> Option<Spanned<Timestamp>> {
    let parsed = match &node.value {
        Value::Scalar(text) => text.parse::<Timestamp>().ok(),
        _ => None,
    };
    if parsed.is_none() {
        d.found.push(
            Diagnostic::new(rule::SCHEMA_VALUE, text!("schema-value.embargo")).at(node.span).help(text!("schema-value.embargo-help")),
        );
    }
    parsed.map(|t| Spanned::new(t, node.span))
}

fn allows(node: &Node, d: &mut Decoder<'_>) -> Vec<Allow> {
    let mut f = d.fields(node);
    let mut out = Vec::new();
    if let Some(list) = f.take("allow") {
        for item in d.strict_list(list) {
            let mut f = d.fields(item);
            let rule = f.require("rule").and_then(|n| rule_name(n, d));
            let reason = f.require("reason").and_then(|n| d.text(n));
            f.finish(d);
            if let (Some(rule), Some(reason)) = (rule, reason) {
                out.push(Allow { rule, reason });
            }
        }
    }
    f.finish(d);
    out
}

fn front_image(node: &Node, d: &mut Decoder<'_>) -> FrontImage {
    let mut f = d.fields(node);
    let file = f.take("file").and_then(|n| d.text(n));
    let alt = f.take("alt").and_then(|n| d.text(n));
    let caption = f.take("caption").and_then(|n| d.text(n));
    let credit = f.take("credit").and_then(|n| d.text(n));
    let licence = f.take("licence").and_then(|n| d.text(n));
    let span = f.span;
    let misspelt = f.finish(d);
    FrontImage { file, alt, caption, credit, licence, misspelt, span }
}

/// The one value of a field that is no word: it may stand on one side or on several, and they must agree.
pub(super) fn agree<T: PartialEq + Clone>(
    name: &str,
    sides: &PerLang<Spanned<T>>,
    languages: &Languages,
    found: &mut Vec<Diagnostic>,
    show: impl Fn(&T) -> String,
) -> Option<T> {
    let first = sides.values().next()?;
    if sides.values().any(|v| v.value != first.value) {
        let diagnostic =
            Diagnostic::new(rule::META_FIELD, text!("meta-field.differs", field = name)).help(text!("meta-field.differs-help"));
        found.push(sides.iter().fold(diagnostic, |d, (lang, v)| {
            d.saying(v.span, text!("meta-field.differs-label", code = languages.code(lang), value = show(&v.value)))
        }));
    }
    Some(first.value.clone())
}
