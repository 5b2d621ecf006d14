//! What all pages share: made once a language.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::assets::Assets;
use crate::model::entity::AnyId;
use crate::model::page::MenuPlace;
use crate::model::{Kind, Language, Page};
use crate::render::words::Words;
use crate::resolve::Site;
use crate::routes::{Alphabet, DataFile, Feed, RouteTable, SEARCH_MANIFEST};

/// What all pages share: `site` in templates.
#[derive(Serialize, JsonSchema)]
pub struct SiteView {
    /// The portal's name.
    pub title: String,
    /// What it is, in a line; may be empty.
    pub subtitle: String,
    /// Whose it is.
    pub foundation: String,
    /// The foundation's full name, else the short one.
    pub foundation_full: String,
    /// The foundation's website; may be empty.
    pub foundation_url: String,
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
    /// Public holidays of the coming year, for `data-closed`: `2026-12-25 2026-12-26`.
    pub public_holidays: String,
    /// School holidays of the coming year, for `data-holidays`: `2026-12-19/2027-01-03 2027-02-20/2027-02-28`.
    pub school_holidays: String,
    /// `rtl` for languages that run from the right, else `ltr`.
    pub direction: &'static str,
    /// The main menu.
    pub menu: Vec<MenuLink>,
    /// The foot's columns.
    pub footer: Vec<FooterColumn>,
    /// The home page in every language; empty when there is only one.
    pub languages: Vec<HomeLink>,
    /// How many current schools there are.
    pub school_count: usize,
    /// URLs of the lists by kind (`aanbod`, `scholen`, …); only of those that have something in them.
    pub lists: BTreeMap<&'static str, String>,
}

/// An entry of a menu.
#[derive(Clone, Serialize, JsonSchema)]
pub struct MenuLink {
    /// What it says.
    pub title: String,
    /// Its URL.
    pub url: String,
    /// The language of what it leads to, when that is not the page's.
    pub language: Option<Language>,
}

/// A column of the foot.
#[derive(Serialize, JsonSchema)]
pub struct FooterColumn {
    /// Its name in `id`s.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// Its links.
    pub links: Vec<MenuLink>,
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
pub fn site(site: &Site, assets: &Assets, words: Words<'_>) -> SiteView {
    let settings = site.settings();
    let urls = assets.urls(&site.base);
    let url = |name: &str| urls.get(name).cloned().unwrap_or_default();
    let foundation = &settings.foundation;
    let has = |kind| RouteTable::has_list(site, kind);
    SiteView {
        title: settings.title.to_string(),
        subtitle: settings.subtitle.as_deref().unwrap_or_default().to_owned(),
        foundation: foundation.name.to_string(),
        foundation_full: foundation.full_name.as_ref().unwrap_or(&foundation.name).to_string(),
        foundation_url: foundation.website.as_ref().map(|url| url.as_str().to_owned()).unwrap_or_default(),
        home: home_url(site, words.language),
        icons: url("icons.svg"),
        styles: url("main.css"),
        favicon: url("favicon.svg"),
        assets: urls,
        imports: assets.imports(&site.base),
        search: RouteTable::search_url(site, words.language),
        search_index: site.href(&format!("/{SEARCH_MANIFEST}")),
        alphabet: Alphabet::url(site, None, 1),
        data: if settings.data.is_some() { DataFile::page_url(site) } else { String::new() },
        feed: if has(Kind::Article) { Feed::Articles.url(site) } else { String::new() },
        offer_feed: if has(Kind::Offer) { Feed::Offers.url(site) } else { String::new() },
        public_holidays: public_holidays(site),
        school_holidays: school_holidays(site),
        direction: words.language.direction().as_str(),
        menu: menu(site, words, has),
        footer: footer(site, words, has),
        languages: languages(site, words),
        school_count: site.current_schools().count(),
        lists: Kind::ALL.iter().filter(|kind| has(**kind)).map(|kind| (kind.as_str(), site.list_url(*kind))).collect(),
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

/// The home page in a language, else in that of the content.
#[must_use]
pub(super) fn home_url(site: &Site, language: Language) -> String {
    home_in(site, language).unwrap_or_else(|| site.href("/"))
}

/// The home page in a language, if it has one.
fn home_in(site: &Site, language: Language) -> Option<String> {
    match site.home() {
        Some(id) => {
            let text = site.localised(AnyId::Page(id), language);
            text.is_there().then(|| text.url.to_string())
        }
        None => site.foreign_to(language).is_none().then(|| site.href("/")),
    }
}

fn menu(site: &Site, words: Words<'_>, has: impl Fn(Kind) -> bool) -> Vec<MenuLink> {
    let settings = site.settings();
    if !settings.menu.is_empty() {
        let own = |item: &crate::model::settings::MenuItem| MenuLink {
            title: item.title.to_string(),
            url: site.href(&item.path),
            language: site.foreign_to(words.language),
        };
        return settings.menu.iter().map(own).collect();
    }
    let mut menu: Vec<MenuLink> =
        MENU.iter().filter(|kind| has(**kind)).map(|kind| list_link(site, words, *kind)).collect();
    menu.extend(TOGETHER.iter().any(|kind| has(*kind)).then(|| MenuLink {
        title: words.of("footer", TOGETHER_ID).to_owned(),
        url: format!("#voet-{TOGETHER_ID}"),
        language: None,
    }));
    menu.extend(pages_at(site, words, MenuPlace::Main));
    menu
}

fn footer(site: &Site, words: Words<'_>, has: impl Fn(Kind) -> bool) -> Vec<FooterColumn> {
    let lists = |kinds: &[Kind]| -> Vec<MenuLink> {
        kinds.iter().filter(|kind| has(**kind)).map(|kind| list_link(site, words, *kind)).collect()
    };
    // What is in the main menu is not said again, but for contact.
    let mut find = lists(&[Kind::ContactPoint, Kind::Transition]);
    find.push(MenuLink {
        title: words.get("search-title").to_owned(),
        url: RouteTable::search_url(site, words.language),
        language: None,
    });
    find.push(MenuLink {
        title: words.get("alphabet").to_owned(),
        url: Alphabet::url(site, None, 1),
        language: site.foreign_to(words.language),
    });
    let mut together = lists(TOGETHER);
    // Networks share the list of boards.
    if has(Kind::Network) && !has(Kind::Board) {
        together.push(list_link(site, words, Kind::Network));
    }
    let mut about = lists(&[Kind::Article, Kind::Term]);
    about.extend(pages_at(site, words, MenuPlace::Footer));
    about.extend(site.settings().data.as_ref().map(|_| MenuLink {
        title: words.get("data-title").to_owned(),
        url: DataFile::page_url(site),
        language: site.foreign_to(words.language),
    }));
    [("find", find), (TOGETHER_ID, together), ("about", about)]
        .into_iter()
        .filter(|(_, links)| !links.is_empty())
        .map(|(id, links)| FooterColumn { id, title: words.of("footer", id).to_owned(), links })
        .collect()
}

fn list_link(site: &Site, words: Words<'_>, kind: Kind) -> MenuLink {
    MenuLink {
        title: words.of("menu", kind.folder()).to_owned(),
        url: site.list_url(kind),
        language: site.foreign_to(words.language),
    }
}

/// Pages with a place in a menu, in the order their editors gave.
fn pages_at(site: &Site, words: Words<'_>, place: MenuPlace) -> Vec<MenuLink> {
    let order = |page: &Page| page.menu.as_ref().and_then(|menu| menu.order).map_or(u32::MAX, |order| order.0);
    let mut pages: Vec<_> =
        site.pages.iter().filter(|(_, page)| page.menu.as_ref().is_some_and(|menu| menu.place == place)).collect();
    pages.sort_by_key(|(_, page)| order(page));
    let link = |(id, _)| {
        let text = site.localised(AnyId::Page(id), words.language);
        MenuLink {
            title: text.title.text.to_owned(),
            url: text.url.to_string(),
            language: text.title.lang,
        }
    };
    pages.into_iter().map(link).collect()
}

fn languages(site: &Site, words: Words<'_>) -> Vec<HomeLink> {
    let settings = site.settings();
    let links: Vec<HomeLink> = settings
        .all_languages()
        .filter_map(|language| {
            Some(HomeLink {
                language,
                name: language.own_name(),
                path: home_in(site, language)?,
                current: language == words.language,
            })
        })
        .collect();
    if links.len() > 1 { links } else { Vec::new() }
}
