//! There are exactly three principles, numbered 1 to 3, and exactly four goals, numbered 1 to 4.

use camino::Utf8Path;

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Location;
use crate::model::entity::Origin;
use crate::model::{Kind, child_centre_goal, principle};
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    let missing = |kind| !content.broken.contains(&kind);
    let principles: Vec<_> = content.principles.values().map(|row| (row.number.0, row.origin())).collect();
    each_once(Kind::Principle, principle::COUNT, &principles, missing(Kind::Principle), diags);
    let goals: Vec<_> = content.goals.values().map(|row| (row.number.0, row.origin())).collect();
    each_once(Kind::ChildCentreGoal, child_centre_goal::COUNT, &goals, missing(Kind::ChildCentreGoal), diags);
}

fn each_once(kind: Kind, count: u32, found: &[(u32, &Origin)], is_whole: bool, diags: &mut Diagnostics) {
    // A portal that does not tell of the kind at all need not tell of all of it.
    if found.is_empty() {
        return;
    }
    for (at, (number, origin)) in found.iter().enumerate() {
        if let Some((_, first)) = found[..at].iter().find(|(other, _)| other == number) {
            let diagnostic = Diagnostic::new(Code::NumberTaken, origin.field("nummer"))
                .with("number", number.to_string())
                .with("max", count.to_string())
                .with("other", first.source.path.as_str());
            diags.push(diagnostic.label("first", first.field("nummer")));
        }
    }
    // Where there are enough, a number that is missing is one that was taken twice; and it may stand in a file that
    // cannot be read.
    if !is_whole || found.len() >= count as usize {
        return;
    }
    for number in (1..=count).filter(|number| !found.iter().any(|(other, _)| other == number)) {
        let folder = Utf8Path::new("content").join(kind.folder());
        let diagnostic = Diagnostic::new(Code::NumberMissing, Location::whole_file(&folder));
        diags.push(diagnostic.with("kind", kind.folder()).with("missing", number.to_string()));
    }
}
