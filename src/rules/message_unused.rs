//! The site has a message that nothing asks for.
//!
//! Only the files of the site are judged, never the messages that come with the tool. Often the name is misspelt, and
//! the words of the tool are shown instead of yours.
//!
//! What to do: compare the name with those of the tool and correct it, or delete the message. A message is used when
//! the tool asks for it, when a template of the theme does (`t.nav_press` is `nav-press`), or when another message
//! holds it.
