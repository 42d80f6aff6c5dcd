//! The fields of a page or of a data file differ between the languages, or a language is missing.
//!
//! Three things are judged:
//! - Fields that are not words say the same on all sides of a page: `date`, `embargo`, `draft`, `weight`, `updated`,
//!   `dates`, `contacts`. One may stand in one language only; it then holds for all.
//! - Fields that are words (`summary`, `short_title`, the `title` of a date’s longer text, the `caption` and `credit` of
//!   a picture for the press) stand on every side, or on none.
//! - A text in a data file is written in every language of the site, or once without languages when it is the same in
//!   all. A term of the glossary has a form in every language.
//!
//! What to do: correct the side that is wrong, or add what is missing.
//!
//! Wrong: `name: { fr: Maison communale }`
//! Right: `name: { fr: Maison communale, nl: Gemeentehuis }`
