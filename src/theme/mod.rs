//! Theme files → templates that render, and assets with the hash of their bytes in the name.
//!
//! The default theme is in the binary; `themes/<name>/` of the site lies over it, file by file. Only this folder names
//! the template engine.

mod asset;
mod characters;
pub mod context;
pub mod document;
mod escape;
mod load;
mod palette;
mod render;
mod webfont;

pub use asset::{Asset, AssetBody};
pub use escape::escape_html;
pub use load::{Font, Theme};
pub use palette::{Palette, Shades};
pub use render::{Page, messages_value};
pub use webfont::Webfont;

/// A value in the template engine's own form, to be shared by many pages.
pub type Value = tera::Value;
