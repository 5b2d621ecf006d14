//! Items of a list that go on with the next one, because that stands further in: YAML reads the two as one text.

use std::ops::Range;

use crate::base::code::Code;
use crate::syntax::traps::Trap;
use crate::syntax::yaml::{Node, NodeValue};

/// Whether an item stands further in than the one right above it, which is seen without reading the YAML.
pub(super) fn may_run_on(text: &str) -> bool {
    let mut above = None;
    text.lines().any(|line| {
        let column = dash(line);
        let is_further = column.zip(above).is_some_and(|(column, above)| column > above);
        above = column;
        is_further
    })
}

/// The items within the text of the item at `span`, each as the line that stands too far in.
pub(super) fn run_on(text: &str, span: &Range<usize>) -> Vec<Trap> {
    let own = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
    let own = dash(&text[own..]).unwrap_or_default();
    let mut found = Vec::new();
    let mut start = span.start;
    for line in text[span.clone()].split_inclusive('\n') {
        if let Some(column) = dash(line).filter(|_| start > span.start) {
            let place = start + column..start + line.trim_end().len();
            let arguments = vec![("move", "out".to_owned()), ("count", column.saturating_sub(own).to_string())];
            found.push(Trap { code: Code::YamlIndentation, span: place, arguments });
        }
        start += line.len();
    }
    found
}

/// Hands every text that is an item and stands without quotes to `see`.
pub(super) fn items(node: &Node, see: &mut impl FnMut(&Node)) {
    match &node.value {
        NodeValue::Mapping(entries) => entries.iter().for_each(|(_, value)| items(value, see)),
        NodeValue::Sequence(all) => all.iter().for_each(|item| match item.value {
            NodeValue::Scalar { quoted: false, .. } => see(item),
            _ => items(item, see),
        }),
        _ => {}
    }
}

/// The column at which a line has the dash of an item.
fn dash(line: &str) -> Option<usize> {
    let item = line.trim_start_matches(' ');
    item.starts_with("- ").then(|| line.len() - item.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_within_an_item_are_found_with_how_far_they_stand_in() {
        let text = "a:\n  - een\n   - twee\n    - drie\n";
        assert!(may_run_on(text));
        let found = run_on(text, &(text.find("een").unwrap()..text.len()));
        let found: Vec<_> = found.iter().map(|trap| (&text[trap.span.clone()], &*trap.arguments[1].1)).collect();
        assert_eq!(found, [("- twee", "1"), ("- drie", "2")]);
    }

    #[test]
    fn lists_as_they_should_be_are_not_looked_into() {
        for fine in ["a:\n  - een\n  - twee\n", "a:\n  - een\nb:\n    - twee\n", "a: een\n  - twee\n"] {
            assert!(!may_run_on(fine), "{fine}");
        }
    }
}
