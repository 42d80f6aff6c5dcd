//! A text without quotes holds a sign that means something else in YAML, so that a part of it would be lost or misread.
//!
//! These are the traps:
//! - a colon with a space after it, as French writes it: it looks like a new field;
//! - a `#` after a space and directly before a word, as in `Salle #3`: the rest of the line becomes a remark;
//! - a first sign `!`, `&`, `*`, `@`, `%` or a backtick: it has a meaning of its own in YAML;
//! - a space that does not break, right after the colon of the field: it is no space to YAML;
//! - between braces, a comma: `{ fr: Quai 23, 1070 Anderlecht }` ends the text at the comma.
//!
//! What to do: put the text between straight quotes. The message shows the line as it should be. Inside such quotes,
//! write a straight quote as `\"`; French and Dutch quotation marks need nothing.
//!
//! Wrong: `title: L'été : le logement`
//! Right: `title: "L'été : le logement"`
