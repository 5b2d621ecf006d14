//! The theme holds nothing dead: every text, icon, class, custom property, template and component is used, what is used is
//! there, and its lines can be read.

use std::collections::{BTreeMap, BTreeSet};

use portaal::routes::Route;

use crate::support::{SiteTest, read_tree, repository};

/// The longest line of a template or a style sheet.
const WIDTH: usize = 120;

/// Files by path.
type Files = BTreeMap<String, String>;

/// All files with an ending below a folder of the repository.
fn files(folder: &str, ending: &str) -> Files {
    let tree = read_tree(&repository().join(folder));
    let wanted = tree.iter().filter(|(path, _)| path.as_str().ends_with(ending));
    wanted.map(|(path, file)| (path.to_string(), String::from_utf8_lossy(&file.bytes).into_owned())).collect()
}

fn templates() -> Files {
    files("themes/asko/templates", ".html")
}

/// The style sheets without their comments.
fn styles() -> Files {
    let mut styles = files("themes/asko/styles", ".css");
    for text in styles.values_mut() {
        *text = text.split("/*").enumerate().map(|(at, part)| if at == 0 { part } else { after(part, "*/") }).collect();
    }
    styles
}

/// The code that makes pages and other outputs, without its tests.
fn code() -> Files {
    let mut code = files("src", ".rs");
    code.retain(|path, _| !path.contains("tests"));
    for text in code.values_mut() {
        let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
        text.truncate(end);
    }
    code
}

fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    text.split_once(mark).map_or("", |(_, after)| after)
}

/// Every text between two marks.
fn between<'a>(text: &'a str, from: &'a str, to: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(from).skip(1).filter_map(move |rest| rest.split_once(to).map(|(inner, _)| inner))
}

/// Every text between two marks in any of the files.
fn all_between<'a>(files: &'a Files, from: &'a str, to: &'a str) -> BTreeSet<&'a str> {
    files.values().flat_map(|text| between(text, from, to)).collect()
}

/// Every text that stands between two quotation marks.
fn quoted<'a>(files: &[&'a Files]) -> BTreeSet<&'a str> {
    files.iter().flat_map(|files| files.values()).flat_map(|text| text.split('"')).collect()
}

/// What stands beside each other and is a name.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '_' | '*'))
        .filter(|name| name.starts_with(|first: char| first.is_ascii_alphabetic()))
}

/// The ids of the theme's texts, in any language.
fn texts() -> BTreeSet<String> {
    let locales = files("themes/asko/locales", ".ftl");
    let lines = locales.values().flat_map(|text| text.lines()).filter(|line| !line.starts_with(['#', ' ']));
    lines.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
}

/// The texts of each locale, by file and id, with the arguments that each takes.
fn texts_by_locale() -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
    let mut locales: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (path, text) in files("themes/asko/locales", ".ftl") {
        let (locale, file) = path.split_once('/').expect("a locale is a folder");
        let texts = locales.entry(locale.to_owned()).or_default();
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|(name, _)| !name.contains(' ')) {
                id = format!("{file}: {name}");
            }
            let taken = line.split('$').skip(1).filter_map(|rest| names(rest).next()).map(str::to_owned);
            texts.entry(id.clone()).or_default().extend(taken);
        }
    }
    locales
}

#[test]
fn every_locale_says_the_same_in_the_same_files() {
    let locales = texts_by_locale();
    let dutch = &locales["nl"];
    assert!(locales.len() > 1 && dutch.len() > 500, "{} texts in {} locales", dutch.len(), locales.len());
    for (locale, texts) in &locales {
        let lacking: Vec<_> = dutch.keys().filter(|id| !texts.contains_key(*id)).collect();
        let unknown: Vec<_> = texts.keys().filter(|id| !dutch.contains_key(*id)).collect();
        assert!(lacking.is_empty() && unknown.is_empty(), "{locale} lacks {lacking:?}; nobody asks for {unknown:?}");
        let other: Vec<_> = texts.iter().filter(|(id, arguments)| dutch[*id] != **arguments).collect();
        assert!(other.is_empty(), "{locale} takes other arguments than nl: {other:?}");
    }
}

#[test]
fn lines_can_be_read() {
    let is_drawing = |path: &String| path.starts_with("art/");
    let all = templates().into_iter().filter(|(path, _)| !is_drawing(path)).chain(files("themes/asko/styles", ".css"));
    for (path, text) in all {
        for (at, line) in text.lines().enumerate() {
            assert!(line.chars().count() <= WIDTH, "{path}:{}: {} characters", at + 1, line.chars().count());
        }
    }
}

#[test]
fn every_text_is_used() {
    let (templates, code) = (templates(), code());
    // Names that are completed elsewhere: `of("domain", …)`, `words::<Domain>("domain")`, `group: "kinds"`,
    // `format!("count-{}")`, `t["share-" ~ way]`.
    let groups = [".of(\"", ">(\"", "group: \""].into_iter().flat_map(|mark| all_between(&code, mark, "\""));
    let mut begun: BTreeSet<String> = groups.map(|group| format!("{group}-")).collect();
    begun.extend(all_between(&code, "\"", "{").into_iter().map(str::to_owned));
    begun.extend(all_between(&templates, "t[\"", "\" ~").into_iter().map(str::to_owned));
    begun.retain(|beginning| beginning.len() > 2 && beginning.ends_with('-'));
    let is_begun = |id: &str| begun.iter().any(|beginning| id.starts_with(beginning.as_str()));
    let quoted = quoted(&[&templates, &code]);
    let dead: Vec<_> = texts().into_iter().filter(|id| !quoted.contains(id.as_str()) && !is_begun(id)).collect();
    assert!(dead.is_empty(), "texts that nothing says: {dead:?}");
}

#[test]
fn every_text_that_is_asked_for_is_there_under_its_own_name() {
    let (texts, templates, code) = (texts(), templates(), code());
    let asked = all_between(&templates, "t[\"", "\"]");
    assert!(asked.len() > 100, "{asked:?}");
    let missing: Vec<_> = asked.into_iter().filter(|id| !texts.contains(*id)).collect();
    assert!(missing.is_empty(), "there are no texts {missing:?}");
    // A text without arguments that is not there is empty, and nobody would see it.
    let misspelt: Vec<_> = all_between(&code, "get(\"", "\")")
        .into_iter()
        .filter(|name| name.contains('_') && texts.contains(&name.replace('_', "-")))
        .collect();
    assert!(misspelt.is_empty(), "write these as the Fluent files do, with `-`: {misspelt:?}");
}

#[test]
fn every_icon_is_used() {
    let (templates, mut code) = (templates(), code());
    code.retain(|path, _| path.starts_with("render/") || path.starts_with("model/offer"));
    let drawn = all_between(&templates, ".icons }}#", "\"");
    let quoted = quoted(&[&templates, &code]);
    let icons = files("themes/asko/icons", ".svg");
    let icons = icons.keys().filter(|path| !path.starts_with("beeld/"));
    let names = icons.map(|path| path.trim_end_matches(".svg"));
    let dead: Vec<_> = names.filter(|name| !drawn.contains(name) && !quoted.contains(name)).collect();
    assert!(dead.is_empty(), "icons that nothing shows: {dead:?}");
}

#[test]
fn every_icon_that_is_shown_is_there() {
    let icons: BTreeSet<_> =
        files("themes/asko/icons", ".svg").into_keys().map(|path| path.replacen("beeld/", "beeld-", 1)).collect();
    let built = SiteTest::small().build();
    let pages = built.routes().iter().filter(|route: &&Route| route.target.is_page());
    let mut shown = BTreeSet::new();
    for page in pages {
        let html = built.render(page).expect("it can be made");
        shown.extend(between(&String::from_utf8_lossy(&html), ".svg#", "\"").map(|name| format!("{name}.svg")));
    }
    assert!(shown.len() > 20, "{shown:?}");
    let missing: Vec<_> = shown.into_iter().filter(|file| !icons.contains(file)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The scripts that a published script cannot begin without, as URLs.
fn imported(script: &str) -> BTreeSet<String> {
    let statements = script.lines().filter(|line| line.starts_with("import ") || line.contains("} from "));
    statements.filter_map(|line| Some(format!("/assets/{}", after(line, "\"./").split_once('"')?.0))).collect()
}

#[test]
fn a_page_fetches_at_once_what_its_scripts_import() {
    let built = SiteTest::small().build();
    let file = |url: &str| built.render(built.route(url).expect("it is published")).expect("it can be made");
    let mut preloaded = BTreeSet::new();
    for page in built.routes().iter().filter(|route: &&Route| route.target.is_page()) {
        let html = built.render(page).expect("it can be made");
        let html = String::from_utf8_lossy(&html);
        let scripts: BTreeSet<String> =
            between(&html, "<script type=\"module\" src=\"", "\"").map(str::to_owned).collect();
        let mut needed = BTreeSet::new();
        let mut waiting: Vec<String> = scripts.iter().cloned().collect();
        while let Some(script) = waiting.pop() {
            let own = imported(&String::from_utf8_lossy(&file(&script)));
            waiting.extend(own.into_iter().filter(|one| needed.insert(one.clone())));
        }
        let wanted: BTreeSet<_> = needed.difference(&scripts).map(String::as_str).collect();
        let own: BTreeSet<_> = between(&html, "<link rel=\"modulepreload\" href=\"", "\"").collect();
        assert_eq!(own, wanted, "{:?}", page.url);
        preloaded.extend(own.into_iter().map(str::to_owned));
    }
    assert!(!preloaded.is_empty(), "no page has a script that imports another");
}

/// A template or a text of code with what is filled in as `*`: `is-{{ state }}` and `is-{state}` are `is-*`.
fn with_holes(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        whole.push_str(&rest[..at]);
        let (end, sign) = match rest.as_bytes().get(at + 1) {
            Some(b'%') => ("%}", " "),
            Some(b'#') => ("#}", " "),
            Some(b'{') => ("}}", "*"),
            _ => ("}", "*"),
        };
        whole.push_str(sign);
        rest = after(&rest[at..], end);
    }
    whole + rest
}

/// The values of an attribute wherever it is written, with holes: in templates, in code, in scripts.
fn given(attribute: &str) -> BTreeSet<String> {
    let mut given = BTreeSet::new();
    let mut add = |value: &str| given.extend(names(value).map(str::to_owned));
    for text in templates().values() {
        between(&with_holes(text), &format!("{attribute}=\""), "\"").for_each(&mut add);
    }
    for text in code().values() {
        let text = text.replace("\\\"", "'");
        for rest in text.split(&format!("{attribute}='")).skip(1) {
            // What is closed in another text, as by `"<p class=\"hl-", name, "\">"`, is begun in this one.
            let end = rest.find(['\'', '"']).unwrap_or(rest.len());
            let hole = if rest[end..].starts_with('"') { "*" } else { "" };
            add(&(with_holes(&rest[..end]) + hole));
        }
    }
    for text in files("themes/asko/scripts", ".js").values() {
        text.split(['"', '`', '\'']).skip(1).step_by(2).for_each(&mut add);
    }
    given
}

/// The names in selectors that follow a sign: `.` for classes, `#` for ids.
fn selected(sign: char) -> BTreeSet<String> {
    let mut selected = BTreeSet::new();
    for text in styles().values() {
        let selectors = text.split_inclusive(['{', '}', ';']).filter(|part| part.ends_with('{'));
        for selector in selectors {
            let named = selector
                .split(sign)
                .skip(1)
                .filter_map(|rest| names(rest).next().filter(|name| rest.starts_with(name)));
            selected.extend(named.map(str::to_owned));
        }
    }
    selected
}

#[test]
fn every_class_and_id_that_is_styled_is_given() {
    for (sign, attribute) in [('.', "class"), ('#', "id")] {
        let given = given(attribute);
        let begun: Vec<_> =
            given.iter().filter_map(|name| name.strip_suffix('*')).filter(|name| !name.is_empty()).collect();
        let selected = selected(sign);
        let is_given = |name: &String| given.contains(name) || begun.iter().any(|begun| name.starts_with(begun));
        let dead: Vec<_> = selected.iter().filter(|name| !is_given(name)).collect();
        assert!(dead.is_empty(), "nothing has the {attribute} {dead:?}");
        assert!(sign == '#' || selected.len() > 100, "{selected:?}");
    }
}

#[test]
fn every_custom_property_is_set_and_read() {
    let all = [styles(), files("themes/asko/scripts", ".js"), files("themes/asko/icons", ".svg"), templates()];
    let property = |text: &'_ str| names(text).next().unwrap_or_default().to_owned();
    let mut read = BTreeSet::new();
    let mut set = BTreeSet::new();
    for text in all.iter().flat_map(Files::values) {
        for (at, _) in text.match_indices("--") {
            let name = property(&text[at + 2..]);
            let rest = &text[at + 2..];
            match text[..at].ends_with("var(") {
                true => drop(read.insert(name)),
                false if rest.starts_with(&*name) && rest[name.len()..].trim_start().starts_with([':', '"']) => {
                    set.insert(name);
                }
                false => {}
            }
        }
    }
    assert_eq!(set, read);
}

#[test]
fn every_template_and_every_component_is_used() {
    let (templates, code) = (templates(), code());
    let quoted = quoted(&[&templates, &code]);
    let is_part = |path: &str| {
        let name = path.strip_prefix("shared/").and_then(|file| file.strip_suffix(".html"));
        name.is_some_and(|name| templates.values().any(|text| text.contains(&format!("parts.{name} "))))
    };
    let is_used = |path: &&String| path.starts_with("components/") || is_part(path) || quoted.contains(path.as_str());
    let dead: Vec<_> = templates.keys().filter(|path| !is_used(path)).collect();
    assert!(dead.is_empty(), "nothing is made from {dead:?}");

    let components = all_between(&templates, "{% component ", "(");
    assert!(components.len() > 20, "{components:?}");
    let is_called = |name: &&str| {
        templates.values().any(|text| text.contains(&format!("<{name} ")) || text.contains(&format!("<{name}>")))
    };
    let dead: Vec<_> = components.into_iter().filter(|name| !is_called(name) && !quoted.contains(*name)).collect();
    assert!(dead.is_empty(), "nothing calls {dead:?}");
}
