//! The scripts and styles of the preview and of the editor, which are in the binary.

/// Name and text.
const FILES: &[(&str, &str)] = &[
    ("marks.css", include_str!("assets/marks.css")),
    ("news.js", include_str!("assets/news.js")),
    ("panel.css", include_str!("assets/panel.css")),
    ("preview.css", include_str!("assets/preview.css")),
    ("preview.js", include_str!("assets/preview.js")),
    ("report.js", include_str!("assets/report.js")),
    ("split.css", include_str!("assets/split.css")),
    ("split.js", include_str!("assets/split.js")),
];

/// A file of this name.
pub(super) fn find(name: &str) -> Option<&'static str> {
    FILES.iter().find(|(n, _)| *n == name).map(|(_, text)| *text)
}

/// What a page gets so that it is never out of date, and says what is wrong.
const PREVIEW: &str = "<script type=\"module\" src=\"/_diptych/preview.js\"></script>";

/// A page of the site with the script of the preview; a page that brings one of ours already stays as it is.
pub(super) fn with_preview(page: Vec<u8>) -> Vec<u8> {
    let text = String::from_utf8_lossy(&page);
    match text.find("</head>") {
        Some(at) if !text.contains("src=\"/_diptych/") => [&text[..at], PREVIEW, &text[at..]].concat().into_bytes(),
        _ => page,
    }
}
