//! The page of a network: who belongs to it, and how many it says to have beside how many the portal counts.

use schemars::JsonSchema;
use serde::Serialize;

use super::link::{Link, is_long};
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::network::RoughCount;
use crate::model::{Language, Network};
use crate::render::prose::Prose;
use crate::render::words::Moment;
use crate::render::{Head, RenderCx, WebPage, structured};
use crate::resolve::network::counted;
use crate::routes::Route;

/// What `network.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct NetworkView<'a> {
    name: &'a str,
    is_long: bool,
    lead: &'a str,
    /// The language of that, when it is not the page's.
    lead_lang: Option<Language>,
    code: &'a str,
    /// Whether the portal names members, so that it can count.
    has_members: bool,
    /// Schools and boards, stated and counted.
    figures: Vec<FigureRow<'a>>,
    /// Where the stated figures come from.
    source: &'a str,
    on: Option<Moment>,
    /// The language of the source, when it is not the page's.
    lang: Option<Language>,
    prose: Prose<'a>,
    boards: Vec<Link<'a>>,
    schools: Vec<Link<'a>>,
    school_count: String,
}

/// How many there are of something.
#[derive(Serialize, JsonSchema)]
pub struct FigureRow<'a> {
    what: &'a str,
    /// As the network says; empty when it does not.
    stated: String,
    /// As the portal counts; empty when it cannot.
    counted: String,
    /// Whether they are more than a tenth apart.
    is_far: bool,
}

/// The view of a network.
#[must_use]
pub fn network<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<Network>) -> WebPage<'a, NetworkView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let network = &site.networks[id];
    let any = AnyId::Network(id);
    let localised = cx.localised(route, any);
    let members = counted(site, network);
    let has_members = !network.members.is_empty();
    let stated = network.stated.as_ref();
    let row = |what, stated: Option<RoughCount>, counted: usize| FigureRow {
        what: words.get(what),
        stated: stated.map_or_else(String::new, |stated| {
            let number = words.number(stated.number as usize);
            if stated.or_more { format!("{} {number}", words.get("somewhat-more")) } else { number }
        }),
        counted: if has_members { words.number(counted) } else { String::new() },
        is_far: has_members && stated.is_some_and(|stated| stated.is_far_from(counted)),
    };
    let figures = [
        row("network-schools", stated.and_then(|stated| stated.schools), members.schools.len()),
        row("network-boards", stated.and_then(|stated| stated.boards), members.boards.len()),
    ];
    let boards = members.boards.iter().map(|board| Link::to(site, words, AnyId::Board(*board)));
    let head = Head {
        data: Some(structured::network(site, network, &localised)),
        ..Head::of(cx, route, any, &localised)
    };
    let body = NetworkView {
        name: localised.title.text,
        is_long: is_long(localised.title.text),
        lead: localised.lead_text(),
        lead_lang: localised.lead_lang(),
        code: network.code.as_deref().unwrap_or_default(),
        has_members,
        figures: figures.into_iter().filter(|row| !row.stated.is_empty() || !row.counted.is_empty()).collect(),
        source: stated.map_or("", |stated| &stated.source),
        on: stated.and_then(|stated| stated.on).map(|day| words.moment(day.0)),
        lang: localised.foreign,
        prose: Prose::new(cx, localised.body, route.language),
        boards: boards.collect(),
        school_count: words.count("count-scholen", members.schools.len()),
        schools: Link::schools(site, words, members.schools),
    };
    WebPage { head, body }
}
