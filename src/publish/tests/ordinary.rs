//! What a build does to a folder when nothing comes between.

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, mpsc};

use rayon::ThreadPoolBuilder;

use crate::base::digest::Digest;
use crate::publish::{Failure, Output, PublishError, PublishStage, Published, publish, up_to_date};

use super::{SiteFiles, TestFolder, counts, digest, new_site, old_site, outputs, site};

#[test]
fn what_differs_is_written_and_what_is_gone_is_removed() {
    let target = TestFolder::new();
    let first = target.publish(&old_site()).unwrap();
    assert_eq!(counts(&first), (11, 0, 0));
    assert_eq!(first.bytes, old_site().values().map(|text| text.len() as u64).sum::<u64>());
    assert_eq!(counts(&target.publish(&old_site()).unwrap()), (0, 11, 0));
    assert_eq!(counts(&target.publish(&new_site()).unwrap()), (10, 2, 7));
    assert_eq!(target.read(), new_site());
    assert_eq!(target.own_files(), ["lock", "manifest"]);
    assert_eq!(target.spare_folders(&new_site()), 0, "emptied folders are gone");
    assert_eq!(counts(&target.publish(&SiteFiles::new()).unwrap()), (0, 0, 12));
    assert_eq!(target.spare_folders(&SiteFiles::new()), 0);
}

#[test]
fn the_tree_is_the_same_whatever_the_number_of_threads_and_the_past() {
    let past = TestFolder::new();
    past.publish(&old_site()).unwrap();
    for threads in [1, 2, 7] {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let target = TestFolder::new();
        pool.install(|| target.publish(&new_site())).unwrap();
        pool.install(|| past.publish(&new_site())).unwrap();
        assert_eq!(target.read(), past.read());
        assert_eq!((target.spare_folders(&new_site()), past.spare_folders(&new_site())), (0, 0));
    }
}

#[test]
fn files_of_others_are_left_alone_and_named_when_in_the_way() {
    let target = TestFolder::new();
    target.put("CNAME", "portaal.example");
    target.put("scholen/kern/notes.txt", "mine");
    target.put("404.html", "not found");
    target.publish(&old_site()).unwrap();
    target.publish(&new_site()).unwrap();
    let mut expected = new_site();
    expected.extend(site(&[("CNAME", "portaal.example"), ("scholen/kern/notes.txt", "mine")]));
    assert_eq!(target.read(), expected, "a file with the same bytes is adopted, all others stay");

    let more = site(&[("CNAME", "other"), ("a.html", "a"), ("scholen/kern/notes.txt", "other")]);
    match target.error(&more) {
        PublishError::Foreign { path, more: 1 } => assert_eq!(path, target.path.join("CNAME")),
        other => panic!("{other:?}"),
    }
    assert_eq!(target.read(), expected);
    assert_eq!(target.own_files(), ["lock", "manifest"]);
}

#[test]
fn a_file_of_others_where_a_folder_must_come_is_named_before_anything_is_produced() {
    let target = TestFolder::new();
    target.publish(&old_site()).unwrap();
    target.put("agenda", "mine");
    let outputs = outputs(&new_site());
    let produce = |_| -> Result<Vec<u8>, ()> { panic!("nothing is to be produced") };
    match publish(&target.path, &outputs, Digest::default(), produce, &|_| {}) {
        Err(Failure::Publish(PublishError::FileInTheWay { path })) => assert_eq!(path, target.path.join("agenda")),
        other => panic!("{other:?}"),
    }
    fs::remove_file(target.path.join("agenda")).unwrap();
    assert_eq!(target.read(), old_site());
}

#[test]
fn a_folder_with_files_of_others_where_a_file_must_come_is_named() {
    let target = TestFolder::new();
    target.publish(&old_site()).unwrap();
    target.put("turns-into-file/a/mine.txt", "mine");
    match target.error(&new_site()) {
        PublishError::FolderInTheWay { path, holds } => {
            assert_eq!(path, target.path.join("turns-into-file"));
            assert_eq!(holds, target.path.join("turns-into-file/a/mine.txt"));
        }
        other => panic!("{other:?}"),
    }
    fs::remove_file(target.path.join("turns-into-file/a/mine.txt")).unwrap();
    assert_eq!(target.read(), old_site());
}

#[test]
fn a_target_that_is_a_file_or_lies_in_one_is_an_error() {
    let target = TestFolder::new();
    fs::write(&target.path, "a file").unwrap();
    assert!(matches!(target.error(&old_site()), PublishError::FileInTheWay { path } if path == target.path));
    let inside = target.path.join("below");
    let published = publish(&inside, &[], Digest::default(), |_| Ok::<_, ()>([]), &|_| {});
    let Err(Failure::Publish(PublishError::FileInTheWay { path })) = published else { panic!("{published:?}") };
    assert_eq!(path, target.path);
}

#[test]
fn paths_that_leave_the_target_or_meet_are_refused() {
    let target = TestFolder::new();
    for path in ["../x", "/etc/x", "a/../../x", "", "a//b", ".portaal/manifest", "a\nb"] {
        assert!(matches!(target.error(&site(&[(path, "x")])), PublishError::BadPath { .. }), "{path:?}");
    }
    assert!(matches!(target.error(&site(&[("a", "x"), ("a/b/c", "x")])), PublishError::Clash { path } if path == "a"));
    let twice = vec![
        Output {
            path: "a".into(),
            stage: PublishStage::Page,
            is_named_by_bytes: false
        };
        2
    ];
    let published = publish(&target.path, &twice, Digest::default(), |_| Ok::<_, ()>("x"), &|_| {});
    assert!(matches!(published, Err(Failure::Publish(PublishError::Clash { .. }))));
    assert_eq!(target.read(), SiteFiles::new());
}

#[test]
fn all_that_cannot_be_produced_is_told_in_order_and_the_old_site_stays() {
    let target = TestFolder::new();
    target.publish(&old_site()).unwrap();
    let new = new_site();
    let texts: Vec<_> = new.values().collect();
    let produce = |index| if index % 5 == 3 { Err(index) } else { Ok(texts[index]) };
    let heard = AtomicUsize::new(0);
    let progress = |_| _ = heard.fetch_add(1, Ordering::Relaxed);
    match publish(&target.path, &outputs(&new), digest(&new), produce, &progress) {
        Err(Failure::Produce(failures)) => assert_eq!(failures, [3, 8]),
        other => panic!("{other:?}"),
    }
    assert_eq!(heard.into_inner(), new.len());
    assert_eq!(target.read(), old_site());
    assert_eq!(target.own_files(), ["lock", "manifest"]);
    assert!(up_to_date(&target.path, digest(&old_site())).is_some());
}

#[test]
fn only_one_builds_in_a_folder_at_a_time() {
    let target = TestFolder::new();
    let (started, wait) = mpsc::channel();
    let (go, going) = mpsc::channel();
    let going = Mutex::new(going);
    let outputs = outputs(&site(&[("index.html", "x")]));
    std::thread::scope(|scope| {
        let first = scope.spawn(|| {
            let produce = |_| {
                started.send(()).unwrap();
                going.lock().unwrap().recv().unwrap();
                Ok::<_, ()>("x")
            };
            publish(&target.path, &outputs, Digest::default(), produce, &|_| {})
        });
        wait.recv().unwrap();
        assert!(matches!(target.error(&old_site()), PublishError::Locked { target: locked } if locked == target.path));
        go.send(()).unwrap();
        assert!(first.join().unwrap().is_ok());
    });
    target.publish(&old_site()).unwrap();
    assert_eq!(target.read(), old_site());
}

#[test]
fn what_was_changed_or_deleted_by_hand_is_repaired() {
    let target = TestFolder::new();
    target.publish(&old_site()).unwrap();
    target.put("index.html", "changed");
    target.put("404.html", "not found");
    fs::remove_dir_all(target.path.join("scholen")).unwrap();
    assert_eq!(counts(&target.publish(&old_site()).unwrap()), (4, 7, 0));
    assert_eq!(target.read(), old_site());
}

#[test]
fn a_damaged_manifest_makes_strangers_of_our_files_but_equal_ones_are_adopted() {
    let target = TestFolder::new();
    target.publish(&old_site()).unwrap();
    target.put(".portaal/manifest", "rubbish");
    assert!(up_to_date(&target.path, digest(&old_site())).is_none());
    assert!(matches!(
        target.error(&new_site()),
        PublishError::FolderInTheWay { .. } | PublishError::FileInTheWay { .. }
    ));
    assert_eq!(counts(&target.publish(&old_site()).unwrap()), (0, 11, 0));
    assert_eq!(counts(&target.publish(&new_site()).unwrap()), (10, 2, 7));
}

#[test]
fn up_to_date_is_true_only_while_nothing_has_changed() {
    let target = TestFolder::new();
    let inputs = digest(&old_site());
    assert_eq!(up_to_date(&target.path, inputs), None);
    target.publish(&old_site()).unwrap();
    let bytes = old_site().values().map(|text| text.len() as u64).sum();
    let published = Published { pages: 8, unchanged: 11, bytes, ..Published::default() };
    assert_eq!(up_to_date(&target.path, inputs), Some(published));
    assert_eq!(up_to_date(&target.path, Digest::default()), None, "other inputs");

    target.put("CNAME", "of others");
    assert!(up_to_date(&target.path, inputs).is_some());
    target.put("index.html", "old home needs:assets/1.css needs:assets/same.jS");
    assert_eq!(up_to_date(&target.path, inputs), None, "other time");
    target.publish(&old_site()).unwrap();
    assert!(up_to_date(&target.path, inputs).is_some());
    fs::remove_file(target.path.join("404.html")).unwrap();
    assert_eq!(up_to_date(&target.path, inputs), None, "a file is gone");
}
