//! `diptych check`: say what is wrong and publish nothing; with `--fix`, mend what can be mended first.

use super::Outcome;
use super::arguments::{CheckOptions, Format, SiteOptions};
use super::progress::progress;
use super::session::{complain, is_terminal, load, no_content, not_possible, pointer, report, words};
use diptych::base::Arg;
use diptych::report::Words;
use diptych::sources::Sources;
use diptych::{Compiled, compile_into, emit};
use std::io::Write;

pub(super) fn run(options: &CheckOptions) -> Outcome {
    let words = words(&options.site.speech);
    let (mut sources, settings) = match load(&options.site) {
        Ok(loaded) => loaded,
        Err(complaint) => return complain(&words, &complaint),
    };
    let cache = emit::Cache::new(&options.site.root).telling(progress(&words, options.quiet));
    let mut compiled = compile_into(&sources, &settings, &cache, &());
    if options.fix {
        let mended = match emit::apply_fixes(&options.site.root, &sources, &compiled.diagnostics) {
            Ok(mended) => mended,
            Err((path, error)) => return complain(&words, &not_possible(path, &error)),
        };
        if !options.quiet {
            let _ = writeln!(std::io::stderr(), "{}", words.say("cli-fixed", &[("count", Arg::from(mended))]));
        }
        if mended > 0 {
            // What stands there now is read anew, at the same instant.
            match Sources::load(&options.site.root, sources.now) {
                Ok(again) => sources = again,
                Err(_) => return complain(&words, &no_content(&options.site.root)),
            }
            compiled = compile_into(&sources, &settings, &cache, &());
        }
    }
    say_findings(&options.site, &compiled, &sources, &words, options.quiet)
}

/// Says what was found. As JSON or SARIF the findings are what was asked for; otherwise they accompany it.
pub(super) fn say_findings(site: &SiteOptions, compiled: &Compiled, sources: &Sources, words: &Words, quiet: bool) -> Outcome {
    if matches!(site.format, Format::Json | Format::Sarif) {
        let _ = write!(std::io::stdout(), "{}", report(site, &compiled.diagnostics, sources, words, false));
    } else {
        let mut err = std::io::stderr();
        let shown: Vec<_> =
            compiled.diagnostics.iter().filter(|d| d.severity > diptych::base::Severity::Info || site.verbose).cloned().collect();
        let _ = write!(err, "{}", report(site, &shown, sources, words, is_terminal()));
        if site.format == Format::Human && !(quiet && shown.is_empty()) {
            let _ = writeln!(err, "{}", words.say("cli-check-done", &[("problems", words.tally(&compiled.diagnostics).into())]));
            if let Some(pointer) = pointer(words, &shown) {
                let _ = writeln!(err, "{pointer}");
            }
        }
    }
    if compiled.has_errors() { Outcome::Faulty } else { Outcome::Good }
}
