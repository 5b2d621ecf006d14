//! Concepts with their words in every language, as `site.yaml` lists them.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::language::fold::{fold, words};
use crate::language::stem::Stems;
use crate::model::Language;
use crate::model::settings::Synonym;

/// What ends the name of a concept's term: no stem holds it, and it sorts right behind the stem of the same letters.
const MARK: char = '\u{1}';

/// The language of a concept's own name.
const DUTCH: &str = Language::Dutch.code();

/// A word of a concept.
pub(super) struct ConceptWord<'a> {
    /// The concept's place.
    pub concept: usize,
    /// The language.
    pub language: &'a str,
    /// The word, folded; several words are joined by a space.
    pub form: String,
}

pub(super) struct Concepts<'a> {
    /// The names of their terms.
    pub names: Vec<String>,
    /// Their words, those of the concepts' own names included.
    pub words: Vec<ConceptWord<'a>>,
    members: FxHashMap<(&'a str, String), Vec<usize>>,
}

impl<'a> Concepts<'a> {
    /// Reads the concepts of `site.yaml`.
    #[must_use]
    pub(super) fn new(synonyms: &'a [Synonym]) -> Self {
        let names = synonyms.iter().map(|synonym| format!("{}{MARK}", fold(&synonym.concept))).collect();
        let mut concepts = Self { names, words: Vec::new(), members: FxHashMap::default() };
        for (concept, synonym) in synonyms.iter().enumerate() {
            let mut known = FxHashSet::default();
            let lists = synonym.words.iter();
            let listed = lists.flat_map(|(language, list)| list.iter().map(move |word| (&**language, &**word)));
            for (language, text) in std::iter::once((DUTCH, &*synonym.concept)).chain(listed) {
                let form = words(&fold(text)).collect::<Vec<_>>().join(" ");
                if !form.is_empty() && known.insert((language, form.clone())) {
                    concepts.words.push(ConceptWord { concept, language, form });
                }
            }
        }
        concepts.find_members();
        concepts
    }

    fn find_members(&mut self) {
        let mut stems: FxHashMap<&str, Stems> = FxHashMap::default();
        for word in self.words.iter().filter(|word| !word.form.contains(' ')) {
            let stems = stems.entry(word.language).or_insert_with(|| Stems::of(word.language));
            let concepts = self.members.entry((word.language, stems.stem(&word.form).into_owned())).or_default();
            if !concepts.contains(&word.concept) {
                concepts.push(word.concept);
            }
        }
    }

    /// The concepts that have a word of this stem in a language.
    #[must_use]
    pub(super) fn of(&self, language: &'a str, stem: &str) -> &[usize] {
        self.members.get(&(language, stem.to_owned())).map_or(&[], Vec::as_slice)
    }
}

/// Whether a term's name is that of a concept.
#[must_use]
pub(super) fn is_concept(name: &str) -> bool {
    name.ends_with(MARK)
}
