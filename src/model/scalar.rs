//! Values that an editor writes as one word or line, each read as its type says and never guessed.
//!
//! A type declares [`Scalar::read`] once. Decoding goes through it, and so does the explanation of a file that does not
//! decode, which finds the type by the `format` in the generated schema: the two cannot disagree.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};
use serde_json::Value;

use super::{amount, channel, language, moment, network, place, reference, rrule, school_year, text, translation};
use crate::base::code::Code;
use crate::syntax::invisible::without_forbidden;

/// Why a text is not a value of its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScalarFault {
    /// What is wrong.
    pub code: Code,
    /// What fills its message, besides `key` and `value`.
    pub arguments: Vec<(&'static str, String)>,
}

impl ScalarFault {
    /// A fault that needs no more than its code.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code, arguments: Vec::new() }
    }

    /// Fills `{$name}` in the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

/// A value that is written as one scalar.
pub trait Scalar: Sized {
    /// Its name in the schema's `format`.
    const FORMAT: &'static str;

    /// Reads what an editor wrote, without surrounding space.
    ///
    /// # Errors
    /// Why it is not such a value.
    fn read(text: &str) -> Result<Self, ScalarFault>;
}

/// Implements serde's and schemars' traits through [`Scalar`].
macro_rules! scalar {
    ($name:ty) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::model::scalar::deserialize(deserializer)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                <$name as $crate::model::scalar::Scalar>::FORMAT.into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "format": <$name as $crate::model::scalar::Scalar>::FORMAT,
                })
            }
        }
    };
}
pub(crate) use scalar;

/// A value that is one of a few words.
pub trait Choice: Copy + 'static {
    /// Every value, in the order declared.
    fn all() -> &'static [Self];

    /// The word that editors write.
    fn word(self) -> &'static str;

    /// Its place among all values.
    fn place(self) -> usize;
}

/// Declares a choice: an enum whose values editors write as words.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $word:literal, )+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $( $(#[$variant_meta])* $variant, )+ }

        impl $name {
            /// Every value, in the order declared.
            pub const ALL: &[Self] = &[$( Self::$variant ),+];

            /// The word that editors write, which is also its name in URLs and templates.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word, )+ }
            }

            /// The value written as `word`.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }
        }

        impl $crate::model::scalar::Choice for $name {
            fn all() -> &'static [Self] {
                Self::ALL
            }

            fn word(self) -> &'static str {
                self.as_str()
            }

            fn place(self) -> usize {
                self as usize
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                Self::from_word(word.trim()).ok_or_else(|| serde::de::Error::custom("unknown choice"))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($word),+] })
            }
        }
    };
}
pub(crate) use choice;

/// Decodes a scalar from its text.
///
/// # Errors
/// When the text is not such a value.
pub fn deserialize<'de, S: Scalar, D: Deserializer<'de>>(deserializer: D) -> Result<S, D::Error> {
    deserializer.deserialize_str(ScalarVisitor(PhantomData))
}

struct ScalarVisitor<S>(PhantomData<S>);

impl<S: Scalar> Visitor<'_> for ScalarVisitor<S> {
    type Value = S;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(S::FORMAT)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<S, E> {
        S::read(without_forbidden(text).trim()).map_err(|fault| E::custom(fault.code.as_str()))
    }
}

/// Holds `text` against the scalar type that `schema` names.
///
/// # Errors
/// Why the text is not a value of that type. A schema without a known format accepts every text.
pub fn check(schema: &Value, text: &str) -> Result<(), ScalarFault> {
    let text = text.trim();
    let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
    macro_rules! by_format {
        ($($scalar:ty),+ $(,)?) => {
            match format {
                $( <$scalar>::FORMAT => <$scalar>::read(text).map(drop), )+
                amount::NUMBER => amount::check_number(schema, text),
                reference::FORMAT => reference::check(text),
                _ => Ok(()),
            }
        };
    }
    by_format!(
        text::Line,
        text::Text,
        text::Summary,
        text::OldPath,
        translation::SourceMark,
        language::Language,
        language::TextLanguage,
        moment::Day,
        moment::Clock,
        moment::Since,
        rrule::Rrule,
        school_year::SchoolYearName,
        amount::Flag,
        amount::Money,
        amount::Decimal,
        network::RoughCount,
        channel::Phone,
        channel::Email,
        channel::Url,
        place::Postcode,
        place::Brin,
        place::Vestiging,
        place::BoardNumber,
        place::Degrees,
        place::HouseNumber,
    )
}
