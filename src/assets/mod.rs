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

/// One file for browsers.
#[derive(Clone, Debug)]
pub struct Asset {
    /// The name that templates use: `main.css`.
    pub name: String,
    /// Its path in the output: `assets/main.0123456789.css`.
    pub path: Utf8PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
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
        for folder in ["scripts", "static"] {
            for (path, file) in theme.files.below(Utf8Path::new(folder)) {
                let name = path.strip_prefix(folder).unwrap_or(path);
                let is_script = path.extension() == Some("js");
                let script = std::str::from_utf8(&file.bytes).ok().filter(|_| is_script);
                let bytes =
                    script.map_or_else(|| file.bytes.to_vec(), |text| scripts::script(&theme.files, text).into_bytes());
                assets.add(name.as_str(), bytes);
            }
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

    fn add(&mut self, name: &str, bytes: Vec<u8>) {
        let fingerprint = Digest::of(&bytes).fingerprint();
        let path = Utf8Path::new(name);
        let ending = path.extension().map(|ending| format!(".{ending}")).unwrap_or_default();
        let file = format!("{}.{fingerprint}{ending}", path.file_stem().unwrap_or(name));
        let path = Utf8Path::new("assets").join(path.with_file_name(file));
        self.files.push(Asset { name: name.to_owned(), path, bytes });
    }
}
