//! Names in URLs and paths in the output, in types that cannot hold anything dangerous.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A part of a URL: `[a-z0-9]` and `-`, 1 to 80 of them, not a name that an operating system reserves.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

/// Why a text is no slug.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlugError {
    /// Nothing is left of it.
    Empty,
    /// It holds a character that is no letter of a URL; here is the nearest slug.
    Character(char, String),
    /// It is longer than 80 characters.
    Long,
    /// A name that Windows or the published site itself needs.
    Reserved,
}

/// Names of devices under Windows, and folders that the output itself uses.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul", "index", "assets", "agenda"];

/// True for `com1` to `com9` and `lpt1` to `lpt9`, and for the names that are listed.
fn is_reserved(name: &str) -> bool {
    let port = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    RESERVED.contains(&name) || port.is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()))
}

impl Slug {
    /// The longest slug, in characters.
    pub const MAX: usize = 80;

    /// The text as a slug, when it is one exactly.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        if text.is_empty() {
            return Err(SlugError::Empty);
        }
        if let Some(c) = text.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-')) {
            return Err(SlugError::Character(c, Self::fold(text)));
        }
        if text.starts_with('-') || text.ends_with('-') {
            return Err(SlugError::Character('-', Self::fold(text)));
        }
        if text.len() > Self::MAX {
            return Err(SlugError::Long);
        }
        if is_reserved(text) {
            return Err(SlugError::Reserved);
        }
        Ok(Self(text.to_owned()))
    }

    /// The nearest text that may be a slug: letters without their accents, everything else a hyphen. It may be empty.
    pub fn fold(text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        // True while there is room for more.
        let mut add = |c: char| {
            match c {
                'a'..='z' | '0'..='9' => out.push(c),
                'œ' => out.push_str("oe"),
                'æ' => out.push_str("ae"),
                'ß' => out.push_str("ss"),
                '\'' | '’' => {}
                _ if out.ends_with('-') || out.is_empty() => {}
                _ => out.push('-'),
            }
            out.len() < Self::MAX
        };
        match text.is_ascii() {
            true => text.chars().all(|c| add(c.to_ascii_lowercase())),
            false => text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).all(add),
        };
        // `œ` is two letters, of which only one may have room.
        out.truncate(Self::MAX);
        out.trim_end_matches('-').to_owned()
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The path of a file below the output folder: `fr/programme/index.html`. Made of safe segments only.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(String);

impl OutputPath {
    /// The path with these segments. A segment is never empty, `.`, `..`, nor holds a separator or a control
    /// character: such characters become `_`.
    pub fn new<'a>(segments: impl IntoIterator<Item = &'a str>) -> Self {
        let mut path = String::new();
        for segment in segments.into_iter().flat_map(|s| s.split('/')).filter(|s| !s.is_empty()) {
            if !path.is_empty() {
                path.push('/');
            }
            if segment.chars().all(|c| c == '.') {
                path.push('_');
                continue;
            }
            path.extend(
                segment
                    .chars()
                    .map(|c| if c.is_control() || matches!(c, '\\' | ':' | '?' | '*' | '"' | '<' | '>' | '|') { '_' } else { c }),
            );
        }
        Self(path)
    }

    /// The path, with `/` between the segments.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path in the site's URLs: `/fr/programme/` for `fr/programme/index.html`.
    pub fn url_path(&self) -> String {
        let path = self.0.strip_suffix("index.html").unwrap_or(&self.0);
        ["/", &super::percent_encode(path)].concat()
    }
}

impl std::fmt::Display for OutputPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_holds_nothing_dangerous() {
        for bad in [
            "",
            ".",
            "..",
            "../../x",
            "/etc",
            "a/b",
            "a b",
            "A",
            "été",
            "con",
            "com9",
            "lpt5",
            "-rf",
            "a-",
            "a\0b",
            "index",
            &"x".repeat(81),
        ] {
            assert!(Slug::parse(bad).is_err(), "{bad:?}");
        }
        assert_eq!(Slug::parse("2023-11-14-ateliers").map(|s| s.to_string()), Ok("2023-11-14-ateliers".into()));
    }

    #[test]
    fn folding_gives_a_slug_or_nothing() {
        assert_eq!(Slug::fold("L’été à Bruxelles !"), "lete-a-bruxelles");
        assert_eq!(Slug::fold("Œuvre_Noël"), "oeuvre-noel");
        assert_eq!(Slug::fold("☃"), "");
        assert_eq!(Slug::fold(&format!("{}œ", "e".repeat(79))).len(), Slug::MAX);
    }

    #[test]
    fn an_output_path_stays_below_the_output() {
        assert_eq!(OutputPath::new(["..", "a", "/etc/passwd", ".", "b\0"]).as_str(), "_/a/etc/passwd/_/b_");
        assert_eq!(OutputPath::new(["fr", "programme", "index.html"]).url_path(), "/fr/programme/");
    }
}
