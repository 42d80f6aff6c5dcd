//! Every input that is kept for the fuzz targets, those that once broke a promise among them, once more.

use crate::support::repository;
use rayon::prelude::*;
use std::path::PathBuf;

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
    let failed: Vec<String> = inputs
        .into_par_iter()
        .filter(|(target, input)| {
            let (target, data) = (target.clone(), std::fs::read(input).expect("read"));
            let run = std::thread::Builder::new().stack_size(STACK).spawn(move || fuzz::run(&target, &data)).expect("a thread");
            run.join().is_err()
        })
        .map(|(_, input)| input.display().to_string())
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
