//! Phrases that stand for a value of a facet.

use super::phrase;
use super::phrases::{self, CERTAIN};
use super::reading::Reading;
use crate::model::Language;
use crate::render::RenderCx;
use crate::render::views::facet::title;
use crate::routes::Facet;

/// All readings of a portal's questions, for pages in a language.
#[must_use]
pub(super) fn all(cx: RenderCx<'_>, language: Language) -> Vec<Reading> {
    let facets = Facet::searched().filter(|facet| phrases::is_read(facet.definition().name));
    let mut readings: Vec<Reading> = facets.flat_map(|facet| of_facet(cx, language, facet)).collect();
    let years = cx.site.school_years.values();
    let holidays: Vec<String> = years.flat_map(|year| year.holidays.iter().map(|it| it.name.to_string())).collect();
    readings.extend(phrases::several(cx.words_of(language), &holidays));
    for reading in &mut readings {
        reading.phrases.sort_unstable();
        reading.phrases.dedup();
    }
    readings.retain(|reading| !reading.phrases.is_empty());
    readings
}

/// The values of a facet: those that something belongs to, and of one that narrows all, so that what is missing can be told.
fn of_facet(cx: RenderCx<'_>, language: Language, facet: Facet) -> Vec<Reading> {
    let name = facet.definition().name;
    let spoken: Vec<Language> = cx.site.settings().all_languages().collect();
    let is_certain = CERTAIN.contains(&name);
    let is_used =
        |value: &&crate::routes::Value| cx.routes.facets.values_searched(facet).any(|used| used.name == value.name);
    let values = cx.routes.facets.all.of(facet).iter().filter(|value| is_certain || is_used(value));
    let reading = |value: &crate::routes::Value| {
        let called = spoken.iter().map(|spoken| title(cx.site, cx.words_of(*spoken), value));
        let own = phrases::of(name, &value.name);
        let own_name = Some(facet).filter(|facet| *facet == Facet::Language);
        let own_name = own_name.and_then(|_| Language::from_code(&value.name)).map(|it| it.own_name().to_owned());
        let all = called.chain(own).chain(own_name).map(|text| phrase(&text)).filter(|text| !text.is_empty());
        Reading {
            facet: name,
            value: value.name.clone().into_owned(),
            label: title(cx.site, cx.words_of(language), value),
            is_certain,
            phrases: all.collect(),
        }
    };
    let is_own = |code: &str| facet == Facet::Language && code == cx.site.settings().language().code();
    let is_said = |value: &&crate::routes::Value| !phrases::UNSAID.contains(&(name, &*value.name));
    values.filter(is_said).filter(|value| !is_own(&value.name)).map(reading).collect()
}
