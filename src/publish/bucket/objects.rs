//! Reading, writing and removing objects below a prefix, several at once, each write on a condition.

use crate::base::Hash;
use crate::output::{cache_control, media_type};
use crate::publish::PublishError;
use futures_util::stream::{self, StreamExt as _, TryStreamExt as _};
use object_store::path::Path;
use object_store::{
    Attribute, Attributes, Error, ObjectMeta, ObjectStore, ObjectStoreExt as _, PutMode, PutOptions, PutPayload, UpdateVersion,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::runtime::Runtime;

/// How many requests are under way at once.
const AT_ONCE: usize = 16;

/// What the storage says of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Meta {
    /// How it names what the object holds.
    pub(super) tag: Option<String>,
    /// When it was written, in seconds since 1970 by the clock of the storage.
    pub(super) modified: i64,
}

/// On which condition an object is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// That there is none.
    Absent,
    /// That it is still this one.
    Is(Option<String>),
}

/// What became of a write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// The object holds what was written, and is named like this.
    Done(Option<String>),
    /// The condition does not hold.
    Refused,
}

/// An object to be written.
#[derive(Clone, Debug)]
pub(super) struct Write<'a> {
    pub(super) name: &'a str,
    pub(super) bytes: &'a [u8],
    pub(super) when: When,
}

/// The objects of a bucket below a prefix.
#[derive(Debug)]
pub(super) struct Objects {
    runtime: Runtime,
    store: Arc<dyn ObjectStore>,
    prefix: String,
    conditions: bool,
}

impl Objects {
    pub(super) fn new(store: Arc<dyn ObjectStore>, prefix: &str, conditions: bool) -> Result<Self, PublishError> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| PublishError::Failed(error.to_string()))?;
        Ok(Self { runtime, store, prefix: prefix.to_owned(), conditions })
    }

    fn path(&self, name: &str) -> Result<Path, PublishError> {
        let whole = if self.prefix.is_empty() { name.to_owned() } else { format!("{}/{name}", self.prefix) };
        Path::parse(whole).map_err(|error| PublishError::Failed(error.to_string()))
    }

    /// Every object, by its name below the prefix.
    pub(super) fn list(&self) -> Result<BTreeMap<String, Meta>, PublishError> {
        let prefix = Path::parse(&self.prefix).map_err(|error| PublishError::Failed(error.to_string()))?;
        let found: Vec<ObjectMeta> = self.runtime.block_on(self.store.list(Some(&prefix)).try_collect()).map_err(told)?;
        let named = found.into_iter().filter_map(|meta| {
            let name = meta.location.as_ref().strip_prefix(&self.prefix)?.trim_start_matches('/').to_owned();
            Some((name, said(meta)))
        });
        Ok(named.collect())
    }

    /// An object and what the storage says of it.
    pub(super) fn read(&self, name: &str) -> Result<Option<(Vec<u8>, Meta)>, PublishError> {
        let path = self.path(name)?;
        self.runtime.block_on(self.fetch(&path)).map_err(told)
    }

    /// Several, in this order.
    pub(super) fn read_all(&self, names: &[String]) -> Result<Vec<Option<Vec<u8>>>, PublishError> {
        let paths = names.iter().map(|name| self.path(name)).collect::<Result<Vec<_>, _>>()?;
        let bytes = stream::iter(&paths).map(|path| async { Ok(self.fetch(path).await?.map(|(bytes, _)| bytes)) });
        self.runtime.block_on(bytes.buffered(AT_ONCE).try_collect()).map_err(told)
    }

    async fn fetch(&self, path: &Path) -> Result<Option<(Vec<u8>, Meta)>, Error> {
        match self.store.get(path).await {
            Ok(got) => {
                let meta = said(got.meta.clone());
                Ok(Some((got.bytes().await?.to_vec(), meta)))
            }
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// When the storage says that an object was written.
    pub(super) fn modified(&self, name: &str) -> Result<i64, PublishError> {
        let path = self.path(name)?;
        Ok(said(self.runtime.block_on(self.store.head(&path)).map_err(told)?).modified)
    }

    /// Writes an object as it is said, whatever storage makes of the condition.
    pub(super) fn write(&self, write: &Write<'_>) -> Result<Written, PublishError> {
        let path = self.path(write.name)?;
        self.runtime.block_on(self.put(&path, write)).map_err(told)
    }

    /// Writes several files; how the storage names what each holds. Stops at the first that cannot be written.
    pub(super) fn write_all<'a>(&self, writes: &[Write<'a>]) -> Result<Vec<(&'a str, Option<String>)>, PublishError> {
        let paths = writes.iter().map(|write| self.path(write.name)).collect::<Result<Vec<_>, _>>()?;
        let done = stream::iter(writes.iter().zip(&paths)).map(|(write, path)| async move {
            match self.put(path, write).await.map_err(told)? {
                Written::Done(tag) => Ok((write.name, tag)),
                // The answer to a write may be lost: then it was done, and is refused the second time.
                Written::Refused => match self.fetch(path).await.map_err(told)? {
                    Some((bytes, meta)) if Hash::of(&bytes) == Hash::of(write.bytes) => Ok((write.name, meta.tag)),
                    Some(_) if write.when == When::Absent => Err(PublishError::Taken(write.name.to_owned())),
                    _ => Err(PublishError::Meanwhile),
                },
            }
        });
        self.runtime.block_on(done.buffer_unordered(AT_ONCE).try_collect())
    }

    async fn put(&self, path: &Path, write: &Write<'_>) -> Result<Written, Error> {
        let mode = match &write.when {
            _ if !self.conditions => PutMode::Overwrite,
            When::Absent => PutMode::Create,
            When::Is(tag) => PutMode::Update(UpdateVersion { e_tag: tag.clone(), version: None }),
        };
        let options = PutOptions { mode, attributes: headers(write.name), ..PutOptions::default() };
        match self.store.put_opts(path, PutPayload::from(write.bytes.to_vec()), options).await {
            Ok(done) => Ok(Written::Done(done.e_tag)),
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. } | Error::NotModified { .. }) => Ok(Written::Refused),
            Err(error) => Err(error),
        }
    }

    /// Copies objects within the storage.
    pub(super) fn copy_all(&self, pairs: &[(String, String)]) -> Result<(), PublishError> {
        let paths = pairs.iter().map(|(from, to)| Ok((self.path(from)?, self.path(to)?))).collect::<Result<Vec<_>, PublishError>>()?;
        let copied = stream::iter(&paths).map(|(from, to)| self.store.copy(from, to));
        self.runtime.block_on(copied.buffer_unordered(AT_ONCE).try_collect()).map_err(told)
    }

    /// Removes objects; one that is not there is no fault.
    pub(super) fn remove_all(&self, names: &[String]) -> Result<(), PublishError> {
        let paths = names.iter().map(|name| self.path(name)).collect::<Result<Vec<_>, _>>()?;
        let gone = stream::iter(&paths).map(|path| async move {
            match self.store.delete(path).await {
                Err(Error::NotFound { .. }) => Ok(()),
                other => other,
            }
        });
        self.runtime.block_on(gone.buffer_unordered(AT_ONCE).try_collect()).map_err(told)
    }
}

fn said(meta: ObjectMeta) -> Meta {
    Meta { tag: meta.e_tag, modified: meta.last_modified.timestamp() }
}

/// What readers are told with a file. What is ours begins with a dot and is for nobody.
fn headers(name: &str) -> Attributes {
    let (kind, cache) = match name.starts_with(".diptych-") {
        true => ("application/json", "no-store"),
        false => (media_type(name), cache_control(name)),
    };
    Attributes::from_iter([(Attribute::ContentType, kind), (Attribute::CacheControl, cache)])
}

/// What went wrong, in one line that holds no secret.
fn told(error: Error) -> PublishError {
    match error {
        Error::NotFound { .. } => PublishError::NoBucket,
        Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => PublishError::Denied,
        other => {
            let cause = innermost(&other);
            if cause.contains("<Code>NoSuchBucket</Code>") { PublishError::NoBucket } else { PublishError::Failed(line(&cause)) }
        }
    }
}

/// The last of the causes: those before it repeat the request.
fn innermost(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(next) = cause.source() {
        cause = next;
    }
    cause.to_string()
}

/// What storage says in XML, or else the first line.
fn line(text: &str) -> String {
    let message = text.split_once("<Message>").and_then(|(_, rest)| rest.split_once("</Message>")).map(|(message, _)| message);
    let line = message.unwrap_or(text).lines().next().unwrap_or_default();
    line.chars().filter(|c| !c.is_control()).take(200).collect()
}
