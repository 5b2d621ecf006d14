//! Makes an output folder equal to a set of outputs, writing only what differs.
//!
//! Everything is produced first, into `.portaal/staging` inside the target, and only when all of it stands there whole is
//! it moved into place by renames: assets, then pages, then deletions of what an earlier build wrote and nobody wants any
//! more, and the manifest last. So at every moment, a `kill -9` included, each file of the site is either its old or its
//! new self, never a part; the next build compares what it cannot be sure of byte by byte and repairs.
//!
//! `.portaal` is the builder's memory and no part of the site. It lies in the folder that goes to the host, so it holds
//! nothing but what the site itself shows: paths and digests of its files.
//!
//! - `lock`: locked by the process that publishes; the lock dies with it, the empty file stays.
//! - `manifest`: what the last complete build wrote, with the digest, length and modification time of each file.
//! - `intent`: what a build in progress is going to write, so that the files of a killed build are known as ours too.
//! - `staging`: files on their way. Emptied at the start and at the end.
//!
//! **What belongs to others is never touched.** A file that no earlier build wrote is left where it is; when an output
//! needs its place, that is an error that names it. A symbolic link to a folder is not followed, for writing or deleting.
//!
//! **Durability.** The manifest and the intent are flushed to the disk before they get their name, the files of the site
//! are not: a flush each would cost more than the whole build. After a power failure a file may be older or shorter than
//! the manifest says, which its length and time betray, so that the next build writes it again. (Some file systems, ext4
//! among them, start writing a file out when it is renamed over another. That is nearly all that a build costs in which
//! every page changes.)
//!
//! What this does not do: render, print, decide what is published, or notice a file that was changed by hand to other
//! bytes of the same length with the same modification time to the nanosecond.

#![expect(clippy::disallowed_methods, reason = "this is where files are written")]

mod commit;
mod disk;
mod error;
mod manifest;
mod plan;
mod stage;
mod state;
#[cfg(test)]
mod tests;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

use crate::base::digest::Digest;
use crate::base::stage::PublishStage;

use disk::Disk;
use manifest::{FileRecord, Listed};
use stage::Job;
use state::StateFolder;

pub use error::PublishError;

/// A file of the site to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Its place in the output folder: relative, with `/` between the parts.
    pub path: Utf8PathBuf,
    /// When it may appear.
    pub stage: PublishStage,
    /// Whether its name decides its bytes, so that what an earlier build put there under it need not be made again.
    pub is_named_by_bytes: bool,
}

/// What a build did to the output folder.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Published {
    /// How many files of the site are pages.
    pub pages: usize,
    /// Files that are new or have other bytes than before.
    pub written: usize,
    /// Files that were already as they should be.
    pub unchanged: usize,
    /// Files of an earlier build that are gone now.
    pub removed: usize,
    /// Those among them that were pages, by path.
    pub gone: Vec<Utf8PathBuf>,
    /// Size of the whole site in bytes, unchanged files included.
    pub bytes: u64,
}

/// Why nothing, or not everything, was published.
#[derive(Debug)]
pub enum Failure<E> {
    /// The folder or the disk is at fault.
    Publish(PublishError),
    /// What the producer said of each output that it could not make, in the order of the outputs. Nothing was changed.
    Produce(Vec<E>),
}

impl<E> From<PublishError> for Failure<E> {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}

/// Makes the folder `target` hold exactly `outputs`, besides whatever others put there.
///
/// `produce` makes the bytes of an output by its index, on any thread, once each; they are dropped as soon as they are
/// compared or written. `inputs` is the digest of everything that determined them, by
/// which [`up_to_date`] knows them again. `progress` hears the number of outputs produced so far.
///
/// # Errors
///
/// When an output cannot be produced, when its place is taken by something that is not ours, or when the disk refuses.
/// Until everything is produced nothing visible has changed. If the disk refuses after that, some files are new and the
/// others old, each of them whole, and the next call goes on from there.
pub fn publish<E: Send, B: AsRef<[u8]>>(
    target: &Utf8Path,
    outputs: &[Output],
    inputs: Digest,
    produce: impl Fn(usize) -> Result<B, E> + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Published, Failure<E>> {
    let job = Job { target, outputs, inputs };
    publish_on(&Disk::default(), &job, produce, progress)
}

fn publish_on<E: Send, B: AsRef<[u8]>>(
    disk: &Disk,
    job: &Job<'_>,
    produce: impl Fn(usize) -> Result<B, E> + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Published, Failure<E>> {
    let state = StateFolder::open(disk, job.target)?;
    let earlier = state.earlier_builds()?;
    let plan = plan::plan(job.target, job.outputs, &earlier)?;
    state.make_staging(disk)?;
    let published = stage::stage(disk, &state, job, &earlier, &plan, produce, progress)
        .and_then(|staged| commit::commit(disk, &state, job, &earlier, &plan, &staged).map_err(Failure::Publish));
    if published.is_err() {
        // What went wrong matters more than staging that stays behind; the next build empties it.
        let _ = state.clear_staging(disk);
    }
    published
}

/// Whether a file of the site is a page.
fn is_page(path: &Utf8Path) -> bool {
    path.extension() == Some("html")
}

/// Whether `target` already holds what `inputs` lead to: the last build was complete and had the same inputs, and every
/// file it wrote is there with the length and the modification time it had. `None` means that [`publish`] has work.
#[must_use]
pub fn up_to_date(target: &Utf8Path, inputs: Digest) -> Option<Published> {
    let manifest = state::complete_manifest(target).filter(|manifest| manifest.inputs == inputs)?;
    let intact = |file: &Listed<FileRecord>| {
        disk::stamp_of(&target.join(&file.path)).is_some_and(|stamp| file.entry.stamp.vouches_for(stamp))
    };
    manifest.files.par_iter().all(intact).then(|| Published {
        pages: manifest.files.iter().filter(|file| is_page(&file.path)).count(),
        unchanged: manifest.files.len(),
        bytes: manifest.files.iter().map(|file| file.entry.stamp.length).sum(),
        ..Published::default()
    })
}
