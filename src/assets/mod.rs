//! The theme's files that browsers fetch, named after their bytes so that they can be kept for ever.

mod colour;
mod pictures;
mod scripts;
mod styles;

use std::borrow::Cow;
use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};

use crate::base::diagnostic::Diagnostics;
use crate::base::digest::Digest;
use crate::model::offer::Domain;
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
    /// What its bytes are made from.
    content: AssetBytes,
    /// Of a script: the names of all others that it cannot begin without, those first that others of them import.
    pub imports: Vec<String>,
}

/// What the bytes of a file are made from.
#[derive(Clone, Debug)]
enum AssetBytes {
    /// They are there.
    Ready(Vec<u8>),
    /// A drawing, of which a picture of this width is made when it is asked for: most of what looks at a portal does not.
    Drawn { svg: String, width: u32 },
}

impl AssetBytes {
    /// What changes whenever the bytes do.
    fn digest(&self) -> Digest {
        match self {
            Self::Ready(bytes) => Digest::of(bytes),
            Self::Drawn { svg, width } => Digest::of_parts([svg.as_bytes(), &width.to_le_bytes()]),
        }
    }
}

impl Asset {
    fn new(name: &str, bytes: Vec<u8>) -> Self {
        Self::of(name, AssetBytes::Ready(bytes))
    }

    fn of(name: &str, content: AssetBytes) -> Self {
        let fingerprint = content.digest().fingerprint();
        let path = Utf8Path::new(name);
        let ending = path.extension().map(|ending| format!(".{ending}")).unwrap_or_default();
        let file = format!("{}.{fingerprint}{ending}", path.file_stem().unwrap_or(name));
        let path = Utf8Path::new(FOLDER).join(path.with_file_name(file));
        Self { name: name.to_owned(), path, content, imports: Vec::new() }
    }

    /// Its bytes; none of a picture whose drawing is none.
    #[must_use]
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        match &self.content {
            AssetBytes::Ready(bytes) => Cow::Borrowed(bytes),
            AssetBytes::Drawn { svg, width } => Cow::Owned(pictures::png(svg, *width).unwrap_or_default()),
        }
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
        for drawing in pictures::drawings(theme) {
            let content = AssetBytes::Drawn { svg: drawing.svg, width: drawing.width };
            assets.files.push(Asset::of(&drawing.name, content));
        }
        assets
    }

    /// The output paths, in order.
    pub fn paths(&self) -> impl Iterator<Item = &Utf8Path> {
        self.files.iter().map(|asset| asset.path.as_path())
    }

    /// The output path of the picture to share of a domain, or of what is about none.
    #[must_use]
    pub fn share_picture(&self, domain: Option<Domain>) -> Option<&Utf8Path> {
        let name = domain.map_or_else(|| pictures::OF_ALL.to_owned(), pictures::share_name);
        self.files.iter().find(|asset| asset.name == name).map(|asset| asset.path.as_path())
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
