//! What all pages share: made once a language.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::assets::Assets;
use crate::model::entity::AnyId;
use crate::model::page::MenuPlace;
use crate::model::settings::MenuItem;
use crate::model::{Kind, Language, Page};
use crate::render::words::Words;
use crate::resolve::{Said, Site};
use crate::routes::{Alphabet, CalendarFeed, DataFile, Feed, RouteTable};

/// What all pages share: `site` in templates.
#[derive(Serialize, JsonSchema)]
pub struct SiteView<'a> {
    /// The portal's name.
    pub title: String,
    /// What it is, in a line; may be empty.
    pub subtitle: Option<Said<'a>>,
    /// Whose it is.
    pub foundation: String,
    /// The foundation's full name, else the short one.
    pub foundation_full: String,
    /// The foundation's website; may be empty.
    pub foundation_url: String,
    /// That not all has been translated, on pages in another language than the content's; empty on others.
    pub foreign_note: String,
    /// The home page in this language.
    pub home: String,
    /// URLs of the theme's files, by name: `site.assets["main.css"]`.
    pub assets: BTreeMap<String, String>,
    /// URLs of what a script cannot begin without, by its name: `site.imports["finder-page.js"]`.
    pub imports: BTreeMap<String, Vec<String>>,
    /// URL of the sprite of icons.
    pub icons: String,
    /// URL of the style sheet.
    pub styles: String,
    /// URL of the icon in the browser's tab.
    pub favicon: String,
    /// The page to search on, in this language.
    pub search: String,
    /// What the reader of the search index asks for first.
    pub search_index: String,
    /// Everything from A to Z.
    pub alphabet: String,
    /// The page that explains the open data; empty without any.
    pub data: String,
    /// The feed of the news; empty without news.
    pub feed: String,
    /// The feed of new and changed offers; empty without offers.
    pub offer_feed: String,
    /// The page about all calendars; empty without offers.
    pub calendars: String,
    /// Public holidays of the coming year, for `data-closed`: `2026-12-25 2026-12-26`.
    pub public_holidays: String,
    /// School holidays of the coming year, for `data-holidays`: `2026-12-19/2027-01-03 2027-02-20/2027-02-28`.
    pub school_holidays: String,
    /// `rtl` for languages that run from the right, else `ltr`.
    pub direction: &'static str,
    /// The main menu.
    pub menu: Vec<MenuLink<'a>>,
    /// The foot's columns.
    pub footer: Vec<FooterColumn<'a>>,
    /// The home page in every language; empty when there is only one.
    pub languages: Vec<HomeLink>,
    /// How many current schools there are.
    pub school_count: usize,
    /// URLs of the lists by kind (`aanbod`, `scholen`, …); only of those that have something in them.
    pub lists: BTreeMap<&'static str, String>,
}

/// An entry of a menu.
#[derive(Clone, Serialize, JsonSchema)]
pub struct MenuLink<'a> {
    /// What it says.
    pub title: Said<'a>,
    /// Its URL.
    pub url: String,
    /// The language of the page that it leads to, when that is not this one's.
    pub language: Option<Language>,
}

impl<'a> MenuLink<'a> {
    fn new(title: Said<'a>, url: impl Into<String>) -> Self {
        Self { title, url: url.into(), language: None }
    }
}

/// A column of the foot.
#[derive(Serialize, JsonSchema)]
pub struct FooterColumn<'a> {
    /// Its name in `id`s.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// Its links.
    pub links: Vec<MenuLink<'a>>,
}

/// The home page in a language.
#[derive(Serialize, JsonSchema)]
pub struct HomeLink {
    /// The language's code.
    pub language: Language,
    /// The language's name in itself.
    pub name: &'static str,
    /// The home page's URL.
    pub path: String,
    /// Whether it is the language of this value.
    pub current: bool,
    /// Nothing: a page that is in one language alone is offered in no other.
    pub offer: &'static str,
    /// Nothing, like the offer.
    pub close: &'static str,
}

/// The kinds in the main menu, in order: what parents come for.
const MENU: &[Kind] = &[Kind::Offer, Kind::SchoolYear, Kind::SupportScheme, Kind::School, Kind::ContactPoint];

/// What the foundation and its partners come for: a column of the foot, to which the main menu leads.
const TOGETHER: &[Kind] =
    &[Kind::Principle, Kind::ChildCentreGoal, Kind::Commitment, Kind::Outcome, Kind::Partner, Kind::Board];

/// The name of that column.
const TOGETHER_ID: &str = "together";

/// Makes what all pages in the language of `words` share.
#[must_use]
pub fn site<'a>(site: &'a Site, assets: &Assets, words: Words<'a>) -> SiteView<'a> {
    let settings = site.settings();
    let urls = assets.urls(&site.base);
    let url = |name: &str| urls.get(name).cloned().unwrap_or_default();
    let foundation = &settings.foundation;
    let has = |kind| RouteTable::has_list(site, kind);
    SiteView {
        title: settings.title.to_string(),
        subtitle: subtitle(site, words.language),
        foundation: foundation.name.to_string(),
        foundation_full: foundation.full_name.as_ref().unwrap_or(&foundation.name).to_string(),
        foundation_url: foundation.website.as_ref().map(|url| url.as_str().to_owned()).unwrap_or_default(),
        foreign_note: foreign_note(site, words),
        home: site.page_href("/", words.language),
        icons: url("icons.svg"),
        styles: url("main.css"),
        favicon: url("favicon.svg"),
        assets: urls,
        imports: assets.imports(&site.base),
        search: RouteTable::search_url(site, words.language),
        search_index: RouteTable::search_manifest_url(site, words.language),
        alphabet: Alphabet::url(site, None, 1, words.language),
        data: if settings.data.is_some() { DataFile::page_url(site) } else { String::new() },
        feed: if has(Kind::Article) { Feed::Articles.url(site, words.language) } else { String::new() },
        offer_feed: if has(Kind::Offer) { Feed::Offers.url(site, words.language) } else { String::new() },
        calendars: if has(Kind::Offer) { CalendarFeed::page_url(site, words.language) } else { String::new() },
        public_holidays: public_holidays(site),
        school_holidays: school_holidays(site),
        direction: words.language.direction().as_str(),
        menu: menu(site, words, has),
        footer: footer(site, words, has),
        languages: languages(site, words),
        school_count: site.current_schools().count(),
        lists: Kind::ALL
            .iter()
            .filter(|kind| has(**kind))
            .map(|kind| (kind.as_str(), site.list_url(*kind, words.language)))
            .collect(),
    }
}

/// A door that is shut on public holidays does not say that it is open. A year ahead is further than any page stands.
fn public_holidays(site: &Site) -> String {
    let until = site.today.saturating_add(1.year());
    let holidays = site.school_years.values().flat_map(|year| year.public_holidays.iter());
    let mut days: Vec<Date> = holidays.map(|holiday| holiday.day.0).collect();
    days.retain(|day| (site.today..=until).contains(day));
    days.sort_unstable();
    days.dedup();
    days.iter().map(Date::to_string).collect::<Vec<_>>().join(" ")
}

/// In a school holiday nobody knows whether a school's door is open.
fn school_holidays(site: &Site) -> String {
    let until = site.today.saturating_add(1.year());
    let holidays = site.school_years.values().flat_map(|year| year.holidays.iter());
    let mut spans: Vec<(Date, Date)> = holidays.map(|holiday| (holiday.from.0, holiday.until.0)).collect();
    spans.retain(|(from, last)| *last >= site.today && *from <= until);
    spans.sort_unstable();
    spans.dedup();
    spans.iter().map(|(from, last)| format!("{from}/{last}")).collect::<Vec<_>>().join(" ")
}

/// What the portal is, in a line.
#[must_use]
pub fn subtitle(site: &Site, language: Language) -> Option<Said<'_>> {
    let settings = site.settings();
    let translated = settings.translated.get(language.segment()).map(|it| &*it.subtitle);
    settings.subtitle.as_deref().map(|own| site.said(own, translated, language))
}

fn foreign_note(site: &Site, words: Words<'_>) -> String {
    let note = |language| words.fill("foreign-note", &[("language", words.language_name(language).into())]);
    site.foreign_to(words.language).map_or_else(String::new, note)
}

fn menu<'a>(site: &'a Site, words: Words<'a>, has: impl Fn(Kind) -> bool) -> Vec<MenuLink<'a>> {
    let settings = site.settings();
    if !settings.menu.is_empty() {
        return settings.menu.iter().map(|item| own_link(site, words.language, item)).collect();
    }
    let mut menu: Vec<MenuLink<'_>> =
        MENU.iter().filter(|kind| has(**kind)).map(|kind| list_link(site, words, *kind)).collect();
    let together = || MenuLink::new(of_theme(words.of("footer", TOGETHER_ID)), format!("#voet-{TOGETHER_ID}"));
    menu.extend(TOGETHER.iter().any(|kind| has(*kind)).then(together));
    menu.extend(pages_at(site, words, MenuPlace::Main));
    menu
}

/// An entry that an editor wrote; it may lead to a page that is there in one language.
fn own_link<'a>(site: &'a Site, language: Language, item: &'a MenuItem) -> MenuLink<'a> {
    let translated = item.translated.get(language.segment()).map(|it| &*it.title);
    let title = site.said(&item.title, translated, language);
    let own = site.href(&item.path);
    if own == DataFile::page_url(site) {
        return MenuLink { title, url: own, language: site.foreign_to(language) };
    }
    MenuLink::new(title, site.in_language(&own, language))
}

fn footer<'a>(site: &'a Site, words: Words<'a>, has: impl Fn(Kind) -> bool) -> Vec<FooterColumn<'a>> {
    let lists = |kinds: &[Kind]| -> Vec<MenuLink<'_>> {
        kinds.iter().filter(|kind| has(**kind)).map(|kind| list_link(site, words, *kind)).collect()
    };
    // What is in the main menu is not said again, but for contact.
    let mut find = lists(&[Kind::ContactPoint, Kind::Transition]);
    find.push(MenuLink::new(of_theme(words.get("search-title")), RouteTable::search_url(site, words.language)));
    find.push(MenuLink::new(of_theme(words.get("alphabet")), Alphabet::url(site, None, 1, words.language)));
    let mut together = lists(TOGETHER);
    // Networks share the list of boards.
    if has(Kind::Network) && !has(Kind::Board) {
        together.push(list_link(site, words, Kind::Network));
    }
    let mut about = lists(&[Kind::Article, Kind::Term]);
    about.extend(pages_at(site, words, MenuPlace::Footer));
    about.extend(site.settings().data.as_ref().map(|_| MenuLink {
        title: of_theme(words.get("data-title")),
        url: DataFile::page_url(site),
        language: site.foreign_to(words.language),
    }));
    [("find", find), (TOGETHER_ID, together), ("about", about)]
        .into_iter()
        .filter(|(_, links)| !links.is_empty())
        .map(|(id, links)| FooterColumn { id, title: words.of("footer", id).to_owned(), links })
        .collect()
}

fn of_theme(text: &str) -> Said<'_> {
    Said { text, lang: None }
}

fn list_link<'a>(site: &Site, words: Words<'a>, kind: Kind) -> MenuLink<'a> {
    MenuLink::new(of_theme(words.of("menu", kind.folder())), site.list_url(kind, words.language))
}

/// Pages with a place in a menu, in the order their editors gave.
fn pages_at<'a>(site: &'a Site, words: Words<'a>, place: MenuPlace) -> Vec<MenuLink<'a>> {
    let order = |page: &Page| page.menu.as_ref().and_then(|menu| menu.order).map_or(u32::MAX, |order| order.0);
    let mut pages: Vec<_> =
        site.pages.iter().filter(|(_, page)| page.menu.as_ref().is_some_and(|menu| menu.place == place)).collect();
    pages.sort_by_key(|(_, page)| order(page));
    let link = |(id, _)| {
        let text = site.localised(AnyId::Page(id), words.language);
        MenuLink::new(text.title, &**text.url)
    };
    pages.into_iter().map(link).collect()
}

fn languages(site: &Site, words: Words<'_>) -> Vec<HomeLink> {
    let home = |language: Language| HomeLink {
        language,
        name: language.own_name(),
        path: site.page_href("/", language),
        current: language == words.language.ordinary(),
        offer: "",
        close: "",
    };
    let links: Vec<HomeLink> = site.settings().all_languages().map(home).collect();
    if links.len() > 1 { links } else { Vec::new() }
}
