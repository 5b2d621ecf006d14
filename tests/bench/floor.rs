//! The floor: reads every input and writes every output, and does nothing else.
//!
//! What it writes was made by a real build and is in memory before the time begins, so that no page has to be made.
//! It writes each file under its own name at once, where a build that must never show half a site writes elsewhere and
//! renames.

use std::collections::BTreeSet;
use std::fs;
use std::time::Instant;

use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use walkdir::WalkDir;

/// Writes `outputs` to `target` after reading `inputs`, on one thread or on `all`, and prints how many microseconds
/// that took.
pub(crate) fn run(threads: &str, inputs: &str, outputs: &str, target: &str) {
    let target = Utf8Path::new(target);
    let ready: Vec<(Utf8PathBuf, Vec<u8>)> = files(Utf8Path::new(outputs))
        .into_iter()
        .map(|path| {
            let below = path.strip_prefix(outputs).expect("the walk stays in the folder");
            (target.join(below), fs::read(&path).expect("an output can be read"))
        })
        .collect();
    // The threads of a build begin within its time, and so do these.
    let began = Instant::now();
    if threads == "all" {
        parallel(inputs.as_ref(), target, &ready);
    } else {
        serial(inputs.as_ref(), target, &ready);
    }
    println!("{}", began.elapsed().as_micros());
}

fn serial(inputs: &Utf8Path, target: &Utf8Path, outputs: &[(Utf8PathBuf, Vec<u8>)]) {
    let read: Vec<Vec<u8>> = files(inputs).iter().map(|path| read(path)).collect();
    for level in folders(target, outputs) {
        for folder in level {
            make(folder);
        }
    }
    for (path, bytes) in outputs {
        write(path, bytes);
    }
    drop(read);
}

fn parallel(inputs: &Utf8Path, target: &Utf8Path, outputs: &[(Utf8PathBuf, Vec<u8>)]) {
    let read: Vec<Vec<u8>> = files(inputs).par_iter().map(|path| read(path)).collect();
    for level in folders(target, outputs) {
        level.par_iter().for_each(|folder| make(folder));
    }
    outputs.par_iter().for_each(|(path, bytes)| write(path, bytes));
    drop(read);
}

fn read(path: &Utf8Path) -> Vec<u8> {
    fs::read(path).expect("an input can be read")
}

fn make(folder: &Utf8Path) {
    fs::create_dir(folder).expect("the folder is fresh");
}

fn write(path: &Utf8Path, bytes: &[u8]) {
    fs::write(path, bytes).expect("an output can be written");
}

/// Every folder from `target` down, by how deep it lies.
fn folders<'a>(target: &Utf8Path, outputs: &'a [(Utf8PathBuf, Vec<u8>)]) -> Vec<Vec<&'a Utf8Path>> {
    let mut all: BTreeSet<&Utf8Path> = BTreeSet::new();
    for (path, _) in outputs {
        for folder in path.ancestors().skip(1).take_while(|folder| folder.starts_with(target)) {
            if !all.insert(folder) {
                break;
            }
        }
    }
    let top = target.components().count();
    let mut levels: Vec<Vec<&Utf8Path>> = Vec::new();
    for folder in all {
        let depth = folder.components().count() - top;
        levels.resize_with(levels.len().max(depth + 1), Vec::new);
        levels[depth].push(folder);
    }
    levels
}

/// Every file below a folder, but for what the builder keeps for itself.
pub(crate) fn files(folder: &Utf8Path) -> Vec<Utf8PathBuf> {
    let walk = WalkDir::new(folder).into_iter().filter_entry(|entry| entry.file_name() != ".portaal");
    walk.map(|entry| entry.expect("the folder can be walked"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| Utf8PathBuf::from_path_buf(entry.into_path()).expect("names are UTF-8"))
        .collect()
}
