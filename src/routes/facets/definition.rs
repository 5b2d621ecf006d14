//! What a facet is made of.

use std::borrow::Cow;

use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::scalar::Choice;
use crate::model::{Commitment, Kind, Language, Offer, School};
use crate::resolve::Site;

/// Adds the values that an entity belongs to, as places among all values of the facet, in any order.
pub(super) type ValuesOf<T> = fn(&Site, &[Value], T, &mut Vec<usize>);

/// The same for a page in a language.
pub(super) type ValuesOfPage = fn(&Site, &[Value], (AnyId, Language), &mut Vec<usize>);

/// A facet: one question by which lists, the finder, the search and open data can be narrowed, with all its answers.
pub struct Definition {
    /// Its name in addresses, in the search index and in the names of the theme's texts: `facet-…` is what it asks,
    /// `filter-…` its name in search, `heading-KIND-…` the heading of the list of one value.
    pub name: &'static str,
    /// All its values, in order.
    pub values: fn(&Site) -> Vec<Value>,
    /// Those of an offer.
    pub offers: Option<ValuesOf<Id<Offer>>>,
    /// Those of a school.
    pub schools: Option<ValuesOf<Id<School>>>,
    /// Those of a commitment.
    pub commitments: Option<ValuesOf<Id<Commitment>>>,
    /// Those of any other page in a language, by which search alone is narrowed.
    pub pages: Option<ValuesOfPage>,
    /// Where lists show it.
    pub shown: Shown,
    /// Whether search can be narrowed by it. It then has no more values in use than the index has bits for.
    pub in_search: bool,
    /// Whether the offers of each value can be followed as a calendar.
    pub has_calendar: bool,
    /// The column of open data that tells it, for each kind whose table has one.
    pub columns: &'static [(Kind, FacetColumn)],
}

impl Definition {
    /// A facet of nothing, for entries to begin with.
    pub const EMPTY: Self = Self {
        name: "",
        values: |_| Vec::new(),
        offers: None,
        schools: None,
        commitments: None,
        pages: None,
        shown: Shown::Folded,
        in_search: false,
        has_calendar: false,
        columns: &[],
    };

    /// Whether the list of a kind has a page for each of its values.
    #[must_use]
    pub fn is_of(&self, kind: Kind) -> bool {
        match kind {
            Kind::Offer => self.offers.is_some(),
            Kind::School => self.schools.is_some(),
            Kind::Commitment => self.commitments.is_some(),
            _ => false,
        }
    }

    /// The column of open data that tells it of a kind.
    #[must_use]
    pub fn column(&self, kind: Kind) -> Option<&'static FacetColumn> {
        self.columns.iter().find(|(own, _)| *own == kind).map(|(_, column)| column)
    }
}

/// Where lists show a facet among the ways into them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Always in view.
    InView,
    /// Folded away until asked for.
    Folded,
    /// Elsewhere, such as on the map.
    Elsewhere,
}

/// A column of open data. Its words are in the content's language: who uses the data reads them.
pub struct FacetColumn {
    /// Its name.
    pub name: &'static str,
    /// What it means.
    pub about: &'static str,
    /// How many values a row has.
    pub holds: Holds,
}

/// How many values of a facet an entity has, and what they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Exactly one.
    One,
    /// One or none.
    AtMostOne,
    /// Any number.
    Many,
    /// Any number of whole numbers.
    Numbers,
    /// The only value, or not: yes or no.
    Flag,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// Its name in addresses, the search index and open data: `wo`.
    pub name: Cow<'static, str>,
    /// Its part of the URL of its list: `woensdag`; empty where the facet's name says all.
    pub slug: Cow<'static, str>,
    /// What it is called.
    pub label: ValueLabel,
    /// Its icon; empty for none.
    pub icon: &'static str,
    /// The domain whose colour it has; empty for none.
    pub tint: &'static str,
}

/// What a value is called.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueLabel {
    /// One of the theme's texts, `GROUP-WORD`.
    Word {
        /// The first part of the text's name.
        group: &'static str,
        /// The second.
        word: &'static str,
    },
    /// One of the theme's texts, by its whole name.
    Text(&'static str),
    /// One of the theme's texts with the value's name behind it: `groep 5`.
    Numbered(&'static str),
    /// A name of its own, in every language.
    Own(Box<str>),
    /// The same, as content writes it with hyphens: `passend-onderwijs` is `Passend onderwijs`.
    Hyphened(Box<str>),
}

impl Value {
    /// A value that is called so. Its part of the URL is its name.
    #[must_use]
    pub fn new(name: impl Into<Cow<'static, str>>, label: ValueLabel) -> Self {
        let name = name.into();
        Self { slug: name.clone(), name, label, icon: "", tint: "" }
    }

    /// How open data writes it: a name of its own as it is written, else its name in addresses.
    #[must_use]
    pub fn text(&self) -> &str {
        match &self.label {
            ValueLabel::Own(name) => name,
            ValueLabel::Word { .. } | ValueLabel::Text(_) | ValueLabel::Numbered(_) | ValueLabel::Hyphened(_) => {
                &self.name
            }
        }
    }

    /// The same, with another part of the URL.
    #[must_use]
    pub fn at(mut self, slug: impl Into<Cow<'static, str>>) -> Self {
        self.slug = slug.into();
        self
    }

    /// The same, with an icon.
    #[must_use]
    pub fn with_icon(mut self, icon: &'static str) -> Self {
        self.icon = icon;
        self
    }

    /// The same, in the colour of a domain.
    #[must_use]
    pub fn tinted(mut self, domain: &'static str) -> Self {
        self.tint = domain;
        self
    }
}

/// All values of a choice of the content, called by the texts `GROUP-WORD`.
#[must_use]
pub(super) fn words<C: Choice>(group: &'static str) -> Vec<Value> {
    words_with::<C>(group, |value, _| value)
}

/// The same, each with what `with` adds.
#[must_use]
pub(super) fn words_with<C: Choice>(group: &'static str, with: fn(Value, C) -> Value) -> Vec<Value> {
    let value = |choice: &C| with(Value::new(choice.word(), ValueLabel::Word { group, word: choice.word() }), *choice);
    C::all().iter().map(value).collect()
}

/// The place of a value among all, by its name.
#[must_use]
pub(super) fn place(values: &[Value], name: &str) -> Option<usize> {
    values.iter().position(|value| value.name == name)
}
