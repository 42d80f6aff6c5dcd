//! A page does not begin with its front matter, or the front matter does not end.
//!
//! The front matter is the part above the text that says what the page is called. It stands between two lines that
//! hold only three hyphens, and the first of them is the very first line of the file. It may be 64 kB long.
//!
//! What to do: begin the file like this, without an empty line before it, and write the text below.
//!
//! Example: a line `---`, a line `title: Programme`, a line `---`
