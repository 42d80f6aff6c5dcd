//! The command line → typed options.

use super::workflow::Host;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// A compiler for bilingual event microsites.
///
/// It turns a folder of Markdown and YAML in two or more languages into a static site with a calendar for each date, and
/// treats what differs between the languages as an error that shows both places.
#[derive(Debug, Parser)]
#[command(name = "diptych", version, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) verb: Verb,
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Write a small bilingual site to begin with.
    Init(InitOptions),
    /// Begin a page, a press release or a date, in every language
    New(NewOptions),
    /// Check the site and publish it into a folder.
    Build(BuildOptions),
    /// Check the site and publish nothing.
    Check(CheckOptions),
    /// Bring what a build made to the place where people read it
    Publish(PublishOptions),
    /// Show the site on this computer as it will be, and follow what is saved
    Serve(ServeOptions),
    /// Install the editor that opens in the browser
    Edit(EditOptions),
    /// Show how the pages stand: confirmed, outdated, in conflict
    Status(StatusOptions),
    /// Confirm that the languages of a page say the same, as they stand
    Confirm(ConfirmOptions),
    /// Take in a press release or a page that was written in Word, in one language or several
    Import(ImportOptions),
    /// Explain a rule: what it judges, why, and what to do.
    Explain(ExplainOptions),
    /// Talk with an editor: its findings while you write, and the way to the other language
    Lsp(LspOptions),
}

/// Options of `init`.
#[derive(Debug, Args)]
pub(super) struct InitOptions {
    /// The folder of the new site; it must be empty or not exist yet
    pub(super) dir: PathBuf,
    /// Also write the file by which a host checks, builds and publishes the site by itself
    #[arg(long, value_name = "HOST")]
    pub(super) ci: Option<Host>,
    #[command(flatten)]
    pub(super) speech: Speech,
    /// The instant that counts as now, for the dates of the example [example: 2023-12-01T12:00:00+01:00]
    #[arg(long, value_name = "RFC3339")]
    pub(super) now: Option<String>,
}

/// Options of `new`.
#[derive(Debug, Args)]
pub(super) struct NewOptions {
    /// What is begun
    pub(super) kind: NewKind,
    /// Its title, or the name of its files
    pub(super) name: String,
    /// The folder of the site: the one that holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    /// The instant that counts as now [example: 2023-12-01T12:00:00+01:00]
    #[arg(long, value_name = "RFC3339")]
    pub(super) now: Option<String>,
    #[command(flatten)]
    pub(super) speech: Speech,
}

/// What `new` begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum NewKind {
    /// A press release
    Press,
    /// A page
    Page,
    /// A date, with its longer text
    Date,
}

/// Options of `build`.
#[derive(Debug, Args)]
pub(super) struct BuildOptions {
    #[command(flatten)]
    pub(super) site: SiteOptions,
    /// The folder to publish into, relative to the root
    #[arg(long, value_name = "DIR", default_value = "public")]
    pub(super) output: PathBuf,
    /// Leave these outputs out: pdf, docx, txt, md, kit, facing, ninjs, cards, compressed
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    pub(super) without: Vec<String>,
    /// Also write releases that are under embargo, each into a folder whose name cannot be guessed
    #[arg(long)]
    pub(super) press_preview: bool,
    /// Say nothing when all is well
    #[arg(short, long)]
    pub(super) quiet: bool,
}

/// Options of `check`.
#[derive(Debug, Args)]
pub(super) struct CheckOptions {
    #[command(flatten)]
    pub(super) site: SiteOptions,
    /// Apply the changes that mend a finding and cannot do harm, then check again
    #[arg(long)]
    pub(super) fix: bool,
    /// Say nothing when all is well
    #[arg(short, long)]
    pub(super) quiet: bool,
}

/// Options of `publish`.
#[derive(Debug, Args)]
pub(super) struct PublishOptions {
    /// A folder, or s3://bucket/prefix
    pub(super) target: String,
    /// The folder of the site: the one that holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    /// The folder that the build wrote, relative to the root
    #[arg(long, value_name = "DIR", default_value = "public")]
    pub(super) output: PathBuf,
    /// Say what would be done, in order, and do nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Bring back the site that stood there before
    #[arg(long, conflicts_with_all = ["press_preview", "ahead", "delete_many", "moved_from", "forget"])]
    pub(super) rollback: bool,
    /// Keep nothing of the site before: what was withdrawn is gone
    #[arg(long)]
    pub(super) forget: bool,
    /// Let more than a tenth of the files go
    #[arg(long)]
    pub(super) delete_many: bool,
    /// Publish the releases under embargo too that the build wrote for the press
    #[arg(long)]
    pub(super) press_preview: bool,
    /// Publish what the build shows before its time, too: drafts (--drafts), or the site of a later day (--now)
    #[arg(long)]
    pub(super) ahead: bool,
    /// The address that the site had before, when it has moved
    #[arg(long, value_name = "URL")]
    pub(super) moved_from: Option<String>,
    /// Go on where a publication was stopped, without waiting
    #[arg(long)]
    pub(super) take_over: bool,
    /// Publish into storage that ignores conditions
    #[arg(long)]
    pub(super) without_conditions: bool,
    /// The address of the storage (also: AWS_ENDPOINT_URL)
    #[arg(long, value_name = "URL")]
    pub(super) endpoint: Option<String>,
    /// The region of the storage (also: AWS_REGION)
    #[arg(long, value_name = "NAME")]
    pub(super) region: Option<String>,
    /// How the plan is written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(super) format: PlanFormat,
    /// Say nothing when all is well
    #[arg(short, long)]
    pub(super) quiet: bool,
    #[command(flatten)]
    pub(super) speech: Speech,
}

/// How a plan is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum PlanFormat {
    /// One line for each file
    Human,
    /// One JSON object
    Json,
}

/// Options of `serve`.
#[derive(Debug, Args)]
pub(super) struct ServeOptions {
    /// The folder of the site: the one that holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    /// The port; otherwise 4000, or a free one when that is taken
    #[arg(long, value_name = "N")]
    pub(super) port: Option<u16>,
    /// Also open the editor, with the languages side by side
    #[arg(long)]
    pub(super) edit: bool,
    /// Where the site is published, instead of what site.yaml says
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// The instant that counts as now [example: 2023-12-01T12:00:00+01:00]
    #[arg(long, value_name = "RFC3339")]
    pub(super) now: Option<String>,
    /// Say only where the preview is
    #[arg(short, long)]
    pub(super) quiet: bool,
    #[command(flatten)]
    pub(super) speech: Speech,
}

/// Options of `edit`.
#[derive(Debug, Args)]
pub(super) struct EditOptions {
    /// Fetch it with npm
    #[arg(long)]
    pub(super) install: bool,
    /// The folder of the site: the one that holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    #[command(flatten)]
    pub(super) speech: Speech,
}

/// Options of `status`.
#[derive(Debug, Args)]
pub(super) struct StatusOptions {
    /// A page, as “press/x” or as the path of one of its files: what was accepted and what stands there now
    pub(super) page: Option<String>,
    #[command(flatten)]
    pub(super) site: SiteOptions,
    /// Also write a page for people: the languages side by side, their facts and what was found
    #[arg(long, value_name = "FILE")]
    pub(super) html: Option<PathBuf>,
}

/// Options of `confirm`.
#[derive(Debug, Args)]
pub(super) struct ConfirmOptions {
    /// The pages, as “press/x” or as the path of one of their files
    pub(super) pages: Vec<String>,
    /// Every page
    #[arg(long)]
    pub(super) all: bool,
    #[command(flatten)]
    pub(super) site: SiteOptions,
}

/// Options of `import`.
#[derive(Debug, Args)]
pub(super) struct ImportOptions {
    /// The Word file (.docx)
    pub(super) file: PathBuf,
    /// The name of the new files; otherwise made of the date and the title
    #[arg(long)]
    pub(super) name: Option<String>,
    /// What it becomes
    #[arg(long, value_name = "KIND", default_value = "press")]
    pub(super) kind: ImportKind,
    #[command(flatten)]
    pub(super) site: SiteOptions,
}

/// What an imported file becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ImportKind {
    /// A press release
    Press,
    /// A page
    Page,
}

/// Options of `explain`.
#[derive(Debug, Args)]
pub(super) struct ExplainOptions {
    /// The rule, as a report names it in brackets: fact/date
    pub(super) rule: Option<String>,
    #[command(flatten)]
    pub(super) speech: Speech,
}

/// Options of `lsp`.
#[derive(Debug, Args)]
pub(super) struct LspOptions {
    #[command(flatten)]
    pub(super) speech: Speech,
    /// Say on stderr what it does
    #[arg(short, long)]
    pub(super) verbose: bool,
    /// What many editors say; there is no other way
    #[arg(long, hide = true)]
    pub(super) stdio: bool,
}

/// The language in which the tool speaks.
#[derive(Debug, Args)]
pub(super) struct Speech {
    /// The language of the messages: fr, nl or en; otherwise that of the machine
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Option<String>,
}

/// Options that say which site is meant and how it is read.
#[derive(Debug, Args)]
pub(super) struct SiteOptions {
    /// The folder of the site: the one that holds content/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    /// Where the site is published, instead of what site.yaml says
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// The instant that counts as now (also: SOURCE_DATE_EPOCH) [example: 2023-12-01T12:00:00+01:00]
    #[arg(long, value_name = "RFC3339")]
    pub(super) now: Option<String>,
    /// Publish drafts too
    #[arg(long)]
    pub(super) drafts: bool,
    /// Fail when anything in content/.diptych would have to change
    #[arg(long)]
    pub(super) locked: bool,
    /// How findings are written
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(super) format: Format,
    /// Say more
    #[arg(short, long)]
    pub(super) verbose: bool,
    #[command(flatten)]
    pub(super) speech: Speech,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// With the lines that are meant
    Human,
    /// One line each
    Short,
    /// One JSON object a line
    Json,
    /// For the checks of GitHub
    Github,
    /// One SARIF document, for code hosts and analysers
    Sarif,
}
