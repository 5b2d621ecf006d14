//! `portaal build`: make the site and put it in a folder.

use std::mem::ManuallyDrop;
use std::sync::Arc;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::BuildArgs as Args;
use super::clock::BuildClock;
use super::context::{Context, FOLDERS};
use super::fatal::Fatal;
use super::found::FoundFile;
use super::kept::KeptPictures;
use super::{Done, Verdict, output, program};
use crate::base::diagnostic::Diagnostics;
use crate::build::{Memos, build, fingerprint};
use crate::model::Language;
use crate::publish::{self, Failure, Output, Published};
use crate::routes::{Route, Target};
use crate::search;

/// Where a site goes when nothing else is said.
const OUTPUT: &str = "public";

/// A bar that appears before this would only flicker.
const PATIENCE: Duration = Duration::from_secs(1);

pub(super) fn run(cx: &Context, args: &Args) -> Done {
    let clock = BuildClock::start();
    let options = Context::options(&args.content)?;
    let target = target(cx, args.output.as_deref())?;
    let snapshot = cx.read()?;
    let inputs = program::digest().map(|program| fingerprint(&snapshot, options, program));
    let kept = FoundFile::new(&cx.root, &target);
    if let Some(inputs) = inputs
        && let Some(published) = publish::up_to_date(&target, inputs)
        && let Some(found) = kept.read(inputs)
    {
        output::diagnostics(cx, &found);
        say(cx, "cli-up-to-date", &published, &clock, &target);
        return Ok(Verdict::Good);
    }
    let pictures = Arc::new(KeptPictures::new(&cx.root));
    // The process ends after this: what it holds goes with it, faster than piece by piece.
    let memos = ManuallyDrop::new(Memos::keeping(pictures.clone()));
    let made = ManuallyDrop::new(build(&snapshot, options, &memos, &|phase| clock.phase(phase)));
    // The bytes of the files are in the drafts by now; what is not needed makes room for the pages.
    drop(snapshot);
    if made.diagnostics.has_errors() {
        return Ok(refused(cx, &made.diagnostics));
    }
    let routes: Vec<&Route> = made.routes().iter().chain(made.search_routes()).collect();
    let mut found = made.diagnostics.clone();
    found.extend(made.search_faults(search::FIRST_VISIT));
    found.sort();
    clock.publish();
    let outputs = outputs(&routes);
    let bar = bar(cx, outputs.len());
    let published =
        publish::publish(&target, &outputs, inputs.unwrap_or_default(), |at| made.render(routes[at]), &|done| {
            if bar.is_hidden() && clock.elapsed() > PATIENCE {
                bar.set_draw_target(ProgressDrawTarget::stderr());
            }
            bar.set_position(done as u64);
        });
    bar.finish_and_clear();
    pictures.end();
    match published {
        Ok(published) => {
            if let Some(inputs) = inputs {
                kept.write(inputs, &found);
            }
            clock.end();
            output::diagnostics(cx, &found);
            say(cx, "cli-built", &published, &clock, &target);
            say_gone(cx, &published);
            if args.timings {
                timings(cx, &clock);
            }
            Ok(Verdict::Good)
        }
        Err(Failure::Produce(mut faults)) => {
            // A photo that is broken is so in each of its pictures.
            faults.dedup();
            found.extend(faults);
            found.sort();
            Ok(refused(cx, &found))
        }
        Err(Failure::Publish(error)) => Err(error.into()),
    }
}

fn refused(cx: &Context, found: &Diagnostics) -> Verdict {
    output::diagnostics(cx, found);
    output::line(cx, &cx.messages.text("cli-nothing-published", &[]));
    Verdict::Faulty
}

fn outputs(routes: &[&Route]) -> Vec<Output> {
    let output = |route: &&Route| {
        let is_named_by_bytes = matches!(route.target, Target::Picture(_));
        Output {
            path: route.file.clone(),
            stage: route.target.stage(),
            is_named_by_bytes,
        }
    };
    routes.iter().map(output).collect()
}

/// The folder for the site, absolute; never one that the site is made from, by whatever links one gets there.
fn target(cx: &Context, folder: Option<&Utf8Path>) -> Result<Utf8PathBuf, Fatal> {
    let target = folder.map_or_else(|| cx.root.join(OUTPUT), |folder| cx.typed(folder));
    let resolved = real(&target);
    for source in FOLDERS.iter().map(|name| real(&cx.root.join(name))) {
        if resolved.starts_with(&source) || source.starts_with(&resolved) {
            return Err(Fatal::new("output-overlap").with("folder", cx.shown(&target)));
        }
    }
    Ok(target)
}

/// The path without links, as far as it is there.
fn real(path: &Utf8Path) -> Utf8PathBuf {
    path.canonicalize_utf8().unwrap_or_else(|_| match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) => real(folder).join(name),
        _ => path.to_owned(),
    })
}

fn say(cx: &Context, id: &str, published: &Published, clock: &BuildClock, target: &Utf8Path) {
    let time = output::duration(cx, clock.elapsed());
    let files = published.written + published.unchanged;
    let counted = |id, count: usize| cx.messages.text(id, &[("count", &count.to_string())]);
    let pages = counted("word-pages", published.pages);
    let others = counted("word-other-files", files - published.pages);
    let text = cx.messages.text(
        id,
        &[
            ("pages", &pages),
            ("others", &others),
            ("time", &time),
            ("written", &published.written.to_string()),
            ("unchanged", &published.unchanged.to_string()),
            ("removed", &published.removed.to_string()),
        ],
    );
    let place = cx.messages.text("cli-output", &[("folder", cx.shown(target).as_str())]);
    output::line(cx, &format!("{text}\n{place}"));
}

/// So many pages that are gone are told of.
const TOLD: usize = 10;

/// Names the pages that visitors knew and that are nowhere now: an old link to one leads to nothing. Pages of long lists, and
/// lists of what has ended, come and go by themselves.
fn say_gone(cx: &Context, published: &Published) {
    let mut gone: Vec<String> = published.gone.iter().filter_map(|path| page_of_its_own(path)).collect();
    // A page goes in all its languages at once, and is told of once.
    let own = gone.clone();
    gone.retain(|url| in_own_language(url).is_none_or(|own_url| !own.contains(&own_url)));
    let Some(first) = gone.get(..gone.len().min(TOLD)).filter(|first| !first.is_empty()) else { return };
    let mut list = first.join(", ");
    if gone.len() > TOLD {
        list.push_str(&cx.messages.text("cli-gone-more", &[("count", &(gone.len() - TOLD).to_string())]));
    }
    output::line(cx, &cx.messages.text("cli-gone", &[("count", &gone.len().to_string()), ("pages", &list)]));
}

/// The URL of a page that somebody wrote, by its file: `/aanbod/judo/`.
fn page_of_its_own(path: &Utf8Path) -> Option<String> {
    let folder = path.as_str().strip_suffix("/index.html")?;
    let parts: Vec<&str> = folder.split('/').filter(|part| Language::from_segment(part).is_none()).collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_made = parts.len() > 2 || parts.first() == Some(&"a-z") || parts.last().is_some_and(is_number);
    (!is_made).then(|| format!("`/{folder}/`"))
}

/// The URL of the page that one in another language is made from: `/weg/` for `/en/weg/`.
fn in_own_language(url: &str) -> Option<String> {
    let (first, rest) = url.strip_prefix("`/")?.split_once('/')?;
    Language::from_segment(first).map(|_| format!("`/{rest}"))
}

fn bar(cx: &Context, length: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(length as u64), ProgressDrawTarget::hidden());
    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}").unwrap_or(ProgressStyle::default_bar());
    bar.set_style(style);
    bar.set_message(cx.messages.text("cli-rendering", &[]));
    bar
}

fn timings(cx: &Context, clock: &BuildClock) {
    for (name, took) in clock.steps() {
        let name = cx.messages.text(&format!("cli-phase-{name}"), &[]);
        output::line(cx, &format!("{:>9.1} ms  {name}", took.as_secs_f64() * 1000.0));
    }
}
