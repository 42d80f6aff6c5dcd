//! The list of languages in `content/site.yaml` is not right.
//!
//! A site has at least two languages, each once, with its code of two or three small letters. No language is more
//! important than the others. Of each the tool must know how it writes dates, hours and numbers: that is in
//! `i18n/<language>/locale.yaml`. Some languages come with the tool; the message lists those that are known.
//!
//! What to do: correct the list. For a new language, copy the `locale.yaml` of another one and put your words into
//! it.
//!
//! Wrong: `languages: [FR, NL]`
//! Right: `languages: [fr, nl]`
