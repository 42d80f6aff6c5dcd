//! Two texts → the words that changed between them.

/// A stretch of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// In both texts.
    Same(&'a str),
    /// Only in the first.
    Gone(&'a str),
    /// Only in the second.
    New(&'a str),
}

/// The words of two texts in a row, longest common subsequence. Very long texts are compared as a whole.
pub(super) fn words<'a>(a: &'a str, b: &'a str) -> Vec<Piece<'a>> {
    let (x, y): (Vec<&str>, Vec<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    if x.len() * y.len() > 1_000_000 {
        return vec![Piece::Gone(a), Piece::New(b)];
    }
    let width = y.len() + 1;
    let mut best = vec![0_u32; (x.len() + 1) * width];
    for i in (0..x.len()).rev() {
        for j in (0..y.len()).rev() {
            best[i * width + j] =
                if x[i] == y[j] { best[(i + 1) * width + j + 1] + 1 } else { best[(i + 1) * width + j].max(best[i * width + j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut out = Vec::new();
    while i < x.len() || j < y.len() {
        if i < x.len() && j < y.len() && x[i] == y[j] {
            out.push(Piece::Same(x[i]));
            (i, j) = (i + 1, j + 1);
        } else if j >= y.len() || i < x.len() && best[(i + 1) * width + j] >= best[i * width + j + 1] {
            out.push(Piece::Gone(x[i]));
            i += 1;
        } else {
            out.push(Piece::New(y[j]));
            j += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_words_that_changed_are_marked() {
        assert_eq!(
            words("le 15 janvier à 9 h", "le 16 janvier à 9 h"),
            [
                Piece::Same("le"),
                Piece::Gone("15"),
                Piece::New("16"),
                Piece::Same("janvier"),
                Piece::Same("à"),
                Piece::Same("9"),
                Piece::Same("h")
            ]
        );
        assert_eq!(words("", "a"), [Piece::New("a")]);
    }
}
