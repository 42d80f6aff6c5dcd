//! Words of a file, which are held once: the file itself, and where in it they stand.

use std::ops::{Deref, Range};
use std::sync::Arc;

/// A text that is a stretch of a source file, or that stands in none as it is.
#[derive(Clone, Debug)]
pub struct Stretch(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Of {
        whole: Arc<str>,
        start: u32,
        end: u32,
    },
    #[expect(clippy::box_collection, reason = "what is rare must not make what is common larger")]
    Own(Box<String>),
}

impl Stretch {
    /// The bytes `range` of a text, which is not copied. They begin and end at characters of it.
    pub(super) fn of(whole: &Arc<str>, range: Range<usize>) -> Self {
        match (u32::try_from(range.start), u32::try_from(range.end)) {
            (Ok(start), Ok(end)) => Self(Kind::Of { whole: Arc::clone(whole), start, end }),
            _ => whole.get(range).unwrap_or_default().to_owned().into(),
        }
    }

    /// Adds what stands at `range` of a text; when that comes next in the same text, nothing is copied.
    pub(super) fn push(&mut self, words: &str, next: Option<Range<usize>>) {
        if let Kind::Of { end, .. } = &mut self.0
            && let Some(to) = next.filter(|n| n.start == *end as usize).and_then(|n| u32::try_from(n.end).ok())
        {
            *end = to;
            return;
        }
        if let Kind::Of { .. } = self.0 {
            self.0 = Kind::Own(Box::new(self.to_string()));
        }
        if let Kind::Own(own) = &mut self.0 {
            own.push_str(words);
        }
    }

    /// Cuts the words at a byte and returns what came after it.
    pub(super) fn split_off(&mut self, at: usize) -> Self {
        match &mut self.0 {
            Kind::Own(own) => own.split_off(at).into(),
            Kind::Of { whole, start, end } => {
                let cut = *start + at as u32;
                let rest = Self(Kind::Of { whole: Arc::clone(whole), start: cut, end: *end });
                *end = cut;
                rest
            }
        }
    }
}

impl From<String> for Stretch {
    fn from(own: String) -> Self {
        Self(Kind::Own(Box::new(own)))
    }
}

impl Deref for Stretch {
    type Target = str;

    fn deref(&self) -> &str {
        match &self.0 {
            Kind::Of { whole, start, end } => whole.get(*start as usize..*end as usize).unwrap_or_default(),
            Kind::Own(own) => own,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_in_the_file_is_not_copied() {
        let file: Arc<str> = "un deux trois".into();
        let mut words = Stretch::of(&file, 0..3);
        words.push("deux", Some(3..7));
        assert!(matches!(words.0, Kind::Of { start: 0, end: 7, .. }));
        let rest = words.split_off(3);
        assert_eq!((&*words, &*rest), ("un ", "deux"));
        words.push("&", None);
        words.push("trois", Some(8..13));
        assert_eq!(&*words, "un &trois");
        assert_eq!((&*words.split_off(3), &*words), ("&trois", "un "));
    }
}
