//! Diptych: a compiler for bilingual event microsites.
//!
//! The source is a folder of Markdown and YAML in several languages of equal rank; the target is a static site. What it
//! compiles that no other generator does is the relation between the languages: a date, a link or a page that says one thing
//! in one and another in the other is an error that shows both places.
//!
//! The pipeline, each stage a function from values to values:
//!
//! | stage | in → out |
//! |---|---|
//! | [`sources`] load | disk → [`Sources`]: every input file as a value, and the clock |
//! | [`mod@parse`] | one file → a tree with places, and findings; it never fails |
//! | [`model::resolve`] | all trees → [`Site`](model::Site): pairs, references, instants |
//! | [`output::Plan`] | site → every path and URL of the output |
//! | [`rules`] check | site and plan → findings |
//! | [`output`] render | one target → [`Artifact`] |
//! | [`mod@audit`] | artifacts and plan → findings |
//! | [`emit`] | artifacts → only the changed files, then the deletions |
//!
//! Everything between load and emit is pure: no disk, no clock, no environment. `ARCHITECTURE.md` has the map and the
//! invariants.

pub mod audit;
pub mod base;
pub mod emit;
pub mod facts;
pub mod import;
pub mod locale;
pub mod lsp;
pub mod model;
pub mod output;
pub mod parity;
pub mod parse;
pub mod publish;
pub mod report;
pub mod rules;
pub mod scaffold;
pub mod serve;
pub mod sources;
pub mod syntax;
pub mod theme;

use audit::Audit;
use base::{Diagnostic, Severity, rule};
use model::resolve::{Settings, resolve};
use model::{Extra, Site};
use output::{Artifact, Forgetful, Memo, Plan, RenderCx, Sink, Wanted, siblings};
use sources::Sources;
use std::sync::{Mutex, PoisonError};
use theme::Theme;

/// What a compilation comes to.
#[derive(Debug)]
pub struct Compiled {
    /// The site; none when it could not be resolved.
    pub site: Option<Site>,
    /// Every path and address of the output; none without a site.
    pub plan: Option<Plan>,
    /// Every file of the output, in order of path; none when they went to a [`Sink`].
    pub artifacts: Vec<Artifact>,
    /// What was found, in order of file and place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Compiled {
    /// True when something must be mended before the site is published.
    pub fn has_errors(&self) -> bool {
        any_error(&self.diagnostics)
    }
}

fn any_error(found: &[Diagnostic]) -> bool {
    found.iter().any(|d| d.severity == Severity::Error)
}

fn messages_work(found: &[Diagnostic]) -> bool {
    !found.iter().any(|d| d.rule.id.starts_with("message/") && d.severity == Severity::Error)
}

/// Compiles a site, remembers nothing of it and keeps its files.
pub fn compile(sources: &Sources, settings: &Settings) -> Compiled {
    let files = Mutex::new(Vec::new());
    let compiled = compile_into(sources, settings, &Forgetful, &files);
    let mut artifacts = files.into_inner().unwrap_or_else(PoisonError::into_inner);
    artifacts.sort_by(|a, b| a.path.cmp(&b.path));
    Compiled { artifacts, ..compiled }
}

/// Compiles a site. It always returns something: what is there, and everything that is wrong. What takes long is taken from the memo when
/// it was made before. Files go to the sink as they are finished; they must not be published when something turns out to be
/// wrong, and none come when that is known before, unless the sink wants them.
pub fn compile_into(sources: &Sources, settings: &Settings, memo: &dyn Memo, sink: &dyn Sink) -> Compiled {
    let (outline, found) = outline(sources, settings);
    let Some(outline) = outline else { return Compiled { site: None, plan: None, artifacts: Vec::new(), diagnostics: found } };
    let diagnostics = outline.complete(sources, settings, memo, sink, found);
    Compiled { site: Some(outline.site), plan: Some(outline.plan), artifacts: Vec::new(), diagnostics }
}

/// A site of which nothing is rendered yet: enough to render any of its files.
#[derive(Debug)]
pub struct Outline {
    /// The site.
    pub site: Site,
    /// Its theme.
    pub theme: Theme,
    /// Every path and address of its output.
    pub plan: Plan,
    /// True when its templates can be run. A broken template would be reported once more for every page, and a broken message
    /// for every template that says it.
    pub renders: bool,
}

/// The first half of a compilation: loaded, parsed, resolved and planned. There is no outline when the site could not be
/// resolved. The findings are those of this half.
pub fn outline(sources: &Sources, settings: &Settings) -> (Option<Outline>, Vec<Diagnostic>) {
    let mut trees = parse::parse(sources);
    let theme_files = std::mem::take(&mut trees.theme);
    let (site, mut found) = resolve(sources, trees, settings);
    let Some(site) = site else { return (None, sorted(found, sources)) };
    let (theme, more) = Theme::load(sources, &theme_files, &site);
    let theme_works = !more.iter().any(|d| d.rule == rule::THEME_TEMPLATE || d.rule == rule::REFERENCE_UNKNOWN);
    found.extend(more);
    let renders = theme_works && messages_work(&found);
    let (plan, more) = Plan::new(&site, &theme);
    found.extend(more);
    (Some(Outline { site, theme, plan, renders }), found)
}

impl Outline {
    /// The second half: checked, rendered and audited. Takes the findings of the first and gives those of both.
    pub fn complete(
        &self,
        sources: &Sources,
        settings: &Settings,
        memo: &dyn Memo,
        sink: &dyn Sink,
        mut found: Vec<Diagnostic>,
    ) -> Vec<Diagnostic> {
        let Self { site, theme, plan, .. } = self;
        found.extend(rules::check(sources, site, plan, theme, settings.locked));
        if self.renders && messages_work(&found) {
            let faulty = any_error(&found);
            let wanted = match settings.pages_only {
                // What will not be published need not be made.
                _ if faulty => Wanted::Pages,
                true => Wanted::Judged,
                false => Wanted::Everything,
            };
            let compressed = wanted == Wanted::Everything && site.makes(Extra::Compressed);
            let audit = Audit::new(site, plan);
            let finished = |artifact: Artifact| {
                if faulty {
                    return if sink.wants_faulty() {
                        sink.take(artifact)
                    };
                }
                audit.see(&artifact);
                if compressed {
                    siblings(&artifact, |path| plan.at(&path.url_path()).is_some(), memo).into_iter().for_each(|s| sink.take(s));
                }
                sink.take(artifact);
            };
            found.extend(RenderCx::new(site, plan, theme, sources, memo).render_all(wanted, &finished));
            if !any_error(&found) {
                found.extend(audit.finish());
            }
        }
        sorted(rules::allow(found, site), sources)
    }
}

/// The findings in the order of files and places, each once.
fn sorted(mut found: Vec<Diagnostic>, sources: &Sources) -> Vec<Diagnostic> {
    let key = |d: &Diagnostic| {
        let place = d.place().unwrap_or_default();
        (d.place().is_some(), sources.file(place.file).path.clone(), place, d.rule.id, d.message.clone(), d.labels.clone())
    };
    found.sort_by_cached_key(key);
    found.dedup();
    found
}
