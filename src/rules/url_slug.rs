//! A name that becomes part of an address holds a sign that no address should have, or is taken.
//!
//! This is about `slug` in the front matter and about `sections` in `content/site.yaml`. Such a name has small
//! letters without accents, digits and hyphens, at most 80, and no hyphen at its beginning or end. So it can be read
//! out, copied and printed. A few names are needed by the site itself (`index`, `assets`, `agenda`) or by Windows
//! (`con`, `aux` and others).
//!
//! What to do: write the name that the message offers, or choose another one.
//!
//! Wrong: `slug: Été à Bruxelles`
//! Right: `slug: ete-a-bruxelles`
