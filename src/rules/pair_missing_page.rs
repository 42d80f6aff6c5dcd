//! A page exists in one language and not in another.
//!
//! A page is published in all languages of the site together, or not at all. Nothing takes the place of a missing
//! side: readers of one language are never shown a text in the other.
//!
//! What to do: write the missing file; the message gives its path. If it exists under another name, rename it: apart
//! from the language, both files have the same name. A page that is not ready needs both files too; `draft: true` in
//! its front matter holds it back.
//!
//! Example: `content/programme.fr.md` without `content/programme.nl.md`
