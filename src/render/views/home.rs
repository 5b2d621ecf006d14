//! The home page: doors for parents, partners and schools, what there is to do this week, and figures counted by the build.

use std::ops::RangeInclusive;

use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::card::{ArticleCard, OfferCard, offer_place};
use super::icons::principle_icon;
use super::link::Link;
use super::occasion::{Occasion, end};
use crate::base::table::Id;
use crate::model::civil::DayNumber;
use crate::model::entity::AnyId;
use crate::model::moment::Weekday;
use crate::model::{Kind, Language, Offer, Principle};
use crate::render::share::encoded;
use crate::render::words::{Moment, Words};
use crate::render::{Head, RenderCx, Shared, WebPage, body, structured};
use crate::resolve::topics::{self, LocalisedTopic};
use crate::resolve::{Occurrence, Said};
use crate::routes::{ContactPage, FacetValue, Filter, Route, RouteTable};

/// How many offers of a week and how many articles there is room for.
const OFFERS: usize = 6;
const ARTICLES: usize = 3;

/// The days to come, counted from today, in stretches: the first day, the last, and how many offers of it there are.
const STRETCHES: &[(i64, i64, usize)] = &[(0, 4, OFFERS), (5, 9, 5), (10, 16, 5)];

/// How many days a week is.
const WEEK_DAYS: i64 = 7;

/// How many offers that begin soon there is room for, and how many days ahead that is.
const SOON: usize = 6;
const SOON_DAYS: i64 = 56;

/// The home page.
#[derive(Serialize, JsonSchema)]
pub struct HomeView<'a> {
    /// The greeting in large letters.
    pub heading: String,
    /// The language of the greeting, when it is not the page's.
    pub heading_lang: Option<Language>,
    /// The introduction, as HTML.
    pub lead: String,
    /// The language of the introduction, when it is not the page's.
    pub lead_lang: Option<Language>,
    /// Questions to begin with.
    pub examples: Vec<Example<'a>>,
    /// Ways into the offers.
    pub quick: Vec<Quick>,
    /// The days on which something is free.
    pub days: Vec<FreeDay<'a>>,
    /// The three doors.
    pub doors: Vec<Door<'a>>,
    /// What takes place in the days to come; the first few that are not over are shown.
    pub coming: Vec<ComingItem>,
    /// What begins or takes place once in the weeks after.
    pub soon: Vec<SoonRow<'a>>,
    /// The three principles.
    pub principles: Vec<PrincipleCard<'a>>,
    /// The newest articles.
    pub articles: Vec<ArticleCard<'a>>,
    /// Figures, counted now.
    pub figures: Vec<HomeFigure<'a>>,
    /// The day on which pupils were counted.
    pub counted: Option<Moment>,
    /// Who counted the pupils.
    pub source: String,
    /// The language of what is quoted from the content, when it is not the page's.
    pub lang: Option<Language>,
}

/// What takes place soon (`<offer_card card={…} until={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct ComingItem {
    /// The offer.
    pub card: Shared<OfferCard<'static>>,
    /// When that time is over, for `data-until`.
    pub until: String,
}

/// What begins soon, in a row (`<soon_row row={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct SoonRow<'a> {
    /// The offer.
    pub link: Link<'a>,
    /// The domain whose colour it has.
    pub domain: &'static str,
    /// Its first time; `words` are the day of the month.
    pub first: Occasion,
    /// The month, in short.
    pub month: &'a str,
    /// The weekday and the hours.
    pub when: String,
    /// Where.
    pub place: String,
}

/// A question, with the page that answers it.
#[derive(Serialize, JsonSchema)]
pub struct Example<'a> {
    /// Where it leads.
    pub url: String,
    /// The question.
    pub title: Said<'a>,
}

/// A quick way to a list.
#[derive(Serialize, JsonSchema)]
pub struct Quick {
    /// Where it leads.
    pub url: String,
    /// Its icon.
    pub icon: &'static str,
    /// What it says.
    pub title: String,
}

/// A day on which something is free.
#[derive(Serialize, JsonSchema)]
pub struct FreeDay<'a> {
    /// Where it leads.
    pub url: String,
    /// The day in two or three letters.
    pub short: &'a str,
    /// The day.
    pub title: &'a str,
}

/// A door for one sort of visitor.
#[derive(Serialize, JsonSchema)]
pub struct Door<'a> {
    /// Where it leads.
    pub url: String,
    /// Its icon.
    pub icon: &'static str,
    /// Whom it is for.
    pub title: &'a str,
    /// What is behind it.
    pub text: &'a str,
}

/// A principle with its icon and colour.
#[derive(Serialize, JsonSchema)]
pub struct PrincipleCard<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Its number.
    pub number: u32,
    /// Its icon.
    pub icon: &'static str,
    /// The domain whose colour it has.
    pub tint: &'static str,
    /// Its title.
    pub title: &'a str,
    /// The language of the title, when it is not the page's.
    pub lang: Option<Language>,
    /// What it comes down to.
    pub gist: &'a str,
    /// The language of that, when it is not the page's.
    pub gist_lang: Option<Language>,
}

/// A number with what it counts.
#[derive(Serialize, JsonSchema)]
pub struct HomeFigure<'a> {
    /// The number.
    pub number: String,
    /// What it counts.
    pub title: &'a str,
}

/// Makes the home page.
#[must_use]
pub fn home<'a>(cx: RenderCx<'a>, route: &'a Route) -> WebPage<'a, HomeView<'a>> {
    let words = cx.words(route);
    let (head, lead, lead_lang) = welcome(cx, route);
    let (pupils, counted, source) = pupils(cx, words);
    let body = HomeView {
        heading: head.title.clone(),
        lead,
        heading_lang: head.title_lang,
        lead_lang,
        examples: examples(cx, words),
        quick: quick(cx, words),
        days: free_days(cx, words),
        doors: doors(cx, words),
        soon: soon(cx, words),
        coming: coming(cx)
            .into_iter()
            .map(|(next, id)| ComingItem { card: OfferCard::shared(cx, words, id), until: end(&next) })
            .collect(),
        principles: principles(cx, words),
        articles: cx.site.articles.ids().take(ARTICLES).map(|id| ArticleCard::new(cx, words, id)).collect(),
        figures: figures(cx, words, pupils),
        counted,
        source,
        lang: cx.site.foreign_to(route.language),
    };
    WebPage { head, body }
}

/// The head and the introduction, from the page that stands at the root if there is one.
fn welcome<'a>(cx: RenderCx<'a>, route: &'a Route) -> (Head<'a>, String, Option<Language>) {
    let site = cx.site;
    let (head, lead, lead_lang) = if let Some(id) = site.home() {
        let localised = cx.localised(route, AnyId::Page(id));
        let head = Head::of(cx, route, AnyId::Page(id), &localised);
        let text = localised.body;
        (head, body(cx, text.markdown, text.link_targets, route.language), text.lang)
    } else {
        let settings = site.settings();
        (Head::new(&*settings.title, settings.subtitle.as_deref().unwrap_or_default()), String::new(), None)
    };
    let head = Head {
        trail: None,
        data: Some(structured::website(site, route.language)),
        ..head
    };
    (head, lead, lead_lang)
}

/// How many questions there is room for.
const EXAMPLES: usize = 4;

/// Questions that people ask: those that the theme's words hold with a bar between them, or in summer, when there are no
/// offers to find, those that contact points answer.
fn examples<'a>(cx: RenderCx<'a>, words: Words<'a>) -> Vec<Example<'a>> {
    let site = cx.site;
    if cx.routes.facets.current_offers.is_empty() && !site.offers.is_empty() {
        let topics = topics::all(site).enumerate().take(EXAMPLES);
        return topics
            .map(|(at, topic)| Example {
                url: ContactPage::Topic(at).url(site, words.language),
                title: LocalisedTopic::new(site, topic, words.language).name,
            })
            .collect();
    }
    let search = RouteTable::search_url(site, words.language);
    let questions = words.get("search-examples").split('|').map(str::trim).filter(|question| !question.is_empty());
    questions
        .map(|title| Example {
            url: format!("{search}?q={}", encoded(title)),
            title: Said { text: title, lang: None },
        })
        .collect()
}

fn quick(cx: RenderCx<'_>, words: Words<'_>) -> Vec<Quick> {
    let (site, facets) = (cx.site, &cx.routes.facets);
    let filters =
        [(FacetValue::day(Weekday::Wednesday), "clock", "quick-wednesday"), (FacetValue::FREE, "free", "quick-free")];
    let filters = filters.map(|(value, icon, name)| (Filter::from(value), icon, name));
    let there = filters.into_iter().filter(|(filter, ..)| facets.offers.contains_key(filter));
    let mut quick: Vec<Quick> = there
        .map(|(filter, icon, name)| Quick {
            url: cx.routes.list_url(site, Kind::Offer, Some(filter), 1, words.language),
            icon,
            title: words.get(name).to_owned(),
        })
        .collect();
    let lists = [
        (Kind::SchoolYear, "calendar", "menu-kalender"),
        (Kind::SupportScheme, "money", "menu-regelingen"),
        (Kind::ContactPoint, "service-point", "quick-help"),
    ];
    let there = lists.into_iter().filter(|(kind, ..)| RouteTable::has_list(site, *kind));
    quick.extend(there.map(|(kind, icon, name)| Quick {
        url: site.list_url(kind, words.language),
        icon,
        title: words.get(name).to_owned(),
    }));
    quick
}

fn free_days<'a>(cx: RenderCx<'a>, words: Words<'a>) -> Vec<FreeDay<'a>> {
    let offers = &cx.routes.facets.offers;
    let free_on = |day: Weekday| Filter::Two(FacetValue::day(day), FacetValue::FREE);
    let there = Weekday::ALL.iter().filter(|day| offers.contains_key(&free_on(**day)));
    there
        .map(|day| FreeDay {
            url: cx.routes.list_url(cx.site, Kind::Offer, Some(free_on(*day)), 1, words.language),
            short: words.weekday_short(*day),
            title: words.weekday(*day),
        })
        .collect()
}

fn doors<'a>(cx: RenderCx<'a>, words: Words<'a>) -> Vec<Door<'a>> {
    let doors = [
        (Kind::Offer, "parents", "door-parents", "door-parents-text"),
        (Kind::Partner, "partner", "door-partners", "door-partners-text"),
        (Kind::School, "school", "door-schools", "door-schools-text"),
    ];
    let there = doors.into_iter().filter(|(kind, ..)| RouteTable::has_list(cx.site, *kind));
    there
        .map(|(kind, icon, title, text)| Door {
            url: cx.site.list_url(kind, words.language),
            icon,
            title: words.get(title),
            text: words.get(text),
        })
        .collect()
}

/// What takes place in the days to come, a few for each stretch of them: the page shows as many as it has room for and that
/// are not over, so that it stays right for a while without a build.
fn coming(cx: RenderCx<'_>) -> Vec<(Occurrence, Id<Offer>)> {
    let day = |ahead: i64| cx.site.today.saturating_add(ahead.days());
    STRETCHES.iter().fold(Vec::new(), |mut coming, (first, last, most)| {
        let found = within(cx, day(*first)..=day(*last), *most, &coming);
        coming.extend(found);
        coming
    })
}

/// At most so many offers that take place on some days, other than what is shown already: in the order of lists, of as many
/// domains as there are.
fn within(
    cx: RenderCx<'_>,
    days: RangeInclusive<Date>,
    most: usize,
    shown: &[(Occurrence, Id<Offer>)],
) -> Vec<(Occurrence, Id<Offer>)> {
    let site = cx.site;
    let is_shown = |id: &Id<Offer>| shown.iter().any(|(_, other)| other == id);
    let time = |id: &Id<Offer>| {
        site.occurrences.from(*id, *days.start()).first().filter(|time| time.day <= *days.end()).copied()
    };
    let offers = cx.routes.facets.current_offers.iter().filter(|id| !is_shown(id));
    let mut found: Vec<_> = offers.filter_map(|id| Some((time(id)?, *id))).collect();
    let list_order = |(time, id): &(Occurrence, Id<Offer>)| (site.offers[*id].availability(), *time);
    // Today's are the soonest; for a later day, those that will be longest to come.
    let ahead = |time: &Occurrence| DayNumber::of(time.day).0 * if *days.start() == site.today { 1 } else { -1 };
    found.sort_by_key(|(time, id)| (site.offers[*id].availability(), ahead(time), *time));
    let mut domains = Vec::new();
    let (mut chosen, others): (Vec<usize>, Vec<usize>) = (0..found.len()).partition(|at| {
        let domain = site.offers[found[*at].1].domain;
        let is_new = !domains.contains(&domain);
        domains.extend(is_new.then_some(domain));
        is_new
    });
    chosen.extend(others);
    chosen.truncate(most);
    let mut chosen: Vec<_> = chosen.into_iter().map(|at| found[at]).collect();
    chosen.sort_by_key(list_order);
    chosen
}

/// Offers that begin after this week and within weeks, the soonest first.
fn soon<'a>(cx: RenderCx<'a>, words: Words<'a>) -> Vec<SoonRow<'a>> {
    let site = cx.site;
    let after = site.today.saturating_add(WEEK_DAYS.days());
    let before = site.today.saturating_add(SOON_DAYS.days());
    let mut soon: Vec<_> = site
        .current_offers()
        .filter_map(|(id, _)| site.occurrences.of(id).first().map(|first| (*first, id)))
        .filter(|(first, _)| (after..before).contains(&first.day))
        .collect();
    soon.sort_unstable();
    let row = |(first, id): (Occurrence, Id<Offer>)| {
        let offer = &site.offers[id];
        let weekday = words.weekday(Weekday::of(first.day));
        SoonRow {
            link: Link::to(site, words, AnyId::Offer(id)),
            domain: offer.domain.as_str(),
            month: words.month_short(first.day),
            when: format!("{weekday} {}", words.hours(first.from, first.until)).trim_end().to_owned(),
            place: offer_place(site, words, offer),
            first: Occasion::new(&first, first.day.day().to_string()),
        }
    };
    soon.into_iter().take(SOON).map(row).collect()
}

fn principles<'a>(cx: RenderCx<'a>, words: Words<'a>) -> Vec<PrincipleCard<'a>> {
    let card = |(id, row): (_, &Principle)| {
        let (icon, tint) = principle_icon(row.number.0);
        let text = cx.site.localised(AnyId::Principle(id), words.language);
        PrincipleCard {
            url: text.url,
            number: row.number.0,
            icon,
            tint,
            title: text.title.text,
            lang: text.title.lang,
            gist: text.lead_text(),
            gist_lang: text.lead_lang(),
        }
    };
    cx.site.principles.iter().map(card).collect()
}

/// How many pupils the current schools have, on which day they were counted last, and by whom.
fn pupils(cx: RenderCx<'_>, words: Words<'_>) -> (usize, Option<Moment>, String) {
    let counts: Vec<_> = cx.site.current_schools().filter_map(|(_, school)| school.pupils.as_ref()).collect();
    let latest = counts.iter().max_by_key(|count| count.on);
    let sum = counts.iter().map(|count| count.count.0 as usize).sum();
    let source = latest.map(|count| count.source.to_string()).unwrap_or_default();
    (sum, latest.map(|count| words.moment(count.on.0)), source)
}

fn figures<'a>(cx: RenderCx<'a>, words: Words<'a>, pupils: usize) -> Vec<HomeFigure<'a>> {
    let site = cx.site;
    let family_schools = site.current_schools().filter(|(_, school)| school.is_family_school()).count();
    [
        (cx.routes.facets.current_schools.len(), "figure-schools"),
        (pupils, "figure-pupils"),
        (family_schools, "figure-family-schools"),
        (cx.routes.facets.current_offers.len(), "figure-offers"),
        (site.partners.len(), "figure-partners"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, name)| HomeFigure { number: words.number(count), title: words.get(name) })
    .collect()
}
