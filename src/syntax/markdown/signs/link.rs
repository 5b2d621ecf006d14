//! Brackets and parentheses that were meant as a link.

use std::ops::Range;

use super::{FoundSign, Lines, shown};
use crate::base::code::Code;

pub(super) fn check(lines: &Lines<'_>, found: &mut Vec<FoundSign>) {
    if !lines.text.contains('[') {
        return;
    }
    for (line, place) in lines.iter() {
        let mut from = 0;
        while let Some((range, mend)) = broken_link(&line[from..]) {
            let range = place.start + from + range.start..place.start + from + range.end;
            from = range.end - place.start;
            let text = shown(&lines.text[range.clone()]);
            found.push(FoundSign::new(Code::MarkdownLink, range).with("value", text).with("mend", mend));
        }
    }
}

/// The first thing in `line` that was meant as a link, and what was meant.
fn broken_link(line: &str) -> Option<(Range<usize>, String)> {
    let mut from = 0;
    while let Some(open) = line[from..].find('[').map(|at| from + at) {
        let rest = &line[open..];
        if let Some((length, mend)) = double(rest).or_else(|| unclosed(rest)).or_else(|| parted(rest)) {
            return Some((open..open + length, mend));
        }
        if let Some(found) = swapped(line, open) {
            return Some(found);
        }
        from = open + 1;
    }
    None
}

/// `[[pagina]]`, as wikis have it.
fn double(rest: &str) -> Option<(usize, String)> {
    let inner = rest.strip_prefix("[[")?;
    let (name, _) = inner.split_once("]]").filter(|(name, _)| !name.contains('[') && !name.trim().is_empty())?;
    let (target, text) = name.split_once('|').unwrap_or((name, name));
    Some((name.len() + 4, format!("[{}]({}.md)", shown(text.trim()), shown(target.trim().trim_end_matches(".md")))))
}

/// `[tekst(pagina.md)`: the bracket is not closed.
fn unclosed(rest: &str) -> Option<(usize, String)> {
    let (text, after) = rest[1..].split_once('(')?;
    let (target, _) = after.split_once(')').unwrap_or((after, ""));
    let is_open = !text.is_empty() && !text.contains([']', '[']);
    let length = 1 + text.len() + 1 + target.len() + usize::from(after.len() > target.len());
    (is_open && is_address(target)).then(|| (length, linked(text.trim(), target)))
}

/// `[tekst] (adres)` and `[tekst](adres met spaties)`.
fn parted(rest: &str) -> Option<(usize, String)> {
    let (text, after) = rest[1..].split_once(']')?;
    if text.contains('[') || text.is_empty() {
        return None;
    }
    let gap = after.len() - after.trim_start_matches([' ', '\u{a0}']).len();
    let inner = after[gap..].strip_prefix('(')?;
    let target = target_of(inner);
    // Behind a space, words between parentheses are an aside.
    if gap > 0 && !is_address(target) || target.trim().is_empty() {
        return None;
    }
    let closing = usize::from(inner.len() > target.len());
    Some((1 + text.len() + 1 + gap + 1 + target.len() + closing, linked(text, target)))
}

/// `(tekst)[adres]`.
fn swapped(line: &str, open: usize) -> Option<(Range<usize>, String)> {
    let before = line[..open].strip_suffix(')')?;
    let (ahead, text) = before.rsplit_once('(')?;
    let (target, _) = line[open + 1..].split_once(']')?;
    is_address(target).then(|| (ahead.len()..open + target.len() + 2, linked(text, target)))
}

/// Up to the parenthesis that closes the one before it, or all.
fn target_of(inner: &str) -> &str {
    let mut open = 0_usize;
    for (at, letter) in inner.char_indices() {
        match letter {
            '(' => open += 1,
            ')' if open == 0 => return &inner[..at],
            ')' => open -= 1,
            _ => {}
        }
    }
    inner.split_once(')').map_or(inner, |(target, _)| target)
}

/// Whether a text is where a link may lead: an address, a file or a heading.
fn is_address(text: &str) -> bool {
    let text = text.trim();
    let lower = text.to_lowercase();
    let is_file = [".md", ".pdf", ".html", ".jpg", ".jpeg", ".png"].iter().any(|ending| lower.ends_with(ending));
    let is_path = text.starts_with(['/', '#', '.']) || text.contains("://") || lower.starts_with("www.");
    let is_mail = text.contains('@') || lower.starts_with("tel:");
    is_file || ((is_path || is_mail) && text.len() > 1 && !text.contains(' '))
}

/// The address of a telephone number.
fn phone(text: &str) -> Option<String> {
    let is_sign = |letter: char| letter.is_ascii_digit() || " -()+.".contains(letter);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let number = match (text.starts_with('+'), digits.strip_prefix('0')) {
        (true, _) => format!("+{digits}"),
        (false, Some(rest)) => format!("+31{rest}"),
        (false, None) => return None,
    };
    (text.chars().all(is_sign) && (10..=13).contains(&digits.len())).then(|| format!("tel:{number}"))
}

/// The link as it is written. An address with spaces stands between angle brackets.
fn linked(text: &str, target: &str) -> String {
    let target = target.trim();
    let target = phone(target).unwrap_or_else(|| target.to_owned());
    let target = if target.contains([' ', '(']) { format!("<{target}>") } else { target };
    format!("[{}]({})", shown(text), shown(&target))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;
    use crate::base::code::Code;

    #[test]
    fn brackets_that_make_no_link_are_told_with_the_link_that_was_meant() {
        for (text, at, mend) in [
            ("zie [de school] (../scholen/x.md) nu", "[de school] (../scholen/x.md)", "[de school](../scholen/x.md)"),
            ("[Flyer](Flyer 2026 (def).PDF)", "[Flyer](Flyer 2026 (def).PDF)", "[Flyer](<Flyer 2026 (def).PDF>)"),
            ("[tekst(x.md)", "[tekst(x.md)", "[tekst](x.md)"),
            ("[[over-ons]]", "[[over-ons]]", "[over-ons](over-ons.md)"),
            ("(de site)[https://x.nl]", "(de site)[https://x.nl]", "[de site](https://x.nl)"),
            ("[bel](020 123 4567)", "[bel](020 123 4567)", "[bel](tel:+31201234567)"),
            ("[half](https://x.nl", "[half](https://x.nl", "[half](https://x.nl)"),
        ] {
            assert_eq!(found(text), [(Code::MarkdownLink, at.to_owned(), mend.to_owned())], "{text}");
        }
        assert_eq!(found("zie [noot] (dit is een terzijde)"), []);
        assert_eq!(found("[a] (x.md) en [b] (y.md)").len(), 2);
    }
}
