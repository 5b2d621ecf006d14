//! What every command needs: the folder, the language, the form of messages, and what day it is.

use std::ffi::OsString;
use std::io::IsTerminal;

use camino::{Utf8Path, Utf8PathBuf};
use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::args::{Common, Content, Format};
use super::fatal::Fatal;
use crate::input::{self, Snapshot};
use crate::model::moment::Day;
use crate::model::scalar::Scalar;
use crate::report::text::Colours;
use crate::report::{Language, Messages};
use crate::resolve::Options;

/// The folders that a portal is made from.
pub const FOLDERS: &[&str] = &["content", "themes"];

/// What every command needs.
pub struct Context {
    /// The portal's folder, absolute.
    pub root: Utf8PathBuf,
    /// The words.
    pub messages: Messages,
    /// The form of messages.
    pub format: Format,
}

/// The words in the language that was asked for, before all arguments are read.
pub fn messages(arguments: &[OsString]) -> Messages {
    let mut asked = arguments.iter().skip_while(|argument| *argument != "--lang").skip(1);
    let inline = arguments.iter().find_map(|argument| argument.to_str()?.strip_prefix("--lang="));
    let named = inline.or_else(|| asked.next().and_then(|argument| argument.to_str()));
    let language = named.and_then(|name| name.parse().ok()).unwrap_or_else(language_of_environment);
    Messages::new(language)
}

/// The language of the environment, by POSIX's order.
fn language_of_environment() -> Language {
    let set = |name| std::env::var(name).ok().filter(|value: &String| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    locale.map(|locale| Language::from_locale(&locale)).unwrap_or_default()
}

impl Context {
    /// Makes sense of the common arguments.
    pub fn new(common: Common, messages: Messages) -> Result<Self, (Fatal, Messages)> {
        if let Some(name) = common.lang.filter(|name| name.parse::<Language>().is_err()) {
            return Err((Fatal::new("bad-language").with("value", name), messages));
        }
        let root = std::path::absolute(&common.root).unwrap_or_else(|_| common.root.clone().into());
        match Utf8PathBuf::from_path_buf(root) {
            Ok(root) => Ok(Self { root: tidy(&root), messages, format: common.format }),
            Err(path) => Err((Fatal::new("not-utf8-path").with("path", path.display()), messages)),
        }
    }

    /// Everything the portal is made from.
    pub fn read(&self) -> Result<Snapshot, Fatal> {
        if !self.root.join("content").is_dir() {
            return Err(Fatal::new("no-content").with("folder", &self.root));
        }
        input::read(&self.root, FOLDERS)
            .map_err(|fault| Fatal::new("unreadable").with("path", fault.path).with("problem", fault.source))
    }

    /// What decides which content is shown.
    pub fn options(&self, content: &Content) -> Result<Options, Fatal> {
        let today = match &content.today {
            Some(text) => Day::read(text.trim()).map_err(|_| Fatal::new("bad-date").with("value", text))?.0,
            None => today(),
        };
        Ok(Options { today, drafts: content.drafts, publish: content.publish })
    }

    /// Whether standard output takes colours.
    pub fn colours(&self) -> Colours {
        let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        if wanted && std::io::stderr().is_terminal() { Colours::On } else { Colours::Off }
    }

    /// A path as one would write it from the portal's folder.
    pub fn shown<'p>(&self, path: &'p Utf8Path) -> &'p Utf8Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }
}

/// The day it is in Amsterdam.
pub fn today() -> Date {
    let zone = TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC);
    Zoned::now().with_time_zone(zone).date()
}

/// The path without `.` components.
fn tidy(path: &Utf8Path) -> Utf8PathBuf {
    path.components().collect()
}
