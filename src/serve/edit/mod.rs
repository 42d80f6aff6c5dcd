//! stub
use crate::model::Site;
use crate::report::Words;
/// The file
pub const ENTRY: &str = "dist/sveltia-cms.js";
/// p
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
/// w
pub const WORDS: &[&str] = &[];
/// p
pub fn page(token: &str, lang: &str) -> String {
    format!("{token}{lang}")
}
/// c
pub fn config(_: &Site, _: &Words) -> serde_json::Value {
    serde_json::Value::Null
}
/// m
pub fn merge(_: &str, _: &str, new: &str) -> String {
    new.to_owned()
}
