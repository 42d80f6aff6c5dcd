//! Links as values: only schemes that a reader may safely follow.

use std::borrow::Cow;

/// A link whose scheme is https, http, mailto, tel, or none (relative), judged after decoding.
///
/// Whatever a browser would ignore in a scheme (control characters, spaces, tabs) is looked through first, so that
/// `java\tscript:` is seen for what it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SafeUrl(String);

/// Why a text is no link that we publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UrlError {
    /// It is empty.
    Empty,
    /// It holds a space or a control character, or is cut in two.
    Malformed,
    /// A scheme other than https, http, mailto, tel.
    Scheme(String),
    /// `//host/…`: it changes meaning with the page that it stands on.
    ProtocolRelative,
    /// `https://name@host/`: what looks like the host is a user name.
    UserName,
    /// It is no https address where one is wanted.
    NotHttps,
    /// There is no host after `https://`.
    Host,
}

impl SafeUrl {
    /// The text as a link.
    pub fn parse(text: &str) -> Result<Self, UrlError> {
        let text = text.trim_matches(' ');
        if text.is_empty() {
            return Err(UrlError::Empty);
        }
        let is_ignored = |c: char| c.is_control() || c.is_whitespace();
        let is_malformed = text
            .contains(|c: char| is_ignored(c) || is_bidi_control(c) || matches!(c, '<' | '>' | '"' | '`' | '{' | '}' | '|' | '\\' | '^'));
        let seen = if is_malformed { Cow::Owned(text.replace(is_ignored, "")) } else { Cow::Borrowed(text) };
        let scheme = seen.split_once(':').map(|(s, _)| s).filter(|s| !s.is_empty() && !s.contains(['/', '?', '#']));
        let is = |scheme: &str, names: &[&str]| names.iter().any(|name| scheme.eq_ignore_ascii_case(name));
        if let Some(scheme) = scheme.filter(|s| !is(s, &["https", "http", "mailto", "tel"])) {
            return Err(UrlError::Scheme(scheme.to_lowercase()));
        }
        if seen.starts_with("//") || seen.starts_with("/\\") || seen.starts_with('\\') {
            return Err(UrlError::ProtocolRelative);
        }
        if is_malformed {
            return Err(UrlError::Malformed);
        }
        if let Some(rest) = after_web_scheme(text) {
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            if authority.contains('@') {
                return Err(UrlError::UserName);
            }
            let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
            let label = |l: &str| !l.is_empty() && l.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '%'));
            if !host.trim_end_matches('.').split('.').all(label) || port.parse::<u16>().is_err() {
                return Err(UrlError::Host);
            }
        } else if scheme.is_some_and(|s| seen.len() == s.len() + 1 || is(s, &["https", "http"])) {
            // Nothing after the scheme, or no `//` where there must be one.
            return Err(UrlError::Malformed);
        }
        Ok(Self(text.to_owned()))
    }

    /// The text as an https address: nothing else is a form or a site of ours.
    pub fn parse_https(text: &str) -> Result<Self, UrlError> {
        let url = Self::parse(text)?;
        match url.0.get(..8) {
            Some(p) if p.eq_ignore_ascii_case("https://") => Ok(url),
            _ => Err(UrlError::NotHttps),
        }
    }

    /// The link as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host of an https or http address: `fr.surveymonkey.com`.
    pub fn host(&self) -> Option<&str> {
        let rest = self.0.split_once("://")?.1;
        rest.split(['/', '?', '#']).next().map(|a| a.split(':').next().unwrap_or(a))
    }

    /// True when it leads to another site or program: it has a scheme.
    pub fn is_external(&self) -> bool {
        self.0.split_once(':').is_some_and(|(s, _)| !s.contains(['/', '?', '#']))
    }
}

/// What follows `https://` or `http://`, written in any capitals; none of another text.
pub fn after_web_scheme(url: &str) -> Option<&str> {
    ["https://", "http://"].into_iter().find_map(|scheme| {
        let (begin, rest) = url.split_at_checked(scheme.len())?;
        begin.eq_ignore_ascii_case(scheme).then_some(rest)
    })
}

/// Characters that turn the direction of the text around them (CVE-2021-42574).
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
}

/// A plain e-mail address: one `@`, a dot in the host, none of the characters that mail or HTML would read otherwise.
pub fn is_email(text: &str) -> bool {
    let good = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '+');
    let part = |s: &str| !s.is_empty() && !s.starts_with('-') && !s.ends_with('-') && s.chars().all(good);
    text.split_once('@').is_some_and(|(name, host)| name.split('.').all(part) && host.split('.').all(part) && host.contains('.'))
}

/// Writes what may not stand in the path of a URL as `%XX` (RFC 3986 §2.1, §3.3).
pub fn percent_encode(path: &str) -> String {
    let stands =
        |c: char| matches!(c, 'A'..='Z' | 'a'..='z' | '-'..='9' | '_' | '~' | '!' | '$' | '\''..='*' | ',' | ';' | '=' | ':' | '@');
    let mut out = String::with_capacity(path.len());
    let mut from = 0;
    for (at, c) in path.char_indices().filter(|(_, c)| !stands(*c)) {
        out.push_str(&path[from..at]);
        from = at + c.len_utf8();
        path[at..from].bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
    }
    out.push_str(&path[from..]);
    out
}

/// Reads `%XX`; what is no text after that stays as it was.
pub fn percent_decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let hex = (bytes[i] == b'%').then(|| text.get(i + 1..i + 3)).flatten().and_then(|h| u8::from_str_radix(h, 16).ok());
        match hex {
            Some(byte) => {
                out.push(byte);
                i += 3;
            }
            None => {
                out.push(bytes[i]);
                i += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn active_schemes_are_seen_through_disguises() {
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "java\tscript:x",
            "\u{1}javascript:x",
            " vbscript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "//evil.example/x",
            "/\\evil.example",
            "https://a@b/",
            "https:///x",
            "https:x",
            "http://x\r\ny",
        ] {
            assert!(SafeUrl::parse(bad).is_err(), "{bad:?}");
        }
        for good in ["https://coop.brussels/", "mailto:a@b.be", "tel:+3225229869", "../programme.fr.md", "/fr/programme/", "#top", "a/b:c"]
        {
            assert!(SafeUrl::parse(good).is_ok(), "{good:?}");
        }
        assert_eq!(SafeUrl::parse("https://fr.surveymonkey.com/r/X").ok().as_ref().and_then(SafeUrl::host), Some("fr.surveymonkey.com"));
        assert!(SafeUrl::parse_https("http://x.be/").is_err());
    }

    #[test]
    fn percent_coding_comes_back() {
        for text in ["fr/été/index.html", "a b", "100%", "日本"] {
            assert_eq!(percent_decode(&percent_encode(text)), text);
        }
        assert_eq!(percent_decode("%zz%"), "%zz%");
    }
}
