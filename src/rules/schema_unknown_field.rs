//! A field has a name that nobody reads, so that what it says would be lost.
//!
//! Fields are written exactly as they are called, in small letters: `summary`, not `Summary` or `résumé`. Each file,
//! and each part of it, has its own fields: what is right for a press release (`embargo`) is unknown on an ordinary
//! page.
//!
//! What to do: correct the name. The message offers the nearest one, or lists all that are possible at this place.
//! Also look at the indentation: a field that is moved by two spaces belongs to something else.
//!
//! Wrong: `titel: Programme`
//! Right: `title: Programme`
