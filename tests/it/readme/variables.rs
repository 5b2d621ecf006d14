//! The tables for theme authors, held to the views as they are declared.
//!
//! Name and type come from the source; the meaning is the guide's own, and begins as the field's documentation.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::sync::LazyLock;

use camino::Utf8Path;
use portaal::render::views::TEMPLATES;

use super::{VARIABLES, hold, read, regions};
use crate::support::repository;

const HEAD: &str = "| variable | type | meaning |\n|---|---|---|\n";

/// Stands where nobody has said yet what a variable means.
const UNSAID: &str = "?";

struct Group {
    name: String,
    /// The file it is declared in, without its ending.
    module: String,
    is_public: bool,
    fields: Vec<Field>,
}

impl Group {
    fn key(&self) -> (String, String) {
        (self.module.clone(), self.name.clone())
    }
}

struct Field {
    name: String,
    rust: String,
    documentation: String,
}

/// All sources of what templates are filled with, by the module's name below `views`.
static SOURCES: LazyLock<BTreeMap<String, String>> = LazyLock::new(sources);

fn sources() -> BTreeMap<String, String> {
    let folder = repository().join("src/render");
    let mut found = BTreeMap::new();
    for entry in walkdir::WalkDir::new(&folder).sort_by_file_name() {
        let entry = entry.expect("the views can be walked");
        let path = Utf8Path::from_path(entry.path()).expect("source names are UTF-8");
        if path.extension() == Some("rs") {
            let below = path.strip_prefix(&folder).expect("the walk stays in the views").with_extension("");
            let below = below.as_str().trim_end_matches("/mod");
            let module = match below.strip_prefix("views/") {
                Some(view) => view.replace('/', "::"),
                None => format!("render::{below}"),
            };
            found.insert(module, fs::read_to_string(path).expect("the source is text"));
        }
    }
    found
}

/// What templates see: the views, and the groups of fields in them, and in those.
fn groups() -> Vec<Group> {
    let mut rest = serialised();
    let mut seen: Vec<(String, String)> = Vec::new();
    let mut next: Vec<(String, String)> =
        rest.iter().filter(|group| group.name.ends_with("View") || group.name == "Frame").map(Group::key).collect();
    while let Some(key) = next.pop() {
        if seen.contains(&key) {
            continue;
        }
        let group = rest.iter().find(|group| group.key() == key).expect("it was found there");
        for field in &group.fields {
            let names = field.rust.split(|letter: char| !letter.is_alphanumeric());
            next.extend(names.filter_map(|name| meant(&rest, &group.module, name)).map(Group::key));
        }
        seen.push(key);
    }
    rest.retain(|group| seen.contains(&group.key()));
    rest
}

/// Every group of fields that is serialised.
fn serialised() -> Vec<Group> {
    let mut found = Vec::new();
    for (module, text) in SOURCES.iter() {
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            if !(line.starts_with("#[derive(") && line.contains("Serialize")) {
                continue;
            }
            let declaration = lines.by_ref().find(|line| !line.starts_with("#[") && !line.starts_with("///"));
            let declaration = declaration.expect("something is declared");
            let is_public = declaration.starts_with("pub ");
            // An enumeration of views is whichever view it holds.
            let Some(rest) = declaration.trim_start_matches("pub ").strip_prefix("struct ") else { continue };
            let name = rest.split(['<', ' ', ';']).next().unwrap_or_default().to_owned();
            let is_empty = declaration.ends_with(';');
            let body = lines.by_ref().take_while(|line| *line != "}" && !is_empty);
            found.push(Group { name, module: module.clone(), is_public, fields: fields(body) });
        }
    }
    found
}

fn fields<'t>(lines: impl Iterator<Item = &'t str>) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut documentation: Vec<&str> = Vec::new();
    let mut is_skipped = false;
    for line in lines.map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            documentation.push(text.trim());
        } else if let Some(attribute) = line.strip_prefix("#[serde(") {
            assert!(attribute.starts_with("skip)"), "the guide does not know how to show `{line}`");
            is_skipped = true;
        } else if let Some((name, rust)) = line.strip_suffix(',').and_then(|line| line.split_once(": ")) {
            let name = name.trim_start_matches("pub ").to_owned();
            let documentation = std::mem::take(&mut documentation).join(" ");
            if !std::mem::take(&mut is_skipped) {
                fields.push(Field { name, rust: rust.to_owned(), documentation });
            }
        }
    }
    fields
}

/// The group that a name means in a module: its own, else the one that it imports, else the public one.
fn meant<'g>(groups: &'g [Group], module: &str, name: &str) -> Option<&'g Group> {
    let called: Vec<&Group> = groups.iter().filter(|group| group.name == name).collect();
    let imports = |from: &str| {
        let last = from.rsplit("::").next().unwrap_or(from);
        let text = SOURCES.get(module).map(String::as_str).unwrap_or_default();
        text.lines().any(|line| line.starts_with("use ") && line.contains(&format!("{last}::")) && line.contains(name))
    };
    let own = called.iter().find(|group| group.module == module);
    let imported = called.iter().find(|group| imports(&group.module));
    let public = called.iter().find(|group| group.is_public);
    own.or(imported).or(public).copied()
}

/// What the guide calls a group: its name, with its module where there are several of that name.
fn title(groups: &[Group], group: &Group) -> String {
    let several = groups.iter().filter(|other| other.name == group.name).count() > 1;
    if several { format!("{} ({})", group.name, group.module.replace("::", "/")) } else { group.name.clone() }
}

/// A type in a theme author's words.
fn words(groups: &[Group], module: &str, rust: &str) -> String {
    let rust = rust.trim_start_matches('&').trim_start_matches("'static ").trim_start_matches("'a ");
    let (outer, inner) = match rust.split_once('<') {
        Some((outer, inner)) => (outer, inner.strip_suffix('>').unwrap_or(inner)),
        None => (rust, ""),
    };
    let inner = inner.trim_start_matches("'a, ").trim_start_matches("'static, ");
    let of = |inner: &str| words(groups, module, inner);
    match outer {
        "str" | "String" | "Cow" | "Line" | "Language" => "text".to_owned(),
        "Html" => "HTML, ready".to_owned(),
        "Box" | "Arc" | "Rc" | "Shared" => of(inner),
        "bool" => "yes or no".to_owned(),
        "usize" | "u64" | "u32" | "u16" | "u8" | "i64" | "i32" | "i16" | "f64" | "f32" => "number".to_owned(),
        "Option" => format!("{}, or nothing", of(inner)),
        "Vec" => format!("list of {}", of(inner)),
        "BTreeMap" => format!("{} by name", of(inner.split_once(", ").expect("a map has two types").1)),
        list if list.starts_with('[') => format!("list of {}", of(rust.trim_matches(['[', ']']))),
        path => {
            let name = path.rsplit("::").next().unwrap_or(path);
            let group = meant(groups, module, name).unwrap_or_else(|| panic!("{module}: what is `{rust}`?"));
            let title = title(groups, group);
            let kept = title.to_lowercase();
            let anchor = kept.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'));
            format!("[{title}](#{})", anchor.collect::<String>().replace(' ', "-"))
        }
    }
}

/// The table of a group; what the guide said about a variable stays.
fn table(groups: &[Group], subject: &str, before: &str) -> String {
    let Some(group) = groups.iter().find(|group| title(groups, group) == subject) else {
        return "The views have nothing of this name.\n".to_owned();
    };
    let said: BTreeMap<&str, &str> = before
        .lines()
        .filter_map(|row| {
            let (name, rest) = row.strip_prefix("| `")?.split_once("` | ")?;
            Some((name, rest.split_once(" | ")?.1.strip_suffix(" |")?))
        })
        .filter(|(_, meaning)| *meaning != UNSAID)
        .collect();
    let mut text = HEAD.to_owned();
    for Field { name, rust, documentation } in &group.fields {
        let first = if documentation.is_empty() { UNSAID } else { documentation };
        let meaning = said.get(name.as_str()).copied().unwrap_or(first);
        let _ = writeln!(text, "| `{name}` | {} | {meaning} |", words(groups, &group.module, rust));
    }
    text
}

/// Which view each template is filled with.
fn templates(groups: &[Group]) -> String {
    let mut text = "| template | `page` is |\n|---|---|\n".to_owned();
    for (template, view) in TEMPLATES {
        let path = view.split('<').next().unwrap_or_default().replace(' ', "");
        let (module, name) = path.rsplit_once("::").expect("a view stands in a module");
        let _ = writeln!(text, "| `{template}` | {} |", words(groups, module, name));
    }
    text
}

/// The components of the theme, with the comment above each.
fn components() -> String {
    let folder = repository().join("themes/asko/templates/components");
    let mut files: Vec<_> = folder.read_dir_utf8().expect("the theme has components").flatten().collect();
    files.sort_by(|one, other| one.path().cmp(other.path()));
    let mut text = "| component | arguments | file | what |\n|---|---|---|---|\n".to_owned();
    for file in files {
        let source = fs::read_to_string(file.path()).expect("a template is text");
        let mut above = "";
        for line in source.lines() {
            let opened = line.strip_prefix("{% component ").and_then(|rest| rest.split_once('('));
            if let Some((name, rest)) = opened {
                let arguments = rest.split(')').next().unwrap_or_default();
                let what = above.trim_start_matches("{#").trim_end_matches("#}").trim();
                let file = file.file_name();
                let _ = writeln!(text, "| `{name}` | `{arguments}` | `{file}` | {what} |");
            }
            above = line;
        }
    }
    text
}

/// The icons of the theme, by name; those of a folder of them when one is named.
fn icons(subject: &str) -> String {
    let folder = repository().join("themes/asko/icons").join(if subject == "all" { "" } else { subject });
    let files = folder.read_dir_utf8().expect("the theme has icons").flatten();
    let mut names: Vec<String> =
        files.filter_map(|file| Some(format!("`{}`", file.file_name().strip_suffix(".svg")?))).collect();
    names.sort();
    let rows: Vec<String> = names.chunks(8).map(|row| row.join(", ")).collect();
    format!("{}\n", rows.join(",\n"))
}

#[test]
fn the_components_and_icons_are_those_of_the_theme() {
    hold(VARIABLES, "components", |_, _| components());
    hold(VARIABLES, "icons", |subject, _| icons(subject));
}

#[test]
fn the_tables_of_variables_are_those_of_the_views() {
    let groups = groups();
    hold(VARIABLES, "variables", |subject, before| table(&groups, subject, before));
    let guide = read(VARIABLES);
    let unsaid: Vec<String> = regions(&guide, "variables")
        .into_iter()
        .filter(|region| guide[region.inner.clone()].contains(&format!("| {UNSAID} |")))
        .map(|region| region.subject)
        .collect();
    assert!(unsaid.is_empty(), "variables whose meaning nobody has said: {unsaid:?}");
}

#[test]
fn every_view_is_described_once() {
    let groups = groups();
    let guide = read(VARIABLES);
    let mut there: Vec<String> = regions(&guide, "variables").into_iter().map(|region| region.subject).collect();
    let mut wanted: Vec<String> = groups.iter().map(|group| title(&groups, group)).collect();
    there.sort();
    wanted.sort();
    assert_eq!(there, wanted);
}

#[test]
fn the_table_of_templates_says_what_each_is_filled_with() {
    let groups = groups();
    hold(VARIABLES, "templates", |_, _| templates(&groups));
}
