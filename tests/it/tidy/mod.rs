//! The habits of the source, as far as a machine can hold them: layers, sizes, words.

mod circles;

use std::collections::BTreeMap;
use std::fs;

use camino::{Utf8Path, Utf8PathBuf};

use crate::support::repository;

/// The layers, low to high. A file imports from lower layers and from its own folder, never sideways or up.
const LAYERS: &[&[&str]] = &[
    &["base"],
    &["syntax", "input", "language", "picture"],
    &["model"],
    &["content", "theme"],
    &["resolve", "edit"],
    &["routes", "assets", "operate", "review"],
    &["render", "import"],
    &["search"],
    &["outputs"],
    &["build"],
    &["publish", "report", "watch", "save"],
    &["desk"],
    &["serve"],
    &["cli"],
];

const FILE_LINES: usize = 600;
const FUNCTION_LINES: usize = 100;

/// Files that may be longer; the list only shrinks.
const LONG_FILES: &[&str] = &[];

/// Words that have no place in the source.
const FORBIDDEN: &[&str] = &["// TODO", "// FIXME", "// XXX", "todo!(", "unimplemented!(", "dbg!("];

/// File and folder names that say nothing.
const VAGUE: &[&str] = &["utils", "util", "helpers", "helper", "common", "manager", "misc"];

fn sources() -> Vec<(Utf8PathBuf, String)> {
    let root = repository().join("src");
    let mut sources = Vec::new();
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
        let entry = entry.expect("the source can be walked");
        let path = Utf8Path::from_path(entry.path()).expect("source names are UTF-8");
        if path.extension() == Some("rs") {
            let below = path.strip_prefix(&root).expect("the walk stays in the source").to_owned();
            sources.push((below, fs::read_to_string(path).expect("the source is text")));
        }
    }
    assert!(sources.len() > 50, "the source was found");
    sources
}

fn layer(folder: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&folder))
}

fn folder_of(path: &Utf8Path) -> &str {
    let first = path.components().next().map(|part| part.as_str()).unwrap_or_default();
    first.strip_suffix(".rs").unwrap_or(first)
}

#[test]
fn files_import_only_from_lower_layers() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let own = folder_of(&path);
        let Some(own_layer) = layer(own) else {
            assert!(matches!(own, "lib" | "main" | "build_script"), "{path} stands in no layer");
            continue;
        };
        for imported in text.split("crate::").skip(1) {
            let name: String =
                imported.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            match layer(&name) {
                Some(other) if other >= own_layer && name != own => wrong.push(format!("{path} imports crate::{name}")),
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_change_to_an_embedded_folder_is_a_change_to_the_binary() {
    let told = fs::read_to_string(repository().join("src/build_script.rs")).expect("there is a build script");
    let mut embedded = 0;
    for (path, text) in sources() {
        for part in text.split("include_dir!(\"$CARGO_MANIFEST_DIR/").skip(1) {
            let (folder, _) = part.split_once('"').expect("a path ends");
            assert!(told.contains(&format!("\"{folder}\"")), "{path} embeds {folder}, of which Cargo is not told");
            embedded += 1;
        }
    }
    assert!(embedded > 0, "the theme is embedded");
}

#[test]
fn files_are_not_too_long() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= FILE_LINES || LONG_FILES.contains(&path.as_str()), "{path} has {lines} lines");
    }
}

#[test]
fn functions_are_not_too_long() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let content = line.trim_start();
            let is_function = content.contains("fn ") && !content.starts_with("//") && line.ends_with('{');
            if !is_function {
                continue;
            }
            let indent = " ".repeat(line.len() - content.len());
            let end = lines[at..].iter().position(|line| *line == format!("{indent}}}")).unwrap_or(0);
            if end > FUNCTION_LINES {
                wrong.push(format!("{path}:{} is {end} lines long", at + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_says_what_it_is() {
    for (path, text) in sources() {
        let begins = text.starts_with("//!") || text.starts_with("#![doc");
        assert!(begins, "{path} does not begin with what it does");
    }
}

#[test]
fn a_module_with_files_of_its_own_stands_among_them() {
    let beside: Vec<_> = sources()
        .into_iter()
        .map(|(path, _)| repository().join("src").join(path))
        .filter(|path| path.with_extension("").is_dir())
        .collect();
    assert!(beside.is_empty(), "these are `mod.rs` in the folder of their name: {beside:?}");
}

#[test]
fn no_file_is_named_after_nothing() {
    for (path, _) in sources() {
        for part in path.components() {
            let name = part.as_str().trim_end_matches(".rs");
            assert!(!VAGUE.contains(&name), "{path}");
        }
    }
}

#[test]
fn every_name_of_a_type_has_one_meaning() {
    let mut declared: BTreeMap<String, Vec<Utf8PathBuf>> = BTreeMap::new();
    for (path, text) in sources() {
        for name in text.lines().filter_map(declared_type) {
            declared.entry(name.to_owned()).or_default().push(path.clone());
        }
    }
    assert!(declared.len() > 400, "the declarations are not found: {}", declared.len());
    declared.retain(|_, paths| paths.len() > 1);
    assert!(declared.is_empty(), "declared more than once: {declared:#?}");
}

/// The type that a line declares. An associated type, which is indented and has the name that its trait gives it, is none.
fn declared_type(line: &str) -> Option<&str> {
    let words = line.trim_start();
    let words = words.strip_prefix("pub").map_or(words, |rest| {
        let rest = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')).map_or(rest, |(_, rest)| rest);
        rest.trim_start()
    });
    let (keyword, rest) = words.split_once(' ')?;
    let is_declaration = match keyword {
        "struct" | "enum" | "trait" | "union" => true,
        "type" => !line.starts_with(' '),
        _ => false,
    };
    let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
    (is_declaration && end > 0).then(|| &rest[..end])
}

#[test]
fn forbidden_words_do_not_occur() {
    for (path, text) in sources() {
        for word in FORBIDDEN {
            assert!(!text.contains(word), "{path} holds `{word}`");
        }
    }
}

#[test]
fn nothing_is_unwrapped_outside_tests() {
    for (path, text) in sources() {
        if path.as_str().contains("tests") {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in lines {
            assert!(!line.contains(".unwrap()"), "{path}: {}", line.trim());
        }
    }
}

#[test]
fn the_top_level_holds_what_it_should() {
    let allowed = ["Cargo.toml", "Cargo.lock", "README.md", "src", "content", "themes", "tests", "target", "public"];
    for entry in fs::read_dir(repository()).expect("the repository can be read") {
        let name = entry.expect("the repository can be read").file_name();
        let name = name.to_string_lossy();
        assert!(name.starts_with('.') || allowed.contains(&name.as_ref()), "{name}");
    }
}
