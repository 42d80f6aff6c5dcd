//! The command line: one short file per verb, no logic of its own.
//!
//! Exit codes: 0 nothing of error level, 1 errors in the content, 2 could not run.

#![expect(clippy::disallowed_methods, reason = "arguments, environment and clock enter here")]

mod arguments;
mod build;
mod check;
mod confirm;
mod explain;
mod import;
mod init;
mod session;
mod status;

use arguments::{Arguments, Verb};
use clap::Parser as _;
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
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let outcome = match arguments.verb {
        Verb::Init(options) => init::run(&options),
        Verb::Build(options) => build::run(&options),
        Verb::Check(options) => check::run(&options),
        Verb::Status(options) => status::run(&options),
        Verb::Confirm(options) => confirm::run(&options),
        Verb::Import(options) => import::run(&options),
        Verb::Explain(options) => explain::run(&options),
    };
    ExitCode::from(match outcome {
        Outcome::Good => 0,
        Outcome::Faulty => 1,
        Outcome::Broken => 2,
    })
}
