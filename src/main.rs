//! The command `portaal`.

use std::process::ExitCode;

fn main() -> ExitCode {
    portaal::cli::run(std::env::args_os())
}
