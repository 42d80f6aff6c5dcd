//! Theme files → templates that render, and assets with the hash of their bytes in the name.
//!
//! The default theme is in the binary; `themes/<name>/` of the site lies over it, file by file. Only this folder names
//! the template engine.

pub mod context;
pub mod document;
mod load;
mod render;

pub use load::{Asset, Font, Theme};
pub use render::{Page, messages_value};

/// A value in the template engine's own form, to be shared by many pages.
pub type Value = tera::Value;
