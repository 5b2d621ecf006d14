//! What an entity says in a language: its own words, or those of its translation as far as that has them.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::content::{AnyEntity, Content, Translation};
use crate::base::table::Id;
use crate::model::entity::{AnyId, LinkTargets, Media, Picture};
use crate::model::{Kind, Language};
use crate::syntax::markdown::Markdown;

/// An entity in a language.
pub struct Localised<'a> {
    /// Where it stands in that language; from the host on.
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

/// Words, with the language that they are in (`{{ said(of=…) }}`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
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
    /// The picture that stands above it, with what can be seen on it.
    pub picture: Option<(Id<Media>, &'a Picture)>,
}

/// The introduction of a list in a language.
pub struct LocalisedSection<'a> {
    /// Its title.
    pub title: Said<'a>,
    /// What is in the list.
    pub summary: Option<Said<'a>>,
    /// Its text.
    pub body: LocalisedBody<'a>,
}

impl Content {
    /// The introduction of a kind's list in a language, if somebody wrote one.
    #[must_use]
    pub fn section(&self, kind: Kind, language: Language) -> Option<LocalisedSection<'_>> {
        let section = self.sections.get(&kind)?;
        let foreign = self.foreign_to(language);
        let (front, said) = (&section.parsed.front, |text| Said { text, lang: foreign });
        let own = LocalisedSection {
            title: said(&*front.title),
            summary: front.summary.as_deref().map(said),
            body: LocalisedBody {
                markdown: &section.parsed.body,
                link_targets: &section.link_targets,
                lang: foreign,
                picture: None,
            },
        };
        let translation = section.translations.iter().find(|translation| translation.language == language);
        Some(match translation {
            Some(translation) => own.translated(translation),
            None => own,
        })
    }

    /// What an entity says in a language.
    #[must_use]
    pub fn localised(&self, id: AnyId, language: Language) -> Localised<'_> {
        let entity = self.any(id);
        let (foreign, url) = (self.foreign_to(language), self.url_of(id, language));
        match self.translation(id, language) {
            Some(translation) => Localised::translated(&entity, url, translation, foreign),
            None => Localised::own(&entity, url, foreign),
        }
    }

    /// What the content says, or its translation where there is one.
    #[must_use]
    pub fn said<'a>(&self, own: &'a str, translated: Option<&'a str>, language: Language) -> Said<'a> {
        match translated {
            Some(text) => Said { text, lang: None },
            None => Said { text: own, lang: self.foreign_to(language) },
        }
    }

    /// The language of the content, where it is another than `language`: what `lang` says of words that are quoted from it.
    #[must_use]
    pub fn foreign_to(&self, language: Language) -> Option<Language> {
        Some(self.settings().language()).filter(|own| *own != language.ordinary())
    }

    /// The text of an entity in a language that is not the content's, or in a variant.
    #[must_use]
    pub fn translation(&self, id: AnyId, language: Language) -> Option<&Translation> {
        self.translations_of(id).iter().find(|translation| translation.language == language)
    }
}

impl<'a> LocalisedSection<'a> {
    /// What the translation lacks stays as it is.
    fn translated(self, translation: &'a Translation) -> Self {
        let front = &translation.parsed.front;
        let said = |text| Said { text, lang: None };
        Self {
            title: said(&*front.title),
            summary: front.summary.as_deref().map(said).or(self.summary),
            body: LocalisedBody::of(translation, None).unwrap_or(self.body),
        }
    }
}

impl<'a> LocalisedBody<'a> {
    /// The text of a translation, if it has one, below the picture of what it translates.
    fn of(translation: &'a Translation, picture: Option<(Id<Media>, &'a Picture)>) -> Option<Self> {
        let text = &translation.parsed.body;
        let has_text = !text.excerpt.is_empty() || !text.headings.is_empty();
        has_text.then_some(Self {
            markdown: text,
            link_targets: &translation.link_targets,
            lang: None,
            picture,
        })
    }
}

impl<'a> Localised<'a> {
    fn own(entity: &AnyEntity<'a>, url: &'a Arc<str>, foreign: Option<Language>) -> Self {
        let said = |text| Said { text, lang: foreign };
        let is_name = entity.id.kind().has_names();
        let (summary, gist) = (entity.summary.map(said), entity.gist.map(said));
        Self {
            url,
            title: Said { text: entity.title, lang: foreign.filter(|_| !is_name) },
            summary,
            gist,
            body: LocalisedBody {
                markdown: entity.body,
                link_targets: entity.link_targets,
                lang: foreign,
                picture: entity.link_targets.picture.zip(entity.common.picture),
            },
            translated: None,
            foreign,
            lead: gist.or(summary),
        }
    }

    /// What the translation lacks stays as the entity says it, in its own language.
    fn translated(
        entity: &AnyEntity<'a>,
        url: &'a Arc<str>,
        translation: &'a Translation,
        foreign: Option<Language>,
    ) -> Self {
        let own = Self::own(entity, url, foreign);
        let front = &translation.parsed.front;
        let said = |text| Said { text, lang: None };
        let (summary, gist) = (front.summary.as_deref().map(said), front.gist.as_deref().map(said));
        let lead = if entity.gist.is_some() { gist.or(summary) } else { summary.or(gist) };
        Self {
            url,
            title: said(&front.title),
            summary: summary.or(own.summary),
            gist: gist.or(own.gist),
            body: LocalisedBody::of(translation, own.body.picture).unwrap_or(own.body),
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

    /// Whether some of it is not in the language that was asked for.
    #[must_use]
    pub fn is_foreign(&self) -> bool {
        let said = [Some(self.title), self.summary, self.gist];
        let has_text = !self.body.markdown.html.is_empty();
        said.into_iter().flatten().any(|said| said.lang.is_some()) || (has_text && self.body.lang.is_some())
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
