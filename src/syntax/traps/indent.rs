//! Lines that stand further in or out than they should.
//!
//! Where a line stands says what it belongs to, so one that is misplaced is often no fault of YAML at all, or one that
//! shows only further down. Which line it is can be told by moving: what reads better with one line elsewhere was meant
//! so. This file knows the places where a line might have been meant to stand; what reads better is for others to say.

use std::ops::Range;

use super::line::{FoundTrap, key_of, value_of};
use super::patch::Patched;
use super::{Trap, block_texts, indent_of, lines};
use crate::base::code::Code;

/// One line, and a column where it might have been meant to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The line, in bytes of the text.
    line: Range<usize>,
    /// Which line of the text that is, counted from nought.
    pub number: usize,
    /// How many spaces it begins with.
    from: usize,
    /// How many it might have been meant to begin with.
    to: usize,
    /// Whether it is an item of a list.
    is_item: bool,
}

impl Shift {
    /// How likely it is among shifts that mend as much, the least first: lines stand at steps of two spaces, items further
    /// in than their key, and a line rather has a space too many than all the others one too few.
    #[must_use]
    pub fn rank(&self) -> (usize, bool, bool, usize) {
        let is_bare = self.is_item && self.to == 0;
        (self.to % 2, is_bare, self.to > self.from, self.from.abs_diff(self.to))
    }

    /// Moves the line.
    pub fn apply(&self, patched: &mut Patched) {
        let indent = self.line.start..self.line.start + self.from;
        patched.apply(vec![(indent, " ".repeat(self.to))]);
    }

    /// The misplaced line as a trap, with its place in the text that the shift was found in.
    #[must_use]
    pub fn trap(&self) -> Trap {
        let start = self.line.start + self.from;
        let arguments = vec![
            ("move", if self.to < self.from { "out" } else { "in" }.to_owned()),
            ("count", self.from.abs_diff(self.to).to_string()),
        ];
        Trap {
            code: Code::YamlIndentation,
            span: start..self.line.end.max(start),
            arguments,
        }
    }
}

/// Every way in which one line of `text` might have been meant to stand elsewhere. Comments stand where they like.
#[must_use]
pub fn shifts(text: &str) -> Vec<Shift> {
    let lines = lines(text);
    let blocks = block_texts(text, &lines);
    let content = |at: usize| &text[lines[at].clone()];
    let filled: Vec<usize> = (0..lines.len()).filter(|at| !content(*at).trim().is_empty()).collect();
    let is_told = |at: &usize| blocks.contains(at) || !content(*at).trim_start().starts_with('#');
    let told: Vec<usize> = filled.into_iter().filter(is_told).collect();
    let mut found = Vec::new();
    for (place, at) in told.iter().enumerate() {
        let line = content(*at);
        let block = block_around(&told, place, |at| blocks.contains(at));
        let columns = if blocks.contains(at) || (!block.is_empty() && is_text(line)) {
            block_column(block, *at, content).into_iter().collect()
        } else {
            let outside = |at: &&usize| !blocks.contains(*at);
            let before: Vec<&str> = told[..place].iter().rev().filter(outside).map(|at| content(*at)).collect();
            let after = told[place + 1..].iter().find(outside).map(|at| content(*at));
            columns(line, &before, after)
        };
        let from = indent_of(line);
        let columns = columns.into_iter().filter(|to| *to != from);
        let is_item = is_item(line);
        found.extend(columns.map(|to| Shift { line: lines[*at].clone(), number: *at, from, to, is_item }));
    }
    found
}

/// The lines of the text after `|` or `>` that the line at `place` stands in or comes behind.
fn block_around(told: &[usize], place: usize, is_block: impl Fn(&usize) -> bool) -> &[usize] {
    let before = told[..place].iter().rev().take_while(|at| is_block(at)).count();
    let after = told[place..].iter().take_while(|at| is_block(at)).count();
    &told[place - before..place + after]
}

/// All lines of such a text begin where its first one does; the first itself may stand too far in.
fn block_column<'t>(block: &[usize], at: usize, content: impl Fn(usize) -> &'t str) -> Option<usize> {
    match block {
        [first, rest @ ..] if *first == at => rest.iter().map(|at| indent_of(content(*at))).min(),
        [first, ..] => Some(indent_of(content(*first))),
        [] => None,
    }
}

/// The columns at which `line` might begin between the lines `before` it, nearest first, and the one `after` it.
fn columns(line: &str, before: &[&str], after: Option<&str>) -> Vec<usize> {
    let mut columns = match before.first() {
        Some(previous) if is_item(line) => item_columns(before, previous),
        Some(previous) if is_text(line) => text_column(before, previous).into_iter().collect(),
        _ => key_columns(before),
    };
    let alike = |other: &&str| is_item(other) == is_item(line) && key_of(other).is_some() == key_of(line).is_some();
    if !is_text(line) {
        columns.extend(after.filter(alike).map(indent_of));
    }
    columns.sort_unstable();
    columns.dedup();
    columns
}

/// A key may begin where any group that is still open has its keys, or begin a group of its own.
fn key_columns(before: &[&str]) -> Vec<usize> {
    let mut columns = vec![0];
    let mut outer = usize::MAX;
    for line in before {
        let indent = indent_of(line);
        if indent < outer || outer == usize::MAX {
            columns.push(indent + if is_item(line) { 2 } else { 0 });
            outer = indent;
        }
    }
    columns.extend(before.first().filter(|line| line.trim_end().ends_with(':')).map(|line| indent_of(line) + 2));
    columns
}

/// An item may begin where items of a list that is still open do, or below a key without a value. Anywhere else it would
/// become part of the text above it.
fn item_columns(before: &[&str], previous: &str) -> Vec<usize> {
    let mut columns: Vec<usize> = Vec::new();
    if previous.trim_end().ends_with(':') {
        columns.push(indent_of(previous) + 2);
    }
    let of_list = before.iter().take_while(|line| is_item(line) || indent_of(line) > 0);
    columns.extend(of_list.filter(|line| is_item(line)).map(|line| indent_of(line)));
    columns
}

/// A text that goes on stands below its first word, or further in than its key. A text that has come to its full stop
/// does not go on.
fn text_column(before: &[&str], previous: &str) -> Option<usize> {
    if is_text(previous) {
        return before.get(1).map(|_| indent_of(previous));
    }
    let (_, value) = value_of(previous)?;
    let is_plain = !value.ends_with(['.', '?', '!']) && !value.starts_with(['[', '{', '"', '\'']);
    (is_plain || value.starts_with(['|', '>'])).then(|| indent_of(previous) + 2)
}

/// Neither a field nor an item.
fn is_text(line: &str) -> bool {
    key_of(line).is_none() && !is_item(line)
}

fn is_item(line: &str) -> bool {
    let line = line.trim();
    line == "-" || line.starts_with("- ")
}

/// A line at which the parser gave up, and that stands further in or out than the one before it without a reason.
pub(super) fn at_odds(text: &str, lines: &[Range<usize>], at: usize) -> Option<FoundTrap> {
    let line = lines.get(at)?;
    let content = &text[line.clone()];
    let before = lines[..at].iter().rev().map(|line| &text[line.clone()]);
    let before = before.into_iter().find(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'))?;
    let expected = indent_of(before) + if is_item(before) && !content.trim_start().starts_with('-') { 2 } else { 0 };
    let from = indent_of(content);
    if from == expected || before.trim_end().ends_with(':') || key_of(content).is_none() {
        return None;
    }
    let shift = Shift {
        line: line.clone(),
        number: at,
        from,
        to: expected,
        is_item: is_item(content),
    };
    let indent = line.start..line.start + from;
    Some(FoundTrap { trap: shift.trap(), edits: vec![(indent, " ".repeat(expected))] })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moves(text: &str, line: &str) -> Vec<usize> {
        let shifts = shifts(text).into_iter().filter(|shift| text[shift.line.clone()].trim() == line);
        shifts.map(|shift| shift.to).collect()
    }

    #[test]
    fn a_key_may_belong_to_any_group_that_is_open() {
        let text = "planning:\n  start: 1\n   tot: 2\nkosten: 3\n";
        assert_eq!(moves(text, "tot: 2"), [0, 2]);
        assert_eq!(moves(text, "kosten: 3"), [2, 3]);
        assert_eq!(moves("uren:\n  - van: 1\n   tot: 2\n", "tot: 2"), [0, 4]);
    }

    #[test]
    fn an_item_never_becomes_part_of_a_text() {
        assert_eq!(moves("a:\n  - x\n - y\nb: z\n", "- y"), [2]);
        assert_eq!(moves("a: text\n- y\n", "- y"), Vec::<usize>::new());
    }

    #[test]
    fn a_text_goes_on_only_when_it_is_not_finished() {
        assert_eq!(moves("a: een lange\nzin\n", "zin"), [2]);
        assert_eq!(moves("a: een zin.\nzomaar\n", "zomaar"), Vec::<usize>::new());
    }

    #[test]
    fn lines_of_a_text_stand_below_each_other_and_comments_stay_where_they_are() {
        let text = "a: |\n   een\n  twee: 2\nb: 1\n  # drie\n";
        assert_eq!(moves(text, "een"), [2]);
        assert_eq!(moves(text, "twee: 2"), [3]);
        assert_eq!(moves(text, "# drie"), Vec::<usize>::new());
        assert_eq!(moves("a: |\n  een\ntwee\nb: 1\n", "twee"), [2]);
        assert_eq!(moves("a: |\n  een\nb: 1\n", "b: 1"), Vec::<usize>::new());
    }
}
