//! JSON for a script element, from values that live only until they are written: every page has some.
//!
//! The values borrow their texts, which `serde_json::Value` cannot; writing them is the work of `serde_json`.

use std::borrow::Cow;
use std::io;

use memchr::memchr;
use serde::{Serialize, Serializer};
use serde_json::Number;
use serde_json::ser::Formatter;

/// A value.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Json<'a> {
    /// A text.
    Text(Cow<'a, str>),
    /// A number.
    Number(Number),
    /// Yes or no.
    Flag(bool),
    /// Values in order.
    List(Vec<Self>),
    /// Values by name.
    Object(Object<'a>),
}

/// Values by name, in the order in which they were put in. A name is put in once.
#[derive(Default)]
pub struct Object<'a>(Vec<(&'static str, Json<'a>)>);

impl<'a> Object<'a> {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        // The objects of schema.org that pages hold have at most some fifteen fields.
        Self(Vec::with_capacity(16))
    }

    /// Puts a value in.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Json<'a>>) -> Self {
        self.0.push((name, value.into()));
        self
    }

    /// Puts a value in when there is one.
    #[must_use]
    pub fn with_some(self, name: &'static str, value: Option<impl Into<Json<'a>>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Puts a list in unless it is empty.
    #[must_use]
    pub fn with_any(self, name: &'static str, values: impl IntoIterator<Item = impl Into<Json<'a>>>) -> Self {
        let values: Vec<Json<'a>> = values.into_iter().map(Into::into).collect();
        if values.is_empty() { self } else { self.with(name, Json::List(values)) }
    }

    /// The text of this name.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().find_map(|(known, value)| match value {
            Json::Text(text) if *known == name => Some(&**text),
            _ => None,
        })
    }

    /// As text that cannot end the element that it stands in.
    #[must_use]
    pub fn script(&self) -> String {
        let mut bytes = Vec::with_capacity(1024);
        let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, ForScript);
        self.serialize(&mut serializer).expect("names are texts, and memory takes every byte");
        String::from_utf8(bytes).expect("JSON of texts is UTF-8")
    }
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// JSON as it is everywhere, but that `<`, which begins the end of a script element, is written by its number.
struct ForScript;

impl Formatter for ForScript {
    fn write_string_fragment<W: io::Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment.as_bytes();
        while let Some(at) = memchr(b'<', rest) {
            writer.write_all(&rest[..at])?;
            writer.write_all(b"\\u003c")?;
            rest = &rest[at + 1..];
        }
        writer.write_all(rest)
    }
}

impl<'a> From<&'a str> for Json<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Json<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<bool> for Json<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<u32> for Json<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<Number> for Json<'_> {
    fn from(number: Number) -> Self {
        Self::Number(number)
    }
}

impl<'a> From<Object<'a>> for Json<'a> {
    fn from(object: Object<'a>) -> Self {
        Self::Object(object)
    }
}

impl<'a> From<Vec<Json<'a>>> for Json<'a> {
    fn from(values: Vec<Json<'a>>) -> Self {
        Self::List(values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_reads_back_and_nothing_ends_the_element() {
        let odd: String = (0..0x80).filter_map(char::from_u32).chain("é€😀\u{2028}".chars()).collect();
        let object = Object::new()
            .with("a", odd.as_str())
            .with("b", Number::from_f64(52.35).unwrap())
            .with("c", vec![Json::from(true), Object::new().with("<d>", 3).into()])
            .with_some("e", None::<bool>)
            .with_any("f", [""; 0])
            .with_any("g", ["x", "y"]);
        let text = object.script();
        assert!(!text.contains('<'));
        let expected = serde_json::json!({ "a": odd, "b": 52.35, "c": [true, { "<d>": 3 }], "g": ["x", "y"] });
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), expected);
        assert_eq!(text, expected.to_string().replace('<', "\\u003c"));
    }
}
