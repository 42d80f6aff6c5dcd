//! A message of the interface leads back to itself, or becomes too long.
//!
//! A message may hold another one: `{ title-press }`. When that one holds the first again, there would be no end. A
//! message that comes to more than 100 parts, those of the messages in it included, is refused as well.
//!
//! What to do: write the words out in one of the messages.
//!
//! Wrong: `title-press = { nav-press }` together with `nav-press = { title-press }`
//! Right: `title-press = Espace presse` together with `nav-press = Presse`
