//! Texts of several lengths, and paths.

use std::fmt;
use std::ops::Deref;

use serde::{Serialize, Serializer};

use super::scalar::{Scalar, ScalarFault, scalar};
use crate::base::code::Code;
use crate::base::path::is_slug;

macro_rules! text_type {
    ($(#[$meta:meta])* $name:ident = $format:literal, $read:expr) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Box<str>);

        impl Scalar for $name {
            const FORMAT: &'static str = $format;

            fn read(text: &str) -> Result<Self, ScalarFault> {
                let read: fn(&str) -> Result<String, ScalarFault> = $read;
                read(text).map(|text| Self(text.into()))
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        scalar!($name);
    };
}

text_type!(
    /// One line of text: line breaks and runs of spaces count as one space. Never empty.
    Line = "regel", one_line
);

text_type!(
    /// One or more paragraphs. Never empty.
    Text = "tekst",
    |text| if text.is_empty() { Err(empty()) } else { Ok(text.to_owned()) }
);

text_type!(
    /// One line of at most [`Summary::MAX`] characters.
    Summary = "samenvatting",
    |text| {
        let line = one_line(text)?;
        match line.chars().count() {
            length if length > Summary::MAX => Err(ScalarFault::new(Code::TextTooLong)
                .with("length", length.to_string())
                .with("max", Summary::MAX.to_string())),
            _ => Ok(line),
        }
    }
);

impl Summary {
    /// The room there is, in characters: what a search engine and a card show.
    pub const MAX: usize = 160;
}

text_type!(
    /// A URL of this portal from before, such as `/oud/pad/`, always with both slashes.
    OldPath = "oud-pad",
    |text| {
        let inner = text.trim_matches('/');
        let plain = |part: &str| {
            !matches!(part, "" | "." | "..")
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~%".contains(&byte))
        };
        if text.starts_with('/') && !text.starts_with("//") && inner.split('/').all(plain) {
            Ok(if inner.ends_with(".html") { format!("/{inner}") } else { format!("/{inner}/") })
        } else {
            Err(ScalarFault::new(Code::InvalidPath))
        }
    }
);

fn one_line(text: &str) -> Result<String, ScalarFault> {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if line.is_empty() { Err(empty()) } else { Ok(line) }
}

fn empty() -> ScalarFault {
    ScalarFault::new(Code::EmptyField)
}

/// Why a text is no slug, with the slug its writer most likely meant.
#[must_use]
pub fn slug_fault(text: &str) -> Option<ScalarFault> {
    (!is_slug(text)).then(|| {
        // Whoever writes the path of a file means the file's name.
        let name = text.rsplit('/').next().unwrap_or(text);
        let name = [".md", ".yaml", ".yml"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
        ScalarFault::new(Code::InvalidSlug).with("suggestion", crate::base::path::slugify(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_no_breaks_and_is_not_empty() {
        assert_eq!(&*Line::read("a\n  b").unwrap(), "a b");
        assert_eq!(Line::read("").unwrap_err().code, Code::EmptyField);
    }

    #[test]
    fn a_summary_counts_characters_and_not_bytes() {
        assert!(Summary::read(&"é".repeat(160)).is_ok());
        assert_eq!(Summary::read(&"é".repeat(161)).unwrap_err().code, Code::TextTooLong);
    }

    #[test]
    fn an_old_path_gets_its_slashes_and_never_climbs() {
        assert_eq!(&*OldPath::read("/oud").unwrap(), "/oud/");
        assert_eq!(&*OldPath::read("/oud/x.html").unwrap(), "/oud/x.html");
        for bad in ["oud", "/", "/../x", "/a//b", "//host/x", "/a b"] {
            assert!(OldPath::read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_path_in_the_place_of_a_slug_suggests_the_name_of_its_file() {
        let fault = slug_fault("../scholen/linde.md").unwrap();
        assert_eq!(fault.arguments, [("suggestion", "linde".to_owned())]);
    }
}
