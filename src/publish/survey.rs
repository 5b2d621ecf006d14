//! Looks at the output folder before anything is produced, and decides how each output will get to its place.
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

use super::disk::{self, Stamp};
use super::manifest::is_inside;
use super::obstacle::Obstacle;
use super::state::Known;
use super::{Output, Stage};

/// What there is, against what must come.
pub(super) struct Survey<'a> {
    /// Every folder that outputs need; the target itself is the first, and a folder comes after the one it is in.
    pub folders: Vec<Folder<'a>>,
    /// For each output, where it goes and what is there.
    pub places: Vec<Place>,
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
    pub stage: Option<Stage>,
    pub there: There,
    /// The missing folder that this one is moved into place with; itself, if it is the topmost.
    pub travels_with: Option<usize>,
}

impl Folder<'_> {
    /// Whether it is there already.
    pub fn is_there(&self) -> bool {
        matches!(self.there, There::Folder { .. })
    }
}

/// What is at a folder's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum There {
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
pub(super) struct Place {
    /// Its folder.
    pub folder: usize,
    pub found: Found,
}

/// What is at an output's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Nothing,
    File(Stamp),
    /// A folder that holds nothing but files of earlier builds, or a link in the place of such a file.
    Clutter,
}

/// A file of an earlier build that is no longer wanted.
pub(super) struct Leftover {
    pub path: Utf8PathBuf,
    /// Whether it is still there.
    pub there: bool,
}

/// Surveys `target` for `outputs`.
pub(super) fn survey<'a>(target: &Utf8Path, outputs: &'a [Output], known: &Known) -> Result<Survey<'a>, Obstacle> {
    let mut survey = map(outputs)?;
    survey.look_at_folders(target, known)?;
    survey.look_at_places(target, outputs, known)?;
    survey.leftovers = leftovers(target, outputs, known)?;
    Ok(survey)
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
fn map(outputs: &[Output]) -> Result<Survey<'_>, Obstacle> {
    let target = Folder {
        path: Utf8Path::new(""),
        parent: 0,
        depth: 0,
        stage: outputs.first().map(|output| output.stage),
        there: There::Folder { suspect: false },
        travels_with: None,
    };
    let by_path = std::iter::once((target.path, 0)).collect();
    let mut survey = Survey {
        folders: vec![target],
        places: Vec::new(),
        leftovers: Vec::new(),
        by_path,
    };
    let mut seen = FxHashSet::default();
    for output in outputs {
        let path = &*output.path;
        if !is_inside(path) {
            return Err(Obstacle::BadPath { path: path.to_owned() });
        }
        if !seen.insert(path) {
            return Err(Obstacle::Clash { path: path.to_owned() });
        }
        let folder = survey.folder(parent(path), output.stage);
        survey.places.push(Place { folder, found: Found::Nothing });
    }
    match outputs.iter().find(|output| survey.by_path.contains_key(&*output.path)) {
        Some(output) => Err(Obstacle::Clash { path: output.path.clone() }),
        None => Ok(survey),
    }
}

fn parent(path: &Utf8Path) -> &Utf8Path {
    path.parent().unwrap_or(Utf8Path::new(""))
}

impl<'a> Survey<'a> {
    /// The number of the folder `path`, which will hold an output of `stage`.
    fn folder(&mut self, path: &'a Utf8Path, stage: Stage) -> usize {
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
            there: There::Nothing,
            travels_with: None,
        });
        index
    }

    /// Takes note, in a folder and all it is in, that it will hold an output of `stage`.
    fn mix(&mut self, mut index: usize, stage: Stage) {
        while self.folders[index].stage.is_some_and(|other| other != stage) {
            self.folders[index].stage = None;
            index = self.folders[index].parent;
        }
    }

    /// Whether a folder comes at this path.
    pub fn is_folder(&self, path: &Utf8Path) -> bool {
        self.by_path.contains_key(path)
    }

    fn look_at_folders(&mut self, target: &Utf8Path, known: &Known) -> Result<(), Obstacle> {
        let look = |path: &Utf8Path| disk::look(path).map_err(|error| Obstacle::at(path, error));
        let own = look(&target.join(super::state::FOLDER))?;
        let suspect = |folder: &Metadata| own.as_ref().is_none_or(|own| is_suspect(folder, own));
        let itself = std::fs::metadata(target).map_err(|error| Obstacle::at(target, error))?;
        self.folders[0].there = There::Folder { suspect: suspect(&itself) };
        // Level by level: below what is missing everything is, and need not be asked for.
        for level in self.levels() {
            let look_below = |index: &usize| {
                let folder = &self.folders[*index];
                if !self.folders[folder.parent].is_there() {
                    return Ok(There::Nothing);
                }
                let path = target.join(folder.path);
                match look(&path)? {
                    None => Ok(There::Nothing),
                    Some(metadata) if metadata.is_dir() => Ok(There::Folder { suspect: suspect(&metadata) }),
                    Some(metadata) if metadata.is_symlink() => Err(Obstacle::SymbolicLink { path }),
                    Some(_) if known.files.contains_key(folder.path) => Ok(There::OurFile),
                    Some(_) => Err(Obstacle::FileInTheWay { path }),
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

    fn look_at_places(&mut self, target: &Utf8Path, outputs: &[Output], known: &Known) -> Result<(), Obstacle> {
        let folders = &self.folders;
        let look = |(place, output): (&mut Place, &Output)| -> Result<(), Obstacle> {
            if !folders[place.folder].is_there() {
                return Ok(());
            }
            let path = target.join(&output.path);
            place.found = match disk::look(&path).map_err(|error| Obstacle::at(&path, error))? {
                None => Found::Nothing,
                Some(metadata) if metadata.is_file() => Found::File(Stamp::of(&metadata)),
                Some(metadata) if metadata.is_dir() => match someone_elses(target, &path, known) {
                    Some(holds) => return Err(Obstacle::FolderInTheWay { path, holds }),
                    None => Found::Clutter,
                },
                Some(_) if known.files.contains_key(&output.path) => Found::Clutter,
                Some(_) => return Err(Obstacle::Foreign { path, more: 0 }),
            };
            Ok(())
        };
        // All are looked at, so that of several obstacles it is always the first that is named.
        let looked: Vec<_> = self.places.par_iter_mut().zip(outputs).map(look).collect();
        looked.into_iter().collect()
    }
}

/// Something below `folder` that no earlier build wrote.
fn someone_elses(target: &Utf8Path, folder: &Utf8Path, known: &Known) -> Option<Utf8PathBuf> {
    let mut entries = WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
    entries.find_map(|entry| {
        let Ok(entry) = entry else { return Some(folder.to_owned()) };
        let kind = entry.file_type();
        let name = Utf8Path::from_path(entry.path()).and_then(|path| path.strip_prefix(target).ok());
        let ours = kind.is_dir() || kind.is_file() && name.is_some_and(|path| known.files.contains_key(path));
        (!ours).then(|| entry.path().to_string_lossy().into_owned().into())
    })
}

/// What earlier builds wrote and `outputs` lack, in the order in which it is to go: pages before the assets that they
/// refer to. What lies behind a link, or is no longer
/// a file, is not ours any more.
fn leftovers(target: &Utf8Path, outputs: &[Output], known: &Known) -> Result<Vec<Leftover>, Obstacle> {
    if known.files.is_empty() {
        return Ok(Vec::new());
    }
    let wanted: FxHashSet<&Utf8Path> = outputs.iter().map(|output| &*output.path).collect();
    let files = known.files.iter().map(|(path, (stage, _))| (Reverse(*stage), path));
    let mut files: Vec<_> = files.filter(|(_, path)| !wanted.contains(path.as_path())).collect();
    files.sort_unstable();
    let mut linked = FxHashMap::default();
    let mut leftovers = Vec::new();
    for (_, path) in files {
        if behind_link(target, parent(path), &mut linked)? {
            continue;
        }
        let full = target.join(path);
        match disk::look(&full).map_err(|error| Obstacle::at(&full, error))? {
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
) -> Result<bool, Obstacle> {
    if folder.as_str().is_empty() {
        return Ok(false);
    }
    if let Some(&linked) = seen.get(folder) {
        return Ok(linked);
    }
    let full = target.join(folder);
    let linked = behind_link(target, parent(folder), seen)?
        || disk::look(&full).map_err(|error| Obstacle::at(&full, error))?.is_some_and(|found| found.is_symlink());
    seen.insert(folder, linked);
    Ok(linked)
}
