//! HTML as we write it: only listed elements with listed attributes, all closed in order, everything else escaped, and no link that
//! is not one of ours. Stricter than any browser: what this takes, all of them read alike.

/// Elements with their attributes; `class`, `id` and `lang` may stand everywhere.
const ELEMENTS: &[(&str, &[&str])] = &[
    ("a", &["href", "hreflang", "rel", "aria-current", "aria-label", "download", "type", "role", "title"]),
    ("abbr", &["title"]),
    ("article", &[]),
    ("b", &[]),
    ("blockquote", &["cite"]),
    ("body", &[]),
    ("br", &[]),
    ("button", &["type", "hidden", "data-done"]),
    ("caption", &[]),
    ("code", &[]),
    ("data", &["value"]),
    ("dd", &[]),
    ("del", &[]),
    ("details", &["open"]),
    ("dfn", &[]),
    ("div", &["role", "tabindex", "aria-labelledby", "aria-label"]),
    ("dl", &[]),
    ("dt", &[]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &[]),
    ("footer", &[]),
    ("h1", &[]),
    ("h2", &["aria-label"]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("head", &[]),
    ("header", &[]),
    ("hr", &[]),
    ("html", &[]),
    ("img", &["src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding"]),
    ("li", &[]),
    ("link", &["rel", "href", "hreflang", "type", "title", "as", "crossorigin", "sizes"]),
    ("main", &["tabindex"]),
    ("meta", &["charset", "name", "property", "content", "media"]),
    ("nav", &["aria-label", "aria-labelledby"]),
    ("ol", &["start", "role"]),
    ("p", &["role"]),
    ("picture", &[]),
    ("pre", &["tabindex"]),
    ("s", &[]),
    ("script", &["type"]),
    ("section", &["aria-label", "aria-labelledby", "role"]),
    ("small", &[]),
    ("source", &["srcset", "sizes", "type", "width", "height", "media"]),
    ("span", &["role", "aria-hidden"]),
    ("strong", &[]),
    ("sub", &[]),
    ("summary", &[]),
    ("sup", &[]),
    ("table", &["aria-label", "aria-labelledby", "role"]),
    ("tbody", &[]),
    ("td", &["style", "colspan"]),
    ("th", &["scope", "style", "colspan"]),
    ("thead", &[]),
    ("time", &["datetime"]),
    ("title", &[]),
    ("tr", &[]),
    ("ul", &["role"]),
];

/// Elements that hold nothing.
const VOID: &[&str] = &["br", "hr", "img", "link", "meta", "source"];

/// Panics at what is not as it must be.
pub(crate) fn check(html: &str) {
    let mut rest = html.strip_prefix("<!doctype html>").unwrap_or(html);
    let mut open: Vec<&str> = Vec::new();
    loop {
        let (text, tag) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        check_text(text);
        let Some(tag) = tag.strip_prefix('<') else { break };
        if let Some(closed) = tag.strip_prefix('/') {
            let (name, after) = closed.split_once('>').unwrap_or((closed, ""));
            assert_eq!(open.pop(), Some(name), "closed in order");
            rest = after;
            continue;
        }
        let length = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
        let (name, mut after) = tag.split_at(length);
        let Some((_, known)) = ELEMENTS.iter().find(|(n, _)| *n == name) else { panic!("<{}", start(tag)) };
        let mut seen: Vec<&str> = Vec::new();
        loop {
            after = after.trim_start_matches([' ', '\n']);
            if let Some(inner) = after.strip_prefix('>') {
                after = inner;
                break;
            }
            let length = after.find(|c: char| !(c.is_ascii_lowercase() || c == '-')).unwrap_or(after.len());
            let (attribute, value) = after.split_at(length);
            assert!(known.contains(&attribute) || ["class", "id", "lang"].contains(&attribute), "<{name} {}", start(after));
            assert!(!seen.contains(&attribute), "{attribute} twice in <{name}");
            seen.push(attribute);
            after = value;
            if let Some(quoted) = value.strip_prefix("=\"") {
                let (value, more) = quoted.split_once('"').unwrap_or_else(|| panic!("an attribute without end: {}", start(quoted)));
                check_value(name, attribute, value);
                after = more;
            }
        }
        if name == "script" {
            assert_eq!(seen, ["type"], "a script that is no data");
            let (data, more) = after.split_once("</script>").expect("closed");
            assert!(!data.contains('<'), "{data}");
            serde_json::from_str::<serde_json::Value>(data).expect("JSON");
            after = more;
        } else if !VOID.contains(&name) {
            open.push(name);
        }
        rest = after;
    }
    assert!(open.is_empty(), "never closed: {open:?}");
}

fn start(text: &str) -> String {
    text.chars().take(60).collect()
}

/// Everything that means something in HTML is an entity.
fn check_text(text: &str) {
    assert!(!text.contains(['<', '>', '\0']), "{text:?}");
    for (at, _) in text.match_indices('&') {
        let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#x27;", "&#x2F;", "&#160;", "&nbsp;"];
        assert!(known.iter().any(|e| text[at..].starts_with(e)), "{}", start(&text[at..]));
    }
}

fn check_value(element: &str, attribute: &str, value: &str) {
    check_text(value);
    match attribute {
        "href" | "src" | "cite" => check_link(value),
        "srcset" => value.split(", ").for_each(|s| check_link(s.split(' ').next().unwrap_or_default())),
        "id" => assert!(!value.is_empty() && !value.contains(char::is_whitespace), "{value:?}"),
        "style" => assert!(["text-align:left", "text-align:center", "text-align:right"].contains(&value), "{value:?}"),
        "type" if element == "script" => assert_eq!(value, "application/ld+json"),
        _ => {}
    }
}

/// Judged as a browser does: it drops tabs and line ends, and what stands before the link.
fn check_link(link: &str) {
    let seen: String = link.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let seen = seen.to_lowercase();
    let scheme = seen.split_once(':').map(|(s, _)| s).filter(|s| !s.is_empty() && !s.contains(['/', '?', '#']));
    assert!(scheme.is_none_or(|s| ["https", "http", "mailto", "tel", "webcal"].contains(&s)), "{link:?}");
    assert!(!seen.starts_with("//") && !seen.starts_with("/\\") && !seen.contains('\\'), "{link:?}");
    assert_eq!(link.chars().filter(|c| c.is_control() || *c == ' ').count(), 0, "{link:?}");
}
