//! A published page has two parts with the same name, so that a link to that name finds only the first.
//!
//! The parts of a page have names that links lead to: `#programme`. The tool never gives two headings of one text the
//! same name, but a heading can have the name of a part that the theme or the tool itself puts on the page. This is
//! judged on the finished page, once the site has no other errors.
//!
//! What to do: give one of the headings another name at the end of its line. If no heading has the name, the theme
//! uses it twice.
//!
//! Example: `## Programme {#notre-programme}`
