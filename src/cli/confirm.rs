//! `diptych confirm PAGE`: record that the languages of a page say the same, as they stand.

use super::Outcome;
use super::arguments::{ConfirmOptions, Format};
use super::session::{complain, is_terminal, load, not_possible, report, words};
use super::status::no_page;
use diptych::base::{Arg, Diagnostic, Severity};
use diptych::output::Forgetful;
use diptych::parity::{Record, State, Status, Texts, named};
use diptych::{compile_into, emit};
use std::io::Write;

pub(super) fn run(options: &ConfirmOptions) -> Outcome {
    let words = words(&options.site.speech);
    let (sources, mut settings) = match load(&options.site) {
        Ok(loaded) => loaded,
        Err(complaint) => return complain(&words, &complaint),
    };
    if options.pages.is_empty() != options.all {
        return complain(&words, &("cli-confirm-what", Vec::new()));
    }
    // What has still to be confirmed is no error here.
    settings.locked = false;
    let compiled = compile_into(&sources, &settings, &Forgetful, &());
    let (Some(site), Some(plan)) = (&compiled.site, &compiled.plan) else {
        return super::check::say_findings(&options.site, &compiled, &sources, &words, false);
    };
    let texts = Texts::new(site, plan);
    let mut pages = Vec::new();
    for name in &options.pages {
        match named(&site.pages, &sources, name) {
            Some(page) => pages.push(page),
            None => return complain(&words, &no_page(name)),
        }
    }
    if options.all {
        pages.extend(&site.pages);
    }
    let (mut out, mut outcome) = (std::io::stdout(), Outcome::Good);
    for page in pages {
        let status = Status::of(&texts, &sources, page, &compiled.diagnostics);
        let name = || vec![("page", Arg::from(&page.key))];
        if status.state == State::Incomplete || status.has_conflicts() {
            let errors: Vec<Diagnostic> = status.findings.iter().filter(|d| d.severity == Severity::Error).map(|d| (*d).clone()).collect();
            let mut err = std::io::stderr();
            let _ = write!(err, "{}", report(&options.site, &errors, &sources, &words, is_terminal()));
            let _ = writeln!(err, "{}", words.say("cli-confirm-refused", &name()));
            outcome = Outcome::Faulty;
            continue;
        }
        if status.state == State::Confirmed {
            continue;
        }
        let record = Record::of(&status.group, &site.languages, site.now.date());
        if let Err(error) = emit::write_record(&options.site.root, &page.key, &record) {
            return complain(&words, &not_possible(&page.key, &error));
        }
        if options.site.format == Format::Human {
            let _ = writeln!(out, "{}", words.say("cli-confirmed", &name()));
        }
    }
    outcome
}
