//! From a question to a person: the pages of topics, of schools' contact points, and of who is where.

pub mod overview;
mod point;
pub mod school;
pub mod topic;

use crate::base::table::Id;
use crate::model::ContactPoint;
use crate::model::entity::Front;
use crate::render::RenderCx;
use crate::render::words::Words;

pub use point::PointCard;

fn cards<'a>(cx: RenderCx<'a>, words: Words<'a>, ids: &[Id<ContactPoint>]) -> Vec<PointCard<'a>> {
    ids.iter().map(|id| PointCard::new(cx, words, *id)).collect()
}

fn has_samples(cx: RenderCx<'_>, ids: &[Id<ContactPoint>]) -> bool {
    ids.iter().any(|id| cx.site.contacts[*id].common().sample)
}
