//! x
pub mod base;
pub mod sources;
pub mod syntax;
