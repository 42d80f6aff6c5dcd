//! Text → HTML.

use crate::base::special_places;

/// Escapes text for HTML, also inside a quoted attribute, and gives the pieces to `write`.
///
/// # Errors
/// Those of `write`.
pub fn escape_html<E>(text: &str, mut write: impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
    let is_markup = |b: u8| (b == b'&') | (b == b'<') | (b == b'>') | (b == b'"') | (b == b'\'');
    let mut from = 0;
    for at in special_places(text, is_markup) {
        write(&text[from..at])?;
        write(match text.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        })?;
        from = at + 1;
    }
    write(&text[from..])
}
