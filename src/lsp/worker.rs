//! Sites to be looked at → snapshots of them, one after another, beside the conversation.
//!
//! Nothing is compiled while somebody types: only what has been left alone for a moment.

use super::site::{Job, Snapshot};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// How long nothing must change before a site is compiled.
const QUIET: Duration = Duration::from_millis(100);

/// What came of a job.
#[derive(Debug)]
pub(super) struct Done {
    /// The site.
    pub(super) root: PathBuf,
    /// The number of the job.
    pub(super) generation: u64,
    /// The site as it stands; none when it is gone.
    pub(super) snapshot: Option<Box<Snapshot>>,
}

/// Starts the worker. Each thing that it did is told; it ends when nobody can give it jobs any more.
pub(super) fn start(tell: impl Fn(Done) + Send + 'static) -> Sender<Job> {
    let (sender, jobs) = channel();
    std::thread::spawn(move || work(&jobs, &tell));
    sender
}

fn work(jobs: &Receiver<Job>, tell: &impl Fn(Done)) {
    while let Ok(first) = jobs.recv() {
        // A later job of a site takes the place of an earlier one.
        let mut waiting = BTreeMap::from([(first.root.clone(), first)]);
        loop {
            match jobs.recv_timeout(QUIET) {
                Ok(job) => waiting.insert(job.root.clone(), job),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            };
        }
        for (root, job) in waiting {
            let generation = job.generation;
            // A fault of the compiler must not take the editor's other help with it: what was known stays.
            if let Ok(snapshot) = catch_unwind(AssertUnwindSafe(|| Snapshot::new(job))) {
                tell(Done { root, generation, snapshot: snapshot.map(Box::new) });
            }
        }
    }
}
