//! Line breaks in templates are for those who read them: what a browser would not show of them is not sent.
//!
//! This is done once a template, before Tera reads it, and it changes nothing that shows:
//!
//! - beside an element that stands on lines of its own (`<li>`, `<p>`, `<div>`) a line break goes, with its indentation;
//! - so it does after a line that holds nothing but statements (`{% if … %}`), and at the edges of a component;
//! - between attributes, and anywhere else, a line break becomes one space.
//!
//! Nothing is taken out of the source: what goes is hidden by a comment of Tera's (`{#- -#}`) at the end of its line, so
//! that lines and columns in messages are those of the file. Which elements these are is told in
//! [WHATWG's chapter on rendering](https://html.spec.whatwg.org/multipage/rendering.html).

use std::ops::Range;

/// Elements beside which white space does not show: blocks, parts of lists and tables, the head's, shapes in drawings.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "base",
    "blockquote",
    "body",
    "br",
    "caption",
    "circle",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "link",
    "main",
    "menu",
    "meta",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "path",
    "rect",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
    "use",
];

/// Elements in which every character counts.
const VERBATIM: &[&str] = &["pre", "script", "style", "textarea"];

/// A piece of a template; spaces within a line are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TemplatePiece {
    /// Where a tag of HTML begins, and again where it ends.
    Tag { is_block: bool },
    /// `{% … %}`; whether it begins or ends a component.
    Statement { begins: bool, ends: bool },
    /// `{# … #}`.
    Comment,
    /// Anything else that shows: words, attributes, `{{ … }}`.
    Text,
    /// White space with a line break in it.
    Break { in_tag: bool },
}

/// The template as Tera is to read it.
#[must_use]
pub(super) fn tightened(template: &str) -> String {
    let pieces = Pieces::of(template);
    let mut text = String::with_capacity(template.len() + template.len() / 4);
    let mut copied = 0;
    for (at, (piece, range)) in pieces.iter().enumerate() {
        let TemplatePiece::Break { in_tag } = *piece else { continue };
        let is_last = in_tag && template[range.end..].trim_start_matches('/').starts_with('>');
        let goes = is_last
            || is_told_to_go(template, range)
            || is_after_statements(&pieces[..at])
            || !in_tag && shows_not(&pieces, at);
        text.push_str(&template[copied..range.start]);
        text.push_str(if goes { "{#- -#}" } else { " {# -#}" });
        copied = range.start;
    }
    text.push_str(&template[copied..]);
    text
}

/// Whether the template itself says, by `{%-` or `-%}`, that the white space goes.
fn is_told_to_go(template: &str, range: &Range<usize>) -> bool {
    let (before, after) = (&template[..range.start], &template[range.end..]);
    ["-%}", "-}}", "-#}"].iter().any(|end| before.ends_with(end))
        || ["{%-", "{{-", "{#-"].iter().any(|start| after.starts_with(start))
}

/// Whether the white space at `at` stands where a browser shows none.
fn shows_not(pieces: &[(TemplatePiece, Range<usize>)], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| pieces[before].0);
    let after = pieces.get(at + 1).map(|(piece, _)| *piece);
    let is_edge = |piece| matches!(piece, None | Some(TemplatePiece::Tag { is_block: true }));
    is_edge(before)
        || is_edge(after)
        || matches!(before, Some(TemplatePiece::Statement { begins: true, .. }))
        || matches!(after, Some(TemplatePiece::Statement { ends: true, .. }))
}

/// Whether what came before ends with a line of statements alone.
fn is_after_statements(before: &[(TemplatePiece, Range<usize>)]) -> bool {
    let is_silent =
        |(piece, _): &&(TemplatePiece, _)| matches!(piece, TemplatePiece::Statement { .. } | TemplatePiece::Comment);
    let silent = before.iter().rev().take_while(is_silent).count();
    let above = before.len().checked_sub(silent + 1).map(|above| before[above].0);
    silent > 0 && matches!(above, None | Some(TemplatePiece::Break { .. }))
}

/// Cuts a template into pieces.
struct Pieces<'a> {
    template: &'a str,
    at: usize,
    found: Vec<(TemplatePiece, Range<usize>)>,
    /// The tag that is being read: its name, and whether it closes an element.
    tag: Option<(&'a str, bool)>,
    /// The sign that ends the attribute's value that is being read.
    quote: Option<char>,
}

impl<'a> Pieces<'a> {
    fn of(template: &'a str) -> Vec<(TemplatePiece, Range<usize>)> {
        let mut pieces = Self { template, at: 0, found: Vec::new(), tag: None, quote: None };
        while pieces.at < template.len() {
            pieces.next();
        }
        pieces.found
    }

    fn rest(&self) -> &'a str {
        &self.template[self.at..]
    }

    /// Takes `length` bytes as a piece.
    fn take(&mut self, piece: TemplatePiece, length: usize) {
        let range = self.at..self.at + length;
        self.at = range.end;
        match self.found.last_mut() {
            Some((TemplatePiece::Text, last)) if piece == TemplatePiece::Text => last.end = range.end,
            _ => self.found.push((piece, range)),
        }
    }

    fn next(&mut self) {
        let rest = self.rest();
        let first = rest.chars().next().unwrap_or_default();
        if rest.starts_with("{#") {
            self.take(TemplatePiece::Comment, rest.find("#}").map_or(rest.len(), |end| end + 2));
        } else if rest.starts_with("{{") {
            self.take(TemplatePiece::Text, length_to(rest, "}}"));
        } else if rest.starts_with("{%") {
            self.statement();
        } else if self.quote.is_some() {
            self.quote = self.quote.filter(|quote| *quote != first);
            self.take(TemplatePiece::Text, first.len_utf8());
        } else if first.is_whitespace() {
            self.space();
        } else if self.tag.is_some() {
            self.in_tag(first);
        } else {
            self.outside(first);
        }
    }

    fn statement(&mut self) {
        let rest = self.rest();
        let length = length_to(rest, "%}");
        let name = rest[2..].trim_start_matches('-').trim_start();
        let piece = TemplatePiece::Statement {
            begins: name.starts_with("component "),
            ends: name.starts_with("endcomponent"),
        };
        self.take(piece, length);
        if name.starts_with("raw") {
            let rest = self.rest();
            self.take(TemplatePiece::Text, rest.find("endraw").unwrap_or(rest.len()));
        }
    }

    fn space(&mut self) {
        let rest = self.rest();
        let space = rest.len() - rest.trim_start().len();
        if rest[..space].contains('\n') {
            self.take(TemplatePiece::Break { in_tag: self.tag.is_some() }, space);
        } else {
            self.at += space;
        }
    }

    fn in_tag(&mut self, first: char) {
        if first != '>' {
            self.quote = Some(first).filter(|first| matches!(first, '"' | '\''));
            return self.take(TemplatePiece::Text, first.len_utf8());
        }
        let Some((name, is_end)) = self.tag.take() else { return };
        self.take(TemplatePiece::Tag { is_block: is_block(name) }, 1);
        if !is_end && VERBATIM.contains(&name) {
            let rest = self.rest();
            let end = format!("</{name}");
            self.take(TemplatePiece::Text, rest.find(&end).unwrap_or(rest.len()));
        }
    }

    fn outside(&mut self, first: char) {
        let rest = self.rest();
        let inner = rest.strip_prefix('<').unwrap_or_default();
        let named = inner.trim_start_matches(['/', '!']);
        if !named.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            return self.take(TemplatePiece::Text, first.len_utf8());
        }
        let end =
            named.find(|letter: char| letter.is_whitespace() || matches!(letter, '>' | '/')).unwrap_or(named.len());
        let name = &named[..end];
        self.tag = Some((name, inner.starts_with('/')));
        self.take(TemplatePiece::Tag { is_block: is_block(name) }, 1 + inner.len() - named.len() + end);
    }
}

/// Whether white space beside an element does not show. The level of a heading may be Tera's to fill in.
fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name) || name.starts_with("h{{") || name.eq_ignore_ascii_case("doctype")
}

/// How long a tag of Tera is that ends with `end`, which may also stand in a text within it.
fn length_to(tag: &str, end: &str) -> usize {
    let mut quote = None;
    for (at, letter) in tag.char_indices() {
        match (quote, letter) {
            (None, '"' | '\'' | '`') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            (None, _) if tag[at..].starts_with(end) => return at + end.len(),
            _ => {}
        }
    }
    tag.len()
}

#[cfg(test)]
mod tests {
    use super::tightened;

    /// What Tera makes of a template, tightened first.
    fn filled(template: &str) -> String {
        let mut tera = tera::Tera::new();
        tera.add_raw_template("a.html", &tightened(template)).unwrap();
        let mut context = tera::Context::new();
        context.insert("yes", &true);
        context.insert("words", &["een", "twee"]);
        tera.render("a.html", &context).unwrap()
    }

    #[test]
    fn beside_blocks_nothing_is_left() {
        assert_eq!(
            filled("<ul>\n  <li>een</li>\n\n  <li>\n    twee\n  </li>\n</ul>\n"),
            "<ul><li>een</li><li>twee</li></ul>"
        );
        assert_eq!(filled("{% set level = 2 %}\n<h{{ level }}>\n  Kop\n</h{{ level }}>"), "<h2>Kop</h2>");
        assert_eq!(filled("<!DOCTYPE html>\n<html>\n"), "<!DOCTYPE html><html>");
    }

    #[test]
    fn between_words_one_space_is_left() {
        assert_eq!(
            filled("<p>\n  Een <b>twee</b>\n  <i>drie</i>\n  vier.\n</p>"),
            "<p>Een <b>twee</b> <i>drie</i> vier.</p>"
        );
        assert_eq!(filled("{{ words[0] }}\n{{ words[1] }}"), "een twee");
    }

    #[test]
    fn a_line_of_statements_leaves_nothing_behind() {
        let list = "<ul>\n  {% for word in words %}\n  {# Each. #}\n  <li>{{ word }}</li>\n  {% endfor %}\n</ul>";
        assert_eq!(filled(list), "<ul><li>een</li><li>twee</li></ul>");
        let sentence = "Een\n{% if yes %}\ntwee\n{% endif %}\ndrie";
        assert_eq!(filled(sentence), "Een twee drie");
        assert_eq!(filled(&sentence.replace("if yes", "if not yes")), "Een drie");
        assert_eq!(filled("Een\n{%- if yes %}\ntwee\n{%- endif %}"), "Eentwee");
    }

    #[test]
    fn attributes_stand_one_space_apart() {
        let tag = "<a\n  class=\"x\"\n  {% if yes %}lang=\"tr\"{% endif %}\n  href='a > b\n c'\n>x</a><img\n  alt\n/>";
        assert_eq!(filled(tag), "<a class=\"x\" lang=\"tr\" href='a > b\n c'>x</a><img alt/>");
    }

    #[test]
    fn the_edges_of_a_component_are_no_text() {
        let link = "{% component link(to) %}\n<a href=\"{{ to }}\">{{ to }}</a>\n{% endcomponent link %}\n";
        assert_eq!(filled(&format!("{link}({{{{ <link to=\"x\" /> }}}})")), "(<a href=\"x\">x</a>)");
    }

    #[test]
    fn where_every_character_counts_nothing_changes() {
        for verbatim in ["<pre>\n  een\n</pre>", "<script>\n  f();\n</script>", "<textarea>\n\n</textarea>"] {
            assert_eq!(filled(verbatim), verbatim);
        }
        assert_eq!(filled("{% raw %}\n  {{ een }}\n{% endraw %}"), "\n  {{ een }}\n");
        assert_eq!(filled("{{ '}}\n' }}5 < 6\n> 4"), "}}\n5 < 6 > 4");
    }

    #[test]
    fn lines_and_columns_stay_those_of_the_file() {
        let template = "<ul>\n  <li\n    class=\"a\"\n  >\n  een\n  twee\n</ul>";
        let tightened = tightened(template);
        assert_eq!(template.lines().count(), tightened.lines().count());
        for (line, longer) in template.lines().zip(tightened.lines()) {
            assert!(longer.starts_with(line), "{longer}");
        }
    }
}
