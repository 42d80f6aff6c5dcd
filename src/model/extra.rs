//! Outputs that a build may leave out: `--without pdf,docx`.

/// An output beside the pages, calendars and feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extra {
    /// PDFs of releases and of the programme.
    Pdf,
    /// Releases for word processors.
    Docx,
    /// Releases as plain text.
    Txt,
    /// Releases as Markdown.
    Md,
    /// One archive with everything of a release.
    Kit,
    /// Pages that show a release in all languages, side by side.
    Facing,
    /// Releases for the systems of news agencies.
    Ninjs,
    /// Pictures for social media.
    Cards,
    /// Compressed copies beside the files.
    Compressed,
}

impl Extra {
    /// All of them.
    pub const ALL: &[Self] =
        &[Self::Pdf, Self::Docx, Self::Txt, Self::Md, Self::Kit, Self::Facing, Self::Ninjs, Self::Cards, Self::Compressed];

    /// As the command line names it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Txt => "txt",
            Self::Md => "md",
            Self::Kit => "kit",
            Self::Facing => "facing",
            Self::Ninjs => "ninjs",
            Self::Cards => "cards",
            Self::Compressed => "compressed",
        }
    }

    /// The one with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|e| e.as_str() == name)
    }
}
