//! Slugs and paths inside a portal: always `/`, always relative to the root, never a drive or a dot.

use std::borrow::Cow;

use camino::{Utf8Path, Utf8PathBuf};
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Whether `text` may name an entity: lower case letters, digits and single hyphens between them.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// The slug an editor most likely means: lower case, accents off, everything else a hyphen.
#[must_use]
pub fn slugify(text: &str) -> String {
    hyphenated(text, |_| false)
}

/// The id of a heading: a slug in which letters and digits of every alphabet stay, as `#як-ми-працюємо`.
#[must_use]
pub fn anchor(text: &str) -> String {
    hyphenated(text, |letter| letter.is_alphanumeric() || is_combining_mark(letter))
}

/// `text` in lower case, with hyphens for all that is neither a letter of ours without its accents, a digit, nor kept.
fn hyphenated(text: &str, is_kept: impl Fn(char) -> bool) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.nfc().flat_map(char::to_lowercase) {
        let start = slug.len();
        if letter.is_alphabetic() {
            [letter].into_iter().nfkd().filter_map(plain).for_each(|letters| slug.push_str(letters));
        } else {
            slug.extend(plain(letter));
        }
        // The dot that İ leaves behind, for one, belongs to the letter before it.
        let is_mark = is_combining_mark(letter) && slug.ends_with(|before: char| before.is_ascii());
        if slug.len() > start || matches!(letter, '\'' | '’' | '`' | '.') || is_mark {
            continue;
        }
        if is_kept(letter) {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// A letter or digit that may stand in a file name and a URL, or the letters that stand for one that no decomposition reaches.
fn plain(letter: char) -> Option<&'static str> {
    const ASCII: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    Some(match letter {
        'æ' => "ae",
        'ð' | 'đ' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ø' => "o",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        letter => {
            let at = ASCII.find(letter)?;
            &ASCII[at..=at]
        }
    })
}

/// A path as it is compared: with accents in one piece with their letters (Unicode's NFC), whichever system wrote its name.
#[must_use]
pub fn composed(path: &Utf8Path) -> Cow<'_, Utf8Path> {
    if path.as_str().is_ascii() || is_nfc(path.as_str()) {
        return Cow::Borrowed(path);
    }
    Cow::Owned(path.as_str().nfc().collect::<String>().into())
}

/// `target` as a path from the root, when written in the file `from`; `None` when it climbs out of the portal.
///
/// A leading `/` starts at the root. `.` and `..` are resolved by name, without asking the disk.
#[must_use]
pub fn join(from: &Utf8Path, target: &str) -> Option<Utf8PathBuf> {
    let folder = from.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut path = String::with_capacity(folder.len() + target.len() + 1);
    if !target.starts_with('/') {
        path.push_str(folder);
    }
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." if path.is_empty() => return None,
            ".." => path.truncate(path.rfind('/').unwrap_or(0)),
            name => {
                if !path.is_empty() {
                    path.push('/');
                }
                path.push_str(name);
            }
        }
    }
    Some(composed(Utf8Path::new(&path)).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_what_people_would_type() {
        assert_eq!(slugify("'t Koggeschip"), "t-koggeschip");
        assert_eq!(slugify("Café Één — Öz"), "cafe-een-oz");
        assert_eq!(slugify("Ștefan, İstanbul, Łódź, straße, ﬁets ½"), "stefan-istanbul-lodz-strasse-fiets");
        assert_eq!(slugify("e\u{301}e\u{301}n"), "een", "an accent may be a character of its own");
        assert_eq!(anchor("Café и\u{306} — ½"), "cafe-й-½");
        assert!(is_slug("t-koggeschip"));
        for bad in ["", "-a", "a-", "a--b", "A", "é", "a b"] {
            assert!(!is_slug(bad), "{bad}");
        }
    }

    #[test]
    fn a_path_never_leaves_the_root() {
        let from = Utf8Path::new("content/aanbod/judo.md");
        assert_eq!(join(from, "../scholen/x.md"), Some("content/scholen/x.md".into()));
        assert_eq!(join(from, "/scholen/x.md"), Some("scholen/x.md".into()));
        assert_eq!(join(from, "./hoger//../x.md"), Some("content/aanbod/x.md".into()));
        assert_eq!(join(from, "foto\u{301}.jpg"), Some("content/aanbod/fotó.jpg".into()));
        assert_eq!(join(from, "../.."), Some("".into()));
        assert_eq!(join(from, "../../../x"), None);
        assert_eq!(join(from, "/../x"), None);
    }
}
