//! Circles: files that import each other, straight or by way of others. Whoever reads one of them has to read them all.
//!
//! Paths are read as they are written, within macros too, which is why no parser of Rust does it. A name that a module hands
//! on with `pub use` counts for the file that it comes from.

use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8PathBuf;

use super::sources;

/// Circles that remain, each with why. Every file of such a circle stands below one of its names.
const KNOWN: &[(&[&str], &str)] = &[
    (&["model"], "entities name each other, as what they describe does"),
    (&["syntax/markdown"], "blocks hold blocks and lines, which hold notes with blocks in them"),
    (&["syntax/traps"], "a trap is told by the line that it stands in"),
    (&["content"], "a file that is no draft is explained by the draft that it would be"),
    (&["resolve"], "the site holds what is worked out from it, and rules read it"),
    (&["routes"], "a target says its own address, and the table lists all targets"),
    (&["search/meaning", "search/vocabulary"], "what a word means is found in the vocabulary that it is part of"),
    (&["report/overlay"], "what is laid over a page names the address that its script asks"),
    (&["publish"], "the manifest is a part of the state, which knows how it is read"),
];

type Module = Vec<String>;

/// The source as modules, with what each hands on from others.
struct Crate {
    files: BTreeMap<Module, (Utf8PathBuf, String)>,
    handed_on: BTreeMap<Module, BTreeMap<String, Module>>,
}

/// A path that a file names: absolute, and whether the file hands it on.
type Named = (bool, Module);

impl Crate {
    fn read(sources: Vec<(Utf8PathBuf, String)>) -> Self {
        let files = sources.into_iter().map(|(path, text)| (module(&path), (path, code(&text)))).collect();
        let mut own = Self { files, handed_on: BTreeMap::new() };
        for (module, (_, text)) in &own.files {
            let public = own.named(module, text).into_iter().filter(|(is_public, _)| *is_public);
            let names = public.filter_map(|(_, path)| Some((path.last()?.clone(), path)));
            own.handed_on.insert(module.clone(), names.collect());
        }
        own
    }

    /// Every path in a file that stays within the crate.
    fn named(&self, module: &[String], text: &str) -> Vec<Named> {
        let mut found = Vec::new();
        let mut rest = String::new();
        for (at, part) in statements(text) {
            match at {
                Some(is_public) => found.extend(branches(part).into_iter().map(|path| (is_public, path))),
                None => rest.push_str(part),
            }
        }
        for root in ["crate::", "super::", "self::"] {
            for (at, _) in rest.match_indices(root) {
                let before = rest[..at].chars().next_back();
                if !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == ':') {
                    let is_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
                    let path: String = rest[at..].chars().take_while(|letter| is_path(*letter)).collect();
                    found.push((false, path.split("::").map(str::to_owned).collect()));
                }
            }
        }
        found.into_iter().filter_map(|(is_public, path)| Some((is_public, self.absolute(module, &path)?))).collect()
    }

    fn absolute(&self, module: &[String], path: &[String]) -> Option<Module> {
        let up = path.iter().take_while(|part| *part == "super").count();
        match path.first()?.as_str() {
            "crate" => Some(path[1..].to_vec()),
            "self" => Some([module, &path[1..]].concat()),
            "super" => Some([&module[..module.len().checked_sub(up)?], &path[up..]].concat()),
            first => {
                let child = [module, &[first.to_owned()]].concat();
                self.files.contains_key(&child).then(|| [module, path].concat())
            }
        }
    }

    /// The module that a path leads to.
    fn file_of(&self, path: &[String]) -> Option<&Module> {
        let mut at: Module = Vec::new();
        for (place, part) in path.iter().enumerate() {
            at.push(part.clone());
            if self.files.contains_key(&at) {
                continue;
            }
            at.pop();
            let origin = self.handed_on.get(&at).and_then(|names| names.get(part));
            return match origin {
                Some(origin) if *origin != path => self.file_of(&[origin, &path[place + 1..]].concat()),
                _ => self.files.get_key_value(&at).map(|(module, _)| module),
            };
        }
        self.files.get_key_value(&at).map(|(module, _)| module)
    }

    /// Which files a file takes something from. What a folder's face hands on is not its own.
    fn imports(&self) -> BTreeMap<&Module, BTreeSet<&Module>> {
        let of = |module: &Module, text: &str| {
            let named = self.named(module, text).into_iter().filter(|(is_public, _)| !is_public);
            let files = named.filter_map(|(_, path)| self.file_of(&path));
            files.filter(|other| *other != module).collect()
        };
        self.files.iter().map(|(module, (_, text))| (module, of(module, text))).collect()
    }

    /// The circles: files that each lead to every other.
    fn circles(&self) -> Vec<Vec<String>> {
        let imports = self.imports();
        let reached: BTreeMap<&Module, BTreeSet<&Module>> =
            imports.keys().map(|from| (*from, reached(&imports, from))).collect();
        let mut circles = BTreeSet::new();
        for (from, to) in &reached {
            let circle: Vec<&Module> = to.iter().copied().filter(|other| reached[other].contains(from)).collect();
            if circle.len() > 1 {
                circles.insert(circle.into_iter().map(|module| module.join("/")).collect::<Vec<_>>());
            }
        }
        circles.into_iter().collect()
    }
}

fn reached<'m>(imports: &BTreeMap<&'m Module, BTreeSet<&'m Module>>, from: &'m Module) -> BTreeSet<&'m Module> {
    let mut found = BTreeSet::new();
    let mut next: Vec<&Module> = vec![from];
    while let Some(module) = next.pop() {
        next.extend(imports[module].iter().copied().filter(|other| found.insert(*other)));
    }
    found
}

/// The module that a file is.
fn module(path: &Utf8PathBuf) -> Module {
    let whole = path.with_extension("");
    let parts: Vec<String> = whole.components().map(|part| part.as_str().to_owned()).collect();
    match parts.split_last() {
        Some((last, folder)) if last == "mod" || last == "lib" => folder.to_vec(),
        _ => parts,
    }
}

/// The text without comments and without the tests at its end.
fn code(text: &str) -> String {
    let own = text.split("#[cfg(test)]").next().unwrap_or_default();
    own.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// A text cut into its `use` statements, each with whether it is public, and what stands between them.
fn statements(text: &str) -> Vec<(Option<bool>, &str)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((is_public, start)) = next_use(rest) {
        let end = rest[start..].find(';').map_or(rest.len(), |end| start + end);
        parts.push((None, &rest[..start]));
        parts.push((Some(is_public), &rest[start..end]));
        rest = &rest[end..];
    }
    parts.push((None, rest));
    parts
}

/// Where the tree of the next `use` begins, and whether it is public.
fn next_use(text: &str) -> Option<(bool, usize)> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begins = line.trim_start();
        let is_public = begins.starts_with("pub");
        let statement = if is_public {
            begins.split_once("use ").filter(|(before, _)| before.len() < 16)
        } else {
            begins.strip_prefix("use ").map(|rest| ("", rest))
        };
        if let Some((_, rest)) = statement {
            return Some((is_public, at + line.len() - rest.len()));
        }
        at += line.len();
    }
    None
}

/// The paths of a `use` tree: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn branches(tree: &str) -> Vec<Module> {
    let tree = tree.trim();
    let Some((before, rest)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        return vec![path.split("::").map(|part| part.trim().to_owned()).collect()];
    };
    let stem: Module = before.split("::").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let mut depth = 0;
    let ends = |letter: char| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        letter == ',' && depth == 0
    };
    let branches = inner.split(ends).filter(|branch| !branch.trim().is_empty()).flat_map(branches);
    branches.map(|branch| if branch == ["self"] { stem.clone() } else { [stem.clone(), branch].concat() }).collect()
}

#[test]
fn files_import_each_other_in_known_circles_alone() {
    let stands_below =
        |file: &str, name: &&str| file.strip_prefix(*name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let knows =
        |circle: &[String], names: &[&str]| circle.iter().all(|file| names.iter().any(|name| stands_below(file, name)));
    let circles = Crate::read(sources()).circles();
    for circle in &circles {
        assert!(
            KNOWN.iter().any(|(names, _)| knows(circle, names)),
            "these files import each other: {}",
            circle.join(", ")
        );
    }
}

#[test]
fn a_circle_is_found_through_names_that_are_handed_on() {
    let file = |path: &str, text: &str| (Utf8PathBuf::from(path), text.to_owned());
    let circles = |files: &[(Utf8PathBuf, String)]| Crate::read(files.to_vec()).circles();
    let face = file("a/mod.rs", "mod one;\nmod two;\npub use one::One;\npub use two::{Two, other as Other};\n");
    let one = file("a/one.rs", "use crate::a::{\n    Two,\n};\npub struct One;\n");
    let two = file("a/two.rs", "use std::fmt;\n/// See super::one::One.\nfn f() { super::one::f() }\n");
    assert_eq!(circles(&[face.clone(), one.clone(), two]), [["a/one", "a/two"]]);
    let two = file("a/two.rs", "use super::Two;\n#[cfg(test)]\nmod tests { use super::super::one::One; }\n");
    assert!(circles(&[face, one, two]).is_empty());
}
