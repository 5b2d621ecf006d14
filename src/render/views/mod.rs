//! What templates see: one view a file, made from the site for one page.

pub mod agenda;
pub mod alphabet;
pub mod article;
pub mod board;
pub mod calendars;
pub mod card;
pub mod chart;
pub mod commitment;
pub mod contact;
pub mod contact_point;
pub mod data;
pub mod facet;
pub mod flyer;
pub mod framed_week;
pub mod goal;
pub mod home;
pub mod hours;
pub mod icons;
pub mod link;
pub mod list;
pub mod map;
pub mod measures;
pub mod network;
pub mod not_found;
pub mod number_line;
mod occasion;
pub mod offer;
pub mod offer_map;
pub mod outcome;
pub mod page;
pub mod pager;
pub mod partner;
pub mod planning;
pub mod principle;
pub mod progress;
pub mod redirect;
pub mod school;
pub mod search;
mod site;
pub mod support_scheme;
pub mod term;
pub mod transition;
mod week;

pub use site::{site, subtitle};

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::frame::Frame;
use super::page::View;

/// Declares which view each template shows, and describes them.
macro_rules! templates {
    ($($template:literal: $view:ty,)+) => {
        $(impl View for $view {
            const TEMPLATE: &'static str = $template;
        })+

        /// What templates are filled with, as JSON Schema: `site`, `frame`, the `page` of every template by its file, and
        /// below `$defs` every type that is met in those. The guide's tables for theme authors are made from it.
        #[must_use]
        pub fn schema() -> Value {
            let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
            let site = generator.subschema_for::<site::SiteView>();
            let frame = generator.subschema_for::<Frame>();
            let pages = [$(($template, generator.subschema_for::<$view>())),+];
            let pages: BTreeMap<_, _> = pages.into_iter().collect();
            json!({ "site": site, "frame": frame, "pages": pages, "$defs": generator.take_definitions(true) })
        }
    };
}

templates! {
    "404.html": not_found::NotFoundView,
    "agenda_facet.html": list::agenda_value::AgendaFacetView<'_>,
    "agenda_matrix.html": progress::AgendaMatrixView<'_>,
    "alphabet.html": alphabet::AlphabetView<'_>,
    "article.html": article::ArticleView<'_>,
    "board.html": board::BoardView<'_>,
    "calendars.html": calendars::CalendarsView,
    "commitment.html": commitment::CommitmentView<'_>,
    "contact_overview.html": contact::overview::ContactOverviewView<'_>,
    "contact_point.html": contact_point::ContactPointView<'_>,
    "data.html": data::DataView,
    "framed_week.html": framed_week::FramedWeekView<'_>,
    "goal.html": goal::GoalView<'_>,
    "home.html": home::HomeView<'_>,
    "list_agenda.html": list::agenda::AgendaView<'_>,
    "list_boards.html": list::boards::BoardsView<'_>,
    "list_calendar.html": list::calendar::CalendarView<'_>,
    "list_contact.html": list::contact::ContactView<'_>,
    "list_news.html": list::NewsView<'_>,
    "list_offers.html": list::offers::OffersView<'_>,
    "list_outcomes.html": list::outcomes::OutcomesView<'_>,
    "list_partners.html": list::partners::PartnersView<'_>,
    "list_principles.html": list::principles::PrinciplesView<'_>,
    "list_schemes.html": list::schemes::SchemesView<'_>,
    "list_schools.html": list::schools::SchoolsView<'_>,
    "list_terms.html": list::terms::TermsView<'_>,
    "list_transitions.html": list::transitions::TransitionsView<'_>,
    "network.html": network::NetworkView<'_>,
    "offer.html": offer::OfferView<'_>,
    "offer_map.html": offer_map::OfferMapView<'_>,
    "outcome.html": outcome::OutcomeView<'_>,
    "page.html": page::PageView<'_>,
    "partner.html": partner::PartnerView<'_>,
    "principle.html": principle::PrincipleView<'_>,
    "redirect.html": redirect::RedirectView,
    "school.html": school::SchoolView<'_>,
    "school_contact.html": contact::school::SchoolContactView<'_>,
    "search.html": search::SearchView<'_>,
    "support_scheme.html": support_scheme::SupportSchemeView<'_>,
    "term.html": term::TermView<'_>,
    "topic.html": contact::topic::TopicView<'_>,
    "transition.html": transition::TransitionView<'_>,
}
