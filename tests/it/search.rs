//! The search as visitors meet it: judged queries on the portal's own content, and each behaviour by itself.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use camino::Utf8Path;
use portaal::build::Build;
use portaal::search::reader::{Answer, Question, Reader};
use serde::Deserialize;

use crate::support::{SiteTest, read_tree, repository};

/// A query with what it must find among the first five.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Judged {
    #[serde(rename = "klas")]
    class: String,
    #[serde(rename = "vraag")]
    text: String,
    #[serde(rename = "verwacht", default)]
    all: Vec<String>,
    #[serde(rename = "een_van", default)]
    any: Vec<String>,
    #[serde(rename = "niets", default)]
    nothing: bool,
    #[serde(rename = "van", default)]
    from: Option<String>,
    /// Why it does not hold, for one that is known not to.
    #[serde(rename = "weet_niet", default)]
    fails: Option<String>,
    #[serde(rename = "waarom", default)]
    _remark: Option<String>,
}

/// How many results are looked at.
const LOOKED_AT: usize = 5;

/// The share of each class that must hold, in percent.
const RECALL: usize = 95;

/// The portal's own content.
fn own() -> SiteTest {
    let mut site = SiteTest::empty();
    for (path, file) in read_tree(&repository().join("content")).iter() {
        site.snapshot.insert(format!("content/{path}"), file.clone());
    }
    site
}

/// The index of a portal, read.
fn reader(built: &Build) -> Reader {
    let bytes = |url: &str| {
        let route = built.route(url).unwrap_or_else(|| panic!("there is no {url}"));
        built.render(route).expect("an index cannot fail").into_owned()
    };
    let base = &built.site().expect("there is a site").base;
    let folder = format!("{base}/zoekindex/");
    let files: BTreeMap<String, Vec<u8>> = built
        .search_routes()
        .iter()
        .map(|route| (route.url.trim_start_matches(&folder).to_owned(), bytes(&route.url)))
        .collect();
    let manifest = bytes(&format!("{folder}index.json"));
    let today = built.site().expect("there is a site").today;
    let today = today.since(jiff::civil::date(1970, 1, 1)).expect("days can be counted").get_days();
    let file = |name: &str| files.get(name).map(Vec::as_slice);
    Reader::open(&manifest, file, u32::try_from(today).expect("it is after 1970")).expect("the index can be read")
}

fn paths(reader: &Reader, answer: &Answer, most: usize) -> Vec<String> {
    answer.results.iter().take(most).map(|(document, _)| reader.text(*document).path.clone()).collect()
}

fn judged() -> Vec<Judged> {
    let path = repository().join("tests/search/queries.yaml");
    portaal::syntax::yaml::decode(&fs::read_to_string(path).expect("there are judged queries"))
        .expect("they can be read")
}

#[test]
fn judged_queries_find_what_they_should() {
    let built = own().build();
    let reader = reader(&built);
    let mut classes: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut report = String::new();
    for query in judged() {
        let question = Question { from: query.from.clone(), ..Question::new(&query.text) };
        let answer = reader.search(&question);
        let first = paths(&reader, &answer, LOOKED_AT);
        let holds = if query.nothing {
            answer.total == 0
        } else {
            query.all.iter().all(|path| first.contains(path))
                && (query.any.is_empty() || query.any.iter().any(|path| first.contains(path)))
        };
        let (good, all) = classes.entry(query.class.clone()).or_default();
        *all += 1;
        *good += usize::from(holds);
        if holds == query.fails.is_some() {
            let _ = writeln!(
                report,
                "{} `{}` {:?}{:?} gives {:?} {:?}",
                query.class, query.text, query.all, query.any, first, answer.corrected
            );
        }
    }
    for (class, (good, all)) in &classes {
        println!("{class}: {good} of {all}");
        assert!(good * 100 >= all * RECALL || !report.is_empty(), "{class}: {good} of {all}");
    }
    assert!(report.is_empty(), "{report}\n{classes:?}");
}
