//! `portaal serve` as its users type it.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStderr, Command, Stdio};

use super::browser::{get, until};
use crate::support::{Folder, SiteTest, portaal, said};

const JUDO: &str = "content/aanbod/judo.md";

/// The command, running.
struct Serving {
    folder: Folder,
    child: Child,
    lines: std::sync::mpsc::Receiver<String>,
    stderr: ChildStderr,
}

impl Serving {
    fn new(arguments: &[&str]) -> Self {
        let folder = Folder::with(&SiteTest::small());
        let mut command = portaal(&folder.path());
        command.args(["serve", "--port", "0", "--today", "2026-11-21"]).args(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
        let stdout = child.stdout.take().expect("it is piped");
        let stderr = child.stderr.take().expect("it is piped");
        let (sender, lines) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            BufReader::new(stdout).lines().map_while(Result::ok).for_each(|line| drop(sender.send(line)));
        });
        Self { folder, child, lines, stderr }
    }

    fn line(&self) -> String {
        self.lines.recv_timeout(super::browser::PATIENCE).expect("a line comes")
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(unix)]
#[test]
fn it_says_where_it_is_and_what_changed_and_ends_well() {
    let mut serving = Serving::new(&[]);
    let line = serving.line();
    let address = line.split("http://").nth(1).unwrap_or_else(|| panic!("no address in {line}")).trim_end_matches('/');
    let address = address.parse().expect("it is an address");
    assert_eq!(get(address, "/over-ons/").status, 200);
    assert!(serving.line().contains("Ctrl-C"));
    let path = serving.folder.path().join(JUDO);
    let text = std::fs::read_to_string(&path).expect("it is there");
    std::fs::write(&path, text.replace("domein: sport", "domein: sprot")).expect("it can be written");
    let line = serving.line();
    assert!(line.starts_with(&format!("{JUDO}: 1 fout")) && line.ends_with(" ms)"), "{line}");
    until("the page is still there", || get(address, "/aanbod/judo/").status == 200);
    let id = serving.child.id().to_string();
    Command::new("kill").args(["-INT", &id]).status().expect("signals can be sent");
    assert_eq!(serving.child.wait().expect("it ends").code(), Some(0));
    let mut told = String::new();
    serving.stderr.read_to_string(&mut told).expect("it is text");
    assert!(told.contains("unknown-choice") && told.contains("bedoelde u `sport`?"), "{told}");
}

#[test]
fn a_folder_without_content_or_an_address_of_somebody_else_is_fatal() {
    let folder = Folder::new();
    let text = said(&portaal(&folder.path()).arg("serve").output().expect("it runs"));
    assert!(text.starts_with("Some(2)") && text.contains("portaal init"), "{text}");
    let folder = Folder::with(&SiteTest::small());
    let text = said(&portaal(&folder.path()).args(["serve", "--host", "203.0.113.9"]).output().expect("it runs"));
    assert!(text.starts_with("Some(2)") && text.contains("`203.0.113.9`"), "{text}");
}
