//! Drawings (SVG), written anew from their elements.
//!
//! What a drawing program leaves in a file besides the drawing is left out: who made it, on which computer, the program's own
//! notes. What would do something, or fetch something from elsewhere, is not taken out but refused, as one cannot know what a
//! drawing looks like without it.

use std::fmt::Write;

use roxmltree::{Attribute, Document, Node, ParsingOptions};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// How many parts a drawing may have.
const MOST_PARTS: u32 = 200_000;

/// A drawing, ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The drawing.
    pub svg: String,
    /// Width and height in dots, when it says so.
    pub size: Option<(u32, u32)>,
}

/// What a drawing is refused for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnsafePart {
    /// It is no SVG that can be read.
    Unreadable,
    /// It holds a program.
    Script,
    /// It fetches something, from elsewhere or from within itself as a foreign file.
    Foreign,
    /// It holds a piece of a web page.
    Html,
}

impl UnsafePart {
    /// Its name in messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Script => "script",
            Self::Foreign => "foreign",
            Self::Html => "html",
        }
    }
}

/// A drawing without all that is no drawing.
///
/// # Errors
/// What it is refused for.
pub fn clean(bytes: &[u8]) -> Result<Drawn, UnsafePart> {
    let text = std::str::from_utf8(bytes).map_err(|_| UnsafePart::Unreadable)?;
    let text = text.trim_start_matches('\u{feff}');
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: MOST_PARTS,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|_| UnsafePart::Unreadable)?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err(UnsafePart::Unreadable);
    }
    let mut svg = String::with_capacity(text.len());
    element(root, &mut svg)?;
    Ok(Drawn { svg, size: size(root) })
}

fn element(node: Node<'_, '_>, out: &mut String) -> Result<(), UnsafePart> {
    let name = node.tag_name().name();
    match name {
        "script" | "handler" | "listener" => return Err(UnsafePart::Script),
        "foreignObject" | "iframe" | "video" | "audio" | "canvas" => return Err(UnsafePart::Html),
        _ => {}
    }
    if name == "style" && node.descendants().filter_map(|part| part.text()).any(fetches) {
        return Err(UnsafePart::Foreign);
    }
    let _ = write!(out, "<{name}");
    if node.parent().is_some_and(|parent| parent.is_root()) {
        let _ = write!(out, " xmlns=\"{SVG}\"");
    }
    for attribute in node.attributes() {
        write_attribute(name, attribute, out)?;
    }
    out.push('>');
    for child in node.children() {
        if child.is_text() {
            escape(child.text().unwrap_or_default(), out);
        } else if child.tag_name().namespace() == Some(SVG) && child.tag_name().name() != "metadata" {
            element(child, out)?;
        }
    }
    let _ = write!(out, "</{name}>");
    Ok(())
}

/// Writes an attribute that is part of the drawing, and passes over those of a drawing program.
fn write_attribute(element: &str, attribute: Attribute<'_, '_>, out: &mut String) -> Result<(), UnsafePart> {
    let (name, value) = (attribute.name(), attribute.value());
    let prefix = match attribute.namespace() {
        None | Some(XLINK) => "",
        Some(XML) => "xml:",
        Some(_) => return Ok(()),
    };
    if name.starts_with("on") && prefix.is_empty() {
        return Err(UnsafePart::Script);
    }
    if attribute.namespace() == Some(XLINK) && name != "href" || name.starts_with("data-") {
        return Ok(());
    }
    if name == "href" {
        if element == "a" {
            return Ok(());
        }
        if !value.trim_start().starts_with('#') {
            let is_program = value.trim_start().to_ascii_lowercase().starts_with("javascript:");
            return Err(if is_program { UnsafePart::Script } else { UnsafePart::Foreign });
        }
    }
    if name == "attributeName" && value.to_ascii_lowercase().ends_with("href") {
        return Err(UnsafePart::Foreign);
    }
    if fetches(value) {
        return Err(UnsafePart::Foreign);
    }
    let _ = write!(out, " {prefix}{name}=\"");
    escape(value, out);
    out.push('"');
    Ok(())
}

/// Whether a style fetches something that is not in the drawing. A backslash may hide anything, and is in no honest one.
fn fetches(style: &str) -> bool {
    let lower = style.to_ascii_lowercase();
    let mut urls = lower.match_indices("url(").map(|(at, _)| lower[at + 4..].trim_start_matches(['"', '\'', ' ']));
    let hides = lower.contains('\\') && lower.contains('(');
    hides || lower.contains("@import") || lower.contains("image-set(") || urls.any(|url| !url.starts_with('#'))
}

/// A drawing's size: what it says itself, or the size of what it shows (SVG 2, 8.2).
fn size(root: Node<'_, '_>) -> Option<(u32, u32)> {
    let said = |name| root.attribute(name).and_then(length);
    let view: Vec<f64> = root.attribute("viewBox").map(numbers).unwrap_or_default();
    let (width, height) = match (said("width"), said("height"), view.as_slice()) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, [_, _, wide, high]) if *wide > 0.0 => (width, width * high / wide),
        (None, Some(height), [_, _, wide, high]) if *high > 0.0 => (height * wide / high, height),
        (None, None, [_, _, wide, high]) => (*wide, *high),
        _ => return None,
    };
    let whole = |length: f64| format!("{length:.0}").parse().ok().filter(|length| (1..100_000).contains(length));
    whole(width).zip(whole(height))
}

/// A length in dots; others, such as millimetres and hundredths, say nothing about a screen.
fn length(text: &str) -> Option<f64> {
    text.trim().trim_end_matches("px").trim_end().parse().ok()
}

fn numbers(text: &str) -> Vec<f64> {
    text.split([' ', ',', '\n', '\t']).filter(|part| !part.is_empty()).filter_map(|part| part.parse().ok()).collect()
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(inside: &str) -> Result<String, UnsafePart> {
        let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
                    xmlns:ink=\"http://www.inkscape.org/namespaces/inkscape\" viewBox=\"0 0 24 12\">";
        clean(format!("<?xml version=\"1.0\"?><!-- A. Jansen -->{head}{inside}</svg>").as_bytes()).map(|it| it.svg)
    }

    fn kept(inside: &str) -> String {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 12\">{inside}</svg>")
    }

    #[test]
    fn only_the_drawing_stays() {
        let file = "<metadata><who>A. Jansen</who></metadata><!-- C:\\Jansen --><ink:view who=\"A. Jansen\"/>\
                    <path ink:label=\"A. Jansen\" data-name=\"x\" d=\"M0 0\"/><title>Plein &amp; hek</title>";
        assert_eq!(of(file), Ok(kept("<path d=\"M0 0\"></path><title>Plein &amp; hek</title>")));
        assert_eq!(of("<use xlink:href=\"#a\"/>"), Ok(kept("<use href=\"#a\"></use>")));
        assert_eq!(of("<g fill=\"url(#a)\"/>"), Ok(kept("<g fill=\"url(#a)\"></g>")));
        assert_eq!(of("<a href=\"https://example.org\"><g/></a>"), Ok(kept("<a><g></g></a>")));
    }

    #[test]
    fn what_does_or_fetches_something_is_refused() {
        for (inside, why) in [
            ("<script>alert(1)</script>", UnsafePart::Script),
            ("<g onload=\"alert(1)\"/>", UnsafePart::Script),
            ("<use href=\" JavaScript:alert(1)\"/>", UnsafePart::Script),
            ("<image href=\"https://example.org/a.png\"/>", UnsafePart::Foreign),
            ("<image xlink:href=\"data:image/png;base64,AA\"/>", UnsafePart::Foreign),
            ("<g style=\"fill: url( 'https://example.org/a')\"/>", UnsafePart::Foreign),
            ("<style>@import 'a.css';</style>", UnsafePart::Foreign),
            ("<style><![CDATA[ g { fill: u\\72l(//a) } ]]></style>", UnsafePart::Foreign),
            ("<set attributeName=\"xlink:href\" to=\"//a\"/>", UnsafePart::Foreign),
            ("<foreignObject/>", UnsafePart::Html),
        ] {
            assert_eq!(of(inside), Err(why), "{inside}");
        }
        assert_eq!(clean(b"<svg>"), Err(UnsafePart::Unreadable));
        assert_eq!(clean(b"<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"), Err(UnsafePart::Unreadable));
    }

    #[test]
    fn a_drawing_has_the_size_that_it_says_or_shows() {
        let of = |attributes: &str| {
            let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}/>");
            clean(svg.as_bytes()).expect("it is a drawing").size
        };
        assert_eq!(of("viewBox='0 0 24 12'"), Some((24, 12)));
        assert_eq!(of("width='48px' viewBox='0 0 24 12'"), Some((48, 24)));
        assert_eq!(of("width='100%' height='100%' viewBox='0,0,24,12'"), Some((24, 12)));
        assert_eq!(of(""), None);
    }
}
