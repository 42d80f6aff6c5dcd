//! `diptych lsp`: talk with an editor over stdin and stdout.

use super::Outcome;
use super::arguments::LspOptions;
use super::session::{complain, now, words, words_of};
use diptych::lsp;
use jiff::Timestamp;
use std::io::{BufReader, Write};

pub(super) fn run(options: &LspOptions) -> Outcome {
    if let Err(complaint) = now(None) {
        return complain(&words(&options.speech), &complaint);
    }
    let asked = options.speech.lang.clone();
    let wishes = move |editor: &[&str]| words_of(asked.as_deref().into_iter().chain(editor.iter().copied()));
    let talk = lsp::Options {
        words: Box::new(wishes),
        now: || now(None).unwrap_or_else(|_| Timestamp::now()),
        log: options.verbose.then_some(|line| {
            let _ = writeln!(std::io::stderr(), "diptych: {line}");
        }),
    };
    // Who leaves without a word ends with 1: so wants the protocol.
    if lsp::run(BufReader::new(std::io::stdin()), std::io::stdout(), talk) { Outcome::Good } else { Outcome::Faulty }
}
