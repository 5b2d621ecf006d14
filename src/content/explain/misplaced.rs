//! Which line stands in the wrong column: the one that makes the rest right when it is moved.

use super::Explanation;
use crate::base::code::Code;
use crate::syntax::traps::Trap;
use crate::syntax::traps::indent::{Shift, shifts};
use crate::syntax::traps::patch::Patched;

/// How many lines of one file are looked for.
const MOST: usize = 5;

/// How many bytes are read for one line that is looked for. It is many times what all places in the front matter of a page
/// take, and keeps a long file that is wrong in many places from taking a second.
const MOST_READ: usize = 500_000;

/// How many lines a line in the wrong column is from one that shows it.
const NEAR: usize = 2;

/// What a line in the wrong column can look like.
const LOOKS: &[Code] = &[
    Code::YamlSyntax,
    Code::YamlIndentation,
    Code::YamlColonInValue,
    Code::UnknownField,
    Code::WrongShape,
    Code::EmptyField,
    Code::DuplicateKey,
];

/// Explains `text`, moving misplaced lines to where they belong as long as `explain` finds less wrong with it then. What
/// comes back is what is wrong with the rest, and the lines that were moved.
///
/// `first` is the number of the text's first line in its file.
pub(super) fn settle(text: &str, first: usize, explain: impl Fn(&Patched) -> Explanation) -> (Explanation, Vec<Trap>) {
    let mut patched = Patched::cleaned(text);
    let mut found = explain(&patched);
    let mut moved = Vec::new();
    while moved.len() < MOST && found.diagnostics.iter().any(|fault| LOOKS.contains(&fault.code)) {
        let Some((shift, after, better)) = best(&patched, &explain, &found, first) else {
            break;
        };
        let mut trap = shift.trap();
        trap.span = patched.original(&trap.span);
        moved.push(trap);
        patched = after;
        found = better;
    }
    (found, moved)
}

/// The shift after which less is wrong than what was `found`, and the least. It is a fault itself, so it must take at
/// least one away.
fn best(
    patched: &Patched,
    explain: impl Fn(&Patched) -> Explanation,
    found: &Explanation,
    first: usize,
) -> Option<(Shift, Patched, Explanation)> {
    let faults = found.diagnostics.len();
    let shows: Vec<usize> =
        found.diagnostics.iter().filter(|fault| LOOKS.contains(&fault.code)).map(|fault| fault.location.line).collect();
    let is_near = |shift: &Shift| shows.iter().any(|line| line.abs_diff(first + shift.number) <= NEAR);
    // Every fault makes the text be read once more.
    let most = MOST_READ / (patched.text().len().max(1) * (faults + 1));
    let tried = shifts(patched.text()).into_iter().filter(is_near).take(most).map(|shift| {
        let mut after = patched.clone();
        shift.apply(&mut after);
        let better = explain(&after);
        (shift, after, better)
    });
    let better = tried.filter(|(_, _, better)| better.diagnostics.len() < faults);
    better.min_by_key(|(shift, _, better)| (better.diagnostics.len(), shift.rank()))
}
