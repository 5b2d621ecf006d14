//! Snapshot to preview, with the last good version of whatever is broken.
//!
//! Without errors, what is shown is the build of the files as they are. With errors, each file at fault is replaced by its
//! last good bytes, or left out when it never was good. What is still wrong then, as a link to a page that is gone, costs that
//! link alone: everything else goes on. Only without settings, or without any content, does what was shown stay as a whole.
//! The errors themselves are always those of the files as they are. It touches no disk and has no clock.

use std::collections::BTreeSet;
use std::mem;
use std::sync::Arc;

use camino::Utf8Path;

use super::caught::{Hook, caught};
use super::preview::Preview;
use crate::base::code::Severity;
use crate::base::diagnostic::Diagnostics;
use crate::base::kept::KeptBytes;
use crate::build::{Build, Memos, build};
use crate::content::CONTENT;
use crate::input::Snapshot;
use crate::report::Problem;
use crate::resolve::Options;

/// Makes previews, one after the other, and remembers what was good.
#[derive(Default)]
pub struct Previewer {
    memos: Arc<Memos>,
    /// The last good bytes of every file.
    good: Arc<Snapshot>,
    /// What was good before, until it is dropped.
    retired: Arc<Snapshot>,
    shown: Option<Arc<Build>>,
    hook: Option<Hook>,
}

impl Previewer {
    /// One that remembers nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One that knows what earlier runs kept, and calls `hook` with `build` before each build.
    #[doc(hidden)]
    #[must_use]
    pub fn with(kept: Option<Arc<dyn KeptBytes>>, hook: Option<Hook>) -> Self {
        let memos = Arc::new(kept.map(Memos::keeping).unwrap_or_default());
        Self { memos, hook, ..Self::default() }
    }

    /// What it remembers of files, to be shared with whoever builds them with a draft.
    #[must_use]
    pub fn memos(&self) -> Arc<Memos> {
        Arc::clone(&self.memos)
    }

    /// What to show of `snapshot`.
    pub fn preview(&mut self, snapshot: &Arc<Snapshot>, options: Options) -> Preview {
        let today = options.today;
        match caught(|| self.attempt(snapshot, options)) {
            Ok((shown, found)) => {
                self.shown = Some(Arc::clone(&shown));
                let problem = Problem::of(&found);
                Preview {
                    build: Some(shown),
                    problem,
                    found: Arc::new(found),
                    files: Arc::clone(snapshot),
                    today,
                }
            }
            Err(said) => {
                let (build, problem) = (self.shown.clone(), Problem::Panic(said));
                Preview {
                    build,
                    problem,
                    found: Arc::default(),
                    files: Arc::clone(snapshot),
                    today,
                }
            }
        }
    }

    /// Clears away what is no longer of use. It takes a while in which nobody needs to wait.
    pub fn tidy(&mut self) {
        self.memos.end_generation();
        self.retired = Arc::default();
    }

    fn attempt(&mut self, snapshot: &Arc<Snapshot>, options: Options) -> (Arc<Build>, Diagnostics) {
        if let Some(hook) = &self.hook {
            hook("build");
        }
        let made = Arc::new(build(snapshot, options, &self.memos, &|_| {}));
        let found = made.diagnostics.clone();
        let blamed = blamed(&found);
        if blamed.is_empty() {
            self.retired = mem::replace(&mut self.good, Arc::clone(snapshot));
            return (made, found);
        }
        if let Some(shown) = self.shown.as_ref().filter(|_| is_bare(snapshot)) {
            return (Arc::clone(shown), found);
        }
        let patched = self.patched(snapshot, &blamed);
        self.remember_good(snapshot, &blamed);
        let mended = Arc::new(build(&patched, options, &self.memos, &|_| {}));
        let shown = if mended.site().is_some() { mended } else { self.shown.clone().unwrap_or(made) };
        (shown, found)
    }

    /// `snapshot` with the last good bytes of the files that are blamed.
    fn patched(&self, snapshot: &Snapshot, blamed: &BTreeSet<&Utf8Path>) -> Snapshot {
        let mut patched = snapshot.clone();
        for path in blamed {
            match self.good.get(path) {
                Some(file) => patched.insert(*path, file.clone()),
                None => drop(patched.remove(path)),
            }
        }
        patched
    }

    /// Files that nobody blames are good, also while others are not.
    fn remember_good(&mut self, snapshot: &Snapshot, blamed: &BTreeSet<&Utf8Path>) {
        let is_new = |path: &Utf8Path, file| !blamed.contains(path) && self.good.get(path) != Some(file);
        let fresh: Vec<_> = snapshot.iter().filter(|(path, file)| is_new(path, file)).collect();
        if fresh.is_empty() {
            return;
        }
        let good = Arc::make_mut(&mut self.good);
        good.extend(fresh.into_iter().map(|(path, file)| (Arc::clone(path), file.clone())));
    }
}

/// Whether all content is gone. Nobody writes that: a folder is being moved, or another version put in its place.
fn is_bare(snapshot: &Snapshot) -> bool {
    snapshot.below(CONTENT.into()).next().is_none()
}

/// The paths that errors point at, those of drafts included.
fn blamed(found: &Diagnostics) -> BTreeSet<&Utf8Path> {
    let errors = found.iter().filter(|diagnostic| diagnostic.code.severity() == Severity::Error);
    errors.map(|diagnostic| &*diagnostic.location.path).collect()
}
