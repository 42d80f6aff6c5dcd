//! A host → the file that lets it check, build and publish a site by itself.

use clap::ValueEnum;

/// A host of repositories that shows static sites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Host {
    /// GitHub Pages, by its Actions
    Github,
    /// GitLab Pages, by its pipelines
    Gitlab,
    /// Codeberg Pages, by Woodpecker
    Codeberg,
}

/// What stands where nobody has said yet where the tool comes from.
pub(super) const TO_FILL_IN: &str = "TO-FILL-IN";

impl Host {
    /// Where the host looks for the file, and what is in it.
    pub(super) fn workflow(self) -> (&'static str, String) {
        let (path, text) = match self {
            Self::Github => (".github/workflows/site.yml", include_str!("workflows/github.yml")),
            Self::Gitlab => (".gitlab-ci.yml", include_str!("workflows/gitlab.yml")),
            Self::Codeberg => (".woodpecker.yaml", include_str!("workflows/codeberg.yml")),
        };
        let repository = Some(env!("CARGO_PKG_REPOSITORY")).filter(|r| !r.is_empty()).unwrap_or(TO_FILL_IN);
        (path, text.replace("@REPOSITORY@", repository).replace("@COMMIT@", TO_FILL_IN))
    }
}
