//! `diptych edit --install`: fetches the editor that `serve --edit` opens, with npm and in the version that is pinned.

use super::Outcome;
use super::arguments::EditOptions;
use super::session::{Complaint, complain, editor, no_content, not_possible, words};
use diptych::base::Arg;
use diptych::emit::prepare_package;
use diptych::serve::edit::PINNED;
use std::io::Write;
use std::path::Path;
use std::process::Command;

pub(super) fn run(options: &EditOptions) -> Outcome {
    let words = words(&options.speech);
    let done = match (options.install, options.root.join("content").is_dir()) {
        (_, false) => Err(no_content(&options.root)),
        (true, true) => install(&options.root),
        (false, true) => editor(&options.root).map(drop),
    };
    match done {
        Ok(()) => {
            let _ = writeln!(std::io::stdout(), "{}", words.say("cli-edit-installed", &[]));
            Outcome::Good
        }
        Err(complaint) => complain(&words, &complaint),
    }
}

/// Installs by the lock file, which holds the hash of everything, and runs nothing of what it fetches.
fn install(root: &Path) -> Result<(), Complaint> {
    let folder = prepare_package(root, PINNED).map_err(|error| not_possible(root.join(".cache"), &error))?;
    let no_npm = |why: String| ("cli-edit-npm", vec![("why", Arg::Str(why))]);
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let run =
        Command::new(npm).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder).output();
    let output = run.map_err(|error| no_npm(error.to_string()))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(no_npm(said.lines().find(|l| !l.trim().is_empty()).unwrap_or_default().to_owned()));
    }
    editor(root).map(drop)
}
