//! One edit of one file, until the new page comes over HTTP: what an editor waits for. The page stands open, hears that it is
//! another, and is asked for, as a browser does.

use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use camino::Utf8Path;

use crate::generator::TODAY;
use crate::http::{Open, PATIENCE, free_port, get, holds};

/// How often it is asked whether the new page is there.
const POLL: Duration = Duration::from_millis(1);

/// What serving took.
pub(crate) struct Served {
    /// From the start of the process to the first page.
    pub start: Duration,
    /// From each save to the new page.
    pub edits: Vec<Duration>,
    /// What the process held at the end, in bytes, where the system says so.
    pub memory: Option<u64>,
}

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Serves a portal and edits one of its pages `edits` times.
pub(crate) fn measure(root: &Utf8Path, page: &Utf8Path, url: &str, edits: usize) -> Served {
    let port = free_port();
    let began = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_portaal"));
    command.args(["serve", "--port", &port.to_string(), "--root", root.as_str(), "--today", TODAY]);
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let server = Server(child.expect("the server can be started"));
    wait_for(port, url, "</html>", began);
    let start = began.elapsed();
    let text = fs::read_to_string(page).expect("the page can be read");
    let mut open = Open::new(port, url).expect("the page can be opened");
    // The first edit is to warm up.
    let times = (0..=edits).map(|edit| {
        let proof = format!("Dit is proefzin nummer {edit}.");
        let changed = format!("{text}\n{proof}\n");
        let began = Instant::now();
        fs::write(page, changed).expect("the page can be written");
        open.reloads().expect("the page hears that it is another");
        let (_, body) = get(port, url).expect("the page is there");
        assert!(holds(&body, &proof), "it is the new page");
        let took = began.elapsed();
        // An editor saves, looks, and saves again; not at once.
        sleep(Duration::from_millis(150));
        took
    });
    let edits = times.skip(1).collect();
    fs::write(page, text).expect("the page can be written");
    Served { start, edits, memory: most_memory(&server.0) }
}

fn wait_for(port: u16, url: &str, proof: &str, began: Instant) {
    while began.elapsed() < PATIENCE {
        if get(port, url).is_ok_and(|(status, body)| status == 200 && holds(&body, proof)) {
            return;
        }
        sleep(POLL);
    }
    panic!("`{proof}` did not come");
}

/// The most memory that a process has held so far; only Linux says.
fn most_memory(child: &Child) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? * 1024)
}
