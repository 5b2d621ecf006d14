//! YAML's traps, told apart: from "the parser gave up here" to what an editor did.
//!
//! A text that is not YAML is mended line by line: the line at fault is named, blanked, and the rest read again, so that
//! one mistake does not hide the next. What comes back is a tree of everything that could be read, with the same
//! offsets as the text.

use std::ops::Range;

use super::yaml::{self, Node, Value};
use crate::base::code::Code;

/// Something in a YAML text that trips editors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trap {
    /// Which.
    pub code: Code,
    /// Where, in bytes of the text.
    pub span: Range<usize>,
    /// What fills its message.
    pub arguments: Vec<(&'static str, String)>,
}

/// What could be read of a text that may not be YAML.
#[derive(Clone, Debug)]
pub struct Mended {
    /// The tree of what is left.
    pub tree: Node,
    /// What was wrong, in the order found.
    pub traps: Vec<Trap>,
    /// The keys of lines that were left out: they are not missing, only unreadable.
    pub lost_keys: Vec<String>,
}

/// How many lines are mended before the rest is given up.
const MOST_FAULTS: usize = 25;

/// Reads `text` as far as it can be read.
#[must_use]
pub fn mend(text: &str) -> Mended {
    let mut rest = text.to_owned();
    let mut traps = Vec::new();
    let mut lost_keys = Vec::new();
    for _ in 0..MOST_FAULTS {
        match yaml::tree(&rest) {
            Ok(tree) => {
                let tree = Node { span: tree.span.clone(), value: tree.value };
                return Mended { tree, traps, lost_keys };
            }
            Err(fault) => {
                let (line, trap) = culprit(&rest, &fault);
                traps.push(trap);
                lost_keys.extend(key_of(&rest[line.clone()]).map(str::to_owned));
                blank(&mut rest, line);
            }
        }
    }
    Mended { tree: Node { span: 0..0, value: Value::Null }, traps, lost_keys }
}

/// The line that explains why the parser gave up at `fault`: the nearest one before it with a known trap, or else the
/// line where it gave up.
fn culprit(text: &str, fault: &yaml::SyntaxFault) -> (Range<usize>, Trap) {
    let lines = lines(text);
    let given_up =
        lines.iter().rposition(|line| line.start <= fault.offset && !text[line.clone()].trim().is_empty()).unwrap_or(0);
    let last = (given_up + 1).min(lines.len());
    let known = (0..last).rev().find_map(|at| known_trap(text, &lines[at]).map(|trap| (lines[at].clone(), trap)));
    known.unwrap_or_else(|| {
        let line = lines.get(given_up).cloned().unwrap_or(0..text.len());
        let code = if indentation_jumps(text, &lines, given_up) { Code::YamlIndentation } else { Code::YamlSyntax };
        let start = line.start + indent_of(&text[line.clone()]);
        let arguments = match code {
            Code::YamlSyntax => vec![("problem", fault.problem.clone())],
            _ => Vec::new(),
        };
        (line.clone(), Trap { code, span: start..line.end.max(start), arguments })
    })
}

fn known_trap(text: &str, line: &Range<usize>) -> Option<Trap> {
    let content = &text[line.clone()];
    if content.trim_start().starts_with('#') {
        return None;
    }
    let at = |offset: usize, length: usize| line.start + offset..line.start + offset + length;
    let trap = |code, span, arguments| Some(Trap { code, span, arguments });
    let indent = indent_of(content);
    if let Some(tab) = content[..indent].find('\t') {
        return trap(Code::YamlTab, at(tab, 1), Vec::new());
    }
    if let Some(space) = content.find('\u{a0}').filter(|space| is_structural_space(content, *space)) {
        return trap(Code::NonBreakingSpace, at(space, 2), Vec::new());
    }
    let (value_at, value) = value_of(content)?;
    if value.is_empty() {
        return None;
    }
    value_trap(value, value_at, &at).or_else(|| missing_space(content, indent, &at))
}

fn value_trap(value: &str, value_at: usize, at: &impl Fn(usize, usize) -> Range<usize>) -> Option<Trap> {
    let whole = at(value_at, value.len());
    let text = || vec![("value", value.to_owned())];
    let first = value.chars().next()?;
    let quoted = |quote: char| value.len() > 1 && closes(value, quote);
    match first {
        '\'' if !quoted('\'') && is_dutch_apostrophe(value) => {
            Some(Trap { code: Code::YamlApostrophe, span: whole, arguments: text() })
        }
        '\'' | '"' if !quoted(first) => Some(Trap {
            code: Code::YamlUnclosedQuote,
            span: whole,
            arguments: vec![("quote", first.to_string())],
        }),
        '@' | '`' | '%' | '*' | '&' | '!' => Some(Trap {
            code: Code::YamlReservedSign,
            span: whole,
            arguments: vec![("sign", first.to_string()), ("value", value.to_owned())],
        }),
        '\'' | '"' | '[' | '{' | '|' | '>' => None,
        _ => value.find(": ").map(|colon| Trap {
            code: Code::YamlColonInValue,
            span: at(value_at + colon, 1),
            arguments: text(),
        }),
    }
}

/// `key:value`: a word, a colon, and no space after it.
fn missing_space(content: &str, indent: usize, at: &impl Fn(usize, usize) -> Range<usize>) -> Option<Trap> {
    let rest = &content[indent..];
    let rest_at = indent + if rest.starts_with("- ") { 2 } else { 0 };
    let rest = content[rest_at..].trim_end();
    let colon = rest.find(':')?;
    let key = &rest[..colon];
    let is_key = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let after = rest[colon + 1..].chars().next()?;
    (is_key && after != ' ' && !rest[colon + 1..].starts_with("//")).then(|| Trap {
        code: Code::YamlMissingSpace,
        span: at(rest_at, colon + 1),
        arguments: vec![("key", key.to_owned())],
    })
}

/// Whether a no-break space stands where YAML looks for an ordinary one: in the indentation, or behind `:` or `-`.
fn is_structural_space(content: &str, at: usize) -> bool {
    let before = content[..at].trim_matches(' ');
    before.is_empty() || before.ends_with(':') || before == "-"
}

/// `'s Middags`, `'t Koggeschip`, `'n`: an apostrophe that belongs to the word.
fn is_dutch_apostrophe(value: &str) -> bool {
    let mut letters = value.chars().skip(1);
    matches!(letters.next(), Some('s' | 't' | 'n' | 'k' | 'm' | 'S' | 'T' | 'N')) && letters.next() == Some(' ')
}

fn closes(value: &str, quote: char) -> bool {
    let inner = &value[1..];
    let value = inner.split(" #").next().unwrap_or(inner).trim_end();
    value.ends_with(quote) && (quote != '"' || !value.ends_with("\\\""))
}

/// The value after `key: ` or `- `, with its offset in the line.
fn value_of(content: &str) -> Option<(usize, &str)> {
    let indent = indent_of(content);
    let item = if content[indent..].starts_with("- ") { indent + 2 } else { indent };
    let start = match content[item..].find(": ") {
        Some(colon) if is_plain_key(&content[item..item + colon]) => item + colon + 2,
        _ => item,
    };
    let start = start + (content[start..].len() - content[start..].trim_start_matches(' ').len());
    Some((start, content[start..].trim_end()))
}

fn is_plain_key(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-'))
}

fn key_of(line: &str) -> Option<&str> {
    let key = line.trim_start().split(':').next()?.trim();
    is_plain_key(key).then_some(key)
}

fn indentation_jumps(text: &str, lines: &[Range<usize>], at: usize) -> bool {
    let indent = |line: &Range<usize>| indent_of(&text[line.clone()]);
    let before = lines[..at].iter().rev().find(|line| !text[(*line).clone()].trim().is_empty());
    match (before, lines.get(at)) {
        (Some(before), Some(line)) => indent(before) != indent(line) && !text[before.clone()].trim_end().ends_with(':'),
        _ => false,
    }
}

fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let range = start..start + line.trim_end_matches(['\n', '\r']).len();
            start += line.len();
            range
        })
        .collect()
}

fn blank(text: &mut String, line: Range<usize>) {
    let spaces = " ".repeat(line.len());
    text.replace_range(line, &spaces);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<Code> {
        mend(text).traps.into_iter().map(|trap| trap.code).collect()
    }

    #[test]
    fn each_trap_is_known_by_its_name() {
        assert_eq!(codes("a: 1\ntitel:Judo\nb: 2\n"), [Code::YamlMissingSpace]);
        assert_eq!(codes("a: 1\nwanneer: 's Middags\nb: 2\n"), [Code::YamlApostrophe]);
        assert_eq!(codes("a: \"open\nb: 2\n"), [Code::YamlUnclosedQuote]);
        assert_eq!(codes("a: @naam\nb: 2\n"), [Code::YamlReservedSign]);
        assert_eq!(codes("titel: Muziek: samen spelen\nb: 2\n"), [Code::YamlColonInValue]);
        assert_eq!(codes("a:\n\tb: 2\nc: 1\n"), [Code::YamlTab]);
        assert_eq!(codes("a: 1\n   b: 2\nc: 1\n"), [Code::YamlIndentation]);
    }

    #[test]
    fn one_mistake_does_not_hide_the_next() {
        let mended = mend("a: @x\nb: 's Middags\nc:3\nd: goed\n");
        assert_eq!(mended.traps.len(), 3, "{:?}", mended.traps);
        assert_eq!(mended.tree.at("d").as_text(), Some("goed"));
        let mut lost = mended.lost_keys;
        lost.sort();
        assert_eq!(lost, ["a", "b", "c"]);
    }

    #[test]
    fn good_yaml_is_left_alone() {
        let mended = mend("a: 'x y'\nb: \"it's: fine\" # yes\nc: https://example.org\n");
        assert!(mended.traps.is_empty());
    }

    #[test]
    fn hopeless_text_ends() {
        let mended = mend(&"[{: @\n".repeat(60));
        assert!(!mended.traps.is_empty());
    }
}
