//! A site → a preview and an editor of it in the browser.

pub mod edit;
