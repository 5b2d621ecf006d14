//! Facets as ways into a list: what each asks, with its values.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Kind;
use crate::render::RenderCx;
use crate::render::words::{Words, capital};
use crate::resolve::Site;
use crate::routes::{Facet, FacetValue, Filter, Shown, Value, ValueLabel};

/// One facet with its values.
#[derive(Serialize, JsonSchema)]
pub struct FacetView<'a> {
    /// Its name in the address.
    pub name: &'static str,
    /// What it asks.
    pub question: &'a str,
    /// Its values.
    pub choices: Vec<FacetChoice>,
}

/// One value of a facet.
#[derive(Serialize, JsonSchema)]
pub struct FacetChoice {
    /// Its list.
    pub url: String,
    /// Its name in the address.
    pub value: String,
    /// What it is called.
    pub title: String,
    /// Its name in two or three letters, for days; empty for others.
    pub short: String,
    /// Its icon; empty for none.
    pub icon: &'static str,
    /// The domain whose colour it has; empty for none.
    pub tint: &'static str,
    /// How many there are.
    pub count: usize,
    /// How many of what, in words: `4 activiteiten`.
    pub counted: String,
}

/// The facets of a kind's list that are shown so, each with the values that something belongs to.
#[must_use]
pub fn ways<'a>(cx: RenderCx<'a>, words: Words<'a>, kind: Kind, shown: Shown) -> Vec<FacetView<'a>> {
    let in_use = cx.routes.facets.in_use(kind).into_iter();
    let of_list = in_use.filter(|(facet, _)| facet.definition().shown == shown);
    of_list
        .map(|(facet, values)| FacetView {
            name: facet.definition().name,
            question: question(words, facet),
            choices: values.iter().map(|(one, count)| choice(cx, words, kind, *one, (*one).into(), *count)).collect(),
        })
        .collect()
}

/// What a list that is narrowed by `filter` can be narrowed by further: the values of one facet that are asked for together
/// with a value of its own.
#[must_use]
pub fn narrower<'a>(cx: RenderCx<'a>, words: Words<'a>, kind: Kind, filter: Filter) -> Option<FacetView<'a>> {
    let (own, facet) = filter.narrower()?;
    let counts = cx.routes.facets.counts(kind).into_iter().filter(|(filter, _)| filter.one().is_none());
    let with_own = counts.filter(|(filter, _)| filter.parts().any(|part| part == own));
    let choices: Vec<FacetChoice> = with_own
        .filter_map(|(filter, count)| {
            let other = filter.parts().find(|part| part.facet == facet)?;
            Some(choice(cx, words, kind, other, filter, count))
        })
        .collect();
    let name = facet.definition().name;
    (!choices.is_empty()).then(|| FacetView { name, question: question(words, facet), choices })
}

fn choice(
    cx: RenderCx<'_>,
    words: Words<'_>,
    kind: Kind,
    one: FacetValue,
    filter: Filter,
    count: usize,
) -> FacetChoice {
    let value = cx.routes.facets.all.value(one);
    FacetChoice {
        url: cx.routes.list_url(cx.site, kind, Some(filter), 1, words.language),
        value: value.name.clone().into_owned(),
        title: title(cx.site, words, value),
        short: if one.facet == Facet::Day { words.of("day-short", &value.name).to_owned() } else { String::new() },
        icon: value.icon,
        tint: value.tint,
        count,
        counted: words.count(&format!("count-{}", kind.folder()), count),
    }
}

/// What a facet asks.
#[must_use]
pub fn question(words: Words<'_>, facet: Facet) -> &str {
    words.of("facet", facet.definition().name)
}

/// What a value is called.
#[must_use]
pub fn title(site: &Site, words: Words<'_>, value: &Value) -> String {
    match &value.label {
        ValueLabel::Word { group, word } => words.of(group, word).to_owned(),
        ValueLabel::Text(name) => words.get(name).to_owned(),
        ValueLabel::Numbered(noun) => format!("{} {}", words.get(noun), value.name),
        ValueLabel::Own(name) => name.clone().into(),
        ValueLabel::Hyphened(name) => site.word(&unhyphened(name), words.language).text.to_owned(),
    }
}

/// A name that content writes with hyphens: `passend-onderwijs` is `Passend onderwijs`.
#[must_use]
pub fn unhyphened(name: &str) -> String {
    capital(&name.replace('-', " "))
}

/// The heading of the list of a kind that is narrowed by `filter`: the theme's text `heading-KIND-FACET`, or with both
/// facets. It knows the first value as `value`, and each by its facet's name; `…-small` are the same in small letters.
#[must_use]
pub fn heading(cx: RenderCx<'_>, words: Words<'_>, kind: Kind, filter: Filter) -> String {
    let mut id = format!("heading-{}", kind.folder());
    let mut titles: Vec<(String, String)> = Vec::new();
    for part in filter.parts() {
        let value = cx.routes.facets.all.value(part);
        let title = title(cx.site, words, value);
        let name = part.facet.definition().name;
        id.push('-');
        id.push_str(name);
        if titles.is_empty() {
            titles.push(("value".to_owned(), title.clone()));
            // A name that an editor gave stays as it is: "VVE en IKC".
            let is_name = matches!(value.label, ValueLabel::Own(_));
            titles.push(("value-small".to_owned(), if is_name { title.clone() } else { words.small(&title) }));
        }
        titles.push((name.to_owned(), title));
    }
    let arguments: Vec<_> = titles.iter().map(|(name, title)| (&**name, title.as_str().into())).collect();
    words.fill(&id, &arguments)
}
