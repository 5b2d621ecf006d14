//! One process from its start to its end: how long it took, how much of the processors, how much memory.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a process cost.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// From before its start until after its end.
    pub wall: Duration,
    /// On all processors together.
    pub cpu: Duration,
    /// The most memory that it held, in bytes.
    pub memory: u64,
}

/// Runs a command that must succeed; nothing of what it says is kept.
#[expect(clippy::zombie_processes, reason = "`wait` reaps it, and asks what it used")]
pub(crate) fn run(command: &mut Command) -> Cost {
    let began = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let child = child.expect("the program can be started");
    let (status, usage) = wait(child.id());
    let wall = began.elapsed();
    assert_eq!(status, 0, "{command:?} failed");
    Cost {
        wall,
        cpu: duration(usage.ru_utime) + duration(usage.ru_stime),
        // Linux counts in kibibytes, macOS in bytes.
        memory: u64::try_from(usage.ru_maxrss).unwrap_or(0) * if cfg!(target_os = "macos") { 1 } else { 1024 },
    }
}

/// Runs a command that must succeed, and gives what it prints.
pub(crate) fn output(command: &mut Command) -> String {
    let output = command.stdin(Stdio::null()).output().expect("the program can be started");
    assert!(output.status.success(), "{command:?} failed:\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Waits for a child of this process, as `Child::wait` does, and asks what it used besides.
fn wait(child: u32) -> (i32, libc::rusage) {
    let child = libc::pid_t::try_from(child).expect("a process number fits");
    let mut status = 0;
    // SAFETY: a `rusage` is made of numbers, for which nought is a value.
    let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
    // SAFETY: both pointers are to values that outlive the call, and nobody else waits for this child.
    let waited = unsafe { libc::wait4(child, &raw mut status, 0, &raw mut usage) };
    assert_eq!(waited, child, "the child can be waited for");
    (status, usage)
}

fn duration(time: libc::timeval) -> Duration {
    let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
    Duration::from_secs(seconds) + Duration::from_micros(u64::try_from(time.tv_usec).unwrap_or(0))
}
