//! From a route to the bytes of its page.

use super::cx::RenderCx;
use super::frame::Frame;
use super::page::{View, WebPage};
use super::views::list::{self, ListCx};
use super::views::{self, contact, data::DataFacts};
use crate::base::diagnostic::Diagnostic;
use crate::model::Kind;
use crate::model::entity::AnyId;
use crate::routes::{ContactPage, Filter, PageTarget, Route};

/// The bytes of a page. `data` gives what the page about open data tells, from who makes the data.
///
/// # Errors
/// What the template could not do.
pub fn render(
    cx: RenderCx<'_>,
    route: &Route,
    page: &PageTarget,
    data: impl FnOnce() -> DataFacts,
) -> Result<Vec<u8>, Diagnostic> {
    match page {
        PageTarget::Home => fill(cx, route, views::home::home(cx, route)),
        PageTarget::List { kind, filter, page } => {
            of_list(cx, route, *kind, *filter, ListCx::new(cx, route, *kind, *filter, *page))
        }
        PageTarget::OfferMap => fill(cx, route, views::offer_map::offer_map(cx, route)),
        PageTarget::Search => fill(cx, route, views::search::search(cx, route)),
        PageTarget::Alphabet { letter, page } => fill(cx, route, views::alphabet::alphabet(cx, route, *letter, *page)),
        PageTarget::Entity(id) => of_entity(cx, route, *id),
        PageTarget::Progress(page) => fill(cx, route, views::progress::progress(cx, route, *page)),
        PageTarget::Contact(page) => match page {
            ContactPage::Topic(at) => fill(cx, route, contact::topic::topic(cx, route, *at)),
            ContactPage::School(id) => fill(cx, route, contact::school::school_contact(cx, route, *id)),
            ContactPage::Overview => fill(cx, route, contact::overview::contact_overview(cx, route)),
        },
        PageTarget::Calendars => fill(cx, route, views::calendars::calendars(cx, route)),
        PageTarget::Week(id) => fill(cx, route, views::framed_week::framed_week(cx, route, *id)),
        PageTarget::Data => fill(cx, route, views::data::data(cx, route, data())),
        PageTarget::NotFound => fill(cx, route, views::not_found::not_found(cx, route)),
        PageTarget::Redirect { to, .. } => fill(cx, route, views::redirect::redirect(cx, to)),
    }
}

fn of_list(
    cx: RenderCx<'_>,
    route: &Route,
    kind: Kind,
    filter: Option<Filter>,
    list_cx: ListCx<'_>,
) -> Result<Vec<u8>, Diagnostic> {
    match kind {
        Kind::Offer => fill(cx, route, list::offers::view(list_cx)),
        Kind::School => fill(cx, route, list::schools::view(list_cx)),
        Kind::Principle | Kind::ChildCentreGoal => fill(cx, route, list::principles::view(list_cx)),
        Kind::Commitment => match filter {
            Some(filter) => fill(cx, route, list::agenda_value::view(list_cx, filter)),
            None => fill(cx, route, list::agenda::view(list_cx)),
        },
        Kind::Partner => fill(cx, route, list::partners::view(list_cx)),
        Kind::ContactPoint => fill(cx, route, list::contact::view(list_cx)),
        // Networks stand on the list of boards, with whom they share its address.
        Kind::Board | Kind::Network => fill(cx, route, list::boards::view(list_cx)),
        Kind::Outcome => fill(cx, route, list::outcomes::view(list_cx)),
        Kind::SupportScheme => fill(cx, route, list::schemes::view(list_cx)),
        Kind::Transition => fill(cx, route, list::transitions::view(list_cx)),
        Kind::Term => fill(cx, route, list::terms::view(list_cx)),
        Kind::SchoolYear => fill(cx, route, list::calendar::view(list_cx)),
        Kind::Article | Kind::Page => fill(cx, route, list::news(list_cx)),
    }
}

fn of_entity(cx: RenderCx<'_>, route: &Route, id: AnyId) -> Result<Vec<u8>, Diagnostic> {
    match id {
        AnyId::Board(id) => fill(cx, route, views::board::board(cx, route, id)),
        AnyId::School(id) => fill(cx, route, views::school::school(cx, route, id)),
        AnyId::Principle(id) => fill(cx, route, views::principle::principle(cx, route, id)),
        AnyId::ChildCentreGoal(id) => fill(cx, route, views::goal::goal(cx, route, id)),
        AnyId::Offer(id) => fill(cx, route, views::offer::offer(cx, route, id)),
        AnyId::Commitment(id) => fill(cx, route, views::commitment::commitment(cx, route, id)),
        AnyId::Partner(id) => fill(cx, route, views::partner::partner(cx, route, id)),
        AnyId::ContactPoint(id) => fill(cx, route, views::contact_point::contact_point(cx, route, id)),
        AnyId::Article(id) => fill(cx, route, views::article::article(cx, route, id)),
        AnyId::Page(id) => fill(cx, route, views::page::page(cx, route, id)),
        AnyId::Outcome(id) => fill(cx, route, views::outcome::outcome(cx, route, id)),
        AnyId::SupportScheme(id) => fill(cx, route, views::support_scheme::support_scheme(cx, route, id)),
        AnyId::Transition(id) => fill(cx, route, views::transition::transition(cx, route, id)),
        AnyId::Term(id) => fill(cx, route, views::term::term(cx, route, id)),
        AnyId::Network(id) => fill(cx, route, views::network::network(cx, route, id)),
        // It stands on the page of its list, and has no route of its own.
        AnyId::SchoolYear(_) => Ok(Vec::new()),
    }
}

/// Makes the frame of a page, and fills its template.
fn fill<V: View>(cx: RenderCx<'_>, route: &Route, page: WebPage<'_, V>) -> Result<Vec<u8>, Diagnostic> {
    let shared = cx.shared_views(route.language);
    let frame = Frame::new(cx, route, page.head);
    let filled = cx.engine.fill(V::TEMPLATE, &route.url, &shared.around, &frame, &page.body)?;
    let own = match route.target.entity() {
        Some(AnyId::Term(id)) => Some(id),
        _ => None,
    };
    Ok(shared.glossary.explain(filled, own))
}
