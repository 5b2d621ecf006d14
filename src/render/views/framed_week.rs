//! What takes place at a school in the coming weeks, for a frame on another site: only that, and the way to the school's page.

use schemars::JsonSchema;
use serde::Serialize;

use super::school::current_offers;
use super::week::{Week, weeks};
use crate::base::table::Id;
use crate::model::School;
use crate::model::entity::Front;
use crate::render::{Head, RenderCx, WebPage};
use crate::routes::Route;

/// What takes place at a school, for a frame.
#[derive(Serialize, JsonSchema)]
pub struct FramedWeekView<'a> {
    /// What the school is called.
    title: &'a str,
    /// The whole address of its page.
    url: String,
    /// The weeks to come in which something takes place.
    weeks: Vec<Week<'a>>,
}

/// Makes the page for a frame.
#[must_use]
pub fn framed_week<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<School>) -> WebPage<'a, FramedWeekView<'a>> {
    let school = &cx.site.schools[id];
    let words = cx.words(route);
    let offers = current_offers(cx, id);
    let (weeks, _) = weeks(cx, words, id, &offers, 1);
    let body = FramedWeekView { title: school.title(), url: cx.site.absolute(&school.url), weeks };
    WebPage {
        head: Head { trail: None, ..Head::new(school.title(), "") },
        body,
    }
}
