//! One side of a page has changed since it was confirmed that the languages say the same.
//!
//! No language is the original: whichever side changed, the other is to be looked at. What the compiler can see for itself (a
//! fact that changed alike on all sides, a slip of one or two letters) needs nobody. An error with `--locked`.
//!
//! What to do: `diptych status PAGE` shows what was accepted and what stands there now. Adapt the other side, or see that it
//! is still right; then `diptych confirm PAGE`.
