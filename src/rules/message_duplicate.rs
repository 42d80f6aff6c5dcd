//! A message of the interface is there twice in one file.
//!
//! Only one of the two could be shown, and nobody would know which. Both places are shown. A message of the site’s
//! own that has the name of one that comes with the tool is no duplicate: it replaces it.
//!
//! What to do: delete one of the two in `i18n/<language>/messages.ftl`.
