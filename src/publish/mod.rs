//! A built site → the place where people read it: a folder, or storage that speaks S3.
//!
//! `emit` makes a site on this computer, this room brings it elsewhere. It never builds: what it brings is what a build left, held against
//! its manifest. [`Plan`] says what is done and in which order, a [`Store`] does it; docs/decisions/0029 says what a reader and a second
//! publisher see meanwhile. The only part of the tool that opens connections.

#[cfg(feature = "publish")]
pub mod bucket;
mod folder;
mod plan;
mod target;

pub use folder::Folder;
pub use plan::{Act, Known, Plan, Step};
pub use target::{Target, TargetError};

use crate::base::Hash;
use crate::emit::{Files, Refusal};
use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

/// What stands at a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The address of the site that is published there; none when nothing is.
    pub site: Option<String>,
    /// Its files.
    pub files: BTreeMap<String, Known>,
    /// Files that are no longer part of the site and stay for a while.
    pub retired: BTreeMap<String, Hash>,
    /// True when a publication was begun and not ended.
    pub unfinished: bool,
}

/// A place where a site is published.
pub trait Store {
    /// What stands there. Writes nothing.
    ///
    /// # Errors
    /// When it cannot be read, or is somebody else's.
    fn look(&mut self) -> Result<Standing, PublishError>;

    /// The files of the site that stood there before; those that the place holds anyway without their bytes.
    ///
    /// # Errors
    /// When none was kept.
    fn previous(&mut self) -> Result<Files, PublishError>;

    /// Brings a site there, by a plan that was made of what [`Store::look`] saw.
    ///
    /// # Errors
    /// When somebody else publishes, or the place fails. Whatever happens, what can be reached there leads to what is there.
    fn bring(&mut self, site: &str, files: &Files, plan: &Plan) -> Result<(), PublishError>;

    /// True when this place has a use for the file.
    fn takes(&self, path: &str) -> bool;

    /// True when assets stay for a while after nothing names them any more.
    fn retires(&self) -> bool;
}

/// What is published.
#[derive(Clone, Copy, Debug)]
pub enum Edition<'a> {
    /// This site, with the address that the build was told.
    Built(&'a str, &'a Files),
    /// The one that stood there before.
    Previous,
}

/// What somebody permits.
#[derive(Clone, Debug, Default)]
pub struct Permits {
    /// Say what would be done, and do nothing.
    pub dry_run: bool,
    /// Let many files go.
    pub delete_many: bool,
    /// The address that the site had before.
    pub moved_from: Option<String>,
    /// Do what there is to do at the place though nothing has changed.
    pub anyway: bool,
}

/// Why nothing, or not everything, was published.
#[derive(Debug)]
pub enum PublishError {
    /// The folder is refused.
    Refused(Refusal),
    /// There are files that no publication has brought.
    NotOurs,
    /// This object was put there by somebody else.
    Taken(String),
    /// Another site is published there: its address.
    OtherSite(String),
    /// So many files of so many would go.
    TooMany(usize, usize),
    /// Somebody is publishing there, or was when it was stopped.
    Busy,
    /// Somebody has published there since this began.
    Meanwhile,
    /// The storage does not do what keeps two publications apart.
    NoConditions,
    /// Nothing is kept that could be brought back.
    NoPrevious,
    /// What was kept is not whole: this file.
    PreviousBroken(String),
    /// There is no such bucket.
    NoBucket,
    /// The keys are not accepted, or not for this.
    Denied,
    /// A newer version of the tool has published there.
    Newer,
    /// The storage cannot be reached, or fails: why.
    Failed(String),
    /// The disk.
    Io(PathBuf, io::Error),
}

/// Brings a site to its place; what was done.
///
/// # Errors
/// When something is not permitted, or not possible.
pub fn publish(edition: Edition<'_>, store: &mut dyn Store, permits: &Permits) -> Result<Plan, PublishError> {
    let standing = store.look()?;
    let (site, files): (String, Files) = match edition {
        Edition::Built(site, files) => {
            let taken = files.iter().filter(|(path, _)| store.takes(path));
            (site.to_owned(), taken.map(|(path, file)| (path.clone(), file.clone())).collect())
        }
        Edition::Previous => (standing.site.clone().ok_or(PublishError::NoPrevious)?, store.previous()?),
    };
    if let Some(other) = standing.site.as_ref().filter(|other| **other != site && permits.moved_from.as_ref() != Some(other)) {
        return Err(PublishError::OtherSite(other.clone()));
    }
    let mut plan = Plan::new(&files, &standing, store.retires());
    plan.tidy |= permits.anyway || standing.site.as_ref().is_some_and(|other| *other != site);
    if let (Edition::Built(..), false, Some((lost, of))) = (edition, permits.delete_many, plan.losses(&standing)) {
        return Err(PublishError::TooMany(lost, of));
    }
    if !permits.dry_run && !plan.is_empty() {
        store.bring(&site, &files, &plan)?;
    }
    Ok(plan)
}
