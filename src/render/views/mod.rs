//! What templates see: one view a file, made from the site for one page.

use serde::Serialize;

use super::render::RenderCx;
use crate::assets::Assets;
use crate::base::table::Id;
use crate::model::*;
use crate::resolve::Site;
use crate::routes::{Filter, Route, RouteTable};

#[derive(Serialize)]
pub struct View {
    title: String,
}

fn v(title: &str) -> View {
    View { title: title.to_owned() }
}

pub fn site(site: &Site, _: &RouteTable, _: &Assets, _: &str) -> View {
    v(&site.settings().title)
}
pub fn home(_: RenderCx<'_>, _: &Route) -> View {
    v("home")
}
pub fn list(_: RenderCx<'_>, _: &Route, _: Kind, _: Option<Filter>, _: usize) -> (&'static str, View) {
    ("list.html", v("list"))
}
pub fn not_found(_: RenderCx<'_>, _: &Route) -> View {
    v("404")
}
pub fn redirect(_: RenderCx<'_>, _: &Route, _: &str) -> View {
    v("redirect")
}
pub fn board(_: RenderCx<'_>, _: &Route, _: Id<Board>) -> View {
    v("")
}
pub fn school(_: RenderCx<'_>, _: &Route, _: Id<School>) -> View {
    v("")
}
pub fn principle(_: RenderCx<'_>, _: &Route, _: Id<Principle>) -> View {
    v("")
}
pub fn goal(_: RenderCx<'_>, _: &Route, _: Id<ChildCentreGoal>) -> View {
    v("")
}
pub fn offer(_: RenderCx<'_>, _: &Route, _: Id<Offer>) -> View {
    v("")
}
pub fn commitment(_: RenderCx<'_>, _: &Route, _: Id<Commitment>) -> View {
    v("")
}
pub fn partner(_: RenderCx<'_>, _: &Route, _: Id<Partner>) -> View {
    v("")
}
pub fn contact_point(_: RenderCx<'_>, _: &Route, _: Id<ContactPoint>) -> View {
    v("")
}
pub fn article(_: RenderCx<'_>, _: &Route, _: Id<Article>) -> View {
    v("")
}
pub fn page(_: RenderCx<'_>, _: &Route, _: Id<Page>) -> View {
    v("")
}
