//! What people type: arguments in, words and an exit code out. One file a command.
//!
//! Exit codes: 0 good, 1 the content has errors, 2 could not run.

#![expect(clippy::disallowed_methods, reason = "commands touch the world")]

mod args;
mod ask;
mod build;
mod change;
mod check;
mod clean;
mod clock;
mod context;
mod explain;
mod fatal;
mod found;
mod import;
mod init;
mod kept;
mod mistake;
mod new;
mod operation;
mod output;
mod program;
mod report;
mod schema;
mod serve;
mod translate;

use std::ffi::OsString;
use std::process::ExitCode;

use args::Command;
use context::Context;
use fatal::Fatal;

/// Something ran to its end, well or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// All is well.
    Good,
    /// The content has errors.
    Faulty,
}

/// Runs `portaal` with the arguments of the process (its name first) and says how it went.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = args::as_options(arguments.into_iter().collect());
    let messages = context::messages(&arguments);
    if arguments.len() <= 1 {
        output::help(&args::help(&messages));
        return ExitCode::SUCCESS;
    }
    let parsed = match args::parse(&arguments, &messages) {
        Ok(parsed) => parsed,
        // Help and version are asked for; everything else is a mistake.
        Err(error) if error.use_stderr() => {
            output::fatal(&mistake::mistake(&error), &messages);
            return ExitCode::from(2);
        }
        Err(error) => {
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
    };
    let cx = Context::new(parsed.common, messages);
    let outcome = cx.and_then(|cx| {
        let done = match parsed.command {
            Command::Init(args) => init::run(&cx, &args),
            Command::Build(args) => build::run(&cx, &args),
            Command::Serve(args) => serve::run(&cx, &args),
            Command::Check(args) => check::run(&cx, &args),
            Command::Clean => clean::run(&cx),
            Command::New(args) => new::run(&cx, &args),
            Command::Translate(args) => translate::run(&cx, &args),
            Command::Rename(args) => change::rename(&cx, &args),
            Command::Delete(args) => change::delete(&cx, &args),
            Command::Replace(args) => change::replace(&cx, &args),
            Command::Roll(args) => change::roll(&cx, &args),
            Command::Import(args) => import::run(&cx, &args),
            Command::Report(args) => report::run(&cx, &args),
            Command::Schema(args) => schema::run(&cx, &args),
            Command::Undo => operation::undo(&cx),
            Command::Explain(args) => explain::run(&cx, &args),
        };
        done.map_err(|fatal| (fatal, cx.messages))
    });
    match outcome {
        Ok(Verdict::Good) => ExitCode::SUCCESS,
        Ok(Verdict::Faulty) => ExitCode::from(1),
        Err((fatal, messages)) => {
            output::fatal(&fatal, &messages);
            ExitCode::from(2)
        }
    }
}

type Done = Result<Verdict, Fatal>;
