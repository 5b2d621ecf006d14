//! Publishing as it is in life: a process that is killed at any moment, and a folder that is in the way.

use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use camino::Utf8Path;

use crate::support::{Folder, SiteTest, portaal, read_tree, said};

const TODAY: &str = "2026-11-21";

/// Every file of a site, without what the builder remembers.
fn site(folder: &Utf8Path) -> Vec<(String, Vec<u8>)> {
    let tree = read_tree(folder);
    let files = tree.iter().filter(|(path, _)| !path.starts_with(".portaal"));
    files.map(|(path, file)| (path.to_string(), file.bytes.to_vec())).collect()
}

#[test]
fn a_site_is_whole_however_often_its_builds_are_killed() {
    let folder = Folder::with(&SiteTest::small());
    let root = folder.path();
    let build = |output: &str| {
        let mut command = portaal(&root);
        command.args(["build", "--today", TODAY, "--output", output]).stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let path = root.join("content/paginas/over-ons.md");
    let text = fs::read_to_string(&path).expect("the page is there");
    let mut versions = Vec::new();
    for version in ["wit", "zwart"] {
        fs::write(&path, format!("{text}\nVersie {version}.\n")).expect("the page can be written");
        assert!(build(version).status().expect("it runs").success());
        versions.push(site(&root.join(version)));
    }
    for round in 0..100_u32 {
        let version = ["wit", "zwart"][round as usize % 2];
        fs::write(&path, format!("{text}\nVersie {version}.\n")).expect("the page can be written");
        let mut child = build("public").spawn().expect("it runs");
        thread::sleep(Duration::from_micros(u64::from(round) * 700));
        let _ = child.kill();
        child.wait().expect("it ends");
        for (name, bytes) in if root.join("public").exists() { site(&root.join("public")) } else { Vec::new() } {
            let known = |version: &Vec<(String, Vec<u8>)>| version.contains(&(name.clone(), bytes.clone()));
            assert!(versions.iter().any(known), "round {round}: {name} is neither old nor new");
        }
    }
    assert!(build("public").status().expect("it runs").success());
    assert!(site(&root.join("public")) == versions[1], "the next build repairs");
}

#[test]
fn what_others_put_there_stays() {
    let folder = Folder::with(&SiteTest::small());
    let root = folder.path();
    fs::create_dir(root.join("public")).expect("the folder can be made");
    fs::write(root.join("public/CNAME"), "samen.example.org").expect("a file can be written");
    let build = || said(&portaal(&root).args(["build", "--today", TODAY]).output().expect("it runs"));
    assert!(build().starts_with("Some(0)"));
    fs::remove_file(root.join("content/nieuws/open.md")).expect("the article can be removed");
    assert!(build().starts_with("Some(0)"));
    assert!(!root.join("public/nieuws/open/index.html").exists());
    assert!(root.join("public/CNAME").exists());
}

#[test]
fn a_file_in_the_way_is_named_and_nothing_is_lost() {
    let folder = Folder::with(&SiteTest::small());
    let root = folder.path();
    fs::write(root.join("public"), "bezet").expect("a file can be written");
    let text = said(&portaal(&root).args(["build", "--today", TODAY]).output().expect("it runs"));
    assert!(text.starts_with("Some(2)") && text.contains("public"), "{text}");
    assert_eq!(fs::read(root.join("public")).expect("it is there"), b"bezet");
}

#[test]
fn the_same_input_gives_the_same_bytes_anywhere() {
    let trees: Vec<_> = ["een", "twee"]
        .into_iter()
        .map(|output| {
            let folder = Folder::with(&SiteTest::small());
            let root = folder.path();
            let status = portaal(&root)
                .args(["build", "--today", TODAY, "--output", output])
                .env("RAYON_NUM_THREADS", if output == "een" { "1" } else { "5" })
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status();
            assert!(status.expect("it runs").success());
            site(&root.join(output))
        })
        .collect();
    assert!(trees[0] == trees[1]);
}
