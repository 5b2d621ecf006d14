//! `portaal translate accept FILE…`: these translations say what their sources say now.

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use serde_json::json;

use super::kept::KeptSources;
use super::unwritable;
use crate::cli::args::TranslateArgs;
use crate::cli::context::{Context, today};
use crate::cli::fatal::Fatal;
use crate::cli::output;
use crate::content::{CONTENT, FileName};
use crate::edit::{self, Change, EditError};
use crate::model::translation::SourceMark;
use crate::resolve::{Content, SourceText, Translatable, Translation};

/// A file as it will be, and what it was made from.
struct Accepted {
    path: Utf8PathBuf,
    text: String,
    mark: SourceMark,
    source: SourceText,
}

/// Writes into each file what it was made from. Nothing is written when any of them is no translation.
pub(super) fn run(cx: &Context, content: &Content, args: &TranslateArgs) -> Result<(), Fatal> {
    if args.what.is_empty() {
        return Err(Fatal::new("translate-which"));
    }
    let accepted: Vec<Accepted> =
        args.what.iter().map(|file| accept(cx, content, args, file.as_ref())).collect::<Result<_, _>>()?;
    let kept = KeptSources::new(&cx.root);
    for file in &accepted {
        kept.put(&file.mark, &file.source)?;
        replace(&file.path, &file.text)?;
        output::line(cx, &cx.messages.text("cli-translate-accepted", &[("path", cx.shown(&file.path).as_str())]));
    }
    Ok(())
}

fn accept(cx: &Context, content: &Content, args: &TranslateArgs, file: &Utf8Path) -> Result<Accepted, Fatal> {
    let path = cx.typed(file);
    let none = || Fatal::new("translate-no-translation").with("path", cx.shown(&path));
    let (source, translation) =
        path.strip_prefix(&cx.root).ok().and_then(|path| find(content, path)).ok_or_else(none)?;
    let mark = source.mark();
    let is_new = translation.parsed.front.made_from.as_ref() != Some(&mark);
    let unreadable = |problem| Fatal::new("unreadable").with("path", cx.shown(&path)).with("problem", problem);
    let mut text = fs::read_to_string(&path).map_err(unreadable)?;
    let mut changes = vec![Change::set("vertaald_van", mark.to_string())];
    let is_reviewed = translation.parsed.front.reviewed.is_some();
    if let Some(role) = &args.reviewed_by {
        let review = json!({ "op": today().to_string(), "door": role });
        changes.push(Change::set("nagekeken", review));
    } else if is_new && is_reviewed && !args.unchanged_meaning {
        // Who read the translation before did not read it as it is now.
        changes.push(Change::remove("nagekeken"));
    }
    let below = path.strip_prefix(&cx.root).ok().and_then(|path| path.strip_prefix(CONTENT).ok());
    let name = below.and_then(FileName::read).ok_or_else(none)?;
    let refused = |fault: EditError| {
        Fatal::new("operation-unwritable").with("path", cx.shown(&path)).with("reason", fault.reason())
    };
    text = edit::apply(&text, &name, &changes).map_err(refused)?;
    Ok(Accepted { path, text, mark, source: SourceText::of(&source) })
}

/// The translation at a path from the root, with what it translates.
fn find<'a>(content: &'a Content, path: &Utf8Path) -> Option<(Translatable<'a>, &'a Translation)> {
    content.translatables().into_iter().find_map(|source| {
        let is_it = |translation: &&Translation| *translation.parsed.origin.source.path == *path;
        let translation = source.translations.iter().find(is_it)?;
        Some((source, translation))
    })
}

/// Puts a file in the place of the one that is there, in one go.
fn replace(path: &Utf8Path, text: &str) -> Result<(), Fatal> {
    let name = path.file_name().unwrap_or_default();
    let fresh = path.with_file_name(format!(".{name}.new"));
    let written = fs::write(&fresh, text).and_then(|()| fs::rename(&fresh, path));
    written.map_err(|problem| {
        let _ = fs::remove_file(&fresh);
        unwritable(path, problem)
    })
}
