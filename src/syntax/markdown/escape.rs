//! Characters that HTML keeps for itself, made harmless.
//!
//! Invariant: what these functions write never opens or closes a tag or an attribute, and holds no character that no output
//! may hold. They do not judge whether a URL
//! is a good one; that is `link`'s.

use crate::syntax::invisible::without_forbidden;

/// Writes `text` as the content of an element.
pub fn text(out: &mut String, text: &str) {
    write(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        _ => None,
    });
}

/// `text` as the content of an element.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    self::text(&mut html, text);
    html
}

/// Writes `text` as the value of an attribute, between double quotes that are the caller's.
pub fn attribute(out: &mut String, text: &str) {
    write(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    });
}

fn write(out: &mut String, text: &str, replacement: impl Fn(u8) -> Option<&'static str>) {
    let text = &*without_forbidden(text);
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(escaped) = replacement(byte) {
            out.push_str(&text[written..at]);
            out.push_str(escaped);
            written = at + 1;
        }
    }
    out.push_str(&text[written..]);
}

/// Writes `url` as the value of an `href`: what may not stand in a URL is percent-encoded, letters of any alphabet stay.
pub fn url(out: &mut String, url: &str) {
    let bytes = url.as_bytes();
    let literal_host = url.contains("://[");
    let mut written = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        let keep = match byte {
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' | b'&' | 0..=b' ' | 0x7f => false,
            b'[' | b']' => literal_host,
            b'%' => bytes.get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)),
            _ => true,
        };
        if keep {
            continue;
        }
        out.push_str(&url[written..at]);
        written = at + 1;
        if byte == b'&' {
            out.push_str("&amp;");
        } else {
            const HEX: &[u8; 16] = b"0123456789ABCDEF";
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    out.push_str(&url[written..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: fn(&mut String, &str), from: &str) -> String {
        let mut out = String::new();
        write(&mut out, from);
        out
    }

    #[test]
    fn nothing_that_is_escaped_can_open_a_tag_or_end_an_attribute() {
        assert_eq!(written(text, "één < \"twee\" & > drie"), "één &lt; \"twee\" &amp; &gt; drie");
        assert_eq!(written(text, "a\u{8}b\u{ffff}"), "ab");
        assert_eq!(written(attribute, "\"><b onclick='x'>"), "&quot;&gt;&lt;b onclick='x'&gt;");
    }

    #[test]
    fn a_url_keeps_what_is_right_and_encodes_the_rest() {
        assert_eq!(written(url, "https://x.nl/a b?c=1&d=\"é\""), "https://x.nl/a%20b?c=1&amp;d=%22é%22");
        assert_eq!(written(url, "https://x.nl/100%/%20/[1]"), "https://x.nl/100%25/%20/%5B1%5D");
        assert_eq!(written(url, "http://[::1]/"), "http://[::1]/");
    }
}
