//! Links and images: what is open until its text is known.
//!
//! Invariants: every link has a text and a destination that is either finished or a slot; every image is a slot with an
//! entry in the list. Where they lead is judged by `link`, whether there is anything there by nobody here.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType};

use crate::base::code::Code;

use super::direction;
use super::html::HtmlSlot;
use super::link::{LinkDestination, Own, classify, is_mail_link, is_telephone};
use super::typed::TypedAddress;
use super::writer::{Writer, shortened};
use super::{Image, MarkdownFault, MarkdownLink, escape, plain};

/// A link whose text is being written.
pub(super) struct OpenLink<'a> {
    /// What it leads to, as written: its text when it has none.
    destination: CowStr<'a>,
    /// Whether an `<a>` is open; it is not for a link that was taken out.
    written: bool,
    pub(super) telephone: bool,
    pub(super) mail: bool,
    ink: usize,
    start: usize,
}

/// An image whose text is being read.
pub(super) struct OpenImage<'a> {
    destination: CowStr<'a>,
    title: CowStr<'a>,
    span: Range<usize>,
    alt: String,
    /// How many elements are open inside.
    depth: usize,
}

impl<'a> Writer<'a> {
    pub(super) fn open_link(&mut self, kind: LinkType, url: CowStr<'a>, title: &str, span: Range<usize>) {
        self.signs.opaque(span.start);
        let start = span.start;
        let written = if kind == LinkType::Email {
            self.anchor_to(&format!("mailto:{url}"), title, "", span)
        } else {
            self.anchor_to(&url, title, "", span)
        };
        if written {
            self.out.html.push(">");
        }
        self.links.push(OpenLink {
            telephone: is_telephone(&url),
            mail: kind == LinkType::Email || is_mail_link(&url),
            destination: url,
            written,
            ink: self.ink,
            start,
        });
    }

    pub(super) fn close_link(&mut self) {
        let Some(link) = self.links.pop() else { return };
        self.signs.opaque(link.start);
        if self.ink == link.ink && link.written {
            self.words(if link.destination.is_empty() { "…" } else { &link.destination });
        }
        if link.written {
            self.out.html.push("</a>");
        }
    }

    /// Writes an address in a text as the link that it was meant as.
    pub(super) fn address(&mut self, address: &TypedAddress, span: Range<usize>) {
        self.signs.opaque(span.start);
        let is_open = self.anchor_to(&address.url, "", "", span);
        if is_open {
            self.out.html.push(">");
        }
        direction::address(self.out.html.text(), &address.text);
        self.heard(&address.text);
        if is_open {
            self.out.html.push("</a>");
        }
    }

    /// Whether the innermost link begins at this byte.
    pub(super) fn in_link_from(&self, start: usize) -> bool {
        self.links.last().is_some_and(|link| link.start == start)
    }

    /// Writes `<a href="…"` with its classes, open for more attributes; reports and writes nothing when the
    /// destination is unsafe.
    pub(super) fn anchor_to(&mut self, url: &str, title: &str, class: &str, span: Range<usize>) -> bool {
        let destination = match classify(url) {
            LinkDestination::Local(page) => {
                self.local(url, page.as_ref(), span.clone());
                let Some(page) = page else { return false };
                LinkDestination::Own(page)
            }
            destination => destination,
        };
        if let LinkDestination::Elsewhere(url) = &destination {
            let target = url.clone().into_owned();
            self.out.addresses.push(MarkdownLink { target, query: None, anchor: None, span: span.clone() });
        }
        let html = &mut self.out.html;
        let (added, rel) = match destination {
            LinkDestination::Unsafe(scheme) => {
                self.fault(Code::UnsafeHtml, span, "what", scheme);
                return false;
            }
            LinkDestination::Local(_) => return false,
            LinkDestination::Own(own) => {
                html.push("<a href=\"");
                self.own_link(own, span);
                ("", "")
            }
            LinkDestination::Elsewhere(url) => {
                html.push("<a href=\"");
                escape::url(html.text(), &url);
                ("external", " rel=\"noopener\"")
            }
            LinkDestination::Channel(url) => {
                html.push("<a href=\"");
                escape::url(html.text(), &url);
                ("", "")
            }
        };
        let out = self.out.html.text();
        out.push('"');
        if !added.is_empty() || !class.is_empty() {
            out.push_str(" class=\"");
            out.push_str(added);
            out.push_str(if added.is_empty() || class.is_empty() { "" } else { " " });
            escape::attribute(out, class);
            out.push('"');
        }
        out.push_str(rel);
        if !title.is_empty() {
            out.push_str(" title=\"");
            escape::attribute(out, title);
            out.push('"');
        }
        true
    }

    /// Reports a place that nobody else can reach.
    fn local(&mut self, url: &str, page: Option<&Own>, span: Range<usize>) {
        let mut arguments = vec![("target", shortened(url.to_owned()))];
        arguments.extend(page.map(|page| ("suggestion", shortened(page.target.clone()))));
        self.out.faults.push(MarkdownFault { code: Code::LocalAddress, span, arguments });
    }

    fn own_link(&mut self, own: Own, span: Range<usize>) {
        if own.target.is_empty() && own.query.is_none() && own.anchor.as_deref() == Some("") {
            // The top of the page is always there.
            self.out.html.push("#");
            return;
        }
        self.out.html.push_slot(HtmlSlot::Link(self.out.links.len()));
        self.out.links.push(MarkdownLink { target: own.target, query: own.query, anchor: own.anchor, span });
    }

    pub(super) fn open_image(&mut self, destination: CowStr<'a>, title: CowStr<'a>, span: Range<usize>) {
        self.signs.opaque(span.start);
        self.image = Some(OpenImage { destination, title, span, alt: String::new(), depth: 0 });
    }

    /// Everything inside an image is its text.
    pub(super) fn in_image(&mut self, event: Event<'a>) {
        let Some(image) = &mut self.image else { return };
        match event {
            Event::Start(_) => image.depth += 1,
            Event::End(_) if image.depth > 0 => image.depth -= 1,
            Event::End(_) => self.close_image(),
            Event::Text(text) | Event::Code(text) => image.alt.push_str(&text),
            Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
            _ => {}
        }
    }

    fn close_image(&mut self) {
        let Some(image) = self.image.take() else { return };
        let alt = plain::one_line(&image.alt);
        let title = Some(image.title.into_string()).filter(|title| !title.is_empty());
        if alt.is_empty() {
            self.fault(Code::MissingAlt, image.span.clone(), "target", image.destination.as_ref());
        }
        self.push_image(&image.destination, alt, title, image.span);
    }

    /// Lists an image and leaves a slot for it; one that is unsafe leaves its text.
    pub(super) fn push_image(&mut self, url: &str, alt: String, title: Option<String>, span: Range<usize>) {
        let target = match classify(url) {
            LinkDestination::Own(own) => own.target,
            LinkDestination::Elsewhere(url) => url.into_owned(),
            LinkDestination::Channel(url) => return self.unsafe_image(&url, &alt, span),
            LinkDestination::Unsafe(scheme) => return self.unsafe_image(&scheme, &alt, span),
            LinkDestination::Local(_) => {
                self.local(url, None, span);
                return self.words(&alt);
            }
        };
        if self.heading.is_some()
            && let Some(capture) = &mut self.capture
        {
            capture.push_str(&alt);
        }
        self.ink += usize::from(!alt.is_empty());
        self.out.html.push_slot(HtmlSlot::Image(self.out.images.len()));
        self.out.images.push(Image { target, alt, title, span });
    }

    fn unsafe_image(&mut self, what: &str, alt: &str, span: Range<usize>) {
        self.fault(Code::UnsafeHtml, span, "what", what);
        self.words(alt);
    }
}

/// The text of a link to a telephone number with spaces and hyphens where no line ends: those of the number, and all of
/// them in a text as short as a number.
pub(super) fn unbroken(text: &str) -> String {
    let is_short = text.len() <= 24;
    let of_number =
        |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit() || "+()-".contains(letter));
    let mut out = String::with_capacity(text.len() + 8);
    for (at, letter) in text.char_indices() {
        let inside = || of_number(text[..at].chars().next_back()) && of_number(text[at + 1..].chars().next());
        out.push(match letter {
            ' ' if is_short || inside() => '\u{a0}',
            '-' if is_short || inside() => '\u{2011}',
            letter => letter,
        });
    }
    out
}
