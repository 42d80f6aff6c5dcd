//! Messages of an editor → answers, and the sites that are to be looked at again.

use super::actions::{self, Asked};
use super::client::{self, Client};
use super::completion;
use super::counterpart;
use super::diagnostics::Published;
use super::documents::Documents;
use super::reference;
use super::site::{Job, Places, Snapshot};
use super::worker::Done;
use super::{Options, address, hover, wire};
use crate::base::{Arg, FileId};
use crate::report::Words;
use crate::sources::{is_source, root_of};
use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::notification::Notification as _;
use lsp_types::{
    CodeActionParams, CompletionParams, DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams, GotoDefinitionParams, HoverParams, LocationLink,
    Position, PublishDiagnosticsParams, Uri, notification,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;

/// Where the conversation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// The editor has not introduced itself.
    Begun,
    /// It has.
    Running,
    /// It wants no more answers.
    Stopped,
}

/// The server's side of a conversation.
pub(super) struct Server {
    options: Options,
    out: Sender<Vec<u8>>,
    jobs: Sender<Job>,
    stage: Stage,
    client: Client,
    words: Arc<Words>,
    documents: Documents,
    folders: BTreeSet<PathBuf>,
    sites: BTreeMap<PathBuf, OpenSite>,
}

/// A site of which the editor shows the findings.
#[derive(Debug, Default)]
struct OpenSite {
    generation: u64,
    snapshot: Option<Box<Snapshot>>,
    shown: BTreeMap<PathBuf, Published>,
}

/// Why a request has no answer.
struct Refusal(ErrorCode, String);

type Answer = Result<Value, Refusal>;

impl Server {
    pub(super) fn new(options: Options, out: Sender<Vec<u8>>, jobs: Sender<Job>) -> Self {
        let words = Arc::new((options.words)(&[]));
        Self {
            options,
            out,
            jobs,
            stage: Stage::Begun,
            client: Client::new(&Value::Null),
            words,
            documents: Documents::default(),
            folders: BTreeSet::new(),
            sites: BTreeMap::new(),
        }
    }

    /// True when the editor took its leave as it should.
    pub(super) fn is_stopped(&self) -> bool {
        self.stage == Stage::Stopped
    }

    /// Takes in a message; false when it was the last.
    pub(super) fn take(&mut self, message: Message) -> bool {
        match message {
            Message::Request(request) => {
                let Request { id, method, params } = request;
                let answer = self.answer(&method, params);
                self.reply(id, answer);
            }
            Message::Notification(told) if told.method == notification::Exit::METHOD => return false,
            Message::Notification(told) if self.stage == Stage::Running => self.told(&told.method, told.params),
            // What is told too early or too late is not taken in, and nobody waits for the answers that come.
            Message::Notification(_) | Message::Response(_) => {}
        }
        true
    }

    fn send(&self, message: Message) {
        // Who cannot be reached has gone: the end of the input says so too.
        let _ = self.out.send(wire::frame(&message));
    }

    fn reply(&self, id: RequestId, answer: Answer) {
        self.send(Message::Response(match answer {
            Ok(value) => Response::new_ok(id, value),
            Err(Refusal(code, words)) => Response::new_err(id, code as i32, words),
        }));
    }

    fn answer(&mut self, method: &str, params: Value) -> Answer {
        let refuse = |code, words: &str| Err(Refusal(code, words.to_owned()));
        match (self.stage, method) {
            (Stage::Begun, "initialize") => self.initialize(&params),
            (Stage::Begun, _) => refuse(ErrorCode::ServerNotInitialized, "initialize comes first"),
            (Stage::Stopped, _) => refuse(ErrorCode::InvalidRequest, "the server was shut down"),
            (Stage::Running, "initialize") => refuse(ErrorCode::InvalidRequest, "initialize comes once"),
            (Stage::Running, "shutdown") => {
                self.stage = Stage::Stopped;
                Ok(Value::Null)
            }
            (Stage::Running, "textDocument/hover") => value(self.hover(&read::<HoverParams>(params)?)),
            (Stage::Running, "textDocument/definition") => value(self.definition(&read::<GotoDefinitionParams>(params)?)),
            (Stage::Running, "textDocument/codeAction") => value(self.actions(&read::<CodeActionParams>(params)?)),
            (Stage::Running, "textDocument/completion") => value(self.completion(&read::<CompletionParams>(params)?)),
            (Stage::Running, _) => Err(Refusal(ErrorCode::MethodNotFound, format!("no method {method:?}"))),
        }
    }

    fn initialize(&mut self, params: &Value) -> Answer {
        self.client = Client::new(params);
        self.words = Arc::new((self.options.words)(&client::languages(params)));
        self.folders = client::folders(params).into_iter().collect();
        self.stage = Stage::Running;
        value(client::introduction(&self.client))
    }

    /// Takes in what needs no answer. What cannot be read is left alone: nobody waits.
    fn told(&mut self, method: &str, params: Value) {
        let touched = match method {
            notification::Initialized::METHOD => {
                self.watch();
                self.open_folders();
                None
            }
            notification::DidOpenTextDocument::METHOD => {
                read::<DidOpenTextDocumentParams>(params).ok().and_then(|p| self.documents.open(p))
            }
            notification::DidChangeTextDocument::METHOD => {
                let encoding = self.client.encoding;
                read::<DidChangeTextDocumentParams>(params).ok().and_then(|p| self.documents.change(p, encoding))
            }
            notification::DidSaveTextDocument::METHOD => {
                read::<DidSaveTextDocumentParams>(params).ok().and_then(|p| address::path_of(&p.text_document.uri))
            }
            notification::DidCloseTextDocument::METHOD => {
                let closed = read::<DidCloseTextDocumentParams>(params).ok().and_then(|p| self.documents.close(&p.text_document.uri));
                self.forget();
                // A site that nobody looks at any more stays closed.
                closed.filter(|path| self.sites.keys().any(|root| path.starts_with(root)))
            }
            notification::DidChangeWatchedFiles::METHOD => {
                self.files_changed(read(params).ok());
                None
            }
            notification::DidChangeWorkspaceFolders::METHOD => {
                self.folders_changed(read(params).ok());
                None
            }
            _ => None,
        };
        if let Some(path) = touched
            && let Some(root) = root_of(&path)
            && within(&root, &path).is_some_and(|p| is_source(&p))
        {
            self.look_at(root);
        }
    }

    /// Asks to be told when others save a file.
    fn watch(&self) {
        if !self.client.watches {
            return;
        }
        let options = json!({ "watchers": [{ "globPattern": "**/*.{md,yaml,ftl}" }] });
        let registration = json!({ "id": "files", "method": notification::DidChangeWatchedFiles::METHOD, "registerOptions": options });
        let params = json!({ "registrations": [registration] });
        let request = Request { id: RequestId::from("watch".to_owned()), method: "client/registerCapability".to_owned(), params };
        self.send(Message::Request(request));
    }

    fn files_changed(&mut self, params: Option<DidChangeWatchedFilesParams>) {
        let paths: Vec<PathBuf> = params.into_iter().flat_map(|p| p.changes).filter_map(|c| address::path_of(&c.uri)).collect();
        let roots = self.sites.keys().filter(|root| paths.iter().any(|p| p.starts_with(root)));
        let roots: Vec<PathBuf> = roots.cloned().collect();
        roots.into_iter().for_each(|root| self.look_at(root));
        self.open_folders();
    }

    fn folders_changed(&mut self, params: Option<DidChangeWorkspaceFoldersParams>) {
        let Some(event) = params.map(|p| p.event) else { return };
        for path in event.removed.iter().filter_map(|f| address::path_of(&f.uri)) {
            self.folders.remove(&path);
        }
        self.folders.extend(event.added.iter().filter_map(|f| address::path_of(&f.uri)));
        self.open_folders();
        self.forget();
    }

    /// Looks at the sites of the folders that are open in the editor, where nobody has yet.
    fn open_folders(&mut self) {
        let roots: BTreeSet<PathBuf> = self.folders.iter().filter_map(|f| root_of(f)).collect();
        roots.into_iter().filter(|r| !self.sites.contains_key(r)).collect::<Vec<_>>().into_iter().for_each(|r| self.look_at(r));
    }

    /// Lets go of the sites of which nothing is open any more, and takes back what was found in them.
    fn forget(&mut self) {
        let needed = |root: &Path| {
            self.folders.iter().any(|f| root_of(f).as_deref() == Some(root)) || self.documents.below(root).any(|(path, _)| is_source(&path))
        };
        let gone: Vec<PathBuf> = self.sites.keys().filter(|root| !needed(root)).cloned().collect();
        for site in gone.iter().filter_map(|root| self.sites.remove(root)).collect::<Vec<_>>() {
            site.shown.into_values().for_each(|p| self.show(Published { findings: Vec::new(), version: None, ..p }));
        }
    }

    /// Has a site compiled, as it stands on the disk and in the editor.
    fn look_at(&mut self, root: PathBuf) {
        let site = self.sites.entry(root.clone()).or_default();
        site.generation += 1;
        let job = Job {
            generation: site.generation,
            open: self.documents.below(&root).map(|(path, document)| (path, document.clone())).collect(),
            root,
            now: (self.options.now)(),
            client: self.client,
            words: Arc::clone(&self.words),
        };
        let _ = self.jobs.send(job);
    }

    /// A site was compiled: shows what was found, and takes back what is gone. What has changed meanwhile is not shown.
    pub(super) fn compiled(&mut self, done: Done) {
        let Done { root, generation, snapshot } = done;
        // A site within a site is its own.
        let inner: Vec<PathBuf> = self.sites.keys().filter(|r| **r != root && r.starts_with(&root)).cloned().collect();
        let own = |path: &Path| !inner.iter().any(|r| path.starts_with(r));
        let Some(site) = self.sites.get_mut(&root).filter(|s| s.generation == generation) else { return };
        let mut shown = snapshot.as_ref().map(|s| s.published.clone()).unwrap_or_default();
        shown.retain(|path, _| own(path));
        site.snapshot = snapshot;
        let before = std::mem::replace(&mut site.shown, shown.clone());
        let count: usize = shown.values().map(|p| p.findings.len()).sum();
        for (path, old) in &before {
            if !shown.contains_key(path) {
                self.show(Published { findings: Vec::new(), version: None, ..old.clone() });
            }
        }
        for (path, new) in shown {
            if before.get(&path) != Some(&new) {
                self.show(new);
            }
        }
        if let Some(log) = self.options.log {
            log(&self.words.say("lsp-checked", &[("path", Arg::from(root.display().to_string())), ("count", Arg::from(count))]));
        }
    }

    fn show(&self, published: Published) {
        let Published { uri, version, findings } = published;
        let params = PublishDiagnosticsParams { uri, version, diagnostics: findings };
        self.send(Message::Notification(Notification::new(notification::PublishDiagnostics::METHOD.to_owned(), params)));
    }

    /// The site that was last compiled with a file in it.
    fn snapshot(&self, uri: &Uri) -> Option<(&Snapshot, FileId)> {
        let path = address::path_of(uri)?;
        let roots = self.sites.iter().filter(|(root, _)| path.starts_with(root));
        let (_, site) = roots.max_by_key(|(root, _)| root.components().count())?;
        let snapshot = site.snapshot.as_deref()?;
        Some((snapshot, snapshot.file(&path)?))
    }

    fn place(&self, uri: &Uri, position: Position) -> Option<(&Snapshot, FileId, usize)> {
        let (snapshot, file) = self.snapshot(uri)?;
        let current = address::path_of(uri).and_then(|path| self.documents.get(&path));
        Some((snapshot, file, snapshot.offset(file, position, current)))
    }

    fn hover(&self, params: &HoverParams) -> Option<lsp_types::Hover> {
        let at = &params.text_document_position_params;
        let (snapshot, file, offset) = self.place(&at.text_document.uri, at.position)?;
        hover::at(snapshot, &self.words, file, offset)
    }

    fn definition(&self, params: &GotoDefinitionParams) -> Option<Value> {
        let at = &params.text_document_position_params;
        let (snapshot, file, offset) = self.place(&at.text_document.uri, at.position)?;
        let named = || reference::at(snapshot, file, offset).map(|(span, named)| (span, vec![named.id().span]));
        let linked = || counterpart::link(snapshot, file, offset).map(|(span, target)| (span, vec![target]));
        let (from, targets) = named().or_else(linked).or_else(|| {
            let block = counterpart::block(snapshot, file, offset)?;
            Some((block.span, block.others.iter().flat_map(|(_, parts)| parts.iter().map(|p| p.span)).collect()))
        })?;
        let places = Places::new(snapshot);
        let locations = targets.into_iter().filter_map(|span| places.location(span));
        if !self.client.links {
            return serde_json::to_value(locations.collect::<Vec<_>>()).ok();
        }
        let links = locations.map(|to| LocationLink {
            origin_selection_range: Some(places.range(from)),
            target_uri: to.uri,
            target_range: to.range,
            target_selection_range: to.range,
        });
        serde_json::to_value(links.collect::<Vec<_>>()).ok()
    }

    fn actions(&self, params: &CodeActionParams) -> Vec<lsp_types::CodeAction> {
        let Some((snapshot, file)) = self.snapshot(&params.text_document.uri) else { return Vec::new() };
        let asked = Asked { file, range: params.range, only: params.context.only.as_deref() };
        actions::offered(snapshot, &self.words, &self.documents, &asked)
    }

    fn completion(&self, params: &CompletionParams) -> Vec<lsp_types::CompletionItem> {
        let at = &params.text_document_position;
        let path = address::path_of(&at.text_document.uri);
        let text = path.as_ref().and_then(|path| self.documents.get(path)).map(|d| &d.text);
        let site = self.snapshot(&at.text_document.uri).and_then(|(snapshot, _)| snapshot.compiled.site.as_ref());
        let (Some(text), Some(site)) = (text, site) else { return Vec::new() };
        let end = super::position::Lines::new(text, self.client.encoding).byte(at.position);
        completion::at(site, &text[..end])
    }
}

/// The path of a file in a site.
fn within(root: &Path, path: &Path) -> Option<String> {
    path.strip_prefix(root).ok()?.to_str().map(|p| p.replace(std::path::MAIN_SEPARATOR, "/"))
}

fn read<P: DeserializeOwned>(params: Value) -> Result<P, Refusal> {
    serde_json::from_value(params).map_err(|error| Refusal(ErrorCode::InvalidParams, error.to_string()))
}

fn value(answer: impl serde::Serialize) -> Answer {
    serde_json::to_value(answer).map_err(|error| Refusal(ErrorCode::InternalError, error.to_string()))
}
