//! The two lists that builds leave for the next one: what is there, and what was about to be.
//!
//! Both are text that a person can read, sealed by a digest in the first line: a list that was cut off or edited counts
//! as none. Paths read back are as safe as those of a build, so that no list can lead a deletion outside the target.

use std::fmt::Write;
use std::str;

use camino::{Utf8Path, Utf8PathBuf};

use crate::base::digest::Digest;

use super::PublishStage;
use super::disk::FileStamp;

const MANIFEST: &str = "portaal-manifest-1";
const INTENT: &str = "portaal-intent-1";

/// What the manifest says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FileRecord {
    pub digest: Digest,
    pub stamp: FileStamp,
}

/// A file that a build wrote, or was about to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed<E> {
    pub path: Utf8PathBuf,
    pub stage: PublishStage,
    /// What is known of its bytes.
    pub entry: E,
}

/// What a complete build wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Manifest {
    pub inputs: Digest,
    pub files: Vec<Listed<FileRecord>>,
}

impl Manifest {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut body = String::with_capacity(self.files.len() * 112);
        for Listed { path, stage, entry: FileRecord { digest, stamp } } in &self.files {
            let _ = writeln!(body, "{digest} {} {} {} {path}", stamp.length, stamp.modified, letter(*stage));
        }
        seal(&format!("{MANIFEST} {} {}", self.inputs, self.files.len()), body.as_bytes())
    }

    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let (head, mut body) = unseal(bytes)?;
        let mut head = head.split(' ');
        if head.next()? != MANIFEST {
            return None;
        }
        let inputs = Digest::from_hex(head.next()?)?;
        let count: usize = head.next()?.parse().ok()?;
        let mut files = Vec::with_capacity(count.min(body.len()));
        for _ in 0..count {
            let (line, rest) = split_line(body)?;
            files.push(parse_file(line)?);
            body = rest;
        }
        // What follows in the lists of older programs has no use any more.
        Some(Self { inputs, files })
    }
}

fn parse_file(line: &str) -> Option<Listed<FileRecord>> {
    let mut fields = line.splitn(4, ' ');
    let digest = Digest::from_hex(fields.next()?)?;
    let stamp = FileStamp {
        length: fields.next()?.parse().ok()?,
        modified: fields.next()?.parse().ok()?,
    };
    parse_place(fields.next()?, FileRecord { digest, stamp })
}

fn parse_place<E>(text: &str, entry: E) -> Option<Listed<E>> {
    let (first, path) = text.split_once(' ')?;
    let stage = [PublishStage::Asset, PublishStage::Page].into_iter().find(|stage| letter(*stage) == first)?;
    is_inside(Utf8Path::new(path)).then(|| Listed { path: path.into(), stage, entry })
}

fn letter(stage: PublishStage) -> &'static str {
    match stage {
        PublishStage::Asset => "a",
        PublishStage::Page => "p",
    }
}

/// The list of files that a build is about to write, one a line.
pub(super) fn intent_to_bytes<'a>(files: impl IntoIterator<Item = (&'a Utf8Path, PublishStage)>) -> Vec<u8> {
    let mut body = String::new();
    for (path, stage) in files {
        let _ = writeln!(body, "{} {path}", letter(stage));
    }
    seal(INTENT, body.as_bytes())
}

/// Reads what [`intent_to_bytes`] wrote.
pub(super) fn parse_intent(bytes: &[u8]) -> Option<Vec<Listed<()>>> {
    let (_, body) = unseal(bytes).filter(|(head, _)| *head == INTENT)?;
    str::from_utf8(body).ok()?.lines().map(|line| parse_place(line, ())).collect()
}

/// Whether a path stays inside the target, away from our own folder there, and fits on a line.
pub(super) fn is_inside(path: &Utf8Path) -> bool {
    let forbidden = |letter: char| letter.is_control() || letter == '\\' || cfg!(windows) && letter == ':';
    let text = path.as_str();
    let first = text.split('/').next().unwrap_or_default();
    text.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && !first.eq_ignore_ascii_case(super::state::FOLDER)
        && !text.contains(forbidden)
}

fn seal(head: &str, body: &[u8]) -> Vec<u8> {
    let digest = Digest::of_parts([head.as_bytes(), body]);
    let mut sealed = format!("{head} {digest}\n").into_bytes();
    sealed.extend_from_slice(body);
    sealed
}

fn unseal(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (line, body) = split_line(bytes)?;
    let (head, digest) = line.rsplit_once(' ')?;
    (Digest::from_hex(digest)? == Digest::of_parts([head.as_bytes(), body])).then_some((head, body))
}

fn split_line(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    Some((str::from_utf8(&bytes[..end]).ok()?, &bytes[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_reads_back_and_a_damaged_one_is_none() {
        let stamp = FileStamp { length: 3, modified: 1_700_000_000_123_456_789 };
        let entry = FileRecord { digest: Digest::of(b"abc"), stamp };
        let page = Listed { path: "a b/c.html".into(), stage: PublishStage::Page, entry };
        let files = vec![page, Listed { path: "é.css".into(), stage: PublishStage::Asset, entry }];
        let manifest = Manifest { inputs: Digest::of(b"in"), files };
        let bytes = manifest.to_bytes();
        assert_eq!(Manifest::parse(&bytes), Some(manifest));
        for cut in 0..bytes.len() {
            assert_eq!(Manifest::parse(&bytes[..cut]), None, "cut at {cut}");
        }
    }

    #[test]
    fn an_intent_reads_back_and_a_damaged_one_is_none() {
        let files = [(Utf8Path::new("a b.css"), PublishStage::Asset), (Utf8Path::new("b/c.html"), PublishStage::Page)];
        let bytes = intent_to_bytes(files);
        let listed = files.map(|(path, stage)| Listed { path: path.to_owned(), stage, entry: () });
        assert_eq!(parse_intent(&bytes), Some(listed.to_vec()));
        assert_eq!(parse_intent(&bytes[..bytes.len() - 1]), None);
        assert_eq!(parse_intent(&intent_to_bytes([(Utf8Path::new("../x"), PublishStage::Page)])), None);
    }

    #[test]
    fn a_path_that_leads_outside_or_to_our_own_folder_is_not_inside() {
        for path in ["index.html", "a/b.html", "..a/b..", "a/.portaal"] {
            assert!(is_inside(Utf8Path::new(path)), "{path}");
        }
        for path in
            ["", "/a", "../a", "a/../b", "a/..", "./a", "a//b", "a/", "a\\b", "a\nb", ".portaal/lock", ".Portaal"]
        {
            assert!(!is_inside(Utf8Path::new(path)), "{path}");
        }
    }
}
