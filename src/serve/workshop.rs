//! Changes on the disk → the newest site that can be shown, and what is wrong with it.
//!
//! Two threads share the work. The first reads what was saved; when that is the text of a page and moves no address, it puts the
//! page into the site that is shown, in some milliseconds even on a large one. The second compiles everything, as `check` does:
//! its site replaces the one that is shown, and its findings are the truth. Pages are rendered when a browser asks.
//!
//! What cannot be rendered at all (a broken template, a `site.yaml` that is not one) replaces nothing: the last good site stays,
//! and the findings say why.

#![expect(clippy::disallowed_methods, reason = "how long somebody waits is no input of a site")]

use super::watch::{Change, Watch};
use crate::base::{Diagnostic, FileId, Severity};
use crate::emit::{Cache, next_change};
use crate::model::resolve::{Settings, pages_again};
use crate::output::Plan;
use crate::parse::page_tree;
use crate::sources::{Content, Sources};
use crate::{Outline, outline};
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// The clock of a server; a fixed instant when somebody asked for one.
pub type Clock = Box<dyn Fn() -> Timestamp + Send + Sync>;

/// A site that can be rendered.
#[derive(Debug)]
pub(super) struct Shown {
    /// Which change it shows: each has a number.
    pub version: u64,
    /// Its files.
    pub sources: Sources,
    /// The site, its theme and its addresses.
    pub outline: Outline,
}

/// What a whole compilation found.
#[derive(Debug)]
pub(super) struct Findings {
    /// Of which change.
    pub version: u64,
    /// The files that the findings point into.
    pub sources: Sources,
    /// In order of file and place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Findings {
    fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == severity).count()
    }
}

/// What browsers are told when something has changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct News {
    /// The change that pages show.
    pub shown: u64,
    /// The change that the findings are of.
    pub judged: u64,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
}

/// The newest state of a site.
pub(super) struct Workshop {
    root: PathBuf,
    settings: Settings,
    /// How the site is read by whoever publishes it.
    judged: Settings,
    clock: Clock,
    /// What is kept on the disk of what takes long.
    pub cache: Cache,
    shown: RwLock<Option<Arc<Shown>>>,
    findings: RwLock<Arc<Findings>>,
    /// What waits to be compiled whole: only the newest.
    waiting: Mutex<Option<Job>>,
    arrived: Condvar,
    news: watch::Sender<News>,
}

/// What is to be compiled.
struct Job {
    version: u64,
    sources: Sources,
    /// True when pages show it already.
    amended: bool,
}

/// How long a page that is being rendered is waited for before its site is changed under it.
const RENDERING: Duration = Duration::from_millis(40);

impl Workshop {
    /// Reads the site; nothing is shown until [`Workshop::follow`].
    ///
    /// # Errors
    /// When there is no `content/` folder.
    pub(super) fn open(root: &Path, settings: Settings, clock: Clock) -> std::io::Result<Arc<Self>> {
        let sources = Sources::load(root, clock())?;
        let findings = Findings { version: 0, sources: sources.clone(), diagnostics: Vec::new() };
        let workshop = Self {
            root: root.to_owned(),
            judged: Settings { drafts: false, rehearse: false, ..settings.clone() },
            settings,
            clock,
            cache: Cache::new(root),
            shown: RwLock::new(None),
            findings: RwLock::new(Arc::new(findings)),
            waiting: Mutex::new(Some(Job { version: 1, sources, amended: false })),
            arrived: Condvar::new(),
            news: watch::Sender::new(News::default()),
        };
        Ok(Arc::new(workshop))
    }

    /// Compiles the site, and follows the disk from now on.
    pub(super) fn follow(self: &Arc<Self>, watch: Watch) {
        let (one, other) = (Arc::clone(self), Arc::clone(self));
        std::thread::spawn(move || one.read_changes(watch));
        std::thread::spawn(move || other.compile_changes());
    }

    /// The site that is shown; none when none could be made yet.
    pub(super) fn shown(&self) -> Option<Arc<Shown>> {
        self.shown.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What the last whole compilation found.
    pub(super) fn findings(&self) -> Arc<Findings> {
        Arc::clone(&self.findings.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Says what is new, now and from now on.
    pub(super) fn listen(&self) -> watch::Receiver<News> {
        self.news.subscribe()
    }

    fn read_changes(&self, mut watch: Watch) {
        let (mut sources, mut version) = (self.findings().sources.clone(), 1);
        loop {
            let change = watch.next(self.next_instant());
            let now = (self.clock)();
            let read = match &change {
                Some(Change::Paths(paths)) if paths.is_empty() => continue,
                Some(Change::Paths(paths)) => sources.reread(&self.root, paths.iter().map(String::as_str), now),
                Some(Change::Unknown) => Sources::load(&self.root, now),
                // Nobody has saved anything, but the clock may have come to an instant that changes pages.
                None if self.next_change().is_none_or(|next| next > now) => continue,
                None => Ok(sources.clone().at(now)),
            };
            // A folder that has gone for a moment comes back; until then the site stays.
            let Ok(read) = read else { continue };
            if change.is_some() && same(&sources, &read) {
                continue;
            }
            sources = read;
            version += 1;
            let amended = matches!(&change, Some(Change::Paths(paths)) if self.amend(version, &sources, paths));
            if amended {
                self.news.send_modify(|news| news.shown = version);
            }
            *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = Some(Job { version, sources: sources.clone(), amended });
            self.arrived.notify_one();
        }
    }

    /// When the site that is shown next changes though nobody edits it.
    fn next_change(&self) -> Option<Timestamp> {
        next_change(&self.shown()?.outline.site)
    }

    /// Until when to wait for that. A clock may be set, and a site that is being compiled is shown in a moment: so not for too long, and
    /// not for too short a time.
    fn next_instant(&self) -> Option<Instant> {
        let ahead = self.next_change()?.as_millisecond() - (self.clock)().as_millisecond();
        let wait = Duration::from_millis(u64::try_from(ahead + 50).unwrap_or(0));
        Some(Instant::now() + wait.clamp(Duration::from_secs(2), Duration::from_secs(3600)))
    }

    fn compile_changes(&self) {
        loop {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            let job = loop {
                match waiting.take() {
                    Some(job) => break job,
                    None => waiting = self.arrived.wait(waiting).unwrap_or_else(PoisonError::into_inner),
                }
            };
            drop(waiting);
            self.compile(job);
        }
    }

    /// Compiles everything, shows it and says what was found. What pages show already is shown again when all is known: until
    /// then the next text that is saved can be put into it.
    fn compile(&self, job: Job) {
        let Job { version, sources, amended } = job;
        let (outline, found) = outline(&sources, &self.settings);
        let complete = |outline: &Outline, found| outline.complete(&sources, &self.settings, &self.cache, &(), found);
        let diagnostics = match outline {
            None => found,
            Some(outline) if !outline.renders => complete(&outline, found),
            Some(outline) => {
                let made = Arc::new(Shown { version, sources: sources.clone(), outline });
                if !amended {
                    self.show(&made);
                }
                // What is held back is shown, and judged as what it is to the public: not there.
                let held = made.outline.site.pages.iter().any(|p| p.draft || p.embargo.is_some_and(|e| e > sources.now));
                let diagnostics = match held.then(|| crate::outline(&sources, &self.judged)) {
                    Some((Some(public), found)) => public.complete(&sources, &self.judged, &self.cache, &(), found),
                    _ => complete(&made.outline, found),
                };
                if amended {
                    self.show(&made);
                }
                diagnostics
            }
        };
        let findings = Arc::new(Findings { version, sources, diagnostics });
        let (errors, warnings) = (findings.count(Severity::Error), findings.count(Severity::Warning));
        *self.findings.write().unwrap_or_else(PoisonError::into_inner) = findings;
        self.news.send_modify(|news| *news = News { judged: version, errors, warnings, ..*news });
    }

    /// Shows a site, unless what was saved meanwhile is shown already.
    fn show(&self, made: &Arc<Shown>) {
        let mut shown = self.shown.write().unwrap_or_else(PoisonError::into_inner);
        if shown.as_ref().is_none_or(|s| s.version <= made.version) {
            *shown = Some(Arc::clone(made));
            drop(shown);
            self.news.send_modify(|news| news.shown = made.version);
        }
    }

    /// Puts texts that were saved into the site that is shown, when nothing but themselves changes by that.
    fn amend(&self, version: u64, sources: &Sources, paths: &BTreeSet<String>) -> bool {
        let mut slot = self.shown.write().unwrap_or_else(PoisonError::into_inner);
        let Some(shared) = slot.as_mut() else { return false };
        let until = Instant::now() + RENDERING;
        while Arc::strong_count(shared) > 1 && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(1));
        }
        let Some(shown) = Arc::get_mut(shared) else { return false };
        shown.amend(version, sources, paths, &self.settings)
    }
}

/// True when no file differs.
fn same(old: &Sources, new: &Sources) -> bool {
    old.len() == new.len()
        && old.iter().zip(new.iter()).all(|((_, a), (_, b))| std::ptr::eq(a, b) || a.path == b.path && a.content == b.content)
}

impl Shown {
    /// True when these files are texts of pages that were read again and put in place. Otherwise nothing has changed.
    fn amend(&mut self, version: u64, sources: &Sources, paths: &BTreeSet<String>, settings: &Settings) -> bool {
        let site = &self.outline.site;
        if sources.len() != self.sources.len() {
            return false;
        }
        let mut files: BTreeSet<FileId> = BTreeSet::new();
        for path in paths {
            let is_text = |f: &&(FileId, &crate::sources::SourceFile)| !f.1.built_in && matches!(f.1.content, Content::Text(_));
            match (self.sources.find(path).filter(|f| is_text(&f)), sources.find(path).filter(|f| is_text(&f))) {
                (Some((old, _)), Some((new, _))) if old == new && path.ends_with(".md") => drop(files.insert(new)),
                // What an editor made beside the file and has removed again.
                (None, None) if sources.find(path).is_none() => {}
                _ => return false,
            }
        }
        // The pages that they are of, whole: a page is read in all its languages.
        let mut pages: BTreeMap<usize, Vec<FileId>> = BTreeMap::new();
        for (at, page) in site.pages.iter().enumerate() {
            let own: Vec<FileId> = page.sides.values().map(|s| s.file).collect();
            if own.iter().any(|f| files.contains(f)) {
                files.retain(|f| !own.contains(f));
                pages.insert(at, own);
            }
        }
        if !files.is_empty() {
            return false;
        }
        let mut read = Vec::new();
        for (at, own) in pages {
            let trees = own.into_iter().filter_map(|f| page_tree(sources, f)).collect();
            match pages_again(site, sources, trees, settings).pop() {
                Some(page) if Plan::stands(site, &site.pages[at], &page) => read.push((at, page)),
                _ => return false,
            }
        }
        for (at, page) in read {
            self.outline.site.pages[at] = page;
        }
        self.sources = sources.clone();
        self.version = version;
        true
    }
}
