//! Drafts that outlive a crash. Content itself is written by [`save`](crate::save), all of a form or nothing.
//!
//! A draft is written beside its place under a name that nobody reads, and then takes that place in one step.

use std::fs;
use std::io::{self, Write};

use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

use crate::base::digest::Digest;

/// Where drafts are kept, from the portal's root. No build reads it.
const DRAFTS: &str = ".portaal/bureau";

/// The bytes of a file; none when it is not there.
pub(super) fn read(file: &Utf8Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(file) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// Writes a draft in one step. The folders above it are made.
fn write(file: &Utf8Path, bytes: &[u8]) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Utf8Path::new("."));
    fs::create_dir_all(folder)?;
    let beside = folder.join(format!(".{}.portaal", file.file_name().unwrap_or_default()));
    let written = write_through(&beside, bytes).and_then(|()| fs::rename(&beside, file));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

fn write_through(file: &Utf8Path, bytes: &[u8]) -> io::Result<()> {
    let mut open = fs::File::create(file)?;
    open.write_all(bytes)?;
    open.sync_all()
}

/// A draft as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub(super) struct KeptDraft {
    /// The file, from the portal's root.
    pub path: Utf8PathBuf,
    /// The digest of the file that it changes; empty for a new one.
    pub base: String,
    /// The form that it was typed into: what another form of the same file holds is kept beside it.
    pub form: String,
    /// Its text.
    pub text: String,
}

/// The drafts below a portal's root.
pub(super) struct DraftFolder(Utf8PathBuf);

impl DraftFolder {
    /// Those of the portal at `root`.
    pub(super) fn new(root: &Utf8Path) -> Self {
        Self(root.join(DRAFTS))
    }

    fn place(&self, path: &Utf8Path, form: &str) -> Utf8PathBuf {
        let parts = [path.as_str().as_bytes(), form.as_bytes()];
        self.0.join(format!("{}.json", Digest::of_parts(parts)))
    }

    /// Keeps a draft in the place of an earlier one of its form.
    pub(super) fn keep(&self, draft: &KeptDraft) -> io::Result<()> {
        write(&self.place(&draft.path, &draft.form), &serde_json::to_vec(draft)?)
    }

    /// The drafts of a file.
    pub(super) fn of(&self, path: &Utf8Path) -> Vec<KeptDraft> {
        self.all().into_iter().filter(|draft| draft.path == path).collect()
    }

    /// Forgets the draft of a form.
    pub(super) fn forget(&self, path: &Utf8Path, form: &str) {
        let _ = fs::remove_file(self.place(path, form));
    }

    /// All drafts, in order of their files.
    pub(super) fn all(&self) -> Vec<KeptDraft> {
        let entries = fs::read_dir(&self.0).into_iter().flatten().flatten();
        let mut all: Vec<KeptDraft> =
            entries.filter_map(|entry| serde_json::from_slice(&fs::read(entry.path()).ok()?).ok()).collect();
        all.sort_by(|one, other| one.path.cmp(&other.path));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_in_one_step_and_nothing_is_left_beside_it() {
        let home = tempfile::tempdir().unwrap();
        let root = Utf8PathBuf::from_path_buf(home.path().to_owned()).unwrap();
        let file = root.join("content/nieuws/a.md");
        write(&file, b"een").unwrap();
        write(&file, b"twee").unwrap();
        assert_eq!(read(&file).unwrap().as_deref(), Some(&b"twee"[..]));
        assert_eq!(fs::read_dir(root.join("content/nieuws")).unwrap().count(), 1);
        assert_eq!(read(&root.join("geen")).unwrap(), None);
    }

    #[test]
    fn drafts_of_two_forms_of_one_file_are_both_kept() {
        let home = tempfile::tempdir().unwrap();
        let drafts = DraftFolder::new(Utf8Path::from_path(home.path()).unwrap());
        let draft = |form: &str| KeptDraft {
            path: "content/a.md".into(),
            base: "x".into(),
            form: form.into(),
            text: form.into(),
        };
        drafts.keep(&draft("a-1")).unwrap();
        drafts.keep(&draft("a-2")).unwrap();
        assert_eq!((drafts.of("content/a.md".into()).len(), drafts.of("content/b.md".into()).len()), (2, 0));
        drafts.forget("content/a.md".into(), "a-1");
        assert_eq!(drafts.all(), [draft("a-2")]);
    }
}
