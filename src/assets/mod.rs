//! The theme's files that browsers fetch, named after their bytes so that they can be kept for ever.

mod scripts;
mod styles;

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};

use crate::base::diagnostic::Diagnostics;
use crate::base::digest::Digest;
use crate::theme::{self, Theme};

/// The style sheet that all others are imported by.
const STYLES: &str = "styles/main.css";

/// The folder of the output that they stand in.
const FOLDER: &str = "assets";

/// One file for browsers.
#[derive(Clone, Debug)]
pub struct Asset {
    /// The name that templates use: `main.css`.
    pub name: String,
    /// Its path in the output: `assets/main.0123456789.css`.
    pub path: Utf8PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Of a script: the names of all others that it cannot begin without, those first that others of them import.
    pub imports: Vec<String>,
}

impl Asset {
    fn new(name: &str, bytes: Vec<u8>) -> Self {
        let fingerprint = Digest::of(&bytes).fingerprint();
        let path = Utf8Path::new(name);
        let ending = path.extension().map(|ending| format!(".{ending}")).unwrap_or_default();
        let file = format!("{}.{fingerprint}{ending}", path.file_stem().unwrap_or(name));
        let path = Utf8Path::new(FOLDER).join(path.with_file_name(file));
        Self { name: name.to_owned(), path, bytes, imports: Vec::new() }
    }
}

/// All files for browsers.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The files, in a fixed order.
    pub files: Vec<Asset>,
}

impl Assets {
    /// Makes the files of a theme: one style sheet, one sprite of icons, and what stands in `scripts/` and `static/`.
    #[must_use]
    pub fn make(theme: &Theme, diags: &mut Diagnostics) -> Self {
        let mut assets = Self::default();
        assets.add("main.css", styles::bundle(theme, STYLES, diags).into_bytes());
        assets.add("icons.svg", theme::sprite::sprite(&theme.files).into_bytes());
        assets.files.extend(scripts::scripts(theme, diags));
        for (path, file) in theme.files.below(Utf8Path::new("static")) {
            assets.add(path.strip_prefix("static").unwrap_or(path).as_str(), file.bytes.to_vec());
        }
        for name in ["favicon.svg", "logo.svg"] {
            if let Some(file) = theme.files.get(Utf8Path::new(name)) {
                assets.add(name, file.bytes.to_vec());
            }
        }
        assets
    }

    /// The output paths, in order.
    pub fn paths(&self) -> impl Iterator<Item = &Utf8Path> {
        self.files.iter().map(|asset| asset.path.as_path())
    }

    /// The URL of each file by its name, below `base`.
    #[must_use]
    pub fn urls(&self, base: &str) -> BTreeMap<String, String> {
        self.files.iter().map(|asset| (asset.name.clone(), format!("{base}/{}", asset.path))).collect()
    }

    /// The URLs of what each script imports, by its name.
    #[must_use]
    pub fn imports(&self, base: &str) -> BTreeMap<String, Vec<String>> {
        let urls = self.urls(base);
        let of = |asset: &Asset| asset.imports.iter().filter_map(|name| urls.get(name).cloned()).collect();
        let scripts = self.files.iter().filter(|asset| asset.path.extension() == Some("js"));
        scripts.map(|asset| (asset.name.clone(), of(asset))).collect()
    }

    fn add(&mut self, name: &str, bytes: Vec<u8>) {
        self.files.push(Asset::new(name, bytes));
    }
}
