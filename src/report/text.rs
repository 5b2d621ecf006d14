//! Diagnostics for people at a terminal: the line itself with the fault marked, or one line a diagnostic.
//!
//! Invariant: everything that comes from a file is made visible first, so no content can command a terminal; without
//! colours there is not one escape sequence. It shows the line that the location carries and never opens the file, and
//! it does not decide whether a terminal takes colours.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::Messages;
use super::excerpt::Excerpt;
use super::visible::visible;
use crate::base::code::Severity;
use crate::base::diagnostic::{Diagnostic, Diagnostics, Label};
use crate::base::source::Location;

/// Whether the text may have colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// Escape sequences for a terminal.
    On,
    /// Plain text.
    Off,
}

/// All of `diagnostics` in full, each followed by an empty line, and a line that counts them.
#[must_use]
pub fn all(diagnostics: &Diagnostics, messages: &Messages, colours: Colours) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        text.push_str(&full(diagnostic, messages, colours));
        text.push_str("\n\n");
    }
    text.push_str(&summary(diagnostics, messages));
    text.push('\n');
    text
}

/// All of `diagnostics`, a line each, and a line that counts them.
#[must_use]
pub fn all_short(diagnostics: &Diagnostics, messages: &Messages) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        text.push_str(&short(diagnostic, messages));
        text.push('\n');
    }
    text.push_str(&summary(diagnostics, messages));
    text.push('\n');
    text
}

/// One diagnostic with its line, labels and help, without a line end at the end.
#[must_use]
pub fn full(diagnostic: &Diagnostic, messages: &Messages, colours: Colours) -> String {
    let word = messages.severity(diagnostic.severity());
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.with_name(word).primary_title(messages.message(diagnostic)).id(diagnostic.code.as_str());
    let (near, far): (Vec<_>, Vec<_>) =
        diagnostic.labels.iter().partition(|label| same_line(&label.location, &diagnostic.location));
    let mut group = first_place(Group::with_title(title), &diagnostic.location, &near, messages);
    for label in far {
        group = other_place(group, label, messages);
    }
    if let Some(help) = messages.help(diagnostic) {
        group = group.element(Level::HELP.with_name(messages.text("word-help", &[])).message(help));
    }
    let renderer = match colours {
        Colours::On => Renderer::styled(),
        Colours::Off => Renderer::plain(),
    };
    let places = diagnostic.labels.iter().map(|label| &label.location);
    with_columns(renderer.render(&[group]), [&diagnostic.location].into_iter().chain(places))
}

/// One diagnostic on one line: `path:line:column: fout[code]: message`.
#[must_use]
pub fn short(diagnostic: &Diagnostic, messages: &Messages) -> String {
    let Location { path, line, column, .. } = &diagnostic.location;
    format!(
        "{}:{line}:{column}: {}[{}]: {}",
        visible(path.as_str()),
        messages.severity(diagnostic.severity()),
        diagnostic.code.as_str(),
        messages.message(diagnostic),
    )
}

fn summary(diagnostics: &Diagnostics, messages: &Messages) -> String {
    messages.summary(diagnostics.count(Severity::Error), diagnostics.count(Severity::Warning))
}

fn same_line(one: &Location, other: &Location) -> bool {
    one.path == other.path && one.line == other.line && one.text == other.text
}

/// The place of the fault, with the labels that stand on its line; only the path when it is a whole file. The renderer
/// cuts a line that is wider than a terminal may be, and the column stays the one in the file.
fn first_place<'a>(group: Group<'a>, location: &Location, near: &[&Label], messages: &Messages) -> Group<'a> {
    let path = visible(location.path.as_str()).into_owned();
    let Some(excerpt) = Excerpt::whole(location) else {
        return group.element(Origin::path(path));
    };
    let mut snippet = Snippet::source(excerpt.line())
        .path(path)
        .line_start(location.line)
        .annotation(AnnotationKind::Primary.span(excerpt.span()));
    for label in near {
        if let Some(excerpt) = Excerpt::whole(&label.location) {
            snippet = snippet.annotation(AnnotationKind::Context.span(excerpt.span()).label(messages.label(label)));
        }
    }
    group.element(snippet)
}

/// `rendered` with the columns of the file. The renderer counts them in what it is given, which may lack the beginning of a
/// very long line.
fn with_columns<'l>(mut rendered: String, locations: impl Iterator<Item = &'l Location>) -> String {
    for location in locations.filter(|location| location.lacks_beginning()) {
        let start = format!("{}:{}:", visible(location.path.as_str()), location.line);
        let counted = location.text[..location.mark].chars().count() + 1;
        rendered = rendered.replacen(&format!("{start}{counted}"), &format!("{start}{}", location.column), 1);
    }
    rendered
}

/// A labelled place on another line or in another file.
fn other_place<'a>(group: Group<'a>, label: &Label, messages: &Messages) -> Group<'a> {
    let path = visible(label.location.path.as_str()).into_owned();
    let text = messages.label(label);
    let Some(excerpt) = Excerpt::whole(&label.location) else {
        return group.element(Level::NOTE.no_name().message(format!("{text}: {path}")));
    };
    let mark = AnnotationKind::Context.span(excerpt.span()).label(text);
    group.element(Snippet::source(excerpt.line()).path(path).line_start(label.location.line).annotation(mark))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::code::Code;
    use crate::base::source::Source;
    use crate::report::sample::{duplicate_key, dutch, hostile, missing_site, placeholder, several, unknown_field};
    use crate::report::{MessageLanguage, Messages};

    #[test]
    fn a_fault_is_shown_with_its_line_and_its_help() {
        let expected = "\
fout[unknown-field]: `brinn` is geen veld van `scholen`
 --> content/scholen/lukasschool.md:3:1
  |
3 | brinn: 16HF
  | ^^^^^
  |
  = help: bedoelde u `brin`?";
        assert_eq!(full(&unknown_field(), &dutch(), Colours::Off), expected);
    }

    #[test]
    fn a_label_on_another_line_is_shown_with_that_line() {
        let expected = "\
error[duplicate-key]: the field `naam` occurs twice
 --> content/scholen/lukasschool.md:4:1
  |
4 | naam: Lukasschool
  | ^^^^
  |
 ::: content/scholen/lukasschool.md:2:1
  |
2 | naam: Lukas
  | ---- it stands here the first time
  |
  = help: remove one of the two, or put both values in one list";
        assert_eq!(full(&duplicate_key(), &Messages::new(MessageLanguage::En), Colours::Off), expected);
    }

    #[test]
    fn a_label_on_the_same_line_is_shown_once() {
        let source = Source::new("a.md", "tijd: van 12:00 tot 11:00");
        let fault = Diagnostic::new(Code::EndBeforeStart, source.at(20..25))
            .with("start", "12:00")
            .with("end", "11:00")
            .label("compare", source.at(10..15));
        let text = full(&fault, &dutch(), Colours::Off);
        assert_eq!(text.matches("tijd: van").count(), 1, "{text}");
        assert!(text.contains("-----     ^^^^^"), "{text}");
        assert!(text.contains("hiermee is het vergeleken"), "{text}");
    }

    #[test]
    fn a_whole_file_is_shown_by_its_path() {
        let fault = missing_site().label("other", Location::whole_file("content/oud.yaml".into()));
        let text = full(&fault, &dutch(), Colours::Off);
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[1], "--> content/site.yaml");
        assert_eq!(lines[2].trim(), "= hier staat het andere: content/oud.yaml");
    }

    #[test]
    fn a_long_line_is_cut_around_its_mark() {
        let text = format!("{}TODO {}", "woord ".repeat(300), "woord ".repeat(300));
        let at = text.find("TODO").unwrap();
        let fault = Diagnostic::new(Code::Placeholder, Source::new("a.md", text).at(at..at + 4)).with("text", "TODO");
        let shown = full(&fault, &dutch(), Colours::Off);
        assert!(shown.contains("a.md:1:1801"), "{shown}");
        assert!(shown.contains("woord TODO woord"), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() < 160), "{shown}");
        let layout: Vec<&str> = shown.lines().map(|line| line.split_whitespace().next().unwrap_or_default()).collect();
        assert_eq!(layout, ["waarschuwing[placeholder]:", "-->", "|", "1", "|", "|", "="], "{shown}");
    }

    #[test]
    fn the_short_text_is_one_line_a_diagnostic_and_a_summary() {
        let expected = "\
content/scholen/lukasschool.md:3:1: fout[unknown-field]: `brinn` is geen veld van `scholen`
content/scholen/lukasschool.md:4:1: fout[duplicate-key]: het veld `naam` staat er twee keer
content/nieuws/start.md:1:15: waarschuwing[placeholder]: hier staat nog een invulwoord: `TODO`
2 fouten, 1 waarschuwing
";
        assert_eq!(all_short(&several(), &dutch()), expected);
        assert!(all(&several(), &dutch(), Colours::Off).ends_with("echte tekst\n\n2 fouten, 1 waarschuwing\n"));
    }

    #[test]
    fn hostile_text_does_not_reach_the_terminal_raw() {
        let fault = hostile().label("other", hostile().location);
        for text in [full(&fault, &dutch(), Colours::Off), short(&fault, &dutch())] {
            let raw = text.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
            assert_eq!(raw, None, "{text}");
        }
        assert!(!short(&fault, &dutch()).contains('\n'));
        let coloured = full(&fault, &dutch(), Colours::On);
        assert!(!coloured.contains("\u{1b}[2J") && !coloured.contains('\u{7}'), "{coloured:?}");
        assert!(full(&placeholder(), &dutch(), Colours::On).contains('\u{1b}'));
    }
}
