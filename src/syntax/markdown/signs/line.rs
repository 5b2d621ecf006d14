//! Lines that were meant as a heading, an item, a row of a table or a frame.

use super::{FoundSign, Lines, shown};
use crate::base::code::Code;

/// Signs that word processors begin the items of a list with.
const BULLETS: &[char] = &[
    '•', '·', '∙', '●', '○', '◦', '‣', '▪', '▫', '■', '□', '►', '➢', '➤', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}',
    '\u{2043}',
];

/// What frames are called, by the word that is written in Markdown.
const FRAMES: &[(&str, &[&str])] = &[
    ("NOTE", &["nb", "info", "noot", "opmerking", "goed om te weten", "let wel"]),
    ("TIP", &["tips", "idee", "hint"]),
    ("IMPORTANT", &["belangrijk", "attentie"]),
    ("WARNING", &["let op", "letop", "waarschuwing", "warn"]),
    ("CAUTION", &["pas op", "gevaar", "danger", "voorzichtig"]),
];

/// `##Kop`, and `##` with a no-break space.
pub(super) fn headings(lines: &Lines<'_>, found: &mut Vec<FoundSign>) {
    for (line, range) in lines.iter() {
        let text = line.trim_start_matches('#');
        let level = line.len() - text.len();
        let Some(next) = text.chars().next().filter(|_| (1..=6).contains(&level)) else { continue };
        // A single one begins the tags of social media.
        let is_title = level > 1 || next == '\u{a0}' || (lines.lines.len() == 1 && text.trim().contains(' '));
        let is_glued = next.is_alphanumeric() || matches!(next, '\u{a0}' | '*' | '_' | '[' | '"' | '‘' | '“' | '\'');
        if is_title && is_glued {
            let mend = format!("{} {}", "#".repeat(level.max(2)), shown(text.trim()));
            found.push(FoundSign::new(Code::MarkdownHeading, range).with("mend", mend));
        }
    }
}

/// `-punt`, `1.een`, `• punt`: the first line of each kind stands for those below it.
pub(super) fn lists(lines: &Lines<'_>, found: &mut Vec<FoundSign>) {
    let mut told = Vec::new();
    for (line, range) in lines.iter() {
        let Some((kind, sign, mend)) = item(line) else { continue };
        let is_list = !kind.needs_company()
            || lines.iter().filter(|(line, _)| item(line).is_some_and(|(other, ..)| other == kind)).count() > 1;
        if is_list && !told.contains(&kind) {
            told.push(kind);
            let range = range.start..range.start + sign.len();
            found.push(FoundSign::new(Code::MarkdownList, range).with("sign", sign.trim()).with("mend", mend));
        }
    }
}

/// How a line looks like an item.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ItemSign {
    /// The space behind its sign is missing.
    Glued,
    /// It begins with a sign that Markdown does not know.
    Bullet,
    /// It begins with a dash, as does a sentence now and then.
    Dash,
    /// It begins with a letter and a parenthesis.
    Letter,
    /// A box to tick without its dash.
    Box,
}

impl ItemSign {
    /// Whether one line alone is no list.
    fn needs_company(self) -> bool {
        matches!(self, Self::Dash | Self::Letter)
    }
}

/// What a line was meant as, the sign that it begins with, and how it is written.
fn item(line: &str) -> Option<(ItemSign, &str, String)> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let words = |text: &str| shown(text.trim());
    let begins_word = |text: &str| text.chars().take(2).filter(|letter| letter.is_alphabetic()).count() == 2;
    let sign = &line[..first.len_utf8()];
    if BULLETS.contains(&first) && !rest.trim().is_empty() {
        return Some((ItemSign::Bullet, sign, format!("- {}", words(rest))));
    }
    if first == 'o' && rest.starts_with('\t') {
        return Some((ItemSign::Bullet, sign, format!("- {}", words(rest))));
    }
    if matches!(first, '–' | '—') && rest.starts_with([' ', '\t', '\u{a0}']) {
        return Some((ItemSign::Dash, sign, format!("- {}", words(rest))));
    }
    // An asterisk at a word may lead to a note below.
    let is_glued = (first != '*' && begins_word(rest)) || rest.starts_with('\u{a0}');
    if matches!(first, '-' | '+' | '*') && is_glued {
        return Some((ItemSign::Glued, sign, format!("{first} {}", words(rest))));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let behind = line[digits..].strip_prefix(['.', ')']);
    if let Some(behind) =
        behind.filter(|behind| (1..=3).contains(&digits) && (begins_word(behind) || behind.starts_with('\u{a0}')))
    {
        let sign = &line[..=digits];
        return Some((ItemSign::Glued, sign, format!("{sign} {}", words(behind))));
    }
    if first.is_ascii_lowercase() && rest.strip_prefix(')').is_some_and(|rest| rest.starts_with(' ')) {
        return Some((ItemSign::Letter, &line[..2], format!("- {}", words(&rest[1..]))));
    }
    let ticked = ["[ ] ", "[x] ", "[X] "].iter().find(|sign| line.starts_with(**sign))?;
    let rest = &line[ticked.len()..];
    (!rest.trim_start().starts_with('(')).then(|| (ItemSign::Box, &line[..3], format!("- {}{}", ticked, words(rest))))
}

/// Rows that are no table: the line of dashes below the first is missing, or has other cells.
pub(super) fn tables(lines: &Lines<'_>, found: &mut Vec<FoundSign>) {
    let cells = |line: &str| line.trim_matches('|').split('|').count();
    let is_row = |line: &str| line.starts_with('|') && line.len() > 1 && line[1..].contains('|');
    let is_bare = |line: &str| line.contains(" | ") && !line.contains("||");
    let all: Vec<_> = lines.iter().collect();
    let row = all.iter().enumerate().find(|(at, (line, _))| {
        let next = all.get(at + 1).map(|(next, _)| *next).unwrap_or_default();
        is_row(line) || (is_bare(line) && is_bare(next) && cells(line) == cells(next))
    });
    if let Some((_, (line, range))) = row {
        let dashes = format!("|{}", "---|".repeat(cells(line).min(12)));
        found.push(FoundSign::new(Code::MarkdownTable, range.clone()).with("mend", dashes));
    }
}

/// `[!LET OP]`: a frame that there is not.
pub(super) fn frames(lines: &Lines<'_>, found: &mut Vec<FoundSign>) {
    let Some((line, range)) = lines.iter().next() else { return };
    let Some((name, _)) = line.strip_prefix("[!").and_then(|rest| rest.split_once(']')) else { return };
    if name.is_empty() || name.len() > 40 || name.contains('[') {
        return;
    }
    let wanted = name.trim().to_lowercase();
    let meant = FRAMES.iter().find(|(frame, names)| frame.to_lowercase() == wanted || names.contains(&wanted.as_str()));
    let range = range.start..range.start + name.len() + 3;
    let mut frame = FoundSign::new(Code::MarkdownFrame, range).with("value", name);
    if let Some((meant, _)) = meant {
        frame = frame.with("suggestion", *meant);
    }
    found.push(frame);
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;
    use crate::base::code::Code;

    #[test]
    fn lines_that_were_meant_as_blocks_are_told_with_how_they_are_written() {
        for (text, code, at, mend) in [
            ("##Kop", Code::MarkdownHeading, "##Kop", "## Kop"),
            ("tekst\n###Kop twee", Code::MarkdownHeading, "###Kop twee", "### Kop twee"),
            ("##\u{a0}Kop", Code::MarkdownHeading, "##\u{a0}Kop", "## Kop"),
            ("#Hoe meldt u zich aan?", Code::MarkdownHeading, "#Hoe meldt u zich aan?", "## Hoe meldt u zich aan?"),
            ("-punt", Code::MarkdownList, "-", "- punt"),
            ("tekst\n1.een", Code::MarkdownList, "1.", "1. een"),
            ("• eerste punt\n• tweede punt", Code::MarkdownList, "•", "- eerste punt"),
            ("– een\n– twee", Code::MarkdownList, "–", "- een"),
            ("a) een\nb) twee", Code::MarkdownList, "a)", "- een"),
            ("[ ] nog doen", Code::MarkdownList, "[ ]", "- [ ] nog doen"),
            ("| a | b |\n| 1 | 2 |", Code::MarkdownTable, "| a | b |", "|---|---|"),
            ("Dag | Groep\nwo | 3", Code::MarkdownTable, "Dag | Groep", "|---|---|"),
        ] {
            assert_eq!(found(text), [(code, at.to_owned(), mend.to_owned())], "{text}");
        }
        let [(Code::MarkdownFrame, at, _)] = &found("[!LET OP] tekst")[..] else { panic!() };
        assert_eq!(at, "[!LET OP]");
    }
}
