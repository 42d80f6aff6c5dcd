//! A file is not text in UTF-8, or holds a character that nobody can see.
//!
//! Files with texts (Markdown, YAML, messages, templates, style sheets) must be saved in UTF-8; in another encoding
//! every “é” would come out wrong. Control characters, and signs that turn the direction of the text around them, are
//! refused as well: with them a line can show one thing to you and another to a reader. Tabs and line ends are
//! allowed.
//!
//! What to do: save the file again and choose “UTF-8” as its encoding. Delete the invisible character: the message
//! points at its place and gives its code, such as U+202E. If it came with text that was copied from elsewhere, type
//! those words anew.
