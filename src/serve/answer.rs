//! A request → an answer. Nothing of what is asked for becomes a path of the disk: pages come from the plan of the site,
//! the server's own files from a list.

use super::editor::Editor;
use super::findings::{self, Looking};
use super::guard::{Door, Head, Refusal};
use super::pages::{Found, LastGood, addresses, find, page_at};
use super::workshop::{News, Workshop};
use super::{assets, speech, views};
use crate::base::Arg;
use crate::output::media_type;
use crate::report::Words;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::WatchStream;

/// What answers are made of.
pub(super) struct Server {
    pub workshop: Arc<Workshop>,
    pub door: Door,
    /// The language of the command line, when somebody named one.
    pub lang: Option<String>,
    /// The editor, when it was asked for.
    pub editor: Option<Editor>,
    pub last: LastGood,
}

/// How long the first page waits for the first compilation.
const FIRST: Duration = Duration::from_secs(120);

/// What scripts and styles the pages of a site may have in the preview: those of the site, and ours.
const POLICY: &str = "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// The same for a page that brings its style along.
const POLICY_OF_STATUS: &str = "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// Answers a request.
pub(super) async fn answer(State(server): State<Arc<Server>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let writes = matches!(parts.uri.path(), "/_edit/write" | "/_edit/remove");
    let words = server.words(&parts.uri, &parts.headers);
    if let Err(refusal) = server.admit(&parts.method, &parts.uri, &parts.headers, writes) {
        let id = match refusal {
            Refusal::Host => "serve-refused.host",
            Refusal::Stranger => "serve-refused.stranger",
            Refusal::Token => "serve-refused.token",
        };
        return finish(plain(StatusCode::FORBIDDEN, words.say(id, &[])), POLICY);
    }
    match (&parts.method, &server.editor) {
        (&Method::POST, Some(_)) if writes => match Editor::received(&parts.uri, &parts.headers, body, &words).await {
            Ok((bytes, seen)) => {
                let write = move |server: &Server| server.editor.as_ref().map(|e| e.write(&parts.uri, &bytes, seen, &words));
                finish(server.apart(write).await, POLICY)
            }
            Err(refused) => finish(*refused, POLICY),
        },
        (&Method::GET | &Method::HEAD, _) => {
            // A page in a frame is part of another page, which looks after it.
            let framed = parts.headers.get("sec-fetch-dest").is_some_and(|d| d == "iframe");
            server.read(parts.uri, words, framed).await
        }
        _ => {
            let mut refused = plain(StatusCode::METHOD_NOT_ALLOWED, words.say("serve-refused.method", &[]));
            refused.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
            // What else came on this connection is not read as a request.
            refused.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            finish(refused, POLICY)
        }
    }
}

impl Server {
    fn admit(&self, method: &Method, uri: &Uri, headers: &HeaderMap, writes: bool) -> Result<(), Refusal> {
        // What is no text cannot be right.
        let text = |value: &HeaderValue| value.to_str().unwrap_or("?").to_owned();
        let one = |name: &str| headers.get(name).map(text);
        let hosts: Vec<String> = headers.get_all(header::HOST).iter().map(text).chain(uri.authority().map(ToString::to_string)).collect();
        let hosts: Vec<&str> = hosts.iter().map(String::as_str).collect();
        let (origin, token) = (one("origin"), one("x-diptych-token"));
        let fetch = [one("sec-fetch-site"), one("sec-fetch-mode"), one("sec-fetch-dest")];
        let head = Head {
            method: method.as_str(),
            hosts: &hosts,
            origin: origin.as_deref(),
            fetch: [fetch[0].as_deref(), fetch[1].as_deref(), fetch[2].as_deref()],
            token: token.as_deref(),
        };
        self.door.admit(&head, writes)
    }

    fn words(&self, uri: &Uri, headers: &HeaderMap) -> Words {
        let asked = query(uri).remove("lang");
        speech::words(asked.as_deref(), self.lang.as_deref(), headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()))
    }

    async fn read(self: &Arc<Self>, uri: Uri, words: Words, framed: bool) -> Response {
        let path = uri.path();
        if path == "/_events" {
            return finish(self.events(), POLICY);
        }
        if let Some(body) = path.strip_prefix("/_diptych/").and_then(assets::find) {
            return finish(file(StatusCode::OK, body.as_bytes().to_vec(), media_type(path)), POLICY);
        }
        self.first().await;
        self.apart(move |server| Some(server.made(&uri, &words, framed))).await
    }

    /// Does what takes a while beside the thread that answers.
    async fn apart(self: &Arc<Self>, work: impl FnOnce(&Self) -> Option<Response> + Send + 'static) -> Response {
        let server = Arc::clone(self);
        let done = tokio::task::spawn_blocking(move || work(&server)).await;
        done.ok().flatten().unwrap_or_else(|| finish(plain(StatusCode::INTERNAL_SERVER_ERROR, String::new()), POLICY))
    }

    /// What is made of the site.
    fn made(&self, uri: &Uri, words: &Words, framed: bool) -> Response {
        let path = uri.path();
        if let Some(rest) = path.strip_prefix("/_edit/") {
            return match &self.editor {
                Some(editor) => editor.read(rest, uri, self, words),
                None => finish(plain(StatusCode::NOT_FOUND, words.say("serve-no-editor", &[])), POLICY),
            };
        }
        match path {
            "/_diptych/words.json" => return finish(json_answer(&json!({ "lang": words.code(), "words": views::words(words) })), POLICY),
            "/_diptych/findings.json" => return finish(self.findings(uri, words), POLICY),
            "/_status" => return finish(self.status(uri, words), POLICY_OF_STATUS),
            _ => {}
        }
        if let Some(page) = path.strip_prefix("/_split").filter(|p| p.starts_with('/')) {
            return finish(self.split(page, words), POLICY);
        }
        let Some(shown) = self.workshop.shown() else { return finish(nothing_yet(words), POLICY) };
        let answer = match find(&self.workshop, &shown, &self.last, path) {
            Found::File(body, media_type) if framed || !media_type.starts_with("text/html") => file(StatusCode::OK, body, media_type),
            Found::File(body, _) => page(StatusCode::OK, body, shown.version),
            Found::Elsewhere(path) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, path)]).into_response(),
            Found::Nothing(Some(body)) => page(StatusCode::NOT_FOUND, body, shown.version),
            Found::Nothing(None) => nothing_yet(words),
        };
        finish(answer, POLICY)
    }

    /// What was found, the page that somebody looks at first.
    fn findings(&self, uri: &Uri, words: &Words) -> Response {
        let mut query = query(uri);
        let at = match (query.remove("page"), query.remove("file")) {
            (Some(path), _) => Looking::Address(path),
            (None, Some(path)) => Looking::File(path),
            (None, None) => Looking::Nowhere,
        };
        let shown = self.workshop.shown();
        let mut told = findings::json(shown.as_deref(), &self.workshop.findings(), &at, words);
        told["edit"] = json!(self.editor.is_some());
        json_answer(&told)
    }

    /// Waits until there is something to show, or something to say.
    async fn first(&self) {
        let mut news = self.workshop.listen();
        let _ = tokio::time::timeout(FIRST, news.wait_for(|n| n.shown > 0 || n.judged > 0)).await;
    }

    fn events(&self) -> Response {
        let stream = WatchStream::new(self.workshop.listen()).map(|news| Ok::<_, Infallible>(event(news)));
        Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(20))).into_response()
    }

    fn status(&self, uri: &Uri, words: &Words) -> Response {
        let Some(shown) = self.workshop.shown() else {
            return nothing_yet(words);
        };
        let name = query(uri).remove("page");
        let html = views::status(&shown, &self.workshop.findings(), name.as_deref(), words);
        page(StatusCode::OK, html.into_bytes(), shown.version)
    }

    fn split(&self, path: &str, words: &Words) -> Response {
        let Some(shown) = self.workshop.shown() else {
            return nothing_yet(words);
        };
        let found = page_at(&shown, path).map(|id| addresses(&shown, id)).filter(|a| !a.is_empty());
        match found {
            Some(addresses) => file(StatusCode::OK, views::split(&shown, path, &addresses, words).into_bytes(), media_type("index.html")),
            None => plain(StatusCode::NOT_FOUND, words.say("serve-no-page", &[("path", Arg::from(path))])),
        }
    }
}

fn event(news: News) -> Event {
    let News { shown, judged, errors, warnings } = news;
    let data = json!({ "version": shown, "judged": judged, "errors": errors, "warnings": warnings });
    Event::default().event("compiled").data(data.to_string())
}

/// What stands after the `?` of an address; of a name that stands twice, the last.
pub(super) fn query(uri: &Uri) -> BTreeMap<String, String> {
    axum::extract::Query::<BTreeMap<String, String>>::try_from_uri(uri).map(|q| q.0).unwrap_or_default()
}

/// A few words.
pub(super) fn plain(status: StatusCode, words: String) -> Response {
    file(status, words.into_bytes(), "text/plain; charset=utf-8")
}

/// A JSON document.
pub(super) fn json_answer(value: &serde_json::Value) -> Response {
    file(StatusCode::OK, value.to_string().into_bytes(), media_type("answer.json"))
}

/// Bytes of a media type.
pub(super) fn file(status: StatusCode, body: Vec<u8>, media_type: &'static str) -> Response {
    (status, [(header::CONTENT_TYPE, media_type)], Body::from(body)).into_response()
}

/// A page, with what keeps it fresh.
fn page(status: StatusCode, body: Vec<u8>, version: u64) -> Response {
    file(status, assets::with_preview(body, version), media_type("index.html"))
}

fn nothing_yet(words: &Words) -> Response {
    page(StatusCode::SERVICE_UNAVAILABLE, views::empty(words).into_bytes(), 0)
}

/// The headers of every answer: nobody else may read, frame or keep it.
pub(super) fn finish(mut answer: Response, policy: &'static str) -> Response {
    let headers = [
        ("content-security-policy", policy),
        ("cache-control", "no-store"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("referrer-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "SAMEORIGIN"),
        ("x-robots-tag", "noindex"),
    ];
    for (name, value) in headers {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}
