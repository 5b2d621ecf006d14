//! Builds that end before their end: the power cut at every single change, a full disk, a process that is killed.

use std::env;
use std::io;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crate::publish::disk::Disk;
use crate::publish::{Failure, PublishError, up_to_date};

use super::{SiteFiles, TestFolder, digest, new_site, old_site, site};

/// Cuts the power at a given change: that one and all after it fail, as nothing happens any more after a `kill -9`.
pub(in crate::publish) struct Fuse {
    taken: AtomicUsize,
    limit: usize,
    /// Only the one change fails, because the disk is full.
    full: bool,
}

impl Default for Fuse {
    fn default() -> Self {
        Self { taken: AtomicUsize::new(0), limit: usize::MAX, full: false }
    }
}

impl Fuse {
    pub(crate) fn step(&self) -> io::Result<()> {
        match self.taken.fetch_add(1, Ordering::SeqCst) {
            step if step == self.limit && self.full => Err(io::ErrorKind::StorageFull.into()),
            step if step >= self.limit && !self.full => Err(io::Error::other("cut")),
            _ => Ok(()),
        }
    }
}

fn cut_at(limit: usize) -> Disk {
    Disk { fuse: Fuse { limit, ..Fuse::default() } }
}

fn full_at(limit: usize) -> Disk {
    Disk { fuse: Fuse { limit, full: true, ..Fuse::default() } }
}

/// What must hold at every moment of the way from `old` to `new`.
fn assert_whole(now: &SiteFiles, old: &SiteFiles, new: &SiteFiles, step: &str) {
    for (path, text) in now {
        let whole = [old.get(path), new.get(path)].contains(&Some(text));
        assert!(whole, "{step}: {path} is neither old nor new: {text}");
        for needed in text.split_whitespace().filter_map(|word| word.strip_prefix("needs:")) {
            assert!(now.contains_key(needed), "{step}: {path} needs {needed}");
        }
    }
    for path in old.keys().filter(|path| new.contains_key(*path)) {
        assert!(now.contains_key(path), "{step}: {path} is missing");
    }
}

#[test]
fn a_full_disk_while_producing_leaves_the_old_site_and_no_rubbish() {
    let target = TestFolder::new();
    target.publish(&old_site()).unwrap();
    // The lock and the staging folder, and then the first files.
    for step in 2..8 {
        match target.publish_on(&full_at(step), &new_site()) {
            Err(Failure::Publish(PublishError::DiskFull { .. })) => {}
            other => panic!("{other:?}"),
        }
        assert_eq!(target.read(), old_site());
        assert_eq!(target.own_files(), ["lock", "manifest"]);
    }
}

#[test]
fn a_build_cut_off_at_any_change_leaves_whole_files_and_the_next_repairs() {
    let (old, new) = (old_site(), new_site());
    for start in [SiteFiles::new(), old.clone()] {
        for goal in [&new, &start] {
            let mut steps = 0;
            for limit in 0.. {
                let target = TestFolder::new();
                target.publish(&start).unwrap();
                let finished = target.publish_on(&cut_at(limit), &new).is_ok();
                assert_whole(&target.read(), &start, &new, &format!("cut at {limit}"));
                target.publish(goal).unwrap();
                assert_eq!(target.read(), *goal, "repaired after a cut at {limit}");
                assert_eq!(target.own_files(), ["lock", "manifest"]);
                assert!(up_to_date(&target.path, digest(goal)).is_some());
                if finished {
                    steps = limit;
                    break;
                }
            }
            assert!(steps > 30, "only {steps} changes");
        }
    }
}

#[test]
fn builds_cut_off_one_after_another_leave_nothing_behind() {
    let (old, new) = (old_site(), new_site());
    for limit in 0..60 {
        let target = TestFolder::new();
        target.publish(&old).unwrap();
        let _ = target.publish_on(&cut_at(limit), &new);
        let middle = site(&[("middle/index.html", "x"), ("index.html", "middle"), ("assets/m.css", "m")]);
        for second in 0..40 {
            let _ = target.publish_on(&cut_at(second), &middle);
        }
        target.publish(&old).unwrap();
        assert_eq!(target.read(), old, "{limit}");
        assert_eq!(target.spare_folders(&old), 0);
    }
}

const CHILD: &str = "PORTAAL_TEST_PUBLISH_INTO";

fn large_site(version: usize) -> SiteFiles {
    let page = |index: usize| {
        let words = format!("page {index} of version {version} ").repeat(40);
        let folder = if index.is_multiple_of(3) { format!("only-{version}") } else { "always".to_owned() };
        (format!("{folder}/{index}/index.html"), format!("{words} needs:assets/{version}.css"))
    };
    let mut site: SiteFiles = (0..150).map(page).collect();
    site.insert(format!("assets/{version}.css"), "style ".repeat(100));
    site
}

#[test]
#[ignore = "the process that the next test kills"]
fn publishes_two_sites_by_turns_until_killed() {
    let Ok(path) = env::var(CHILD) else { return };
    let target = TestFolder { _temporary: None, path: path.into() };
    for site in [large_site(0), large_site(1)].iter().cycle() {
        target.publish(site).unwrap();
    }
}

#[test]
fn a_build_killed_at_any_moment_leaves_whole_files_and_the_next_repairs() {
    let target = TestFolder::new();
    let (one, two) = (large_site(0), large_site(1));
    target.publish(&one).unwrap();
    for kill in 0..25_u64 {
        let mut child = Command::new(env::current_exe().unwrap())
            .args(["publishes_two_sites_by_turns_until_killed", "--ignored", "--test-threads=1"])
            .env(CHILD, &target.path)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        thread::sleep(Duration::from_micros(20_000 + kill * 7_919 % 40_000));
        child.kill().unwrap();
        child.wait().unwrap();
        assert_whole(&target.read(), &one, &two, &format!("kill {kill}"));
        if kill.is_multiple_of(3) {
            target.publish(&one).unwrap();
            assert_eq!(target.read(), one);
        }
    }
}
