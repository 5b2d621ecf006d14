//! Diagnostics as annotations of GitHub Actions: workflow commands, a line each.
//!
//! The commands: <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message>.
//! How they are escaped is written only in GitHub's own code, `escapeData` and `escapeProperty` of
//! <https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts>.
//!
//! Invariant: a diagnostic is one line and one command, whatever its text holds. It does not group or limit them, though
//! GitHub shows only the first ten of a kind in a step.

use super::Messages;
use super::visible::visible;
use crate::base::code::Severity;
use crate::base::diagnostic::{Diagnostic, Diagnostics};

/// All of `diagnostics`, a command each.
#[must_use]
pub fn commands(diagnostics: &Diagnostics, messages: &Messages) -> String {
    diagnostics.iter().map(|diagnostic| command(diagnostic, messages) + "\n").collect()
}

/// One diagnostic: `::error file=…,line=…,col=…,title=…::message`, its help on the message's second line.
#[must_use]
pub fn command(diagnostic: &Diagnostic, messages: &Messages) -> String {
    let name = match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut text = messages.message(diagnostic);
    if let Some(help) = messages.help(diagnostic) {
        text = format!("{text}\n{}: {help}", messages.text("word-help", &[]));
    }
    format!(
        "::{name} file={},line={},col={},title={}::{}",
        property(&visible(diagnostic.location.path.as_str())),
        diagnostic.location.line,
        diagnostic.location.column,
        property(diagnostic.code.as_str()),
        data(&text),
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::{dutch, hostile, several, unknown_field};

    #[test]
    fn a_diagnostic_is_a_workflow_command() {
        let expected = "::error file=content/scholen/lukasschool.md,line=3,col=1,title=unknown-field\
                        ::`brinn` is geen veld van `scholen`%0Ahelp: bedoelde u `brin`?";
        assert_eq!(command(&unknown_field(), &dutch()), expected);
        let lines = commands(&several(), &dutch());
        assert_eq!(lines.lines().count(), 3);
        assert!(lines.lines().last().unwrap().starts_with("::warning file=content/nieuws/start.md,line=1,col=15,"));
    }

    #[test]
    fn hostile_text_cannot_begin_another_command() {
        let line = command(&hostile(), &dutch());
        assert!(!line.contains(['\n', '\r', '\u{1b}', '\u{7}']), "{line:?}");
        assert!(line.starts_with("::error file=content/a␛]0;x␇/<b>%2Cx%3Ay%25\"&.md,line=1,col=8,title="), "{line}");
    }

    #[test]
    fn signs_with_a_meaning_are_escaped() {
        assert_eq!(data("100%: a,\r\nb"), "100%25: a,%0D%0Ab");
        assert_eq!(property("100%: a,\r\nb"), "100%25%3A a%2C%0D%0Ab");
    }
}
