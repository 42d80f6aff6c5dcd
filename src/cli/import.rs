//! `diptych import FILE.docx`: a Word file → a text in each language of the site, and what the check says of them.

use super::Outcome;
use super::arguments::{Format, ImportKind, ImportOptions};
use super::check::say_findings;
use super::progress::progress;
use super::session::{Complaint, complain, load, no_content, not_written, words};
use diptych::base::{Arg, Slug};
use diptych::import::{self, ImportError, Imported, MAX_FILE, Target};
use diptych::model::Site;
use diptych::report::Words;
use diptych::sources::Sources;
use diptych::{Outline, compile_into, emit, outline};
use std::io::Write;
use std::path::Path;

pub(super) fn run(options: &ImportOptions) -> Outcome {
    let words = words(&options.site.speech);
    match take_in(options, &words) {
        Ok(outcome) => outcome,
        Err(complaint) => complain(&words, &complaint),
    }
}

fn take_in(options: &ImportOptions, words: &Words) -> Result<Outcome, Complaint> {
    let (sources, mut settings) = load(&options.site)?;
    // What is taken in is a draft, and judged all the same.
    settings.drafts = true;
    let name = match options.name.as_deref() {
        Some(name) => {
            Some(Slug::parse(name).map_err(|_| ("cli-import-name", vec![("name", name.into()), ("slug", Slug::fold(name).into())]))?)
        }
        None => None,
    };
    let Some(Outline { site, .. }) = &outline(&sources, &settings).0 else { return Err(("cli-import-no-site", Vec::new())) };
    let path = || ("path", Arg::Str(options.file.display().to_string()));
    let bytes = read(&options.file).map_err(|error| ("cli-import-unreadable", vec![path(), ("why", Arg::Str(error.to_string()))]))?;
    let target = if options.kind == ImportKind::Press { Target::Press } else { Target::Page };
    let asked = import::ImportOptions { name, target, today: site.now.date() };
    let refused = |error: ImportError| ("cli-import-refused", vec![path(), ("why", Arg::Str(words.text(&error.text())))]);
    let imported = import::import(&bytes, site, &asked).map_err(refused)?;
    if let Some(path) = imported.rivals(site).into_iter().find(|path| sources.find(path).is_some_and(|(_, f)| !f.built_in)) {
        return Err(("cli-new-exists", vec![("path", Arg::Str(path))]));
    }
    let files = imported.files(site);
    emit::write_new(&options.site.root, &files, &[]).map_err(not_written)?;
    // What stands there now is judged, at the same instant.
    let again = Sources::load(&options.site.root, sources.now).map_err(|_| no_content(&options.site.root))?;
    let cache = emit::Cache::new(&options.site.root).telling(progress(words, false));
    let mut compiled = compile_into(&again, &settings, &cache, &());
    let is_new = |path: &str| files.iter().any(|(new, _)| new == path);
    compiled.diagnostics.retain(|d| d.labels.iter().any(|l| is_new(&again.file(l.span.file).path)));
    let outcome = say_findings(&options.site, &compiled, &again, words, false);
    if options.site.format == Format::Human {
        report(&imported, site, words);
    }
    Ok(outcome)
}

/// Says what was written, what to know about it, and what to do next.
fn report(imported: &Imported, site: &Site, words: &Words) {
    let mut out = std::io::stdout();
    for note in &imported.notes {
        let _ = writeln!(out, "{}", words.text(note));
    }
    for lang in imported.missing(site) {
        let args = [("lang", site.languages.code(lang).into()), ("path", Arg::Str(imported.path(site, lang)))];
        let _ = writeln!(out, "{}", words.say("cli-import-missing", &args));
    }
    let written: Vec<String> = imported.sides.iter().map(|(lang, _)| imported.path(site, lang)).collect();
    let key = imported.key();
    let args = [("paths", Arg::Str(written.join(", "))), ("pictures", Arg::from(imported.pictures.len())), ("page", Arg::Str(key))];
    let _ = writeln!(out, "{}", words.say("cli-import-done", &args));
}

/// The bytes of the file, unless it is larger than it may be.
fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::Read;
    let mut bytes = Vec::new();
    // A byte more than is allowed says that there is more.
    std::fs::OpenOptions::new().read(true).open(path)?.take(MAX_FILE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
