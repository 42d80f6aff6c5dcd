//! Every input that is kept for the fuzz targets, those that once broke a promise among them, once more.

use crate::support::repository;

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
    let mut failed = Vec::new();
    for target in known {
        let inputs = std::fs::read_dir(corpus.join(&target)).expect("there").flatten().map(|e| e.path());
        for input in inputs {
            let data = std::fs::read(&input).expect("read");
            let name = target.clone();
            let run = std::thread::Builder::new().stack_size(STACK).spawn(move || fuzz::run(&name, &data)).expect("a thread");
            if run.join().is_err() {
                failed.push(input.display().to_string());
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
