//! x
pub mod base;
pub mod locale;
pub mod model;
pub mod parse;
pub mod sources;
pub mod syntax;
pub mod theme;
pub mod output;
pub mod facts;
pub mod rules;
