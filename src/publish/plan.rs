//! The plan: a look at the output folder before anything is produced, which decides how each output gets to its place.
//!
//! Everything that can be known to be in the way is found here, while the old site is untouched and no time is lost.
//! Nothing is changed here.
//!
//! Files whose folder does not exist yet travel together: the topmost missing folder is built in staging and moved into
//! place by one rename, which makes a first build as cheap as plain writing. A missing folder that would hold both
//! assets and pages is made on the spot instead, so that the assets still come first.

use std::cmp::Reverse;
use std::fs::Metadata;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use walkdir::WalkDir;

use super::disk::{self, FileStamp};
use super::error::PublishError;
use super::manifest::is_inside;
use super::state::EarlierBuilds;
use super::{Output, PublishStage};

/// What is in the folder, and what must come.
pub(super) struct PublishPlan<'a> {
    /// Every folder that outputs need; the target itself is the first, and a folder comes after the one it is in.
    pub folders: Vec<Folder<'a>>,
    /// For each output, where it goes and what is there.
    pub destinations: Vec<Destination>,
    /// Files of earlier builds that are no longer wanted.
    pub leftovers: Vec<Leftover>,
    by_path: FxHashMap<&'a Utf8Path, usize>,
}

/// A folder that outputs need.
pub(super) struct Folder<'a> {
    pub path: &'a Utf8Path,
    pub parent: usize,
    /// How many folders it is in, the target included.
    depth: usize,
    /// The one stage of all outputs below it, if they agree.
    pub stage: Option<PublishStage>,
    pub there: FolderThere,
    /// The missing folder that this one is moved into place with; itself, if it is the topmost.
    pub travels_with: Option<usize>,
}

impl Folder<'_> {
    /// Whether it is there already.
    pub(super) fn is_there(&self) -> bool {
        matches!(self.there, FolderThere::Folder { .. })
    }
}

/// What is at a folder's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FolderThere {
    /// The folder.
    Folder {
        /// Whether we may not be allowed to write in it.
        suspect: bool,
    },
    /// Nothing.
    Nothing,
    /// A file of an earlier build, that makes way.
    OurFile,
}

/// Where an output goes.
pub(super) struct Destination {
    /// Its folder.
    pub folder: usize,
    pub found: FileThere,
}

/// What is at an output's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileThere {
    Nothing,
    File(FileStamp),
    /// A folder that holds nothing but files of earlier builds, or a link in the place of such a file.
    Obsolete,
}

/// A file of an earlier build that is no longer wanted.
pub(super) struct Leftover {
    pub path: Utf8PathBuf,
    /// Whether it is still there.
    pub there: bool,
}

/// Looks at `target` and plans how `outputs` get there.
pub(super) fn plan<'a>(
    target: &Utf8Path,
    outputs: &'a [Output],
    earlier: &EarlierBuilds,
) -> Result<PublishPlan<'a>, PublishError> {
    let mut plan = map(outputs)?;
    plan.look_at_folders(target, earlier)?;
    plan.look_at_places(target, outputs, earlier)?;
    plan.leftovers = leftovers(target, outputs, earlier)?;
    Ok(plan)
}

/// Whether a folder may refuse us: its owner has no right to write, or is not us. `own` is a folder that we made.
pub(super) fn is_suspect(folder: &Metadata, own: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        folder.mode() & 0o200 == 0 || folder.uid() != own.uid()
    }
    #[cfg(not(unix))]
    {
        let _ = own;
        folder.permissions().readonly()
    }
}

/// The folders that `outputs` need, without a look at the disk.
fn map(outputs: &[Output]) -> Result<PublishPlan<'_>, PublishError> {
    let target = Folder {
        path: Utf8Path::new(""),
        parent: 0,
        depth: 0,
        stage: outputs.first().map(|output| output.stage),
        there: FolderThere::Folder { suspect: false },
        travels_with: None,
    };
    let by_path = std::iter::once((target.path, 0)).collect();
    let mut plan = PublishPlan {
        folders: vec![target],
        destinations: Vec::new(),
        leftovers: Vec::new(),
        by_path,
    };
    let mut seen = FxHashSet::default();
    for output in outputs {
        let path = &*output.path;
        if !is_inside(path) {
            return Err(PublishError::BadPath { path: path.to_owned() });
        }
        if !seen.insert(path) {
            return Err(PublishError::Clash { path: path.to_owned() });
        }
        let folder = plan.folder(parent(path), output.stage);
        plan.destinations.push(Destination { folder, found: FileThere::Nothing });
    }
    match outputs.iter().find(|output| plan.by_path.contains_key(&*output.path)) {
        Some(output) => Err(PublishError::Clash { path: output.path.clone() }),
        None => Ok(plan),
    }
}

fn parent(path: &Utf8Path) -> &Utf8Path {
    path.parent().unwrap_or(Utf8Path::new(""))
}

impl<'a> PublishPlan<'a> {
    /// The number of the folder `path`, which will hold an output of `stage`.
    fn folder(&mut self, path: &'a Utf8Path, stage: PublishStage) -> usize {
        if let Some(&index) = self.by_path.get(path) {
            self.mix(index, stage);
            return index;
        }
        let parent = self.folder(parent(path), stage);
        let (index, depth) = (self.folders.len(), self.folders[parent].depth + 1);
        self.by_path.insert(path, index);
        self.folders.push(Folder {
            path,
            parent,
            depth,
            stage: Some(stage),
            there: FolderThere::Nothing,
            travels_with: None,
        });
        index
    }

    /// Takes note, in a folder and all it is in, that it will hold an output of `stage`.
    fn mix(&mut self, mut index: usize, stage: PublishStage) {
        while self.folders[index].stage.is_some_and(|other| other != stage) {
            self.folders[index].stage = None;
            index = self.folders[index].parent;
        }
    }

    /// Whether a folder comes at this path.
    pub(super) fn is_folder(&self, path: &Utf8Path) -> bool {
        self.by_path.contains_key(path)
    }

    fn look_at_folders(&mut self, target: &Utf8Path, earlier: &EarlierBuilds) -> Result<(), PublishError> {
        let look = |path: &Utf8Path| disk::look(path).map_err(|error| PublishError::at(path, error));
        let own = look(&target.join(super::state::FOLDER))?;
        let suspect = |folder: &Metadata| own.as_ref().is_none_or(|own| is_suspect(folder, own));
        let itself = std::fs::metadata(target).map_err(|error| PublishError::at(target, error))?;
        self.folders[0].there = FolderThere::Folder { suspect: suspect(&itself) };
        // Level by level: below what is missing everything is, and need not be asked for.
        for level in self.levels() {
            let look_below = |index: &usize| {
                let folder = &self.folders[*index];
                if !self.folders[folder.parent].is_there() {
                    return Ok(FolderThere::Nothing);
                }
                let path = target.join(folder.path);
                match look(&path)? {
                    None => Ok(FolderThere::Nothing),
                    Some(metadata) if metadata.is_dir() => Ok(FolderThere::Folder { suspect: suspect(&metadata) }),
                    Some(metadata) if metadata.is_symlink() => Err(PublishError::SymbolicLink { path }),
                    Some(_) if earlier.files.contains_key(folder.path) => Ok(FolderThere::OurFile),
                    Some(_) => Err(PublishError::FileInTheWay { path }),
                }
            };
            let found: Vec<_> = level.par_iter().map(look_below).collect();
            for (index, there) in level.into_iter().zip(found) {
                let above = self.folders[self.folders[index].parent].travels_with;
                let folder = &mut self.folders[index];
                folder.there = there?;
                folder.travels_with = above.or((!folder.is_there() && folder.stage.is_some()).then_some(index));
            }
        }
        Ok(())
    }

    /// The folders below the target by how deep they are.
    fn levels(&self) -> Vec<Vec<usize>> {
        let mut levels: Vec<Vec<usize>> = Vec::new();
        for (index, folder) in self.folders.iter().enumerate().skip(1) {
            // A folder comes after the one it is in, so that its level is there already or the next.
            match levels.get_mut(folder.depth - 1) {
                Some(level) => level.push(index),
                None => levels.push(vec![index]),
            }
        }
        levels
    }

    fn look_at_places(
        &mut self,
        target: &Utf8Path,
        outputs: &[Output],
        earlier: &EarlierBuilds,
    ) -> Result<(), PublishError> {
        let folders = &self.folders;
        let look = |(place, output): (&mut Destination, &Output)| -> Result<(), PublishError> {
            if !folders[place.folder].is_there() {
                return Ok(());
            }
            let path = target.join(&output.path);
            place.found = match disk::look(&path).map_err(|error| PublishError::at(&path, error))? {
                None => FileThere::Nothing,
                Some(metadata) if metadata.is_file() => FileThere::File(FileStamp::of(&metadata)),
                Some(metadata) if metadata.is_dir() => match someone_elses(target, &path, earlier) {
                    Some(holds) => return Err(PublishError::FolderInTheWay { path, holds }),
                    None => FileThere::Obsolete,
                },
                Some(_) if earlier.files.contains_key(&output.path) => FileThere::Obsolete,
                Some(_) => return Err(PublishError::Foreign { path, more: 0 }),
            };
            Ok(())
        };
        // All are looked at, so that of several errors it is always the first that is named.
        let looked: Vec<_> = self.destinations.par_iter_mut().zip(outputs).map(look).collect();
        looked.into_iter().collect()
    }
}

/// Something below `folder` that no earlier build wrote.
fn someone_elses(target: &Utf8Path, folder: &Utf8Path, earlier: &EarlierBuilds) -> Option<Utf8PathBuf> {
    let mut entries = WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
    entries.find_map(|entry| {
        let Ok(entry) = entry else { return Some(folder.to_owned()) };
        let kind = entry.file_type();
        let name = Utf8Path::from_path(entry.path()).and_then(|path| path.strip_prefix(target).ok());
        let ours = kind.is_dir() || kind.is_file() && name.is_some_and(|path| earlier.files.contains_key(path));
        (!ours).then(|| entry.path().to_string_lossy().into_owned().into())
    })
}

/// What earlier builds wrote and `outputs` lack, in the order in which it is to go: pages before the assets that they
/// refer to. What lies behind a link, or is no longer a file, is not ours any more.
fn leftovers(target: &Utf8Path, outputs: &[Output], earlier: &EarlierBuilds) -> Result<Vec<Leftover>, PublishError> {
    if earlier.files.is_empty() {
        return Ok(Vec::new());
    }
    let wanted: FxHashSet<&Utf8Path> = outputs.iter().map(|output| &*output.path).collect();
    let files = earlier.files.iter().map(|(path, (stage, _))| (Reverse(*stage), path));
    let mut files: Vec<_> = files.filter(|(_, path)| !wanted.contains(path.as_path())).collect();
    files.sort_unstable();
    let mut linked = FxHashMap::default();
    let mut leftovers = Vec::new();
    for (_, path) in files {
        if behind_link(target, parent(path), &mut linked)? {
            continue;
        }
        let full = target.join(path);
        match disk::look(&full).map_err(|error| PublishError::at(&full, error))? {
            Some(metadata) if !metadata.is_file() => {}
            found => leftovers.push(Leftover { path: path.clone(), there: found.is_some() }),
        }
    }
    Ok(leftovers)
}

fn behind_link<'a>(
    target: &Utf8Path,
    folder: &'a Utf8Path,
    seen: &mut FxHashMap<&'a Utf8Path, bool>,
) -> Result<bool, PublishError> {
    if folder.as_str().is_empty() {
        return Ok(false);
    }
    if let Some(&linked) = seen.get(folder) {
        return Ok(linked);
    }
    let full = target.join(folder);
    let linked = behind_link(target, parent(folder), seen)?
        || disk::look(&full).map_err(|error| PublishError::at(&full, error))?.is_some_and(|found| found.is_symlink());
    seen.insert(folder, linked);
    Ok(linked)
}
