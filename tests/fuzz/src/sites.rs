//! Small sites in memory.

use diptych::base::Severity;
use diptych::model::resolve::{Settings, resolve};
use diptych::model::{Extra, Site};
use diptych::output::{Artifact, Forgetful, Plan, RenderCx, Subject};
use diptych::parse::parse;
use diptych::sources::Sources;
use diptych::theme::Theme;
use std::sync::OnceLock;

/// The smallest `site.yaml`.
pub(crate) const SITE: (&str, &str) =
    ("content/site.yaml", "title: { fr: Essai, nl: Proef }\nbase_url: https://example.be\nlanguages: [fr, nl]\n");

/// A site of these files.
pub(crate) fn sources(files: &[(&str, &str)]) -> Sources {
    let own = files.iter().any(|(path, _)| *path == SITE.0);
    Sources::from_texts(
        files.iter().copied().chain((!own).then_some(SITE)),
        jiff::Timestamp::from_second(1_701_428_400).expect("an instant"),
    )
}

/// A site that is resolved, and every path of it.
pub(crate) struct Planned {
    pub(crate) site: Site,
    pub(crate) plan: Plan,
    /// Something in it is an error: it would not be published, but a preview would show what is left of it.
    pub(crate) refused: bool,
}

/// A site that is resolved and planned; none when it cannot be. What takes long is left out.
pub(crate) fn planned(sources: &Sources) -> Option<Planned> {
    let settings = Settings { without: [Extra::Pdf, Extra::Cards, Extra::Compressed, Extra::Kit].into(), ..Settings::default() };
    let (site, found) = resolve(sources, parse(sources), &settings);
    let site = site?;
    let plan = Plan::new(&site, theme()).0;
    Some(Planned { site, plan, refused: found.iter().any(|d| d.severity == Severity::Error) })
}

/// The theme of a site without pages: loading it takes longer than all the rest.
pub(crate) fn theme() -> &'static Theme {
    static THEME: OnceLock<Theme> = OnceLock::new();
    THEME.get_or_init(|| {
        let sources = sources(&[]);
        let mut trees = parse(&sources);
        let files = std::mem::take(&mut trees.theme);
        let site = resolve(&sources, trees, &Settings::default()).0.expect("a site");
        Theme::load(&sources, &files, &site).0
    })
}

/// A site without pages.
pub(crate) fn empty() -> &'static Site {
    static EMPTY: OnceLock<Planned> = OnceLock::new();
    &EMPTY.get_or_init(|| planned(&sources(&[])).expect("a site")).site
}

/// The files of this kind.
pub(crate) fn rendered(planned: &Planned, sources: &Sources, wanted: impl Fn(Subject) -> bool) -> Vec<Artifact> {
    let cx = RenderCx::new(&planned.site, &planned.plan, theme(), sources, &Forgetful);
    let targets = planned.plan.targets.iter().filter(|t| wanted(t.subject));
    targets.map(|t| cx.render(t).unwrap_or_else(|d| panic!("{}: {d:?}", t.path))).collect()
}

/// An input as text: what is no UTF-8 is replaced.
pub(crate) fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}

/// Panics unless a span lies in a text, on its characters.
pub(crate) fn check_span(span: diptych::base::Span, text: &str) {
    assert!(text.get(span.range()).is_some(), "{span:?} is no stretch of a text of {} bytes", text.len());
}

/// Panics unless every place that findings name lies in its file.
pub(crate) fn check_places(found: &[diptych::base::Diagnostic], text: &str) {
    found.iter().flat_map(|d| &d.labels).for_each(|label| check_span(label.span, text));
}
