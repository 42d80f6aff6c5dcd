//! What an editor says of itself → what the server may send it, and what the server says of itself.
//!
//! Each capability is read on its own: one that nobody knows yet never keeps an editor from starting the server.

use super::address::path_of;
use super::position::Encoding;
use lsp_types::{
    CodeActionKind, CodeActionOptions, CodeActionProviderCapability, CompletionOptions, HoverProviderCapability, InitializeResult, OneOf,
    ServerCapabilities, ServerInfo, TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions, TextDocumentSyncSaveOptions,
    Uri, WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};
use serde_json::Value;
use std::path::PathBuf;
use std::str::FromStr as _;

/// The action that makes every change of a file that cannot do harm.
pub(super) const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.diptych");

/// What an editor can do.
#[derive(Clone, Copy, Debug)]
pub(super) struct Client {
    /// The units in which it counts characters.
    pub(super) encoding: Encoding,
    /// It shows places that belong to a finding.
    pub(super) related: bool,
    /// It shows Markdown when the pointer rests.
    pub(super) markdown: bool,
    /// It knows from where to where a link leads.
    pub(super) links: bool,
    /// It makes changes only in the version that was meant.
    pub(super) versions: bool,
    /// It makes new files.
    pub(super) creates: bool,
    /// It tells of files that others save, when asked to.
    pub(super) watches: bool,
}

impl Client {
    /// What the parameters of `initialize` say.
    pub(super) fn new(params: &Value) -> Self {
        let at = |path: &str| params.pointer("/capabilities").and_then(|c| c.pointer(path));
        let can = |path: &str| at(path).and_then(Value::as_bool).unwrap_or(false);
        let names = |path: &str| strings(at(path));
        Self {
            encoding: Encoding::choose(names("/general/positionEncodings")),
            related: can("/textDocument/publishDiagnostics/relatedInformation"),
            markdown: names("/textDocument/hover/contentFormat").contains(&"markdown"),
            links: can("/textDocument/definition/linkSupport"),
            versions: can("/workspace/workspaceEdit/documentChanges"),
            creates: names("/workspace/workspaceEdit/resourceOperations").contains(&"create"),
            watches: can("/workspace/didChangeWatchedFiles/dynamicRegistration"),
        }
    }
}

fn strings(value: Option<&Value>) -> Vec<&str> {
    value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

/// The languages in which the person at the editor wants to be spoken to, the first one first.
pub(super) fn languages(params: &Value) -> Vec<&str> {
    ["/initializationOptions/lang", "/locale"].iter().filter_map(|p| params.pointer(p)?.as_str()).collect()
}

/// The folders that are open in the editor.
pub(super) fn folders(params: &Value) -> Vec<PathBuf> {
    let folders = params.pointer("/workspaceFolders").and_then(Value::as_array).into_iter().flatten();
    let mut uris: Vec<&str> = folders.filter_map(|f| f.get("uri")?.as_str()).collect();
    if uris.is_empty() {
        uris.extend(params.pointer("/rootUri").and_then(Value::as_str));
    }
    uris.iter().filter_map(|uri| path_of(&Uri::from_str(uri).ok()?)).collect()
}

/// What the server says of itself.
pub(super) fn introduction(client: &Client) -> InitializeResult {
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::INCREMENTAL),
        save: Some(TextDocumentSyncSaveOptions::Supported(true)),
        ..TextDocumentSyncOptions::default()
    };
    let actions = CodeActionOptions { code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, FIX_ALL]), ..CodeActionOptions::default() };
    let begins = vec!["[".to_owned(), ",".to_owned()];
    let completion = CompletionOptions { trigger_characters: Some(begins), ..CompletionOptions::default() };
    let folders = WorkspaceFoldersServerCapabilities { supported: Some(true), change_notifications: Some(OneOf::Left(true)) };
    InitializeResult {
        capabilities: ServerCapabilities {
            position_encoding: Some(client.encoding.kind()),
            text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            definition_provider: Some(OneOf::Left(true)),
            code_action_provider: Some(CodeActionProviderCapability::Options(actions)),
            completion_provider: Some(completion),
            workspace: Some(WorkspaceServerCapabilities { workspace_folders: Some(folders), file_operations: None }),
            ..ServerCapabilities::default()
        },
        server_info: Some(ServerInfo { name: "diptych".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) }),
    }
}
