//! JSON for a script element, from values that live only until they are written: every page has some.

use std::borrow::Cow;
use std::fmt::Write;

use serde_json::Number;

/// A value.
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
        let mut text = String::with_capacity(1024);
        self.write(&mut text);
        text
    }

    fn write(&self, out: &mut String) {
        out.push('{');
        for (at, (name, value)) in self.0.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            quote(name, out);
            out.push(':');
            value.write(out);
        }
        out.push('}');
    }
}

impl Json<'_> {
    fn write(&self, out: &mut String) {
        match self {
            Self::Text(text) => quote(text, out),
            Self::Number(number) => drop(write!(out, "{number}")),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::Object(object) => object.write(out),
            Self::List(values) => {
                out.push('[');
                for (at, value) in values.iter().enumerate() {
                    if at > 0 {
                        out.push(',');
                    }
                    value.write(out);
                }
                out.push(']');
            }
        }
    }
}

/// A text in quotes, as RFC 8259 escapes it, and without `<`.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escaped = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0x08 => "\\b",
            0x0c => "\\f",
            b'<' => "\\u003c",
            0..0x20 => "",
            _ => continue,
        };
        out.push_str(&text[written..at]);
        out.push_str(escaped);
        if escaped.is_empty() {
            let _ = write!(out, "\\u{byte:04x}");
        }
        written = at + 1;
    }
    out.push_str(&text[written..]);
    out.push('"');
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
