//! Findings that know how they are mended → the changes that an editor offers.

use super::address::uri_of;
use super::client::FIX_ALL;
use super::diagnostics::{cut, finding, shown_at};
use super::documents::Documents;
use super::site::{Places, Snapshot};
use crate::base::{Arg, Diagnostic, Edit, FileId, Fix, Span, rule};
use crate::emit::chosen_edits;
use crate::report::Words;
use lsp_types::{
    CodeAction, CodeActionKind, CreateFile, CreateFileOptions, DocumentChangeOperation, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, Range, ResourceOp, TextDocumentEdit, TextEdit, WorkspaceEdit,
};
use std::collections::BTreeMap;

/// What is asked for: a stretch of a file, and the kinds of changes when not all are wanted.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    /// The file.
    pub(super) file: FileId,
    /// The stretch.
    pub(super) range: Range,
    /// The kinds.
    pub(super) only: Option<&'a [CodeActionKind]>,
}

impl Asked<'_> {
    /// True when a kind is wanted: itself, or one of which it is a kind.
    fn wants(&self, kind: &CodeActionKind) -> bool {
        let is = |asked: &str| asked.is_empty() || kind.as_str() == asked || kind.as_str().starts_with(&format!("{asked}."));
        self.only.is_none_or(|only| only.iter().any(|o| is(o.as_str())))
    }
}

/// The changes that are offered. None is offered in a text that has changed since it was looked at.
pub(super) fn offered(snapshot: &Snapshot, words: &Words, documents: &Documents, asked: &Asked<'_>) -> Vec<CodeAction> {
    let places = Places::new(snapshot);
    let maker = Maker { snapshot, places: &places, documents };
    let mut out = Vec::new();
    let mut here: Vec<&Fix> = Vec::new();
    for diagnostic in &snapshot.compiled.diagnostics {
        let Some(at) = shown_at(diagnostic, snapshot).into_iter().find(|s| s.file == asked.file) else { continue };
        here.extend(&diagnostic.fix);
        let edits = diagnostic.fix.iter().flat_map(|f| &f.edits).map(|e| e.span).filter(|s| s.file == asked.file);
        let touched = std::iter::once(at).chain(edits).map(|s| places.range(s));
        if !asked.wants(&CodeActionKind::QUICKFIX) || !touched.into_iter().any(|r| meet(r, asked.range)) {
            continue;
        }
        let change = match &diagnostic.fix {
            Some(fix) => maker.edit(chosen_edits(&snapshot.sources, [fix]).0).map(|edit| (title(fix, snapshot, words), edit)),
            None => maker.new_page(diagnostic, at).map(|(path, edit)| (words.say("lsp-new-page", &[("path", Arg::from(path))]), edit)),
        };
        out.extend(change.map(|(title, edit)| CodeAction {
            title,
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![finding(diagnostic, at, snapshot, &places, words)]),
            edit: Some(edit),
            is_preferred: Some(true),
            ..CodeAction::default()
        }));
    }
    if asked.wants(&FIX_ALL) && !here.is_empty() {
        let all = maker.edit(chosen_edits(&snapshot.sources, here).0);
        out.extend(all.map(|edit| CodeAction {
            title: words.say("lsp-fix-all", &[]),
            kind: Some(FIX_ALL),
            edit: Some(edit),
            ..CodeAction::default()
        }));
    }
    out
}

/// Two stretches meet when they have a place in common, be it an end.
fn meet(a: Range, b: Range) -> bool {
    a.start <= b.end && b.start <= a.end
}

/// What a fix does, in words.
fn title(fix: &Fix, snapshot: &Snapshot, words: &Words) -> String {
    let [Edit { span, replacement }] = fix.edits.as_slice() else {
        return words.say("lsp-fix-several", &[("count", Arg::from(fix.edits.len()))]);
    };
    let (old, new) = (Arg::from(cut(snapshot.sources.snippet(*span))), Arg::from(cut(replacement)));
    match (span.start == span.end, replacement.is_empty()) {
        (true, _) => words.say("lsp-fix-insert", &[("new", new)]),
        (false, true) => words.say("lsp-fix-remove", &[("old", old)]),
        (false, false) => words.say("lsp-fix-replace", &[("old", old), ("new", new)]),
    }
}

/// Makes the changes as the editor wants them.
struct Maker<'a> {
    snapshot: &'a Snapshot,
    places: &'a Places<'a>,
    documents: &'a Documents,
}

impl Maker<'_> {
    /// A change of files; none when there is nothing to change, or when one of them has changed since.
    fn edit(&self, edits: BTreeMap<FileId, Vec<&Edit>>) -> Option<WorkspaceEdit> {
        let current = |file: FileId| self.snapshot.path(file).is_some_and(|p| self.snapshot.is_current(file, self.documents.get(&p)));
        if edits.is_empty() || !edits.keys().all(|file| current(*file)) {
            return None;
        }
        let text = |e: &&Edit| TextEdit { range: self.places.range(e.span), new_text: e.replacement.clone() };
        let files = edits.iter().filter_map(|(file, edits)| Some((*file, self.snapshot.uri(*file)?, edits.iter().map(text).collect())));
        Some(if self.snapshot.client.versions {
            let changes = files.map(|(file, uri, edits): (_, _, Vec<TextEdit>)| TextDocumentEdit {
                text_document: OptionalVersionedTextDocumentIdentifier { uri, version: self.snapshot.document(file).map(|d| d.version) },
                edits: edits.into_iter().map(OneOf::Left).collect(),
            });
            WorkspaceEdit { document_changes: Some(DocumentChanges::Edits(changes.collect())), ..WorkspaceEdit::default() }
        } else {
            WorkspaceEdit { changes: Some(files.map(|(_, uri, edits)| (uri, edits)).collect()), ..WorkspaceEdit::default() }
        })
    }

    /// For a page that lacks a language: the file that is missing, with the title as it stands here, to be translated.
    fn new_page(&self, diagnostic: &Diagnostic, at: Span) -> Option<(String, WorkspaceEdit)> {
        if diagnostic.rule != rule::PAIR_MISSING_PAGE || !self.snapshot.client.creates {
            return None;
        }
        let path = diagnostic.help.as_ref()?.args.iter().find_map(|(name, value)| match value {
            Arg::Str(path) if *name == "path" => Some(path.clone()),
            _ => None,
        })?;
        let sides = self.snapshot.compiled.site.iter().flat_map(|s| &s.pages).flat_map(|p| p.sides.values());
        let title = sides.filter(|s| s.file == at.file).find_map(|s| s.title.as_ref()).map(|t| self.snapshot.sources.snippet(t.span));
        let title = title.filter(|t| !t.contains('\n')).map(|t| format!("title: {t}\n")).unwrap_or_default();
        let uri = uri_of(&self.snapshot.place(&path))?;
        let text = TextEdit { range: Range::default(), new_text: format!("---\n{title}---\n") };
        let options = CreateFileOptions { overwrite: Some(false), ignore_if_exists: Some(false) };
        let create = CreateFile { uri: uri.clone(), options: Some(options), annotation_id: None };
        let edit = TextDocumentEdit {
            text_document: OptionalVersionedTextDocumentIdentifier { uri, version: None },
            edits: vec![OneOf::Left(text)],
        };
        let operations = vec![DocumentChangeOperation::Op(ResourceOp::Create(create)), DocumentChangeOperation::Edit(edit)];
        let changes = Some(DocumentChanges::Operations(operations));
        Some((path, WorkspaceEdit { document_changes: changes, ..WorkspaceEdit::default() }))
    }
}
