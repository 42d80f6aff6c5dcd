//! Text → where certain bytes are in it, which a format writes in another way.

/// Where the first byte is that `is_special` says something of; a space is never special.
///
/// Most stretches of a text have none: sixteen bytes are asked about at once, if `is_special` decides with `|` and not `||`.
#[inline]
pub fn find_special(text: &str, is_special: impl Fn(u8) -> bool) -> Option<usize> {
    let has_some = |stretch: &[u8; 16]| stretch.iter().fold(false, |some, byte| some | is_special(*byte));
    let bytes = text.as_bytes();
    let (stretches, rest) = bytes.as_chunks::<16>();
    let start = match stretches.iter().position(has_some) {
        Some(stretch) => stretch * 16,
        None => {
            let mut last = [b' '; 16];
            last[..rest.len()].copy_from_slice(rest);
            if !has_some(&last) {
                return None;
            }
            bytes.len() - rest.len()
        }
    };
    bytes[start..].iter().position(|byte| is_special(*byte)).map(|at| start + at)
}

/// True when `is_one` says so of some byte of a text and the two after it; after the end stand spaces.
///
/// No place ends the search, so that many are looked at together, if `is_one` decides with `|` and not `||`.
#[inline]
pub fn any_place(text: &str, is_one: impl Fn(u8, u8, u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let after = |skipped: usize| bytes.get(skipped..).unwrap_or_default();
    let whole = bytes.iter().zip(after(1)).zip(after(2)).fold(false, |any, ((a, b), c)| any | is_one(*a, *b, *c));
    whole
        || match bytes {
            [.., a, b] => is_one(*a, *b, b' ') || is_one(*b, b' ', b' '),
            [a] => is_one(*a, b' ', b' '),
            [] => false,
        }
}

/// Copies a text, but has each character whose first byte `is_special` says something of written by `write`.
pub fn rewrite(text: &str, out: &mut String, is_special: impl Fn(u8) -> bool, write: impl Fn(char, &mut String)) {
    let mut rest = text;
    while let Some(at) = find_special(rest, &is_special) {
        out.push_str(&rest[..at]);
        let mut chars = rest[at..].chars();
        chars.next().into_iter().for_each(|c| write(c, out));
        rest = chars.as_str();
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_place_is_looked_at() {
        for (text, found) in [("", false), ("x", true), ("ax", true), ("aax", true), ("xaaa", true), ("aaaa", false)] {
            assert_eq!(any_place(text, |a, _, _| a == b'x'), found, "{text}");
        }
        assert!(any_place("ab", |a, b, c| (a == b'a') & (b == b'b') & (c == b' ')));
    }

    proptest! {
        #[test]
        fn the_first_special_byte_is_found(text in "[a-c é’]{0,40}[<&]?[a-c<&é’]{0,40}") {
            let is_special = |b: u8| (b == b'<') | (b == b'&');
            prop_assert_eq!(find_special(&text, is_special), text.bytes().position(is_special));
        }
    }
}
