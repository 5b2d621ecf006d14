//! How fast a portal is made, beside the floor: merely reading all inputs and writing the same files.
//!
//! ```text
//! cargo bench --bench portaal                       portals of 1,000 and 10,000 pages
//! cargo bench --bench portaal -- 1000 10000 50000   portals of these sizes
//!     --rounds N    measure each thing N times, after one round to warm up (7)
//!     --edits N     edit a page N times while it is served (20)
//!     --only WORD   only the cases whose name holds the word
//!     --in DIR      work in this folder rather than in Cargo's
//!     --json        print one JSON document rather than tables
//! cargo bench --bench portaal -- generate 10000 DIR write a portal, to look at
//! ```
//!
//! Every figure is a median of whole processes, with the least and the most; figures are compared within a run only,
//! for what else the machine does differs from run to run. Nothing is flushed to the disk between rounds.

#![expect(clippy::disallowed_methods, reason = "measuring is looking at the world")]

mod cases;
mod floor;
mod generator;
mod http;
mod index;
mod process;
mod report;
mod serve;

use std::process::ExitCode;

use camino::Utf8PathBuf;

/// What was asked for.
pub struct Options {
    sizes: Vec<usize>,
    rounds: usize,
    edits: usize,
    only: String,
    folder: Utf8PathBuf,
    json: bool,
}

fn main() -> ExitCode {
    // Cargo adds `--bench` of its own accord.
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["generate", size, folder] => {
            let size = size.parse().expect("the size is a number");
            generator::write(folder.as_ref(), size, generator::SEED).expect("a portal can be written");
        }
        ["floor", threads, inputs, outputs, target] => floor::run(threads, inputs, outputs, target),
        ["index", what, root] => index::run(what, root),
        words => {
            let options = options(words);
            let results: Vec<_> = options.sizes.iter().map(|size| cases::run(*size, &options)).collect();
            if options.json { report::json(&options, &results) } else { report::closing(&options) }
        }
    }
    ExitCode::SUCCESS
}

fn options(words: &[&str]) -> Options {
    let mut options = Options {
        sizes: Vec::new(),
        rounds: 7,
        edits: 20,
        only: String::new(),
        folder: env!("CARGO_TARGET_TMPDIR").into(),
        json: false,
    };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let mut value = || words.next().copied().expect("the option has a value");
        match *word {
            "--rounds" => options.rounds = value().parse().expect("rounds are counted"),
            "--edits" => options.edits = value().parse().expect("edits are counted"),
            "--only" => options.only = value().into(),
            "--in" => options.folder = value().into(),
            "--json" => options.json = true,
            size => options.sizes.push(size.replace(['.', ',', '_'], "").parse().expect("a size is a number")),
        }
    }
    if options.sizes.is_empty() {
        options.sizes = vec![1_000, 10_000];
    }
    options
}
