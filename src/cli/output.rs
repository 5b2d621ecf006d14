//! Where words go: what was found to standard error, what was made to standard output. Programs get one document.

use std::borrow::Cow;
use std::io::Write;
use std::time::Duration;

use anstyle::{AnsiColor, Style};

use super::args::Format;
use super::context::Context;
use super::fatal::Fatal;
use crate::base::diagnostic::Diagnostics;
use crate::report::{MessageLanguage, Messages, github, json, text};

/// Says what was found. Nothing when nothing was, but a program always gets its document.
pub(super) fn diagnostics(cx: &Context, found: &Diagnostics) {
    match cx.format {
        Format::Json => print(&json::document(found, &cx.messages)),
        Format::Github => print(&github::commands(found, &cx.messages)),
        _ if found.is_empty() => {}
        Format::Human => eprint(&text::all(&from_here(cx, found), &cx.messages, Context::colours())),
        Format::Short => eprint(&text::all_short(&from_here(cx, found), &cx.messages)),
    }
}

/// What was found, with paths that whoever reads them can open from where they stand.
fn from_here<'f>(cx: &Context, found: &'f Diagnostics) -> Cow<'f, Diagnostics> {
    if cx.here == cx.root {
        return Cow::Borrowed(found);
    }
    let mut found = found.clone();
    found.relocate(|path| cx.shown(&cx.root.join(path)));
    Cow::Owned(found)
}

/// Says what was made, to people.
pub(super) fn line(cx: &Context, text: &str) {
    if matches!(cx.format, Format::Human | Format::Short) {
        print(&format!("{text}\n"));
    }
}

/// Gives a program what it asked for.
pub(super) fn document(text: &str) {
    print(text);
}

/// Says why nothing could be done.
pub(super) fn fatal(fatal: &Fatal, messages: &Messages) {
    let fault = fatal.fault.as_ref().map(|fault| messages.system(fault)).unwrap_or_default();
    let mut arguments: Vec<(&str, &str)> = fatal.arguments.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let unsaid = arguments.iter_mut().find(|(key, value)| *key == "problem" && value.is_empty());
    if let Some((_, value)) = unsaid {
        *value = &fault;
    }
    let message = messages.text(&format!("cli-{}", fatal.name), &arguments);
    let hint = messages.text(&format!("cli-{}-hint", fatal.name), &arguments);
    let red = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    let (error, tip) = (messages.text("cli-error", &[]), messages.text("cli-hint", &[]));
    eprint(&format!("{red}{error}{red:#}: {message}\n  {tip}: {hint}\n"));
}

/// Says what can be done.
pub(super) fn help(help: &clap::builder::StyledStr) {
    print(&help.ansi().to_string());
}

/// A duration for people: milliseconds below a second.
pub(super) fn duration(cx: &Context, duration: Duration) -> String {
    if duration.as_millis() < 1000 {
        return format!("{} ms", duration.as_millis());
    }
    let seconds = format!("{:.2} s", duration.as_secs_f64());
    if cx.messages.language() == MessageLanguage::Nl { seconds.replace('.', ",") } else { seconds }
}

/// Whether colours reach a terminal is decided by `anstream`, which also strips them where they do not belong. A reader
/// that has gone away is no fault of ours.
fn print(text: &str) {
    let _ = anstream::stdout().write_all(text.as_bytes());
}

fn eprint(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}
