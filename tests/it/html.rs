//! Pages as a browser reads them: what tests look for is named by a selector, so that a theme may change its markup.

use std::fmt;
use std::ops::Deref;

use scraper::{ElementRef, Node, Selector};

/// What stands at a URL: its text, and its elements when it is HTML.
pub(crate) struct Page {
    text: String,
    html: scraper::Html,
}

impl Page {
    /// Reads a page.
    pub(crate) fn new(text: String) -> Self {
        let html = scraper::Html::parse_document(&text);
        Self { text, html }
    }

    /// All elements that a CSS selector chooses, in the order of the page.
    pub(crate) fn select(&self, selector: &str) -> Vec<Element<'_>> {
        self.html.select(&parsed(selector)).map(Element).collect()
    }

    /// The one element that a CSS selector chooses.
    #[track_caller]
    pub(crate) fn one(&self, selector: &str) -> Element<'_> {
        only(&self.select(selector), selector)
    }

    /// What it says in JSON-LD, a value a block.
    pub(crate) fn json_ld(&self) -> Vec<serde_json::Value> {
        let texts = self.select("script[type='application/ld+json']");
        let read = |script: Element<'_>| {
            let text: String = script.0.text().collect();
            serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{fault}: {text}"))
        };
        texts.into_iter().map(read).collect()
    }

    /// The texts that are in the page's own language: those in no element with a `lang` of its own.
    pub(crate) fn own_texts(&self) -> Vec<String> {
        let mut own = Vec::new();
        for node in self.html.tree.nodes() {
            let Some(text) = node.value().as_text() else { continue };
            let above: Vec<ElementRef<'_>> = node.ancestors().filter_map(ElementRef::wrap).collect();
            let is_in = |name: &str| above.iter().any(|element| element.value().name() == name);
            let has_lang = |element: &&ElementRef<'_>| element.attr("lang").is_some();
            let is_foreign = above.iter().filter(has_lang).any(|element| element.value().name() != "html");
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if is_in("body") && !is_in("script") && !is_foreign && !words.is_empty() {
                own.push(words);
            }
        }
        own
    }

    /// Whether there is an element that a CSS selector chooses.
    pub(crate) fn has(&self, selector: &str) -> bool {
        self.html.select(&parsed(selector)).next().is_some()
    }
}

impl Deref for Page {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl PartialEq for Page {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// An element of a page.
#[derive(Clone, Copy)]
pub(crate) struct Element<'a>(ElementRef<'a>);

impl<'a> Element<'a> {
    /// Its text, with every run of white space as one space.
    pub(crate) fn text(self) -> String {
        self.0.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The value of an attribute, if it has that.
    pub(crate) fn attr_if_any(self, name: &str) -> Option<&'a str> {
        self.0.attr(name)
    }

    /// The value of an attribute that it has.
    #[track_caller]
    pub(crate) fn attr(self, name: &str) -> &'a str {
        self.0.attr(name).unwrap_or_else(|| panic!("there is no {name} on {}", self.0.html()))
    }

    /// All elements within it that a CSS selector chooses.
    pub(crate) fn select(self, selector: &str) -> Vec<Self> {
        self.0.select(&parsed(selector)).map(Element).collect()
    }

    /// The one element within it that a CSS selector chooses.
    #[track_caller]
    pub(crate) fn one(self, selector: &str) -> Self {
        only(&self.select(selector), selector)
    }

    /// Whether there is an element within it that a CSS selector chooses.
    pub(crate) fn has(self, selector: &str) -> bool {
        self.0.select(&parsed(selector)).next().is_some()
    }

    /// Its markup for people to compare: a line an element, indented, and the same however the template is laid out.
    /// Scripts are without their text.
    pub(crate) fn outline(self) -> String {
        let mut outline = Outline::default();
        outline.element(self.0);
        outline.lines
    }
}

fn parsed(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|fault| panic!("{selector} is no selector: {fault}"))
}

#[track_caller]
fn only<'a>(found: &[Element<'a>], selector: &str) -> Element<'a> {
    let [element] = *found else { panic!("{} elements are {selector}, instead of one", found.len()) };
    element
}

/// What stands within a line of text.
const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "br", "button", "cite", "code", "del", "em", "i", "img", "input", "ins", "kbd", "label",
    "small", "span", "strong", "sub", "sup", "svg", "time", "use",
];

/// Elements that have no end.
const VOID: [&str; 9] = ["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];

#[derive(Default)]
struct Outline {
    lines: String,
    line: String,
    depth: usize,
}

impl Outline {
    fn element(&mut self, element: ElementRef<'_>) {
        let is_block = is_block(element);
        let holds_blocks = element.child_elements().any(self::is_block);
        if is_block {
            self.end_line();
        }
        self.line.push_str(&start_tag(element));
        if holds_blocks {
            self.end_line();
            self.depth += 1;
        }
        self.children(element);
        if holds_blocks {
            self.end_line();
            self.depth -= 1;
        }
        if !VOID.contains(&element.value().name()) {
            self.line.push_str(&format!("</{}>", element.value().name()));
        }
        if is_block {
            self.end_line();
        }
    }

    fn children(&mut self, element: ElementRef<'_>) {
        for child in element.children() {
            match child.value() {
                Node::Text(_) if element.value().name() == "script" => {}
                Node::Text(text) if element.value().name() == "pre" => self.line.push_str(&escaped(text)),
                Node::Text(text) => self.text(text),
                Node::Element(_) => self.element(ElementRef::wrap(child).expect("it is an element")),
                _ => {}
            }
        }
    }

    /// Running text, where white space of any length is one space.
    fn text(&mut self, text: &str) {
        for (index, word) in text.split(|sign: char| sign.is_ascii_whitespace()).enumerate() {
            if index > 0 && !self.line.is_empty() && !self.line.ends_with(' ') {
                self.line.push(' ');
            }
            self.line.push_str(&escaped(word));
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            self.lines.push_str(&"  ".repeat(self.depth));
            self.lines.push_str(line.trim());
            self.lines.push('\n');
        }
    }
}

fn is_block(element: ElementRef<'_>) -> bool {
    !INLINE.contains(&element.value().name()) || element.child_elements().any(is_block)
}

/// With its attributes in alphabetical order.
fn start_tag(element: ElementRef<'_>) -> String {
    let mut attributes: Vec<_> = element.value().attrs().collect();
    attributes.sort_unstable();
    let written = attributes.iter().map(|(name, value)| match *value {
        "" => format!(" {name}"),
        value => format!(" {name}=\"{}\"", escaped(value).replace('"', "&quot;")),
    });
    format!("<{}{}>", element.value().name(), written.collect::<String>())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[test]
fn an_outline_does_not_depend_on_how_markup_is_laid_out() {
    let long = Page::new("<main>\n  <ul>\n    <li>Een <b>vet</b>\n  woord</li>\n  </ul>\n</main>".to_owned());
    let short = Page::new("<main><ul><li>Een <b>vet</b> woord</li></ul></main>".to_owned());
    assert_eq!(long.one("main").outline(), short.one("main").outline());
    assert_eq!(short.one("main").outline(), "<main>\n  <ul>\n    <li>Een <b>vet</b> woord</li>\n  </ul>\n</main>\n");
}
