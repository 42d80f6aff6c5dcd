//! Artifacts → a folder on the disk. The only place that writes the published site.
//!
//! A build is all or nothing: the new site is made beside the old one and takes its place in one step (`switch`). The manifest in the
//! output marks the folder as ours: a folder with files and without it is somebody else's and is refused.

use super::switch::{self, Contents, Failure, Staging};
use crate::base::{Hash, OutputPath, short_hash};
use crate::model::PREVIEW;
use crate::output::{Artifact, Sink};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

/// The file that marks the output as ours and says what is in it: a hash and a path a line.
pub(super) const MANIFEST: &str = ".diptych-manifest";

/// Before the hash of a path, for one that must not be read in the manifest: hosts publish it like any other file.
const SECRET: &str = "#";

/// What happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Emitted {
    /// Files that were written because they are new or have changed.
    pub written: usize,
    /// Files that were left alone.
    pub unchanged: usize,
    /// Files that no longer have a source.
    pub removed: usize,
}

/// Why a folder is not written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It holds files that we did not write.
    NotOurs,
    /// It would lie over the sources, or holds them.
    Inside,
    /// It is a link to another place.
    Link,
    /// It is a file.
    NotAFolder,
}

/// Why nothing was published.
#[derive(Debug)]
pub enum EmitError {
    /// The folder is refused.
    Refused(Refusal),
    /// Another build is writing it, and does not end.
    Busy,
    /// The disk.
    Io(PathBuf, io::Error),
}

/// A site on its way into its folder: files are written as they come, beside the old site, and take its place when all are there.
#[derive(Debug)]
pub struct Emission<'a> {
    root: &'a Path,
    output: &'a Path,
    begun: OnceLock<Result<Begun<'a>, EmitError>>,
    files: Mutex<Vec<(OutputPath, Hash, bool)>>,
    failed: Mutex<Option<Failure>>,
}

/// The folder was found to be ours, and nobody else builds.
#[derive(Debug)]
struct Begun<'a> {
    _lock: Lock,
    /// What we wrote last time.
    old: Listed,
    /// The new tree, once there is something new.
    staging: OnceLock<Option<Staging<'a>>>,
}

impl Sink for Emission<'_> {
    fn take(&self, artifact: Artifact) {
        let Ok(begun) = self.begun() else { return };
        let (path, hash) = (artifact.path.as_str(), Hash::of(&artifact.body));
        // The manifest says what we wrote; that the file is still there is for the disk to say.
        let there =
            || std::fs::symlink_metadata(self.output.join(path)).is_ok_and(|m| m.is_file() && m.len() == artifact.body.len() as u64);
        let kept = begun.old.files.get(path) == Some(&hash) && there();
        if !kept && let Some(staging) = self.staging(begun) {
            self.note(staging.write(path, &artifact.body));
        }
        self.files.lock().unwrap_or_else(PoisonError::into_inner).push((artifact.path, hash, kept));
    }
}

impl<'a> Emission<'a> {
    /// Begins to bring a site into the folder `output`. Nothing happens there before the first file comes.
    pub fn new(root: &'a Path, output: &'a Path) -> Self {
        Self { root, output, begun: OnceLock::new(), files: Mutex::default(), failed: Mutex::default() }
    }

    /// Takes the lock and judges the folder, once.
    fn begun(&self) -> Result<&Begun<'a>, &EmitError> {
        let begin = || {
            // What another build leaves is judged when it has ended.
            let lock = Lock::take(self.root, self.output)?;
            switch::clear(self.output).map_err(|(path, error)| EmitError::Io(path, error))?;
            let old = examine(self.root, self.output).map_err(EmitError::Refused)?;
            Ok(Begun { _lock: lock, old, staging: OnceLock::new() })
        };
        self.begun.get_or_init(begin).as_ref()
    }

    /// The new tree; none when it could not be begun or something has failed.
    fn staging<'b>(&self, begun: &'b Begun<'a>) -> Option<&'b Staging<'a>> {
        if self.failed.lock().unwrap_or_else(PoisonError::into_inner).is_some() {
            return None;
        }
        begun.staging.get_or_init(|| self.note(Staging::begin(self.output))).as_ref()
    }

    /// Keeps the first thing that failed.
    fn note<T>(&self, result: Result<T, Failure>) -> Option<T> {
        result.map_err(|failure| self.failed.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(failure).0.clone()).ok()
    }

    /// Puts the new site in the place of the old one, when all its files have come. Without this, the old one stays as it is.
    ///
    /// # Errors
    /// When the folder is refused or the disk fails. A refusal writes nothing.
    pub fn finish(self, ahead: Ahead) -> Result<Emitted, EmitError> {
        let _ = self.begun();
        let Self { output, begun, files, failed, .. } = self;
        let begun = begun.into_inner().unwrap_or(Err(EmitError::Busy))?;
        let io = |(path, error)| EmitError::Io(path, error);
        if let Some(failure) = failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
            return Err(io(failure));
        }
        let mut files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort_by(|a, b| a.0.cmp(&b.0));
        let paths = |kept| files.iter().filter(|f| f.2 == kept).map(|f| f.0.as_str()).collect::<Vec<_>>();
        let contents = Contents { new: paths(false), kept: paths(true) };
        let removed = begun.old.files.keys().filter(|p| files.binary_search_by(|f| f.0.as_str().cmp(p)).is_err()).count();
        let emitted = Emitted { written: contents.new.len(), unchanged: contents.kept.len(), removed };
        if emitted.written + emitted.removed == 0 && output.join(MANIFEST).is_file() && begun.old.ahead == ahead {
            return Ok(emitted);
        }
        let staging = match begun.staging.into_inner().flatten() {
            Some(staging) => staging,
            None => Staging::begin(output).map_err(io)?,
        };
        let manifest = ahead.lines() + &manifest_text(files.iter().map(|(path, hash, _)| (path.as_str(), *hash)));
        staging.switch(&contents, &manifest, &begun.old.files).map_err(io)?;
        Ok(emitted)
    }
}

/// One build at a time writes an output. The lock ends with its process, however that ends.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "closing the file gives the lock back")] Option<std::fs::File>);

/// How long a build waits for another.
const PATIENCE: Duration = Duration::from_secs(60);

impl Lock {
    /// Waits for the lock of an output.
    pub(super) fn take(root: &Path, output: &Path) -> Result<Self, EmitError> {
        let folder = root.join(".cache");
        let path = folder.join(format!("{}.lock", short_hash(output.as_os_str().as_encoded_bytes())));
        let failed = |error| EmitError::Io(path.clone(), error);
        std::fs::create_dir_all(&folder).map_err(failed)?;
        Self::of(std::fs::OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(failed)?)
    }

    /// Waits for the lock of a file or a folder that is open.
    pub(super) fn of(file: std::fs::File) -> Result<Self, EmitError> {
        let until = Instant::now() + PATIENCE;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self(Some(file))),
                Err(std::fs::TryLockError::WouldBlock) if Instant::now() < until => std::thread::sleep(Duration::from_millis(20)),
                Err(std::fs::TryLockError::WouldBlock) => return Err(EmitError::Busy),
                // A disk without locks: who builds there builds alone.
                Err(std::fs::TryLockError::Error(_)) => return Ok(Self(None)),
            }
        }
    }
}

/// How the manifest names a path: that of a release ahead of its embargo by its hash alone. Whatever else lists the files of a
/// site where others may read it names them in the same way.
pub(crate) fn listed(path: &str) -> String {
    if path.starts_with(PREVIEW) { format!("{SECRET}{}", Hash::of(path.as_bytes())) } else { path.to_owned() }
}

/// The paths below the folders of previews, which the manifest does not name.
fn preview_paths(output: &Path) -> Vec<String> {
    let walk = walkdir::WalkDir::new(output).min_depth(1).sort_by_file_name().into_iter();
    let files = walk.filter_entry(|e| e.depth() > 1 || e.file_name().to_string_lossy().starts_with(PREVIEW)).flatten();
    let files = files.filter(|e| e.file_type().is_file());
    files.filter_map(|e| Some(e.path().strip_prefix(output).ok()?.to_str()?.replace('\\', "/"))).collect()
}

/// Judges the folder and reads the manifest of what we wrote there last time.
pub(super) fn examine(root: &Path, output: &Path) -> Result<Listed, Refusal> {
    if output.is_symlink() {
        return Err(Refusal::Link);
    }
    if lies_over(root, output) {
        return Err(Refusal::Inside);
    }
    if !output.exists() {
        return Ok(Listed::default());
    }
    if !output.is_dir() {
        return Err(Refusal::NotAFolder);
    }
    match read_manifest(output) {
        Some(listed) => Ok(listed),
        None if std::fs::read_dir(output).is_ok_and(|mut d| d.next().is_none()) => Ok(Listed::default()),
        None => Err(Refusal::NotOurs),
    }
}

/// What a manifest lists.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// The hash of each file by its path.
    pub(super) files: BTreeMap<String, Hash>,
    /// How many files of previews are listed and not there: nobody can say where they would be.
    pub(super) lost: usize,
    /// What the site shows before its time.
    pub(super) ahead: Ahead,
}

/// Reads the manifest of a folder and finds the previews that it does not name.
pub(super) fn read_manifest(output: &Path) -> Option<Listed> {
    let text = std::fs::read_to_string(output.join(MANIFEST)).ok()?;
    let lines = text.lines().filter_map(|l| l.split_once(' ')).filter_map(|(hash, path)| Some((path, Hash::parse(hash)?)));
    let (secret, open): (BTreeMap<&str, Hash>, BTreeMap<&str, Hash>) = lines.partition(|(path, _)| path.starts_with(SECRET));
    let previews = if secret.is_empty() { Vec::new() } else { preview_paths(output) };
    let found: Vec<_> = previews.into_iter().filter_map(|path| secret.get(listed(&path).as_str()).map(|hash| (path, *hash))).collect();
    let lost = secret.len() - found.len();
    let named = open.into_iter().filter(|(path, _)| is_below(path)).map(|(path, hash)| (path.to_owned(), hash));
    Some(Listed { files: named.chain(found).collect(), lost, ahead: Ahead::of(&text) })
}

/// What a site shows before its time, since its build was told so: for whoever wrote it to see, and hardly to be published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// It holds drafts.
    pub drafts: bool,
    /// It is the site of an instant that was still to come.
    pub now: Option<Timestamp>,
}

impl Ahead {
    /// What the manifest says of it: nothing of a site that shows nothing before its time.
    fn lines(self) -> String {
        let drafts = if self.drafts { "# drafts\n" } else { "" };
        drafts.to_owned() + &self.now.map(|now| format!("# now {now}\n")).unwrap_or_default()
    }

    /// What a manifest says of it.
    fn of(manifest: &str) -> Self {
        let mut marks = manifest.lines().take_while(|line| line.starts_with('#'));
        let now = marks.clone().find_map(|line| line.strip_prefix("# now ")?.parse().ok());
        Self { drafts: marks.any(|line| line == "# drafts"), now }
    }
}

/// The manifest of these files, a line each.
pub(super) fn manifest_text<'a>(files: impl IntoIterator<Item = (&'a str, Hash)>) -> String {
    files.into_iter().map(|(path, hash)| format!("{hash} {}\n", listed(path))).collect()
}

/// A manifest that was tampered with must not make us delete anything else.
fn is_below(path: &str) -> bool {
    !path.is_empty() && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..") && !path.contains('\\')
}

/// True when writing to the folder could touch the sources: it is one of their folders, lies in one, or holds them all.
fn lies_over(root: &Path, output: &Path) -> bool {
    let real = |path: &Path| -> PathBuf {
        // The longest part that exists, made canonical; the rest as it is.
        let mut rest = Vec::new();
        let mut there = path.to_owned();
        loop {
            match there.canonicalize() {
                Ok(canonical) => return rest.iter().rev().fold(canonical, |p: PathBuf, part| p.join(part)),
                Err(_) => match (there.file_name().map(ToOwned::to_owned), there.parent().map(Path::to_owned)) {
                    (Some(name), Some(parent)) => {
                        rest.push(name);
                        there = if parent.as_os_str().is_empty() { PathBuf::from(".") } else { parent };
                    }
                    _ => return path.to_owned(),
                },
            }
        }
    };
    let (root, output) = (real(root), real(output));
    let home = std::env::home_dir().map(|h| real(&h));
    root.starts_with(&output)
        || home.is_some_and(|h| h.starts_with(&output))
        || ["content", "i18n", "themes", "src", ".git", ".cache"].iter().any(|f| output.starts_with(root.join(f)))
}
