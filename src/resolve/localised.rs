//! What an entity says in a language: its own words, or those of its translation as far as that has them.

use std::sync::Arc;

use super::content::{AnyEntity, Content, Translation};
use crate::model::Language;
use crate::model::entity::{AnyId, LinkTargets};
use crate::syntax::markdown::Markdown;

/// An entity in a language.
pub struct Localised<'a> {
    /// Where it stands in that language, else in its own; from the host on.
    pub url: &'a Arc<str>,
    /// Its title or name.
    pub title: Said<'a>,
    /// Its summary.
    pub summary: Option<Said<'a>>,
    /// Its gist: what a kind says in its own field of the kind, such as what a term means.
    pub gist: Option<Said<'a>>,
    /// Its text.
    pub body: LocalisedBody<'a>,
    /// The language of its translation; none where the words are the entity's own.
    pub translated: Option<Language>,
    /// The language of what is never translated, such as who counted, where that is another than was asked for.
    pub foreign: Option<Language>,
    lead: Option<Said<'a>>,
}

/// Words, with the language that they are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    /// The words.
    pub text: &'a str,
    /// Their language, where it is another than was asked for: what `lang` says.
    pub lang: Option<Language>,
}

/// The text of an entity in a language.
#[derive(Clone, Copy)]
pub struct LocalisedBody<'a> {
    /// The text.
    pub markdown: &'a Markdown,
    /// Where it leads.
    pub link_targets: &'a LinkTargets,
    /// Its language, where it is another than was asked for.
    pub lang: Option<Language>,
}

impl Content {
    /// What an entity says in a language.
    #[must_use]
    pub fn localised(&self, id: AnyId, language: Language) -> Localised<'_> {
        let entity = self.any(id);
        let foreign = self.foreign_to(language);
        match self.translation(id, language) {
            Some(translation) => Localised::translated(&entity, translation, foreign),
            None => Localised::own(&entity, foreign),
        }
    }

    /// The language of the content, where it is another than `language`: what `lang` says of words that are quoted from it.
    #[must_use]
    pub fn foreign_to(&self, language: Language) -> Option<Language> {
        Some(self.settings().language()).filter(|own| *own != language)
    }

    /// The text of an entity in a language that is not the content's.
    #[must_use]
    pub fn translation(&self, id: AnyId, language: Language) -> Option<&Translation> {
        self.translations_of(id).iter().find(|translation| translation.language == language)
    }
}

impl<'a> Localised<'a> {
    fn own(entity: &AnyEntity<'a>, foreign: Option<Language>) -> Self {
        let said = |text| Said { text, lang: foreign };
        let is_name = entity.id.kind().has_names();
        let (summary, gist) = (entity.summary.map(said), entity.gist.map(said));
        Self {
            url: entity.url,
            title: Said { text: entity.title, lang: foreign.filter(|_| !is_name) },
            summary,
            gist,
            body: LocalisedBody {
                markdown: entity.body,
                link_targets: entity.link_targets,
                lang: foreign,
            },
            translated: None,
            foreign,
            lead: gist.or(summary),
        }
    }

    /// What the translation lacks stays as the entity says it, in its own language.
    fn translated(entity: &AnyEntity<'a>, translation: &'a Translation, foreign: Option<Language>) -> Self {
        let own = Self::own(entity, foreign);
        let front = &translation.parsed.front;
        let said = |text| Said { text, lang: None };
        let (summary, gist) = (front.summary.as_deref().map(said), front.gist.as_deref().map(said));
        let lead = if entity.gist.is_some() { gist.or(summary) } else { summary.or(gist) };
        let text = &translation.parsed.body;
        let has_text = !text.excerpt.is_empty() || !text.headings.is_empty();
        let body = LocalisedBody {
            markdown: text,
            link_targets: &translation.link_targets,
            lang: None,
        };
        Self {
            url: &translation.url,
            title: said(&front.title),
            summary: summary.or(own.summary),
            gist: gist.or(own.gist),
            body: if has_text { body } else { own.body },
            translated: Some(translation.language),
            foreign,
            lead: lead.or(own.lead),
        }
    }

    /// The line below its title: the gist of what has one, else the summary, and rather one that is translated.
    #[must_use]
    pub fn lead(&self) -> Option<Said<'a>> {
        self.lead
    }

    /// The line below its title, or nothing.
    #[must_use]
    pub fn lead_text(&self) -> &'a str {
        self.lead.map_or("", |said| said.text)
    }

    /// The language of the line below its title, where that is another than was asked for.
    #[must_use]
    pub fn lead_lang(&self) -> Option<Language> {
        self.lead?.lang
    }

    /// Whether it is there in the language that was asked for.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.translated.is_some() || self.foreign.is_none()
    }

    /// It in a line as somebody wrote it, for where nothing can be marked as another language: a translation describes
    /// itself.
    #[must_use]
    pub fn described(&self) -> Option<&'a str> {
        let is_usable = |said: &Said<'_>| self.translated.is_none() || said.lang.is_none();
        self.summary.filter(is_usable).or(self.gist.filter(is_usable)).map(|said| said.text)
    }

    /// It in a line in any case, if only by how its text begins; empty where nothing is said at all.
    #[must_use]
    pub fn description(&self) -> &'a str {
        let is_usable = self.translated.is_none() || self.body.lang.is_none();
        let excerpt = if is_usable { &*self.body.markdown.excerpt } else { "" };
        self.described().unwrap_or(excerpt)
    }
}
