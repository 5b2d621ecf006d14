//! What the last build found, kept for the next one that has nothing to do, so that warnings are said again.
//!
//! It holds lines of the content, of drafts too, and so it stays beside the content, in `.portaal` in the portal's folder:
//! what lies in the output folder goes to the host. When it cannot be kept or read, the next build is simply a whole one.

use std::fs;
use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

use crate::base::diagnostic::Diagnostics;
use crate::base::digest::Digest;

/// The folder for what builds keep, below the portal's.
const FOLDER: &str = ".portaal";

/// What a build into `target` found.
pub(super) struct FoundFile {
    path: Utf8PathBuf,
}

#[derive(Serialize, Deserialize)]
struct KeptFaults {
    /// Digest of all that decided the build.
    inputs: String,
    found: Diagnostics,
}

impl FoundFile {
    /// For builds of the portal in `root` into `target`.
    pub(super) fn new(root: &Utf8Path, target: &Utf8Path) -> Self {
        let name = format!("found-{}.json", Digest::of(target.as_str().as_bytes()).fingerprint());
        Self { path: root.join(FOLDER).join(name) }
    }

    /// What the build of `inputs` found, when that was the last one.
    pub(super) fn read(&self, inputs: Digest) -> Option<Diagnostics> {
        let kept: KeptFaults = serde_json::from_slice(&fs::read(&self.path).ok()?).ok()?;
        (kept.inputs == inputs.to_string()).then_some(kept.found)
    }

    /// Keeps what the build of `inputs` found.
    pub(super) fn write(&self, inputs: Digest, found: &Diagnostics) {
        let kept = KeptFaults { inputs: inputs.to_string(), found: found.clone() };
        // A build that cannot keep this is as good.
        let _ = serde_json::to_vec(&kept).map_err(io::Error::from).and_then(|bytes| self.replace(&bytes));
    }

    fn replace(&self, bytes: &[u8]) -> io::Result<()> {
        let fresh = self.path.with_extension("new");
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&fresh, bytes)?;
        fs::rename(&fresh, &self.path)
    }
}
