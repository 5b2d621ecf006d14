//! The arguments, declared once; their words come from the locales.

use std::ffi::OsString;

use camino::Utf8PathBuf;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::model::Kind;
use crate::report::Messages;

/// Everything that was typed.
#[derive(Debug, Parser)]
#[command(name = "portaal", version, disable_help_subcommand = true)]
pub struct Parsed {
    /// What all commands share.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What all commands share.
#[derive(Clone, Debug, Args)]
pub struct Common {
    /// The portal's folder.
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    pub root: Utf8PathBuf,
    /// The language of messages.
    #[arg(long, global = true, value_name = "nl|en")]
    pub lang: Option<String>,
    /// The form of messages.
    #[arg(long, global = true, value_enum, default_value_t = Format::Human, hide_possible_values = true)]
    pub format: Format,
}

/// The form of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
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
pub enum Command {
    /// Begin a portal.
    Init(Init),
    /// Make the site.
    Build(Build),
    /// Show the site while it is written.
    Serve(Serve),
    /// Check the content.
    Check(Content),
    /// Make a content file.
    New(New),
    /// Explain a message.
    Explain(Explain),
}

/// What decides which content is shown.
#[derive(Clone, Debug, Args)]
pub struct Content {
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

/// Arguments of `init`.
#[derive(Debug, Args)]
pub struct Init {
    /// The folder.
    #[arg(default_value = ".", value_name = "DIR")]
    pub folder: Utf8PathBuf,
}

/// Arguments of `build`.
#[derive(Debug, Args)]
pub struct Build {
    /// The folder for the site.
    #[arg(long, short, default_value = "public", value_name = "DIR")]
    pub output: Utf8PathBuf,
    /// Which content.
    #[command(flatten)]
    pub content: Content,
    /// Whether to show how long each step took.
    #[arg(long)]
    pub timings: bool,
}

/// Arguments of `serve`.
#[derive(Debug, Args)]
pub struct Serve {
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
    /// Whether drafts are shown.
    #[arg(long)]
    pub drafts: bool,
}

/// Arguments of `new`.
#[derive(Debug, Args)]
pub struct New {
    /// The kind.
    pub kind: String,
    /// The name.
    pub name: String,
}

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The code.
    pub code: Option<String>,
}

/// What `portaal` can do, in words.
pub fn help(messages: &Messages) -> clap::builder::StyledStr {
    in_words(Parsed::command(), messages).render_help()
}

/// Reads the arguments.
///
/// # Errors
/// A mistake in them, or help or version that was asked for; ready to be printed.
pub fn parse(arguments: &[OsString], messages: &Messages) -> Result<Parsed, clap::Error> {
    let mut command = in_words(Parsed::command(), messages);
    let matches = command.try_get_matches_from_mut(arguments)?;
    Parsed::from_arg_matches(&matches)
}

/// The same arguments, explained in the reader's language.
fn in_words(command: clap::Command, messages: &Messages) -> clap::Command {
    let say = |id: &str| messages.text(id, &[("kinds", &kinds())]);
    let template = format!("{{about}}\n\n\x1b[1m{}:\x1b[0m {{usage}}\n\n{{all-args}}", say("cli-usage"));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = command
        .about(say("cli-about"))
        .help_template(&template)
        .subcommand_help_heading(say("cli-commands"))
        .mut_args(|arg| common_words(arg, messages));
    for name in names {
        command = command.mut_subcommand(&name, |sub| {
            sub.about(say(&format!("cli-{name}"))).help_template(&template).mut_args(|arg| {
                let id = arg.get_id().as_str().to_owned();
                match id.as_str() {
                    "today" | "drafts" => arg.help(say(&format!("cli-{id}"))).help_heading(say("cli-options")),
                    "publish" => arg.help(say("cli-build-publish")).help_heading(say("cli-options")),
                    "root" | "lang" | "format" => common_words(arg, messages),
                    _ => arg.help(say(&format!("cli-{name}-{id}"))).help_heading(say("cli-options")),
                }
            })
        });
        command = command.mut_subcommand(&name, |sub| help_flag(sub, messages));
    }
    let version = clap::Arg::new("version").short('V').long("version").action(clap::ArgAction::Version);
    let version = version.help(say("cli-version")).help_heading(say("cli-options"));
    help_flag(command, messages).disable_version_flag(true).arg(version)
}

fn help_flag(command: clap::Command, messages: &Messages) -> clap::Command {
    let help = clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help);
    let help = help.help(messages.text("cli-help", &[])).help_heading(messages.text("cli-options", &[]));
    command.disable_help_flag(true).arg(help)
}

fn common_words(arg: clap::Arg, messages: &Messages) -> clap::Arg {
    let text = messages.text(&format!("cli-{}", arg.get_id()), &[]);
    arg.help(text).help_heading(messages.text("cli-options", &[]))
}

/// The kinds that one can make files of.
pub fn kinds() -> String {
    Kind::WITH_FILES.iter().map(|kind| kind.folder()).collect::<Vec<_>>().join(", ")
}
