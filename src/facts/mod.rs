//! Prose → the facts in it, with their places. Pure, and linear in the text; what a language calls things comes from its
//! `locale.yaml`.

mod dates;
mod figures;
mod letters;

pub use dates::{DateFact, dates};
