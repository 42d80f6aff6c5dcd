//! Two sources would be published under the same address, or two files are the same page in the same language.
//!
//! Only one could be shown. Capital and small letters make no difference here: on many computers they are one file.
//! The message names the address and the places that want it.
//!
//! What to do: give one of the pages another `slug` in its front matter. Where two files are the same page, delete or
//! rename one of them. What belongs to all languages, such as the archive of a release, is called after the files: where two of
//! these collide, give the files of one release another name.
//!
//! Example: two pages with `slug: programma`
//! Example: `content/press/ateliers.fr.md` beside `content/press/ateliers/index.fr.md`
