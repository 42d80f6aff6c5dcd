//! The command line in the language of the reader: what `--help` says, and what is wrong with what was typed.

use super::arguments::Arguments;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory as _, FromArgMatches as _};
use diptych::base::Arg as Value;
use diptych::report::Words;
use std::ffi::OsString;

/// What each verb does.
const VERBS: &[(&str, &str)] = &[
    ("init", "help-init"),
    ("new", "help-new"),
    ("build", "help-build"),
    ("check", "help-check"),
    ("publish", "help-publish"),
    ("serve", "help-serve"),
    ("edit", "help-edit"),
    ("status", "help-status"),
    ("confirm", "help-confirm"),
    ("import", "help-import"),
    ("explain", "help-explain"),
    ("lsp", "help-lsp"),
];

/// What each option means: those of one verb, then those that mean the same everywhere (`*`).
const OPTIONS: &[(&str, &str, &str)] = &[
    ("init", "dir", "help-init-dir"),
    ("init", "ci", "help-init-ci"),
    ("new", "kind", "help-new-kind"),
    ("new", "name", "help-new-name"),
    ("build", "output", "help-build-output"),
    ("build", "without", "help-build-without"),
    ("build", "press_preview", "help-build-press-preview"),
    ("check", "fix", "help-check-fix"),
    ("publish", "target", "help-publish-target"),
    ("publish", "output", "help-publish-output"),
    ("publish", "dry_run", "help-publish-dry-run"),
    ("publish", "rollback", "help-publish-rollback"),
    ("publish", "forget", "help-publish-forget"),
    ("publish", "delete_many", "help-publish-delete-many"),
    ("publish", "press_preview", "help-publish-press-preview"),
    ("publish", "ahead", "help-publish-ahead"),
    ("publish", "moved_from", "help-publish-moved-from"),
    ("publish", "take_over", "help-publish-take-over"),
    ("publish", "without_conditions", "help-publish-without-conditions"),
    ("publish", "endpoint", "help-publish-endpoint"),
    ("publish", "region", "help-publish-region"),
    ("publish", "format", "help-publish-format"),
    ("serve", "port", "help-serve-port"),
    ("serve", "edit", "help-serve-edit"),
    ("serve", "quiet", "help-serve-quiet"),
    ("edit", "install", "help-edit-install"),
    ("status", "page", "help-status-page"),
    ("status", "html", "help-status-html"),
    ("confirm", "pages", "help-confirm-pages"),
    ("confirm", "all", "help-confirm-all"),
    ("import", "file", "help-import-file"),
    ("import", "name", "help-import-name"),
    ("import", "kind", "help-import-kind"),
    ("explain", "rule", "help-explain-rule"),
    ("lsp", "stdio", "help-lsp-stdio"),
    ("lsp", "verbose", "help-lsp-verbose"),
    ("*", "root", "help-root"),
    ("*", "base_url", "help-base-url"),
    ("*", "now", "help-now"),
    ("*", "drafts", "help-drafts"),
    ("*", "locked", "help-locked"),
    ("*", "format", "help-format"),
    ("*", "verbose", "help-verbose"),
    ("*", "quiet", "help-quiet"),
    ("*", "lang", "help-lang"),
    ("*", "help", "help-help"),
    ("*", "version", "help-version"),
];

/// Reads what was typed.
///
/// # Errors
/// What is to be printed instead, and true when that is what was asked for (`--help`).
pub(super) fn read(typed: &[OsString], words: &Words) -> Result<Arguments, (String, bool)> {
    let matches = command(words).try_get_matches_from(typed);
    matches.and_then(|mut m| Arguments::from_arg_matches_mut(&mut m)).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => (error.render().to_string(), true),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => (error.render().to_string(), false),
        _ => (format!("diptych: {}\n", complaint(&error, typed, words)), false),
    })
}

/// The commands with their help in these words.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id, &[]);
    let dressed = |mut command: Command, verb: &str| {
        let usage = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}", say("help-usage"));
        command = command.help_template(usage).disable_help_flag(true).disable_help_subcommand(true);
        command = command.arg(Arg::new("help").long("help").short('h').action(ArgAction::Help));
        command.mut_args(|arg| {
            let name = arg.get_id().as_str();
            let heading = if arg.is_positional() { "help-arguments" } else { "help-options" };
            let help = help_of(verb, name).map(say).unwrap_or_default();
            // What it takes is said in its help, in the words of the reader.
            let takes = arg.get_num_args().is_some_and(|n| n.takes_values())
                || !matches!(arg.get_action(), ArgAction::SetTrue | ArgAction::Help | ArgAction::Version);
            arg.help(help).help_heading(say(heading)).hide_default_value(takes).hide_possible_values(takes)
        })
    };
    let root = Arguments::command().about(say("help-about")).long_about(None).disable_version_flag(true);
    let root = root.arg(Arg::new("version").long("version").short('V').action(ArgAction::Version));
    let root = root.subcommand_help_heading(say("help-commands")).subcommand_value_name(say("help-command"));
    dressed(root, "").mut_subcommands(|sub| {
        let verb = sub.get_name().to_owned();
        let about = VERBS.iter().find(|(name, _)| *name == verb).map(|(_, id)| say(id)).unwrap_or_default();
        dressed(sub.about(about).long_about(None), &verb)
    })
}

fn help_of(verb: &str, name: &str) -> Option<&'static str> {
    let of = |verb: &str| OPTIONS.iter().find(|(v, n, _)| *v == verb && *n == name).map(|(_, _, id)| *id);
    of(verb).or_else(|| of("*"))
}

/// What is wrong, and where to read on.
fn complaint(error: &clap::Error, typed: &[OsString], words: &Words) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let (option, value) = (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
    let args = |name: String| vec![("name", Value::Str(name))];
    let what = match error.kind() {
        ErrorKind::UnknownArgument => words.say("cli-usage.unknown", &args(option)),
        ErrorKind::InvalidSubcommand => words.say("cli-usage.verb", &args(context(ContextKind::InvalidSubcommand))),
        ErrorKind::MissingRequiredArgument => words.say("cli-usage.missing", &args(option)),
        ErrorKind::InvalidValue if value.is_empty() => words.say("cli-usage.empty", &args(option)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            words.say("cli-usage.value", &[("name", Value::Str(option)), ("value", Value::Str(value))])
        }
        ErrorKind::ArgumentConflict => words.say("cli-usage.twice", &args(option)),
        _ => words.say("cli-usage", &[]),
    };
    let known = context(ContextKind::ValidValue);
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand].map(context).join("");
    let hint = match (known.is_empty(), near.is_empty()) {
        (false, _) => Some(words.say("cli-usage.known", &[("known", Value::Str(known))])),
        (true, false) => Some(words.say("cli-usage.near", &[("near", Value::Str(near))])),
        (true, true) => None,
    };
    let verb = typed.iter().skip(1).filter_map(|t| t.to_str()).find(|t| VERBS.iter().any(|(name, _)| name == t));
    let more = words.say("cli-usage.more", &[("command", Value::Str(["diptych"].into_iter().chain(verb).collect::<Vec<_>>().join(" ")))]);
    [Some(what), hint, Some(more)].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_and_option_is_explained_in_every_language() {
        for code in Words::languages() {
            let words = Words::load(code).expect("loaded");
            let command = command(&words);
            for sub in command.get_subcommands() {
                assert!(sub.get_about().is_some_and(|a| !a.to_string().is_empty()), "{code}: {}", sub.get_name());
                for arg in sub.get_arguments() {
                    assert!(arg.get_help().is_some_and(|h| !h.to_string().is_empty()), "{code}: {} {}", sub.get_name(), arg.get_id());
                }
            }
            command.debug_assert();
        }
    }
}
