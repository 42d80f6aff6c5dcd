//! Prose → the facts in it, with their places. Pure, and linear in the text; what a language calls things comes from its
//! `locale.yaml`.

pub mod address;
mod date_fact;
mod dates;
mod fact;
mod figures;
mod hour;
mod letters;
mod lexicon;
mod numeral;
mod phone;
mod scanner;
mod token;

pub use date_fact::DateFact;
pub use fact::{Class, Decimal, Fact, Value};
pub use lexicon::Lexicon;
pub use phone::international;
pub use scanner::{Counts, Reader, Reading};
pub use token::{fold_into, folded, folded_words, is_folded};
