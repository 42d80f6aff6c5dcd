//! `diptych explain RULE`: the manual page of a rule, on stdout.

use super::Outcome;
use super::arguments::ExplainOptions;
use super::session::{complain, words};
use diptych::base::Arg;
use diptych::rules;
use std::io::Write;

pub(super) fn run(options: &ExplainOptions) -> Outcome {
    let words = words(&options.speech);
    let mut out = std::io::stdout();
    let Some(id) = &options.rule else {
        for rule in rules::documented() {
            let first = rules::manual(rule.id).unwrap_or_default();
            let _ = writeln!(out, "{:24} {:8} {}", rule.id, rule.severity.as_str(), first.lines().next().unwrap_or_default());
        }
        return Outcome::Good;
    };
    match rules::documented().find(|r| r.id == id) {
        Some(rule) => {
            let _ = writeln!(out, "{} ({})\n\n{}", rule.id, rule.severity.as_str(), rules::manual(rule.id).unwrap_or_default());
            Outcome::Good
        }
        None => {
            let known: Vec<&str> = rules::documented().map(|r| r.id).collect();
            complain(&words, &("cli-unknown-rule", vec![("rule", Arg::from(id)), ("rules", Arg::Str(known.join(", ")))]))
        }
    }
}
