//! Words of a file, which are held once: the file itself, and where in it they stand.

use std::ops::{Deref, Range};
use std::sync::Arc;

/// A text that is a stretch of a source file, or that stands in none as it is.
#[derive(Clone, Debug)]
pub struct Stretch(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Of { whole: Arc<String>, start: u32, end: u32 },
    Own(Box<Own>),
}

/// Words that stand in no file as they are, and where each piece of them begins there.
#[derive(Clone, Debug)]
struct Own {
    words: String,
    /// Pairs of an offset in the words and the byte of the file that it stands for, in order; the first is that of 0.
    pieces: Vec<(u32, u32)>,
}

impl Stretch {
    /// The bytes `range` of a text, which is not copied. They begin and end at characters of it.
    pub(super) fn of(whole: &Arc<String>, range: Range<usize>) -> Self {
        match (u32::try_from(range.start), u32::try_from(range.end)) {
            (Ok(start), Ok(end)) => Self(Kind::Of { whole: Arc::clone(whole), start, end }),
            _ => Self::own(whole.get(range).unwrap_or_default(), u32::MAX),
        }
    }

    /// Words for which the byte `place` of a file stands, and those after it: an entity, an escaped character.
    pub(super) fn own(words: &str, place: u32) -> Self {
        Self(Kind::Own(Box::new(Own { words: words.to_owned(), pieces: vec![(0, place)] })))
    }

    /// Adds what stands at `range` of a file; where it stands there in the same words, and these come next, nothing is copied.
    pub(super) fn push(&mut self, words: &str, range: Range<u32>, in_step: bool) {
        match &mut self.0 {
            Kind::Of { end, .. } if in_step && *end == range.start => *end = range.end,
            _ => self.add(words, [(0, range.start)]),
        }
    }

    /// Adds words that stand elsewhere.
    pub(super) fn append(&mut self, more: &Self) {
        self.add(more, more.pieces());
    }

    /// Adds words and where their pieces begin, as [`Self::pieces`] tells it.
    fn add(&mut self, words: &str, pieces: impl IntoIterator<Item = (u32, u32)>) {
        if let Kind::Of { start, .. } = self.0 {
            // More will follow: running text is in pieces where something stands out in it.
            let mut own = Own { words: String::with_capacity(2 * (self.len() + words.len())), pieces: Vec::with_capacity(4) };
            own.words.push_str(self);
            own.pieces.push((0, start));
            self.0 = Kind::Own(Box::new(own));
        }
        if let Kind::Own(own) = &mut self.0 {
            let at = own.words.len() as u32;
            own.pieces.extend(pieces.into_iter().map(|(o, p)| (at + o, p)));
            own.words.push_str(words);
        }
    }

    /// Cuts the words at a byte and returns what came after it.
    pub(super) fn split_off(&mut self, at: usize) -> Self {
        let place = self.place(at);
        match &mut self.0 {
            Kind::Own(own) => {
                let words = own.words.split_off(at);
                let after = own.pieces.iter().filter(|(o, _)| *o as usize > at).map(|(o, p)| (*o - at as u32, *p));
                let pieces = std::iter::once((0, place)).chain(after).collect();
                own.pieces.retain(|(o, _)| (*o as usize) < at || *o == 0);
                Self(Kind::Own(Box::new(Own { words, pieces })))
            }
            Kind::Of { whole, end, .. } => Self(Kind::Of { whole: Arc::clone(whole), start: place, end: std::mem::replace(end, place) }),
        }
    }

    /// The byte of the file that stands for an offset in the words.
    pub(super) fn place(&self, offset: usize) -> u32 {
        let (o, p) = self.pieces().rev().find(|(o, _)| *o as usize <= offset).unwrap_or_default();
        p + (offset as u32 - o)
    }

    /// Where each piece of the words begins in the file: offsets in the words, and the bytes of the file that they stand for.
    pub(super) fn pieces(&self) -> impl DoubleEndedIterator<Item = (u32, u32)> {
        let (one, all) = match &self.0 {
            Kind::Of { start, .. } => (Some((0, *start)), [].as_slice()),
            Kind::Own(own) => (None, own.pieces.as_slice()),
        };
        one.into_iter().chain(all.iter().copied())
    }
}

impl Deref for Stretch {
    type Target = str;

    fn deref(&self) -> &str {
        match &self.0 {
            Kind::Of { whole, start, end } => whole.get(*start as usize..*end as usize).unwrap_or_default(),
            Kind::Own(own) => &own.words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_in_the_file_is_not_copied() {
        let file = Arc::new("un deux &amp; trois".to_owned());
        let mut words = Stretch::of(&file, 0..3);
        words.push("deux", 3..7, true);
        assert!(matches!(words.0, Kind::Of { start: 0, end: 7, .. }));
        let rest = words.split_off(3);
        assert_eq!((&*words, &*rest), ("un ", "deux"));
        let mut words = rest;
        words.push("&", 8..13, false);
        words.push(" trois", 13..19, true);
        assert_eq!(&*words, "deux& trois");
        assert_eq!(words.pieces().collect::<Vec<_>>(), [(0, 3), (4, 8), (5, 13)]);
        let rest = words.split_off(7);
        assert_eq!((&*rest, &*words, rest.place(0), rest.place(2)), ("rois", "deux& t", 15, 17));
    }

    /// A site holds a hundred of them a page.
    #[test]
    fn a_stretch_is_small() {
        assert_eq!(size_of::<Stretch>(), 16);
    }
}
