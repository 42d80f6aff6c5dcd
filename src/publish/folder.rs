//! A site → a folder of this computer, in one step.

use super::{Known, Plan, PublishError, Standing, Store};
use crate::emit::{BuiltError, EmitError, Files, Hold, Place};
use std::path::Path;

/// A folder, and whether the site that stood there before is kept.
#[derive(Debug)]
pub struct Folder {
    place: Place,
    keep: bool,
    writes: bool,
    hold: Option<Hold>,
}

impl Folder {
    /// The folder `target` of the site below `root`. Where nothing is to be written, nothing is locked either.
    pub fn new(root: &Path, target: &Path, keep: bool, writes: bool) -> Self {
        Self { place: Place::new(root, target), keep, writes, hold: None }
    }
}

impl From<EmitError> for PublishError {
    fn from(error: EmitError) -> Self {
        match error {
            EmitError::Refused(refusal) => Self::Refused(refusal),
            EmitError::Busy => Self::Busy,
            EmitError::Io(path, error) => Self::Io(path, error),
        }
    }
}

impl Store for Folder {
    fn look(&mut self) -> Result<Standing, PublishError> {
        // What would be refused is not touched, not even to see whether somebody is at it.
        self.place.look()?;
        if self.writes && self.hold.is_none() {
            self.hold = Some(self.place.hold()?);
        }
        let (files, site) = self.place.look()?;
        let known = |hash| Known { hash: Some(hash), published: true };
        Ok(Standing { site, files: files.into_iter().map(|(path, hash)| (path, known(hash))).collect(), ..Standing::default() })
    }

    fn previous(&mut self) -> Result<Files, PublishError> {
        self.place.previous().map(|built| built.files).map_err(|error| match error {
            BuiltError::Nothing => PublishError::NoPrevious,
            BuiltError::Changed(path) => PublishError::PreviousBroken(path),
            BuiltError::Busy => PublishError::Busy,
            BuiltError::Io(path, error) => PublishError::Io(path, error),
        })
    }

    fn bring(&mut self, _: &str, files: &Files, plan: &Plan) -> Result<(), PublishError> {
        let hold = match self.hold.take() {
            Some(hold) => hold,
            None => self.place.hold()?,
        };
        if !plan.steps.is_empty() {
            self.place.install(&hold, files, self.keep)?;
        }
        if !self.keep {
            self.place.forget(None);
        }
        Ok(())
    }

    fn takes(&self, _: &str) -> bool {
        true
    }

    fn retires(&self) -> bool {
        false
    }
}
