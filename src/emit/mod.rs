//! Artifacts → the output folder: only what changed is written, and what no longer has a source is removed.

#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "this is the room that writes")]

mod built;
mod cache;
mod claim;
mod directory;
mod fixes;
mod install;
mod new_files;
mod next_change;
mod own_folder;
mod package;
mod records;
mod source_file;
mod switch;

pub use built::{Body, Built, BuiltError, BuiltFile, Files, is_preview, read_built};
pub use cache::{Cache, Progress};
pub use claim::Claims;
#[cfg(feature = "publish")]
pub(crate) use directory::listed;
pub use directory::{Ahead, Emission, EmitError, Emitted, Refusal};
pub use fixes::{apply_fixes, chosen_edits};
pub use install::{Hold, Place};
pub use new_files::{NewFileError, write_new};
pub use next_change::{next_change, record};
pub use package::{Package, prepare_package};
pub use records::{write_record, write_records};
pub use source_file::{Listed, Seen, WriteError, list_sources, read_source, remove_source, write_source};
pub use switch::abandon;
