//! Scripts as browsers get them: without comments and indentation, which only people read.

/// A script without lines that are only comment or white space, and without indentation. One with a text that runs over
/// several lines is left as it is, since a line of that may look like a comment; so are comments that begin with `/*!`.
#[must_use]
pub fn bare(source: &str) -> String {
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
    fn a_text_over_several_lines_is_left_alone() {
        for source in ["f(`\n  // text\n`);\n", "f('a\\\n  // b');\n"] {
            assert_eq!(bare(source), source);
        }
    }
}
