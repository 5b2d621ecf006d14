//! Lists of a kind: all of them, those of one value of a facet, or one page of either.

pub mod agenda;
pub mod agenda_value;
pub mod boards;
pub mod calendar;
pub mod contact;
mod finder;
mod near;
pub mod offers;
pub mod outcomes;
pub mod partners;
pub mod principles;
pub mod schemes;
pub mod schools;
pub mod terms;
pub mod transitions;
mod year_strip;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::card::ArticleCard;
use super::pager::Pages;
use crate::base::table::Id;
use crate::model::entity::{Common, Front};
use crate::model::moment::Day;
use crate::model::{Article, Kind, Language};
use crate::render::words::Words;
use crate::render::{Crumb, Head, RenderCx, TranslationNote, WebPage, body, list_title};
use crate::resolve::Said;
use crate::routes::{Filter, PageNumber, Route};

/// What every list has.
#[derive(Serialize, JsonSchema)]
pub struct ListFrame<'a> {
    /// The heading.
    pub heading: String,
    /// What is in it, in a line.
    pub lead: Option<Said<'a>>,
    /// The introduction as HTML, on the first page only; may be empty.
    pub intro: String,
    /// The language of the introduction, when it is not the page's.
    pub intro_lang: Option<Language>,
    /// How many there are in all, in words: `62 activiteiten`.
    pub count: String,
    /// Whether something on the page is sample content.
    pub has_samples: bool,
    /// The pages, when there are more than one.
    pub pages: Option<Pages<'a>>,
}

/// What the view of a list is made from.
#[derive(Clone, Copy)]
pub struct ListCx<'a> {
    cx: RenderCx<'a>,
    words: Words<'a>,
    kind: Kind,
    filter: Option<Filter>,
    page: PageNumber,
}

/// News, newest first.
#[derive(Serialize, JsonSchema)]
pub struct NewsView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The articles.
    pub articles: Vec<ArticleCard<'a>>,
}

/// The page of the news.
#[must_use]
pub fn news(list_cx: ListCx<'_>) -> WebPage<'_, NewsView<'_>> {
    let table = &list_cx.cx.site.articles;
    let ids: Vec<Id<Article>> = table.ids().collect();
    let ids = list_cx.page.part(&ids);
    let (head, list) = list_cx.heads(None, ids.iter().map(|id| table[*id].common()));
    let articles = ids.iter().map(|id| ArticleCard::new(list_cx.cx, list_cx.words, *id)).collect();
    WebPage { head, body: NewsView { list, articles } }
}

impl<'a> ListCx<'a> {
    /// A page of the list of `kind`, or of one value of its facets.
    #[must_use]
    pub fn new(cx: RenderCx<'a>, route: &'a Route, kind: Kind, filter: Option<Filter>, page: PageNumber) -> Self {
        Self { cx, words: cx.words(route), kind, filter, page }
    }

    /// The head of the page, and what every list has. `entries` are those on the page; a `heading` stands for the list's own
    /// title, as on the page of a filter.
    fn heads<'c>(
        self,
        heading: Option<String>,
        entries: impl Iterator<Item = Common<'c>>,
    ) -> (Head<'a>, ListFrame<'a>) {
        let Self { cx, words, kind, .. } = self;
        let own = cx.site.section(kind, words.language).filter(|_| heading.is_none());
        let own_translation = own.as_ref().and_then(|_| {
            let introduction = cx.site.translatable_list(kind)?;
            TranslationNote::new(cx.site, words, &introduction, cx.site.own_list_url(kind))
        });
        let lead = own.as_ref().and_then(|section| section.summary);
        let intro = own.map(|section| section.body).filter(|_| self.page.is_first());
        let count = words.count(&format!("count-{}", kind.folder()), cx.routes.count(cx.site, kind, self.filter));
        let described = lead.filter(|lead| lead.lang.is_none()).map_or("", |lead| lead.text);
        let description = self.description(heading.as_deref(), described, &count);
        let pages = Pages::new(words, self.page, |number| self.url(number));
        let step = pages.as_ref().map(|pages| pages.place.clone()).filter(|_| !self.page.is_first());
        let trail = self.trail(heading.as_deref());
        let heading = heading.unwrap_or_else(|| list_title(cx.site, words, kind));
        let title = match &step {
            Some(step) => words.side_by_side(&[&*heading, &words.small(step)]),
            None => heading.clone(),
        };
        let InCommon { checked, has_samples } = InCommon::of(entries);
        let head = Head {
            trail: Some(trail),
            step,
            checked,
            checks_many: true,
            translation: own_translation,
            ..Head::new(title, description)
        };
        let list = ListFrame {
            heading,
            lead,
            intro_lang: intro.and_then(|intro| intro.lang),
            intro: intro.map_or_else(String::new, |it| body(cx, it.markdown, it.link_targets, words.language)),
            count,
            has_samples,
            pages,
        };
        (head, list)
    }

    /// What the list says of itself in a line: its lead, and of what one chose with a heading also how much there is.
    fn description(self, heading: Option<&str>, lead: &str, count: &str) -> String {
        let Some(heading) = heading else { return lead.to_owned() };
        let id = format!("list-of-{}", self.kind.folder());
        self.words.fill(&id, &[("heading", heading.into()), ("count", count.into())])
    }

    /// What stands above the page: the whole list, and above the further pages of one under a heading its first.
    fn trail(self, heading: Option<&str>) -> Vec<Crumb> {
        let site = self.cx.site;
        let is_first = self.page.is_first();
        let list = (heading.is_some() || !is_first).then(|| Crumb::list(site, self.words, self.kind));
        let first = heading.filter(|_| !is_first);
        let first = first.map(|heading| Crumb::new(heading, self.url(1)));
        list.into_iter().chain(first).collect()
    }

    fn url(self, number: usize) -> String {
        self.cx.routes.list_url(self.cx.site, self.kind, self.filter, number, self.words.language)
    }
}

/// What the entries on a page have in common.
struct InCommon {
    /// The day since which all were checked; none when one never was.
    checked: Option<Date>,
    /// Whether there are samples among them.
    has_samples: bool,
}

impl InCommon {
    fn of<'c>(entries: impl Iterator<Item = Common<'c>>) -> Self {
        let mut oldest: Option<Day> = None;
        let mut are_all_checked = true;
        let mut has_samples = false;
        for entry in entries {
            has_samples |= entry.sample;
            are_all_checked &= entry.checked_on.is_some();
            oldest = match (oldest, entry.checked_on) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            };
        }
        Self {
            checked: oldest.filter(|_| are_all_checked).map(|day| day.0),
            has_samples,
        }
    }
}
