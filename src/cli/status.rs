//! `diptych status [PAGE]`: how the pages stand, on stdout.

use super::Outcome;
use super::arguments::{Format, StatusOptions};
use super::session::{Complaint, complain, load, not_possible, words};
use diptych::base::Arg;
use diptych::compile_into;
use diptych::output::Forgetful;
use diptych::parity::{Status, Texts, named};
use diptych::report::{status_html, status_json, status_page, status_table};
use std::io::Write;

pub(super) fn run(options: &StatusOptions) -> Outcome {
    let words = words(&options.site.speech);
    let (sources, settings) = match load(&options.site) {
        Ok(loaded) => loaded,
        Err(complaint) => return complain(&words, &complaint),
    };
    let compiled = compile_into(&sources, &settings, &Forgetful, &());
    let (Some(site), Some(plan)) = (&compiled.site, &compiled.plan) else {
        return super::check::say_findings(&options.site, &compiled, &sources, &words, false);
    };
    let texts = Texts::new(site, plan);
    let status = |page| Status::of(&texts, &sources, page, &compiled.diagnostics);
    let all: Vec<Status<'_>> = match &options.page {
        None => site.pages.iter().map(status).collect(),
        Some(name) => match named(&site.pages, &sources, name) {
            Some(page) => vec![status(page)],
            None => return complain(&words, &no_page(name)),
        },
    };
    let mut out = std::io::stdout();
    let _ = if options.site.format == Format::Json {
        all.iter().try_for_each(|s| write!(out, "{}", status_json(s, site, &sources)))
    } else if options.page.is_some() {
        all.iter().try_for_each(|s| write!(out, "{}", status_page(s, site, &sources, &words)))
    } else {
        write!(out, "{}", status_table(&all, site, &words))
    };
    if let Some(path) = &options.html {
        let html = status_html(&all, site, &sources, &words, &|_| None);
        if let Err(error) = std::fs::write(path, html) {
            return complain(&words, &not_possible(path, &error));
        }
    }
    if compiled.has_errors() { Outcome::Faulty } else { Outcome::Good }
}

/// That there is no page of this name.
pub(super) fn no_page(name: &str) -> Complaint {
    ("cli-no-page", vec![("name", Arg::from(name))])
}
