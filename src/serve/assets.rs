//! The scripts and styles of the preview and of the editor, which are in the binary.

/// Name and text.
const FILES: &[(&str, &str)] = &[
    ("bridge.js", include_str!("assets/bridge.js")),
    ("edit.css", include_str!("assets/edit.css")),
    ("edit.js", include_str!("assets/edit.js")),
    ("edit.svg", include_str!("assets/edit.svg")),
    ("marks.css", include_str!("assets/marks.css")),
    ("news.js", include_str!("assets/news.js")),
    ("panel.css", include_str!("assets/panel.css")),
    ("panel.js", include_str!("assets/panel.js")),
    ("preview.css", include_str!("assets/preview.css")),
    ("preview.js", include_str!("assets/preview.js")),
    ("report.js", include_str!("assets/report.js")),
    ("routes.js", include_str!("assets/routes.js")),
    ("split.css", include_str!("assets/split.css")),
    ("split.js", include_str!("assets/split.js")),
];

/// A file of this name.
pub(super) fn find(name: &str) -> Option<&'static str> {
    FILES.iter().find(|(n, _)| *n == name).map(|(_, text)| *text)
}

/// A page with the script of the preview, which keeps it fresh and says what is wrong. It knows which change the page shows.
pub(super) fn with_preview(page: Vec<u8>, version: u64) -> Vec<u8> {
    let text = String::from_utf8_lossy(&page);
    match text.find("</head>") {
        Some(at) => {
            let script = format!("<script type=\"module\" src=\"/_diptych/preview.js?shown={version}\"></script>");
            [&text[..at], &script, &text[at..]].concat().into_bytes()
        }
        None => page,
    }
}
