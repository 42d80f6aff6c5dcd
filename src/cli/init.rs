//! `diptych init DIR`: a small bilingual site to begin with, whose dates lie ahead.

use super::Outcome;
use super::arguments::InitOptions;
use super::session::{complain, not_possible, now, words};
use diptych::base::Arg;
use diptych::locale::Locale;
use jiff::civil::Date;
use jiff::{ToSpan, tz::TimeZone};
use std::io::Write;

mod starter {
    include!(concat!(env!("OUT_DIR"), "/starter.rs"));
}

pub(super) fn run(options: &InitOptions) -> Outcome {
    let words = words(&options.speech);
    let today = match now(options.now.as_deref()) {
        Ok(now) => now.to_zoned(TimeZone::UTC).date(),
        Err(complaint) => return complain(&words, &complaint),
    };
    let shown = Arg::Str(options.dir.display().to_string());
    if std::fs::read_dir(&options.dir).is_ok_and(|mut d| d.next().is_some()) {
        return complain(&words, &("cli-init-exists", vec![("path", shown)]));
    }
    for (path, bytes) in starter::FILES {
        let target = options.dir.join(path);
        let text = fill(&String::from_utf8_lossy(bytes), path, today);
        let written = target.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(&target, text));
        if let Err(error) = written {
            return complain(&words, &not_possible(target, &error));
        }
    }
    let _ = writeln!(std::io::stdout(), "{}", words.say("cli-init-done", &[("path", shown)]));
    Outcome::Good
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
