//! `diptych new press|page|date NAME`: the files of a page in every language, with marks where something is to be written.

use super::Outcome;
use super::arguments::{NewKind, NewOptions};
use super::session::{Complaint, complain, no_content, now, words};
use diptych::base::Arg;
use diptych::model::resolve::Settings;
use diptych::scaffold::{Kind, Obstacle, Scaffold, scaffold};
use diptych::sources::Sources;
use diptych::{emit, outline};
use std::io::Write;

pub(super) fn run(options: &NewOptions) -> Outcome {
    let words = words(&options.speech);
    match begin(options) {
        Ok(paths) => {
            let _ = writeln!(std::io::stdout(), "{}", words.say("cli-new-done", &[("paths", Arg::Str(paths.join(", ")))]));
            Outcome::Good
        }
        Err(complaint) => complain(&words, &complaint),
    }
}

fn begin(options: &NewOptions) -> Result<Vec<String>, Complaint> {
    let sources = Sources::load(&options.root, now(options.now.as_deref())?).map_err(|_| no_content(&options.root))?;
    let site = outline(&sources, &Settings::default()).0.ok_or(("cli-new-site", Vec::new()))?.site;
    let kind = match options.kind {
        NewKind::Press => Kind::Press,
        NewKind::Page => Kind::Page,
        NewKind::Date => Kind::Date,
    };
    let Scaffold { new, changed } = scaffold(&site, &sources, kind, &options.name, site.now.date()).map_err(|obstacle| match obstacle {
        Obstacle::Name => ("cli-new-name", vec![("name", Arg::from(options.name.as_str()))]),
        Obstacle::Dates => ("cli-new-dates", Vec::new()),
    })?;
    emit::write_new(&options.root, &new, &changed).map_err(|error| match error {
        emit::NewError::Exists(path) => ("cli-new-exists", vec![("path", Arg::Str(path))]),
        emit::NewError::Io(path, why) => ("cli-output-failed", vec![("path", Arg::Str(path)), ("why", Arg::Str(why.to_string()))]),
    })?;
    Ok(new.into_iter().chain(changed).map(|(path, _)| path).collect())
}
