//! A data file or a front matter cannot be read, because it is not valid YAML.
//!
//! YAML is particular about spaces and quotes. The message says what stands in the way; where it only repeats the words of the
//! program that reads YAML, the fault is often in the line above. Nothing of this file is known until it can be read.
//!
//! What to do: look for
//! - a quote that is opened and not closed, or an apostrophe inside single quotes: write `"L'été"`, not `'L'été'`;
//! - a bracket `[` or `{` that is not closed;
//! - a tab at the beginning of a line: only spaces count, and fields of one thing begin in the same column;
//! - a colon without a space after it: `title: Accueil`, not `title:Accueil`.
