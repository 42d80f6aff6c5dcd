//! `diptych serve`: the site as it will be, on this computer, a moment after its author saves.

use super::Outcome;
use super::arguments::ServeOptions;
use super::session::{Complaint, check_base_url, complain, editor, no_content, now, words};
use diptych::base::Arg;
use diptych::model::resolve::Settings;
use diptych::serve::{Clock, Options, ServeError, Told, serve};
use jiff::Timestamp;
use std::io::Write;

pub(super) fn run(options: &ServeOptions) -> Outcome {
    let words = words(&options.speech);
    match prepare(options) {
        Ok(prepared) => {
            let (told, quiet, edit) = (super::session::words(&options.speech), options.quiet, options.edit);
            let tell = move |news| say(&told, news, quiet, edit);
            match serve(prepared, tell) {
                Ok(()) => Outcome::Good,
                Err(error) => complain(&words, &explain(options, error)),
            }
        }
        Err(complaint) => complain(&words, &complaint),
    }
}

fn prepare(options: &ServeOptions) -> Result<Options, Complaint> {
    check_base_url(options.base_url.as_deref())?;
    let fixed = match (&options.now, std::env::var_os("SOURCE_DATE_EPOCH")) {
        (None, None) => None,
        _ => Some(now(options.now.as_deref())?),
    };
    let clock: Clock = Box::new(move || fixed.unwrap_or_else(Timestamp::now));
    let editor = options.edit.then(|| editor(&options.root)).transpose()?;
    let settings = Settings { base_url: options.base_url.clone(), ..Settings::default() };
    Ok(Options { root: options.root.clone(), port: options.port, settings, lang: options.speech.lang.clone(), editor, clock })
}

fn say(words: &diptych::report::Words, told: Told, quiet: bool, edit: bool) {
    let mut err = std::io::stderr();
    let _ = match told {
        Told::Open(url) => {
            let said = writeln!(err, "{}", words.say("cli-serve-open", &[("url", Arg::from(url.as_str()))]));
            match edit {
                true => writeln!(err, "{}", words.say("cli-serve-edit", &[("url", Arg::Str(format!("{url}_edit/")))])),
                false => said,
            }
        }
        Told::Compiled(..) if quiet => Ok(()),
        Told::Compiled(errors, warnings) => {
            let time = jiff::Zoned::now().strftime("%H:%M:%S").to_string();
            let args = [("time", Arg::Str(time)), ("problems", Arg::Str(words.count(errors, warnings)))];
            writeln!(err, "{}", words.say("cli-serve-compiled", &args))
        }
    };
}

fn explain(options: &ServeOptions, error: ServeError) -> Complaint {
    let why = |error: &dyn std::fmt::Display| ("why", Arg::Str(error.to_string()));
    match error {
        ServeError::NoContent => no_content(&options.root),
        ServeError::Port(port, error) => ("cli-serve-port", vec![("port", Arg::Str(port.to_string())), why(&error)]),
        ServeError::Watch(error) => ("cli-serve-watch", vec![why(&error)]),
        ServeError::Io(error) => ("cli-serve-failed", vec![why(&error)]),
    }
}
