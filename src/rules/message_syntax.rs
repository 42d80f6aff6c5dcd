//! A part of a message file cannot be read.
//!
//! The words of the interface are written in Fluent, one message after the other: a name, a sign `=`, the words.
//! Names have letters without accents, digits and hyphens. The words after the place are those of the program that
//! reads Fluent. The other messages of the file are read all the same.
//!
//! What to do: look whether the sign `=` or a brace `}` is missing, here or in the line above. The next line of a
//! long message begins with spaces. A line that is only a remark begins with `#`. Braces may not lie more than 50
//! deep in one another.
//!
//! Wrong: `nav-press Presse`
//! Right: `nav-press = Presse`
