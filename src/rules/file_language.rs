//! The name of a Markdown file does not say its language, or names one that the site does not have.
//!
//! Every page is one file for each language, side by side: `programme.fr.md` and `programme.nl.md`. The code before
//! `.md` is one of the `languages` in `content/site.yaml`. No language is the default, so a file without a code has
//! none.
//!
//! What to do: rename the file; the message gives the names that are possible. A note that is not a page does not
//! belong in `content/`.
//!
//! Wrong: `content/programme.md`
//! Right: `content/programme.fr.md` and `content/programme.nl.md`
