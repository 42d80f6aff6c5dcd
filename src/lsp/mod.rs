//! What an editor tells and asks (LSP 3.17) → the findings while one writes, and the way to the other language.
//!
//! A conversation over two streams: one thread reads, one writes, one compiles, and none waits for another. What was found is that
//! of `check`, with the texts that the editor has not saved yet in place of those on the disk. Nothing is ever written to the disk.

mod actions;
mod address;
mod client;
mod completion;
mod counterpart;
mod diagnostics;
mod documents;
mod hover;
mod position;
mod reference;
mod server;
mod site;
mod wire;
mod worker;

use crate::report::Words;
use jiff::Timestamp;
use server::Server;
use std::io::{BufRead, Write};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use wire::Incoming;

/// How long an editor that takes its leave may take to read the last answers.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// The languages that somebody understands, the best one first → the words in one of them.
pub type Speaker = dyn Fn(&[&str]) -> Words;

/// What a conversation needs of the machine.
pub struct Options {
    /// The words for whoever sits at the editor.
    pub words: Box<Speaker>,
    /// The instant that counts as now.
    pub now: fn() -> Timestamp,
    /// Where it says what it does, for whoever looks for a fault.
    pub log: Option<fn(&str)>,
}

/// What happens.
enum Event {
    Incoming(Incoming),
    Compiled(worker::Done),
}

/// Talks with an editor until it takes its leave; true when it did so as it should.
pub fn run(input: impl BufRead + Send + 'static, output: impl Write + Send + 'static, options: Options) -> bool {
    let (tell, events) = channel();
    let (out, frames) = channel();
    let written = write_all(output, frames);
    let jobs = worker::start({
        let tell = tell.clone();
        move |done| drop(tell.send(Event::Compiled(done)))
    });
    std::thread::spawn(move || wire::read_all(input, |incoming| drop(tell.send(Event::Incoming(incoming)))));
    let mut server = Server::new(options, out.clone(), jobs);
    for event in events {
        match event {
            Event::Compiled(done) => server.compiled(done),
            Event::Incoming(Incoming::Message(message)) => {
                if !server.take(message) {
                    break;
                }
            }
            Event::Incoming(Incoming::Fault(fault)) => drop(out.send(fault.frame())),
            Event::Incoming(Incoming::End) => break,
        }
    }
    let good = server.is_stopped();
    drop((server, out));
    let _ = written.recv_timeout(LAST_WORDS);
    good
}

/// Writes what is sent, in order, on a thread of its own; the receiver hears when all is written, or nobody reads any more.
fn write_all(mut output: impl Write + Send + 'static, frames: Receiver<Vec<u8>>) -> Receiver<()> {
    let (done, written) = channel();
    std::thread::spawn(move || {
        for frame in frames {
            if output.write_all(&frame).and_then(|()| output.flush()).is_err() {
                break;
            }
        }
        drop(done);
    });
    written
}
