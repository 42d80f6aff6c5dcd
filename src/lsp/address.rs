//! A path of the disk ↔ the `file:` URI by which an editor names it (RFC 8089).

use crate::base::{percent_decode, percent_encode};
use lsp_types::Uri;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

/// The path that a URI means; none for what is not on this machine's disk.
pub(super) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let text = uri.as_str().split(['?', '#']).next().unwrap_or_default();
    let (scheme, rest) = text.split_once("://")?;
    let path = &rest[rest.find('/')?..];
    let host = &rest[..rest.len() - path.len()];
    if !scheme.eq_ignore_ascii_case("file") || !matches!(host, "" | "localhost") {
        return None;
    }
    let path = percent_decode(path);
    // `file:///c:/site`
    let drive = cfg!(windows) && path.as_bytes().get(2) == Some(&b':');
    Some(PathBuf::from(if drive { &path[1..] } else { &path }))
}

/// The URI of a path; none for a name that is not text.
pub(super) fn uri_of(path: &Path) -> Option<Uri> {
    let text = path.to_str()?.replace(std::path::MAIN_SEPARATOR, "/");
    let root = if text.starts_with('/') { "" } else { "/" };
    Uri::from_str(&format!("file://{root}{}", percent_encode(&text))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_found_again() {
        for path in ["/site/content/a.xx.md", "/les assises/é#?%20/[x].md", "/a+b&c"] {
            let uri = uri_of(Path::new(path)).expect("a URI");
            assert_eq!(path_of(&uri).as_deref(), Some(Path::new(path)), "{}", uri.as_str());
        }
    }

    #[test]
    fn what_is_elsewhere_has_no_path() {
        let path = |uri| path_of(&Uri::from_str(uri).expect("a URI"));
        assert_eq!(path("untitled:Untitled-1"), None);
        assert_eq!(path("https://example.be/a"), None);
        assert_eq!(path("file://server/a"), None);
        assert_eq!(path("FILE://localhost/a%C3%A9"), Some(PathBuf::from("/aé")));
    }
}
