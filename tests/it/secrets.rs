//! What is not for the public leaves no byte in the output folder, what the builder remembers there included.

use std::fs;

use camino::Utf8Path;
use portaal::input::Snapshot;

use crate::support::{Folder, SiteTest, portaal, read_tree, said};

const TODAY: &str = "2026-11-21";
/// Every secret holds this, and nothing else does.
const SECRET: &str = "zqgeheim";

/// The first file of every folder of the small portal, which stands for its kind.
fn one_of_each(site: &SiteTest) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for (path, file) in site.snapshot.below("content".into()) {
        let folder = path.parent().expect("a file stands in a folder").to_string();
        let is_page = path.extension() == Some("md") && path.file_stem() != Some("index");
        if is_page && found.iter().all(|(known, _)| *known != folder) {
            found.push((folder, String::from_utf8(file.bytes.to_vec()).expect("content is text")));
        }
    }
    found
}

/// A copy of a file with another status, and secrets in its title, its summary and its text.
fn hidden(text: &str, status: &str) -> String {
    let (front, _) =
        text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---")).expect("there is front matter");
    let is_name = |line: &str| line.starts_with("titel:") || line.starts_with("naam:");
    let lines = front.lines().map(|line| match line.split_once(": ") {
        Some((key, _)) if is_name(line) => format!("{key}: {SECRET}titel {status}"),
        _ => line.to_owned(),
    });
    let front: Vec<String> = lines.collect();
    format!("---\n{}\nstatus: {status}\n---\n\nTODO {SECRET}tekst {status}\n", front.join("\n"))
}

/// The small portal with secrets wherever nothing is for the public, and how many hidden files it took.
fn with_secrets() -> (SiteTest, usize) {
    let mut site = SiteTest::small();
    let paths: Vec<_> = site.snapshot.iter().map(|(path, _)| path.clone()).collect();
    for path in paths {
        let file = site.snapshot.get(&path).expect("it is there").bytes.to_vec();
        let text = String::from_utf8(file).expect("content is text");
        let commented = match path.extension() {
            Some("yaml") => format!("{text}\n# {SECRET}uitleg\n"),
            _ => {
                text.replacen("---\n", &format!("---\n# {SECRET}uitleg\n"), 1)
                    + &format!("\n<!-- {SECRET}opmerking -->\n")
            }
        };
        site = site.with(path.as_str(), commented);
    }
    let mut taken = 0;
    for (folder, text) in one_of_each(&site) {
        for status in ["concept", "gearchiveerd"] {
            let more = site.clone().with(&format!("{folder}/zq-{status}.md"), hidden(&text, status));
            // Of some kinds there can be one with a number or a code only.
            if !more.build().diagnostics.has_errors() {
                (site, taken) = (more, taken + 1);
            }
        }
    }
    let future = format!(
        "---\ntitel: {SECRET}toekomst\nsamenvatting: {SECRET}kort\ndatum: 2027-03-01\n---\n\n{SECRET}straks TODO\n"
    );
    let servicepunt = "content/contact/linde-servicepunt.md";
    let ended = format!("{{ naam: {SECRET} Persoon, toestemming_tot: 2026-10-31 }}");
    let site = site.with("content/nieuws/zq-straks.md", future).edited(
        servicepunt,
        "{ naam: Noor Voorbeeld, toestemming_tot: 2027-01-31 }",
        &ended,
    );
    (site, taken)
}

fn holds_secret(bytes: &[u8]) -> bool {
    let lower = bytes.to_ascii_lowercase();
    lower.windows(SECRET.len()).any(|window| window == SECRET.as_bytes())
}

fn leaks(folder: &Utf8Path) -> Vec<String> {
    let tree: Snapshot = read_tree(folder);
    assert!(tree.iter().count() > 20, "there is a site");
    assert!(tree.iter().any(|(path, _)| path.starts_with(".portaal")), "what the builder remembers is looked at, too");
    let leaks = tree.iter().filter(|(path, file)| holds_secret(path.as_str().as_bytes()) || holds_secret(&file.bytes));
    leaks.map(|(path, _)| path.to_string()).collect()
}

#[test]
fn what_is_not_for_the_public_leaves_no_byte_in_the_output_folder() {
    let (site, taken) = with_secrets();
    assert!(taken >= 16, "only {taken} hidden files");
    let folder = Folder::with(&site);
    for round in ["first", "unchanged"] {
        let text = said(&portaal(&folder.path()).args(["build", "--today", TODAY]).output().expect("it runs"));
        assert!(text.starts_with("Some(0)"), "{round}: {text}");
        // Warnings do quote what is hidden, to whoever builds.
        assert!(text.contains(SECRET), "{round}: {text}");
        assert_eq!(leaks(&folder.path().join("public")), [""; 0], "{round}");
    }
    // What is for the public is found: the test would see the rest.
    let open = format!("---\ntitel: {SECRET}open\nsamenvatting: Open.\n---\n\nOpen.\n");
    let folder = Folder::with(&SiteTest::small().with("content/paginas/open.md", open));
    said(&portaal(&folder.path()).args(["build", "--today", TODAY]).output().expect("it runs"));
    assert!(!leaks(&folder.path().join("public")).is_empty());
}

#[test]
fn another_program_makes_the_site_anew() {
    let folder = Folder::with(&SiteTest::small());
    let other = folder.path().join("ander-programma");
    fs::copy(env!("CARGO_BIN_EXE_portaal"), &other).expect("a program can be copied");
    let build = |program: &Utf8Path| {
        let mut command = std::process::Command::new(program);
        command.args(["build", "--today", TODAY, "--lang", "nl", "--root"]).arg(folder.path());
        loop {
            match command.output() {
                // Another test that begins a program holds the written file open for a moment.
                Err(busy) if busy.kind() == std::io::ErrorKind::ExecutableFileBusy => std::thread::yield_now(),
                output => return said(&output.expect("it runs")),
            }
        }
    };
    let own = Utf8Path::new(env!("CARGO_BIN_EXE_portaal"));
    build(own);
    assert!(build(&other).contains("niets veranderd"), "the same bytes elsewhere are the same program");
    let mut bytes = fs::read(&other).expect("it can be read");
    bytes.extend_from_slice(b"one more byte");
    fs::write(&other, bytes).expect("it can be written");
    let text = build(&other);
    assert!(text.contains("geschreven"), "{text}");
}
