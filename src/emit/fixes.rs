//! Fixes of findings → the source files, mended.

use super::records::write_whole;
use crate::base::{Diagnostic, Edit, FileId, Fix};
use crate::sources::Sources;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// Applies the fixes of these findings to the files of a site; how many findings were mended. A fix that touches what another
/// has changed is left for the next time.
///
/// # Errors
/// The file that could not be written, and why.
pub fn apply_fixes(root: &Path, sources: &Sources, found: &[Diagnostic]) -> Result<usize, (PathBuf, io::Error)> {
    let (edits, mended) = chosen_edits(sources, found.iter().filter_map(|d| d.fix.as_ref()));
    for (file, mut edits) in edits {
        let mut text = sources.text(file).to_owned();
        edits.sort_by_key(|e| std::cmp::Reverse(e.span.start));
        edits.iter().for_each(|e| text.replace_range(e.span.range(), &e.replacement));
        let path = root.join(&sources.file(file).path);
        write_whole(&path, &text).map_err(|error| (path, error))?;
    }
    Ok(mended)
}

/// The edits of these fixes that can be made together, by file, and of how many fixes they are. A fix that touches what one before
/// it changes is left out, and so is one of a file that is not the site's own.
pub fn chosen_edits<'a>(sources: &Sources, fixes: impl IntoIterator<Item = &'a Fix>) -> (BTreeMap<FileId, Vec<&'a Edit>>, usize) {
    let mut edits: BTreeMap<FileId, Vec<&Edit>> = BTreeMap::new();
    let mut chosen = 0;
    for fix in fixes {
        let own = |e: &Edit| !sources.file(e.span.file).built_in && sources.text(e.span.file).get(e.span.range()).is_some();
        let free = |e: &Edit| {
            edits.get(&e.span.file).is_none_or(|done| done.iter().all(|d| d.span.end <= e.span.start || e.span.end <= d.span.start))
        };
        if fix.edits.iter().all(|e| own(e) && free(e)) {
            fix.edits.iter().for_each(|e| edits.entry(e.span.file).or_default().push(e));
            chosen += 1;
        }
    }
    (edits, chosen)
}
