//! References by name, and lists.
//!
//! A [`Ref`] can do nothing but be looked up: only `content` and `resolve` ask for its slug, so what is unresolved cannot
//! be rendered.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::kind::Kind;
use super::scalar::ScalarFault;
use super::text::slug_fault;

/// The schema's `format` of a [`Ref`].
pub const FORMAT: &str = "verwijzing";

/// Front matter of a kind that can be referred to.
pub trait Referable {
    /// The kind.
    const KIND: Kind;
}

/// The name of an entity of kind `K`.
pub struct Ref<K> {
    slug: Box<str>,
    kind: PhantomData<fn() -> K>,
}

impl<K> Ref<K> {
    /// The slug, to look the entity up by.
    #[must_use]
    pub fn slug(&self) -> &str {
        &self.slug
    }
}

impl<K> fmt::Debug for Ref<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "→{}", self.slug)
    }
}

/// Holds `text` against the form of a slug.
///
/// # Errors
/// When it has not that form, with the slug that was meant.
pub fn check(text: &str) -> Result<(), ScalarFault> {
    slug_fault(text).map_or(Ok(()), Err)
}

impl<'de, K> Deserialize<'de> for Ref<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        match slug_fault(text.trim()) {
            Some(fault) => Err(serde::de::Error::custom(fault.code.as_str())),
            None => Ok(Self { slug: text.trim().into(), kind: PhantomData }),
        }
    }
}

impl<K: Referable> JsonSchema for Ref<K> {
    fn schema_name() -> Cow<'static, str> {
        format!("verwijzing-{}", K::KIND.folder()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": FORMAT, "x-verwijst-naar": K::KIND.folder() })
    }
}

/// A list that may be left empty: `scholen:` without a value is no school.
#[derive(Debug)]
pub struct List<T>(Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ListVisitor(PhantomData))
    }
}

/// Takes a list or nothing. Unlike an `Option`, it does not take a key that is not there.
struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
    type Value = List<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<List<T>, E> {
        Ok(List::default())
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<List<T>, E> {
        Ok(List::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<List<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(List(list))
    }
}

impl<T: JsonSchema> JsonSchema for List<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("lijst-{}", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["array", "null"], "items": generator.subschema_for::<T>() })
    }
}
