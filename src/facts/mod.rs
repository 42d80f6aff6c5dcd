//! Prose → the facts in it, with their places. Pure, and linear in the text; what a language calls things comes from its
//! `locale.yaml`.

mod date_fact;
mod dates;
mod figures;
mod letters;

pub use date_fact::DateFact;
pub use dates::dates;
