//! Files → a ZIP archive that is the same in every build: in the order given, without dates of its own.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Packs files. A name that stands there twice is packed once.
pub(super) fn pack<'a>(files: impl IntoIterator<Item = (String, &'a [u8])>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    // The earliest date that the format knows: 1 January 1980.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    for (name, bytes) in files {
        // What is compressed already does not get smaller.
        let method = if is_compressed(&name) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        // Writing to memory fails only for a name that is there already.
        if writer.start_file(name, options.compression_method(method)).is_ok() {
            let _ = writer.write_all(bytes);
        }
    }
    writer.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn is_compressed(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, kind)| {
        matches!(kind.to_lowercase().as_str(), "jpg" | "jpeg" | "png" | "webp" | "avif" | "gif" | "pdf" | "docx" | "zip")
    })
}
