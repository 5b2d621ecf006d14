//! Footnotes: numbered where they are referred to, written at the end, with links both ways.
//!
//! Invariant: a number stands for one note and is given in the order of the references; a note that nobody refers to
//! is not written, and its links are not checked.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use rustc_hash::FxHashMap;

use crate::base::code::Code;

use super::event::Spanned;
use super::writer::Writer;

/// The footnotes of a text.
#[derive(Default)]
pub(super) struct Notes<'a> {
    /// What they say, by their label in lower case, until they are written.
    definitions: FxHashMap<String, Vec<Spanned<'a>>>,
    /// Those that were referred to, with how often, in the order of their numbers.
    referred: Vec<(String, usize)>,
    numbers: FxHashMap<String, usize>,
}

impl<'a> Notes<'a> {
    /// Reads the definition that has just begun, and those inside it. Of two with one label the first holds.
    pub(super) fn define(&mut self, label: CowStr<'a>, events: &mut dyn Iterator<Item = Spanned<'a>>) {
        let mut open = vec![(label, Vec::new())];
        for (event, span) in events {
            match event {
                Event::Start(Tag::FootnoteDefinition(label)) => open.push((label, Vec::new())),
                Event::End(TagEnd::FootnoteDefinition) => {
                    if let Some((label, content)) = open.pop() {
                        self.definitions.entry(label.to_lowercase()).or_insert(content);
                    }
                    if open.is_empty() {
                        return;
                    }
                }
                event => {
                    if let Some((_, content)) = open.last_mut() {
                        content.push((event, span));
                    }
                }
            }
        }
    }

    /// Counts a reference: the note's number, and which reference to it this is.
    fn refer(&mut self, label: &str) -> (usize, usize) {
        let label = label.to_lowercase();
        let number = *self.numbers.entry(label).or_insert_with_key(|label| {
            self.referred.push((label.clone(), 0));
            self.referred.len()
        });
        let times = &mut self.referred[number - 1].1;
        *times += 1;
        (number, *times)
    }
}

/// The id of the place where a note is referred to.
fn reference_id(number: usize, times: usize) -> String {
    if times == 1 { format!("nootref_{number}") } else { format!("nootref_{number}_{times}") }
}

impl Writer<'_> {
    /// Writes a reference; never inside a link, for the parser knows no footnotes there.
    pub(super) fn footnote_reference(&mut self, label: &str) {
        let (number, times) = self.notes.refer(label);
        let id = reference_id(number, times);
        self.out.html.push(&format!(
            "<sup class=\"footnote-ref\"><a href=\"#noot_{number}\" id=\"{id}\" role=\"doc-noteref\" \
             aria-label=\"Voetnoot {number}\">{number}</a></sup>"
        ));
        self.ink += 1;
    }

    /// Reports `[^label]` that the parser took for text, for want of a note. `span` begins at its `^`.
    pub(super) fn check_footnote(&mut self, span: &Range<usize>) {
        let Some(start) = span.start.checked_sub(1).filter(|at| self.source.as_bytes()[*at] == b'[') else { return };
        let rest = &self.source[span.start..];
        let Some(end) = rest.find([']', '[', '\n']).filter(|end| rest[*end..].starts_with(']')) else { return };
        let label = &rest[1..end];
        if !label.trim().is_empty() && end < 100 && !self.in_link_from(start) {
            self.fault(Code::MissingFootnote, start..span.start + end + 1, "label", label);
        }
    }

    /// Writes the notes that were referred to; those may refer to others, which follow.
    pub(super) fn write_notes(&mut self) {
        if self.notes.referred.is_empty() {
            return;
        }
        self.enter_notes();
        self.out.html.fresh_line();
        self.out.html.push("<section class=\"footnotes\" role=\"doc-endnotes\">\n");
        self.out.html.push("<h2 class=\"footnotes-title\">Voetnoten</h2>\n<ol>\n");
        let mut ends = Vec::new();
        let mut number = 0;
        while let Some((label, _)) = self.notes.referred.get(number) {
            let content = self.notes.definitions.remove(label);
            number += 1;
            self.out.html.push(&format!("<li id=\"noot_{number}\">"));
            self.run(&mut content.unwrap_or_default().into_iter());
            let inside = if self.out.html.ends_with("</p>\n") { "</p>\n".len() } else { 0 };
            ends.push(self.out.html.len() - inside);
            self.out.html.push("</li>\n");
        }
        self.out.html.push("</ol>\n</section>\n");
        // How often a note is referred to is known only now that all of them are written.
        let counted = ends.into_iter().zip(&self.notes.referred).enumerate();
        let back: Vec<_> = counted.map(|(index, (at, (_, times)))| (at, back_links(index + 1, *times))).collect();
        self.out.html.insert_all(&back);
    }
}

/// Links from a note back to each place that refers to it.
fn back_links(number: usize, times: usize) -> String {
    let mut links = String::new();
    for time in 1..=times {
        let id = reference_id(number, time);
        let (which, mark) = if times == 1 {
            (String::new(), String::new())
        } else {
            (format!(", verwijzing {time}"), format!("<sup>{time}</sup>"))
        };
        links.push_str(&format!(
            " <a href=\"#{id}\" class=\"footnote-back\" role=\"doc-backlink\" \
             aria-label=\"Terug naar de tekst bij voetnoot {number}{which}\">↩\u{fe0e}{mark}</a>"
        ));
    }
    links
}
