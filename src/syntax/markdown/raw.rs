//! Raw HTML in Markdown: what of it an author may use.
//!
//! Every tag is read, judged and written anew; nothing passes as it was. Links and images take part as if they had been
//! written in Markdown. What is taken out because it could harm is reported where it stands; comments, and attributes
//! that merely mean nothing here, go without a word. Afterwards `sanitise` repairs the structure of the whole and
//! judges it a second time, by rules of its own.
//!
//! Invariant: text between tags is the only thing that is copied unread.

use std::ops::Range;

use crate::base::code::Code;

use super::event::dropped;
use super::link::{LinkDestination, classify};
use super::token::{Element, Token, Tokens, decode};
use super::vocabulary::is_element;
use super::writer::{DEEPEST, Writer, shortened};
use super::{MarkdownFault, escape, plain};

/// Elements that an author may use.
pub(super) const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "address",
    "article",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];

/// Attributes that every element may have; `aria-…` besides.
pub(super) const EVERYWHERE: &[&str] = &["class", "dir", "lang", "role", "title"];

/// Attributes of one element.
pub(super) const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("del", &["datetime"]),
    ("details", &["open"]),
    ("ins", &["datetime"]),
    ("li", &["value"]),
    ("ol", &["reversed", "start"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["abbr", "colspan", "rowspan", "scope"]),
    ("time", &["datetime"]),
];

/// Attributes whose presence is their value.
pub(super) const FLAGS: &[&str] = &["checked", "disabled", "open", "reversed"];

/// Elements that need no end tag, because they hold nothing or because the next of their kind ends them: however many there
/// are, they do not stand in each other.
const NOT_NESTING: &[&str] = &[
    "br", "caption", "col", "colgroup", "dd", "dt", "hr", "img", "li", "p", "rp", "rt", "tbody", "td", "tfoot", "th",
    "thead", "tr", "wbr",
];

fn is_nesting(element: &str) -> bool {
    !NOT_NESTING.contains(&element)
}

/// A run of raw HTML with the places its lines come from.
pub(super) struct RawPiece {
    html: String,
    /// Where in the HTML a line begins, and where that is in the text.
    lines: Vec<(usize, usize)>,
    span: Range<usize>,
}

impl RawPiece {
    pub(super) fn new(html: &str, span: Range<usize>) -> Self {
        Self { html: html.to_owned(), lines: vec![(0, span.start)], span }
    }

    /// Adds a line; what stood before it on its line (the `>` of a quotation) is not in it.
    pub(super) fn push(&mut self, line: &str, span: Range<usize>) {
        self.lines.push((self.html.len(), span.start));
        self.html.push_str(line);
    }

    fn place(&self, range: &Range<usize>) -> Range<usize> {
        self.place_of(range.start)..self.place_of(range.end.saturating_sub(1)) + 1
    }

    fn place_of(&self, at: usize) -> usize {
        let after = self.lines.partition_point(|(start, _)| *start <= at);
        let (start, place) = self.lines[after.saturating_sub(1)];
        (place + (at - start)).clamp(self.span.start, self.span.end.saturating_sub(1).max(self.span.start))
    }
}

impl Writer<'_> {
    pub(super) fn raw_html(&mut self, piece: &RawPiece) {
        self.signs.opaque(piece.span.start);
        let mut tokens = Tokens::new(&piece.html);
        while let Some(token) = tokens.next() {
            match token {
                Token::Text(text) => self.raw_text(text, piece, tokens.position() - text.len()),
                Token::Stray => self.words("<"),
                Token::Nothing => {}
                Token::Close(name) if is_element(&name) => self.close_raw(&name),
                Token::Close(name) => self.words(&format!("</{name}>")),
                Token::Open(element, range) if ELEMENTS.contains(&element.name.as_str()) => {
                    self.has_raw = true;
                    self.open_raw(&element, &piece.place(&range));
                }
                Token::Open(element, range) if is_element(&element.name) => {
                    // An element of which there is no end is text.
                    match dropped(&element.name).map(|name| tokens.skip_content(name)) {
                        Some(None) => self.as_text(piece, range),
                        content => self.refuse(&element, piece, range, content.flatten()),
                    }
                }
                Token::Open(_, range) => self.as_text(piece, range),
            }
        }
    }

    /// Text between tags, which takes part in what is said about the signs of a text.
    fn raw_text(&mut self, text: &str, piece: &RawPiece, at: usize) {
        self.out.html.push(text);
        self.has_raw |= text.contains('&');
        self.ink += usize::from(!text.trim().is_empty());
        let mut start = at;
        for line in text.split_inclusive('\n') {
            self.signs.push(line, piece.place_of(start));
            start += line.len();
        }
    }

    /// Leaves a tag out, and its content when that is no text.
    fn refuse(&mut self, element: &Element<'_>, piece: &RawPiece, range: Range<usize>, content: Option<&str>) {
        let content = content.map(|content| plain::one_line(&plain::words_of(content))).unwrap_or_default();
        let arguments = vec![("what", format!("<{}>", element.name)), ("words", shortened(content))];
        self.out.faults.push(MarkdownFault { code: Code::UnsafeHtml, span: piece.place(&range), arguments });
    }

    /// What looks like a tag, and is none, or has no end.
    fn as_text(&mut self, piece: &RawPiece, range: Range<usize>) {
        let text = &piece.html[range.clone()];
        self.fault(Code::HtmlAsText, piece.place(&range), "what", text);
        self.words(text);
    }

    fn open_raw(&mut self, element: &Element<'_>, span: &Range<usize>) {
        if is_nesting(&element.name) {
            self.raw_depth += 1;
            if self.raw_depth > DEEPEST {
                return self.too_deep(&format!("<{}>", element.name), span.clone());
            }
        }
        match element.name.as_str() {
            "a" => self.open_raw_link(element, span),
            "img" => self.raw_image(element, span),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let written = element.name.as_bytes()[1] - b'0';
                if written == 1 {
                    self.fault(Code::HeadingLevel, span.clone(), "title", "<h1>");
                }
                self.check_level(written, &element.name, span.clone());
                let shown = self.outline.place(written);
                self.raw_headings.push(shown);
                self.out.html.push(&format!("<h{shown}"));
                self.raw_attributes(element, &[], span);
                self.out.html.push(">");
            }
            name => {
                self.out.html.push("<");
                self.out.html.push(name);
                self.raw_attributes(element, &[], span);
                self.out.html.push(">");
            }
        }
    }

    fn close_raw(&mut self, name: &str) {
        if !ELEMENTS.contains(&name) {
            return;
        }
        self.has_raw = true;
        self.raw_links = self.raw_links.saturating_sub(usize::from(name == "a"));
        if is_nesting(name) {
            self.raw_depth = self.raw_depth.saturating_sub(1);
            if self.raw_depth >= DEEPEST {
                return;
            }
        }
        let is_heading = name.len() == 2 && name.starts_with('h') && name != "hr";
        if !is_heading {
            self.out.html.push(&format!("</{name}>"));
        } else if let Some(shown) = self.raw_headings.pop() {
            self.out.html.push(&format!("</h{shown}>"));
        }
    }

    fn open_raw_link(&mut self, element: &Element<'_>, span: &Range<usize>) {
        self.raw_links += 1;
        let Some(url) = element.get("href") else {
            self.out.html.push("<a");
            self.raw_attributes(element, &["href"], span);
            self.out.html.push(">");
            return;
        };
        let title = decode(element.get("title").unwrap_or_default());
        let class = decode(element.get("class").unwrap_or_default());
        if self.anchor_to(&decode(url), &title, &class, span.clone()) {
            self.raw_attributes(element, &["href", "title", "class"], span);
            self.out.html.push(">");
        }
    }

    fn raw_image(&mut self, element: &Element<'_>, span: &Range<usize>) {
        self.report_attributes(element, span);
        let Some(url) = element.get("src").map(decode).filter(|url| !url.trim().is_empty()) else { return };
        let alt = element.get("alt").map(decode);
        if alt.is_none() {
            self.fault(Code::MissingAlt, span.clone(), "target", url.as_ref());
        }
        let title = element.get("title").map(|title| decode(title).into_owned()).filter(|title| !title.is_empty());
        self.push_image(&url, alt.unwrap_or_default().into_owned(), title, span.clone());
    }

    /// Writes the attributes that an author may set, but for those named in `written`.
    fn raw_attributes(&mut self, element: &Element<'_>, written: &[&str], span: &Range<usize>) {
        self.report_attributes(element, span);
        // `<a name>` is how ids were written once.
        let name = element.get("name").filter(|_| element.name == "a");
        if let Some(id) = element.get("id").or(name).map(decode)
            && self.ids.claim(&id)
        {
            self.out.html.push(&format!(" id=\"{id}\""));
            self.out.anchors.push(id.into_owned());
        }
        for (name, value) in &element.attributes {
            if written.contains(&name.as_str()) || !may_have(&element.name, name) {
                continue;
            }
            let out = self.out.html.text();
            out.push(' ');
            out.push_str(name);
            if !FLAGS.contains(&name.as_str()) {
                out.push_str("=\"");
                escape::attribute(out, &decode(value));
                out.push('"');
            }
        }
    }

    /// Reports what is not merely left out but could have done harm.
    fn report_attributes(&mut self, element: &Element<'_>, span: &Range<usize>) {
        for (name, value) in &element.attributes {
            let what = match name.as_str() {
                "style" | "srcdoc" => Some(name.clone()),
                handler if handler.starts_with("on") => Some(handler.to_owned()),
                // These two are judged where they are written.
                "href" if element.name == "a" => None,
                "src" if element.name == "img" => None,
                "href" | "src" | "srcset" | "action" | "formaction" | "background" | "cite" | "data" | "poster"
                | "xlink:href" => match classify(&decode(value)) {
                    LinkDestination::Unsafe(scheme) => Some(scheme),
                    _ => None,
                },
                _ => None,
            };
            if let Some(what) = what {
                self.fault(Code::UnsafeHtml, span.clone(), "what", what);
            }
        }
    }
}

fn may_have(element: &str, attribute: &str) -> bool {
    let is_aria =
        || attribute.strip_prefix("aria-").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_lowercase()));
    let own = || ATTRIBUTES.iter().find(|(name, _)| *name == element).is_some_and(|(_, own)| own.contains(&attribute));
    EVERYWHERE.contains(&attribute) || is_aria() || own()
}
