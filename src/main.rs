//! The command `portaal`.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Ten thousand pages are made of a hundred million small pieces; what hands them out decides a sixth of the time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    portaal::cli::run(std::env::args_os())
}
