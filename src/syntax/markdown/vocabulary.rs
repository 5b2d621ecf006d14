//! The names of HTML, as far as they matter here: what is an element, and what only looks like one.
//!
//! "Vul uw `<naam>` in" holds no tag, whatever a parser says. Names: the HTML Living Standard, its obsolete ones included.

use super::event::DROPPED;
use super::raw::ELEMENTS;

/// Elements that there are, and that an author may not use; their tags are left out, their text stays.
const REFUSED: &[&str] = &[
    "acronym",
    "area",
    "aside",
    "base",
    "basefont",
    "bgsound",
    "big",
    "blink",
    "body",
    "button",
    "center",
    "data",
    "datalist",
    "dialog",
    "dir",
    "embed",
    "fieldset",
    "font",
    "footer",
    "form",
    "frame",
    "frameset",
    "head",
    "header",
    "hgroup",
    "html",
    "image",
    "input",
    "isindex",
    "keygen",
    "label",
    "legend",
    "link",
    "listing",
    "main",
    "map",
    "marquee",
    "menu",
    "menuitem",
    "meta",
    "meter",
    "nav",
    "nobr",
    "optgroup",
    "option",
    "output",
    "param",
    "picture",
    "progress",
    "rb",
    "rtc",
    "search",
    "selectedcontent",
    "slot",
    "source",
    "strike",
    "tt",
    "track",
];

/// Whether HTML has an element called so, in lower case. Word's own, such as `o:p`, count as well: nobody writes those by hand.
pub(super) fn is_element(name: &str) -> bool {
    ELEMENTS.contains(&name) || REFUSED.contains(&name) || DROPPED.contains(&name) || name.contains(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_on_one_list_only() {
        let all: Vec<&str> = ELEMENTS.iter().chain(REFUSED).chain(DROPPED).copied().collect();
        let mut sorted = all.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), all.len());
        assert!(all.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())));
        assert!(is_element("font") && is_element("o:p") && !is_element("naam"));
    }
}
