//! The repair of HTML in which raw HTML took part.
//!
//! The whole page goes through a browser's parser and `ammonia`: tags that an author left open are closed, tags that
//! close nothing go, and whatever is on neither list below goes too, though `raw` should have stopped it. Slots travel
//! as URLs of a scheme of our own. They are recognised by whole tags only, and a `<` or `"` in text or in an attribute
//! is escaped in what comes out, so no author can write one.
//!
//! Invariants: the result is balanced; no link stands in another; an id that the parser has copied along with its element
//! occurs once.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;
use rustc_hash::FxHashSet;

use super::html::{HtmlSlot, SlottedHtml};
use super::raw::{ATTRIBUTES, ELEMENTS, EVERYWHERE, FLAGS};
use super::token::{Element, Token, Tokens};

const SCHEME: &str = "portaal-slot";
const MARK: &str = "portaal-slot:";

/// What our own renderer writes beyond what an author may.
const OWN_ATTRIBUTES: &[(&str, &[&str])] =
    &[("a", &["href", "rel"]), ("img", &["src"]), ("input", &["type", "checked", "disabled"])];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (element, names) in ATTRIBUTES.iter().chain(OWN_ATTRIBUTES) {
        attributes.entry(element).or_default().extend(names.iter().copied());
    }
    let mut cleaner = Builder::empty();
    cleaner
        .tags(ELEMENTS.iter().copied().chain(["input"]).collect())
        .clean_content_tags(["script", "style"].into())
        .generic_attributes(EVERYWHERE.iter().copied().chain(["id", "tabindex"]).collect())
        .generic_attribute_prefixes(["aria-"].into())
        .tag_attributes(attributes)
        .url_schemes(["http", "https", "mailto", "tel", "sms", "webcal", SCHEME].into())
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(None)
        .strip_comments(true);
    cleaner
});

/// `html`, whole and harmless, with its slots where they were.
pub(super) fn sanitised(html: &SlottedHtml) -> SlottedHtml {
    let mut marked = String::with_capacity(html.len() + html.slot_count() * 32);
    for (piece, slot) in html.pieces() {
        marked.push_str(piece);
        match slot {
            Some(HtmlSlot::Link(index)) => marked.push_str(&format!("{MARK}{index}")),
            Some(HtmlSlot::Image(index)) => marked.push_str(&format!("<img src=\"{MARK}{index}\">")),
            None => {}
        }
    }
    unmarked(&CLEANER.clean(&marked).to_string())
}

/// Writes clean HTML anew: marks become slots, flags lose their empty values, empty paragraphs go, and so do links in
/// links: the parser leaves those where a table stands in a link.
fn unmarked(clean: &str) -> SlottedHtml {
    let mut html = SlottedHtml::with_capacity(clean.len());
    let mut ids = FxHashSet::default();
    let mut links = 0_usize;
    for token in Tokens::new(clean) {
        match token {
            Token::Text(text) => html.push(text),
            Token::Stray => html.push("&lt;"),
            Token::Nothing => {}
            Token::Close(name) if name == "p" && html.ends_with("<p>") => html.truncate(html.len() - "<p>".len()),
            Token::Close(name) => {
                if name == "a" {
                    links = links.saturating_sub(1);
                    if links > 0 {
                        continue;
                    }
                }
                html.push("</");
                html.push(&name);
                html.push(">");
            }
            Token::Open(element, _) => {
                links += usize::from(element.name == "a");
                if element.name != "a" || links == 1 {
                    push_element(&mut html, &element, &mut ids);
                }
            }
        }
    }
    html
}

fn push_element<'a>(html: &mut SlottedHtml, element: &Element<'a>, ids: &mut FxHashSet<&'a str>) {
    if element.name == "img" {
        if let Some(index) = element.get("src").and_then(slot_index) {
            html.push_slot(HtmlSlot::Image(index));
        }
        return;
    }
    html.push("<");
    html.push(&element.name);
    for (name, value) in &element.attributes {
        if name == "id" && !ids.insert(value) {
            continue;
        }
        html.push(" ");
        html.push(name);
        if value.is_empty() && FLAGS.contains(&name.as_str()) {
            continue;
        }
        html.push("=\"");
        match slot_index(value).filter(|_| element.name == "a" && name == "href") {
            Some(index) => html.push_slot(HtmlSlot::Link(index)),
            None => html.push(value),
        }
        html.push("\"");
    }
    html.push(">");
}

fn slot_index(url: &str) -> Option<usize> {
    url.strip_prefix(MARK)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_survive_and_the_rest_is_repaired() {
        let mut html = SlottedHtml::default();
        html.push("<p>a <b id=\"x\">b <i>c</b> <a href=\"");
        html.push_slot(HtmlSlot::Link(3));
        html.push("\">d</a>");
        html.push_slot(HtmlSlot::Image(0));
        html.push("</i></div><input type=\"checkbox\" disabled><p onclick=\"x\"></p><script>x</script>");
        let clean = sanitised(&html);
        let mut out = String::new();
        clean.write(&mut out, &mut |slot, out| out.push_str(&format!("{slot:?}")));
        assert_eq!(
            out,
            "<p>a <b id=\"x\">b <i>c</i></b><i> <a href=\"Link(3)\">d</a>Image(0)</i><input type=\"checkbox\" disabled></p>"
        );
    }

    #[test]
    fn nobody_but_us_can_write_a_slot() {
        let mut html = SlottedHtml::default();
        html.push("<p title=\"&lt;img src=&quot;portaal-slot:0&quot;>\">&lt;img src=\"portaal-slot:0\"></p>");
        let clean = sanitised(&html);
        assert_eq!(clean.slot_count(), 0);
        assert_eq!(sanitised(&clean), clean, "what is clean stays as it is");
    }
}
