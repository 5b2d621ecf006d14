//! Paths are as a shell has them: seen from where one stands, when they are typed and when they are said.

use camino::Utf8Path;

use crate::support::{Folder, SiteTest, TODAY, portaal, said};

fn run(here: &Utf8Path, arguments: &[&str]) -> String {
    said(&portaal(here).args(arguments).output().expect("it runs"))
}

#[test]
fn what_is_typed_is_seen_from_where_one_stands() {
    let home = Folder::new();
    let here = home.path();
    run(&here, &["init", "mijn"]);
    let today = TODAY.to_string();
    let text = run(&here, &["build", "--root", "mijn", "--output", "mijn/uit", "--today", &today]);
    assert!(text.contains("staat in mijn/uit\n"), "{text}");
    assert!(here.join("mijn/uit/index.html").is_file() && !here.join("mijn/mijn").exists());
    let text = run(&here, &["build", "--root", "mijn", "--today", &today]);
    assert!(text.contains("staat in mijn/public\n") && here.join("mijn/public/index.html").is_file(), "{text}");
    let text = run(&here, &["new", "--root", "mijn", "nieuws", "Feest"]);
    assert!(text.contains("gemaakt: mijn/content/nieuws/feest.md"), "{text}");
}

#[test]
fn within_a_portal_it_is_found_upwards() {
    let home = Folder::with(&SiteTest::small().edited("content/nieuws/open.md", "titel:", "titul:"));
    let inside = home.path().join("content/nieuws");
    let text = run(&inside, &["check", "--format", "short", "--today", &TODAY.to_string()]);
    assert!(text.contains("\nopen.md:2:1: fout[unknown-field]"), "{text}");
    let text = run(&inside, &["new", "partners", "Iets nieuws"]);
    assert!(text.contains("gemaakt: ../partners/iets-nieuws.md"), "{text}");
    std::fs::remove_file(inside.join("open.md")).expect("it is there");
    let text = run(&inside, &["build", "--output", "../../uit", "--today", &TODAY.to_string()]);
    assert!(home.path().join("uit/index.html").is_file(), "{text}");
    assert!(run(&inside, &["init"]).starts_with("Some(0)"), "a portal begins where one stands");
    assert!(inside.join("content/site.yaml").is_file());
}

#[cfg(unix)]
#[test]
fn the_site_is_not_put_among_its_sources_through_a_link() {
    let home = Folder::with(&SiteTest::small());
    std::os::unix::fs::symlink(home.path().join("content"), home.path().join("elders")).expect("links can be made");
    for output in ["elders", "elders/uit", "elders/uit/dieper"] {
        let text = run(&home.path(), &["build", "--output", output, "--today", &TODAY.to_string()]);
        assert!(text.starts_with("Some(2)"), "{output}: {text}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_read_as_a_file_is_named() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let home = Folder::with(&SiteTest::small());
    let news = home.path().join("content/nieuws");
    std::fs::write(news.as_std_path().join(OsStr::from_bytes(b"caf\xe9.md")), "---\ntitel: x\n---\n")
        .expect("it can be");
    std::os::unix::net::UnixListener::bind(news.join("bus")).expect("a socket can be made");
    assert!(std::process::Command::new("mkfifo").arg(news.join("pijp")).status().expect("it runs").success());
    let text = run(&home.path(), &["check", "--format", "short", "--today", &TODAY.to_string()]);
    for name in ["caf\u{fffd}.md", "bus", "pijp"] {
        let line = format!("content/nieuws/{name}:1:1: waarschuwing[odd-file]");
        assert!(text.contains(&line), "{name}: {text}");
    }
}
