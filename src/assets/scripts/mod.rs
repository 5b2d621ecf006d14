//! Scripts as browsers get them: modules that import each other by the names under which they are published, without comments
//! and indentation, which only people read.
//!
//! A name holds a fingerprint of the script's bytes, and those hold the names of what it imports. So a script comes after all
//! that it imports, and what imports itself in a circle can have no name.

mod imports;
mod tokens;

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};

use self::imports::{Import, ScriptTokens};
use self::tokens::tokens;
use super::Asset;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::nearest;
use crate::base::path;
use crate::base::source::Source;
use crate::theme::Theme;

/// The theme's folder of scripts.
const FOLDER: &str = "scripts";

/// The theme's scripts, in the order of their names, with whatever else stands in their folder.
pub(super) fn scripts(theme: &Theme, diags: &mut Diagnostics) -> Vec<Asset> {
    let mut linker = ScriptLinker { theme, diags, linked: BTreeMap::new(), way: Vec::new() };
    for (path, _) in theme.files.below(Utf8Path::new(FOLDER)) {
        linker.link(path);
    }
    linker.linked.into_values().collect()
}

/// Gives scripts their names, those first that others import.
struct ScriptLinker<'a> {
    theme: &'a Theme,
    diags: &'a mut Diagnostics,
    /// Those that have theirs, by their path in the theme.
    linked: BTreeMap<Utf8PathBuf, Asset>,
    /// Those that wait for what they import: each imports the next.
    way: Vec<Utf8PathBuf>,
}

impl ScriptLinker<'_> {
    /// Makes the file at `path` of the theme, unless it is made.
    fn link(&mut self, path: &Utf8Path) {
        if !self.linked.contains_key(path) {
            let asset = self.made(path);
            self.linked.insert(path.to_owned(), asset);
        }
    }

    fn made(&mut self, path: &Utf8Path) -> Asset {
        let name = own_name(path);
        let bytes = || self.theme.files.get(path).map(|file| file.bytes.to_vec()).unwrap_or_default();
        let text = self.theme.text(path.as_str()).filter(|_| path.extension() == Some("js"));
        let Some(text) = text else { return Asset::new(name, bytes()) };
        let source = Source::new(self.theme.folder.join(path), text);
        match tokens(text) {
            Ok(tokens) => self.script(path, &source, &ScriptTokens::new(text, &tokens)),
            Err(fault) => {
                let place = source.at(fault.at..fault.at + 1);
                self.diags.push(Diagnostic::new(Code::ScriptSyntax, place).with("what", fault.what));
                Asset::new(name, bytes())
            }
        }
    }

    fn script(&mut self, path: &Utf8Path, source: &Source, tokens: &ScriptTokens<'_>) -> Asset {
        self.way.push(path.to_owned());
        let up = "../".repeat(own_name(path).matches('/').count());
        let mut names = Vec::new();
        let mut imported = Vec::new();
        for import in tokens.imports() {
            let Some(asset) = self.imported(path, source, &import) else { continue };
            let beside = asset.path.strip_prefix(super::FOLDER).unwrap_or(&asset.path);
            names.push((import.range, format!("{}{beside}", if up.is_empty() { "./" } else { &up })));
            if import.is_static {
                imported.extend(asset.imports.iter().chain([&asset.name]).cloned());
            }
        }
        self.way.pop();
        let mut asset = Asset::new(own_name(path), tokens.written(&names).into_bytes());
        for name in imported {
            if !asset.imports.contains(&name) {
                asset.imports.push(name);
            }
        }
        asset
    }

    /// What a script imports, made; nothing where it is not there or imports that script itself, which is reported.
    fn imported(&mut self, from: &Utf8Path, source: &Source, import: &Import) -> Option<&Asset> {
        let place = || source.at(import.range.clone());
        let name = &source.text[import.range.clone()];
        let is_relative = name.starts_with("./") || name.starts_with("../");
        let path = path::join(from, name).filter(|path| is_relative && path.starts_with(FOLDER));
        let Some(path) = path.filter(|path| self.theme.files.get(path).is_some()) else {
            let known = self.theme.files.below(Utf8Path::new(FOLDER)).map(|(path, _)| own_name(path));
            let meant = nearest(name.trim_start_matches(['.', '/']), known).map(|name| format!("./{name}"));
            let diagnostic = Diagnostic::new(Code::UnknownScript, place()).with("name", name);
            self.diags.push(diagnostic.with_some("suggestion", meant));
            return None;
        };
        if let Some(at) = self.way.iter().position(|waiting| *waiting == path) {
            let circle: Vec<_> = self.way[at..].iter().chain([&path]).map(|path| own_name(path)).collect();
            self.diags.push(Diagnostic::new(Code::ScriptCircle, place()).with("scripts", circle.join(" → ")));
            return None;
        }
        self.link(&path);
        self.linked.get(&path)
    }
}

/// A script's name: its path below the folder of scripts.
fn own_name(path: &Utf8Path) -> &str {
    path.strip_prefix(FOLDER).unwrap_or(path).as_str()
}
