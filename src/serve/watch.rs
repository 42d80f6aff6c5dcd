//! The disk → the paths that changed, gathered until an author's program has finished saving.

#![expect(clippy::disallowed_methods, reason = "how long somebody waits is no input of a site")]

use crate::sources::{FOLDERS, is_source};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How long nothing must happen before a change counts as finished: programs write, rename and remove within a moment.
const QUIET: Duration = Duration::from_millis(8);
/// How long a change may go on before what there is of it is shown.
const PATIENCE: Duration = Duration::from_millis(80);

/// Watches the folders of a site.
pub(super) struct Watch {
    root: PathBuf,
    watcher: Box<dyn Watcher + Send>,
    events: Receiver<notify::Result<notify::Event>>,
    watched: BTreeSet<PathBuf>,
}

/// What has changed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// These paths, relative to the root.
    Paths(BTreeSet<String>),
    /// Nobody knows what: everything is to be read.
    Unknown,
}

impl Watch {
    /// Watches the site below this root.
    ///
    /// # Errors
    /// When the system cannot watch at all.
    pub(super) fn new(root: &Path) -> notify::Result<Self> {
        let root = root.canonicalize()?;
        let (sender, events) = channel();
        let told = sender.clone();
        let native = RecommendedWatcher::new(move |event| drop(told.send(event)), notify::Config::default());
        let mut watch = Self { root, watcher: Box::new(native?), events, watched: BTreeSet::new() };
        if watch.cover().is_err() {
            // The system watches no more folders: look at them instead, twice a second.
            let config = notify::Config::default().with_poll_interval(Duration::from_millis(500));
            watch.watched.clear();
            watch.watcher = Box::new(notify::PollWatcher::new(move |event| drop(sender.send(event)), config)?);
            watch.cover()?;
        }
        Ok(watch)
    }

    /// Watches the root for folders that come, and each folder of a site with all that is in it.
    fn cover(&mut self) -> notify::Result<()> {
        let folders = FOLDERS.iter().map(|folder| (self.root.join(folder), RecursiveMode::Recursive));
        for (path, mode) in std::iter::once((self.root.clone(), RecursiveMode::NonRecursive)).chain(folders) {
            if !path.is_dir() || path.is_symlink() {
                self.watched.remove(&path);
            } else if !self.watched.contains(&path) {
                self.watcher.watch(&path, mode)?;
                self.watched.insert(path);
            }
        }
        Ok(())
    }

    /// Waits for a change, until an instant at most; none when there was none, or when nobody watches any more.
    pub(super) fn next(&mut self, until: Option<Instant>) -> Option<Change> {
        let first = match until {
            None => self.events.recv().ok()?,
            Some(until) => self.events.recv_timeout(until.saturating_duration_since(Instant::now())).ok()?,
        };
        let (mut change, since) = (Change::Paths(BTreeSet::new()), Instant::now());
        self.note(first, &mut change);
        while since.elapsed() < PATIENCE {
            match self.events.recv_timeout(QUIET) {
                Ok(event) => self.note(event, &mut change),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        let _ = self.cover();
        Some(change)
    }

    fn note(&mut self, event: notify::Result<notify::Event>, change: &mut Change) {
        let Ok(event) = event else { return *change = Change::Unknown };
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        if event.need_rescan() {
            *change = Change::Unknown;
        }
        // A folder of the site itself came, went or was moved: what was in it then nobody has said, and it may be another one now.
        for path in event.paths.iter().filter(|p| p.parent() == Some(&self.root) && FOLDERS.iter().any(|f| p.ends_with(f))) {
            if self.watched.remove(path) {
                let _ = self.watcher.unwatch(path);
            }
            *change = Change::Unknown;
        }
        if let Change::Paths(paths) = change {
            let shown = |p: &Path| p.strip_prefix(&self.root).ok().map(|p| p.to_string_lossy().replace('\\', "/"));
            paths.extend(event.paths.iter().filter_map(|p| shown(p)).filter(|p| is_source(p)));
        }
    }
}
