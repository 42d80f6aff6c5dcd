//! A field is there twice.
//!
//! Only one of the two values could be used, and the other would be lost without a word. Both places are shown.
//!
//! What to do: delete one of them. In a list, each new item begins with a hyphen; if the hyphen is missing, the
//! fields of the second item seem to belong to the first.
//!
//! Wrong: `title: Accueil` and, below it, `title: Bienvenue`
//! Right: `title: Bienvenue`
