//! From a question to a person: the pages of topics, of schools' contact points, and of who is where.

mod overview;
mod point;
mod school;
mod topic;

use serde::Serialize;

use super::words::Words;
use crate::base::table::Id;
use crate::model::ContactPoint;
use crate::render::RenderCx;
use crate::routes::{ContactPage, Route};

pub use point::PointCard;

/// A page about contact, whichever it is.
#[derive(Serialize)]
#[serde(untagged)]
pub enum ContactPageView<'a> {
    /// Whom to ask about a topic.
    Topic(topic::TopicView<'a>),
    /// Whom to ask at a school.
    School(school::SchoolContactView<'a>),
    /// Who is where.
    Overview(overview::ContactOverviewView<'a>),
}

/// Makes a page about contact, and names its template.
pub fn contact<'a>(cx: RenderCx<'a>, route: &'a Route, page: ContactPage) -> (&'static str, ContactPageView<'a>) {
    match page {
        ContactPage::Topic(at) => ("topic.html", ContactPageView::Topic(topic::topic(cx, route, at))),
        ContactPage::School(id) => {
            ("school_contact.html", ContactPageView::School(school::school_contact(cx, route, id)))
        }
        ContactPage::Overview => {
            ("contact_overview.html", ContactPageView::Overview(overview::contact_overview(cx, route)))
        }
    }
}

fn cards<'a>(cx: RenderCx<'a>, words: Words<'a>, ids: &[Id<ContactPoint>]) -> Vec<PointCard<'a>> {
    ids.iter().map(|id| PointCard::new(cx, words, *id)).collect()
}

fn has_samples(cx: RenderCx<'_>, ids: &[Id<ContactPoint>]) -> bool {
    ids.iter().any(|id| cx.site.contacts[*id].common_fields().sample)
}
