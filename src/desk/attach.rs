//! Pictures and documents that somebody dropped into a form: held in memory until the form is saved.

use camino::{Utf8Path, Utf8PathBuf};
use parking_lot::Mutex;

use super::place::is_plain;
use crate::base::path::slugify;
use crate::input::{File, Snapshot};
use crate::picture;

/// How large a file may be: what a telephone makes of a photo, with room.
pub(super) const LARGEST: usize = 12 * 1024 * 1024;
/// How much is held in all.
const ROOM: usize = 64 * 1024 * 1024;

/// Why a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AttachFault {
    /// It is none of the sorts that content may have.
    Sort,
    /// It is too large, alone or with the others.
    Size,
    /// A file of that name is there, with other bytes.
    Taken,
    /// Its place is none that content may have.
    Place,
}

impl AttachFault {
    /// The id of its text.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Sort => "desk-attach-sort",
            Self::Size => "desk-attach-size",
            Self::Taken => "desk-attach-taken",
            Self::Place => "desk-attach-place",
        }
    }
}

/// What was dropped and not saved yet.
#[derive(Default)]
pub(super) struct Attachments {
    waiting: Mutex<Vec<(Utf8PathBuf, File)>>,
}

impl Attachments {
    /// Takes a file in, beside the file at `beside`, under the name nearest to the one it came with.
    pub(super) fn add(
        &self,
        beside: &Utf8Path,
        name: &str,
        bytes: &[u8],
        there: &Snapshot,
    ) -> Result<Utf8PathBuf, AttachFault> {
        let ending = sort_of(bytes).ok_or(AttachFault::Sort)?;
        let mut waiting = self.waiting.lock();
        let held: usize = waiting.iter().map(|(_, file)| file.bytes.len()).sum();
        if bytes.len() > LARGEST || held + bytes.len() > ROOM {
            return Err(AttachFault::Size);
        }
        let stem = slugify(Utf8Path::new(name).file_stem().unwrap_or_default());
        let stem = if stem.is_empty() { "bestand".to_owned() } else { stem };
        let path = beside.with_file_name(format!("{stem}.{ending}"));
        if !is_plain(&path) {
            return Err(AttachFault::Place);
        }
        let file = File::new(bytes);
        let known = there.get(&path).or_else(|| waiting.iter().find(|(known, _)| *known == path).map(|(_, file)| file));
        match known {
            Some(known) if known.digest != file.digest => Err(AttachFault::Taken),
            Some(_) => Ok(path),
            None => {
                waiting.push((path.clone(), file));
                Ok(path)
            }
        }
    }

    /// Lays what waits over `snapshot`.
    pub(super) fn lay_over(&self, snapshot: &mut Snapshot) {
        let waiting = self.waiting.lock();
        snapshot.extend(waiting.iter().cloned());
    }

    /// What waits beside the files of a folder and is named in `text`.
    pub(super) fn named(&self, folder: &Utf8Path, text: &str) -> Vec<(Utf8PathBuf, File)> {
        let is_named =
            |path: &Utf8Path| path.parent() == Some(folder) && path.file_name().is_some_and(|name| text.contains(name));
        self.waiting.lock().iter().filter(|(path, _)| is_named(path)).cloned().collect()
    }

    /// Forgets what has been written.
    pub(super) fn forget(&self, written: &[(Utf8PathBuf, File)]) {
        self.waiting.lock().retain(|(path, _)| !written.iter().any(|(known, _)| known == path));
    }

    /// Changes when what waits does.
    pub(super) fn version(&self) -> String {
        self.waiting.lock().iter().map(|(path, file)| format!("{path}{}", file.digest.fingerprint())).collect()
    }
}

/// The ending of what these bytes are; none when it is nothing that content may have.
fn sort_of(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"%PDF-") {
        return Some("pdf");
    }
    let head = picture::head(bytes).ok()?;
    head.format.endings().first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say_and_has_a_plain_name() {
        let files = Attachments::default();
        let there: Snapshot = [("content/nieuws/oud.pdf", b"%PDF-1".as_slice())].into_iter().collect();
        let add = |name: &str, bytes: &[u8]| files.add("content/nieuws/a.md".into(), name, bytes, &there);
        assert_eq!(add("Fólder 2.exe", b"%PDF-2").unwrap(), "content/nieuws/folder-2.pdf");
        assert_eq!(add("../../x.pdf", b"%PDF-3").unwrap(), "content/nieuws/x.pdf");
        assert_eq!(add("a.sh", b"#!/bin/sh"), Err(AttachFault::Sort));
        assert_eq!(add("a.jpg", b"\xff\xd8\xff\xe0"), Err(AttachFault::Sort));
        assert_eq!(add("oud.pdf", b"%PDF-9"), Err(AttachFault::Taken));
        assert_eq!(add("groot.pdf", &[b"%PDF-".as_slice(), &vec![0; LARGEST]].concat()), Err(AttachFault::Size));
        let named = || files.named("content/nieuws".into(), "zie [de folder](folder-2.pdf)");
        assert_eq!(named().len(), 1);
        files.forget(&named());
        assert!(named().is_empty());
    }
}
