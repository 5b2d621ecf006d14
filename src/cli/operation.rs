//! What every command does that changes many files at once: it works everything out, looks whether the content is as good then,
//! shows what differs, and writes all files or none.

use std::collections::BTreeMap;

use camino::Utf8Path;
use serde_json::json;

use super::args::Format;
use super::context::{Context, today};
use super::fatal::Fatal;
use super::{Done, Verdict, output};
use crate::base::code::{Code, Severity};
use crate::base::diagnostic::Diagnostics;
use crate::build::{Memos, build};
use crate::edit::Difference;
use crate::input::Snapshot;
use crate::operate::{FileChange, Mention, Operation, OperationFault};
use crate::resolve::Options;
use crate::save::{self, SaveError};

/// Does the operation that `work_out` gives, or shows it.
pub(super) fn perform(
    cx: &Context,
    label: &str,
    dry_run: bool,
    work_out: impl FnOnce(&Snapshot) -> Result<Operation, OperationFault>,
) -> Done {
    recover(cx)?;
    let snapshot = cx.read()?;
    let operation = work_out(&snapshot).map_err(|fault| refusal(cx, fault))?;
    if operation.changes.is_empty() {
        tell(cx, label, &operation.changes, false);
        return Ok(Verdict::Good);
    }
    let worse = worse(&snapshot, &operation);
    if !worse.is_empty() {
        output::diagnostics(cx, &worse);
        return Err(Fatal::new("operation-unclean"));
    }
    if dry_run {
        tell(cx, label, &operation.changes, false);
        output::line(cx, &cx.messages.text("cli-operation-dry", &[]));
        return Ok(Verdict::Good);
    }
    save::commit(&cx.root, label, &operation.changes)?;
    tell(cx, label, &operation.changes, true);
    output::line(cx, &cx.messages.text("cli-operation-undo", &[]));
    Ok(Verdict::Good)
}

/// Takes the last operation back.
pub(super) fn undo(cx: &Context) -> Done {
    cx.portal()?;
    recover(cx)?;
    let undone = save::undo(&cx.root)?.ok_or_else(|| Fatal::new("undo-nothing"))?;
    tell(cx, &undone.label, &undone.changes, true);
    output::line(cx, &cx.messages.text("cli-undone", &[("label", &undone.label)]));
    Ok(Verdict::Good)
}

/// Finishes what was begun by a command that was stopped.
fn recover(cx: &Context) -> Result<(), Fatal> {
    if let Some(saved) = save::recover(cx.portal()?)? {
        output::line(cx, &cx.messages.text("cli-recovered", &[("label", &saved.label)]));
    }
    Ok(())
}

/// The errors that there would be more of than there are.
fn worse(snapshot: &Snapshot, operation: &Operation) -> Diagnostics {
    let options = Options { today: today(), drafts: false, publish: false };
    let memos = Memos::default();
    let errors = |snapshot: &Snapshot| {
        let found = build(snapshot, options, &memos, &|_| {}).diagnostics.clone();
        let mut errors = Diagnostics::new();
        errors.extend(found.iter().filter(|found| found.severity() == Severity::Error).cloned());
        errors
    };
    let (before, after) = (errors(snapshot), errors(&operation.done_to(snapshot)));
    let count = |found: &Diagnostics| {
        let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
        found.iter().for_each(|found| *counts.entry(Code::as_str(found.code)).or_default() += 1);
        counts
    };
    let (old, new) = (count(&before), count(&after));
    let mut worse = Diagnostics::new();
    let is_more = |code: &str| new.get(code) > old.get(code);
    worse.extend(after.iter().filter(|found| is_more(found.code.as_str())).cloned());
    worse
}

/// Says which files differ and in how many lines; each line too, to who asked for it beforehand.
fn tell(cx: &Context, label: &str, changes: &[FileChange], is_written: bool) {
    if matches!(cx.format, Format::Json) {
        let files: Vec<_> = changes.iter().map(as_json).collect();
        let document = json!({ "operation": label, "written": is_written, "files": files });
        return output::document(&format!("{document:#}\n"));
    }
    if changes.is_empty() {
        return output::line(cx, &cx.messages.text("cli-operation-nothing", &[]));
    }
    for change in changes {
        output::line(cx, &summary(cx, change));
        if let Some((before, after)) = change.texts().filter(|_| !is_written) {
            output::line(cx, Difference::between(before, after).told().trim_end());
        }
    }
}

fn as_json(change: &FileChange) -> serde_json::Value {
    let difference = change.texts().map(|(before, after)| Difference::between(before, after));
    let state = match (&change.before, &change.after) {
        (None, _) => "new",
        (_, None) => "gone",
        _ => "changed",
    };
    json!({
        "path": change.path,
        "state": state,
        "lines": difference.as_ref().map_or(0, Difference::lines),
        "difference": difference.map(|difference| difference.told()),
    })
}

/// `3 regels in content/aanbod/judo.md`
fn summary(cx: &Context, change: &FileChange) -> String {
    let path = cx.shown(&cx.root.join(&change.path));
    let path = path.as_str();
    match (&change.before, &change.after) {
        (None, _) => cx.messages.text("cli-operation-new", &[("path", path)]),
        (_, None) => cx.messages.text("cli-operation-gone", &[("path", path)]),
        _ => {
            let lines = change.texts().map_or(0, |(before, after)| Difference::between(before, after).lines());
            let lines = cx.messages.text("word-lines", &[("count", &lines.to_string())]);
            cx.messages.text("cli-operation-changed", &[("lines", &lines), ("path", path)])
        }
    }
}

fn refusal(cx: &Context, fault: OperationFault) -> Fatal {
    let shown = |path: &Utf8Path| cx.shown(&cx.root.join(path));
    match fault {
        OperationFault::UnknownEntity { name } => Fatal::new("operation-unknown").with("name", name),
        OperationFault::BadName { name } => Fatal::new("operation-bad-name").with("name", name),
        OperationFault::NameTaken { path } => Fatal::new("operation-taken").with("path", shown(&path)),
        OperationFault::FormerName { path, url } => {
            Fatal::new("operation-former").with("path", shown(&path)).with("url", url)
        }
        OperationFault::UnknownYear { year } => Fatal::new("operation-year").with("year", year),
        OperationFault::Unwritable { path, fault } => {
            Fatal::new("operation-unwritable").with("path", shown(&path)).with("reason", fault.reason())
        }
        OperationFault::StillNamed { by } => {
            let places: Vec<String> = by.iter().map(|mention| place(cx, mention)).collect();
            Fatal::new("operation-named").with("count", by.len()).with("places", places.join("\n  "))
        }
    }
}

/// Where something is referred to, as `content/aanbod/judo.md:12` or with the name of its field.
pub(super) fn place(cx: &Context, mention: &Mention) -> String {
    let path = cx.shown(&cx.root.join(&mention.path));
    match &mention.field {
        Some(field) => format!("{path}: {field}"),
        None => format!("{path}:{}", mention.line),
    }
}

impl From<SaveError> for Fatal {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Busy => Self::new("save-busy"),
            SaveError::Changed { path } => Self::new("save-changed").with("path", path),
            SaveError::Outside { path } => Self::new("save-outside").with("path", path),
            SaveError::Io { path, source } => Self::new("unwritable").with("path", path).because(source),
        }
    }
}
