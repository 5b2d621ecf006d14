//! The arguments, declared once; their words come from the locales.

use std::ffi::OsString;

use camino::Utf8PathBuf;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::model::Kind;
use crate::report::Messages;

/// Everything that was typed.
#[derive(Debug, Parser)]
#[command(name = "portaal", version, disable_help_subcommand = true)]
pub(super) struct CommandLine {
    /// What all commands share.
    #[command(flatten)]
    pub common: CommonArgs,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What all commands share.
#[derive(Clone, Debug, Args)]
pub(super) struct CommonArgs {
    /// The portal's folder.
    #[arg(long, global = true, value_name = "DIR")]
    pub root: Option<Utf8PathBuf>,
    /// The language of messages.
    #[arg(long, global = true, value_name = "nl|en")]
    pub lang: Option<String>,
    /// The form of messages.
    #[arg(long, global = true, value_enum, default_value_t = Format::Human, hide_possible_values = true)]
    pub format: Format,
}

/// The form of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people, in full.
    Human,
    /// For people, a line each.
    Short,
    /// For programs.
    Json,
    /// For GitHub's annotations.
    Github,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Begin a portal.
    Init(InitArgs),
    /// Make the site.
    Build(BuildArgs),
    /// Show the site while it is written.
    Serve(ServeArgs),
    /// Check the content.
    Check(ContentArgs),
    /// Throw away what builds keep.
    Clean,
    /// Make a content file.
    New(NewArgs),
    /// Look after translations.
    Translate(TranslateArgs),
    /// Give something another name.
    Rename(RenameArgs),
    /// Take something away.
    Delete(DeleteArgs),
    /// Replace a value everywhere.
    Replace(ReplaceArgs),
    /// Let offers go on in another school year.
    Roll(RollArgs),
    /// Take the last operation back.
    Undo,
    /// Take a list in.
    Import(ImportArgs),
    /// Tell what to look at.
    Report(ReportArgs),
    /// Print what fields may be.
    Schema(SchemaArgs),
    /// Explain a message.
    Explain(ExplainArgs),
}

/// What decides which content is shown.
#[derive(Clone, Debug, Args)]
pub(super) struct ContentArgs {
    /// The day it is.
    #[arg(long, value_name = "DATE")]
    pub today: Option<String>,
    /// Whether drafts are shown.
    #[arg(long)]
    pub drafts: bool,
    /// Whether the result goes to the public.
    #[arg(long)]
    pub publish: bool,
}

#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// The folder; the portal's own when none is named.
    #[arg(value_name = "DIR")]
    pub folder: Option<Utf8PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct BuildArgs {
    /// The folder for the site; `public` in the portal's own when none is named.
    #[arg(long, short, value_name = "DIR")]
    pub output: Option<Utf8PathBuf>,
    /// Which content.
    #[command(flatten)]
    pub content: ContentArgs,
    /// Whether to show how long each step took.
    #[arg(long)]
    pub timings: bool,
}

#[derive(Debug, Args)]
pub(super) struct ServeArgs {
    /// The port, or the first to try.
    #[arg(long, short, default_value_t = 4000, value_name = "PORT")]
    pub port: u16,
    /// The address to listen on.
    #[arg(long, default_value = "127.0.0.1", value_name = "HOST")]
    pub host: String,
    /// Whether to open the browser.
    #[arg(long)]
    pub open: bool,
    /// Whether to look for changes instead of being told.
    #[arg(long)]
    pub poll: bool,
    /// The day it is.
    #[arg(long, value_name = "DATE")]
    pub today: Option<String>,
    /// Whether nothing can be edited in the browser.
    #[arg(long = "read-only")]
    pub read_only: bool,
    /// Whether only that is shown which the public sees.
    #[arg(long)]
    pub public: bool,
    /// Whether drafts are shown, as they are anyhow.
    #[arg(long, hide = true)]
    pub drafts: bool,
}

#[derive(Debug, Args)]
pub(super) struct NewArgs {
    /// The kind.
    pub kind: String,
    /// The name.
    pub name: String,
}

/// What there is to do with translations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum TranslateAction {
    /// Tell how they stand.
    Status,
    /// Say of some that they are right.
    Accept,
    /// Begin one.
    New,
}

/// Arguments of `translate`.
#[derive(Debug, Args)]
pub(super) struct TranslateArgs {
    /// What to do.
    #[arg(value_enum, hide_possible_values = true)]
    pub action: TranslateAction,
    /// With what: languages, files, or a language and a name.
    pub what: Vec<String>,
    /// Whether a source says what it said, in other words or better spelt.
    #[arg(long = "unchanged-meaning")]
    pub unchanged_meaning: bool,
    /// Who has read it.
    #[arg(long = "reviewed-by", value_name = "ROLE")]
    pub reviewed_by: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct RenameArgs {
    /// What: folder and name.
    pub entity: String,
    /// Its name from now on.
    pub name: String,
    /// Whether it is only shown.
    #[arg(long = "dry-run")]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct DeleteArgs {
    /// What: folder and name.
    pub entity: String,
    /// Whether it stays in its file, put away.
    #[arg(long)]
    pub archive: bool,
    /// Whether it is only shown.
    #[arg(long = "dry-run")]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct ReplaceArgs {
    /// The field.
    pub field: String,
    /// What it says.
    pub old: String,
    /// What it will say.
    pub new: String,
    /// Whether it is only shown.
    #[arg(long = "dry-run")]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct RollArgs {
    /// Which offers.
    #[arg(required = true)]
    pub what: Vec<String>,
    /// To which school year.
    #[arg(long, value_name = "YEAR")]
    pub to: String,
    /// Whether the old ones are kept beside them.
    #[arg(long)]
    pub copy: bool,
    /// Whether it is only shown.
    #[arg(long = "dry-run")]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    /// The kind.
    pub kind: String,
    /// The list.
    pub file: Utf8PathBuf,
    /// Which column becomes which field; without it, one is proposed.
    #[arg(long, value_name = "FILE|duo")]
    pub mapping: Option<String>,
    /// Whether it is only shown.
    #[arg(long = "dry-run")]
    pub dry_run: bool,
}

/// What a report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportKind {
    /// What nobody has looked at for a year.
    Freshness,
    /// Who refers to something.
    References,
    /// What is over.
    Ended,
    /// What only shows how it looks.
    Samples,
    /// Pictures and documents that nobody shows.
    Media,
    /// Links to other people's pages.
    Links,
    /// Sentences that are hard to read.
    Language,
}

#[derive(Debug, Args)]
pub(super) struct ReportArgs {
    /// About what.
    #[arg(value_enum, hide_possible_values = true)]
    pub about: ReportKind,
    /// Of what: names.
    pub what: Vec<String>,
    /// Whether links are asked for.
    #[arg(long)]
    pub fetch: bool,
}

#[derive(Debug, Args)]
pub(super) struct SchemaArgs {
    /// The kind; all when none is named.
    pub kind: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The code.
    pub code: Option<String>,
}

/// What `portaal` can do, in words.
pub(super) fn help(messages: &Messages) -> clap::builder::StyledStr {
    in_words(CommandLine::command(), messages).render_help()
}

/// `portaal help`, `portaal help build` and `portaal version` are typed as often as the options that mean the same.
pub(super) fn as_options(mut arguments: Vec<OsString>) -> Vec<OsString> {
    match arguments.get(1).and_then(|word| word.to_str()) {
        Some("help") => {
            arguments.remove(1);
            arguments.push("--help".into());
        }
        Some("version" | "versie") => arguments[1] = "--version".into(),
        _ => {}
    }
    arguments
}

/// Reads the arguments.
///
/// # Errors
/// A mistake in them, or help or version that was asked for; ready to be printed.
pub(super) fn parse(arguments: &[OsString], messages: &Messages) -> Result<CommandLine, clap::Error> {
    let mut command = in_words(CommandLine::command(), messages);
    let matches = command.try_get_matches_from_mut(arguments)?;
    CommandLine::from_arg_matches(&matches)
}

/// The same arguments, explained in the reader's language.
fn in_words(command: clap::Command, messages: &Messages) -> clap::Command {
    let say = |id: &str| messages.text(id, &[("kinds", &kinds())]);
    let template = format!("{{about}}\n\n\x1b[1m{}:\x1b[0m {{usage}}\n\n{{all-args}}", say("cli-usage"));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command =
        command.about(say("cli-about")).help_template(&template).subcommand_help_heading(say("cli-commands")).mut_args(
            |arg| {
                let id = format!("cli-{}", arg.get_id());
                words(arg, &id, messages)
            },
        );
    for name in &names {
        command = command.mut_subcommand(name, |sub| {
            let sub = sub.about(say(&format!("cli-{name}"))).help_template(&template);
            help_flag(sub.mut_args(|arg| argument_words(arg, name, messages)), messages)
        });
    }
    let version = clap::Arg::new("version").short('V').long("version").action(clap::ArgAction::Version);
    let version = version.help(say("cli-version")).help_heading(say("cli-options"));
    let mut command = help_flag(command, messages).disable_version_flag(true).arg(version);
    command.build();
    usage_words(command, &names, messages)
}

/// The words of an argument of the subcommand `name`.
fn argument_words(arg: clap::Arg, name: &str, messages: &Messages) -> clap::Arg {
    let id = match arg.get_id().as_str() {
        shared @ ("today" | "dry_run" | "drafts" | "root" | "lang" | "format") => format!("cli-{shared}"),
        "publish" => "cli-build-publish".to_owned(),
        own => format!("cli-{name}-{own}"),
    };
    words(arg, &id, messages)
}

/// The line that shows how a command is typed, which clap only has in English.
fn usage_words(mut command: clap::Command, names: &[String], messages: &Messages) -> clap::Command {
    let translated = |command: &mut clap::Command| {
        let usage = command.render_usage().to_string();
        let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
        let usage = usage.replace("[OPTIONS]", &format!("[{}]", messages.text("cli-options-word", &[])));
        usage.replace("<COMMAND>", &format!("<{}>", messages.text("cli-command-word", &[])))
    };
    for name in names {
        if let Some(sub) = command.find_subcommand_mut(name) {
            let usage = translated(sub);
            command = command.mut_subcommand(name, |sub| sub.override_usage(usage));
        }
    }
    let usage = translated(&mut command);
    command.override_usage(usage)
}

fn help_flag(command: clap::Command, messages: &Messages) -> clap::Command {
    let help = clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help);
    let help = help.help(messages.text("cli-help", &[])).help_heading(messages.text("cli-options", &[]));
    command.disable_help_flag(true).arg(help)
}

/// An argument with its words, and what it is when nobody says anything.
fn words(arg: clap::Arg, id: &str, messages: &Messages) -> clap::Arg {
    let text = messages.text(id, &[("kinds", &kinds())]);
    let arg = value_words(arg, messages);
    let default = arg.get_default_values().first().map(|value| value.to_string_lossy().into_owned());
    let arg = arg.help_heading(messages.text("cli-options", &[]));
    match default.filter(|_| arg.get_action().takes_values()) {
        Some(value) => {
            arg.help(messages.text("cli-default", &[("text", &text), ("value", &value)])).hide_default_value(true)
        }
        None => arg.help(text),
    }
}

/// What stands for the value of an argument, such as `<MAP>`; words that one types stay as they are.
fn value_words(arg: clap::Arg, messages: &Messages) -> clap::Arg {
    const WORDS: &[(&str, &str)] = &[
        ("ACTION", "cli-value-action"),
        ("DATE", "cli-value-date"),
        ("DIR", "cli-value-dir"),
        ("FORMAT", "cli-value-format"),
        ("KIND", "cli-value-kind"),
        ("NAME", "cli-value-name"),
        ("PORT", "cli-value-port"),
        ("ROLE", "cli-value-role"),
    ];
    let name = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let name = name.unwrap_or_else(|| arg.get_id().as_str().to_uppercase());
    let known = WORDS.iter().find(|(english, _)| *english == name).filter(|_| arg.get_action().takes_values());
    match known {
        Some((_, id)) => arg.value_name(messages.text(id, &[])),
        None => arg,
    }
}

/// The kinds that one can make files of.
pub(super) fn kinds() -> String {
    Kind::ALL.iter().map(|kind| kind.folder()).collect::<Vec<_>>().join(", ")
}
