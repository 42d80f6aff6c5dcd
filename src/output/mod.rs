//! Site → files: what is published under which path ([`Plan`]), and the bytes of each ([`Artifact`]).
//!
//! A new output is one file and one line in [`FORMATS`].

mod asset;
mod atom;
mod calendar;
mod date_context;
mod html;
mod json_ld;
pub mod links;
mod media;
mod page;
mod page_context;
mod plan;
mod robots;
mod schedule_export;
mod sitemap;
mod xml;

pub use plan::{PageId, Plan, Subject, Target};

use crate::base::{Diagnostic, Lang, OutputPath, PerLang, Span};
use crate::model::Site;
use crate::sources::Sources;
use crate::theme::Theme;

/// The messages that the code asks for, with the arguments that it gives. The rules hold the message files against it.
pub const MESSAGES: &[(&str, &[&str])] = page_context::MESSAGES;

/// A file of the published site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Below the output folder.
    pub path: OutputPath,
    /// The bytes.
    pub body: Vec<u8>,
    /// The language, when it has one.
    pub lang: Option<Lang>,
    /// The sources that it is made of, for findings about it.
    pub origin: Vec<Span>,
}

/// What a format may look at while it renders.
pub struct RenderCx<'a> {
    /// The site.
    pub site: &'a Site,
    /// Every path of the output.
    pub plan: &'a Plan,
    /// The theme.
    pub theme: &'a Theme,
    /// The sources, for files that are copied.
    pub sources: &'a Sources,
    /// What every page of a language shares.
    pub shared: PerLang<page::Shared>,
}

/// What a format makes of a target.
pub type Rendered = Result<Vec<u8>, Box<Diagnostic>>;

/// A kind of output.
pub trait Format: Sync {
    /// The files of this kind that the site has.
    fn plan(&self, site: &Site, theme: &Theme) -> Vec<Target>;
    /// The bytes of one of them.
    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered;
}

/// Every kind of output.
pub const FORMATS: &[&dyn Format] = &[
    &page::Html,
    &calendar::Calendar,
    &atom::Atom,
    &sitemap::Sitemap,
    &robots::Robots,
    &schedule_export::FrabXml,
    &schedule_export::FrabJson,
    &asset::Assets,
    &media::Media,
];

impl<'a> RenderCx<'a> {
    /// Prepares what the pages of each language share.
    pub fn new(site: &'a Site, plan: &'a Plan, theme: &'a Theme, sources: &'a Sources) -> Self {
        let shared = PerLang::from_fn(&site.languages, |lang| Some(page::Shared::new(site, plan, theme, lang)));
        Self { site, plan, theme, sources, shared }
    }

    /// Renders one target.
    ///
    /// # Errors
    /// What is wrong with the theme.
    pub fn render(&self, target: &Target) -> Result<Artifact, Box<Diagnostic>> {
        let body = FORMATS[target.format].render(target, self)?;
        Ok(Artifact { path: target.path.clone(), body, lang: target.lang, origin: target.origin.clone() })
    }
}
