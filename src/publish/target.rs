//! What somebody types as the place of a site → a folder, or a bucket with a prefix.

use std::path::PathBuf;

/// A place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A folder of this computer.
    Folder(PathBuf),
    /// Objects of a bucket, below a prefix that may be empty.
    Bucket {
        /// Its name.
        name: String,
        /// What the names of the objects begin with, without a slash at the end.
        prefix: String,
    },
}

/// Why a text names no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetError {
    /// It is an address of something else than storage that speaks S3.
    Scheme,
    /// It names no bucket, or none that can exist.
    Bucket,
}

impl Target {
    /// Reads `s3://bucket/prefix`; anything without a scheme is a folder.
    ///
    /// # Errors
    /// When it is neither.
    pub fn parse(text: &str) -> Result<Self, TargetError> {
        match text.split_once("://") {
            None => Ok(Self::Folder(PathBuf::from(text))),
            Some(("s3", rest)) => {
                let (name, prefix) = rest.split_once('/').unwrap_or((rest, ""));
                let prefix = prefix.trim_end_matches('/');
                let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_');
                let parts = |p: &str| p.split('/').all(|part| !part.is_empty() && part != "." && part != "..");
                let is_good = name.len() >= 3 && name.chars().all(good) && (prefix.is_empty() || parts(prefix));
                if is_good { Ok(Self::Bucket { name: name.to_owned(), prefix: prefix.to_owned() }) } else { Err(TargetError::Bucket) }
            }
            Some(_) => Err(TargetError::Scheme),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_folder_or_a_bucket() {
        let bucket = |name: &str, prefix: &str| Ok(Target::Bucket { name: name.to_owned(), prefix: prefix.to_owned() });
        assert_eq!(Target::parse("/var/www/site"), Ok(Target::Folder("/var/www/site".into())));
        assert_eq!(Target::parse("s3://my-site"), bucket("my-site", ""));
        assert_eq!(Target::parse("s3://my-site/a/b/"), bucket("my-site", "a/b"));
        for wrong in ["s3://", "s3://ab", "s3://My-Site", "s3://my-site/../x", "s3://my-site//x", "s3://user:pass@host/x"] {
            assert_eq!(Target::parse(wrong), Err(TargetError::Bucket), "{wrong}");
        }
        assert_eq!(Target::parse("ftp://host/x"), Err(TargetError::Scheme));
    }
}
