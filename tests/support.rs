//! Small sites for tests, in memory and on the disk.

use diptych::emit::{Ahead, Emission, EmitError, Emitted};
use diptych::model::Extra;
use diptych::model::resolve::Settings;
use diptych::output::{Artifact, Memo, Sink};
use diptych::report::{ReportFormat, Words, render};
use diptych::sources::Sources;
use diptych::{Compiled, compile};
use jiff::Timestamp;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// The instant at which test sites are built: before every date in them.
pub(crate) const NOW: &str = "2023-12-01T11:00:00Z";

/// The smallest `site.yaml`.
pub(crate) const SITE: (&str, &str) =
    ("content/site.yaml", "title: { fr: Essai, nl: Proef }\nbase_url: https://example.be\nlanguages: [fr, nl]\n");

/// A third language, which exists in the tests only.
pub(crate) const GERMAN: [(&str, &str); 2] = [
    ("i18n/de/locale.yaml", include_str!("sites/three/i18n/de/locale.yaml")),
    ("i18n/de/messages.ftl", include_str!("sites/three/i18n/de/messages.ftl")),
];

/// A site of these files; `site.yaml` is added where there is none.
pub(crate) fn sources(files: &[(&str, &str)], now: &str) -> Sources {
    let own = files.iter().any(|(path, _)| *path == SITE.0);
    let all = files.iter().copied().chain((!own).then_some(SITE));
    Sources::from_texts(all, instant(now))
}

pub(crate) fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// What a build makes where nobody looks at its cards and compressed siblings: they take most of the time.
pub(crate) fn quick() -> Settings {
    Settings { without: [Extra::Cards, Extra::Compressed].into(), ..Settings::default() }
}

/// Compiles a site of these files.
pub(crate) fn build(files: &[(&str, &str)]) -> (Sources, Compiled) {
    build_at(files, NOW)
}

/// Compiles a site of these files at an instant.
pub(crate) fn build_at(files: &[(&str, &str)], now: &str) -> (Sources, Compiled) {
    compile_at(files, now, &quick())
}

/// The same, without the files in which nothing is found.
pub(crate) fn check_at(files: &[(&str, &str)], now: &str) -> (Sources, Compiled) {
    compile_at(files, now, &Settings { pages_only: true, ..quick() })
}

/// That nobody has confirmed its pages is said only where something has been.
fn compile_at(files: &[(&str, &str)], now: &str, settings: &Settings) -> (Sources, Compiled) {
    let sources = sources(files, now);
    let mut compiled = compile(&sources, settings);
    if !files.iter().any(|(path, _)| path.starts_with(diptych::sources::RECORDS)) {
        compiled.diagnostics.retain(|d| d.rule.id != "pair/unconfirmed");
    }
    (sources, compiled)
}

/// The findings, one line each, in English.
pub(crate) fn short(sources: &Sources, compiled: &Compiled) -> String {
    report(ReportFormat::Short, sources, compiled)
}

pub(crate) fn report(format: ReportFormat, sources: &Sources, compiled: &Compiled) -> String {
    let words = Words::load("en").expect("English");
    render(format, &compiled.diagnostics, sources, &words, false)
}

/// A file of the output, as text.
pub(crate) fn page(compiled: &Compiled, path: &str) -> String {
    let found: Option<&Artifact> = compiled.artifacts.iter().find(|a| a.path.as_str() == path);
    let known = || compiled.artifacts.iter().map(|a| a.path.as_str()).collect::<Vec<_>>();
    let artifact = found.unwrap_or_else(|| panic!("no {path} among {:?}", known()));
    String::from_utf8(artifact.body.clone()).expect("text")
}

/// The folder of this repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Compiles the real site of this repository at an instant.
pub(crate) fn real_site(now: &str) -> (Sources, Compiled) {
    let sources = Sources::load(&repository(), instant(now)).expect("content/");
    let compiled = compile(&sources, &quick());
    (sources, compiled)
}

/// Writes files below a folder.
pub(crate) fn write(root: &Path, files: &[(&str, &str)]) {
    for (path, text) in files {
        let target = root.join(path);
        std::fs::create_dir_all(target.parent().expect("a folder")).expect("written");
        std::fs::write(target, text).expect("written");
    }
}

/// Compiles a site with a memo, and keeps its files.
pub(crate) fn compile_with(sources: &Sources, settings: &Settings, memo: &dyn Memo) -> Compiled {
    let files = Mutex::new(Vec::new());
    let compiled = diptych::compile_into(sources, settings, memo, &files);
    let mut artifacts = files.into_inner().expect("a lock");
    artifacts.sort_by(|a: &Artifact, b| a.path.cmp(&b.path));
    Compiled { artifacts, ..compiled }
}

/// Brings these files into a folder, as `build` does.
pub(crate) fn emit(root: &Path, output: &Path, artifacts: &[Artifact]) -> Result<Emitted, EmitError> {
    let emission = Emission::new(root, output);
    artifacts.iter().for_each(|a| emission.take(a.clone()));
    emission.finish(Ahead::default())
}
