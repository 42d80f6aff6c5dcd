//! Lists, quotations or emphasis lie more than 32 deep in one another.
//!
//! What lies deeper is not read. Nobody writes this on purpose: usually a line that was pasted begins with a long row
//! of `>` signs, as in an e-mail that has gone back and forth.
//!
//! What to do: delete the superfluous signs or spaces at the beginning of the line, or divide the list into several
//! ones.
