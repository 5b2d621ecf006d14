//! `portaal translate`: which translations there are, which are behind, and what they were made from.
//!
//! Neither git nor the times of files count: a translation says itself what it was made from, and what that was stands in
//! `content/.vertaald`, so that it can be told which sentences have changed.

mod accept;
mod begin;
mod kept;
mod status;

use camino::Utf8Path;

use super::args::{TranslateAction, TranslateArgs as Args};
use super::context::{Context, today};
use super::fatal::Fatal;
use super::{Done, Verdict};
use crate::build::{Build, Memos, build};
use crate::model::Language;
use crate::resolve::{Content, Options};

/// Does what was asked for.
pub(super) fn run(cx: &Context, args: &Args) -> Done {
    let made = read(cx)?;
    let site = made.site().ok_or_else(|| Fatal::new("translate-no-site"))?;
    match args.action {
        TranslateAction::Status => status::run(cx, &site.content, &languages(&site.content, &args.what)?),
        TranslateAction::Accept => accept::run(cx, &site.content, args)?,
        TranslateAction::New => begin::run(cx, &site.content, &args.what)?,
    }
    Ok(Verdict::Good)
}

/// The portal with its drafts: those are translated as well. What is wrong with it is for `check` to tell.
fn read(cx: &Context) -> Result<Build, Fatal> {
    let options = Options { today: today(), drafts: true, publish: false };
    Ok(build(&cx.read()?, options, &Memos::default(), &|_| {}))
}

/// The languages named, or all that the portal has, with what it has in variants.
fn languages(content: &Content, named: &[String]) -> Result<Vec<Language>, Fatal> {
    if named.is_empty() {
        return Ok(content.page_languages().skip(1).collect());
    }
    named.iter().map(|name| language(content, name)).collect()
}

/// A language that the portal has translations in, or a variant of its own.
fn language(content: &Content, name: &str) -> Result<Language, Fatal> {
    let mut all = content.settings().made_languages();
    let found = all.find(|language| language.segment() == name);
    found.ok_or_else(|| Fatal::new("translate-language").with("language", name))
}

fn unwritable(path: &Utf8Path, problem: std::io::Error) -> Fatal {
    Fatal::new("unwritable").with("path", path).with("problem", problem)
}
