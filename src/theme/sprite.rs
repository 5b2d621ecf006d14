//! All icons of a theme as one file of symbols, so that a page asks for one and repeats none.

use std::fmt::Write;

use camino::Utf8Path;

use crate::input::Snapshot;

/// The sprite of the files below `icons/`, each a symbol named after its file; one in a folder bears the folder's name too, as
/// `beeld-judo` for `beeld/judo.svg`.
#[must_use]
pub fn sprite(files: &Snapshot) -> String {
    let mut sprite = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    for (path, file) in files.below(Utf8Path::new("icons")) {
        let Ok(text) = std::str::from_utf8(&file.bytes) else { continue };
        if path.extension() == Some("svg") {
            let name = name(path);
            let _ = write!(sprite, "<symbol id=\"{name}\" viewBox=\"{}\">{}</symbol>", view_box(text), inner(text));
        }
    }
    sprite.push_str("</svg>\n");
    sprite
}

fn name(path: &Utf8Path) -> String {
    path.strip_prefix("icons").unwrap_or(path).with_extension("").as_str().replace('/', "-")
}

fn view_box(text: &str) -> &str {
    let start = text.find("viewBox=\"").map(|at| at + "viewBox=\"".len());
    start.and_then(|start| text[start..].split('"').next()).unwrap_or("0 0 24 24")
}

/// What stands between the root's tags.
fn inner(text: &str) -> &str {
    let start = text.find("<svg").and_then(|at| text[at..].find('>').map(|end| at + end + 1)).unwrap_or(0);
    let end = text.rfind("</svg>").unwrap_or(text.len());
    text.get(start..end).unwrap_or("").trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_a_symbol_without_its_root() {
        const DRAWING: &[u8] = b"<svg viewBox=\"0 0 9 9\" stroke=\"x\"><path d=\"M0 0\"/></svg>\n";
        let files: Snapshot = [("icons/a.svg", DRAWING), ("icons/beeld/a.svg", DRAWING)].into_iter().collect();
        for name in ["a", "beeld-a"] {
            let symbol = format!("<symbol id=\"{name}\" viewBox=\"0 0 9 9\"><path d=\"M0 0\"/></symbol>");
            assert!(sprite(&files).contains(&symbol), "{symbol}");
        }
    }
}
