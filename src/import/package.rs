//! The bytes of a Word file → its parts by name, each no larger than it may be (ECMA-376-2: a ZIP archive).
//!
//! Nothing is written anywhere under a name that stands in the archive, so that such names can do no harm.

use super::{ImportError, MAX_ENTRIES, MAX_FILE, MAX_RATIO, MAX_UNPACKED};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// A part from which the ratio of its sizes counts.
const SMALL: u64 = 1_000_000;

/// The parts of a Word file.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// How many bytes may still be unpacked.
    left: u64,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        if bytes.len() > MAX_FILE {
            return Err(ImportError::Large);
        }
        if !bytes.starts_with(b"PK") {
            return Err(other_format(bytes));
        }
        // The directory is read whole before anything can be asked of it: its records are counted first. Those of
        // archives that lie in this one count too.
        if bytes.windows(4).filter(|w| w == b"PK\x01\x02").take(2 * MAX_ENTRIES + 1).count() > 2 * MAX_ENTRIES {
            return Err(ImportError::Entries);
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportError::Broken)?;
        if archive.len() > MAX_ENTRIES {
            return Err(ImportError::Entries);
        }
        let mut total: u64 = 0;
        for index in 0..archive.len() {
            let Ok(file) = archive.by_index_raw(index) else { return Err(ImportError::Broken) };
            if file.encrypted() {
                return Err(ImportError::Encrypted);
            }
            total = total.saturating_add(file.size());
        }
        if total > MAX_UNPACKED {
            return Err(ImportError::Bomb);
        }
        Ok(Self { archive, left: MAX_UNPACKED })
    }

    /// The bytes of a part; none when there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, ImportError> {
        let Some(index) = self.archive.index_for_name(name) else { return Ok(None) };
        let file = self.archive.by_index(index).map_err(|_| ImportError::Broken)?;
        let packed = file.compressed_size().max(1);
        // What is said of the size is not believed: reading stops at what is allowed.
        let limit = self.left.min(packed.saturating_mul(MAX_RATIO).max(SMALL));
        let mut bytes = Vec::new();
        file.take(limit + 1).read_to_end(&mut bytes).map_err(|_| ImportError::Broken)?;
        if bytes.len() as u64 > limit {
            return Err(ImportError::Bomb);
        }
        self.left -= bytes.len() as u64;
        Ok(Some(bytes))
    }

    /// What the archive is when it is no Word file.
    pub(super) fn stranger(&mut self) -> ImportError {
        match self.part("mimetype") {
            Ok(Some(kind)) if kind.starts_with(b"application/vnd.oasis.opendocument") => ImportError::OpenDocument,
            _ => ImportError::NotWord,
        }
    }
}

/// What a file is that is no archive.
fn other_format(bytes: &[u8]) -> ImportError {
    // [MS-CFB] §2.2: files of Word before 2007, and those of today that ask for a password.
    if !bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return ImportError::NotWord;
    }
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|w| w == name) { ImportError::Encrypted } else { ImportError::OldWord }
}
