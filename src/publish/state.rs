//! The folder `.portaal` in the target: the lock, the memory of earlier builds, and the place where files are made.
//!
//! A [`StateFolder`] exists only while its process holds the lock.

use std::fs::{self, File, TryLockError};
use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use rustc_hash::FxHashMap;

use crate::base::digest::Digest;

use super::PublishStage;
use super::disk::{self, Disk};
use super::error::PublishError;
use super::manifest::{self, FileRecord, Listed, Manifest};

/// The folder's name.
pub(super) const FOLDER: &str = ".portaal";

/// The open folder. Dropping it lets the next build in.
pub(super) struct StateFolder {
    folder: Utf8PathBuf,
    lock: File,
}

impl Drop for StateFolder {
    /// Closing the file would not do while another thread is starting a process, which holds a copy of it for a moment.
    fn drop(&mut self) {
        let _ = self.lock.unlock();
    }
}

/// The files that earlier builds wrote, complete or not.
#[derive(Default)]
pub(super) struct EarlierBuilds {
    /// Each with what the manifest says of it; `None` when a build was killed that meant to write it, so that it may be
    /// anything.
    pub files: FxHashMap<Utf8PathBuf, (PublishStage, Option<FileRecord>)>,
    /// What the killed build meant to write; `None` when the last build was complete.
    pub intent: Option<Vec<Listed<()>>>,
    /// The manifest's own digest.
    pub manifest: Option<Digest>,
}

/// The manifest of `target`, unless a build was killed after it.
pub(super) fn complete_manifest(target: &Utf8Path) -> Option<Manifest> {
    let folder = target.join(FOLDER);
    let manifest = Manifest::parse(&fs::read(folder.join("manifest")).ok()?)?;
    matches!(disk::look(&folder.join("intent")), Ok(None)).then_some(manifest)
}

impl StateFolder {
    /// Makes `target` and its folder where they are missing, and takes the lock.
    pub(super) fn open(disk: &Disk, target: &Utf8Path) -> Result<Self, PublishError> {
        if !target.is_dir() {
            disk.make_dirs(target).map_err(|error| PublishError::making_folder(target, error))?;
        }
        let folder = target.join(FOLDER);
        match disk::look(&folder).map_err(|error| PublishError::at(&folder, error))? {
            Some(metadata) if metadata.is_symlink() => return Err(PublishError::SymbolicLink { path: folder }),
            Some(metadata) if metadata.is_dir() => {}
            Some(_) => return Err(PublishError::FileInTheWay { path: folder }),
            None => match disk.make_dir(&folder) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                    return Err(PublishError::at(&folder, error));
                }
                _ => {}
            },
        }
        let path = folder.join("lock");
        let lock = disk.open_lock(&path).map_err(|error| PublishError::at(&path, error))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { folder, lock }),
            Err(TryLockError::WouldBlock) => Err(PublishError::Locked { target: target.to_owned() }),
            Err(TryLockError::Error(error)) => Err(PublishError::at(&path, error)),
        }
    }

    /// What earlier builds left. A list that cannot be understood counts as none: then all files are somebody else's.
    pub(super) fn earlier_builds(&self) -> Result<EarlierBuilds, PublishError> {
        let mut earlier = EarlierBuilds::default();
        if let Some(bytes) = read(&self.manifest())? {
            earlier.manifest = Some(Digest::of(&bytes));
            let files = Manifest::parse(&bytes).map(|manifest| manifest.files).unwrap_or_default();
            earlier.files = files.into_iter().map(|file| (file.path, (file.stage, Some(file.entry)))).collect();
        }
        if let Some(bytes) = read(&self.intent())? {
            let intent = manifest::parse_intent(&bytes).unwrap_or_default();
            earlier.files.extend(intent.iter().map(|file| (file.path.clone(), (file.stage, None))));
            earlier.intent = Some(intent);
        }
        Ok(earlier)
    }

    pub(super) fn staging(&self) -> Utf8PathBuf {
        self.folder.join("staging")
    }

    /// Makes an empty folder for files on their way.
    pub(super) fn make_staging(&self, disk: &Disk) -> Result<(), PublishError> {
        let staging = self.staging();
        match disk::look(&staging) {
            Ok(None) => {}
            Ok(Some(metadata)) if metadata.is_symlink() => return Err(PublishError::SymbolicLink { path: staging }),
            Ok(Some(_)) => self.clear_staging(disk)?,
            Err(error) => return Err(PublishError::at(&staging, error)),
        }
        disk.make_dir(&staging).map_err(|error| PublishError::at(&staging, error))
    }

    /// Removes the folder for files on their way.
    pub(super) fn clear_staging(&self, disk: &Disk) -> Result<(), PublishError> {
        let staging = self.staging();
        disk.remove_tree(&staging).map_err(|error| PublishError::at(&staging, error))
    }

    /// Remembers what is about to be written.
    pub(super) fn write_intent(&self, disk: &Disk, bytes: &[u8]) -> Result<(), PublishError> {
        self.replace(disk, &self.intent(), bytes)
    }

    pub(super) fn write_manifest(&self, disk: &Disk, bytes: &[u8]) -> Result<(), PublishError> {
        self.replace(disk, &self.manifest(), bytes)
    }

    /// Forgets the intent, once the manifest says it all.
    pub(super) fn remove_intent(&self, disk: &Disk) -> Result<(), PublishError> {
        let path = self.intent();
        disk.remove_file(&path).map_err(|error| PublishError::at(&path, error))
    }

    fn replace(&self, disk: &Disk, path: &Utf8Path, bytes: &[u8]) -> Result<(), PublishError> {
        let fresh = self.staging().join("list");
        disk.write_durable(&fresh, bytes).map_err(|error| PublishError::at(&fresh, error))?;
        disk.rename(&fresh, path).map_err(|error| PublishError::at(path, error))
    }

    fn manifest(&self) -> Utf8PathBuf {
        self.folder.join("manifest")
    }

    fn intent(&self) -> Utf8PathBuf {
        self.folder.join("intent")
    }
}

fn read(path: &Utf8Path) -> Result<Option<Vec<u8>>, PublishError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if disk::is_absence(&error) => Ok(None),
        Err(error) => Err(PublishError::at(path, error)),
    }
}
