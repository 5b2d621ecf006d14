//! The page of a scheme that helps with costs: for whom, how one gets it, and whom to ask.

use schemars::JsonSchema;
use serde::Serialize;

use super::card::{ContactRow, OfferCard};
use super::link::{is_long, website};
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::translation::part;
use crate::model::{Language, SupportScheme};
use crate::render::prose::Prose;
use crate::render::words::Channel;
use crate::render::{Head, RenderCx, Shared, WebPage, structured};
use crate::resolve::Said;
use crate::routes::Route;

/// What `support_scheme.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct SupportSchemeView<'a> {
    name: &'a str,
    is_long: bool,
    /// For whom it is.
    audience: &'a str,
    /// How one gets it.
    how: Option<Said<'a>>,
    title_lang: Option<Language>,
    lead_lang: Option<Language>,
    /// Whether somebody else has to ask for it.
    needs_intermediary: bool,
    website: Option<Channel>,
    source: &'a str,
    prose: Prose<'a>,
    contact: Option<ContactRow<'a>>,
    /// Current offers whose costs it helps with.
    offers: Vec<Shared<OfferCard<'static>>>,
}

/// The view of a scheme.
#[must_use]
pub fn support_scheme<'a>(
    cx: RenderCx<'a>,
    route: &'a Route,
    id: Id<SupportScheme>,
) -> WebPage<'a, SupportSchemeView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let scheme = &site.schemes[id];
    let any = AnyId::SupportScheme(id);
    let localised = cx.localised(route, any);
    let offers = site.in_list_order(site.reverse.scheme_offers.of(id).iter().copied());
    let head = Head {
        data: Some(structured::support_scheme(site, scheme, &localised)),
        ..Head::of(cx, route, any, &localised)
    };
    let body = SupportSchemeView {
        name: localised.title.text,
        is_long: is_long(localised.title.text),
        audience: localised.lead_text(),
        how: site.part(any, part::HOW, route.language).into_iter().next(),
        title_lang: localised.title.lang,
        lead_lang: localised.lead_lang(),
        needs_intermediary: scheme.is_asked_for_by_others(),
        website: scheme.website.as_ref().map(website),
        source: scheme.source.as_deref().unwrap_or_default(),
        prose: Prose::new(cx, localised.body, route.language),
        contact: scheme.links.contact.map(|contact| ContactRow::new(cx, words, contact)),
        offers: offers.into_iter().map(|offer| OfferCard::shared(cx, words, offer)).collect(),
    };
    WebPage { head, body }
}
