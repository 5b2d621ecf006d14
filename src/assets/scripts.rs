//! Scripts as browsers get them: with what they import in its place, without comments and indentation, which only people
//! read.

use camino::Utf8Path;

use crate::input::Snapshot;

/// A script of the theme as browsers get it.
#[must_use]
pub fn script(files: &Snapshot, source: &str) -> String {
    bare(&joined(files, source))
}

/// A script with those that it imports in their place, so that a page asks for one file: a line `import "./passing.js";`
/// becomes a block of that file's text, and a line `import { a, b } from "./share.js";` its text without what it exports by
/// that word. Everything else stays as it is.
fn joined(files: &Snapshot, source: &str) -> String {
    let mut script = String::with_capacity(source.len());
    for line in source.split_inclusive('\n') {
        let (names, file) = imported(line).unwrap_or_default();
        let other = files.get(&Utf8Path::new("scripts").join(file));
        match other.and_then(|other| std::str::from_utf8(&other.bytes).ok()) {
            Some(other) if names.is_empty() => script.extend(["{\n", other, "}\n"]),
            Some(other) => {
                let bare = |line| str::strip_prefix(line, "export ").unwrap_or(line);
                script.extend(other.split_inclusive('\n').map(bare));
            }
            None => script.push_str(line),
        }
    }
    script
}

/// What a line imports, if anything, and from which file beside it.
fn imported(line: &str) -> Option<(&str, &str)> {
    let import = line.trim().strip_prefix("import ")?.strip_suffix("\";")?;
    match import.split_once(" from \"./") {
        Some((names, file)) => Some((names, file)),
        None => Some(("", import.strip_prefix("\"./")?)),
    }
}

/// A script without lines that are only comment or white space, and without indentation. One with a text that runs over
/// several lines is left as it is, since a line of that may look like a comment; so are comments that begin with `/*!`.
fn bare(source: &str) -> String {
    let runs_on = |line: &str| line.matches('`').count() % 2 == 1 || line.ends_with('\\');
    if source.lines().any(runs_on) {
        return source.to_owned();
    }
    let mut bare = String::with_capacity(source.len());
    let mut is_comment = false;
    for line in source.lines() {
        let mut rest = line.trim();
        is_comment |= rest.starts_with("/*") && !rest.starts_with("/*!");
        if is_comment {
            let Some((_, after)) = rest.split_once("*/") else { continue };
            is_comment = false;
            rest = after.trim_start();
        }
        if !rest.is_empty() && !rest.starts_with("//") {
            bare.push_str(rest);
            bare.push('\n');
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_people_read_is_left_out() {
        let source =
            "// One.\n\n/** Two\n    lines. */\nconst a = 1; // kept\n  /* x */ f(`//${a}`);\n/*! Licence */\n";
        assert_eq!(bare(source), "const a = 1; // kept\nf(`//${a}`);\n/*! Licence */\n");
    }

    #[test]
    fn what_is_imported_by_name_stands_in_its_place() {
        let files: Snapshot =
            [("scripts/b.js", b"export const b = 2;\nconst own = \"export \";\n".as_slice())].into_iter().collect();
        let source = "import { b } from \"./b.js\";\nimport { c } from \"./c.js\";\nexport const a = b;\n";
        let joined = "const b = 2;\nconst own = \"export \";\nimport { c } from \"./c.js\";\nexport const a = b;\n";
        assert_eq!(script(&files, source), joined);
    }

    #[test]
    fn a_text_over_several_lines_is_left_alone() {
        for source in ["f(`\n  // text\n`);\n", "f('a\\\n  // b');\n"] {
            assert_eq!(bare(source), source);
        }
    }
}
