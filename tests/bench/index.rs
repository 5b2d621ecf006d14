//! The search index by itself: a portal is built as far as pages need it, and then the index is made.

use std::time::Instant;

use camino::Utf8Path;
use portaal::build::{Memos, build};
use portaal::input::read;
use portaal::resolve::Options;

use crate::generator::TODAY;

/// Prints how many microseconds the index of the portal in `root` takes; with `skipped`, all but the index is made, so that
/// the memory of two processes can be compared.
pub(crate) fn run(what: &str, root: &str) {
    let snapshot = read(Utf8Path::new(root), &["content", "themes"]).expect("the portal can be read");
    let today = TODAY.parse().expect("the day is a day");
    let options = Options { today, drafts: false, publish: false };
    let made = build(&snapshot, options, &Memos::default(), &|_| {});
    drop(snapshot);
    let began = Instant::now();
    if what == "made" {
        assert!(!made.search_routes().is_empty(), "there is an index");
    }
    println!("{}", began.elapsed().as_micros());
}
