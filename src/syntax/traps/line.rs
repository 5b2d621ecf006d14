//! What an editor did on one line, judged by that line alone.
//!
//! A finding is only held against an editor when the parser gave up: a line that looks odd may be right.

use std::ops::Range;

use super::patch::Edit;
use super::{Trap, indent_of};
use crate::base::code::Code;

/// A trap with what mends it.
pub(super) struct FoundTrap {
    /// What is wrong, with its place in the text as it is now.
    pub(super) trap: Trap,
    /// What makes it right.
    pub(super) edits: Vec<Edit>,
}

/// What can never be right: a tab, or a no-break space where an ordinary one is needed, before the line's text.
pub(super) fn wrong_space(text: &str, line: &Range<usize>) -> Option<FoundTrap> {
    let content = &text[line.clone()];
    let indent = indent_of(content);
    if let Some(tab) = content[..indent].find('\t') {
        let spaces = content[..indent].replace('\t', "  ");
        let trap = Trap {
            code: Code::YamlTab,
            span: line.start + tab..line.start + tab + 1,
            arguments: Vec::new(),
        };
        return Some(FoundTrap { trap, edits: vec![(line.start..line.start + indent, spaces)] });
    }
    let spaces: Vec<Range<usize>> = content
        .match_indices('\u{a0}')
        .filter(|(at, _)| is_structural(content, *at))
        .map(|(at, space)| line.start + at..line.start + at + space.len())
        .collect();
    let first = spaces.first()?.clone();
    let trap = Trap { code: Code::NonBreakingSpace, span: first, arguments: Vec::new() };
    Some(FoundTrap {
        trap,
        edits: spaces.into_iter().map(|space| (space, " ".to_owned())).collect(),
    })
}

/// Whether a no-break space stands in the indentation, or behind the `:` of a key or the `-` of an item.
fn is_structural(content: &str, at: usize) -> bool {
    let before = content[..at].trim_matches([' ', '\u{a0}']);
    let key = before.strip_prefix("- ").unwrap_or(before).strip_suffix(':');
    before.is_empty() || before == "-" || key.is_some_and(is_plain_key)
}

/// The trap on a line, if it is one that is known.
pub(super) fn known_trap(text: &str, line: &Range<usize>) -> Option<FoundTrap> {
    let content = &text[line.clone()];
    if content.trim_start().starts_with('#') {
        return None;
    }
    let (at, value) = value_of(content)?;
    let value_at = line.start + at;
    let found =
        match value.chars().next() {
            Some('[' | '{') => flow_trap(content, at).map(|(at, value)| value_trap(value, line.start + at)).or_else(
                || match unclosed(value) {
                    Some(open) => Some(Some(bracket_trap(value, value_at, &open))),
                    None => goes_on_behind(value).then(|| Some(bracketed_word(value, value_at))),
                },
            )?,
            Some(_) => value_trap(value, value_at),
            None => None,
        };
    found.or_else(|| missing_space(content, line.start))
}

/// What is wrong with a value by its first character, or by a colon within it.
fn value_trap(value: &str, at: usize) -> Option<FoundTrap> {
    let first = value.chars().next()?;
    let whole = at..at + value.len();
    let found = |code, span, arguments| {
        let trap = Trap { code, span, arguments };
        Some(FoundTrap { trap, edits: vec![(whole.clone(), quoted(value))] })
    };
    let text = ("value", value.to_owned());
    match first {
        '\'' | '"' if closes(value, first) => None,
        '\'' if is_dutch_apostrophe(value) => found(Code::YamlApostrophe, whole.clone(), vec![text]),
        '\'' | '"' => {
            let trap = Trap {
                code: Code::YamlUnclosedQuote,
                span: whole.clone(),
                arguments: vec![("quote", first.to_string())],
            };
            Some(FoundTrap { trap, edits: vec![(whole, quoted(&value.replace(first, "")))] })
        }
        '@' | '`' | '%' | '*' | '&' | '!' => {
            found(Code::YamlReservedSign, whole.clone(), vec![("sign", first.to_string()), text])
        }
        '[' | '{' | '|' | '>' => None,
        _ => {
            let colon = value.find(": ").or_else(|| value.ends_with(':').then(|| value.len() - 1))?;
            found(Code::YamlColonInValue, at + colon..at + colon + 1, vec![text])
        }
    }
}

/// The first value between brackets on this line that is a trap by itself.
fn flow_trap(content: &str, from: usize) -> Option<(usize, &str)> {
    let mut at = from;
    let mut key_read = false;
    while let Some(letter) = content[at..].chars().next() {
        if matches!(letter, '[' | '{' | ',' | ']' | '}' | ' ') {
            key_read &= letter == ' ';
            at += 1;
            continue;
        }
        let rest = &content[at..];
        if let Some(length) = quoted_length(rest) {
            at += length;
            continue;
        }
        let end = rest.find([',', '[', ']', '{', '}']).unwrap_or(rest.len());
        let part = rest[..end].trim_end();
        match part.split_once(": ") {
            Some((key, _)) if !key_read && is_plain_key(key) => {
                key_read = true;
                at += key.len() + 1;
            }
            _ if (key_read || !part.ends_with(':')) && value_trap(part, 0).is_some() => return Some((at, part)),
            _ => at += end,
        }
    }
    None
}

/// The length of the quoted text that `rest` begins with, when it ends where a value may end.
fn quoted_length(rest: &str) -> Option<usize> {
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let ends = rest[1..].match_indices(quote).map(|(at, _)| at + 2);
    ends.into_iter().find(|end| {
        let after = rest[*end..].trim_start();
        after.is_empty() || after.starts_with([',', ']', '}', ':', '#'])
    })
}

/// The brackets that a value opens and does not close, outermost first.
fn unclosed(value: &str) -> Option<String> {
    let mut open = String::new();
    let mut at = 0;
    while let Some(letter) = value[at..].chars().next() {
        if let Some(length) = quoted_length(&value[at..]) {
            at += length;
            continue;
        }
        match letter {
            '[' | '{' => open.push(letter),
            ']' | '}' => {
                open.pop();
            }
            _ => {}
        }
        at += letter.len_utf8();
    }
    (!open.is_empty()).then_some(open)
}

/// Whether text stands behind the bracket that closes the first one: `[Nieuw] les`.
fn goes_on_behind(value: &str) -> bool {
    let mut depth = 0;
    let close = value.char_indices().find(|(_, letter)| {
        match letter {
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    close.is_some_and(|(at, _)| value[at + 1..].contains(char::is_alphanumeric))
}

/// A bracket that belongs to a text.
fn bracketed_word(value: &str, at: usize) -> FoundTrap {
    let sign = value.chars().take(1).collect();
    let whole = at..at + value.len();
    let trap = Trap {
        code: Code::YamlReservedSign,
        span: whole.clone(),
        arguments: vec![("sign", sign), ("value", value.to_owned())],
    };
    FoundTrap { trap, edits: vec![(whole, quoted(value))] }
}

fn bracket_trap(value: &str, at: usize, open: &str) -> FoundTrap {
    let closing: String = open.chars().rev().map(|bracket| if bracket == '[' { ']' } else { '}' }).collect();
    let bracket = open.chars().next_back().map(String::from).unwrap_or_default();
    let place = at + value.rfind(&bracket).unwrap_or(0);
    let trap = Trap {
        code: Code::YamlUnclosedBracket,
        span: place..place + 1,
        arguments: vec![("bracket", bracket), ("closing", closing.clone()), ("mend", "here".to_owned())],
    };
    let end = at + value.len();
    FoundTrap { trap, edits: vec![(end..end, closing)] }
}

/// `key:value`, or `-value`: the space is missing that makes it a key or an item.
fn missing_space(content: &str, line_start: usize) -> Option<FoundTrap> {
    let indent = indent_of(content);
    let item = content[indent..].starts_with("- ");
    let at = indent + if item { 2 } else { 0 };
    let rest = content[at..].trim_end();
    if let Some(after) = rest.strip_prefix('-').filter(|after| after.starts_with(char::is_alphabetic)) {
        let is_key = after.split_once(':').is_some_and(|(key, _)| is_plain_key(key));
        return is_key.then(|| space_after(line_start + at, "-"));
    }
    let (key, value) = rest.split_once(':')?;
    let named = is_plain_key(key) && key.starts_with(char::is_alphabetic);
    let glued = !value.is_empty() && !value.starts_with([' ', '/']);
    (named && glued).then(|| space_after(line_start + at, &rest[..=key.len()]))
}

fn space_after(at: usize, sign: &str) -> FoundTrap {
    let end = at + sign.len();
    let trap = Trap {
        code: Code::YamlMissingSpace,
        span: at..end,
        arguments: vec![("sign", sign.to_owned())],
    };
    FoundTrap { trap, edits: vec![(end..end, " ".to_owned())] }
}

/// `value` between single quotes, in which only those count.
fn quoted(value: &str) -> String {
    format!("'{}'", value.replace('\'', "''"))
}

/// `'s Middags`, `'s-Hertogenbosch`, `'t Koggeschip`, `'m`, `'ns`: an apostrophe that belongs to the word.
fn is_dutch_apostrophe(value: &str) -> bool {
    let rest = &value[1..];
    let letters = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
    (1..=2).contains(&letters) && (rest.len() == letters || rest[letters..].starts_with([' ', '-', '\u{a0}']))
}

/// Whether the quote that `value` begins with also ends it.
fn closes(value: &str, quote: char) -> bool {
    value.len() > 1 && value.ends_with(quote) && (quote != '"' || !value.ends_with("\\\""))
}

/// The value after `key: ` or `- `, without a comment, with its offset in the line.
pub(super) fn value_of(content: &str) -> Option<(usize, &str)> {
    let indent = indent_of(content);
    let item = if content[indent..].starts_with("- ") { indent + 2 } else { indent };
    let start = match content[item..].find(": ") {
        Some(colon) if is_plain_key(&content[item..item + colon]) => item + colon + 2,
        _ => item,
    };
    let start = start + (content[start..].len() - content[start..].trim_start_matches(' ').len());
    let value = content[start..].split(" #").next().unwrap_or_default().trim_end();
    let is_key = start == item && value.strip_suffix(':').is_some_and(is_plain_key);
    (!value.is_empty() && !is_key).then_some((start, value))
}

/// The key that a line begins with.
pub(super) fn key_of(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let (key, _) = line.strip_prefix("- ").unwrap_or(line).split_once(':')?;
    is_plain_key(key.trim()).then_some(key.trim())
}

fn is_plain_key(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-'))
}
