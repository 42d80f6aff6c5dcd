//! Artifacts → a folder on the disk. The only place that writes the published site.
//!
//! New files are first written to a staging folder beside the output and then moved, one rename each, so that no reader
//! ever sees half a file; deletions come last. The manifest in the output marks the folder as ours: a folder with files
//! and without it is somebody else's and is refused.

use crate::base::Hash;
use crate::model::PREVIEW;
use crate::output::Artifact;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

/// The file that marks the output as ours and says what is in it: a hash and a path a line.
const MANIFEST: &str = ".diptych-manifest";

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
    /// The disk.
    Io(PathBuf, io::Error),
}

/// Brings the output folder into the state of these artifacts.
///
/// # Errors
/// When the folder is refused or the disk fails. A refusal writes nothing.
pub fn emit(root: &Path, output: &Path, artifacts: &[Artifact]) -> Result<Emitted, EmitError> {
    let old = examine(root, output).map_err(EmitError::Refused)?;
    let mut emitted = Emitted::default();
    let mut manifest: BTreeMap<&str, Hash> = BTreeMap::new();
    let mut changed: Vec<&Artifact> = Vec::new();
    for artifact in artifacts {
        let hash = Hash::of(&artifact.body);
        manifest.insert(artifact.path.as_str(), hash);
        // The manifest says what we wrote; that the file is still there is for the disk to say.
        let there =
            std::fs::metadata(output.join(artifact.path.as_str())).is_ok_and(|m| m.is_file() && m.len() == artifact.body.len() as u64);
        if there && old.get(artifact.path.as_str()) == Some(&hash) {
            emitted.unchanged += 1;
        } else {
            changed.push(artifact);
        }
    }
    let gone: Vec<&String> = old.keys().filter(|p| !manifest.contains_key(p.as_str())).collect();
    if changed.is_empty() && gone.is_empty() && output.join(MANIFEST).is_file() {
        return Ok(emitted);
    }
    let staging = staging_folder(output);
    let result = write(output, &staging, &changed, &gone, &manifest);
    // Whatever happened, no staging folder stays behind.
    let _ = std::fs::remove_dir_all(&staging);
    result?;
    emitted.written = changed.len();
    emitted.removed = gone.len();
    Ok(emitted)
}

/// `.public.staging-1234` beside `public`.
fn staging_folder(output: &Path) -> PathBuf {
    let name = output.file_name().map_or_else(|| "output".into(), |n| n.to_string_lossy());
    output.with_file_name(format!(".{name}.staging-{}", std::process::id()))
}

fn write(output: &Path, staging: &Path, changed: &[&Artifact], gone: &[&String], manifest: &BTreeMap<&str, Hash>) -> Result<(), EmitError> {
    let io = |path: &Path| {
        let path = path.to_owned();
        move |error| EmitError::Io(path, error)
    };
    std::fs::create_dir_all(output).map_err(io(output))?;
    std::fs::create_dir_all(staging).map_err(io(staging))?;
    let mut folders: BTreeSet<PathBuf> = BTreeSet::new();
    for (i, artifact) in changed.iter().enumerate() {
        let staged = staging.join(i.to_string());
        std::fs::write(&staged, &artifact.body).map_err(io(&staged))?;
    }
    let lines: String = manifest.iter().map(|(path, hash)| format!("{hash} {}\n", listed(path))).collect();
    let staged_manifest = staging.join("manifest");
    std::fs::write(&staged_manifest, lines).map_err(io(&staged_manifest))?;
    for (i, artifact) in changed.iter().enumerate() {
        let target = output.join(artifact.path.as_str());
        if let Some(folder) = target.parent()
            && folders.insert(folder.to_owned())
        {
            std::fs::create_dir_all(folder).map_err(io(folder))?;
        }
        std::fs::rename(staging.join(i.to_string()), &target).map_err(io(&target))?;
    }
    std::fs::rename(&staged_manifest, output.join(MANIFEST)).map_err(io(&output.join(MANIFEST)))?;
    for path in gone {
        let target = output.join(path);
        match std::fs::remove_file(&target) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(EmitError::Io(target, error)),
            _ => {}
        }
        // A folder that is empty now goes too, up to the output itself.
        let mut folder = target.parent();
        while let Some(empty) = folder.filter(|f| *f != output && f.starts_with(output)) {
            if std::fs::remove_dir(empty).is_err() {
                break;
            }
            folder = empty.parent();
        }
    }
    Ok(())
}

/// How the manifest names a path: that of a release ahead of its embargo by its hash alone.
fn listed(path: &str) -> String {
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
fn examine(root: &Path, output: &Path) -> Result<BTreeMap<String, Hash>, Refusal> {
    if output.is_symlink() {
        return Err(Refusal::Link);
    }
    if lies_over(root, output) {
        return Err(Refusal::Inside);
    }
    if !output.exists() {
        return Ok(BTreeMap::new());
    }
    if !output.is_dir() {
        return Err(Refusal::NotAFolder);
    }
    match std::fs::read_to_string(output.join(MANIFEST)) {
        Ok(text) => {
            let lines = text.lines().filter_map(|l| l.split_once(' ')).filter_map(|(hash, path)| Some((path, Hash::parse(hash)?)));
            let (secret, open): (BTreeMap<&str, Hash>, BTreeMap<&str, Hash>) = lines.partition(|(path, _)| path.starts_with(SECRET));
            let named = open.into_iter().filter(|(path, _)| is_below(path)).map(|(path, hash)| (path.to_owned(), hash));
            let previews = if secret.is_empty() { Vec::new() } else { preview_paths(output) };
            let found = previews.into_iter().filter_map(|path| secret.get(listed(&path).as_str()).map(|hash| (path, *hash)));
            Ok(named.chain(found).collect())
        }
        Err(_) if std::fs::read_dir(output).is_ok_and(|mut d| d.next().is_none()) => Ok(BTreeMap::new()),
        Err(_) => Err(Refusal::NotOurs),
    }
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
