//! There is HTML in a text, and HTML is not published.
//!
//! The texts are Markdown only: so they can become web pages that everybody can read, and other documents too. Any
//! tag is refused, also `<br>`, `<u>` or `<iframe>`. A comment (`<!-- … -->`) is accepted and never published.
//!
//! What to do: write it in Markdown: `**strong**`, `*emphasis*`, `[words](https://www.example.be)`. An empty line
//! begins a new paragraph; a `\` at the end of a line begins a new line. If a sign `<` is meant as such, write `\<`.
//!
//! Wrong: `Inscription <b>gratuite</b>`
//! Right: `Inscription **gratuite**`
