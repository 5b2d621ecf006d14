//! All icons of a theme as one file of symbols, so that a page asks for one and repeats none.

use std::fmt::Write;

use camino::Utf8Path;

use crate::input::Snapshot;

/// The sprite of the files below `icons/`, each a symbol named after its file.
#[must_use]
pub fn sprite(files: &Snapshot) -> String {
    let mut sprite = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    for (path, file) in files.below(Utf8Path::new("icons")) {
        let (Some(name), Ok(text)) = (path.file_stem(), std::str::from_utf8(&file.bytes)) else { continue };
        if path.extension() == Some("svg") {
            let _ = write!(sprite, "<symbol id=\"{name}\" viewBox=\"{}\">{}</symbol>", view_box(text), inner(text));
        }
    }
    sprite.push_str("</svg>\n");
    sprite
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
        let files: Snapshot =
            [("icons/a.svg", b"<svg viewBox=\"0 0 9 9\" stroke=\"x\"><path d=\"M0 0\"/></svg>\n".as_slice())]
                .into_iter()
                .collect();
        assert!(sprite(&files).contains("<symbol id=\"a\" viewBox=\"0 0 9 9\"><path d=\"M0 0\"/></symbol>"));
    }
}
