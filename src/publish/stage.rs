//! The first pass: produces every output and writes those that differ into staging.
//!
//! Nothing visible changes here. Bytes are dropped as soon as they are compared or written, so that no more outputs are
//! in memory than there are threads.

use std::fs;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

use crate::base::digest::Digest;

use super::disk::{Disk, FileStamp};
use super::error::PublishError;
use super::manifest::FileRecord;
use super::plan::{FileThere, PublishPlan};
use super::state::{EarlierBuilds, StateFolder};
use super::{Failure, Output};

/// What is to be published, and where.
pub(super) struct Job<'a> {
    pub target: &'a Utf8Path,
    pub outputs: &'a [Output],
    pub inputs: Digest,
}

/// An output that has been produced.
pub(super) struct Staged {
    pub entry: FileRecord,
    /// Whether it waits in staging; if not, it is in place already.
    pub changed: bool,
}

enum Attempt<E> {
    Staged(Staged),
    /// Its place is taken by somebody else's file with other bytes.
    Foreign,
    Failed(E),
    Error(PublishError),
    /// Not looked at, as the build had failed already.
    Skipped,
}

struct Stager<'a> {
    disk: &'a Disk,
    staging: Utf8PathBuf,
    job: &'a Job<'a>,
    earlier: &'a EarlierBuilds,
    plan: &'a PublishPlan<'a>,
    /// Which of the plan's folders have been made in staging.
    made: Vec<AtomicBool>,
    /// Set when nothing will be published, so that writing has no use; the rest is still produced, as all faults are
    /// wanted at once.
    failed: AtomicBool,
    /// Set when the disk refuses, so that nothing has any use.
    stopped: AtomicBool,
}

/// Produces and stages all outputs.
pub(super) fn stage<E: Send, B: AsRef<[u8]>>(
    disk: &Disk,
    state: &StateFolder,
    job: &Job<'_>,
    earlier: &EarlierBuilds,
    plan: &PublishPlan<'_>,
    produce: impl Fn(usize) -> Result<B, E> + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Vec<Staged>, Failure<E>> {
    let stager = Stager {
        disk,
        staging: state.staging(),
        job,
        earlier,
        plan,
        made: plan.folders.iter().map(|_| AtomicBool::new(false)).collect(),
        failed: AtomicBool::new(false),
        stopped: AtomicBool::new(false),
    };
    let done = AtomicUsize::new(0);
    let attempts: Vec<_> = (0..job.outputs.len())
        .into_par_iter()
        .map(|index| {
            let attempt = stager.attempt(index, &produce);
            progress(done.fetch_add(1, Ordering::Relaxed) + 1);
            attempt
        })
        .collect();
    sum_up(job, attempts)
}

/// All outputs, or what the most useful thing is to say about their absence.
fn sum_up<E>(job: &Job<'_>, attempts: Vec<Attempt<E>>) -> Result<Vec<Staged>, Failure<E>> {
    let mut staged = Vec::with_capacity(attempts.len());
    let mut failures = Vec::new();
    let mut foreign = Vec::new();
    for (attempt, output) in attempts.into_iter().zip(job.outputs) {
        match attempt {
            Attempt::Staged(done) => staged.push(done),
            Attempt::Foreign => foreign.push(&output.path),
            Attempt::Failed(error) => failures.push(error),
            Attempt::Error(error) => return Err(error.into()),
            Attempt::Skipped => {}
        }
    }
    if !failures.is_empty() {
        return Err(Failure::Produce(failures));
    }
    match foreign.first() {
        Some(path) => Err(PublishError::Foreign { path: job.target.join(path), more: foreign.len() - 1 }.into()),
        None => Ok(staged),
    }
}

impl Stager<'_> {
    fn attempt<E, B: AsRef<[u8]>>(&self, index: usize, produce: impl Fn(usize) -> Result<B, E>) -> Attempt<E> {
        if self.stopped.load(Ordering::Relaxed) {
            return Attempt::Skipped;
        }
        if let Some(known) = self.known(index) {
            return Attempt::Staged(known);
        }
        let attempt = match produce(index) {
            Ok(bytes) => self.compare(index, bytes.as_ref()).unwrap_or_else(Attempt::Error),
            Err(error) => Attempt::Failed(error),
        };
        match attempt {
            Attempt::Error(_) => self.stopped.store(true, Ordering::Relaxed),
            Attempt::Failed(_) | Attempt::Foreign => self.failed.store(true, Ordering::Relaxed),
            Attempt::Staged(_) | Attempt::Skipped => {}
        }
        attempt
    }

    /// An output that an earlier build wrote, when its name alone says that it still is the same.
    fn known(&self, index: usize) -> Option<Staged> {
        let output = &self.job.outputs[index];
        let FileThere::File(stamp) = self.plan.destinations[index].found else { return None };
        let (_, entry) = self.earlier.files.get(&output.path).filter(|_| output.is_named_by_bytes)?;
        let entry = entry.as_ref().filter(|entry| entry.stamp.vouches_for(stamp))?;
        Some(Staged {
            entry: FileRecord { digest: entry.digest, stamp },
            changed: false,
        })
    }

    fn compare<E>(&self, index: usize, bytes: &[u8]) -> Result<Attempt<E>, PublishError> {
        let path = &self.job.outputs[index].path;
        let digest = Digest::of(bytes);
        if let FileThere::File(stamp) = self.plan.destinations[index].found {
            let earlier = self.earlier.files.get(path);
            let same = match earlier {
                Some((_, Some(entry))) if entry.stamp.vouches_for(stamp) => entry.digest == digest,
                _ => holds(&self.job.target.join(path), stamp, bytes)?,
            };
            if same {
                return Ok(Attempt::Staged(Staged { entry: FileRecord { digest, stamp }, changed: false }));
            }
            if earlier.is_none() {
                return Ok(Attempt::Foreign);
            }
        }
        if self.failed.load(Ordering::Relaxed) {
            return Ok(Attempt::Skipped);
        }
        let path = self.make_room(index)?;
        let stamp = self.disk.write_new(&path, bytes).map_err(|error| PublishError::at(&path, error))?;
        Ok(Attempt::Staged(Staged { entry: FileRecord { digest, stamp }, changed: true }))
    }

    /// Where an output goes in staging, with its folder made.
    fn make_room(&self, index: usize) -> Result<Utf8PathBuf, PublishError> {
        let folder = self.plan.destinations[index].folder;
        match self.plan.folders[folder].travels_with {
            None => Ok(staged_file(&self.staging, index)),
            Some(top) => {
                self.make_folder(folder, top)?;
                let name = self.job.outputs[index].path.file_name().unwrap_or_default();
                Ok(self.folder_path(folder, top).join(name))
            }
        }
    }

    fn make_folder(&self, folder: usize, top: usize) -> Result<(), PublishError> {
        if self.made[folder].load(Ordering::Relaxed) {
            return Ok(());
        }
        if folder != top {
            self.make_folder(self.plan.folders[folder].parent, top)?;
        }
        let path = self.folder_path(folder, top);
        match self.disk.make_dir(&path) {
            // Another thread may have been here first: staging was empty, so whoever made it is one of us.
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(PublishError::at(&path, error)),
            _ => {
                self.made[folder].store(true, Ordering::Relaxed);
                Ok(())
            }
        }
    }

    fn folder_path(&self, folder: usize, top: usize) -> Utf8PathBuf {
        let mut path = staged_folder(&self.staging, top);
        let (below, above) = (self.plan.folders[folder].path, self.plan.folders[top].path);
        if let Ok(rest) = below.strip_prefix(above)
            && folder != top
        {
            path.push(rest);
        }
        path
    }
}

/// Where a file waits that travels alone.
pub(super) fn staged_file(staging: &Utf8Path, index: usize) -> Utf8PathBuf {
    staging.join(format!("f{index}"))
}

/// Where a folder waits with all that is in it.
pub(super) fn staged_folder(staging: &Utf8Path, index: usize) -> Utf8PathBuf {
    staging.join(format!("d{index}"))
}

/// Whether the file at `path` holds these bytes.
fn holds(path: &Utf8Path, stamp: FileStamp, bytes: &[u8]) -> Result<bool, PublishError> {
    if stamp.length != bytes.len() as u64 {
        return Ok(false);
    }
    match fs::read(path) {
        Ok(found) => Ok(found == bytes),
        // Whoever may not read a file may still replace it.
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied) => Ok(false),
        Err(error) => Err(PublishError::at(path, error)),
    }
}
