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
use super::manifest::{self, Listed, Manifest};
use super::obstacle::Obstacle;
use super::stage::{Order, Staged, staged_file, staged_folder};
use super::state::{Known, State};
use super::survey::{Found, Survey, There, is_suspect};
use super::{Output, Published, Stage};

struct Commit<'a> {
    disk: &'a Disk,
    staging: Utf8PathBuf,
    order: &'a Order<'a>,
    survey: &'a Survey<'a>,
    staged: &'a [Staged],
}

/// Publishes what is staged.
pub(super) fn commit(
    disk: &Disk,
    state: &State,
    order: &Order<'_>,
    known: &Known,
    survey: &Survey<'_>,
    staged: &[Staged],
) -> Result<Published, Obstacle> {
    let commit = Commit { disk, staging: state.staging(), order, survey, staged };
    commit.check_permissions()?;
    if commit.changed().next().is_some() {
        state.write_intent(disk, &commit.intent(known))?;
    }
    commit.make_mixed_folders()?;
    for stage in [Stage::Asset, Stage::Page] {
        commit.place_folders(stage)?;
        commit.place_files(stage)?;
    }
    commit.remove_leftovers()?;
    let manifest = commit.manifest().to_bytes();
    if known.manifest != Some(Digest::of(&manifest)) {
        state.write_manifest(disk, &manifest)?;
    }
    state.clear_staging(disk)?;
    if known.intent.is_some() || commit.changed().next().is_some() {
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
        self.changed().filter(|index| self.survey.folders[self.survey.places[*index].folder].travels_with.is_none())
    }

    /// The folders that travel as a whole.
    fn travelling(&self) -> impl Iterator<Item = usize> {
        (0..self.survey.folders.len()).filter(|index| self.survey.folders[*index].travels_with == Some(*index))
    }

    /// Tries to write in every folder that will change and may refuse, while refusal does no harm yet.
    fn check_permissions(&self) -> Result<(), Obstacle> {
        let mut doubtful = BTreeSet::new();
        let places = self.changed_alone().map(|index| self.survey.places[index].folder);
        let parents = self.travelling().map(|index| self.survey.folders[index].parent);
        for index in places.chain(parents) {
            let folder = &self.survey.folders[index];
            if folder.there == (There::Folder { suspect: true }) {
                doubtful.insert(self.order.target.join(folder.path));
            }
        }
        let own = disk::look(&self.staging).ok().flatten();
        for leftover in self.survey.leftovers.iter().filter(|leftover| leftover.there) {
            let folder = self.order.target.join(leftover.path.parent().unwrap_or(Utf8Path::new("")));
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
            tried.map_err(|error| Obstacle::at(folder, error))
        })
    }

    /// Makes the missing folders that hold assets as well as pages, and so cannot appear all at once.
    fn make_mixed_folders(&self) -> Result<(), Obstacle> {
        for (index, folder) in self.survey.folders.iter().enumerate() {
            if !folder.is_there() && folder.travels_with.is_none() {
                self.make_way_for_folder(index)?;
                let path = self.order.target.join(folder.path);
                self.disk.make_dir(&path).map_err(|error| Obstacle::at(&path, error))?;
            }
        }
        Ok(())
    }

    fn place_folders(&self, stage: Stage) -> Result<(), Obstacle> {
        for index in self.travelling() {
            let folder = &self.survey.folders[index];
            if folder.stage == Some(stage) {
                self.make_way_for_folder(index)?;
                self.rename(&staged_folder(&self.staging, index), &self.order.target.join(folder.path))?;
            }
        }
        Ok(())
    }

    fn place_files(&self, stage: Stage) -> Result<(), Obstacle> {
        for index in self.changed_alone() {
            let output = &self.order.outputs[index];
            if output.stage == stage {
                let path = self.order.target.join(&output.path);
                if self.survey.places[index].found == Found::Clutter {
                    self.rename(&path, &self.staging.join(format!("old-f{index}")))?;
                }
                self.rename(&staged_file(&self.staging, index), &path)?;
            }
        }
        Ok(())
    }

    fn make_way_for_folder(&self, index: usize) -> Result<(), Obstacle> {
        let folder = &self.survey.folders[index];
        if folder.there != There::OurFile {
            return Ok(());
        }
        self.rename(&self.order.target.join(folder.path), &self.staging.join(format!("old-d{index}")))
    }

    /// Deletes what is no longer wanted, and then the folders that this leaves empty.
    fn remove_leftovers(&self) -> Result<(), Obstacle> {
        let mut folders = BTreeSet::new();
        for leftover in &self.survey.leftovers {
            // A file that made way for a folder is gone, and its path is that folder's now.
            if leftover.there && !self.survey.is_folder(&leftover.path) {
                let path = self.order.target.join(&leftover.path);
                self.disk.remove_file(&path).map_err(|error| Obstacle::at(&path, error))?;
            }
            folders.extend(leftover.path.ancestors().skip(1).filter(|path| !self.survey.is_folder(path)));
        }
        // Backwards, a folder comes after all that is in it. One that is not empty refuses, and stays.
        for folder in folders.iter().rev() {
            let _ = self.disk.remove_dir(&self.order.target.join(folder));
        }
        Ok(())
    }

    fn rename(&self, from: &Utf8Path, to: &Utf8Path) -> Result<(), Obstacle> {
        self.disk.rename(from, to).map_err(|error| Obstacle::at(to, error))
    }

    /// All that may be there and not be in the manifest, if the power fails from now on: what changes now, and what a
    /// killed build meant to change, which stays ours until a manifest says so or it is deleted.
    fn intent(&self, known: &Known) -> Vec<u8> {
        let changed = self.changed().map(|index| (&*self.order.outputs[index].path, self.order.outputs[index].stage));
        let earlier = known.intent.iter().flatten().map(|file| (&*file.path, file.stage));
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
            inputs: self.order.inputs,
            files: self.order.outputs.iter().zip(self.staged).map(listed).collect(),
            report: self.order.report.to_vec(),
        }
    }

    fn published(&self) -> Published {
        let written = self.changed().count();
        Published {
            written,
            unchanged: self.staged.len() - written,
            removed: self.survey.leftovers.iter().filter(|leftover| leftover.there).count(),
            bytes: self.staged.iter().map(|staged| staged.entry.stamp.length).sum(),
        }
    }
}
