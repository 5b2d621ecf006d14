//! What every command needs: the folder, the language, the form of messages, and what day it is.

use std::ffi::OsString;
use std::io::IsTerminal;

use camino::{Utf8Component, Utf8Path, Utf8PathBuf};
use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::args::{CommonArgs, ContentArgs, Format};
use super::fatal::Fatal;
use crate::input::{self, Snapshot};
use crate::model::moment::Day;
use crate::model::scalar::Scalar;
use crate::report::text::Colours;
use crate::report::{MessageLanguage, Messages};
use crate::resolve::Options;

/// The folders that a portal is made from.
pub(super) const FOLDERS: &[&str] = &["content", "themes"];

/// What a portal has, so that its folder is known from within.
const SETTINGS: &[&str] = &["content/site.yaml", "content/site.yml"];

/// A path that is more folders away than these is clearer as a whole.
const FAR: usize = 3;

/// What every command needs.
pub(super) struct Context {
    /// The portal's folder, absolute.
    pub root: Utf8PathBuf,
    /// Where whoever types stands, absolute: what is typed and what is said is seen from there.
    pub here: Utf8PathBuf,
    /// Whether it was found, not named.
    pub is_found: bool,
    /// The words.
    pub messages: Messages,
    /// The form of messages.
    pub format: Format,
}

/// The words in the language that was asked for, before all arguments are read.
pub(super) fn messages(arguments: &[OsString]) -> Messages {
    let mut asked = arguments.iter().skip_while(|argument| *argument != "--lang").skip(1);
    let inline = arguments.iter().find_map(|argument| argument.to_str()?.strip_prefix("--lang="));
    let named = inline.or_else(|| asked.next().and_then(|argument| argument.to_str()));
    let language = named.and_then(|name| name.parse().ok()).unwrap_or_else(language_of_environment);
    Messages::new(language)
}

/// The language of the environment, by POSIX's order.
fn language_of_environment() -> MessageLanguage {
    let set = |name| std::env::var(name).ok().filter(|value: &String| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    locale.map(|locale| MessageLanguage::from_locale(&locale)).unwrap_or_default()
}

impl Context {
    /// Makes sense of the common arguments.
    pub(super) fn new(common: CommonArgs, messages: Messages) -> Result<Self, (Fatal, Messages)> {
        if let Some(name) = common.lang.filter(|name| name.parse::<MessageLanguage>().is_err()) {
            return Err((Fatal::new("bad-language").with("value", name), messages));
        }
        let here = std::path::absolute(".").unwrap_or_else(|_| ".".into());
        match Utf8PathBuf::from_path_buf(here) {
            Ok(here) => {
                let here = tidy(&here);
                let root = match &common.root {
                    Some(root) => tidy(&here.join(root)),
                    None => upwards(&here),
                };
                let is_found = common.root.is_none();
                Ok(Self { root, here, is_found, messages, format: common.format })
            }
            Err(path) => Err((Fatal::new("not-utf8-path").with("path", path.display()), messages)),
        }
    }

    /// A folder or file as it was typed, absolute.
    pub(super) fn typed(&self, path: &Utf8Path) -> Utf8PathBuf {
        tidy(&self.here.join(path))
    }

    /// Where a portal may begin: where one stands, whatever is above it, or the folder that was named.
    pub(super) fn own_folder(&self) -> Utf8PathBuf {
        if self.is_found { self.here.clone() } else { self.root.clone() }
    }

    /// The portal's folder, which has content in it.
    pub(super) fn portal(&self) -> Result<&Utf8Path, Fatal> {
        if self.root.join("content").is_dir() {
            return Ok(&self.root);
        }
        Err(Fatal::new("no-content").with("folder", self.shown(&self.root)))
    }

    /// Everything the portal is made from.
    pub(super) fn read(&self) -> Result<Snapshot, Fatal> {
        input::read(self.portal()?, FOLDERS)
            .map_err(|fault| Fatal::new("unreadable").with("path", fault.path).because(fault.source))
    }

    /// What decides which content is shown.
    pub(super) fn options(content: &ContentArgs) -> Result<Options, Fatal> {
        let today = match &content.today {
            Some(text) => Day::read(text.trim()).map_err(|_| Fatal::new("bad-date").with("value", text))?.0,
            None => today(),
        };
        if content.drafts && content.publish {
            return Err(Fatal::new("drafts-published"));
        }
        Ok(Options { today, drafts: content.drafts, publish: content.publish })
    }

    /// Whether standard output takes colours.
    pub(super) fn colours() -> Colours {
        let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        if wanted && std::io::stderr().is_terminal() { Colours::On } else { Colours::Off }
    }

    /// A path as whoever types would write it.
    pub(super) fn shown(&self, path: &Utf8Path) -> Utf8PathBuf {
        seen_from(&self.here, path)
    }
}

/// The day it is in Amsterdam.
pub(super) fn today() -> Date {
    let zone = TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC);
    Zoned::now().with_time_zone(zone).date()
}

/// The path without `.` and `..`, as a shell shows where one stands.
fn tidy(path: &Utf8Path) -> Utf8PathBuf {
    let mut tidy = Utf8PathBuf::new();
    for part in path.components() {
        match part {
            Utf8Component::ParentDir => drop(tidy.pop()),
            Utf8Component::CurDir => {}
            part => tidy.push(part),
        }
    }
    tidy
}

/// The nearest folder from `here` upwards that has a portal's settings in it; `here` itself when there is none.
fn upwards(here: &Utf8Path) -> Utf8PathBuf {
    let has_settings = |folder: &&Utf8Path| SETTINGS.iter().any(|name| folder.join(name).is_file());
    let has_content = here.join("content").is_dir();
    let found = here.ancestors().find(has_settings).filter(|_| !has_content);
    found.unwrap_or(here).to_owned()
}

/// `path` as one would write it in `here`: relative where they are near each other.
fn seen_from(here: &Utf8Path, path: &Utf8Path) -> Utf8PathBuf {
    let shared = here.components().zip(path.components()).take_while(|(one, other)| one == other).count();
    let up = here.components().count() - shared;
    if up > FAR {
        return path.to_owned();
    }
    let relative: Utf8PathBuf =
        (0..up).map(|_| Utf8Component::ParentDir).chain(path.components().skip(shared)).collect();
    if relative.as_str().is_empty() { ".".into() } else { relative }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_shown_as_one_would_type_it() {
        let seen = |here: &str, path: &str| seen_from(here.into(), path.into()).into_string();
        assert_eq!(seen("/home/an", "/home/an/mijn/public"), "mijn/public");
        assert_eq!(seen("/home/an/mijn/content", "/home/an/mijn/public"), "../public");
        assert_eq!(seen("/home/an", "/home/an"), ".");
        assert_eq!(seen("/home/an/a/b/c/d", "/srv/www"), "/srv/www");
        assert_eq!(tidy("/home/an/./x/../y".into()), "/home/an/y");
    }
}
