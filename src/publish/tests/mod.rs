//! Publishing small sites to real folders.

mod interrupted;
mod ordinary;
#[cfg(unix)]
mod unix;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::base::digest::Digest;

use super::disk::Disk;
use super::stage::Job;
use super::{Failure, Output, PublishError, PublishStage, Published, publish_on};

pub(super) use interrupted::Fuse;

type SiteFiles = BTreeMap<String, String>;

/// A folder that is gone after the test.
struct TestFolder {
    _temporary: Option<TempDir>,
    path: Utf8PathBuf,
}

impl TestFolder {
    fn new() -> Self {
        let temporary = tempfile::tempdir().unwrap();
        let path = Utf8PathBuf::from_path_buf(temporary.path().join("public")).unwrap();
        Self { _temporary: Some(temporary), path }
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.path.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn publish(&self, site: &SiteFiles) -> Result<Published, Failure<String>> {
        self.publish_on(&Disk::default(), site)
    }

    fn publish_on(&self, disk: &Disk, site: &SiteFiles) -> Result<Published, Failure<String>> {
        let outputs = outputs(site);
        let texts: Vec<_> = site.values().collect();
        let job = Job { target: &self.path, outputs: &outputs, inputs: digest(site) };
        publish_on(disk, &job, |index| Ok(texts[index]), &|_| {})
    }

    fn error(&self, site: &SiteFiles) -> PublishError {
        match self.publish(site) {
            Err(Failure::Publish(error)) => error,
            other => panic!("no error: {other:?}"),
        }
    }

    /// The site as a visitor has it: every file outside `.portaal`.
    fn read(&self) -> SiteFiles {
        let own = |entry: &walkdir::DirEntry| entry.depth() == 1 && entry.file_name() == ".portaal";
        let entries = WalkDir::new(&self.path).into_iter().filter_entry(|entry| !own(entry)).map(Result::unwrap);
        let files = entries.filter(|entry| entry.file_type().is_file());
        let relative = |path: &std::path::Path| path.strip_prefix(&self.path).unwrap().to_str().unwrap().to_owned();
        files.map(|entry| (relative(entry.path()), fs::read_to_string(entry.path()).unwrap())).collect()
    }

    /// How many folders there are besides those that `site` needs, the target itself and `.portaal`.
    fn spare_folders(&self, site: &SiteFiles) -> usize {
        let needed: BTreeSet<_> = site.keys().flat_map(|path| Utf8Path::new(path).ancestors().skip(1)).collect();
        let entries = WalkDir::new(&self.path).into_iter().map(Result::unwrap);
        let folders = entries.filter(|entry| entry.file_type().is_dir()).count();
        folders - 1 - needed.len().max(1)
    }

    /// What is left of the builder's own.
    fn own_files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path.join(".portaal")).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn site(files: &[(&str, &str)]) -> SiteFiles {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

/// Whatever is not a page is an asset, as on a real site.
fn outputs(site: &SiteFiles) -> Vec<Output> {
    let stage = |path: &str| if path.ends_with(".html") { PublishStage::Page } else { PublishStage::Asset };
    site.keys().map(|path| Output { path: path.into(), stage: stage(path), is_named_by_bytes: false }).collect()
}

fn digest(site: &SiteFiles) -> Digest {
    Digest::of_parts(site.iter().flat_map(|(path, text)| [path.as_bytes(), text.as_bytes()]))
}

fn counts(published: &Published) -> (usize, usize, usize) {
    (published.written, published.unchanged, published.removed)
}

/// Pages that name the assets they need, in several folders, some to be shared, some to be moved.
fn old_site() -> SiteFiles {
    site(&[
        ("404.html", "not found"),
        ("assets/1.css", "old style"),
        ("assets/same.js", "script"),
        ("index.html", "old home needs:assets/1.css needs:assets/same.js"),
        ("scholen/bron/index.html", "old school needs:scholen/bron/1.svg"),
        ("scholen/bron/1.svg", "old picture"),
        ("scholen/kern/index.html", "leaves"),
        ("turns-into-folder.html", "a file"),
        ("turns-into-file/a/index.html", "in a folder"),
        ("turns-into-file/b/index.html", "in a folder"),
        ("vanishes/deep/down/index.html", "leaves with its folders"),
    ])
}

fn new_site() -> SiteFiles {
    site(&[
        ("404.html", "not found"),
        ("agenda/1/index.html", "new in a new folder"),
        ("agenda/2/index.html", "and another"),
        ("assets/2.css", "new style"),
        ("assets/same.js", "script"),
        ("both/1.svg", "asset beside a page"),
        ("both/index.html", "page needs:both/1.svg needs:assets/2.css"),
        ("index.html", "new home needs:assets/2.css needs:assets/same.js"),
        ("scholen/bron/index.html", "new school needs:scholen/bron/2.svg"),
        ("scholen/bron/2.svg", "new picture"),
        ("turns-into-folder.html/index.html", "in a folder"),
        ("turns-into-file", "a file"),
    ])
}
