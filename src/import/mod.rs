//! The bytes of a Word file → a text in each language of the site, as our Markdown with its front matter.
//!
//! A file from elsewhere is hostile until it is read: everything has a limit, nothing is fetched, nothing is unpacked under a
//! name of its own, and whatever is odd is left out rather than guessed. Deliberately not here: the looks of a document
//! (fonts, colours, columns), its headers and footers, its comments, and what tracked changes have deleted.

mod document;
mod evidence;
mod fields;
mod front;
mod inline;
mod languages;
mod lines;
mod markdown;
mod numbering;
mod package;
mod relations;
mod sequence;
mod spelling;
mod structure;
mod styles;
mod text;
mod word;
mod xml;

use crate::base::{Lang, PerLang, Slug, Text, text};
use crate::model::Site;
use jiff::civil::Date;

/// The largest Word file, in bytes.
pub const MAX_FILE: usize = 20_000_000;
/// The most parts that it may have.
pub const MAX_ENTRIES: usize = 2_000;
/// The most bytes that its parts may come to.
pub const MAX_UNPACKED: u64 = 100_000_000;
/// How many times larger than its packed form a part may be, from a megabyte on.
pub const MAX_RATIO: u64 = 200;
/// How deep elements may lie in one another.
pub const MAX_DEPTH: usize = 200;
/// The most paragraphs, those in cells among them.
pub const MAX_PARAGRAPHS: usize = 20_000;
/// The longest text, in bytes.
pub const MAX_TEXT: usize = 1_500_000;

/// What an imported text becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A press release.
    Press,
    /// A page.
    Page,
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct ImportOptions {
    /// The name of the files; without it, it is made of the date and the title.
    pub name: Option<Slug>,
    /// What it becomes.
    pub target: Target,
    /// The day that stands where the text names none.
    pub today: Date,
}

/// What was made of a Word file.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The name that all sides share: `2023-11-14-ateliers`.
    pub stem: String,
    /// The text of each language that was found, as the whole of its file.
    pub sides: PerLang<String>,
    /// The pictures: a name and bytes.
    pub pictures: Vec<(String, Vec<u8>)>,
    /// What whoever edits the files should know.
    pub notes: Vec<Text>,
    target: Target,
}

impl Imported {
    /// The files below the root of the site, texts first. With pictures they stand in a folder of their own.
    pub fn files(&self, site: &Site) -> Vec<(String, Vec<u8>)> {
        let texts = self.sides.iter().map(|(lang, text)| (self.path(site, lang), text.clone().into_bytes()));
        let pictures = self.pictures.iter().map(|(name, bytes)| (format!("{}/{name}", self.folder()), bytes.clone()));
        texts.chain(pictures).collect()
    }

    /// Where the text of a language stands.
    pub fn path(&self, site: &Site, lang: Lang) -> String {
        let code = site.languages.code(lang);
        if self.pictures.is_empty() { format!("{}.{code}.md", self.folder()) } else { format!("{}/index.{code}.md", self.folder()) }
    }

    /// Every path at which one of its texts might stand already, in either form.
    pub fn rivals(&self, site: &Site) -> Vec<String> {
        let folder = self.folder();
        let codes = site.languages.codes().iter();
        codes.flat_map(|code| [format!("{folder}.{code}.md"), format!("{folder}/index.{code}.md")]).collect()
    }

    /// The languages that the file does not have.
    pub fn missing<'a>(&'a self, site: &'a Site) -> impl Iterator<Item = Lang> + 'a {
        site.languages.iter().filter(|lang| self.sides.get(*lang).is_none())
    }

    /// The key by which the other commands know it: `press/2023-11-14-ateliers`.
    pub fn key(&self) -> String {
        match self.target {
            Target::Press => format!("press/{}", self.stem),
            Target::Page => self.stem.clone(),
        }
    }

    fn folder(&self) -> String {
        format!("content/{}", self.key())
    }
}

/// Why a file cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is larger than [`MAX_FILE`].
    Large,
    /// It is a Word file of the time before 2007.
    OldWord,
    /// It asks for a password.
    Encrypted,
    /// It comes from LibreOffice and is saved in its own format.
    OpenDocument,
    /// It is no Word file.
    NotWord,
    /// It begins like a Word file and cannot be read.
    Broken,
    /// It has more parts than [`MAX_ENTRIES`].
    Entries,
    /// Its parts come to more than [`MAX_UNPACKED`], or are packed more tightly than [`MAX_RATIO`].
    Bomb,
    /// Its elements lie deeper than [`MAX_DEPTH`].
    Deep,
    /// It declares entities, which no word processor does.
    Entities,
    /// It has more than [`MAX_PARAGRAPHS`] or [`MAX_TEXT`].
    Long,
    /// There is no text in it.
    Empty,
    /// No language of the site is found in it.
    NoLanguage,
}

impl ImportError {
    /// What is wrong and what to do, in the words of the reader.
    pub fn text(&self) -> Text {
        const MEGA: usize = 1_000_000;
        match self {
            Self::Large => text!("import-large", limit = MAX_FILE / MEGA),
            Self::OldWord => text!("import-old-word"),
            Self::Encrypted => text!("import-encrypted"),
            Self::OpenDocument => text!("import-open-document"),
            Self::NotWord => text!("import-not-word"),
            Self::Broken => text!("import-broken"),
            Self::Entries => text!("import-entries", limit = MAX_ENTRIES),
            Self::Bomb => text!("import-bomb"),
            Self::Deep => text!("import-deep", limit = MAX_DEPTH),
            Self::Entities => text!("import-entities"),
            Self::Long => text!("import-long", limit = MAX_PARAGRAPHS),
            Self::Empty => text!("import-empty"),
            Self::NoLanguage => text!("import-no-language"),
        }
    }
}

/// Reads a Word file for a site.
///
/// # Errors
/// Why nothing can be made of it.
pub fn import(bytes: &[u8], site: &Site, options: &ImportOptions) -> Result<Imported, ImportError> {
    let mut package = package::Package::open(bytes)?;
    let word = word::read(&mut package)?;
    let judge = evidence::Judge::new(site);
    let sides = languages::split(structure::mend(word.blocks, true), &judge);
    if sides.is_empty() {
        return Err(if word.empty { ImportError::Empty } else { ImportError::NoLanguage });
    }
    front::compose(sides, word.notes, &mut package, &judge, options)
}
