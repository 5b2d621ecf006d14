//! Raw HTML taken apart: text, tags with their attributes, and what counts for nothing.
//!
//! Invariant: the ranges of the tokens follow each other, and none but a tag contains what a browser would take for
//! one. It does not judge what it finds; that is `raw`'s.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Parser};

/// A piece of raw HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Text, in which `&` may begin a character reference.
    Text(&'a str),
    /// A `<` that begins nothing.
    Stray,
    /// An opening tag, at this place.
    Open(Element<'a>, Range<usize>),
    Close(String),
    /// A comment, a declaration or an instruction.
    Nothing,
}

/// An opening tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Element<'a> {
    /// In lower case.
    pub(super) name: String,
    /// In lower case, with the value as written between its quotes; of equal names only the first.
    pub(super) attributes: Vec<(String, &'a str)>,
}

impl<'a> Element<'a> {
    /// The value of an attribute, as written.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
    }
}

/// The tokens of a piece of HTML.
pub(super) struct Tokens<'a> {
    html: &'a str,
    at: usize,
    /// Set when a tag does not end: no later `<` is taken for one, so that the whole stays linear.
    text_only: bool,
    /// Elements that nothing closes from here on.
    unclosed: Vec<&'static str>,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(html: &'a str) -> Self {
        Self { html, at: 0, text_only: false, unclosed: Vec::new() }
    }

    /// Skips everything up to the closing tag of `name`, whatever it looks like, and gives it. Nothing is skipped when there
    /// is no such tag; that is remembered, so that the whole stays linear.
    pub(super) fn skip_content(&mut self, name: &'static str) -> Option<&'a str> {
        if self.unclosed.contains(&name) {
            return None;
        }
        let rest = &self.html[self.at..];
        let Some((end, _)) = rest.match_indices("</").find(|(at, _)| closes(&rest[*at..], name)) else {
            self.unclosed.push(name);
            return None;
        };
        self.at += end;
        Some(&rest[..end])
    }

    /// How much of the piece was read.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// Moves past `end`, or to the end of the piece.
    fn skip_past(&mut self, end: &str) {
        self.at = self.html[self.at..].find(end).map_or(self.html.len(), |found| self.at + found + end.len());
    }

    fn byte(&self) -> Option<u8> {
        self.html.as_bytes().get(self.at).copied()
    }

    fn take_while(&mut self, keep: impl Fn(u8) -> bool) -> &'a str {
        let rest = &self.html[self.at..];
        let length = rest.bytes().position(|byte| !keep(byte)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// The tag that begins at `self.at`, after `<` or `</`; `None` when it does not end.
    fn element(&mut self) -> Option<Element<'a>> {
        let name = self.take_while(|byte| !is_space(byte) && !matches!(byte, b'/' | b'>')).to_ascii_lowercase();
        let mut attributes: Vec<(String, &str)> = Vec::new();
        loop {
            self.take_while(|byte| is_space(byte) || byte == b'/');
            if self.byte()? == b'>' {
                self.at += 1;
                return Some(Element { name, attributes });
            }
            let (name, value) = self.attribute()?;
            if attributes.len() < 64 && attributes.iter().all(|(known, _)| *known != name) {
                attributes.push((name, value));
            }
        }
    }

    fn attribute(&mut self) -> Option<(String, &'a str)> {
        let start = self.at;
        self.at += usize::from(self.byte() == Some(b'='));
        self.take_while(|byte| !is_space(byte) && !matches!(byte, b'/' | b'>' | b'='));
        let name = self.html[start..self.at].to_ascii_lowercase();
        self.take_while(is_space);
        if self.byte()? != b'=' {
            return Some((name, ""));
        }
        self.at += 1;
        self.take_while(is_space);
        let value = match self.byte()? {
            quote @ (b'"' | b'\'') => {
                self.at += 1;
                let value = self.take_while(|byte| byte != quote);
                self.byte()?;
                self.at += 1;
                value
            }
            _ => self.take_while(|byte| !is_space(byte) && byte != b'>'),
        };
        Some((name, value))
    }

    fn markup(&mut self) -> Token<'a> {
        let start = self.at;
        let rest = &self.html[start..];
        let bytes = rest.as_bytes();
        let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
        if rest.starts_with("<!--") {
            // `<!-->` and `<!--->` are whole comments, so the end may share the hyphens of the beginning.
            self.at += 2;
            self.skip_past("-->");
            return Token::Nothing;
        }
        if rest.starts_with("<![CDATA[") {
            self.skip_past("]]>");
            return Token::Nothing;
        }
        if rest.starts_with("<!") || rest.starts_with("<?") || (rest.starts_with("</") && !letter(2)) {
            self.skip_past(">");
            return Token::Nothing;
        }
        let closing = rest.starts_with("</");
        if !closing && !letter(1) {
            self.at += 1;
            return Token::Stray;
        }
        self.at += if closing { 2 } else { 1 };
        match self.element() {
            Some(element) if closing => Token::Close(element.name),
            Some(element) => Token::Open(element, start..self.at),
            None => {
                self.text_only = true;
                self.at = start + 1;
                Token::Stray
            }
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        match self.byte()? {
            b'<' if self.text_only => {
                self.at += 1;
                Some(Token::Stray)
            }
            b'<' => Some(self.markup()),
            _ => Some(Token::Text(self.take_while(|byte| byte != b'<'))),
        }
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0c)
}

/// Whether `html` begins with the closing tag of `name`.
pub(super) fn closes(html: &str, name: &str) -> bool {
    let Some(rest) = html.strip_prefix("</") else { return false };
    let found = rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    found && rest.as_bytes().get(name.len()).is_none_or(|byte| is_space(*byte) || matches!(byte, b'/' | b'>'))
}

/// `text` with its character references replaced. References are looked up by the Markdown parser, which has the
/// whole table; one without a semicolon stays as it is.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    for (index, part) in text.split('&').enumerate() {
        if index == 0 {
            decoded.push_str(part);
            continue;
        }
        if let Some((name, rest)) = part.split_once(';').filter(|(name, _)| is_reference(name)) {
            let reference = format!("&{name};");
            for event in Parser::new(&reference) {
                if let Event::Text(character) = event {
                    decoded.push_str(&character);
                }
            }
            decoded.push_str(rest);
        } else {
            decoded.push('&');
            decoded.push_str(part);
        }
    }
    Cow::Owned(decoded)
}

fn is_reference(name: &str) -> bool {
    name.len() < 40 && !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(html: &str) -> String {
        let shape = |token| match token {
            Token::Text(text) => text.to_owned(),
            Token::Stray => "?".to_owned(),
            Token::Open(element, _) => format!("[{} {:?}]", element.name, element.attributes),
            Token::Close(name) => format!("[/{name}]"),
            Token::Nothing => "-".to_owned(),
        };
        Tokens::new(html).map(shape).collect()
    }

    #[test]
    fn tags_are_read_as_a_browser_reads_them() {
        assert_eq!(
            shapes("a<B Id=x CLASS = 'y>z' id=2 open/>b</B >"),
            r#"a[b [("id", "x"), ("class", "y>z"), ("open", "")]]b[/b]"#
        );
        assert_eq!(shapes("<a href=\"x\"title=y =z>"), r#"[a [("href", "x"), ("title", "y"), ("=z", "")]]"#);
        assert_eq!(shapes("1 < 2 <3 </ x><!-- <b> --><!doctype x><?php x?>z<![CDATA[ <i> ]]>"), "1 ? 2 ?3 ----z-");
        assert_eq!(shapes("<!--> a <!--- b -->"), "- a -");
    }

    #[test]
    fn a_tag_that_does_not_end_is_text() {
        assert_eq!(shapes("a <b title=\"x <i>"), "a ?b title=\"x ?i>");
        let hostile = "<a ".repeat(200_000);
        assert_eq!(Tokens::new(&hostile).filter(|token| *token == Token::Stray).count(), 200_000);
    }

    #[test]
    fn character_references_are_decoded() {
        assert_eq!(decode("caf&eacute;&#115;&#x74;&amp;amp; &nope; &copy &;"), "cafést&amp; &nope; &copy &;");
    }

    #[test]
    fn content_is_skipped_up_to_its_own_end() {
        let mut tokens = Tokens::new("if (a<b && \"</scripts>\") </SCRIPT >x");
        assert_eq!(tokens.skip_content("title"), None);
        assert_eq!(tokens.skip_content("script"), Some("if (a<b && \"</scripts>\") "));
        assert_eq!(tokens.next(), Some(Token::Close("script".into())));
        assert_eq!(tokens.next(), Some(Token::Text("x")));
    }
}
