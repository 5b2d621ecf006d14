//! Stopped anywhere, an operation leaves every file whole, and whoever comes next finishes it.

use std::sync::Arc;

use super::*;

fn folder() -> (tempfile::TempDir, Utf8PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = Utf8PathBuf::from_path_buf(folder.path().to_owned()).unwrap();
    fs::create_dir_all(root.join("content/aanbod")).unwrap();
    fs::write(root.join("content/aanbod/a.md"), "een").unwrap();
    fs::write(root.join("content/aanbod/b.md"), "twee").unwrap();
    (folder, root)
}

fn change(path: &str, before: Option<&str>, after: Option<&str>) -> FileChange {
    let bytes = |text: Option<&str>| text.map(|text| Arc::from(text.as_bytes()));
    FileChange { path: path.into(), before: bytes(before), after: bytes(after) }
}

fn changes() -> Vec<FileChange> {
    vec![
        change("content/aanbod/a.md", Some("een"), None),
        change("content/aanbod/b.md", Some("twee"), Some("drie")),
        change("content/nieuw/c.md", None, Some("een")),
    ]
}

fn state(root: &Utf8Path) -> [Option<String>; 3] {
    ["content/aanbod/a.md", "content/aanbod/b.md", "content/nieuw/c.md"]
        .map(|path| fs::read_to_string(root.join(path)).ok())
}

const OLD: [Option<&str>; 3] = [Some("een"), Some("twee"), None];
const NEW: [Option<&str>; 3] = [None, Some("drie"), Some("een")];

fn is(root: &Utf8Path, expected: [Option<&str>; 3]) -> bool {
    state(root) == expected.map(|text| text.map(str::to_owned))
}

#[test]
fn what_was_done_can_be_taken_back() {
    let (_kept, root) = folder();
    commit(&root, "rename", &changes()).unwrap();
    assert!(is(&root, NEW));
    assert_eq!(history(&root), ["rename"]);
    let saved = undo(&root).unwrap().unwrap();
    assert_eq!((saved.label.as_str(), saved.changes.len()), ("rename", 3));
    assert!(is(&root, OLD));
    assert_eq!(undo(&root).unwrap(), None);
}

#[test]
fn what_somebody_changed_is_never_written_over() {
    let (_kept, root) = folder();
    fs::write(root.join("content/aanbod/b.md"), "anders").unwrap();
    assert!(matches!(commit(&root, "x", &changes()), Err(SaveError::Changed { path }) if path.ends_with("b.md")));
    assert_eq!(fs::read_to_string(root.join("content/aanbod/a.md")).unwrap(), "een");
    fs::write(root.join("content/aanbod/b.md"), "twee").unwrap();
    commit(&root, "x", &changes()).unwrap();
    fs::write(root.join("content/aanbod/b.md"), "anders").unwrap();
    assert!(matches!(undo(&root), Err(SaveError::Changed { .. })));
    assert_eq!(fs::read_to_string(root.join("content/nieuw/c.md")).unwrap(), "een");
}

#[test]
fn what_was_stopped_in_the_middle_is_finished() {
    for written in 0..=3 {
        let (_kept, root) = folder();
        let journal = Journal::new(&root);
        fs::create_dir_all(&journal.folder).unwrap();
        journal.add("rename", &changes()).unwrap();
        for change in changes().iter().take(written) {
            put(&root.join(&change.path), change.after.as_deref()).unwrap();
        }
        assert_eq!(recover(&root).unwrap().unwrap().label, "rename");
        assert!(is(&root, NEW), "{written}: {:?}", state(&root));
        assert_eq!(recover(&root).unwrap(), None);
        journal.last().unwrap().mark(journal::BACK).unwrap();
        for change in changes().iter().take(written) {
            put(&root.join(&change.path), change.before.as_deref()).unwrap();
        }
        recover(&root).unwrap().unwrap();
        assert!(is(&root, OLD), "{written}: {:?}", state(&root));
        assert!(history(&root).is_empty());
    }
}

#[test]
fn what_is_half_noted_counts_for_nothing() {
    let (_kept, root) = folder();
    fs::create_dir_all(root.join(".portaal/undo/000001.new")).unwrap();
    assert_eq!(recover(&root).unwrap(), None);
    assert!(is(&root, OLD));
}

#[test]
fn nothing_leaves_the_portal() {
    let (_kept, root) = folder();
    for path in ["../x.md", "/tmp/x.md", "content/../../x"] {
        let outside = commit(&root, "x", &[change(path, None, Some("x"))]);
        assert!(matches!(outside, Err(SaveError::Outside { .. })), "{path}");
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("/tmp", root.join("content/uit")).unwrap();
        let outside = commit(&root, "x", &[change("content/uit/x.md", None, Some("x"))]);
        assert!(matches!(outside, Err(SaveError::Outside { .. })));
    }
}
