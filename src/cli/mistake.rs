//! A mistake in the arguments, said in the reader's language as any other reason not to run.
//!
//! It only finds the words; which mistakes there are is clap's knowledge.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::fatal::Fatal;

/// What is wrong with the arguments, in words of the locales.
pub(super) fn mistake(error: &clap::Error) -> Fatal {
    let said = |kind| error.get(kind).and_then(one).unwrap_or_default();
    let argument = said(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => Fatal::new("unknown-command")
            .with("command", said(ContextKind::InvalidSubcommand))
            .with("suggestion", said(ContextKind::SuggestedSubcommand)),
        ErrorKind::UnknownArgument => Fatal::new("unknown-argument")
            .with("argument", argument)
            .with("suggestion", said(ContextKind::SuggestedArg)),
        ErrorKind::MissingRequiredArgument => Fatal::new("missing-argument").with("arguments", argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Fatal::new("missing-command")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if said(ContextKind::InvalidValue).is_empty() => {
            Fatal::new("value-missing").with("argument", argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Fatal::new("value-invalid")
            .with("argument", argument)
            .with("value", said(ContextKind::InvalidValue))
            .with("choices", said(ContextKind::ValidValue)),
        ErrorKind::ArgumentConflict => Fatal::new("argument-twice").with("argument", argument),
        _ => Fatal::new("arguments-unclear").with("problem", first_line(error)),
    }
}

/// A value of clap's as text; several are joined by commas.
fn one(value: &ContextValue) -> Option<String> {
    match value {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        _ => None,
    }
}

fn first_line(error: &clap::Error) -> String {
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.trim_start_matches("error: ").to_owned()
}
