//! Short texts in the fields of files, such as the name of a holiday or who keeps a page right, in other languages: `site.yaml`
//! says each once, however many files say it.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::content::Content;
use super::localised::Said;
use crate::model::Language;
use crate::model::settings::Settings;

/// Texts of fields with what they are in each language.
#[derive(Default)]
pub struct FieldWords(FxHashMap<Language, BTreeMap<String, String>>);

impl FieldWords {
    /// What `settings` say.
    #[must_use]
    pub(super) fn new(settings: &Settings) -> Self {
        let mut words = Self::default();
        for (own, translated) in &settings.words {
            let told = translated.iter().filter_map(|(code, text)| Some((Language::from_segment(code)?, text)));
            for (language, text) in told {
                words.add(settings.language(), language, own, text);
            }
        }
        words
    }

    /// A word as files have it, and as pages show it where that is another way: with a capital, and without hyphens.
    fn add(&mut self, of: Language, language: Language, own: &str, text: &str) {
        let words = self.0.entry(language).or_default();
        words.insert(own.to_owned(), text.to_owned());
        for shown in [of.capital(own), of.capital(&own.replace('-', " "))] {
            words.entry(shown).or_insert_with(|| language.capital(text));
        }
    }

    /// Those of a language, by what the content says.
    #[must_use]
    pub fn of(&self, language: Language) -> Option<&BTreeMap<String, String>> {
        self.0.get(&language)
    }
}

impl Content {
    /// A short text of a field in a language.
    #[must_use]
    pub fn word<'a>(&'a self, own: &'a str, language: Language) -> Said<'a> {
        let translated = self.words.of(language).and_then(|words| words.get(own));
        self.said(own, translated.map(String::as_str), language)
    }

    /// Every text that [`word`](Self::word) and templates look up, as files have it.
    #[must_use]
    pub(super) fn field_words(&self) -> BTreeSet<&str> {
        let mut words: Vec<Option<&str>> = Vec::new();
        self.for_each_owner(&mut words);
        for year in self.school_years.values() {
            words.extend(year.holidays.iter().map(|holiday| Some(&*holiday.name)));
            words.extend(year.public_holidays.iter().map(|holiday| Some(&*holiday.name)));
            words.extend([year.source.as_deref(), year.region.as_deref()]);
        }
        for commitment in self.commitments.values() {
            words.push(commitment.theme.as_deref());
            words.extend(commitment.progress.iter().map(|progress| progress.note.as_deref()));
        }
        for measurement in self.outcomes.values().flat_map(|outcome| outcome.measurements.iter()) {
            words.extend([measurement.unit.as_deref(), Some(&*measurement.source)]);
        }
        for school in self.schools.values() {
            words.extend([school.weight.as_deref(), school.pupils.as_ref().map(|pupils| &*pupils.source)]);
            words.extend(school.concepts.iter().map(|concept| concept.source.as_deref()));
        }
        words.extend(self.transitions.values().flat_map(|it| it.steps.iter()).map(|step| step.who.as_deref()));
        words.extend(self.schemes.values().map(|scheme| scheme.source.as_deref()));
        words.extend(self.networks.values().filter_map(|network| network.stated.as_ref()).map(|it| Some(&*it.source)));
        let called_off = self.offers.values().flat_map(|offer| offer.planning.called_off.iter());
        words.extend(called_off.map(|off| off.reason.as_deref().map(|reason| reason.trim_end_matches('.'))));
        let venues = self.offers.values().filter_map(|offer| offer.place.as_ref());
        words.extend(venues.map(|venue| venue.name.as_deref()));
        words.into_iter().flatten().collect()
    }

    fn for_each_owner<'a>(&'a self, words: &mut Vec<Option<&'a str>>) {
        let mut ids = Vec::new();
        self.for_each(|entity| ids.push(entity.id));
        words.extend(ids.into_iter().map(|id| self.any(id).common.owner.map(|owner| &**owner)));
    }
}
