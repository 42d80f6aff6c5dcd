//! Bytes of a text ↔ positions of an editor: lines from 0 and characters in the units that editor and server agreed on.
//!
//! LSP 3.17: a line ends with `\n`, `\r\n` or `\r`, and a character beyond the end of its line is that end.

use lsp_types::{Position, PositionEncodingKind, Range};

/// The units in which an editor counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Bytes.
    Utf8,
    /// Units of UTF-16: what every editor understands.
    Utf16,
    /// Code points.
    Utf32,
}

impl Encoding {
    const KNOWN: [(Self, PositionEncodingKind); 3] =
        [(Self::Utf8, PositionEncodingKind::UTF8), (Self::Utf16, PositionEncodingKind::UTF16), (Self::Utf32, PositionEncodingKind::UTF32)];

    /// The first of those that an editor offers, in the order of its preference.
    pub(super) fn choose<'a>(offered: impl IntoIterator<Item = &'a str>) -> Self {
        let known = |name: &str| Self::KNOWN.iter().find(|(_, kind)| kind.as_str() == name).map(|(encoding, _)| *encoding);
        offered.into_iter().find_map(known).unwrap_or(Self::Utf16)
    }

    /// Its name in the protocol.
    pub(super) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
            Self::Utf32 => PositionEncodingKind::UTF32,
        }
    }

    fn units(self, c: char) -> usize {
        match self {
            Self::Utf8 => c.len_utf8(),
            Self::Utf16 => c.len_utf16(),
            Self::Utf32 => 1,
        }
    }
}

/// The lines of a text.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    text: &'a str,
    encoding: Encoding,
    starts: Vec<usize>,
    /// The byte order mark, which the editor has in its text and the compiler has not.
    mark: usize,
}

impl<'a> Lines<'a> {
    /// The lines of a text as the editor has it. Offsets are those of the compiler: after the byte order mark.
    pub(super) fn new(text: &'a str, encoding: Encoding) -> Self {
        let bytes = text.as_bytes();
        let ends = |i: &usize| bytes[*i] == b'\n' || bytes[*i] == b'\r' && bytes.get(i + 1) != Some(&b'\n');
        let starts = std::iter::once(0).chain((0..bytes.len()).filter(ends).map(|i| i + 1)).collect();
        Self { text, encoding, starts, mark: if text.starts_with('\u{feff}') { 3 } else { 0 } }
    }

    /// The position of a byte.
    pub(super) fn position(&self, offset: usize) -> Position {
        let offset = (offset + self.mark).min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= offset) - 1;
        let before = self.text[self.starts[line]..].char_indices().take_while(|(i, _)| self.starts[line] + i < offset);
        let character: usize = before.map(|(_, c)| self.encoding.units(c)).sum();
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Position::new(number(line), number(character))
    }

    /// The positions of a stretch of bytes.
    pub(super) fn range(&self, range: std::ops::Range<usize>) -> Range {
        Range::new(self.position(range.start), self.position(range.end))
    }

    /// The byte of a position, for the compiler. One inside a character is its beginning.
    pub(super) fn offset(&self, position: Position) -> usize {
        self.byte(position).saturating_sub(self.mark)
    }

    /// The byte of a position in the text as the editor has it.
    pub(super) fn byte(&self, position: Position) -> usize {
        let Some(start) = self.starts.get(position.line as usize) else { return self.text.len() };
        let (mut units, wanted) = (0, position.character as usize);
        let mut at = *start;
        for c in self.text[*start..].chars() {
            units += self.encoding.units(c);
            if matches!(c, '\n' | '\r') || units > wanted {
                break;
            }
            at += c.len_utf8();
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a😀b\r\n«\u{202f}é\u{202f}»\rc\n\nfin";

    #[test]
    fn every_character_is_found_again() {
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            let lines = Lines::new(TEXT, encoding);
            for (offset, c) in TEXT.char_indices().filter(|(_, c)| !matches!(c, '\n' | '\r')) {
                assert_eq!(lines.offset(lines.position(offset)), offset, "{c:?} in {encoding:?}");
            }
            assert_eq!(lines.offset(lines.position(TEXT.len())), TEXT.len());
        }
    }

    #[test]
    fn characters_are_counted_in_the_units_agreed_on() {
        let place = |encoding, c| Lines::new(TEXT, encoding).position(TEXT.find(c).unwrap_or(0));
        assert_eq!(place(Encoding::Utf16, 'b'), Position::new(0, 3));
        assert_eq!(place(Encoding::Utf8, 'b'), Position::new(0, 5));
        assert_eq!(place(Encoding::Utf32, 'b'), Position::new(0, 2));
        assert_eq!(place(Encoding::Utf16, '»'), Position::new(1, 4));
        assert_eq!(place(Encoding::Utf16, 'c'), Position::new(2, 0));
        assert_eq!(place(Encoding::Utf16, 'f'), Position::new(4, 0));
    }

    #[test]
    fn what_lies_outside_is_drawn_in() {
        let lines = Lines::new(TEXT, Encoding::Utf16);
        assert_eq!(lines.offset(Position::new(0, 99)), TEXT.find('\r').unwrap_or(0));
        assert_eq!(lines.offset(Position::new(99, 0)), TEXT.len());
        // In the middle of a pair of surrogates.
        assert_eq!(lines.offset(Position::new(0, 2)), 1);
        assert_eq!(lines.position(9999), Position::new(4, 3));
    }

    #[test]
    fn a_byte_order_mark_is_the_editors_alone() {
        let lines = Lines::new("\u{feff}é1\n2", Encoding::Utf16);
        assert_eq!((lines.position(2), lines.position(4)), (Position::new(0, 2), Position::new(1, 0)));
        assert_eq!((lines.offset(Position::new(0, 2)), lines.offset(Position::new(0, 0))), (2, 0));
    }

    #[test]
    fn the_editor_chooses_the_units() {
        assert_eq!(Encoding::choose(["utf-7", "utf-32", "utf-8"]), Encoding::Utf32);
        assert_eq!(Encoding::choose([]), Encoding::Utf16);
    }
}
