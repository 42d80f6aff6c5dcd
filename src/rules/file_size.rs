//! A file is larger than the site can take.
//!
//! A text (Markdown, messages, templates, style sheets) may have 2 MB, a data file (YAML) 12 MB, any other file, such as a
//! picture or a font, 40 MB. A larger file is not read at all.
//!
//! What to do: export the picture again, smaller; readers with a slow connection will be grateful. Divide a text that
//! is too long into several pages.
