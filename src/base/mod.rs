//! The vocabulary of the whole compiler: places, languages, diagnostics, paths.
//!
//! Nothing here knows Markdown, YAML or HTML, and nothing here names another layer.

mod bytes;
mod characters;
mod colour;
mod diagnostic;
mod hash;
mod language;
mod path;
pub mod rule;
mod span;
mod url;

pub use bytes::{any_place, packed, rewrite, special_places};
pub use characters::Characters;
pub use colour::Colour;
pub(crate) use diagnostic::text;
pub use diagnostic::{Arg, Diagnostic, Edit, Fix, Label, Role, Severity, Text};
pub use hash::{Hash, short_hash};
pub use language::{Lang, Languages, PerLang};
pub use path::{OutputPath, Slug, SlugError};
pub use rule::Rule;
pub use span::{FileId, Span, Spanned};
pub use url::{SafeUrl, UrlError, after_web_scheme, is_email, percent_decode, percent_encode};
