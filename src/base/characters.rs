//! Text → the characters in it, for fonts.

use super::bytes::special_places;
use std::collections::BTreeSet;

/// The characters below this one are in a table: the alphabets of Europe and the signs of typesetting.
const LOW: u32 = 0x2200;

/// True for the bytes that the rarer characters begin with: none of the letters and figures of ASCII, and few of its signs.
fn is_rare(byte: u8) -> bool {
    (byte >= 0xc2)
        | (byte == b'$')
        | (byte == b'<')
        | (byte == b'>')
        | (byte == b'\\')
        | (byte == b'^')
        | (byte == b'`')
        | (byte.wrapping_sub(b'{') <= b'~' - b'{')
}

/// Characters that were seen. Those of most texts are marks in a table, which is faster than any set.
#[derive(Clone, Debug)]
pub struct Characters {
    low: [u64; LOW as usize / 64],
    high: BTreeSet<char>,
}

impl Default for Characters {
    fn default() -> Self {
        Self { low: [0; LOW as usize / 64], high: BTreeSet::new() }
    }
}

impl Extend<char> for Characters {
    fn extend<T: IntoIterator<Item = char>>(&mut self, characters: T) {
        for c in characters {
            match self.low.get_mut(c as usize / 64) {
                Some(low) => *low |= 1 << (c as u32 % 64),
                None => drop(self.high.insert(c)),
            }
        }
    }
}

impl Characters {
    /// Adds the rarer characters of a text. Most texts have few: the others are passed over fast.
    pub fn add_rare(&mut self, text: &str) {
        for at in special_places(text, is_rare) {
            // Letters with accents, in two bytes.
            if let [lead @ 0xc3..=0xdf, last, ..] = text.as_bytes()[at..] {
                self.low[usize::from(lead & 0x1f)] |= 1 << (last & 0x3f);
                continue;
            }
            self.extend(text[at..].chars().next().filter(|c| !c.is_control()));
        }
    }

    /// Those that were seen, in order.
    pub fn iter(&self) -> impl Iterator<Item = char> {
        let marks = self.low.iter().enumerate().filter(|(_, marks)| **marks > 0);
        let low = marks.flat_map(|(i, marks)| (0..64).filter(move |bit| marks >> bit & 1 == 1).map(move |bit| i as u32 * 64 + bit));
        low.filter_map(char::from_u32).chain(self.high.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rarer_characters_of_a_text_are_seen() {
        let mut seen = Characters::default();
        seen.add_rare("L’été à Łódź, $ 5 < 6 €~ 𝄞 日\u{85}");
        seen.extend("aé".chars());
        assert_eq!(seen.iter().collect::<String>(), "$<a~àéóŁź’€日𝄞");
    }
}
