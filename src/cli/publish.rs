//! `diptych publish TARGET`: brings what a build made to the place where people read it.

use super::Outcome;
use super::arguments::{PlanFormat, PublishOptions};
#[cfg(feature = "publish")]
use super::progress::bar;
use super::session::{Complaint, clock, complain, not_possible, words};
use diptych::base::Arg;
use diptych::emit::{Built, BuiltError, is_preview, read_built};
use diptych::publish::{Act, Edition, Folder, Permits, Plan, PublishError, Store, Target, TargetError, publish};
use diptych::report::Words;
use std::io::Write;
use std::path::PathBuf;

pub(super) fn run(options: &PublishOptions) -> Outcome {
    let words = words(&options.speech);
    match bring(options, &words) {
        Ok((plan, strangers)) => {
            say(options, &words, &plan, strangers);
            Outcome::Good
        }
        Err(complaint) => complain(&words, &complaint),
    }
}

fn bring(options: &PublishOptions, words: &Words) -> Result<(Plan, usize), Complaint> {
    let target = Target::parse(&options.target).map_err(|error| match error {
        TargetError::Scheme => ("cli-publish-scheme", vec![("target", Arg::from(options.target.as_str()))]),
        TargetError::Bucket => ("cli-publish-bucket", vec![("target", Arg::from(options.target.as_str()))]),
    })?;
    let built = if options.rollback { None } else { Some(built(options)?) };
    let mut store = store(options, &target, words)?;
    let edition = built.as_ref().map_or(Edition::Previous, |built| Edition::Built(&built.site, &built.files));
    let permits = Permits {
        dry_run: options.dry_run,
        delete_many: options.delete_many,
        moved_from: options.moved_from.as_ref().map(|url| url.trim_end_matches('/').to_owned()),
        anyway: options.forget,
    };
    let plan = publish(edition, store.as_mut(), &permits).map_err(|error| explain(options, words, error))?;
    Ok((plan, built.map_or(0, |built| built.strangers)))
}

/// What the last build made.
fn built(options: &PublishOptions) -> Result<Built, Complaint> {
    let output = options.root.join(&options.output);
    // The very path by which a build names it, for its lock.
    let output: PathBuf = output.components().collect();
    let shown = || ("path", Arg::Str(output.display().to_string()));
    let built = read_built(&options.root, &output).map_err(|error| match error {
        BuiltError::Nothing => ("cli-publish-nothing", vec![shown()]),
        BuiltError::Changed(file) => ("cli-publish-changed", vec![shown(), ("file", Arg::Str(file))]),
        BuiltError::Busy => ("cli-output-busy", vec![shown()]),
        BuiltError::Io(path, error) => not_readable(path, &error),
    })?;
    if built.holds_previews() && !options.press_preview {
        return Err(("cli-publish-previews", vec![shown()]));
    }
    if built.ahead.drafts && !options.ahead {
        return Err(("cli-publish-drafts", vec![shown()]));
    }
    if let Some(now) = built.ahead.now.filter(|now| *now > clock() && !options.ahead) {
        return Err(("cli-publish-later", vec![shown(), ("when", Arg::Str(now.to_string()))]));
    }
    Ok(built)
}

fn not_readable(path: PathBuf, error: &std::io::Error) -> Complaint {
    ("cli-import-unreadable", vec![("path", Arg::Str(path.display().to_string())), ("why", Arg::Str(error.to_string()))])
}

fn store(options: &PublishOptions, target: &Target, words: &Words) -> Result<Box<dyn Store>, Complaint> {
    match target {
        Target::Folder(path) => Ok(Box::new(Folder::new(&options.root, path, !options.forget, !options.dry_run))),
        Target::Bucket { name, prefix } => bucket(options, name, prefix, words),
    }
}

#[cfg(not(feature = "publish"))]
fn bucket(_: &PublishOptions, _: &str, _: &str, _: &Words) -> Result<Box<dyn Store>, Complaint> {
    Err(("cli-publish-without", Vec::new()))
}

#[cfg(feature = "publish")]
fn bucket(options: &PublishOptions, name: &str, prefix: &str, words: &Words) -> Result<Box<dyn Store>, Complaint> {
    use diptych::emit::Claims;
    use diptych::publish::bucket::{Access, Bucket, Manner, is_local};
    let from_machine = |names: &[&str]| names.iter().find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    let keys = from_machine(&["AWS_ACCESS_KEY_ID"]).zip(from_machine(&["AWS_SECRET_ACCESS_KEY"]));
    let (key, secret) = keys.ok_or(("cli-publish-keys", Vec::new()))?;
    let endpoint = options.endpoint.clone().or_else(|| from_machine(&["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"]));
    if endpoint.as_deref().is_some_and(|url| (!url.starts_with("https://") && !is_local(url)) || url.contains(['@', '?', '#'])) {
        return Err(("cli-publish-endpoint", Vec::new()));
    }
    let region = options.region.clone().or_else(|| from_machine(&["AWS_REGION", "AWS_DEFAULT_REGION"]));
    let access = Access {
        endpoint,
        region: region.unwrap_or_else(|| "us-east-1".to_owned()),
        key,
        secret,
        token: from_machine(&["AWS_SESSION_TOKEN"]),
    };
    // The same bucket at another address is another place.
    let place = format!("{} {}", access.endpoint.as_deref().unwrap_or_default(), options.target);
    let manner = Manner {
        conditions: !options.without_conditions,
        take_over: options.take_over,
        forget: options.forget,
        claims: if options.dry_run { None } else { Claims::open(&options.root, &place) },
        progress: bar(words, "cli-publish-progress", options.quiet),
        ..Manner::default()
    };
    let bucket = Bucket::connect(name, prefix, &access, manner).map_err(|error| explain(options, words, error))?;
    Ok(Box::new(bucket))
}

fn explain(options: &PublishOptions, words: &Words, error: PublishError) -> Complaint {
    let target = || ("target", Arg::from(options.target.as_str()));
    match error {
        PublishError::Refused(refusal) => {
            ("cli-publish-refused", vec![target(), ("why", Arg::Str(words.say(super::build::refused(refusal), &[])))])
        }
        PublishError::NotOurs => ("cli-publish-not-ours", vec![target()]),
        PublishError::Taken(path) => ("cli-publish-taken", vec![target(), ("file", Arg::Str(masked(&path)))]),
        PublishError::OtherSite(site) => ("cli-publish-other-site", vec![target(), ("site", Arg::Str(site))]),
        PublishError::TooMany(lost, of) => ("cli-publish-too-many", vec![("lost", Arg::from(lost)), ("of", Arg::from(of))]),
        PublishError::Busy => ("cli-publish-busy", vec![target()]),
        PublishError::Meanwhile => ("cli-publish-meanwhile", vec![target()]),
        PublishError::NoConditions => ("cli-publish-no-conditions", vec![target()]),
        PublishError::NoPrevious => ("cli-publish-no-previous", vec![target()]),
        PublishError::PreviousBroken(path) => ("cli-publish-previous-broken", vec![target(), ("file", Arg::Str(masked(&path)))]),
        PublishError::NoBucket => ("cli-publish-no-bucket", vec![target()]),
        PublishError::Denied => ("cli-publish-denied", vec![target()]),
        PublishError::Newer => ("cli-publish-newer", vec![target()]),
        PublishError::Failed(why) => ("cli-publish-failed", vec![target(), ("why", Arg::Str(why))]),
        PublishError::Io(path, error) => not_possible(path, &error),
    }
}

/// The records of a job may be read by everybody: what is under embargo is not named in them.
fn masked(path: &str) -> String {
    if is_preview(path) { "preview-…".to_owned() } else { path.to_owned() }
}

const ACTS: &[(Act, &str, &str)] = &[
    (Act::Add, "add", "cli-publish-act.add"),
    (Act::Change, "change", "cli-publish-act.change"),
    (Act::Remove, "remove", "cli-publish-act.remove"),
    (Act::Retire, "retire", "cli-publish-act.retire"),
];

fn say(options: &PublishOptions, words: &Words, plan: &Plan, strangers: usize) {
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let name = |act: Act| ACTS.iter().find(|(a, _, _)| *a == act).map_or(("", ""), |(_, name, id)| (*name, *id));
    if options.format == PlanFormat::Json {
        let steps = plan.steps.iter().map(|s| serde_json::json!({ "act": name(s.act).0, "path": masked(&s.path) }));
        let steps: Vec<serde_json::Value> = steps.collect();
        let told = serde_json::json!({ "dry_run": options.dry_run, "unchanged": plan.unchanged, "steps": steps });
        let _ = writeln!(out, "{told}");
        return;
    }
    if options.dry_run {
        let acts: Vec<(Act, String)> = ACTS.iter().map(|(act, _, id)| (*act, words.say(id, &[]))).collect();
        let width = acts.iter().map(|(_, word)| word.chars().count()).max().unwrap_or_default();
        for step in &plan.steps {
            let word = acts.iter().find(|(act, _)| *act == step.act).map_or("", |(_, word)| word.as_str());
            let _ = writeln!(out, "{word:<width$}  {}", masked(&step.path));
        }
    }
    if options.quiet {
        return;
    }
    if strangers > 0 {
        let _ = writeln!(err, "{}", words.say("cli-publish-strangers", &[("count", Arg::from(strangers))]));
    }
    let id = if options.dry_run { "cli-publish-would" } else { "cli-publish-done" };
    let args = [
        ("target", Arg::from(options.target.as_str())),
        ("added", Arg::from(plan.count(Act::Add))),
        ("changed", Arg::from(plan.count(Act::Change))),
        ("removed", Arg::from(plan.count(Act::Remove) + plan.count(Act::Retire))),
        ("unchanged", Arg::from(plan.unchanged)),
    ];
    let _ = writeln!(err, "{}", words.say(id, &args));
}
