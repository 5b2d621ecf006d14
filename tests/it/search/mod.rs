//! The search as visitors meet it: judged queries on the portal's own content, and each behaviour by itself.

pub(crate) mod reader;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::sync::LazyLock;

use portaal::build::Build;
use portaal::language::stem::Stems;
use serde::Deserialize;

use self::reader::{Answer, Correction, Question, Read, Reader};
use crate::support::{SiteTest, hold, real, repository, small};

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

/// The index of the real portal, read once for all tests.
fn real_reader() -> &'static Reader {
    static READER: LazyLock<Reader> = LazyLock::new(|| reader(real()));
    &READER
}

/// The index of a portal, read.
pub(crate) fn reader(built: &Build) -> Reader {
    reader_in(built, "")
}

/// The index for pages in a language, by the path that these stand below.
fn reader_in(built: &Build, language: &str) -> Reader {
    let bytes = |url: &str| {
        let route = built.route(url).unwrap_or_else(|| panic!("there is no {url}"));
        built.render(route).expect("an index cannot fail").into_owned()
    };
    let base = &built.site().expect("there is a site").base;
    let folder = format!("{base}{language}/zoekindex/");
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
    let reader = real_reader();
    let mut classes: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut report = String::new();
    for query in judged() {
        let question = Question { from: query.from.clone(), ..Question::new(&query.text) };
        let answer = reader.search(&question);
        let first = paths(reader, &answer, LOOKED_AT);
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
    assert!(report.is_empty(), "{report}\n{classes:?}");
    for (class, (good, all)) in &classes {
        println!("{class}: {good} of {all}");
        assert!(good * 100 >= all * RECALL, "{class}: {good} of {all}");
    }
}

/// A question as one asks a person.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
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
    /// Nothing was tuned on these.
    #[serde(rename = "apart", default)]
    is_apart: bool,
    #[serde(rename = "waarom", default)]
    _remark: Option<String>,
}

/// Everything that was asked, file by file.
fn asked() -> Vec<Asked> {
    let folder = repository().join("tests/search/asked");
    let files = fs::read_dir(folder).expect("there are questions").map(|file| file.expect("it can be read").path());
    let mut files: Vec<_> = files.collect();
    files.sort();
    let read = |file: &std::path::PathBuf| fs::read_to_string(file).expect("it is text");
    files
        .iter()
        .flat_map(|file| portaal::syntax::yaml::decode::<Vec<Asked>>(&read(file)).expect("they can be read"))
        .collect()
}

/// The share of questions that are answered, in percent: of those that were looked at, and of those that are set apart.
const ANSWERED: [usize; 2] = [95, 85];

#[test]
fn questions_are_answered_as_one_asks_a_person() {
    let reader = real_reader();
    let mut classes: BTreeMap<(bool, String), (usize, usize)> = BTreeMap::new();
    let mut halves = [(0, 0); 2];
    for one in asked() {
        let answer = reader.search(&Question::new(&one.text));
        let first = paths(reader, &answer, LOOKED_AT);
        let is_first = |path: &String| first.iter().any(|found| found == path.split('#').next().unwrap_or_default());
        let holds = if one.nothing {
            answer.total == 0
        } else {
            one.all.iter().all(is_first) && (one.any.is_empty() || one.any.iter().any(is_first))
        };
        if !holds && !one.is_apart {
            println!("{} `{}` gives {first:?}", one.class, one.text);
        }
        for (good, all) in
            [&mut halves[usize::from(one.is_apart)], classes.entry((one.is_apart, one.class)).or_default()]
        {
            *all += 1;
            *good += usize::from(holds);
        }
    }
    for ((is_apart, class), (good, all)) in &classes {
        println!("{}{class}: {good} of {all}", if *is_apart { "apart, " } else { "" });
    }
    for ((good, all), least) in halves.iter().zip(ANSWERED) {
        assert!(good * 100 >= all * least, "{good} of {all}");
    }
}

/// What is read of a text, as facet and value, with whether it is met.
fn read(reader: &Reader, text: &str) -> Vec<(String, bool)> {
    let answer = reader.search(&Question::new(text));
    answer.read.into_iter().map(|read| (format!("{}={}", read.facet, read.value), read.met)).collect()
}

#[test]
fn values_are_read_of_a_question_and_names_are_not() {
    let reader = real_reader();
    let all = |text: &str| read(reader, text).into_iter().map(|(read, _)| read).collect::<Vec<_>>().join(" ");
    for (text, wanted) in [
        ("woensdagmiddag gratis voor groep 5 in oost", "dag=wo gratis=gratis groep=5 stadsdeel=oost"),
        ("iets in het weekend", "dag=za,zo"),
        ("morgen iets te doen", "dag=+1"),
        ("mijn zoon van 9", "groep=5,6"),
        ("mijn dochter is 13", ""),
        ("Türkçe", "taal=tr"),
        ("Turkish", "taal=tr"),
        ("turks", "taal=tr"),
        ("ትግርኛ", "taal=ti"),
        ("çarşamba ücretsiz", "dag=wo gratis=gratis"),
        ("безкоштовно у середу", "gratis=gratis dag=wo"),
        ("dansen met een rolstoel", "toegankelijkheid=rolstoel"),
        ("bij ons in Noord", "stadsdeel=noord"),
        ("welzijn noord", ""),
        ("voetbal op woensdag", ""),
        ("wo", ""),
        ("wo ", ""),
    ] {
        assert_eq!(all(text), wanted, "{text}");
    }
    assert_eq!(read(reader, "judo op zondag"), [("dag=zo".to_owned(), false)], "nothing is on a Sunday");
    let loose = Question {
        without: vec!["dag".to_owned()],
        ..Question::new("judo woensdag")
    };
    assert!(reader.search(&loose).read.is_empty());
    let chosen = [("dag".to_owned(), vec!["di".to_owned()])];
    let answer = reader.search(&Question { filters: chosen.into(), ..Question::new("judo woensdag") });
    assert!(answer.read.is_empty() && answer.total > 0, "what was chosen goes before what was read");
}

#[test]
fn what_is_rare_decides_and_words_of_asking_do_not() {
    let reader = real_reader();
    let first = |text: &str| found(reader, text).into_iter().next().unwrap_or_default();
    for (text, path) in [
        ("judo les voor beginners in amsterdam oost", "/aanbod/judo-de-archipel/"),
        ("wanneer hebben de kinderen weer vakantie?", "/kalender/"),
        ("is er iets te doen in de kerstvakantie?", "/aanbod/lampionnen-in-de-kerstvakantie/"),
        ("wat betekent VVE", "/begrippen/vve/"),
        ("school holidays", "/kalender/"),
        ("hoi ik wil graag weten of er nog plek is bij gitaar", "/aanbod/gitaarles-t-koggeschip/"),
        ("Türkçe", "/aanbod/taal/tr/"),
        ("herfstvakantie", "/kalender/"),
        ("zwemles", "/aanbod/zwemles-voor-beginners/"),
        ("klacht", "/contact/onderwerp/klacht/"),
        ("gratis", "/aanbod/gratis/"),
        ("wij komen geld tekort", "/contact/onderwerp/geldzorgen/"),
    ] {
        assert_eq!(first(text), path, "{text}");
    }
    let calm = reader.search(&Question::new("hoi ik wil graag weten of er nog plek is bij gitaar"));
    assert!(!calm.is_partial() && calm.corrected.is_empty());
    assert_eq!(reader.search(&Question::new("paardrijden")).total, 0, "a chess club has no horses to ride");
    assert!(reader.search(&Question::new("dochter")).corrected.is_empty(), "it is no slip for `dichter`");
}

#[test]
fn answers_are_fields_of_the_index() {
    let reader = real_reader();
    let typed = |text: &str| {
        let first = reader.search(&Question::new(text)).results.first().map(|(document, _)| *document);
        reader.text(first.expect("something is found")).answer.clone().unwrap_or_default()
    };
    let calendar = typed("wanneer is de kerstvakantie");
    assert!(calendar.dates[0].told.starts_with("Kerstvakantie 19 dec. 2026"), "{calendar:?}");
    assert!(calendar.dates.iter().all(|date| date.until >= 20_778));
    let point = typed("telefoonnummer van het familie servicepunt lukasschool");
    assert_eq!(point.phone.expect("it has a number").0, "tel:+31206190966");
    assert_eq!(point.hours[0], (0, "08:30".to_owned(), "12:00".to_owned(), "12.00".to_owned()));
    assert!(typed("wat betekent vve").note.contains("school"));
    assert!(!typed("gitaarles").dates.is_empty() && !typed("gitaarles").note.is_empty());
}

/// What the reader in the browser must answer alike, query by query.
#[derive(serde::Serialize)]
struct Expected<'a> {
    query: &'a str,
    filters: &'a BTreeMap<String, Vec<String>>,
    from: Option<&'a str>,
    total: usize,
    matched: u32,
    units: usize,
    read: &'a [Read],
    intents: &'a [String],
    corrected: &'a [Correction],
    nearest: &'a [String],
    results: Vec<(u32, u64)>,
    facets: &'a BTreeMap<String, BTreeMap<String, u32>>,
}

/// How many results of an answer are written down.
const WRITTEN: usize = 20;

/// Each judged query, every beginning of some, and questions with filters.
fn questions() -> Vec<Question> {
    let mut questions: Vec<Question> =
        judged().into_iter().map(|query| Question { from: query.from, ..Question::new(&query.text) }).collect();
    for text in ["zwemlessen", "judo woensdag", "biblioteek", "1069 zr", "huiswerkhulp "] {
        let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
        questions.extend(ends.map(|end| Question::new(&text[..end])));
    }
    let filtered = |text: &str, filters: &[(&str, &[&str])]| {
        let filters = filters
            .iter()
            .map(|(facet, values)| ((*facet).to_owned(), values.iter().map(|value| (*value).to_owned()).collect()));
        Question { filters: filters.collect(), ..Question::new(text) }
    };
    questions.push(Question::default());
    questions.push(filtered("", &[("soort", &["aanbod"]), ("dag", &["wo"])]));
    questions.push(filtered("muziek", &[("groep", &["5"]), ("stadsdeel", &["west", "nieuw-west"])]));
    questions.push(filtered("judo", &[("gratis", &["gratis"])]));
    questions.push(filtered("zwemmen", &[("domein", &["bestaat-niet"])]));
    questions.push(filtered("taal", &[("bestaat-niet", &["x"]), ("taal", &["tr"])]));
    questions
}

#[test]
fn answers_are_those_that_were_written_down() {
    let reader = real_reader();
    let mut text = String::from("{\"today\": 20778, \"answers\": [\n");
    let questions = questions();
    for (at, question) in questions.iter().enumerate() {
        let answer = reader.search(question);
        let expected = Expected {
            query: &question.text,
            filters: &question.filters,
            from: question.from.as_deref(),
            total: answer.total,
            matched: answer.matched,
            units: answer.units,
            read: &answer.read,
            intents: &answer.intents,
            corrected: &answer.corrected,
            nearest: &answer.nearest,
            results: answer.results.iter().take(WRITTEN).copied().collect(),
            facets: &answer.facets,
        };
        text.push_str(&serde_json::to_string(&expected).expect("an answer can be written as JSON"));
        text.push_str(if at + 1 < questions.len() { ",\n" } else { "\n" });
    }
    text.push_str("]}\n");
    let path = repository().join("tests/search/answers.json");
    if let Err(known) = hold(&path, &text) {
        let differing = known.lines().zip(text.lines()).find(|(known, found)| known != found);
        panic!("UPDATE=1 cargo test, then git diff; the first that differs: {differing:?}");
    }
}

/// The paths that a text finds in the portal's own content, best first.
pub(crate) fn found(reader: &Reader, text: &str) -> Vec<String> {
    paths(reader, &reader.search(&Question::new(text)), usize::MAX)
}

#[test]
fn every_language_has_an_index_of_everything_in_its_words() {
    let (dutch, english) = (real_reader(), reader_in(real(), "/en"));
    let found = |text: &str| found(&english, text);
    assert_eq!(found("easy to read").first().map(String::as_str), Some("/makkelijk-lezen/"));
    assert!(found("zwemles").contains(&"/aanbod/zwemles-voor-beginners/".to_owned()), "by the Dutch word");
    assert!(found("swimming lessons").contains(&"/aanbod/zwemles-voor-beginners/".to_owned()), "by its own");
    assert!(found("lukasschool").contains(&"/scholen/lukasschool/".to_owned()), "schools keep their names");
    let documents = |reader: &Reader| reader.search(&Question::new("")).results.len();
    assert_eq!(documents(dutch), documents(&english));
}

#[test]
fn the_table_of_behaviours_holds() {
    let reader = real_reader();
    let swimming = "/aanbod/zwemles-voor-beginners/".to_owned();
    for text in ["zwem", "zwemlessen", "gezwommen", "swimming", "yüzme", "سباحة", "ZWEMLES", "zwenles", "zwmeles"]
    {
        assert!(found(reader, text).iter().take(3).any(|path| *path == swimming), "{text}");
    }
    let guitar = reader.search(&Question::new("giutaar"));
    assert_eq!(guitar.corrected.first().map(|it| it.to.as_str()), Some("gitaar"), "{:?}", guitar.corrected);
    assert_eq!(found(reader, "taalcafe"), found(reader, "taalcafé"));
    assert_eq!(found(reader, "1069 zr"), found(reader, "1069ZR"));
    assert_eq!(found(reader, "020 619 0966"), found(reader, "+31 (0)20 619 09 66".replace("(0)", "").as_str()));
    let nothing = reader.search(&Question::new("xqzv"));
    assert_eq!((nothing.total, nothing.units, nothing.matched), (0, 1, 0));
    let offered = reader.search(&Question::new("zwmlss "));
    assert!(offered.total > 0 || !offered.nearest.is_empty(), "a mistyped word is no dead end");
}

#[test]
fn what_has_not_all_words_is_said_to_be_partial() {
    let reader = real_reader();
    let answer = reader.search(&Question::new("judo xqzvxqzv"));
    assert!(answer.is_partial() && answer.matched == 1 && answer.units == 2 && answer.total > 0);
    assert!(!reader.search(&Question::new("judo woensdag")).is_partial());
}

#[test]
fn counts_follow_the_query_and_not_their_own_filter() {
    let reader = real_reader();
    let all = reader.search(&Question::new("judo"));
    let chosen = [("soort".to_owned(), vec!["aanbod".to_owned()])];
    let some = reader.search(&Question { filters: chosen.into(), ..Question::new("judo") });
    assert!(some.total < all.total && some.total == all.facets["soort"]["aanbod"] as usize);
    assert_eq!(some.facets["soort"], all.facets["soort"]);
    assert!(!some.facets["domein"].is_empty());
}

#[test]
fn what_has_ended_is_gone_on_the_visitors_own_day() {
    let built = real();
    let bytes = |url: &str| built.render(built.route(url).expect("it is there")).expect("it is made").into_owned();
    let manifest = bytes("/zoekindex/index.json");
    let files: BTreeMap<String, Vec<u8>> = built
        .search_routes()
        .iter()
        .map(|route| (route.url.rsplit('/').next().unwrap_or_default().to_owned(), bytes(&route.url)))
        .collect();
    let on = |today| {
        let reader = Reader::open(&manifest, |name| files.get(name).map(Vec::as_slice), today).expect("it can be read");
        found(&reader, "zwemles").contains(&"/aanbod/zwemles-voor-beginners/".to_owned())
    };
    // The lessons end on 7 July 2027, day 21,006.
    assert!(on(21_006) && !on(21_007));
}

#[test]
fn below_a_path_the_index_stands_below_it() {
    let site = SiteTest::small().edited("content/site.yaml", "url: https://", "url: https://x.").build();
    assert!(site.route("/zoekindex/index.json").is_some());
    let moved =
        SiteTest::real().edited("content/site.yaml", "samen.example.org/", "samen.example.org/portaal/").build();
    assert!(moved.route("/zoekindex/index.json").is_none());
    let folders = ["", "en/", "ar/", "tr/"].map(|language| format!("/portaal/{language}zoekindex/"));
    assert!(moved.search_routes().iter().all(|route| folders.iter().any(|folder| route.url.starts_with(&**folder))));
    let reader = reader(&moved);
    assert!(found(&reader, "judo").iter().all(|path| !path.starts_with("/portaal")), "the reader joins it itself");
}

#[test]
fn the_name_of_a_file_changes_with_its_bytes_and_pages_stay() {
    let before = real();
    let after = SiteTest::real()
        .edited("content/aanbod/judo-de-archipel.md", "---\n\n", "---\n\nOok voor goochelaars. ")
        .build();
    let names =
        |built: &Build| -> Vec<String> { built.search_routes().iter().map(|route| route.url.to_string()).collect() };
    assert_ne!(names(before), names(&after));
    let page =
        |built: &Build| built.render(built.route("/aanbod/").expect("it is there")).expect("it is made").into_owned();
    assert_eq!(page(before), page(&after));
    assert!(found(&reader(&after), "goochelaars").contains(&"/aanbod/judo-de-archipel/".to_owned()));
    assert!(before.route(&names(&after)[0]).is_none(), "files of two indexes never mix");
}

/// The share of inflections that rules on endings find again, in percent.
const FOUND_AGAIN: usize = 95;

#[test]
fn a_form_taken_out_of_the_lexicon_is_found_again_by_its_ending() {
    let reader = real_reader();
    let stems = Stems::of("nl");
    let (mut all, mut again, mut lost) = (0, 0, Vec::new());
    for (form, _) in reader.forms() {
        let stem = stems.stem(form);
        let own = |terms: &[(u32, u8)]| terms.iter().find(|(_, class)| *class == 0).map(|(term, _)| *term);
        let Some(term) = own(reader.terms(form)).filter(|_| *stem != *form) else { continue };
        if !reader.terms(&stem).iter().any(|(known, _)| *known == term) {
            continue;
        }
        all += 1;
        let leads = |other: &&str| {
            *other != form && reader.terms(other).iter().any(|(known, class)| *known == term && *class != 3)
        };
        if reader.inflections(form).iter().any(leads) {
            again += 1;
        } else {
            lost.push(form);
        }
    }
    println!("{again} of {all}");
    assert!(all > 1_000 && again * 100 >= all * FOUND_AGAIN, "{again} of {all}; lost: {lost:?}");
}

/// The index of the small portal, unpacked, with answers: what any reader can be held against.
#[derive(serde::Serialize)]
struct Golden {
    manifest: serde_json::Value,
    /// Each file's unpacked bytes in hexadecimal digits, in the manifest's order.
    files: BTreeMap<String, String>,
    answers: Vec<(String, Answer)>,
}

#[test]
fn the_small_portals_index_is_byte_for_byte_what_was_agreed() {
    let words = "zoeken:\n  synoniemen:\n    - begrip: judo\n      woorden:\n        nl: [judo, vechtsport]\n        ar: [جودو]\n        uk: [дзюдо, бойові мистецтва]\n";
    let site = SiteTest::small();
    let settings = std::str::from_utf8(&site.snapshot.get("content/site.yaml".into()).expect("it is there").bytes);
    let settings = format!("{}{words}", settings.expect("it is text"));
    let built = site.with("content/site.yaml", settings).build();
    let reader = reader(&built);
    let bytes = |url: &str| built.render(built.route(url).expect("it is there")).expect("it is made").into_owned();
    let manifest = String::from_utf8(bytes("/zoekindex/index.json")).expect("it is JSON");
    let name = |url: &str| {
        let mut parts: Vec<&str> = url.rsplit('/').next().unwrap_or_default().split('.').collect();
        parts.remove(1);
        parts.join(".")
    };
    let mut manifest = manifest;
    let mut files = BTreeMap::new();
    // Each language has files of the same names.
    for route in built.search_routes().iter().filter(|route| route.url.starts_with("/zoekindex/")) {
        let file = route.url.rsplit('/').next().unwrap_or_default();
        manifest = manifest.replace(file, &name(file));
        let mut unpacked = Vec::new();
        std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&bytes(&route.url)[..]), &mut unpacked)
            .expect("it is a gzip member");
        files.insert(name(file), unpacked.iter().map(|byte| format!("{byte:02x}")).collect());
    }
    let texts = ["judo", "jud", "judoo", "vechtsport", "جودو", "бойові мистецтва", "linde", "xqzv", ""];
    let answers = texts.iter().map(|text| ((*text).to_owned(), reader.search(&Question::new(text)))).collect();
    let manifest = serde_json::from_str(&manifest).expect("it is JSON");
    let golden = Golden { manifest, files, answers };
    let text = serde_json::to_string_pretty(&golden).expect("it can be written as JSON") + "\n";
    let path = repository().join("tests/search/golden/small.json");
    assert!(hold(&path, &text).is_ok(), "UPDATE=1 cargo test, then git diff");
}

#[test]
fn an_index_is_served_lasting_and_is_that_of_the_content_as_it_is() {
    let built = small();
    let file = built.search_routes().first().expect("there is a lexicon");
    assert!(file.url.starts_with("/zoekindex/lexicon."));
    assert_eq!(built.route(&file.url).map(|route| &route.target), Some(&file.target));
    let headers = built.render(built.route("/_headers").expect("it is there")).expect("it is made").into_owned();
    let headers = String::from_utf8(headers).expect("it is text");
    assert!(headers.contains("/zoekindex/index.json\n  Cache-Control: no-cache\n"), "{headers}");
    assert!(headers.contains("/zoekindex/*.bin\n  Cache-Control: public, max-age=31536000, immutable\n"), "{headers}");
    let sitemap = built.render(built.route("/sitemap.xml").expect("it is there")).expect("it is made").into_owned();
    assert!(!String::from_utf8_lossy(&sitemap).contains("zoekindex"));
}
