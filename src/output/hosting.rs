//! Site → what servers must know of it: types, headers, the pages for what does not exist, compressed siblings.
//!
//! Netlify, Cloudflare Pages and Codeberg read `_headers` where it lies, Apache `.htaccess`; nginx and Caddy include the snippet in
//! `.server/`. All say the same; docs/hosting.md shows how to use them. Nothing in them is secret, and none of them is sent.

use super::compressed::ENDINGS;
use super::plan::{Subject, Target};
use super::{Format, RenderCx, Rendered};
use crate::base::{OutputPath, Span};
use crate::model::Site;
use crate::theme::Theme;
use std::fmt::Write as _;

/// The files for servers.
pub(super) struct Hosting;

/// A server, or a family of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Server {
    /// Hosts that read `_headers`.
    Headers,
    /// Apache.
    Apache,
    /// nginx.
    Nginx,
    /// Caddy.
    Caddy,
}

const FILES: &[(Server, &[&str])] = &[
    (Server::Headers, &["_headers"]),
    (Server::Apache, &[".htaccess"]),
    (Server::Nginx, &[".server", "nginx.conf"]),
    (Server::Caddy, &[".server", "Caddyfile"]),
];

/// Types that servers do not know, or tell without the letters in which a text is written.
const TYPES: &[(&str, &str)] = &[
    ("atom.xml", "application/atom+xml; charset=utf-8"),
    ("feed.json", "application/feed+json; charset=utf-8"),
    ("*.ics", "text/calendar; charset=utf-8"),
    ("*.md", "text/markdown; charset=utf-8"),
    ("*.txt", "text/plain; charset=utf-8"),
    ("*.avif", "image/avif"),
    ("*.epub", "application/epub+zip"),
    ("*.woff2", "font/woff2"),
];

/// What has the hash of its bytes in its name never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Everything else may change with the next build.
const FOR_NOW: &str = "public, max-age=300";

/// True for a file that has the hash of its bytes in its name.
pub fn is_lasting(path: &str) -> bool {
    path.starts_with("assets/")
}

/// How long a file of a site may be kept, as its servers tell it.
pub fn cache_control(path: &str) -> &'static str {
    if is_lasting(path) { FOR_EVER } else { FOR_NOW }
}

/// True for what a server reads and nobody else.
pub fn is_for_servers(path: &str) -> bool {
    FILES.iter().any(|(_, parts)| parts.join("/") == path)
}

impl Format for Hosting {
    fn plan(&self, site: &Site, _: &Theme) -> Vec<Target> {
        let target = |(server, path): &(Server, &[&str])| {
            Target::new(OutputPath::new(path.iter().copied()), Subject::Hosting(*server), None, vec![Span::top(site.file)])
        };
        FILES.iter().map(target).collect()
    }

    fn render(&self, target: &Target, cx: &RenderCx<'_>) -> Rendered {
        let Subject::Hosting(server) = target.subject else { return Ok(Vec::new()) };
        let facts = Facts::of(cx);
        let text = match server {
            Server::Headers => facts.headers_file(),
            Server::Apache => facts.apache(),
            Server::Nginx => facts.nginx(),
            Server::Caddy => facts.caddy(),
        };
        Ok(text.into_bytes())
    }
}

/// What all servers are told.
struct Facts<'a> {
    /// The host of the site.
    host: &'a str,
    /// What comes before each path: empty, or `/site`.
    base: &'a str,
    /// The codes of the languages: each has its own page for what does not exist.
    languages: Vec<&'a str>,
    /// Headers of every answer.
    headers: Vec<(&'static str, String)>,
}

impl<'a> Facts<'a> {
    fn of(cx: &RenderCx<'a>) -> Self {
        // The button that copies a release asks for its text.
        let scripts = if cx.site.config.theme.copy_button { "; script-src 'self'; connect-src 'self'" } else { "" };
        let policy = format!(
            "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; font-src 'self'{scripts}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        );
        let headers = vec![
            ("Content-Security-Policy", policy),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Referrer-Policy", "same-origin".to_owned()),
            ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()".to_owned()),
            ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
            ("Strict-Transport-Security", "max-age=31536000".to_owned()),
        ];
        let (_, host) = cx.plan.host().split_once("://").unwrap_or_default();
        Self { host, base: cx.plan.base_path(), languages: cx.site.languages.iter().map(|l| cx.site.languages.code(l)).collect(), headers }
    }

    /// The headers of every answer, each as a server writes it.
    fn lines(&self, write: impl Fn(&str, &str) -> String) -> String {
        self.headers.iter().map(|(name, value)| write(name, value)).collect()
    }

    /// Netlify, Cloudflare Pages and others: the paths, and the headers of each.
    fn headers_file(&self) -> String {
        let Self { base, .. } = self;
        let mut out = format!("{base}/*\n");
        out.push_str(&self.lines(|name, value| format!("  {name}: {value}\n")));
        let _ = writeln!(out, "{base}/assets/*\n  Cache-Control: {FOR_EVER}");
        for (pattern, media_type) in TYPES {
            let pattern = if pattern.starts_with('*') { (*pattern).to_owned() } else { format!("*/{pattern}") };
            let _ = writeln!(out, "{base}/{pattern}\n  Content-Type: {media_type}");
        }
        out
    }

    fn apache(&self) -> String {
        let Self { base, host, .. } = self;
        let (at, endings) = (literally(base), ENDINGS.join("|"));
        let mut out = format!(
            "# {host}: read by Apache where it lies (AllowOverride All, mod_headers, mod_rewrite). See docs/hosting.md of Diptych.\n"
        );
        out.push_str(
            "AddDefaultCharset utf-8\nAddCharset utf-8 .css .js .json .svg .xml\nDirectoryIndex index.html\nOptions -Indexes -MultiViews\n",
        );
        for (pattern, media_type) in TYPES {
            match pattern.strip_prefix('*') {
                Some(ending) => out.push_str(&format!("AddType \"{media_type}\" {ending}\n")),
                None => {
                    let name = literally(pattern);
                    out.push_str(&format!("<FilesMatch \"^{name}(\\.br|\\.gz)?$\">\n  ForceType \"{media_type}\"\n</FilesMatch>\n"));
                }
            }
        }
        let _ = writeln!(out, "ErrorDocument 403 {base}/404.html\nErrorDocument 404 {base}/404.html");
        for code in &self.languages {
            let _ = writeln!(out, "<If \"%{{REQUEST_URI}} =~ m#^{at}/{code}/#\">\n  ErrorDocument 404 {base}/{code}/404.html\n</If>");
        }
        // What the server sets for all its sites lies in another table of headers, and would come a second time.
        out.push_str("<IfModule mod_headers.c>\n");
        out.push_str(&self.lines(|name, value| format!("  Header onsuccess unset {name}\n  Header always set {name} \"{value}\"\n")));
        let _ = writeln!(out, "  Header set Cache-Control \"{FOR_NOW}\"");
        let _ = writeln!(out, "  <If \"%{{REQUEST_URI}} =~ m#^{at}/assets/#\">\n    Header set Cache-Control \"{FOR_EVER}\"\n  </If>");
        let _ = writeln!(
            out,
            "  <FilesMatch \"\\.({endings})(\\.br|\\.gz)?$\">\n    Header merge Vary Accept-Encoding\n  </FilesMatch>\n</IfModule>"
        );
        out.push_str("# The compressed siblings.\nRemoveType .gz .br\nRemoveLanguage .br\nAddEncoding br .br\nAddEncoding gzip .gz\n");
        let _ = writeln!(
            out,
            "<IfModule mod_rewrite.c>\n  RewriteEngine On\n  RewriteBase {base}/\n  # What is for servers, and folders without a page."
        );
        out.push_str("  RewriteRule ^(\\.(?!well-known/)|_headers$) - [R=404,L]\n");
        out.push_str(
            "  RewriteCond %{REQUEST_FILENAME} -d\n  RewriteCond %{REQUEST_FILENAME}/index.html !-f\n  RewriteRule ^ - [R=404,L]\n",
        );
        for (name, ending) in [("br", "br"), ("gzip", "gz")] {
            let accepted = "  RewriteCond %{HTTP:Accept-Encoding}";
            let _ = writeln!(out, "{accepted} \\b{name}\\b\n{accepted} !\\b{name}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");
            let _ = writeln!(out, "  RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n  RewriteRule ^(.+)$ $1.{ending} [L]");
        }
        out.push_str("</IfModule>\n");
        out
    }

    fn nginx(&self) -> String {
        let Self { base, host, .. } = self;
        let mut out = format!("# {host}: include this file in its server block, which sets the root. See docs/hosting.md of Diptych.\n");
        if base.is_empty() {
            out.push_str(&self.nginx_site());
            return out;
        }
        // Below a path all of it is for that path alone.
        let _ = writeln!(out, "location ^~ {base}/ {{");
        for line in self.nginx_site().lines() {
            let _ = writeln!(out, "    {line}");
        }
        let _ = write!(out, "}}\nlocation = {base} {{\n    absolute_redirect off;\n{}", self.nginx_headers("    ", FOR_NOW));
        let _ = writeln!(out, "    return 301 {base}/$is_args$args;\n}}");
        out
    }

    fn nginx_headers(&self, indent: &str, cache: &str) -> String {
        let mut lines = self.lines(|name, value| format!("{indent}add_header {name} \"{value}\" always;\n"));
        let _ = writeln!(lines, "{indent}add_header Cache-Control \"{cache}\";");
        lines
    }

    fn nginx_site(&self) -> String {
        let Self { base, .. } = self;
        let mut out = String::from(
            "index index.html;\nabsolute_redirect off;\ngzip_static on;\ngzip_vary on;\ngzip_proxied any;\n\
             # With the package libnginx-mod-http-brotli-static:\n# brotli_static on;\n",
        );
        out.push_str("include mime.types;\ntypes {\n");
        let plain = |media_type: &str| media_type.split(';').next().unwrap_or_default().to_owned();
        // What nginx knows already would be a warning.
        for (pattern, media_type) in TYPES.iter().filter(|(p, _)| matches!(*p, "*.ics" | "*.md" | "*.epub")) {
            let _ = writeln!(out, "    {} {};", plain(media_type), pattern.trim_start_matches("*."));
        }
        out.push_str("}\n");
        let _ = writeln!(
            out,
            "charset utf-8;\ncharset_types text/calendar text/css text/javascript text/markdown text/plain text/xml application/atom+xml application/feed+json application/javascript application/json image/svg+xml;"
        );
        out.push_str(&self.nginx_headers("", FOR_NOW));
        let _ = write!(out, "location ^~ {base}/assets/ {{\n{}}}\n", self.nginx_headers("    ", FOR_EVER));
        let named: Vec<&(&str, &str)> = TYPES.iter().filter(|(p, _)| !p.starts_with('*')).collect();
        for code in &self.languages {
            let _ = writeln!(out, "location ^~ {base}/{code}/ {{\n    error_page 403 404 =404 {base}/{code}/404.html;");
            for (name, media_type) in &named {
                let _ = writeln!(out, "    location ~ /{}$ {{ types {{ }} default_type {}; }}", literally(name), plain(media_type));
            }
            out.push_str("}\n");
        }
        let at = literally(base);
        let _ =
            writeln!(out, "location ~ ^{at}/(\\.(?!well-known/)|_headers$) {{ return 404; }}\nerror_page 403 404 =404 {base}/404.html;");
        out
    }

    fn caddy(&self) -> String {
        let Self { base, host, .. } = self;
        let (at, endings) = (literally(base), ENDINGS.join("|"));
        let all = if base.is_empty() { "/*".to_owned() } else { format!("{base} {base}/*") };
        let mut out = format!("# {host}: import this file in its site block, which sets the root. See docs/hosting.md of Diptych.\n");
        let _ = writeln!(out, "@diptych path {all}");
        let _ = writeln!(
            out,
            "@diptych-server {{\n\tpath {base}/.* {base}/_headers\n\tnot path {base}/.well-known/*\n}}\nerror @diptych-server 404"
        );
        out.push_str("header @diptych {\n");
        out.push_str(&self.lines(|name, value| format!("\t{name} \"{value}\"\n")));
        let _ = writeln!(out, "}}\n@diptych-lasting path {base}/assets/*\nheader @diptych-lasting Cache-Control \"{FOR_EVER}\"");
        let _ = writeln!(
            out,
            "@diptych-changing {{\n\tpath {all}\n\tnot path {base}/assets/*\n}}\nheader @diptych-changing Cache-Control \"{FOR_NOW}\""
        );
        for (number, (pattern, media_type)) in TYPES.iter().enumerate() {
            let name = pattern.strip_prefix('*').map_or_else(|| format!("/{}", literally(pattern)), literally);
            let _ = writeln!(
                out,
                "@diptych-type{number} path_regexp ^{at}/.*{name}$\nheader @diptych-type{number} Content-Type \"{media_type}\""
            );
        }
        // Said last, for Caddy itself says it of what it sends compressed only.
        let _ = writeln!(
            out,
            "@diptych-text path_regexp ^{at}/(.*(/|\\.({endings})))?$\nheader @diptych-text {{\n\tVary Accept-Encoding\n\tdefer\n}}"
        );
        out.push_str("handle_errors {\n\thandle @diptych {\n\t\theader {\n\t\t\tContent-Type \"text/html; charset=utf-8\"\n");
        let _ = writeln!(out, "\t\t\tCache-Control \"{FOR_NOW}\"\n\t\t\tVary Accept-Encoding\n\t\t\tdefer\n\t\t}}");
        for code in &self.languages {
            let _ = writeln!(out, "\t\trewrite {base}/{code}/* {base}/{code}/404.html");
        }
        let _ = writeln!(out, "\t\trewrite * {base}/404.html\n\t\tfile_server {{\n\t\t\tprecompressed br gzip\n\t\t}}\n\t}}\n}}");
        out.push_str("file_server @diptych {\n\tprecompressed br gzip\n}\n");
        out
    }
}

/// A text as a pattern that means it letter by letter.
fn literally(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_alphanumeric() && !matches!(c, '/' | '-' | '_' | '~' | '%') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
