//! The head of a request → let in, or why not.
//!
//! A page of any site can make a browser send requests to this machine. None may read a preview, which holds what is under
//! embargo, nor write. So a request must name this server as its host (a name that an attacker's DNS points here does not),
//! must not come from a page of somebody else, and must carry the token of this run to write. Nothing is said to other origins
//! by CORS. After the advisories CVE-2025-24010 (Vite), CVE-2023-40274 (Zola) and Fetch Metadata (W3C).

/// What the head of a request says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Head<'a> {
    /// `GET`, `POST`.
    pub method: &'a str,
    /// Each `Host`, and the authority of an absolute address.
    pub hosts: &'a [&'a str],
    /// `Origin`.
    pub origin: Option<&'a str>,
    /// `Sec-Fetch-Site`, `Sec-Fetch-Mode` and `Sec-Fetch-Dest`.
    pub fetch: [Option<&'a str>; 3],
    /// The token of this run.
    pub token: Option<&'a str>,
}

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It does not name this server as its host.
    Host,
    /// A page of another site made it.
    Stranger,
    /// It would write, and does not know the token.
    Token,
}

/// The server that is asked.
#[derive(Clone, Debug)]
pub struct Door {
    /// Its port on the loopback interface.
    pub port: u16,
    /// What whoever writes must know.
    pub token: String,
}

impl Door {
    /// Lets a request in that reads; one that writes must know the token too.
    ///
    /// # Errors
    /// Why not.
    pub fn admit(&self, head: &Head<'_>, writes: bool) -> Result<(), Refusal> {
        let [first, rest @ ..] = head.hosts else { return Err(Refusal::Host) };
        if !self.is_ours(first) || rest.iter().any(|h| h != first) {
            return Err(Refusal::Host);
        }
        if head.origin.is_some_and(|o| !o.strip_prefix("http://").is_some_and(|host| self.is_ours(host))) {
            return Err(Refusal::Stranger);
        }
        let [site, mode, destination] = head.fetch;
        // Somebody follows a link to the preview: what comes can be seen by them and read by nobody.
        let follows = (mode, destination) == (Some("navigate"), Some("document")) && matches!(head.method, "GET" | "HEAD") && !writes;
        if !matches!(site, None | Some("same-origin" | "none")) && !follows {
            return Err(Refusal::Stranger);
        }
        if writes && !head.token.is_some_and(|token| same(token, &self.token)) {
            return Err(Refusal::Token);
        }
        Ok(())
    }

    fn is_ours(&self, host: &str) -> bool {
        let named = |name: &str| host.strip_prefix(name).is_some_and(|rest| rest.strip_prefix(':') == Some(self.port.to_string().as_str()));
        named("127.0.0.1") || named("localhost")
    }
}

/// Compares in a time that does not tell how much is right.
fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |sum, (x, y)| sum | (x ^ y)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(head: Head<'_>, writes: bool) -> Result<(), Refusal> {
        Door { port: 4321, token: "secret".to_owned() }.admit(&head, writes)
    }

    const OURS: &[&str] = &["127.0.0.1:4321"];

    fn get() -> Head<'static> {
        Head { method: "GET", hosts: OURS, ..Head::default() }
    }

    #[test]
    fn only_who_names_this_server_is_let_in() {
        assert_eq!(asked(get(), false), Ok(()));
        assert_eq!(asked(Head { hosts: &["localhost:4321"], ..get() }, false), Ok(()));
        let strangers: &[&[&str]] = &[
            &[],
            &["evil.example"],
            &["evil.example:4321"],
            &["127.0.0.1"],
            &["127.0.0.1:80"],
            &["127.0.0.1:43210"],
            &["127.0.0.1:4321.evil.example"],
            &["localhost.evil.example:4321"],
            &["[::1]:4321"],
            &["0.0.0.0:4321"],
            &["127.0.0.1:4321", "evil.example"],
            &["127.0.0.1:04321"],
        ];
        for hosts in strangers {
            assert_eq!(asked(Head { hosts, ..get() }, false), Err(Refusal::Host), "{hosts:?}");
        }
    }

    #[test]
    fn a_page_of_another_site_reads_nothing() {
        for origin in ["http://evil.example", "https://127.0.0.1:4321", "http://127.0.0.1:3000", "null", "http://localhost:43210"] {
            assert_eq!(asked(Head { origin: Some(origin), ..get() }, false), Err(Refusal::Stranger), "{origin}");
        }
        assert_eq!(asked(Head { origin: Some("http://localhost:4321"), ..get() }, false), Ok(()));
        for site in ["cross-site", "same-site", "something"] {
            for [mode, destination] in [["no-cors", "script"], ["no-cors", "image"], ["cors", "empty"], ["navigate", "iframe"]] {
                let head = Head { fetch: [Some(site), Some(mode), Some(destination)], ..get() };
                assert_eq!(asked(head, false), Err(Refusal::Stranger), "{site} {mode} {destination}");
            }
        }
        let follows = Head { fetch: [Some("cross-site"), Some("navigate"), Some("document")], ..get() };
        assert_eq!(asked(follows, false), Ok(()));
        assert_eq!(asked(Head { method: "POST", ..follows }, false), Err(Refusal::Stranger));
    }

    #[test]
    fn who_writes_knows_the_token() {
        let post = Head { method: "POST", ..get() };
        assert_eq!(asked(post, true), Err(Refusal::Token));
        for token in ["", "secre", "secretx", "Secret"] {
            assert_eq!(asked(Head { token: Some(token), ..post }, true), Err(Refusal::Token), "{token}");
        }
        assert_eq!(asked(Head { token: Some("secret"), ..post }, true), Ok(()));
        assert_eq!(asked(Head { token: Some("secret"), origin: Some("http://evil.example"), ..post }, true), Err(Refusal::Stranger));
    }
}
