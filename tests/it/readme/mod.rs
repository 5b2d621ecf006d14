//! The guides against what they describe: tables, messages, examples, commands and links.
//!
//! A guide has regions, from `<!-- NAME: SUBJECT -->` to `<!-- /NAME -->`, whose text is made from the program. Tests fail
//! where the two differ; `UPDATE=1 cargo test --test it readme` writes the regions anew.

mod commands;
mod examples;
mod fields;
mod variables;

use std::fs;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use camino::Utf8PathBuf;

use crate::support::{is_updating, repository, tell};

const MAIN: &str = "README.md";
const EDITORS: &str = "content/README.md";
const AUTHORS: &str = "themes/README.md";
const VARIABLES: &str = "themes/VARIABLES.md";

/// Tests run side by side, and a guide is written as a whole.
static WRITING: Mutex<()> = Mutex::new(());

/// A part of a guide that the program writes.
struct Region {
    subject: String,
    inner: Range<usize>,
}

fn read(guide: &str) -> String {
    fs::read_to_string(repository().join(guide)).unwrap_or_else(|fault| panic!("{guide}: {fault}"))
}

/// The regions called `name`, in order.
fn regions(text: &str, name: &str) -> Vec<Region> {
    let (open, close) = (format!("<!-- {name}: "), format!("<!-- /{name} -->"));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(&open).map(|start| at + start + open.len()) {
        let end = start + text[start..].find(" -->").expect("a mark ends on its line");
        let inner = end + " -->\n".len();
        let close = inner + text[inner..].find(&close).unwrap_or_else(|| panic!("{name} is not closed"));
        found.push(Region { subject: text[start..end].to_owned(), inner: inner..close });
        at = close;
    }
    found
}

/// Holds the regions called `name` of a guide to what `write` makes of their subject and present text.
fn hold(guide: &str, name: &str, write: impl Fn(&str, &str) -> String) {
    let _alone = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let text = read(guide);
    let mut wanted = text.clone();
    let mut differing = Vec::new();
    for region in regions(&text, name).into_iter().rev() {
        let now = &text[region.inner.clone()];
        let new = write(&region.subject, now);
        if new != now {
            wanted.replace_range(region.inner, &new);
            differing.push(region.subject);
        }
    }
    if !differing.is_empty() && is_updating() {
        // Others read it meanwhile, so it is never half there.
        let (path, new) = (repository().join(guide), repository().join(format!("{guide}.new")));
        fs::write(&new, wanted).and_then(|()| fs::rename(new, path)).expect("the guide can be written");
        tell(&format!("wrote {guide}: {}", differing.join(", ")));
        return;
    }
    assert!(differing.is_empty(), "{guide} differs at `{name}`: {differing:?}; UPDATE=1 writes it anew");
}

/// The fenced blocks of a language: the rest of the line that opens each, and its text.
fn blocks<'t>(text: &'t str, language: &str) -> Vec<(&'t str, &'t str)> {
    let mut found = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let after = at + line.len();
        if let Some(info) = line.trim_end().strip_prefix("```") {
            open = match open {
                None => Some((info, after)),
                Some((info, start)) => {
                    let (first, rest) = info.split_once(' ').unwrap_or((info, ""));
                    found.extend((first == language).then(|| (rest, &text[start..at])));
                    None
                }
            };
        }
        at = after;
    }
    assert!(open.is_none(), "a block is not closed");
    found
}

/// The text without fenced blocks and code between backticks, where nothing is a link.
fn prose(text: &str) -> String {
    let outside: String = text.split("\n```").step_by(2).collect();
    outside.split('`').step_by(2).collect()
}

/// What the Markdown links of a text lead to.
fn targets(text: &str) -> Vec<String> {
    let ends = |rest: &str| rest.split([')', ' ']).next().unwrap_or_default().to_owned();
    prose(text).split("](").skip(1).map(ends).collect()
}

/// Whether a guide still waits for something: a line that is one word in capitals.
fn is_unfinished(text: &str) -> bool {
    text.lines().any(|line| line.len() > 3 && line.bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// The anchors of a text's headings, as forges make them.
fn anchors(text: &str) -> Vec<String> {
    let outside: String = text.split("\n```").step_by(2).collect();
    let headings = outside.lines().filter(|line| line.starts_with('#'));
    let plain = |heading: &str| {
        let text = heading.trim_start_matches('#').trim().to_lowercase();
        let kept = text.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'));
        kept.collect::<String>().replace(' ', "-")
    };
    headings.map(plain).collect()
}

#[test]
fn every_link_of_the_guides_leads_somewhere() {
    let mut broken = Vec::new();
    for guide in [MAIN, EDITORS, AUTHORS, VARIABLES] {
        let folder: Utf8PathBuf = repository().join(guide).parent().expect("a guide stands in a folder").to_owned();
        let text = read(guide);
        for target in targets(&text) {
            let is_picture_to_come = is_unfinished(&text) && target.ends_with(".png");
            if target.contains("://") || target.starts_with("mailto:") || is_picture_to_come {
                continue;
            }
            let (path, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let file = if path.is_empty() { repository().join(guide) } else { folder.join(path) };
            let text = || fs::read_to_string(&file).unwrap_or_default();
            if !file.exists() || !anchor.is_empty() && !anchors(&text()).iter().any(|own| own == anchor) {
                broken.push(format!("{guide}: {target}"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_marks_of_a_guide_are_read_as_written() {
    let text = "a\n<!-- x: een twee -->\nb\n<!-- /x -->\n```sh fout\nc\n```\n[d](e.md) `[f](g.md)`\n## H: `i`!\n";
    let region = &regions(text, "x")[0];
    assert_eq!((region.subject.as_str(), &text[region.inner.clone()]), ("een twee", "b\n"));
    assert_eq!(blocks(text, "sh"), [("fout", "c\n")]);
    assert_eq!(targets(text), ["e.md"]);
    assert_eq!(anchors(text), ["h-i"]);
}
