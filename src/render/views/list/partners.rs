//! Partners, by sort.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{ListCx, ListFrame};
use crate::base::table::Id;
use crate::model::Partner;
use crate::model::entity::Front;
use crate::model::partner::PartnerSort;
use crate::render::WebPage;
use crate::render::views::card::PartnerCard;
use crate::render::views::icons::partner_icon;

/// Partners.
#[derive(Serialize, JsonSchema)]
pub struct PartnersView<'a> {
    /// What every list has.
    pub list: ListFrame<'a>,
    /// By sort.
    pub groups: Vec<PartnerGroup<'a>>,
}

/// Partners of one sort.
#[derive(Serialize, JsonSchema)]
pub struct PartnerGroup<'a> {
    /// The sort's name in content.
    pub slug: &'static str,
    /// The sort.
    pub title: &'a str,
    /// Its icon.
    pub icon: &'static str,
    /// The domain whose colour it has.
    pub tint: &'static str,
    /// How many, in words.
    pub count: String,
    /// The partners.
    pub partners: Vec<PartnerCard<'a>>,
}

/// The page of the list.
#[must_use]
pub fn view(list_cx: ListCx<'_>) -> WebPage<'_, PartnersView<'_>> {
    let table = &list_cx.cx.site.partners;
    let all: Vec<Id<Partner>> = table.ids().collect();
    let ids = list_cx.page.part(&all);
    let (head, list) = list_cx.heads(None, ids.iter().map(|id| table[*id].common()));
    let mut sorts: BTreeMap<PartnerSort, Vec<Id<Partner>>> = BTreeMap::new();
    for id in ids {
        sorts.entry(table[*id].sort).or_default().push(*id);
    }
    let groups = sorts.into_iter().map(|(sort, ids)| group(list_cx, sort, &ids)).collect();
    WebPage { head, body: PartnersView { list, groups } }
}

fn group<'a>(list_cx: ListCx<'a>, sort: PartnerSort, ids: &[Id<Partner>]) -> PartnerGroup<'a> {
    let (icon, tint) = partner_icon(sort);
    PartnerGroup {
        slug: sort.as_str(),
        title: list_cx.words.of("partner", sort.as_str()),
        icon,
        tint,
        count: list_cx.words.count("count-partners", ids.len()),
        partners: ids.iter().map(|id| PartnerCard::new(list_cx.cx, list_cx.words, *id)).collect(),
    }
}
