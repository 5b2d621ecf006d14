//! Pages that are no entity's own and that answer a question by themselves: topics of contact in the words of parents,
//! lists of one value such as what is free, and the calendar of holidays.

use super::analysis::{PageWords, count, count_page};
use super::facts::{self, BETWEEN};
use crate::language::count::Counted;
use crate::model::entity::AnyId;
use crate::model::scalar::Choice;
use crate::model::{Kind, Language};
use crate::render::views::facet;
use crate::render::words::Words;
use crate::render::{RenderCx, list_title};
use crate::resolve::Site;
use crate::resolve::topics::{self, LocalisedTopic};
use crate::routes::{ContactPage, Facet, FacetValue, Facets, Filter};

/// Lists with a page for each value that search knows, and the facets whose pages can be found.
const LISTS: &[(Kind, &[Facet])] = &[
    (
        Kind::Offer,
        &[
            Facet::Day,
            Facet::Group,
            Facet::Free,
            Facet::Domain,
            Facet::Audience,
            Facet::District,
            Facet::Language,
            Facet::Accessibility,
            Facet::Moment,
        ],
    ),
    (Kind::School, &[Facet::District]),
];

/// How many holidays the calendar tells of in a line.
const HOLIDAYS: usize = 3;

/// What a page is about.
#[derive(Clone, Copy)]
pub(super) enum Subject<'a> {
    /// An entity, whose own page it is.
    Entity(AnyId),
    /// What is no entity.
    Page(&'a OwnPage),
}

impl Subject<'_> {
    /// The kind that it is of.
    #[must_use]
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Entity(id) => id.kind(),
            Self::Page(page) => page.kind,
        }
    }
}

/// A page that is no entity's own.
pub(super) struct OwnPage {
    /// The kind whose list it belongs to.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// The language of its title.
    pub language: Language,
    /// Its URL without the path that pages of the language stand below.
    pub path: String,
    /// What it is, in a line.
    pub summary: String,
    /// Its facts in a line.
    pub facts: String,
    /// Its words.
    pub words: Counted,
    /// The value that everything on it has.
    pub value: Option<FacetValue>,
    /// The topic that it is about.
    pub topic: Option<usize>,
}

impl OwnPage {
    /// Every one that a portal has, for pages in the language of `words`.
    #[must_use]
    pub(super) fn all(cx: RenderCx<'_>, words: Words<'_>) -> Vec<Self> {
        let lists = LISTS.iter().flat_map(|(kind, facets)| {
            let all = cx.routes.facets.counts(*kind).into_iter();
            let one = all.filter_map(|(filter, count)| Some((filter.one()?, count)));
            one.filter(|(value, count)| *count > 0 && facets.contains(&value.facet))
                .map(|(value, count)| Self::list(cx, words, *kind, value, count))
        });
        let topics = (0..cx.site.topics.len()).filter_map(|at| Self::topic(cx.site, words, at));
        lists.chain(topics).chain(Self::calendar(cx.site, words)).collect()
    }

    /// The list of one value.
    fn list(cx: RenderCx<'_>, words: Words<'_>, kind: Kind, value: FacetValue, count: usize) -> Self {
        let filter = Filter::One(value);
        let title = facet::heading(cx, words, kind, filter);
        let spoken = cx.site.settings().all_languages().map(|language| cx.words_of(language));
        let mut keywords: Vec<String> =
            spoken.map(|words| facet::title(cx.site, words, cx.routes.facets.all.value(value))).collect();
        keywords.push(cx.routes.facets.all.value(value).slug.clone().into_owned());
        Self {
            kind,
            path: path(cx.site, &cx.routes.list_url(cx.site, kind, Some(filter), 1, cx.site.settings().language())),
            summary: String::new(),
            facts: words.count(&format!("count-{}", kind.folder()), count),
            words: count_page(&PageWords {
                title: &title,
                keywords: &keywords.join(" "),
                ..PageWords::default()
            }),
            value: Some(value),
            topic: None,
            language: words.language,
            title,
        }
    }

    /// Whom to ask about a topic: found by the question as parents and partners put it, in every language.
    fn topic(site: &Site, words: Words<'_>, at: usize) -> Option<Self> {
        let topic = topics::all(site).nth(at)?;
        let said = LocalisedTopic::new(site, topic, words.language);
        let name = words.capital(said.name.text);
        let content = site.settings().language();
        let own = [Some(&*topic.name), Some(&*topic.question), topic.partner_question.as_deref()];
        let others = topic
            .translated
            .values()
            .flat_map(|it| [Some(&*it.name), Some(&*it.question), it.partner_question.as_deref()]);
        let asked: Vec<&str> = own.into_iter().chain(others).flatten().collect();
        Some(Self {
            kind: Kind::ContactPoint,
            path: path(site, &ContactPage::Topic(at).url(site, content)),
            summary: words.fill("topic-lead", &[("topic", said.name.text.into())]),
            facts: name,
            words: count_page(&PageWords {
                title: said.question.text,
                keywords: &topic.name,
                summary: &asked.join(" "),
                ..PageWords::default()
            }),
            value: None,
            topic: Some(at),
            language: said.question.lang.unwrap_or(words.language),
            title: said.question.text.to_owned(),
        })
    }

    /// The calendar: all school years stand on it, those that are over as well.
    fn calendar(site: &Site, words: Words<'_>) -> Option<Self> {
        if site.school_years.is_empty() {
            return None;
        }
        let section = site.section(Kind::SchoolYear, words.language);
        let title = list_title(site, words, Kind::SchoolYear);
        let body = section.as_ref().map(|section| section.body.markdown.words()).unwrap_or_default();
        let holidays = facts::holidays_to_come(site, words).into_iter().take(HOLIDAYS).map(|(_, told)| told);
        let known = site.school_years.values().map(|year| year.words(count));
        let own = count_page(&PageWords {
            title: &title,
            summary: section.as_ref().and_then(|section| section.summary).map_or("", |summary| summary.text),
            body: &body,
            ..PageWords::default()
        });
        Some(Self {
            kind: Kind::SchoolYear,
            path: path(site, &site.list_url(Kind::SchoolYear, site.settings().language())),
            summary: section.and_then(|section| section.summary).map(|it| it.text.to_owned()).unwrap_or_default(),
            facts: holidays.collect::<Vec<_>>().join(BETWEEN),
            words: known.fold(own, |all, year| all.with(year)),
            value: None,
            topic: None,
            language: words.language,
            title,
        })
    }

    /// The places of the values of a facet that it has.
    pub(super) fn places(&self, facets: &Facets, facet: Facet, places: &mut Vec<usize>) {
        places.clear();
        match facet {
            Facet::Kind => places.push(self.kind.place()),
            _ => places.extend(self.value.filter(|value| value.facet == facet).map(FacetValue::place)),
        }
        debug_assert!(places.iter().all(|place| *place < facets.all.of(facet).len()));
    }
}

fn path(site: &Site, url: &str) -> String {
    url.strip_prefix(&*site.base).unwrap_or(url).to_owned()
}
