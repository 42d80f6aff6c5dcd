//! `diptych check`: say what is wrong and publish nothing.

use super::Outcome;
use super::arguments::{CheckOptions, Format};
use super::session::{complain, is_terminal, load, pointer, report, tally, words};
use diptych::compile;
use std::io::Write;

pub(super) fn run(options: &CheckOptions) -> Outcome {
    let words = words(&options.site.speech);
    let (sources, settings) = match load(&options.site) {
        Ok(loaded) => loaded,
        Err(complaint) => return complain(&words, &complaint),
    };
    let compiled = compile(&sources, &settings);
    // As JSON the findings are what was asked for; otherwise they accompany it.
    if options.site.format == Format::Json {
        let _ = write!(std::io::stdout(), "{}", report(&options.site, &compiled.diagnostics, &sources, &words, false));
    } else {
        let mut err = std::io::stderr();
        let _ = write!(err, "{}", report(&options.site, &compiled.diagnostics, &sources, &words, is_terminal()));
        if options.site.format == Format::Human && !(options.quiet && compiled.diagnostics.is_empty()) {
            let _ = writeln!(err, "{}", words.say("cli-check-done", &[("problems", tally(&words, &compiled.diagnostics).into())]));
            if let Some(pointer) = pointer(&words, &compiled.diagnostics) {
                let _ = writeln!(err, "{pointer}");
            }
        }
    }
    if compiled.has_errors() { Outcome::Faulty } else { Outcome::Good }
}
