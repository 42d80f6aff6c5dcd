//! A template of the theme and its data → a PDF or a picture, through Typst in a sealed world.
//!
//! The world has the theme's templates and fonts, one file of data and the pictures of the document: no disk, no clock, no
//! network, no packages. The same job gives the same bytes.

use crate::base::{Diagnostic, FileId, Hash, Span, rule, text};
use crate::theme::Theme;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use std::collections::HashMap;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::Abs;
use typst::syntax::{FileId as TypstFile, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;
use unicode_normalization::UnicodeNormalization;

/// A change of how documents are exported is a change of this number, so that no old ones are taken.
const VERSION: &str = concat!("typst 0.15.1, ua-1, a-2a, ", env!("CARGO_PKG_VERSION"));

/// What is the same for every document of a site.
pub(in crate::output) struct Typesetter {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// The templates, by their path, with the file of the theme that each comes from.
    templates: HashMap<TypstFile, (Source, FileId)>,
    /// The hash of all of it.
    hash: Hash,
}

/// A document to be set.
pub(in crate::output) struct Job<'a> {
    /// The name of its template: `press.typ`.
    pub template: &'a str,
    /// What the template reads as `/data.json`.
    pub data: String,
    /// Pictures, by their path.
    pub files: Vec<(String, &'a [u8])>,
    /// What names the document from build to build: its address.
    pub ident: String,
}

impl Typesetter {
    /// Prepares the templates and fonts of a theme.
    pub(in crate::output) fn new(theme: &Theme) -> Self {
        let fonts: Vec<Font> = theme.fonts.iter().flat_map(|f| Font::iter(Bytes::new(f.bytes.clone()))).collect();
        let mut seal = format!("{VERSION}\n");
        for font in &theme.fonts {
            seal.push_str(&format!("{}\n", Hash::of(&font.bytes)));
        }
        let mut templates = HashMap::new();
        for (name, file, source) in &theme.typst {
            seal.push_str(&format!("{name} {}\n", Hash::of(source.as_bytes())));
            if let Some(id) = file_id(name) {
                templates.insert(id, (Source::new(id, source.clone()), *file));
            }
        }
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            templates,
            hash: Hash::of(seal.as_bytes()),
        }
    }

    /// True for a character that the documents can show: as it is, or by others that mean the same (`ᵉ` by `e`).
    pub(in crate::output) fn covers(&self, c: char) -> bool {
        self.has(c) || alike(c).all(|c| self.has(c))
    }

    /// A text as the fonts of the theme can show it; what they cannot is left out.
    pub(super) fn shown(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            if self.has(c) {
                out.push(c);
            } else {
                out.extend(alike(c).filter(|c| self.has(*c)));
            }
        }
        out
    }

    /// True for a character that a font of the theme has, or that the shaper makes of another.
    fn has(&self, c: char) -> bool {
        let has = |c: char| self.fonts.iter().any(|f| f.info().coverage.contains(c as u32));
        match c {
            '\n' | '\t' | ' ' => true,
            // Nobody sees them, and they would be copied with the text.
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => false,
            // Spaces are made of the plain one, the hyphen that does not break of the one that does.
            '\u{a0}' | '\u{2002}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => true,
            '\u{2011}' => has(c) || has('\u{2010}'),
            _ => has(c),
        }
    }

    /// The hash of everything that a document is made of.
    pub(in crate::output) fn key(&self, job: &Job<'_>) -> Hash {
        let mut all = format!("{} {} {}\n{}\n", self.hash, job.template, job.ident, Hash::of(job.data.as_bytes()));
        for (path, bytes) in &job.files {
            all.push_str(&format!("{path} {}\n", Hash::of(bytes)));
        }
        Hash::of(all.as_bytes())
    }

    /// Sets a document as a PDF.
    ///
    /// # Errors
    /// What is wrong with the template, and where.
    pub(super) fn set(&self, job: &Job<'_>) -> Result<Vec<u8>, Box<Diagnostic>> {
        self.make(job, |world| self.export(world, &job.ident))
    }

    /// Draws a document as a PNG, two pixels for each point of its page.
    ///
    /// # Errors
    /// What is wrong with the template, and where.
    pub(in crate::output) fn draw(&self, job: &Job<'_>) -> Result<Vec<u8>, Box<Diagnostic>> {
        self.make(job, |world| {
            let document = typst::compile(world).output.map_err(|errors| Box::new(self.explain(world, &errors)))?;
            let pixels = typst_render::render_merged(&document, &RenderOptions::default(), Abs::zero(), None);
            Ok(png(pixels.width(), pixels.height(), pixels.data()))
        })
    }

    fn make(&self, job: &Job<'_>, export: impl Fn(&Sealed<'_>) -> Result<Vec<u8>, Box<Diagnostic>>) -> Result<Vec<u8>, Box<Diagnostic>> {
        let main = file_id(job.template).filter(|id| self.templates.contains_key(id));
        let main = main
            .ok_or_else(|| Box::new(Diagnostic::new(rule::THEME_TEMPLATE, text!("theme-template.typst-missing", file = job.template))))?;
        let mut files: HashMap<TypstFile, Bytes> = HashMap::new();
        files.extend(file_id("data.json").map(|id| (id, Bytes::from_string(job.data.clone()))));
        files.extend(job.files.iter().filter_map(|(path, bytes)| Some((file_id(path)?, Bytes::new(bytes.to_vec())))));
        let world = Sealed { typesetter: self, main, files };
        let made = export(&world);
        // What Typst remembers of a document helps the next ones and must not grow with their number.
        comemo::evict(8);
        made
    }

    fn export(&self, world: &Sealed<'_>, ident: &str) -> Result<Vec<u8>, Box<Diagnostic>> {
        let explain = |errors: &[SourceDiagnostic]| Box::new(self.explain(world, errors));
        let document = typst::compile(world).output.map_err(|errors| explain(&errors))?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).map_err(|e| {
            Box::new(Diagnostic::new(rule::THEME_TEMPLATE, text!("theme-template.typst-export", words = e.message().as_str())))
        })?;
        let options = PdfOptions {
            ident: Smart::Custom(ident.to_owned()),
            creator: Smart::Custom(Some("Diptych".to_owned())),
            timestamp: None,
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|errors| explain(&errors))
    }

    /// The first error with a place in a template; it stands for all.
    fn explain(&self, world: &Sealed<'_>, errors: &[SourceDiagnostic]) -> Diagnostic {
        let place = |error: &SourceDiagnostic| {
            let spans = std::iter::once(error.span).chain(error.trace.iter().map(|t| t.span.into()));
            spans.filter_map(|s| Some((s.id()?, world.range(s)?))).find_map(|(id, range)| {
                let (_, file) = self.templates.get(&id)?;
                Some(Span::new(*file, range.start, range.end))
            })
        };
        let error = errors.iter().find(|e| place(e).is_some()).or(errors.first());
        let words = error.map_or_else(String::new, |e| {
            let hints = e.hints.iter().map(|h| format!(" ({})", h.v));
            std::iter::once(e.message.to_string()).chain(hints).collect::<String>().lines().collect::<Vec<_>>().join(" ")
        });
        let diagnostic = Diagnostic::new(rule::THEME_TEMPLATE, text!("theme-template"));
        let label = text!("theme-template.label", words = words);
        match error.and_then(place) {
            Some(span) => diagnostic.saying(span, label),
            None => Diagnostic { message: label, ..diagnostic },
        }
    }
}

/// Pixels that hide nothing below them → a PNG.
fn png(width: u32, height: u32, rgba: &[u8]) -> Vec<u8> {
    let rgb: Vec<u8> = rgba.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut out = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Best, FilterType::Adaptive);
    // Writing into memory does not fail, and the picture has as many pixels as it says.
    let _ = encoder.write_image(&rgb, width, height, ExtendedColorType::Rgb8);
    out
}

/// Characters that mean the same: the letters of `ᵉ`, the plain hyphen of one that does not break.
fn alike(c: char) -> impl Iterator<Item = char> {
    std::iter::once(c).nfkc().map(|c| if c == '\u{2010}' { '-' } else { c })
}

/// The id of a path in the world. Few paths are ever used, and the same ones for every document: ids are never freed.
fn file_id(path: &str) -> Option<TypstFile> {
    VirtualPath::new(path).ok().map(|p| RootedPath::new(VirtualRoot::Project, p).intern())
}

/// All that a document can see.
struct Sealed<'a> {
    typesetter: &'a Typesetter,
    main: TypstFile,
    files: HashMap<TypstFile, Bytes>,
}

impl World for Sealed<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.typesetter.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.typesetter.book
    }

    fn main(&self) -> TypstFile {
        self.main
    }

    fn source(&self, id: TypstFile) -> FileResult<Source> {
        self.typesetter.templates.get(&id).map(|(source, _)| source.clone()).ok_or_else(|| missing(id))
    }

    fn file(&self, id: TypstFile) -> FileResult<Bytes> {
        if let Some(bytes) = self.files.get(&id) {
            return Ok(bytes.clone());
        }
        self.source(id).map(|s| Bytes::from_string(s.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.typesetter.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: TypstFile) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
