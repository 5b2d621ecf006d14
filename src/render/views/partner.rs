//! The page of a partner: what it does, at which schools, and whom to call.

use schemars::JsonSchema;
use serde::Serialize;

use super::card::{ContactRow, OfferCard};
use super::icons::partner_icon;
use super::link::{Link, is_long, website};
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::{Language, Partner};
use crate::render::prose::Prose;
use crate::render::words::{Channel, Moment};
use crate::render::{Head, RenderCx, Shared, WebPage, structured};
use crate::routes::Route;

/// What `partner.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct PartnerView<'a> {
    name: &'a str,
    is_long: bool,
    lead: &'a str,
    /// The language of that, when it is not the page's.
    lead_lang: Option<Language>,
    sort: &'a str,
    icon: &'static str,
    tint: &'static str,
    prose: Prose<'a>,
    offers: Vec<Shared<OfferCard<'static>>>,
    schools: Vec<Link<'a>>,
    commitments: Vec<Link<'a>>,
    contacts: Vec<ContactRow<'a>>,
    since: Option<Moment>,
    website: Option<Channel>,
}

/// The view of a partner.
#[must_use]
pub fn partner<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<Partner>) -> WebPage<'a, PartnerView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let partner = &site.partners[id];
    let reverse = &site.reverse;
    let localised = cx.localised(route, AnyId::Partner(id));
    let (icon, tint) = partner_icon(partner.sort);
    let offers = site.in_list_order(reverse.partner_offers.of(id).iter().copied());
    let mut contacts = partner.links.contacts.clone();
    contacts.extend(reverse.partner_contacts.of(id).iter().filter(|point| !partner.links.contacts.contains(point)));
    let head = Head {
        data: Some(structured::partner(site, partner, &localised)),
        ..Head::of(cx, route, AnyId::Partner(id), &localised)
    };
    let body = PartnerView {
        name: localised.title.text,
        is_long: is_long(localised.title.text),
        lead: localised.lead_text(),
        lead_lang: localised.lead_lang(),
        sort: words.of("partner", partner.sort.as_str()),
        icon,
        tint,
        prose: Prose::new(cx, localised.body, route.language),
        offers: offers.into_iter().map(|offer| OfferCard::shared(cx, words, offer)).collect(),
        schools: Link::schools(site, words, partner.links.schools.iter().copied()),
        commitments: reverse
            .partner_commitments
            .of(id)
            .iter()
            .map(|commitment| Link::to(site, words, AnyId::Commitment(*commitment)))
            .collect(),
        contacts: contacts.into_iter().map(|point| ContactRow::new(cx, words, point)).collect(),
        since: partner.since.map(|since| words.since(since)),
        website: partner.website.as_ref().map(website),
    };
    WebPage { head, body }
}
