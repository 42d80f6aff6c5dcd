//! Values → XML text (XML 1.0 §2.2, §2.4).

use crate::base::rewrite;

/// Escapes text for XML, in elements and quoted attributes. A character that XML may not hold at all is left out.
pub(super) fn escape(text: &str) -> String {
    // With 0xc2 and 0xef begin the other controls and what is no character, and other signs.
    let is_special = |b: u8| (b < b' ') | (b == b'&') | (b == b'<') | (b == b'>') | (b == b'"') | (b == 0x7f) | (b == 0xc2) | (b == 0xef);
    let mut out = String::with_capacity(text.len() + 8);
    rewrite(text, &mut out, is_special, |c, out| match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\t' | '\n' | '\r' => out.push(c),
        c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
        c => out.push(c),
    });
    out
}
