//! Slugs and paths inside a portal: always `/`, always relative to the root, never a drive or a dot.

use camino::{Utf8Path, Utf8PathBuf};

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
    let mut slug = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match unaccented(letter) {
            Some(plain) => slug.push_str(plain),
            None if letter.is_ascii_alphanumeric() => slug.push(letter),
            None if matches!(letter, '\'' | '’' | '`' | '.') => {}
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn unaccented(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'è'..='ë' | 'ē' | 'ę' | 'ě' => "e",
        'ì'..='ï' | 'ī' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ő' => "o",
        'œ' => "oe",
        'ś' | 'š' | 'ş' => "s",
        'ß' => "ss",
        'ù'..='ü' | 'ū' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ğ' => "g",
        // A combining mark belongs to the letter before it; İ lower-cased ends in one.
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
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
    Some(path.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_what_people_would_type() {
        assert_eq!(slugify("'t Koggeschip"), "t-koggeschip");
        assert_eq!(slugify("Café Één — Öz"), "cafe-een-oz");
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
        assert_eq!(join(from, "../.."), Some("".into()));
        assert_eq!(join(from, "../../../x"), None);
        assert_eq!(join(from, "/../x"), None);
    }
}
