//! Every facet and value: list pages, finder, search and open data against what the content itself says.

use std::collections::{BTreeMap, BTreeSet};

use portaal::base::path::slugify;
use portaal::build::Build;
use portaal::input::Snapshot;
use portaal::model::entity::{AnyId, Origin};
use portaal::model::moment::Weekday;
use portaal::model::{Kind, School};
use portaal::resolve::Site;
use portaal::routes::{Facet, FacetValues, Facets, Filter, Holds, PageTarget, Target, Value};
use rayon::prelude::*;
use serde_json::Value as Json;

use crate::generated::generated;
use crate::html::Page;
use crate::search::reader;
use crate::search::reader::{Question, Reader};
use crate::support::{SiteTest, repository};

/// Who belongs to which value.
pub(crate) fn facets_of(site: &Site) -> Facets {
    Facets::new(site, FacetValues::new(site))
}

/// The kinds whose lists have facets.
const KINDS: [Kind; 3] = [Kind::Offer, Kind::School, Kind::Commitment];

/// Entities by their names.
type Slugs = BTreeSet<String>;

/// What the content says, read again from its files.
struct Content<'a> {
    site: &'a Site,
    snapshot: &'a Snapshot,
}

/// An entity with its front matter.
struct Entry {
    id: AnyId,
    slug: String,
    front: Json,
}

impl Content<'_> {
    /// All that is for today, kind by kind.
    fn entries(&self) -> BTreeMap<Kind, Vec<Entry>> {
        let mut entries: BTreeMap<Kind, Vec<Entry>> = BTreeMap::new();
        self.site.for_each(|entity| {
            if KINDS.contains(&entity.id.kind()) && self.site.is_current(entity.id) {
                let (slug, front) = (entity.slug.to_owned(), self.front(entity.origin));
                entries.entry(entity.id.kind()).or_default().push(Entry { id: entity.id, slug, front });
            }
        });
        entries
    }

    fn front(&self, origin: &Origin) -> Json {
        let file = self.snapshot.get(&origin.source.path).expect("an entity has a file");
        let text = std::str::from_utf8(&file.bytes).expect("content is text");
        let front = text.split("---\n").nth(1).expect("there is front matter");
        portaal::syntax::yaml::decode(front).expect("the front matter can be read")
    }

    /// The names of the values of a facet that an entry belongs to. A facet of which nothing else is said here is the field
    /// of its name.
    fn values(&self, entry: &Entry, facet: &str) -> Vec<String> {
        let front = &entry.front;
        match (facet, entry.id) {
            ("dag", _) => self.days(entry),
            ("groep", _) => groups(front),
            ("gratis", _) => texts(&front["kosten"]).into_iter().filter(|cost| cost == "gratis").collect(),
            ("leeftijd", _) => bands(front),
            ("taal", _) if front["talen"].is_null() => vec!["nl".to_owned()],
            ("taal", _) => texts(&front["talen"]),
            ("plek", _) => texts(&front["plaatsen"]["stand"]),
            ("stadsdeel", AnyId::Offer(_)) => self.schools(entry).into_iter().filter_map(district).collect(),
            ("stadsdeel", _) => texts(&front["stadsdeel"]).iter().map(|name| name.to_lowercase()).collect(),
            ("school", AnyId::Offer(_)) => {
                self.schools(entry).into_iter().map(|school| school.slug().to_owned()).collect()
            }
            ("concept", AnyId::School(id)) => {
                self.site.schools[id].concepts.iter().map(|concept| concept.sort.as_str().to_owned()).collect()
            }
            ("thema", _) => texts(&front["thema"]).iter().map(|theme| slugify(theme)).collect(),
            _ => texts(&front[facet]),
        }
    }

    fn schools(&self, entry: &Entry) -> Vec<&School> {
        let AnyId::Offer(id) = entry.id else { return Vec::new() };
        self.site.offers[id].links.schools.iter().map(|school| &self.site.schools[*school]).collect()
    }

    /// The days that a repetition names, else those of the start; where only its days tell, those it takes place on.
    fn days(&self, entry: &Entry) -> Vec<String> {
        let planning = &entry.front["planning"];
        let AnyId::Offer(id) = entry.id else { return Vec::new() };
        let (every, named) = (planning["elke"].as_str(), texts(&planning["dagen"]));
        let takes_place =
            || self.site.occurrences.of(id).iter().map(|one| Weekday::of(one.day)).collect::<BTreeSet<_>>();
        let days: BTreeSet<Weekday> = match every {
            None => takes_place(),
            Some("dag") if named.is_empty() => takes_place(),
            Some(_) if named.is_empty() => BTreeSet::from([Weekday::of(self.site.offers[id].planning.start.0)]),
            Some(_) => named.iter().filter_map(|day| Weekday::from_word(day)).collect(),
        };
        days.into_iter().map(|day| day.as_str().to_owned()).collect()
    }
}

fn district(school: &School) -> Option<String> {
    school.district.map(|district| district.as_str().to_lowercase())
}

/// A scalar or a list of scalars as texts.
fn texts(value: &Json) -> Vec<String> {
    match value {
        Json::Null => Vec::new(),
        Json::Array(items) => items.iter().flat_map(texts).collect(),
        Json::String(text) => vec![text.clone()],
        Json::Number(number) => vec![number.to_string()],
        other => vec![other.to_string()],
    }
}

/// The youngest and oldest that an offer is for.
fn ages(front: &Json) -> Option<(u64, u64)> {
    let number = |key: &str| texts(&front["leeftijd"][key]).first().and_then(|text| text.parse().ok());
    number("van").map(|from| (from, number("tot").unwrap_or(200)))
}

fn groups(front: &Json) -> Vec<String> {
    let named = texts(&front["groepen"]);
    match ages(front) {
        _ if !named.is_empty() => named,
        Some((from, until)) => {
            (1..=8).filter(|group| (from..=until).contains(&(group + 3))).map(|one| one.to_string()).collect()
        }
        None => Vec::new(),
    }
}

fn bands(front: &Json) -> Vec<String> {
    let bands = [("0-3", 0, 3), ("4-12", 4, 12), ("13-plus", 13, 200)];
    let holds = |(name, low, high): &(&str, u64, u64)| match ages(front) {
        Some((from, until)) => (from..=until).any(|age| (*low..=*high).contains(&age)),
        None => *name == "4-12" && !front["groepen"].is_null(),
    };
    bands.iter().filter(|band| holds(band)).map(|(name, ..)| (*name).to_owned()).collect()
}

/// Everything that a portal tells of its facets, asked once.
struct Told {
    /// What stands on the pages of each list.
    lists: BTreeMap<(Kind, Filter), Vec<String>>,
    /// The file of each finder.
    finders: BTreeMap<Kind, Json>,
    search: Reader,
    /// The rows of each kind's table, and those of the schools of offers.
    tables: BTreeMap<&'static str, Json>,
}

impl Told {
    fn new(built: &Build) -> Self {
        let page = |url: &str| {
            let route = built.route(url).unwrap_or_else(|| panic!("there is no {url}"));
            built.render(route).expect("it can be made").into_owned()
        };
        let json = |url: &str| serde_json::from_slice(&page(url)).expect("it is JSON");
        let names = ["aanbod", "scholen", "afspraken", "aanbod-scholen"];
        Self {
            lists: lists(built),
            finders: [(Kind::Offer, "/aanbod/vinder.json"), (Kind::School, "/scholen/vinder.json")]
                .map(|(kind, url)| (kind, json(url)))
                .into(),
            search: reader(built),
            tables: names.map(|name| (name, json(&format!("/data/{name}.json")))).into(),
        }
    }

    /// Those that the finder finds by a value; none when it does not know the facet or the value.
    fn in_finder(&self, kind: Kind, facet: Facet, value: &Value) -> Slugs {
        let data = &self.finders[&kind];
        let list = |value: &Json| value.as_array().expect("a list").clone();
        let Some(column) = list(&data["facets"]).iter().position(|own| own[0] == facet.definition().name) else {
            return Slugs::new();
        };
        let is_value = |own: &Json| match own.as_u64() {
            Some(place) => data["places"][usize::try_from(place).expect("a place")][0] == *value.name,
            None => *own == *value.name,
        };
        let Some(at) = list(&data["facets"][column][1]).iter().position(is_value) else { return Slugs::new() };
        let items = list(&data["items"]);
        let held = items.iter().filter(|item| list(&item[2][column]).iter().any(|own| *own == at));
        held.map(|item| item[0].as_str().expect("a name").to_owned()).collect()
    }

    /// Those that search finds by a value, in the content's own language.
    fn in_search(&self, site: &Site, kind: Kind, facet: Facet, value: &Value) -> Slugs {
        let filters = [("soort", kind.url_segment()), (facet.definition().name, &*value.name)];
        let filters = filters.map(|(name, value)| (name.to_owned(), vec![value.to_owned()]));
        let answer = self.search.search(&Question { filters: filters.into(), ..Question::default() });
        let list = site.own_list_url(kind);
        let paths = answer.results.iter().map(|(document, _)| self.search.text(*document).path.clone());
        paths.filter_map(|path| Some(path.strip_prefix(&list)?.trim_end_matches('/').to_owned())).collect()
    }

    /// Those of which open data tells a value.
    fn in_data(&self, content: &Content<'_>, kind: Kind, facet: Facet, value: &Value) -> Slugs {
        let (table, key) = match kind {
            Kind::School => ("scholen", "id"),
            Kind::Commitment => ("afspraken", "id"),
            _ if facet == Facet::School => ("aanbod-scholen", "aanbod"),
            _ => ("aanbod", "id"),
        };
        let name = facet.definition().column(kind).map_or(facet.definition().name, |column| column.name);
        let is_flag = facet.definition().column(kind).is_some_and(|column| column.holds == Holds::Flag);
        let tells = |row: &&Json| match facet {
            _ if is_flag => row[name] == true,
            Facet::Theme => texts(&row[name]).iter().any(|text| slugify(text) == value.name),
            _ => texts(&row[name]).iter().any(|text| text == value.text() || *text == value.name),
        };
        let rows = self.tables[table].as_array().expect("rows").iter().filter(tells);
        let current = current(content.site, kind);
        rows.map(|row| row[key].as_str().expect("a key").to_owned()).filter(|slug| current.contains(slug)).collect()
    }
}

fn current(site: &Site, kind: Kind) -> Slugs {
    let mut slugs = Slugs::new();
    site.for_each(|entity| {
        if entity.id.kind() == kind && site.is_current(entity.id) {
            slugs.insert(entity.slug.to_owned());
        }
    });
    slugs
}

/// What stands as a card on the pages of each list that is narrowed, as often as it does.
fn lists(built: &Build) -> BTreeMap<(Kind, Filter), Vec<String>> {
    let cards = built.routes().par_iter().filter_map(|route| {
        let Target::Page(PageTarget::List { kind, filter: Some(filter), .. }) = route.target else { return None };
        let page = built.render(route).expect("a list can be made").into_owned();
        let list = built.site().expect("the portal has settings").own_list_url(kind);
        Some(((kind, filter), cards(&String::from_utf8(page).expect("pages are UTF-8"), &list)))
    });
    let mut lists: BTreeMap<(Kind, Filter), Vec<String>> = BTreeMap::new();
    for (of, slugs) in cards.collect::<Vec<_>>() {
        lists.entry(of).or_default().extend(slugs);
    }
    lists
}

/// The names of what stands on a page as a card.
fn cards(page: &str, list: &str) -> Vec<String> {
    let page = Page::new(page.to_owned());
    let links = page.select("li.card h3 a[href], .rows.schools .what > a[href]");
    let slugs = links.into_iter().filter_map(|link| link.attr("href").strip_prefix(list));
    slugs.map(|slug| slug.trim_end_matches('/').to_owned()).filter(|slug| !slug.is_empty()).collect()
}

/// Holds everything that a portal tells against its content, and counts the values that something belongs to.
fn hold(site_test: &SiteTest) -> usize {
    let built = site_test.build();
    let site = built.site().expect("the portal has settings");
    let content = Content { site, snapshot: &site_test.snapshot };
    let (entries, facets, told) = (content.entries(), facets_of(site), Told::new(&built));
    let mut seen = 0;
    let mut pages: BTreeSet<(Kind, Filter)> = BTreeSet::new();
    for (kind, entries) in &entries {
        let all: Slugs = entries.iter().map(|entry| entry.slug.clone()).collect();
        let mut by_value: BTreeMap<(Facet, &str), Slugs> = BTreeMap::new();
        for facet in Facet::ALL.iter().filter(|facet| facet.definition().is_of(*kind)) {
            let own: Vec<Vec<String>> =
                entries.iter().map(|entry| content.values(entry, facet.definition().name)).collect();
            for value in facets.all.of(*facet) {
                let belongs = entries.iter().zip(&own).filter(|(_, own)| own.iter().any(|own| *own == value.name));
                let wanted: Slugs = belongs.map(|(entry, _)| entry.slug.clone()).collect();
                let what = format!("{kind:?} {}={}", facet.definition().name, value.name);
                assert_eq!(told.in_data(&content, *kind, *facet, value), wanted, "open data, {what}");
                if *kind != Kind::Commitment {
                    assert_eq!(told.in_finder(*kind, *facet, value), wanted, "finder, {what}");
                }
                if facet.definition().in_search {
                    // The lists of one value are found with what they list, and are none of it.
                    let found = told.in_search(site, *kind, *facet, value);
                    let found: Slugs = found.intersection(&all).cloned().collect();
                    assert_eq!(found, wanted, "search, {what}");
                }
                seen += usize::from(!wanted.is_empty());
                by_value.insert((*facet, &value.name), wanted);
            }
            let known: BTreeSet<&str> = facets.all.of(*facet).iter().map(|value| &*value.name).collect();
            assert!(own.iter().flatten().all(|name| known.contains(&**name)), "{facet:?} lacks one of {own:?}");
        }
        for (filter, count) in facets.counts(*kind) {
            let of = |part| {
                &by_value[&(part, &*facets.all.value(filter.parts().find(|own| own.facet == part).unwrap()).name)]
            };
            let mut wanted = filter.parts().map(|part| of(part.facet).clone());
            let first = wanted.next().expect("a filter has a value");
            let wanted = wanted.fold(first, |one, other| one.intersection(&other).cloned().collect());
            let shown = &told.lists[&(*kind, filter)];
            assert_eq!(shown.iter().cloned().collect::<Slugs>(), wanted, "list, {kind:?} {}", facets.all.path(filter));
            assert_eq!((shown.len(), count), (wanted.len(), wanted.len()), "{kind:?} {}", facets.all.path(filter));
            pages.insert((*kind, filter));
        }
        let singles = facets.counts(*kind).iter().filter(|(filter, _)| filter.one().is_some()).count();
        assert_eq!(
            singles,
            by_value.values().filter(|slugs| !slugs.is_empty()).count(),
            "{kind:?}: a list for each value"
        );
    }
    assert_eq!(told.lists.keys().copied().collect::<BTreeSet<_>>(), pages);
    seen
}

#[test]
fn lists_finder_search_and_data_say_what_the_content_says() {
    assert!(hold(&SiteTest::real()) > 100);
}

#[test]
fn they_do_so_on_generated_portals() {
    for size in [250, 1_000] {
        assert!(hold(&generated(size)) > 60, "{size}");
    }
}

/// An offer at the small portal's school, with a planning of its own.
fn planned(planning: &str) -> SiteTest {
    let offer = "---\ntitel: Proef\nsamenvatting: Een proef.\ndomein: sport\ndoelgroep: kinderen\nscholen: [linde]\n\
                 aanbieder: sportclub\nplanning: { PLANNING }\nkosten: gratis\ncontact: linde-servicepunt\n\
                 gecontroleerd_op: 2026-10-19\neigenaar: proef\n---\n\nProef.\n";
    SiteTest::small().with("content/aanbod/proef.md", offer.replace("PLANNING", planning))
}

/// The days whose lists show the offer of [`planned`], having held everything against each other.
fn days(planning: &str) -> Vec<String> {
    let site_test = planned(planning);
    hold(&site_test);
    let built = site_test.build();
    let facets = facets_of(built.site().expect("the portal has settings"));
    let on = lists(&built).into_iter().filter(|(_, slugs)| slugs.iter().any(|slug| slug == "proef"));
    let values = on.filter_map(|((_, filter), _)| filter.one()).filter(|value| value.facet == Facet::Day);
    values.map(|value| facets.all.value(value).name.to_string()).collect()
}

#[test]
fn every_day_a_rule_and_a_run_of_days_are_on_the_days_they_take_place_on() {
    let every = days("start: 2026-09-02, einde: 2027-06-30, van: 14:00, tot: 15:00, elke: dag");
    assert_eq!(every, ["ma", "di", "wo", "do", "vr", "za", "zo"]);
    let rule = days("start: 2026-09-02, einde: 2027-06-30, rrule: \"FREQ=WEEKLY;BYDAY=WE,SA\"");
    assert_eq!(rule, ["wo", "za"]);
    assert_eq!(days("start: 2026-12-07, einde: 2026-12-09"), ["ma", "di", "wo"]);
    assert_eq!(days("start: 2026-12-05, wel_op: [2026-12-08]"), ["di", "za"]);
    assert_eq!(days("start: 2026-09-02, elke: week, einde: 2027-06-30, wel_op: [2026-12-05]"), ["wo"]);
}

#[test]
fn whoever_types_a_day_finds_what_takes_place_on_it() {
    let every = planned("start: 2026-09-02, einde: 2027-06-30, elke: dag").build();
    let reader = reader(&every);
    for word in ["maandag", "woensdag", "zondag"] {
        let answer = reader.search(&Question::new(&format!("proef {word}")));
        let found = answer.results.iter().any(|(document, _)| reader.text(*document).path == "/aanbod/proef/");
        assert!(found && !answer.is_partial(), "{word}");
    }
}

/// The names of the theme's texts in a language.
fn text_names(language: &str) -> BTreeSet<String> {
    let folder = repository().join("themes/asko/locales").join(language);
    let files = folder.read_dir_utf8().expect("the theme has texts").flatten();
    let texts: Vec<String> = files.map(|file| std::fs::read_to_string(file.path()).expect("texts")).collect();
    let lines = texts.iter().flat_map(|text| text.lines());
    lines.filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect()
}

#[test]
fn the_theme_has_words_for_every_facet_and_every_value() {
    use portaal::routes::ValueLabel;
    let built = SiteTest::real().build();
    let facets = facets_of(built.site().expect("the portal has settings"));
    for language in ["nl", "en"] {
        let names = text_names(language);
        let mut lacking: Vec<String> = Vec::new();
        let mut ask = |name: String| lacking.extend((!names.contains(&name)).then_some(name));
        for facet in Facet::ALL {
            let definition = facet.definition();
            let kinds: Vec<Kind> = KINDS.into_iter().filter(|kind| definition.is_of(*kind)).collect();
            if !kinds.is_empty() {
                ask(format!("facet-{}", definition.name));
            }
            if definition.in_search {
                ask(format!("filter-{}", definition.name));
            }
            for kind in kinds {
                ask(format!("heading-{}-{}", kind.folder(), definition.name));
            }
            for value in facets.all.of(*facet) {
                match &value.label {
                    ValueLabel::Word { group, word } => ask(format!("{group}-{word}")),
                    ValueLabel::Text(name) | ValueLabel::Numbered(name) => ask((*name).to_owned()),
                    ValueLabel::Own(name) | ValueLabel::Hyphened(name) => assert!(!name.is_empty(), "{facet:?}"),
                }
            }
        }
        for (filter, _) in facets.counts(Kind::Offer).into_iter().filter(|(filter, _)| filter.one().is_none()) {
            let names: Vec<&str> = filter.parts().map(|part| part.facet.definition().name).collect();
            ask(format!("heading-aanbod-{}", names.join("-")));
        }
        assert!(lacking.is_empty(), "{language} lacks {lacking:?}");
    }
}

#[test]
fn a_name_means_one_facet_wherever_it_is_asked_for() {
    let is_once = |names: Vec<&str>, place: &str| {
        let known: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(known.len(), names.len(), "{place}: {names:?}");
    };
    for kind in KINDS {
        let own = Facet::ALL.iter().filter(|facet| facet.definition().is_of(kind));
        is_once(own.map(|facet| facet.definition().name).collect(), kind.folder());
    }
    is_once(Facet::searched().map(|facet| facet.definition().name).collect(), "search");
}

#[test]
fn a_count_says_what_it_counts_to_who_hears_it() {
    let page = SiteTest::small().page("/aanbod/");
    let counts = page.select(".facets a small");
    assert!(!counts.is_empty());
    for count in counts {
        let (seen, heard) = (count.one("[aria-hidden='true']").text(), count.one(".unseen").text());
        assert!(heard.starts_with(&format!("{seen} activiteit")), "{seen} is heard as {heard}");
    }
}
