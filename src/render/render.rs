//! From a route to the bytes of its page.

use super::engine::{Engine, Shared};
use super::shared_views::{OfferWays, SharedViews};
use super::views;
use super::views::card::OfferCard;
use super::views::data::DataFacts;
use super::views::words::Words;
use crate::base::diagnostic::Diagnostic;
use crate::base::table::Id;
use crate::model::Offer;
use crate::model::entity::AnyId;
use crate::resolve::Site;
use crate::routes::{PageTarget, Route, RouteTable};
use crate::theme::Postcodes;

/// What every page is made from.
#[derive(Clone, Copy)]
pub struct RenderCx<'a> {
    /// The content.
    pub site: &'a Site,
    /// Every URL.
    pub routes: &'a RouteTable,
    /// The templates.
    pub engine: &'a Engine,
    /// What all pages share, one for each language.
    pub shared_views: &'a [SharedViews],
    /// The postcodes of the region.
    pub postcodes: &'a Postcodes,
}

impl<'a> RenderCx<'a> {
    /// The theme's words in a page's language.
    #[must_use]
    pub fn words(&self, route: &'a Route) -> Words<'a> {
        self.engine.words(&route.language)
    }

    /// The theme's words in a language.
    #[must_use]
    pub fn words_of(&self, language: &'a str) -> Words<'a> {
        self.engine.words(language)
    }

    /// The card of an offer in the language of `words`, as all pages show it.
    #[must_use]
    pub fn offer_card(self, words: Words<'_>, id: Id<Offer>) -> Shared<OfferCard<'static>> {
        self.shared_views(words.language).offer(self, words, id)
    }

    /// The facets of the offers in the language of `words`: those always in view, and the others.
    #[must_use]
    pub fn offer_ways(self, words: Words<'_>) -> OfferWays {
        self.shared_views(words.language).ways(self, words)
    }

    fn shared_views(self, language: &str) -> &'a SharedViews {
        let own = self.shared_views.iter().find(|shared| shared.around.language() == language);
        own.or(self.shared_views.first()).expect("a portal has at least one language")
    }

    fn fill<T: serde::Serialize>(&self, template: &str, route: &Route, page: &T) -> Result<Vec<u8>, Diagnostic> {
        let shared = self.shared_views(&route.language);
        let filled = self.engine.fill(template, &route.url, &shared.around, page)?;
        let own = match route.target.entity() {
            Some(AnyId::Term(id)) => Some(id),
            _ => None,
        };
        Ok(shared.glossary.explain(filled, own))
    }
}

/// The bytes of a page. `data` gives what the page about open data tells, from who makes the data.
///
/// # Errors
/// What a template could not do.
pub fn render(
    cx: RenderCx<'_>,
    route: &Route,
    page: &PageTarget,
    data: impl FnOnce() -> DataFacts,
) -> Result<Vec<u8>, Diagnostic> {
    match page {
        PageTarget::Home => cx.fill("home.html", route, &views::home(cx, route)),
        PageTarget::List { kind, filter, page } => {
            let (template, view) = views::list(cx, route, *kind, *filter, *page);
            cx.fill(template, route, &view)
        }
        PageTarget::OfferMap => cx.fill("offer_map.html", route, &views::offer_map(cx, route)),
        PageTarget::Search => cx.fill("search.html", route, &views::search(cx, route)),
        PageTarget::Alphabet { letter, page } => {
            cx.fill("alphabet.html", route, &views::alphabet(cx, route, *letter, *page))
        }
        PageTarget::Entity(id) => entity(route, *id, cx),
        PageTarget::Agenda(page) => {
            let (template, view) = views::agenda(cx, route, *page);
            cx.fill(template, route, &view)
        }
        PageTarget::Contact(page) => {
            let (template, view) = views::contact(cx, route, *page);
            cx.fill(template, route, &view)
        }
        PageTarget::Data => cx.fill("data.html", route, &views::data(cx, route, data())),
        PageTarget::NotFound => cx.fill("404.html", route, &views::not_found(cx, route)),
        PageTarget::Redirect { to, .. } => cx.fill("redirect.html", route, &views::redirect(cx, route, to)),
    }
}

fn entity(route: &Route, id: AnyId, cx: RenderCx<'_>) -> Result<Vec<u8>, Diagnostic> {
    match id {
        AnyId::Board(id) => cx.fill("board.html", route, &views::board(cx, route, id)),
        AnyId::School(id) => cx.fill("school.html", route, &views::school(cx, route, id)),
        AnyId::Principle(id) => cx.fill("principle.html", route, &views::principle(cx, route, id)),
        AnyId::ChildCentreGoal(id) => cx.fill("goal.html", route, &views::goal(cx, route, id)),
        AnyId::Offer(id) => cx.fill("offer.html", route, &views::offer(cx, route, id)),
        AnyId::Commitment(id) => cx.fill("commitment.html", route, &views::commitment(cx, route, id)),
        AnyId::Partner(id) => cx.fill("partner.html", route, &views::partner(cx, route, id)),
        AnyId::ContactPoint(id) => cx.fill("contact_point.html", route, &views::contact_point(cx, route, id)),
        AnyId::Article(id) => cx.fill("article.html", route, &views::article(cx, route, id)),
        AnyId::Page(id) => cx.fill("page.html", route, &views::page(cx, route, id)),
        AnyId::Outcome(id) => cx.fill("outcome.html", route, &views::outcome(cx, route, id)),
        AnyId::SupportScheme(id) => cx.fill("support_scheme.html", route, &views::support_scheme(cx, route, id)),
        AnyId::Transition(id) => cx.fill("transition.html", route, &views::transition(cx, route, id)),
        AnyId::Term(id) => cx.fill("term.html", route, &views::term(cx, route, id)),
        AnyId::Network(id) => cx.fill("network.html", route, &views::network(cx, route, id)),
        // It stands on the page of its list, and has no route of its own.
        AnyId::SchoolYear(_) => Ok(Vec::new()),
    }
}
