//! The name of a file → its media type, as the servers of published sites tell it.

/// The media type of a file by its extension.
pub fn media_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    match (name, name.rsplit_once('.').map_or("", |(_, extension)| extension)) {
        ("atom.xml", _) => "application/atom+xml; charset=utf-8",
        ("feed.json", _) => "application/feed+json; charset=utf-8",
        (_, "html") => "text/html; charset=utf-8",
        (_, "css") => "text/css; charset=utf-8",
        (_, "js" | "mjs") => "text/javascript; charset=utf-8",
        (_, "json") => "application/json; charset=utf-8",
        (_, "xml") => "application/xml; charset=utf-8",
        (_, "ics") => "text/calendar; charset=utf-8",
        (_, "md") => "text/markdown; charset=utf-8",
        (_, "txt") => "text/plain; charset=utf-8",
        (_, "svg") => "image/svg+xml",
        (_, "png") => "image/png",
        (_, "jpg" | "jpeg") => "image/jpeg",
        (_, "gif") => "image/gif",
        (_, "webp") => "image/webp",
        (_, "avif") => "image/avif",
        (_, "ico") => "image/x-icon",
        (_, "woff2") => "font/woff2",
        (_, "wasm") => "application/wasm",
        (_, "pdf") => "application/pdf",
        (_, "zip") => "application/zip",
        (_, "epub") => "application/epub+zip",
        (_, "docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        (_, "xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        (_, "pptx") => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        (_, "odt") => "application/vnd.oasis.opendocument.text",
        (_, "ods") => "application/vnd.oasis.opendocument.spreadsheet",
        (_, "odp") => "application/vnd.oasis.opendocument.presentation",
        (_, "mp3") => "audio/mpeg",
        (_, "m4a") => "audio/mp4",
        (_, "ogg") => "audio/ogg",
        (_, "mp4") => "video/mp4",
        (_, "webm") => "video/webm",
        _ => "application/octet-stream",
    }
}
