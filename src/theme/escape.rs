//! Text → HTML.

use crate::base::find_special;

/// Escapes text for HTML, also inside a quoted attribute, and gives the pieces to `write`.
///
/// # Errors
/// Those of `write`.
pub fn escape_html<E>(text: &str, mut write: impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
    let is_markup = |b: u8| (b == b'&') | (b == b'<') | (b == b'>') | (b == b'"') | (b == b'\'');
    let mut rest = text;
    while let Some(at) = find_special(rest, is_markup) {
        write(&rest[..at])?;
        write(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        })?;
        rest = &rest[at + 1..];
    }
    write(rest)
}
