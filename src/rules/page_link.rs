//! Manual page to be written.
