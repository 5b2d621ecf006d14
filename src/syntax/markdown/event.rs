//! The events of a Markdown text, in which an element that is dropped with its content is one event, whatever stands in it.
//!
//! `a <script>alert(*1*)</script> b` has text between its tags as far as Markdown is concerned; no reader may see it. But
//! `kies uit de <select> een woord` has none: a tag that is not closed in its own block is text, and so is what follows it.
//! Invariant: what starts also ends, in the right order, as in the events that come in.

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use super::prepare::{LEFT_OUT, restored};
use super::token::closes;

/// An event with the place in the text that it comes from.
pub(super) type Spanned<'a> = (Event<'a>, Range<usize>);

/// Elements whose content goes with them: what is inside is no text for readers.
pub(super) const DROPPED: &[&str] = &[
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

/// The events of `text`, which was made ready by `prepare`.
pub(super) fn events(text: &str) -> impl Iterator<Item = Spanned<'_>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST;
    let visible = Visible {
        source: text,
        inner: Parser::new_ext(text, options).into_offset_iter(),
        ready: VecDeque::new(),
        unclosed: Vec::new(),
    };
    visible.map(|(event, span)| (as_written(event), span))
}

/// The name of `element` among those that are dropped with their content.
pub(super) fn dropped(element: &str) -> Option<&'static str> {
    DROPPED.iter().copied().find(|name| *name == element)
}

struct Visible<'a, I> {
    source: &'a str,
    inner: I,
    /// What was looked at already, to be passed on next.
    ready: VecDeque<Spanned<'a>>,
    /// Dropped elements that nothing closes in the rest of this block.
    unclosed: Vec<&'static str>,
}

impl<'a, I: Iterator<Item = Spanned<'a>>> Visible<'a, I> {
    /// The element `name` that begins at `span`, up to its end in this block, as one event; as text when it has none.
    fn element(&mut self, name: &'static str, span: Range<usize>) -> Spanned<'a> {
        let end = if self.unclosed.contains(&name) { None } else { self.end_of(name) };
        let Some(at) = end else {
            if !self.unclosed.contains(&name) {
                self.unclosed.push(name);
            }
            return (Event::Text(self.source[span.clone()].into()), span);
        };
        let inside: Vec<Spanned<'a>> = self.ready.drain(..=at).collect();
        let whole = span.start..inside.last().map_or(span.end, |(_, last)| last.end);
        for event in crossing(inside).into_iter().rev() {
            self.ready.push_front(event);
        }
        (Event::InlineHtml(self.source[whole.clone()].into()), whole)
    }

    /// Where among the events that follow the tag stands that closes `name`.
    fn end_of(&mut self, name: &str) -> Option<usize> {
        let mut at = 0;
        loop {
            if at == self.ready.len() {
                let next = self.inner.next()?;
                self.ready.push_back(next);
            }
            match &self.ready[at].0 {
                Event::InlineHtml(html) if closes(html, name) => return Some(at),
                event if ends_block(event) => return None,
                _ => at += 1,
            }
        }
    }
}

/// Of the events inside a dropped element those that end what began before it, and those that begin what ends behind it.
fn crossing(inside: Vec<Spanned<'_>>) -> Vec<Spanned<'_>> {
    let (mut ended, mut started) = (Vec::new(), Vec::new());
    for (event, span) in inside {
        match event {
            Event::Start(_) => started.push((event, span)),
            Event::End(_) if started.pop().is_none() => ended.push((event, span)),
            _ => {}
        }
    }
    ended.append(&mut started);
    ended
}

impl<'a, I: Iterator<Item = Spanned<'a>>> Iterator for Visible<'a, I> {
    type Item = Spanned<'a>;

    fn next(&mut self) -> Option<Spanned<'a>> {
        let (event, span) = self.ready.pop_front().or_else(|| self.inner.next())?;
        if ends_block(&event) {
            self.unclosed.clear();
        }
        match &event {
            Event::InlineHtml(html) => match opened(html) {
                Some(name) => Some(self.element(name, span)),
                None => Some((event, span)),
            },
            _ => Some((event, span)),
        }
    }
}

/// The dropped element that the tag `html` opens.
fn opened(html: &str) -> Option<&'static str> {
    let tag = html.strip_prefix('<')?;
    let name = tag.split(|letter: char| !letter.is_ascii_alphanumeric()).next()?;
    if html.ends_with("/>") { None } else { dropped(&name.to_ascii_lowercase()) }
}

/// Whether a line of text ends here: no browser would go on inside an element, and neither does an author.
fn ends_block(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => !is_inline(tag.to_end()),
        Event::End(tag) => !is_inline(*tag),
        _ => false,
    }
}

fn is_inline(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

/// An event with everything back that stood aside for the parser.
fn as_written(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Text(text) => Event::Text(back(text)),
        Event::Code(text) => Event::Code(back(text)),
        Event::Html(text) => Event::Html(back_in_place(text)),
        Event::InlineHtml(text) => Event::InlineHtml(back_in_place(text)),
        Event::FootnoteReference(label) => Event::FootnoteReference(back(label)),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Link { link_type, dest_url: back(dest_url), title: back(title), id })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Image { link_type, dest_url: back(dest_url), title: back(title), id })
        }
        Event::Start(Tag::FootnoteDefinition(label)) => Event::Start(Tag::FootnoteDefinition(back(label))),
        event => event,
    }
}

fn back(text: CowStr<'_>) -> CowStr<'_> {
    match restored(&text) {
        std::borrow::Cow::Borrowed(_) => text,
        std::borrow::Cow::Owned(restored) => restored.into(),
    }
}

/// Raw HTML keeps its length, as places are counted in it: what is left out elsewhere is a space there.
fn back_in_place(text: CowStr<'_>) -> CowStr<'_> {
    if text.contains(LEFT_OUT) { back(text.replace(LEFT_OUT, " ").into()) } else { back(text) }
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
        assert_eq!(visible("a <svg/> b"), "a  b.");
        assert_eq!(visible("a <select>b <title>c</title></select> d"), "a  d.");
    }

    #[test]
    fn what_nothing_closes_in_its_own_block_is_text() {
        assert_eq!(
            visible("kies uit de <select> een *woord*. Meer <select>."),
            "kies uit de <select> een (woord). Meer <select>.."
        );
        assert_eq!(visible("a <SCRIPT src=x>*x*\n\nb</script>"), "a <SCRIPT src=x>(x).b.");
        assert_eq!(visible("- a <style> x\n  - y</style>"), "a <style> xy");
    }

    #[test]
    fn what_starts_still_ends() {
        assert_eq!(visible("a *b <script> c* d </script> e"), "a (b ) e.");
        assert_eq!(visible("a <script> *b </script> c* d"), "a ( c) d.");
    }
}
