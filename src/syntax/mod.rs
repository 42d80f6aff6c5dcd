//! Text → spanned trees. Nothing here fails: what is wrong is a diagnostic beside the tree.

pub mod document;
pub mod fields;
pub mod fluent;
pub mod front_matter;
pub mod markdown;
pub mod picture;
pub mod stretch;
pub mod yaml;
mod yaml_traps;
