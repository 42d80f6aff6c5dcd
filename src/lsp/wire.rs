//! Bytes → messages, and messages → bytes: the base protocol of LSP 3.17, a `Content-Length` and JSON.
//!
//! What an editor sends is never trusted: a message that cannot be understood is answered, one that is too long is passed over,
//! and only what cannot be told apart any more ends the conversation.

use lsp_server::{ErrorCode, Message, Notification, Request, Response};
use serde_json::{Value, json};
use std::io::{BufRead, Read as _};

/// The longest message, in bytes: several times the largest data file.
const MAX_MESSAGE: u64 = 64_000_000;
/// The longest line of a header, in bytes.
const MAX_LINE: u64 = 4_000;

/// What came in.
#[derive(Debug)]
pub(super) enum Incoming {
    /// A message.
    Message(Message),
    /// What is no message; its answer.
    Fault(Fault),
    /// Nothing more will come.
    End,
}

/// Why something is no message.
#[derive(Debug, PartialEq)]
pub(super) struct Fault {
    /// The id of the request, when it has one.
    id: Value,
    code: i32,
    words: &'static str,
}

impl Fault {
    fn new(code: ErrorCode, words: &'static str) -> Self {
        Self { id: Value::Null, code: code as i32, words }
    }

    /// The answer as it is sent. `lsp_server` knows no answer without an id.
    pub(super) fn frame(&self) -> Vec<u8> {
        let body = json!({ "jsonrpc": "2.0", "id": self.id, "error": { "code": self.code, "message": self.words } }).to_string();
        format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
    }
}

/// A message as it is sent.
pub(super) fn frame(message: &Message) -> Vec<u8> {
    let mut out = Vec::new();
    // Writing into memory does not fail, and every message is made of JSON values.
    let _ = message.write(&mut out);
    out
}

/// Reads messages until there are no more, and tells each.
pub(super) fn read_all(mut input: impl BufRead, mut tell: impl FnMut(Incoming)) {
    loop {
        match header(&mut input) {
            Header::Length(length) if length <= MAX_MESSAGE => {
                let mut body = Vec::new();
                let read = input.by_ref().take(length).read_to_end(&mut body);
                if !read.is_ok_and(|n| n as u64 == length) {
                    return tell(Incoming::End);
                }
                tell(message(&body).map_or_else(Incoming::Fault, Incoming::Message));
            }
            Header::Length(length) => {
                tell(Incoming::Fault(Fault::new(ErrorCode::InvalidRequest, "the message is too long")));
                let passed = std::io::copy(&mut input.by_ref().take(length), &mut std::io::sink());
                if !passed.is_ok_and(|n| n == length) {
                    return tell(Incoming::End);
                }
            }
            Header::Broken => {
                tell(Incoming::Fault(Fault::new(ErrorCode::ParseError, "the header of a message cannot be read")));
                return tell(Incoming::End);
            }
            Header::End => return tell(Incoming::End),
        }
    }
}

enum Header {
    /// How many bytes follow.
    Length(u64),
    /// Nobody knows where the next message begins.
    Broken,
    End,
}

fn header(input: &mut impl BufRead) -> Header {
    let mut length = None;
    loop {
        let mut line = Vec::new();
        match input.by_ref().take(MAX_LINE).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => return Header::End,
            Ok(_) => {}
        }
        let Some(line) = std::str::from_utf8(&line).ok().and_then(|l| l.strip_suffix('\n')) else { return Header::Broken };
        if line.trim().is_empty() {
            return length.map_or(Header::Broken, Header::Length);
        }
        let Some((name, value)) = line.split_once(':') else { return Header::Broken };
        if name.trim().eq_ignore_ascii_case("content-length") {
            match value.trim().parse() {
                Ok(n) => length = Some(n),
                Err(_) => return Header::Broken,
            }
        }
    }
}

fn message(body: &[u8]) -> Result<Message, Fault> {
    let value: Value = serde_json::from_slice(body).map_err(|_| Fault::new(ErrorCode::ParseError, "the message is no JSON"))?;
    let (id, method) = (value.get("id").cloned(), value.get("method").is_some());
    let read = match (&id, method) {
        (Some(_), true) => serde_json::from_value::<Request>(value).map(Message::Request),
        (None, true) => serde_json::from_value::<Notification>(value).map(Message::Notification),
        // An answer is known by its id; one to something that we did not ask is passed over later.
        (Some(_), false) => serde_json::from_value::<Response>(value).map(Message::Response),
        (None, false) => return Err(Fault::new(ErrorCode::InvalidRequest, "the message is neither a request nor an answer")),
    };
    let id = id.filter(|id| id.is_string() || id.is_number()).unwrap_or_default();
    read.map_err(|_| Fault { id, ..Fault::new(ErrorCode::InvalidRequest, "the message is neither a request nor an answer") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(input: &[u8]) -> Vec<String> {
        let mut out = Vec::new();
        read_all(input, |incoming| {
            out.push(match incoming {
                Incoming::Message(Message::Request(r)) => format!("request {}", r.method),
                Incoming::Message(Message::Notification(n)) => format!("notification {}", n.method),
                Incoming::Message(Message::Response(_)) => "response".to_owned(),
                Incoming::Fault(fault) => format!("fault {} {}", fault.code, fault.id),
                Incoming::End => "end".to_owned(),
            });
        });
        out
    }

    fn framed(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn messages_are_told_apart_and_faults_answered() {
        let input = [
            framed(r#"{"jsonrpc":"2.0","id":1,"method":"a"}"#),
            framed(r#"{"jsonrpc":"2.0","method":"b","params":[]}"#),
            framed(r#"{"jsonrpc":"2.0","id":"x","result":null}"#),
            framed("{"),
            framed("[1]"),
            framed(r#"{"id":12345678901,"method":"c"}"#),
            "content-type: x\r\nCONTENT-LENGTH:2\r\n\r\n{}".to_owned(),
        ]
        .concat();
        let expected = [
            "request a",
            "notification b",
            "response",
            "fault -32700 null",
            "fault -32600 null",
            "fault -32600 12345678901",
            "fault -32600 null",
            "end",
        ];
        assert_eq!(all(input.as_bytes()), expected);
    }

    #[test]
    fn what_cannot_be_told_apart_ends_it() {
        assert_eq!(all(b"Content-Length: -1\r\n\r\n{}"), ["fault -32700 null", "end"]);
        assert_eq!(all(b"Content-Length: 99999999999999999999999\r\n\r\n{}"), ["fault -32700 null", "end"]);
        assert_eq!(all(b"Content-Length: 99999999999999\r\n\r\n{}"), ["fault -32600 null", "end"]);
        assert_eq!(all(b"Content-Length: 9\r\n\r\n{}"), ["end"]);
        assert_eq!(all(b"\r\n{}"), ["fault -32700 null", "end"]);
        assert_eq!(all(&[b'x'; 5_000]), ["fault -32700 null", "end"]);
        assert_eq!(all(b""), ["end"]);
    }

    #[test]
    fn what_is_too_long_is_passed_over() {
        let mut input = format!("Content-Length: {}\r\n\r\n", MAX_MESSAGE + 1).into_bytes();
        input.resize(input.len() + MAX_MESSAGE as usize + 1, b' ');
        input.extend(framed(r#"{"method":"b"}"#).bytes());
        assert_eq!(all(&input), ["fault -32600 null", "notification b", "end"]);
    }
}
