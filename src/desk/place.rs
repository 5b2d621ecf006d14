//! Which files the desk may touch: those below `content/` that content may have, and nothing behind a link.

use std::fs;

use camino::{Utf8Component, Utf8Path, Utf8PathBuf};

use crate::content::{CONTENT, FileName};

/// Whether a path from the portal's root is one that a content file may have, told by its letters alone.
pub(super) fn is_content(path: &Utf8Path) -> bool {
    is_plain(path) && path.strip_prefix(CONTENT).is_ok_and(|below| FileName::read(below).is_some())
}

/// Whether a path is one below `content/`, without a step aside, a hidden name or a sign that some system reads otherwise.
pub(super) fn is_plain(path: &Utf8Path) -> bool {
    let is_part = |part: Utf8Component<'_>| match part {
        Utf8Component::Normal(name) => {
            let odd =
                |letter: char| letter.is_control() || matches!(letter, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
            !name.starts_with('.') && !name.contains(odd)
        }
        _ => false,
    };
    let is_clean = path.as_str() == path.components().map(|part| part.as_str()).collect::<Vec<_>>().join("/");
    is_clean && path.starts_with(CONTENT) && path.components().count() > 1 && path.components().all(is_part)
}

/// The place on disk of `path` below `root`; `None` when a link leads there, or out of the folder of content.
pub(super) fn on_disk(root: &Utf8Path, path: &Utf8Path) -> Option<Utf8PathBuf> {
    let file = root.join(path);
    let home = root.join(CONTENT).canonicalize_utf8().ok()?;
    // Of what is to be made, the nearest folder that is there counts.
    let there = file.ancestors().skip(1).find(|folder| folder.is_dir())?;
    let is_inside = there.canonicalize_utf8().is_ok_and(|real| real.starts_with(&home));
    let is_link = fs::symlink_metadata(&file).is_ok_and(|metadata| !metadata.is_file());
    (is_inside && !is_link).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_content_has_a_place() {
        for good in [
            "content/aanbod/judo.md",
            "content/site.yaml",
            "content/paginas/over/ons.en.md",
            "content/kalender/2026-2027.yaml",
        ] {
            assert!(is_content(good.into()), "{good}");
        }
        let bad = [
            "content/../geheim.md",
            "/etc/passwd",
            "content/aanbod/a.sh",
            "content/aanbod/../../a.md",
            "content//aanbod/a.md",
            "content/aanbod/.verborgen.md",
            "content/./aanbod/a.md",
            "themes/asko/a.md",
            "content/aanbod/a\\b.md",
            "content",
            "content/onbekend/a.md",
            "content/aanbod/a.md/",
            "content/aanbod/c:a.md",
            "",
            "aanbod/judo.md",
        ];
        for path in bad {
            assert!(!is_content(path.into()), "{path}");
        }
    }
}
