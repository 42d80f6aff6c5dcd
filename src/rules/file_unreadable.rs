//! The computer refuses to hand over a file or a folder of the site.
//!
//! The words after the colon are those of the operating system: usually that one has no permission, or that the disk
//! cannot be reached. Nothing is wrong with what is in the file, as far as one can tell.
//!
//! What to do: close the program that keeps the file open, look at its permissions, or ask whoever looks after the
//! computer. Then try again.
