//! What templates see: one view a file, made from the site for one page.

pub mod card;
pub mod head;
mod home;
mod list;
mod not_found;
pub mod planning;
mod redirect;
mod site;
pub mod words;

pub use home::home;
pub use list::list;
pub use not_found::not_found;
pub use redirect::redirect;
pub use site::site;

use serde::Serialize;

use super::render::RenderCx;
use crate::base::table::Id;
use crate::model::*;
use crate::routes::Route;

#[derive(Serialize)]
pub struct View {
    title: String,
}

fn v(title: &str) -> View {
    View { title: title.to_owned() }
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
