//! From the parser's events to HTML: what is open at the moment, and who writes what comes next.
//!
//! Invariant: between two events everything that was opened in the HTML is on one of the stacks here or closed by the
//! parser's own end event. Raw HTML may break that; `sanitise` mends it at the end.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use crate::base::code::Code;

use super::block::{OpenCode, OpenHeading, OpenTable};
use super::direction::{self, is_rtl};
use super::event::Spanned;
use super::html::SlottedHtml;
use super::inline::{OpenImage, OpenLink, unbroken};
use super::note::Notes;
use super::outline::{Ids, Outline};
use super::raw::RawPiece;
use super::signs::{Run, Within};
use super::typed::{Typed, addresses};
use super::{Markdown, MarkdownFault, escape, plain, sanitise};

/// How many characters of an author's text fit in a message: an image may be a URL of a megabyte.
const LONGEST_ARGUMENT: usize = 120;

/// How many blocks, and how many raw elements, stand in each other at most. What repairs the whole looks at all that is open
/// for every tag, so that depth times length is its cost; and nobody reads as deep.
pub(super) const DEEPEST: usize = 60;

/// How many emphases stand in each other at most.
const DEEPEST_EMPHASIS: usize = 12;

/// Everything known halfway a text.
pub(super) struct Writer<'a> {
    pub(super) source: &'a str,
    pub(super) out: Markdown,
    /// How much has been written that a reader can perceive; equal before and after means that there was nothing.
    pub(super) ink: usize,
    /// The plain text of the heading or the first paragraph that is open.
    pub(super) capture: Option<String>,
    pub(super) ids: Ids,
    pub(super) outline: Outline,
    pub(super) heading: Option<OpenHeading>,
    pub(super) links: Vec<OpenLink<'a>>,
    pub(super) image: Option<OpenImage<'a>>,
    pub(super) code: Option<OpenCode>,
    pub(super) table: OpenTable,
    pub(super) notes: Notes<'a>,
    pub(super) raw_block: Option<RawPiece>,
    /// The levels at which open raw headings are shown.
    pub(super) raw_headings: Vec<u8>,
    /// Whether raw HTML took part in the result.
    pub(super) has_raw: bool,
    /// How many raw links are open.
    pub(super) raw_links: usize,
    /// The words shown since the last block, to see what was not taken for markup.
    pub(super) signs: Run,
    /// Text that is not written yet: the parser gives it in pieces.
    pending: Vec<(CowStr<'a>, Range<usize>)>,
    /// Whether there are letters that are written from right to left.
    pub(super) has_rtl: bool,
    /// How many raw elements are open that others can stand in.
    pub(super) raw_depth: usize,
    /// How many blocks are open around what comes next.
    depth: usize,
    emphases: usize,
}

impl<'a> Writer<'a> {
    pub(super) fn new(source: &'a str, ids: Ids) -> Self {
        let html = SlottedHtml::with_capacity(source.len() + source.len() / 2);
        Self {
            source,
            out: Markdown { html, ..Markdown::default() },
            ink: 0,
            capture: None,
            ids,
            outline: Outline::default(),
            heading: None,
            links: Vec::new(),
            image: None,
            code: None,
            table: OpenTable::default(),
            notes: Notes::default(),
            raw_block: None,
            raw_headings: Vec::new(),
            has_raw: false,
            raw_links: 0,
            signs: Run::default(),
            pending: Vec::new(),
            has_rtl: source.contains(is_rtl),
            raw_depth: 0,
            depth: 0,
            emphases: 0,
        }
    }

    /// Writes all of `events`. Definitions of footnotes are put aside for the end.
    pub(super) fn run(&mut self, events: &mut dyn Iterator<Item = Spanned<'a>>) {
        while let Some((event, span)) = events.next() {
            match event {
                Event::Text(text) if self.code.is_none() && self.image.is_none() => self.pending.push((text, span)),
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    self.flush_text();
                    self.notes.define(label, events);
                }
                event if self.image.is_some() => self.in_image(event),
                event => {
                    self.flush_text();
                    self.event(event, span);
                }
            }
        }
        self.flush_text();
    }

    /// The result: footnotes at the end, and the whole repaired where raw HTML took part.
    pub(super) fn finish(mut self) -> Markdown {
        self.write_notes();
        if self.has_raw {
            self.out.html = sanitise::sanitised(&self.out.html);
        }
        self.out
    }

    fn event(&mut self, event: Event<'a>, span: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Text(text) => {
                if let Some(code) = &mut self.code {
                    code.text.push_str(&text);
                }
            }
            Event::Code(code) => {
                self.signs.opaque(span.start);
                self.out.html.push("<code>");
                self.words(&code);
                self.out.html.push("</code>");
            }
            Event::Html(html) => {
                if let Some(piece) = &mut self.raw_block {
                    piece.push(&html, span);
                }
            }
            Event::InlineHtml(html) => self.raw_html(&RawPiece::new(&html, span)),
            Event::SoftBreak => self.line_break("\n", span.end),
            Event::HardBreak => self.line_break("<br>\n", span.end),
            Event::Rule => {
                self.finish_signs(Within::Paragraph);
                self.out.html.fresh_line();
                self.out.html.push("<hr>\n");
            }
            Event::FootnoteReference(label) => {
                self.signs.opaque(span.start);
                self.footnote_reference(&label);
            }
            Event::TaskListMarker(done) => self.task_marker(done),
            // Mathematics is not asked for.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.words(&text),
        }
    }

    /// Writes the text that is waiting, with addresses in it as links.
    fn flush_text(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let pending = std::mem::take(&mut self.pending);
        for (_, span) in pending.iter().filter(|(text, _)| text.starts_with('^')) {
            self.check_footnote(span);
        }
        let typed = Typed::new(self.source, &pending);
        let is_linked = !self.links.is_empty() || self.raw_links > 0;
        let mut written = 0;
        for address in if is_linked { Vec::new() } else { addresses(&typed.text) } {
            self.typed(&typed, written..address.range.start);
            written = address.range.end;
            self.address(&address, typed.source(&address.range));
        }
        self.typed(&typed, written..typed.text.len());
        self.pending = pending;
        self.pending.clear();
    }

    /// Text as typed.
    fn typed(&mut self, typed: &Typed<'_>, range: Range<usize>) {
        typed.signs(&range, &mut self.signs);
        self.words(&typed.text[range]);
    }

    /// Words that a reader sees.
    pub(super) fn words(&mut self, text: &str) {
        let out = self.out.html.text();
        match self.links.last() {
            Some(link) if link.telephone => direction::number(out, &unbroken(text)),
            Some(link) if link.mail && text.contains('@') => direction::address(out, text),
            _ if self.has_rtl => direction::mixed(out, text),
            _ => escape::text(out, text),
        }
        self.heard(text);
    }

    /// Takes note of words that were written.
    pub(super) fn heard(&mut self, text: &str) {
        if let Some(capture) = &mut self.capture {
            capture.push_str(text);
        }
        self.ink += usize::from(!text.trim().is_empty());
    }

    fn line_break(&mut self, html: &str, at: usize) {
        self.signs.line_break(at);
        self.out.html.trim_line();
        self.out.html.push(html);
        if let Some(capture) = &mut self.capture {
            capture.push(' ');
        }
    }

    fn start(&mut self, tag: Tag<'a>, span: Range<usize>) {
        match tag {
            Tag::Emphasis => self.start_emphasis("<em>"),
            Tag::Strong => self.start_emphasis("<strong>"),
            Tag::Strikethrough => self.start_emphasis("<del>"),
            Tag::Link { link_type, dest_url, title, .. } => self.open_link(link_type, dest_url, &title, span),
            Tag::Image { dest_url, title, .. } => self.open_image(dest_url, title, span),
            Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                self.finish_signs(Within::Line);
                self.start_in_table(&tag);
            }
            tag => {
                self.out.html.fresh_line();
                if self.is_too_deep(matches!(tag, Tag::Item)) && is_container(tag.to_end()) {
                    self.too_deep(block_sign(&tag), span);
                } else {
                    self.start_block(tag, span);
                }
                self.depth += 1;
            }
        }
    }

    fn end(&mut self, tag: TagEnd, span: Range<usize>) {
        match tag {
            TagEnd::Emphasis => self.end_emphasis("</em>"),
            TagEnd::Strong => self.end_emphasis("</strong>"),
            TagEnd::Strikethrough => self.end_emphasis("</del>"),
            TagEnd::Link => self.close_link(),
            TagEnd::Image => {}
            TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell => self.end_in_table(tag),
            tag => {
                self.depth = self.depth.saturating_sub(1);
                if !(self.is_too_deep(tag == TagEnd::Item) && is_container(tag)) {
                    self.end_block(tag, span);
                }
            }
        }
    }

    fn start_emphasis(&mut self, html: &str) {
        self.emphases += 1;
        if self.emphases <= DEEPEST_EMPHASIS {
            self.out.html.push(html);
        }
    }

    fn end_emphasis(&mut self, html: &str) {
        if self.emphases <= DEEPEST_EMPHASIS {
            self.out.html.push(html);
        }
        self.emphases = self.emphases.saturating_sub(1);
    }

    /// Whether a block that begins or ends here is too deep inside others; an item is when its list is.
    fn is_too_deep(&self, is_item: bool) -> bool {
        self.depth >= DEEPEST + usize::from(is_item)
    }

    /// Says that something was left out for standing too deep.
    pub(super) fn too_deep(&mut self, what: &str, span: Range<usize>) {
        let arguments = vec![("what", what.to_owned()), ("max", DEEPEST.to_string())];
        self.out.faults.push(MarkdownFault { code: Code::NestedTooDeep, span, arguments });
    }

    /// Reports what was not taken for markup in the words shown since the last block.
    pub(super) fn finish_signs(&mut self, within: Within) {
        self.out.faults.extend(self.signs.finish(within));
    }

    /// The first paragraph that stands by itself is where the excerpt comes from.
    pub(super) fn start_paragraph(&mut self) {
        if self.depth == 0 && self.out.excerpt.is_empty() {
            self.capture = Some(String::new());
        }
        self.out.html.push("<p>");
    }

    pub(super) fn end_paragraph(&mut self) {
        if let Some(words) = self.capture.take() {
            self.out.excerpt = plain::excerpt(&words);
        }
        self.out.html.push("</p>\n");
    }

    /// Adds a fault with one argument, of which a message gets no more than it has room for.
    pub(super) fn fault(&mut self, code: Code, span: Range<usize>, name: &'static str, value: impl Into<String>) {
        self.out.faults.push(MarkdownFault { code, span, arguments: vec![(name, shortened(value.into()))] });
    }

    /// Footnotes stand below everything; what is in them is no first paragraph.
    pub(super) fn enter_notes(&mut self) {
        self.depth += 1;
    }
}

/// An argument of a message, of which no more is kept than there is room for.
pub(super) fn shortened(mut value: String) -> String {
    if let Some((end, _)) = value.char_indices().nth(LONGEST_ARGUMENT) {
        value.truncate(end);
        value.push('…');
    }
    value
}

/// Whether other blocks stand in it.
fn is_container(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item)
}

/// What begins a block, as its author wrote it.
fn block_sign(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::BlockQuote(_) => ">",
        Tag::List(Some(_)) => "1.",
        _ => "-",
    }
}
