//! A table of open data, declared once: its columns give every form of its rows and the schema, so that they cannot differ.

use super::cell::Cell;
use crate::model::Kind;
use crate::model::entity::AnyId;
use crate::resolve::Site;
use crate::routes::{DataTable, Facet, FacetColumn, Facets, Holds};

/// The column by which rows are known and referred to.
pub(super) const KEY: &str = "id";

/// The column that says when content was last made sure of.
pub(super) const CHECKED: &str = "gecontroleerd_op";

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Text,
    Address,
    Email,
    /// A telephone number as E.164 has it, or a short Dutch number.
    Phone,
    /// A day, ISO 8601.
    Date,
    /// A time of day in Amsterdam.
    Time,
    Integer,
    Number,
    Flag,
    Texts,
    Integers,
    Dates,
    /// The key of a row of another table.
    Key(DataTable),
}

/// What a column is, whatever its rows.
#[derive(Clone, Copy)]
pub(super) struct ColumnHead {
    /// Its name.
    pub name: &'static str,
    /// What its values are.
    pub sort: Sort,
    /// What it means.
    pub about: &'static str,
    /// Whether every row has a value.
    pub must: bool,
    /// What its values are of.
    pub words: ColumnWords,
}

/// Which words the values of a column are of.
#[derive(Clone, Copy)]
pub(super) enum ColumnWords {
    Any,
    /// Those of a choice of the content.
    Of(fn() -> Vec<&'static str>),
    /// The values of a facet.
    OfFacet(Facet),
}

impl ColumnWords {
    /// The words; none where any will do.
    #[must_use]
    pub(super) fn all(self, facets: &Facets) -> Vec<String> {
        match self {
            Self::Any => Vec::new(),
            Self::Of(words) => words().into_iter().map(str::to_owned).collect(),
            Self::OfFacet(facet) => facets.all.of(facet).iter().map(|value| value.text().to_owned()).collect(),
        }
    }
}

/// One column of rows of `R`.
pub(super) struct Column<R> {
    pub head: ColumnHead,
    value: for<'a> fn(&'a Site, R) -> Cell<'a>,
}

impl<R> Column<R> {
    pub(super) const fn new(
        name: &'static str,
        sort: Sort,
        about: &'static str,
        value: for<'a> fn(&'a Site, R) -> Cell<'a>,
    ) -> Self {
        Self {
            head: ColumnHead { name, sort, about, must: false, words: ColumnWords::Any },
            value,
        }
    }

    /// The same, with a value in every row.
    pub(super) const fn must(mut self) -> Self {
        self.head.must = true;
        self
    }

    /// The same, with values that are of these words.
    pub(super) const fn of(mut self, words: fn() -> Vec<&'static str>) -> Self {
        self.head.words = ColumnWords::Of(words);
        self
    }
}

/// The words of a choice of the content, for [`Column::of`].
macro_rules! words {
    ($choice:ty) => {
        || <$choice>::ALL.iter().map(|word| word.as_str()).collect()
    };
}
pub(super) use words;

/// What a table is, whatever its rows.
#[derive(Clone, Copy)]
pub(super) struct About {
    /// What it is called.
    pub title: &'static str,
    /// What is in it, in a sentence.
    pub text: &'static str,
    /// The columns that tell rows apart.
    pub key: &'static [&'static str],
    /// The table that it says more about, when it stands beside one.
    pub beside: Option<DataTable>,
}

/// The kind that rows of `R` are of, and the entity that each is.
pub(super) type Entities<R> = (Kind, fn(R) -> AnyId);

/// A table with rows of `R`: places in the tables of the site.
pub(super) struct TableDefinition<R: 'static> {
    pub about: About,
    pub columns: &'static [Column<R>],
    /// What entities its rows are, where they have facets: behind the columns come those of the facets.
    pub facets: Option<Entities<R>>,
    /// Its rows, in the order of the site.
    pub rows: fn(&Site) -> Vec<R>,
}

/// A table, whatever its rows are.
pub(super) trait Sheet: Sync {
    fn about(&self) -> About;
    fn heads(&self) -> Vec<ColumnHead>;
    fn rows<'a>(&self, site: &'a Site, facets: &'a Facets) -> Vec<Vec<Cell<'a>>>;
}

impl<R: Copy> Sheet for TableDefinition<R> {
    fn about(&self) -> About {
        self.about
    }

    fn heads(&self) -> Vec<ColumnHead> {
        let of_facets =
            self.facets.iter().flat_map(|(kind, _)| facet_columns(*kind).map(|(facet, own)| head(facet, own)));
        self.columns.iter().map(|column| column.head).chain(of_facets).collect()
    }

    fn rows<'a>(&self, site: &'a Site, facets: &'a Facets) -> Vec<Vec<Cell<'a>>> {
        let row = |row: &R| {
            let own = self.columns.iter().map(|column| (column.value)(site, *row));
            let of_facets = self.facets.iter().flat_map(|(kind, entity)| {
                facet_columns(*kind).map(|(facet, column)| cell(site, facets, facet, column.holds, entity(*row)))
            });
            own.chain(of_facets).collect()
        };
        (self.rows)(site).iter().map(row).collect()
    }
}

/// The facets that a kind's table has a column of.
fn facet_columns(kind: Kind) -> impl Iterator<Item = (Facet, &'static FacetColumn)> {
    Facet::ALL.iter().filter_map(move |facet| Some((*facet, facet.definition().column(kind)?)))
}

/// The head of a facet's column.
fn head(facet: Facet, column: &'static FacetColumn) -> ColumnHead {
    let (sort, words) = match column.holds {
        Holds::One | Holds::AtMostOne => (Sort::Text, ColumnWords::OfFacet(facet)),
        Holds::Many => (Sort::Texts, ColumnWords::Any),
        Holds::Numbers => (Sort::Integers, ColumnWords::Any),
        Holds::Flag => (Sort::Flag, ColumnWords::Any),
    };
    let must = matches!(column.holds, Holds::One | Holds::Flag);
    ColumnHead { name: column.name, sort, about: column.about, must, words }
}

/// What a facet's column says of an entity.
fn cell<'a>(site: &Site, facets: &'a Facets, facet: Facet, holds: Holds, id: AnyId) -> Cell<'a> {
    let mut places = Vec::new();
    facets.places(site, facet, id, &mut places);
    let mut texts = places.iter().map(|place| facets.all.of(facet)[*place].text());
    match holds {
        Holds::One | Holds::AtMostOne => texts.next().into(),
        Holds::Many => Cell::list(texts),
        Holds::Numbers => Cell::list(texts.map(|text| Cell::Number(text.to_owned()))),
        Holds::Flag => texts.next().is_some().into(),
    }
}
