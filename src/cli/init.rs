//! `diptych init DIR`: a small bilingual site to begin with, whose dates lie ahead; and the file by which a host publishes it.

use super::Outcome;
use super::arguments::InitOptions;
use super::session::{Complaint, complain, not_possible, not_written, now, words};
use super::workflow::{Host, TO_FILL_IN};
use diptych::base::Arg;
use diptych::emit;
use diptych::locale::Locale;
use jiff::civil::Date;
use jiff::{ToSpan, tz::TimeZone};
use std::io::Write;

mod starter {
    include!(concat!(env!("OUT_DIR"), "/starter.rs"));
}

pub(super) fn run(options: &InitOptions) -> Outcome {
    let words = words(&options.speech);
    // A site that is there already gets the file of its host, and nothing else.
    let is_site = options.dir.join("content/site.yaml").is_file();
    let begun = if options.ci.is_some() && is_site { Ok(()) } else { begin(options) };
    match begun.and_then(|()| options.ci.map(|host| add(options, host)).transpose()) {
        Ok(added) => {
            let mut out = std::io::stdout();
            let path = || ("path", Arg::Str(options.dir.display().to_string()));
            if !(options.ci.is_some() && is_site) {
                let _ = writeln!(out, "{}", words.say("cli-init-done", &[path()]));
            }
            if let Some(file) = added {
                let args = [("file", Arg::Str(file)), ("mark", Arg::from(TO_FILL_IN))];
                let _ = writeln!(out, "{}", words.say("cli-init-ci", &args));
            }
            Outcome::Good
        }
        Err(complaint) => complain(&words, &complaint),
    }
}

/// Writes the example.
fn begin(options: &InitOptions) -> Result<(), Complaint> {
    let today = now(options.now.as_deref())?.to_zoned(TimeZone::UTC).date();
    if std::fs::read_dir(&options.dir).is_ok_and(|mut d| d.next().is_some()) {
        return Err(("cli-init-exists", vec![("path", Arg::Str(options.dir.display().to_string()))]));
    }
    for (path, bytes) in starter::FILES {
        let target = options.dir.join(path);
        let text = fill(&String::from_utf8_lossy(bytes), path, today);
        let written = target.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(&target, text));
        written.map_err(|error| not_possible(target, &error))?;
    }
    Ok(())
}

/// Adds the file of a host; the same file again is no fault, another one is never written over.
fn add(options: &InitOptions, host: Host) -> Result<String, Complaint> {
    let (path, text) = host.workflow();
    let target = options.dir.join(path);
    let shown = target.display().to_string();
    if std::fs::read_to_string(&target).is_ok_and(|there| there == text) {
        return Ok(shown);
    }
    emit::write_new(&options.dir, &[(path.to_owned(), text.into_bytes())], &[]).map_err(not_written)?;
    Ok(shown)
}

/// Puts days into the example: `@DAY+45@` is `2026-01-15`, `@DAY+45:long@` the same in the words of the file's language.
fn fill(text: &str, path: &str, today: Date) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("@DAY+") {
        out.push_str(before);
        let Some((token, tail)) = after.split_once('@') else { break };
        let (days, long) = token.split_once(':').map_or((token, false), |(days, _)| (days, true));
        let day = today.checked_add(days.parse::<i32>().unwrap_or(0).days()).unwrap_or(today);
        match path.strip_suffix(".md").and_then(|p| p.rsplit_once('.')).filter(|_| long).and_then(|(_, code)| Locale::built_in(code)) {
            Some(locale) => out.push_str(&locale.full_date(day)),
            None => out.push_str(&day.to_string()),
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}
