//! A template of the theme cannot be used.
//!
//! A template is the frame of a page: HTML with places that the tool fills in. The message points at what is wrong in
//! it, in the words of the template engine: a tag that is not closed, a value that does not exist, a template that is
//! missing, or brackets that lie more than 60 deep in one another. Your texts are not to blame.
//!
//! What to do: ask whoever made the theme. If the site has its own copy of the file in `themes/<name>/templates/`,
//! and nobody needs it any more, delete it: the template that comes with the tool is then used again.
//!
//! Example: `{{ page.titel }}`, when there is only `page.title`.
