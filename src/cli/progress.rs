//! How far a long piece of work is → a bar on the terminal, which goes when it is done. Elsewhere nothing is said.

use super::session::is_terminal;
use diptych::emit::Progress;
use diptych::report::Words;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// Work that takes less than this is done before anybody could read a bar.
const PATIENCE: Duration = Duration::from_millis(400);

/// A bar for the files of a site that is made; none when nobody looks, or wants to.
pub(super) fn progress(words: &Words, quiet: bool) -> Option<Progress> {
    bar(words, "cli-progress", quiet)
}

/// The same with other words before it.
pub(super) fn bar(words: &Words, id: &str, quiet: bool) -> Option<Progress> {
    if quiet || !is_terminal() {
        return None;
    }
    let (words, start, shown) = (words.say(id, &[]), Instant::now(), OnceLock::<ProgressBar>::new());
    Some(Box::new(move |done, of| {
        if start.elapsed() < PATIENCE {
            return;
        }
        let bar = shown.get_or_init(|| {
            let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}").unwrap_or_else(|_| ProgressStyle::default_bar());
            let bar = ProgressBar::with_draw_target(Some(of as u64), ProgressDrawTarget::stderr_with_hz(10)).with_style(style);
            bar.with_message(words.clone())
        });
        bar.set_position(done as u64);
        if done == of {
            bar.finish_and_clear();
        }
    }))
}
