//! Text files → their `.br` and `.gz` siblings, for servers that send those to whoever takes them.
//!
//! They are no targets of the plan: each is the shadow of a file, with its name and one ending more.

use super::{Artifact, Memo};
use crate::base::{Hash, OutputPath};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::convert::Infallible;
use std::io::Write;

/// The endings of files that become smaller. Pictures, fonts, PDFs and archives are compressed already.
pub(super) const ENDINGS: &[&str] = &["css", "html", "ics", "js", "json", "md", "svg", "txt", "xml"];

/// A file of fewer bytes fits into one packet anyway.
const LEAST: usize = 512;

/// The largest file that is compressed as well as can be, in bytes: every page that people read.
const SLOWLY: usize = 128 << 10;

/// Makes a file smaller.
type Compress = fn(&[u8]) -> Vec<u8>;

/// What is added to the name of a file, and what is done to it.
const KINDS: &[(&str, Compress)] = &[("br", brotli), ("gz", gzip)];

/// A change of how files are compressed is a change of this number, so that no old ones are taken.
const VERSION: u32 = 3;

/// The siblings of a file. One that would not be smaller is left out, and so is one whose path is taken by a file of an author.
pub fn siblings(artifact: &Artifact, is_taken: impl Fn(&OutputPath) -> bool, memo: &dyn Memo) -> Vec<Artifact> {
    let name = artifact.path.as_str();
    // What begins with a dot or an underscore is for the server itself.
    let hidden = name.starts_with(['.', '_']);
    let is_text = name.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending));
    if hidden || !is_text || artifact.body.len() < LEAST {
        return Vec::new();
    }
    let made = KINDS.iter().filter_map(|(ending, compress)| {
        let path = OutputPath::new([format!("{name}.{ending}").as_str()]);
        if is_taken(&path) {
            return None;
        }
        let key = Hash::of(format!("compressed {VERSION} {ending} {}", Hash::of(&artifact.body)).as_bytes());
        let Ok::<_, Infallible>(body) = memo.or_make(&key, || Ok(compress(&artifact.body)));
        (body.len() < artifact.body.len()).then(|| Artifact { path, body, lang: artifact.lang, origin: artifact.origin.clone() })
    });
    made.collect()
}

/// The file that this one is the shadow of, when its name says that it is one.
pub fn is_sibling(path: &str) -> Option<&str> {
    let file = KINDS.iter().find_map(|(ending, _)| path.strip_suffix(ending)?.strip_suffix('.'))?;
    file.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending)).then_some(file)
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() / 3);
    // The highest quality takes a second for each megabyte, and saves a tenth; from the sixth on, one letter over and over takes many.
    let quality = if bytes.len() <= SLOWLY { 11 } else { 5 };
    let settings = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    // Reading from and writing into memory does not fail.
    let _ = brotli::BrotliCompress(&mut &*bytes, &mut out, &settings);
    out
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::best());
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Forgetful;
    use std::io::Read;

    fn file(name: &str, text: &str) -> Artifact {
        Artifact { path: OutputPath::new([name]), body: text.as_bytes().to_vec(), lang: None, origin: Vec::new() }
    }

    #[test]
    fn a_text_has_two_siblings_that_say_the_same() {
        let text = "Rencontre-débat, lundi 15 janvier 2024. ".repeat(40);
        let files = [file("fr/index.html", &text), file("fr/card.png", &text), file("_headers", &text), file("short.txt", "OK")];
        let made: Vec<Artifact> = files.iter().flat_map(|f| siblings(f, |_| false, &Forgetful)).collect();
        let names: Vec<&str> = made.iter().map(|a| a.path.as_str()).collect();
        assert_eq!(names, ["fr/index.html.br", "fr/index.html.gz"]);
        let mut from_br = Vec::new();
        brotli::BrotliDecompress(&mut made[0].body.as_slice(), &mut from_br).expect("brotli");
        let mut from_gz = Vec::new();
        flate2::read::GzDecoder::new(made[1].body.as_slice()).read_to_end(&mut from_gz).expect("gzip");
        assert_eq!((from_br.as_slice(), from_gz.as_slice()), (text.as_bytes(), text.as_bytes()));
    }

    #[test]
    fn a_file_of_an_author_keeps_its_name() {
        let made = siblings(&file("media/x.txt", &"a".repeat(600)), |path| path.as_str() == "media/x.txt.gz", &Forgetful);
        assert_eq!(made.iter().map(|a| a.path.as_str()).collect::<Vec<_>>(), ["media/x.txt.br"]);
    }
}
