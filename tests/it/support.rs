//! Portals in memory and on disk, for tests.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::LazyLock;

use camino::{Utf8Path, Utf8PathBuf};
use jiff::civil::{Date, date};
use portaal::base::diagnostic::Diagnostics;
use portaal::build::{Build, Memos, build};
use portaal::input::{File, Snapshot};
use portaal::report::{MessageLanguage, Messages, text};
use portaal::resolve::Options;

use crate::html::Page;

/// The day it is in every test.
pub(crate) const TODAY: Date = date(2026, 11, 21);

/// A portal in memory: a small one that is right, with what a test changes about it.
#[derive(Clone)]
pub(crate) struct SiteTest {
    pub snapshot: Snapshot,
    pub options: Options,
}

impl SiteTest {
    /// A portal without files.
    pub(crate) fn empty() -> Self {
        let options = Options { today: TODAY, drafts: false, publish: false };
        Self { snapshot: Snapshot::new(), options }
    }

    /// The small portal of `tests/klein`: every kind, and nothing wrong.
    pub(crate) fn small() -> Self {
        Self::of("tests/klein/content")
    }

    /// The real portal: the repository's own content.
    pub(crate) fn real() -> Self {
        Self::of("content")
    }

    fn of(folder: &str) -> Self {
        let mut site = Self::empty();
        for (path, file) in read_tree(&repository().join(folder)).iter() {
            site.snapshot.insert(format!("content/{path}"), file.clone());
        }
        site
    }

    /// With a file, in the place of another at the same path.
    pub(crate) fn with(mut self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.snapshot.insert(path, File::new(text.as_ref()));
        self
    }

    /// With a change to a file that is there.
    pub(crate) fn edited(self, path: &str, from: &str, to: &str) -> Self {
        let file = self.snapshot.get(Utf8Path::new(path)).expect("the file is there");
        let text = std::str::from_utf8(&file.bytes).expect("the file is text");
        assert!(text.contains(from), "`{from}` is not in {path}");
        let text = text.replacen(from, to, 1);
        self.with(path, text)
    }

    /// Without a file.
    pub(crate) fn without(mut self, path: &str) -> Self {
        self.snapshot.remove(Utf8Path::new(path)).expect("the file is there");
        self
    }

    /// Built, from cold.
    pub(crate) fn build(&self) -> Build {
        build(&self.snapshot, self.options, &Memos::default(), &|_| {})
    }

    /// Everything found, rendering included, a line each.
    pub(crate) fn found(&self) -> String {
        let built = self.build();
        let mut found = built.diagnostics.clone();
        found.extend(built.render_faults());
        found.sort();
        short(&found)
    }

    /// The page at a URL.
    #[track_caller]
    pub(crate) fn page(&self, url: &str) -> Page {
        self.build().page(url)
    }
}

/// What stands at a URL of a portal that is built.
pub(crate) trait Pages {
    /// The page there.
    fn page(&self, url: &str) -> Page;
}

impl Pages for Build {
    #[track_caller]
    fn page(&self, url: &str) -> Page {
        let route = self.route(url).unwrap_or_else(|| panic!("there is no {url}"));
        let bytes = self.render(route).unwrap_or_else(|fault| panic!("{fault:?}"));
        Page::new(String::from_utf8(bytes.into_owned()).expect("pages are UTF-8"))
    }
}

/// The small portal as it is, built once for all tests that only read it.
pub(crate) fn small() -> &'static Build {
    static SMALL: LazyLock<Build> = LazyLock::new(|| SiteTest::small().build());
    &SMALL
}

/// The real portal as it is, built once for all tests that only read it.
pub(crate) fn real() -> &'static Build {
    static REAL: LazyLock<Build> = LazyLock::new(|| SiteTest::real().build());
    &REAL
}

/// Whether tests write down what they find, instead of holding it against what was written.
pub(crate) fn is_updating() -> bool {
    std::env::var_os("UPDATE").is_some()
}

/// Says something although the test goes well, when what is printed is not shown.
pub(crate) fn tell(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Holds a text against the file that says what is expected. With `UPDATE=1` the file is written, which is said.
///
/// # Errors
/// What is expected, when it is something else.
pub(crate) fn hold(path: &Utf8Path, found: &str) -> Result<(), String> {
    let expected = fs::read_to_string(path).unwrap_or_default();
    if found == expected {
        return Ok(());
    }
    if !is_updating() {
        return Err(expected);
    }
    fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("folders can be made");
    fs::write(path, found).expect("files can be written");
    tell(&format!("wrote {}", path.strip_prefix(repository()).unwrap_or(path)));
    Ok(())
}

/// Diagnostics, a line each, in Dutch, without the line that counts them.
pub(crate) fn short(found: &Diagnostics) -> String {
    let messages = Messages::new(MessageLanguage::Nl);
    found.iter().map(|diagnostic| format!("{}\n", text::short(diagnostic, &messages))).collect()
}

/// The repository's folder.
pub(crate) fn repository() -> Utf8PathBuf {
    Utf8PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder, by path from there.
pub(crate) fn read_tree(folder: &Utf8Path) -> Snapshot {
    let mut snapshot = Snapshot::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.unwrap_or_else(|fault| panic!("{folder}: {fault}"));
        if entry.file_type().is_file() {
            let path = Utf8Path::from_path(entry.path()).expect("fixtures have UTF-8 names");
            let below = path.strip_prefix(folder).expect("the walk stays in its folder");
            snapshot.insert(below, File::new(fs::read(path).expect("fixtures can be read")));
        }
    }
    snapshot
}

/// Writes a snapshot below a folder.
pub(crate) fn write_tree(snapshot: &Snapshot, folder: &Utf8Path) {
    for (path, file) in snapshot.iter() {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("folders can be made");
        fs::write(path, &file.bytes).expect("files can be written");
    }
}

/// A folder that is gone after the test.
pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    /// An empty one.
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder for a while can be made"))
    }

    /// One that holds a portal.
    pub(crate) fn with(site: &SiteTest) -> Self {
        let folder = Self::new();
        write_tree(&site.snapshot, &folder.path());
        folder
    }

    /// Where it is.
    pub(crate) fn path(&self) -> Utf8PathBuf {
        Utf8PathBuf::from_path_buf(PathBuf::from(self.0.path())).expect("folders for a while have UTF-8 names")
    }
}

/// The command with a language and a day that do not depend on where the test runs.
pub(crate) fn portaal(root: &Utf8Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portaal"));
    command.current_dir(root).env_clear().env("LANG", "nl_NL.UTF-8").env("NO_COLOR", "1");
    command
}

/// What a command said, in one piece: exit code, standard output, standard error.
pub(crate) fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    format!("{:?}\n{}{}", output.status.code(), text(&output.stdout), text(&output.stderr))
}
