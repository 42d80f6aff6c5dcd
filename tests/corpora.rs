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

/// How many variants of each input are tried. `tests/fuzz/run` tries as many as there is time for, and chooses better.
const VARIANTS: u64 = if cfg!(debug_assertions) { 1 } else { 12 };

/// What texts are cut at and joined with: most of what these inputs are made of means something at its place.
const PIECES: &[&str] = &[
    "\n",
    "\r\n",
    "\0",
    "\u{7}",
    "\u{85}",
    "\u{202f}",
    "\u{2028}",
    "\u{feff}",
    "e\u{301}",
    "👩‍👩‍👧",
    "<",
    "&amp;",
    "\"",
    "'",
    "`",
    "*",
    "[",
    "](",
    "|",
    "\\",
    "---\n",
    "  ",
    ": ",
    "- ",
    "# ",
    "{",
    "}",
    "%",
    "12 h 30",
    "0",
    "99999999999",
    "à définir",
];

#[test]
fn every_kept_input_and_variants_of_it_keep_every_promise() {
    let corpus = repository().join("tests/fuzz/corpus");
    let mut known: Vec<String> = fuzz::TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let mut folders: Vec<String> =
        std::fs::read_dir(&corpus).expect("there").flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    known.sort();
    folders.sort();
    assert_eq!(folders, known, "each target has a corpus");
    let mut inputs: Vec<(&str, PathBuf, Vec<u8>)> = Vec::new();
    for target in &known {
        let mut kept: Vec<PathBuf> = std::fs::read_dir(corpus.join(target)).expect("there").flatten().map(|e| e.path()).collect();
        kept.sort();
        let kept: Vec<_> = kept.into_iter().map(|path| (std::fs::read(&path).expect("read"), path)).collect();
        for (at, (data, path)) in kept.iter().enumerate() {
            inputs.push((target, path.clone(), data.clone()));
            let other = &kept[(at + 1) % kept.len()].0;
            inputs.extend((0..VARIANTS).map(|seed| (target.as_str(), path.clone(), variant(data, other, seed << 32 | at as u64))));
        }
    }
    // On threads of their own: those of the compiler would wait for themselves.
    let (next, failed) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        while let Some((target, path, data)) = inputs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (target, given) = ((*target).to_owned(), data.clone());
            let run = std::thread::Builder::new().stack_size(STACK).spawn(move || fuzz::run(&target, &given)).expect("a thread");
            if run.join().is_err() {
                failed.lock().expect("a lock").push(format!("{}: {:?}", path.display(), String::from_utf8_lossy(data)));
            }
        }
    };
    std::thread::scope(|scope| (0..std::thread::available_parallelism().map_or(2, usize::from)).for_each(|_| drop(scope.spawn(work))));
    let failed = failed.into_inner().expect("a lock");
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// An input with a few changes, always the same for the same seed.
fn variant(data: &[u8], other: &[u8], seed: u64) -> Vec<u8> {
    let mut state = seed;
    // SplitMix64 (Steele, Lea, Flood 2014).
    let mut below = |end: usize| {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % end.max(1) as u64) as usize
    };
    let mut made = data.to_vec();
    for _ in 0..=below(3) {
        let at = below(made.len() + 1);
        let end = made.len().min(at + 1 + below(24));
        match below(6) {
            0 => drop(made.drain(at..end)),
            1 => made.splice(at..at, made[at..end].to_vec()).for_each(drop),
            2 => made.splice(at..end, PIECES[below(PIECES.len())].bytes()).for_each(drop),
            3 => made.splice(at..at, PIECES[below(PIECES.len())].bytes()).for_each(drop),
            4 => {
                let from = below(other.len() + 1);
                made.splice(at.., other[from..].iter().copied()).for_each(drop);
            }
            _ => made[at..end].iter_mut().take(1).for_each(|byte| *byte ^= 1 << below(8)),
        }
    }
    made
}
