//! Reads a portal's folders from disk into a [`Snapshot`].
//!
//! Hidden files and folders (a leading dot) and what programs leave behind (`~`, `.tmp`, `Thumbs.db`) are not content. Symbolic links
//! are followed as long as they stay inside the portal; one that does not, or leads nowhere, is noted and left out.

#![expect(clippy::disallowed_methods, reason = "this is where files are read")]

use std::fmt;
use std::fs;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::snapshot::{File, Snapshot};

/// Why a folder could not be read.
#[derive(Debug)]
pub struct ReadFault {
    /// The path on disk.
    pub path: Utf8PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl fmt::Display for ReadFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.source)
    }
}

impl std::error::Error for ReadFault {}

/// Reads `folders` below `root`. A folder that does not exist has no files.
///
/// # Errors
/// When a folder or file that is there cannot be read.
pub fn read(root: &Utf8Path, folders: &[&str]) -> Result<Snapshot, ReadFault> {
    let mut snapshot = Snapshot::new();
    for folder in folders {
        read_into(&mut snapshot, root, Utf8Path::new(folder))?;
    }
    Ok(snapshot)
}

/// Reads `paths` (from the root) anew into a copy of `snapshot`: whatever they are now, file, folder or nothing.
///
/// # Errors
/// When something that is there cannot be read.
pub fn reread(snapshot: &Snapshot, root: &Utf8Path, paths: &[Utf8PathBuf]) -> Result<Snapshot, ReadFault> {
    let mut snapshot = snapshot.clone();
    for path in paths {
        snapshot.remove_tree(path);
        read_into(&mut snapshot, root, path)?;
    }
    Ok(snapshot)
}

fn read_into(snapshot: &mut Snapshot, root: &Utf8Path, folder: &Utf8Path) -> Result<(), ReadFault> {
    if folder.components().any(|part| is_ignored(part.as_str())) {
        return Ok(());
    }
    let found = list(root, folder)?;
    let files = found
        .files
        .into_par_iter()
        .filter_map(|path| match fs::read(root.join(&path)) {
            Ok(bytes) => Some(Ok((path, File::new(bytes)))),
            // It was there a moment ago; an editor that saves by renaming makes this ordinary.
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(source) => Some(Err(ReadFault { path: root.join(path), source })),
        })
        .collect::<Result<Vec<_>, _>>()?;
    snapshot.extend(files);
    found.dangling.into_iter().for_each(|path| snapshot.note_dangling(path));
    found.odd.into_iter().for_each(|path| snapshot.note_odd(path));
    Ok(())
}

/// What there is below a folder, from the root.
#[derive(Default)]
struct Walked {
    files: Vec<Utf8PathBuf>,
    /// Links that lead nowhere.
    dangling: Vec<Utf8PathBuf>,
    /// Names that are no text, and what is neither file nor folder: a pipe, a socket, a device. Reading one may never end.
    odd: Vec<Utf8PathBuf>,
}

/// What there is below `folder`, or `folder` itself.
fn list(root: &Utf8Path, folder: &Utf8Path) -> Result<Walked, ReadFault> {
    let start = root.join(folder);
    let mut found = Walked::default();
    if fs::symlink_metadata(&start).is_err() {
        return Ok(found);
    }
    let home = root.canonicalize_utf8().unwrap_or_else(|_| root.to_owned());
    let walk = WalkDir::new(&start).follow_links(true).sort_by_file_name().into_iter();
    let mut named = walk.filter_entry(|entry| entry.depth() == 0 || !is_ignored(&entry.file_name().to_string_lossy()));
    while let Some(entry) = named.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                note_fault(error, root, &mut found.dangling)?;
                continue;
            }
        };
        let Some(path) = relative(root, entry.path()) else {
            continue;
        };
        if entry.path_is_symlink() && !leads_inside(&home, entry.path()) {
            found.dangling.push(path);
            if entry.file_type().is_dir() {
                // What stands behind it is not the portal's.
                named.skip_current_dir();
            }
        } else if entry.file_name().to_str().is_none() {
            found.odd.push(path);
            if entry.file_type().is_dir() {
                named.skip_current_dir();
            }
        } else if entry.file_type().is_file() {
            found.files.push(path);
        } else if !entry.file_type().is_dir() {
            found.odd.push(path);
        }
    }
    Ok(found)
}

/// A link that leads nowhere, or in a circle, is noted; anything else that cannot be read is a fault.
fn note_fault(error: walkdir::Error, root: &Utf8Path, dangling: &mut Vec<Utf8PathBuf>) -> Result<(), ReadFault> {
    let path = error.path().map(std::path::Path::to_owned).unwrap_or_default();
    let is_link = fs::symlink_metadata(&path).is_ok_and(|data| data.file_type().is_symlink());
    let is_circle = error.loop_ancestor().is_some();
    match relative(root, &path) {
        Some(path) if is_link || is_circle => dangling.push(path),
        _ if fs::symlink_metadata(&path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) => {}
        _ => {
            let path = Utf8PathBuf::from(path.to_string_lossy().into_owned());
            let source = error.into_io_error().unwrap_or_else(|| io::Error::other("unreadable"));
            return Err(ReadFault { path, source });
        }
    }
    Ok(())
}

fn leads_inside(home: &Utf8Path, link: &std::path::Path) -> bool {
    link.canonicalize().is_ok_and(|target| target.starts_with(home))
}

fn relative(root: &Utf8Path, path: &std::path::Path) -> Option<Utf8PathBuf> {
    let path = path.strip_prefix(root).ok()?;
    // A name that is not UTF-8 is kept, with its odd bytes shown as such, so that it is reported and not lost.
    Some(Utf8PathBuf::from(path.to_string_lossy().into_owned()))
}

/// Files that systems and editors make by themselves.
const LEFTOVERS: &[&str] = &["thumbs.db", "ehthumbs.db", "desktop.ini", "icon", "icon\r", "4913"];

/// Endings of what programs keep beside a file while it is changed or fetched.
const ENDINGS: &[&str] = &[
    "~",
    ".swp",
    ".swo",
    ".swx",
    ".tmp",
    ".bak",
    ".part",
    ".partial",
    ".orig",
    ".rej",
    ".save",
    ".crdownload",
    ".download",
    "___jb_tmp___",
    "___jb_old___",
];

/// Whether a file is none of the portal's, whoever left it. What Word keeps beside an open document begins with `~$`; a text
/// of that name was made by somebody, who is told.
fn is_ignored(name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_text = [".md", ".yaml", ".yml"].iter().any(|ending| lower.ends_with(ending));
    name.starts_with('.') && name != "." && name != ".."
        || name.starts_with("~$") && !is_text
        || name.starts_with('#') && name.ends_with('#')
        || LEFTOVERS.contains(&lower.as_str())
        || ENDINGS.iter().any(|ending| lower.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::is_ignored;

    #[test]
    fn what_programs_leave_behind_is_passed_over() {
        for name in [
            ".DS_Store",
            "._judo.md",
            ".~lock.judo.md#",
            "4913",
            "Icon",
            "Icon\r",
            "Thumbs.db",
            "desktop.ini",
            "judo.md.orig",
            "judo.md.save",
            "judo.md___jb_tmp___",
            "~$judo.docx",
            "Judo.BAK",
            "judo.md.crdownload",
            "judo.md~RF5.TMP",
            "~RF3a2c1.TMP",
            "judo.md~",
            "#judo.md#",
        ] {
            assert!(is_ignored(name), "{name}");
        }
        for name in ["judo.md", "~$judo.md", "judo.docx", "icoon.png", "judo.md.txt", "tmp.md"] {
            assert!(!is_ignored(name), "{name}");
        }
    }
}
