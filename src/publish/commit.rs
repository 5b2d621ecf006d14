//! The second pass: moves what was staged into place, by renames and in an order that never shows half a site.
//!
//! Every rename replaces whole by whole. Assets come before the pages that refer to them and go after them, and the manifest after everything, so that it never claims what is not there.
//!
//! Only where a folder takes the place of an earlier build's file, or the reverse, is there a moment without either: what
//! was there is first moved into staging.

use std::collections::BTreeSet;

use camino::{Utf8Path, Utf8PathBuf};

use crate::base::digest::Digest;

use super::disk::{self, Disk};
use super::error::PublishError;
use super::manifest::{self, Listed, Manifest};
use super::plan::{FileThere, FolderThere, PublishPlan, is_suspect};
use super::stage::{Job, Staged, staged_file, staged_folder};
use super::state::{EarlierBuilds, StateFolder};
use super::{Output, PublishStage, Published};

struct Commit<'a> {
    disk: &'a Disk,
    staging: Utf8PathBuf,
    job: &'a Job<'a>,
    plan: &'a PublishPlan<'a>,
    staged: &'a [Staged],
}

pub(super) fn commit(
    disk: &Disk,
    state: &StateFolder,
    job: &Job<'_>,
    earlier: &EarlierBuilds,
    plan: &PublishPlan<'_>,
    staged: &[Staged],
) -> Result<Published, PublishError> {
    let commit = Commit { disk, staging: state.staging(), job, plan, staged };
    commit.check_permissions()?;
    if commit.changed().next().is_some() {
        state.write_intent(disk, &commit.intent(earlier))?;
    }
    commit.make_mixed_folders()?;
    for stage in [PublishStage::Asset, PublishStage::Page] {
        commit.place_folders(stage)?;
        commit.place_files(stage)?;
    }
    commit.remove_leftovers()?;
    let manifest = commit.manifest().to_bytes();
    if earlier.manifest != Some(Digest::of(&manifest)) {
        state.write_manifest(disk, &manifest)?;
    }
    state.clear_staging(disk)?;
    if earlier.intent.is_some() || commit.changed().next().is_some() {
        state.remove_intent(disk)?;
    }
    Ok(commit.published())
}

impl Commit<'_> {
    /// The outputs that wait in staging.
    fn changed(&self) -> impl Iterator<Item = usize> {
        (0..self.staged.len()).filter(|index| self.staged[*index].changed)
    }

    /// Those of them that travel alone.
    fn changed_alone(&self) -> impl Iterator<Item = usize> {
        self.changed().filter(|index| self.plan.folders[self.plan.destinations[*index].folder].travels_with.is_none())
    }

    /// The folders that travel as a whole.
    fn travelling(&self) -> impl Iterator<Item = usize> {
        (0..self.plan.folders.len()).filter(|index| self.plan.folders[*index].travels_with == Some(*index))
    }

    /// Tries to write in every folder that will change and may refuse, while refusal does no harm yet.
    fn check_permissions(&self) -> Result<(), PublishError> {
        let mut doubtful = BTreeSet::new();
        let destinations = self.changed_alone().map(|index| self.plan.destinations[index].folder);
        let parents = self.travelling().map(|index| self.plan.folders[index].parent);
        for index in destinations.chain(parents) {
            let folder = &self.plan.folders[index];
            if folder.there == (FolderThere::Folder { suspect: true }) {
                doubtful.insert(self.job.target.join(folder.path));
            }
        }
        let own = disk::look(&self.staging).ok().flatten();
        for leftover in self.plan.leftovers.iter().filter(|leftover| leftover.there) {
            let folder = self.job.target.join(leftover.path.parent().unwrap_or(Utf8Path::new("")));
            let found = disk::look(&folder).ok().flatten();
            if let (Some(found), Some(own)) = (found, &own)
                && is_suspect(&found, own)
            {
                doubtful.insert(folder);
            }
        }
        doubtful.iter().try_for_each(|folder| {
            let probe = folder.join(".portaal-probe");
            let tried = self.disk.write_new(&probe, b"").and_then(|_| self.disk.remove_file(&probe));
            tried.map_err(|error| PublishError::at(folder, error))
        })
    }

    /// Makes the missing folders that hold assets as well as pages, and so cannot appear all at once.
    fn make_mixed_folders(&self) -> Result<(), PublishError> {
        for (index, folder) in self.plan.folders.iter().enumerate() {
            if !folder.is_there() && folder.travels_with.is_none() {
                self.make_way_for_folder(index)?;
                let path = self.job.target.join(folder.path);
                self.disk.make_dir(&path).map_err(|error| PublishError::at(&path, error))?;
            }
        }
        Ok(())
    }

    fn place_folders(&self, stage: PublishStage) -> Result<(), PublishError> {
        for index in self.travelling() {
            let folder = &self.plan.folders[index];
            if folder.stage == Some(stage) {
                self.make_way_for_folder(index)?;
                self.rename(&staged_folder(&self.staging, index), &self.job.target.join(folder.path))?;
            }
        }
        Ok(())
    }

    fn place_files(&self, stage: PublishStage) -> Result<(), PublishError> {
        for index in self.changed_alone() {
            let output = &self.job.outputs[index];
            if output.stage == stage {
                let path = self.job.target.join(&output.path);
                if self.plan.destinations[index].found == FileThere::Obsolete {
                    self.rename(&path, &self.staging.join(format!("old-f{index}")))?;
                }
                self.rename(&staged_file(&self.staging, index), &path)?;
            }
        }
        Ok(())
    }

    fn make_way_for_folder(&self, index: usize) -> Result<(), PublishError> {
        let folder = &self.plan.folders[index];
        if folder.there != FolderThere::OurFile {
            return Ok(());
        }
        self.rename(&self.job.target.join(folder.path), &self.staging.join(format!("old-d{index}")))
    }

    /// Deletes what is no longer wanted, and then the folders that this leaves empty.
    fn remove_leftovers(&self) -> Result<(), PublishError> {
        let mut folders = BTreeSet::new();
        for leftover in &self.plan.leftovers {
            // A file that made way for a folder is gone, and its path is that folder's now.
            if leftover.there && !self.plan.is_folder(&leftover.path) {
                let path = self.job.target.join(&leftover.path);
                self.disk.remove_file(&path).map_err(|error| PublishError::at(&path, error))?;
            }
            folders.extend(leftover.path.ancestors().skip(1).filter(|path| !self.plan.is_folder(path)));
        }
        // Backwards, a folder comes after all that is in it. One that is not empty refuses, and stays.
        for folder in folders.iter().rev() {
            let _ = self.disk.remove_dir(&self.job.target.join(folder));
        }
        Ok(())
    }

    fn rename(&self, from: &Utf8Path, to: &Utf8Path) -> Result<(), PublishError> {
        self.disk.rename(from, to).map_err(|error| PublishError::at(to, error))
    }

    /// All that may be there and not be in the manifest, if the power fails from now on: what changes now, and what a
    /// killed build meant to change, which stays ours until a manifest says so or it is deleted.
    fn intent(&self, earlier: &EarlierBuilds) -> Vec<u8> {
        let changed = self.changed().map(|index| (&*self.job.outputs[index].path, self.job.outputs[index].stage));
        let earlier = earlier.intent.iter().flatten().map(|file| (&*file.path, file.stage));
        let mut intent: Vec<_> = changed.chain(earlier).collect();
        intent.sort_unstable();
        intent.dedup_by_key(|(path, _)| *path);
        manifest::intent_to_bytes(intent)
    }

    fn manifest(&self) -> Manifest {
        let listed = |(output, staged): (&Output, &Staged)| Listed {
            path: output.path.clone(),
            stage: output.stage,
            entry: staged.entry,
        };
        Manifest {
            inputs: self.job.inputs,
            files: self.job.outputs.iter().zip(self.staged).map(listed).collect(),
        }
    }

    fn published(&self) -> Published {
        let written = self.changed().count();
        let gone = || self.plan.leftovers.iter().filter(|leftover| leftover.there).map(|leftover| &*leftover.path);
        Published {
            written,
            unchanged: self.staged.len() - written,
            removed: gone().count(),
            gone: gone().filter(|path| super::is_page(path)).map(Utf8Path::to_path_buf).collect(),
            pages: self.job.outputs.iter().filter(|output| super::is_page(&output.path)).count(),
            bytes: self.staged.iter().map(|staged| staged.entry.stamp.length).sum(),
        }
    }
}
