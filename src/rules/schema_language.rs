//! A text names a language that the site does not have.
//!
//! The languages of the site are listed in `content/site.yaml`, under `languages`. A text that differs between them
//! has one line or one part for each.
//!
//! What to do: correct the code, or add the language to `languages`. Note that adding one means writing every page in
//! it.
//!
//! Wrong: `title: { fr: Accueil, ln: Onthaal }`
//! Right: `title: { fr: Accueil, nl: Onthaal }`
