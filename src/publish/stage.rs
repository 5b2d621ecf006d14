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

use super::disk::{Disk, Stamp};
use super::manifest::Entry;
use super::obstacle::Obstacle;
use super::state::{Known, State};
use super::survey::{Found, Survey};
use super::{Output, PublishError};

/// What is to be published, and where.
pub(super) struct Order<'a> {
    pub target: &'a Utf8Path,
    pub outputs: &'a [Output],
    pub inputs: Digest,
    pub report: &'a [u8],
}

/// An output that has been produced.
pub(super) struct Staged {
    pub entry: Entry,
    /// Whether it waits in staging; if not, it is in place already.
    pub changed: bool,
}

enum Outcome<E> {
    Staged(Staged),
    /// Its place is taken by somebody else's file with other bytes.
    Foreign,
    Failed(E),
    Obstacle(Obstacle),
    /// Not looked at, as the build had failed already.
    Skipped,
}

struct Stager<'a> {
    disk: &'a Disk,
    staging: Utf8PathBuf,
    order: &'a Order<'a>,
    known: &'a Known,
    survey: &'a Survey<'a>,
    /// Which of the survey's folders have been made in staging.
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
    state: &State,
    order: &Order<'_>,
    known: &Known,
    survey: &Survey<'_>,
    produce: impl Fn(usize) -> Result<B, E> + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Vec<Staged>, PublishError<E>> {
    let stager = Stager {
        disk,
        staging: state.staging(),
        order,
        known,
        survey,
        made: survey.folders.iter().map(|_| AtomicBool::new(false)).collect(),
        failed: AtomicBool::new(false),
        stopped: AtomicBool::new(false),
    };
    let done = AtomicUsize::new(0);
    let outcomes: Vec<_> = (0..order.outputs.len())
        .into_par_iter()
        .map(|index| {
            let outcome = stager.outcome(index, &produce);
            progress(done.fetch_add(1, Ordering::Relaxed) + 1);
            outcome
        })
        .collect();
    sum_up(order, outcomes)
}

/// All outputs, or what the most useful thing is to say about their absence.
fn sum_up<E>(order: &Order<'_>, outcomes: Vec<Outcome<E>>) -> Result<Vec<Staged>, PublishError<E>> {
    let mut staged = Vec::with_capacity(outcomes.len());
    let mut failures = Vec::new();
    let mut foreign = Vec::new();
    for (outcome, output) in outcomes.into_iter().zip(order.outputs) {
        match outcome {
            Outcome::Staged(done) => staged.push(done),
            Outcome::Foreign => foreign.push(&output.path),
            Outcome::Failed(error) => failures.push(error),
            Outcome::Obstacle(obstacle) => return Err(obstacle.into()),
            Outcome::Skipped => {}
        }
    }
    if !failures.is_empty() {
        return Err(PublishError::Render(failures));
    }
    match foreign.first() {
        Some(path) => Err(Obstacle::Foreign { path: order.target.join(path), more: foreign.len() - 1 }.into()),
        None => Ok(staged),
    }
}

impl Stager<'_> {
    fn outcome<E, B: AsRef<[u8]>>(&self, index: usize, produce: impl Fn(usize) -> Result<B, E>) -> Outcome<E> {
        if self.stopped.load(Ordering::Relaxed) {
            return Outcome::Skipped;
        }
        let outcome = match produce(index) {
            Ok(bytes) => self.compare(index, bytes.as_ref()).unwrap_or_else(Outcome::Obstacle),
            Err(error) => Outcome::Failed(error),
        };
        match outcome {
            Outcome::Obstacle(_) => self.stopped.store(true, Ordering::Relaxed),
            Outcome::Failed(_) | Outcome::Foreign => self.failed.store(true, Ordering::Relaxed),
            Outcome::Staged(_) | Outcome::Skipped => {}
        }
        outcome
    }

    fn compare<E>(&self, index: usize, bytes: &[u8]) -> Result<Outcome<E>, Obstacle> {
        let path = &self.order.outputs[index].path;
        let digest = Digest::of(bytes);
        if let Found::File(stamp) = self.survey.places[index].found {
            let known = self.known.files.get(path);
            let same = match known {
                Some((_, Some(entry))) if entry.stamp.vouches_for(stamp) => entry.digest == digest,
                _ => holds(&self.order.target.join(path), stamp, bytes)?,
            };
            if same {
                return Ok(Outcome::Staged(Staged { entry: Entry { digest, stamp }, changed: false }));
            }
            if known.is_none() {
                return Ok(Outcome::Foreign);
            }
        }
        if self.failed.load(Ordering::Relaxed) {
            return Ok(Outcome::Skipped);
        }
        let path = self.make_room(index)?;
        let stamp = self.disk.write_new(&path, bytes).map_err(|error| Obstacle::at(&path, error))?;
        Ok(Outcome::Staged(Staged { entry: Entry { digest, stamp }, changed: true }))
    }

    /// Where an output goes in staging, with its folder made.
    fn make_room(&self, index: usize) -> Result<Utf8PathBuf, Obstacle> {
        let folder = self.survey.places[index].folder;
        match self.survey.folders[folder].travels_with {
            None => Ok(staged_file(&self.staging, index)),
            Some(top) => {
                self.make_folder(folder, top)?;
                let name = self.order.outputs[index].path.file_name().unwrap_or_default();
                Ok(self.folder_path(folder, top).join(name))
            }
        }
    }

    fn make_folder(&self, folder: usize, top: usize) -> Result<(), Obstacle> {
        if self.made[folder].load(Ordering::Relaxed) {
            return Ok(());
        }
        if folder != top {
            self.make_folder(self.survey.folders[folder].parent, top)?;
        }
        let path = self.folder_path(folder, top);
        match self.disk.make_dir(&path) {
            // Another thread may have been here first: staging was empty, so whoever made it is one of us.
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(Obstacle::at(&path, error)),
            _ => {
                self.made[folder].store(true, Ordering::Relaxed);
                Ok(())
            }
        }
    }

    fn folder_path(&self, folder: usize, top: usize) -> Utf8PathBuf {
        let mut path = staged_folder(&self.staging, top);
        let (below, above) = (self.survey.folders[folder].path, self.survey.folders[top].path);
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
fn holds(path: &Utf8Path, stamp: Stamp, bytes: &[u8]) -> Result<bool, Obstacle> {
    if stamp.length != bytes.len() as u64 {
        return Ok(false);
    }
    match fs::read(path) {
        Ok(found) => Ok(found == bytes),
        // Whoever may not read a file may still replace it.
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied) => Ok(false),
        Err(error) => Err(Obstacle::at(path, error)),
    }
}
