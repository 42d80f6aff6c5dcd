//! Any bytes as a Word file: taken in or refused, within the limits; and what is taken in is text and pictures below `content/press/`
//! that our own parsers read.

use super::sites::{empty, text};
use diptych::base::{FileId, Slug};
use diptych::import::{ImportOptions, MAX_TEXT, Target, import};
use diptych::syntax::{front_matter, markdown, yaml};
use std::io::{Cursor, Write};

/// A first byte of 0 to 3 lays the rest out as parts of a Word file; with any other, all of it is one.
pub(crate) fn run(data: &[u8]) {
    let site = empty();
    let bytes = match data {
        [form @ 0..=3, parts @ ..] => zipped(*form, parts),
        _ => data.to_vec(),
    };
    let options = ImportOptions { name: None, target: Target::Press, today: jiff::civil::date(2024, 3, 1) };
    let imported = match import(&bytes, site, &options) {
        Ok(imported) => imported,
        Err(error) => return drop(error.text()),
    };
    Slug::parse(&imported.stem).expect("a name");
    assert!(imported.sides.values().map(String::len).sum::<usize>() <= 8 * MAX_TEXT);
    for (path, _) in imported.files(site) {
        let name = path.strip_prefix("content/press/").unwrap_or_else(|| panic!("{path}"));
        assert!(
            name.split('/').all(|s| s.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-' | '.')) && !s.starts_with('.')),
            "{path}"
        );
    }
    for side in imported.sides.values() {
        let split = front_matter::split(FileId(0), side).unwrap_or_else(|d| panic!("{d:?}\n{side}"));
        let (front, found) = yaml::parse(FileId(0), side, split.yaml);
        assert!(front.is_some() && found.is_empty(), "{found:?}\n{side}");
        let (_, found) = markdown::parse(FileId(0), &side.to_owned().into(), split.body);
        assert!(found.iter().all(|d| d.rule.id == "markdown/nesting"), "{found:?}\n{side}");
    }
}

/// The parts: a body; a whole document; a body, relations and styles; a body that is packed.
fn zipped(form: u8, parts: &[u8]) -> Vec<u8> {
    let mut split = parts.splitn(3, |b| *b == 0);
    let mut next = || text(split.next().unwrap_or_default());
    let body = next();
    let document = if form == 1 {
        body
    } else {
        format!(
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:r=\"r\" xmlns:wp=\"wp\" xmlns:a=\"a\"><w:body>{body}</w:body></w:document>"
        )
    };
    let mut parts = vec![("word/document.xml", document)];
    if form == 2 {
        parts.push(("word/_rels/document.xml.rels", format!("<Relationships>{}</Relationships>", next())));
        parts.push(("word/styles.xml", format!("<w:styles xmlns:w=\"w\">{}</w:styles>", next())));
        parts.push(("word/media/image1.png", "\u{89}PNG".to_owned()));
    }
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        writer.start_file(name, options).expect("a part");
        writer.write_all(text.as_bytes()).expect("written");
    }
    writer.finish().expect("whole").into_inner()
}
