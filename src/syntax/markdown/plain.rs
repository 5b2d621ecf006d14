//! Markdown as a reader hears it: text without any markup.
//!
//! Invariant: the text holds no tag that an author wrote, and no runs of white space. It is not HTML: whoever puts it
//! into a page escapes it.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::event::{dropped, events};
use super::prepare::prepared;
use super::token::{Token, Tokens, decode};
use super::vocabulary::is_element;

/// How many characters an excerpt has at most, but for its ellipsis.
const EXCERPT: usize = 200;

/// The plain text of all of `text`: one line a block, texts of images included.
#[must_use]
pub fn plain_text(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut html = String::new();
    for (event, _) in events(&prepared(text)) {
        match event {
            Event::Text(text) | Event::Code(text) => plain.push_str(&text),
            Event::Html(line) => html.push_str(&line),
            Event::InlineHtml(tag) => push_inline_html(&mut plain, &tag),
            Event::End(TagEnd::HtmlBlock) => {
                push_html(&mut plain, &html);
                html.clear();
                end_line(&mut plain);
            }
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::TableCell) => plain.push(' '),
            // A tight list item holds text and lists, without a paragraph to end it.
            Event::Start(tag) if is_block(&tag) => end_line(&mut plain),
            Event::End(tag) if is_block_end(tag) => end_line(&mut plain),
            _ => {}
        }
    }
    collapsed(&plain)
}

/// The words of finished HTML, tags being as good as spaces but for those that stand inside a line of text. Quicker than
/// [`plain_text`], as nothing is parsed again; meant for counting words, not for showing.
pub(super) fn words_of(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        plain.push_str(&decode(text));
        let (name, after) = tag.split_once('>').unwrap_or((tag, ""));
        let name = name.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if !matches!(name, "em" | "strong" | "del" | "a" | "code" | "b" | "i" | "span") {
            plain.push(' ');
        }
        rest = after;
    }
    plain.push_str(&decode(rest));
    plain
}

fn end_line(plain: &mut String) {
    if !plain.is_empty() && !plain.ends_with('\n') {
        plain.push('\n');
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. } | Tag::TableCell
    )
}

fn is_block_end(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image | TagEnd::TableCell
    )
}

/// The text of raw HTML within a line: of what is no tag at all. A tag parts no words there.
fn push_inline_html(plain: &mut String, html: &str) {
    let mut tokens = Tokens::new(html);
    while let Some(token) = tokens.next() {
        match token {
            Token::Open(element, range) if !is_element(&element.name) => plain.push_str(&html[range]),
            Token::Close(name) if !is_element(&name) => plain.push_str(&format!("</{name}>")),
            Token::Open(element, _) => {
                dropped(&element.name).and_then(|name| tokens.skip_content(name));
            }
            _ => {}
        }
    }
}

/// The text of raw HTML, a tag being as good as a space.
fn push_html(plain: &mut String, html: &str) {
    let mut tokens = Tokens::new(html);
    while let Some(token) = tokens.next() {
        match token {
            Token::Text(text) => plain.push_str(&decode(text)),
            Token::Stray => plain.push('<'),
            Token::Open(element, range) => {
                let name = dropped(&element.name);
                let is_text = name.is_some_and(|name| tokens.skip_content(name).is_none());
                plain.push_str(if is_text || !is_element(&element.name) { &html[range] } else { " " });
            }
            Token::Close(name) if !is_element(&name) => plain.push_str(&format!("</{name}>")),
            Token::Close(_) => plain.push(' '),
            Token::Nothing => {}
        }
    }
}

/// Every line with single spaces between its words; empty lines dropped.
fn collapsed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        end_line(&mut out);
        push_words(&mut out, line);
    }
    out.truncate(out.trim_end().len());
    out
}

fn push_words(out: &mut String, line: &str) {
    for (index, word) in line.split_whitespace().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        out.push_str(word);
    }
}

/// `text` on one line with single spaces.
pub(super) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_words(&mut out, text);
    out
}

/// The beginning of `text`, on one line, cut between two words where it is long.
pub(super) fn excerpt(text: &str) -> String {
    let mut line = one_line(text);
    let Some((end, _)) = line.char_indices().nth(EXCERPT) else {
        return line;
    };
    // A word that fits exactly is followed by the space at `end`; a text without any space is cut where it must.
    let cut = line[..=end_of_character(&line, end)].rfind(' ').unwrap_or(end);
    line.truncate(cut);
    line.truncate(line.trim_end_matches([' ', ',', ';', ':', '–', '-', '(']).len());
    line.push('…');
    line
}

/// The last byte of the character at `at`.
fn end_of_character(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(at, |letter| at + letter.len_utf8() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_has_words_and_no_markup() {
        let text = "# Kop *x*\n\nEen [link](a.md) en `code`,\nmet ![beeld](b.png).\n\n- een\n- twee\n  - drie\n\n| a | b |\n|-|-|\n| 1 | 2 |\n";
        assert_eq!(plain_text(text), "Kop x\nEen link en code, met beeld.\neen\ntwee\ndrie\na b\n1 2");
    }

    #[test]
    fn plain_text_knows_no_scripts_and_no_comments() {
        let text = "a <script>alert(1)</script> b\n\n<details>\n<summary>Hoe &eacute;&eacute;n?</summary>\n</details>\n\n<!-- x\n\ny -->\n\n<script>\nlet a = 1 < 2;\n\nalert(2)\n</script>\n\nc";
        let plain = plain_text(text);
        assert_eq!(plain, "a b\nHoe één?\nc");
    }

    #[test]
    fn words_of_html_are_those_of_the_text() {
        let html = "<p>On<em>mogelijk</em> &amp; <a href=\"x\">een link</a></p><ul><li>twee</li><li>drie</li></ul>";
        assert_eq!(words_of(html).split_whitespace().collect::<Vec<_>>().join(" "), "Onmogelijk & een link twee drie");
    }

    #[test]
    fn an_excerpt_ends_between_words() {
        assert_eq!(excerpt(" Kort,\n en goed. "), "Kort, en goed.");
        let long = excerpt(&"woorden ".repeat(100));
        assert!(long.ends_with("woorden…") && long.chars().count() <= EXCERPT + 1, "{long}");
        assert_eq!(excerpt(&"é".repeat(300)), format!("{}…", "é".repeat(EXCERPT)));
        let exact = format!("{}{} en meer", "a ".repeat(98), "bcdé");
        assert!(excerpt(&exact).ends_with(" bcdé…"), "{}", excerpt(&exact));
    }
}
