//! What takes long to make is kept by a hash of everything that it is made of. Without it a build only takes longer.

use crate::base::Hash;

/// A place where made things are kept from build to build.
pub trait Memo: Sync {
    /// What was made of this; none when it was not kept, or not whole.
    fn get(&self, key: &Hash) -> Option<Vec<u8>>;
    /// Keeps it. That it cannot be kept is no fault.
    fn put(&self, key: &Hash, bytes: &[u8]);
    /// Told after each file that was rendered: how many of how many. Whoever keeps what takes long may say how far it is.
    fn rendered(&self, _done: usize, _of: usize) {}
}

impl dyn Memo + '_ {
    /// What was made of this, made now when it was not kept.
    ///
    /// # Errors
    /// What kept it from being made.
    pub(super) fn or_make<E>(&self, key: &Hash, make: impl FnOnce() -> Result<Vec<u8>, E>) -> Result<Vec<u8>, E> {
        if let Some(kept) = self.get(key) {
            return Ok(kept);
        }
        let made = make()?;
        self.put(key, &made);
        Ok(made)
    }
}

/// Keeps nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Forgetful;

impl Memo for Forgetful {
    fn get(&self, _: &Hash) -> Option<Vec<u8>> {
        None
    }

    fn put(&self, _: &Hash, _: &[u8]) {}
}
