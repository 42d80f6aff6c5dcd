//! The preview: a site as it will be, a moment after its author saves.
//!
//! A server on this machine only. It renders a page when a browser asks for it, tells open pages to come again when something
//! was saved, shows over each page what is wrong with it in the language of its reader, and puts the languages of a page side
//! by side (`/_split/…`). It never writes the output nor `content/.diptych/`; with the editor it writes the files that the editor
//! saves, and nothing else. Whom it answers is in `guard`.

mod answer;
mod assets;
pub mod edit;
mod editor;
mod findings;
pub mod guard;
mod pages;
mod speech;
mod views;
mod watch;
mod workshop;

use crate::model::resolve::Settings;
use answer::Server;
use axum::Router;
use guard::Door;
use std::future::poll_fn;
use std::io;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Poll;
use watch::Watch;
use workshop::Workshop;

pub use editor::{Editor, NotInstalled};
pub use workshop::Clock;

/// What is previewed, and how.
pub struct Options {
    /// The folder of the site.
    pub root: PathBuf,
    /// The port; none for [`PORT`], or another one when that is taken.
    pub port: Option<u16>,
    /// How the site is read.
    pub settings: Settings,
    /// The language of the messages; none for that of each browser.
    pub lang: Option<String>,
    /// The editor, when it is wanted.
    pub editor: Option<Editor>,
    /// The clock.
    pub clock: Clock,
}

/// The port that is tried first.
pub const PORT: u16 = 4000;

/// What is told while the preview runs.
#[derive(Clone, Debug)]
pub enum Told {
    /// It answers at this address from now on.
    Open(String),
    /// A change was compiled: so many errors and warnings.
    Compiled(usize, usize),
}

/// Why there is no preview.
#[derive(Debug)]
pub enum ServeError {
    /// There is no `content/` folder.
    NoContent,
    /// The port is taken or may not be used.
    Port(u16, io::Error),
    /// The disk cannot be watched.
    Watch(notify::Error),
    /// The system.
    Io(io::Error),
}

/// Shows a site until the process is interrupted.
///
/// # Errors
/// Why there is no preview.
pub fn serve(options: Options, tell: impl Fn(Told) + Send + 'static) -> Result<(), ServeError> {
    let Options { root, port, settings, lang, editor, clock } = options;
    let settings = Settings { drafts: true, rehearse: true, pages_only: true, ..settings };
    let watch = Watch::new(&root);
    let workshop = Workshop::open(&root, settings, clock).map_err(|_| ServeError::NoContent)?;
    let watch = watch.map_err(ServeError::Watch)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(ServeError::Io)?;
    runtime.block_on(async move {
        let wanted = port.unwrap_or(PORT);
        let listener = match tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, wanted)).await {
            Err(error) if port.is_none() && error.kind() == io::ErrorKind::AddrInUse => {
                tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await
            }
            other => other,
        };
        let listener = listener.map_err(|error| ServeError::Port(wanted, error))?;
        let port = listener.local_addr().map_err(ServeError::Io)?.port();
        let door = Door { port, token: token().map_err(ServeError::Io)? };
        let mut news = workshop.listen();
        workshop.follow(watch);
        tell(Told::Open(format!("http://127.0.0.1:{port}/")));
        tokio::spawn(async move {
            let mut told = 0;
            while let Ok(now) = news.wait_for(|n| n.judged > told).await.map(|n| *n) {
                told = now.judged;
                tell(Told::Compiled(now.errors, now.warnings));
            }
        });
        let server = Arc::new(Server { workshop, door, lang, editor, last: Default::default() });
        let app = Router::new().fallback(answer::answer).with_state(server);
        tokio::select! {
            served = axum::serve(listener, app) => served.map_err(ServeError::Io),
            _ = tokio::signal::ctrl_c() => Ok(()),
        }
    })
}

/// Whether the process was interrupted and is about to end.
#[derive(Debug)]
pub struct Interrupted(Arc<AtomicBool>);

impl Interrupted {
    /// Waits for the end when it has begun, so that what is done before it can be finished.
    pub fn settle(&self) {
        while self.0.load(Ordering::SeqCst) {
            std::thread::park();
        }
    }
}

/// Does something when the process is interrupted, and ends it as a shell expects. From when this returns, no interrupt ends the process
/// by itself.
pub fn when_interrupted(act: impl FnOnce() + Send + 'static) -> Interrupted {
    let begun = Arc::new(AtomicBool::new(false));
    let interrupted = Interrupted(Arc::clone(&begun));
    let (listening, ready) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
        let heard = runtime.block_on(async {
            let mut interrupt = pin!(tokio::signal::ctrl_c());
            // The system is asked to tell us when the future is first looked at, and not before.
            let first = poll_fn(|cx| Poll::Ready(interrupt.as_mut().poll(cx))).await;
            let _ = listening.send(());
            match first {
                Poll::Ready(heard) => heard,
                Poll::Pending => interrupt.await,
            }
        });
        if heard.is_ok() {
            begun.store(true, Ordering::SeqCst);
            act();
            std::process::exit(130);
        }
    });
    let _ = ready.recv();
    interrupted
}

/// What nobody can guess, as hexadecimal digits.
fn token() -> io::Result<String> {
    let mut bytes = [0u8; 24];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes.iter().map(|b| format!("{b:02x}")).collect())
}
