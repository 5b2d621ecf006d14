//! `portaal check`: find everything that is wrong, and make no site. What it learns of photos is kept for the next run.

use std::sync::Arc;
use std::time::Instant;

use super::args::ContentArgs;
use super::context::Context;
use super::kept::KeptPictures;
use super::{Done, Verdict, output};
use crate::build::{Memos, build};
use crate::search;

/// Checks the content, and that every page can be made from it.
pub(super) fn run(cx: &Context, args: &ContentArgs) -> Done {
    let began = Instant::now();
    let options = Context::options(args)?;
    let snapshot = cx.read()?;
    let pictures = Arc::new(KeptPictures::new(&cx.root));
    let made = build(&snapshot, options, &Memos::keeping(pictures.clone()), &|_| {});
    let mut found = made.diagnostics.clone();
    found.extend(made.render_faults());
    found.extend(made.search_faults(search::FIRST_VISIT));
    found.sort();
    pictures.end();
    output::diagnostics(cx, &found);
    let counted = |id, count: usize| cx.messages.text(id, &[("count", &count.to_string())]);
    let pages = made.routes().iter().filter(|route| route.target.page().is_some()).count();
    let text = cx.messages.text(
        "cli-checked",
        &[
            ("files", &counted("word-files", snapshot.len())),
            ("pages", &counted("word-pages", pages)),
            ("time", &output::duration(cx, began.elapsed())),
        ],
    );
    output::line(cx, &text);
    Ok(if found.has_errors() { Verdict::Faulty } else { Verdict::Good })
}
