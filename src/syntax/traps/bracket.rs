//! Where a bracket that is not closed was meant to be closed: often some lines further down.

use std::ops::Range;

use super::line::{FoundTrap, key_of};
use super::{Trap, indent_of};
use crate::base::code::Code;

/// An open bracket on the line `at`, mended with a view to the lines below it.
///
/// `found` mends it on its own line. When what stands between the brackets goes on below, it is closed there; when what
/// stands below needs no brackets, the bracket is taken away.
pub(super) fn closed_below(text: &str, lines: &[Range<usize>], at: usize, found: FoundTrap) -> FoundTrap {
    if found.trap.code != Code::YamlUnclosedBracket {
        return found;
    }
    let content = |line: &Range<usize>| &text[line.clone()];
    let indent = indent_of(content(&lines[at]));
    let filled = lines[at + 1..].iter().filter(|line| !content(line).trim().is_empty());
    let below: Vec<&Range<usize>> = filled.take_while(|line| indent_of(content(line)) > indent).collect();
    let Some(last) = below.last() else {
        return found;
    };
    let opens = lines[at].start + content(&lines[at]).trim_end().len() == found.trap.span.end;
    let needs_none = opens && below.iter().all(|line| is_block_line(content(line)));
    let FoundTrap { trap, mut edits } = found;
    if needs_none {
        let edits = vec![(trap.span.clone(), " ".to_owned())];
        return FoundTrap { trap: Trap { arguments: mended(&trap, "remove"), ..trap }, edits };
    }
    let end = last.start + content(last).split(" #").next().unwrap_or_default().trim_end().len();
    for (range, _) in &mut edits {
        *range = end..end;
    }
    FoundTrap { trap: Trap { arguments: mended(&trap, "below"), ..trap }, edits }
}

/// A line as it stands in a group or list without brackets.
fn is_block_line(line: &str) -> bool {
    let line = line.trim();
    !line.ends_with(',') && (line.starts_with("- ") || key_of(line).is_some())
}

/// The trap's arguments with another word on how to mend it.
fn mended(trap: &Trap, way: &str) -> Vec<(&'static str, String)> {
    let arguments = trap.arguments.iter().cloned();
    arguments.map(|(name, value)| (name, if name == "mend" { way.to_owned() } else { value })).collect()
}
