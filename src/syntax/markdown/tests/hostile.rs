//! What authors should not write, and what nobody would: the result is whole all the same.

use super::super::link;
use super::super::token::{Token, Tokens, decode};
use super::*;

/// What is wrong with the structure of `html`: tags that do not pair, ids that occur twice, things that may not be.
pub(super) fn defects(html: &str) -> Vec<String> {
    let mut open = Vec::new();
    let mut ids = std::collections::HashSet::new();
    let mut found = Vec::new();
    for token in Tokens::new(html) {
        match token {
            Token::Open(element, _) => {
                for (name, value) in &element.attributes {
                    if name == "id" && !ids.insert(value.to_owned()) {
                        found.push(format!("id {value} twice"));
                    }
                    if name == "style" || name == "align" || name.starts_with("on") {
                        found.push(format!("attribute {name}"));
                    }
                    if name == "href" && link::classify(&decode(value)) == unsafe_link(value) {
                        found.push(format!("link {value}"));
                    }
                }
                match element.name.as_str() {
                    "br" | "hr" | "img" | "input" | "col" | "wbr" => {}
                    "script" | "style" | "iframe" | "h1" => found.push(element.name),
                    "a" if open.contains(&element.name) => found.push("a link in a link".into()),
                    _ => open.push(element.name),
                }
            }
            Token::Close(name) => match open.pop() {
                Some(last) if last == name => {}
                last => found.push(format!("</{name}> closes {last:?}")),
            },
            Token::Stray => found.push("stray <".into()),
            Token::Nothing => found.push("comment".into()),
            Token::Text(_) => {}
        }
    }
    found.extend(open);
    found
}

fn unsafe_link(url: &str) -> link::LinkDestination<'static> {
    link::LinkDestination::Unsafe(format!("{}:", url.split(':').next().unwrap_or_default().to_lowercase()))
}

#[test]
fn harmful_html_is_taken_out_and_reported_where_it_stands() {
    let text = "a <script>alert('*x*')</script> b\n\n> <p onclick=\"x()\"\n> style='y'>c</p>\n\n<iframe src=\"https://x\">d</iframe>\n\n\
                <a href=\"java&#115;cript:x\">e</a> <font>f</font>";
    let html = html(text);
    assert_eq!(html, "<p>a  b</p>\n<blockquote>\n<p>c</p>\n</blockquote>\n\n<p>e f</p>\n");
    assert_eq!(
        faults(text),
        [
            ("unsafe-html <script>".into(), "<script>"),
            ("unsafe-html onclick".into(), "<p onclick=\"x()\"\n> style='y'>"),
            ("unsafe-html style".into(), "<p onclick=\"x()\"\n> style='y'>"),
            ("unsafe-html <iframe>".into(), "<iframe src=\"https://x\">"),
            ("unsafe-html javascript:".into(), "<a href=\"java&#115;cript:x\">"),
            ("unsafe-html <font>".into(), "<font>"),
        ]
    );
}

#[test]
fn html_that_is_not_closed_is_closed() {
    for text in [
        "<div>\n\n# a\n",
        "</div></section>\n\nb",
        "| a </table> <td> |\n|-|\n",
        "**a <b>b** c",
        "<a href=x>[y](z)",
        "[a[^1]](b)\n\n[^1]: c",
    ] {
        assert_eq!(defects(&html(text)), [""; 0], "{text}");
    }
    assert!(html("<h1>Kop</h1>\n\n<h4>Sub</h4>").contains("<h2>Kop</h2>\n<h3>Sub</h3>"));
    assert_eq!(html("<p id=\"a\">x</p>\n\n## A\n\n<p id=\"a\">y</p>").matches("id=\"a\"").count(), 1);
}

/// Pieces that authors and attackers write, to be put together at random.
const PIECES: &[&str] = &[
    "# ",
    "## ",
    "#### ",
    "\n",
    "\n",
    "\n\n",
    "- ",
    "  - ",
    "1. ",
    "> ",
    "> [!TIP]\n> ",
    "- [x] ",
    "*",
    "**",
    "~~",
    "_",
    "`",
    "``` rust\n",
    "```\n",
    "    ",
    "[",
    "](a.md)",
    "](#a)",
    "](https://x.nl)",
    "](javascript:x)",
    "![",
    "](b.png \"t\")",
    "[^1]",
    "[^2]",
    "[^1]: ",
    "[^2]: ",
    "|a|b|\n|-|:-:|\n",
    "|",
    "\n: ",
    "---\n",
    "<div>",
    "</div>",
    "<p id=\"a\">",
    "</p>",
    "<b>",
    "</b>",
    "<i id=x>",
    "<a href=\"c.md\">",
    "</a>",
    "<a href='",
    "<a href=x onclick=y>",
    "<img src=d.png>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<svg>",
    "</svg>",
    "<table>",
    "<tr><td>",
    "</table>",
    "<h1>",
    "</h1>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<details>",
    "<summary>",
    "<li>",
    "<select>",
    "<textarea>",
    "<iframe src=x>",
    "<",
    ">",
    "&",
    "&lt;",
    "&#0;",
    "\"",
    "'",
    "=",
    "portaal-slot:0",
    "<img src=\"portaal-slot:0\">",
    "a",
    "Woord ",
    "één ",
    "\u{0}",
    "\u{202e}",
    "\r\n",
    "\t",
    " ",
    "😀",
    "\\",
];

#[test]
fn whatever_is_written_the_result_is_whole_and_the_same_each_time() {
    let mut seed = 0x1234_79b9_7f4a_7c15_u64;
    let mut next = |limit: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % limit as u64).unwrap()
    };
    for round in 0..3000 {
        let text: String = (0..=next(60)).map(|_| PIECES[next(PIECES.len())]).collect();
        let markdown = render(&text);
        let html = html_of(&markdown);
        assert_eq!(defects(&html), [""; 0], "round {round}: {text:?}\n{html}");
        assert_eq!(render(&text), markdown);
        for span in markdown.faults.iter().map(|fault| &fault.span).chain(markdown.links.iter().map(|link| &link.span))
        {
            assert!(text.get(span.clone()).is_some(), "round {round}: {span:?} of {text:?}");
        }
        for slot in markdown.html.slots() {
            match slot {
                HtmlSlot::Link(index) => assert!(index < markdown.links.len()),
                HtmlSlot::Image(index) => assert!(index < markdown.images.len()),
            }
        }
        let _ = plain_text(&text);
    }
}

#[test]
fn large_and_deep_texts_take_no_more_than_their_time() {
    for text in [
        "> ".repeat(3_000) + "a <b>",
        "# a\n".repeat(5_000),
        "[^a]".repeat(20_000) + "\n\n[^a]: x",
        "<b>".repeat(1_000),
        "<i title='".repeat(5_000),
        "[".repeat(20_000),
        "![".repeat(5_000) + "a",
        "a [^".repeat(20_000),
        "*a **a ".repeat(5_000),
    ] {
        assert_eq!(defects(&html(&text)), [""; 0]);
    }
}

#[test]
fn nothing_stands_deeper_than_a_fixed_number_of_levels_and_no_text_is_lost() {
    for (open, close) in [
        ("<div>", "</div>"),
        ("<b class=\"x\">", "</b>"),
        ("<span>", "text "),
        ("> ", ""),
        ("- ", ""),
        ("*a **a ", ""),
        ("1. > ", ""),
    ] {
        let text = format!("{}WOORD{} <b>x</b>", open.repeat(2_000), close.repeat(2_000));
        let markdown = render(&text);
        let html = html_of(&markdown);
        assert_eq!(defects(&html), [""; 0], "{open}");
        assert!(deepest(&html) < 200, "{open}: {}", deepest(&html));
        assert_eq!(html.matches("WOORD").count(), 1, "{open}");
        let told = markdown.faults.iter().any(|fault| fault.code == Code::NestedTooDeep);
        assert!(told || open.starts_with('*'), "{open}");
    }
    let paragraphs = render(&"<p>a".repeat(500));
    assert!(paragraphs.faults.is_empty(), "what the next of its kind ends does not stand in it");
}

/// How many elements of `html` stand in each other.
fn deepest(html: &str) -> usize {
    let (mut open, mut deepest) = (0_usize, 0);
    for token in Tokens::new(html) {
        match token {
            Token::Open(element, _) if !["br", "hr", "img", "input"].contains(&element.name.as_str()) => open += 1,
            Token::Close(_) => open -= 1,
            _ => {}
        }
        deepest = deepest.max(open);
    }
    deepest
}
