//! Every input that is kept for the fuzz targets, those that once broke a promise among them, once more.

use crate::support::repository;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

#[expect(unreachable_pub, reason = "it is a crate of its own too: tests/fuzz")]
#[path = "fuzz/src/lib.rs"]
mod fuzz;

/// Twice what the main thread of a program has: a debug build needs more for each call.
const STACK: usize = 16 << 20;

#[test]
fn every_kept_input_keeps_every_promise() {
    let corpus = repository().join("tests/fuzz/corpus");
    let mut known: Vec<String> = fuzz::TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let mut folders: Vec<String> =
        std::fs::read_dir(&corpus).expect("there").flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    known.sort();
    folders.sort();
    assert_eq!(folders, known, "each target has a corpus");
    let inputs: Vec<(String, PathBuf)> = known
        .iter()
        .flat_map(|target| std::fs::read_dir(corpus.join(target)).expect("there").flatten().map(|e| (target.clone(), e.path())))
        .collect();
    // On threads of their own: those of the compiler would wait for themselves.
    let (next, failed) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        while let Some((target, input)) = inputs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (target, data) = (target.clone(), std::fs::read(input).expect("read"));
            let run = std::thread::Builder::new().stack_size(STACK).spawn(move || fuzz::run(&target, &data)).expect("a thread");
            if run.join().is_err() {
                failed.lock().expect("a lock").push(input.display().to_string());
            }
        }
    };
    std::thread::scope(|scope| (0..std::thread::available_parallelism().map_or(2, usize::from)).for_each(|_| drop(scope.spawn(work))));
    let failed = failed.into_inner().expect("a lock");
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
