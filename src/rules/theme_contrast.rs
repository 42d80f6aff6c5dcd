//! A colour that cannot be read where the theme uses it.
//!
//! Every theme says which of its colours is read on which, and how much contrast that needs (WCAG 2.2: 4.5 to 1 for words, 3 to 1
//! for large ones and for what shows a state). The accent of `site.yaml` and the colours of a theme of the site are held against
//! it, in the light scheme and in the dark one.
//!
//! Wrong: `theme: { accent: "#ffcc00" }`
//! Right: `theme: { accent: "#8a6d00" }`
//!
//! What to do: take the colour that the message names, which has the same hue and is the nearest that can be read; or give another.
//! The dark variant of an accent is derived from it; `accent: { light: "#8a6d00", dark: "#ffcc00" }` gives both.
