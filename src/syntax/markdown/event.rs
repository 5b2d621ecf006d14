//! The events of a Markdown text, without what stands inside inline elements that are dropped with their content.
//!
//! `a <script>alert(*1*)</script> b` has text between its tags as far as Markdown is concerned; no reader may see it.
//! Invariant: what starts also ends, in the right order, as in the events that come in.

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::token::closes;

/// An event with the place in the text that it comes from.
pub(super) type Spanned<'a> = (Event<'a>, Range<usize>);

/// Elements whose content goes with them: what is inside is no text for readers.
const DROPPED: &[&str] = &[
    "script",
    "style",
    "iframe",
    "object",
    "noscript",
    "template",
    "title",
    "textarea",
    "xmp",
    "noembed",
    "noframes",
    "plaintext",
    "svg",
    "math",
    "select",
    "audio",
    "video",
    "canvas",
    "applet",
];

/// The events of `text`.
pub(super) fn events(text: &str) -> impl Iterator<Item = Spanned<'_>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST;
    Visible {
        inner: Parser::new_ext(text, options).into_offset_iter(),
        hidden: None,
        ready: VecDeque::new(),
    }
}

/// The name of `element` among those that are dropped with their content.
pub(super) fn dropped(element: &str) -> Option<&'static str> {
    DROPPED.iter().copied().find(|name| *name == element)
}

struct Visible<'a, I> {
    inner: I,
    hidden: Option<Hidden<'a>>,
    ready: VecDeque<Spanned<'a>>,
}

/// Inside a dropped element.
struct Hidden<'a> {
    name: &'static str,
    /// What began inside and may end outside; it begins after the element instead.
    started: Vec<Spanned<'a>>,
}

impl<'a, I: Iterator<Item = Spanned<'a>>> Visible<'a, I> {
    /// What to do with an event inside a dropped element: it is passed on, or nothing is.
    fn inside(&mut self, (event, span): Spanned<'a>) -> Option<Spanned<'a>> {
        let hidden = self.hidden.as_mut()?;
        match &event {
            Event::Start(tag) if is_inline(tag) => {
                hidden.started.push((event, span));
                None
            }
            Event::End(tag) if is_inline_end(tag) => match hidden.started.pop() {
                Some(_) => None,
                None => Some((event, span)),
            },
            Event::InlineHtml(html) if closes(html, hidden.name) => {
                self.ready.extend(self.hidden.take().into_iter().flat_map(|hidden| hidden.started));
                self.ready.pop_front()
            }
            // The block ends, or another begins: no browser would go on, and neither does an author.
            Event::Start(_) | Event::End(_) => {
                self.ready.extend(self.hidden.take().into_iter().flat_map(|hidden| hidden.started));
                self.ready.push_back((event, span));
                self.ready.pop_front()
            }
            _ => None,
        }
    }
}

impl<'a, I: Iterator<Item = Spanned<'a>>> Iterator for Visible<'a, I> {
    type Item = Spanned<'a>;

    fn next(&mut self) -> Option<Spanned<'a>> {
        if let Some(ready) = self.ready.pop_front() {
            return Some(ready);
        }
        loop {
            let (event, span) = self.inner.next()?;
            if self.hidden.is_some() {
                if let Some(visible) = self.inside((event, span)) {
                    return Some(visible);
                }
                continue;
            }
            if let Event::InlineHtml(html) = &event {
                self.hidden = opened(html).map(|name| Hidden { name, started: Vec::new() });
            }
            return Some((event, span));
        }
    }
}

/// The dropped element that the tag `html` opens.
fn opened(html: &str) -> Option<&'static str> {
    let tag = html.strip_prefix('<')?;
    let name = tag.split(|letter: char| !letter.is_ascii_alphanumeric()).next()?;
    if html.ends_with("/>") { None } else { dropped(&name.to_ascii_lowercase()) }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

fn is_inline_end(tag: &TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visible(text: &str) -> String {
        let mut out = String::new();
        for (event, _) in events(text) {
            match event {
                Event::Text(text) => out.push_str(&text),
                Event::Start(Tag::Emphasis) => out.push('('),
                Event::End(TagEnd::Emphasis) => out.push(')'),
                Event::End(TagEnd::Paragraph) => out.push('.'),
                _ => {}
            }
        }
        out
    }

    #[test]
    fn the_content_of_a_dropped_element_is_not_seen() {
        assert_eq!(visible("a <script>alert(*1*)</script> b"), "a  b.");
        assert_eq!(visible("a <SCRIPT src=x>*x*\n\nb"), "a .b.", "it never reaches beyond its block");
        assert_eq!(visible("- a <style> x\n  - y"), "a y");
        assert_eq!(visible("a <svg/> b"), "a  b.");
    }

    #[test]
    fn what_starts_still_ends() {
        assert_eq!(visible("a *b <script> c* d </script> e"), "a (b ) e.");
        assert_eq!(visible("a <script> *b </script> c* d"), "a ( c) d.");
    }
}
