//! A font of the theme that cannot be read, or that no browser could show.
//!
//! A theme's fonts are TrueType or OpenType files (`.ttf`, `.otf`) in its folder `fonts/`. A style sheet names them as
//! `url(Name.ttf)`; the site gets them as WOFF2 with only the characters that it uses. A font whose licence reserves its name
//! keeps all its characters.
//!
//! What to do: take the file from its maker again, as TrueType; a WOFF or WOFF2 file belongs into `assets/` and is published as it is.
