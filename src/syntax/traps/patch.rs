//! A text that is being mended, of which every byte still knows where it came from.

use std::ops::Range;

use crate::syntax::invisible;
use crate::syntax::yaml::{Node, NodeValue};

/// A replacement in the text as it is now.
pub type Edit = (Range<usize>, String);

/// The text as it is now, with the way back to the text as it was.
#[derive(Clone, Debug)]
pub struct Patched {
    text: String,
    /// For every byte, and for the end, its offset in the text as it was.
    origins: Vec<usize>,
}

impl Patched {
    /// A text that nothing has been done to.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), origins: (0..=text.len()).collect() }
    }

    /// A text without what nobody sees and nothing may hold.
    #[must_use]
    pub fn cleaned(text: &str) -> Self {
        let mut patched = Self::new(text);
        let unseen = invisible::find(text, |letter| invisible::is_forbidden(letter) || invisible::is_invisible(letter));
        patched.apply(unseen.into_iter().map(|(range, _)| (range, String::new())).collect());
        patched
    }

    /// The text as it is now.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Carries out edits that do not overlap.
    pub fn apply(&mut self, mut edits: Vec<Edit>) {
        edits.sort_by_key(|(range, _)| std::cmp::Reverse((range.start, range.end)));
        for (range, with) in edits {
            let origin = self.origins[range.start];
            // As many bytes as before keep their places, so that what stands in the same place is found there.
            let kept = with.len().min(range.len());
            let origins: Vec<usize> = (0..with.len())
                .map(|at| if at < kept { self.origins[range.start + at] } else { self.origins[range.end].max(origin) })
                .collect();
            self.origins.splice(range.clone(), origins);
            self.text.replace_range(range, &with);
        }
    }

    /// A node of the text as it is now, with the places of the text as it was.
    #[must_use]
    pub fn original_node(&self, node: Node) -> Node {
        let value = match node.value {
            NodeValue::Sequence(items) => {
                NodeValue::Sequence(items.into_iter().map(|item| self.original_node(item)).collect())
            }
            NodeValue::Mapping(entries) => {
                let entries =
                    entries.into_iter().map(|(key, value)| (self.original_node(key), self.original_node(value)));
                NodeValue::Mapping(entries.collect())
            }
            value => value,
        };
        Node { span: self.original(&node.span), value }
    }

    /// Where a span of the text as it is now was in the text as it was.
    #[must_use]
    pub fn original(&self, span: &Range<usize>) -> Range<usize> {
        let at = |place: usize| self.origins[place.min(self.origins.len() - 1)];
        at(span.start)..at(span.end).max(at(span.start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_to_the_text_as_it_was() {
        let mut patched = Patched::new("a:b\nc: @x y\n");
        patched.apply(vec![(2..2, " ".to_owned()), (7..7, "'".to_owned()), (11..11, "'".to_owned())]);
        assert_eq!(patched.text(), "a: b\nc: '@x y'\n");
        let at = patched.text().find("'@x y'").unwrap();
        assert_eq!(patched.original(&(at..at + 6)), 7..11);
        assert_eq!(patched.original(&(3..4)), 2..3);
        assert_eq!(patched.original(&(15..15)), 12..12);
    }
}
