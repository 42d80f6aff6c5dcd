//! The command line: one short file per verb, no logic of its own.
//!
//! Exit codes: 0 nothing of error level, 1 errors in the content, 2 could not run.

#![expect(clippy::disallowed_methods, reason = "arguments, environment and clock enter here")]

mod arguments;
mod build;
mod check;
mod confirm;
mod edit;
mod explain;
mod help;
mod import;
mod init;
mod lsp;
mod new;
mod progress;
mod publish;
mod serve;
mod session;
mod status;
mod workflow;

use arguments::Verb;
use std::io::Write as _;
use std::process::ExitCode;

/// How a run ended.
pub(crate) enum Outcome {
    /// Nothing of error level.
    Good,
    /// Errors in the content.
    Faulty,
    /// The command could not run: usage, disk, a refused folder.
    Broken,
}

/// Runs the command line of this process.
pub(crate) fn run() -> ExitCode {
    let typed: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let arguments = match help::read(&typed, &session::spoken(&typed)) {
        Ok(arguments) => arguments,
        Err((text, true)) => {
            let _ = write!(std::io::stdout(), "{text}");
            return ExitCode::SUCCESS;
        }
        Err((text, false)) => {
            let _ = write!(std::io::stderr(), "{text}");
            return ExitCode::from(2);
        }
    };
    let outcome = match arguments.verb {
        Verb::Init(options) => init::run(&options),
        Verb::New(options) => new::run(&options),
        Verb::Build(options) => build::run(&options),
        Verb::Check(options) => check::run(&options),
        Verb::Publish(options) => publish::run(&options),
        Verb::Serve(options) => serve::run(&options),
        Verb::Edit(options) => edit::run(&options),
        Verb::Status(options) => status::run(&options),
        Verb::Confirm(options) => confirm::run(&options),
        Verb::Import(options) => import::run(&options),
        Verb::Explain(options) => explain::run(&options),
        Verb::Lsp(options) => lsp::run(&options),
    };
    ExitCode::from(match outcome {
        Outcome::Good => 0,
        Outcome::Faulty => 1,
        Outcome::Broken => 2,
    })
}
