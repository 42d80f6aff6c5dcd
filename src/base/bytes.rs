//! Text → where certain bytes are in it, which a format writes in another way.

/// The places of the bytes of a text that `is_special` says something of, in order.
///
/// Most stretches of a text have none: sixteen bytes are asked about at once, if `is_special` decides with `|` and not `||`.
#[inline]
pub fn special_places<F: Fn(u8) -> bool>(text: &str, is_special: F) -> Places<'_, F> {
    Places { rest: text.as_bytes(), at: 0, found: 0, is_special }
}

/// See [`special_places`].
#[derive(Clone, Debug)]
pub struct Places<'a, F> {
    /// What has not been asked about.
    rest: &'a [u8],
    /// The place after the bytes that have been asked about last.
    at: usize,
    /// A bit for each of those that are special and have not been told: the lowest of its byte.
    found: u128,
    is_special: F,
}

impl<F: Fn(u8) -> bool> Iterator for Places<'_, F> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.found == 0 {
            let marks = match self.rest.split_first_chunk::<16>() {
                Some((stretch, rest)) => {
                    self.rest = rest;
                    marked(stretch, &self.is_special)
                }
                None if self.rest.is_empty() => return None,
                None => {
                    let last = std::mem::take(&mut self.rest);
                    marked(&packed(last).to_le_bytes(), &self.is_special) & ((1 << (8 * last.len())) - 1)
                }
            };
            self.found = marks & u128::from_le_bytes([1; 16]);
            self.at += 16;
        }
        let place = self.at - 16 + self.found.trailing_zeros() as usize / 8;
        self.found &= self.found - 1;
        Some(place)
    }
}

/// All bits of each byte that is special.
#[inline(never)] // Where it is part of something larger, compilers ask about one byte after another.
fn marked(stretch: &[u8; 16], is_special: impl Fn(u8) -> bool) -> u128 {
    let mut marks = [0; 16];
    marks.iter_mut().zip(stretch).for_each(|(mark, byte)| *mark = if is_special(*byte) { 0xff } else { 0 });
    u128::from_le_bytes(marks)
}

/// Fewer than sixteen bytes as a number, the first of them the lowest.
#[inline]
pub fn packed(bytes: &[u8]) -> u128 {
    // Two stretches of them that may overlap: what stands in both is the same.
    let late = |word: u64, len: usize| u128::from(word) << (8 * (bytes.len() - len));
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return u128::from(u64::from_le_bytes(*first)) | late(u64::from_le_bytes(*last), 8);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return u128::from(u32::from_le_bytes(*first)) | late(u32::from_le_bytes(*last).into(), 4);
    }
    bytes.iter().rev().fold(0, |packed, byte| packed << 8 | u128::from(*byte))
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
    let mut from = 0;
    for at in special_places(text, is_special) {
        out.push_str(&text[from..at]);
        from = at;
        if let Some(c) = text[at..].chars().next() {
            write(c, out);
            from += c.len_utf8();
        }
    }
    out.push_str(&text[from..]);
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
        fn bytes_are_packed_in_order(bytes in proptest::collection::vec(any::<u8>(), 0..16)) {
            let mut whole = [0; 16];
            whole[..bytes.len()].copy_from_slice(&bytes);
            prop_assert_eq!(packed(&bytes).to_le_bytes(), whole);
        }

        #[test]
        fn every_special_byte_is_found(text in "[a-c é’]{0,40}[<&]?[a-c<&é’]{0,40}") {
            let is_special = |b: u8| (b == b'<') | (b == b'&');
            let places: Vec<usize> = (0..text.len()).filter(|at| is_special(text.as_bytes()[*at])).collect();
            prop_assert_eq!(special_places(&text, is_special).collect::<Vec<_>>(), places);
        }
    }
}
