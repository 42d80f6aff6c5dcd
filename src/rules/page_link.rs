//! A link or a picture of a published page leads nowhere, or to a part that its page does not have.
//!
//! The links in your texts are judged where they are written (`link/dead`, `link/anchor`). This rule looks at the
//! finished pages and finds what only they show: a link that the theme puts on every page, or a part of a generated
//! page. It judges links within the site, and follows none to other sites. It runs once the site has no other errors.
//!
//! What to do: look for the address in your texts and correct it. If it is in none of them, it comes from a template
//! of the theme (`themes/<name>/templates/`).
