//! The watcher on a real folder.

use std::fs;

use super::*;

struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        fs::create_dir_all(home.path().join("content/aanbod")).unwrap();
        fs::write(home.path().join("content/aanbod/judo.md"), "een").unwrap();
        home
    }

    fn path(&self) -> Utf8PathBuf {
        Utf8PathBuf::from_path_buf(self.0.path().canonicalize().unwrap()).unwrap()
    }

    fn watcher(&self, poll: bool) -> Watcher {
        Watcher::new(&self.path(), &["content", "themes"], poll)
    }
}

/// Every path that is reported until it is quiet for a while.
fn seen(watcher: &mut Watcher) -> BTreeSet<String> {
    let mut places = BTreeSet::new();
    let patience = if watcher.is_polling() { Duration::from_millis(1200) } else { Duration::from_millis(300) };
    while let Some(changes) = watcher.wait(Some(Instant::now() + patience)) {
        places.extend(changes.paths.iter().map(ToString::to_string));
        if changes.everywhere {
            places.insert("*".to_owned());
        }
    }
    places
}

fn set(paths: &[&str]) -> BTreeSet<String> {
    paths.iter().map(|path| (*path).to_owned()).collect()
}

#[test]
fn a_written_file_is_reported_once_and_a_read_one_never() {
    let home = Home::new();
    let mut watcher = home.watcher(false);
    fs::write(home.path().join("content/aanbod/judo.md"), "twee").unwrap();
    let changes = watcher.wait(Some(Instant::now() + Duration::from_secs(5))).unwrap();
    assert_eq!(changes, Changes { paths: vec!["content/aanbod/judo.md".into()], everywhere: false });
    fs::read(home.path().join("content/aanbod/judo.md")).unwrap();
    fs::write(home.path().join("elders.txt"), "buiten de mappen").unwrap();
    assert_eq!(seen(&mut watcher), set(&[]));
}

#[test]
fn a_file_that_is_put_in_place_by_renaming_is_reported() {
    let home = Home::new();
    let mut watcher = home.watcher(false);
    let target = home.path().join("content/aanbod/judo.md");
    fs::write(target.with_extension("md.new"), "twee").unwrap();
    fs::rename(target.with_extension("md.new"), &target).unwrap();
    assert_eq!(seen(&mut watcher), set(&["content/aanbod/judo.md", "content/aanbod/judo.md.new"]));
}

#[test]
fn folders_made_renamed_and_removed_later_are_reported() {
    let home = Home::new();
    let mut watcher = home.watcher(false);
    let content = home.path().join("content");
    fs::create_dir_all(content.join("nieuws/diep")).unwrap();
    assert_eq!(seen(&mut watcher), set(&["content/nieuws"]));
    fs::write(content.join("nieuws/diep/a.md"), "een").unwrap();
    assert_eq!(seen(&mut watcher), set(&["content/nieuws/diep/a.md"]));
    fs::rename(content.join("nieuws"), content.join("berichten")).unwrap();
    assert_eq!(seen(&mut watcher), set(&["content/nieuws", "content/berichten"]));
    fs::write(content.join("berichten/diep/a.md"), "twee").unwrap();
    assert_eq!(seen(&mut watcher), set(&["content/berichten/diep/a.md"]));
    fs::remove_dir_all(content.join("berichten")).unwrap();
    assert!(seen(&mut watcher).contains("content/berichten"));
}

#[test]
fn a_watched_folder_may_go_and_come_back() {
    let home = Home::new();
    let mut watcher = home.watcher(false);
    let content = home.path().join("content");
    fs::remove_dir_all(&content).unwrap();
    assert_eq!(seen(&mut watcher), set(&["content"]));
    fs::create_dir_all(content.join("aanbod")).unwrap();
    assert_eq!(seen(&mut watcher), set(&["content"]));
    fs::write(content.join("aanbod/judo.md"), "drie").unwrap();
    assert_eq!(seen(&mut watcher), set(&["content/aanbod/judo.md"]));
    fs::create_dir_all(home.path().join("themes/asko/styles")).unwrap();
    assert_eq!(seen(&mut watcher), set(&["themes"]));
    fs::write(home.path().join("themes/asko/styles/a.css"), "a{}").unwrap();
    assert_eq!(seen(&mut watcher), set(&["themes/asko/styles/a.css"]));
}

#[test]
fn the_whole_portal_may_go_and_come_back() {
    let parent = Home::new();
    let root = parent.path().join("portaal");
    fs::create_dir_all(root.join("content")).unwrap();
    let mut watcher = Watcher::new(&root, &["content"], false);
    fs::remove_dir_all(&root).unwrap();
    seen(&mut watcher);
    fs::create_dir_all(root.join("content")).unwrap();
    let changes = watcher.wait(Some(Instant::now() + Duration::from_secs(5))).unwrap();
    assert_eq!(changes.paths, ["content"]);
    fs::write(root.join("content/a.md"), "een").unwrap();
    assert_eq!(seen(&mut watcher), set(&["content/a.md"]));
}

#[cfg(unix)]
#[test]
fn links_are_reported_when_what_is_behind_them_changes() {
    use std::os::unix::fs::symlink;
    let home = Home::new();
    let content = home.path().join("content");
    fs::create_dir_all(home.path().join("gedeeld")).unwrap();
    fs::write(home.path().join("gedeeld/a.md"), "een").unwrap();
    symlink(home.path().join("gedeeld/a.md"), content.join("aanbod/a.md")).unwrap();
    symlink(content.join("nergens.md"), content.join("aanbod/b.md")).unwrap();
    symlink(&content, content.join("aanbod/kring")).unwrap();
    let mut watcher = home.watcher(false);
    let links = ["content/aanbod/a.md", "content/aanbod/b.md", "content/aanbod/kring"];
    fs::write(home.path().join("gedeeld/a.md"), "twee").unwrap();
    assert_eq!(seen(&mut watcher), set(&links));
    fs::write(content.join("nergens.md"), "nu wel").unwrap();
    let mut expected = set(&links);
    expected.insert("content/nergens.md".to_owned());
    assert_eq!(seen(&mut watcher), expected);
    symlink(home.path().join("gedeeld/c.md"), content.join("aanbod/c.md")).unwrap();
    assert!(seen(&mut watcher).contains("content/aanbod/c.md"));
    fs::write(home.path().join("gedeeld/c.md"), "drie").unwrap();
    assert!(seen(&mut watcher).contains("content/aanbod/c.md"));
}

#[test]
fn without_a_system_that_watches_the_folders_are_polled() {
    let home = Home::new();
    let mut watcher = home.watcher(true);
    assert!(watcher.is_polling());
    fs::write(home.path().join("content/aanbod/judo.md"), "langer").unwrap();
    fs::write(home.path().join("content/aanbod/nieuw.md"), "een").unwrap();
    assert_eq!(seen(&mut watcher), set(&["content/aanbod/judo.md", "content/aanbod/nieuw.md"]));
    fs::remove_dir_all(home.path().join("content")).unwrap();
    assert_eq!(seen(&mut watcher), set(&["content"]));
}

#[test]
fn what_the_system_does_not_tell_of_is_found_within_five_seconds() {
    let home = Home::new();
    let mut watcher = home.watcher(false);
    // As on a network drive, where what others do is not told.
    watcher.system = None;
    assert!(!watcher.is_polling());
    let began = Instant::now();
    fs::write(home.path().join("content/aanbod/judo.md"), "van elders").unwrap();
    let changes = watcher.wait(Some(began + Duration::from_secs(5))).expect("it is found");
    assert_eq!(changes.paths, ["content/aanbod/judo.md"]);
}

#[test]
fn what_was_reported_is_not_reported_again_when_it_is_looked_for() {
    let home = Home::new();
    let mut watcher = home.watcher(false);
    fs::write(home.path().join("content/aanbod/judo.md"), "langer").unwrap();
    assert_eq!(seen(&mut watcher), set(&["content/aanbod/judo.md"]));
    assert_eq!(watcher.wait(Some(Instant::now() + SECOND_LOOK * 2)), None);
}

#[test]
fn a_waker_reports_without_a_place() {
    let home = Home::new();
    let mut watcher = home.watcher(false);
    let waker = watcher.waker();
    thread::spawn(move || waker.wake());
    let changes = watcher.wait(Some(Instant::now() + Duration::from_secs(5))).unwrap();
    assert!(changes.is_empty());
    assert_eq!(watcher.wait(Some(Instant::now())), None);
}

#[test]
fn very_many_places_are_everywhere() {
    let home = Home::new();
    let mut watcher = home.watcher(false);
    for at in 0..=MAX_PATHS {
        fs::write(home.path().join(format!("content/aanbod/{at}.md")), "een").unwrap();
    }
    let changes = watcher.wait(Some(Instant::now() + Duration::from_secs(5))).unwrap();
    assert!(changes.everywhere && changes.paths.is_empty());
}
