//! The files of a site → the editor in the browser, and back.
//!
//! The editor is Sveltia CMS, an npm package that a site installs for itself (`diptych edit --install`). It reads and writes the
//! files of the site through this server: one that has changed since it was read is not written over, and what is written
//! is the old file with exactly the edit ([`merge`](super::edit::merge())).

use super::answer::{Server, file, finish, json_answer, plain, query};
use super::edit;
use crate::base::{Arg, Hash};
use crate::emit::{Package, Seen, WriteError, list_sources, read_source, remove_source, write_source};
use crate::output::media_type;
use crate::report::Words;
use crate::sources::MAX_BINARY;
use axum::body::Body;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The editor of a site.
pub struct Editor {
    root: PathBuf,
    package: Package,
    /// One file is written after the other.
    writing: Mutex<()>,
}

/// The package of the editor is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotInstalled;

/// The name of the package.
const PACKAGE: &str = "@sveltia/cms";

impl Editor {
    /// The editor of a site that has installed it.
    ///
    /// # Errors
    /// When it has not.
    pub fn open(root: &Path) -> Result<Self, NotInstalled> {
        let package = Package::open(root, PACKAGE);
        if !package.has(edit::ENTRY) {
            return Err(NotInstalled);
        }
        Ok(Self { root: root.to_owned(), package, writing: Mutex::new(()) })
    }

    /// Answers who reads.
    pub(super) fn read(&self, rest: &str, uri: &Uri, server: &Server, words: &Words) -> Response {
        if let Some(name) = rest.strip_prefix("cms/") {
            let answer = match self.package.read(name) {
                // The package takes its words from modules.
                Some(bytes) if name.starts_with("locales/") && name.ends_with(".json") => {
                    file(StatusCode::OK, [&b"export default "[..], &bytes].concat(), media_type("words.js"))
                }
                Some(bytes) => file(StatusCode::OK, bytes, media_type(name)),
                None => plain(StatusCode::NOT_FOUND, String::new()),
            };
            return finish(answer, edit::POLICY);
        }
        let mut query = query(uri);
        let answer = match rest {
            "" => file(StatusCode::OK, edit::page(&server.door.token, words.code()).into_bytes(), media_type("index.html")),
            "config.json" => match server.workshop.shown() {
                Some(shown) => json_answer(&edit::config(&shown.outline.site, words)),
                None => plain(StatusCode::SERVICE_UNAVAILABLE, words.say("serve-empty", &[])),
            },
            "files" => json_answer(&json!({ "files": list_sources(&self.root).iter().map(listed).collect::<Vec<_>>() })),
            "file" => match read_source(&self.root, &query.remove("path").unwrap_or_default()) {
                Ok(Some(bytes)) => {
                    let tag = tag(Hash::of(&bytes));
                    ([(header::ETAG, tag)], file(StatusCode::OK, bytes, "application/octet-stream")).into_response()
                }
                Ok(None) => plain(StatusCode::NOT_FOUND, String::new()),
                Err(error) => refuse(error, words),
            },
            _ => plain(StatusCode::NOT_FOUND, String::new()),
        };
        finish(answer, edit::POLICY)
    }

    /// The bytes that somebody sends, and what they have seen of the file; or why not.
    pub(super) async fn received(uri: &Uri, headers: &HeaderMap, body: Body, words: &Words) -> Result<(Vec<u8>, Seen), Box<Response>> {
        let Some(seen) = seen(headers) else {
            return Err(Box::new(problem(StatusCode::PRECONDITION_REQUIRED, words.say("serve-edit.unseen", &[]))));
        };
        // A form of another site can send these three without asking; the bytes of a file have another type.
        let sent = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if uri.path() == "/_edit/write" && sent != "application/octet-stream" {
            return Err(Box::new(problem(StatusCode::UNSUPPORTED_MEDIA_TYPE, words.say("serve-edit.type", &[]))));
        }
        match axum::body::to_bytes(body, MAX_BINARY as usize).await {
            Ok(bytes) => Ok((bytes.to_vec(), seen)),
            Err(_) => Err(Box::new(problem(StatusCode::PAYLOAD_TOO_LARGE, words.say("serve-edit.large", &[])))),
        }
    }

    /// Writes or removes a file.
    pub(super) fn write(&self, uri: &Uri, bytes: &[u8], seen: Seen, words: &Words) -> Response {
        let path = query(uri).remove("path").unwrap_or_default();
        let _one = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        if uri.path() == "/_edit/remove" {
            return match remove_source(&self.root, &path, seen) {
                Ok(()) => json_answer(&json!({ "path": path })),
                Err(error) => refuse(error, words),
            };
        }
        let text = |bytes: &[u8]| std::str::from_utf8(bytes).ok().map(str::to_owned);
        let merge = |old: Option<&[u8]>| match (text(old.unwrap_or_default()), text(bytes)) {
            (Some(old), Some(new)) if path.ends_with(".md") => edit::merge(&path, &old, &new).into_bytes(),
            _ => bytes.to_vec(),
        };
        match write_source(&self.root, &path, seen, merge) {
            Ok(version) => {
                let tag = tag(version);
                let answer = json_answer(&json!({ "path": path, "etag": tag }));
                ([(header::ETAG, tag)], answer).into_response()
            }
            Err(error) => refuse(error, words),
        }
    }
}

fn listed(file: &crate::emit::Listed) -> Value {
    json!({
        "path": file.path,
        "size": file.size,
        "etag": tag(file.version),
        "modified": file.modified.map(|m| m.to_string()),
    })
}

/// The version of a file as an entity tag.
fn tag(version: Hash) -> String {
    format!("\"{version}\"")
}

/// What the writer has seen, by `If-Match` or `If-None-Match: *`.
fn seen(headers: &HeaderMap) -> Option<Seen> {
    let text = |name| headers.get(name).and_then(|v| v.to_str().ok());
    match (text(header::IF_MATCH), text(header::IF_NONE_MATCH)) {
        (Some(tag), None) => Hash::parse(tag.trim().trim_matches('"')).map(Seen::Version),
        (None, Some("*")) => Some(Seen::Nothing),
        _ => None,
    }
}

fn problem(status: StatusCode, words: String) -> Response {
    (status, json_answer(&json!({ "error": words })).into_body()).into_response()
}

fn refuse(error: WriteError, words: &Words) -> Response {
    match error {
        WriteError::Name => problem(StatusCode::BAD_REQUEST, words.say("serve-edit.name", &[])),
        WriteError::Changed(now) => {
            let told = json!({ "error": words.say("serve-edit.changed", &[]), "etag": now.map(tag) });
            (StatusCode::PRECONDITION_FAILED, json_answer(&told).into_body()).into_response()
        }
        WriteError::Large => problem(StatusCode::PAYLOAD_TOO_LARGE, words.say("serve-edit.large", &[])),
        WriteError::Io(error) => {
            let why = [("why", Arg::Str(error.to_string()))];
            problem(StatusCode::INTERNAL_SERVER_ERROR, words.say("serve-edit.disk", &why))
        }
    }
}
