//! Nobody has confirmed yet that the languages of this page say the same.
//!
//! The compiler compares facts; only a person can say that two sentences mean the same. Once confirmed, a page is known to
//! need another look whenever one of its sides changes. An error with `--locked`.
//!
//! What to do: read the page side by side, then `diptych confirm PAGE`.
