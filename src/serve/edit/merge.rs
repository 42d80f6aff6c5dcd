//! merge
/// x
pub fn merge(_path: &str, _old: &str, new: &str) -> String { new.to_owned() }
