//! A message refers to another one that does not exist, or a template of the theme asks for one that no language has.
//!
//! Inside a message, `{ nav-press }` stands for the words of the message `nav-press`. In a template, `t.nav_press`
//! does.
//!
//! What to do: correct the name, or add the message to `i18n/<language>/messages.ftl` in every language.
//!
//! Wrong: `title-press = { nav-pres }`
//! Right: `title-press = { nav-press }`
