//! `diptych build`: check the site and publish it, all or nothing.

use super::Outcome;
use super::arguments::{BuildOptions, Format};
use super::progress::progress;
use super::session::{Complaint, clock, complain, is_terminal, load, not_possible, pointer, report, words};
use diptych::base::{Arg, Severity};
use diptych::emit::{self, Ahead, Emission, EmitError, Emitted, Refusal};
use diptych::model::{Extra, Site};
use diptych::output::{PageId, Plan};
use diptych::report::Words;
use diptych::serve::when_interrupted;
use diptych::{Compiled, compile_into};
use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

pub(super) fn run(options: &BuildOptions) -> Outcome {
    let start = Instant::now();
    let words = words(&options.site.speech);
    if let Some(name) = options.without.iter().find(|n| Extra::parse(n).is_none()) {
        let known: Vec<&str> = Extra::ALL.iter().map(|e| e.as_str()).collect();
        return complain(&words, &("cli-bad-without", vec![("name", Arg::from(name)), ("known", Arg::Str(known.join(", ")))]));
    }
    let (sources, mut settings) = match load(&options.site) {
        Ok(loaded) => loaded,
        Err(complaint) => return complain(&words, &complaint),
    };
    settings.pages_only = false;
    settings.press_preview = options.press_preview;
    settings.without = options.without.iter().filter_map(|n| Extra::parse(n)).collect();
    let cache = emit::Cache::new(&options.site.root).telling(progress(&words, options.quiet));
    let root = &options.site.root;
    let output = if options.output.is_absolute() { options.output.clone() } else { root.join(&options.output) };
    let output: PathBuf = output.components().collect();
    let emission = Emission::new(root, &output);
    let made = output.clone();
    let interrupted = when_interrupted(move || emit::abandon(&made));
    let compiled = compile_into(&sources, &settings, &cache, &emission);
    let mut err = std::io::stderr();
    let shown: Vec<_> = compiled.diagnostics.iter().filter(|d| d.severity > Severity::Info || options.site.verbose).cloned().collect();
    let _ = write!(err, "{}", report(&options.site, &shown, &sources, &words, is_terminal()));
    let site = match &compiled.site {
        Some(site) if !compiled.has_errors() => site,
        _ => {
            let _ = writeln!(err, "{}", words.say("cli-build-stopped", &[("problems", words.tally(&compiled.diagnostics).into())]));
            if let Some(pointer) = pointer(&words, &compiled.diagnostics).filter(|_| options.site.format == Format::Human) {
                let _ = writeln!(err, "{pointer}");
            }
            return Outcome::Faulty;
        }
    };
    let drafts = settings.drafts && site.pages.iter().any(|page| page.draft);
    let emitted = emission.finish(Ahead { drafts, now: Some(sources.now).filter(|now| *now > clock()) });
    interrupted.settle();
    match emitted.map_err(|error| explain(&words, &output, error)).and_then(|emitted| remember(options, &words, site).map(|()| emitted)) {
        Ok(emitted) => {
            cache.sweep();
            if options.site.verbose {
                let _ = writeln!(err, "{}", words.say("cli-build-made", &[("count", Arg::from(cache.made()))]));
            }
            if !options.quiet {
                say_previews(&words, site, &compiled);
                let _ = writeln!(err, "{}", summary(&words, site, &compiled, emitted, start));
            }
            // The program ends here: the system takes the memory back at once, piece by piece it would take long.
            std::mem::forget((compiled, sources));
            Outcome::Good
        }
        Err(complaint) => complain(&words, &complaint),
    }
}

/// Writes what the next build has to know of this one.
fn remember(options: &BuildOptions, words: &Words, site: &Site) -> Result<(), Complaint> {
    let root = &options.site.root;
    if !options.site.locked {
        emit::write_records(root, site).map_err(|error| explain(words, root, EmitError::Io(root.join("content/.diptych"), error)))?;
    }
    let next = emit::next_change(site);
    emit::record(root, next).map_err(|error| explain(words, &root.join(".cache"), EmitError::Io(root.join(".cache"), error)))
}

fn explain(words: &Words, output: &std::path::Path, error: EmitError) -> Complaint {
    match error {
        EmitError::Refused(refusal) => {
            let why = words.say(refused(refusal), &[]);
            ("cli-output-refused", vec![("path", Arg::Str(output.display().to_string())), ("why", Arg::Str(why))])
        }
        EmitError::Busy => ("cli-output-busy", vec![("path", Arg::Str(output.display().to_string()))]),
        EmitError::Io(path, error) => not_possible(path, &error),
    }
}

/// Why a folder is refused.
pub(super) fn refused(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotOurs => "cli-output-refused.not-ours",
        Refusal::Inside => "cli-output-refused.inside",
        Refusal::Link => "cli-output-refused.link",
        Refusal::NotAFolder => "cli-output-refused.not-a-folder",
    }
}

/// Where each release that is shown ahead of its embargo lies: nobody could find it otherwise.
fn say_previews(words: &Words, site: &Site, compiled: &Compiled) {
    let Some(plan) = &compiled.plan else { return };
    for (index, page) in site.written_releases().filter(|(_, p)| p.preview.is_some()) {
        for lang in site.languages.iter() {
            if let Some(url) = plan.page_url(PageId::Release(index as u32), lang) {
                let args = [("page", Arg::from(page.key.as_str())), ("url", Arg::Str(url))];
                let _ = writeln!(std::io::stderr(), "{}", words.say("cli-preview", &args));
            }
        }
    }
}

/// One line: pages per language, files, time, and when the site next changes by itself.
fn summary(words: &Words, site: &Site, compiled: &Compiled, emitted: Emitted, start: Instant) -> String {
    let pages: Vec<String> = site
        .languages
        .iter()
        .map(|lang| {
            let count = compiled.plan.iter().flat_map(Plan::pages).filter(|(t, _)| t.lang == Some(lang)).count();
            words.say("cli-build-pages", &[("lang", Arg::from(site.languages.code(lang))), ("count", Arg::from(count))])
        })
        .collect();
    let time = usize::try_from(start.elapsed().as_millis()).unwrap_or(usize::MAX);
    let args = [
        ("pages", Arg::Str(pages.join(", "))),
        ("written", Arg::from(emitted.written)),
        ("unchanged", Arg::from(emitted.unchanged)),
        ("removed", Arg::from(emitted.removed)),
        ("time", Arg::from(time)),
    ];
    let line = words.say("cli-build-done", &args);
    let Some(next) = emit::next_change(site) else { return line };
    let when = next.to_zoned(site.config.time_zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
    let next = words.say("cli-next-change", &[("when", Arg::Str(when))]);
    words.say("cli-and", &[("first", Arg::Str(line)), ("second", Arg::Str(next))])
}
