//! Lists of a kind: all of them, those of one value of a facet, or one page of either.

mod agenda;
mod boards;
mod calendar;
mod contact;
mod finder;
mod near;
mod offers;
mod outcomes;
mod partners;
mod principles;
mod schemes;
mod schools;
mod terms;
mod transitions;

use serde::Serialize;

use super::card::ArticleCard;
use super::head::{Frame, list_title};
use super::words::Words;
use crate::base::table::Id;
use crate::model::entity::Common;
use crate::model::moment::Day;
use crate::model::{Article, Kind};
use crate::render::{RenderCx, body};
use crate::routes::{Filter, Route, RouteTable};

pub use finder::FinderView;
pub use offers::{Choice, Facet, choices, title};

/// What every list has.
#[derive(Serialize)]
pub struct ListFrame<'a> {
    /// The heading.
    pub heading: String,
    /// What is in it, in a line; may be empty.
    pub lead: String,
    /// The introduction as HTML, on the first page only; may be empty.
    pub intro: String,
    /// How many there are in all, in words: `62 activiteiten`.
    pub count: String,
    /// Whether something on the page is sample content.
    pub has_samples: bool,
    /// The pages, when there are more than one.
    pub pages: Option<Pages<'a>>,
}

/// The way through the pages of a list.
#[derive(Serialize)]
pub struct Pages<'a> {
    /// `Pagina 2 van 3`.
    pub place: String,
    /// The URL of the page before; none on the first.
    pub previous: Option<String>,
    /// The URL of the page after; none on the last.
    pub next: Option<String>,
    /// The language of the links' words.
    pub language: &'a str,
}

/// What the view of a list is made from.
#[derive(Clone, Copy)]
struct ListCx<'a> {
    cx: RenderCx<'a>,
    route: &'a Route,
    words: Words<'a>,
    kind: Kind,
    filter: Option<Filter>,
    page: usize,
}

/// A list, whatever its kind.
#[derive(Serialize)]
#[serde(untagged)]
pub enum ListView<'a> {
    /// Offers.
    Offers(offers::OffersView<'a>),
    /// Schools.
    Schools(schools::SchoolsView<'a>),
    /// Principles or goals.
    Principles(principles::PrinciplesView<'a>),
    /// Commitments.
    Agenda(agenda::AgendaView<'a>),
    /// Partners.
    Partners(partners::PartnersView<'a>),
    /// Contact points.
    Contact(contact::ContactView<'a>),
    /// Articles.
    News(NewsView<'a>),
    /// Boards and networks.
    Boards(boards::BoardsView<'a>),
    /// Outcomes.
    Outcomes(outcomes::OutcomesView<'a>),
    /// Schemes that help with costs.
    Schemes(schemes::SchemesView<'a>),
    /// Transitions.
    Transitions(transitions::TransitionsView<'a>),
    /// Terms.
    Terms(terms::TermsView<'a>),
    /// School years.
    Calendar(calendar::CalendarView<'a>),
}

/// News, newest first.
#[derive(Serialize)]
pub struct NewsView<'a> {
    /// What every page has.
    pub frame: Frame,
    /// What every list has.
    pub list: ListFrame<'a>,
    /// The articles.
    pub articles: Vec<ArticleCard<'a>>,
}

/// Makes a list, and names its template.
pub fn list<'a>(
    cx: RenderCx<'a>,
    route: &'a Route,
    kind: Kind,
    filter: Option<Filter>,
    page: usize,
) -> (&'static str, ListView<'a>) {
    let list_cx = ListCx { cx, route, words: cx.words(route), kind, filter, page };
    match kind {
        Kind::Offer => ("list_offers.html", ListView::Offers(offers::view(list_cx))),
        Kind::School => ("list_schools.html", ListView::Schools(schools::view(list_cx))),
        Kind::Principle | Kind::ChildCentreGoal => {
            ("list_principles.html", ListView::Principles(principles::view(list_cx)))
        }
        Kind::Commitment => ("list_agenda.html", ListView::Agenda(agenda::view(list_cx))),
        Kind::Partner => ("list_partners.html", ListView::Partners(partners::view(list_cx))),
        Kind::ContactPoint => ("list_contact.html", ListView::Contact(contact::view(list_cx))),
        // Networks stand on the list of boards, with whom they share its address.
        Kind::Board | Kind::Network => ("list_boards.html", ListView::Boards(boards::view(list_cx))),
        Kind::Outcome => ("list_outcomes.html", ListView::Outcomes(outcomes::view(list_cx))),
        Kind::SupportScheme => ("list_schemes.html", ListView::Schemes(schemes::view(list_cx))),
        Kind::Transition => ("list_transitions.html", ListView::Transitions(transitions::view(list_cx))),
        Kind::Term => ("list_terms.html", ListView::Terms(terms::view(list_cx))),
        Kind::SchoolYear => ("list_calendar.html", ListView::Calendar(calendar::view(list_cx))),
        Kind::Article | Kind::Page => ("list_news.html", ListView::News(news(list_cx))),
    }
}

/// What a facet of a kind asks, by its name among the words, and the facet's place among all; nothing for one that lists do
/// not show.
#[must_use]
pub fn question(kind: Kind, facet: &str) -> Option<(usize, &'static str)> {
    match kind {
        Kind::School => schools::question(facet),
        _ => offers::question(facet),
    }
}

/// Every way into the offers, with how many there are.
pub fn ways<'a>(cx: RenderCx<'a>, route: &'a Route) -> Vec<Facet<'a>> {
    offers::ways(cx, cx.words(route))
}

fn news(list_cx: ListCx<'_>) -> NewsView<'_> {
    let (mut frame, mut list) = list_cx.frames(None);
    let table = &list_cx.cx.site.articles;
    let ids: Vec<Id<Article>> = table.ids().collect();
    let ids = list_cx.part(&ids);
    list_cx.sum_up(&mut frame, &mut list, ids.iter().map(|id| table[*id].common_fields()));
    let articles = ids.iter().map(|id| ArticleCard::new(list_cx.cx, list_cx.words, *id)).collect();
    NewsView { frame, list, articles }
}

impl<'a> ListCx<'a> {
    /// How many pages the list has.
    fn pages(self) -> usize {
        let url = |page| RouteTable::list_url(self.cx.site, self.kind, self.filter, page);
        let there = |page| self.cx.routes.at(&url(page)).is_some();
        let mut pages = self.page;
        // Pages follow one another, so that the last is found without knowing how long a page is.
        while there(pages + 1) {
            pages += 1;
        }
        pages
    }

    /// What stands on this page: all pages are about as long.
    fn part<T>(self, all: &'a [T]) -> &'a [T] {
        let length = all.len().div_ceil(self.pages().max(1)).max(1);
        all.chunks(length).nth(self.page - 1).unwrap_or(&[])
    }

    /// The frame of the page and of the list. A heading stands for the list's own title, as on the page of a filter.
    fn frames(self, heading: Option<String>) -> (Frame, ListFrame<'a>) {
        let Self { cx, route, words, kind, .. } = self;
        let own = cx.site.sections.get(&kind).filter(|_| heading.is_none());
        let lead = own.and_then(|section| section.parsed.front.summary.as_deref()).unwrap_or_default().to_owned();
        let is_first = self.page == 1;
        let intro = own.filter(|_| is_first).map(|section| body(cx.site, &section.parsed.body, &section.link_targets));
        let is_filtered = heading.is_some();
        let heading = heading.unwrap_or_else(|| list_title(cx.site, words, kind));
        let pages = self.page_links();
        let title = match &pages {
            Some(pages) if !is_first => format!("{heading}, {}", pages.place.to_lowercase()),
            _ => heading.clone(),
        };
        let count = words.count(&format!("count-{}", kind.folder()), cx.routes.count(cx.site, kind, self.filter));
        let description = match kind {
            Kind::Offer | Kind::School if is_filtered => words.fill(
                &format!("list-of-{}", kind.folder()),
                &[("heading", heading.as_str().into()), ("count", count.as_str().into())],
            ),
            _ => lead.clone(),
        };
        let mut frame = Frame::new(cx, route, &title, &description);
        frame.section = cx.site.list_url(kind);
        if is_filtered || !is_first {
            frame = frame.below(cx, route, kind);
        }
        if let (Some(pages), Some(crumb), false) = (&pages, frame.crumbs.last_mut(), is_first) {
            crumb.title.clone_from(&pages.place);
            if is_filtered {
                frame = frame.crumb(&heading, &RouteTable::list_url(cx.site, kind, self.filter, 1));
            }
        }
        let list = ListFrame {
            heading,
            lead,
            intro: intro.unwrap_or_default(),
            count,
            has_samples: false,
            pages,
        };
        (frame.done(cx, route), list)
    }

    /// Tells in the frames what the entries on the page have in common: samples, and the day since which all were checked.
    fn sum_up<'c>(self, frame: &mut Frame, list: &mut ListFrame<'_>, entries: impl Iterator<Item = Common<'c>>) {
        let mut oldest: Option<Day> = None;
        let mut are_all_checked = true;
        for entry in entries {
            list.has_samples |= entry.sample;
            are_all_checked &= entry.checked_on.is_some();
            oldest = match (oldest, entry.checked_on) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            };
        }
        frame.checked = oldest.filter(|_| are_all_checked).map(|day| self.words.moment(day.0));
        frame.checks_many = true;
    }

    fn page_links(self) -> Option<Pages<'a>> {
        let last = self.pages();
        if last < 2 {
            return None;
        }
        let url = |page| RouteTable::list_url(self.cx.site, self.kind, self.filter, page);
        let place = self.words.fill("page-of", &[("page", self.page.into()), ("pages", last.into())]);
        Some(Pages {
            place,
            previous: (self.page > 1).then(|| url(self.page - 1)),
            next: (self.page < last).then(|| url(self.page + 1)),
            language: self.words.language,
        })
    }
}
