//! `diptych new press|page|date NAME`: the files of a page in every language, with marks where something is to be written.

use super::Outcome;
use super::arguments::{NewKind, NewOptions};
use super::session::{Complaint, complain, no_content, not_written, now, words};
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
    let files: Vec<(String, Vec<u8>)> = new.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    emit::write_new(&options.root, &files, &changed).map_err(not_written)?;
    let paths = files.into_iter().map(|(path, _)| path);
    Ok(paths.chain(changed.into_iter().map(|(path, _)| path)).collect())
}
