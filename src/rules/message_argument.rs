//! A message of the interface does not use the same arguments in all languages, or uses one that it is never given.
//!
//! An argument is a gap that the tool fills in: `{ $date }` becomes a date. If one language forgets it, its readers
//! miss what the others are told. If nobody gives the argument, there is nothing to put into the gap. A message that
//! a template of the theme asks for is given no arguments at all.
//!
//! What to do: use the same names after `$` in every `i18n/<language>/messages.ftl`, spelt as in the messages that
//! come with the tool.
//!
//! Wrong: `registration-until = Inscription jusqu’au { $jour }`
//! Right: `registration-until = Inscription jusqu’au { $date }`
